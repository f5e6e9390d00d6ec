"""Every command of the app, once: its id, its keys, where it holds, and what it does.

Keys, the footer, the help screen, the palette and the README's table all come from here, so that they cannot differ.
A command's words are in the catalogues: `command.<id>` is the sentence of the help screen and the palette,
`short.<id>` the word or two of the footer.

The keys u f v x n are free on purpose: assignments, deadlines, voting, excerpts and news will take them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from textual.binding import Binding, BindingType

Scope = Literal[
    "app",
    "away",
    "item",
    "step",
    "list",
    "text",
    "tree",
    "groups",
    "browse",
    "search",
    "people",
    "thread",
    "source",
    "quality",
    "query",
    "found",
    "narrow",
]
"""Where a command holds: everywhere, on every screen but the first, where a § is current, where §§ follow each other,
in a long list, in running text, in a list with groups, on one screen,
in the line where a search is typed, below that line, or where numbered
choices narrow a list."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a user can tell the app to do."""

    id: str
    keys: tuple[str, ...]
    """Textual's names: "slash", "ctrl+p", "section_sign"; the first is the one that is shown."""
    action: str
    scope: Scope
    footer: int = 0
    """Place in the footer, lowest first; 0 is not there."""
    palette: bool = True
    """Whether the palette offers it; movements within a list are not worth a line there."""
    numbered: bool = False
    """Each key does its own: `{place}` in the action is the key's place, from 1."""


COMMANDS: tuple[Command, ...] = (
    # everywhere
    Command("search", ("slash",), "app.visit('search')", "app", footer=10),
    Command("people", ("p",), "app.visit('people')", "app", footer=20),
    Command("quality", ("a",), "app.visit('quality')", "app", footer=80),
    Command("back", ("backspace",), "app.back", "app"),
    Command("reread", ("ctrl+r",), "app.reread", "app"),
    Command("help", ("question_mark", "f1"), "app.help", "app", footer=90),
    Command("palette", ("ctrl+p",), "app.palette", "app"),
    Command("quit", ("q", "ctrl+q"), "app.quit", "app"),
    # where a § is current
    Command("copy-decision", ("y",), "screen.copy('decision')", "item", footer=40),
    Command("copy-extract", ("Y",), "screen.copy('extract')", "item"),
    Command("copy-citation", ("c",), "screen.copy('citation')", "item"),
    Command("thread", ("t",), "screen.thread", "item", footer=30),
    Command("source", ("s",), "screen.source", "item", footer=50),
    Command("open-file", ("o",), "screen.open_file", "item", footer=60),
    Command("cited-by", ("b",), "screen.cited_by", "item"),
    # browse
    Command("previous-item", ("comma",), "screen.step(-1)", "step"),
    Command("next-item", ("full_stop",), "screen.step(1)", "step"),
    Command("go-to-item", ("section_sign",), "screen.ask_number", "browse", footer=70),
    Command("meeting", ("m",), "screen.front_page", "browse"),
    Command("next-pane", ("tab",), "screen.pane(1)", "browse", palette=False),
    Command("previous-pane", ("shift+tab",), "screen.pane(-1)", "browse", palette=False),
    Command("leave-pane", ("escape",), "screen.leave_pane", "browse", palette=False),
    # long lists
    Command("up", ("up", "k"), "move(-1)", "list", palette=False),
    Command("down", ("down", "j"), "move(1)", "list", palette=False),
    Command("page-up", ("pageup",), "page(-1)", "list", palette=False),
    Command("page-down", ("pagedown",), "page(1)", "list", palette=False),
    Command("first", ("home", "g"), "edge(-1)", "list", palette=False),
    Command("last", ("end", "G"), "edge(1)", "list", palette=False),
    Command("open", ("enter",), "open", "list", palette=False),
    # a list in groups
    Command("next-group", ("J",), "group(1)", "groups", footer=27, palette=False),
    Command("previous-group", ("K",), "group(-1)", "groups", palette=False),
    # the tree of meetings
    Command("fold", ("left", "h"), "fold", "tree", palette=False),
    Command("unfold", ("right", "l"), "unfold", "tree", palette=False),
    Command("toggle", ("space",), "toggle_group", "tree", palette=False),
    # running text
    Command("text-up", ("up", "k"), "lines(-1)", "text", palette=False),
    Command("text-down", ("down", "j"), "lines(1)", "text", palette=False),
    Command("text-page-up", ("pageup",), "page(-1)", "text", palette=False),
    Command("text-page-down", ("pagedown", "space"), "page(1)", "text", palette=False),
    Command("text-first", ("home", "g"), "edge(-1)", "text", palette=False),
    Command("text-last", ("end", "G"), "edge(1)", "text", palette=False),
    Command("next-link", ("r",), "link(1)", "text"),
    Command("previous-link", ("R",), "link(-1)", "text", palette=False),
    Command("follow-link", ("enter",), "follow", "text", palette=False),
    # the line where a search is typed, and what stands below it
    Command("to-found", ("down",), "screen.to_found", "query", footer=10, palette=False),
    Command("take-first", ("enter",), "screen.take_first", "query", palette=False),
    Command("complete", ("right",), "screen.complete", "query", footer=20, palette=False),
    Command("clear", ("escape",), "screen.clear_query", "query", footer=60, palette=False),
    Command("to-query", ("escape",), "screen.to_query", "found", palette=False),
    Command("to-text", ("right", "l"), "screen.to_text", "found", palette=False),
    Command("to-list", ("left", "h"), "screen.to_list", "found", palette=False),
    Command("page-text", ("space",), "screen.page_text", "found", palette=False),
    Command("next-scope", ("tab",), "screen.turn_scope(1)", "search", footer=30, palette=False),
    Command("previous-scope", ("shift+tab",), "screen.turn_scope(-1)", "search", palette=False),
    Command("save-search", ("f2",), "screen.save_search", "search", footer=50),
    Command("forget-search", ("delete",), "screen.forget_search", "search", palette=False),
    Command(
        "narrow",
        tuple("123456789"),
        "screen.narrow({place})",
        "narrow",
        footer=25,
        palette=False,
        numbered=True,
    ),
    Command("widen", ("0",), "screen.widen", "narrow", palette=False),
    # single screens
    Command("leave", ("escape",), "app.back", "away", palette=False),
    Command("only-problems", ("z",), "screen.toggle_problems", "quality", footer=10),
)

BY_ID: Mapping[str, Command] = {command.id: command for command in COMMANDS}

# Screens are never at hand together; neither are a list and a text, one of which has the focus.
_APART: tuple[frozenset[Scope], ...] = (
    frozenset(("browse", "search", "people", "thread", "source", "quality")),
    frozenset(("list", "text")),
    frozenset(("tree", "text")),
    frozenset(("browse", "away")),
    *(frozenset(("query", other)) for other in ("list", "tree", "text", "found", "away", "browse")),
    *(frozenset(("found", other)) for other in ("away", "browse", "tree", "text")),
)


def may_clash(one: Scope, other: Scope) -> bool:
    """Whether the commands of two scopes are at hand at the same time, so that one key cannot serve both."""
    return one == other or not any({one, other} <= apart for apart in _APART)


@dataclass(frozen=True, slots=True)
class KeyProblem:
    """A line of the user's keymap that cannot be followed."""

    kind: Literal["unknown", "clash", "empty"]
    command: str
    key: str = ""
    other: str = ""
    """The command that has the key already."""


class Keymap:
    """Which keys each command has: the defaults, changed by the user's own."""

    def __init__(self, changes: Mapping[str, tuple[str, ...]] | None = None) -> None:
        self._keys: dict[str, tuple[str, ...]] = {command.id: command.keys for command in COMMANDS}
        self.problems: list[KeyProblem] = []
        taken = {name: keys for name, keys in (changes or {}).items() if self._is_usable(name, keys)}
        # All at once, so that two commands may change keys with each other; then back with what clashes.
        self._keys |= taken
        while clash := next(filter(None, map(self._clash, taken)), None):
            self.problems.append(clash)
            self._keys[clash.command] = BY_ID[clash.command].keys
            del taken[clash.command]

    def _is_usable(self, name: str, keys: tuple[str, ...]) -> bool:
        kind: Literal["unknown", "empty"] | None = (
            "unknown" if name not in BY_ID else None if keys else "empty"
        )
        if kind is not None:
            self.problems.append(KeyProblem(kind, name))
        return kind is None

    def _clash(self, name: str) -> KeyProblem | None:
        command = BY_ID[name]
        for other in COMMANDS:
            if other is not command and may_clash(command.scope, other.scope):
                for key in self._keys[name]:
                    if key in self._keys[other.id]:
                        return KeyProblem("clash", name, key, other.id)
        return None

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of a command, the one to show first."""
        return self._keys[name]

    def shown(self, name: str) -> str:
        """The first key as it stands on a keyboard: "/", "Ctrl+P", "§"; "1-9" for keys that do each their own."""
        keys = self._keys[name]
        if BY_ID[name].numbered and len(keys) > 1:
            return f"{key_label(keys[0])}-{key_label(keys[-1])}"
        return key_label(keys[0])

    def all_shown(self, name: str) -> str:
        """All its keys, for the help screen: "↓ j"."""
        if BY_ID[name].numbered:
            return self.shown(name)
        return "  ".join(key_label(key) for key in self._keys[name])

    def textual(self) -> dict[str, str]:
        """The user's changes in the form of `App.set_keymap`."""
        changed = {name: keys for name, keys in self._keys.items() if keys != BY_ID[name].keys}
        textual: dict[str, str] = {}
        for name, keys in changed.items():
            if BY_ID[name].numbered:
                # A place without a key gets one that no keyboard has, or the default would hold there.
                padded = keys + ("",) * (len(BY_ID[name].keys) - len(keys))
                textual |= {f"{name}-{place}": key or "none" for place, key in enumerate(padded, 1)}
            else:
                textual[name] = ",".join(keys)
        return textual


def bindings(*scopes: Scope) -> list[BindingType]:
    """Textual's bindings of the commands of some scopes, with the default keys; `App.set_keymap` changes them."""
    made: list[BindingType] = []
    for command in commands_in(scopes):
        if command.numbered:
            for place, key in enumerate(command.keys, 1):
                action = command.action.format(place=place)
                made.append(Binding(key, action, command.id, show=False, id=f"{command.id}-{place}"))
        else:
            made.append(
                Binding(",".join(command.keys), command.action, command.id, show=False, id=command.id)
            )
    return made


def commands_in(scopes: Iterable[Scope]) -> list[Command]:
    """The commands of some scopes, in the registry's order."""
    wanted = set(scopes)
    return [command for command in COMMANDS if command.scope in wanted]


_LABELS: Mapping[str, str] = {
    "slash": "/", "question_mark": "?", "comma": ",", "full_stop": ".", "section_sign": "§", "minus": "-", "plus": "+",
    "up": "↑", "down": "↓", "left": "←", "right": "→",
    "pageup": "PgUp", "pagedown": "PgDn", "home": "Home", "end": "End",
    "escape": "Esc", "enter": "Enter", "space": "Space", "tab": "Tab", "backspace": "Backspace", "delete": "Del",
}  # fmt: skip


def key_label(key: str) -> str:
    """A Textual key name as it stands on a keyboard."""
    *modifiers, name = key.split("+")
    label = _LABELS.get(name, name.upper() if len(name) > 1 or modifiers else name)
    return "+".join([*(modifier.capitalize() for modifier in modifiers), label])
