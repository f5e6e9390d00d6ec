"""The app: it owns the session, the way back and the reading of the folder; everything else is a screen's."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import Any, ClassVar

from textual import on, work
from textual.app import App
from textual.reactive import var
from textual.screen import ModalScreen, Screen

from protokoll_tui.commands import Keymap, bindings
from protokoll_tui.config import Config, load_config
from protokoll_tui.locale import catalogue, choose_language
from protokoll_tui.views.archive_desk import ArchiveDesk
from protokoll_tui.views.browse import BrowseScreen
from protokoll_tui.views.main_screen import FolderStatus, MainScreen
from protokoll_tui.views.places import Place, ScreenName, Trail
from protokoll_tui.views.screens import make_screen
from protokoll_tui.views.search_desk import SearchDesk
from protokoll_tui.views.session import Session
from protokoll_tui.views.themes import DARK, THEMES, stand_ins
from protokoll_tui.widgets.glyphs import ASCII, choose_glyphs


class ProtokollApp(App[int]):
    """The terminal app over one folder of minutes."""

    CSS_PATH: ClassVar[list[str | PurePath]] = sorted(
        (Path(__file__).parent.parent / "styles").glob("*.tcss")
    )
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = bindings("app")

    status: var[FolderStatus] = var(FolderStatus())

    def __init__(
        self,
        folder: Path,
        database: Path,
        *,
        lang: str = "sv",
        theme: str | None = None,
        config: Config | None = None,
    ) -> None:
        super().__init__()
        self.config = config or load_config()
        self.session = Session(
            folder=folder,
            database=database,
            text=catalogue(choose_language(lang)),
            keys=Keymap(self.config.keys),
            glyphs=choose_glyphs(),
            desk=ArchiveDesk(database),
            search=SearchDesk(folder, database, choose_language(lang)),
        )
        self.trail = Trail()
        self._made: dict[ScreenName, MainScreen] = {}
        for each in THEMES:
            self.register_theme(each)
        wanted = theme or self.config.theme
        self.theme = wanted if wanted in self.available_themes else DARK.name

    def get_css_variables(self) -> dict[str, str]:
        """The theme's colours, and stand-ins for those of ours that it lacks."""
        variables = super().get_css_variables()
        return stand_ins(variables) | variables

    def get_default_screen(self) -> Screen[Any]:
        """Browsing is where everything starts."""
        self._made["browse"] = BrowseScreen(self.session).data_bind(ProtokollApp.status)
        return self._made["browse"]

    def on_mount(self) -> None:
        """Dress, then look at the folder."""
        self.set_class(self.session.glyphs is ASCII, "-ascii")
        self.set_keymap(self.session.keys.textual())
        self.look_at_archive()

    @work(exclusive=True, group="status")
    async def look_at_archive(self) -> None:
        """Ask how much there is."""
        version, summary = await self.session.desk.ask(lambda archive: (archive.version(), archive.summary()))
        self.status = FolderStatus(version=version, summary=summary)

    # going places

    @property
    def main_screen(self) -> MainScreen:
        """The current whole screen, below any dialog."""
        return next(screen for screen in reversed(self.screen_stack) if isinstance(screen, MainScreen))

    @on(MainScreen.Visit)
    async def visit(self, event: MainScreen.Visit) -> None:
        """Go to a place, and remember where from."""
        self.trail.leave(self.main_screen.place)
        await self._go(event.place)

    async def action_visit(self, name: ScreenName) -> None:
        """Go to a screen, as it was left; there already, start anew on it."""
        if self.main_screen.place.screen != name:
            self.trail.leave(self.main_screen.place)
        await self._go(Place(name))

    async def action_back(self) -> None:
        """Go back to where the user came from."""
        place = self.trail.back()
        if place is None and self.main_screen.place.screen != "browse":
            place = Place("browse")
        if place is not None:
            await self._go(place)

    async def _go(self, place: Place) -> None:
        screen = self._made.get(place.screen)
        if screen is None:
            screen = self._made[place.screen] = make_screen(place.screen, self.session).data_bind(
                ProtokollApp.status
            )
            self.install_screen(screen, place.screen)
        while isinstance(self.screen, ModalScreen):
            await self.pop_screen()
        if screen is not self.screen:
            if isinstance(screen, BrowseScreen):
                await self.pop_screen()
            elif len(self.screen_stack) == 1:
                await self.push_screen(screen)
            else:
                await self.switch_screen(screen)
        await screen.arrive(place)

    async def action_quit(self) -> None:
        """Leave the app."""
        self.exit(0)

    async def on_unmount(self) -> None:
        """Let go of the archive."""
        self.session.search.close()
        self.session.desk.close()


def run_app(
    folder: Path, database: Path, pool: object, *, lang: str, mouse: bool = True, theme: str | None = None
) -> int:
    """Run the app in this terminal until the user quits; the exit code. `pool`: warmed worker processes."""
    return ProtokollApp(folder, database, lang=lang, theme=theme).run(mouse=mouse) or 0
