"""Minutes as converters to text and markdown leave them: rows run together, blank rows gone, tables in HTML. Invented."""

from __future__ import annotations

import pytest

from protokoll_parser import parse_document
from protokoll_parser.model import Protocol
from protokoll_parser.reading import read_bytes

HEAD = "Granåkers kommun Sammanträdesprotokoll {page}\nTekniska nämnden 2020-03-10\n"

RAW = (
    HEAD.format(page=1) + "Plats och tid för Kommunhuset, sal 2, kl. 13.00–15.00\nsammanträdet\n"
    "Beslutande ledamöter och Ada Ek (S), ordförande, Bo Al (M), Eva Wik (C)\ntjänstgörande ersättare\n"
    "Sekreterare Fia Gul\nJusterare Bo Al\nParagrafer §§ 1–2\n"
    "Tid och plats för Kommunhuset, den 16 mars 2020 kl. 9.00\njustering\n"
    "Justerandes sign Utdragsbestyrkande\n"
    + HEAD.format(page=2)
    + "§ 1\nSkyltning vid badplatsen\nBakgrund\nFöreningen har bett om skyltar vid badplatsen i byn.\n"
    "Underlag\nSkrivelse den 2 mars 2020\nKarta över badplatsen\n"
    "Justerandes sign Utdragsbestyrkande\n"
    + HEAD.format(page=3)
    + "Tekniska nämndens beslut\nTekniska nämnden beslutar\natt sätta upp skyltar vid badplatsen\n"
    "SKICKAS TILL\nSökanden\nTekniska kontoret\nHUR MAN ÖVERKLAGAR\n"
    "Beslutet får överklagas hos förvaltningsrätten inom tre veckor.\n"
    "§ 2\nMeddelanden\nTekniska nämndens beslut\nTekniska nämnden beslutar\natt lägga meddelandena till handlingarna\n"
    "Anslag\nProtokollet är justerat. Justeringen har tillkännagivits genom anslag.\n"
    "Organ Tekniska nämnden\nSammanträdesdatum 2020-03-10\nAnslaget uppsatt 2020-03-17\n"
)

AMID = (
    "Granåkers kommun\n\nTekniska nämnden\n\n2020-03-10\n\nProtokoll\n\nSida 1(3)\n\nPlats och tid: Kommunhuset, kl. 13\n\n"
    "Beslutande: Ada Ek (S), Bo Al (M)\n\nJusterare: Bo Al\n\nParagrafer: 1-2\n\f"
    "§ 1\n\nSkyltning\n\nBeslut\n\nProtokoll\n\nSida 2(3)\n\nNämnden antar planen för skyltar i hela kommunen.\n\f"
    "§ 2\n\nMeddelanden\n\nBeslut\n\nSida 3(3)\n\n2020-03-10\n\nNämnden lägger meddelandena till handlingarna.\n"
)

TABLE_FIRST = (
    '<table>\n<tbody>\n<tr class="odd">\n<td>Plats och tid</td>\n<td>Kommunhuset, kl. 13.00</td>\n</tr>\n'
    "<tr>\n<td>Beslutande</td>\n<td><p>Ada Ek (S)</p>\n<p>Bo Al (M)</p></td>\n</tr>\n"
    "<tr>\n<td>Paragrafer</td>\n<td>1</td>\n</tr>\n</tbody>\n</table>\n\n"
    "# § 1\n\n## Skyltning\n\n**Beslut**\n\nNämnden antar planen.\n"
)


def _parsed(text: str) -> Protocol:
    return parse_document(read_bytes(text.encode(), "x.txt"))


def test_labels_that_their_value_was_glued_to() -> None:
    read = _parsed(RAW)
    assert (read.meeting.place, read.meeting.start) == ("Kommunhuset, sal 2", "13:00")
    assert (read.meeting.adjustment.place, read.meeting.adjustment.date) == ("Kommunhuset", "2020-03-16")
    assert [person.name for person in read.attendance[:3]] == ["Ada Ek", "Bo Al", "Eva Wik"]


def test_a_head_run_together_is_no_part_of_a_paragraph() -> None:
    item = _parsed(RAW).items[0]
    assert item.basis == ("Skrivelse den 2 mars 2020", "Karta över badplatsen")
    assert item.decisions[0].points == ("att sätta upp skyltar vid badplatsen",)
    assert not any("Sammanträdesprotokoll" in part.text for part in item.sections)


def test_headings_without_a_blank_row_below_lists() -> None:
    item = _parsed(RAW).items[0]
    assert item.recipients == ("Sökanden", "Tekniska kontoret")
    assert [part.kind for part in item.sections][-2:] == ["recipients", "appeal"]


def test_the_anslag_right_below_the_last_paragraph() -> None:
    read = _parsed(RAW)
    assert read.items[1].decisions[0].points == ("att lägga meddelandena till handlingarna",)
    assert read.meeting.notice.posted == "2020-03-17"


def test_heads_read_amid_their_page() -> None:
    read = _parsed(AMID)
    assert [item.decisions[0].points for item in read.items] == [
        ("Nämnden antar planen för skyltar i hela kommunen.",),
        ("Nämnden lägger meddelandena till handlingarna.",),
    ]


def test_markdown_that_begins_with_a_table_in_html() -> None:
    read = _parsed(TABLE_FIRST)
    assert read.source.format == "markdown"
    assert [item.title for item in read.items] == ["Skyltning"]
    assert [person.name for person in read.attendance] == ["Ada Ek", "Bo Al"]


def test_markdown_tables_without_outer_bars() -> None:
    read = _parsed(
        "# Protokoll Tekniska nämnden 2020-03-10\n\nOrgan| Tekniska nämnden  \n---|---  \nPlats| Kommunhuset  \n"
        "Protokollet omfattar| 1 - 1  \nSekreterare| Fia Gul  \n\nNamn| Parti| Funktion| Tjänstgör för  \n---|---|---|---  \n"
        "Ada Ek| S| Ordförande|  \nBo Al| M| Tjg. ersättare| Eva Wik  \n\n## § 1 Skyltning\n\n**Beslut**\n\nNämnden antar planen.\n"
    )
    assert (read.meeting.place, read.meeting.secretary) == ("Kommunhuset", "Fia Gul")
    assert [(one.name, one.party, one.role, one.replaces) for one in read.attendance] == [
        ("Ada Ek", "S", "chair", None),
        ("Bo Al", "M", "serving_substitute", "Eva Wik"),
    ]


GRID = """Organ: Tekniska nämnden
Datum: 2020-03-10

+----------------+-------------------------+
| Plats och tid  | Kommunhuset i           |
|                | Granåker, kl. 13.00     |
+----------------+-------------------------+
| Sa             | Fia Gul                 |
| mmanträdessekr |                         |
+----------------+-------------------------+
| Beslutande     | Ada Ek (S)              |
|                |                         |
|                | Bo Al (M)               |
+----------------+-------------------------+

§ 1 Skyltning

Omröstning

1 ledamot röstar ja och 1 ledamot röstar nej.

  --------- -------- -------- --------
  Ledamot   Parti    Ja       Nej

  Ada       S        X
  Ek

  Bo Al     M                 X
  --------- -------- -------- --------

Beslut

Nämnden antar planen.
"""


def test_tables_drawn_with_dashes_and_bars() -> None:
    read = _parsed(GRID)
    assert (read.meeting.place, read.meeting.start) == ("Kommunhuset i Granåker", "13:00")
    assert [person.name for person in read.attendance] == ["Ada Ek", "Bo Al"]
    assert [(one.name, one.vote) for one in read.items[0].votes[0].ballots] == [
        ("Ada Ek", "yes"),
        ("Bo Al", "no"),
    ]


def test_a_word_broken_in_a_narrow_cell_is_whole() -> None:
    lines = [line.text for line in read_bytes(GRID.encode(), "x.txt").lines]
    assert "Sammanträdessekr\tFia Gul" in lines


def test_rules_that_are_no_table_leave_the_text_as_it_is() -> None:
    text = "Signaturer\n--------- --------- ---------\nNämnden antar planen för skyltar.\n--------- --------- ---------\n"
    lines = [line.text for line in read_bytes(text.encode(), "x.txt").lines]
    assert "Nämnden antar planen för skyltar." in lines


NARROW = (
    "Granåkers kommun\tSida 1(3)\nTekniska nämnden 2020-03-10\nOrgan\tTekniska\n\tnämnden\n"
    "Plats och tid\tKommunhuset, kl.\n\t13.00–15.00\nBeslutande\tAda Ek (S),\n\tordförande\n\tBo Al (M),\n"
    "\ttjänstgörande ersättare\n\tför Cia Dal (M)\n\tStig-\n\tBjörn Hall (C)\n\tEva Wik (C), fr o\n\tm § 2\n"
    "Övriga\tDan Fors,\n\tekonomichef\nParagrafer\t1–3\n\f"
    "Granåkers kommun\tSida 2(3)\nTekniska nämnden 2020-03-10\n§ 1 Skyltning\n§ 2 Taxa\n§ 3 Meddelanden\n\f"
    "Granåkers kommun\tSida 3(3)\nTekniska nämnden 2020-03-10\n§ 1 Skyltning\n"
    "TEKNISKA NÄMNDENS FÖRSLAG TILL KOMMUNSTYRELSEN OCH\n\nKOMMUNFULLMÄKTIGE\n\natt anta planen för skyltar\n"
    "§ 2 Taxa\nBeslut\nTaxan antas.\n§ 3 Meddelanden\nBeslut\nMeddelandena läggs till handlingarna.\n"
)


def test_narrow_cells_and_wrapped_headings() -> None:
    read = _parsed(NARROW)
    assert (read.meeting.body, read.meeting.start, read.meeting.end) == ("Tekniska nämnden", "13:00", "15:00")
    assert [(one.name, one.role, one.replaces, one.items) for one in read.attendance] == [
        ("Ada Ek", "chair", None, None),
        ("Bo Al", "serving_substitute", "Cia Dal", None),
        ("Stig-Björn Hall", "member", None, None),
        ("Eva Wik", "member", None, (2, 3)),
        ("Dan Fors", "official", None, None),
    ]
    proposal = read.items[0].decisions[0]
    assert (proposal.kind, proposal.to) == ("proposal", ("Kommunstyrelsen", "Kommunfullmäktige"))
    assert proposal.points == ("att anta planen för skyltar",)


def test_a_paragraph_below_a_page_of_contents_is_no_running_head() -> None:
    assert [item.title for item in _parsed(NARROW).items] == ["Skyltning", "Taxa", "Meddelanden"]


def _minutes(foot: str, head: str) -> str:
    """Three §§ with a page's foot and head below each decision; `{page}` counts."""
    return "Granåkers kommun\nTekniska nämnden\n2020-03-10\n\nParagrafer: 1-3\n" + "".join(
        f"§ {number}\n\nÄrende {number} om skyltar\n\nBeslut\n\nNämnden antar planen.\n\n"
        f"{foot.format(page=number)}{head.format(page=number + 1)}Skickas till\n\nSökanden\n\n"
        for number in (1, 2, 3)
    )


@pytest.mark.parametrize(
    ("foot", "head"),
    [
        ("Granåkers kommun, Storgatan 1, 123 45 Granåker, Tel 0123-450 00\n{page}\n\n", ""),
        ("", "Granåkers kommun\nPROTOKOLL\nTekniska nämnden\n2020-03-10\n{page}\n\n"),
        (
            "                                                  {page}\n\f",
            "Granåkers kommun\nTekniska nämnden\n\n",
        ),
    ],
    ids=["a foot with an address", "a head of rows", "a figure at the page's end"],
)
def test_furniture_below_a_decision(foot: str, head: str) -> None:
    items = _parsed(_minutes(foot, head)).items
    assert [(item.decisions[0].points, item.recipients) for item in items] == [
        (("Nämnden antar planen.",), ("Sökanden",))
    ] * 3


def test_letters_of_a_local_party_in_a_table_are_no_label() -> None:
    read = _parsed(
        "# Protokoll\n\nTekniska nämnden 2020-03-10\n\nPlats och tid\n\nKommunhuset, kl. 9-11\n\nNärvarande ledamöter\n\n"
        "| MP | Ada Ek ordförande |\n| --- | --- |\n| KL | Bo Al |\n| S | Cia Dal |\n\nParagrafer\n\n§ 1\n\n"
        "# § 1 Skyltning\n\n**Beslut**\n\nNämnden antar planen.\n"
    )
    assert [(one.name, one.party) for one in read.attendance] == [
        ("Ada Ek", "MP"),
        ("Bo Al", "KL"),
        ("Cia Dal", "S"),
    ]


def test_an_earlier_bodys_proposals_do_not_say_who_met() -> None:
    text = "Datum: 2020-03-10\nBeslutande: Ada Ek (S), Bo Al (M)\n\n" + "".join(
        f"§ {number} Ärende {number}\n\nKommunstyrelsens förslag till beslut\n\nPlanen antas.\n\nBeslut\n\nPlanen antas.\n\n"
        for number in (1, 2, 3)
    )
    assert _parsed(text).meeting.body is None


def test_votes_run_together_on_a_row_go_to_each_persons_answer() -> None:
    read = _parsed(
        "Tekniska nämnden\n2020-03-10\nBeslutande: Ada Ek (S), Bo Al (M), Cia Dal (V)\n\n§ 1 Skyltning\n\nOmröstning\n\n"
        "Med 1 ja-röst mot 1 nej-röst avgör ordföranden. 1 ledamot avstår från att rösta.\n\n"
        "Ada Ek (S) - Ja Bo Al (M) - Nej Cia Dal (V) - Avstår\n\nBeslut\n\nPlanen antas.\n"
    )
    assert [(one.name, one.vote) for one in read.items[0].votes[0].ballots] == [
        ("Ada Ek", "yes"),
        ("Bo Al", "no"),
        ("Cia Dal", "abstain"),
    ]
    assert [(one.name, one.action) for one in read.items[0].people] == [("Cia Dal", "abstained")]


def test_days_that_broke_in_narrow_cells() -> None:
    read = _parsed(
        "Tekniska nämnden\n2020-03-10\n\nANSLAG\nProtokollet är justerat.\n"
        "Anslaget sattes upp\t2020-\tAnslaget tas ned\t2020-\n\t03-17\t\t04-08\nParagrafer\t1\n\n"
        "§ 1 Skyltning\n\nBeslut\n\nPlanen antas.\n"
    )
    assert (read.meeting.notice.posted, read.meeting.notice.removed) == ("2020-03-17", "2020-04-08")
