"""Voting lists whose columns came apart or stand close: who voted how, where that is certain. All is invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.parser.voters import votes_in

from protokoll_parser import parse_file
from protokoll_parser.model import Vote

NAMES = "Ada Ek (S)\nBo Al (M)\nCia Dal (V)\nDan Hed (SD)\nEva Fors (C)\n"
CROSSED = NAMES.replace("\n", " X\n")
TOLD = {"yes": ["Ada Ek", "Cia Dal", "Eva Fors"], "no": ["Bo Al", "Dan Hed"]}


def sides(vote: Vote) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for ballot in vote.ballots:
        told.setdefault(ballot.vote, []).append(ballot.name)
    return told


@pytest.mark.parametrize(
    "text",
    [
        f"{NAMES}\nJa\nNej\nJa\nNej\nJa",
        f"Ledamot\n{NAMES}Röst\nJ\nN\nJ\nN\nJ\n\n3 ja-röster mot 2 nej-röster.",
        "Ledamot: Ada Ek (S), Bo Al (M), Cia Dal (V), Dan Hed (SD), Eva Fors (C)\nRöst: Ja, Nej, Ja, Nej, Ja",
        "Ada Ek (S)\tJ\nBo Al (M)\tN\nCia Dal (V)\tJ\nDan Hed (SD)\tN\nEva Fors (C)\tJ\n\n3 ja mot 2 nej.",
        "Ada Ek (S) +\nBo Al (M) –\nCia Dal (V) +\nDan Hed (SD) –\nEva Fors (C) +\n\n3 ja mot 2 nej.",
        "1\tAda Ek\tS\tJa\n2\tBo Al\tM\tNej\n3\tCia Dal\tV\tJa\n4\tDan Hed\tSD\tNej\n5\tEva Fors\tC\tJa",
        "Ada Ek (S)\tJa\tBo Al (M)\tNej\nCia Dal (V)\tJa\tDan Hed (SD)\tNej\nEva Fors (C)\tJa",
        "Ledamot\tJa\tNej\tLedamot\tJa\tNej\nAda Ek (S)\tX\t\tBo Al (M)\t\tX\nCia Dal (V)\tX\t\tDan Hed (SD)\t\tX"
        "\nEva Fors (C)\tX",
        "Följande röstar JA:\tFöljande röstar NEJ:\nAda Ek (S)\tBo Al (M)\nCia Dal (V)\tDan Hed (SD)\nEva Fors (C)",
        "Namn\tJa\tNej\nAda Ek (S)\t☒\nBo Al (M)\t\t☒\nCia Dal (V)\t☒\nDan Hed (SD)\t\t☒\nEva Fors (C)\t☒",
    ],
)
def test_each_answer_has_its_person(text: str) -> None:
    (vote,) = votes_in(text)
    assert (vote.yes, vote.no) == (3, 2)
    assert sides(vote) == TOLD


@pytest.mark.parametrize(
    "text",
    [
        f"Ledamot Ja Nej\n{CROSSED}\n3 ja-röster mot 2 nej-röster.",
        f"Ledamot\n{NAMES}Ja\nNej\nX\nX\nX\nX\nX\nSumma 3 2",
        f"{NAMES}J\nN\nJ\nN\nN\n\n3 ja-röster mot 2 nej-röster.",
        f"{NAMES}Ja\nNej\nJa\nNej\n\n3 ja-röster mot 2 nej-röster.",
        "Namn\nParti\nJa\nNej\nAda Ek\nS\nX\nBo Al\nM\nX\nCia Dal\nV\nX\n3 ja-röster mot 2 nej-röster.",
    ],
)
def test_where_nobody_can_tell_the_tally_stands_alone(text: str) -> None:
    (vote,) = votes_in(text)
    assert (vote.yes, vote.no, vote.ballots) == (3, 2, ())


def test_crosses_of_one_mind_need_no_column() -> None:
    (vote,) = votes_in(f"Ledamot Ja Nej\n{CROSSED}\n0 ja-röster och 5 nej-röster.")
    assert sides(vote) == {"no": ["Ada Ek", "Bo Al", "Cia Dal", "Dan Hed", "Eva Fors"]}


def test_letters_without_a_tally_tell_nothing() -> None:
    assert votes_in("Votering\nAda Ek (S) J\nBo Al (M) N\nCia Dal (V) J\nDan Hed (SD) N") == ()


FRONT = """Älvsunda kommun
Kommunstyrelsen

SAMMANTRÄDESPROTOKOLL
Sammanträdesdatum 2023-09-26

Plats och tid    Kommunhuset, sal Björken på andra våningen, kl. 13.00-15.30
Beslutande       Ada Ek (S), ordförande
                 Bo Al (M)

Sekreterare      Rut Sand
Ordförande       Ada Ek
Justerare        Bo Al
Paragrafer       §§ 10-10

§ 10 Avgift för vatten

Beslut

Kommunstyrelsen höjer avgiften.

Omröstning

"""


@pytest.mark.parametrize(
    "grid",
    [
        "Ledamot                        Ja Nej Avst\n"
        "Ada Ek (S)                     X\n"
        "Gunnar Andersson-Lindqvist (M)    X\n"
        "Cia Dal (V)                    X\n"
        "Dan Hed (SD)                          X\n",
        "Namn                        Parti  Ja  Nej  Avstår\n"
        "Ada Ek                      S      X\n"
        "Gunnar Andersson-Lindqvist  M          X\n"
        "Cia Dal                     V      X\n"
        "Dan Hed                     SD              X\n",
    ],
)
def test_narrow_columns_below_a_front_page(tmp_path: Path, grid: str) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text(FRONT + grid, encoding="utf-8")
    (item,) = parse_file(path).items
    (vote,) = item.votes
    assert sides(vote) == {
        "yes": ["Ada Ek", "Cia Dal"],
        "no": ["Gunnar Andersson-Lindqvist"],
        "abstain": ["Dan Hed"],
    }


APPENDED = """
Bilaga 1
Närvaro- och voteringslista

Ledamot              Parti  Närv  Tjg. ers.         § 10:1          § 10:2
                                                  Ja Nej Avst     Ja Nej Avst
Ada Ek               S      X                             X       X
Bo Al                M      X                     X                  X
Cia Dal              V      -     Dan Hed            X            X
Summa                                             1  1    1       2  1    0
"""


def test_two_votes_of_one_section_in_an_appended_list(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    names = "Beslutande       Ada Ek (S), ordförande\n                 Bo Al (M)\n"
    assert names in FRONT
    path.write_text(
        FRONT.replace(names, "Närvarande enligt bilagd lista\n") + "Två omröstningar görs.\n" + APPENDED,
        encoding="utf-8",
    )
    protocol = parse_file(path)
    assert [(vote.yes, vote.no, vote.abstain) for vote in protocol.items[0].votes] == [(1, 1, 1), (2, 1, 0)]
    first, second = protocol.items[0].votes
    assert sides(first) == {"abstain": ["Ada Ek"], "yes": ["Bo Al"], "no": ["Dan Hed"]}
    assert sides(second) == {"yes": ["Ada Ek", "Dan Hed"], "no": ["Bo Al"]}
    assert [(one.name, one.role, one.replaces) for one in protocol.attendance] == [
        ("Ada Ek", "chair", None),
        ("Bo Al", "member", None),
        ("Dan Hed", "serving_substitute", "Cia Dal"),
    ]


def test_an_appended_list_completes_the_names_of_a_vote(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    told = "Omröstningen utfaller så att 2 röstar Ja och 1 (Bo Al) röstar Nej.\n"
    listed = "\nVoteringslista § 10\n\nLedamot      Ja   Nej\nAda Ek (S)   X\nBo Al (M)         X\nCia Dal (V)  X\n"
    path.write_text(FRONT + told + listed, encoding="utf-8")
    (vote,) = parse_file(path).items[0].votes
    assert sides(vote) == {"yes": ["Ada Ek", "Cia Dal"], "no": ["Bo Al"]}


def test_votering_right_above_its_rows_is_no_point(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    rows = "Votering\nAda Ek (S)    JA\nBo Al (M)    NEJ\nCia Dal (V)    JA\n"
    path.write_text(
        FRONT.partition("§ 10 Avgift")[0] + "§ 10 Lov\nBeslut\nLov beviljas.\n" + rows, encoding="utf-8"
    )
    (item,) = parse_file(path).items
    assert [decision.points for decision in item.decisions] == [("Lov beviljas.",)]
    assert sides(item.votes[0]) == {"yes": ["Ada Ek", "Cia Dal"], "no": ["Bo Al"]}


REMARKED = """
Bilaga 1
Närvaro- och omröstningslista

Ledamot              Parti  Närv  Tjg ers    § 10            § 11            Anm
                                             Ja  Nej  Avst   Ja  Nej  Avst
Ada Ek               S      X                X                    X          ordförande
Bo Al                M      X                    X           X
Cia Dal              V      -
Dan Hed              V            X          X               X               för Cia Dal
"""


def test_remarks_stand_right_of_the_votes(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    names = "Beslutande       Ada Ek (S), ordförande\n                 Bo Al (M)\n"
    text = FRONT.replace(names, "Närvarande enligt bilagd lista\n")
    path.write_text(text + "\n§ 11 Lov\nBeslut\nLov beviljas.\n" + REMARKED, encoding="utf-8")
    protocol = parse_file(path)
    assert [(one.name, one.party, one.role) for one in protocol.attendance] == [
        ("Ada Ek", "S", "chair"),
        ("Bo Al", "M", "member"),
        ("Dan Hed", "V", "serving_substitute"),
    ]
    assert [sides(vote) for item in protocol.items for vote in item.votes] == [
        {"yes": ["Ada Ek", "Dan Hed"], "no": ["Bo Al"]},
        {"yes": ["Bo Al", "Dan Hed"], "no": ["Ada Ek"]},
    ]
