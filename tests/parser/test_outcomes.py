"""Points whose outcome their words give away, or seem to. All texts are invented."""

from __future__ import annotations

import pytest

from protokoll_parser.points.outcomes import read_outcome


@pytest.mark.parametrize(
    ("point", "outcome"),
    [
        ("Nämnden bordlade ärendet.", "tabled"),
        ("Fullmäktige biföll motionen.", "approved"),
        ("Nämnden tog del av rapporten.", "noted"),
        ("Styrelsen översände yttrandet.", "forwarded"),
        ("Nämnden anmäler Bo Ek (S) till kursen i offentlighet.", "other"),
        ("Delegationsbesluten anmäls.", "noted"),
        ("Startbesked lämnas inte i detta beslut.", "other"),
        ("Bygglov ges inte.", "rejected"),
        ("Interpellationen besvaras.", "answered"),
        ("Motionen besvaras med att arbetet pågår.", "answered"),
        ("Interpellationen får ställas och besvaras vid nästa sammanträde.", "other"),
        ("Motionen får ställas och remitteras till kommunstyrelsen.", "forwarded"),
        ("Interpellationen besvaras vid nästa sammanträde.", "tabled"),
        ("Ärendet skjuts fram till nästa sammanträde.", "tabled"),
        ("Ärendet förklaras vilande.", "tabled"),
        (
            "Ärendet återremitteras med motiveringen att underlaget ska godkännas av revisionen.",
            "referred_back",
        ),
        ("Arbetsutskottet avstår från att lägga förslag till beslut.", "left_open"),
        ("Ada Ek (S) beviljas entledigande från sitt uppdrag som ledamot.", "elected"),
        ("Avsägelsen godkänns.", "approved"),
        ("Kommunfullmäktige beslutar enligt förslaget.", "approved"),
        ("Styrgruppen inrättas i enlighet med förslaget.", "other"),
        ("Dispens från strandskyddet ges för en brygga.", "approved"),
        ("Nämnden lämnar ansökan utan bifall.", "rejected"),
        ("Nämnden tar informationen till sig.", "noted"),
        ("Nämnden delges informationen.", "noted"),
        ("Beslutet delges sökanden.", "other"),
        ("Beslutet ska delges sökanden och fastighetsägaren.", "other"),
        ("Delges sökanden.", "other"),
        ("Delegationsordningen ändras så att punkt 4 utgår.", "other"),
        ("Frågan får ställas och besvaras senare.", "other"),
        ("Uppdrag 14 i mål och budget 2023-2025 utgår.", "withdrawn"),
        ("Tredje stycket i reglementet utgår.", "withdrawn"),
        ("Ärendelistan godkänns med tillägget att ärendet Taxa utgår.", "approved"),
        ("Arvode för uppdraget utgår.", "other"),
        ("Ersättning till ledamöterna utgår.", "other"),
        ("Ärendet minoritetsåterremitteras för att belysa kostnaden.", "referred_back"),
        ("Ärendet utsätts till nästa sammanträde.", "tabled"),
        ("Medborgarförslaget överlåts till tekniska nämnden för beslut.", "forwarded"),
        ("Tomträtten överlåts till bolaget.", "other"),
        ("Avgiften ska betalas inom två månader från det att beslutet delgetts ägaren.", "other"),
        ("Positivt förhandsbesked meddelas.", "approved"),
        ("Negativt förhandsbesked meddelas.", "rejected"),
    ],
)
def test_outcome(point: str, outcome: str) -> None:
    assert read_outcome(point) == outcome


def test_what_a_body_once_did_is_not_what_it_decides() -> None:
    assert (
        read_outcome("Den taxa som kommunfullmäktige antog den 26 november 2018 § 92 upphävs samtidigt.")
        == "other"
    )
    assert read_outcome("Den plan som nämnden antog den 3 maj fastställs att gälla även 2024.") == "approved"
