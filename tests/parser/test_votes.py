"""Votes: one row a form in which minutes count and list them. All names are invented."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import pytest
from tests.parser import voters

from protokoll_parser.document import Line
from protokoll_parser.model import Section, Vote
from protokoll_parser.votes import read_votes, read_votes_from_rows

MEETING = replace(voters.MEETING, body="Kommunfullmäktige")
ATTENDANCE = voters.attendance(("Ivar Lind", "ÖrP"))


class Case(NamedTuple):
    trick: str
    text: str
    tallies: list[tuple[int, int, int | None, int | None]]
    """Yes, no, abstain, absent."""
    meanings: list[tuple[str | None, str | None]] | None = None
    ballots: list[str] | None = None
    """As "name: vote", sorted."""


CASES = [
    Case("figures", "Omröstningen utfaller med 22 ja-röster och 19 nej-röster.", [(22, 19, None, None)]),
    Case("capitals", "18 JA-röster och 13 NEJ-röster.", [(18, 13, None, None)]),
    Case("ja-mot-nej", "Omröstningen utföll med 65 Ja mot 9 Nej.", [(65, 9, None, None)]),
    Case("nej-first", "Voteringen gav 18 nej mot 12 ja.", [(12, 18, None, None)]),
    Case("absent-counted", "5 Ja-röster, 54 Nej-röster och 2 frånvarande ledamöter.", [(5, 54, None, 2)]),
    Case(
        "leading-clause",
        "Med 25 ja-röster och 36 nej-röster beslutar kommunfullmäktige att avslå motionen.",
        [(25, 36, None, None)],
    ),
    Case("words", "Sju ledamöter röstar ja och tretton ledamöter röstar nej.", [(7, 13, None, None)]),
    Case("tens-in-words", "Tjugotvå röstar ja, nitton röstar nej och två avstår.", [(22, 19, 2, None)]),
    Case(
        "members-vote",
        "25 ledamöter röstar JA, 14 ledamöter röstar NEJ och 2 ledamöter AVSTÅR.",
        [(25, 14, 2, None)],
    ),
    Case(
        "clause-pushed-in",
        "7 ledamöter röstar JA för arbetsutskottets förslag, 6 ledamöter röstar NEJ för Bo Als (M) yrkande.",
        [(7, 6, None, None)],
    ),
    Case(
        "abstentions-in-the-next-sentence",
        "Omröstningen utfaller med 7 ja-röster mot 5 nej-röster. En ledamot avstår från att rösta.",
        [(7, 5, 1, None)],
    ),
    Case("hyphen-shared", "Voteringen utföll med 10 ja- och 5 nej-röster.", [(10, 5, None, None)]),
    Case("labels", "Antal Ja: 41\nAntal Nej: 38\nAntal Avstår: 1\nAntal Frånv: 1", [(41, 38, 1, 1)]),
    Case("labels-on-one-row", "Ja: 22, Nej: 19, Avstår: 0", [(22, 19, 0, None)]),
    Case("sides-get", "Ja-sidan får 25 röster och nej-sidan får 36 röster.", [(25, 36, None, None)]),
    Case("both-figure-and-word", "10 (tio) ja-röster och 5 (fem) nej-röster avges.", [(10, 5, None, None)]),
    Case("for-ja", "22 röster för ja och 19 röster för nej", [(22, 19, None, None)]),
    Case(
        "said-twice",
        "Omröstningen utfaller med 7 ja-röster och 6 nej-röster.\n\nMed 7 ja-röster mot 6 nej-röster "
        "beslutar nämnden att bifalla förslaget.",
        [(7, 6, None, None)],
    ),
    Case(
        "two-votes",
        "Ja-röst för huvudförslaget.\nNej-röst för återremiss.\n\nOmröstningen ger 30 ja-röster och 11 "
        "nej-röster.\n\n"
        "Ja-röst för bifall till motionen.\nNej-röst för avslag på motionen.\n\nOmröstningen ger 19 "
        "ja-röster och 22 nej-röster.",
        [(30, 11, None, None), (19, 22, None, None)],
        [("huvudförslaget", "återremiss"), ("bifall till motionen", "avslag på motionen")],
    ),
    Case(
        "orders-told-in-advance",
        "Omröstning 1: Ja-röst för förslag ett. Nej-röst för förslag två.\nOmröstning 2: Ja-röst för "
        "vinnaren. Nej-röst för förslag tre.\n\n"
        "Resultat: 20 ja-röster och 21 nej-röster.\n\nResultat: 25 ja-röster och 16 nej-röster.",
        [(20, 21, None, None), (25, 16, None, None)],
        [("förslag ett", "förslag två"), ("vinnaren", "förslag tre")],
    ),
    Case(
        "acclamation",
        "Ordföranden ställer förslagen under proposition och finner att arbetsutskottets förslag antas.",
        [],
    ),
    Case("request-without-result", "Votering begärs. Ja-röst för bifall. Nej-röst för avslag.", []),
    Case("ja-in-other-words", "Ja, svarar 5 av eleverna. Nej, svarar ingen.", []),
    Case(
        "equals",
        "JA = bifall till kommunstyrelsens förslag\nNEJ = bifall till Bo Als (M) yrkande\n\n7 "
        "ja-röster, 4 nej-röster",
        [(7, 4, None, None)],
        [("bifall till kommunstyrelsens förslag", "bifall till Bo Als (M) yrkande")],
    ),
    Case(
        "one-sentence",
        "Ja-röst för bifall till arbetsutskottets förslag och nej-röst för avslag på detsamma. Utfall: "
        "7 ja och 4 nej.",
        [(7, 4, None, None)],
        [("bifall till arbetsutskottets förslag", "avslag på detsamma")],
    ),
    Case(
        "the-one-who",
        "Den som vill bifalla kommunstyrelsens förslag röstar ja. Den som vill bifalla Bo Als (M) "
        "yrkande röstar nej.\n\n7 ja-röster och 4 nej-röster.",
        [(7, 4, None, None)],
        [("bifalla kommunstyrelsens förslag", "bifalla Bo Als (M) yrkande")],
    ),
    Case(
        "contrary",
        "Den som vill avslå motionen röstar ja, den det ej vill röstar nej. Vinner nej har "
        "kommunfullmäktige beslutat bifalla motionen.\n\n30 ja och 11 nej.",
        [(30, 11, None, None)],
        [("avslå motionen", "bifalla motionen")],
    ),
    Case(
        "ja-is-rejection",
        "Ja innebär avslag på motionen.\nNej innebär bifall till motionen.\n\n65 Ja mot 9 Nej.",
        [(65, 9, None, None)],
        [("avslag på motionen", "bifall till motionen")],
    ),
    Case(
        "today-or-referral",
        "Ja-röst innebär att ärendet avgörs idag. Nej-röst innebär att ärendet återremitteras.\n\n26 "
        "ja-röster, 15 nej-röster.",
        [(26, 15, None, None)],
        [("att ärendet avgörs idag", "att ärendet återremitteras")],
    ),
    Case(
        "cells",
        "Ja\tbifall till förslaget\nNej\tavslag på förslaget\n\n26 ja-röster, 15 nej-röster.",
        [(26, 15, None, None)],
        [("bifall till förslaget", "avslag på förslaget")],
    ),
    Case(
        "run-on-per-side",
        "Ordföranden Ada Ek (S), Cia Dal (V) och tjänstgörande ersättaren Eva Fors (C) röstar Ja (3). "
        "Bo Al (M) samt Dan Hed (SD) röstar Nej (2). Ivar Lind (ÖrP) avstår från att rösta (1).",
        [(3, 2, 1, None)],
        None,
        ["Ada Ek: yes", "Bo Al: no", "Cia Dal: yes", "Dan Hed: no", "Eva Fors: yes", "Ivar Lind: abstain"],
    ),
    Case(
        "run-on-after-a-colon",
        "Ja-röster: Ada Ek (S), Cia Dal (V), Eva Fors (C).\nNej-röster: Bo Al (M), Dan Hed "
        "(SD).\nAvstår: Ivar Lind (ÖrP).",
        [(3, 2, 1, None)],
        None,
        ["Ada Ek: yes", "Bo Al: no", "Cia Dal: yes", "Dan Hed: no", "Eva Fors: yes", "Ivar Lind: abstain"],
    ),
    Case(
        "lists-per-side",
        "Omröstningen ger 3 ja-röster och 2 nej-röster.\n\nFöljande ledamöter röstar JA:\nAda Ek "
        "(S)\nCia Dal (V)\nEva Fors (C)\n\nFöljande ledamöter röstar NEJ:\nBo Al (M)\nDan Hed (SD)",
        [(3, 2, None, None)],
        None,
        ["Ada Ek: yes", "Bo Al: no", "Cia Dal: yes", "Dan Hed: no", "Eva Fors: yes"],
    ),
    Case(
        "one-a-row",
        "Ada Ek (S) - JA\nBo Al (M) - NEJ\nCia Dal (V) - JA\nDan Hed (SD) – avstår",
        [(2, 1, 1, None)],
        None,
        ["Ada Ek: yes", "Bo Al: no", "Cia Dal: yes", "Dan Hed: abstain"],
    ),
    Case(
        "one-a-row-in-cells",
        "Ada Ek (S)\tJa\nBo Al (M)\tNej\nCia Dal (V)\tJa\nDan Hed (SD)\tFrånvarande",
        [(2, 1, None, 1)],
        None,
        ["Ada Ek: yes", "Bo Al: no", "Cia Dal: yes", "Dan Hed: absent"],
    ),
    Case(
        "grid",
        "Ledamot\tParti\tJa\tNej\tAvst\tFrånv\nAda Ek\tS\tX\t\t\t\nBo Al\tM\t\tX\t\t\nCia "
        "Dal\tV\t\t\tX\t\nDan Hed\tSD\t\t\t\tX\nSumma\t\t1\t1\t1\t1\n\n1 ja-röst och 1 nej-röst",
        [(1, 1, 1, 1)],
        None,
        ["Ada Ek: yes", "Bo Al: no", "Cia Dal: abstain", "Dan Hed: absent"],
    ),
    Case(
        "grid-with-substitutes",
        "Ordinarie ledamot\tErsättare\tJa\tNej\tAvst\nAda Ek (S)\t\tX\t\t\nGun Holm (M)\tBo Al "
        "(M)\t\tX\t\nTransport:\t\t1\t1\t0\nOrdinarie ledamot\tErsättare\tJa\tNej\tAvst\nCia Dal "
        "(V)\t\tX\t\t",
        [(2, 1, None, None)],
        None,
        ["Ada Ek: yes", "Bo Al: no", "Cia Dal: yes"],
    ),
    Case(
        "grid-of-two-votes",
        "Namn\tJa\tNej\tJa\tNej\nAda Ek (S)\tX\t\t\tX\nBo Al (M)\tX\t\tX\t\nCia Dal (V)\t\tX\tX\t",
        [(2, 1, None, None), (2, 1, None, None)],
        None,
        ["Ada Ek: no", "Ada Ek: yes", "Bo Al: yes", "Bo Al: yes", "Cia Dal: no", "Cia Dal: yes"],
    ),
    Case(
        "two-votes-with-names",
        "5 ja-röster och 1 nej-röst.\n\nJa-röster: Ada Ek (S), Bo Al (M), Cia Dal (V), Dan Hed (SD), "
        "Eva Fors (C).\nNej-röster: Ivar Lind (ÖrP).\n\n"
        "1 ja-röst och 5 nej-röster.\n\nJa-röster: Ivar Lind (ÖrP).\nNej-röster: Ada Ek (S), Bo Al (M), "
        "Cia Dal (V), Dan Hed (SD), Eva Fors (C).",
        [(5, 1, None, None), (1, 5, None, None)],
    ),
    Case(
        "rows-of-an-appendix",
        "Ada Ek\tS\t12\tLedamot\tJa\nBo Al\tM\t13\tLedamot\tNej\nCia Dal\tV\t14\tErsättare\tJa",
        [(2, 1, None, None)],
        None,
        ["Ada Ek: yes", "Bo Al: no", "Cia Dal: yes"],
    ),
    Case(
        "casting-vote",
        "Lika röstetal, 22 ja-röster och 22 nej-röster. Ordföranden avgör med sin utslagsröst.",
        [(22, 22, None, None)],
    ),
    Case(
        "names-without-party",
        "Ja röstar: Ada Ek, Cia Dal och Eva Fors. Nej röstar: Bo Al och Dan Hed.",
        [(3, 2, None, None)],
        None,
        ["Ada Ek: yes", "Bo Al: no", "Cia Dal: yes", "Dan Hed: no", "Eva Fors: yes"],
    ),
    Case(
        "inverted",
        "Ja röstar Ada Ek (S), Cia Dal (V) och Eva Fors (C).\nNej röstar Bo Al (M) och Dan Hed (SD).",
        [(3, 2, None, None)],
        None,
        ["Ada Ek: yes", "Bo Al: no", "Cia Dal: yes", "Dan Hed: no", "Eva Fors: yes"],
    ),
    Case(
        "one-who-on-rows-of-their-own",
        "Den som bifaller förslaget röstar ja\nDen som avslår förslaget röstar nej\nResultat\n30 ja\n29 "
        "nej\n2 frånvarande",
        [(30, 29, None, 2)],
        [("bifaller förslaget", "avslår förslaget")],
    ),
    Case(
        "votes-on",
        "Ja-röst på nämndens förslag och Nej-röst på Bo Als (M) förslag. Därefter räknas 34 ja-röster "
        "och 15 nej-röster.",
        [(34, 15, None, None)],
        [("nämndens förslag", "Bo Als (M) förslag")],
    ),
    Case(
        "head-without-a-column-of-names",
        "Ja\tNej\tAvstår\nAda Ek (S)\tX\t\t\nBo Al (M)\t\tX\t\nCia Dal (V)\tX\t\t",
        [(2, 1, None, None)],
        None,
        ["Ada Ek: yes", "Bo Al: no", "Cia Dal: yes"],
    ),
    Case(
        "sides",
        "Ja-sidan: Ada Ek (S), Cia Dal (V)\nNej-sidan: Bo Al (M), Dan Hed (SD), Eva Fors (C)",
        [(2, 3, None, None)],
    ),
    Case(
        "two-sides-in-a-sentence",
        "Omröstningen sker genom upprop, varvid Ada Ek (S) och Cia Dal (V) röstar ja samt Bo Al (M) röstar nej.",
        [(2, 1, None, None)],
        None,
        ["Ada Ek: yes", "Bo Al: no", "Cia Dal: yes"],
    ),
    Case("in-brackets", "Nämnden bifaller förslaget (7 ja-röster, 4 nej-röster).", [(7, 4, None, None)]),
    Case("one-no", "13 ja-röster mot 1 nej-röst.", [(13, 1, None, None)]),
    Case("rivals", "Vid omröstningen avges 45 röster för nämndens förslag mot 12.", [(45, 12, None, None)]),
    Case("rivals-without-a-proposal", "Bygglov beviljas med 4 röster mot 3.", [(4, 3, None, None)]),
    Case("rivals-for-and-against", "Med sju röster för och fyra emot antas förslaget.", [(7, 4, None, None)]),
    Case("rivals-before-the-word", "Med 6 mot 5 röster avslås förslaget.", [(6, 5, None, None)]),
    Case(
        "give-their-votes",
        "Ada Ek (S) och Cia Dal (V) avger ja-röst.\nNej-röst avger: Bo Al (M).",
        [(2, 1, None, None)],
        None,
        ["Ada Ek: yes", "Bo Al: no", "Cia Dal: yes"],
    ),
    Case("rivals-by-figures", "Med siffrorna 7-4 beslutar nämnden bifalla förslaget.", [(7, 4, None, None)]),
    Case("an-election-is-no-vote", "Ada Ek (S) får 26 röster mot 24 för Bo Al (M).", []),
    Case("totals-alone", "Ja\tNej\tAvstår\tFrånvarande\n25\t20\t3\t1", [(25, 20, 3, 1)]),
    Case(
        "totals-of-parties",
        "Parti\tJa\tNej\tAvstår\nS\t10\t0\t0\nM\t0\t8\t0\nV\t3\t0\t1\nTotalt\t13\t8\t1",
        [(13, 8, 1, None)],
    ),
    Case(
        "meaning-before-the-answer",
        "Bifall till nämndens förslag är ja-röst. Avslag på förslaget är nej-röst.\n4 ja-röster mot 3 nej-röster.",
        [(4, 3, None, None)],
        [("Bifall till nämndens förslag", "Avslag på förslaget")],
    ),
    Case(
        "who-votes-so-agrees-with",
        "Den som röstar ja bifaller förslaget, den som röstar nej bifaller Bo Als yrkande. 4 ja och 3 nej.",
        [(4, 3, None, None)],
        [("bifaller förslaget", "bifaller Bo Als yrkande")],
    ),
    Case(
        "names-under-their-answers",
        "Ja\tNej\tAvstår\nAda Ek (S)\tBo Al (M)\tDan Hed (SD)\nCia Dal (V)\tEva Fors (C)\nNils Ny (L)",
        [(3, 2, 1, None)],
        None,
        ["Ada Ek: yes", "Bo Al: no", "Cia Dal: yes", "Dan Hed: abstain", "Eva Fors: no", "Nils Ny: yes"],
    ),
    Case(
        "names-and-answers-apart",
        "Ledamot\nAda Ek (S)\nBo Al (M)\nCia Dal (V)\nRöst\nJa\nNej\nJa\nOmröstningen ger 2 ja och 1 nej.",
        [(2, 1, None, None)],
        None,
        ["Ada Ek: yes", "Bo Al: no", "Cia Dal: yes"],
    ),
    Case(
        "crosses-apart-tell-no-names",
        "Ledamot\nAda Ek (S)\nBo Al (M)\nCia Dal (V)\nJa\nX\nX\nNej\nX\nOmröstningen ger 2 ja och 1 nej.",
        [(2, 1, None, None)],
        None,
        [],
    ),
    Case(
        "both-sides-in-brackets",
        "2 ja-röster (Ada Ek (S), Cia Dal (V)) och 1 nej-röst (Bo Al (M)) avges.",
        [(2, 1, None, None)],
        None,
        ["Ada Ek: yes", "Bo Al: no", "Cia Dal: yes"],
    ),
    Case(
        "who-proposes-the-order-has-not-voted",
        "Ordföranden föreslår följande ordning: den som bifaller förslaget röstar ja, den som vill avslå röstar nej."
        "\nCia Dal (V) och Eva Fors (C) röstar ja. Bo Al (M) röstar nej.",
        [(2, 1, None, None)],
        [("bifaller förslaget", "avslå")],
        ["Bo Al: no", "Cia Dal: yes", "Eva Fors: yes"],
    ),
    Case(
        "a-list-that-outnumbers-the-tally",
        "Ledamot\tJa\tNej\nAda Ek (S)\tX\nBo Al (M)\tX\nCia Dal (V)\tX\nDan Hed (SD)\tX\n"
        "Omröstningen ger 2 ja-röster och 2 nej-röster.",
        [(2, 2, None, None)],
        None,
        [],
    ),
    Case(
        "names-end-with-their-sentence",
        "Ja röstar:\nAda Ek (S) och Cia Dal (V) Nej röstar:\nBo Al (M). Med 2 ja mot 1 nej antas förslaget.",
        [(2, 1, None, None)],
        None,
        ["Ada Ek: yes", "Bo Al: no", "Cia Dal: yes"],
    ),
    Case("ingen", "Elva röstar ja och ingen röstar nej.", [(11, 0, None, None)]),
]


def _votes(text: str) -> tuple[Vote, ...]:
    return read_votes([Section("vote", "Omröstning", text)], MEETING, ATTENDANCE)


@pytest.mark.parametrize("case", CASES, ids=[case.trick for case in CASES])
def test_votes_are_read(case: Case) -> None:
    votes = _votes(case.text)
    assert [(vote.yes, vote.no, vote.abstain, vote.absent) for vote in votes] == case.tallies
    if case.meanings is not None:
        assert [(vote.yes_means, vote.no_means) for vote in votes] == case.meanings
    if case.ballots is not None:
        cast = sorted(f"{ballot.name}: {ballot.vote}" for vote in votes for ballot in vote.ballots)
        assert cast == case.ballots


@pytest.mark.parametrize(
    ("text", "tallies"),
    [
        ("Kommunstyrelsen avgjorde frågan med 8 ja-röster mot 7 nej-röster.", [(8, 7)]),
        ("Frågan avgjordes i socialnämnden med 8 ja-röster mot 7 nej-röster.", []),
        ("Av 250 svar var 120 ja och 130 nej.", []),
    ],
)
def test_a_background_tells_a_vote_only_where_it_is_this_bodys(
    text: str, tallies: list[tuple[int, int]]
) -> None:
    votes = read_votes([Section("background", "Bakgrund", text)], MEETING, ATTENDANCE)
    assert [(vote.yes, vote.no) for vote in votes] == tallies


def test_parties_come_from_the_text_or_the_attendance_list() -> None:
    (vote,) = _votes("Ja-röster: Ada Ek, Cia Dal, Nils Ny (ÖrP).\nNej-röster: Bo Al.")
    assert [ballot.party for ballot in vote.ballots] == ["S", "V", "ÖrP", "M"]


def test_an_earlier_bodys_vote_in_the_background_gives_way_to_this_meetings() -> None:
    sections = [
        Section(
            "background", "Bakgrund", "Arbetsutskottet antog förslaget med 4 ja-röster mot 3 nej-röster."
        ),
        Section("vote", "Omröstning", "8 ja-röster och 7 nej-röster."),
    ]
    assert [(vote.yes, vote.no) for vote in read_votes(sections, MEETING, ATTENDANCE)] == [(8, 7)]


def test_voting_lists_after_the_last_paragraph_name_their_paragraph() -> None:
    rows = [
        "Omröstningslista § 31",
        "Ledamot\tParti\tJa\tNej\tAvst",
        "Ada Ek\tS\tX\t\t",
        "Bo Al\tM\t\tX\t",
        "Cia Dal\tV\tX\t\t",
        "",
        "Omröstningslista § 33, omröstning 2",
        "Ledamot\tParti\tJa\tNej\tAvst",
        "Ada Ek\tS\t\tX\t",
        "Bo Al\tM\t\tX\t",
        "Cia Dal\tV\tX\t\t",
    ]
    found = read_votes_from_rows(
        [Line(text, number) for number, text in enumerate(rows, 1)], MEETING, ATTENDANCE
    )
    assert [(each.number, each.vote.yes, each.vote.no) for each in found] == [(31, 2, 1), (33, 1, 2)]


def test_a_voting_list_of_two_pages_is_one_vote() -> None:
    head = ["Namn\tParti\tOmröstning § 31\t\t", "\t\tJa\tNej\tAvst"]
    rows = [
        *head,
        "Ada Ek\tS\tX\t\t",
        "Bo Al\tM\t\tX\t",
        "Transport:\t\t1\t1\t0",
        *head,
        "Cia Dal\tV\tX\t\t",
        "Dan Hed\tSD\t\t\tX",
        "Summa:\t\t2\t1\t1",
        # another vote of the same §: the same members answer again
        *head,
        "Ada Ek\tS\tX\t\t",
        "Bo Al\tM\tX\t\t",
        "Cia Dal\tV\tX\t\t",
    ]
    found = read_votes_from_rows(
        [Line(text, number) for number, text in enumerate(rows, 1)], MEETING, ATTENDANCE
    )
    told = [
        (each.number, each.vote.yes, each.vote.no, each.vote.abstain, len(each.vote.ballots))
        for each in found
    ]
    assert told == [(31, 2, 1, 1, 4), (31, 3, 0, None, 3)]
