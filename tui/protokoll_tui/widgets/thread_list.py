"""A case on its way through the bodies: a time line, one stop a row, what is not in the folder among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from protokoll_tui.archive.bodies import body_short
from protokoll_tui.archive.records import ItemRow, ThreadEntry
from protokoll_tui.locale import Catalogue
from protokoll_tui.widgets.cells import Cell
from protokoll_tui.widgets.glyphs import Glyphs
from protokoll_tui.widgets.item_list import mark_cells, paragraph_number
from protokoll_tui.widgets.outcome_marks import marks
from protokoll_tui.widgets.rows_at_hand import RowsAtHand

_DATE = 12
_LONGEST_BODY = 24


class ThreadList(RowsAtHand[ThreadEntry]):
    """The stops, oldest first; below each what became of it."""

    ROW_HEIGHT = 2

    def __init__(self, text: Catalogue, *, glyphs: Glyphs, id: str | None = None) -> None:
        super().__init__(glyphs=glyphs, id=id)
        self._text = text
        self.origin: int | None = None
        """The § that the thread was asked for."""
        self._case: str | None = None
        self._body_width = 0
        self._number_width = 0

    def show_thread(self, entries: Sequence[ThreadEntry], origin: int | None, cursor: int = 0) -> None:
        """Show a case."""
        self.origin = origin
        self._case = next(
            (row.item.case_number for row in entries if row.item and row.item.id == origin), None
        )
        self._body_width = min(
            _LONGEST_BODY, max((cell_len(body_name(entry)) for entry in entries), default=0)
        )
        self._number_width = max((cell_len(number_name(entry)) for entry in entries), default=0)
        self.show_rows(entries, cursor)

    def draw(self, row: ThreadEntry, key: int, width: int) -> Sequence[Sequence[Cell]]:
        """Where and when, and below it how it went or who mentions it."""
        item = row.item
        here = item is not None and item.id == self.origin
        sign = self.glyphs.absent if item is None else self.glyphs.here if here else self.glyphs.stop
        part = "warning" if item is None else "link"
        bodies = min(self._body_width, max(4, width // 4))
        head = [
            Cell("", width=1),
            Cell(sign, part, 2),
            Cell(row.date or self._text("browse.no-date"), "date" if item else "muted", _DATE),
            Cell(body_name(row), "title" if item else "muted", bodies),
            Cell("", width=2),
            Cell(number_name(row), "number", self._number_width + (2 if self._number_width else 0)),
        ]
        if item is None:
            head.append(Cell(self._text("thread.absent"), "warning"))
        else:
            title = item.title or self._text("item.no-title")
            head += [
                Cell(title, "title" if here else "" if item.title else "muted"),
                *mark_cells(item, self.glyphs),
            ]
        line = self.glyphs.line if key + 1 < len(self.rows) else ""
        indent = _DATE if width < 90 else _DATE + bodies + 2
        below = [
            Cell("", width=1),
            Cell(line, "muted", 2),
            Cell("", width=indent),
            Cell(self._about(row), "muted"),
        ]
        return [[*head, Cell("", width=1)], [*below, Cell("", width=1)]]

    def _about(self, row: ThreadEntry) -> str:
        separator = f" {self.glyphs.separator} "
        if row.item is not None:
            return separator.join(self._about_item(row.item))
        citing = [stop.item for stop in self.rows if stop.item is not None and stop.item.id in row.cited_by]
        places = ", ".join(place_name(item) for item in citing)
        pieces = [self._text("thread.mentioned", place=places)] if places else []
        return separator.join([*pieces, *([row.text] if row.text else [])])

    def _about_item(self, item: ItemRow) -> Iterator[str]:
        if item.id == self.origin:
            yield self._text("thread.here")
        for each in marks(item.kinds, item.outcomes, self.glyphs):
            yield self._text(each.word)
        for present, name in (
            (item.has_vote, "vote"),
            (item.has_reservation, "reservation"),
            (item.has_recusal, "recusal"),
            (item.immediate, "immediate"),
        ):
            if present:
                yield self._text(f"item.{name}")
        if item.case_number and item.case_number != self._case:
            yield item.case_number


def body_name(entry: ThreadEntry) -> str:
    """A stop's body, for short where it has a short form."""
    if entry.item is not None:
        return entry.item.body_short or entry.item.body or ""
    return body_short(entry.body) or entry.body or ""


def number_name(entry: ThreadEntry) -> str:
    """ "§ 12 a"; empty where a meeting is mentioned without a §."""
    if entry.item is not None:
        return f"§ {paragraph_number(entry.item)}"
    return "" if entry.number is None else f"§ {entry.number}"


def place_name(item: ItemRow) -> str:
    """ "KS 2024-03-05 § 12"."""
    words = (item.body_short or item.body, item.date, f"§ {paragraph_number(item)}")
    return " ".join(word for word in words if word)


def entry_name(entry: ThreadEntry) -> str:
    """The same for any stop."""
    return " ".join(word for word in (body_name(entry), entry.date, number_name(entry)) if word)
