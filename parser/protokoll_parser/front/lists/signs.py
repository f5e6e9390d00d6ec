"""Marks before or after names in a list without heads: X for those who were there, - for those who were not.

What a mark means is told by a legend ("X = närvarande, - = frånvarande") or by a total that is as many as the marks.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final, NamedTuple

from protokoll_parser.front.lists.marks import read_marks
from protokoll_parser.front.lists.persons import persons_in
from protokoll_parser.front.pieces import Field, Piece

_NONE: Final = "-"
_DASHES: Final = str.maketrans("–—", "--")
_SIGN: Final = r"[^\W_]{1,2}|[-–—+*]"
_EXPLAINED: Final = re.compile(
    rf"(?<!\S)\(?(?P<sign>{_SIGN})\)?\s?[=:]\s?(?P<words>[^=:,;.\t]{{3,60}}?)"
    rf"(?=[,;.\t]|\s+\(?(?:{_SIGN})\)?\s?[=:]|\s*\Z)"
)
_MARKED: Final = re.compile(
    rf"(?P<words>[^,;(.\t]{{0,60}}?)\s*\bmarkera(?:de?|ts?|s)\s+med\s+(?P<sign>{_SIGN})(?!\w)", re.IGNORECASE
)
"""The same in a sentence: "Närvarande (markerade med x, tjänstgörande ersättare markerade med xx)"."""
_PRESENT: Final = re.compile(r"(?:(?:närv|delt)\w*\.?|ordinarie)(?:\s(?:ordinarie|ledamot))*", re.IGNORECASE)
_TOTAL: Final = re.compile(
    r"(?:summa|totalt|antal|s:a)(?:\s(?:antal\s)?(?:närvarande|ledamöter|beslutande))?\W*(\d{1,3})?",
    re.IGNORECASE,
)
_PRESENCE: Final = re.compile(r"(?:antal\s)?närvarande", re.IGNORECASE)
_EITHER_SIDE: Final = re.compile(
    rf"(?:(?P<first>{_SIGN})\s+)?(?P<row>.*?[^\s,])(?:\s+(?P<last>{_SIGN}))?", re.DOTALL
)
_COMMON: Final = frozenset({"x", "1", "+"})
"""Marks that no party has."""
_LEAST: Final = 2


class Signs(NamedTuple):
    """What is told of the marks beside names."""

    words: Mapping[str, str]
    """For a mark, what it says of somebody."""
    totals: frozenset[int]
    """The numbers printed as totals."""


class _Row(NamedTuple):
    """A row of a list, its mark taken out."""

    pieces: list[Piece]
    sign: str
    """A dash where there is none; "" where the row names nobody."""


def read_signs(fields: Iterable[Field]) -> Signs:
    """What the fields tell of marks."""
    words: dict[str, str] = {}
    totals: set[int] = set()
    for one in fields:
        for _, group in groupby(one.pieces, key=attrgetter("row")):
            text = "\t".join(piece.text for piece in group)
            words |= _explained(text)
            words |= _told_of(one.words, text)
            total = _TOTAL.fullmatch(text)
            if total and total[1]:
                totals.add(int(total[1]))
            elif text.isdigit() and _PRESENCE.fullmatch(one.words.strip(" :")):
                totals.add(int(text))
    return Signs(words, frozenset(totals))


def _told_of(label: str, text: str) -> dict[str, str]:
    """What a sentence beside the label says of marks; of one that it says nothing of, what the label says."""
    told = _MARKED.finditer(text) if "arkera" in text else ()
    words = {_folded(each["sign"]): each["words"].strip() or label for each in told}
    return {sign: said for sign, said in words.items() if _tells(said)}


def _explained(text: str) -> dict[str, str]:
    """What a legend says of its marks; nothing for any other row."""
    if "=" not in text and ":" not in text:
        return {}
    told = {_folded(each["sign"]): each["words"].strip(" )") for each in _EXPLAINED.finditer(text)}
    return {sign: words for sign, words in told.items() if _tells(words) and not persons_in(text)}


def _tells(words: str) -> bool:
    """Whether words say that somebody was there, or not, or did serve, or not."""
    marks = read_marks([words], (), politician=True)
    return marks.absent or marks.idle or marks.role == "serving_substitute" or bool(_PRESENT.fullmatch(words))


def spelled_out(pieces: Sequence[Piece], signs: Signs, of_members: bool) -> Sequence[Piece]:
    """A list's rows with what the marks say in their place: who has none where others are there by theirs is absent.

    Without a legend or a total a mark before a name is left out, and nobody is absent. `of_members`: whoever serves in
    the list does so in a seat of his or her own.
    """
    if not _may_be_marked(pieces, {*_COMMON, *signs.words} - {_NONE}):
        return pieces
    groups = [list(group) for _, group in groupby(pieces, key=attrgetter("row"))]
    rows = [_read(group, signs) for group in groups if not _is_of_all(group)]
    marked = [row.sign for row in rows if row.sign not in ("", _NONE)]
    if not marked or (len(marked) < _LEAST and not signs.words):
        return pieces
    words = {sign: signs.words.get(sign, "") for sign in marked}
    by_legend = all(words.values()) and any(map(_PRESENT.fullmatch, (*words.values(), *signs.words.values())))
    if by_legend or len(marked) in signs.totals:
        words[_NONE] = signs.words.get(_NONE, "frånvarande")
    out: list[Piece] = []
    for row in rows:
        said = words.get(row.sign, "")
        if _PRESENT.fullmatch(said) or (of_members and said.lower().startswith("tj") and "ers" not in said):
            said = ""
        first = row.pieces[0]
        out += [first._replace(text=f"{first.text}\t{said}") if said else first, *row.pieces[1:]]
    return out


def as_in_legend(pieces: Sequence[Piece], signs: Signs) -> Sequence[Piece]:
    """A table's cells with marks as every table has them, where a legend says what a letter means in this one.

    "N = ordinarie ledamot" is one who was there, though N is elsewhere one who did not serve.
    """
    usual = {
        sign: mark for sign, words in signs.words.items() if sign.isalpha() and (mark := _usual_mark(words))
    }
    if not usual:
        return pieces
    return [
        piece._replace(text=usual[sign]) if (sign := piece.text.strip().lower()) in usual else piece
        for piece in pieces
    ]


def _usual_mark(words: str) -> str | None:
    """The mark of tables that says what a legend's words say; None where there is none."""
    if _PRESENT.fullmatch(words):
        return "X"
    marks = read_marks([words], (), politician=True)
    return _NONE if marks.absent else "T" if marks.role == "serving_substitute" else None


def _may_be_marked(pieces: Sequence[Piece], known: Container[str]) -> bool:
    """A quick look whether a cell begins or ends with a mark."""
    words = (piece.text.split() for piece in pieces)
    return any(_folded(end) in known for cell in words if cell for end in (cell[0], cell[-1]))


def _is_of_all(row: Sequence[Piece]) -> bool:
    """Whether a row is a legend or a total, and nobody's."""
    text = "\t".join(piece.text for piece in row)
    return _TOTAL.fullmatch(text) is not None or bool(_explained(text))


def _read(row: list[Piece], signs: Signs) -> _Row:
    known = {*_COMMON, *signs.words, _NONE}
    if len(row) > 1 and _folded(row[-1].text) in known and persons_in(row[0].text):
        return _Row(row[:-1], _folded(row[-1].text))
    if len(row) > 2 and _folded(row[1].text) in signs.words and persons_in(row[0].text):
        # what follows the mark is said of who has it: "Ada Ek | T | för Bo Al"
        return _Row([row[0], *row[2:]], _folded(row[1].text))
    if len(row) > 1 and _folded(row[0].text) in known and persons_in(row[1].text):
        return _Row(row[1:], _folded(row[0].text))
    found = _EITHER_SIDE.fullmatch(row[0].text)
    people = persons_in(row[0].text)
    if found is None or not people:
        return _Row(row, "")
    for side in ("first", "last"):
        sign = _folded(found[side] or "")
        rest = row[0].text[found.start("row") :] if side == "first" else row[0].text[: found.end("row")]
        if sign in known and (side == "first" or rest.endswith(")")) and persons_in(rest):
            return _Row([row[0]._replace(text=rest), *row[1:]], sign)
    return _Row(row, _NONE)


def _folded(sign: str) -> str:
    return sign.strip().translate(_DASHES).lower()
