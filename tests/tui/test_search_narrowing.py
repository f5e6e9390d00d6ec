"""Ways to narrow an answer: numbered values, filters completed as one types."""

from __future__ import annotations

from tests.tui.driving import app_of, press, running, write
from tests.tui.finding import bar, hits, search_for, titles
from tests.tui.town import Town

from protokoll_tui.locale import catalogue
from protokoll_tui.search.results import Facet, Results
from protokoll_tui.views.narrowing import choices, offered, toggled, widened

TEXT = catalogue("sv")
KS, KF = Facet("organ", "KS", "Kommunstyrelsen", 3), Facet("organ", "KF", "Kommunfullmäktige", 2)
Y23, Y24 = Facet("år", "2023", "2023", 1), Facet("år", "2024", "2024", 4)
BOARD = Facet("organ", "Tekniska nämnden", "Tekniska nämnden", 1)


def answer(*facets: Facet, items: int = 5) -> Results:
    return Results("budget", (), {"items": items}, facets=facets)


async def test_a_number_narrows_and_the_same_number_undoes_it(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        screen = await search_for(pilot, "kvarnen")
        everything = titles(screen)
        assert bar(pilot, "facets").startswith("organ 1 ")
        await press(pilot, "enter", "1")
        assert "organ:" in screen.line.value
        assert len(titles(screen)) < len(everything)
        assert screen.hits.has_focus
        number = next(choice.key for choice in screen.bars.facets.choices if choice.chosen)
        await press(pilot, number)
        assert screen.line.value == "kvarnen"
        assert titles(screen) == everything


async def test_several_narrowings_go_with_one_key(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        screen = await search_for(pilot, "organ:ks")
        await press(pilot, "enter")
        for words in ("bifall", "V"):
            await press(
                pilot, next(choice.key for choice in screen.bars.facets.choices if choice.words == words)
            )
        assert screen.line.value == "organ:ks utfall:bifall parti:V"
        assert titles(screen) == ["Ny förskola i kvarteret Kvarnen"]
        await press(pilot, "0")
        assert screen.line.value == "organ:ks"


async def test_a_number_without_a_value_does_nothing(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        screen = await search_for(pilot, "budget 2024")
        await press(pilot, "enter", "9")
        assert screen.line.value == "budget 2024"


async def test_a_click_chooses_scope_and_value(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        screen = await search_for(pilot, "kvarnen")
        await pilot.click("#facets", offset=(8, 0))
        await press(pilot)
        assert "organ:" in screen.line.value
        at = screen.bars.scopes.render_line(0).text.index("Diarienr")
        await pilot.click("#scopes", offset=(at, 0))
        await press(pilot, "down")
        assert [hit.kind for hit in hits(screen)] == ["case"]


async def test_filters_and_values_are_completed_by_the_right_arrow(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        screen = await search_for(pilot, "kvarnen utf")
        assert bar(pilot, "hint").startswith("→ utfall:")
        await press(pilot, "right")
        assert screen.line.value == "kvarnen utfall:"
        await write(pilot, "åter")
        await press(pilot, "right")
        assert screen.line.value == "kvarnen utfall:återremiss "
        assert [hit.outcomes for hit in hits(screen)] == [("referred_back",)]


async def test_within_the_line_the_right_arrow_moves(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        screen = await search_for(pilot, "org")
        await press(pilot, "home", "right")
        assert (screen.line.value, screen.line.cursor_position) == ("org", 1)


async def test_names_of_bodies_are_completed_from_the_folder(searched: Town) -> None:
    async with running(app_of(searched)) as pilot:
        screen = await search_for(pilot, "organ:ksa")
        await press(pilot, "right")
        assert screen.line.value == "organ:KSAU "
        assert {hit.body_short for hit in hits(screen)} == {"KSAU"}


def test_what_all_hits_share_is_not_offered() -> None:
    everywhere = Facet("år", "2024", "2024", 5)
    assert offered(answer(KS, everywhere), "budget", (), 80, TEXT) == [KS]


def test_each_field_is_offered_before_a_second_value_of_the_first() -> None:
    drawn = offered(answer(KS, KF, Y24, Y23), "budget", (), 34, TEXT)
    assert drawn == [KS, Y24]


def test_the_values_are_numbered_in_the_order_of_their_fields_and_name_the_field_once() -> None:
    drawn = choices([Y24, KS, KF], "budget organ:KF", TEXT)
    assert [(each.heading, each.key, each.words, each.chosen) for each in drawn] == [
        ("organ", "1", "KS", False),
        ("", "2", "KF", True),
        ("år", "3", "2024", False),
    ]


def test_a_value_in_force_stays_offered_when_nothing_else_is_found() -> None:
    query = toggled("budget", KS)
    assert query == "budget organ:KS"
    assert offered(answer(items=0), query, [KS], 80, TEXT) == [KS]


def test_values_of_several_words_are_quoted_and_come_out_again() -> None:
    query = toggled(toggled("budget", BOARD), Y24)
    assert query == 'budget organ:"Tekniska nämnden" år:2024'
    assert widened(query, [BOARD, Y24, KF]) == "budget"
