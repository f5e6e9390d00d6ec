"""Signers' labels in one row, their names behind them or below: each signer is told by the order."""

from __future__ import annotations

import pytest

from protokoll_parser.layout import tidy
from protokoll_parser.meeting import read_meeting
from protokoll_parser.outline import read_outline
from protokoll_parser.reading import read_bytes

HEAD = """Älvsunda kommun
Kommunstyrelsen

SAMMANTRÄDESPROTOKOLL
Sammanträdesdatum 2023-09-26

Plats och tid    Kommunhuset, sal Björken, kl. 13.00-15.30

Beslutande       Karin Dahl (S), ordförande
                 Olof Berg (M)
                 Per Nord (C)

"""
ITEM = "\n\n§ 264 Information\n\nBeslut\n\nKommunstyrelsen noterar informationen.\n"
FORMS = {
    "a-row-each": "Sekreterare Ordförande Justerande Paragrafer 264-270\n\nRut Sand\nKarin Dahl\nOlof Berg",
    "one-row": "Sekreterare Ordförande Justerande Paragrafer 264-270\nRut Sand Karin Dahl Olof Berg",
    "columns": "Sekreterare      Ordförande      Justerande      Paragrafer 264-270\n"
    "Rut Sand         Karin Dahl      Olof Berg",
    "the-same-row": "Sekreterare Ordförande Justerande Paragrafer 264-270 Rut Sand Karin Dahl Olof Berg",
    "caption": "Underskrifter Sekreterare Ordförande Justerande Paragrafer 264-270\n\n/Rut Sand/\n\n/Karin Dahl/\n\n"
    "/Olof Berg/",
    "range-below": "Sekreterare Ordförande Justerande Paragrafer\nRut Sand Karin Dahl Olof Berg 264-270",
    "range-first": "Paragrafer 264-270 Sekreterare Ordförande Justerande\n\nRut Sand\nKarin Dahl\nOlof Berg",
    "chair-first-and-rules": "Ordförande Sekreterare Justerande §§ 264-270\n............\nKarin Dahl\n............\n"
    "Rut Sand\n............\nOlof Berg",
}


def signed(block: str) -> tuple[str | None, str | None, tuple[str, ...]]:
    document = read_bytes((HEAD + block + ITEM).encode(), "protokoll.txt")
    meeting = read_meeting(read_outline(tidy(document).lines), document)
    assert [(each.first, each.last) for each in meeting.paragraphs] == [(264, 270)]
    return meeting.secretary, meeting.chair, meeting.adjusters


@pytest.mark.parametrize("block", FORMS.values(), ids=FORMS.keys())
def test_each_name_belongs_to_the_label_in_its_place(block: str) -> None:
    assert signed(block) == ("Rut Sand", "Karin Dahl", ("Olof Berg",))


def test_two_adjusters_have_a_label_each_or_one() -> None:
    names = "\n\nRut Sand\nKarin Dahl\nOlof Berg\nPer Nord"
    for labels in ("Sekreterare Ordförande Justerare Justerare", "Sekreterare Ordförande Justerare"):
        assert signed(f"{labels} Paragrafer 264-270{names}")[2] == ("Olof Berg", "Per Nord")


def test_a_name_behind_the_range_is_the_signer_before_it() -> None:
    block = "Sekreterare Paragrafer §§ 264-270 Rut Sand\nOrdförande Karin Dahl\nJusterare Olof Berg"
    assert signed(block) == ("Rut Sand", "Karin Dahl", ("Olof Berg",))
