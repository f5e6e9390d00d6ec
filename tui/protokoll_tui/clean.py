"""Text from documents and file names made harmless for a terminal."""

from __future__ import annotations

_CONTROLS = (
    *range(0x09),
    *range(0x0B, 0x20),
    *range(0x7F, 0xA0),
    *(0x061C, 0x200E, 0x200F),
    *range(0x2028, 0x202F),
    *range(0x2066, 0x206A),
    *range(0xFFF9, 0xFFFC),
)
_DROPPED: dict[int, str | None] = {
    **dict.fromkeys(_CONTROLS),
    **dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}"),
}
_ONE_LINE: dict[int, str | None] = {**_DROPPED, 0x09: " ", 0x0A: " "}


def clean(text: str) -> str:
    """The text without control codes (C0 but newline and tab, DEL, C1) and without bidi and line controls.

    Lone surrogates, which Python uses for the bytes of a file name that are no text, become "�".
    """
    return text.translate(_DROPPED)


def clean_line(text: str) -> str:
    """The same on one line: tabs and newlines are spaces."""
    return text.translate(_ONE_LINE)
