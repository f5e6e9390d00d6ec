"""Source, reconciliation, help, palette, who refers to a §, the way back, the user's own keys and themes."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.tui.driving import app_of, browse, press, running, said, settle, shown, write
from tests.tui.test_browse import TO_KS
from tests.tui.town import Town

from protokoll_tui.views.browse import BrowseScreen
from protokoll_tui.views.cited import CitedScreen
from protokoll_tui.views.quality import QualityScreen
from protokoll_tui.views.source import SourceScreen
from protokoll_tui.widgets.text_pane import TextPane


async def test_the_source_is_scrolled_to_the_marked_lines_of_the_paragraph(town: Town) -> None:
    async with running(app_of(town), (80, 24)) as pilot:
        await press(pilot, *TO_KS, "enter", "end", "s")
        screen = pilot.app.screen
        assert isinstance(screen, SourceScreen)
        marked = [line.content.plain for line in screen.source_text.lines if line.gutter]
        assert marked[:2] == ["§ 15 ", "Dnr KS 2024/31"] or marked[0].strip() == "§ 15"
        assert "Ärendet bordläggs." in shown(pilot)
        assert "Kommunstyrelsen 2024-03-05 § 15" in shown(pilot)
        await press(pilot, "comma")
        assert "Bilagan läggs till handlingarna." in shown(pilot)
        await press(pilot, "s")
        assert isinstance(pilot.app.screen, BrowseScreen)


async def test_a_source_that_is_gone_says_so(town: Town) -> None:
    (town.folder / "Kommunstyrelsen 2024-03-05.txt").unlink()
    async with running(app_of(town)) as pilot:
        await press(pilot, *TO_KS, "enter", "s")
        assert "Filen finns inte." in shown(pilot)
        await press(pilot, "o")
        assert "Filen finns inte längre: protokoll/Kommunstyrelsen 2024-03-05.txt" in said(pilot)


async def test_the_reconciliation_lists_the_worst_first_and_says_what_to_do(town: Town) -> None:
    async with running(app_of(town), (140, 40)) as pilot:
        await press(pilot, "a")
        screen = pilot.app.screen
        assert isinstance(screen, QualityScreen)
        text = shown(pilot)
        assert "2 av 6 filer att titta på" in text
        assert "Kör ocrmypdf -l swe på filen." in text
        assert "4/5 §§" in text
        await press(pilot, "down")
        assert "Saknas          § 14" in screen.detail.text
        assert "fel  § 14  § 14 finns inte, fast framsidan uppger §§ 11–15." in screen.detail.text
        await press(pilot, "z")
        assert len(screen.files.keys) == 2
        await press(pilot, "z", "enter")
        assert "Ledamöter" in browse(pilot).detail.text
        assert browse(pilot).meetings.meeting_id is not None
        await press(pilot, "backspace")
        assert isinstance(pilot.app.screen, QualityScreen)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, BrowseScreen)


async def test_a_file_without_a_meeting_is_read_about_beside_the_list(town: Town) -> None:
    async with running(app_of(town), (60, 20)) as pilot:
        await press(pilot, "a", "enter")
        assert "Kör ocrmypdf -l swe på filen." in shown(pilot)


async def test_who_refers_to_a_paragraph(town: Town) -> None:
    async with running(app_of(town)) as pilot:
        await press(pilot, *TO_KS, "enter", "j", "b")
        screen = pilot.app.screen
        assert isinstance(screen, CitedScreen)
        assert len(screen.citing.keys) == 1
        assert "2024-03-25" in shown(pilot)
        assert "Ärendet återremitteras" in screen.detail.text
        await press(pilot, "enter")
        assert "Kommunfullmäktige 2024-03-25 · 2 av 4 §§" in browse(pilot).detail.text
        await press(pilot, "b")
        assert "Ingen paragraf i mappen hänvisar till Kommunfullmäktige 2024-03-25 § 22." in shown(pilot)


async def test_backspace_goes_all_the_way_back(town: Town) -> None:
    async with running(app_of(town)) as pilot:
        await press(pilot, *TO_KS, "enter", "j", "s", "a", "backspace")
        assert isinstance(pilot.app.screen, SourceScreen)
        await press(pilot, "backspace")
        assert "2 av 5 §§" in browse(pilot).detail.text
        await press(pilot, "backspace")
        assert "2 av 5 §§" in browse(pilot).detail.text


async def test_help_lists_the_keys_of_the_screen_one_is_on(town: Town) -> None:
    async with running(app_of(town)) as pilot:
        await press(pilot, "question_mark")
        text = pilot.app.screen.query_one(TextPane).text
        assert "y             Kopiera beslutet" in text
        assert "§             Gå till paragraf" in text
        assert "bordlagt" in text
        await press(pilot, "escape", "a", "question_mark")
        text = pilot.app.screen.query_one(TextPane).text
        assert "Visa bara filer med anmärkning" in text
        assert "Kopiera beslutet" not in text
        await press(pilot, "q")
        assert isinstance(pilot.app.screen, QualityScreen)


async def test_the_palette_finds_commands_and_does_them(town: Town) -> None:
    async with running(app_of(town)) as pilot:
        await press(pilot, "ctrl+p")
        await write(pilot, "avstäm")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, QualityScreen)
        await press(pilot, "backspace", "ctrl+p")
        await write(pilot, "nästa para")
        await press(pilot, "enter")
        assert browse(pilot).focused is browse(pilot).items
        await press(pilot, "ctrl+p")
        await write(pilot, "protokoll-light")
        await press(pilot, "enter")
        assert pilot.app.theme == "protokoll-light"
        await press(pilot, "ctrl+p", "escape")
        assert isinstance(pilot.app.screen, BrowseScreen)


async def test_the_users_own_keys_hold_and_show(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(
        'theme = "lila"\n[keys]\nquality = "f4"\nnonsense = "x"\npeople = "/"\n', encoding="utf-8"
    )
    monkeypatch.setenv("PROTOKOLL_TUI_CONFIG", str(path))
    async with running(app_of(town)) as pilot:
        sentences = said(pilot)
        assert "det finns inget kommando som heter nonsense" in sentences
        assert "/ för people är upptagen av search" in sentences
        assert "Färgtemat lila finns inte" in sentences
        assert "F4 avstämning" in shown(pilot)
        await press(pilot, "a")
        assert isinstance(pilot.app.screen, BrowseScreen)
        await press(pilot, "f4")
        assert isinstance(pilot.app.screen, QualityScreen)


@pytest.mark.parametrize(
    "theme", ["protokoll-dark", "protokoll-light", "textual-dark", "textual-light", "nord", "ansi-dark"]
)
async def test_every_theme_dresses_every_part(town: Town, theme: str) -> None:
    async with running(app_of(town, theme=theme)) as pilot:
        assert pilot.app.theme == theme or theme not in pilot.app.available_themes
        await press(pilot, *TO_KS, "enter", "j")
        assert "Ny förskola" in shown(pilot)


async def test_english(town: Town) -> None:
    async with running(app_of(town, lang="en")) as pilot:
        await press(pilot, *TO_KS, "enter", "j")
        text = shown(pilot)
        for words in ("4 meetings · 11 §§", "1 file could not be read", "proposal", "reconcile", "Meetings"):
            assert words in text


async def test_without_unicode_and_colour_everything_is_still_told_apart(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROTOKOLL_TUI_ASCII", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    async with running(app_of(town), (80, 24)) as pilot:
        await press(pilot, *TO_KS, "enter", "j")
        text = shown(pilot)
        assert "> förslag   + bifall   U uppdrag" in text
        outside = {
            sign for sign in text if not sign.isascii() and not sign.isalpha() and sign not in "§–”’\u00a0"
        }
        assert outside == set()


async def test_a_screen_that_was_left_fits_the_terminal_when_one_comes_back(town: Town) -> None:
    async with running(app_of(town), (120, 40)) as pilot:
        await press(pilot, "a")
        await pilot.resize_terminal(60, 20)
        await settle(pilot)
        await press(pilot, "escape")
        assert not browse(pilot).query_one("#detail-pane").display


async def test_a_very_long_source_is_scrolled_to_its_paragraph_too(town: Town) -> None:
    path = town.folder / "Kommunstyrelsen 2024-03-05.txt"
    filling = "".join(f"Bilaga, rad {number}: {'siffror ' * 20}\n" for number in range(3000))
    path.write_text(path.read_text(encoding="utf-8") + filling, encoding="utf-8")
    async with running(app_of(town), (80, 24)) as pilot:
        await press(pilot, *TO_KS, "enter", "end", "s")
        assert "Ärendet bordläggs." in shown(pilot)
        await press(pilot, "G")
        assert "Bilaga, rad 2999" in shown(pilot)
        await pilot.resize_terminal(60, 20)
        await settle(pilot)
        assert "Bilaga, rad 29" in shown(pilot)
