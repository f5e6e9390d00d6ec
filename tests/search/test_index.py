"""The writing side: what maintenance changes (nothing that a user sees) and when it is done."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from tests.archive.samples import item, protocol
from tests.search.folders import SearchableFolder, gold

from protokoll_tui.archive.batch import Batch
from protokoll_tui.search.index import IndexRow, finish, maintain, prepare
from protokoll_tui.search.store import unpack

_DEMO = Path(__file__).parent.parent / "fixtures" / "demo"
_TYPED = ("delårs", "hundratsgård", "skjuts", "agardirektv", "serveringstillstnd", "kollektivtraf", "2023/9")


def test_maintenance_changes_nothing_that_is_found(tmp_path: Path, demo: SearchableFolder) -> None:
    folder = SearchableFolder(tmp_path)
    for number, minutes in enumerate(gold(_DEMO)):
        folder.put(f"{number:04}.txt", minutes)
    for typed in _TYPED:
        assert folder.titles(typed, typing=True)[:1] == demo.titles(typed, typing=True)[:1], typed
    folder.close()


def test_maintenance_is_done_where_it_pays(folder: SearchableFolder) -> None:
    assert list(maintain(folder.connection)) == []
    many = [item(number, f"Taxa {number}") for number in range(50)]
    folder.put("a.txt", protocol(*many))
    assert "short cuts" in list(maintain(folder.connection))
    assert not folder.connection.in_transaction
    folder.put("b.txt", protocol(item(1, "Avgift"), body="Tekniska nämnden"))
    assert list(maintain(folder.connection)) == []
    assert folder.titles("avgiff", typing=True) == ["Avgift"]


def test_how_common_a_word_is(folder: SearchableFolder) -> None:
    folder.put("a.txt", protocol(*(item(number, "Taxa" if number else "Avgift") for number in range(5))))
    finish(folder.connection)
    counted = dict(
        folder.connection.execute("SELECT term, df FROM lex WHERE term IN ('taxa', 'avgift', 'planen')")
    )
    assert counted == {"taxa": 4, "avgift": 1, "planen": 5}


def test_many_files_in_one_transaction_are_found_as_one_by_one(folder: SearchableFolder) -> None:
    old, new = protocol(item(1, "Taxa för vatten")), protocol(item(1, "Avgift för vatten"))
    later = protocol(item(2, "Vattentaxa"), date="2020-01-07")
    folder.put("a.txt", old)
    folder.put_together({"a.txt": old, "b.txt": later})
    folder.put_together({"a.txt": new, "c.txt": protocol(item(3, "Skola"), date="2019-05-06")})
    assert folder.titles("vatten") == ["Avgift för vatten", "Vattentaxa"]
    assert folder.titles("taxa", scope="items") == ["Vattentaxa"]
    assert folder.titles("skolor") == ["Skola"]


def test_a_batch_that_breaks_leaves_what_was_there(folder: SearchableFolder) -> None:
    folder.put("a.txt", protocol(item(1, "Taxa")))
    with pytest.raises(KeyboardInterrupt), Batch(folder.connection, _broken) as batch:
        batch.join()
        folder.writer.remove_file("a.txt")
        batch.commit()
    assert folder.titles("taxa") == ["Taxa"]
    assert not folder.connection.in_transaction


def _broken(_: sqlite3.Connection) -> None:
    raise KeyboardInterrupt


def test_a_row_is_kept_whole() -> None:
    row = IndexRow(
        7, "Titel", "KS 2024/1", "Älvsunda", "Nämnden", None, "2024-01-01", 3, "a", "Beslut", ("Underlag",),
        ("Akten",), "Text\x00\x1b", ("Ada Ek",), ("approved",), ("S",),
    )  # fmt: skip
    prepared = prepare([row])[0].with_id(9)
    stored = unpack(prepared.item_id, prepared.head, prepared.content)
    assert stored.row == IndexRow(9, *[getattr(row, name) for name in IndexRow.__slots__[1:]])
    assert stored.case_key == "ks 2024 1"
