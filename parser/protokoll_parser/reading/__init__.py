"""A file as lines: `read` finds out what it is, by content, and gives its text row by row."""

from __future__ import annotations

import hashlib
from pathlib import Path

from protokoll_parser.document import Document, Line
from protokoll_parser.errors import UnreadableFileError
from protokoll_parser.model import Format
from protokoll_parser.reading.characters import clean, composed, control_share, is_plain
from protokoll_parser.reading.containers import refuse_container
from protokoll_parser.reading.encoding import decode, is_one_byte
from protokoll_parser.reading.limits import DEFAULT, Limits
from protokoll_parser.reading.markdown import is_markdown, markdown_lines
from protokoll_parser.reading.plain import plain_lines
from protokoll_parser.reading.refusals import too_large
from protokoll_parser.reading.sniff import content_of, is_html

__all__ = ["Document", "Limits", "Line", "read", "read_bytes"]

_SAMPLE = 100_000
"""Characters, or bytes, that show whether a file is text."""
_MOST_CONTROLS = 0.05
_MOST_HIGH_LETTERS = 0.3


def read(path: Path, limits: Limits = DEFAULT) -> Document:
    """The text of a file, row by row.

    Raises:
        UnreadableFileError: the file is missing, empty, damaged, encrypted, a scan, no text at all, or too large.
    """
    name = str(path)
    try:
        size = path.stat().st_size
        if size > limits.file_bytes:
            raise too_large(name, f"Filen är på {size // 2**20} MB", f"{limits.file_bytes // 2**20} MB")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFileError(name, "missing", "Filen finns inte.", "Kontrollera sökvägen.") from error
    except IsADirectoryError as error:
        raise UnreadableFileError(name, "missing", "Det är en mapp, inte en fil.") from error
    except OSError as error:
        reason = f"Filen kan inte öppnas ({error.strerror or type(error).__name__})."
        raise UnreadableFileError(name, "missing", reason, "Kontrollera rättigheterna.") from error
    return read_bytes(data, name, limits)


def read_bytes(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """The same for contents already at hand; `name` only stands in the document and in errors."""
    if not data.strip(b"\x00\t\n\r\x0b\x0c \xef\xbb\xbf\xff\xfe"):
        raise UnreadableFileError(name, "empty", "Filen är tom.")
    digest = hashlib.sha256(data).hexdigest()
    content = content_of(data)
    if content == "text":
        return _read_text(data, name, digest, limits)
    if content == "pdf":
        from protokoll_parser.reading.pdf import pdf_lines  # loads a native library

        lines, pages = pdf_lines(data, name, limits)
        return Document(name, "pdf", digest, pages, tuple(lines))
    if content == "zip":
        from protokoll_parser.reading.docx import docx_lines

        return Document(name, "docx", digest, None, tuple(docx_lines(data, name, limits)))
    raise refuse_container(data, content, name)


def _read_text(data: bytes, name: str, digest: str, limits: Limits) -> Document:
    if len(data) > limits.text_bytes:
        raise too_large(name, f"Texten är på {len(data) // 2**20} MB", f"{limits.text_bytes // 2**20} MB")
    text = decode(data)
    plain = is_plain(text)
    if (not plain and control_share(text[:_SAMPLE]) > _MOST_CONTROLS) or _is_of_high_letters(data, text):
        raise UnreadableFileError(
            name, "binary", "Filen innehåller ingen text.", "Spara protokollet som PDF eller text."
        )
    text = composed(text) if plain else clean(text)
    if not text.strip():
        raise UnreadableFileError(name, "empty", "Filen är tom.")
    format_: Format = "html"
    pages: int | None = None
    if is_html(text):
        lines = _html(text, name, limits)
    else:
        # the cutter knows sections, which know this package's lines
        from protokoll_parser.reading.pasted import cut

        format_ = "markdown" if is_markdown(text) else "text"
        lines, pages = (markdown_lines if format_ == "markdown" else plain_lines)(cut(text))
    if pages is not None and pages > limits.pages:
        raise too_large(name, f"Texten har {pages} sidor", f"{limits.pages} sidor")
    if len(lines) > limits.lines:
        raise too_large(name, f"Texten har {len(lines)} rader", f"{limits.lines} rader")
    return Document(name, format_, digest, pages, tuple(lines))


def _html(text: str, name: str, limits: Limits) -> list[Line]:
    from protokoll_parser.reading.hypertext import TooDeepError, html_lines

    try:
        lines = html_lines(text, limits)
    except TooDeepError as error:
        raise too_large(name, "Webbsidan är för djupt nästlad", f"{limits.nesting} nivåer") from error
    if not lines:
        raise UnreadableFileError(name, "empty", "Webbsidan har ingen text.")
    return lines


def _is_of_high_letters(data: bytes, text: str) -> bool:
    """Whether bytes in no known encoding, as which any bytes can be read, give more than letters of Swedish text."""
    if not is_one_byte(data[:_SAMPLE]):
        return False
    sample = text[:_SAMPLE]
    high = sum(1 for character in sample if character > "\x7f")
    return high > _MOST_HIGH_LETTERS * len(sample)
