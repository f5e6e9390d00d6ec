"""Headings that run on into their text, where a line break or the bold letters were lost. All of it is invented."""

from __future__ import annotations

import pytest

from protokoll_parser import parse_document
from protokoll_parser.headings import read_heading
from protokoll_parser.model import Item
from protokoll_parser.reading import read_bytes
from protokoll_parser.sections.run_in import run_in_heading

FRONT = "# Älvsunda kommun\n\nProtokoll\n\nTekniska nämnden\n\n2021-04-12\n\nParagrafer §§ 4–5\n\n"


def _item(*paragraphs: str) -> Item:
    text = FRONT + "\n\n".join(
        ("§ 4 Hastighet på Kvarngatan", *paragraphs, "§ 5 Meddelanden", "Beslut", "Noteras.")
    )
    return parse_document(read_bytes(text.encode(), "x.md")).items[0]


def test_every_part_has_its_heading_and_its_text() -> None:
    item = _item(
        "Bakgrund Boende på Kvarngatan har bett om lägre hastighet. Gatan är en genomfartsled.",
        "Beslutsunderlag",
        "Skrivelse den 2 april 2021",
        "Yrkanden Ada Ek (S) yrkar bifall till förvaltningens förslag.",
        "Beslut Tekniska nämnden sänker hastigheten till 30 km/tim.",
        "Reservation Bo Al (M) reserverar sig mot beslutet.",
        "Sändlista Trafikenheten, Polisen",
    )
    assert [(part.kind, part.heading) for part in item.sections] == [
        ("background", "Bakgrund"),
        ("basis", "Beslutsunderlag"),
        ("motions", "Yrkanden"),
        ("decision", "Beslut"),
        ("reservation", "Reservation"),
        ("recipients", "Sändlista"),
    ]
    assert item.basis == ("Skrivelse den 2 april 2021",)
    assert item.decisions[0].points == ("Tekniska nämnden sänker hastigheten till 30 km/tim.",)
    assert item.recipients == ("Trafikenheten", "Polisen")
    assert {(one.name, one.action) for one in item.people} == {("Ada Ek", "seconded"), ("Bo Al", "reserved")}


def test_a_lead_in_after_its_heading() -> None:
    item = _item("Underlag", "- Skrivelse", "Beslut Tekniska nämnden beslutar", "att sänka hastigheten")
    assert item.basis == ("Skrivelse",)
    assert item.decisions[0].points == ("att sänka hastigheten",)


def test_a_heading_of_several_words_needs_no_known_verb_after_it() -> None:
    found = run_in_heading("Bakgrund och sammanfattning Ärendet om lokaler utgår från dagordningen.", "other")
    assert found is not None and found.kind == "summary"


def test_what_a_vote_means_is_no_heading_of_its_own() -> None:
    item = _item(
        "Beslut",
        "Ärendet avgörs i dag.",
        "Omröstning",
        "Ja-röst: ärendet avgörs i dag",
        "Nej-röst: ärendet återremitteras",
        "Med tolv ja-röster mot en nej-röst beslutar tekniska nämnden att ärendet ska avgöras i dag, efter överläggning.",
    )
    assert [part.kind for part in item.sections] == ["decision", "vote"]


@pytest.mark.parametrize(
    "text",
    [
        "Beslut Kommunstyrelsen 2021-03-04 § 12",
        "Yttrande Länsstyrelsen",
        "Ärendet Ny skola i Byn utgår.",
        "Bakgrunden till Kvarngatans namn är okänd.",
        "Ekonomichef Bo Al informerar.",
    ],
)
def test_names_and_sentences_that_begin_alike_are_none(text: str) -> None:
    assert run_in_heading(text, "basis") is None
    assert run_in_heading(text, "decision") is None


RAW = """Älvsunda kommun Sammanträdesprotokoll
Tekniska nämnden 2021-04-12
Paragrafer §§ 4-5
§ 4 Hastighet på Kvarngatan
Beslut Hastigheten sänks till 30 km i timmen.
Ärendet Trafikchefen informerar om mätningarna.
Skickas till Trafikenheten
Polisen
§ 5 Meddelanden
Beslut Meddelandena läggs till handlingarna.
"""


def test_recipients_one_a_line_below_their_run_in_heading() -> None:
    item = parse_document(read_bytes(RAW.encode(), "x.txt")).items[0]
    assert item.recipients == ("Trafikenheten", "Polisen")
    assert [(part.kind, part.heading) for part in item.sections] == [
        ("decision", "Beslut"),
        ("background", "Ärendet"),
        ("recipients", "Skickas till"),
    ]


def test_a_sentence_that_begins_with_what_it_is_about_is_no_heading() -> None:
    text = RAW.replace("Ärendet Trafikchefen informerar om mätningarna.", "Ärendet Kvarngatan 2 utgår.")
    item = parse_document(read_bytes(text.encode(), "x.txt")).items[0]
    assert "Ärendet" not in [part.heading for part in item.sections]


@pytest.mark.parametrize(
    "line",
    [
        "Beslut 1. Taxan antas.",
        "Förslag till beslut 1) Taxan antas.",
        "Tekniska nämndens beslut 1. Taxan antas.",
    ],
)
def test_a_heading_beside_the_first_of_its_points(line: str) -> None:
    found = run_in_heading(line, "other") or read_heading(line)
    assert found is not None
    assert found.kind in ("decision", "proposal")
    assert found.rest.endswith("Taxan antas.")


def test_the_first_of_several_votes_is_no_heading_with_a_point() -> None:
    assert run_in_heading("Omröstning 1. Ja-röst innebär bifall till förslaget.", "vote") is None
