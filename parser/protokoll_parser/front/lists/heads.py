"""The heads of attendance tables: "Namn | Parti | Funktion | §§", or marks under "Närv", "Tjg", "Ja", "Nej"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise, zip_longest
from typing import Final

from protokoll_parser.stand_ins import stands_in_for
from protokoll_parser.vocabulary.labels import ROSTER, column_meanings, is_any_label, label_kind

STATUS: Final = frozenset({"present", "serving", "idle", "vote"})
"""Columns whose marks show that somebody was there."""
MARKED: Final = STATUS | {"absent"}
PRESENCE: Final = frozenset({"present", "serving", "idle", "absent", "function", "replaces", "items"})
"""Columns that only a list of those present has, and a list of votes has not."""
WORDED: Final = frozenset({"function", "replaces", "items"})
"""Columns that hold words and not marks."""
BESIDE: Final = frozenset({"stand_in", "serving_name"})
"""Columns of names beside the members': of their substitutes, or of those who serve for them."""
_LONGEST_HEAD: Final = 40
_SERVING: Final = ("tjänstg", "tjg", "inkallad")
"""How the head of a column begins that names only those substitutes who serve."""
_ITEM_HEAD: Final = re.compile(r"(§{0,2})\s*(\d{1,4})(?:\s?[-–]\s?(\d{1,4}))?")
_VOTE_HEAD: Final = re.compile(r"(?:[a-zåäö]{2,5}\s)?§{1,2}\s*\d{1,4}\s+(ja|nej|avst(?:år)?)")
"""The head of a column of votes that names its §."""
_MOST_HEADS: Final = 12
_LEAST_KNOWN: Final = 3
"""So many heads that are understood let one more pass that is not."""


@cache
def _first_words() -> frozenset[str]:
    """What a column's head begins with: most rows of a page are told by their first word not to be heads."""
    return frozenset(head.split()[0].rstrip(":") for head in column_meanings())


def read_head(cells: Sequence[str]) -> dict[int, str] | None:
    """What each column of a table means, by the row of its heads; None where the row is none.

    "Ledamöter | Ersättare" is no table but two lists side by side. Heads that the page set close together may stand in
    one cell. A column for a § or some §§ means its number or its numbers ("45", "46-48").
    """
    if len(cells) < 2:
        return None
    filled = {column: cell.strip(" .:*").lower() for column, cell in enumerate(cells) if cell.strip()}
    if len(filled) < 2 or any(len(word) > _LONGEST_HEAD for word in filled.values()):
        return None
    known = _known(filled)
    if ["party"] in known.values() and not any("name" in meanings for meanings in known.values()):
        first = min(filled)
        known |= {first: ["name"]} if label_kind(filled[first]) in ROSTER else {}
    every = {meaning for meanings in known.values() for meaning in meanings}
    if "name" not in every or len(every) < 2:
        return None
    if len(filled) - len(known) > (len(known) >= _LEAST_KNOWN):
        return None
    head: dict[int, str] = {}
    shift = 0
    serves = any(word.startswith(_SERVING) for word in filled.values())
    for column in filled:
        meanings = known.get(column, ["note"])
        for meaning in meanings:
            again = meaning in head.values()
            if meaning == "present" and again and serves and BESIDE & set(head.values()):
                # of those who stand in, who are named only where they do
                meaning = "ignored"
            head[column + shift] = "stand_in" if again and meaning == "name" else meaning
            shift += 1
        shift -= 1 if column + 1 in filled else len(meanings)
    return head


def join_heads(rows: list[list[str]]) -> None:
    """Put heads of two rows together in the upper: "Namn" below "Parti", "När-" over "varo", "Tjg." over "ers."."""
    for above, below in pairwise(rows):
        if len(above) < _LEAST_KNOWN or len(below) < _LEAST_KNOWN or read_head(below) or read_head(above):
            continue
        if not any(column_meanings().get(cell.lower()) == "name" for cell in (*above, *below)):
            continue
        joined = [_joined(*cells) for cells in zip_longest(above, below, fillvalue="")]
        if read_head(joined) is not None:
            above[:], below[:] = joined, [""] * len(below)


def _joined(above: str, below: str) -> str:
    """The head of a column whose words stand in two rows; one over a group of columns is none."""
    if not above or not below:
        return above or below
    if above.endswith("-"):
        return above[:-1] + below
    whole = f"{above} {below}"
    return whole if whole.lower().rstrip(" .:") in column_meanings() else below


def read_mark_heads(cells: Sequence[str]) -> dict[int, str] | None:
    """What the columns of marks mean, where the columns of names and parties before them have no heads.

    None where the row is no row of such heads. "Närv | § 12" may stand over "| Ja | Nej".
    """
    filled = {column: cell.strip(" .:*").lower() for column, cell in enumerate(cells) if cell.strip()}
    if len(filled) < 2 or min(filled) == 0 or any(len(word) > _LONGEST_HEAD for word in filled.values()):
        return None
    head = {column: meanings[0] for column, meanings in _known(filled).items() if len(meanings) == 1}
    marks = all(meaning in MARKED or meaning[0].isdigit() for meaning in head.values())
    return head if marks and len(head) == len(filled) and set(head.values()) & MARKED else None


def below_heads(above: Mapping[int, str], marks: Mapping[int, str]) -> dict[int, str]:
    """The columns of two rows of heads, of which the lower parts those of §§: what stands right of these stays there.

    "Ledamot | § 12 | § 14 | Anm" over "| Ja | Nej | Ja | Nej".
    """
    first, last = min(marks), max(marks)
    parted = [column for column, meaning in above.items() if column >= first and meaning[0].isdigit()]
    behind = [above[column] for column in sorted(above) if parted and column > max(parted)]
    left = {column: meaning for column, meaning in above.items() if column < first or not parted}
    return {**left, **marks, **dict(enumerate(behind, last + 1))}


def _known(filled: Mapping[int, str]) -> dict[int, list[str]]:
    """The heads that are understood, by column."""
    known = {column: meanings for column, word in filled.items() if (meanings := _heads(word))}
    items = {column: item for column, word in filled.items() if (item := _ITEM_HEAD.fullmatch(word))}
    if len(items) > 1 or any(item[1] for item in items.values()):
        known |= {column: [item[2] + (f"-{item[3]}" if item[3] else "")] for column, item in items.items()}
    return known


def _heads(cell: str) -> list[str]:
    """What one cell's head means, or those of the heads in it.

    "Närvarande ersättare" is the label of a list and not a head for marks beside one for names.
    """
    whole = "vote" if _VOTE_HEAD.fullmatch(cell) else column_meanings().get(cell)
    if whole:
        return [whole]
    if stands_in_for(cell):
        return ["replaces"]
    if is_any_label(cell):
        return []
    return heads_in(cell)


def heads_in(text: str) -> list[str]:
    """The heads of one cell in lower case, each as long as it can be; none where a word is none of them."""
    words = text.split()
    if not words or words[0].rstrip(":") not in _first_words():
        return []
    found: list[str] = []
    start = 0
    while start < len(words) and len(found) < _MOST_HEADS:
        for stop in range(len(words), start, -1):
            meaning = column_meanings().get(" ".join(words[start:stop]).rstrip(" :"))
            if meaning:
                found.append(meaning)
                start = stop
                break
        else:
            return []
    return found if start == len(words) else []
