"""Attendance tables with a head: "Namn | Parti | Funktion | §§", or marks under "Närv", "Tjg", "Ja", "Nej"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise, zip_longest
from typing import Final, NamedTuple

from protokoll_parser.front.lists.offices import is_role
from protokoll_parser.stand_ins import stands_in_for
from protokoll_parser.vocabulary import read_tables
from protokoll_parser.vocabulary.labels import ROSTER, is_any_label, label_kind

_STATUS: Final = frozenset({"present", "serving", "idle", "vote"})
"""Columns whose marks show that somebody was there."""
_MARKED: Final = _STATUS | {"absent"}
PRESENCE: Final = frozenset({"present", "serving", "idle", "absent", "function", "replaces", "items"})
"""Columns that only a list of those present has, and a list of votes has not."""
WORDED: Final = frozenset({"function", "replaces", "items"})
"""Columns that hold words and not marks."""
BESIDE: Final = frozenset({"stand_in", "serving_name"})
"""Columns of names beside the members': of their substitutes, or of those who serve for them."""
_LONGEST_HEAD: Final = 40
_SERVING: Final = ("tjänstg", "tjg", "inkallad")
"""How the head of a column begins that names only those substitutes who serve."""
_NO_MARK: Final = frozenset({"", "-", "–", "—", "0", "nej", "frånv", "frånvarande"})
_UNSERVED: Final = frozenset(read_tables("attendance.toml")["cells"]["unserved"])
_NOT_THERE: Final = frozenset(read_tables("attendance.toml")["cells"]["absent"])
_THERE: Final = frozenset(read_tables("attendance.toml")["cells"]["present"])
_WORD: Final = re.compile(r"[^\W\d_]+|\S")
_ITEM_HEAD: Final = re.compile(r"(§{0,2})\s*(\d{1,4})(?:\s?[-–]\s?(\d{1,4}))?")
_RANGE: Final = re.compile(r"(\d{1,4})(?:\s?[-–]\s?(\d{1,4}))?")
_RANGE_AHEAD: Final = re.compile(r"\d{1,4}\s?(?:[-–,]|och\b)\s?\d")
_VOTE_HEAD: Final = re.compile(r"(?:[a-zåäö]{2,5}\s)?§{1,2}\s*\d{1,4}\s+(ja|nej|avst(?:år)?)")
"""The head of a column of votes that names its §."""
_AWAY_IN: Final = re.compile(r"(?:ej|inte|jäv)\b[^§\d]{0,20}§* ?\d|§+ ?\d[\d ,–-]*\W*jäv", re.IGNORECASE)
"""Of a member, for some §§."""
_LEAST_KNOWN: Final = 3
"""So many heads that are understood let one more pass that is not."""
_MOST_HEADS: Final = 12
_LETTERS: Final[dict[str, str]] = {
    "t": "serving",
    "tj": "serving",
    "tjg": "serving",
    "n": "idle",
    "f": "absent",
}


class TableRow(NamedTuple):
    """One row of a table: its text cells with what their heads mean, and what its marks say."""

    cells: tuple[tuple[str, str], ...]
    """(meaning, text), in the order of the columns."""
    absent: bool
    """The marks say that the person was not there."""
    serving: bool | None
    """Whether the marks have a substitute serve; None where they say nothing of it."""
    marked: frozenset[str]
    """What its marks say, by the meanings of their columns."""
    by_letter: bool
    """The mark stands under "Närvaro" and is a letter of its own (T, N)."""


@cache
def _meanings() -> dict[str, str]:
    return {
        word: meaning
        for meaning, words in read_tables("attendance.toml")["columns"].items()
        for word in words
    }


@cache
def _first_words() -> frozenset[str]:
    """What a column's head begins with: most rows of a page are told by their first word not to be heads."""
    return frozenset(head.split()[0].rstrip(":") for head in _meanings())


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
        if not any(_meanings().get(cell.lower()) == "name" for cell in (*above, *below)):
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
    return whole if whole.lower().rstrip(" .:") in _meanings() else below


def read_mark_heads(cells: Sequence[str]) -> dict[int, str] | None:
    """What the columns of marks mean, where the columns of names and parties before them have no heads.

    None where the row is no row of such heads. "Närv | § 12" may stand over "| Ja | Nej".
    """
    filled = {column: cell.strip(" .:*").lower() for column, cell in enumerate(cells) if cell.strip()}
    if len(filled) < 2 or min(filled) == 0 or any(len(word) > _LONGEST_HEAD for word in filled.values()):
        return None
    head = {column: meanings[0] for column, meanings in _known(filled).items() if len(meanings) == 1}
    marks = all(meaning in _MARKED or meaning[0].isdigit() for meaning in head.values())
    return head if marks and len(head) == len(filled) and set(head.values()) & _MARKED else None


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
    whole = "vote" if _VOTE_HEAD.fullmatch(cell) else _meanings().get(cell)
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
            meaning = _meanings().get(" ".join(words[start:stop]).rstrip(" :"))
            if meaning:
                found.append(meaning)
                start = stop
                break
        else:
            return []
    return found if start == len(words) else []


def read_row(head: Mapping[int, str], cells: Mapping[int, str]) -> TableRow:
    """A row's cells under their heads; a cell right of the last head belongs to that."""
    texts: list[tuple[str, str]] = []
    marked: set[str] = set()
    served: list[str] = []
    unserved = False
    for column, cell in sorted(cells.items()):
        meaning = head.get(column) or head.get(
            max((at for at in head if at < column), default=min(head)), "note"
        )
        mark = cell.strip().lower()
        if column > max(head) and not _is_mark(mark) and (meaning in _STATUS or meaning[0].isdigit()):
            meaning = "note"
        if meaning in _STATUS or meaning == "absent":
            said, text = _said(cell.strip(), meaning)
            marked.add(said)
            texts += [text] if text else []
        elif meaning[0].isdigit():
            if mark not in _NO_MARK:
                served.append(meaning)
                marked.add(_by_letter(mark, "present"))
        elif meaning in BESIDE and mark.strip(" .()") in _UNSERVED:
            unserved = True
        elif mark and meaning != "ignored":
            texts.append((meaning, cell.strip()))
    if {"present", "serving"} <= set(head.values()) and "present" not in marked:
        texts = [_of_absent(text) for text in texts]
    columns = [meaning for meaning in head.values() if meaning[0].isdigit()]
    if served and len(served) < len(columns):
        texts.append(("items", ", ".join(served)))
    asked = _STATUS & set(head.values())
    told = bool(asked or columns)
    absent = "absent" in marked or (told and not marked & _STATUS) or (unserved and not told)
    serving = "serving" in marked if marked & {"serving", "idle"} or "serving" in asked else None
    by_letter = bool(marked & {"serving", "idle"}) and not asked & {"serving", "idle"}
    return TableRow(tuple(texts), absent, serving, frozenset(marked), by_letter)


def with_words_for_marks(head: Mapping[int, str], rows: Sequence[Mapping[int, str]]) -> Mapping[int, str]:
    """The columns; one under "Närvaro" that has words in a few rows alone says more of them, and marks nobody."""
    column = next((at for at, meaning in head.items() if meaning == "present"), None)
    if column is None or len(_STATUS & set(head.values())) > 1:
        return head
    cells = [row[column].strip().lower() for row in rows if row.get(column, "").strip()]
    marks = any(_is_mark(cell) or cell.split()[0].strip(" ,.;:") in _THERE | _NOT_THERE for cell in cells)
    return head if marks or 2 * len(cells) > len(rows) else {**head, column: "note"}


def second_table(head: Mapping[int, str], rows: Iterable[Mapping[int, str]]) -> int | None:
    """The column where a table of substitutes begins beside the members': where both tell who of them was there.

    By marks, or by §§ that are the same for a member and the substitute of the same row.
    """
    second = min((column for column, meaning in head.items() if meaning == "stand_in"), default=None)
    if second is None:
        return None
    marks = [column for column, meaning in head.items() if meaning in ("present", "absent")]
    if marks and min(marks) < second < max(marks):
        return second
    items = [column for column, meaning in head.items() if meaning == "items"]
    if len(items) != 2 or not items[0] < second < items[1]:
        return None
    return second if any(_share_items(*(row.get(column, "") for column in items)) for row in rows) else None


def _share_items(one: str, other: str) -> bool:
    """Whether two cells name §§ that are the same."""
    return any(
        int(first[1]) <= int(second[2] or second[1]) and int(second[1]) <= int(first[2] or first[1])
        for first in _RANGE.finditer(one)
        for second in _RANGE.finditer(other)
    )


def _of_absent(text: tuple[str, str]) -> tuple[str, str]:
    """A name under "Tjg. ers." in the row of a member who is not there: whoever serves in the seat."""
    meaning, words = text
    return ("serving_name", words) if meaning == "replaces" and words[0].isupper() else text


def names_stand_ins(head: Mapping[int, str], rows: Sequence[TableRow]) -> bool:
    """Whether the substitutes' column, right of the members' marks, names those who serve for absent members.

    Where a member who is there for all §§ has a substitute beside the name, the column lists all substitutes.
    """
    beside = min((column for column, meaning in head.items() if meaning in BESIDE), default=-1)
    marks = [column for column, meaning in head.items() if meaning in _MARKED or meaning[0].isdigit()]
    if not marks or max(marks) > beside:
        return False
    named = [row for row in rows if any(meaning in BESIDE and " " in text for meaning, text in row.cells)]
    return all(row.absent or any("§" in text for _, text in row.cells) for row in named)


def with_stand_ins(rows: Sequence[TableRow]) -> list[TableRow]:
    """The rows; names under "Tjg. ers." are stand-ins where one stands beside a member who is away, if for a § only."""
    if not any(_names_own_stand_in(row) for row in rows):
        return list(rows)
    return [row._replace(cells=tuple(map(_of_absent, row.cells))) for row in rows]


def _names_own_stand_in(row: TableRow) -> bool:
    named = any(cell != _of_absent(cell) for cell in row.cells)
    away = any(meaning == "note" and _AWAY_IN.match(text) for meaning, text in row.cells)
    return (named and away) or any(meaning == "serving_name" for meaning, _ in row.cells)


def _is_mark(cell: str) -> bool:
    return len(cell) < _LEAST_KNOWN or cell in _NO_MARK or cell in _THERE or cell in _NOT_THERE


def _said(cell: str, meaning: str) -> tuple[str, tuple[str, str] | None]:
    """What a cell of marks says, and the words in it that say more: "Ja, fr.o.m. § 12", "§§ 5-7", "för Ada Ek".

    "" for a cell that says nothing of the kind.
    """
    if meaning == "present" and is_role(cell):
        return meaning, ("function", cell)
    if meaning == "present" and _RANGE_AHEAD.match(cell):
        return meaning, ("items", cell)
    lead = _WORD.match(cell)
    first = lead[0].lower() if lead else ""
    rest = cell[lead.end() :].strip(" ,.;:()") if lead else ""
    if not lead or len(cell) < _LEAST_KNOWN or not rest:
        return _by_letter(cell.lower(), meaning), None
    if meaning == "absent":
        # for the §§ named, as it seems
        return ("", ("note", f"ej {cell}")) if any(letter.isdigit() for letter in cell) else ("absent", None)
    if cell.lower().startswith(tuple(_NOT_THERE)):
        return ("absent", None) if not any(letter.isdigit() for letter in rest) else (meaning, ("note", cell))
    if first in _THERE:
        return meaning, ("note", rest)
    if cell[0].isdigit():
        return meaning, ("items", cell)
    return meaning, ("replaces" if meaning == "serving" else "note", cell)


def _by_letter(mark: str, meaning: str) -> str:
    """What a mark says under its head: X is present, T serves, N was there and did not serve, - is absent."""
    if (mark in _NO_MARK or mark in _NOT_THERE) and not (meaning == "vote" and mark == "nej"):
        return ""
    if meaning == "present":
        return _LETTERS.get(mark, meaning)
    return meaning
