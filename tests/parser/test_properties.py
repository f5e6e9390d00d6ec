"""What holds for any document: it is read or refused, never a crash; its looks do not change what it says."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from protokoll_parser import Protocol, UnreadableFileError, parse_document
from protokoll_parser.reading import read_bytes

DEMO = Path(__file__).parents[2] / "tui/protokoll_tui/demo/minutes"
TEXTS = sorted(path for path in DEMO.rglob("*") if path.suffix in (".txt", ".md"))

PIECES = [
    "§ 12", "§ 13 Budget", "Kf § 4", "§ 12, fortsättning", "Forts. § 12", "§§ 1-7", "§ 5 kommunallagen", "Dnr KS 2023/14", "Beslut", "Kommunstyrelsens beslut",
    "Kommunstyrelsen beslutar", "att godkänna rapporten, samt", "1. Rapporten godkänns.", "a) Ärendet bordläggs.", "- punkt", "Förslag till kommunfullmäktige",
    "Beslutsunderlag", "Kommunstyrelsen den 3 maj 2022 § 7", "Skickas till: Akten", "Plats och tid\tStadshuset kl. 9.00-11.30", "Beslutande", "Anna Ek (S), ordförande",
    "Bo Al (M) tjänstgörande ersättare för Cia Dal (C) §§ 3-5", "Justerare", "Paragrafer §§ 12-14", "Innehållsförteckning", "§ 12 Budget ......... 4", "ANSLAG/BEVIS",
    "7 ja-röster och 5 nej-röster", "Följande röstar ja: Anna Ek (S), Bo Al (M)", "Anna Ek (S) yrkar bifall", "reserverar sig mot beslutet", "# Rubrik", "**fet**",
    "|a|b|", "Närvarolista", "\f", "", "   ", "x" * 90, "[bold]", "\x1b]52;c;AAAA\x07", "\u202e", "Norrhults kommun", "SAMMANTRÄDESPROTOKOLL", "1 (12)",
]  # fmt: skip


def _phrases(table: object) -> Iterator[str]:
    """Every string of a vocabulary file, with the words for its slots put in."""
    if isinstance(table, str):
        yield table.replace("{body}", "Kommunstyrelsens").replace("{Body}", "Kommunstyrelsen").capitalize()
    elif isinstance(table, list | dict):
        for part in table.values() if isinstance(table, dict) else table:
            yield from _phrases(part)


VOCABULARY = sorted(
    {
        phrase
        for file in files("protokoll_parser.vocabulary").iterdir()
        if file.name.endswith(".toml")
        for phrase in _phrases(tomllib.loads(file.read_text(encoding="utf-8")))
        if len(phrase) < 60
    }
)
VALUES = [
    "Anna Ek", "Bo Al (M)", "Cia Dal (C), ordförande", "Åke von Ek (S) §§ 3-5", "J Olsén", "§ 12", "§§ 12-14", "12", "X", "-", "Ja", "Nej", "2023-05-03",
    "kl. 13.00-15.10", "Kommunhuset", "KS 2023/14", "Dnr", "(S)", "*", "1.", "att", "......", "5 ja-röster", "beslutar", "föreslår", "(", ")", ":", ",", "",
]  # fmt: skip
CELL = st.one_of(st.sampled_from(VOCABULARY), st.sampled_from(VALUES))
ROW = st.tuples(st.lists(CELL, min_size=1, max_size=4), st.sampled_from(["\t", " ", "      ", " | "])).map(
    lambda row: row[1].join(row[0])
)


def parsed(text: str) -> Protocol | None:
    """What a text says, without what depends on its bytes and pages; None where it is refused."""
    try:
        protocol = parse_document(read_bytes(text.encode(), "minutes.txt"))
    except UnreadableFileError:
        return None
    items = tuple(replace(item, pages=None, lines=None) for item in protocol.items)
    return replace(protocol, source=replace(protocol.source, sha256="", pages=None), items=items)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=40)), max_size=60).map("\n".join))
@example("§ 12\n\nBudget\n\nBeslut\nbeslutar\n,\nAda Ek (S)\n")
@example("Justeringens plats     Rådhuset, 2023-05-12\nOCH tid\nfastställs.")
@example("Övriga närvarande\tErsättare\n\n§ 12\n\nBudget\n")
def test_any_text_is_read_or_refused(text: str) -> None:
    parsed(text)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ROW, max_size=30).map("\n".join))
def test_any_order_of_the_vocabularys_words_is_read_or_refused(text: str) -> None:
    parsed(text)


DAMAGE = st.tuples(
    st.sampled_from(["lost", "twice", "joined", "parted", "cut", "cell", "gap", "moved"]),
    st.integers(0, 10_000),
    st.integers(0, 200),
)


def damaged(rows: list[str], damage: tuple[str, int, int]) -> list[str]:
    """The rows after one of the things that converters, scanners and hands do to a text."""
    what, at, place = damage
    at %= len(rows)
    row, below = rows[at], rows[at + 1 : at + 2]
    place %= len(row) + 1
    put = {
        "lost": [],
        "twice": [row, row],
        "joined": [" ".join([row, *below])],
        "parted": [row[:place], row[place:]],
        "cut": [row[:place] + row[place + 1 :]],
        "cell": [row.replace(" ", "\t", 1)],
        "gap": [row, ""],
        "moved": [*below, row],
    }[what]
    taken = 1 + (len(below) if what in ("joined", "moved") else 0)
    return [*rows[:at], *put, *rows[at + taken :]] or [""]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(TEXTS), st.integers(0, 300), st.lists(DAMAGE, min_size=1, max_size=30))
def test_any_damaged_minutes_are_read_or_refused(
    path: Path, start: int, damages: list[tuple[str, int, int]]
) -> None:
    rows = path.read_text(encoding="utf-8").split("\n")
    rows = rows[start % len(rows) :][:120]
    for damage in damages:
        rows = damaged(rows, damage)
    parsed("\n".join(rows))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        parse_document(read_bytes(data, "minutes.bin"))
    except UnreadableFileError as refusal:
        assert refusal.reason


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_looks_do_not_change_what_is_said(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    said = parsed(text)
    assert parsed(text.replace("\n", "\r\n")) == said
    assert parsed("\n".join(line + "  \t" for line in text.split("\n"))) == said
    assert parsed(unicodedata.normalize("NFD", text)) == said
    assert parsed("\ufeff" + text) == said


@pytest.mark.parametrize(
    "letter",
    ["§", "a", "§ 1 ", "att ", "(", "- ", "1.", "\t", "|", "**", "Kommunstyrelsens ", "Anna Ek (S), "],
)
def test_a_long_line_of_one_thing_ends(letter: str) -> None:
    parsed("§ 1\n\nBeslut\n\n" + letter * (200_000 // len(letter)))


@pytest.mark.parametrize(
    "row",
    [
        "Ärendelista\n",
        "§ 1\nBilaga\n",
        "Dnr\n",
        "Justerande\n",
        "Nämndens sekreterare\n",
        "Närvarande\nAda\tJa\tNej\n",
    ],
)
def test_a_long_list_of_one_label_ends(row: str) -> None:
    """Each label asks what stands around it: that is looked up once and not for each."""
    parsed("Kommunstyrelsen\n" + row * (100_000 // len(row)))
