"""Parties put where the readers of a list know them: in brackets behind the names.

They have no brackets where columns were extracted with single spaces: "Ada Ek M Bo Al MP", "Ada Ek s x Tjg §§ 19-26".
In brackets they may stand before the names: "(S) Ada Ek (M) Bo Al".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from protokoll_parser.front.lists.persons import BARE_PARTY
from protokoll_parser.front.pieces import Piece
from protokoll_parser.names import UPPER, is_national, normalise_party

_NAME: Final = (
    rf"[{UPPER}][\w'’-]*[a-zåäöéü](?: [a-z]{{2,3}})?(?: [{UPPER}](?:[\w'’-]*[a-zåäöéü]|\.)?){{1,3}}"
)
_PLAIN_NAME: Final = (
    rf"[{UPPER}][\w'’-]*[a-zåäöéü](?: (?:von|af|de|van|der)){{0,2}}(?: [{UPPER}][\w'’-]*[a-zåäöéü]){{1,2}}"
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
_PARTY_FIRST: Final = re.compile(rf"\((?P<party>[^\W\d_]{{1,6}})\) ?(?P<name>{_PLAIN_NAME})")
_LEAST_ALONE: Final = 2
"""Names that are all there is."""
_SHORTEST: Final = 16


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


def with_parties_behind(text: str) -> str:
    """ "(S) Ada Ek, ordförande (M) Bo Al …" with each party behind its name.

    Only where the text begins with one, most are known, and they are enough.
    """
    if len(text) < _SHORTEST or text[0] != "(" or text.count("(") < _LEAST_ALONE:
        return text
    found = [match for match in _PARTY_FIRST.finditer(text) if normalise_party(match["party"])]
    if found and text[found[-1].end() :].lstrip().startswith("("):
        return text  # the last name has its party behind it, and so have all
    known = sum(is_national(match["party"]) for match in found)
    is_all = sum(len(match[0]) + 1 for match in found) >= len(text)
    if len(found) < (_LEAST_ALONE if is_all else _LEAST) or found[0].start() or 2 * known < len(found):
        return text
    return _PARTY_FIRST.sub(r"\g<name> (\g<party>)", text)
