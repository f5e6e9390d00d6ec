"""The headed parts of one §, in document order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from protokoll_parser.document import Line, trimmed
from protokoll_parser.headings import Heading
from protokoll_parser.immediate import is_remark
from protokoll_parser.list_marks import is_list_point
from protokoll_parser.model import Section, SectionKind
from protokoll_parser.names import find_people
from protokoll_parser.points.outcomes import read_outcome
from protokoll_parser.sections.places import ENTRY_KINDS, heading_at
from protokoll_parser.sections.surroundings import ItemText
from protokoll_parser.vocabulary import read_tables

_HISTORY: frozenset[SectionKind] = frozenset({"background", "question", "vote"})
"""Kinds that a line below a decision can be without a heading; above one it is read with the decision."""
_ACTS: frozenset[SectionKind | None] = frozenset({"reservation", "statement", "recusal", "proceedings"})
"""Kinds of sentences in which somebody takes a stand on a decision."""
_NOTE = 400
"""As much of a sentence shows what it is."""
_ENDED_BY_RULES: frozenset[SectionKind] = frozenset({"decision", "proposal", "recipients"})
_TO_ADJUST = re.compile(r"\b(?:utses|utsågs|väljs|valdes)\b")
"""With "justera" in it, a sentence that elects, whatever it says of the adjuster's jäv."""
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
        return _join_lines(self.lines, entries=self.kind in ENTRY_KINDS)


def to_section(part: Part) -> Section:
    """The part as the contract has it."""
    heading = part.heading.text if part.heading is not None else None
    return Section(part.kind, heading, part.text)


def _join_lines(lines: Sequence[Line], *, entries: bool = False) -> str:
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
    item = ItemText(body, title)
    parts: list[Part] = []
    heading: Heading | None = None
    kind: SectionKind = "other"
    lines: list[Line] = []
    for index, line in enumerate(body):
        if line.text and not line.text[0].isalnum() and _RULE.fullmatch(line.text):
            line = replace(line, text="")
        found = heading_at(item, index, kind)
        if found is None:
            if line.text and index and body[index - 1].dropped == "rule" and _has_ended(kind, lines, line):
                _close(parts, kind, heading, lines)
                kind, heading, lines = "other", None, []
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


def _has_ended(kind: SectionKind, lines: Sequence[Line], below: Line) -> bool:
    """Whether a rule ends a decision or a list of recipients: a sentence stands below it, and no next point."""
    last = next((line.text for line in reversed(lines) if line.text), "")
    return (
        kind in _ENDED_BY_RULES
        and last != ""
        and (kind == "recipients" or last.endswith("."))
        and below.text[0].isupper()
        and below.text.endswith(".")
        and "\t" not in below.text
    )


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


@cache
def _note_words() -> tuple[tuple[str, SectionKind], ...]:
    """The words that tell what a note is, each with its kind, those that outweigh others first."""
    kinds: tuple[SectionKind, ...] = (
        "reservation",
        "statement",
        "recusal",
        "proceedings",
        "motions",
        "background",
        "question",
        "vote",
        "other",
    )
    return tuple((word, kind) for kind in kinds for word in read_tables("decisions.toml")["notes"][kind])


@cache
def _named_note_words() -> tuple[tuple[SectionKind, tuple[str, ...]], ...]:
    kinds: tuple[SectionKind, ...] = ("recusal", "reservation", "statement", "proceedings")
    return tuple((kind, tuple(read_tables("decisions.toml")["notes_with_names"][kind])) for kind in kinds)


@cache
def telling_words() -> tuple[str, ...]:
    """What a sentence begins with that only tells, and decides nothing."""
    return tuple(read_tables("decisions.toml")["notes"]["begins"])


def note_kind(text: str) -> SectionKind | None:
    """What a sentence below a decision is, where it is no part of the decision: a reservation, a jäv …"""
    lowered = text[:_NOTE].lower()
    marked = f"^{lowered}"
    if lowered.startswith(telling_words()):
        return "other"
    if is_remark(text):
        return "other"
    for word, kind in _note_words():
        if word in marked:
            return (
                None if kind == "recusal" and " justera" in lowered and _TO_ADJUST.search(lowered) else kind
            )
    for kind, words in _named_note_words() if "(" in lowered else ():
        if any(word in lowered for word in words) and find_people(text[:_NOTE]):
            return kind
    return None


def _without_notes(part: Part) -> list[Part]:
    """A decision apart from the reservations and notes that are printed right below it."""
    if part.kind in ENTRY_KINDS:
        return _without_acts(part)
    if part.kind not in ("decision", "proposal"):
        return [part]
    has_text = has_decided = False
    unasked: list[Line] = []
    for index, line in enumerate(part.lines):
        kind = note_kind(line.text) if has_text and line.text and not is_list_point(line.text) else None
        if kind in _HISTORY:
            has_decided = has_decided or any(map(_decides, unasked))
            unasked = []
        if kind is not None and (kind not in _HISTORY or has_decided):
            return [Part(part.kind, part.heading, trimmed(part.lines[:index])), *_notes(part.lines[index:])]
        has_text = has_text or line.text != ""
        unasked.append(line)
    return [part]


def _without_acts(part: Part) -> list[Part]:
    """A list of entries apart from what a person does below it: "Bo Al (KD) deltar inte i beslutet."."""
    for index, line in enumerate(part.lines):
        if "(" in line.text and index and _tells_an_act(line.text, part.lines[index - 1]):
            return [Part(part.kind, part.heading, trimmed(part.lines[:index])), *_notes(part.lines[index:])]
    return [part]


def _tells_an_act(text: str, above: Line) -> bool:
    """Whether a sentence apart from the list above it begins with a person who reserves, abstains …"""
    if not text.endswith(".") or not (above.is_blank or is_list_point(above.text)):
        return False
    people = find_people(text[:_NOTE])
    return bool(people) and people[0].start == 0 and note_kind(text) in _ACTS


def _decides(line: Line) -> bool:
    """Whether a line tells a decision: what is printed below can be the matter's history."""
    return line.text != "" and (is_list_point(line.text) or read_outcome(line.text) != "other")


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
