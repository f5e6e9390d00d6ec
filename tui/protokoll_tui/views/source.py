"""The source screen."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from protokoll_tui.views.item_screen import ItemScreen
from protokoll_tui.views.places import Place
from protokoll_tui.widgets.state_panel import StatePanel


class SourceScreen(ItemScreen):
    """The source screen."""

    def compose_body(self) -> Iterable[Widget]:
        """Nothing yet."""
        yield StatePanel()

    @property
    def current_item(self) -> int | None:
        """None."""
        return None

    @property
    def place(self) -> Place:
        """Where the user is."""
        return Place("source")

    async def arrive(self, place: Place) -> None:
        """Nothing yet."""
