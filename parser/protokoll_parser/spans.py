"""Numbers of §§: the ranges that a front page declares, and those for which somebody was there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from protokoll_parser.model import Span
from protokoll_parser.vocabulary import read_tables

_NUMBER: Final = r"(\d{1,4})(?:\s?/\s?(?:19|20)\d\d(?!\d))?(?![\d])"
_DASH: Final = r"\s?(?:[-–—‐‑−]{1,2}|\bt\.?\s?o\.?\s?m\.?|\btill(?: och med)?\b)\s?"
_GROUP: Final = re.compile(
    rf"{_NUMBER}(?:{_DASH}§*\s?(?:(?:KF|KS|AU|Kf|Ks|Au)\s?§*\s?)?{_NUMBER})?(?P<open>\s?[-–—](?!\s?[\d§]))?"
)
_JOINT: Final = re.compile(r"\s?(?:,|;|\boch\b|\bsamt\b|&|\+)\s?(?:och\s)?(?:§+\s?)?|\s?§+\s?")
_LEAD: Final = re.compile(
    r"[\s:.]*(?:(?:nr|nummer|paragraf(?:er|erna)?)\b[\s:.]*)?(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,4}\s)?[§\s:]*"
)
_DATE_AHEAD: Final = re.compile(r"(?:19|20)\d\d\s?[-–/.]\s?\d\d?\s?[-–/.]\s?\d")
_WIDEST: Final = 600

_CLOCK: Final = re.compile(
    r"(?:\bkl(?:ockan)?\b\.?:?\s*\d{1,2}(?:[.:]\d\d)?|\b\d{1,2}[.:]\d\d)(?:\s*[-–—]\s*(?:kl\.?\s*)?\d{1,2}(?:[.:]\d\d)?)?",
    re.IGNORECASE,
)
_SIGN: Final = r"(?:§+|paragraf\w*)?\s*"
_OUT: Final = re.compile(
    rf"(?<!\w)(?:{'|'.join(read_tables('front_words.toml')['absent_for']['words'])})(?!\w|\s+tj)",
    re.IGNORECASE,
)
_FROM: Final = re.compile(
    rf"\b(?:fr\.?\s?o\.?\s?m\.?|from|från och med|från)(?:[\s,(]+(?=§)|\s*(?:och med\s*)?)"
    rf"{_SIGN}(\d{{1,4}})\b(?!\s?[-–—:.]\s?\d)",
    re.IGNORECASE,
)
_UNTIL: Final = re.compile(
    r"\b(?:t\.?\s?o\.?\s?m\.?|tom|till och med|till|lämnade (?:sammanträdet|mötet) efter)"
    rf"(?:[\s,(]+(?=§)|\s*){_SIGN}(\d{{1,4}})\b(?!\s?[-–—:.]\s?\d)",
    re.IGNORECASE,
)
_SERVED: Final = re.compile(rf"{_NUMBER}(?!\s?:)(?:\s?[-–—‐‑−]{{1,2}}\s?§*\s?{_NUMBER})?")
_PASSED: Final = re.compile(
    r"\b(?:(?P<came>anlän\w*|ankom\w*|inträd\w*|inkom\w*|anslut\w*|anslöt)|lämna\w*|avvek|avviker|gick|utträd\w*)"
    r"(?:\s+[^\W\d_]+){0,2}?\s+(?P<when>efter|före|innan|(?(came)(?:under|vid|till|inför)|(?!)))"
    r"\s*§\s*(?P<number>\d{1,4})\b",
    re.IGNORECASE,
)
_AT_CLOCK: Final = re.compile(
    r"\b(?:(?P<came>anlän\w*|ankom\w*|kom|inträd\w*)|lämna\w*|avvek|avviker|gick|utträd\w*)(?:\s+[^\W\d_]+)?\s+"
    r"(?:kl(?:ockan)?\.?\s*)?\d{1,2}[.:]\d\d[\s,(]+§\s*(?P<number>\d{1,4})\b(?!\s?[-–—,])",
    re.IGNORECASE,
)
"""The § at which somebody came, or left for good: "anlände kl. 13.20, § 11"."""
_AWAY: Final = re.compile(r"\b(?:frånvarande|ej närvarande|inte närvarande|ej)\s*\Z", re.IGNORECASE)
_BEFORE_NUMBERS: Final = frozenset(
    {"av", "och", "samt", "ordförande", "ordf", "till", "tjg", "närvarande", "punkt", "ärende"}
)
_NUMBERED: Final = frozenset(read_tables("front_words.toml")["numbered"]["words"])
_PART_OUT: Final = re.compile(r"\bej del av\s*§*\s*\d{1,4}", re.IGNORECASE)


def read_ranges(text: str) -> tuple[Span, ...]:
    """The ranges that stand first in a text: "§§ 1-7, 9-79 och 82" is three.

    A range without an end ("132-") is left out; what follows the last number is not read.
    """
    lead = _LEAD.match(text)
    place = lead.end() if lead else 0
    spans: list[Span] = []
    while True:
        group = _GROUP.match(text, place)
        if group is None or _DATE_AHEAD.match(text, place):
            break
        first, last = int(group[1]), int(group[2] or group[1])
        if group["open"] is None or group[2]:
            if 0 < first <= last and last - first < _WIDEST:
                spans.append(Span(first, last))
            elif group[2]:
                break
        joint = _JOINT.match(text, group.end())
        if joint is None:
            break
        place = joint.end()
    return tuple(spans)


_WRITTEN: Final = re.compile(r"\b[Pp]aragraf(?:en|er|erna)?\s+(?=§|\d)")
_UP_TO_PART: Final = re.compile(r"(?<=\d)\s?[-–]\s?del av §*\s?(?=\d)")
"""Before the last § of a range that somebody left in the midst of."""
_SPELLED: Final = re.compile(r"\b(till|från) och med(?=\s+(?:§|\d|[Pp]aragraf))")


def abbreviated(text: str) -> str:
    """A row of a list with "till och med paragraf 4" as "t.o.m. § 4", the form that its readers know."""
    text = _UP_TO_PART.sub("-", text) if "del av" in text else text
    if "aragraf" not in text and " och med " not in text:
        return text
    return _WRITTEN.sub("§ ", _SPELLED.sub(lambda said: "t.o.m." if said[1] == "till" else "fr.o.m.", text))


def numbers_of(spans: Sequence[Span]) -> tuple[int, ...]:
    """Every § number of the ranges, in order."""
    return tuple(sorted({number for span in spans for number in range(span.first, span.last + 1)}))


def read_served(notes: str, every: Sequence[int], after_title: bool = False) -> tuple[int, ...] | None:
    """The §§ that "§ 38-48", "ej § 49", "fr.o.m. § 16" stand for; None where nothing is said of §§.

    `every` holds the meeting's § numbers. Times of day say nothing of §§. `after_title`: a bare number may follow an
    official's title ("ekonom 71") and is a § if it is one of the meeting's.
    """
    if every and (told := _AT_CLOCK.search(notes)):
        number = int(told["number"])
        return tuple(one for one in every if (one >= number if told["came"] else one <= number)) or None
    text = _PART_OUT.sub(" ", _CLOCK.sub(" ", notes))
    if not any(letter.isdigit() for letter in text):
        return None
    known = set(every)
    if known and (passed := _PASSED.search(text)):
        return _after_or_before(passed, known)
    first, last = _FROM.search(text), _UNTIL.search(text)
    if known and first and _AWAY.search(text, 0, first.start()):
        return tuple(sorted(number for number in known if number < int(first[1]))) or None
    low = int(first[1]) if first else None
    high = int(last[1]) if last else None
    for match in (first, last):
        if match:
            text = text[: match.start()] + " " * (match.end() - match.start()) + text[match.end() :]
    out = _OUT.search(text)
    inside = _served_numbers(text[: out.start()] if out else text, known, after_title)
    outside = _served_numbers(text[out.end() :], known) if out else set()
    if low is not None or high is not None:
        if not known:
            return None
        inside |= {n for n in known if (low is None or n >= low) and (high is None or n <= high)}
    if not inside and outside:
        inside = set(known)
    served = tuple(sorted(inside - outside))
    return served or None


def _after_or_before(passed: re.Match[str], known: set[int]) -> tuple[int, ...] | None:
    """The §§ of one who "anlände under § 3" or "lämnade sammanträdet efter § 6"."""
    number = int(passed["number"])
    if passed["came"]:
        start = number + 1 if passed["when"].lower() == "efter" else number
        return tuple(sorted(one for one in known if one >= start)) or None
    stop = number if passed["when"].lower() == "efter" else number - 1
    return tuple(sorted(one for one in known if one <= stop)) or None


def _served_numbers(text: str, known: set[int], after_title: bool = False) -> set[int]:
    """The numbers in a text that can be §§: after a § sign, in brackets or as a range, within the meeting's own."""
    numbers: set[int] = set()
    signed = "§" in text or "paragraf" in text.lower()
    for match in _SERVED.finditer(text):
        before = text[: match.start()].rstrip()
        word = before.rsplit(None, 1)[-1].lower() if before else ""
        loose = word in _BEFORE_NUMBERS or (after_title and bool(known) and word not in _NUMBERED)
        if word[-1:].isalpha() and not signed and not loose:
            continue
        first, last = int(match[1]), int(match[2] or match[1])
        if not 0 < first <= last or last - first >= _WIDEST:
            continue
        if known and not signed and not (first in known and last in known):
            continue
        numbers.update(range(first, last + 1))
    return numbers & known if known and numbers & known else numbers
