"""Dates in the forms that minutes print."""

from __future__ import annotations

import pytest

from protokoll_parser.dates import find_dates, last_before, next_after, with_centuries

COMPLETE = [
    ("2023-09-26", "2023-09-26"),
    ("den 26 september 2023", "2023-09-26"),
    ("tisdagen den 2 mars 2021 kl. 9.00", "2021-03-02"),
    ("Måndagen 15 september 2014", "2014-09-15"),
    ("11 maj 2015", "2015-05-11"),
    ("DEN 3 DECEMBER 2019", "2019-12-03"),
    ("den 1:a maj 2020", "2020-05-01"),
    ("3 dec. 2019", "2019-12-03"),
    ("28-29 november 2022", "2022-11-28"),
    ("28–29 november 2022", "2022-11-28"),
    ("28 augusti och 4 september 2019", "2019-08-28"),
    ("12, 13 och 14 mars 2020", "2020-03-12"),
    ("5 mars-7 april 2020", "2020-03-05"),
    ("2005-11-22--23", "2005-11-22"),
    ("2022-11-28--29", "2022-11-28"),
    ("2021.03.02", "2021-03-02"),
    ("2021-3-2", "2021-03-02"),
    ("2019- 10-08", "2019-10-08"),
    ("03.02.2021", "2021-02-03"),
    ("21/9-23", "2023-09-21"),
    ("21/9 2023", "2023-09-21"),
    ("20210302", "2021-03-02"),
    ("(20210302)", "2021-03-02"),
    ("den 29 februari 2020", "2020-02-29"),
    ("den 2\u00a0mars\u00a02021", "2021-03-02"),
    ("den 2\nmars 2021", "2021-03-02"),
]
WITHOUT_YEAR = [
    ("den 18 april § 48", 4, 18),
    ("nästa TU 21/9", 9, 21),
    ("tisdag 3 maj, kl", 5, 3),
    ("den 1/2", 2, 1),
]
NONE = [
    "30 februari 2020",
    "2023-13-01",
    "den 29 februari 2021",
    "KS 2021/27",
    "§ 12/23",
    "1/2 tjänst",
    "556000-1234",
    "31/16",
    "1435/22",
    "220 kV",
    "mars 2020",
    "5 kap. 23 §",
    "Älvsunda 3:274",
    "2006-152-307",
    "kl. 13.00-14.20",
    "12 marsvin",
]


@pytest.mark.parametrize(("text", "iso"), COMPLETE)
def test_a_complete_date(text: str, iso: str) -> None:
    assert [mention.iso for mention in find_dates(text)] == [iso]


@pytest.mark.parametrize(("text", "month", "day"), WITHOUT_YEAR)
def test_a_date_without_a_year(text: str, month: int, day: int) -> None:
    assert [(mention.iso, mention.month, mention.day) for mention in find_dates(text)] == [(None, month, day)]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == []


def test_a_period_is_two_dates() -> None:
    found = find_dates("perioden 2019-01-01 -2019-08-31")
    assert [mention.iso for mention in found] == ["2019-01-01", "2019-08-31"]


def test_the_weekday_and_den_belong_to_the_mention() -> None:
    text = "Möte tisdagen den 2 mars 2021."
    (mention,) = find_dates(text)
    assert text[mention.start : mention.end] == "tisdagen den 2 mars 2021"


@pytest.mark.parametrize(
    ("month", "day", "limit", "before", "after"),
    [
        (4, 18, "2023-09-26", "2023-04-18", "2024-04-18"),
        (12, 16, "2021-03-02", "2020-12-16", "2021-12-16"),
        (9, 26, "2023-09-26", "2023-09-26", "2023-09-26"),
        (2, 29, "2023-03-01", "2020-02-29", "2024-02-29"),
    ],
)
def test_a_year_is_found_from_the_meeting(month: int, day: int, limit: str, before: str, after: str) -> None:
    assert last_before(month, day, limit) == before
    assert next_after(month, day, limit) == after


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("200316", "2020-03-16"),
        ("mån 20-03-16, kl. 10.00", "mån 2020-03-16, kl. 10.00"),
        ("200313 – 200406", "2020-03-13 – 2020-04-06"),
        ("201332, 20-3-16, 2020-03-16, 20200316", "201332, 20-3-16, 2020-03-16, 20200316"),
        ("KS/200316, 200316/12, §200316, 990316", "KS/200316, 200316/12, §200316, 990316"),
    ],
)
def test_dates_without_a_century(text: str, whole: str) -> None:
    assert with_centuries(text) == whole
