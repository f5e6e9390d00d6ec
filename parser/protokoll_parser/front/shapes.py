"""What a piece of text looks like: a time, a name, a range of §§; which label it can be the value of."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from protokoll_parser.bodies import find_bodies
from protokoll_parser.dates import find_dates
from protokoll_parser.front.lists.marks import leading_mode
from protokoll_parser.front.lists.runs import long_runs, split_run
from protokoll_parser.names import UPPER, find_names
from protokoll_parser.stand_ins import mentions_stand_in
from protokoll_parser.vocabulary import read_tables
from protokoll_parser.vocabulary.labels import GUESTS

_NAME_START: Final = re.compile(
    rf"(?:(?:von|af|de) )?[{UPPER}][\w'’.-]*(?: (?:von|af|de|van|der|den|al|el|bin|la))*(?: [{UPPER}][\w'’.-]*)"
)
_PARTY_START: Final = re.compile(rf"(?:[A-ZÅÄÖ]{{1,4}}|\([^\W\d_]{{1,6}}\)) [{UPPER}][\w'’-]+ [{UPPER}]")
_LONE_PARTY: Final = re.compile(r"[A-ZÅÄÖ]{1,3}")
"""The heading of a party's group."""
_SERVED: Final = re.compile(r"\A(?:§{1,2}\s?\d[\d\s,–-]*(?:och \d+)?(?::\s*|\Z)|\d{1,3} ?\(\d{1,3}\) )")
"""The §§ that a signature is for ("Sekreterare §§ 70–75: Ada Ek"), a page's number ("Beslutande 2(53) Ada Ek")."""
_TIME: Final = re.compile(
    r"(?<![\d.:/-])(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d|-\d\d-)|\bkl(?:\.|ockan)?\s*\d", re.IGNORECASE
)
_RANGE: Final = re.compile(
    r"(?:§+|paragraf\w*)?[\s:]*§*\s*\d{1,4}(?!\d|[-/.]\d\d[-/.]\d)(?:\s*[-–—]|[\s,;.]|och|\Z|/)",
    re.IGNORECASE,
)
_PARTY: Final = re.compile(r"\(\s?[^\W\d_]{1,6}(?:-[^\W\d_]{1,5})?\s?\)")
_LONGEST_NAMES: Final = 90
_NUMBER: Final = re.compile(r"§{0,2}\s*\d{1,4}[.:]?|nr \d{1,3}", re.IGNORECASE)
_RULE: Final = re.compile(r"[_.…‗=/\\-]{3,}")

_WHERE: Final = re.compile(r"(?: i [a-zåäö]{4,20})?[\s:]*")
_SINGLE: Final = frozenset(
    {"date", "secretary", "chair", "posted", "removed", "appeal_by", "body", "paragraphs", "time"}
)
"""Labels with one value."""
_DATES: Final = frozenset({"date", "posted", "removed", "appeal_by", "appeal_span", "adjustment_date"})
_ROSTERS: Final = frozenset(
    {"members", "serving", "substitutes", "others", "officials", "remote", "in_person", "absent"}
)


def _has_time(text: str) -> bool:
    """Whether a time of day stands in the text ("9.00", "kl 13")."""
    return bool(_TIME.search(text))


def _has_rule(text: str) -> bool:
    """Whether a ruled line to sign on stands in the text."""
    return bool(_RULE.search(text))


def without_rules(text: str) -> str:
    """The text without ruled and dotted lines, and without slashes around a name."""
    return (
        " ".join(_RULE.sub(" ", text).split()).strip(" /\\|") if _RULE.search(text) else text.strip(" /\\|")
    )


def starts_with_date(text: str) -> bool:
    """Whether a date stands first, its weekday and "den" counted in."""
    if not any(digit.isdigit() for digit in text[:30]):
        return False
    found = find_dates(text[:60])
    return bool(found) and not text[: found[0].start].strip(" ,.:-–")


def starts_with_name(text: str) -> bool:
    """Whether two capitalised words stand first, as a person's name does."""
    return bool(_NAME_START.match(text))


def is_name(text: str) -> bool:
    """Whether a person's name is all there is, a party in brackets aside."""
    bare = without_rules(text)
    if "(" in bare:
        bare, parties = _PARTY.subn("", bare)
        if parties > 1:
            return False
    bare = bare.strip(" ,.")
    found = find_names(bare) if 3 < len(bare) < 60 else ()
    if len(found) != 1 or (bare[: found[0][0]] + bare[found[0][1] :]).strip(" .,"):
        return False
    return not any(len(split_run(bare, *run, party_first=False)) > 1 for run in long_runs(bare))


def are_names(text: str) -> bool:
    """Whether a few persons' names are all there is, their parties aside: "Ada Ek (S) Bo Al (M)"."""
    bare = _PARTY.sub(",", without_rules(text))
    if len(bare) > _LONGEST_NAMES:
        return False
    found = find_names(bare)
    rest = bare
    for start, end, _ in reversed(found):
        rest = rest[:start] + rest[end:]
    return bool(found) and not rest.strip(" ,")


@cache
def _pointers() -> tuple[str, ...]:
    return tuple(read_tables("attendance.toml")["elsewhere"]["begins"])


def is_pointer(text: str) -> bool:
    """Whether a list's place is taken by "Se närvarolista sidan 2", "Enligt bilaga", "---"."""
    folded = text.strip(" -–.*(").lower()
    return not folded or folded.startswith(_pointers())


_BODY_BEFORE_SIGN = re.compile(r"\A[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,5} (?=§)")
"""A body's short name before its §§: "KF §§ 101-108"."""


def fits_label(kind: str, rest: str) -> bool:
    """Whether what follows a weak label is the kind of value that it asks for."""
    rest = _SERVED.sub("", rest)
    if not rest:
        return True
    if kind in {"secretary", "chair", "adjusters", "signatures"}:
        if kind == "adjusters" and (starts_with_date(rest) or _has_time(rest[:60])):
            return True
        return starts_with_name(rest) or _has_rule(rest[:20]) or rest.lower().startswith(("ordförand", "se "))
    if kind in _ROSTERS:
        return (
            starts_with_name(rest)
            or is_pointer(rest)
            or says_mode(rest)
            or bool(_PARTY_START.match(rest) or _LONE_PARTY.fullmatch(rest))
        )
    if kind in _DATES:
        return starts_with_date(rest)
    if kind == "adjustment":
        return bool(find_dates(rest[:80])) or _has_time(rest[:80])
    if kind in {"time", "end_time"}:
        found = _TIME.search(rest[:40])
        return (found is not None and found.start() < 4) or starts_with_date(rest)
    if kind == "paragraphs":
        return bool(_RANGE.match(_BODY_BEFORE_SIGN.sub("", rest, count=1)))
    if kind == "body":
        return any(mention.start == 0 for mention in find_bodies(rest[:120]))
    if kind in {"vote_list", "remarks"}:
        return bool(_NUMBER.fullmatch(rest))
    if kind == "place":
        return rest[0].isupper() and len(rest) < 120
    return False


def says_mode(text: str) -> bool:
    """Whether how a whole list took part is all there is: "på distans", "på plats i kommunhuset"."""
    end = leading_mode(text)
    return end > 0 and _WHERE.fullmatch(text, end) is not None


def worth(kind: str, text: str) -> float:
    """How well a piece of text fits a label as its value, from -3 (never) to 3 (plainly)."""
    if kind in {"head", "notice", "signatures", "signature", "vote_list", "remarks"}:
        return -1.0
    dated, timed = bool(find_dates(text)), _has_time(text)
    if kind in _DATES:
        return 3.0 if dated and len(text) < 45 else -2.5
    if kind in {"time", "end_time"}:
        return 3.0 if timed else -2.5
    if kind == "paragraphs":
        return 3.0 if _RANGE.match(text) and not dated else -3.0
    if kind == "body":
        return 3.0 if find_bodies(text) and len(text) < 80 else -2.5
    parties, named = len(_PARTY.findall(text)), is_name(text)
    if kind in {"place_time", "adjustment", "adjustment_place", "place"}:
        if parties:
            return -2.0
        return 2.5 if timed or dated else (-1.0 if named else 0.5)
    if dated or (timed and not parties):
        return -2.0
    return _worth_of_persons(kind, text, parties, named)


def _worth_of_persons(kind: str, text: str, parties: int, named: bool) -> float:
    if kind in {"secretary", "chair"}:
        if not (named or ("/" in text and all(map(is_name, text.split("/"))))):
            return -2.0
        return 2.0 if not parties or kind == "chair" else 0.5
    if kind == "adjusters":
        several = starts_with_name(text) and (" och " in text or are_names(text))
        return 2.0 if named or several else (-0.5 if parties else -2.0)
    if kind == "storage":
        return -0.5 if named or parties else 1.0
    if kind not in _ROSTERS:
        return -1.0
    if is_pointer(text):
        return 1.0
    if kind in GUESTS:
        return (2.0 if not parties else 1.0) if starts_with_name(text) else 0.0
    if kind == "serving" and parties and not mentions_stand_in(text):
        return 1.8
    if kind == "substitutes":
        # Two lists run together without a border: the first of them is taken.
        return 1.9 if parties else (0.9 if named else 0.0)
    return 2.0 if parties else (1.0 if named else 0.0)


def takes_one(kind: str) -> bool:
    """Whether a label has one value only."""
    return kind in _SINGLE
