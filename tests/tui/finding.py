"""What tests of search, people and threads need of the screens."""

from __future__ import annotations

from tests.tui.driving import press, write
from textual.pilot import Pilot

from protokoll_tui.search.results import Hit
from protokoll_tui.views.people import PeopleScreen
from protokoll_tui.views.search import SearchScreen
from protokoll_tui.views.thread import ThreadScreen
from protokoll_tui.widgets.state_panel import StatePanel


async def search_for(pilot: Pilot[int], query: str) -> SearchScreen:
    """Open the search and type."""
    await press(pilot, "slash")
    await write(pilot, query)
    return search(pilot)


def search(pilot: Pilot[int]) -> SearchScreen:
    """The current screen, which has to be the search."""
    screen = pilot.app.screen
    assert isinstance(screen, SearchScreen)
    return screen


def people(pilot: Pilot[int]) -> PeopleScreen:
    """The current screen, which has to be that of the people."""
    screen = pilot.app.screen
    assert isinstance(screen, PeopleScreen)
    return screen


def thread(pilot: Pilot[int]) -> ThreadScreen:
    """The current screen, which has to be a case."""
    screen = pilot.app.screen
    assert isinstance(screen, ThreadScreen)
    return screen


def titles(screen: SearchScreen) -> list[str]:
    """The hits by their titles."""
    return [hit.title.text for hit in hits(screen)]


def hits(screen: SearchScreen) -> list[Hit]:
    """The hits without the heads of their groups."""
    return [row for row in screen.hits.rows if isinstance(row, Hit)]


def names(screen: PeopleScreen) -> list[str]:
    """The people that show, by name."""
    rows = [screen.people.row(index, key) for index, key in enumerate(screen.people.keys)]
    return [row.name for row in rows if row is not None]


def state(pilot: Pilot[int]) -> str:
    """What stands in the middle of the screen where there is nothing to show; empty where there is."""
    panel = pilot.app.screen.query_one(StatePanel)
    return str(panel.content) if panel.display else ""


def bar(pilot: Pilot[int], name: str) -> str:
    """A line of choices as it is drawn."""
    return pilot.app.screen.query_one(f"#{name}").render_line(0).text.strip()
