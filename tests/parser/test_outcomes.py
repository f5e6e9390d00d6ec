"""Points whose outcome their words give away, or seem to. All texts are invented."""

from __future__ import annotations

import pytest

from protokoll_parser.outcomes import read_outcome


@pytest.mark.parametrize(
    ("point", "outcome"),
    [
        ("Interpellationen besvaras.", "answered"),
        ("Motionen besvaras med att arbetet pågår.", "answered"),
        ("Interpellationen får ställas och besvaras vid nästa sammanträde.", "other"),
        ("Frågan får ställas och besvaras senare.", "other"),
        ("Uppdrag 14 i mål och budget 2023-2025 utgår.", "withdrawn"),
        ("Tredje stycket i reglementet utgår.", "withdrawn"),
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
