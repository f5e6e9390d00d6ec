"""The headed parts of one §, in document order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from protokoll_parser import case_numbers
from protokoll_parser.headings import Heading, is_dated, is_weak, read_heading
from protokoll_parser.immediate import is_remark
from protokoll_parser.leads import is_own, read_lead
from protokoll_parser.model import Section, SectionKind
from protokoll_parser.reading.document import Line
from protokoll_parser.vocabulary import read_tables

LIST_MARK = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]|\(?[a-zåäö]\)|[a-zåäö]\.(?= )|[-•*–·▪○]|att(?= )|Att(?= )|[Dd]els(?= ))\s*"
)
"""What begins a point of a list."""
_LONGEST_HEADING = 120
_LONGEST_CASE = 240
_ENTRY_KINDS: frozenset[SectionKind] = frozenset({"basis", "recipients"})
_NAMES_OF_DOCUMENTS: frozenset[SectionKind] = frozenset(
    {
        "assessment",
        "finance",
        "background",
        "summary",
        "vote",
        "attachment",
        "reservation",
        "statement",
        "appeal",
    }
)
"""Kinds whose headings also name documents: in a list of documents they must have a section's text below them."""
_LEAST_PROSE = 25
"""Characters of a line below a heading that no blank line bears out."""
_RULE = re.compile(r"[-_=*.·\s]{3,}")


@dataclass(frozen=True, slots=True)
class Part:
    """A section with its lines, before it is told what was decided in it."""

    kind: SectionKind
    heading: Heading | None
    """None for what stands before the first heading, or for a note split off from a decision."""
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """Paragraphs apart by one blank line, list points and table rows each on its line."""
        return join_lines(self.lines, entries=self.kind in _ENTRY_KINDS)


def to_section(part: Part) -> Section:
    """The part as the contract has it."""
    heading = part.heading.text if part.heading is not None else None
    return Section(part.kind, heading, part.text)


def is_list_point(text: str) -> bool:
    """Whether a line begins with a list's mark, or with "att"."""
    first = text[:1]
    return (not first.isupper() or first == "A") and LIST_MARK.match(text) is not None


def without_list_mark(text: str) -> str:
    """A list's point without the mark that it begins with."""
    found = LIST_MARK.match(text)
    return text[found.end() :] if found is not None else text


def join_lines(lines: Sequence[Line], *, entries: bool = False) -> str:
    """Lines as text; `entries`: each line by itself, without paragraphs."""
    pieces: list[str] = []
    previous: Line | None = None
    blank = False
    for line in lines:
        if line.is_blank:
            blank = True
            continue
        if previous is not None:
            both_points = is_list_point(previous.text) and is_list_point(line.text)
            pieces.append("\n\n" if blank and not entries and not both_points else "\n")
        pieces.append(line.text)
        previous, blank = line, False
    return "".join(pieces)


def read_parts(body: Sequence[Line], title: str | None) -> list[Part]:
    """The lines of a § cut at its headings."""
    marked = any(line.heading or line.bold for line in body)
    parts: list[Part] = []
    heading: Heading | None = None
    kind: SectionKind = "other"
    lines: list[Line] = []
    for index, line in enumerate(body):
        if line.text and not line.text[0].isalnum() and _RULE.fullmatch(line.text):
            line = replace(line, text="")
        found = _heading_at(body, index, kind, marked, title)
        if found is None:
            lines.append(line)
            continue
        _close(parts, kind, heading, lines)
        kind, heading = found.kind, found
        lines = []
        if found.is_clause:
            heading = None
            lines.append(line)
        elif found.rest:
            lines.append(replace(line, text=found.rest, heading=0, bold=False))
    _close(parts, kind, heading, lines)
    parts = [part for place, part in enumerate(parts) if not _is_only_a_title(parts, place)]
    return [piece for part in parts for piece in _without_notes(part)]


def _is_only_a_title(parts: Sequence[Part], place: int) -> bool:
    """An empty "Beslut" above "Kommunstyrelsens förslag till kommunfullmäktige": one block under two headings."""
    part = parts[place]
    return (
        part.kind == "decision"
        and not part.lines
        and place + 1 < len(parts)
        and parts[place + 1].kind in ("decision", "proposal")
    )


def _close(parts: list[Part], kind: SectionKind, heading: Heading | None, lines: Sequence[Line]) -> None:
    filled = [index for index, line in enumerate(lines) if line.text]
    if not filled and heading is None:
        return
    kept = tuple(lines[filled[0] : filled[-1] + 1]) if filled else ()
    parts.append(Part(kind, heading, kept))


def _heading_at(
    body: Sequence[Line], index: int, kind: SectionKind, marked: bool, title: str | None
) -> Heading | None:
    line = body[index]
    if not line.text:
        return None
    if _heads_a_sub_case(body, index):
        return Heading("other", line.text, is_clause=True)
    known = read_heading(line.text)
    if known is not None:
        return known if _is_borne_out(known, body, index, kind) else None
    if line.heading or line.bold:
        return _own_heading(body, index, kind, title)
    if not marked and _looks_like_heading(body, index, kind):
        return Heading("other", line.text)
    return None


def _heads_a_sub_case(body: Sequence[Line], index: int) -> bool:
    """ "2. Cykelgarage, motion av Bo Ek (M) | KS 2010/200" right above "Beslut": one of several cases under one §."""
    text = body[index].text
    if not text[0].isdigit() or len(text) > _LONGEST_CASE or case_numbers.trailing(text) is None:
        return False
    below = next((line.text for line in body[index + 1 : index + 4] if line.text), "")
    heading = read_heading(below)
    return (
        is_list_point(text) and heading is not None and heading.kind == "decision" and not heading.is_clause
    )


def _is_borne_out(known: Heading, body: Sequence[Line], index: int, kind: SectionKind) -> bool:
    """Whether a line that could be a heading is one where it stands."""
    line = body[index]
    if known.is_clause:
        return kind not in ("decision", "proposal") or _is_another_body(body, index)
    if line.heading or line.bold:
        return True
    lone = _blank(body, index - 1)
    if is_dated(known):
        return (lone and (kind not in _ENTRY_KINDS or _has_prose_below(body, index))) or (
            kind not in _ENTRY_KINDS and _is_unspaced(body)
        )
    if (
        kind in _ENTRY_KINDS
        and not lone
        and (known.kind == kind or known.kind == "attachment" or is_weak(known))
    ):
        return _is_over_a_remark(body, index) or (
            (known.kind in ("decision", "recipients") or _is_over_prose(body, index))
            and known.kind != kind
            and index + 1 < len(body)
            and _is_unspaced(body)
        )
    if kind == "recipients" and known.kind == "recipients" and not known.rest:
        return False
    if known.rest:
        return known.kind != kind
    if line.text.endswith(":"):
        return True
    if kind in _ENTRY_KINDS and known.kind in _NAMES_OF_DOCUMENTS:
        return lone and _has_prose_below(body, index)
    return not is_weak(known) or lone or _blank(body, index + 1) or _begins_decision(body, index, known)


def _is_another_body(body: Sequence[Line], index: int) -> bool:
    """Whether a clause is another body's than the clause above it: "ARBETSUTSKOTTET BESLUTAR", "NÄMNDEN BESLUTAR"."""
    lead = read_lead(body[index].text, None)
    for line in reversed(body[:index]):
        known = read_heading(line.text) if line.text else None
        if known is not None:
            above = read_lead(line.text, None) if known.is_clause else None
            return (
                above is not None
                and lead is not None
                and not is_own(above.body, lead.body)
                and not any(is_own(name, lead.body) for name in above.to)
            )
    return False


def _is_over_a_remark(body: Sequence[Line], index: int) -> bool:
    return index + 1 < len(body) and is_remark(body[index + 1].text)


def _is_over_prose(body: Sequence[Line], index: int) -> bool:
    below = body[index + 1].text if index + 1 < len(body) else ""
    return len(below) > _LEAST_PROSE and below.endswith(".")


def _is_unspaced(body: Sequence[Line]) -> bool:
    """Whether no blank line stands within a §: then none can bear out a heading."""
    return all(line.text for line in trimmed(body))


def _has_prose_below(body: Sequence[Line], index: int) -> bool:
    below = next((line.text for line in body[index + 1 :] if line.text), "")
    return len(below) > 60 and below.endswith((".", ":", "?"))


def _begins_decision(body: Sequence[Line], index: int, known: Heading) -> bool:
    """A weak word with no blank about it, but a capital after it: "Beslut" in text that lost its blank lines."""
    below = body[index + 1].text if index + 1 < len(body) else ""
    if not below[:1].isupper() and not is_list_point(below):
        return False
    if known.kind in ("decision", "motions", "background", "basis"):
        return True
    above = body[index - 1].text if index else ""
    if not above.endswith((".", ":", "?")) or not _is_unspaced(body):
        return False
    return known.kind == "recipients" or len(below) > _LEAST_PROSE


def _blank(body: Sequence[Line], index: int) -> bool:
    return index < 0 or index >= len(body) or body[index].is_blank


def _own_heading(body: Sequence[Line], index: int, kind: SectionKind, title: str | None) -> Heading | None:
    """A marked heading of the item's own wording."""
    line = body[index]
    text = line.text
    if len(text) > _LONGEST_HEADING or text.endswith(".") or is_list_point(text) or "\t" in text:
        return None
    if title is not None and text.casefold() == title.casefold():
        return None
    if kind == "decision" and not line.heading and _next_is_point(body, index):
        return None
    return Heading("attachment" if kind == "recipients" and line.heading else "other", text)


def _next_is_point(body: Sequence[Line], index: int) -> bool:
    below = next((line.text for line in body[index + 1 : index + 4] if line.text), "")
    return is_list_point(below)


def _looks_like_heading(body: Sequence[Line], index: int, kind: SectionKind) -> bool:
    """In text without marks: a short line alone, with prose below it."""
    text = body[index].text
    if kind in ("decision", "proposal", "recipients", "basis", "motions", "reservation"):
        return False
    if not 4 <= len(text) <= 60 or not text[0].isupper() or text[-1] in ".,;:!?)-" or "\t" in text:
        return False
    if index == 0 or not _blank(body, index - 1) or any(letter.isdigit() for letter in text):
        return False
    below = next((line.text for line in body[index + 1 :] if line.text), "")
    has_prose = len(below) > 90 and below.rstrip()[-1:] in ".:" and "\t" not in below
    heads = (is_list_point(below) and any(map(str.isalpha, below))) or (has_prose and _blank(body, index + 1))
    return heads and read_lead(text, None) is None


@cache
def _note_words() -> tuple[tuple[SectionKind, tuple[str, ...]], ...]:
    kinds: tuple[SectionKind, ...] = (
        "reservation",
        "statement",
        "recusal",
        "proceedings",
        "motions",
        "other",
    )
    return tuple((kind, tuple(read_tables("decisions.toml")["notes"][kind])) for kind in kinds)


@cache
def _telling_words() -> tuple[str, ...]:
    return tuple(read_tables("decisions.toml")["notes"]["begins"])


def note_kind(text: str) -> SectionKind | None:
    """What a sentence below a decision is, where it is no part of the decision: a reservation, a jäv …"""
    lowered = text[:400].lower()
    if lowered.startswith(_telling_words()):
        return "other"
    if is_remark(text):
        return "other"
    for kind, words in _note_words():
        if any(word in lowered for word in words):
            return kind
    return None


def _without_notes(part: Part) -> list[Part]:
    """A decision apart from the reservations and notes that are printed right below it."""
    if part.kind not in ("decision", "proposal"):
        return [part]
    for index, line in enumerate(part.lines):
        kind = note_kind(line.text) if line.text and not is_list_point(line.text) else None
        if kind is not None and (index or part.heading is not None):
            before = tuple(part.lines[:index])
            if not any(earlier.text for earlier in before):
                continue
            return [
                Part(part.kind, part.heading, trimmed(before)),
                *_notes(part.lines[index:]),
            ]
    return [part]


def _notes(lines: Sequence[Line]) -> list[Part]:
    notes: list[Part] = []
    kind: SectionKind = "other"
    kept: list[Line] = []
    for line in lines:
        found = note_kind(line.text) if line.text else None
        if found is not None and found != kind:
            _close(notes, kind, None, kept)
            kind, kept = found, []
        kept.append(line)
    _close(notes, kind, None, kept)
    return notes


def trimmed(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without blank ones at either end."""
    filled = [index for index, line in enumerate(lines) if line.text]
    return tuple(lines[filled[0] : filled[-1] + 1]) if filled else ()
