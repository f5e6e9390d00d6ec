"""Swedish municipal minutes, read: `parse_file(path)` gives a `Protocol` of frozen dataclasses.

The names below are loaded when they are first used: programs that only need the dataclasses start much quicker.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from protokoll_parser.errors import ParserError, UnreadableFileError
    from protokoll_parser.model import Protocol
    from protokoll_parser.parse import parse_document, parse_file

__all__ = ["ParserError", "Protocol", "UnreadableFileError", "parse_document", "parse_file"]

_HOMES = {
    "ParserError": "errors",
    "Protocol": "model",
    "UnreadableFileError": "errors",
    "parse_document": "parse",
    "parse_file": "parse",
}


def __getattr__(name: str) -> object:
    """A public name from its module."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
