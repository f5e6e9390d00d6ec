"""Notices of the minutes' posting in the wordings that minutes have, before the §§ and after them. All is invented."""

from __future__ import annotations

import pytest

from protokoll_parser import parse_document
from protokoll_parser.layout import tidy
from protokoll_parser.meeting import read_meeting
from protokoll_parser.outline import read_outline
from protokoll_parser.reading import read_bytes

HEAD = "Älvsunda kommun\nTekniska nämnden\nSammanträdesprotokoll 2020-03-10\n\nPlats och tid: Stadshuset, kl. 13.00-15.00\n\nBeslutande: Ada Ek (S), ordförande, Bo Al (M)\n\nJusterare: Bo Al\nSekreterare: Cia Dal\nOrdförande: Ada Ek\nParagrafer: 1-2\n\n"
ITEMS = "\n\n§ 1\n\nDagordning\n\nBeslut\n\nDagordningen godkänns.\n\n§ 2\n\nInformation\n\nBeslut\n\nInformationen noteras.\n"

NOTICES: list[tuple[str, tuple[str | None, str | None, str | None, str | None]]] = [
    (
        "ANSLAG/BEVIS\nDatum för anslags uppsättande\t200313\nDatum för anslags nedtagande\t20-04-06\nFörvaringsplats\tStadshuset\nTelefon\t0912-200316",
        ("2020-03-13", "2020-04-06", "Stadshuset", None),
    ),
    (
        "ANSLAG/BEVIS\nProtokollet är justerat. Justeringen har tillkännagivits genom anslag.\nOrgan: Tekniska nämnden\nSammanträdesdatum: 2020-03-10\nDatum för anslags uppsättande: 2020-03-13   Datum för anslags nedtagande: 2020-04-06\nFörvaringsplats för protokollet: Tekniska kontoret\nUnderskrift: Cia Dal",
        ("2020-03-13", "2020-04-06", "Tekniska kontoret", None),
    ),
    (
        "Bevis om anslag\n\nJusteringen av protokollet har tillkännagivits på kommunens anslagstavla den 13 mars 2020. Anslaget avlägsnas den 6 april 2020.\n\nIntygas: Cia Dal",
        ("2020-03-13", "2020-04-06", None, None),
    ),
    (
        "Anslag\nJustering av ovanstående protokoll har anslagits på kommunens digitala anslagstavla.\nAnslagstid: 2020-03-13 – 2020-04-06\nProtokollet förvaras hos Tekniska förvaltningen, Stadshuset\n",
        ("2020-03-13", "2020-04-06", "Tekniska förvaltningen, Stadshuset", None),
    ),
    (
        "ANSLAGSBEVIS\nNämnd\tTekniska nämnden\nSammanträdesdag\t2020-03-10\nAnslaget uppsatt\t2020-03-13\nAnslaget nedtas tidigast\t2020-04-06\nOriginalprotokoll förvaras\tNämndkansliet\nSign\tCia Dal",
        ("2020-03-13", "2020-04-06", "Nämndkansliet", None),
    ),
    (
        "Tillkännagivande av protokoll\nTekniska nämndens protokoll från sammanträdet 2020-03-10 är justerat 2020-03-12.\nTillkännagivet på anslagstavlan: 2020-03-13\nTas ned: 2020-04-06\nSista dag att överklaga: 2020-04-03",
        ("2020-03-13", "2020-04-06", None, "2020-04-03"),
    ),
    (
        "Bevis\nJusteringen har denna dag tillkännagetts genom anslag\n2020-03-13\n\n..................\nCia Dal",
        ("2020-03-13", None, None, None),
    ),
    (
        "Anslag / Bevis\n\nProtokollet är justerat. Justeringen har tillkännagivits genom anslag.\n\nInstans\n\nTekniska nämnden\n\nSammanträdesdatum\n\n2020-03-10\n\nDatum när anslaget sätts upp\n\n2020-03-13\n\nDatum när anslaget tas ned\n\n2020-04-06\n\nFörvaringsplats för protokoll\n\nTekniska kontoret\n\nUnderskrift\n\nCia Dal",
        ("2020-03-13", "2020-04-06", "Tekniska kontoret", None),
    ),
    (
        "Protokollet justerades den 12 mars 2020\nProtokollet anslogs den 13 mars 2020\nAnslaget tas bort den 6 april 2020",
        ("2020-03-13", "2020-04-06", None, None),
    ),
    ("Anslaget den 13/3 2020        Nedtages den 6/4 2020", ("2020-03-13", "2020-04-06", None, None)),
    (
        "Justerat protokoll anslaget 13 mars 2020\nAnslag nedtas 6 april 2020\nÖverklagandetiden går ut 3 april 2020",
        ("2020-03-13", "2020-04-06", None, "2020-04-03"),
    ),
    (
        "ANSLAG/BEVIS\nDatum för uppsättande av anslag                Datum för nedtagande av anslag\n2020-03-13                                     2020-04-06\nFörvaringsplats för protokollet                Underskrift\nTekniska kontoret                              Cia Dal",
        ("2020-03-13", "2020-04-06", "Tekniska kontoret", None),
    ),
    (
        "Anslagsbevis\nAnslagsdatum          Publiceras t.o.m.\n2020-03-13            2020-04-06",
        ("2020-03-13", "2020-04-06", None, None),
    ),
    (
        "Protokollet publicerat på digital anslagstavla: 2020-03-13\nAvpubliceringsdatum: 2020-04-06\nDiarieförs och förvaras på: Kansliet",
        ("2020-03-13", "2020-04-06", "Kansliet", None),
    ),
    (
        "Anslagsbevis\nJusterat protokoll från tekniska nämndens sammanträde 2020-03-10 har tillkännagivits på kommunens anslagstavla under tiden 2020-03-13 -- 2020-04-06.",
        ("2020-03-13", "2020-04-06", None, None),
    ),
    (
        "Bevis om anslagsdag\nProtokollets justering har den 13 mars 2020 tillkännagivits på kommunens anslagstavla. Anslaget får inte avlägsnas före den 6 april 2020.",
        ("2020-03-13", "2020-04-06", None, None),
    ),
]
"""The notice, and when it was posted, when removed, where the minutes are kept, the last day of appeal."""


@pytest.mark.parametrize(("notice", "expected"), NOTICES, ids=[notice[:30] for notice, _ in NOTICES])
@pytest.mark.parametrize("last", [False, True], ids=["before the §§", "after the §§"])
def test_a_notice_is_read(
    notice: str, expected: tuple[str | None, str | None, str | None, str | None], last: bool
) -> None:
    text = f"{HEAD}{ITEMS}\n\n{notice}\n" if last else f"{HEAD}{notice}\n{ITEMS}"
    document = read_bytes(text.encode(), "protokoll.txt")
    meeting = read_meeting(read_outline(tidy(document).lines), document)
    found = meeting.notice
    assert (found.posted, found.removed, found.storage, found.appeal_by) == expected
    assert meeting.date == "2020-03-10"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2020-03-13 – 2020-04-06", ("2020-03-13", "2020-04-06")),
        ("13 mars 2020 till 6 april 2020", ("2020-03-13", "2020-04-06")),
        ("sammanträdet 2020-03-10, protokoll 2020-03-13", (None, None)),
    ],
)
def test_a_span_beside_anslag_is_the_time_it_hangs(
    value: str, expected: tuple[str | None, str | None]
) -> None:
    text = f"{HEAD}Justerare: Bo Al\n\nAnslag: {value}\n\nProtokollet förvaras hos: Kansliet\n{ITEMS}"
    notice = parse_document(read_bytes(text.encode(), "protokoll.txt")).meeting.notice
    assert (notice.posted, notice.removed) == expected
    assert notice.storage == "Kansliet"


def test_an_anslag_whose_columns_were_read_one_after_the_other() -> None:
    text = (
        "Tekniska nämnden\n2020-03-10\n\nANSLAG/BEVIS\nProtokollet är justerat.\nOrgan\n\nTekniska nämnden\n\n"
        "Datum då anslaget sätts upp\nProtokollet förvaras på\nUnderskrift\n\n2020-03-17\n\nDatum då anslaget tas ned\n\n"
        "2020-04-08\n\nTekniska kontoret\n........................\nFia Gul\n\n§ 1 Skyltning\n\nBeslut\n\nPlanen antas.\n"
    )
    notice = parse_document(read_bytes(text.encode(), "x.txt")).meeting.notice
    assert (notice.posted, notice.removed, notice.storage) == (
        "2020-03-17",
        "2020-04-08",
        "Tekniska kontoret",
    )
