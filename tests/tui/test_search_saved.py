"""Recent and saved searches, and what has come since they were last opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.tui.driving import app_of, press, running, said, shown, write
from tests.tui.finding import search, search_for, titles
from tests.tui.searchable import index_all, put
from tests.tui.town import KS, Town, item, minutes
from textual.widgets import Input

from protokoll_tui.search.saved import SavedSearches
from protokoll_tui.views.save_prompt import SavePrompt


@pytest.fixture
def searches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SavedSearches:
    """Where the app will keep the user's searches."""
    monkeypatch.setenv("PROTOKOLL_TUI_DATA", str(tmp_path / "data"))
    return SavedSearches()


async def test_a_search_that_led_somewhere_is_offered_below_an_empty_line(
    searched: Town, searches: SavedSearches
) -> None:
    async with running(app_of(searched), (80, 24)) as pilot:
        screen = await search_for(pilot, "bussresor")
        await press(pilot, "enter", "enter")
        await press(pilot, "slash", "escape")
        assert [row.query for row in screen.home.rows] == ["bussresor"]
        await press(pilot, "down", "enter")
        assert screen.line.value == "bussresor"
        assert screen.hits.has_focus


async def test_f2_saves_under_a_name_and_the_name_finds_it(searched: Town, searches: SavedSearches) -> None:
    async with running(app_of(searched), (80, 24)) as pilot:
        screen = await search_for(pilot, "kvarnen organ:ks")
        await press(pilot, "f2")
        assert isinstance(pilot.app.screen, SavePrompt)
        assert pilot.app.screen.query_one(Input).value == "kvarnen"
        await write(pilot, "Förskolan i år")
        await press(pilot, "enter")
        assert "Sparad som ”Förskolan i år”." in said(pilot)
        await press(pilot, "escape")
        assert (screen.home.rows[0].name, screen.home.rows[0].query) == ("Förskolan i år", "kvarnen organ:ks")
        await press(pilot, "down", "enter")
        assert screen.line.value == 'sparat:"Förskolan i år"'
        assert len(titles(screen)) == 1


async def test_escape_saves_nothing_and_an_empty_line_cannot_be_saved(
    searched: Town, searches: SavedSearches
) -> None:
    async with running(app_of(searched)) as pilot:
        await search_for(pilot, "kvarnen")
        await press(pilot, "f2", "escape", "escape", "f2")
        assert "Skriv en sökning först" in said(pilot)
    assert SavedSearches().saved == ()


async def test_what_has_come_since_is_counted_and_marked_and_then_seen(
    searched: Town, searches: SavedSearches
) -> None:
    async with running(app_of(searched), (80, 24)) as pilot:
        await search_for(pilot, "kvarnen")
        await press(pilot, "f2", "enter")
    put(
        searched,
        minutes(KS, "2024-04-09", item(31, "Kvarnen: ny kalkyl", ("Kalkylen godkänns.", "approved"))),
    )
    index_all(searched)
    async with running(app_of(searched), (80, 24)) as pilot:
        await press(pilot, "slash")
        assert "1 ny sedan sist" in shown(pilot)
        await press(pilot, "down", "enter")
        screen = search(pilot)
        new = [
            row
            for row in range(len(screen.hits.rows))
            if " ny " in screen.hits.render_line(2 * row).text[40:]
        ]
        assert [titles(screen)[row] for row in new] == ["Kvarnen: ny kalkyl"]
        await press(pilot, "slash", "escape")
        assert "sedan sist" not in shown(pilot)


async def test_delete_takes_a_search_away(searched: Town, searches: SavedSearches) -> None:
    searches.save("bolagen", "bolag")
    searches.remember("taxa")
    async with running(app_of(searched)) as pilot:
        await press(pilot, "slash", "down", "delete")
        assert [row.query for row in search(pilot).home.rows] == ["taxa"]
        assert "Borttagen: bolagen" in said(pilot)
        await press(pilot, "delete")
    stored = SavedSearches()
    assert (stored.saved, stored.recent) == ((), ())


async def test_the_palette_offers_saved_searches(searched: Town, searches: SavedSearches) -> None:
    searches.save("det ”där” [b]", "budget")
    async with running(app_of(searched)) as pilot:
        await press(pilot, "ctrl+p")
        await write(pilot, "det d")
        await press(pilot, "enter")
        assert titles(search(pilot))[0] == "Budget 2024"
        assert search(pilot).hits.has_focus


async def test_a_search_of_an_unknown_name_says_so(searched: Town, searches: SavedSearches) -> None:
    async with running(app_of(searched)) as pilot:
        await search_for(pilot, "sparat:nej ")
        assert "Ingen sparad sökning heter ”nej”." in shown(pilot)
