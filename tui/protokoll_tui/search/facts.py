"""What of a § goes into the index: its words field by field, and its facts as words of their own.

A fact's word begins with "_", which no word of a text does: `_p43` for § 43, `_bkommunstyrelsen` for the body. So
filters are asked in the same question as words, and stop as early.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from protokoll_tui.archive.case_numbers import case_keys, case_numbers
from protokoll_tui.search.abbreviations import other_forms
from protokoll_tui.search.rows import IndexRow
from protokoll_tui.search.words import slug, words

EVERY = "_i"
"""Stands in every row: what an exclusion alone is taken from."""

CASE_NUMBER = re.compile(
    r"(?<![\w/-])(?:[^\W\d_]{1,8}[-/.:]?)?(?:18|19|20)\d\d\s?[/:-]\s?\d{1,6}(?:[:.-]\d{1,4})?(?![\w/])"
    r"|(?<![\w/-])(?:18|19|20)\d\d/[^\W\d_]{1,6} ?\d{1,6}(?![\w/])"
    r"|(?<![\w/-])[^\W\d_]{0,8}\d{1,6}[-/](?:(?:18|19|20)\d\d|\d\d)(?![\w/-])"
)
"""A case number in running text: "KS 2020/459", "2020-459", "2011/KS 0206", "KS041-22". Dates look alike to it."""

MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip

_DAY = re.compile(
    rf"(?<!\d)(?:((?:19|20)\d\d-\d\d-\d\d)|(\d{{1,2}}) ({'|'.join(MONTHS)}) ((?:19|20)\d\d))(?!\d)",
    re.IGNORECASE,
)


def body_fact(body: str) -> str:
    """The fact of a body, by its name."""
    return "_b" + slug(body)


def municipality_fact(name: str) -> str:
    """The fact of a municipality or region."""
    return "_m" + slug(name)


def person_fact(name: str) -> str:
    """The fact that a person acts under the §."""
    return "_n" + slug(name)


def party_fact(party: str) -> str:
    """The fact that somebody of a party acts under the §."""
    return "_q" + slug(party)


def outcome_fact(outcome: str) -> str:
    """The fact of an outcome among the §'s decision points."""
    return "_o" + outcome


def paragraph_fact(number: int, suffix: str | None = None) -> str:
    """The fact of a § number."""
    return f"_p{number}{(suffix or '').lower()}"


def case_fact(key: str) -> str:
    """The fact of a case number's key, as `case_keys` makes it."""
    return "_c" + slug(key)


def mention_facts(texts: Iterable[str]) -> list[str]:
    """The facts of the case numbers and days that stand in running text."""
    spotted: set[str] = set()
    facts: set[str] = set()
    for text in texts:
        spotted.update(found.group() for found in CASE_NUMBER.finditer(text))
        facts.update(_days_mentioned(text))
    facts.update("_x" + slug(key) for number in spotted for key in case_keys(number))
    return sorted(facts)


def _days_mentioned(text: str) -> Iterator[str]:
    for found in _DAY.finditer(text):
        iso, day, month, year = found.group(1, 2, 3, 4)
        try:
            when = (
                date.fromisoformat(iso) if iso else date(int(year), MONTHS.index(month.lower()) + 1, int(day))
            )
        except ValueError:
            continue
        yield mentioned_day_fact(when)


def mentioned_day_fact(day: date) -> str:
    """The fact that a text mentions a day."""
    return f"_t{day:%Y%m%d}"


def mention_fact(fact: str) -> str:
    """The fact that a text mentions a case, by the case's own fact."""
    return "_x" + fact.removeprefix("_c")


def serial_fact(serial: str) -> str:
    """The fact of a case's serial number alone: 459 of 2020/00459."""
    return "_s" + slug(serial)


def case_facts(case_number: str) -> list[str]:
    """All the ways to ask for a case number."""
    facts = [case_fact(key) for key in case_keys(case_number)]
    return facts + [serial_fact(number.serials[0]) for number in case_numbers(case_number) if number.serials]


@dataclass(frozen=True, slots=True)
class FieldWords:
    """The words of a § by field, in their order; short and full forms are added at the end of each."""

    title: list[str]
    meta: list[str]
    """Municipality, body, date, § and case number, and the facts."""
    decision: list[str]
    basis: list[str]
    recipients: list[str]
    people: list[str]
    text: list[str]
    mentions: list[str]
    """The facts of case numbers and days mentioned in any field."""

    @classmethod
    def of(cls, row: IndexRow, meta: list[str] | None = None) -> FieldWords:
        """The words of a row, as they are indexed; `meta` where it is known from before."""
        return cls(
            title=field_words([row.title or ""]),
            meta=_meta(row) if meta is None else meta,
            decision=field_words([row.decision]),
            basis=field_words(row.basis),
            recipients=field_words(row.recipients),
            people=field_words(row.people),
            text=field_words([row.text]),
            mentions=mention_facts((row.decision, row.text, *row.basis)),
        )

    def head(self) -> set[str]:
        """The distinct words of `ft_head`."""
        return {*self.title, *self.meta}

    def everything_else(self) -> set[str]:
        """The distinct words of what is neither head nor decision."""
        return {*self.basis, *self.recipients, *self.people, *self.text, *self.mentions}


def field_words(parts: Iterable[str]) -> list[str]:
    """The words of one field as they are indexed."""
    sequence = words("\n".join(parts))
    return [*sequence, *sorted(other_forms(sequence))]


def _meta(row: IndexRow) -> list[str]:
    sequence = field_words(text for text in (row.municipality, row.body, row.body_short) if text)
    # Not its letters: a case of the board's diary is no meeting of the board.
    sequence += [word for word in words(row.case_number or "") if not word.isalpha()]
    sequence += [str(row.number), *_date_words(row.date), *sorted(facts_of(row))]
    return sequence


def _date_words(day: str | None) -> list[str]:
    """A meeting's date as one would type it: "2021", "mars"."""
    try:
        parsed = date.fromisoformat(day or "")
    except ValueError:
        return []
    return [str(parsed.year), MONTHS[parsed.month - 1]]


def facts_of(row: IndexRow) -> set[str]:
    """Every fact of a row."""
    facts = {EVERY, paragraph_fact(row.number)}
    if row.suffix:
        facts.add(paragraph_fact(row.number, row.suffix))
    if row.body:
        facts.add(body_fact(row.body))
    if row.municipality:
        facts.add(municipality_fact(row.municipality))
    if row.case_number:
        facts.update(case_facts(row.case_number))
    facts.update(map(outcome_fact, row.outcomes))
    facts.update(map(party_fact, row.parties))
    facts.update(map(person_fact, row.people))
    return facts
