"""Jäv that an attendance list tells: whose it is, at which §§, and who sat in the seat meanwhile."""

from __future__ import annotations

from pathlib import Path

from protokoll_parser import Protocol, parse_file

ITEMS = "".join(
    f"\n\n§ {number} Ärende om väg {number}\n\nBeslut\n\nÄrendet bordläggs.\n" for number in range(31, 38)
)


def parsed(front: str, tmp_path: Path) -> Protocol:
    path = tmp_path / "a.txt"
    path.write_text(f"Norrhults kommun\nTekniska nämnden\n2022-05-18\n\n{front}\n{ITEMS}", encoding="utf-8")
    return parse_file(path)


def recused(protocol: Protocol) -> list[tuple[int, str]]:
    return [
        (item.number, one.name) for item in protocol.items for one in item.people if one.action == "recused"
    ]


FRONT = """Beslutande          Ada Ekman (S), ordförande
                    {seat}
                    Cia Dahl (V)

Paragrafer          §§ 31-37
"""


def test_a_stand_in_for_the_meeting_has_a_jav_of_her_own(tmp_path: Path) -> None:
    seat = "Eva Gran (L), tjänstgör för Bo Alm (L), ej § 34 p g a jäv"
    assert recused(parsed(FRONT.format(seat=seat), tmp_path)) == [(34, "Eva Gran")]


def test_a_stand_in_for_one_section_has_the_member_s(tmp_path: Path) -> None:
    seat = (
        "Bo Alm (L), ej § 34\n                    Eva Gran (L), tjänstgör för Bo Alm (L) § 34 på grund av jäv"
    )
    assert recused(parsed(FRONT.format(seat=seat), tmp_path)) == [(34, "Bo Alm")]


def test_a_remark_on_jav_beside_a_member_and_her_substitute(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    table = (
        "| Ordinarie ledamot | Parti | Tjänstgörande ersättare | Parti | Anmärkning |\n| --- | --- | --- | --- | --- |\n"
        "| Ada Ekman, ordförande | S | | | |\n| Bo Alm | L | Eva Gran | L | § 34, jäv |\n| Cia Dahl | V | | | |\n"
        "| Dag Frisk | M | Ida Jarl | M | Jäv § 35 |\n"
    )
    items = ITEMS.replace("§ 3", "## § 3")
    path.write_text(
        f"# Norrhults kommun\n\nTekniska nämnden 2022-05-18\n\nParagrafer §§ 31-37\n\n## Beslutande\n\n{table}{items}",
        encoding="utf-8",
    )
    protocol = parse_file(path)
    assert {one.name: one.items for one in protocol.attendance} == {
        "Ada Ekman": None,
        "Bo Alm": (31, 32, 33, 35, 36, 37),
        "Eva Gran": (34,),
        "Cia Dahl": None,
        "Dag Frisk": (31, 32, 33, 34, 36, 37),
        "Ida Jarl": (35,),
    }
    assert recused(protocol) == [(34, "Bo Alm"), (35, "Dag Frisk")]


def test_a_section_adjusted_apart_is_the_meeting_s_where_the_file_holds_it(tmp_path: Path) -> None:
    front = FRONT.format(seat="Bo Alm (L), ej § 36 på grund av jäv").replace("§§ 31-37", "§§ 31-33, 35-37")
    protocol = parsed(front, tmp_path)
    assert [one.items for one in protocol.attendance if one.name == "Bo Alm"] == [(31, 32, 33, 34, 35, 37)]
    assert recused(protocol) == [(36, "Bo Alm")]
