"""The screens that are made when they are first needed."""

from __future__ import annotations

from protokoll_tui.views.main_screen import MainScreen
from protokoll_tui.views.places import ScreenName
from protokoll_tui.views.session import Session


def make_screen(name: ScreenName, session: Session) -> MainScreen:
    """A screen by its name; its module is imported now."""
    match name:
        case "browse":
            from protokoll_tui.views.browse import BrowseScreen

            return BrowseScreen(session)
        case "search":
            from protokoll_tui.views.search import SearchScreen

            return SearchScreen(session)
        case "people":
            from protokoll_tui.views.people import PeopleScreen

            return PeopleScreen(session)
        case "thread":
            from protokoll_tui.views.thread import ThreadScreen

            return ThreadScreen(session)
        case "source":
            from protokoll_tui.views.source import SourceScreen

            return SourceScreen(session)
        case "quality":
            from protokoll_tui.views.quality import QualityScreen

            return QualityScreen(session)
        case "cited":
            from protokoll_tui.views.cited import CitedScreen

            return CitedScreen(session)
