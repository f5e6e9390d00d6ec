"""Searching as one types: what is found, where the keys lead, and the way back."""

from __future__ import annotations

from tests.tui.driving import app_of, browse, press, running, said, settle, shown, write
from tests.tui.finding import bar, hits, people, search, search_for, state, thread, titles
from tests.tui.searchable import index_all, put
from tests.tui.town import KS, Town, item, minutes

from protokoll_tui.views.browse import BrowseScreen
from protokoll_tui.widgets.hit_groups import HitGroup

KVARNEN = "Ny förskola i kvarteret Kvarnen"


async def test_each_letter_narrows_what_is_found(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        screen = await search_for(pilot, "förskol")
        assert set(titles(screen)) == {KVARNEN}
        assert len(titles(screen)) == 3
        await write(pilot, "a bussresor")
        assert titles(screen)[0] != KVARNEN or len(titles(screen)) != 3
        assert screen.line.value == "förskola bussresor"


async def test_letters_without_rings_and_with_a_slip_find_too(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        screen = await search_for(pilot, "forskloa")
        assert titles(screen)[0] == KVARNEN


async def test_keys_of_commands_are_letters_in_the_line(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        screen = await search_for(pilot, "pqty,.?/å ä ö§0123")
        assert screen.line.value == "pqty,.?/å ä ö§0123"


async def test_only_the_newest_query_is_answered(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        screen = await search_for(pilot, "budget")
        first = search(pilot).session.search.search("förskola")
        second = search(pilot).session.search.search("motion")
        assert await first is None or (await second) is not None
        await press(pilot, "escape")
        await write(pilot, "motion")
        assert all("otion" in title for title in titles(screen)[:1])


async def test_enter_goes_to_the_hits_and_y_copies_the_decision(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        screen = await search_for(pilot, "bussresor")
        await press(pilot, "enter")
        assert screen.hits.has_focus
        await press(pilot, "y")
        assert "Motionen avslås." in pilot.app.clipboard
        assert "Kommunfullmäktige 2024-03-25 § 23" in said(pilot)
        await press(pilot, "c")
        assert pilot.app.clipboard == "Kommunfullmäktige 2024-03-25 § 23"
        await press(pilot, "Y")
        assert "Dnr KS 2022/301" in pilot.app.clipboard


async def test_enter_before_the_answer_has_come_goes_to_the_hits_when_it_has(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        await press(pilot, "slash")
        screen = search(pilot)
        screen.line.put("bussresor")
        screen.action_take_first()
        await settle(pilot)
        assert screen.hits.has_focus


async def test_a_hit_opens_in_its_meeting_with_the_words_marked_and_backspace_returns(searched: Town) -> None:
    async with running(app_of(searched), (80, 24)) as pilot:
        screen = await search_for(pilot, "kvarnen")
        await press(pilot, "down", "down", "enter")
        chosen = screen.hits.cursor_hit
        assert chosen is not None
        assert browse(pilot).current_item == chosen.id
        matches = [
            line.content.plain[span.start : span.end]
            for line in browse(pilot).detail.lines
            for span in line.content.spans
            if span.style == "match"
        ]
        assert "Kvarnen" in matches
        await press(pilot, "backspace")
        assert search(pilot) is screen
        assert (screen.line.value, screen.hits.cursor, screen.hits.has_focus) == ("kvarnen", 1, True)
        await press(pilot, "backspace")
        assert isinstance(pilot.app.screen, BrowseScreen)


async def test_the_way_back_leads_to_an_earlier_search_also_after_a_later_one(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        await search_for(pilot, "kvarnen")
        await press(pilot, "tab", "enter", "down", "enter")
        await search_for(pilot, "budget")
        assert titles(search(pilot))[0] == "Budget 2024"
        await press(pilot, "enter", "enter", "backspace")
        assert search(pilot).line.value == "budget"
        await press(pilot, "backspace", "backspace")
        screen = search(pilot)
        assert (screen.line.value, screen.hits.cursor) == ("kvarnen", 1)
        assert bar(pilot, "scopes").startswith("Alla 3")
        assert "Beslut" in [choice.words for choice in screen.bars.scopes.choices if choice.chosen]


async def test_escape_goes_up_then_clears_then_leaves(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        screen = await search_for(pilot, "budget")
        await press(pilot, "down", "right", "escape")
        assert screen.hits.has_focus
        await press(pilot, "escape")
        assert screen.line.has_focus
        await press(pilot, "escape")
        assert screen.line.value == ""
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, BrowseScreen)


async def test_slash_in_the_list_marks_the_query_so_that_typing_replaces_it(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        screen = await search_for(pilot, "budget")
        await press(pilot, "enter", "slash")
        await write(pilot, "motion")
        assert screen.line.value == "motion"


async def test_scopes_turn_with_tab_and_say_how_much_each_holds(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        screen = await search_for(pilot, "tjäder")
        assert "Personer 2" in bar(pilot, "scopes")
        await press(pilot, "tab", "tab", "tab")
        assert [(hit.title.text, hit.municipality) for hit in hits(screen)] == [
            ("Anders Tjäder", "Älvsunda"),
            ("Anders Tjäder", "Björkö"),
        ]
        await press(pilot, "shift+tab")
        assert "Anders Tjäder" not in titles(screen)
        await press(pilot, "tab", "tab", "tab")
        assert screen.place.scope == "all"


async def test_people_stand_above_what_merely_names_them_and_open_their_acts(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        screen = await search_for(pilot, "tjäder")
        assert hits(screen)[0].kind == "person"
        assert len(hits(screen)) > 1
        assert "Personer" in screen.hits.render_line(1).text
        assert "person" in screen.hits.render_line(2).text
        await press(pilot, "enter")
        assert "Anders Tjäder (M)" in screen.text_pane.text
        await press(pilot, "y")
        assert pilot.app.clipboard == ""
        await press(pilot, "enter")
        assert people(pilot).deeds.has_focus


async def test_hits_stand_in_groups_that_keys_jump_between(searched: Town) -> None:
    async with running(app_of(searched), (120, 24)) as pilot:
        screen = await search_for(pilot, "tjäder")
        await press(pilot, "down")
        first, second = (place for place, row in enumerate(screen.hits.rows) if isinstance(row, HitGroup))
        assert (first, screen.hits.cursor) == (0, 1)
        assert "Nästa grupp" in shown(pilot) or "nästa grupp" in shown(pilot)
        await press(pilot, "J")
        assert screen.hits.cursor == second + 1
        assert "Paragrafer" in shown(pilot)
        await press(pilot, "up")
        assert screen.hits.cursor == second - 1  # not on the head
        await press(pilot, "down", "J")
        assert screen.hits.cursor == second + 1
        await press(pilot, "down", "K")
        assert screen.hits.cursor == second + 1
        await press(pilot, "K", "K", "up")
        assert screen.hits.cursor == 1
        assert "Personer" in screen.hits.render_line(1).text


async def test_more_is_asked_for_near_the_end_and_stands_below_what_was_there(searched: Town) -> None:
    many = [
        item(number, f"Grusväg nummer {number}", ("Vägen underhålls.", "approved")) for number in range(400)
    ]
    put(searched, minutes(KS, "2024-04-09", *many))
    index_all(searched)
    async with running(app_of(searched), (120, 24)) as pilot:
        screen = await search_for(pilot, "grusväg")
        before = titles(screen)
        assert len(before) < 400
        await press(pilot, "down", "end")
        at = screen.hits.cursor_hit
        assert at is not None
        assert at.title.text == before[-1]
        await press(pilot, "end", "end")
        assert titles(screen)[: len(before)] == before
        assert len(set(titles(screen))) == 400
        assert "Ärenden 400" in bar(pilot, "scopes")


async def test_a_case_number_finds_the_case_whose_thread_opens(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        screen = await search_for(pilot, "ks2023-118")
        assert {hit.case_number for hit in hits(screen)} == {"KS 2023/118"}
        await press(pilot, "tab", "tab", "tab", "tab", "enter")
        assert [hit.kind for hit in hits(screen)] == ["case"]
        assert "KSAU 2024-02-20 § 8 → KS 2024-03-05 § 12" in screen.hits.render_line(1).text
        await press(pilot, "enter")
        assert len(thread(pilot).stops.rows) == 4


async def test_matches_are_marked_in_the_list_and_in_the_paragraph_beside(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        screen = await search_for(pilot, "paviljonger")
        assert "paviljonger" in shown(pilot)
        style = screen.hits.get_component_rich_style("part--match", partial=True)
        marked = [
            segment.text
            for y in range(2)
            for segment in screen.hits.render_line(y)
            if segment.style is not None and segment.style.underline
        ]
        assert style.underline
        assert marked == ["paviljonger"]
        lines = [
            line for line in screen.text_pane.lines if "match" in {span.style for span in line.content.spans}
        ]
        assert len(lines) == 1
        assert "paviljonger under tiden" in lines[0].content.plain


async def test_a_match_far_down_in_the_paragraph_is_scrolled_to(searched: Town) -> None:
    async with running(app_of(searched), (100, 14)) as pilot:
        await search_for(pilot, "paviljonger")
        rows = [row for row in shown(pilot).split("\n") if "paviljonger" in row]
        assert any("under tiden" in row for row in rows)


async def test_the_paragraph_takes_the_lists_place_in_a_narrow_terminal(searched: Town) -> None:
    async with running(app_of(searched), (60, 20)) as pilot:
        screen = await search_for(pilot, "dagordning")
        assert "Dagordningen fastställs." not in screen.text_pane.render_line(0).text
        assert not screen.query_one("#found-text-pane").display
        await press(pilot, "down", "right")
        assert screen.query_one("#found-text-pane").display
        assert not screen.query_one("#hits-pane").display
        assert "Dagordningen fastställs." in shown(pilot)
        await press(pilot, "left")
        assert screen.hits.has_focus
        assert screen.query_one("#hits-pane").display


async def test_space_pages_the_paragraph_while_the_list_keeps_the_focus(searched: Town) -> None:
    async with running(app_of(searched), (110, 16)) as pilot:
        screen = await search_for(pilot, "kvarnen organ:ks")
        await press(pilot, "down", "space")
        assert screen.hits.has_focus
        assert screen.text_pane.scroll_y > 0


async def test_nothing_found_says_what_to_do_and_the_line_keeps_the_keys(searched: Town) -> None:
    async with running(app_of(searched), (80, 24)) as pilot:
        screen = await search_for(pilot, "qxzwvk")
        assert "Inget hittades för ”qxzwvk”." in state(pilot)
        assert "Prova färre ord" in state(pilot)
        await press(pilot, "tab", "down", "enter")
        assert "bland beslut" in state(pilot)
        assert "Med Tab söker du i nästa område." in state(pilot)
        assert screen.line.has_focus
        await press(pilot, "escape")
        assert state(pilot) == ""


async def test_what_cannot_be_used_of_a_query_is_said_below_it_and_the_rest_is_searched(
    searched: Town,
) -> None:
    async with running(app_of(searched)) as pilot:
        screen = await search_for(pilot, "kvarnen år:tolv ")
        assert "”år:tolv” är inget år" in bar(pilot, "hint") or "”tolv” är inget år" in bar(pilot, "hint")
        assert titles(screen)[0] == KVARNEN


async def test_the_line_below_an_empty_query_tells_how_to_search(searched: Town) -> None:
    async with running(app_of(searched), (80, 24)) as pilot:
        await press(pilot, "slash")
        assert "utfall:avslag" in shown(pilot)
        assert search(pilot).line.has_focus


async def test_a_folder_without_an_index_says_what_failed(town: Town) -> None:
    town.database.unlink()
    async with running(app_of(town)) as pilot:
        await search_for(pilot, "budget")
        assert "Sökningen gick inte att göra." in state(pilot)


async def test_english_words_and_documents_as_they_are(searched: Town) -> None:
    async with running(app_of(searched, lang="en")) as pilot:
        await search_for(pilot, "kvarnen")
        text = shown(pilot)
        assert "Results" in text
        assert "Decisions" in text
        assert KVARNEN in text
