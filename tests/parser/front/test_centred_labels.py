"""Labels amid the rows of their values, as tables with vertically centred cells are extracted."""

from __future__ import annotations

import pytest

from protokoll_parser import Protocol, parse_document
from protokoll_parser.reading import read_bytes

HEAD = "Älvsunda kommun\nKommunstyrelsen\n\n"
BODY = "\n\n§ 12 Budget\n\nBeslut\n\nBudgeten fastställs.\n\n§ 13 Taxa\n\nBeslut\n\nTaxan godkänns.\n"

EVEN_AND_ODD = """\
                      Stadshuset, sessionssalen, onsdagen den 3 maj 2023, kl. 13.00–
Plats och tid
                      15.10
                      Ada Ekgren (S), ordförande
                      Bo Almstedt (M)
Beslutande            Cia Dalbäck (C)
                      Dan Frosterud (V) ersätter Eva Grönvall (V)
                      Fia Holm (KD)
Tjänstgörande         Gun Ivarsson (L) ersätter Hans Juhlin (L)
ersättare             Ivan Krans (SD) ersätter Jens Lilja (SD)
                      Karin Munk (S)
Ersättare
                      Lars Nord (M)
                      Maj Olander, kommundirektör
Övriga närvarande     Nils Palm, kanslichef
                      Olle Quist, ekonom
Justerare             Bo Almstedt
Paragrafer            §§ 12-13
"""
"""Cells with an odd number of rows have the label beside the middle one; with an even number, between two."""

BLANKS_BETWEEN = """\
Plats och tid         Stadshuset, sessionssalen, den 3 maj 2023 kl. 13.00-15.10

                      Ada Ekgren (S), ordförande
                      Bo Almstedt (M)
Beslutande
                      Cia Dalbäck (C)
                      Dan Frosterud (V) ersätter Eva Grönvall (V)

Tjänstgörande         Gun Ivarsson (L) ersätter Hans Juhlin (L)
ersättare             Ivan Krans (SD) ersätter Jens Lilja (SD)

                      Karin Munk (S)
Ersättare
                      Lars Nord (M)

Justerare             Bo Almstedt

Paragrafer            §§ 12-13
"""

LABELS_ABOVE = """\
Plats och tid         Stadshuset, sessionssalen, den 3 maj 2023
                      kl. 13.00-15.10
Beslutande            Ada Ekgren (S), ordförande
                      Bo Almstedt (M)
                      Cia Dalbäck (C)
Ersättare             Karin Munk (S)
                      Lars Nord (M)
Justerare             Bo Almstedt
Paragrafer            §§ 12-13
"""


def parsed(front: str) -> Protocol:
    return parse_document(read_bytes((HEAD + front + BODY).encode(), "minutes.txt"))


def roles(protocol: Protocol) -> dict[str, str]:
    return {attendee.name: attendee.role for attendee in protocol.attendance}


def test_each_label_has_the_rows_around_it() -> None:
    protocol = parsed(EVEN_AND_ODD)
    meeting = protocol.meeting
    assert (meeting.date, meeting.start, meeting.end) == ("2023-05-03", "13:00", "15:10")
    assert meeting.place == "Stadshuset, sessionssalen"
    assert roles(protocol) == {
        "Ada Ekgren": "chair",
        **dict.fromkeys(["Bo Almstedt", "Cia Dalbäck", "Fia Holm"], "member"),
        **dict.fromkeys(["Dan Frosterud", "Gun Ivarsson", "Ivan Krans"], "serving_substitute"),
        **dict.fromkeys(["Karin Munk", "Lars Nord"], "substitute"),
        **dict.fromkeys(["Maj Olander", "Nils Palm", "Olle Quist"], "official"),
    }


def test_blank_rows_part_the_cells() -> None:
    assert roles(parsed(BLANKS_BETWEEN)) == {
        "Ada Ekgren": "chair",
        **dict.fromkeys(["Bo Almstedt", "Cia Dalbäck"], "member"),
        **dict.fromkeys(["Dan Frosterud", "Gun Ivarsson", "Ivan Krans"], "serving_substitute"),
        **dict.fromkeys(["Karin Munk", "Lars Nord"], "substitute"),
    }


@pytest.mark.parametrize("title", ["", "                      SAMMANTRÄDESPROTOKOLL\n"])
def test_labels_in_the_first_row_keep_the_rows_below(title: str) -> None:
    protocol = parsed(title + LABELS_ABOVE)
    assert (protocol.meeting.place, protocol.meeting.end) == ("Stadshuset, sessionssalen", "15:10")
    assert roles(protocol) == {
        "Ada Ekgren": "chair",
        **dict.fromkeys(["Bo Almstedt", "Cia Dalbäck"], "member"),
        **dict.fromkeys(["Karin Munk", "Lars Nord"], "substitute"),
    }


def test_a_label_above_its_indented_list_is_not_amid_it() -> None:
    lists = "Beslutande\n%s\nErsättare\n%s\nParagrafer            §§ 12-13\n"
    names = [
        f"                      {name}"
        for name in ("Ada Ekgren (S)", "Bo Almstedt (M)", "Cia Dalbäck (C)", "Dan Frost (V)")
    ]
    assert roles(parsed(lists % ("\n".join(names[:2]), "\n".join(names[2:])))) == {
        **dict.fromkeys(["Ada Ekgren", "Bo Almstedt"], "member"),
        **dict.fromkeys(["Cia Dalbäck", "Dan Frost"], "substitute"),
    }


def test_a_list_beside_its_label_goes_on_to_the_next_label() -> None:
    lists = (
        "Beslutande            Ada Ekgren (S)\n                      Bo Almstedt (M)\n"
        "Närvarande ersättare\n                      Cia Dalbäck (C)\n\nParagrafer            §§ 12-13\n"
    )
    assert roles(parsed(lists)) == {
        **dict.fromkeys(["Ada Ekgren", "Bo Almstedt"], "member"),
        "Cia Dalbäck": "substitute",
    }
