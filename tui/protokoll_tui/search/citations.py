"""§§, dates and case numbers in what was typed, however they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from protokoll_tui.archive.case_numbers import case_keys
from protokoll_tui.search.dates import Days, partial, written
from protokoll_tui.search.facts import CASE_NUMBER, MONTHS, case_fact, paragraph_fact
from protokoll_tui.search.words import words

_MOST = 4
"""Citations of a kind that are read."""

_WIDEST = 200
"""§§ in a range."""

_YEAR = r"(?:18|19|20)\d\d"
_PARAGRAPH = re.compile(
    r"(?:§{1,2}|\b(?:paragraf|paragrafen|paragraferna|par\.))\s{0,3}(\d{1,4})(?!\d)"
    r"(?:\s?-\s?(\d{1,4})(?!\d)|\s?([a-h])(?!\w))?"
    rf"(?:\s?/\s?({_YEAR}|\d\d)(?!\d))?",
    re.IGNORECASE,
)
_NUMBER_FIRST = re.compile(r"(?<!\w)(\d{1,4})\s{0,2}§{1,2}(?!\s*\d)")
_DAY = re.compile(rf"(?<![\w/-])(?:{_YEAR}-\d{{1,2}}(?:-\d{{0,2}})?|20\d{{6}})(?![\w/-])")
_WRITTEN_DAY = re.compile(
    rf"(?<!\w)(\d{{1,2}})\s({'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in MONTHS)})\.?\s({_YEAR})(?!\w)",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    rf"(?<![\w/.-])(\d{{1,2}})[/.](\d{{1,2}})(?:\s(?={_YEAR})|[/.-])({_YEAR}|\d\d)(?![\w/-])"
)
"""30/10 2023, 30/10-23, 30.10.2023."""
_SHORT_DAY = re.compile(r"(?<![\w/.-])(\d\d)-(\d\d)-(\d\d)(?![\w/-])")
"""24-02-06."""

_CASE_WITH_DIARY = re.compile(rf"(?:(?<![\w/-])[^\W\d_]{{1,5}} )?(?:{CASE_NUMBER.pattern})")
"""A case number as it is typed, with the diary's letters before it: a short word there is taken for them."""


@dataclass(frozen=True, slots=True)
class ParagraphAsk:
    """A § asked for, or several."""

    facts: tuple[str, ...]
    """Any of these."""


@dataclass(frozen=True, slots=True)
class DayAsk:
    """A meeting's day asked for; or else a day that the text mentions."""

    days: Days
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaseAsk:
    """A case number asked for; or else one that the text mentions."""

    facts: tuple[str, ...]
    """With the diary's letters first where they were typed, then as figures alone."""


@dataclass(frozen=True, slots=True)
class Citations:
    """All that was cited."""

    paragraphs: tuple[ParagraphAsk, ...] = ()
    days: tuple[DayAsk, ...] = ()
    cases: tuple[CaseAsk, ...] = ()


def take_citations(text: str) -> tuple[str, Citations]:
    """The text without what is cited in it, and that.

    >>> rest, cited = take_citations("KS 2021-03-02 § 43")
    >>> rest.strip(), cited.paragraphs[0].facts, str(cited.days[0].days.first)
    ('KS', ('_p43',), '2021-03-02')
    """
    taking = _Taking()
    for pattern, take in (
        (_PARAGRAPH, taking.paragraph),
        (_NUMBER_FIRST, taking.number_first),
        (_DAY, taking.day),
        (_DAY_FIRST, taking.day_first),
        (_SHORT_DAY, taking.short_day),
        (_WRITTEN_DAY, taking.written_day),
        (_CASE_WITH_DIARY, taking.case),
    ):
        text = pattern.sub(take, text)
    return text, taking.citations()


class _Taking:
    """Takes in what a pattern has found; each of its readers gives what stands in its place in the text."""

    def __init__(self) -> None:
        self._paragraphs: list[ParagraphAsk] = []
        self._days: list[DayAsk] = []
        self._cases: list[CaseAsk] = []

    def citations(self) -> Citations:
        return Citations(
            tuple(self._paragraphs[:_MOST]), tuple(self._days[:_MOST]), tuple(self._cases[:_MOST])
        )

    def paragraph(self, found: re.Match[str]) -> str:
        first, last, suffix, year = found.groups()
        self._paragraphs.append(ParagraphAsk(paragraph_facts(int(first), int(last or first), suffix)))
        if year and (when := partial(_whole_year(year))):
            self._days.append(DayAsk(when, ()))
        return " "

    def number_first(self, found: re.Match[str]) -> str:
        self._paragraphs.append(ParagraphAsk(paragraph_facts(int(found.group(1)), int(found.group(1)))))
        return " "

    def day(self, found: re.Match[str]) -> str:
        taken = self._day(found, partial(found.group()))
        if taken == " " and found.group().count("-") == 1:
            self._cases += _case(found.group())
        return taken

    def day_first(self, found: re.Match[str]) -> str:
        number, month, year = found.groups()
        return self._day(found, partial(f"{_whole_year(year)}-{month:0>2}-{number:0>2}"))

    def short_day(self, found: re.Match[str]) -> str:
        year, month, number = found.groups()
        return self._day(found, partial(f"{_whole_year(year)}-{month:0>2}-{number:0>2}"))

    def written_day(self, found: re.Match[str]) -> str:
        number, month, year = found.groups()
        return self._day(found, written(number, month.lower()[:3], year))

    def case(self, found: re.Match[str]) -> str:
        asked = _case(found.group())
        self._cases += asked
        return " " if asked else found.group()

    def _day(self, found: re.Match[str], when: Days | None) -> str:
        if when is None:
            return found.group()
        self._days.append(DayAsk(when, tuple(words(found.group()))))
        return " "


def _whole_year(year: str) -> str:
    return year if len(year) == 4 else f"20{year}"


def paragraph_facts(first: int, last: int, suffix: str | None = None) -> tuple[str, ...]:
    """The facts of § numbers from one to another, in either order."""
    low, high = min(first, last), max(first, last)
    return tuple(paragraph_fact(number, suffix) for number in range(low, min(high, low + _WIDEST) + 1))


def _case(text: str) -> list[CaseAsk]:
    facts = tuple(case_fact(key) for key in case_keys(text))
    return [CaseAsk(facts)] if facts else []
