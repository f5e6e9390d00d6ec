"""Searches that are kept: recent ones, saved ones, and what has come to those since they were last opened."""

from __future__ import annotations

import asyncio
import re
from abc import abstractmethod
from collections.abc import Collection

from textual import on, work
from textual.getters import query_one

from protokoll_tui.errors import ProgramError
from protokoll_tui.search.saved import SavedSearch
from protokoll_tui.views.query_screen import QueryScreen
from protokoll_tui.views.save_prompt import SavePrompt
from protokoll_tui.views.search_desk import saved_query
from protokoll_tui.widgets.long_list import LongList
from protokoll_tui.widgets.search_home import SearchHome
from protokoll_tui.widgets.untrusted import one_line

_SAVED = re.compile(r'\s*(?:sparat|sparad|saved):(?:"([^"]*)"?|(\S+))\s*', re.IGNORECASE)


class SavedSearching(QueryScreen):
    """The part of the search that remembers."""

    home = query_one("#home", SearchHome)

    _new: Collection[int] = ()
    _new_to = ""
    """The query that `_new` is about."""

    @abstractmethod
    def search_for(self, query: str) -> None:
        """Put a query into the line and go to what it finds."""
        raise NotImplementedError

    async def show_home(self) -> bool:
        """Fill the list of searches; whether there are any."""
        searches = await asyncio.to_thread(lambda: self.session.search.searches)
        saved = searches.saved
        self.home.show_searches([(each.name, each.query) for each in saved], searches.recent)
        self._count_news(saved)
        return bool(saved or searches.recent)

    @work(exclusive=True, group="news")
    async def _count_news(self, saved: Collection[SavedSearch]) -> None:
        said: dict[str, str] = {}
        for each in saved:
            try:
                news = await self.session.search.news(each)
            except ProgramError:
                return  # said already, by the search itself
            if news is not None and news.count:
                said[each.name] = self.text.count("search.new-since", news.count)
                self.home.show_news(said)
        self.home.show_news(said)

    def new_items(self, query: str) -> Collection[int]:
        """The §§ of an answer that are new to the saved search that it is of."""
        return self._new if query == self._new_to else ()

    def open_saved(self, query: str) -> None:
        """Where a query is a saved search and nothing more: note what is new to it, and that it has been seen."""
        found = _SAVED.fullmatch(query)
        search = self.session.search.searches.get(found[1] or found[2] or "") if found else None
        if search is not None and query != self._new_to:
            self._mark_opened(query, search)

    @work(exclusive=True, group="opened")
    async def _mark_opened(self, query: str, search: SavedSearch) -> None:
        try:
            self._new = await self.session.search.new_items(search)
        except (ProgramError, OSError) as error:
            self.say_error(error)
            return
        self._new_to = query
        if self._new:
            self.contents_changed()

    @work(group="remember")
    async def remember(self, query: str) -> None:
        """Keep a query that led somewhere among the recent ones."""
        try:
            await self.session.search.remember(query)
        except OSError as error:
            self.say_error(error)

    # what the user does

    @on(LongList.Opened, "#home")
    def do_again(self) -> None:
        """Do the search under the cursor."""
        row = self.home.cursor_row
        if row is None:
            return
        query = row.query if row.name is None else saved_query(row.name, self.text.language)
        self._new_to = ""
        self.open_saved(query)
        self.search_for(query)

    def action_save_search(self) -> None:
        """Ask for a name and save what stands in the line."""
        query = " ".join(self.line.value.split())
        if not query:
            self.notify(self.text("search.save-nothing"), severity="warning", markup=False)
            return
        known = _SAVED.fullmatch(query)
        if known is not None and (search := self.session.search.searches.get(known[1] or known[2] or "")):
            query = search.query

        def save(name: str | None) -> None:
            if name is not None:
                self._save(name, query)

        self.app.push_screen(SavePrompt(self.text, query, _name_of(query)), save)

    @work(exclusive=True, group="save")
    async def _save(self, name: str, query: str) -> None:
        try:
            saved = await self.session.search.save(name, query)
        except (ProgramError, OSError, ValueError) as error:
            said = self.text("search.save-failed", reason=one_line(str(error)))
            self.notify(said, severity="error", markup=False)
            return
        said = self.text("search.saved-as", name=one_line(saved.name))
        self.notify(said, markup=False)

    @work(exclusive=True, group="save")
    async def action_forget_search(self) -> None:
        """Take the search under the cursor out of those that are kept."""
        row = self.home.cursor_row
        if row is None or not self.home.has_focus:
            return
        searches = self.session.search.searches
        try:
            if row.name is None:
                await asyncio.to_thread(searches.forget, row.query)
            else:
                await asyncio.to_thread(searches.delete, row.name)
        except OSError as error:
            self.say_error(error)
            return
        self.notify(self.text("search.forgotten", name=one_line(row.name or row.query)), markup=False)
        self.contents_changed()


def _name_of(query: str) -> str:
    """A name to begin with: the query's own words."""
    return " ".join(word for word in query.replace('"', "").split() if ":" not in word)
