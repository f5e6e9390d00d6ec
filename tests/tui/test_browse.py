"""Browsing by keyboard and mouse: panes, moving, jumping, folding, copying."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.tui.driving import app_of, browse, press, running, said, settle, shown
from tests.tui.town import Town, build, item, minutes

from protokoll_parser.model import Outcome
from protokoll_tui.archive.records import ItemRow
from protokoll_tui.views.search import SearchScreen
from protokoll_tui.widgets.meeting_list import MeetingList

TO_KS = ("down",) * 5
"""From the first meeting of the town to that of its kommunstyrelse."""


async def test_the_first_meeting_is_shown_at_once_with_its_front_page(town: Town) -> None:
    async with running(app_of(town)) as pilot:
        text = shown(pilot)
        assert "4 möten · 11 §§" in text
        assert "1 fil gick inte att läsa" in text
        assert "Ordförande      Berit Holmlund" in text
        assert "Budget 2024" in text


async def test_enter_goes_from_meeting_to_items_to_the_text_and_escape_back(town: Town) -> None:
    async with running(app_of(town)) as pilot:
        await press(pilot, *TO_KS, "enter")
        assert browse(pilot).focused is browse(pilot).items
        assert "Fastställande av dagordning" in browse(pilot).detail.text
        await press(pilot, "enter")
        assert browse(pilot).focused is browse(pilot).detail
        await press(pilot, "escape", "escape")
        assert browse(pilot).focused is browse(pilot).meetings
        assert "Ledamöter" in browse(pilot).detail.text
        await press(pilot, "tab", "tab", "tab", "shift+tab")
        assert browse(pilot).focused is browse(pilot).detail


async def test_the_decision_stands_first_and_everything_else_follows(town: Town) -> None:
    async with running(app_of(town)) as pilot:
        await press(pilot, *TO_KS, "enter", "j")
        text = browse(pilot).detail.text
        order = [
            "Ny förskola i kvarteret Kvarnen",
            "KS 2023/118 · 3 §§ i ärendet (t)",
            "Kommunstyrelsen 2024-03-05 · 2 av 5 §§",
            "→ förslag   ✓ bifall   U uppdrag   omedelbart justerad   votering   reservation   jäv",
            "Elin Mårdh yrkar, men står inte i närvarolistan",
            "Förslag till kommunfullmäktige",
            "✓ 1. Kommunfullmäktige beslutar att bygga",
            "U 2. Förvaltningen får i uppdrag",
            "Votering  7 ja, 5 nej, 1 avstår",
            "Ärendebeskrivning",
            "Beslutsunderlag",
            "Reservation",
            "Skickas till",
            "Personer",
            "Källa: Kommunstyrelsen 2024-03-05.txt (s)",
        ]
        places = [text.find(words) for words in order]
        assert -1 not in places
        assert places == sorted(places)


async def test_moving_keys(town: Town) -> None:
    async with running(app_of(town)) as pilot:
        await press(pilot, *TO_KS, "enter")
        items = browse(pilot).items
        for keys, index in (
            (("down", "j"), 2), (("up",), 1), (("k",), 0), (("end",), 4), (("home",), 0), (("G",), 4), (("g",), 0),
            (("pagedown",), 4), (("pageup",), 0), (("full_stop", "full_stop"), 2), (("comma",), 1),
        ):  # fmt: skip
            await press(pilot, *keys)
            assert items.cursor == index, keys


async def test_the_tree_folds_and_unfolds(town: Town) -> None:
    async with running(app_of(town)) as pilot:
        meetings = browse(pilot).meetings
        rows = len(meetings.keys)
        await press(pilot, "left", "left", "left")
        assert meetings.cursor == 0
        assert len(meetings.keys) == rows - 1
        assert "▸" in shown(pilot)
        await press(pilot, "right", "right")
        assert len(meetings.keys) == rows
        await press(pilot, "home", "space")
        assert len(meetings.keys) == rows - 2


async def test_a_group_shows_its_newest_meeting(town: Town) -> None:
    async with running(app_of(town)) as pilot:
        await press(pilot, "down", "down")
        assert isinstance(browse(pilot).focused, MeetingList)
        assert "Upprop och val" in shown(pilot)


async def test_a_reference_is_followed_and_backspace_comes_back(town: Town) -> None:
    async with running(app_of(town)) as pilot:
        await press(pilot, *TO_KS, "enter", "j", "enter", "r", "enter")
        assert browse(pilot).place.item is not None
        assert "Kommunstyrelsens arbetsutskott 2024-02-20 · 1 av 1 §§" in browse(pilot).detail.text
        await press(pilot, "backspace")
        assert "Kommunstyrelsen 2024-03-05 · 2 av 5 §§" in browse(pilot).detail.text
        assert browse(pilot).focused is browse(pilot).detail


async def test_a_number_is_asked_for_and_gone_to(town: Town) -> None:
    async with running(app_of(town)) as pilot:
        await press(pilot, *TO_KS, "section_sign", "1", "3", "space", "a", "enter")
        assert "Delårsrapport, bilaga" in browse(pilot).detail.text
        await press(pilot, "section_sign", "9", "9", "enter")
        assert "§ 99 finns inte" in said(pilot)
        await press(pilot, "section_sign", "x", "enter")
        assert "Skriv ett paragrafnummer" in said(pilot)
        await press(pilot, "escape", "backspace")
        assert browse(pilot).focused is browse(pilot).meetings


async def test_the_front_page_and_back_to_the_paragraph(town: Town) -> None:
    async with running(app_of(town)) as pilot:
        await press(pilot, *TO_KS, "enter", "m")
        text = browse(pilot).detail.text
        assert "Paragrafer      11–13, 13 a, 15 (4 av 5 uppgivna hittade, 1 saknas)" in text
        assert "§ 14 finns inte, fast framsidan uppger §§ 11–15." in text
        assert "Elin Mårdh (C)  · på distans" in text
        assert "Sten Åkerblom (V)  · §§ 11–12  · jäv" in text
        assert "Farida Nazari (S)  · för Olle Brandt" in text
        await press(pilot, "m")
        assert "Dagordningen fastställs." in browse(pilot).detail.text


@pytest.mark.parametrize(
    ("key", "copied"),
    [
        ("y", "Beslut\nÄrendet återremitteras för beräkning av driftkostnaden."),
        ("c", "Kommunfullmäktige 2024-03-25 § 22"),
        (
            "Y",
            "Älvsunda\nKommunfullmäktige\nSammanträdesdatum 2024-03-25\n\n§ 22 Ny förskola i kvarteret Kvarnen\n"
            "Dnr KS 2023/118\n\nBeslutsunderlag\nKommunstyrelsen 2024-03-05 § 12\n\n"
            "Kommunstyrelsens arbetsutskott 2022-01-11 § 3\n\nBeslut\n"
            "Ärendet återremitteras för beräkning av driftkostnaden.\n",
        ),
    ],
)
async def test_copying_sends_osc_52_and_says_so(town: Town, key: str, copied: str) -> None:
    app = app_of(town)
    async with running(app) as pilot:
        await press(pilot, "down", "down", "down", "enter", "down", key)
        assert app.clipboard == copied
        assert "skickat till terminalen" in said(pilot)
        assert "Kommunfullmäktige 2024-03-25 § 22" in said(pilot)


async def test_copying_without_a_paragraph_says_that_there_is_none(town: Town) -> None:
    async with running(app_of(town)) as pilot:
        await press(pilot, "y")
        assert "Ingen paragraf är vald." in said(pilot)


@pytest.mark.parametrize(
    ("size", "keys", "panes"),
    [
        ((120, 40), (), {"meetings", "items", "detail"}),
        ((80, 24), (), {"meetings", "items"}),
        ((80, 24), ("enter",), {"items", "detail"}),
        ((80, 24), ("enter", "enter"), {"items", "detail"}),
        ((60, 20), (), {"meetings"}),
        ((60, 20), ("enter",), {"items"}),
        ((60, 20), ("enter", "enter"), {"detail"}),
        ((60, 20), ("enter", "enter", "escape", "escape"), {"meetings"}),
    ],
)
async def test_as_many_panes_as_there_is_room_for(
    town: Town, size: tuple[int, int], keys: tuple[str, ...], panes: set[str]
) -> None:
    async with running(app_of(town), size) as pilot:
        await press(pilot, *keys)
        screen = browse(pilot)
        displayed = {
            name: screen.query_one(f"#{name}-pane")
            for name in ("meetings", "items", "detail")
            if screen.query_one(f"#{name}-pane").display
        }
        assert displayed.keys() == panes
        assert sum(pane.outer_size.width for pane in displayed.values()) == size[0]


async def test_too_small_a_terminal_shows_a_notice_and_takes_no_keys(town: Town) -> None:
    async with running(app_of(town), (80, 24)) as pilot:
        await press(pilot, "enter")
        await pilot.resize_terminal(38, 24)
        await settle(pilot)
        assert "Fönstret är för litet" in shown(pilot)
        await press(pilot, "down", "question_mark", "slash")
        assert pilot.app.screen is browse(pilot)
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert browse(pilot).focused is browse(pilot).items
        await press(pilot, "q")
    assert pilot.app.return_value == 0


async def test_the_mouse_chooses_opens_and_follows(town: Town) -> None:
    async with running(app_of(town)) as pilot:
        await pilot.click("#meetings", offset=(8, 7))
        await settle(pilot)
        assert "Fastställande av" in shown(pilot)
        await pilot.click("#items", offset=(8, 1))
        await settle(pilot)
        await pilot.click("#items", offset=(8, 1))
        await settle(pilot)
        assert browse(pilot).focused is browse(pilot).detail
        await pilot.click("#key-bar", offset=(2, 0))
        await settle(pilot)
        assert isinstance(pilot.app.screen, SearchScreen)


async def test_text_marked_with_the_mouse_is_the_text_that_was_read(town: Town) -> None:
    async with running(app_of(town)) as pilot:
        await press(pilot, *TO_KS, "enter", "j")
        detail = browse(pilot).detail
        detail.text_select_all()
        await settle(pilot)
        assert browse(pilot).get_selected_text() == detail.text


async def test_a_hundred_thousand_rows_show_only_what_is_looked_at(town: Town) -> None:
    async with running(app_of(town)) as pilot:
        items = browse(pilot).items
        asked: list[int] = []

        async def fetch(ids: Sequence[int]) -> dict[int, ItemRow]:
            asked.extend(ids)
            return {}

        items._fetch = fetch
        items.set_keys(range(1, 100_001))
        await settle(pilot)
        await press(pilot, "tab", "G")
        assert items.cursor_key == 100_000
        assert len(asked) < 500


async def test_a_long_paragraph_scrolls_by_key(tmp_path: Path) -> None:
    points: list[tuple[str, Outcome]] = [
        (f"Punkt nummer {number} antas.", "approved") for number in range(200)
    ]
    document = minutes("Kommunstyrelsen", "2024-01-09", item(1, "Lång", *points))
    long_town = build(tmp_path / "m", tmp_path / "a.db", [document])
    async with running(app_of(long_town), (80, 24)) as pilot:
        await press(pilot, "enter", "enter", "G")
        assert "Källa:" in shown(pilot)
        await press(pilot, "g")
        assert "Punkt nummer 0 antas." in shown(pilot)
        await press(pilot, "space", "pageup", "j", "k")
        assert browse(pilot).detail.scroll_y == 0
