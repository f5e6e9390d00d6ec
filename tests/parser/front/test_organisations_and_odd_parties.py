"""Organisations before their people, parties with figures or signs, and seats that nobody has."""

from __future__ import annotations

import pytest

from protokoll_parser import parse_document
from protokoll_parser.model import Protocol
from protokoll_parser.reading import read_bytes

FRONT = """Älvsunda kommun
Kommunstyrelsen

SAMMANTRÄDESPROTOKOLL
Sammanträdesdatum 2023-09-26

Plats och tid    Kommunhuset, sal Björken, kl. 13.00-15.30

{listed}
Sekreterare      Rut Sand
Ordförande       Karin Dahl
Justerare        Olof Berg
Paragrafer       §§ 10-10

§ 10 Avgift för vatten

Beslut

Kommunstyrelsen höjer avgiften.

Yrkanden

Per Nord ({party}) yrkar avslag.
"""


def parsed(listed: str, party: str = "C") -> Protocol:
    return parse_document(read_bytes(FRONT.format(listed=listed, party=party).encode(), "protokoll.txt"))


@pytest.mark.parametrize("party", ["A2", "B21", "NP1", "F!"])
def test_a_partys_letters_may_have_figures_or_a_sign(party: str) -> None:
    lists = (
        f"Beslutande       Karin Dahl (S), ordförande\n                 Per Nord ({party})\n",
        f"Beslutande\nNamn              Parti     Roll\nKarin Dahl        S         Ordförande\n"
        f"Per Nord          {party:10}Ledamot\n",
    )
    for listed in lists:
        protocol = parsed(listed, party)
        assert {one.name: one.party for one in protocol.attendance if one.party} == {
            "Karin Dahl": "S",
            "Per Nord": party,
        }
        (mover,) = protocol.items[0].people
        assert (mover.name, mover.party, mover.action) == ("Per Nord", party, "moved")


def test_an_organisation_before_a_name_is_that_persons() -> None:
    protocol = parsed(
        "Beslutande       Karin Dahl (S), ordförande\n"
        "Övriga närvarande\n"
        "                 Ada Ek, kommunchef\n"
        "                 Norrhults Energi, Bo Al\n"
        "                 Cia Dal, Norrhults Vatten\n"
        "                 Bostads AB Norrhult, Dan Hed, vd\n"
    )
    assert {one.name: (one.role, one.title) for one in protocol.attendance if one.party is None} == {
        "Ada Ek": ("official", "kommunchef"),
        "Bo Al": ("other", "Norrhults Energi"),
        "Cia Dal": ("other", "Norrhults Vatten"),
        "Dan Hed": ("other", "Bostads AB Norrhult, vd"),
    }


def test_dashes_in_a_substitutes_cell_are_nobody() -> None:
    protocol = parsed(
        "Ledamöter                      Tjänstgörande ersättare\n"
        "Karin Dahl (S), ordförande     ---\n"
        "Olof Berg (M)                  - - -\n"
        "Per Nord (C)                   Maj Lund (C)\n"
        "---                            Hans Hed (SD)\n"
    )
    assert [(one.name, one.role, one.replaces) for one in protocol.attendance] == [
        ("Karin Dahl", "chair", None),
        ("Olof Berg", "member", None),
        ("Maj Lund", "serving_substitute", "Per Nord"),
        ("Hans Hed", "serving_substitute", None),
    ]
