"""Voting lists of one cell a row in which somebody did not vote, and grids of several votes at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.parser.voters import votes_in

from protokoll_parser import parse_file
from protokoll_parser.model import Item, Vote
from protokoll_parser.reading import read_bytes

HEAD = """Norrhults kommun
Kommunstyrelsen
SAMMANTRÄDESPROTOKOLL 2022-05-18

§ 7 Taxa för torghandel

Beslut

Taxan antas.

"""


def item_of(text: str, tmp_path: Path, name: str = "a.txt") -> Item:
    path = tmp_path / name
    path.write_text(HEAD + text, encoding="utf-8")
    (item,) = parse_file(path).items
    return item


def told(vote: Vote) -> list[str]:
    return [f"{one.name} {one.vote}" for one in vote.ballots]


ROWS = (
    "Ada Ekman (S)",
    "Ja",
    "Bo Alm (M)",
    "{aside}",
    "Cia Dahl (V)",
    "Nej",
    "Dag Frisk (C)",
    "Ja",
    "Eva Gran (L)",
    "Ja",
)
TOLD = ["Ada Ekman yes", "Cia Dahl no", "Dag Frisk yes", "Eva Gran yes"]


@pytest.mark.parametrize("aside", ["Deltar ej", "Deltar inte i beslutet", "Jäv"])
def test_who_gives_no_answer_shifts_nobodys(aside: str, tmp_path: Path) -> None:
    rows = "\n".join(ROWS).format(aside=aside)
    item = item_of(
        f"Voteringsresultat\n\nLedamot\nRöst\n{rows}\nMed 3 ja-röster mot 1 nej-röst antas taxan.\n", tmp_path
    )
    assert [told(vote) for vote in item.votes] == [TOLD]
    assert [section.kind for section in item.sections] == ["decision", "vote"]
    assert "Cia Dahl" not in {one.name for one in item.people}


def test_some_answers_stayed_beside_their_names() -> None:
    text = "Ada Ekman (S)\nJa\nBo Alm (M) Nej\nCia Dahl (V) Deltar ej\nDag Frisk (C)\nJa\nEva Gran (L)\nNej"
    (vote,) = votes_in(text)
    assert told(vote) == ["Ada Ekman yes", "Bo Alm no", "Dag Frisk yes", "Eva Gran no"]


def test_answers_that_do_not_pair_with_the_names_are_nobodys() -> None:
    text = "Med 3 ja-röster mot 2 nej-röster avslås motionen.\n\nAda Ekman (S)\nJa\nBo Alm (M)\nNej\nCia Dahl (V)\nDag Frisk (C)\nEva Gran (L)\nErik Holm (L)\nIda Jarl (L)\nJon Kvist (L)\nNej\nKim Lund (L)\nJa\nLea Malm (S)\nOve Nord (S)"
    (vote,) = votes_in(text)
    assert vote.ballots == ()


def test_who_abstains_is_the_one_above_the_word(tmp_path: Path) -> None:
    rows = "Ledamot\nRöst\nAda Ekman (S)\nJa\nBo Alm (M)\nAvstår\nCia Dahl (V)\nNej\nDag Frisk (C)\nJa"
    item = item_of(f"Omröstning\n\n{rows}\n2 ja-röster, 1 nej-röst och 1 avstår.\n", tmp_path)
    assert [one.name for one in item.people if one.action == "abstained"] == ["Bo Alm"]


def test_columns_of_several_votes_belong_to_the_tallies_above(tmp_path: Path) -> None:
    grid = """### Omröstning 1

JA-röst för bifall till motionen. NEJ-röst för Cia Dahls yrkande.

1 JA-röst, 1 NEJ-röst och 2 ledamöter avstår.

### Omröstning 2

JA-röst för förslaget. NEJ-röst för bifall till motionen.

3 JA-röster och 1 NEJ-röst.

| Ledamot | Ersättare | Omr 1 Ja | Nej | Avst | Omr 2 Ja | Nej | Avst |
| --- | --- | --- | --- | --- | --- | --- | --- |
| Ada Ekman (S) | | | | X | X | | |
| Bo Alm (M) | Dag Frisk (M) | | | X | X | | |
| Cia Dahl (V) | | | X | | X | | |
| Eva Gran (L) | | X | | | | X | |
"""
    item = item_of(grid, tmp_path, "a.md")
    assert [told(vote) for vote in item.votes] == [
        ["Ada Ekman abstain", "Dag Frisk abstain", "Cia Dahl no", "Eva Gran yes"],
        ["Ada Ekman yes", "Dag Frisk yes", "Cia Dahl yes", "Eva Gran no"],
    ]
    assert [vote.yes_means for vote in item.votes] == ["bifall till motionen", "förslaget"]


def test_a_voting_list_has_columns_of_its_own_and_not_the_roster_s() -> None:
    text = """Namn                                Parti  Närv  Ersättare          Parti
Ada Ekman                           S      X
Bo Alm                              M      -     Dag Frisk          M
Cia Dahl                            V      X
Eva Gran                            L      X

Namn                                Parti       Ja       Nej       Avstår
Ada Ekman                           S           X
Dag Frisk                           M                    X
"""
    lines = read_bytes(text.encode(), "a.txt").lines
    assert [line.text for line in lines if line.text][-2:] == ["Ada Ekman\tS\tX", "Dag Frisk\tM\t\tX"]


def test_a_cross_that_is_not_read_aloud_is_a_vote(tmp_path: Path) -> None:
    tick = "<td><span aria-hidden=true>✔</span></td>"
    rows = "".join(
        f"<tr><th>{name}</th>{'<td></td>' * place}{tick}{'<td></td>' * (1 - place)}</tr>"
        for name, place in (("Ada Ekman (S)", 0), ("Bo Alm (M)", 1), ("Cia Dahl (V)", 0))
    )
    path = tmp_path / "a.html"
    path.write_text(
        "<html><body><p>Norrhults kommun</p><p>Kommunstyrelsen 2022-05-18</p><h2>§ 7 Taxa för torghandel</h2>"
        "<h3>Votering</h3><table><tr><th>Ledamot</th><th>Ja</th><th>Nej</th></tr>"
        f"{rows}</table><h3>Beslut</h3><p>Taxan antas.</p></body></html>",
        encoding="utf-8",
    )
    (vote,) = parse_file(path).items[0].votes
    assert told(vote) == ["Ada Ekman yes", "Bo Alm no", "Cia Dahl yes"]


LISTED = """| Ledamot | Parti | Närv | Tjg ers | § 7 Ja | § 7 Nej | § 8 Ja | § 8 Nej | Anm |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| Ada Ekman | S | X | | X | | X | | ordförande |
| Bo Alm | M | X | Dag Frisk (M) § 8 | | X | | X | § 8, jäv |
| Cia Dahl | V | X | | X | | X | | |
"""


def test_a_substitute_votes_where_the_list_has_him_serve(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    second = "\n§ 8 Arrende\n\nBeslut\n\nArrendet förlängs.\n\nOmröstningslista\n\n"
    path.write_text(f"{HEAD}Omröstning begärs.\n{second}{LISTED}", encoding="utf-8")
    first, second_item = parse_file(path).items
    assert [told(vote) for vote in first.votes] == [["Ada Ekman yes", "Bo Alm no", "Cia Dahl yes"]]
    assert [told(vote) for vote in second_item.votes] == [["Ada Ekman yes", "Dag Frisk no", "Cia Dahl yes"]]


def test_an_appendix_names_its_matter_or_is_named_by_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    votes = (
        "Omröstning\n\nMed {yes} ja-röster mot {no} nej-röst bifalls förslaget, se omröstningsbilaga {at}.\n"
    )
    second = "\n§ 8 Arrende för Lillnäs\n\nBeslut\n\nArrendet förlängs.\n\n"
    lists = (
        "\nOmröstningsbilaga 1\n\nNr\tNamn\tParti\tJa\tNej\n1\tAda Ekman\tS\tX\n2\tBo Alm\tM\t\tX\n"
        "Transport:\t\t\t1\t1\n"
        "\nOmröstningsbilaga 1, forts.\n\nNr\tNamn\tParti\tJa\tNej\n3\tCia Dahl\tV\tX\nSumma:\t\t\t2\t1\n"
        "\nOmröstningsbilaga 2\nÄrende: Arrende för Lillnäs\nNr\tNamn\tParti\tJa\tNej\n1\tAda Ekman\tS\tX\n"
        "2\tBo Alm\tM\t\tX\n3\tCia Dahl\tV\tX\nSumma:\t\t\t2\t1\n"
    )
    text = HEAD + votes.format(yes=2, no=1, at=1) + second + "Votering\n\n2 ja-röster, 1 nej-röst.\n" + lists
    path.write_text(text, encoding="utf-8")
    both = ["Ada Ekman yes", "Bo Alm no", "Cia Dahl yes"]
    assert [[told(vote) for vote in item.votes] for item in parse_file(path).items] == [[both], [both]]


def test_a_heading_may_say_in_brackets_what_is_voted_for() -> None:
    (vote,) = votes_in(
        "Följande ledamöter röstar JA (nämndens förslag):\nAda Ekman (S)\nBo Alm (M)\n\n"
        "Följande ledamöter röstar NEJ (återremiss):\nCia Dahl (V)\n\nResultat: 2 JA och 1 NEJ."
    )
    assert told(vote) == ["Ada Ekman yes", "Bo Alm yes", "Cia Dahl no"]
    assert (vote.yes_means, vote.no_means) == ("nämndens förslag", "återremiss")


def test_answers_in_brackets_behind_what_they_stand_for() -> None:
    (vote,) = votes_in(
        "Vid votering röstar åtta ledamöter för bordläggning (ja) och fem för avgörande i dag (nej)."
    )
    assert (vote.yes, vote.no, vote.yes_means, vote.no_means) == (8, 5, "bordläggning", "avgörande i dag")


def test_the_order_may_stand_below_the_tally() -> None:
    (vote,) = votes_in(
        "14 JA-röster och 9 NEJ-röster. Den som röstar för avslag röstar JA. Den som röstar för bifall röstar NEJ."
    )
    assert (vote.yes, vote.no, vote.yes_means, vote.no_means) == (14, 9, "avslag", "bifall")


def test_as_many_under_other_heads_are_nobody_s_votes() -> None:
    rows = (
        "Ledamot\tJa\tNej\tAvstår\nAda Ekman (S)\tX\nBo Alm (M)\t\tX\nCia Dahl (V)\t\tX\nDag Frisk (C)\tX\n"
    )
    (vote,) = votes_in(f"{rows}Summa\t2\t1\t1")
    assert (vote.yes, vote.no, vote.abstain, vote.ballots) == (2, 1, 1, ())


def test_heads_above_names_tell_nobody_s_abstention(tmp_path: Path) -> None:
    text = "Omröstning\n\nLedamot\n\nJa Nej Avstår\n\nAda Ekman (S)\nX\nBo Alm (M)\nX\n\nSumma\n1 1\n0\n"
    assert item_of(text, tmp_path).people == ()
