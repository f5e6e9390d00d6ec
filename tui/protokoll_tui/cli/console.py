"""The two streams: data for machines on stdout, words for people on stderr, nothing that a terminal would obey."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TextIO

from protokoll_tui.clean import clean, clean_line
from protokoll_tui.locale import Catalogue

if TYPE_CHECKING:
    from protokoll_parser.serialise import Json

_ESCAPED = {
    code: f"\\u{code:04x}"
    for code in (
        *range(0x80, 0xA0),
        0x061C,
        *(0x200E, 0x200F),
        *range(0x2028, 0x202F),
        *range(0x2066, 0x206A),
        *range(0xD800, 0xE000),
    )
}
"""Control characters that JSON allows as they are, and lone surrogates, which UTF-8 does not."""


def harmless_json(text: str) -> str:
    """The same JSON with every control character escaped."""
    return text if text.isascii() else text.translate(_ESCAPED)


@dataclass
class Console:
    """What a command writes to."""

    text: Catalogue
    out: TextIO = field(default_factory=lambda: sys.stdout)
    err: TextIO = field(default_factory=lambda: sys.stderr)

    def json_line(self, data: Json) -> None:
        """One object on one line of stdout, in UTF-8 whatever the locale says."""
        self._write_utf8(harmless_json(json.dumps(data, ensure_ascii=False)) + "\n")

    def data(self, text: str) -> None:
        """A line of a report on stdout."""
        self.out.write(clean(text) + "\n")

    def raw(self, text: str) -> None:
        """Text of a file format on stdout, in UTF-8; the caller has made it harmless."""
        self._write_utf8(text)

    def say(self, key: str, /, **values: object) -> None:
        """A sentence of the catalogue on stderr."""
        self.err.write(self.sentence(key, **values) + "\n")

    def sentence(self, key: str, /, **values: object) -> str:
        """A sentence of the catalogue, other people's texts in it made harmless."""
        return self.text(key, **{name: _harmless(value) for name, value in values.items()})

    def note(self, line: str) -> None:
        """A line on stderr that is made of other people's texts."""
        self.err.write(clean_line(line) + "\n")

    @property
    def width(self) -> int:
        """Columns of the terminal, 80 where there is none."""
        try:
            columns = os.get_terminal_size(self.out.fileno()).columns
        except (OSError, ValueError):
            columns = 80
        return max(40, min(columns, 120))

    def flush(self) -> None:
        """Write everything out, so that a closed pipe shows."""
        self.out.flush()
        self.err.flush()

    def _write_utf8(self, text: str) -> None:
        encoding = getattr(self.out, "encoding", None) or "utf-8"
        if encoding.lower().replace("-", "") != "utf8" and hasattr(self.out, "reconfigure"):
            self.out.reconfigure(encoding="utf-8")
        self.out.write(text)


def _harmless(value: object) -> object:
    return clean_line(value) if isinstance(value, str) else value
