"""The head of a §: its title and case number, in whatever order they are printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from rapidfuzz import fuzz

from protokoll_parser import case_numbers
from protokoll_parser.document import Line
from protokoll_parser.headings import is_weak, read_heading
from protokoll_parser.layout.lines import is_date, last_word
from protokoll_parser.list_marks import is_list_point
from protokoll_parser.outline.parts import ContentsEntry
from protokoll_parser.outline.stacks import EARLIER
from protokoll_parser.points.outcomes import decides_in_passive
from protokoll_parser.vocabulary import read_tables
from protokoll_parser.vocabulary.furniture import words

_PROPERTY_NUMBER = re.compile(r"\d{1,4}:\d{1,4}\b")
"""A line that begins so goes on with the property's name above."""
_BRACKETED = re.compile(r"\(([^()]{4,40})\)$")
_UNIT_CODE = re.compile(r"[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,5}(?: ?[-–] ?\d{2,3})?|\d{1,2}(?:\.\d{1,2}){1,3}\.?")
"""What may stand after a case number: the unit that keeps it, a plan code ("214 KS", "1.2.3")."""
_OF_UNIT = re.compile(r"(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,4})?")
"""What may stand before a case number's label: the unit whose it is ("Bin dnr 273/10")."""
_TITLE_BEHIND = re.compile(r"justering [-–] \w.{7}")
"""A title that says first how the § is adjusted: "Omedelbar justering - borgen för energibolaget"."""
_PLAN = re.compile(r"(?:diarie|arkiv|plan)?kod:? ?[\d.]+", re.IGNORECASE)
"""The archive plan's code beside a case number: "Kod 016"."""
_TITLE_LINES = 4
_TITLE_LENGTH = 400
_LONGEST_REST = 80
"""Of a title's second row."""
_SENTENCE_END = (".", ":", ";")


class Head(NamedTuple):
    """What stands between the § number and the body."""

    title: str | None
    case_number: str | None
    size: int
    """How many lines it takes, counted from the line after the §."""


@cache
def _label_beginnings() -> tuple[str, ...]:
    return tuple(read_tables("outline.toml")["head"]["begins"])


@cache
def _whole_labels() -> frozenset[str]:
    return frozenset(read_tables("outline.toml")["head"]["whole"])


@cache
def _titles() -> frozenset[str]:
    return frozenset(read_tables("outline.toml")["head"]["titles"])


def read_head(rest: str, lines: Sequence[Line], entry: ContentsEntry | None) -> Head:
    """The head of a § whose number is followed by `rest` on its line and by `lines` below.

    `entry` is the contents list's word on the same §: it says where a wrapped title ends, and the case number where the
    head has none.
    """
    stack = EARLIER.match(rest)
    if stack:
        rest = rest[stack.end() :]
    own, case_number = _beside_number(rest) if rest else ("", None)
    title = [own] if own else []
    position = 0
    blank_before = True
    while position < len(lines):
        line = lines[position]
        if line.is_blank:
            position += 1
            blank_before = True
            continue
        if is_date(line.text) and _has_case_number_below(lines, position):
            position += 1
            continue
        consumed, text, number = _label_line(line.text)
        if consumed and title and _tells_of_the_matter(line.text):
            break
        if consumed:
            case_number = case_number or number
            if text and not title:
                title.append(text)
            position += 1
            continue
        is_title = not title and entry is None and _is_over_a_heading(lines, position)
        if position == 0 and title and _goes_on(line.text):
            blank_before = False
        if not (is_title or _belongs_to_title(line, title, blank_before, entry, rest)):
            break
        text, number = _split_case_number(line.text)
        case_number = case_number or number
        title.append(text)
        position += 1
        blank_before = False
    joined = _join(title)
    if entry is not None:
        case_number = case_number or entry.case_number
    return Head(joined or (entry.title if entry else None) or None, case_number, position)


def _beside_number(rest: str) -> tuple[str, str | None]:
    """The title that begins on the §'s own line, "" where none does, and the case number there."""
    title, case_number = _split_case_number(rest)
    if case_number is None:
        return title, None
    is_code = not rest.startswith(title) and _UNIT_CODE.fullmatch(title)
    return "" if is_code or EARLIER.fullmatch(title) else title, case_number


def _is_over_a_heading(lines: Sequence[Line], position: int) -> bool:
    """Whether a heading's word right below the § heads nothing but another heading: a title ("Avgift", "Ekonomi")."""
    heading = read_heading(lines[position].text)
    if heading is None or heading.rest or heading.kind in ("decision", "proposal"):
        return False
    texts = (line.text for line in lines[position + 1 :] if line.text)
    below = read_heading(next((text for text in texts if not _label_line(text)[0]), ""))
    return below is not None and below.kind != heading.kind and not lines[position].text.endswith(":")


def _has_case_number_below(lines: Sequence[Line], position: int) -> bool:
    """Whether a day alone, the meeting's out of a page's head, stands above the §'s case number."""
    below = next((line.text for line in lines[position + 1 :] if line.text), "")
    return below != "" and _label_line(below)[2] is not None


def _tells_of_the_matter(text: str) -> bool:
    """Whether a label, "Ärende", heads what the matter is, its title being known."""
    heading = read_heading(text)
    return heading is not None and heading.kind == "background"


def _label_line(text: str) -> tuple[bool, str, str | None]:
    """(whether the line is a label of the head, title text beside it, case number)."""
    stack = EARLIER.match(text) if "§" in text else None
    if stack:
        own, number = _split_case_number(text[stack.end() :].strip())
        return True, "" if number and _OF_UNIT.fullmatch(own) else own, number
    if case_numbers.is_label(text):
        found = case_numbers.labelled(text)
        if found is not None:
            number, _, after = found
            return True, after if after[:1].isupper() and len(after) > 12 else "", number
    number = case_numbers.alone(text)
    if number is not None:
        return True, "", number
    lowered = text.lower()
    is_label = lowered.startswith(_label_beginnings()) and _TITLE_BEHIND.search(text) is None
    return is_label or lowered.strip(" :") in _whole_labels(), "", None


def _split_case_number(text: str) -> tuple[str, str | None]:
    """A title's line without the case number that stands on it."""
    if number := case_numbers.alone(text):
        return "", number
    found = case_numbers.labelled(text)
    if found is not None:
        number, before, after = found
        title = [
            part
            for part in (before, after)
            if part and not part.lower().startswith(_label_beginnings()) and not _PLAN.fullmatch(part)
        ]
        return " ".join(title).replace("\t", " ").strip(), number
    for cell in text.split("\t") if "\t" in text else ():
        number = case_numbers.alone(cell)
        if number is not None:
            others = [one for one in text.split("\t") if one != cell and case_numbers.alone(one) is None]
            return " ".join(others).strip(), number
    bracketed = _BRACKETED.search(text) if text.endswith(")") else None
    if bracketed and (number := case_numbers.alone(bracketed.group(1))):
        return text[: bracketed.start()].strip(), number
    if ends := case_numbers.sure_trailing(text):
        return ends[0].replace("\t", " ").strip(), ends[1]
    return text.replace("\t", " ").strip(), None


def _belongs_to_title(
    line: Line, title: Sequence[str], blank_before: bool, entry: ContentsEntry | None, rest: str
) -> bool:
    text = line.text
    heading = read_heading(text)
    if heading is not None and (title or line.heading == 0):
        alone = not title and not heading.rest and not rest
        if alone and (heading.kind == "adjournment" or (heading.kind == "other" and is_weak(heading))):
            return True
        if alone and entry is None and text.lower() in _titles():
            return True
        return not title and entry is not None and fuzz.ratio(text.lower(), entry.title.lower()) > 90
    if not title:
        return len(text) <= _TITLE_LENGTH and not _is_sentence(text, entry)
    if len(title) >= _TITLE_LINES or len(text) > 200:
        return False
    joined = _join(title)
    if blank_before and text.endswith(".") and decides_in_passive(text):
        return False
    if entry is not None:
        return _closer(joined, _split_case_number(text)[0], entry.title)
    if line.heading or line.bold or blank_before or is_list_point(text):
        return False
    return (
        not _is_sentence(text, None)
        and (
            text[:1].islower()
            or len(joined) > 55
            or last_word(joined) in words().open
            or _PROPERTY_NUMBER.match(text) is not None
        )
        and not text.endswith(_SENTENCE_END)
    )


def _goes_on(text: str) -> bool:
    """Whether the line right below a title on the §'s own line is the rest of it."""
    return text[:1].islower() and len(text) < _LONGEST_REST and not text.startswith("att ")


def _is_sentence(text: str, entry: ContentsEntry | None) -> bool:
    """Prose rather than a title: long, or ended by a full stop with another sentence before it."""
    if entry is not None and _is_listed(text, entry):
        return False
    if entry is not None and text.endswith(".") and not _is_listed(text, entry):
        return True
    return (len(text) > 180 and text.endswith(".")) or text.count(". ") >= 2


def _is_listed(text: str, entry: ContentsEntry) -> bool:
    """Whether a line is, or is like, what the contents list has as the title, or a part of it."""
    return (
        len(text) < 2 * len(entry.title) + 20 and fuzz.partial_ratio(entry.title.lower(), text.lower()) > 80
    )


def _closer(joined: str, text: str, listed: str) -> bool:
    """Whether the title with this line is more like the contents list's than without it."""
    have, more = joined.lower(), f"{joined} {text}".lower()
    return fuzz.ratio(more, listed.lower()) > fuzz.ratio(have, listed.lower()) + 2


def _join(parts: Sequence[str]) -> str:
    joined = ""
    for part in parts:
        joined = joined[:-1] + part if joined.endswith("-") and part[:1].islower() else f"{joined} {part}"
    return " ".join(joined.split()).strip(" .:–-|") if joined else ""
