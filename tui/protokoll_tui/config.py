"""The user's own settings: a TOML file in the platform's config directory, or where `PROTOKOLL_TUI_CONFIG` says.

    theme = "protokoll-light"

    [keys]                        # by the command's id, as the help screen shows it
    search = "f3"
    next-item = ["full_stop", "n"]

Nothing in it can stop the app: what cannot be used is said in `problems` and the default holds.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_config_path

VARIABLE = "PROTOKOLL_TUI_CONFIG"
_CHARACTERS: Mapping[str, str] = {
    "/": "slash", "?": "question_mark", ",": "comma", ".": "full_stop", "§": "section_sign", "-": "minus", "+": "plus",
    " ": "space", "å": "å", "ä": "ä", "ö": "ö",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ConfigProblem:
    """A part of the file that cannot be used; `kind` names the message, `part` the place."""

    kind: str
    part: str


@dataclass(frozen=True, slots=True)
class Config:
    """What the user has chosen."""

    path: Path
    theme: str | None = None
    keys: Mapping[str, tuple[str, ...]] | None = None
    problems: tuple[ConfigProblem, ...] = ()


def config_path(environ: Mapping[str, str] = os.environ) -> Path:
    """Where the settings are, whether the file exists or not."""
    named = environ.get(VARIABLE)
    return Path(named) if named else user_config_path("protokoll-tui") / "config.toml"


def load_config(path: Path | None = None) -> Config:
    """The settings; a missing file is no settings, and a broken one is said in `problems`."""
    path = path or config_path()
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Config(path)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return Config(path, problems=(ConfigProblem("unreadable", str(error)),))
    problems = [ConfigProblem("unknown", name) for name in table if name not in ("theme", "keys")]
    theme = table.get("theme")
    if theme is not None and not isinstance(theme, str):
        problems.append(ConfigProblem("not-text", "theme"))
        theme = None
    keys = _keys(table.get("keys", {}), problems)
    return Config(path, theme=theme, keys=keys, problems=tuple(problems))


def _keys(table: object, problems: list[ConfigProblem]) -> dict[str, tuple[str, ...]]:
    if not isinstance(table, Mapping):
        problems.append(ConfigProblem("not-table", "keys"))
        return {}
    chosen: dict[str, tuple[str, ...]] = {}
    for command, value in table.items():
        values = [value] if isinstance(value, str) else value
        if isinstance(values, list) and all(isinstance(key, str) and key for key in values):
            chosen[command] = tuple(_CHARACTERS.get(key, key) for key in values)
        else:
            problems.append(ConfigProblem("not-key", f"keys.{command}"))
    return chosen
