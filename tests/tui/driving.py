"""Driving the app in tests: keys as a user presses them, waiting on facts and never on seconds."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from tests.tui.town import Town
from textual._compositor import CompositorUpdate
from textual.events import Key
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.worker import WorkerCancelled, WorkerFailed

from protokoll_tui.search.clock import BOUNDLESS
from protokoll_tui.views.app import ProtokollApp
from protokoll_tui.views.browse import BrowseScreen

_CHARACTERS = {
    "full_stop": ".",
    "comma": ",",
    "section_sign": "§",
    "slash": "/",
    "question_mark": "?",
    "space": " ",
}


def app_of(town: Town, *, lang: str = "sv", theme: str | None = None, reading: bool = False) -> ProtokollApp:
    """The app over a town, whose archive is shown as it is unless `reading`."""
    return ProtokollApp(
        town.folder, town.database, lang=lang, theme=theme, reading=reading, patience=BOUNDLESS
    )


async def settle(pilot: Pilot[int]) -> None:
    """Wait until every message is handled and nothing works in the background any more."""
    quiet = 0
    while quiet < 3:
        await pilot.pause(0)
        busy = [worker for worker in pilot.app.workers if not worker.is_finished]
        quiet = 0 if busy or _has_messages(pilot) else quiet + 1
        for worker in busy:
            with suppress(WorkerCancelled, WorkerFailed, asyncio.CancelledError):
                await worker.wait()


def _has_messages(pilot: Pilot[int]) -> bool:
    pumps = [pilot.app, *pilot.app.screen_stack, *pilot.app.screen.walk_children()]
    return any(pump.message_queue_size or pump._next_callbacks for pump in pumps)


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys, each when what the one before began is done."""
    for key in keys:
        _send(pilot, key)
        await settle(pilot)


async def write(pilot: Pilot[int], text: str) -> None:
    """Type a text in one go."""
    for character in text:
        _send(pilot, character)
    await settle(pilot)


def _send(pilot: Pilot[int], key: str) -> None:
    # As Pilot.press does, which then waits for a processor at rest, and so for whatever else a machine is doing.
    name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
    character = key if len(key) == 1 else _CHARACTERS.get(key)
    pilot.app.post_message(Key(name, character))


@asynccontextmanager
async def running(app: ProtokollApp, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Pilot[int]]:
    """The app in a terminal of that size, painted and at rest."""
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        yield pilot
        if pilot.app.is_running:
            await settle(pilot)
            assert faults(pilot) == []


def browse(pilot: Pilot[int]) -> BrowseScreen:
    """The current screen, which has to be the browsing one."""
    screen = pilot.app.screen
    assert isinstance(screen, BrowseScreen)
    return screen


def sent_to_terminal(pilot: Pilot[int]) -> str:
    """Every character that a terminal would get for the screen as it is."""
    app = pilot.app
    update = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
    assert isinstance(update, CompositorUpdate)
    return update.render_segments(app.console)


OWN_SEQUENCE = re.compile(r"\x1b\[[0-9;]*[mH]")


def shown(pilot: Pilot[int]) -> str:
    """The text on the screen, line by line."""
    return OWN_SEQUENCE.sub("", sent_to_terminal(pilot))


def faults(pilot: Pilot[int]) -> list[str]:
    """What the app has told of that should not have happened."""
    return [toast.message for toast in pilot.app._notifications if toast.severity == "error"]


def said(pilot: Pilot[int]) -> str:
    """What the toasts say, the newest last."""
    return "\n".join(notification.message for notification in pilot.app._notifications)
