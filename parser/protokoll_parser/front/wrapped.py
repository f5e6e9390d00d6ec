"""Cells that their column made several rows of: "Datum för anslags-" over "uppsättande 2015-04-01"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from protokoll_parser.document import Line
from protokoll_parser.front.labels import SIGNERS, find_labels
from protokoll_parser.front.lists.persons import lone_party, persons_in
from protokoll_parser.front.shapes import starts_with_name
from protokoll_parser.vocabulary.labels import begins_label

_OPEN_THEN_REST: Final = re.compile(r"(?:[,/]\n[a-zåäö\d(§]|\b[tf](?:r\.?)? ?o\.?\nm\b|§\n\d|\bkl\.?\n\d)")
"""The end of a cell's row, and the beginning of a row that goes on from it."""
_DAY: Final = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)")
_END: Final = 12
_LONGEST: Final = 60
_PARTED: Final = 4
"""Rows below a label's first within which its second may stand."""
_MOST_WORDS: Final = 6
"""Of a label's first row."""
_DATE: Final = 20
_REACH: Final = 2
"""Rows from one to the next where a blank row stands between all of them."""
_MOST_LOST: Final = 3
"""Words of such a row that stand behind another value."""


def join_labels(rows: list[list[str]]) -> None:
    """Put the two rows of a wrapped label together in the row that its value stands in.

    Two such labels beside each other ("Datum för ⇥ Datum för") take the cells below that complete them, in order.
    """
    for cells in rows:
        if len(cells) > 1:
            _rejoin_row(cells)
    filled = [place for place, row in enumerate(rows) if any(row)]
    for upper, lower in pairwise(filled):
        if lower - upper > _REACH:
            continue
        above, below = rows[upper], rows[lower]
        if len(above) == len(below) == 1 and (shifted := _with_lost_tail(above[0], below[0])):
            above[0], below[0] = shifted
            continue
        if len(above) == len(below) == lower - upper == 1 and (parts := _unglued(above[0], below[0])):
            rows[upper], rows[lower] = parts
            continue
        free = 0
        for column, cell in enumerate(above):
            if not cell or len(cell) > _LONGEST or not _begins(cell):
                continue
            for place in range(free, len(below)):
                if place > column and starts_with_name(below[place]):
                    # a row of the list that the label heads
                    break
                beside = [right for right in (above[column + 1 :], below[place + 1 :]) if any(right)]
                adjacent = lower - upper == 1 and place == column
                whole = _whole(cell, below[place], adjacent and len(beside) < 2)
                if whole is not None:
                    value = next((right for right in above[column + 1 :] if right), "")
                    if value and not _begins(value):
                        above[column], below[place] = whole, ""
                    else:
                        above[column], below[place] = "", whole
                    free = place + 1
                    break

    _join_parted(rows, filled)


def join_cells(rows: list[list[str]], lines: Sequence[Line]) -> None:
    """Put the rows of a narrow cell together where one goes on in the next: "Ada Ek (S)," over "1:e vice ordförande".

    The upper cell is the last of its row, the lower alone in its own. `lines` are the rows as they lie on the page.
    """
    edges: dict[int, int] = {}
    for line in lines:
        edges[line.indent] = max(line.right, edges.get(line.indent, 0))
    for place, (above, below) in enumerate(pairwise(rows)):
        _join_days(above, below)
        column = len(below) - 1
        text = below[-1]
        if not text or any(below[:-1]) or (len(above) != len(below) and any(above)):
            continue
        if not above[-1] or above[-1][-1].isupper():
            continue
        wraps = (
            column > 0
            and not _is_own(text)
            and (text[0].islower() or _is_full(lines[place], lines[place + 1], edges))
        )
        if joined := _joined(above[-1], text) or (f"{above[-1]} {text}" if wraps else None):
            below[:] = [*above[:column], joined]
            above[:] = [""]


def _join_days(above: list[str], below: list[str]) -> None:
    """What broke at a hyphen, in whatever column: "2022-" over "03-28", a name alone in its row."""
    alone = sum(map(bool, below)) == 1
    for column, (cell, rest) in enumerate(zip(above, below, strict=False)):
        if not rest or cell[-1:] != "-":
            continue
        if (rest[0].isdigit() and _DAY.search(cell[-8:] + rest)) or (
            alone and column + 1 < len(above) and starts_with_name(cell) and rest[0].isupper()
        ):
            above[column], below[column] = cell + rest, ""


def _is_own(text: str) -> bool:
    """Whether a cell that begins without a capital may be whole: a party, "justerare", "kommunchef Ada Ek"."""
    return (
        bool(persons_in(text))
        or lone_party(text) is not None
        or any(label.kind in SIGNERS for label in find_labels(text))
    )


def _is_full(above: Line, below: Line, edges: Mapping[int, int]) -> bool:
    """Whether the next row's first word would not have found room in its cell's row above, where places are known.

    `edges` are the right edges of the rows that begin at each place.
    """
    if not below.top or below.right <= below.indent:
        return False
    letter = (below.right - below.indent) / len(below.text.strip("\t"))
    word = below.text.strip("\t").split(" ", 1)[0]
    return above.right + letter * (len(word) + 1) > edges[below.indent] + 1


def _joined(above: str, below: str) -> str | None:
    """Two rows of a cell as one; None where the lower begins something of its own."""
    if above[-1] == "-" and above[-2:-1].isalpha() and below[0].isalpha():
        return above + below if below[0].isupper() else above[:-1] + below
    return f"{above} {below}" if _OPEN_THEN_REST.search(f"{above[-_END:]}\n{below[:2]}") else None


def _join_parted(rows: list[list[str]], filled: list[int]) -> None:
    """Labels whose value was read between their two rows: "Plats och tid för", "Rådhuset, kl. 8", "justering"."""
    for place, upper in enumerate(filled):
        if len(rows[upper]) > 1 or not rows[upper][0] or not _begins(rows[upper][0]):
            continue
        for lower in filled[place + 1 : place + 1 + _PARTED]:
            below = rows[lower][0]
            if (
                len(rows[lower]) == 1
                and below[:1].islower()
                and _is_label(whole := f"{rows[upper][0]} {below}")
            ):
                rows[upper], rows[lower] = [whole], [""]
                break


def _is_label(text: str) -> bool:
    """Whether the whole of a text is one sure label."""
    labels = find_labels(text) if len(text) <= 2 * _LONGEST else ()
    return bool(labels) and labels[0].sure and not labels[0].start and labels[0].end == len(text)


def _rejoin_row(cells: list[str]) -> None:
    """Give a label its last word back where that was joined to the value: "… anslagets ⇥ 2023-10-19 nedtagande"."""
    for column, cell in enumerate(cells[:-1]):
        value, _, word = cells[column + 1].rpartition(" ")
        if not value[:1].isdigit() or len(value) > _DATE or not cell or len(cell) > _LONGEST:
            continue
        if not word.islower() or not _begins(cell):
            continue
        whole = f"{cell} {word}"
        if _is_label(whole):
            cells[column], cells[column + 1] = whole, value


def _unglued(above: str, below: str) -> tuple[list[str], list[str]] | None:
    """Two rows of which each begins with a part of one label, as cells; None for other rows.

    "Plats och tid för Rådhuset, kl. 18" over "sammanträdet"; "Förvaringsplats Kommunkansliet," over "för protokollet
    Norrhult"; "Datum för 2014-04-01 Datum för 2014-04-23" over "anslags uppsättande anslags nedtagande".
    """
    if not below[:1].islower() or not above[:1].isalpha() or len(below) > _LONGEST or _begins(above):
        return None
    words, rest = above.split(" ", _MOST_WORDS + 1)[: _MOST_WORDS + 1], below.split(" ")
    for count in range(len(words) - (len(words) == len(above.split(" "))), 0, -1):
        beginning = " ".join(words[:count])
        value = above[len(beginning) + 1 :]
        if not value or not begins_label(beginning):
            continue
        first, again, second = value.partition(beginning)
        for size in range(min(len(rest), _MOST_WORDS), 0, -1):
            whole, left = f"{beginning} {' '.join(rest[:size])}", " ".join(rest[size:])
            if not _is_label(whole):
                continue
            if again and left and _is_label(other := f"{beginning} {left}"):
                return [whole, first.strip(), other, second.strip()], [""]
            if not again and not _is_label(f"{beginning} {value}"):
                return [whole, value], ["", left] if left else [""]
    return None


def _with_lost_tail(above: str, below: str) -> tuple[str, str] | None:
    """Two rows of which the upper ends with a label's first words, these put before the rest of it below.

    "Rådhuset, kl. 18 Justeringens" over "plats och tid Kommunkansliet", in text without columns.
    """
    if not above or not below[:1].islower() or _begins(above):
        return None
    words = above.rsplit(" ", _MOST_LOST)
    for at in range(len(words) - 1, 0, -1):
        tail = " ".join(words[at:])
        if (
            tail[:1].isupper()
            and tail[1:2].islower()
            and begins_label(tail)
            and (whole := _whole(tail, below, False))
        ):
            return " ".join(words[:at]), whole
    return None


def _begins(cell: str) -> bool:
    """Whether the cell can be a label's first row; a word cut by a hyphen does not count."""
    return begins_label(cell.rpartition(" ")[0] if cell[-1] == "-" else cell)


def _whole(above: str, below: str, one_value: bool) -> str | None:
    """The two cells as one where a label ends in the lower of them; None where none does.

    A lower cell with a capital is a word of its own unless it is all label, just below, and the two have one value.
    """
    if not below or not below[0].isalpha():
        return None
    whole = above[:-1] + below if above[-1] == "-" else f"{above} {below}"
    labels = find_labels(whole[: 2 * _LONGEST])
    if not labels or labels[0].start or not labels[0].sure or labels[0].end <= len(above):
        return None
    return whole if below[0].islower() or (one_value and labels[0].end >= len(whole)) else None
