"""Tables with a column for those who serve for a member, for the whole meeting or for some §§."""

from __future__ import annotations

import pytest

from protokoll_parser import parse_document
from protokoll_parser.model import Attendee
from protokoll_parser.reading import read_bytes

TEXT = """# Norrhults kommun

Socialnämnden, sammanträdesprotokoll 2019-05-14

| Paragrafer | §§ 40-44 |
| --- | --- |

{table}

## § 40 Information

**Beslut**

Nämnden noterar informationen.

## § 42 Avtal

**Beslut**

Avtalet godkänns.
"""
CHAIR = Attendee("Karin Dahl", "S", "chair")
AWAY_IN_42 = [
    CHAIR,
    Attendee("Olof Berg", "C", "member", items=(40, 41, 43, 44), reason="jäv"),
    Attendee("Maj Lund", "C", "serving_substitute", replaces="Olof Berg", items=(42,)),
]
TABLES = {
    "marks-and-a-note": """
| Ledamöter | Närvaro | Tjg ers | Anteckning |
| --- | --- | --- | --- |
| Karin Dahl (S), ordförande | 1 |  |  |
| Olof Berg (C) | 1 | Maj Lund (C) § 42 | Ej § 42, jäv |
""",
    "the-note-before-the-word": """
| Ledamöter | Närv. | Tjg. ers. | Anm. |
| --- | --- | --- | --- |
| Karin Dahl (S), ordförande | X |  |  |
| Olof Berg (C) | X | Maj Lund (C) § 42 | § 42, jäv |
""",
    "no-marks": """
| Ordinarie ledamöter | Parti | Ersättare | Parti | Anmärkning |
| --- | --- | --- | --- | --- |
| Karin Dahl, ordförande | S |  |  |  |
| Olof Berg | C | Maj Lund | C | § 42, jäv |
""",
}


def listed(table: str) -> list[Attendee]:
    return list(parse_document(read_bytes(TEXT.format(table=table).encode(), "a.md")).attendance)


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES.keys())
def test_a_member_away_for_a_section(table: str) -> None:
    stand_in = listed(table)[2]
    assert listed(table)[:2] == AWAY_IN_42[:2]
    assert (stand_in.name, stand_in.role, stand_in.replaces) == (
        "Maj Lund",
        "serving_substitute",
        "Olof Berg",
    )
    assert stand_in.items == (42,)


def test_only_the_stand_ins_section_is_told() -> None:
    table = """
| Ledamot | Parti | Närv. | Tjänstgörande ersättare | § 42 Ja | § 42 Nej |
| --- | --- | --- | --- | --- | --- |
| Karin Dahl, ordf. | S | X |  | X |  |
| Olof Berg | C | X | Maj Lund (C) § 44 |  | X |
| Siv Holm | V | - | Bo Ek (V) | X |  |
"""
    assert listed(table) == [
        CHAIR,
        Attendee("Olof Berg", "C", "member", items=(40, 41, 42, 43)),
        Attendee("Maj Lund", "C", "serving_substitute", replaces="Olof Berg", items=(44,)),
        Attendee("Bo Ek", "V", "serving_substitute", replaces="Siv Holm"),
    ]


def test_a_substitute_is_for_the_member_named_beside() -> None:
    table = """
| Ersättare | Närv. | Tjg | Anm. |
| --- | --- | --- | --- |
| Maj Lund (C) | X | Olof Berg (C) |  |
| Bo Ek (V) | X |  |  |
"""
    assert [(one.name, one.replaces) for one in listed(table)] == [("Maj Lund", "Olof Berg"), ("Bo Ek", None)]


def test_nobody_is_recused_from_the_sections_one_was_there_for() -> None:
    items = parse_document(read_bytes(TEXT.format(table=TABLES["no-marks"]).encode(), "a.md")).items
    assert [[one.name for one in item.people if one.action == "recused"] for item in items] == [
        [],
        ["Olof Berg"],
    ]
