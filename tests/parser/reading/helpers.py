"""Short ways to read a text in a test."""

from __future__ import annotations

from protokoll_parser.document import Document
from protokoll_parser.layout import tidy
from protokoll_parser.reading import read_bytes


def read_text(text: str) -> Document:
    """A text as a file in UTF-8."""
    return read_bytes(text.encode(), "protokoll.txt")


def texts(document: Document) -> list[str]:
    """The lines that say something."""
    return [line.text for line in document.lines if line.text]


def rows(text: str) -> list[str]:
    """The filled lines of a text as read."""
    return texts(read_text(text))


def tidied(text: str) -> list[str]:
    """The filled logical lines of a text."""
    return texts(tidy(read_text(text)))
