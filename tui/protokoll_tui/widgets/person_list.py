"""The people of the folder: name and party, as what, where, and from when to when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.cells import cell_len

from protokoll_tui.archive.records import PersonRow
from protokoll_tui.locale import Catalogue
from protokoll_tui.widgets.cells import Cell
from protokoll_tui.widgets.glyphs import Glyphs
from protokoll_tui.widgets.long_list import Fetch, LongList
from protokoll_tui.widgets.person_content import period, role_words

Spans = Mapping[int, tuple[tuple[int, int], ...]]


class PersonList(LongList[PersonRow]):
    """Two lines a person."""

    ROW_HEIGHT = 2

    def __init__(
        self, fetch: Fetch[PersonRow], text: Catalogue, *, glyphs: Glyphs, id: str | None = None
    ) -> None:
        super().__init__(fetch, glyphs=glyphs, id=id)
        self._text = text
        self._spans: Spans = {}

    def show_people(self, ids: Sequence[int], spans: Spans, cursor_key: int | None) -> None:
        """Show people by their ids; `spans`: what of a name was typed."""
        self._spans = spans
        with self.prevent(LongList.Moved):
            self.set_keys(ids, cursor_key=cursor_key)

    def draw(self, row: PersonRow, key: int, width: int) -> Sequence[Sequence[Cell]]:
        """Who, and how often; below as what, where and when."""
        meetings = self._text.count("people.meetings", row.meetings)
        party = f"({row.party})" if row.party else ""
        head = [
            Cell("", width=1),
            Cell(f"{row.name} {party}".rstrip(), "", marks=self._spans.get(row.id, ())),
            Cell(meetings, "muted", cell_len(meetings) + 2, "right"),
            Cell("", width=1),
        ]
        separator = f" {self.glyphs.separator} "
        # The days stand first: they are what the rest is cut for in a narrow list.
        about = (period(row, self.glyphs), role_words(row, self._text), row.title, row.municipality)
        below = [Cell("", width=3), Cell(separator.join(word for word in about if word), "muted")]
        return [head, [*below, Cell("", width=1)]]
