"""Swedish municipal minutes, read: `parse_file(path)` gives a `Protocol` of frozen dataclasses."""

from __future__ import annotations

from protokoll_parser.errors import ParserError, UnreadableFileError
from protokoll_parser.model import Protocol
from protokoll_parser.parse import parse_document, parse_file

__all__ = ["ParserError", "Protocol", "UnreadableFileError", "parse_document", "parse_file"]
