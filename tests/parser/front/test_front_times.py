"""Where and when, in the forms that a cell has them."""

from __future__ import annotations

import pytest

from protokoll_parser.front.times import dated, read_occasion

CELLS = [
    # text, place, date, start, end
    ("Rådhuset, salen, kl. 10.00-10.35", "Rådhuset, salen", None, "10:00", "10:35"),
    ("Salen tisdag den 2 mars 2021 kl. 14:00 - 16.15", "Salen", "2021-03-02", "14:00", "16:15"),
    ("Salen, den 13 november 2019, klockan 9.00-11.40", "Salen", "2019-11-13", "09:00", "11:40"),
    ("Kl 13-16.30, Kommunhuset Granåker", "Kommunhuset Granåker", None, "13:00", "16:30"),
    ("Tisdagen den 3 maj 2016 kl. 09.00 - 11.30, Rådhuset", "Rådhuset", "2016-05-03", "09:00", "11:30"),
    ("Stora salen kl 9.00-15.20, lunch 12.00-13.00", "Stora salen", None, "09:00", "15:20"),
    ("A-salen, kl. 18.00–20.15, ajournering kl. 19.00–19.20", "A-salen", None, "18:00", "20:15"),
    ("Salen, klockan 15:00-15:45 (ajournering 15:10-15:15)", "Salen", None, "15:00", "15:45"),
    ("Stadshuset 09.00–11.45, 12.30–16.15", "Stadshuset", None, "09:00", "16:15"),
    ("Salen kl 8.30-9.10, 9.25-11.45, lunch, 13.00-15.05", "Salen", None, "08:30", "15:05"),
    ("Folkets hus, tisdagen den 3 maj, kl", "Folkets hus", None, None, None),
    ("2019-05-03 kl. 13:00", None, "2019-05-03", "13:00", None),
    ("Huset, lokal A 203, 28-29 november 2017, kl 08.30-16.00", "Huset, lokal A 203", "2017-11-28", "08:30", "16:00"),
    ("Salen, Sjögatan 5, den 25 november kl 10.00-17.15 och den 26 november kl 08.30-11.50", "Salen, Sjögatan 5", None, "10:00", "11:50"),
    ("Salen, Sjögatan 5, den 25 november 2019 kl 10.00", "Salen, Sjögatan 5", "2019-11-25", "10:00", None),
    ("Kl. 17.00 i Bygdegården", "Bygdegården", None, "17:00", None),
    ("Kommunhuset, kl. 1300-1545", "Kommunhuset", None, "13:00", "15:45"),
    ("Stora salen, kl. 18.00 - 00.20", "Stora salen", None, "18:00", "00:20"),
    ("Digitalt via Teams, kl 8.15 - 12.00", "Digitalt via Teams", None, "08:15", "12:00"),
    ("Utbildningskontoret, kl 9-12", "Utbildningskontoret", None, "09:00", "12:00"),
    ("", None, None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "date", "start", "end"), CELLS)
def test_a_cell_says_where_and_when(
    text: str, place: str | None, date: str | None, start: str | None, end: str | None
) -> None:
    occasion = read_occasion(text)
    assert (occasion.place, occasion.date, occasion.start, occasion.end) == (place, date, start, end)


@pytest.mark.parametrize(
    ("text", "meeting", "date"),
    [
        ("Kontoret den 10 maj", "2016-05-03", "2016-05-10"),
        ("Kontoret den 3 januari", "2016-12-20", "2017-01-03"),
        ("Kontoret den 10 maj 2018", "2016-05-03", "2018-05-10"),
        ("Kontoret den 10 maj", None, None),
        ("Kontoret", "2016-05-03", None),
    ],
)
def test_a_day_without_a_year_comes_after_the_meeting(
    text: str, meeting: str | None, date: str | None
) -> None:
    assert dated(read_occasion(text), meeting) == date
