"""§ numbers: ranges that a page declares, and §§ for which somebody was there."""

from __future__ import annotations

import pytest

from protokoll_parser.spans import read_ranges, read_served

EVERY = tuple(range(38, 50))


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("99-109", [(99, 109)]),
        ("§ 38-49", [(38, 49)]),
        ("§§ 93-102", [(93, 102)]),
        ("147 - 163 Ada Ek", [(147, 163)]),
        ("§§ 39, 50", [(39, 39), (50, 50)]),
        ("1-7, 9-79, 82-86", [(1, 7), (9, 79), (82, 86)]),
        ("§§ 33-40 och 42", [(33, 40), (42, 42)]),
        ("26 -- 38", [(26, 38)]),
        ("§ 12 - § 18", [(12, 18)]),
        ("KS § 12-18", [(12, 18)]),
        ("§§ 12/2019-15/2019", [(12, 15)]),
        ("33–40 (§ 35 omedelbart justerad)", [(33, 40)]),
        ("§§ 43-66, 68-76, 80-", [(43, 66), (68, 76)]),
        ("132-", []),
        ("2019-05-03", []),
        ("109-99", []),
        ("inga", []),
    ],
)
def test_declared_ranges(text: str, ranges: list[tuple[int, int]]) -> None:
    assert [(span.first, span.last) for span in read_ranges(text)] == ranges


@pytest.mark.parametrize(
    ("notes", "served"),
    [
        ("§ 38-48", set(range(38, 49))),
        ("§§ 38 – 40, 42 – 44", {38, 39, 40, 42, 43, 44}),
        ("§ 38 och 42", {38, 42}),
        ("38-40, 45-49", {38, 39, 40, 45, 46, 47, 48, 49}),
        ("(38-40)", {38, 39, 40}),
        ("ej § 49", set(EVERY) - {49}),
        ("ej 49", set(EVERY) - {49}),
        ("utom 47", set(EVERY) - {47}),
        ("frånvarande § 45", set(EVERY) - {45}),
        ("ej § 46 pga jäv", set(EVERY) - {46}),
        ("Jäv 45", set(EVERY) - {45}),
        ("fr.o.m. § 46", {46, 47, 48, 49}),
        ("från och med § 46", {46, 47, 48, 49}),
        ("t o m § 40", {38, 39, 40}),
        ("fr o m § 40 t o m § 42", {40, 41, 42}),
        ("del av 40-41", {40, 41}),
        ("del av § 40, 41-49", set(range(40, 50))),
        ("tjg t o m kl 10.40, § 43", {38, 39, 40, 41, 42, 43}),
        ("ej närvarande vid uppropet, deltog från och med § 45", {45, 46, 47, 48, 49}),
        ("anlände kl 13.40 under § 45", {45, 46, 47, 48, 49}),
        ("anslöt efter § 45", {46, 47, 48, 49}),
        ("lämnade sammanträdet efter § 40", {38, 39, 40}),
        ("avvek före § 40", {38, 39}),
        ("frånvarande från och med § 40", {38, 39}),
        ("2:e vice ordförande", None),
        ("kl. 13.00-14.20", None),
        ("ej del av § 43", None),
        ("avvek kl 14", None),
        ("kommunchef", None),
        ("", None),
    ],
)
def test_who_was_there_for_which(notes: str, served: set[int] | None) -> None:
    found = read_served(notes, EVERY)
    assert (None if found is None else set(found)) == served


def test_a_bare_number_after_a_title_is_one_of_the_meetings() -> None:
    assert read_served("ekonom 41", EVERY, after_title=True) == (41,)
    assert read_served("ekonom 410", EVERY, after_title=True) is None
    assert read_served("enhetschef område 41", EVERY, after_title=True) is None


def test_without_the_meetings_numbers_nothing_is_completed() -> None:
    assert read_served("fr.o.m. § 16", ()) is None
    assert read_served("§ 16", ()) == (16,)
