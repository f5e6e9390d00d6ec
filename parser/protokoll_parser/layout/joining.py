"""Lines cut by the page's width or by its end made whole: paragraphs, list points, hyphenated words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from protokoll_parser.dates import MONTHS
from protokoll_parser.document import Line
from protokoll_parser.headings import read_heading
from protokoll_parser.immediate import is_remark
from protokoll_parser.layout.above import LONGEST_HEADING, Above
from protokoll_parser.layout.cuts import breaks_off, is_open, is_title_cut
from protokoll_parser.layout.lines import (
    ends_sentence,
    is_case_number,
    is_item,
    is_list_start,
    last_word,
)
from protokoll_parser.layout.points import CLAUSES, is_next_clause, is_next_sentence
from protokoll_parser.layout.seams import (
    continues_word,
    glue,
    goes_on_with_detail,
    goes_on_with_range,
    is_hyphenated,
    is_range_cut,
    seam,
)
from protokoll_parser.layout.wrapping import Wrapping
from protokoll_parser.points.verb_first import begins_with_infinitive
from protokoll_parser.sections.run_in import run_in_head
from protokoll_parser.vocabulary.furniture import words

_SENTENCE_LEAST: Final = 40
"""A shorter line without a full stop is a heading or a name, not a sentence that a page has cut."""
_PARAGRAPH_LEAST: Final = 60
_HANGING: Final = 10
"""How much further in a list point's later lines may begin."""
_DASH_POINT = re.compile(r"[-–•] ?(?=[a-zåäö])")
_REFERENCE = re.compile(r"§{1,2} ?\d{1,4} ?[a-z]?(?:[.,;)]|[–-]| [a-zåäö]{2})")
_REFERENCE_HEAD = re.compile(r"(?:\d{4}|\d\d-\d\d|,| och)$")
_TITLE = re.compile(r"§{1,2} ?\d{1,4} ?[a-z]? +\S")
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_MONTH_LAST = re.compile(rf"\d (?:{MONTHS})$", re.IGNORECASE)


def join_front(lines: list[Line]) -> list[Line]:
    """Before the first § rows stay rows: only words and number ranges cut by a hyphen are made whole."""
    out: list[Line] = []
    for line in lines:
        if out and line.text and out[-1].text and continues_word(out[-1].text, line.text):
            out[-1] = replace(
                out[-1], text=glue(out[-1].text, line.text.lstrip("\t")), last=line.last or line.number
            )
        else:
            out.append(line)
    return out


def join_body(lines: list[Line], after_edge: set[int], wrapping: Wrapping) -> list[Line]:
    """The lines of the §§ with paragraphs and points whole.

    `after_edge` holds the numbers of lines before which a page ended.
    """
    joiner = _Joiner(wrapping)
    for line in lines:
        joiner.add(line, line.number in after_edge)
    return joiner.finish()


class _Joiner:
    """Takes line after line; holds the one that may still go on."""

    def __init__(self, wrapping: Wrapping) -> None:
        self._wrapping = wrapping
        self._out: list[Line] = []
        self._first: Line | None = None
        self._parts: list[str] = []
        self._length = 0
        self._end: Line | None = None
        self._blank: Line | None = None
        self._edge = False
        self._above = Above()

    def add(self, line: Line, after_edge: bool) -> None:
        """The next line, blank ones included."""
        self._edge = self._edge or after_edge
        if not line.text:
            if self._blank is None or line.dropped == "rule":
                self._blank = line
            return
        end = self._end
        if end is not None and self._goes_on(end, line):
            self._append(line)
        else:
            if self._edge and self._first and is_list_start(self._first.text) and is_list_start(line.text):
                self._blank = None
            self._flush()
            self._first = line
            self._parts = [line.text]
            self._length = len(line.text)
            if self._wrapping.is_wrapped:
                self._above.take(line.text, None if end is None else end.text)
        self._end = line
        self._blank = None
        self._edge = False

    def finish(self) -> list[Line]:
        """All lines, when the last has been added."""
        self._flush()
        return self._out

    def _flush(self) -> None:
        first, end = self._first, self._end
        if first is not None and end is not None:
            if first is not end:
                text = "".join(self._parts)
                first = replace(first, text=text, last=end.last or end.number, right=end.right)
            self._out.append(first)
        if self._blank is not None:
            self._out.append(self._blank)
            self._blank = None

    def _append(self, line: Line) -> None:
        text = line.text
        if self._edge and (dash := _DASH_POINT.match(text)):
            text = text[dash.end() :]
        before = self._parts[-1]
        self._length += len(text)
        if is_hyphenated(before) or is_range_cut(before):
            kept, blank = seam(before, text)
            self._parts[-1] = before[:kept]
            self._parts.append(blank + text)
        else:
            self._parts.append(" " + text)

    def _goes_on(self, before: Line, after: Line) -> bool:
        """Whether a line is the rest of the one before it."""
        first = after.text[0]
        if after.heading or before.heading or "\t" in after.text or "\t" in before.text:
            return False
        if _YEAR.match(after.text) and _MONTH_LAST.search(before.text[-20:]):
            return True
        gap = self._blank is not None
        if (
            (self._edge or not gap)
            and self._wrapping.is_wrapped
            and goes_on_with_detail(before.text, after.text)
        ):
            return True
        if self._edge:
            return self._goes_on_over_page(before, after)
        if gap:
            return (
                first.islower()
                and len(before.text) >= _PARAGRAPH_LEAST
                and not ends_sentence(before.text)
                and not after.bold
                and not before.bold
                and not is_list_start(after.text)
                and (before.text[-1].isalpha() or before.text[-1] in ",-")
                and not self._is_next_point(before, after)
            )
        if breaks_off(before, after):
            return True
        return self._wrapping.is_wrapped and self._goes_on_in_paragraph(before, after)

    def _is_next_point(self, before: Line, after: Line) -> bool:
        """Whether two paragraphs apart by a comma are points that begin with what is to be done."""
        first = self._first
        return before.text.endswith(",") and (
            begins_with_infinitive(after.text) or (first is not None and begins_with_infinitive(first.text))
        )

    def _goes_on_over_page(self, before: Line, after: Line) -> bool:
        text, rest = before.text, after.text
        if before.bold or after.bold or is_item(rest) or is_case_number(rest):
            return False
        if is_hyphenated(text) and rest[0].islower():
            return not is_list_start(rest)
        length = self._length
        if length < _SENTENCE_LEAST or ends_sentence(text):
            return (
                self._wrapping.is_wrapped
                and self._blank is None
                and self._goes_on_in_paragraph(before, after)
            )
        if dash := _DASH_POINT.match(rest):
            begun = self._begun()
            own_dash = _DASH_POINT.match(begun) is not None or begun[0] in "-–•"
            return not own_dash and length >= _PARAGRAPH_LEAST and rest[dash.end()].islower()
        if is_list_start(rest):
            return (
                rest.startswith(CLAUSES)
                and not self._is_next_clause(before, after)
                and self._wrapping.is_wrapped
                and self._wrapping.is_full(before, after)
            )
        if rest[0].islower():
            return True
        return last_word(text) in words().open and not (len(rest) < LONGEST_HEADING and read_heading(rest))

    def _goes_on_in_paragraph(self, before: Line, after: Line) -> bool:
        text, rest = before.text, after.text
        if before.bold != after.bold or is_case_number(rest) or (ends_sentence(text) and is_remark(rest)):
            return False
        if is_item(rest):
            refers = _REFERENCE.match(rest) or (_REFERENCE_HEAD.search(text) and not _TITLE.match(rest))
            return bool(refers) and not ends_sentence(text) and self._wrapping.is_full(before, after)
        if is_hyphenated(text) and rest[0].isalpha() and not is_list_start(rest):
            return rest[0].islower() or not self._begins_section(before, after)
        if goes_on_with_range(text, rest) or (is_range_cut(text) and rest[0].isdigit()):
            return True
        if (
            rest[0].isupper()
            and ends_sentence(text)
            and ":" in (rest[-1], text[-1] if before is self._first else "")
        ):
            return False
        listed = is_list_start(rest)
        if self._above.is_list and not listed and self._hangs(after):
            return True
        if listed and (not rest.startswith(CLAUSES) or self._is_next_clause(before, after)):
            return False
        if listed and len(text) < LONGEST_HEADING and read_heading(text) is not None:
            return False
        if self._above.is_title and is_title_cut(text, rest):
            return True
        if self._above.is_title and rest[0].isupper() and rest[-1] == "." and not ends_sentence(text):
            return False
        if not self._in_place(before, after):
            return False
        if self._is_next_sentence(before, after):
            return False
        strict = listed or not rest[0].islower()
        if not self._wrapping.is_full(before, after, strict=strict):
            return False
        if self._above.is_list and rest[0].isupper() and not is_open(text):
            return False
        return rest[0].islower() or not self._begins_section(before, after)

    def _hangs(self, after: Line) -> bool:
        """Whether a line stands in from the mark of the entry above, as the entry's later lines do."""
        first = self._first
        return first is not None and is_list_start(first.text) and 1 < after.indent - first.indent <= _HANGING

    def _is_next_clause(self, before: Line, after: Line) -> bool:
        has_room = self._wrapping.has_room(before, after)
        return is_next_clause(self._begun(), before.text, after.text, has_room=has_room)

    def _is_next_sentence(self, before: Line, after: Line) -> bool:
        """Whether a decision's sentence ends here: its points may stand a line each without marks."""
        if not self._above.is_decision or after.text[0].islower() or not ends_sentence(before.text):
            return False
        tells = before.top > 0 or not self._wrapping.is_spaced
        has_room = tells and self._wrapping.has_room(before, after)
        return is_next_sentence(self._parts, after.text, has_room=has_room)

    def _begun(self) -> str:
        """The first line of what is being joined."""
        return self._first.text if self._first is not None else ""

    def _begins_section(self, before: Line, after: Line) -> bool:
        """Whether either line is a heading by its words."""
        return run_in_head(after.text) is not None or any(
            len(line.text) < LONGEST_HEADING and read_heading(line.text) is not None
            for line in ((after,) if before is not self._first else (before, after))
        )

    def _in_place(self, before: Line, after: Line) -> bool:
        """Whether the later line begins where the paragraph's or the point's lines do."""
        shift = after.indent - before.indent
        if before is self._first and is_list_start(before.text):
            return -1 <= shift <= _HANGING
        return -2 <= shift <= 2
