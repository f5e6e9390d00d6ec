"""Minutes are told from what only looks like them, and minutes that say odd things stay minutes."""

from __future__ import annotations

import pytest

from protokoll_parser.kinds import classify
from protokoll_parser.layout import tidy
from protokoll_parser.model import DocumentKind
from protokoll_parser.reading import read_bytes


def kind_of(text: str) -> tuple[DocumentKind, str | None]:
    return classify(tidy(read_bytes(text.encode(), "fil.txt")).lines)


FRONT = """Norrhults kommun
SAMMANTRÄDESPROTOKOLL
Kommunstyrelsen
Sammanträdesdatum 2023-05-03

Plats och tid: Kommunhuset kl. 13.00-15.10
Beslutande: Ada Ek (S), ordförande
Bo Al (M)
Utses att justera: Bo Al
Underskrifter: Sekreterare Eva Lind
Paragrafer 12-14

ANSLAG/BEVIS
Protokollet är justerat. Justeringen har tillkännagivits genom anslag.

"""
ITEMS = """§ 12
Val av justerare

Beslut
Bo Al (M) utses att justera protokollet.

§ 13
{title}

Beslut
{decision}

§ 14
Information

Beslut
Informationen noteras.
"""


def minutes(title: str = "Budget", decision: str = "Budgeten godkänns.") -> str:
    return ITEMS.format(title=title, decision=decision)


PROTOCOLS = {
    "whole": FRONT + minutes(),
    "an item about the summons": FRONT + minutes("Kallelse till möte med revisorerna", "Kallelsen godkänns."),
    "an item about the agenda": FRONT + minutes("Föredragningslista", "Föredragningslistan godkänns."),
    "an item about an appendix": FRONT + minutes("Bilaga 3 till budgeten", "Bilagan antas."),
    "a contents list": FRONT
    + "Ärendelista\n§ 12 Val 2\n§ 13 Kallelse 3\n§ 14 Information 4\n\n"
    + minutes("Kallelse"),
    "without a front page": minutes(),
    "anslag only": "ANSLAG/BEVIS\nProtokollet är justerat.\nOrgan Kommunstyrelsen\n"
    "Datum då anslaget sätts upp 2023-05-09\n\n" + minutes(),
    "one paragraph": FRONT + "§ 12\nVal\n\nBeslut\nBo Al utses.\n",
    "only proposals": FRONT.replace("Kommunstyrelsen", "Kommunstyrelsens arbetsutskott")
    + "§ 12\nBudget\n\nArbetsutskottets förslag till kommunstyrelsen\nGodkänns.\n\n"
    "§ 13\nPolicy\n\nArbetsutskottets förslag till kommunstyrelsen\nAntas.\n",
    "a case called after another kind": FRONT + minutes("Motion om tjänsteskrivelser", "Motionen avslås."),
    "signs lost": "Kommunstyrelsen 2023\nande Ada Ek (S)\nBo Al (M)\nSekreterare Eva Lind\n"
    "Ordförande Ada Ek\n\n"
    "Kf 113 Fastställande av dagordning\n\n"
    "ledamöterna noterar. Kommunstyrelsen beslutar att godkänna dagordningen\n\n"
    "Kf 114 Budget\n\nBo Al yrkar avslag. Kommunstyrelsen beslutar att godkänna budgeten. Bo Al reserverar sig.\n",
    "numbered items": "Protokoll fört vid sammanträde med rådet för trygghet\n\nNärvarande: Ada Ek, Bo Al\n\n"
    "1. Mötet öppnas\nOrdföranden öppnar mötet.\n\n2. Budget\n"
    "Rådet beslutar att godkänna budgeten.\n\nVid protokollet Eva Lind\nJusteras Ada Ek\n",
    "recipients called utdrag": FRONT + minutes(decision="Godkänns.\n\nProtokollsutdrag till\nRektorn"),
    "a supplement": FRONT.replace("12-14", "13")
    + "§ 13\nBrådskande val\n\nBeslut\nAda Ek väljs.\nParagrafen är omedelbart justerad.\n",
}

SUMMONS = {
    "kallelse": "KALLELSE\nKommunstyrelsen kallas till sammanträde\nTid: 2023-05-03 kl. 13.00\n"
    "Plats: Kommunhuset\n\n"
    "1. Upprop\n2. Val av justerare\n3. Budget\nFörslag till beslut\nBudgeten godkänns.\n4. Policy\n"
    "Förslag till beslut\nPolicyn antas.\n",
    "underrättelse": "Norrhults kommun\nKALLELSE/UNDERRÄTTELSE\nKommunfullmäktige\n"
    "Kallade ledamöter: Ada Ek (S)\n"
    "Förslag på justerare: Bo Al\n\n1 Upprop\n2 Budget\n",
    "kungörelse": "Kungörelse\n"
    "Kommunfullmäktige i Björkö sammanträder den 3 maj 2023 kl. 18.00 i Folkets hus.\n\n1. Upprop\n"
    "2. Val\n",
    "by its words": "Kommunstyrelsen\n"
    "Du kallas till sammanträde onsdagen den 3 maj 2023. Vid förhinder meddela sekreteraren.\n\n"
    "1. Upprop\n2. Budget\n",
}

AGENDAS = {
    "föredragningslista": "FÖREDRAGNINGSLISTA\nKommunstyrelsen 2023-05-03\n\n1. Upprop\n2. Budget\n"
    "3. Policy\n",
    "dagordning": "Dagordning för socialnämnden\n2023-05-03\n\n1 Val av justerare\n2 Budget\n",
    "proposals only": "Kommunstyrelsen 2023-05-03\n\n1. Budget\n\nFörslag till beslut\nBudgeten godkänns.\n\n"
    "2. Policy\n\nFörslag till beslut\nPolicyn antas.\n\n3. Plan\n\nFörslag till beslut\nPlanen antas.\n",
    "blanks to fill in": "Fullmäktige\n\n1. Justering\nxxx och yyy utses att justera.\n2. Budget\n"
    "3. Övrigt\n",
}

EXTRACTS = {
    "with a front": "PROTOKOLLSUTDRAG\nKommunstyrelsen\nSammanträdesdatum 2023-05-03\n\n"
    + "§ 13\nBudget\n\nBeslut\nGodkänns.\n\nUtdrag till\nRektorn\n",
    "utdrag ur": "Utdrag ur protokoll fört vid sammanträde med kommunstyrelsen 2023-05-03\n\n"
    "§ 13 Budget\n\nKommunstyrelsen beslutar att godkänna budgeten.\n",
    "in the title": "Norrhults kommun\tSammanträdesprotokoll, utdrag\nKommunstyrelsen\n\n"
    "§ 13 Budget\n\nBeslut\nGodkänns.\n",
}

APPENDICES = {
    "bilaga": "Bilaga 3\n\nReservation från Moderaterna\n\n"
    "Vi reserverar oss mot beslutet om budget eftersom skatten höjs.\n",
    "närvarolista": "Närvarolista\nKommunfullmäktige 2023-05-03\n\nAda Ek (S)  X\nBo Al (M)  X\n",
    "voteringslista": "Voteringslista\nÄrende: Budget\n\nLedamot\tJa\tNej\nAda Ek (S)\tX\t\nBo Al (M)\t\tX\n",
}

OTHERS = {
    "a letter": "Hej!\n\nTack för ditt brev om skolan den 3 maj. Vi återkommer när nämnden har beslutat.\n\n"
    "Med vänlig hälsning\nEva Lind\n",
    "an invoice": "FAKTURA\nFakturanummer 123\nAtt betala 3 000 kr\nFörfallodatum 2023-05-31\nMoms 25 %\n",
    "a tjänsteskrivelse": "Tjänsteskrivelse\nBudget 2024\n\nFörslag till beslut\n"
    "Kommunstyrelsen godkänner budgeten.\n\n"
    "Sammanfattning\nBudgeten är klar.\n\nEva Lind\nEkonomichef\n",
    "a recipe": "Pannkakor\n\n3 dl mjöl\n6 dl mjölk\n3 ägg\n\nVispa och stek.\n",
    "rules with §§ of their own": "Arbetsordning för kommunfullmäktige\nAntagen av kommunfullmäktige 2015-02-05 § 7\n\n"
    "§ 1\nFullmäktige har 41 ledamöter.\n\n§ 2\nFullmäktige beslutar hur många vice ordförande som ska finnas.\n\n"
    "§ 3\nOrdföranden beslutar när protokollet ska justeras. Ledamöter och ersättare får yttra sig.\n",
    "a report about minutes": "Revisionsrapport\nProtokollsgranskning\nNorrhults kommun\n\n1. Sammanfattning\n"
    "Vi har granskat nämndernas protokoll: ledamöter, ersättare, ordförande, sekreterare och hur man justerar.\n",
    "a signing page": "Verifikat\nTransaktion 09222115557\nDokument: Protokoll KS\n"
    "Signerat av Ada Ek 2023-05-09\n",
}


@pytest.mark.parametrize("text", PROTOCOLS.values(), ids=PROTOCOLS)
def test_minutes_stay_minutes(text: str) -> None:
    assert kind_of(text) == ("protocol", None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param(text, kind, id=f"{kind}: {name}")
        for kind, texts in (
            ("summons", SUMMONS),
            ("agenda", AGENDAS),
            ("extract", EXTRACTS),
            ("appendix", APPENDICES),
            ("other", OTHERS),
        )
        for name, text in texts.items()
    ],
)
def test_other_kinds_are_named_with_the_reason(text: str, kind: DocumentKind) -> None:
    found, reason = kind_of(text)
    assert found == kind
    assert reason is not None
    assert reason.endswith(".")


def test_nothing_is_other() -> None:
    assert classify([])[0] == "other"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "ANSLAGSBEVIS\nProtokollet är justerat. Justeringen har tillkännagivits genom anslag.\nOrgan Kommunstyrelsen\n"
            "Sammanträdesdatum 2023-05-03\nParagrafer 12-14\nDatum då anslaget sätts upp 2023-05-10\n",
            "anslagsbevis",
        ),
        (
            "Beslut i korthet från kommunfullmäktige 3 maj\n\nFullmäktige beslutade bland annat att anta en resepolicy.\n\n"
            "Hela protokollet publiceras när det är justerat.\n",
            "sammanfattning",
        ),
    ],
)
def test_what_only_tells_of_minutes_is_none(text: str, reason: str) -> None:
    kind, why = kind_of(text)
    assert kind == "other"
    assert why is not None and reason in why


def test_minutes_that_begin_with_their_notice_stay_minutes() -> None:
    notice = "ANSLAG/BEVIS\nProtokollet är justerat. Justeringen har tillkännagivits genom anslag.\n\n"
    assert kind_of(notice + FRONT + minutes())[0] == "protocol"


def test_a_title_may_stand_behind_whose_it_is() -> None:
    proposals = "\n§ 12 Budget\nFörslag till beslut\nNämnden noterar rapporten.\n§ 13 Taxa\n"
    extract = "§ 14\nBeslut\nBudgeten antas.\nJusterandes sign\tUtdragsbestyrkande\n"
    assert (
        kind_of("NORRHULTS KOMMUN FÖREDRAGNINGSLISTA\nTekniska nämnden 2023-05-03" + proposals)[0] == "agenda"
    )
    assert (
        kind_of("Norrhults kommun PROTOKOLLSUTDRAG\nKommunstyrelsen 2023-05-03\n" + extract)[0] == "extract"
    )
    assert kind_of("Norrhults kommun SAMMANTRÄDESPROTOKOLL\n" + FRONT + ITEMS)[0] == "protocol"


def test_a_notice_that_minutes_are_adjusted_is_none() -> None:
    notice = "Organ: Kommunstyrelsen\nSammanträdesdatum: 2023-05-03\nParagrafer: 12–14\nDatum då anslaget sätts upp: 2023-05-11\n"
    assert kind_of("Tillkännagivande av justerat protokoll\n" + notice)[0] == "other"
