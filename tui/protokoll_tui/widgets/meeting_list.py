"""The list of meetings: municipality, body, meeting, folded as the user likes."""

from __future__ import annotations

from collections.abc import Sequence

from protokoll_tui.archive.records import MeetingGroup, MeetingRow
from protokoll_tui.commands import bindings
from protokoll_tui.locale import Catalogue
from protokoll_tui.widgets.cells import Cell
from protokoll_tui.widgets.glyphs import Glyphs
from protokoll_tui.widgets.long_list import Fetch, LongList
from protokoll_tui.widgets.meeting_tree import GroupHead, MeetingTree, TreeKeys, head_path


class MeetingList(LongList[MeetingRow | GroupHead]):
    """Meetings under their bodies, newest first."""

    BINDINGS = bindings("tree")

    def __init__(
        self, fetch: Fetch[MeetingRow | GroupHead], text: Catalogue, *, glyphs: Glyphs, id: str | None = None
    ) -> None:
        super().__init__(fetch, glyphs=glyphs, id=id)
        self._text = text
        self.tree_model = MeetingTree()

    def show_tree(self, groups: Sequence[MeetingGroup], ids: Sequence[int]) -> None:
        """Show the archive's meetings; what was open stays open, and the cursor stays on its row."""
        first = not self.tree_model.ids
        head = self._head_at_cursor()
        self.tree_model = self.tree_model.renewed(groups, ids)
        keys = self.tree_model.layout()
        cursor_key = self._same_head(keys, head) if head else None
        if first and ids:
            cursor_key = next((key for key in keys if key >= 0), None)
        self.set_keys(keys, cursor_key=cursor_key)

    def show_meeting(self, meeting_id: int) -> bool:
        """Put the cursor on a meeting, its groups opened; False if it is not in the folder any more."""
        if self.tree_model.reveal(meeting_id):
            self.set_keys(self.tree_model.layout(), cursor_key=meeting_id, stale=False)
        return self.go_to(meeting_id)

    @property
    def meeting_id(self) -> int | None:
        """The meeting under the cursor; on a group's head the group's first, its newest."""
        key = self.cursor_key
        head = self._head_at_cursor()
        return self.tree_model.ids[head.first] if head else key

    def local_row(self, key: int) -> GroupHead | None:
        """The heads of groups are known without asking."""
        return self.keys.heads.get(key) if key < 0 and isinstance(self.keys, TreeKeys) else None

    def _head_at_cursor(self) -> GroupHead | None:
        key = self.cursor_key
        return self.local_row(key) if key is not None else None

    @staticmethod
    def _same_head(keys: TreeKeys, head: GroupHead) -> int | None:
        return next((each.key for each in keys.heads.values() if head_path(each) == head_path(head)), None)

    def action_open(self) -> None:
        """Open a meeting, or fold and unfold a group."""
        if self._head_at_cursor():
            self.action_toggle_group()
        else:
            super().action_open()

    def action_toggle_group(self) -> None:
        """Fold or unfold the group under the cursor."""
        if head := self._head_at_cursor():
            self.tree_model.toggle(head)
            self.set_keys(self.tree_model.layout(), stale=False)

    def action_fold(self) -> None:
        """Fold the group; on a meeting or a folded group, go up to the head above."""
        head = self._head_at_cursor()
        if head and head.open:
            self.action_toggle_group()
            return
        level = head.level if head else 2
        for index in range(self.cursor - 1, -1, -1):
            above = self.local_row(self.keys[index])
            if above and above.level < level:
                self.cursor = index
                return

    def action_unfold(self) -> None:
        """Unfold the group; on an unfolded one, go to its first row; on a meeting, open it."""
        head = self._head_at_cursor()
        if head is None:
            self.action_open()
        elif head.open:
            self.cursor += 1
        else:
            self.action_toggle_group()

    def draw(self, row: MeetingRow | GroupHead, key: int, width: int) -> Sequence[Sequence[Cell]]:
        """One line: a group with its count, or a meeting's date and §§."""
        return [self._draw_head(row) if isinstance(row, GroupHead) else self._draw_meeting(row)]

    def _draw_head(self, head: GroupHead) -> list[Cell]:
        sign = self.glyphs.open if head.open else self.glyphs.closed
        if head.group is None:
            name, part = head.municipality or self._text("browse.no-municipality"), "title"
        else:
            name, part = head.group.body or self._text("browse.no-body"), "group"
        count = self._text.number(head.count)
        return [
            Cell("  " * head.level + sign + " ", "muted", 2 * head.level + 2),
            Cell(name, part),
            Cell(count, "muted", len(count) + 2, "right"),
            Cell("", width=1),
        ]

    def _draw_meeting(self, row: MeetingRow) -> list[Cell]:
        signs = Cell(
            self.glyphs.warning if row.missing_count or row.warning_count else "", _worry(row), 2, "right"
        )
        date = row.date or self._text("browse.no-date")
        cells = [Cell("", width=4), Cell(date, "date", 12)]
        return [*cells, Cell(row.ranges, "muted"), signs, Cell("", width=1)]


def _worry(row: MeetingRow) -> str:
    return "error" if row.missing_count else "warning"
