"""What looks like a tally and is none, and tallies that say neither ja nor nej. All names and texts are invented."""

from __future__ import annotations

from pathlib import Path

from tests.parser.voters import votes_in

from protokoll_parser import parse_document, parse_file
from protokoll_parser.model import Vote
from protokoll_parser.reading import read_bytes


def the_vote(text: str) -> Vote:
    (vote,) = votes_in(text)
    return vote


def test_shares_amounts_and_days_are_no_counts() -> None:
    for yes, no in (("3 %", "2 %"), ("20:52", "20:12"), ("5 kronor", "7 kronor"), ("1 maj", "1 juni")):
        assert votes_in(f"JA = {yes}, NEJ = {no}") == ()
        vote = the_vote(f"JA = {yes}, NEJ = {no}\nTvå ja-röster, en nej-röst och en nedlagd röst avges.")
        assert (vote.yes, vote.no, vote.abstain) == (2, 1, 1)


def test_an_alternative_may_begin_with_a_figure() -> None:
    vote = the_vote("JA = 3 %, NEJ = 2 %\nMed 3 ja-röster mot 1 nej-röst beslutar nämnden att höja avgiften.")
    assert (vote.yes_means, vote.no_means) == ("3 %", "2 %")


def test_a_list_says_what_it_is_for() -> None:
    vote = the_vote(
        "Följande röstar JA till förslaget (3): Ada Ek (S), Bo Al (M) och Cia Dal (V).\n"
        "Följande röstar NEJ till förslaget (1): Dan Hed (SD)."
    )
    assert (vote.yes, vote.no, vote.yes_means, vote.no_means) == (3, 1, "förslaget", None)
    assert [ballot.vote for ballot in vote.ballots] == ["yes", "yes", "yes", "no"]


def test_a_party_on_the_next_row_is_its_persons() -> None:
    vote = the_vote("Ja röstar: Ada Ek (S), Bo Al\n(M) och Cia Dal (V).\nNej röstar: Dan Hed (SD).")
    assert [ballot.name for ballot in vote.ballots] == ["Ada Ek", "Bo Al", "Cia Dal", "Dan Hed"]


def test_a_tally_by_proposal() -> None:
    vote = the_vote("Åtta röster avges för Ada Eks förslag och fem röster för Bo Als förslag.")
    assert (vote.yes, vote.no) == (8, 5)
    assert (vote.yes_means, vote.no_means) == ("Ada Eks förslag", "Bo Als förslag")


def test_a_tally_for_and_against() -> None:
    vote = the_vote(
        "Sju röster avges för nämndens förslag och fem röster för avslag på förslaget. Två avstår."
    )
    assert (vote.yes, vote.no, vote.abstain) == (7, 5, 2)
    assert (vote.yes_means, vote.no_means) == ("nämndens förslag", "avslag på förslaget")


def test_a_tally_by_proposal_follows_the_order() -> None:
    vote = the_vote(
        "Ja-röst för Bo Als förslag. Nej-röst för Ada Eks förslag.\n"
        "Åtta röster avges för Ada Eks förslag och fem röster för Bo Als förslag."
    )
    assert (vote.yes, vote.no) == (5, 8)
    assert (vote.yes_means, vote.no_means) == ("Bo Als förslag", "Ada Eks förslag")


def test_votes_for_persons_are_no_tally() -> None:
    assert votes_in("Vid den slutna omröstningen avges sju röster för Ada Ek och fem röster för Bo Al.") == ()


def test_what_wins_with_no_is_what_no_means() -> None:
    vote = the_vote(
        "Den som vill bifalla förslaget röstar ja, den det ej vill röstar nej. Vinner nej har Bo Als yrkande "
        "bifallits.\nOmröstningen ger 7 ja-röster och 4 nej-röster."
    )
    assert (vote.yes_means, vote.no_means) == ("bifalla förslaget", "Bo Als yrkande")


def test_the_order_may_stand_beside_the_tally() -> None:
    vote = the_vote(
        "Vid votering med ja för bifall och nej för avslag avgavs två ja-röster (Ada Ek (S) och Bo Al (M)) och en "
        "nej-röst (Cia Dal (V))."
    )
    assert (vote.yes, vote.no, vote.yes_means, vote.no_means) == (2, 1, "bifall", "avslag")


def test_rows_whose_cells_stand_under_other_heads_tell_no_names() -> None:
    vote = the_vote(
        "Ja\tNej\tAvst\nAda Ek\t(S)\tX\tX\nBo Al\t(M)\tX\tX\nCia Dal\t(V)\tX\tX\n"
        "Omröstningen ger 2 ja och 1 nej."
    )
    assert (vote.yes, vote.no, vote.ballots) == (2, 1, ())


MARKS = """Kommunfullmäktige

SAMMANTRÄDESPROTOKOLL
Sammanträdesdatum
2020-05-05

Plats och tid    Kommunhuset, kl. 10.00-11.00
Paragrafer       10

{before}§ 10 Avgift

Beslut

Avgiften höjs.

Omröstning

Omröstningen ger 2 ja, 1 nej och 1 som avstår.

{inside}"""
GRID = """                    {heads}Ja    Nej   Avst
Ada Ek       (S)    X        X
Bo Al        (M)    T              X
Cia Dal      (V)    X        X
Dan Hed      (SD)   X                    X
Eva Fors     (C)    -

"""


def test_marks_stand_under_heads_that_leave_out_the_names(tmp_path: Path) -> None:
    path = tmp_path / "marks.txt"
    within = GRID.format(heads="Närv     ")
    apart = "Närvaro- och omröstningslista\n\n" + GRID.format(
        heads="Närv     § 10\n                             "
    )
    for before, inside in (("", within), (apart, "")):
        path.write_text(MARKS.format(before=before, inside=inside), encoding="utf-8")
        (item,) = parse_file(path).items
        (vote,) = item.votes
        assert [(ballot.name, ballot.vote) for ballot in vote.ballots] == [
            ("Ada Ek", "yes"),
            ("Bo Al", "no"),
            ("Cia Dal", "yes"),
            ("Dan Hed", "abstain"),
        ]


def test_an_initial_ends_no_meaning() -> None:
    text = (
        "Tekniska nämnden\n2020-03-10\n\n§ 1 Plan\n\nOmröstning\n\nJa-röst för bifall till förslaget. "
        "Nej-röst för bifall till Bo M. Öbergs (M) avslagsyrkande.\n\nMed 6 ja-röster mot 2 nej-röster bifalls förslaget.\n\n"
        "Beslut\n\nPlanen antas.\n"
    )
    vote = parse_document(read_bytes(text.encode(), "x.txt")).items[0].votes[0]
    assert vote.no_means == "bifall till Bo M. Öbergs (M) avslagsyrkande"
