"""The parts that a protocol is cut into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from protokoll_parser.document import Line


class ContentsEntry(NamedTuple):
    """One line of the contents list."""

    number: int | None
    suffix: str | None
    title: str
    case_number: str | None = None
    page: int | None = None


class History(NamedTuple):
    """Where a §'s body tells what earlier bodies did, as places among its lines."""

    start: int
    stop: int
    """The line that repeats the own §: this meeting's part follows it."""
    places: tuple[int, ...]
    """The earlier §§, each alone on its line."""


@dataclass(frozen=True, slots=True)
class ItemBlock:
    """The lines of one §, its head understood, its body not yet."""

    number: int
    suffix: str | None
    title: str | None
    case_number: str | None
    head: tuple[Line, ...]
    body: tuple[Line, ...]
    heading_found: bool = True
    """False where the § stands in the contents list only and was found by its title."""
    margin: tuple[str, ...] = ()
    """Recipients set in the margin beside the head."""
    history: History | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """Head and body."""
        return (*self.head, *self.body)


@dataclass(frozen=True, slots=True)
class Outline:
    """A protocol cut into its parts, in document order within each."""

    front: tuple[Line, ...]
    """Front page, attendance list and anslag: all that stands outside contents list, §§ and appendices."""
    contents: tuple[ContentsEntry, ...]
    items: tuple[ItemBlock, ...]
    back: tuple[Line, ...]
    """What follows the last §: appendices, voting lists, the anslag where it is printed last."""

    @property
    def around(self) -> tuple[Line, ...]:
        """What stands outside contents list and §§."""
        return (*self.front, *self.back)

    def lines(self) -> Iterator[Line]:
        """All lines but the contents list's."""
        yield from self.front
        for item in self.items:
            yield from item.lines
        yield from self.back
