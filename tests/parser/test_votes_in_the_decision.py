"""Tallies told inside the sentence that decides, with and without a word of votes beside the figures."""

from __future__ import annotations

import pytest
from tests.parser import voters

from protokoll_parser.model import Section
from protokoll_parser.votes import read_votes

TOLD = [
    ("Med 6–5 beslutar kommunstyrelsen att höja avgiften.", (6, 5, None)),
    ("Kommunstyrelsen beslutar med 6 röster mot 5 att höja avgiften.", (6, 5, None)),
    ("Kommunstyrelsen beslutar med rösterna 6 mot 5 att höja avgiften.", (6, 5, None)),
    ("Med röstsiffrorna sex mot fem beslutar kommunstyrelsen att höja avgiften.", (6, 5, None)),
    ("Kommunstyrelsen beslutar, 6 ja – 5 nej, att höja avgiften.", (6, 5, None)),
    ("Kommunstyrelsen beslutar efter omröstning (6-5) att höja avgiften.", (6, 5, None)),
    ("Kommunstyrelsen beslutar med siffrorna 6-5 att höja avgiften.", (6, 5, None)),
    ("Röstsiffror: 6-5. Kommunstyrelsen beslutar att höja avgiften.", (6, 5, None)),
    ("Med 7 för och 4 emot beslutar kommunstyrelsen att höja avgiften.", (7, 4, None)),
    ("Arbetsutskottets förslag bifölls med 7-4.", (7, 4, None)),
    ("Omröstningens utfall: 6–4 till förmån för arbetsutskottets förslag.", (6, 4, None)),
    ("Efter omröstning: 6 för arbetsutskottets förslag och 4 för Bo Als (M) yrkande.", (6, 4, None)),
    (
        "Kommunstyrelsen beslutar med 2 röster (Ada Ek, Bo Al) mot 1 röst (Cia Dal) enligt förslaget.",
        (2, 1, None),
    ),
    ("Voteringen slutade 7–4 och kommunstyrelsen beslutar att bifalla förslaget.", (7, 4, None)),
    ("Kommunstyrelsen beslutar, med 6 röster mot 4 och 1 nedlagd, att höja avgiften.", (6, 4, 1)),
]
NO_TALLY = [
    "Kommunstyrelsen beslutar med 3-4 veckors varsel att stänga badet.",
    "Med ändring av 6-5 beslutar kommunstyrelsen att höja avgiften.",
    "Kommunstyrelsen beslutar att avsätta 6-5 tjänster till skolan.",
    "Kommunstyrelsen röstar om sträckan 6-5, resultatet 6-5 gäller.",
    "Omröstning om punkt 3-4.",
]


def tallies(text: str) -> list[tuple[int | None, int | None, int | None]]:
    votes = read_votes([Section("decision", "Beslut", text)], voters.MEETING, voters.attendance())
    return [(vote.yes, vote.no, vote.abstain) for vote in votes]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_decision_tells_its_tally(text: str, expected: tuple[int, int, int | None]) -> None:
    assert tallies(text) == [expected]


@pytest.mark.parametrize("text", NO_TALLY)
def test_two_figures_in_a_decision_are_no_tally(text: str) -> None:
    assert tallies(text) == []
