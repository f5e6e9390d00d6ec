"""Several files of one meeting: nothing doubled, nothing lost, each § with its own source."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.archive.samples import Archive, item, protocol

from protokoll_tui.archive.files import FileStamp
from protokoll_tui.archive.prepare import precedence, prepare


def test_an_extract_and_the_rest_are_one_meeting(archive: Archive) -> None:
    archive.put("huvud.txt", protocol(item(66), item(68), declared=(66, 68)))
    archive.put("§67.txt", protocol(item(67, "Personärende"), kind="extract"))
    (row,) = archive.reader.meetings(archive.reader.meeting_ids())
    assert (row.ranges, row.item_count, row.declared_count, row.missing_count) == ("66–68", 3, 3, 0)
    assert archive.paths() == {66: "huvud.txt", 67: "§67.txt", 68: "huvud.txt"}


def test_the_same_minutes_in_another_format_are_not_doubled(archive: Archive) -> None:
    archive.put("mars.docx", protocol(item(1), item(2, "Budget")), mtime=1)
    archive.put("mars.pdf", protocol(item(1), item(2, "Budget 2025")), mtime=2)
    assert archive.numbers() == [1, 2]
    assert archive.reader.summary().items == 2
    word, pdf = archive.reader.files()
    assert (word.duplicate_of, pdf.duplicate_of) == ("mars.pdf", None)


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a")])
def test_a_rectified_version_stands_whichever_comes_first(archive: Archive, order: tuple[str, str]) -> None:
    files = {
        "a": ("KS mars.txt", protocol(item(1, decision="Planen avslås."), item(2))),
        "b": ("KS mars rättad.txt", protocol(item(1, decision="Planen antas."), item(2))),
    }
    for name in order:
        archive.put(*files[name])
    assert set(archive.paths().values()) == {"KS mars rättad.txt"}
    assert archive.reader.summary().items == 2


def test_a_rectified_item_replaces_only_itself(archive: Archive) -> None:
    archive.put("KS.txt", protocol(item(1), item(2), item(3)))
    archive.put("KS rättad § 2.txt", protocol(item(2), kind="extract"))
    assert archive.paths() == {1: "KS.txt", 2: "KS rättad § 2.txt", 3: "KS.txt"}


def test_when_the_preferred_file_goes_the_other_is_read_again_and_takes_its_place(archive: Archive) -> None:
    older, newer = protocol(item(1), item(2)), protocol(item(1), item(2, "Ny rubrik"))
    archive.put("a.txt", older, mtime=1)
    archive.put("b.txt", newer, mtime=2)
    archive.writer.remove_file("b.txt")
    assert [file.path for file in archive.writer.stale_files()] == ["a.txt"]
    archive.put("a.txt", older, mtime=1)
    assert archive.writer.stale_files() == []
    assert archive.paths() == {1: "a.txt", 2: "a.txt"}
    assert archive.reader.files()[0].duplicate_of is None


def test_when_the_front_page_goes_the_meeting_asks_for_another(archive: Archive) -> None:
    archive.put("huvud.txt", protocol(item(1), chair="Ada Ek"))
    archive.put("utdrag.txt", protocol(item(2), kind="extract", chair="Bo Alm"))
    archive.writer.remove_file("huvud.txt")
    assert [file.path for file in archive.writer.stale_files()] == ["utdrag.txt"]
    archive.put("utdrag.txt", protocol(item(2), kind="extract", chair="Bo Alm"))
    detail = archive.reader.meeting(archive.reader.meeting_ids()[0])
    assert detail is not None
    assert detail.meeting.chair == "Bo Alm"
    assert [person.name for person in archive.reader.people(archive.reader.person_ids())] == ["Bo Alm"]


def test_reading_again_comes_to_an_end(archive: Archive) -> None:
    versions = {
        "a.txt": protocol(item(1), item(2), item(3)),
        "b ver 2.txt": protocol(item(1), item(2), item(3)),
        "c ver 3.txt": protocol(item(1), item(2)),
    }
    for path, document in versions.items():
        archive.put(path, document)
    archive.put("c ver 3.txt", protocol(item(1)), mtime=2000)
    rounds = 0
    while stale := archive.writer.stale_files():
        for file in stale:
            archive.put(file.path, versions[file.path], mtime=file.mtime_ns)
        rounds += 1
        assert rounds < 5
    assert archive.paths() == {1: "c ver 3.txt", 2: "b ver 2.txt", 3: "b ver 2.txt"}


def test_two_meetings_of_one_body_on_one_day_stay_apart(archive: Archive) -> None:
    archive.put("fm.txt", protocol(item(1, "Val av valberedning"), item(2, "Arvoden"), start="09:00"))
    archive.put(
        "em.txt", protocol(item(1, "Köp av mark i Norra hamnen"), item(2, "Skolskjutsar"), start="18:30")
    )
    assert archive.reader.summary().meetings == 2
    assert archive.reader.summary().items == 4


def test_the_same_body_and_day_of_two_municipalities_are_two_meetings(archive: Archive) -> None:
    archive.put("a.txt", protocol(item(1), municipality="Älvsunda"))
    archive.put("b.txt", protocol(item(1), municipality="Norrhult"))
    assert archive.reader.summary().meetings == 2


@pytest.mark.parametrize(("path", "meetings"), [("norrhult/b.txt", 2), ("älvsunda/b.txt", 1)])
def test_minutes_that_do_not_name_their_municipality(archive: Archive, path: str, meetings: int) -> None:
    archive.put("älvsunda/a.txt", protocol(item(1)))
    archive.put(path, protocol(item(2), municipality=None, kind="extract"))
    assert archive.reader.summary().meetings == meetings


def test_minutes_without_date_or_body_are_meetings_of_their_own(archive: Archive) -> None:
    archive.put("a.txt", protocol(item(1), date=None))
    archive.put("b.txt", protocol(item(2), date=None))
    archive.put("c.txt", protocol(item(3), body=None))
    assert archive.reader.summary().meetings == 3


def test_a_byte_equal_copy_is_not_read(archive: Archive) -> None:
    document = protocol(item(1), item(2))
    archive.put("a.txt", document)
    assert archive.writer.write_copy(FileStamp("kopia.txt", 100, 5), document.source.sha256)
    assert archive.reader.summary().items == 2
    assert archive.reader.files()[1].duplicate_of == "a.txt"
    archive.writer.remove_file("a.txt")
    assert [file.path for file in archive.writer.stale_files()] == ["kopia.txt"]
    assert not archive.writer.write_copy(FileStamp("kopia.txt", 100, 5), document.source.sha256)


def test_a_file_read_again_replaces_what_it_held(archive: Archive) -> None:
    archive.put("a.txt", protocol(item(1), item(2)))
    archive.put("a.txt", protocol(item(2), item(3)))
    assert archive.numbers() == [2, 3]
    archive.put("a.txt", protocol(item(9), body="Socialnämnden"))
    (row,) = archive.reader.meetings(archive.reader.meeting_ids())
    assert (row.body, row.ranges) == ("Socialnämnden", "9")


def test_a_removed_file_leaves_nothing(archive: Archive) -> None:
    archive.put("a.txt", protocol(item(1, case="KS 2024/1"), chair="Ada Ek", adjusters=("Bo Alm",)))
    archive.writer.remove_file("a.txt")
    tables = ("file", "meeting", "item", "item_case", "reference", "person", "act", "warning")
    counts = {
        table: archive.opened.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for table in tables
    }
    assert counts == dict.fromkeys(tables, 0)


def test_ids_rise_with_the_date_and_are_never_given_twice(archive: Archive) -> None:
    archive.put("b.txt", protocol(item(1, "Senare"), date="2024-03-05"))
    archive.put("a.txt", protocol(item(1, "Tidigare"), date="1998-11-30"))
    archive.put("c.txt", protocol(item(1, "Utan dag"), date=None))
    later, earlier, undated = (archive.find(title) for title in ("Senare", "Tidigare", "Utan dag"))
    assert undated < earlier < later
    archive.put("b.txt", protocol(item(1, "Senare igen"), date="2024-03-05"))
    assert archive.find("Senare igen") > later


def test_a_number_printed_twice_keeps_both(archive: Archive) -> None:
    archive.put("a.txt", protocol(item(5, "Den ena"), item(5, "Den andra")))
    assert archive.numbers() == [5, 5]


def test_search_hears_of_every_item_that_comes_and_goes(tmp_path: Path) -> None:
    findable: dict[int, str | None] = {}

    def remove(connection: sqlite3.Connection, ids: Sequence[int]) -> None:
        for item_id in ids:
            del findable[item_id]

    archive = Archive(tmp_path, remove)
    for path, document in [
        ("a.txt", protocol(item(1), item(2))),
        ("a rättad.txt", protocol(item(2, "Rättad"), item(3))),
        ("a.txt", protocol(item(1, "Omskriven"), item(2))),
    ]:
        prepared = prepare(document)

        def add(connection: sqlite3.Connection, places: Sequence[tuple[int, int]]) -> None:
            findable.update((item_id, prepared.items[place].item.title) for item_id, place in places)  # noqa: B023

        archive.writer.write_document(FileStamp(path, 1, 1), prepared, add)
    stored = archive.opened.connection.execute("SELECT id, title FROM item").fetchall()
    assert findable == dict(stored)
    archive.writer.remove_file("a.txt")
    archive.writer.remove_file("a rättad.txt")
    assert findable == {}
    archive.close()


def test_when_an_item_first_came_is_kept_over_versions(archive: Archive) -> None:
    archive.put("a.txt", protocol(item(1)))
    (first,) = archive.opened.connection.execute("SELECT added FROM item").fetchone()
    archive.put("b.txt", protocol(item(7), date="2024-04-01"))
    archive.put("a rättad.txt", protocol(item(1, "Detaljplan för Kvarnbacken, rättad"), item(2)))
    rows = dict(
        archive.opened.connection.execute("SELECT number, added FROM item ORDER BY number").fetchall()
    )
    assert rows[1] == first
    assert rows[2] > rows[7] > first


@pytest.mark.parametrize(
    ("stronger", "weaker"),
    [
        ("KS 2024-03-05 rättad.pdf", "KS 2024-03-05.pdf"),
        ("KS ver 3.pdf", "KS ver 2.pdf"),
        ("KS.pdf", "KS utkast.pdf"),
        ("Ra\u0308ttelse KS.pdf", "KS.pdf"),
    ],
)
def test_file_names_tell_versions(stronger: str, weaker: str) -> None:
    assert precedence(stronger, "protocol", 1) > precedence(weaker, "protocol", 2)


def test_whole_minutes_come_before_an_extract_and_newer_before_older() -> None:
    assert precedence("a.pdf", "protocol", 1) > precedence("b.pdf", "extract", 2)
    assert precedence("a.pdf", "protocol", 2) > precedence("b.pdf", "protocol", 1)
