"""Markdown as lines: headings, bold lines, list points and tables understood, marks taken away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from protokoll_parser.document import Line
from protokoll_parser.reading.cells import BREAK, row_text, without_double_mark
from protokoll_parser.reading.fragments import strip_fragments
from protokoll_parser.reading.grids import without_grids
from protokoll_parser.reading.tables import spread

_HEADING = re.compile(r"(#{1,6})(?:[ \t]+|(?=[^#\s]))")
_CLOSING_MARKS = re.compile(r"[ \t]+#+$")
_BULLET = re.compile(r"[*+](?=[ \t])")
_LIST_START = re.compile(r"(?:[-*+•]|\d{1,3}[.)]) +")
_TABLE_RULE = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
_BARE_RULE = re.compile(r":?-{2,}:?(?: ?\| ?:?-{2,}:?)+")
_STAR_EMPHASIS = re.compile(r"(?<![\w*])\*([^*\n]{1,1000})\*(?![\w*])")
_LINE_EMPHASIS = re.compile(r"(?<![\w_])(?:__([^_\n]{1,1000})__|_([^_\n]{1,1000})_)(?![\w_])")
_BLANKS = re.compile(" {2,}")
_LINK = re.compile(r"(!?)\[([^\[\]\n]{0,1000})\]\([^()\n]{0,1000}\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~&$<§:/])")
_HIDDEN = re.compile("[\ue000-\ue0ff]")
_SETEXT = re.compile(r"={3,}")

_BOLD_MARK = "**"
_LINE_BREAK = "\\"
"""At a row's end it only says that the row ends there."""
_MARKS = ("*", "_", "  ", "\t", "\\", "](", "`", "~~", BREAK)
"""What a line without markup has none of; only those that a text has at all are looked for in its lines."""
_BEGINNINGS = frozenset("#|>*+-=")
"""A line that begins so may be more than its text."""
_SIGNS = re.compile(r"^(?:#{1,6} \S|\*\*\S.*\*\*|\|[ \t]*:?-{3,}|-{3,} ?\| ?-{3})", re.MULTILINE)
_INLINE_BOLD = re.compile(r"\*\*[^\s*][^*\n]{0,500}\*\*")


def is_markdown(text: str) -> bool:
    """Whether a text is marked up: a # heading, something in bold, the rule of a table."""
    if "#" not in text and "**" not in text and "|" not in text:
        return False
    return bool(_SIGNS.search(text) or _INLINE_BOLD.search(text))


def markdown_lines(text: str) -> tuple[list[Line], int | None]:
    """The lines of a cleaned text and its number of pages, None where no form feed parts them."""
    if "<" in text or "&" in text:
        text = strip_fragments(text)
    if "--+" in text or "-- --" in text:
        text = without_grids(text)
    if "-|-" in text or "- | -" in text:
        text = _with_bars(text)
    lines: list[Line] = []
    marks = tuple(mark for mark in _MARKS if mark in text)
    blank = False
    for number, page, row in _rows(text):
        stripped = row.strip()
        if not stripped:
            if not blank:
                lines.append(Line("", number, 0, page))
            blank = True
            continue
        blank = False
        first = stripped[0]
        if first == row[0] and first not in _BEGINNINGS and not any(map(stripped.__contains__, marks)):
            lines.append(Line(stripped, number, 0, page))
        elif first == "=" and lines and lines[-1].text and _SETEXT.fullmatch(stripped):
            lines[-1] = _as_heading(lines[-1])
        else:
            _read_row(row, stripped, number, page, lines)
    last = next((line for line in reversed(lines) if line.text), None)
    return lines, last.page if last else None


def _with_bars(text: str) -> str:
    """The text with a bar before each row of a table that has none there: "Organ| Nämnden" over "---|---"."""
    rows = text.split("\n")
    for place, row in enumerate(rows):
        if not _BARE_RULE.fullmatch(row.strip()):
            continue
        first = place - 1 if place and "|" in rows[place - 1] else place
        for index in range(first, len(rows)):
            if not rows[index].strip():
                break
            if "|" in rows[index] and rows[index].lstrip()[0] != "|":
                rows[index] = "|" + rows[index].strip()
    return "\n".join(rows)


def _rows(text: str) -> Iterator[tuple[int, int | None, str]]:
    """(number, page, text) of each row; pages are counted at form feeds, where there are any."""
    rows = enumerate(text.split("\n"), 1)
    if "\f" not in text:
        for number, row in rows:
            yield number, None, row
        return
    page = 1
    for number, row in rows:
        for place, part in enumerate(row.split("\f")):
            page += place > 0
            yield number, page, part


def _as_heading(line: Line) -> Line:
    return Line(line.text, line.number, line.last, line.page, 1)


def _read_row(row: str, text: str, number: int, page: int | None, lines: list[Line]) -> None:
    """Append what one row of the source says."""
    if text[-1] == _LINE_BREAK and not text.endswith(2 * _LINE_BREAK):
        row, text = row.rstrip()[:-1], text[:-1].rstrip()
        if not text:
            return
    first = text[0]
    if BREAK in text and first != "|":
        for part in row.split(BREAK):
            if part.strip():
                _read_row(part, part.strip(), number, page, lines)
        return
    indent = 0 if row[0] == first else len(row) - len(row.lstrip())
    heading = 0
    if first == "#" and (match := _HEADING.match(text)):
        heading = len(match.group(1))
        text = _CLOSING_MARKS.sub("", text[match.end() :])
    elif first == "|" and len(text) > 1:
        if not _TABLE_RULE.fullmatch(text):
            _read_table_row(text, number, page, lines)
        return
    elif first == ">":
        text = text.lstrip("> ")
    elif first in "*+" and (match := _BULLET.match(text)):
        text = "-" + text[1:]
    bold = False
    if "\t" in row.rstrip():
        text = row_text([plain_text(cell) for cell in (text if heading else row.rstrip()).split("\t")])
    else:
        bold = _is_bold(text)
        text = plain_text(text)
    if first in "-*+":
        text = without_double_mark(text)
    lines.append(Line(text, number, 0, page, heading, bold and not heading, indent))


def _read_table_row(text: str, number: int, page: int | None, lines: list[Line]) -> None:
    cells = text.replace("\\|", "\ue000").strip("|").split("|")
    plain = [plain_text(cell.strip().replace("\ue000", "|")) for cell in cells]
    lines += [Line(row_text(row), number, 0, page) for row in spread([cell.split(BREAK) for cell in plain])]


def _is_bold(text: str) -> bool:
    """Whether all of a line is set in bold, its list mark aside."""
    if not text.endswith(_BOLD_MARK):
        return False
    mark = _LIST_START.match(text)
    body = text[mark.end() :] if mark else text
    return (
        len(body) > 4
        and body.startswith(_BOLD_MARK)
        and body.endswith(_BOLD_MARK)
        and body.count(_BOLD_MARK) == 2
    )


def plain_text(text: str) -> str:
    """A piece of markdown without emphasis, links and escapes."""
    escaped = "\\" in text
    if escaped:
        text = _ESCAPE.sub(lambda match: chr(0xE000 + ord(match.group(1)) % 0x100), text)
    if "*" in text:
        text = text.replace(_BOLD_MARK, "")
        if "*" in text:
            text = _STAR_EMPHASIS.sub(r"\1", text)
    if "_" in text:
        text = _LINE_EMPHASIS.sub(r"\1\2", text)
    if "](" in text:
        text = _LINK.sub(lambda match: "" if match.group(1) else match.group(2), text)
    if "`" in text:
        text = text.replace("`", "")
    if "~~" in text:
        text = text.replace("~~", "")
    if escaped:
        text = _HIDDEN.sub(lambda match: chr(ord(match.group()) - 0xE000), text)
    return _BLANKS.sub(" ", text).strip(" ") if "  " in text else text.strip(" ")
