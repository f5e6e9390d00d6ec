"""The meetings as a tree of municipality, body and meeting, laid out as an array of keys for a long list.

Nothing but the groups is held: a meeting's place is reckoned from the counts. Keys of meetings are their ids; heads of
groups have negative keys.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import overload

from protokoll_tui.archive.records import MeetingGroup

FEW = 60
"""Meetings that are all shown from the start; with more, bodies are opened as they are needed."""


@dataclass(frozen=True, slots=True)
class GroupHead:
    """A row that heads a municipality or a body."""

    key: int
    level: int
    """0 a municipality, 1 a body."""
    municipality: str | None
    group: MeetingGroup | None
    """The body's meetings; None for a municipality."""
    count: int
    first: int
    """The place of its first meeting among all ids."""
    open: bool


@dataclass
class MeetingTree:
    """Which groups there are and which of them are open."""

    groups: Sequence[MeetingGroup] = ()
    ids: Sequence[int] = ()
    """All meetings, group by group."""
    closed: set[tuple[str | None, ...]] = field(default_factory=set)
    """Paths (municipality,) and (municipality, body) of closed groups."""

    def renewed(self, groups: Sequence[MeetingGroup], ids: Sequence[int]) -> MeetingTree:
        """The tree of newer contents, open where it was; bodies that are new to a large folder are closed."""
        known = {(group.municipality, group.body) for group in self.groups}
        tree = MeetingTree(groups, ids, set(self.closed))
        if len(ids) > FEW:
            paths = [(group.municipality, group.body) for group in groups]
            tree.closed.update(path for path in paths[0 if known else 1 :] if path not in known)
        return tree

    def path_of(self, meeting_id: int) -> tuple[str | None, str | None] | None:
        """The municipality and body that a meeting stands under."""
        try:
            index = self.ids.index(meeting_id)
        except ValueError:
            return None
        start = 0
        for group in self.groups:
            start += group.count
            if index < start:
                return group.municipality, group.body
        return None

    def reveal(self, meeting_id: int) -> bool:
        """Open the groups above a meeting; whether anything changed."""
        path = self.path_of(meeting_id)
        if path is None or not {path[:1], path} & self.closed:
            return False
        self.closed -= {path[:1], path}
        return True

    def toggle(self, head: GroupHead) -> None:
        """Open a closed group, close an open one."""
        self.closed ^= {head_path(head)}

    def layout(self) -> TreeKeys:
        """The rows that show."""
        return TreeKeys(list(self._rows()), self.ids)

    def _rows(self) -> Iterator[GroupHead | range]:
        start = 0
        for number, group in enumerate(self.groups):
            if number == 0 or self.groups[number - 1].municipality != group.municipality:
                yield self._municipality(number, start)
            path = (group.municipality, group.body)
            is_open = path not in self.closed
            if path[:1] not in self.closed:
                yield GroupHead(-2 * number - 2, 1, group.municipality, group, group.count, start, is_open)
                if is_open:
                    yield range(start, start + group.count)
            start += group.count

    def _municipality(self, number: int, start: int) -> GroupHead:
        name = self.groups[number].municipality
        count = 0
        for group in self.groups[number:]:
            if group.municipality != name:
                break
            count += group.count
        return GroupHead(-2 * number - 1, 0, name, None, count, start, (name,) not in self.closed)


def head_path(head: GroupHead) -> tuple[str | None, ...]:
    """How `MeetingTree.closed` knows a group."""
    return (head.municipality,) if head.group is None else (head.municipality, head.group.body)


class TreeKeys(Sequence[int]):
    """The keys of the rows that show, reckoned when asked for."""

    def __init__(self, rows: Sequence[GroupHead | range], ids: Sequence[int]) -> None:
        self._rows = rows
        self._ids = ids
        self._starts: list[int] = []
        self._length = 0
        self.heads: dict[int, GroupHead] = {}
        for row in rows:
            self._starts.append(self._length)
            self._length += 1 if isinstance(row, GroupHead) else len(row)
            if isinstance(row, GroupHead):
                self.heads[row.key] = row

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> list[int]: ...
    def __getitem__(self, index: int | slice) -> int | list[int]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(self._length))]
        if not -self._length <= index < self._length:
            raise IndexError(index)
        index %= self._length
        at = bisect_right(self._starts, index) - 1
        row = self._rows[at]
        return row.key if isinstance(row, GroupHead) else self._ids[row[index - self._starts[at]]]

    def index(self, value: int, start: int = 0, stop: int | None = None) -> int:
        """Where a key stands. Raises ValueError if it does not show."""
        if value < 0:
            for row, begin in zip(self._rows, self._starts, strict=True):
                if isinstance(row, GroupHead) and row.key == value:
                    return begin
            raise ValueError(value)
        place = self._ids.index(value)
        for row, begin in zip(self._rows, self._starts, strict=True):
            if isinstance(row, range) and place in row:
                return begin + place - row.start
        raise ValueError(value)
