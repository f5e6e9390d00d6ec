"""Drawn lines: cells, wrapping, pages of rows, the tree of meetings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from protokoll_tui.archive.records import MeetingGroup
from protokoll_tui.widgets.cells import Cell, lay_out, shorten
from protokoll_tui.widgets.glyphs import ASCII, UNICODE
from protokoll_tui.widgets.meeting_tree import FEW, MeetingTree
from protokoll_tui.widgets.outcome_marks import marks
from protokoll_tui.widgets.row_pages import PAGE, PAGES_KEPT, RowPages
from protokoll_tui.widgets.text_lines import hang_of, indent_of, line, wrap
from protokoll_tui.widgets.title_bar import shorten_path
from protokoll_tui.widgets.untrusted import one_line_kept

TEXTS = st.text(alphabet=st.sampled_from("abcåäö -–\u3042\u4e2d.,"), max_size=200)


def drawn(cells: list[Cell], width: int) -> str:
    return "".join(segment.text for segment in lay_out(cells, width, Style.null(), lambda part: Style.null()))


@given(TEXTS, st.integers(0, 60), st.integers(0, 20))
def test_a_drawn_line_is_exactly_as_wide_as_it_should_be(text: str, width: int, fixed: int) -> None:
    cells = [Cell("12", width=5, align="right"), Cell(text), Cell("✓", width=fixed)]
    assert cell_len(drawn(cells, width)) == width


def test_what_does_not_fit_ends_with_an_ellipsis() -> None:
    assert drawn([Cell("Delårsrapport per den 31 augusti")], 14) == "Delårsrapport…"
    assert shorten("中文字", 4) == "中…"


def test_marked_characters_stay_in_their_places_whatever_stands_around_them() -> None:
    styled = lay_out(
        [Cell("a\x1bbc\u202ed", marks=((2, 4),))], 8, Style.null(), lambda part: Style(bold=True)
    )
    assert [segment.text for segment in styled if segment.style and segment.style.bold] == ["bc"]
    assert len(one_line_kept("a\x00\u200bb")) == 4


@given(TEXTS, st.integers(2, 40), st.integers(0, 12))
def test_wrapping_loses_nothing_and_keeps_to_the_width(text: str, width: int, hang: int) -> None:
    rows = wrap(text, width, hang)
    assert "".join(text[first:last] for first, last in rows) == text
    indent = indent_of(hang, width)
    for number, (first, last) in enumerate(rows):
        assert cell_len(text[first:last].rstrip()) <= (width - indent if number else width)


def test_wrapping_breaks_at_blanks() -> None:
    text = "Ärendet återremitteras för beräkning"
    assert [text[a:b].rstrip() for a, b in wrap(text, 16)] == ["Ärendet", "återremitteras", "för beräkning"]


def test_a_paragraphs_sign_and_number_stay_together() -> None:
    assert [text[a:b] for text in ["KS 2024-03-05 § 12"] for a, b in wrap(text, 16)] == [
        "KS 2024-03-05 ",
        "§ 12",
    ]


@pytest.mark.parametrize(
    ("text", "hang"),
    [("- renovering", 2), ("12. Ramen", 4), ("a) först", 3), ("Kommunen", 0), ("1974 byggdes", 0)],
)
def test_rows_of_a_list_point_hang_past_its_mark(text: str, hang: int) -> None:
    assert hang_of(text) == hang


def test_links_are_drawn_where_their_words_stand() -> None:
    linked = line("Se KS 2024-03-05 § 12 och § 12").with_links({"KS 2024-03-05 § 12": 7, "§ 12": 8})
    assert [(link.first, link.last, link.target) for link in linked.links] == [(3, 21, 7)]


def test_rows_are_kept_a_page_at_a_time_and_shown_as_they_were_until_newer_ones_come() -> None:
    pages: RowPages[str] = RowPages()
    pages.put(0, {5: "fem"})
    assert pages.get(0, 5) == "fem"
    assert pages.lacking(0, PAGE, 10 * PAGE) == [1]
    newer = RowPages(pages)
    assert (newer.get(0, 5), newer.has(0)) == ("fem", False)
    newer.put(0, {})
    assert newer.get(0, 5) is None
    for page in range(1, PAGES_KEPT + 1):
        newer.put(page, {})
    assert not newer.has(0)


def groups(*counts: int) -> list[MeetingGroup]:
    return [
        MeetingGroup("Älvsunda" if number < 2 else "Björkö", f"Organ {number}", None, count)
        for number, count in enumerate(counts)
    ]


def test_the_tree_lays_out_municipality_body_meetings() -> None:
    keys = MeetingTree(groups(2, 1, 1), [10, 11, 20, 30]).layout()
    assert list(keys) == [-1, -2, 10, 11, -4, 20, -5, -6, 30]
    assert [keys.index(key) for key in keys] == list(range(len(keys)))
    assert keys.heads[-1].count == 3


def test_a_folded_group_hides_its_meetings_and_revealing_one_unfolds_it() -> None:
    tree = MeetingTree(groups(2, 1, 1), [10, 11, 20, 30])
    tree.toggle(tree.layout().heads[-1])
    assert list(tree.layout()) == [-1, -5, -6, 30]
    assert tree.reveal(20)
    assert 20 in list(tree.layout())
    assert not tree.reveal(20)
    assert not tree.reveal(99)


def test_a_large_folder_starts_with_its_first_body_open() -> None:
    many = FEW + 1
    tree = MeetingTree().renewed(groups(many, 1, 1), list(range(many + 2)))
    assert len(tree.layout()) == 2 + many + 1 + 2
    again = tree.renewed(groups(many, 2, 1), list(range(many + 3)))
    assert len(again.layout()) == len(tree.layout())


def test_outcomes_have_a_sign_each_also_without_colour_and_unicode() -> None:
    assert [each.sign for each in marks(("proposal",), ("approved", "assigned", "approved"), UNICODE)] == [
        "→",
        "✓",
        "U",
    ]
    assert [each.sign for each in marks(("decision",), ("rejected", "other"), ASCII)] == ["x"]
    assert [each.sign for each in marks((), ("other", "other"), UNICODE)] == ["·"]


def test_a_long_path_keeps_its_end() -> None:
    assert shorten_path("/hem/kansli/protokoll/2024", 20) == "…/protokoll/2024"
