"""Reservations, statements and refusals to take part, printed below the decision: who, and no point of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from protokoll_parser import parse_file
from protokoll_parser.model import Action, Item

FRONT = """Älvsunda kommun
Kommunstyrelsen

SAMMANTRÄDESPROTOKOLL
Sammanträdesdatum 2023-09-26

Plats och tid    Kommunhuset, sal Björken, kl. 13.00-15.30
Beslutande       Ada Ek (S), ordförande
                 Bo Al (M)
                 Cia Dal (V)
                 Dan Hed (SD)

Sekreterare      Rut Sand
Ordförande       Ada Ek
Justerare        Bo Al
Paragrafer       §§ {first}-{last}

"""

RESERVED = """
Mot beslutet anförs reservation av Bo Al (M) och Cia Dal (V).
Reserverar sig mot beslutet till förmån för eget yrkande gör Bo Al (M) samt Cia Dal (V).
Skriftlig reservation har lämnats av Bo Al (M) och Cia Dal (V), bilaga 3.
Reservation från Bo Al (M) och Cia Dal (V), se bilaga.
Bo Al (M) och Cia Dal (V) lämnar en skriftlig reservation.
Bo Al (M), tjänstgörande för Dan Hed (SD), och Cia Dal (V) reserverar sig.
Bo Al (M) samt Cia Dal (V) lät anteckna sin reservation mot beslutet.
Beslutet fattas mot Bo Als (M) och Cia Dals (V) reservation.
Reservation avges av Bo Al (M) och Cia Dal (V)
Reserverande: Bo Al (M), Cia Dal (V)
Reservanter//Bo Al (M)/Cia Dal (V)
Bo Al (M) och Cia Dal (V) antecknar reservation.
"""
STATED = """
Särskilda yttranden lämnas av Bo Al (M) och Cia Dal (V).
Bo Al (M) och Cia Dal (V) får till protokollet antecknat att de ser fram emot en utvärdering.
Bo Al (M) och Cia Dal (V) begär att få till protokollet antecknat följande: Vi tycker.
Bo Al (M) och Cia Dal (V) lämnar en röstförklaring.
Särskilt yttrande: Bo Al (M), Cia Dal (V).
Särskilt yttrande av Bo Al (M) och Cia Dal (V)
"""
NOT_THERE = """
I beslutet deltar inte Bo Al (M) och Cia Dal (V).
Deltar ej//Bo Al (M) och Cia Dal (V)
Ej deltagande i beslut//Bo Al (M) och Cia Dal (V)
Bo Al (M) och Cia Dal (V) meddelar att de inte deltar i beslutet.
Bo Al (M) och Cia Dal (V) deltog inte i avgörandet av ärendet.
Antecknas att Bo Al (M) och Cia Dal (V) inte deltar i beslutet.
Bo Al (M) och Cia Dal (V) deltar varken i överläggning eller beslut.
Bo Al (M) samt Cia Dal (V) avstår från deltagande i beslutet.
Bo Al (M) och Cia Dal (V) har ej deltagit i beslutet.
Icke deltagande i beslutet: Bo Al (M) och Cia Dal (V).
Bo Al (M) och Cia Dal (V) väljer att inte delta i beslutet.
"""


def items_of(tmp_path: Path, texts: list[str], first: int = 10) -> tuple[Item, ...]:
    """The §§ of minutes with one text below each decision; "/" is a line break."""
    items = [
        f"§ {number} Avgift för vatten\n\nBeslut\n\nKommunstyrelsen höjer avgiften.\n\n{text}\n\n"
        for number, text in enumerate((text.replace("/", "\n") for text in texts), first)
    ]
    path = tmp_path / "minutes.txt"
    front = FRONT.format(first=first, last=first + len(texts) - 1)
    path.write_text(front + "".join(items), encoding="utf-8")
    found = parse_file(path).items
    assert len(found) == len(texts)
    return found


@pytest.mark.parametrize(
    ("action", "texts"),
    [("reserved", RESERVED), ("statement", STATED), ("not_participating", NOT_THERE)],
)
def test_notes_below_a_decision_are_told_of_those_they_name(
    tmp_path: Path, action: Action, texts: str
) -> None:
    rows = texts.strip().split("\n")
    for text, item in zip(rows, items_of(tmp_path, rows), strict=True):
        told = [(person.name, person.party, person.action) for person in item.people]
        assert told == [("Bo Al", "M", action), ("Cia Dal", "V", action)], text
        assert [decision.points for decision in item.decisions] == [("Kommunstyrelsen höjer avgiften.",)], (
            text
        )


def test_what_is_reserved_or_left_out_by_a_decision_is_its_point(tmp_path: Path) -> None:
    texts = [
        "Kommunstyrelsen godkänner reservation av mark för en skola (bilaga).",
        "Kommunen deltar inte (KS) i projektet.",
    ]
    for item in items_of(tmp_path, texts):
        assert len(item.decisions[0].points) == 2
        assert item.people == ()


def test_jav_belongs_to_the_section_it_is_announced_for(tmp_path: Path) -> None:
    for text in (
        "Bo Al (M) anmäler jäv i § 11.",
        "Jäv anmäls av Bo Al (M) gällande § 11.",
        "Följande ledamöter anmäler jäv:/Bo Al (M), § 11",
        "På grund av jäv deltar Bo Al (M) inte i § 11.",
        "Jäv § 11: Bo Al (M)",
        "Jäv//Bo Al (M) § 11",
        "Bo Al (M) lämnar sammanträdet under §§ 11-12 på grund av jäv. Dan Hed (SD) tjänstgör.",
    ):
        here, there = items_of(tmp_path, [text, ""])
        assert here.people == (), text
        assert [(person.name, person.action) for person in there.people] == [("Bo Al", "recused")], text


def test_jav_with_its_reason(tmp_path: Path) -> None:
    (item,) = items_of(tmp_path, ["Jäv: Bo Al (M) på grund av delägarskap."])
    assert [(person.name, person.action) for person in item.people] == [("Bo Al", "recused")]


def test_jav_by_a_laws_paragraph_is_of_this_section(tmp_path: Path) -> None:
    here, there = items_of(
        tmp_path,
        ["Bo Al (M) anmäler jäv enligt kommunallagen § 11.", "Ada Ek (S) och Bo Al (M) yrkar bifall."],
    )
    assert [(person.name, person.action) for person in here.people] == [("Bo Al", "recused")]
    assert not any(person.action == "recused" for person in there.people)


def test_jav_on_the_front_page(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    front = FRONT.format(first=10, last=11).replace(
        "Sekreterare  ", "Jäv              Bo Al (M) § 11\n\nSekreterare  "
    )
    path.write_text(
        f"{front}§ 10 Upprop\n\nBeslut\n\nUppropet godkänns.\n\n§ 11 Lov\n\nBeslut\n\nLov beviljas.\n",
        encoding="utf-8",
    )
    protocol = parse_file(path)
    assert [[person.action for person in item.people] for item in protocol.items] == [[], ["recused"]]
    assert [attendee.name for attendee in protocol.attendance] == ["Ada Ek", "Bo Al", "Cia Dal", "Dan Hed"]


def test_one_person_in_many_spellings(tmp_path: Path) -> None:
    front = FRONT.replace("Dan Hed (SD)", "Dan d'Arc (SD)")
    for text, told in {
        "Dan d’Arc reserverar sig.": ["Dan d'Arc"],
        "D. d’Arc (SD) reserverar sig.": ["Dan d'Arc"],
        "C Dal reserverar sig.": ["Cia Dal"],
        "B. Al och C. Dal (V) reserverar sig.": ["Bo Al", "Cia Dal"],
        "1:a vice ordföranden Bo Al och 2:e vice ordföranden Cia Dal reserverar sig.": ["Bo Al", "Cia Dal"],
        "Bo Al, 1:a vice ordf., reserverar sig.": ["Bo Al"],
        "Bo Al (M), 1:e vice ordförande, och Cia Dal (V) reserverar sig.": ["Bo Al", "Cia Dal"],
    }.items():
        path = tmp_path / "minutes.txt"
        path.write_text(
            front.format(first=10, last=10)
            + f"§ 10 Avgift\n\nBeslut\n\nAvgiften höjs.\n\nReservation\n\n{text}\n",
            encoding="utf-8",
        )
        (item,) = parse_file(path).items
        assert [person.name for person in item.people if person.action == "reserved"] == told, text


def test_the_owner_of_a_yrkande_moves_it(tmp_path: Path) -> None:
    (item,) = items_of(tmp_path, ["Yrkanden//Bo Als (M) yrkande: avslag på förslaget."])
    assert [(person.name, person.action) for person in item.people] == [("Bo Al", "moved")]
