"""Voting lists whose rows name a seat's member and a stand-in, and those extracted with one cell a row."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.parser import voters

from protokoll_parser import parse_file
from protokoll_parser.model import Section
from protokoll_parser.votes import read_votes

FRONT = """Älvsunda kommun
Kommunstyrelsen

SAMMANTRÄDESPROTOKOLL
Sammanträdesdatum 2023-09-26

Beslutande       Karin Dahl (S), ordförande
                 Olof Berg (M)
                 Per Nord (C)
                 Maj Lund (S), tjänstgörande ersättare för Ola Fors (S)
                 Stig Hed (M), tjänstgörande ersättare för Hans Ivarsson (M)

Sekreterare      Rut Sand
Ordförande       Karin Dahl
Justerare        Olof Berg
Paragrafer       §§ 10-10

§ 10 Avgift för vatten

Beslut

Kommunstyrelsen höjer avgiften.

Omröstning

"""
EXPECTED = {
    "Karin Dahl": ("S", "yes"),
    "Olof Berg": ("M", "no"),
    "Per Nord": ("C", "abstain"),
    "Maj Lund": ("S", "yes"),
    "Stig Hed": ("M", "no"),
}
SEATS = {
    "stand-ins-before-one-column-of-answers": """\
Parti  Ledamot              Tjänstgörande ersättare     Röst
S      Karin Dahl                                       Ja
M      Olof Berg                                        Nej
C      Per Nord                                         Avstår
S      Ola Fors             Maj Lund                    Ja
M      Hans Ivarsson        Stig Hed                    Nej
""",
    "stand-ins-without-a-head": """\
                                                 Ja    Nej   Avst
Karin Dahl (S)                                   1
Olof Berg (M)                                          1
Per Nord (C)                                                 1
Ola Fors (S)          ers. Maj Lund (S)          1
Hans Ivarsson (M)     ers. Stig Hed (M)                1
""",
    "answers-of-members-and-of-stand-ins": """\
Ordinarie               Röst      Ersättare          Röst
Karin Dahl (S)          Ja
Olof Berg (M)           Nej
Per Nord (C)            Avstår
Ola Fors (S)                      Maj Lund (S)       Ja
Hans Ivarsson (M)                 Stig Hed (M)       Nej
""",
    "parties-before-both-names": """\
Ledamöter               Ersättare för ledamot     JA    NEJ   AVSTÅR
S  Karin Dahl                                     X
M  Olof Berg                                            X
C  Per Nord                                                   X
S  Ola Fors             S  Maj Lund               X
M  Hans Ivarsson        M  Stig Hed                     X
""",
    "stand-in-for-the-member-in-one-cell": """\
Namn                                  Ja    Nej   Avstår
Karin Dahl (S)                        X
Olof Berg (M)                               X
Per Nord (C)                                      X
Maj Lund (S) för Ola Fors (S)         X
Stig Hed (M) för Hans Ivarsson (M)          X
""",
}


@pytest.mark.parametrize("listed", SEATS.values(), ids=SEATS.keys())
def test_the_stand_in_votes_in_the_members_place(listed: str, tmp_path: Path) -> None:
    path = tmp_path / "protokoll.txt"
    path.write_text(FRONT + listed, encoding="utf-8")
    (vote,) = parse_file(path).items[0].votes
    assert {one.name: (one.party, one.vote) for one in vote.ballots} == EXPECTED


CELLS = {
    "party-in-a-cell": "Namn\nParti\nRöst\nAda Ek\nS\nJa\nBo Al\nM\nNej\nCia Dal\nV\nJa\nDan Hed\nSD\nNej",
    "numbers-and-blanks": "1\n\nAda Ek (S)\n\nJa\n\n2\n\nBo Al (M)\n\nNej\n\n3\n\nCia Dal (V)\n\nJa\n\n4\n\n"
    "Dan Hed (SD)\n\nNej",
    "party-first-and-total": "Ledamot\nJa\nNej\nS\nAda Ek\nJa\nM\nBo Al\nNej\nV\nCia Dal\nJa\nSD\nDan Hed\nNej\n"
    "Summa\n2\n2",
}


@pytest.mark.parametrize("text", CELLS.values(), ids=CELLS.keys())
def test_a_list_with_one_cell_a_row(text: str) -> None:
    (vote,) = read_votes([Section("vote", "Omröstning", text)], voters.MEETING, voters.attendance())
    assert {one.name: one.vote for one in vote.ballots} == {
        "Ada Ek": "yes",
        "Bo Al": "no",
        "Cia Dal": "yes",
        "Dan Hed": "no",
    }


def test_names_under_their_answers_are_no_list_of_cells() -> None:
    text = "Ja\nAda Ek (S)\nCia Dal (V)\nNej\nBo Al (M)\nAvstår\nDan Hed (SD)"
    (vote,) = read_votes([Section("vote", "Omröstning", text)], voters.MEETING, voters.attendance())
    assert [one.vote for one in vote.ballots if one.name == "Bo Al"] == ["no"]
    assert [one.vote for one in vote.ballots if one.name == "Dan Hed"] == ["abstain"]


def test_answers_behind_names_in_one_sentence() -> None:
    text = "Enligt upprop röstar Ada Ek (S) ja, Bo Al (M) nej, Cia Dal (V) ja och Dan Hed (SD) nej."
    (vote,) = read_votes([Section("vote", "Omröstning", text)], voters.MEETING, voters.attendance())
    assert [one.vote for one in vote.ballots] == ["yes", "no", "yes", "no"]


def test_letters_for_answers_behind_parties_in_cells() -> None:
    text = "1\tAda Ek\tS\tJ\n2\tBo Al\tM\tN\n3\tCia Dal\tV\tJ\n4\tDan Hed\tSD\tA\n\nJa 2, Nej 1, Avstår 1"
    (vote,) = read_votes([Section("vote", "Omröstning", text)], voters.MEETING, voters.attendance())
    assert {one.name: one.vote for one in vote.ballots} == {
        "Ada Ek": "yes",
        "Bo Al": "no",
        "Cia Dal": "yes",
        "Dan Hed": "abstain",
    }
