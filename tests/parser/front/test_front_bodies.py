"""Which body met, where no head says so. All is invented."""

from __future__ import annotations

from protokoll_parser.parse import parse_document
from protokoll_parser.reading import read_bytes


def test_of_two_bodies_under_the_only_paragraph_the_later_met() -> None:
    text = (
        "Granåkers kommun\nSammanträdesprotokoll\nPlats och tid\tRådhuset, 2023-05-09 kl. 9.00\n"
        "Justerare\tAda Ek\n\n"
        "§ 11 Skolhuset\n\nArbetsutskottets förslag till beslut\n\nÄrendet avslås.\n\n"
        "Kommunstyrelsens beslut\n\nÄrendet återremitteras till förvaltningen.\n"
    )
    meeting = parse_document(read_bytes(text.encode(), "one.txt")).meeting
    assert meeting.body == "Kommunstyrelsen"
