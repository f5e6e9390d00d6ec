"""A column of §§ that covers members and substitutes printed under labels of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from protokoll_parser import parse_file

HEAD = """Älvsunda kommun
Kommunstyrelsen

SAMMANTRÄDESPROTOKOLL
Sammanträdesdatum 2023-09-26

Plats och tid    Kommunhuset, sal Björken, kl. 13.00-15.30

"""
TAIL = """
Sekreterare      Rut Sand
Ordförande       Karin Dahl
Justerare        Olof Berg
Paragrafer       §§ 10-14

§ 10 Information

Beslut

Kommunstyrelsen noterar informationen.
"""
NAMES = """Beslutande ledamöter
Karin Dahl (S), ordförande
Olof Berg (M)
Tjänstgörande ersättare
Maj Lund (S), för Ola Fors (S)
Ej tjänstgörande ersättare
Siv Holm (S)
Kjell Moberg (M)
"""
EXPECTED = {
    "Karin Dahl": ("chair", (10, 11, 12, 13, 14)),
    "Olof Berg": ("member", (10, 11, 12)),
    "Maj Lund": ("serving_substitute", (10, 11, 12, 13, 14)),
    "Siv Holm": ("substitute", (10, 11)),
    "Kjell Moberg": ("substitute", (12, 13, 14)),
}
FORMS = {
    "below-the-last-list": NAMES + "\n§§\n10-14\n10-12\n10-14\n10-11\n12-14\n",
    "headed-paragrafer": NAMES + "Paragrafer\n§§ 10-14\n§§ 10-12\n§§ 10-14\n§§ 10-11\n§§ 12-14\n",
    "headed-anew-beside-each-list": """\
Ledamöter                                     Paragrafer
Karin Dahl (S), ordförande                    10-14
Olof Berg (M)                                 10-12

Tjänstgörande ersättare                       Paragrafer
Maj Lund (S) för Ola Fors (S)                 10-14

Ej tjänstgörande ersättare                    Paragrafer
Siv Holm (S)                                  10-11
Kjell Moberg (M)                              12-14
""",
    "two-tables-side-by-side": """\
Beslutande                                    §§            Ersättare                §§
Karin Dahl (S), ordförande                    10-14         Siv Holm (S)             10-11
Olof Berg (M)                                 10-12         Kjell Moberg (M)         12-14
Maj Lund (S), ersätter Ola Fors (S)           10-14
""",
}


def attended(text: str, folder: Path) -> dict[str, tuple[str, tuple[int, ...] | None]]:
    path = folder / "protokoll.txt"
    path.write_text(HEAD + text + TAIL, encoding="utf-8")
    protocol = parse_file(path)
    assert [(each.first, each.last) for each in protocol.meeting.paragraphs] == [(10, 14)]
    return {one.name: (one.role, one.items) for one in protocol.attendance if one.role != "official"}


@pytest.mark.parametrize("listed", FORMS.values(), ids=FORMS.keys())
def test_each_has_the_items_of_the_column(listed: str, tmp_path: Path) -> None:
    every = (10, 11, 12, 13, 14)
    found = attended(listed, tmp_path)
    assert {name: (role, items or every) for name, (role, items) in found.items()} == EXPECTED


def test_a_column_with_gaps_is_nobodys(tmp_path: Path) -> None:
    found = attended(NAMES + "\n§§\n10-12\n10-11\n12-14\n", tmp_path)
    assert {items for _, items in found.values()} == {None}
