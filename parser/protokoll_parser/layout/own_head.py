"""The front page's own head printed again among the §§ of a text without pages, be it once.

Such a head is told by its cells, not by how often it recurs: its rows hold nothing but the names of the municipality
and of the body, the title word, the meeting's date, its § range, a page's number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from protokoll_parser.dates import MONTHS, find_dates
from protokoll_parser.document import Line
from protokoll_parser.headings import read_heading
from protokoll_parser.layout.body import body_start
from protokoll_parser.layout.lines import (
    PAGE_NUMBER_ENDS,
    ends_sentence,
    is_bare_page_number,
    is_date,
    is_item,
    is_page_number,
    page_number_at_end,
)
from protokoll_parser.vocabulary.furniture import words

_ROWS: Final = 8
"""Rows of the front page in which its head stands."""
_LONGEST: Final = 120
_SENTENCE: Final = 40
"""A longer line without a full stop is a sentence that the head cuts."""
_PLACE = re.compile(
    r"(?:[\w-]+ ){1,3}kommun|region [\w-]+(?: [\w-]+)?|[\w -]{4,40} kommunalförbund", re.IGNORECASE
)
_PLACE_FIRST = re.compile(r"(?:[\w-]+ ){1,3}?kommun(?!\w)|region [\w-]+")
_GOES_ON: Final = re.compile(r" § ?\d{1,4} ?\(?forts\w*\.?\)?$")
_FIGURE: Final = re.compile(r" (\d{1,3})$")
_DAY: Final = re.compile(rf"(?:^| )(\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}} (?:{MONTHS}) \d{{4}})$")
_MOST_FIGURES: Final = 2
_RANGE = re.compile(r"(?:§+|paragraf(?:er)?:?) ?\d{1,4} ?[-–—] ?\d{1,4}", re.IGNORECASE)
_DATED = re.compile(r"[a-zåäö]{3,20}:? (\d{4}-\d{2}-\d{2})")
"""The meeting's date beside its label, or beside the title word."""
_DATE_LABELS: Final = ("datum", "dag")
"""A row that ends so is a label: where no date stands below, it is none of a head's."""
_LABELS: Final = ("plats", "tid ", "tid:", "beslutande", "närvarande", "ledamöter", "innehåll", "ärende")


def own_heads(lines: Sequence[Line], text: Sequence[int]) -> set[int]:
    """The rows of such heads below the first §; `text` are the places of the lines that are not blank."""
    known = _known_cells(lines, text)
    rows = {index for index in text if _is_head_row(lines[index].text, known)}
    if rows.issubset(text[:_ROWS]) and not any(is_item(lines[index].text) for index in text[:_ROWS]):
        return set()
    start = body_start(lines)
    if start == len(lines):
        start = next((index for index in text if is_item(lines[index].text.lstrip("\t"))), start)
    found: set[int] = set()
    group: list[int] = []
    for index in text:
        if index <= start:
            continue
        if index in rows:
            if group and not _are_near(lines, group[-1], index):
                found.update(_whole_head(lines, group, known))
                group = []
            group.append(index)
        elif group:
            found.update(_whole_head(lines, group, known))
            group = []
    found.update(_whole_head(lines, group, known))
    return found | _bare_numbers(lines, text, found)


def _bare_numbers(lines: Sequence[Line], text: Sequence[int], heads: set[int]) -> set[int]:
    """Pages' numbers, bare and alone on a row right above or below a head."""
    if not heads:
        return set()
    return {
        index
        for place, index in enumerate(text)
        if is_bare_page_number(lines[index].text)
        and any(
            beside in heads and _are_near(lines, *sorted((index, beside)))
            for beside in text[place - 1 : place + 2]
        )
    }


def _known_cells(lines: Sequence[Line], text: Sequence[int]) -> frozenset[str]:
    """What stands at the top of the front page above its first label, in lower case, without pages' numbers."""
    cells: set[str] = set()
    for index in text[:_ROWS]:
        line = lines[index].text
        if (
            len(line) > _LONGEST
            or line.lower().startswith(_LABELS)
            or (is_item(line) and not _RANGE.fullmatch(line))
            or read_heading(line) is not None
        ):
            break
        for cell in line.lower().split("\t"):
            rest, figures = _without_figures(cell)
            cells.update((cell, rest, *filter(is_date, figures)))
            cells.update(day.iso for day in find_dates(cell) if day.iso is not None)
        cells.update(dated[1] for cell in line.lower().split("\t") if (dated := _DATED.fullmatch(cell)))
    return frozenset(cell for cell in cells if cell and not is_page_number(cell))


def _is_head_row(text: str, known: frozenset[str]) -> bool:
    if len(text) > _LONGEST:
        return False
    if "\t" not in text:
        return _may_stand_in_head(text, known) and (text.lower() in known or read_heading(text) is None)
    first = text.lstrip("\t").partition("\t")[0]
    return _may_stand_in_head(first, known) and all(
        _may_stand_in_head(cell, known) for cell in _cells(text, known)
    )


def _may_stand_in_head(cell: str, known: frozenset[str]) -> bool:
    return _is_head_cell(cell, known) or _run_together(cell, known) != []


def _cells(text: str, known: frozenset[str]) -> list[str]:
    """A row's cells; known rows on one row are apart.

    A bare figure last beside two others is the page's number, and beside a title word.
    """
    if "\t" not in text:
        return _run_together(text, known) or [text]
    cells = [part for cell in text.split("\t") if cell for part in _run_together(cell, known) or [cell]]
    numbered = cells[-1].isdecimal() and (len(cells) > 2 or cells[0].lower() in words().titles)
    return cells[:-1] if numbered else cells


def _run_together(text: str, known: frozenset[str]) -> list[str]:
    """The cells of the front page's head that a row is made of, two at least; the date and the page's number last.

    Nothing where it is no such row. A bare figure last is the page's number: "Norrhults kommun Protokoll 4".
    """
    lower = text.lower()
    if lower in known or not _may_run(lower, known):
        return []
    rest, figures = _without_figures(_GOES_ON.sub("", lower))
    if not all(figure in known for figure in figures if is_date(figure)):
        return []
    names = _names(rest, known)
    cells = [*names, *figures]
    return cells if len(cells) > 1 and (names or not rest) else []


def _may_run(lower: str, known: frozenset[str]) -> bool:
    """A quick look whether a row can be such a run: it begins with a name or a day, and ends with one or a figure."""
    if not (
        lower.startswith(_parts_of_heads(known))
        or lower[0].isdigit()
        or "kommun" in lower
        or "region" in lower
    ):
        return False
    last = lower.rsplit(None, 1)[-1]
    return (
        last[-1] in ")]0123456789" or last.startswith("forts") or any(cell.endswith(last) for cell in known)
    )


@lru_cache(maxsize=4)
def _parts_of_heads(known: frozenset[str]) -> tuple[str, ...]:
    """The known cells and the title words, the longest first."""
    return tuple(sorted({*known, *words().titles}, key=lambda cell: (-len(cell), cell)))


def _without_figures(text: str) -> tuple[str, list[str]]:
    """A row's text, and the date and the page's number that it ends with; a bare figure is given as a page's number."""
    figures: list[str] = []
    while len(figures) < _MOST_FIGURES and text[-1:] in PAGE_NUMBER_ENDS:
        if match := _DAY.search(text):
            figures.append(find_dates(match[1])[0].iso or match[1] if match[1][-5] == " " else match[1])
        elif match := page_number_at_end(text):
            figures.append(match[0].strip())
        elif not figures and (match := _FIGURE.search(text)):
            figures.append(f"sida {match[1]}")
        else:
            break
        text = text[: match.start()].rstrip(" ,|–-")
    return text, figures


def _names(text: str, known: frozenset[str]) -> list[str]:
    """The known names and title words, one after the other, that a text is made of; none where there is more."""
    found: list[str] = []
    rest = text
    while rest:
        name = next((cell for cell in _parts_of_heads(known) if _begins(rest, cell)), "")
        if not name and (place := _PLACE_FIRST.match(rest)):
            name = place[0]
        if not name:
            return []
        found.append(name)
        rest = rest[len(name) :].removeprefix("s ").lstrip(" ,|–-")
    return found


def _begins(text: str, cell: str) -> bool:
    """Whether a text begins with a name, be it in the genitive: "kommunstyrelsens protokoll"."""
    if not text.startswith(cell):
        return False
    after = text[len(cell) : len(cell) + 2]
    return not after[:1].isalnum() or after == "s "


def _is_head_cell(cell: str, known: frozenset[str]) -> bool:
    lower = cell.lower()
    return (
        lower in known
        or lower in words().titles
        or is_page_number(cell)
        or (
            len(cell) < 50 and ("kommun" in lower or "region" in lower) and _PLACE.fullmatch(cell) is not None
        )
    )


def _are_near(lines: Sequence[Line], before: int, after: int) -> bool:
    """Whether nothing but a blank row or two stands between."""
    return after - before <= 3 and not any(lines[place].text for place in range(before + 1, after))


def _whole_head(lines: Sequence[Line], group: Sequence[int], known: frozenset[str]) -> Sequence[int]:
    """The rows of a group where they are a page's head: a name, and what dates or numbers it; else none."""
    while group and lines[group[-1]].text.lower().endswith(_DATE_LABELS):
        group = group[:-1]
    if not group:
        return ()
    cells = {cell for index in group for cell in _cells(lines[index].text, known)}
    if len(cells) < 2:
        return ()
    names = {
        cell for cell in cells if cell.lower() in known and not is_date(cell) and not _RANGE.fullmatch(cell)
    }
    places = {cell for cell in cells if _PLACE.fullmatch(cell)}
    titles = {cell for cell in cells - places if cell.lower() in words().titles}
    numbers = {cell for cell in cells if is_page_number(cell) or is_date(cell) or _RANGE.fullmatch(cell)}
    is_named = bool(names or places)
    is_numbered = any(map(is_page_number, numbers))
    if is_named and len(cells) > 2 and is_numbered:
        return group
    is_head = is_named and (numbers or (places and titles) or len(names - titles) > 1)
    is_head = is_head or (is_numbered and (titles or len(numbers) > 1))
    return group if is_head and _stands_apart(lines, group) else ()


def _stands_apart(lines: Sequence[Line], group: Sequence[int]) -> bool:
    """Whether blank rows part it from the text: above, and below unless a § begins there."""
    first, last = group[0], group[-1]
    below = lines[last + 1].text if last + 1 < len(lines) else ""
    above = lines[first - 1] if first else None
    begins = (
        above is None
        or not above.text
        or above.page != lines[first].page
        or (len(above.text) > _SENTENCE and not ends_sentence(above.text))
    )
    return begins and (not below or is_item(below))
