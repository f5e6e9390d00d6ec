"""What a search found: §§, people, cases and documents, told apart by a word, with what matched marked."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rich.cells import cell_len

from protokoll_tui.commands import bindings
from protokoll_tui.locale import Catalogue
from protokoll_tui.search.results import Hit, Marks
from protokoll_tui.widgets.cells import Cell
from protokoll_tui.widgets.glyphs import Glyphs
from protokoll_tui.widgets.hit_groups import HitGroup, HitRow
from protokoll_tui.widgets.item_list import MARKS_SHOWN
from protokoll_tui.widgets.outcome_marks import marks
from protokoll_tui.widgets.rows_at_hand import RowsAtHand

_CASE = 18
_PLACE = 24
"""Cells for where a hit stands: "2023-10-10 KSAU Älvsunda"."""
_BEFORE = 8
"""Characters that are kept before a match where the words around it are cut."""


class HitList(RowsAtHand[HitRow]):
    """Two lines a hit: what it is, and below where it stands and the words around what matched.

    The cursor passes over the heads of groups.
    """

    BINDINGS = bindings("groups")
    ROW_HEIGHT = 2

    def __init__(self, text: Catalogue, *, glyphs: Glyphs, id: str | None = None) -> None:
        super().__init__(glyphs=glyphs, id=id)
        self._text = text
        self._new: Collection[int] = ()
        self._label_width = 0
        self._place_width = 0
        self._several_places = False

    @property
    def cursor_hit(self) -> Hit | None:
        """The hit under the cursor."""
        row = self.cursor_row
        return row if isinstance(row, Hit) else None

    @property
    def has_groups(self) -> bool:
        """Whether the hits stand in groups."""
        return bool(self.rows) and isinstance(self.rows[0], HitGroup)

    def show_hits(self, rows: Sequence[HitRow], cursor: int = 0, new: Collection[int] = ()) -> None:
        """Show an answer in its groups; `new`: §§ that have come since the saved search was last opened."""
        hits = [row for row in rows if isinstance(row, Hit)]
        self._new = new
        self._several_places = len({hit.municipality for hit in hits}) > 1
        self._label_width = max((cell_len(self._label(hit)) for hit in hits), default=0)
        self._place_width = max((cell_len(self._place(hit)) for hit in hits), default=0)
        if cursor < len(rows) and isinstance(rows[cursor], HitGroup):
            cursor += 1
        self.show_rows(rows, cursor)

    def validate_cursor(self, cursor: int) -> int:
        """On from a head, the way the cursor goes."""
        cursor = super().validate_cursor(cursor)
        if isinstance(self.local_row(cursor), HitGroup):
            cursor += -1 if 0 < cursor < self.cursor else 1
        return cursor

    def first_seen_with(self, index: int) -> int:
        """The head above the first hit of a group is seen with it."""
        return index - 1 if isinstance(self.local_row(index - 1), HitGroup) else index

    def action_group(self, direction: int) -> None:
        """To the first hit of the next group; up, of this one, and then of the one before."""
        heads = [place for place, row in enumerate(self.rows) if isinstance(row, HitGroup)]
        ahead = [head for head in heads if (head > self.cursor if direction > 0 else head < self.cursor - 1)]
        if ahead:
            head = ahead[0 if direction > 0 else -1]
            self.cursor = head + 1
            self.scroll_to(y=head * self.ROW_HEIGHT, animate=False, force=True)

    def draw(self, row: HitRow, key: int, width: int) -> Sequence[Sequence[Cell]]:
        """The two lines."""
        return self._draw_hit(row, width) if isinstance(row, Hit) else self._draw_head(row)

    def _draw_head(self, group: HitGroup) -> list[list[Cell]]:
        """A line apart, and the group's name with how many it holds."""
        number = self._text.number
        count = number(group.count)
        if group.more:
            count = self._text("search.at-least", count=count)
        elif group.count > group.shown:
            count = self._text("search.part", shown=number(group.shown), count=count)
        name = Cell(self._text(f"search.group-{group.kind}"), "heading")
        return [[Cell("")], [name, Cell(count, "muted", cell_len(count) + 2, "right"), Cell("", width=1)]]

    def _draw_hit(self, row: Hit, width: int) -> list[list[Cell]]:
        label = self._label_width + 3
        head = [
            Cell(self._label(row), "number" if row.kind == "item" else "link", label - 2, "right"),
            Cell("", width=2),
            _marked(row.title, "" if row.title.text else "muted", self._text("item.no-title")),
        ]
        if row.id in self._new and row.kind == "item":
            word = self._text("search.new-here")
            head.append(Cell(word, "warning", cell_len(word) + 2, "right"))
        if row.case_number and (width >= 70 or row.kind == "case"):
            head.append(Cell(row.case_number, "muted", _CASE, "right"))
        signs = marks((), row.outcomes, self.glyphs)[:MARKS_SHOWN] if row.kind != "person" else []
        head.append(Cell("", width=1 + MARKS_SHOWN - len(signs)))
        head += [Cell(each.sign, each.part, 1) for each in signs]
        place = min(self._place_width, max(_PLACE, width // 3))
        words = around_match(row.snippet, width - label - place - 3, self.glyphs.ellipsis)
        below = [Cell("", width=label)]
        if row.kind == "person":
            below.append(Cell(row.snippet.text.replace("·", self.glyphs.separator), "muted"))
        elif row.kind == "case":
            below.append(Cell(row.snippet.text.replace("→", self.glyphs.forwarded), "muted"))
        else:
            below += [Cell(self._place(row), "muted", place), Cell("", width=2), _marked(words, "muted")]
        return [[*head, Cell("", width=1)], [*below, Cell("", width=1)]]

    def _label(self, hit: Hit) -> str:
        if hit.kind == "item" and hit.number is not None:
            return f"§ {hit.number} {hit.suffix}" if hit.suffix else f"§ {hit.number}"
        return "§" if hit.kind == "item" else self._text(f"search.{hit.kind}")

    def _place(self, hit: Hit) -> str:
        if hit.kind in ("person", "case"):
            return ""
        words = [hit.date or self._text("browse.no-date"), hit.body_short or hit.body]
        if hit.kind == "document" and hit.number is not None:
            words.append(f"§ {hit.number}")
        if self._several_places:
            words.append(hit.municipality)
        return " ".join(word for word in words if word)


def around_match(marked: Marks, room: int, ellipsis: str = "…") -> Marks:
    """The text cut at its beginning where its first match would else not be seen in that many cells."""
    if not marked.spans or marked.spans[0][1] <= room - 1:
        return marked
    start = max(0, marked.spans[0][0] - _BEFORE)
    start = marked.text.find(" ", start, marked.spans[0][0]) + 1 or marked.spans[0][0]
    lead = f"{ellipsis} "
    shift = len(lead) - start
    spans = tuple((first + shift, last + shift) for first, last in marked.spans)
    return Marks(lead + marked.text[start:], spans)


def _marked(marked: Marks, part: str, otherwise: str = "") -> Cell:
    return Cell(marked.text or otherwise, part, marks=marked.spans)
