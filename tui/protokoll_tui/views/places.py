"""Where a user can be, and the way back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ScreenName = Literal["browse", "search", "people", "thread", "source", "quality", "cited"]

LONGEST = 100
"""Steps of the way back that are remembered."""


@dataclass(frozen=True, slots=True)
class Place:
    """A screen and what it shows there; None means as the screen was left."""

    screen: ScreenName
    item: int | None = None
    meeting: int | None = None
    person: int | None = None
    pane: str | None = None
    """The pane with the focus."""
    words: tuple[str, ...] = ()
    """Words to mark in the paragraph, when a search led here."""
    query: str | None = None
    """What was searched for, or typed as a filter."""
    scope: str | None = None
    """What the search was limited to."""
    row: int | None = None
    """The cursor's row in the list."""


class Trail:
    """The places that were left, newest last."""

    def __init__(self) -> None:
        self._places: list[Place] = []

    def __len__(self) -> int:
        return len(self._places)

    def leave(self, place: Place) -> None:
        """Remember a place that is left; leaving it twice in a row is once."""
        if not self._places or self._places[-1] != place:
            self._places.append(place)
            del self._places[:-LONGEST]

    def back(self) -> Place | None:
        """The place last left, which is now forgotten."""
        return self._places.pop() if self._places else None
