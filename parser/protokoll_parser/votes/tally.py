"""Counts of votes in figures and words: "Med 25 ja-röster mot sju nej-röster", "Ja: 22, Nej: 19"."""

from __future__ import annotations

import re
from typing import Final, NamedTuple, TypeAlias

from protokoll_parser.model import Ballot
from protokoll_parser.vocabulary import either, read_tables
from protokoll_parser.votes.signs import tells_bare_tally
from protokoll_parser.voting_sides import SIDES

Counts: TypeAlias = dict[Ballot, int]

_TABLES: Final = read_tables("voting.toml")


def _number_words() -> dict[str, int]:
    units, tens = _TABLES["numbers"]["units"], _TABLES["numbers"]["tens"]
    words = {word: number for number, word in enumerate(units)}
    words |= {word: (0 if word.startswith("ing") else 1) for word in _TABLES["numbers"]["other_one"]}
    for count, ten in enumerate(tens, 2):
        words[ten] = count * 10
        words |= {ten + units[unit]: count * 10 + unit for unit in range(1, 10)}
        words[ten + "ett"] = count * 10 + 1
    return words


_NUMBERS: Final = _number_words()


_NO_COUNT: Final = rf"[:.,]\d|\s?(?:{either(_TABLES['tally']['units'])})(?!\w)"
"""Behind a figure that counts no votes: "JA = 3 %", "JA = 20:52"."""
_COUNT: Final = (
    rf"(?<![\w§.,:-])(?<!§\s)(?<![^a-zåäö]/)(?P<count>\d{{1,3}}|{either(list(_NUMBERS))})"
    rf"(?!\w|{_NO_COUNT})(?:\s?\(\w{{1,12}}\))?"
)
_SIDE: Final = rf"(?<!\w)(?P<side>{either(list(SIDES))})(?:-?\s?röst(?:er|erna)?|-)?(?![\w])"
_COUNT_FIRST: Final = re.compile(
    rf"{_COUNT}[\s-]+(?:(?:{either(_TABLES['tally']['between'])})\s+){{0,4}}[”\"'(]?{_SIDE}", re.IGNORECASE
)
_SIDE_FIRST: Final = re.compile(
    rf"{_SIDE}[-\s]*(?:(?:{either(_TABLES['tally']['behind'])})[\s:]+){{0,3}}[”\"']?\s*[:=–(\t-]?\s*{_COUNT}",
    re.IGNORECASE,
)
_NUMBER: Final = rf"(\d{{1,3}}|{either(list(_NUMBERS))})"
_EVEN: Final = re.compile(
    rf"lika röste?tal\W{{1,3}}(?:\w+\s){{0,2}}{_NUMBER}\s?(?:och|mot|-|–)\s?{_NUMBER}(?!\w)", re.IGNORECASE
)
"""A tie tells both sides: "lika röstetal, 22 och 22"."""

_WORDS: Final = re.compile(r"[a-zåäö]+")
_JOINT: Final = r"\s?[-–—/]\s?"
_FIGURES: Final = rf"(?<![\w§.,:/–-])\d{{1,3}}(?:{_JOINT}\d{{1,3}}){{1,3}}(?![\w–-])"
_NAMED: Final = rf"(?:ja|nej)(?:{_JOINT}(?:{either(list(SIDES))})\.?){{1,3}}"
_IN_ORDER: Final = re.compile(
    rf"(?P<figures>{_FIGURES})\s?\((?P<after>{_NAMED})\)|\(?(?P<before>{_NAMED})\)?\s?:?\s(?P<then>{_FIGURES})",
    re.IGNORECASE,
)
"""Figures in a row, and the sides in the same order."""
_IN_A_ROW: Final = re.compile(rf"ja{_JOINT}nej|nej{_JOINT}ja")
_NAMED_BY: Final = r"\((?:[^()]|\([^()]{1,6}\)){3,400}\)"
"""Those who voted so, in brackets."""
_AGAINST: Final = rf"(?:\s?[-–]\s?|\s+mot\s+){_NUMBER}(?!\w)"
_DECIDES: Final = (
    r"(?:beslut(?:ar|ade|at)|beslöt|bifall(?:er|it|s)|biföll(?:s|er)?|avsl(?:år|og|ås|ogs|agit)"
    r"|vinner|vann|antogs?|antas)"
)
_SO: Final = r"(?:därmed|således|efter (?:omröstning|votering)|\w*förslag\w*)"
_RIVALS: Final = re.compile(
    rf"(?:{_COUNT.replace('count', 'won')}\s+mot\s+{_NUMBER}\s+röster"
    rf"|{_COUNT}\s+(?:(?:avgivna|avlämnade)\s+)?röster(?:na)?\s+(?:{_NAMED_BY}\s+)?(?:för\s+[^.;:\d]{{2,90}}?,?\s+)?mot\s+{_NUMBER}"
    rf"|{_COUNT.replace('count', 'agree')}\s+(?:\w+\s+){{0,3}}?för(?:\s+[^.;:\d]{{2,60}}?)?,?\s+"
    rf"(?:och|men|medan|mot)\s+{_NUMBER}\s+(?:\w+\s+){{0,3}}?(?:emot|mot|för\s+avslag)"
    rf"|(?:siffror(?:na)?|röstetale[nt]|röstsiffror(?:na)?|rösterna|utslagsröst,?"
    rf"|utfall:|(?:utfallet|resultatet)\s+(?:blir|blev|är)|(?<!\w)(?:utföll|utfaller|slutade|slutar)(?:\s+med)?"
    rf"|(?:omröstning|votering)(?:(?:en)?(?=\s+\()|sresultat(?:et)?)):?\s+\(?{_NUMBER}{_AGAINST}"
    rf"|(?<!\w)med\s+{_NUMBER}{_AGAINST}(?=\s+(?:röster\s+)?{_DECIDES}(?!\w))"
    rf"|{_DECIDES},?\s+(?:{_SO},?\s+)?med\s+{_NUMBER}{_AGAINST}"
    r"(?=\s+röster|\s+att\s|\s*[,.;:)]|\s*\Z))(?!\w)",
    re.IGNORECASE,
)
"""A tally that does not say ja and nej: "45 röster mot 12", "sju röster för och fyra emot", "med 7–4 beslutar …"."""

_BRACKETED: Final = re.compile(
    rf"{_COUNT}\s+(?:\w+\s+){{0,3}}?för\s+(?P<means>[^.;:()\d\n]{{3,90}}?)\s*\((?P<side>ja|nej)\)",
    re.IGNORECASE,
)
"""A tally whose answers stand in brackets: "sju röstar för bordläggning (ja) och fyra för bifall (nej)"."""

_OF_RIVALS: Final = ("mot", "avslag", "siffror", "röst", "voter", "utfall", "resultatet", "utföll")
"""What such a tally has one of: a look for these is much faster."""

_MATTERS: Final = r"(?:\w*förslag|\w*yrkande|bifall|avslag|återremiss|bordläggning|avgör\w*)"
_GIVEN: Final = r"(?:röst(?:er)?|ledamöter|ledamot)\s+(?:\w+\s+){0,2}?"
_ANSWERS: Final = re.compile(r"(?<!\w)(?:ja|nej)(?!\w)", re.IGNORECASE)
_ALTERNATIVES: Final = re.compile(
    rf"{_COUNT}\s+(?:{_GIVEN})?för\s+(?P<first>[^.;:\d\n]{{0,90}}?(?<!\w){_MATTERS}(?!\w)[^.;:\d\n]{{0,60}}?),?\s+"
    rf"(?:(?:och|mot|medan|samt)\s+)?(?P<other>{_NUMBER[1:-1]})(?!\w)\s+(?:{_GIVEN})?för\s+"
    rf"(?P<second>[^.;:\n]{{0,90}}?(?<!\w){_MATTERS}(?!\w)[^.;:,\n]{{0,60}})",
    re.IGNORECASE,
)
"""A tally that names the alternatives: "Åtta röster avges för Ada Eks förslag och fem röster för Bo Als förslag"."""

_PERSONS_GET: Final = re.compile(
    r"(?<!\w)(?:fått|får|fick|erhåller|erhöll|erhållit|valsed\w*)(?!\w)", re.IGNORECASE
)
"""An election by ballot: the votes are for persons."""


_SIGNS: Final = ("ja", "nej", "avst", "frånv", "nedlagd", "blank", "siffror", "voter", "utfall")
"""Without one of these, and "röst", a sentence holds no counts."""


def read_number(word: str) -> int:
    """A count in figures or words."""
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]


def read_counts(text: str) -> Counts:
    """The counts of a sentence by side; empty where it holds none."""
    lowered = text.lower()
    if "lika röst" in lowered:
        even = _EVEN.search(text)
        if even and read_number(even[1]) == read_number(even[2]):
            return {"yes": read_number(even[1]), "no": read_number(even[2])}
    speaks_of_votes = "röst" in lowered or any(word in lowered for word in _SIGNS)
    if not speaks_of_votes and not tells_bare_tally(lowered):
        return {}
    in_order = _told_in_order(text) if _IN_A_ROW.search(lowered) else {}
    counts = _sides_counted(text) | in_order
    if "yes" in counts and "no" in counts:
        return counts
    may_be = any(word in lowered for word in _OF_RIVALS) or tells_bare_tally(lowered)
    rivals = _RIVALS.search(text) if may_be else None
    if rivals is None or _PERSONS_GET.search(text):
        return counts
    first, second = (word for word in rivals.groups() if word is not None)
    told: Counts = {"yes": read_number(first), "no": read_number(second)}
    return told | counts


def _told_in_order(text: str) -> Counts:
    """The counts of figures whose sides are named beside them: "21–20 (ja–nej)", "(ja/nej/avstår): 21/20/2"."""
    for found in _IN_ORDER.finditer(text):
        sides = [SIDES.get(word) for word in _WORDS.findall((found["after"] or found["before"]).lower())]
        figures = [int(figure) for figure in re.findall(r"\d+", found["figures"] or found["then"])]
        if len(sides) == len(figures) and None not in sides and {"yes", "no"} <= set(sides):
            return {side: count for side, count in zip(sides, figures, strict=True) if side}
    return {}


class Alternatives(NamedTuple):
    """Two proposals and the votes for each, in the order of the sentence."""

    first: str
    second: str
    counts: tuple[int, int]


def read_alternatives(text: str) -> Alternatives | None:
    """The tally of a sentence that says neither ja nor nej but what the votes are for."""
    if text.count("för ") < 2 or "röst" not in text.lower() or _ANSWERS.search(text):
        return None
    found = _ALTERNATIVES.search(text)
    if found is None or _PERSONS_GET.search(text):
        return None
    counts = read_number(found["count"]), read_number(found["other"])
    return Alternatives(found["first"].strip(), found["second"].strip(), counts)


def read_bracketed(text: str) -> dict[Ballot, str]:
    """What the sides stand for whose answers are printed in brackets behind it, in a tally's sentence."""
    if "(ja)" not in text.lower():
        return {}
    return {SIDES[found["side"].lower()]: found["means"] for found in _BRACKETED.finditer(text)}


def _sides_counted(text: str) -> Counts:
    if "(ja)" in text.lower() and {"yes", "no"} <= (bracketed := _counts(_BRACKETED, text)).keys():
        return bracketed
    first = _counts(_COUNT_FIRST, text)
    if {"yes", "no"} <= first.keys():
        return first
    second = _counts(_SIDE_FIRST, text)
    return second if len(second) > len(first) else first


def _counts(expression: re.Pattern[str], text: str) -> Counts:
    counts: Counts = {}
    for found in expression.finditer(text):
        counts.setdefault(SIDES[found["side"].lower()], read_number(found["count"]))
    return counts
