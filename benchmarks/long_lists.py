"""What a key costs in a list of all meetings of a large archive: the main thread's time from key to painted.

    python -m benchmarks.long_lists /tmp/scale/1000000.db

The app runs without a terminal at 120×40, all groups of the tree open. Beside the whole the share of our own handlers;
both are measured with the profiler on, which makes them some half as long again.
"""

from __future__ import annotations

import asyncio
import cProfile
import pstats
import statistics
import sys
import time
from contextlib import suppress
from pathlib import Path

from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from protokoll_tui.search.clock import BOUNDLESS
from protokoll_tui.views.app import ProtokollApp
from protokoll_tui.views.browse import BrowseScreen

PAIRS = (("down", "up"), ("pagedown", "pageup"), ("end", "home"), ("space", "space"))
"""Keys that undo each other."""

ROUNDS = 12


def main(arguments: list[str]) -> None:
    """Print a table for each archive."""
    for database in map(Path, arguments):
        asyncio.run(measure(database))


async def measure(database: Path) -> None:
    """Press each key some times."""
    app = ProtokollApp(database.parent, database, reading=False, patience=BOUNDLESS)
    async with app.run_test(size=(120, 40)) as pilot:
        await _settle(pilot)
        screen = app.screen
        assert isinstance(screen, BrowseScreen)
        meetings = screen.meetings
        meetings.tree_model.closed.clear()
        started = time.perf_counter()
        meetings.set_keys(meetings.tree_model.layout(), stale=False)
        opened = (time.perf_counter() - started) * 1000
        await _settle(pilot)
        print(f"{len(meetings.keys):,} rows; laid out in {opened:.1f} ms")
        print("| key | to painted, p50 / worst, ms | our own, p50 / worst, ms |\n| --- | --- | --- |")
        for pair in PAIRS:
            times: dict[str, list[tuple[float, float]]] = {key: [] for key in pair}
            for _ in range(ROUNDS):
                for key in pair:
                    times[key].append(await _time(pilot, key))
            for key, pressed in times.items():
                print(
                    f"| {key} | {_two([whole for whole, _ in pressed])} | {_two([own for _, own in pressed])} |"
                )


async def _time(pilot: Pilot[int], key: str) -> tuple[float, float]:
    """Milliseconds that a key costs in all, and in functions of ours."""
    profile = cProfile.Profile()
    started = time.thread_time()
    profile.enable()
    await pilot.press(key)
    await _settle(pilot)
    profile.disable()
    return (time.thread_time() - started) * 1000, _own(profile)


async def _settle(pilot: Pilot[int]) -> None:
    quiet = 0
    while quiet < 3:
        await pilot.pause(0)
        busy = [worker for worker in pilot.app.workers if not worker.is_finished]
        quiet = 0 if busy else quiet + 1
        for worker in busy:
            with suppress(WorkerCancelled):
                await worker.wait()


def _own(profile: cProfile.Profile) -> float:
    """Milliseconds in functions of ours themselves, those that they call left out."""
    stats = pstats.Stats(profile).get_stats_profile().func_profiles
    return sum(each.tottime for each in stats.values() if "protokoll_tui" in each.file_name) * 1000


def _two(values: list[float]) -> str:
    return f"{statistics.median(values):.1f} / {max(values):.1f}"


if __name__ == "__main__":
    main(sys.argv[1:])
