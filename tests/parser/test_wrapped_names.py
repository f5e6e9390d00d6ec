"""Names that a narrow cell of a table breaks over two lines."""

from __future__ import annotations

from pathlib import Path

from tests.parser.voters import votes_in

from protokoll_parser import parse_file
from protokoll_parser.wrapped_names import with_names_whole

FRONT = """Norrhults kommun
Kommunstyrelsen
SAMMANTRÄDESPROTOKOLL 2022-05-18

Närvarolista
Namn	Funktion	Anmärkning
Beslutande ledamöter
Ada Ekman (S)	Ordförande
Rose-Marie Lilja
Ander (S)
Bo Alm (M)		§§ 7-8
Tjänstgörande ersättare
Britta-Lena Gustafsdotter Ek		för Cia Dahl (V)
(V)
Övriga
Dag Frisk	kommunchef

§ 7 Taxa

Beslut

Taxan antas.
"""


def test_the_rest_of_a_name_is_no_person_and_no_group(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(FRONT, encoding="utf-8")
    assert [(one.name, one.party, one.replaces) for one in parse_file(path).attendance] == [
        ("Ada Ekman", "S", None),
        ("Rose-Marie Lilja Ander", "S", None),
        ("Bo Alm", "M", None),
        ("Britta-Lena Gustafsdotter Ek", "V", "Cia Dahl"),
        ("Dag Frisk", None, None),
    ]


def test_the_rest_of_a_voter_s_name_stands_below_the_cross() -> None:
    (vote,) = votes_in(
        "Ledamot\tJa\tNej\nAda Ekman (S)\tX\nRose-Marie Lilja\t\tX\nAnder (S)\nKajsa-Lisa Fransson\tX\n(C)"
    )
    assert [(one.name, one.party, one.vote) for one in vote.ballots] == [
        ("Ada Ekman", "S", "yes"),
        ("Rose-Marie Lilja Ander", "S", "no"),
        ("Kajsa-Lisa Fransson", "C", "yes"),
    ]


def test_a_whole_name_is_a_row_of_its_own() -> None:
    rows = ["Ada Ekman\tX", "Bo Alm (M)", "Cia Dahl (V)\tX", "Ander (S)"]
    assert with_names_whole(rows) == rows
