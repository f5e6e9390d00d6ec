"""Front pages extracted column by column: labels first, their values after them in the order of the page's columns."""

from __future__ import annotations

from protokoll_parser import Protocol, parse_document
from protokoll_parser.reading import read_bytes

BODY = "\n\n§ 12 Budget\n\nBeslut\n\nBudgeten fastställs.\n\n§ 13 Taxa\n\nBeslut\n\nTaxan godkänns.\n"

OVER_VALUES = """Norrhults kommun
Tekniska nämnden

Protokoll
2023-05-03

Nämnd

Datum

Tid

Plats

Paragrafer

Justeringens plats och tid

Beslutande ledamöter

Tekniska nämnden
Sammanträdesrum Tallen,
Förrådet
Ada Ekgren (S), ordförande
Bo Almstedt (M)
Cia Dalbäck (C)
Dan Frosterud (V)
Eva Grönvall (SD)

2023-05-03
12–13

09.00–11.45
Kommunhuset, 2023-05-10
"""

BEFORE_VALUES = """Norrhults kommun
Kommunstyrelsen
2023-05-03
Plats och tid
Beslutande
Utses att justera
Justeringens plats och
tid
Paragrafer
Sekreterare
Ordförande
Justerare

Kommunhuset, sal Tallen, kl. 9.00-11.45
Se närvarolista på nästa sida
Ada Ekgren (S) och Bo Almstedt (M)
Kommunhuset, onsdagen den 10 maj 2023
§§ 12–13
Eva Fors
Gun Holm (C)
Ada Ekgren (S) Bo Almstedt (M)
"""


def parsed(front: str) -> Protocol:
    return parse_document(read_bytes((front + BODY).encode(), "minutes.txt"))


def test_each_value_goes_to_the_label_that_it_fits() -> None:
    protocol = parsed(OVER_VALUES)
    meeting = protocol.meeting
    assert (meeting.start, meeting.end) == ("09:00", "11:45")
    assert meeting.place == "Sammanträdesrum Tallen, Förrådet"
    assert [(span.first, span.last) for span in meeting.paragraphs] == [(12, 13)]
    assert meeting.adjustment.date == "2023-05-10"
    members = ["Ada Ekgren", "Bo Almstedt", "Cia Dalbäck", "Dan Frosterud", "Eva Grönvall"]
    assert [one.name for one in protocol.attendance] == members


def test_a_room_is_nobody() -> None:
    protocol = parsed(
        "Norrhults kommun\nKommunstyrelsen\nBeslutande\nSammanträdesrum Tallen\nAda Ekgren (S)\n"
    )
    assert [one.name for one in protocol.attendance] == ["Ada Ekgren"]


def test_names_in_the_order_of_their_labels() -> None:
    meeting = parsed(BEFORE_VALUES).meeting
    assert (meeting.secretary, meeting.chair) == ("Eva Fors", "Gun Holm")
    assert meeting.adjusters == ("Ada Ekgren", "Bo Almstedt")
    assert meeting.adjustment.date == "2023-05-10"
