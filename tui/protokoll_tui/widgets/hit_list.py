"""What a search found: §§, people, cases and documents, told apart by a word, with what matched marked."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rich.cells import cell_len

from protokoll_tui.locale import Catalogue
from protokoll_tui.search.results import Hit, Marks
from protokoll_tui.widgets.cells import Cell
from protokoll_tui.widgets.glyphs import Glyphs
from protokoll_tui.widgets.item_list import MARKS_SHOWN
from protokoll_tui.widgets.outcome_marks import marks
from protokoll_tui.widgets.rows_at_hand import RowsAtHand

_CASE = 18
_PLACE = 24
"""Cells for where a hit stands: "2023-10-10 KSAU Älvsunda"."""
_BEFORE = 8
"""Characters that are kept before a match where the words around it are cut."""


class HitList(RowsAtHand[Hit]):
    """Two lines a hit: what it is, and below where it stands and the words around what matched."""

    ROW_HEIGHT = 2

    def __init__(self, text: Catalogue, *, glyphs: Glyphs, id: str | None = None) -> None:
        super().__init__(glyphs=glyphs, id=id)
        self._text = text
        self._new: Collection[int] = ()
        self._label_width = 0
        self._place_width = 0
        self._several_places = False

    def show_hits(self, hits: Sequence[Hit], cursor: int = 0, new: Collection[int] = ()) -> None:
        """Show an answer; `new`: §§ that have come since the saved search was last opened."""
        self._new = new
        self._several_places = len({hit.municipality for hit in hits}) > 1
        self._label_width = max((cell_len(self._label(hit)) for hit in hits), default=0)
        self._place_width = max((cell_len(self._place(hit)) for hit in hits), default=0)
        self.show_rows(hits, cursor)

    def draw(self, row: Hit, key: int, width: int) -> Sequence[Sequence[Cell]]:
        """The two lines."""
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
