"""Blocks of signatures and of justering in the wordings that minutes have. All is invented."""

from __future__ import annotations

import pytest

from protokoll_parser.layout import tidy
from protokoll_parser.meeting import read_meeting
from protokoll_parser.model import Span
from protokoll_parser.outline import read_outline
from protokoll_parser.reading import read_bytes

HEAD = "Älvsunda kommun\nTekniska nämnden\nSammanträdesprotokoll 2020-03-10\n\nPlats och tid: Stadshuset, kl. 13.00-15.00\n\nBeslutande:\nAda Ek (S), ordförande\nBo Al (M)\nEva Wik (C)\n\nÖvriga närvarande:\nCia Dal, nämndsekreterare\n\n"
ITEMS = "\n\n§ 1\n\nDagordning\n\nBeslut\n\nDagordningen godkänns.\n\n§ 2\n\nInformation\n\nBeslut\n\nInformationen noteras.\n"

BLOCKS: list[tuple[str, str, tuple[str, ...], tuple[str | None, str | None, str | None]]] = [
    (
        "Utses att justera\tBo Al\nJusteringens plats och tid\tTekniska kontoret, måndagen den 16 mars 2020 kl. 16.30\nUnderskrifter\tSekreterare\t________\tParagrafer 1-2\n\t\tCia Dal\n\tOrdförande\t_______\n\t\tAda Ek\n\tJusterande\t_______\n\t\tBo Al",
        "Cia Dal",
        ("Bo Al",),
        ("Tekniska kontoret", "2020-03-16", "16:30"),
    ),
    (
        "Justerare: Bo Al (M), ersättare Eva Wik (C)\nJusteringstid: 16 mars kl. 09:00, Stadshuset",
        "Cia Dal",
        ("Bo Al",),
        ("Stadshuset", "2020-03-16", "09:00"),
    ),
    (
        "Justerare: Bo Al\n\nDigitalt signerat av: Ada Ek 2020-03-18, Bo Al 2020-03-19, Cia Dal 2020-03-17",
        "Cia Dal",
        ("Bo Al",),
        (None, None, None),
    ),
    (
        "Till att justera protokollet utsågs Bo Al och Eva Wik\nJustering 2020-03-16",
        "Cia Dal",
        ("Bo Al", "Eva Wik"),
        (None, "2020-03-16", None),
    ),
    (
        "Utsedd att justera: Eva Wik\nTid och plats för justering: I omedelbar anslutning till sammanträdet",
        "Cia Dal",
        ("Eva Wik",),
        (None, None, None),
    ),
    (
        "Justerande (jämte ordföranden): Eva Wik\nJusteras: Kommunhuset 2020-03-16",
        "Cia Dal",
        ("Eva Wik",),
        ("Kommunhuset", "2020-03-16", None),
    ),
    (
        "Sekreterare\t/Cia Dal/\nOrdförande\t/Ada Ek/\nJusterare\t/Bo Al/    /Eva Wik/",
        "Cia Dal",
        ("Bo Al", "Eva Wik"),
        (None, None, None),
    ),
    ("Vid protokollet:\nCia Dal\n\nJusteras:\nAda Ek\t\tBo Al", "Cia Dal", ("Bo Al",), (None, None, None)),
    (
        "Underskrifter\n\nCia Dal\nsekreterare\n\nAda Ek\nordförande\n\nBo Al\njusterare",
        "Cia Dal",
        ("Bo Al",),
        (None, None, None),
    ),
    (
        "Underskrifter:\n\n_________________________\nSekreterare Cia Dal\n\n_________________________\nOrdförande Ada Ek (S)\n\n_________________________\nJusterare Bo Al (M)",
        "Cia Dal",
        ("Bo Al",),
        (None, None, None),
    ),
    (
        "Protokollet justerat den 16 mars 2020\n\nAda Ek                 Bo Al\nordförande             justerare\n\nCia Dal\nsekreterare",
        "Cia Dal",
        ("Bo Al",),
        (None, "2020-03-16", None),
    ),
    (
        "Justerare:\tBo Al §§ 1\n\tEva Wik § 2\nPlats och tid för justering: Digitalt 16 mars 2020",
        "Cia Dal",
        ("Bo Al", "Eva Wik"),
        (None, "2020-03-16", None),
    ),
    (
        "Justerare 1: Bo Al\nJusterare 2: Eva Wik\nPlats/tid för justering: Stadshuset 16/3 kl 8",
        "Cia Dal",
        ("Bo Al", "Eva Wik"),
        ("Stadshuset", "2020-03-16", "08:00"),
    ),
    (
        "Digitalt signerat av:\nAda Ek, 2020-03-16\nBo Al, 2020-03-16\nCia Dal, 2020-03-15\n\nJusterare: Bo Al",
        "Cia Dal",
        ("Bo Al",),
        (None, None, None),
    ),
    (
        "Digitalt justerat den 16 mars 2020 av\nAda Ek (S), ordförande\nBo Al (M), justerare\n\nJusterare: Bo Al",
        "Cia Dal",
        ("Bo Al",),
        (None, "2020-03-16", None),
    ),
    (
        "Utses att justera    Ordföranden samt Bo Al\nJusteringens plats   Tekniska kontoret\nJusteringens tid     2020-03-16 kl 15.00",
        "Cia Dal",
        ("Ada Ek", "Bo Al"),
        ("Tekniska kontoret", "2020-03-16", "15:00"),
    ),
]
"""The block, the secretary, the adjusters, and the adjustment's place, date and time."""


@pytest.mark.parametrize(
    ("block", "secretary", "adjusters", "adjustment"), BLOCKS, ids=[row[0][:30] for row in BLOCKS]
)
def test_who_signs_and_when_it_is_adjusted(
    block: str,
    secretary: str,
    adjusters: tuple[str, ...],
    adjustment: tuple[str | None, str | None, str | None],
) -> None:
    document = read_bytes(f"{HEAD}{block}\n{ITEMS}".encode(), "protokoll.txt")
    meeting = read_meeting(read_outline(tidy(document).lines), document)
    assert (meeting.chair, meeting.secretary, meeting.adjusters) == ("Ada Ek", secretary, adjusters)
    found = meeting.adjustment
    assert (found.place, found.date, found.time) == adjustment
    assert meeting.date == "2020-03-10"


@pytest.mark.parametrize("label", ["Justerade §§", "Justerade §"])
def test_the_range_that_was_adjusted(label: str) -> None:
    text = f"{HEAD}{label}\t1-2\nJusterare: Bo Al{ITEMS}"
    document = read_bytes(text.encode(), "protokoll.txt")
    meeting = read_meeting(read_outline(tidy(document).lines), document)
    assert (meeting.paragraphs, meeting.adjusters) == ((Span(1, 2),), ("Bo Al",))
