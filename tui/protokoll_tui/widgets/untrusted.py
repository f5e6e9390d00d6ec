"""The one door through which text from documents and file names comes to the screen.

Textual lets control codes through to the terminal and reads a plain `str` as markup in most widgets. So everything that
is not the program's own words is cleaned here, and becomes `Content`, which has no markup.
"""

from __future__ import annotations

from textual.content import Content

from protokoll_tui.clean import clean, clean_line

_INVISIBLE = dict.fromkeys((0x00AD, 0x200B, 0x2060, 0xFEFF))
"""Soft hyphens and blanks without width, whose width terminals do not agree on."""


def text_of(text: str) -> str:
    """A document's text, harmless; newlines and tabs stay."""
    return clean(text).translate(_INVISIBLE)


def one_line(text: str) -> str:
    """The same on one line."""
    return clean_line(text).translate(_INVISIBLE)


def one_line_kept(text: str) -> str:
    """On one line with every character in its place, for a text whose parts are known by their positions."""
    return "".join(one_line(character) or "\ufffd" for character in text)


def plain(text: str, part: str = "") -> Content:
    """A text as `Content`, harmless, in one style; `part` names a style of `parts.PARTS`."""
    return Content.styled(text_of(text), part) if part else Content(text_of(text))
