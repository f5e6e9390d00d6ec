"""Whatever stands on a page, it is read without an exception and in bounded time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from protokoll_parser.attendance import read_attendance
from protokoll_parser.bodies import find_bodies
from protokoll_parser.document import Line
from protokoll_parser.meeting import read_meeting
from protokoll_parser.outline import Outline

LABELS = (
    "Beslutande",
    "Ersättare",
    "Övriga närvarande",
    "Plats och tid",
    "Ordförande",
    "Sekreterare",
    "Justerare",
)
MORE_LABELS = (
    "Datum då anslaget sätts upp",
    "Underskrifter",
    "Namn",
    "Parti",
    "Närv",
    "Älvsunda kommun",
    "nämnden för",
)
VALUES = (
    "§",
    "§§ 1-",
    "Ada",
    "Ekdal",
    "(S)",
    "(",
    ")",
    ",",
    "tjg ers för",
    "ej",
    "fr.o.m.",
    "kl",
    "9.00-",
    "den 3 maj",
)
WORDS = st.sampled_from([*LABELS, *MORE_LABELS, *VALUES, "X", "---", "S", "\t"])


def read(text: str) -> None:
    lines = tuple(Line(row, number) for number, row in enumerate(text.split("\n"), 1))
    meeting = read_meeting(Outline(lines, (), (), ()))
    read_attendance(lines, meeting)
    find_bodies(text)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(WORDS, max_size=8).map(" ".join), max_size=12).map("\n".join))
def test_any_order_of_a_pages_words(text: str) -> None:
    read(text)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Beslutande " + "Ada Ekdal (S) " * 4000,
        "Beslutande\n" + "abc def\n" * 4000,
        "Beslutande Ada Ekdal (S) " + "på " * 20000,
        "Plats och tid Ordförande " * 2000,
        "Ledamöter\tErsättare\n" + "Ada Ekdal (S)\tBo Almgren (M)\n" * 2000,
        "miljö- och " * 5000 + "nämnden för " * 2000,
        "Paragrafer " + "1-" * 20000 + "(" * 20000,
        "Plats\n" * 6000 + "Ada Ekdal (S)\n" * 60,
        "Beslutande\n" + "Ada Ekdal\nAda Ekdal deltar inte i § 3\n" * 1500,
    ],
    ids=lambda text: text[:24],
)
def test_long_pages_end(text: str) -> None:
    read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sekreterare Sekreterare\n\nnämnden för §§ 1-\n\nX",
        "Beslutande\nSekreterare\nPlats och tid Justerare\nPlats och tid",
        "Datum då anslaget tas 2024-05-03\nsätts upp\nned",
    ],
)
def test_labels_with_nothing_beside_them(text: str) -> None:
    read(text)
