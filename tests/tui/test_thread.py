"""A case on its way through the bodies, with what is not in the folder."""

from __future__ import annotations

import pytest
from tests.tui.driving import app_of, browse, press, running, said, settle, shown
from tests.tui.finding import search, search_for, state, thread
from tests.tui.town import Town

from protokoll_tui.views.browse import BrowseScreen


async def test_the_case_stands_on_one_time_line_with_the_missing_among_it(searched: Town) -> None:
    async with running(app_of(searched), (80, 24)) as pilot:
        await search_for(pilot, "organ:ks kvarnen")
        await press(pilot, "enter", "t")
        screen = thread(pilot)
        stops = [(stop.date, stop.number, stop.item is None) for stop in screen.stops.rows]
        assert stops == [
            ("2022-01-11", 3, True),
            ("2024-02-20", 8, False),
            ("2024-03-05", 12, False),
            ("2024-03-25", 22, False),
        ]
        text = shown(pilot)
        assert "Ärendet KS 2023/118" in text
        assert "3 §§ · 1 finns inte i mappen" in text
        assert "du kom härifrån" in text
        assert screen.stops.cursor == 2
        await press(pilot, "home")
        assert "nämns i KF 2024-03-25 § 22" in shown(pilot)


async def test_the_paragraph_beside_follows_the_cursor(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        await search_for(pilot, "organ:ks kvarnen")
        await press(pilot, "enter", "t", "down")
        assert "Ärendet återremitteras för beräkning av driftkostnaden." in thread(pilot).detail.text


async def test_enter_opens_a_stop_and_backspace_returns_to_it(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        await search_for(pilot, "organ:ks kvarnen")
        await press(pilot, "enter", "t", "up", "enter")
        detail = browse(pilot).detail.text
        assert "Kommunstyrelsens arbetsutskott 2024-02-20" in detail
        await press(pilot, "backspace")
        assert thread(pilot).stops.cursor == 1
        assert thread(pilot).stops.origin != thread(pilot).current_item


async def test_what_is_missing_cannot_be_opened_and_says_what_to_do(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        await search_for(pilot, "organ:ks kvarnen")
        await press(pilot, "enter", "t", "home", "enter")
        assert "KSAU 2022-01-11 § 3 finns inte i mappen." in said(pilot)
        assert thread(pilot).current_item is None
        await press(pilot, "y")
        assert pilot.app.clipboard == ""


async def test_the_commands_of_a_paragraph_hold_on_a_stop(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        await search_for(pilot, "organ:ks kvarnen")
        await press(pilot, "enter", "t", "end", "c")
        assert pilot.app.clipboard == "Kommunfullmäktige 2024-03-25 § 22"
        await press(pilot, "escape")
        search(pilot)


async def test_a_case_that_stands_alone_says_so(searched: Town) -> None:
    async with running(app_of(searched), (80, 24)) as pilot:
        await search_for(pilot, "belysning")
        await press(pilot, "enter", "t")
        assert "Inget annat i mappen hör till ärendet." in shown(pilot)
        assert len(thread(pilot).stops.rows) == 1


async def test_without_a_paragraph_it_says_how_to_choose_one(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        await pilot.app.run_action("app.visit('thread')")
        await settle(pilot)
        assert "Välj en paragraf först." in state(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, BrowseScreen)


async def test_a_wide_terminal_has_the_paragraph_beside_a_narrow_one_below(searched: Town) -> None:
    for size, beside in (((100, 30), True), ((80, 24), False)):
        async with running(app_of(searched), size) as pilot:
            await search_for(pilot, "organ:ks kvarnen")
            await press(pilot, "enter", "t")
            screen = thread(pilot)
            line, text = (
                screen.query_one("#thread-pane").region,
                screen.query_one("#thread-detail-pane").region,
            )
            assert (line.y == text.y) is beside
            assert (line.x == text.x) is not beside


async def test_plain_ascii_signs(searched: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROTOKOLL_TUI_ASCII", "1")
    async with running(app_of(searched), (80, 24)) as pilot:
        await search_for(pilot, "organ:ks kvarnen")
        await press(pilot, "enter", "t")
        drawn = [thread(pilot).stops.render_line(y).text for y in range(8)]
        assert not {sign for row in drawn for sign in row} & set("●◉○│·…→✓")
