"""Faults that outsiders' documents showed last: acts below lists, own decisions, recipients, outcomes."""

from __future__ import annotations

import pytest

from protokoll_parser import parse_document
from protokoll_parser.model import Item
from protokoll_parser.points.outcomes import read_outcome
from protokoll_parser.reading import read_bytes

_HEAD = """PROTOKOLL
Kommunstyrelsen
Sammanträdesdatum 2022-09-08

Beslutande
Ada Ek (S), ordförande
Bo Al (KD)
Eva Lind (V)

"""


def _items(body: str) -> tuple[Item, ...]:
    return parse_document(read_bytes((_HEAD + body).encode(), name="protokoll.txt")).items


def _decided(*rest: str) -> Item:
    return _items("\n".join(("§ 7 Skatepark vid ån", "", "Beslut", "", *rest, "")))[0]


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("Bo Al (KD) deltar inte i beslutet.", "not_participating"),
        ("Bo Al (KD) reserverar sig mot beslutet.", "reserved"),
        ("Bo Al (KD) deltog inte i handläggningen på grund av jäv.", "recused"),
    ],
)
@pytest.mark.parametrize(
    ("heading", "entries"),
    [
        ("Beslutsunderlag", ("Medborgarförslag", "Tjänsteutlåtande 2022-08-25")),
        ("Beslutet skickas till", ("Tekniska nämnden", "Akten")),
    ],
)
def test_a_persons_act_ends_the_list_above_it(
    heading: str, entries: tuple[str, ...], sentence: str, action: str
) -> None:
    listed = [f"* {entry}" for entry in entries]
    item = _decided("Nämnden bordlägger ärendet.", "", heading, *listed, "", sentence)
    assert (item.basis or item.recipients) == entries
    assert ("Bo Al", action) in [(each.name, each.action) for each in item.people]


def test_a_document_about_a_persons_act_stays_in_the_list() -> None:
    entries = ("Ansökan 2022-08-01", "Skrivelse från Bo Al (KD) om att han reserverar sig.")
    item = _decided("Planen antas.", "", "Beslutsunderlag", *(f"* {entry}" for entry in entries))
    assert len(item.basis) == 2


def test_a_body_for_its_own_part_heads_what_it_decides_itself() -> None:
    item = _decided(
        "Kommunstyrelsens förslag till kommunfullmäktige",
        "",
        "1. Ägardirektivet antas.",
        "2. Det nuvarande ägardirektivet upphör att gälla.",
        "",
        "Kommunstyrelsen för egen del",
        "",
        "3. Stadsdirektören får i uppdrag att återkomma med en uppföljning.",
        "",
        "Ärendet",
        "",
        "Direktivet har setts över.",
    )
    assert [(each.kind, each.body, each.to, len(each.points)) for each in item.decisions] == [
        ("proposal", "Kommunstyrelsen", ("Kommunfullmäktige",), 2),
        ("decision", "Kommunstyrelsen", (), 1),
    ]


@pytest.mark.parametrize(
    ("told", "entries"),
    [
        (
            "Teknik- och fritidsnämnden, Ekonomienheten samt Författningssamlingen",
            ("Teknik- och fritidsnämnden", "Ekonomienheten", "Författningssamlingen"),
        ),
        ("Kommunstyrelsen samt Ekonomienheten", ("Kommunstyrelsen", "Ekonomienheten")),
        ("Socialnämnden och Ekonomienheten", ("Socialnämnden", "Ekonomienheten")),
        ("Barn- och utbildningsnämnden", ("Barn- och utbildningsnämnden",)),
        ("Miljö och bygg", ("Miljö och bygg",)),
        ("Akten, Park och natur", ("Akten", "Park och natur")),
        ("Akten, Nämnden för Teknik och Miljö", ("Akten", "Nämnden för Teknik och Miljö")),
        ("Livsmedelsenheten vid\nMiljökontoret\nAkten", ("Livsmedelsenheten vid Miljökontoret", "Akten")),
    ],
)
def test_recipients_are_told_apart_and_whole(told: str, entries: tuple[str, ...]) -> None:
    assert _decided("Planen antas.", "", "Beslutet skickas till", told).recipients == entries


@pytest.mark.parametrize(
    ("point", "outcome"),
    [
        ("Kommunstyrelsen avslår återremissyrkandet och godkänner detaljplanen.", "approved"),
        ("Nämnden avslår yrkandet om återremiss och anser motionen besvarad.", "answered"),
        ("Bordläggningsyrkandet avslås och taxan antas.", "approved"),
        ("Nämnden avslår återremissyrkandet och avslår motionen.", "rejected"),
        ("Nämnden avslår återremissyrkandet.", "rejected"),
        ("Nämnden avslår motionen och bifaller förvaltningens förslag.", "rejected"),
    ],
)
def test_a_yrkande_on_the_order_does_not_decide_the_matter(point: str, outcome: str) -> None:
    assert read_outcome(point) == outcome
