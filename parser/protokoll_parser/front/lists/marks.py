"""What stands beside a name in an attendance list: a role, §§, a title, how somebody took part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final, NamedTuple

from protokoll_parser.bodies import expand
from protokoll_parser.front.lists.offices import EDGE, ROLES, is_title, phrases
from protokoll_parser.model import Mode, Role
from protokoll_parser.spans import read_served
from protokoll_parser.vocabulary import read_tables


class Marks(NamedTuple):
    """The words beside a name, understood."""

    role: Role | None = None
    """None where the words name none: the list that the person stands in decides."""
    items: tuple[int, ...] | None = None
    mode: Mode | None = None
    reason: str | None = None
    title: str | None = None
    """What is left."""
    absent: bool = False
    """The words say that the person was not there at all."""
    idle: bool = False
    """The words say that a substitute was there and did not serve."""
    presides: tuple[int, ...] = ()
    """The §§ for which somebody with another part at the meeting took the chair."""


_RECUSED: Final = re.compile(
    r"\b(?:p\.?\s?g\.?\s?a\.?\s|på grund av )?(?:anmäld[et]? )?jäv\w*", re.IGNORECASE
)
_ONE: Final = r"\d{1,4}(?: ?[–-] ?\d{1,4})?"
_RECUSED_IN: Final = re.compile(
    rf"(§+ ?{_ONE}(?:(?:, ?| och ){_ONE}){{0,5}})[\s,(:-]{{0,3}}((?:p\.?g\.?a\.? |på grund av )?jäv\w*)(?! ?[§\d])",
    re.IGNORECASE,
)
"""§§ before the word: "§ 7, jäv"."""
_ABSENT: Final = re.compile(
    r"\b(?:frånvarande|ej närvarande|inte närvarande|anmält förhinder|förhindrad|förhinder|vakant)\b",
    re.IGNORECASE,
)
FOR_NOBODY: Final = re.compile(r"\b(?:för|på|ersätter)\s+(?:en\s+)?vakan\w+(?:\s+plats\b)?", re.IGNORECASE)
"""In a seat that is vacant: who serves so is there."""
_NOT_IN: Final = re.compile(r"\btjänst(?:gör|gjorde)\s+(?=(?:ej|inte)\b[^,;§]{0,20}§)", re.IGNORECASE)
"""Of a member who was not there for some §§, which makes no substitute."""
_CLOCK: Final = re.compile(
    r"(?:\b(?:anlände|avvek|lämnade|ankom|gick|kom|närv\.?|tjg\.?|närvarande|deltog|från|till|fr\.?\s?o\.?\s?m\.?|t\.?\s?o\.?\s?m\.?|from|tom|mellan)\s*)*"
    r"(?:\bkl(?:ockan)?\b\.?:?\s*\d{1,2}(?:[.:]\d\d)?|\b\d{1,2}[.:]\d\d\b)(?:\s*(?:[-–—]|och|till)\s*(?:kl\.?\s*)?\d{1,2}(?:[.:]\d\d)?)?",
    re.IGNORECASE,
)
_NUMBERS: Final = r"\d{1,4}(?:\s?[-–—]{1,2}\s?§*\s?\d{1,4})?(?:\s?[a-h](?:\s?[-–,]\s?[a-h])*(?![\w.-]))?"
"""A § or a range, with the letters of a §'s parts ("§ 196 b-c")."""
_ITEMS: Final = re.compile(
    rf"(?:(?<!\w)(?:{'|'.join(read_tables('front_words.toml')['before_items']['words'])})\.?\s*)*"
    rf"(?:§+\s*|(?<![\w-])(?=\d)){_NUMBERS}(?:\s?(?:,|och|samt|;)\s?§*\s?(?:del av )?{_NUMBERS})*(?![\w:])[-–—]?",
    re.IGNORECASE,
)
_ITEMS_AFTER: Final = re.compile(rf"[\s,]{{0,3}}§+\s?{_NUMBERS}(?:\s?(?:,|och|samt)\s?§*\s?{_NUMBERS})*")
_BODY_BEFORE: Final = re.compile(r"([A-ZÅÄÖ](?<![\w-].)[A-Za-zÅÄÖåäö]{1,5})\s(?=§)")
_MODES: Final = ("remote_marks", "in_person_marks")
_STANDING_IN: Final = re.compile(
    r"\b(?:tjänstgörande|tjg\.?|tj\.?|t\.?\s?f\.?|tillförordnad|agerande)\s*\Z", re.IGNORECASE
)
"""Before "ordförande": one who presided while the chair did not."""
_CHAIR: Final = r"(?<!vice )(?<!v )(?<!v\. )\bordf(?:örande(?: vid (?:sammanträdet|mötet))?\b|\b\.?)"
_LIST: Final = (
    r"§*\s*\d{1,4}(?:\s?[-–—]\s?\d{1,4})?(?:\s?(?:,|och|samt)\s?§*\s?\d{1,4}(?:\s?[-–—]\s?\d{1,4})?)*"
)
_PART_CHAIR: Final = re.compile(
    rf"\(?{_CHAIR},?\s*(?:för |under |vid |i |fr\.?\s?o\.?\s?m\.? |t\.?\s?o\.?\s?m\.? |(?:från|till) och med )?"
    rf"{_LIST}\)?|\(?(?=§){_LIST} (?:som |tjänstgörande |tjg\.? ){{0,2}}{_CHAIR}\)?",
    re.IGNORECASE,
)
"""§§ for which somebody presided, who may have been present at the others as well."""
_NOT_CHAIR: Final = re.compile(
    rf"\(?(?:dock )?\b(?:ej|inte) (?:tjg\.?|tjänstgörande|som) {_CHAIR} {_LIST}\)?", re.IGNORECASE
)
"""The chair's own row may tell where another presided: "ordförande (dock ej tjg ordf § 14)"."""
_AWAY: Final = re.compile(r"\b(?:ej|inte|utom|förutom|frånv\w*|undantag\w*)\b", re.IGNORECASE)
_MOST_TEXT: Final = 600
_SERVED_IN: Final = re.compile(r"\b(?:tjg|tj|tjänstg\w*)\.?\s?(?:ers\w*\.?)?\s§", re.IGNORECASE)
"""Of one who did serve in some §§: "ej tjg kl. 8-12, tjg ers §§ 5-9"."""
_PARTS: Final = re.compile(r"(?<![^\W\d_]-),|[;\t]")
"""Between parts of a title, but not in "barn-, ungdoms- och skolchef"."""
_EMPTY: Final = re.compile(r"\(\s*[,;]?\s*\)")


def leading_mode(text: str) -> int:
    """Where words on how somebody took part end, and the §§ after them, at the beginning of a text; 0 without them.

    In lower case only: "Distans" may be the label of those who follow.
    """
    if not text[:1].islower():
        return 0
    found = max(
        (mode.end() for key in _MODES if (mode := phrases(key, "words").match(text))),
        default=0,
    )
    if _is_of_a_title(text, 0, found):
        return 0
    items = _ITEMS_AFTER.match(text, found) if found else None
    return items.end() if items else found


def says_absent(words: str) -> bool:
    """Whether words beside a name say that the person was not there."""
    return _ABSENT.search(words) is not None


def read_marks(
    notes: Iterable[str], every: Sequence[int], politician: bool, *, stands_in: bool = False
) -> Marks:
    """The words beside one name. `every` holds the meeting's § numbers.

    `politician`: in a list of members and substitutes, where "ordförande" is a role and not part of a title.
    `stands_in`: for somebody else, whose jäv "§ 7, jäv" then tells of.
    """
    text = ", ".join(note for note in notes if note.strip(EDGE))[:_MOST_TEXT]
    if not text:
        return Marks()
    role: Role | None = None
    presides: tuple[int, ...] = ()
    if politician and "ordf" in text.lower():
        text, presides = _take_part_chair(text, every)
    recused = bool(_RECUSED.search(text))
    idle = False
    if politician:
        text, idle = _take_idle(_NOT_IN.sub("", text))
        text, role = _take_role(text)
    if recused and politician and not stands_in:
        text = _RECUSED_IN.sub(r"\2 \1", text)
    items = read_served(text, every, after_title=not politician)
    said_absent = (
        bool(_ABSENT.search(FOR_NOBODY.sub("", text)))
        and items is None
        and not any(letter.isdigit() for letter in text)
    )
    text = _BODY_BEFORE.sub(_without_body, _CLOCK.sub(" ", text))
    text = _RECUSED.sub(" ", _ITEMS.sub(" ", text))
    text, mode = _take_mode(text)
    text = phrases("roles", "dropped").sub(" ", text)
    return Marks(role, items, mode, "jäv" if recused else None, _rest(text), said_absent, idle, presides)


def _without_body(word: re.Match[str]) -> str:
    """Nothing for a body's short name before the §§ ("KS §§ 4-5"), any other word as it is."""
    return " " if expand(word[1]) else word[0]


def _take_part_chair(text: str, every: Sequence[int]) -> tuple[str, tuple[int, ...]]:
    """The notes without the §§ that somebody presided for in the chair's place, and those §§.

    Whoever has no other part at the meeting is its chair for those §§ and nothing more.
    """
    text = _NOT_CHAIR.sub(" ", text)
    for part in _PART_CHAIR.finditer(text):
        lead, rest = text[: part.start()], text[part.end() :]
        items = read_served(part[0], every)
        if items is None:
            continue
        stands_in = _STANDING_IN.search(lead)
        lead = lead[: stands_in.start()] if stands_in else lead
        serves = bool(stands_in) and set(items) < set(every or items)
        listed = not _AWAY.search(lead) and read_served(_take_role(lead)[0], every) is not None
        if serves or listed or phrases("roles", "vice_chair").search(f"{lead} {rest}"):
            return f"{lead} {rest}", items
    return text, ()


def _is_of_a_title(text: str, start: int, end: int) -> bool:
    """Whether a word that may be a mode belongs to the title after it: "digital samordnare"."""
    return " " not in text[start:end] and is_title(" ".join(text[end:].partition(",")[0].split()[:1]))


def _take_mode(text: str) -> tuple[str, Mode | None]:
    remote = phrases("remote_marks", "words")
    found = remote.search(text)
    if found and not _is_of_a_title(text, found.start(), found.end()):
        return remote.sub(" ", text), "remote"
    present = phrases("in_person_marks", "words")
    if present.search(text):
        return present.sub(" ", text), "in_person"
    return text, None


def _take_idle(text: str) -> tuple[str, bool]:
    """The text without "ej tjänstgörande ersättare", and whether it said so of the whole meeting."""
    idle = phrases("roles", "idle").search(text)
    if idle is None or _ITEMS_AFTER.match(text, idle.end()):
        return text, False
    rest = text[: idle.start()] + text[idle.end() :]
    return rest, _SERVED_IN.search(rest) is None


def _take_role(text: str) -> tuple[str, Role | None]:
    """The text without its roles, and the one that counts: who presided is chair, whatever else he or she is."""
    found: list[Role] = []
    for role in ROLES:
        pattern = phrases("roles", role)
        if pattern.search(text):
            found.append(role)
            text = pattern.sub(" ", text)
    for role in ("chair", "vice_chair", "serving_substitute", "substitute", "member"):
        if role in found:
            return text, role
    return text, None


@cache
def _loose() -> frozenset[str]:
    return frozenset(read_tables("attendance.toml")["around_names"]["loose"])


def _rest(text: str) -> str | None:
    """What is left of the notes: a title, or nothing."""
    text = _EMPTY.sub(" ", text)
    parts = [" ".join(part.split()).strip(" \t,.;:-–—/*") for part in _PARTS.split(text)]
    kept = [
        part
        for part in parts
        if sum(letter.isalpha() for letter in part) > 1 and part.lower().strip("()") not in _loose()
    ]
    rest = ", ".join(kept)
    if rest.startswith("(") and rest.endswith(")"):
        rest = rest[1:-1].strip()
    if rest.count("(") != rest.count(")"):
        rest = rest.strip("()").strip()
    return rest if rest and len(rest) <= 120 else None
