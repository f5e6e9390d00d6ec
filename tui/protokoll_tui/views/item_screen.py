"""What can be done with a § wherever one is current: copy it, see its source, its case, who refers to it."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar

from protokoll_tui.commands import Scope, bindings
from protokoll_tui.views.main_screen import MainScreen
from protokoll_tui.views.places import Place


class ItemScreen(MainScreen):
    """A screen with a current §."""

    BINDINGS = bindings("item")
    SCOPES: ClassVar[tuple[Scope, ...]] = ("item", "away")

    @property
    @abstractmethod
    def current_item(self) -> int | None:
        """The § that commands are about; None while there is none."""
        raise NotImplementedError

    def action_thread(self) -> None:
        """Show the case's way through the bodies."""
        self._visit_with_item("thread")

    def action_source(self) -> None:
        """Show the § in the file as it was written."""
        self._visit_with_item("source")

    def action_cited_by(self) -> None:
        """Show who refers to the §."""
        self._visit_with_item("cited")

    def _visit_with_item(self, screen: str) -> None:
        if self.current_item is not None:
            self.post_message(self.Visit(Place(screen, item=self.current_item)))  # type: ignore[arg-type]

    async def action_copy(self, what: str) -> None:
        """Copy the decision, an extract or a citation."""

    def action_open_file(self) -> None:
        """Open the original in the program that the system has for it."""
