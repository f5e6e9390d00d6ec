"""Search, people and a case as they look, at 80×24 and 120×40."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from tests.tui.driving import app_of, faults, press, settle, write
from tests.tui.town import Town
from textual.pilot import Pilot

from protokoll_tui.search.saved import SavedSearches

Steps = tuple[str | tuple[str], ...]
"""Keys to press; a text to type stands in a tuple of its own."""

SCREENS: dict[str, Steps] = {
    "search_home": ("slash",),
    "search_hits": ("slash", ("kvarnen",), "down", "down"),
    "search_groups": ("slash", ("tjäder",), "down", "J"),
    "search_typing": ("slash", ("tjäder utf",)),
    "search_narrowed": ("slash", ("organ:ks år:tolv",), "down", "1"),
    "search_nothing": ("slash", ("qxzwvk",), "tab"),
    "search_saving": ("slash", ("kvarnen",), "f2"),
    "people": ("p", ("tjader",), "down"),
    "person": ("p", ("tjäder",), "enter", "down", "down", "2"),
    "thread": ("slash", ("organ:ks kvarnen",), "down", "t"),
    "thread_missing": ("slash", ("organ:ks kvarnen",), "down", "t", "home"),
}
SMALL = ("search_typing", "search_saving", "thread_missing")
"""Variants that look the same in a wide terminal but for what another picture shows."""
SIZES = [(80, 24), (120, 40)]


@pytest.fixture
def seeker(searched: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Town:
    """A town whose user has searched before."""
    monkeypatch.setenv("PROTOKOLL_TUI_DATA", str(tmp_path / "data"))
    searches = SavedSearches()
    searches.save("förskolan", "kvarnen", str(searched.folder.absolute()), 0)
    searches.save("avslagna motioner", "motion utfall:avslag")
    searches.remember("bussresor")
    searches.remember("budget organ:kf")
    return searched


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "120x40"])
@pytest.mark.parametrize("name", [name for name in SCREENS if name not in SMALL])
def test_screen(seeker: Town, snap_compare: Callable[..., bool], name: str, size: tuple[int, int]) -> None:
    assert snap_compare(app_of(seeker), terminal_size=size, run_before=_after(SCREENS[name]))


@pytest.mark.parametrize("name", SMALL)
def test_variant(seeker: Town, snap_compare: Callable[..., bool], name: str) -> None:
    assert snap_compare(app_of(seeker), terminal_size=(80, 24), run_before=_after(SCREENS[name]))


@pytest.mark.parametrize("name", ["search_hits", "person", "thread"])
def test_narrow(seeker: Town, snap_compare: Callable[..., bool], name: str) -> None:
    assert snap_compare(app_of(seeker), terminal_size=(60, 20), run_before=_after(SCREENS[name]))


def test_english(seeker: Town, snap_compare: Callable[..., bool]) -> None:
    run = _after(SCREENS["search_hits"])
    assert snap_compare(app_of(seeker, lang="en"), terminal_size=(120, 40), run_before=run)


@pytest.mark.parametrize("name", ["search_narrowed", "thread"])
def test_plain_terminal(
    seeker: Town, snap_compare: Callable[..., bool], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("PROTOKOLL_TUI_ASCII", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(app_of(seeker), terminal_size=(80, 24), run_before=_after(SCREENS[name]))


def _after(steps: Steps) -> Callable[[Pilot[int]], Awaitable[None]]:
    async def run(pilot: Pilot[int]) -> None:
        await settle(pilot)
        for step in steps:
            if isinstance(step, tuple):
                await write(pilot, step[0])
            else:
                await press(pilot, step)
        assert faults(pilot) == []

    return run
