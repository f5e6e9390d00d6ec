"""The app: it owns the session, the way back and the reading of the folder; everything else is a screen's."""

from __future__ import annotations

import gc
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work
from textual.screen import ModalScreen, Screen
from textual.worker import Worker, WorkerState

from protokoll_tui.clean import clean
from protokoll_tui.commands import Keymap, bindings
from protokoll_tui.config import Config, load_config
from protokoll_tui.errors import ProgramError
from protokoll_tui.ingest.progress import Progress
from protokoll_tui.locale import catalogue, choose_language
from protokoll_tui.search.clock import USUAL, Patience
from protokoll_tui.views.archive_desk import ArchiveDesk
from protokoll_tui.views.browse import BrowseScreen
from protokoll_tui.views.main_screen import FolderStatus, MainScreen
from protokoll_tui.views.places import Place, ScreenName, Trail
from protokoll_tui.views.reading_app import LONGEST_WAIT, FolderReadingApp
from protokoll_tui.views.screens import make_screen
from protokoll_tui.views.search_desk import SearchDesk
from protokoll_tui.views.session import Session
from protokoll_tui.views.settings import problems_of
from protokoll_tui.views.themes import DARK, THEMES, stand_ins
from protokoll_tui.widgets.glyphs import ASCII, choose_glyphs

if TYPE_CHECKING:
    from protokoll_tui.ingest.pool import ReaderPool

LOOK_SECONDS = 1.0
"""How often the archive is asked whether it has changed, by this session or another."""


class ProtokollApp(FolderReadingApp):
    """The terminal app over one folder of minutes."""

    CSS_PATH: ClassVar[list[str | PurePath]] = sorted(
        (Path(__file__).parent.parent / "styles").glob("*.tcss")
    )
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = bindings("app")

    def __init__(
        self,
        folder: Path,
        database: Path,
        pool: ReaderPool | None = None,
        *,
        lang: str = "sv",
        theme: str | None = None,
        config: Config | None = None,
        reading: bool = True,
        patience: Patience = USUAL,
        desk: ArchiveDesk | None = None,
    ) -> None:
        """`pool`: worker processes to read with; without, they are made when there is something to read.

        `reading`: whether the folder is read at the start; without, what the archive holds is shown as it is.

        `patience`: how long a search may take. `desk`: one that has looked ahead.
        """
        super().__init__()
        self.config = config or load_config()
        self.session = Session(
            folder=folder,
            database=database,
            text=catalogue(choose_language(lang)),
            keys=Keymap(self.config.keys),
            glyphs=choose_glyphs(),
            desk=desk or ArchiveDesk(database),
            search=SearchDesk(folder, database, choose_language(lang), patience),
        )
        self.title = self.session.text("app.name")
        self.trail = Trail()
        self._pool = pool
        self._reads_at_start = reading
        self._made: dict[ScreenName, MainScreen] = {}
        for each in THEMES:
            self.register_theme(each)
        self._wanted_theme = theme or self.config.theme
        self.theme = self._wanted_theme if self._wanted_theme in self.available_themes else DARK.name

    def get_css_variables(self) -> dict[str, str]:
        """The theme's colours, and stand-ins for those of ours that it lacks."""
        variables = super().get_css_variables()
        return stand_ins(variables) | variables

    def get_default_screen(self) -> Screen[Any]:
        """Browsing is where everything starts."""
        return self._make("browse")

    def on_mount(self) -> None:
        """Show what the archive holds, then read what has changed."""
        self.set_class(self.session.glyphs is ASCII, "-ascii")
        self.set_keymap(self.session.keys.textual())
        for problem in problems_of(self.config, self.session, self._wanted_theme, self.available_themes):
            self.notify(problem, severity="warning", markup=False, timeout=15)
        if self._reads_at_start:
            self._tell(progress=Progress("scanning"))
            self.set_timer(LONGEST_WAIT, self._read_first)
        self.look_at_archive()
        self.set_interval(LOOK_SECONDS, self.look_at_archive)

    def on_ready(self) -> None:
        """Keep the garbage collector from pausing the keys: what has been made by now lives as long as the app."""
        if not self.is_headless:
            gc.freeze()
            gc.enable()
            # Few objects a pass: 15 ms at most while one types, 200 ms with (10_000, 20, 50).
            gc.set_threshold(5_000, 3, 500)
            self.set_timer(LOOK_SECONDS / 2, self.session.search.warm)

    # the folder and its archive

    @work(exclusive=True, group="status", exit_on_error=False)
    async def look_at_archive(self) -> None:
        """Ask whether anything has changed and, if so, how much there is."""
        if self.status.version == -1 and (first := await self.session.desk.first_look()):
            self._tell(version=first.version, summary=first.summary, failed=None)
            return
        try:
            version = await self.session.desk.ask(lambda archive: archive.version())
            if version == self.status.version:
                return
            summary = await self.session.desk.ask(lambda archive: archive.summary())
            if not summary.meetings:
                self._read_first()
        except ProgramError as error:
            self._read_first()
            if self.status.progress is None:
                self._tell(failed=clean(self._sentence(error)))
            return
        self._tell(version=version, summary=summary, failed=None)

    def watch_status(self, status: FolderStatus) -> None:
        """Every screen is told; those that are not seen catch up when they are."""
        for screen in self._made.values():
            screen.status = status

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """A fault in a background task is said, and the app goes on."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            self._tell(progress=None)
            self.main_screen.say_error(event.worker.error)

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

    def _make(self, name: ScreenName) -> MainScreen:
        screen = self._made[name] = make_screen(name, self.session)
        screen.set_reactive(MainScreen.status, self.status)
        return screen

    async def _go(self, place: Place) -> None:
        screen = self._made.get(place.screen)
        if screen is None:
            screen = self._make(place.screen)
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
        try:
            await screen.arrive(place)
        except ProgramError as error:
            screen.say_error(error)

    # dialogs

    def action_help(self) -> None:
        """The keys of the screen one is on."""
        from protokoll_tui.views.help import HelpScreen

        screen = self.main_screen
        self.push_screen(HelpScreen(self.session, screen.SCOPES, screen.help_lines()))

    def action_palette(self) -> None:
        """Every command by name."""
        from protokoll_tui.views.palette import PaletteScreen, command_entries, saved_entries, theme_entries

        entries = command_entries(self.session, self.main_screen.SCOPES)
        entries += saved_entries(self.session)
        entries += theme_entries(self.session, self.available_themes)
        self.push_screen(PaletteScreen(self.session, entries), self._do_chosen)

    async def _do_chosen(self, action: str | None) -> None:
        if action is not None:
            screen = self.main_screen
            await self.run_action(action, default_namespace=screen.focused or screen)

    async def action_search_for(self, query: str) -> None:
        """Search for what is given."""
        self.trail.leave(self.main_screen.place)
        await self._go(Place("search", query=query, scope="all"))

    def action_dress(self, theme: str) -> None:
        """Change the colours."""
        self.theme = theme

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No keys but the way out while the terminal is too small, or where a dialog is open."""
        if action in ("visit", "back", "reread", "help", "palette"):
            return isinstance(self.screen, MainScreen) and not self.screen.too_small
        return True

    async def action_quit(self) -> None:
        """Leave the app."""
        self.exit(0)

    async def on_unmount(self) -> None:
        """Let go of the archive."""
        self.session.search.close()
        self.session.desk.close()


def run_app(
    folder: Path,
    database: Path,
    *,
    lang: str,
    mouse: bool = True,
    theme: str | None = None,
    desk: ArchiveDesk | None = None,
) -> int:
    """Run the app in this terminal until the user quits; the exit code."""
    app = ProtokollApp(folder, database, lang=lang, theme=theme, desk=desk)
    app.run(mouse=mouse)
    return 1 if app.return_code is None else app.return_code
