"""Rows as CSV, as a spreadsheet program likes it, as JSON lines, or as Markdown; in pieces, so that no size matters."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator

from protokoll_parser.serialise import Json
from protokoll_tui.archive.reader import ArchiveReader
from protokoll_tui.clean import clean, clean_line
from protokoll_tui.cli.export_rows import Export

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet program take a cell for a formula."""
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~&])")


def _csv(export: Export, reader: ArchiveReader) -> Iterator[str]:
    """Commas, UTF-8, a line feed after each row; every cell as it is in the archive."""
    yield from _table(export, reader, ",", lambda cell: cell)


def _excel(export: Export, reader: ArchiveReader) -> Iterator[str]:
    """Semicolons and a byte order mark, as Swedish Excel opens them; no cell can be a formula."""
    yield "\N{ZERO WIDTH NO-BREAK SPACE}"
    yield from _table(export, reader, ";", lambda cell: f"'{cell}" if cell.startswith(_FORMULA) else cell)


def _json(export: Export, reader: ArchiveReader) -> Iterator[str]:
    """An object a line."""
    from protokoll_tui.cli.console import harmless_json

    for row in export.objects(reader):
        yield harmless_json(json.dumps(row, ensure_ascii=False)) + "\n"


def _markdown(export: Export, reader: ArchiveReader) -> Iterator[str]:
    """A heading for each § with its decisions, or a table where a row is short."""
    if export.name == "items":
        yield from _documents(export, reader)
        return
    yield _row(export.columns)
    yield _row(["---"] * len(export.columns))
    for row in export.rows(reader):
        yield _row([_escaped(clean_line(_cell(row[column], "; "))) for column in export.columns])


def _documents(export: Export, reader: ArchiveReader) -> Iterator[str]:
    meeting = None
    for row in export.rows(reader):
        head = " ".join(_inline(row[name]) for name in ("municipality", "body", "date") if row[name])
        if head != meeting:
            meeting = head
            yield f"# {head or '–'}\n\n"
        yield f"## § {_inline(row['item'])} {_inline(row['title'])}\n\n"
        if row["case_number"]:
            yield f"Dnr {_inline(row['case_number'])}\n\n"
        for point in _texts(row["decisions"]):
            yield f"- {_inline(point)}\n"
        yield f"\n<!-- {_inline(row['path']).replace('--', '- -')} -->\n\n"


def _table(
    export: Export, reader: ArchiveReader, delimiter: str, guard: Callable[[str], str]
) -> Iterator[str]:
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator="\n")
    writer.writerow(export.columns)
    for row in export.rows(reader):
        writer.writerow([guard(clean(_cell(row[column], "\n"))) for column in export.columns])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()


def _cell(value: Json, between: str) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return between.join(_texts(value))
    return str(value)


def _texts(value: Json) -> list[str]:
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []


def _row(cells: tuple[str, ...] | list[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _inline(value: Json) -> str:
    return _escaped(clean_line(_cell(value, "; ")))


def _escaped(text: str) -> str:
    """Nothing in the text is taken for markup."""
    return _MARKDOWN.sub(r"\\\1", text)


FORMATS: dict[str, Callable[[Export, ArchiveReader], Iterator[str]]] = {
    "csv": _csv,
    "excel": _excel,
    "json": _json,
    "markdown": _markdown,
}
