"""Lists whose columns were extracted with single spaces: "Ada Ek M Bo Al MP", "Ada Ek s x Tjg §§ 19-26".

What the readers of a list know is a party in brackets behind the name; here the brackets are set.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from protokoll_parser.front.lists.persons import BARE_PARTY, UPPER
from protokoll_parser.front.pieces import Piece
from protokoll_parser.names import is_national, normalise_party

_NAME: Final = (
    rf"[{UPPER}][\w'’-]*[a-zåäöéü](?: [a-z]{{2,3}})?(?: [{UPPER}](?:[\w'’-]*[a-zåäöéü]|\.)?){{1,3}}"
)
_ROW: Final = re.compile(
    rf"(?P<name>{_NAME}),? (?P<party>{BARE_PARTY})"
    r"(?: (?P<mark>[xX1+]|[-–—])(?!\S))?(?P<rest>(?: \S.*)?)"
)
"""A name, its party without brackets, a mark, and what else is told."""
_PRESENT: Final = frozenset("xX1+")
_LEAST: Final = 3
_MOST_OTHERS: Final = 0.4
_BARE: Final = re.compile(
    rf"(?<=[a-zåäöéü.,]) ([A-ZÅÄÖ]{{1,3}})(?=\s*\Z|[,;] | [{UPPER}][\w'’-]*[a-zåäöéü]| §| [a-zåäö\d])"
)
"""A party behind a name or an office, before another name, §§ or an office, or at the row's end."""
_LEADS: Final = re.compile(rf"\W*[A-ZÅÄÖ]{{1,4}}[:,]? [{UPPER}][\w'’-]*[a-zåäöéü]")
"""A party before the first name: so they all are."""
_BETWEEN: Final = re.compile(
    rf"[,;]?\s*(?:§[§\d\s,–-]*|[a-zåäö\d:.][a-zåäö\d:. ]{{2,30}}[ ,])?\s*{_NAME}(?:, [a-zåäö\d: .]{{3,30}})?,?\s?"
)
"""A person without the party: a name, and an office."""


def with_brackets(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The rows with each party in brackets, where nearly all the persons have a party without."""
    if any("(" in piece.text or _LEADS.match(piece.text) for piece in pieces[:_LEAST]):
        return pieces
    return _behind_names(pieces) or _before_marks(pieces) or pieces


def _behind_names(pieces: Sequence[Piece]) -> list[Piece]:
    """The same for capital letters behind the names, whether a row names one person or several; [] for other lists."""
    found = [[party for party in _BARE.finditer(piece.text) if is_national(party[1])] for piece in pieces]
    if sum(map(len, found)) < _LEAST:
        return []
    named = others = 0
    for piece, parties in zip(pieces, found, strict=True):
        borders = [0, *(party.end() for party in parties)]
        texts = [piece.text[start : party.start()] for start, party in zip(borders, parties, strict=False)]
        named += sum(_BETWEEN.fullmatch(text) is not None for text in texts)
        others += max(1, len(texts)) - sum(_BETWEEN.fullmatch(text) is not None for text in texts)
    if others > _MOST_OTHERS * named:
        return []
    return [_bracketed(piece, parties) for piece, parties in zip(pieces, found, strict=True)]


def _bracketed(piece: Piece, parties: Sequence[re.Match[str]]) -> Piece:
    borders = [0, *(border for party in parties for border in party.span(1)), len(piece.text)]
    parts = [piece.text[start:stop] for start, stop in pairwise(borders)]
    return piece._replace(text="".join(f"({part})" if at % 2 else part for at, part in enumerate(parts)))


def _before_marks(pieces: Sequence[Piece]) -> list[Piece]:
    """The same for rows of one person with a mark behind the party, without those who were not there by theirs."""
    if sum(" x" in piece.text or " X" in piece.text or " 1" in piece.text for piece in pieces) < _LEAST:
        return []
    rows = [_ROW.fullmatch(piece.text.strip()) for piece in pieces]
    named = [row for row in rows if row is not None and normalise_party(row["party"])]
    present = sum(row["mark"] in _PRESENT for row in named if row["mark"])
    if present < _LEAST or len(rows) - len(named) > _MOST_OTHERS * len(rows):
        return []
    return [
        piece._replace(text=f"{row['name']} ({row['party']}){row['rest']}") if row else piece
        for piece, row in zip(pieces, rows, strict=True)
        if row is None or row["mark"] in _PRESENT or row["rest"]
    ]
