"""Driving the app in tests: keys as a user presses them, waiting on facts and never on seconds."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from textual.pilot import Pilot
from textual.worker import WorkerCancelled, WorkerFailed

from protokoll_tui.views.app import ProtokollApp


async def settle(pilot: Pilot[int]) -> None:
    """Wait until every message is handled and nothing works in the background any more."""
    quiet = 0
    while quiet < 2:
        await pilot.pause()
        busy = [worker for worker in pilot.app.workers if not worker.is_finished]
        quiet = 0 if busy else quiet + 1
        for worker in busy:
            with suppress(WorkerCancelled, WorkerFailed, asyncio.CancelledError):
                await worker.wait()


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys, each when what the one before began is done."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


@asynccontextmanager
async def running(app: ProtokollApp, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Pilot[int]]:
    """The app in a terminal of that size, painted and at rest."""
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield pilot
