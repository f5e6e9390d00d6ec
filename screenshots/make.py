"""Pictures of the main screens, made from the demo's minutes by the running app: `make screenshots`."""

from __future__ import annotations

import asyncio
import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from textual.pilot import Pilot
from textual.worker import WorkerCancelled, WorkerFailed

from protokoll_tui.archive.reader import ArchiveReader
from protokoll_tui.demo import minutes_folder
from protokoll_tui.ingest.update import update_archive
from protokoll_tui.search.clock import BOUNDLESS
from protokoll_tui.views.app import ProtokollApp
from protokoll_tui.views.main_screen import MainScreen
from protokoll_tui.views.places import Place

HERE = Path(__file__).resolve().parent
SHOWN_AS = "protokoll"
"""What the folder is called in the pictures."""


@dataclass(frozen=True)
class Picture:
    """One file."""

    name: str
    keys: tuple[str, ...]
    typed: str = ""
    then: tuple[str, ...] = ()
    size: tuple[int, int] = (120, 40)
    theme: str = "protokoll-dark"

    @property
    def path(self) -> Path:
        """Where it goes."""
        return HERE / f"{self.name}-{self.size[0]}x{self.size[1]}.svg"


PICTURES = (
    Picture("browse", ()),
    Picture("browse", (), size=(80, 24)),
    Picture("browse-light", (), theme="protokoll-light"),
    Picture("search", ("slash",), "forskola kvrnen", ("down",)),
    Picture("search-groups", ("slash",), "hägglöv", ("down", "J")),
    Picture("thread", ("t",)),
    Picture("people", ("p", "down", "enter")),
    Picture("source", ("s",)),
    Picture("reconciliation", ("a", "down")),
    Picture("help", ("question_mark",)),
)


def main() -> None:
    """Write every picture beside this file."""
    os.environ["PROTOKOLL_TUI_CONFIG"] = os.devnull
    with minutes_folder() as folder, tempfile.TemporaryDirectory() as scratch:
        os.environ["XDG_DATA_HOME"] = scratch
        database = Path(scratch) / "archive.db"
        (Path(scratch) / SHOWN_AS).symlink_to(folder)
        os.chdir(scratch)
        update_archive(folder, database)
        for picture in PICTURES:
            asyncio.run(_make(picture, database))
            print(picture.path)


async def _make(picture: Picture, database: Path) -> None:
    app = ProtokollApp(
        Path(SHOWN_AS), database, lang="sv", theme=picture.theme, reading=False, patience=BOUNDLESS
    )
    async with app.run_test(size=picture.size) as pilot:
        await _settle(pilot)
        screen = app.screen
        assert isinstance(screen, MainScreen)
        screen.post_message(MainScreen.Visit(Place("browse", item=_best_item(database), pane="items")))
        await _settle(pilot)
        await _press(pilot, *picture.keys)
        for character in picture.typed:
            await _press(pilot, "space" if character == " " else character)
        await _press(pilot, *picture.then)
        for field in app.screen.query("Input"):
            field.cursor_blink = False  # type: ignore[attr-defined]
        await _settle(pilot)
        svg = app.export_screenshot(title=f"protokoll-tui ./{SHOWN_AS}")
    picture.path.write_text(svg + "\n", encoding="utf-8")


def _best_item(database: Path) -> int:
    """The § that shows most: a vote, a reservation, a long thread."""
    with ArchiveReader(database) as archive:
        ids = [item for meeting in archive.meeting_ids() for item in archive.item_ids(meeting)]
        details = [detail for item in ids if (detail := archive.item(item)) is not None]
    return max(
        details,
        key=lambda each: (each.row.has_vote + each.row.has_reservation, each.thread_size, -each.row.id),
    ).row.id


async def _press(pilot: Pilot[int], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await _settle(pilot)


async def _settle(pilot: Pilot[int]) -> None:
    """Wait until nothing works in the background any more."""
    quiet = 0
    while quiet < 2:
        await pilot.pause()
        busy = [worker for worker in pilot.app.workers if not worker.is_finished]
        quiet = 0 if busy else quiet + 1
        for worker in busy:
            with suppress(WorkerCancelled, WorkerFailed, asyncio.CancelledError):
                await worker.wait()


if __name__ == "__main__":
    main()
