"""Front pages whose labels were extracted first and whose values follow, in the same order."""

from __future__ import annotations

from protokoll_parser import Protocol, parse_document
from protokoll_parser.model import Adjustment
from protokoll_parser.reading import read_bytes

LABELS = """Plats och tid

Beslutande

Tjänstgörande
ersättare
Ersättare
Övriga närvarande
Justerare
Justering
Paragrafer
Sekreterare
Ordförande
Justerare
"""
NOTICE_LABELS = """Anslag/Bevis
Organ
Sammanträdesdatum
Anslaget sätts upp
Förvaringsplats
"""
VALUES = """Stadshuset, Norrsalen, måndagen den 15 juni 2020, kl. 18:00–
20:25
Karin Dahl (C), ordförande
Olof Berg (S), 1:e vice ordförande
Lena Ståhl (M) §§ 41-45
Bo Ek (V) ersätter Eva Kull (V)
Maj Lund (S) ersätter Siv Holm (S) §§ 46-48
Maj Lund (S) §§ 41-45
Ola Fors (M)
Ann Boman, kommundirektör
Rut Sand, kommunsekreterare
Olof Berg och Lena Ståhl
Stadshuset, 2020-06-22
41-48
Rut Sand
Karin Dahl
Olof Berg Lena Ståhl
"""
NOTICE_VALUES = """Kommunfullmäktige
2020-06-15
2020-06-23
Kansliet, Norrhult
"""
BODY = """
§ 41 Val av justerare

Beslut

Olof Berg (S) och Lena Ståhl (M) utses att justera protokollet.
"""


def parsed(text: str) -> Protocol:
    return parse_document(read_bytes(f"NORRHULTS KOMMUN\n{text}{BODY}".encode(), "a.txt"))


def test_each_value_has_its_label() -> None:
    protocol = parsed(f"SAMMANTRÄDESPROTOKOLL\nKommunfullmäktige\n2020-06-15\n{LABELS}\n{VALUES}")
    meeting = protocol.meeting
    assert (meeting.chair, meeting.secretary, meeting.adjusters) == (
        "Karin Dahl",
        "Rut Sand",
        ("Olof Berg", "Lena Ståhl"),
    )
    assert (meeting.start, meeting.end, meeting.place) == ("18:00", "20:25", "Stadshuset, Norrsalen")
    assert meeting.adjustment == Adjustment("Stadshuset", "2020-06-22", None)
    assert [(one.name, one.role, one.items) for one in protocol.attendance] == [
        ("Karin Dahl", "chair", None),
        ("Olof Berg", "vice_chair", None),
        ("Lena Ståhl", "member", (41, 42, 43, 44, 45)),
        ("Bo Ek", "serving_substitute", None),
        ("Maj Lund", "serving_substitute", (46, 47, 48)),
        ("Maj Lund", "substitute", (41, 42, 43, 44, 45)),
        ("Ola Fors", "substitute", None),
        ("Ann Boman", "official", None),
        ("Rut Sand", "official", None),
    ]


def test_the_notices_labels_stand_with_the_pages() -> None:
    head = "Sammanträdesprotokoll\n2020-06-15\n\n"
    protocol = parsed(f"Kommunfullmäktige\n\n{LABELS}{NOTICE_LABELS}\n{head}{VALUES}{NOTICE_VALUES}")
    meeting = protocol.meeting
    assert (meeting.body, meeting.date) == ("Kommunfullmäktige", "2020-06-15")
    assert (meeting.start, meeting.end, meeting.place) == ("18:00", "20:25", "Stadshuset, Norrsalen")
    assert (meeting.chair, meeting.secretary) == ("Karin Dahl", "Rut Sand")
    assert (meeting.notice.posted, meeting.notice.storage) == ("2020-06-23", "Kansliet, Norrhult")


def test_a_role_that_ends_a_broken_row_is_no_signers_label() -> None:
    front = """SAMMANTRÄDESPROTOKOLL
Kommunfullmäktige
2020-06-15
Sekreterare
Rut Sand

Karin Dahl (C), 1:e vice
Lena Ståhl (M)
ordförande
Bo Ek (V)
"""
    assert parsed(front).meeting.chair != "Bo Ek"


def test_a_stand_in_for_some_sections_is_no_member_in_the_others() -> None:
    front = """Kommunfullmäktige
Paragrafer
41-44
Beslutande
Karin Dahl (C), ordförande
Maj Lund (S) för Siv Holm (S), § 42
Maj Lund (S), ej § 42
"""
    assert [(one.name, one.role, one.items) for one in parsed(front).attendance] == [
        ("Karin Dahl", "chair", None),
        ("Maj Lund", "serving_substitute", (42,)),
        ("Maj Lund", "substitute", (41, 43, 44)),
    ]


def test_the_first_words_of_any_label_behind_the_value_above() -> None:
    text = (
        "Björkö kommun\nMiljönämnden\nProtokoll\n\nPlats och tid Kommunhuset, 2019-03-12, kl 13.00-15.10 Utses att\n\n"
        "justera Bo Alm\n\nBeslutande Ada Ek (S), Bo Alm (M)\n"
    )
    meeting = parse_document(read_bytes(text.encode(), "a.txt")).meeting
    assert (meeting.place, meeting.end, meeting.adjusters) == ("Kommunhuset", "15:10", ("Bo Alm",))
