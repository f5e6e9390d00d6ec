"""What all whole screens have in common: title bar, key bar, the notice of a too small terminal, and their place."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.events import DescendantFocus
from textual.message import Message
from textual.reactive import var
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static
from textual.worker import Worker, WorkerState

from protokoll_tui.archive.records import ArchiveSummary
from protokoll_tui.clean import clean_line
from protokoll_tui.commands import Scope, bindings, commands_in
from protokoll_tui.errors import ProgramError
from protokoll_tui.ingest.progress import Progress
from protokoll_tui.views.places import Place
from protokoll_tui.views.session import Session
from protokoll_tui.widgets.key_bar import KeyBar
from protokoll_tui.widgets.text_lines import TextLine
from protokoll_tui.widgets.title_bar import TitleBar
from protokoll_tui.widgets.untrusted import plain


@dataclass(frozen=True, slots=True)
class FolderStatus:
    """How it stands with the folder; the app owns it, the screens are told."""

    version: int = -1
    """Of the archive; a screen that shows an older one asks again."""
    summary: ArchiveSummary | None = None
    """None until the archive has answered for the first time."""
    progress: Progress | None = None
    """How far the reading has come; None while nothing is read."""
    failed: str | None = None
    """Why the folder or the archive cannot be used, as a sentence."""

    def with_changes(self, **changes: object) -> FolderStatus:
        """The same with some facts newer."""
        return replace(self, **changes)  # type: ignore[arg-type]


class MainScreen(Screen[None]):
    """A screen that fills the terminal."""

    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (40, "-narrow"), (80, "-medium"), (120, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (10, "-tall")]  # noqa: RUF012
    BINDINGS = bindings("away")
    SCOPES: ClassVar[tuple[Scope, ...]] = ("away",)
    """What holds here besides "app", for footer, help and palette."""

    status: var[FolderStatus] = var(FolderStatus())

    class Visit(Message):
        """The user goes somewhere."""

        def __init__(self, place: Place) -> None:
            self.place = place
            super().__init__()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.text = session.text
        self._shown_version: int | None = None
        self._last_focus: Widget | None = None
        self._said_error = ""
        self._is_composed = False

    # what a screen says of itself

    @abstractmethod
    def compose_body(self) -> Iterable[Widget]:
        """The widgets between the two bars."""
        raise NotImplementedError

    @property
    @abstractmethod
    def place(self) -> Place:
        """Where the user is, to come back to."""
        raise NotImplementedError

    @abstractmethod
    async def arrive(self, place: Place) -> None:
        """Show what the place says; called when the screen is the current one."""
        raise NotImplementedError

    def help_lines(self) -> Sequence[TextLine]:
        """What the help should say of this screen beside its keys."""
        return ()

    def contents_changed(self) -> None:
        """The archive has changed: ask again for what shows. Cursor and scroll stay."""

    # common parts

    def compose(self) -> ComposeResult:
        """Title bar, body, key bar."""
        # Before there are children, whose styles each change of class would work out again.
        self._note_size()
        yield TitleBar(self.text("app.name"))
        yield from self.compose_body()
        yield KeyBar()
        yield Static(plain(self.text("app.too-small")), id="too-small")

    def on_mount(self) -> None:
        """Fill the bars."""
        self._is_composed = True
        self.query_one(TitleBar).place = home_shortened(self.session.folder)
        self.show_status()
        self.refresh_keys()

    def watch_status(self) -> None:
        """The app tells how it stands, at times before there are any widgets."""
        if self._is_composed:
            self.show_status()

    def on_screen_resume(self) -> None:
        """Catch up with what happened while the screen was not seen."""
        self._note_size()
        if self._is_composed:
            self.show_status()

    def on_resize(self) -> None:
        """When the terminal has become large enough again, the keys go where they went before."""
        self._note_size()
        if self.focused is None and not self.too_small and self._last_focus is not None:
            self._last_focus.focus(scroll_visible=False)

    def _note_size(self) -> None:
        # Textual sets the breakpoints' classes on the current screen only.
        size = self.app.size
        classes: dict[str, bool] = {}
        for number, breakpoints in (
            (size.width, self.HORIZONTAL_BREAKPOINTS or []),
            (size.height, self.VERTICAL_BREAKPOINTS or []),
        ):
            holds = max(least for least, _ in breakpoints if number >= least)
            classes |= {name: least == holds for least, name in breakpoints}
        self.update_classes(classes, animate=False)

    @on(DescendantFocus)
    def remember_focus(self, event: DescendantFocus) -> None:
        """For the time after a too small terminal."""
        self._last_focus = event.widget

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No keys while the terminal is too small."""
        return not self.too_small

    def show_status(self) -> None:
        """Bring title bar and contents up to date."""
        bar = self.query_one(TitleBar)
        summary, count = self.status.summary, self.text.count
        if summary is not None:
            figures = (count("app.meetings", summary.meetings), count("app.items", summary.items))
            bar.figures = f" {self.session.glyphs.separator} ".join(figures)
            bar.trouble = count("app.failed", summary.failed) if summary.failed else ""
        bar.progress = self._progress()
        if self.is_current and self.status.version not in (-1, self._shown_version):
            self._shown_version = self.status.version
            self.contents_changed()

    def _progress(self) -> str:
        progress, number = self.status.progress, self.text.number
        if progress is None:
            return ""
        if not progress.total:
            return self.text("app.looking")
        glyphs = self.session.glyphs
        full = progress.done * 8 // progress.total
        bar = glyphs.full * full + glyphs.empty * (8 - full)
        key = "app.finishing" if progress.phase == "finishing" else "app.reading"
        return self.text(key, done=number(progress.done), total=number(progress.total), bar=bar)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """A fault in a background task is said, and the app goes on."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            self.say_error(event.worker.error)

    def say_error(self, error: BaseException) -> None:
        """Say what went wrong, once and not each second."""
        said = self.text(error.message, **error.values) if isinstance(error, ProgramError) else repr(error)
        if said != self._said_error:
            self._said_error = said
            self.notify(clean_line(said), severity="error", markup=False)

    @property
    def key_scopes(self) -> tuple[Scope, ...]:
        """Whose keys stand in the key bar now."""
        return (*self.SCOPES, "app")

    def refresh_keys(self) -> None:
        """Bring the key bar up to date with what can be done now."""
        commands = sorted(commands_in(self.key_scopes), key=lambda command: command.footer)
        self.query_one(KeyBar).entries = [
            (self.session.keys.shown(command.id), self.text(f"short.{command.id}"), command.action)
            for command in commands
            if command.footer
        ]

    @on(KeyBar.Pressed)
    async def do_pressed(self, event: KeyBar.Pressed) -> None:
        """Do what was clicked in the key bar."""
        await self.run_action(event.action)

    @property
    def too_small(self) -> bool:
        """Whether only the notice shows."""
        return self.app.size.width < 40 or self.app.size.height < 10


def home_shortened(folder: Path) -> str:
    """A folder's path with the user's own home as ~."""
    try:
        return f"~/{folder.relative_to(Path.home()).as_posix()}"
    except (ValueError, RuntimeError):
        return str(folder)
