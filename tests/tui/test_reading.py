"""The folder read while the app is used: progress, what is new, what fails, what is empty."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.tui.driving import app_of, browse, press, running, said, settle, shown
from tests.tui.town import Town, build, item, minutes

from protokoll_tui.ingest.pool import ReaderPool
from protokoll_tui.ingest.progress import Progress
from protokoll_tui.views.app import ProtokollApp

DEMO = Path(__file__).parents[2] / "tui" / "protokoll_tui" / "demo" / "minutes"


def app_over(folder: Path, database: Path) -> ProtokollApp:
    return ProtokollApp(folder, database, ReaderPool(workers=1))


def some_minutes() -> list[Path]:
    return sorted(DEMO.rglob("KSAU*.md"))


async def test_a_folder_is_read_and_shown(tmp_path: Path) -> None:
    folder = tmp_path / "protokoll"
    folder.mkdir()
    for path in some_minutes()[:2]:
        shutil.copy(path, folder)
    (folder / "tom.txt").write_bytes(b"")
    async with running(app_over(folder, tmp_path / "a.db"), (100, 30)) as pilot:
        text = shown(pilot)
        assert "2 möten" in text
        assert "1 fil gick inte att läsa" in text
        assert "läser" not in text


async def test_what_is_new_is_read_on_ctrl_r_and_the_cursor_stays(tmp_path: Path) -> None:
    folder = tmp_path / "protokoll"
    folder.mkdir()
    first, second, *_ = some_minutes()
    shutil.copy(second, folder)
    async with running(app_over(folder, tmp_path / "a.db")) as pilot:
        await press(pilot, "enter", "down")
        item_id = browse(pilot).items.cursor_key
        shutil.copy(first, folder)
        await press(pilot, "ctrl+r")
        assert "1 nya, 0 ändrade, 0 borta" in said(pilot)
        assert "2 möten" in shown(pilot)
        assert browse(pilot).items.cursor_key == item_id
        assert browse(pilot).focused is browse(pilot).items


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, ("Inga filer att läsa i", "Ctrl+R", "protokoll-tui demo")),
        ({"tom.txt": b""}, ("Den enda filen i mappen gav inget protokoll.", "a visar varför")),
    ],
)
async def test_an_empty_folder_says_what_to_do(
    tmp_path: Path, files: dict[str, bytes], words: tuple[str, ...]
) -> None:
    folder = tmp_path / "protokoll"
    folder.mkdir()
    for name, contents in files.items():
        (folder / name).write_bytes(contents)
    async with running(app_over(folder, tmp_path / "a.db"), (80, 24)) as pilot:
        for each in words:
            assert each in shown(pilot)
        await press(pilot, "down", "enter", "y", "m", "full_stop", "section_sign", "escape")
        assert words[0] in shown(pilot)


async def test_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    async with running(app_over(tmp_path / "borta", tmp_path / "a.db"), (80, 24)) as pilot:
        assert "Mappen finns inte" in shown(pilot)
        assert "Ctrl+R försöker igen" in shown(pilot)


async def test_a_damaged_archive_is_set_aside_with_a_word(tmp_path: Path) -> None:
    folder = tmp_path / "protokoll"
    folder.mkdir()
    shutil.copy(some_minutes()[0], folder)
    (tmp_path / "a.db").write_bytes(b"this is no database" * 1000)
    async with running(app_over(folder, tmp_path / "a.db")) as pilot:
        assert "Arkivet var skadat" in said(pilot)
        assert "1 möte" in shown(pilot)


async def test_progress_shows_and_what_has_been_read_can_be_used(town: Town) -> None:
    app = app_of(town)
    async with running(app) as pilot:
        app._tell(progress=Progress("reading", 37, 412))
        await settle(pilot)
        assert "läser 37/412 ░░░░░░░░" in shown(pilot)
        app._tell(progress=Progress("reading", 380, 412))
        await press(pilot, "enter", "enter")
        assert "läser 380/412 ▓▓▓▓▓▓▓░" in shown(pilot)
        assert "Budgeten antas." in browse(pilot).detail.text
        await press(pilot, "ctrl+r")
        assert "Mappen läses redan." in said(pilot)


async def test_lists_follow_an_archive_that_another_session_writes(town: Town) -> None:
    app = app_of(town)
    async with running(app) as pilot:
        await press(pilot, "down", "down", "down", "enter", "end")
        item_id = browse(pilot).items.cursor_key
        build(
            town.folder,
            town.database,
            [minutes("Socialnämnden", "2024-02-01", item(1, "Ny", ("Godkänns.", "approved")))],
        )
        app.look_at_archive()
        await settle(pilot)
        assert "5 möten · 12 §§" in shown(pilot)
        assert "Socialnämnden" in shown(pilot)
        assert browse(pilot).items.cursor_key == item_id
