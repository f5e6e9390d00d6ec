"""Votes told by proposal and not by ja and nej, and tallies in a row. All names and texts are invented."""

from __future__ import annotations

import pytest
from tests.parser import voters

from protokoll_parser.model import Vote

YES, NO = ["Ada Ek", "Cia Dal", "Eva Fors"], ["Bo Al", "Dan Hed"]


def votes_in(text: str) -> tuple[Vote, ...]:
    return voters.votes_in(text, ("Hans Ivarsson", "M"))


def names(vote: Vote, side: str) -> list[str]:
    return [ballot.name for ballot in vote.ballots if ballot.vote == side]


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        (
            "För bifall röstar Ada Ek (S), Cia Dal (V) och Eva Fors (C). För avslag röstar Bo Al (M) och Dan Hed (SD).",
            ("bifall", "avslag"),
        ),
        (
            "Följande röstade för Ada Eks förslag: Ada Ek (S), Cia Dal (V), Eva Fors (C).\n"
            "Följande röstade för Bo Als förslag: Bo Al (M), Dan Hed (SD).",
            ("Ada Eks förslag", "Bo Als förslag"),
        ),
        (
            "Följande ledamöter röstade för nämndens förslag:\nAda Ek (S)\nCia Dal (V)\nEva Fors (C)\n\n"
            "Följande ledamöter röstade för återremiss:\nBo Al (M)\nDan Hed (SD)",
            ("nämndens förslag", "återremiss"),
        ),
        (
            "Ada Ek (S), Cia Dal (V) och Eva Fors (C) röstar för bifall till motionen. Bo Al (M) och Dan Hed (SD) "
            "röstar för avslag på motionen.",
            ("bifall till motionen", "avslag på motionen"),
        ),
        (
            "Ada Ek (S), Cia Dal (V) och Eva Fors (C) röstar för förslaget. Bo Al (M) och Dan Hed (SD) röstar emot.",
            ("förslaget", None),
        ),
        (
            "För förslaget (3): Ada Ek (S), Cia Dal (V), Eva Fors (C)\nMot förslaget (2): Bo Al (M), Dan Hed (SD)",
            ("förslaget", None),
        ),
        (
            "Till förmån för utskottets förslag röstade: Ada Ek (S), Cia Dal (V), Eva Fors (C). Till förmån för "
            "Bo Als (M) yrkande röstade: Bo Al (M), Dan Hed (SD).",
            ("utskottets förslag", "Bo Als (M) yrkande"),
        ),
    ],
)
def test_the_first_proposal_is_ja(text: str, meanings: tuple[str, str | None]) -> None:
    (vote,) = votes_in(text)
    assert (vote.yes, vote.no, vote.yes_means, vote.no_means) == (3, 2, *meanings)
    assert (names(vote, "yes"), names(vote, "no")) == (YES, NO)


def test_the_order_says_which_proposal_is_nej() -> None:
    (vote,) = votes_in(
        "Den som vill avslå motionen röstar ja, den som vill bifalla motionen röstar nej.\n\n"
        "För bifall röstar Bo Al (M) och Dan Hed (SD). För avslag röstar Ada Ek (S), Cia Dal (V) och Eva Fors (C)."
    )
    assert (vote.yes, vote.no, vote.yes_means, vote.no_means) == (3, 2, "avslå motionen", "bifalla motionen")
    assert (names(vote, "yes"), names(vote, "no")) == (YES, NO)


def test_the_tally_says_which_proposal_won() -> None:
    (vote,) = votes_in(
        "För Bo Als (M) förslag röstar Bo Al (M) och Dan Hed (SD). För ordförandens förslag röstar Ada Ek (S), "
        "Cia Dal (V) och Eva Fors (C). Nämnden beslutar enligt ordförandens förslag med 3 röster mot 2."
    )
    assert (vote.yes, vote.no, vote.yes_means) == (3, 2, "ordförandens förslag")
    assert (names(vote, "yes"), names(vote, "no")) == (YES, NO)


@pytest.mark.parametrize(
    "text",
    [
        "Följande röstade för avslag: Bo Al (M), Dan Hed (SD).",
        "För Ada Eks förslag röstar Ada Ek (S). För Bo Als förslag röstar Bo Al (M). För Cia Dals förslag röstar "
        "Cia Dal (V), Dan Hed (SD) och Eva Fors (C).",
        "För bifall till förslaget talar att avgiften är låg. Ada Ek (S), Bo Al (M) och Cia Dal (V) röstar sedan.",
        "Vid den slutna omröstningen röstade 3 för Ada Ek och 2 för Bo Al.",
    ],
)
def test_one_list_or_three_tell_no_sides(text: str) -> None:
    assert votes_in(text) == ()


@pytest.mark.parametrize(
    ("text", "tally"),
    [
        ("Omröstningen utfaller 21–20 (ja–nej).", (21, 20, None, None)),
        ("Voteringen utföll 20-21 (nej-ja).", (21, 20, None, None)),
        ("Voteringsresultat (ja/nej): 21/20", (21, 20, None, None)),
        ("Resultat: 21–20 (ja–nej), 1 ledamot avstår.", (21, 20, 1, None)),
        ("Utfallet blir 26–5 till JA-sidans fördel.", (26, 5, None, None)),
        ("14 ledamöter röstar för återremiss och 17 för att avgöra ärendet idag.", (14, 17, None, None)),
        ("Omröstningsresultat: 21-20-2-4 (ja-nej-avstår-frånvarande)", (21, 20, 2, 4)),
        ("Ja-röster 21\nNej-röster 20\nAvstår 2\nFrånvarande 4", (21, 20, 2, 4)),
        ("Ja\t21\nNej\t20\nAvstår\t2", (21, 20, 2, None)),
        ("Resultatet blev 21 ja-röster/20 nej-röster.", (21, 20, None, None)),
        ("21 röster avgavs för bifall, 20 för avslag och 2 ledamöter avstod.", (21, 20, 2, None)),
        ("Tjugoen röstar ja och 20 nej. 2 ledamöter lägger ner sina röster.", (21, 20, 2, None)),
        ("21 ja- och 20 nejröster, 2 avstår, 4 frånvarande", (21, 20, 2, 4)),
        ("Förslaget bifalls med ordförandens utslagsröst, 10–10.", (10, 10, None, None)),
    ],
)
def test_tallies(text: str, tally: tuple[int, int, int | None, int | None]) -> None:
    (vote,) = votes_in(text)
    assert (vote.yes, vote.no, vote.abstain, vote.absent) == tally
    assert vote.ballots == ()
