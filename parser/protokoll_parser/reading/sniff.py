"""What a file is, by its contents: names are often wrong."""

from __future__ import annotations

import re
from typing import Literal

Content = Literal["pdf", "zip", "ole", "rtf", "image", "archive", "text"]

_MAGIC: tuple[tuple[bytes, Content], ...] = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!", "archive"),
    (b"BZh", "archive"),
    (b"\x7fELF", "archive"),
    (b"SQLite format 3\x00", "archive"),
)
_HTML = re.compile(
    r"\s*(?:<\?xml[^<>]{0,200}\?>\s*|<!--[^<>]{0,2000}-->\s*){0,5}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)
_HTML_FRAGMENT = re.compile(
    r"\s*<(?:div|main|article|section|table|p|h[1-6]|ul|ol|span|meta|header|nav)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
_TABLE = re.compile(r"<table\b.{0,20000}?(?:</table>|\Z)", re.IGNORECASE | re.DOTALL)
"""Converters to markdown write a table as HTML where its cells hold several lines."""
_PDF_HEADER_WITHIN = 1024


def content_of(data: bytes) -> Content:
    """The kind of container, "text" for anything that has no mark of its own."""
    for magic, content in _MAGIC:
        if data.startswith(magic):
            return content
    return "pdf" if b"%PDF-" in data[:_PDF_HEADER_WITHIN] else "text"


def is_html(text: str) -> bool:
    """Whether a text is a web page or a piece of one, not markdown with a tag or two."""
    head = text[:20_000]
    if _HTML.match(head):
        return True
    if not _HTML_FRAGMENT.match(head):
        return False
    rows = [row.strip() for row in _TABLE.sub("", head).split("\n") if row.strip()]
    tagged = sum(row.startswith("<") or row.endswith(">") for row in rows)
    return tagged * 2 >= len(rows)
