"""What users read, as message catalogues: `sv.toml` and `en.toml`, a table for each part of the program.

A message is asked for by its dotted key, `table.name`; `{name}` stands for a value. Both catalogues hold the same keys
with the same placeholders, which a test watches over. Values are put in as they are and are never read as a template.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal, get_args

Language = Literal["sv", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
VARIABLE = "PROTOKOLL_TUI_LANG"
"""Environment variable that chooses the language."""


@dataclass(frozen=True)
class Catalogue:
    """The messages of one language."""

    language: Language
    messages: Mapping[str, str] = field(repr=False)

    def __call__(self, key: str, /, **values: object) -> str:
        """The message of that key with its values filled in. Raises KeyError for a key that no catalogue has."""
        message = self.messages[key]
        return message.format_map(values) if values else message

    def __contains__(self, key: object) -> bool:
        return key in self.messages

    def count(self, key: str, number: int, /, **values: object) -> str:
        """`key.one` or `key.other` by the number, which stands in the text as `{count}`, in groups of three."""
        form = "one" if number == 1 else "other"
        return self(f"{key}.{form}", count=self.number(number), **values)

    def number(self, number: int) -> str:
        """A number as the language writes it: "8 911" with a no-break space, "8,911"."""
        grouped = f"{number:,}"
        return grouped.replace(",", "\u00a0") if self.language == "sv" else grouped


@cache
def catalogue(language: Language) -> Catalogue:
    """The catalogue of a language, read once."""
    # Not by importlib.resources, whose import costs as much as reading the catalogue.
    text = Path(__file__).with_name(f"{language}.toml").read_text(encoding="utf-8")
    return Catalogue(language, dict(_flat(tomllib.loads(text))))


def choose_language(asked: str | None = None, environ: Mapping[str, str] = os.environ) -> Language:
    """The language asked for, else that of PROTOKOLL_TUI_LANG, else the locale's, else Swedish.

    An unknown one asked for raises ValueError; an unknown one in the environment is passed over.
    """
    named = environ.get(VARIABLE)
    if asked is None and named and named.lower().replace("_", "-").split("-")[0] in LANGUAGES:
        asked = named
    if asked is not None:
        for language in LANGUAGES:
            if asked.lower().replace("_", "-").split("-")[0] == language:
                return language
        raise ValueError(asked)
    locale = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    return "en" if locale.lower().startswith("en") else "sv"


def _flat(table: Mapping[str, object], prefix: str = "") -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for name, value in table.items():
        if isinstance(value, Mapping):
            pairs += _flat(value, f"{prefix}{name}.")
        else:
            pairs.append((f"{prefix}{name}", str(value)))
    return pairs
