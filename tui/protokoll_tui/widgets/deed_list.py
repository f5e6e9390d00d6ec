"""What one person did: each § or meeting once, with everything that the person did there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from protokoll_tui.archive.records import ItemRow, MeetingRow, PersonAct
from protokoll_tui.locale import Catalogue
from protokoll_tui.widgets.cells import Cell
from protokoll_tui.widgets.glyphs import Glyphs
from protokoll_tui.widgets.item_list import mark_cells, paragraph_number
from protokoll_tui.widgets.person_content import act_word
from protokoll_tui.widgets.rows_at_hand import RowsAtHand

PRESENCE = "presence"
"""The kind of every act that belongs to a meeting: who was there and as what, who signed."""

_DATE = 12
_BODY = 6
_LONGEST_BODY = 20


@dataclass(frozen=True, slots=True)
class Deed:
    """One place in the minutes where the person stands."""

    meeting: MeetingRow
    item: ItemRow | None
    acts: tuple[str, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """What the acts count as where acts are counted."""
        return self.acts if self.item is not None else (PRESENCE,)


def deeds(acts: Iterable[PersonAct], kind: str | None = None) -> list[Deed]:
    """The places, in the order of the acts. `kind`: only where the person did that, or was present."""
    places: dict[tuple[int, int | None], list[PersonAct]] = {}
    for act in acts:
        places.setdefault((act.meeting.id, act.item.id if act.item else None), []).append(act)
    found = [
        Deed(each[0].meeting, each[0].item, tuple(dict.fromkeys(act.act for act in each)))
        for each in places.values()
    ]
    return [deed for deed in found if kind is None or kind in deed.kinds]


class DeedList(RowsAtHand[Deed]):
    """Two lines a place: where it is, and what the person did there."""

    ROW_HEIGHT = 2

    def __init__(self, text: Catalogue, *, glyphs: Glyphs, id: str | None = None) -> None:
        super().__init__(glyphs=glyphs, id=id)
        self._text = text
        self._body_width = 0

    def show_deeds(self, rows: Sequence[Deed], cursor: int = 0) -> None:
        """Show a person's."""
        names: Collection[str] = {_body(row) for row in rows}
        self._body_width = min(_LONGEST_BODY, max([_BODY, *(len(name) for name in names)]))
        self.show_rows(rows, cursor)

    def draw(self, row: Deed, key: int, width: int) -> Sequence[Sequence[Cell]]:
        """The two lines."""
        body = min(self._body_width, max(_BODY, width // 4))
        head = [
            Cell("", width=1),
            Cell(row.meeting.date or self._text("browse.no-date"), "date", _DATE),
            Cell(_body(row), "muted", body),
            Cell("", width=2),
        ]
        words = ", ".join(act_word(act, self._text) for act in row.acts)
        if row.item is None:
            head.append(Cell(self._text("people.meeting"), "muted"))
            about = Cell(words, "muted")
        else:
            title = row.item.title or self._text("item.no-title")
            head += [
                Cell(f"§ {paragraph_number(row.item)}", "number", 7),
                Cell(title, "" if row.item.title else "muted"),
                *mark_cells(row.item, self.glyphs),
            ]
            about = Cell(words, "link")
        below = [Cell("", width=1 + _DATE + body + 2), about]
        return [[*head, Cell("", width=1)], [*below, Cell("", width=1)]]


def _body(row: Deed) -> str:
    return row.meeting.body_short or row.meeting.body or ""
