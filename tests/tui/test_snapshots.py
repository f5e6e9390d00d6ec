"""Every screen as it looks, at 80×24 and 120×40, from the town's archive."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.tui.driving import app_of, faults, press, settle
from tests.tui.test_browse import TO_KS
from tests.tui.town import Town

SCREENS: dict[str, tuple[str, ...]] = {
    "front_page": TO_KS,
    "items": (*TO_KS, "enter", "j"),
    "paragraph": (*TO_KS, "enter", "j", "enter", "r"),
    "source": (*TO_KS, "enter", "j", "s"),
    "reconciliation": ("a", "down"),
    "cited": (*TO_KS, "enter", "j", "b"),
    "help": ("question_mark",),
    "palette": ("ctrl+p",),
    "number": (*TO_KS, "section_sign"),
    "folded": ("left", "left", "left"),
}

SIZES = [(80, 24), (120, 40)]


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "120x40"])
@pytest.mark.parametrize("name", SCREENS)
def test_screen(town: Town, snap_compare: Callable[..., bool], name: str, size: tuple[int, int]) -> None:
    assert snap_compare(app_of(town), terminal_size=size, run_before=_after(SCREENS[name]))


def test_light_theme(town: Town, snap_compare: Callable[..., bool]) -> None:
    app = app_of(town, theme="protokoll-light")
    assert snap_compare(app, terminal_size=(120, 40), run_before=_after((*TO_KS, "enter", "j")))


def test_english(town: Town, snap_compare: Callable[..., bool]) -> None:
    assert snap_compare(
        app_of(town, lang="en"), terminal_size=(120, 40), run_before=_after((*TO_KS, "enter", "j"))
    )


def test_narrow(town: Town, snap_compare: Callable[..., bool]) -> None:
    assert snap_compare(app_of(town), terminal_size=(60, 20), run_before=_after((*TO_KS, "enter")))


def test_plain_terminal(
    town: Town, snap_compare: Callable[..., bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROTOKOLL_TUI_ASCII", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(app_of(town), terminal_size=(80, 24), run_before=_after((*TO_KS, "enter", "j")))


def _after(keys: tuple[str, ...]) -> Callable[..., object]:
    async def run(pilot: object) -> None:
        await settle(pilot)  # type: ignore[arg-type]
        await press(pilot, *keys)  # type: ignore[arg-type]
        for field in pilot.app.screen.query("Input"):  # type: ignore[attr-defined]
            field.cursor_blink = False
        await settle(pilot)  # type: ignore[arg-type]
        assert faults(pilot) == []  # type: ignore[arg-type]

    return run
