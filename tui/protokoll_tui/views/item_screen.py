"""What can be done with a § wherever one is current: copy it, see its source, its case, who refers to it."""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from collections.abc import Callable, Mapping
from typing import ClassVar

from textual import work
from textual.notifications import SeverityLevel

from protokoll_tui.archive.records import ItemDetail
from protokoll_tui.citing import citation, decision_text, extract_text
from protokoll_tui.clean import clean
from protokoll_tui.clipboard import through_tmux
from protokoll_tui.commands import Scope, bindings
from protokoll_tui.views.main_screen import MainScreen
from protokoll_tui.views.opening import open_file
from protokoll_tui.views.places import Place, ScreenName

_FORMS: Mapping[str, Callable[[ItemDetail], str]] = {
    "decision": decision_text,
    "extract": extract_text,
    "citation": citation,
}


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

    def _visit_with_item(self, screen: ScreenName) -> None:
        if self.current_item is None:
            self.notify(self.text("item.none"), severity="warning", markup=False)
        else:
            self.post_message(self.Visit(Place(screen, item=self.current_item)))

    @work(exclusive=True, group="copy", exit_on_error=False)
    async def action_copy(self, what: str) -> None:
        """Copy the decision, an extract or a citation, and say truly how it went."""
        if (detail := await self._current_detail()) is None:
            return
        written = _FORMS[what](detail)
        if not written.strip():
            self.notify(self.text("copy.nothing"), severity="warning", markup=False)
            return
        way = await asyncio.to_thread(through_tmux, written)
        if way == "terminal":
            self.app.copy_to_clipboard(written)
        said = self.text(f"copy.{what}", name=citation(detail))
        severity: SeverityLevel = "warning" if way == "too-long" else "information"
        self.notify(self.text(f"copy.way-{way}", what=clean(said)), severity=severity, markup=False)

    @work(exclusive=True, group="open", exit_on_error=False)
    async def action_open_file(self) -> None:
        """Open the original in the program that the system has for it, or say where it is."""
        if (detail := await self._current_detail()) is None:
            return
        path = self.session.folder / detail.file.path
        page = detail.item.pages.first if detail.item.pages else None
        opening = await asyncio.to_thread(open_file, path, page)
        values = {"path": clean(str(path)), "page": "" if page is None else self.text("open.page", page=page)}
        severity: SeverityLevel = "information" if opening == "opened" else "warning"
        self.notify(self.text(f"open.{opening}", **values), severity=severity, markup=False)

    async def _current_detail(self) -> ItemDetail | None:
        if (item_id := self.current_item) is None:
            self.notify(self.text("item.none"), severity="warning", markup=False)
            return None
        return await self.session.desk.ask(lambda archive: archive.item(item_id))
