"""The people, and what each of them did, in its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.tui.driving import app_of, browse, press, running, shown, write
from tests.tui.finding import bar, names, people, state
from tests.tui.searchable import searchable
from tests.tui.town import Town, all_minutes

from protokoll_tui.views.browse import BrowseScreen


@pytest.fixture
def alvsunda(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Town:
    """The minutes of one municipality."""
    monkeypatch.chdir(tmp_path)
    return searchable(Path("protokoll"), tmp_path / "archive.db", all_minutes()[:3])


async def test_everybody_is_listed_by_surname_with_party_roles_and_dates(alvsunda: Town) -> None:
    async with running(app_of(alvsunda), (80, 24)) as pilot:
        await press(pilot, "p")
        screen = people(pilot)
        assert names(screen) == [
            "Berit Holmlund", "Kerstin Lövdahl", "Elin Mårdh", "Farida Nazari", "Maj Sandelin", "Anders Tjäder",
            "Sten Åkerblom",
        ]  # fmt: skip
        text = shown(pilot)
        assert "Anders Tjäder (M)" in text
        assert "3 möten" in text
        assert "2024-02-20 – 2024-03-25 · vice ordförande, justerare" in text


async def test_typing_a_part_of_a_name_with_a_slip_finds(alvsunda: Town) -> None:
    async with running(app_of(alvsunda)) as pilot:
        await press(pilot, "p")
        await write(pilot, "akerblm")
        assert names(people(pilot)) == ["Sten Åkerblom"]
        await press(pilot, "escape")
        assert len(names(people(pilot))) == 7
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, BrowseScreen)


async def test_enter_in_the_line_shows_what_the_first_one_did_newest_first(alvsunda: Town) -> None:
    async with running(app_of(alvsunda)) as pilot:
        await press(pilot, "p")
        await write(pilot, "tjäder")
        await press(pilot, "enter")
        screen = people(pilot)
        assert screen.deeds.has_focus
        found = [
            (row.meeting.date, row.item.number if row.item else None, row.acts) for row in screen.deeds.rows
        ]
        assert found[0] == ("2024-03-25", None, ("vice_chair", "adjuster"))
        assert ("2024-03-05", 12, ("moved", "reserved", "voted_no")) in found
        dates = [date or "" for date, _, _ in found]
        assert dates == sorted(dates, reverse=True)
        assert "Yrkar, Reserverar sig, Röstar nej" in shown(pilot)


async def test_an_act_opens_its_paragraph_and_backspace_returns_to_it(alvsunda: Town) -> None:
    async with running(app_of(alvsunda)) as pilot:
        await press(pilot, "p")
        await write(pilot, "tjäder")
        await press(pilot, "enter", "down", "down", "enter")
        screen = browse(pilot)
        assert screen.current_item is not None
        assert "Ny förskola i kvarteret Kvarnen" in screen.detail.text
        await press(pilot, "backspace")
        back = people(pilot)
        assert (back.line.value, back.deeds.cursor, back.deeds.has_focus) == ("tjäder", 2, True)


async def test_presence_opens_the_meetings_front_page(alvsunda: Town) -> None:
    async with running(app_of(alvsunda)) as pilot:
        await press(pilot, "p")
        await write(pilot, "tjäder")
        await press(pilot, "enter", "enter")
        assert "Kommunfullmäktige" in browse(pilot).detail.text
        assert "Ledamöter" in browse(pilot).detail.text


async def test_numbers_narrow_to_one_kind_of_act(alvsunda: Town) -> None:
    async with running(app_of(alvsunda)) as pilot:
        await press(pilot, "p")
        await write(pilot, "tjäder")
        await press(pilot, "enter")
        screen = people(pilot)
        kinds = {choice.words: choice.key for choice in screen.kinds.choices}
        assert bar(pilot, "kinds").startswith("1 Närvaro 3")
        await press(pilot, kinds["Reserverar sig"])
        assert [row.item.number for row in screen.deeds.rows if row.item] == [12]
        assert len(screen.deeds.rows) == 1
        await press(pilot, "0")
        assert len(screen.deeds.rows) == 4


async def test_commands_of_a_paragraph_hold_on_the_act_under_the_cursor(alvsunda: Town) -> None:
    async with running(app_of(alvsunda)) as pilot:
        await press(pilot, "p")
        await write(pilot, "åkerblom")
        await press(pilot, "enter")
        screen = people(pilot)
        row = next(number for number, deed in enumerate(screen.deeds.rows) if deed.item is not None)
        screen.deeds.cursor = row
        await press(pilot, "c")
        assert pilot.app.clipboard == "Kommunfullmäktige 2024-03-25 § 23"


async def test_nobody_of_that_name_says_what_to_do(alvsunda: Town) -> None:
    async with running(app_of(alvsunda)) as pilot:
        await press(pilot, "p")
        await write(pilot, "qxzwvk")
        assert "Ingen här heter ”qxzwvk”." in state(pilot)
        await press(pilot, "down", "enter")
        assert people(pilot).line.has_focus


async def test_a_folder_without_people_says_where_names_come_from(tmp_path: Path) -> None:
    empty = searchable(tmp_path / "tom", tmp_path / "tom.db", [])
    async with running(app_of(empty)) as pilot:
        await press(pilot, "p")
        assert "Inga personer finns i mappens protokoll." in state(pilot)


async def test_in_a_narrow_terminal_list_and_acts_take_turns(alvsunda: Town) -> None:
    async with running(app_of(alvsunda), (60, 20)) as pilot:
        await press(pilot, "p")
        screen = people(pilot)
        assert screen.query_one("#people-pane").display
        assert not screen.query_one("#deeds-pane").display
        await press(pilot, "down", "enter")
        assert screen.query_one("#deeds-pane").display
        assert not screen.query_one("#people-pane").display
        await press(pilot, "escape")
        assert screen.people.has_focus
        assert screen.query_one("#people-pane").display


async def test_english_words(alvsunda: Town) -> None:
    async with running(app_of(alvsunda, lang="en"), (80, 24)) as pilot:
        await press(pilot, "p")
        assert "3 meetings" in shown(pilot)
