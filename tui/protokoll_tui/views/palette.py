"""The palette: every command and theme by name, found as one types."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from protokoll_tui.commands import Scope, commands_in
from protokoll_tui.views.search_desk import saved_query
from protokoll_tui.views.session import Session
from protokoll_tui.widgets.untrusted import one_line

_ALIKE = 75
"""How alike, of 100, a command's words are to what was typed for it to be offered."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that the palette offers."""

    words: str
    keys: str
    action: str


class PaletteScreen(ModalScreen[str | None]):
    """Dismissed with the action of the chosen command."""

    BINDINGS = [  # noqa: RUF012
        Binding("escape,ctrl+p", "dismiss(None)", show=False),
        Binding("down", "choose('cursor_down')", show=False),
        Binding("up", "choose('cursor_up')", show=False),
        Binding("pagedown", "choose('page_down')", show=False),
        Binding("pageup", "choose('page_up')", show=False),
    ]

    def __init__(self, session: Session, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._session = session
        self._entries = entries
        self._shown: Sequence[Entry] = entries

    def compose(self) -> ComposeResult:
        """A field above the list."""
        with Container(classes="dialog pane") as dialog:
            dialog.border_title = Content(self._session.text("palette.title"))
            yield Input(placeholder=self._session.text("palette.example"), id="palette-query")
            yield OptionList(id="palette-list")

    def on_mount(self) -> None:
        """Offer everything."""
        self.query_one(OptionList).can_focus = False
        self._offer("")

    @on(Input.Changed)
    def find(self, event: Input.Changed) -> None:
        """Offer what resembles the words typed."""
        self._offer(event.value)

    def _offer(self, query: str) -> None:
        self._shown = matching(query, self._entries)
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(Option(self._drawn(entry)) for entry in self._shown)
        options.highlighted = 0 if self._shown else None

    def _drawn(self, entry: Entry) -> Content:
        words = one_line(entry.words)
        return Content.assemble(words, "  ", (one_line(entry.keys), "$primary"))

    def action_choose(self, movement: str) -> None:
        """Move in the list while typing goes on."""
        getattr(self.query_one(OptionList), f"action_{movement}")()

    @on(Input.Submitted)
    def take(self) -> None:
        """Enter takes the highlighted one."""
        at = self.query_one(OptionList).highlighted
        self.dismiss(self._shown[at].action if at is not None else None)

    @on(OptionList.OptionSelected)
    def take_clicked(self, event: OptionList.OptionSelected) -> None:
        """So does a click."""
        self.dismiss(self._shown[event.option_index].action)


def matching(query: str, entries: Sequence[Entry]) -> list[Entry]:
    """The entries that resemble a query, the most alike first; all of them for an empty one."""
    wanted = query.casefold().strip()
    if not wanted:
        return list(entries)
    scored = []
    for number, entry in enumerate(entries):
        words = entry.words.casefold()
        score = (
            100.0 + (wanted == words[: len(wanted)]) if wanted in words else fuzz.partial_ratio(wanted, words)
        )
        if score >= _ALIKE or wanted == entry.keys.casefold():
            scored.append((-score, number, entry))
    return [entry for _, _, entry in sorted(scored, key=lambda each: each[:2])]


def theme_entries(session: Session, themes: Iterable[str]) -> list[Entry]:
    """The themes that can be put on."""
    return [
        Entry(session.text("palette.theme", name=name), "", f"app.dress({name!r})") for name in sorted(themes)
    ]


def saved_entries(session: Session) -> list[Entry]:
    """The user's saved searches."""
    return [
        Entry(
            session.text("palette.saved", name=each.name),
            "",
            f"app.search_for({saved_query(each.name, session.text.language)!r})",
        )
        for each in session.search.searches.saved
    ]


def command_entries(session: Session, scopes: Sequence[Scope]) -> list[Entry]:
    """The commands that can be given now."""
    commands = commands_in((*scopes, "app"))
    return [
        Entry(session.text(f"command.{command.id}"), session.keys.shown(command.id), command.action)
        for command in commands
        if command.palette
    ]
