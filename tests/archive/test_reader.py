"""What the screens ask the archive for."""

from __future__ import annotations

from dataclasses import replace

from tests.archive.samples import Archive, item, protocol

from protokoll_parser.model import Attendee, PersonAction, Reference, Vote, Warning


def test_meetings_stand_by_municipality_body_and_date(archive: Archive) -> None:
    places = [
        ("Östhamn", "Kommunstyrelsen", "2024-01-01"),
        ("Ängby", "Kommunstyrelsen", "2024-01-01"),
        ("Åby", "Överförmyndarnämnden", "2024-01-01"),
        ("Åby", "Äldrenämnden", "2024-01-01"),
        ("Åby", "Kommunstyrelsens arbetsutskott", "2024-01-01"),
        ("Åby", "Kommunstyrelsen", "2023-01-01"),
        ("Åby", "Kommunstyrelsen", "2024-01-01"),
        ("Åby", "Kommunfullmäktige", "2022-01-01"),
        ("Zinkby", "Kommunstyrelsen", "2024-01-01"),
    ]
    for number, (municipality, body, date) in enumerate(places):
        archive.put(f"{number}.txt", protocol(item(1), municipality=municipality, body=body, date=date))
    ids = archive.reader.meeting_ids()
    rows = archive.reader.meetings(ids)
    assert [(row.municipality, row.body_short or row.body, row.date) for row in rows] == [
        ("Zinkby", "KS", "2024-01-01"),
        ("Åby", "KF", "2022-01-01"),
        ("Åby", "KS", "2024-01-01"),
        ("Åby", "KS", "2023-01-01"),
        ("Åby", "KSAU", "2024-01-01"),
        ("Åby", "ÄN", "2024-01-01"),
        ("Åby", "ÖFN", "2024-01-01"),
        ("Ängby", "KS", "2024-01-01"),
        ("Östhamn", "KS", "2024-01-01"),
    ]
    groups = archive.reader.meeting_groups()
    assert sum(group.count for group in groups) == len(ids)
    assert [group.body_short for group in groups][:3] == ["KS", "KF", "KS"]


def test_rows_come_in_the_order_asked_and_gone_ones_are_left_out(archive: Archive) -> None:
    archive.put("a.txt", protocol(*(item(number, f"Nr {number}") for number in range(1, 6))))
    ids = archive.reader.item_ids(archive.reader.meeting_ids()[0])
    wanted = [ids[3], 999, ids[0]]
    assert [row.number for row in archive.reader.items(wanted)] == [4, 1]
    assert archive.reader.item(999) is None
    assert archive.reader.meeting(999) is None


def test_items_stand_in_paragraph_order(archive: Archive) -> None:
    archive.put(
        "a.txt", protocol(item(13), item(12, "b", suffix="b"), item(9), item(12), item(12, "a", suffix="a"))
    )
    rows = archive.reader.items(archive.reader.item_ids(archive.reader.meeting_ids()[0]))
    assert [(row.number, row.suffix) for row in rows] == [
        (9, None),
        (12, None),
        (12, "a"),
        (12, "b"),
        (13, None),
    ]
    assert archive.reader.meetings(archive.reader.meeting_ids())[0].ranges == "9, 12, 12 a, 12 b, 13"
    meeting = archive.reader.meeting_ids()[0]
    found = archive.reader.find_item(12, suffix="b", meeting_id=meeting)
    assert found is not None
    detail = archive.reader.item(found)
    assert detail is not None
    assert (detail.row.title, detail.position, detail.siblings) == ("b", 4, 5)
    assert archive.reader.find_item(12, suffix="c", meeting_id=meeting) is None


def test_an_item_comes_back_as_the_parser_gave_it(archive: Archive) -> None:
    whole = item(
        7,
        case="KS 2024/7",
        references=[Reference("Kommunstyrelsen", "2024-01-01", 3, "KS § 3")],
        people=[PersonAction("Ada Ek", "S", "reserved"), PersonAction("Bo Alm", "M", "recused")],
        votes=(Vote(22, 19, yes_means="bifall"),),
    )
    document = protocol(
        whole, warnings=[Warning("tally", "Rösterna går inte ihop.", 7), Warning("front", "Dag saknas.")]
    )
    archive.put("a.txt", document)
    found = archive.reader.item_by_uid("älvsunda/kommunstyrelsen/2024-03-05/7")
    assert found is not None
    detail = archive.reader.item(found)
    assert detail is not None
    assert detail.item == document.items[0]
    assert detail.meeting == document.meeting
    assert detail.warnings == document.warnings[:1]
    assert (detail.row.has_vote, detail.row.has_reservation, detail.row.has_recusal) == (True, True, True)
    assert detail.row.immediate is False
    meeting = archive.reader.meeting(detail.row.meeting_id)
    assert meeting is not None
    assert meeting.warnings == document.warnings
    assert meeting.row.warning_count == 2


def test_people_are_one_by_name_party_and_municipality(archive: Archive) -> None:
    ada = Attendee("Ada Åkesson", "S", "chair")
    archive.put(
        "a.txt",
        protocol(
            item(
                1,
                people=[PersonAction("ada  åkesson", None, "moved"), PersonAction("Bo Öst", "M", "reserved")],
            ),
            attendance=[ada, Attendee("Cia Dal", None, "official", title="kommundirektör")],
            chair="Ada Åkesson",
            adjusters=("Bo Öst",),
        ),
    )
    archive.put("b.txt", protocol(item(1), date="2024-05-01", attendance=[ada]))
    archive.put("c.txt", protocol(item(1), municipality="Norrhult", attendance=[ada]))
    rows = archive.reader.people(archive.reader.person_ids())
    assert [(row.name, row.party, row.municipality, row.meetings, row.actions) for row in rows] == [
        ("Cia Dal", None, "Älvsunda", 1, 0),
        ("Ada Åkesson", "S", "Älvsunda", 2, 1),
        ("Ada Åkesson", "S", "Norrhult", 1, 0),
        ("Bo Öst", "M", "Älvsunda", 1, 1),
    ]
    assert rows[0].title == "kommundirektör"
    assert rows[1].uid == "person/ada-åkesson/s"
    assert (rows[1].first_date, rows[1].last_date) == ("2024-03-05", "2024-05-01")
    acts = archive.reader.person_acts(rows[1].id)
    assert [(act.meeting.date, act.act, act.item and act.item.number) for act in acts] == [
        ("2024-05-01", "chair", None),
        ("2024-03-05", "chair", None),
        ("2024-03-05", "moved", 1),
    ]


def test_quality_puts_the_worst_first(archive: Archive) -> None:
    from protokoll_tui.archive.files import FileStamp, UnreadFile

    archive.put("a-hel.txt", protocol(item(1), item(2), declared=(1, 2)))
    archive.put("b-lucka.txt", protocol(item(1), item(5), declared=(1, 3), date="2024-04-01"))
    error = Warning("tally", "Fel.", 1, "error")
    archive.put("c-fel.txt", protocol(item(1), date="2024-05-01", warnings=[error]))
    archive.writer.write_unread(
        FileStamp("d.pdf", 1, 1), UnreadFile("failed", "scan", "Skannad", "Kör ocrmypdf.")
    )
    archive.writer.write_unread(
        FileStamp("e.docx", 1, 1), UnreadFile("skipped", "agenda", "Föredragningslista")
    )
    rows = archive.reader.quality()
    assert [row.file.path for row in rows] == ["d.pdf", "c-fel.txt", "b-lucka.txt", "a-hel.txt", "e.docx"]
    assert (rows[2].declared, rows[2].found, rows[2].missing, rows[2].extra) == (3, 2, ("2", "3"), ("5",))
    assert rows[0].file.advice == "Kör ocrmypdf."
    summary = archive.reader.summary()
    assert (summary.files, summary.failed, summary.skipped) == (5, 1, 1)


def test_version_rises_with_each_change(archive: Archive) -> None:
    versions = [archive.reader.version()]
    archive.put("a.txt", protocol(item(1)))
    versions.append(archive.reader.version())
    archive.writer.remove_file("a.txt")
    versions.append(archive.reader.version())
    assert versions == sorted(set(versions))
    assert archive.reader.version() == versions[-1]


def test_hostile_texts_and_declarations_are_only_texts(archive: Archive) -> None:
    title = "[bold]'; DROP TABLE item; --\x00\u202e"
    hostile = item(1, title, case="'; --", decision="[/]")
    archive.put("[red]'.txt", protocol(hostile, declared=(1, 10**12), municipality="%s' OR 1=1"))
    archive.put("b.txt", protocol(replace(hostile, number=-5), date="9999-99-99"))
    rows = archive.reader.meetings(archive.reader.meeting_ids())
    assert {row.declared_count for row in rows} == {None}
    assert archive.reader.items([archive.find(title)])[0].title == title
