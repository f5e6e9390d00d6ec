"""File names as text that can be stored and shown, whatever bytes they are made of."""

from __future__ import annotations

_ESCAPED = range(0xDC80, 0xDD00)
"""What Python makes of a byte in a file name that is no UTF-8; neither SQLite nor a terminal takes it."""
_PRIVATE = range(0xF780, 0xF800)

_TO_TEXT = dict(zip(_ESCAPED, _PRIVATE, strict=True))
_FROM_TEXT = dict(zip(_PRIVATE, _ESCAPED, strict=True))


def path_to_text(path: str) -> str:
    """A path as it is stored: bytes that are no text become characters of the private use area."""
    return path if path.isascii() else path.translate(_TO_TEXT)


def text_to_path(text: str) -> str:
    """The path to open, from one that was stored."""
    return text if text.isascii() else text.translate(_FROM_TEXT)
