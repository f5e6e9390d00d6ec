"""§§ that stand in from the left edge, beside a column that holds labels, a margin's notes, or nothing at all.

Rows beside an empty label have a tab at their beginning. On a front page that tells a value's rows; within the §§ the
rows of the column are the text, and begin without it. The headings among them show that they are no table's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from protokoll_parser import case_numbers
from protokoll_parser.document import Line
from protokoll_parser.headings import read_heading
from protokoll_parser.layout.body import is_listed
from protokoll_parser.layout.lines import is_item
from protokoll_parser.model import SectionKind
from protokoll_parser.vocabulary.labels import is_any_label

_FAR: Final = 40
"""Lines within which a § has a heading, or the next § follows."""
_ALIGNED: Final = 2
"""Characters, or hundredths of the page's width, by which the rows of a column differ."""
_LONGEST: Final = 100
_KINDS: Final[frozenset[SectionKind]] = frozenset(
    {"decision", "proposal", "summary", "background", "basis", "recipients"}
)
_SHORT: Final = 12
"""Characters within which a § line has its sign."""
_LONG_TITLE: Final = 30
"""Characters of a title's first row that may have a second one below it."""
_MOST_ROWS: Final = 4
"""Rows of a title below its first."""
_LEAST_MARGIN: Final = 10
"""Characters that a margin beside a text takes at least."""
_HANGING: Final = 6
"""How far the rows of a list may stand in, in characters."""
_LONGEST_MARGINAL: Final = 60
_BESIDE_MARGIN: Final = re.compile(
    rf"[^\t§]{{0,{_LONGEST_MARGINAL}}}\t(?:[A-ZÅÄÖ]\w{{0,5}} ?)?§ ?\d{{1,4}}(?: ?[a-z])?(?:\t|$)"
)
"""A § line with what stands in the margin beside it."""
_SIGN: Final = re.compile(r"(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,6}\.? ?)?§ ?\d{1,4}(?: ?[a-zåäö])?")
"""A § line with nothing more on it."""


def without_left_column(lines: list[Line]) -> tuple[list[Line], int | None]:
    """(The lines of a PDF with the §§' column at their beginning, where that begins: its first §); None without one."""
    lines = _with_whole_titles(_with_one_tab(lines))
    start = _first_item(lines)
    if start is None:
        return lines, None
    column = lines[start].indent if lines[start].text[0] == "\t" else _column_below(lines, start)
    pages = {line.page for line in lines[start:] if _stands_in(line, column)}
    rows = (row for line in lines[start:] for row in _set_back(line, line.page in pages, column))
    return [*lines[:start], *rows], start


def _with_one_tab(lines: list[Line]) -> list[Line]:
    """The lines from a § on that stands in by several tabs, since a table above left its columns: by one."""
    start = next(
        (at for at, line in enumerate(lines) if line.text[:2] == "\t\t" and is_item(line.text.strip())), None
    )
    if start is None or is_listed(lines[start]):
        return lines
    return [
        replace(line, text="\t" + line.text.lstrip("\t")) if at >= start and line.text[:2] == "\t\t" else line
        for at, line in enumerate(lines)
    ]


def _with_whole_titles(lines: list[Line]) -> list[Line]:
    """The lines with the later rows of a title that stands beside its § joined to the first."""
    result = list(lines)
    for index, line in enumerate(lines[:-2]):
        sign, _, rest = line.text.partition("\t") if "§" in line.text[:_SHORT] else ("", "", "")
        title, tab, case = rest.partition("\t")
        below = _later_rows(lines, index + 1, title) if title and _SIGN.fullmatch(sign) else []
        if below:
            whole = " ".join([title, *(row.text[1:] for row in below)])
            result[index] = replace(line, text=f"{sign}\t{whole}{tab}{case}")
            result[index + 1 : index + 1 + len(below)] = [replace(row, text="") for row in below]
    return result


def _later_rows(lines: list[Line], index: int, title: str) -> list[Line]:
    """The rows of a column of their own right below a title, a blank row below them, that go on with it."""
    rows: list[Line] = []
    for line in lines[index : index + _MOST_ROWS]:
        if not line.text or not _goes_on(line, title):
            break
        rows.append(line)
        title = line.text[1:]
    ends = lines[index + len(rows)].text == "" if index + len(rows) < len(lines) else True
    return rows if ends and len({row.indent for row in rows}) == 1 else []


def _goes_on(line: Line, title: str) -> bool:
    """Whether a row of its own column can go on with a title's row above it."""
    text = line.text[1:]
    if line.text[:1] != "\t" or "\t" in text:
        return False
    if not text or text.endswith((".", ":")) or case_numbers.alone(text) or case_numbers.alone(title):
        return False
    if text[0].islower():
        return True
    return (line.bold or len(title) >= _LONG_TITLE) and read_heading(text) is None


def _first_item(lines: list[Line]) -> int | None:
    """Index of the first § whose text stands in the column; None where no § is shown to have one."""
    items = [
        index
        for index, line in enumerate(lines)
        if "§" in line.text[:_SHORT] and _begins_item(line.text) and not is_listed(line)
    ]
    for place, index in enumerate(items):
        if _has_a_heading_beside(lines, index):
            while (
                place and items[place] - items[place - 1] <= _FAR and lines[items[place - 1]].text[0] == "\t"
            ):
                place -= 1
            return items[place]
    return None


def _begins_item(text: str) -> bool:
    if text[0] == "\t":
        return text[1:2] != "\t" and is_item(text[1:])
    return _SIGN.fullmatch(text.partition("\t")[0]) is not None


def _has_a_heading_beside(lines: list[Line], index: int) -> bool:
    """Whether a heading stands among the rows below a §: in its column, or beside the column's text."""
    rows = lines[index + 1 : index + _FAR]
    if any(".." in row.text for row in rows[:3]):
        return False  # a title of several rows in the contents list
    stands_in = any(row.text[:1] == "\t" for row in rows)
    return stands_in and any(_is_heading(row.text) for row in rows)


def _is_heading(text: str) -> bool:
    label, tab, _ = text.lstrip("\t").partition("\t")
    if not label or len(label) > _LONGEST or (not tab and text[0] != "\t") or is_any_label(label):
        return False
    heading = read_heading(label)
    return heading is not None and heading.kind in _KINDS


def _column_below(lines: list[Line], index: int) -> int:
    rows = (line for line in lines[index + 1 :] if line.text[:1] == "\t" and line.text[1] != "\t")
    return next((line.indent for line in rows), 0)


def _stands_in(line: Line, column: int) -> bool:
    return line.text[:1] == "\t" and line.text[1] != "\t" and abs(line.indent - column) <= _ALIGNED


def _set_back(line: Line, is_beside: bool, column: int) -> Iterator[Line]:
    text = line.text
    if not is_beside or "\t" not in text:
        yield line
    elif text[0] == "\t":
        yield replace(line, text=text[1:])
    else:
        label, _, title = text.partition("\t")
        if "\t" not in title and _SIGN.fullmatch(label) and case_numbers.alone(title) is None:
            yield replace(line, text=label, right=line.indent + len(label))
            yield replace(line, text=title, indent=column)
        else:
            yield line


def without_left_column_of_text(lines: list[Line]) -> tuple[list[Line], int | None]:
    """The same of a text, whose rows have tabs only near recipients that stand in the margin."""
    first = next((index for index, line in enumerate(lines) if _is_heading_set_in(line)), None)
    if first is None:
        return lines, None
    above = range(first - 1, max(-1, first - _FAR), -1)
    start = next((index for index in above if _BESIDE_MARGIN.match(lines[index].text)), None)
    if start is None:
        return lines, None
    column = lines[first].indent
    rows = (
        replace(line, text=line.text[1:])
        if line.text[:1] == "\t" and -_ALIGNED <= line.indent - column <= _HANGING
        else line
        for line in lines[start:]
    )
    return [*lines[:start], *rows], start


def _is_heading_set_in(line: Line) -> bool:
    text = line.text
    return text[:1] == "\t" and line.indent >= _LEAST_MARGIN and "\t" not in text[1:] and _is_heading(text)
