"""The lines around what may be a heading: whether blanks, prose or capitals there bear it out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from protokoll_parser.document import Line, trimmed
from protokoll_parser.headings import read_heading, sent_to_somebody
from protokoll_parser.immediate import is_remark
from protokoll_parser.model import SectionKind
from protokoll_parser.points.outcomes import read_outcome
from protokoll_parser.sections.run_in import run_in_heading

_LONGEST_ENTRY = 60
"""Characters of a recipient on a line of its own."""
LEAST_PROSE = 25
"""Characters of a line below a heading that no blank line bears out."""
_LEAST_PARAGRAPH = 60
_LEAST_SENTENCE = 4
"""Words of a sentence, which a document's name with a full stop seldom has."""
_BLANK_ROW = 2
"""Rows from one line to the next where one blank row parts them; more were dropped at a page's edge."""
_SENTENCE_END = re.compile(r"[^\W\d][)\"”»]*[.:?!][\"”»]?$")
"""The end of a sentence; a document's name ends in its date or number."""
_SEE_BELOW = re.compile(r"Se (?:bifogad |separat )?(?:bilag|anvisning|nästa sida|sista sidan)")


@dataclass(frozen=True)
class ItemText:
    """The lines of a § below its head, and what holds for all of them."""

    lines: Sequence[Line]
    title: str | None
    """The §'s own, which may be printed again."""

    @cached_property
    def is_marked(self) -> bool:
        """Whether some lines are set as headings or in bold."""
        return any(line.heading or line.bold for line in self.lines)

    @cached_property
    def is_unspaced(self) -> bool:
        """Whether no blank line can bear out a heading."""
        return is_unspaced(self.lines)

    @cached_property
    def told_from(self) -> int:
        """The line from which on nothing stands but who is told, and that the § is adjusted at once."""
        start = len(self.lines)
        while start and _is_told_last(self.lines[start - 1].text):
            start -= 1
        return start

    @cached_property
    def runs_in(self) -> bool:
        """Whether a decision's heading is run in with its text: line breaks were lost after headings."""
        return any(
            (found := run_in_heading(line.text, "other")) is not None and found.kind == "decision"
            for line in self.lines
            if line.text.startswith(("Beslut ", "BESLUT "))
        )


def _is_told_last(text: str) -> bool:
    """Whether a line is blank, says who is told, can be one more recipient, or adjusts the § at once."""
    if not text or is_remark(text) or sent_to_somebody(text) is not None:
        return True
    return len(text) < _LONGEST_ENTRY and text[-1].isalnum() and read_heading(text) is None


def is_unspaced(lines: Sequence[Line]) -> bool:
    """Whether no blank line stands within the lines but for a rule or at a page's edge."""
    lines = trimmed(lines)
    return all(
        line.text or line.dropped or _is_page_edge(lines[place - 1], lines[place + 1])
        for place, line in enumerate(lines)
    )


def text_below(body: Sequence[Line], index: int, *, within: int | None = None) -> str:
    """The next line below that is not blank, "" where there is none; `within`: as many lines are looked at."""
    stop = len(body) if within is None else min(len(body), index + 1 + within)
    return next((body[place].text for place in range(index + 1, stop) if body[place].text), "")


def is_blank_at(body: Sequence[Line], index: int) -> bool:
    """Whether a line is blank, or stands outside the §."""
    return index < 0 or index >= len(body) or body[index].is_blank


def _is_page_edge(above: Line, below: Line) -> bool:
    return above.page != below.page or below.number - (above.last or above.number) > _BLANK_ROW


def is_over_a_remark(body: Sequence[Line], index: int) -> bool:
    """Whether the line right below says that the § is adjusted at once."""
    return index + 1 < len(body) and is_remark(body[index + 1].text)


def is_over_prose(body: Sequence[Line], index: int) -> bool:
    """Whether a sentence stands right below."""
    below = body[index + 1].text if index + 1 < len(body) else ""
    return len(below) > LEAST_PROSE and below.endswith(".")


def has_prose_below(body: Sequence[Line], index: int) -> bool:
    """Whether the next text below is a section's, and no document's name."""
    below = text_below(body, index)
    return len(below) > _LEAST_PARAGRAPH and below.endswith((".", ":", "?"))


def stands_apart(body: Sequence[Line], index: int, kind: SectionKind) -> bool:
    """Whether a heading that also names documents has a sentence below it, or blanks that the list above has not."""
    if body[index].text.endswith("."):
        return False
    place = next((place for place in range(index + 1, len(body)) if body[place].text), None)
    if place is None or read_heading(body[place].text) is not None:
        return False
    below = body[place].text
    if _SEE_BELOW.match(below):
        return True
    if len(below.split()) >= _LEAST_SENTENCE and _SENTENCE_END.search(below[-8:]):
        return True
    tight = index > 2 and bool(body[index - 2].text and body[index - 3].text)
    return kind == "basis" and tight and place > index + 1 and read_heading(body[index - 3].text) is None


def is_in_capitals(body: Sequence[Line], index: int) -> bool:
    """Whether a line is set in capitals and those beside it are not."""
    beside = (body[place].text for place in (index - 1, index + 1) if 0 <= place < len(body))
    return body[index].text.isupper() and not any(map(str.isupper, beside))


def stands_close(body: Sequence[Line], index: int) -> bool:
    """ "Beslut" below a full sentence, or above a verb without its body ("notera informationen")."""
    above, below = body[index - 1].text if index else "", body[index + 1].text
    is_infinitive = below.split(" ", 1)[0].endswith(("a", "å")) and read_outcome(below) != "other"
    return body[index].text[0].isupper() and (above.endswith((".", ":", "?")) or is_infinitive)
