"""What is pasted, saved or completed may hold anything."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.tui.driving import app_of, press, running, sent_to_terminal, settle, shown, write
from tests.tui.finding import search, search_for, state, titles
from tests.tui.test_hostile import CONTROLS, HOSTILE, MARKUP, harmful
from tests.tui.town import Town
from textual.events import Paste

from protokoll_tui.widgets.query_input import LONGEST


async def test_a_pasted_text_loses_its_controls_and_keeps_its_words(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        await press(pilot, "slash")
        screen = search(pilot)
        screen.line.post_message(Paste(f"kvarnen{CONTROLS}\nmer"))
        await settle(pilot)
        assert screen.line.value.startswith("kvarnen[31mröd")
        assert harmful(sent_to_terminal(pilot)) == set()


async def test_an_endless_query_is_cut_and_answered(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        await press(pilot, "slash")
        screen = search(pilot)
        screen.line.post_message(Paste("kvarnen " * 2000))
        await settle(pilot)
        assert len(screen.line.value) == LONGEST
        assert "Kvarnen" in titles(screen)[0]


async def test_a_query_of_signs_only_is_answered(searched: Town) -> None:
    async with running(app_of(searched), (80, 24)) as pilot:
        for query in ("***", '"""', "-", "§§§", "a AND OR NOT (", "🧾", "organ:", "%_%", ":"):
            screen = await search_for(pilot, query)
            assert screen.line.value == query
            assert titles(screen) or query in state(pilot), query
            await press(pilot, "escape", "escape")


async def test_markup_in_a_query_stands_as_it_is_where_nothing_is_found(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        await search_for(pilot, "[/qxzwvk]")
        assert "”[/qxzwvk]”" in state(pilot)


async def test_hostile_saved_searches_are_shown_as_they_stand(
    searched: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROTOKOLL_TUI_DATA", str(tmp_path))
    stored = {"recent": [HOSTILE], "saved": [{"name": HOSTILE, "query": HOSTILE, "opened": {}}]}
    (tmp_path / "searches.json").write_text(json.dumps(stored), encoding="utf-8")
    async with running(app_of(searched), (120, 40)) as pilot:
        await press(pilot, "slash")
        assert MARKUP[:20] in shown(pilot)
        assert harmful(sent_to_terminal(pilot)) == set()
        await press(pilot, "down", "enter")
        assert harmful(sent_to_terminal(pilot)) == set()
        await press(pilot, "f2")
        assert harmful(sent_to_terminal(pilot)) == set()
        await press(pilot, "escape", "ctrl+p")
        await write(pilot, "fet")
        assert harmful(sent_to_terminal(pilot)) == set()
