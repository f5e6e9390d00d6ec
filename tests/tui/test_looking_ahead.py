"""The archive asked before there is a screen: what was found is shown, what is of the past or failed is asked again."""

from __future__ import annotations

from tests.tui.driving import browse, running
from tests.tui.town import Town

from protokoll_tui.views.app import ProtokollApp
from protokoll_tui.views.archive_desk import ArchiveDesk


async def test_what_was_found_ahead_is_shown(town: Town) -> None:
    desk = ArchiveDesk(town.database)
    desk.look_ahead()
    look = await desk.first_look()
    assert look is not None
    async with running(ProtokollApp(town.folder, town.database, reading=False, desk=desk)) as pilot:
        assert list(browse(pilot).meetings.tree_model.ids) == list(look.ids)
        assert browse(pilot).meetings.meeting_id == look.ids[0]
        assert await desk.first_look() is None  # what comes later is asked for


async def test_what_is_of_the_past_is_asked_again(town: Town) -> None:
    desk = ArchiveDesk(town.database)
    desk.look_ahead()
    look = await desk.first_look()
    assert look is not None
    assert await desk.first_look(look.version + 1) is None
    desk.close()


async def test_an_archive_that_is_not_there_says_so_later(town: Town) -> None:
    town.database.unlink()
    desk = ArchiveDesk(town.database)
    desk.look_ahead()
    assert await desk.first_look() is None
    async with running(ProtokollApp(town.folder, town.database, reading=False, desk=desk)) as pilot:
        assert browse(pilot).meetings.keys == ()
