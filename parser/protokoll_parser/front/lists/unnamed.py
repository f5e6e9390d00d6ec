"""Lists of members under headings that no vocabulary has: told by the names with parties that stand below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from protokoll_parser.front.lists.persons import party_after, persons_in
from protokoll_parser.front.pieces import Field, Piece

_POLITICIANS: Final = frozenset({"members", "serving", "substitutes"})
_OTHERS: Final = frozenset({"others", "officials", "absent", "public", "head"})
"""Labels whose values may be names with parties, of those who are no members."""
_SIGNERS: Final = frozenset({"chair", "secretary", "adjusters"})
"""Below whose names more than two must stand to be a list."""
_LEAST: Final = 2
_LONGEST_HEADING: Final = 45
_HEADING: Final = re.compile(r"[^\W\d_][^\d§.,()]{2,}")
_HEADED: Final = re.compile(r"([^\W\d_][^\d§.,():]{2,40}):\s+(?=\S)")
_NOT_SERVING: Final = re.compile(
    r"\b(?:ej|icke|inte|ersättare|suppleant\w*|reserv\w*)\b|\A(?:icke|inte)-?(?=\w)", re.IGNORECASE
)
_AWAY: Final = re.compile(r"\b(?:(?:ej|icke|inte) närv|frånv|förhind|sakna)", re.IGNORECASE)


def with_unnamed_lists(fields: list[Field]) -> list[Field]:
    """The fields, with lists of names and parties below unknown headings as lists of members and of substitutes.

    Where a known label has the members, only what such a heading in their list says of substitutes counts.
    """
    if not any(persons_in(piece.text) for one in fields if one.kind in _POLITICIANS for piece in one.pieces):
        return [part for one in fields for part in (_parted(one) if one.kind not in _OTHERS else [one])]
    if not any(_tells_substitutes(piece) for one in fields if one.kind == "members" for piece in one.pieces):
        return fields
    return [
        part for one in fields for part in (_without_substitutes(one) if one.kind == "members" else [one])
    ]


def _tells_substitutes(piece: Piece) -> bool:
    return _NOT_SERVING.search(piece.text) is not None and _is_heading(piece)


def _without_substitutes(one: Field) -> Iterator[Field]:
    """A members' list up to a heading of substitutes in it, and theirs."""
    for at, piece in enumerate(one.pieces):
        if (
            at
            and _tells_substitutes(piece)
            and _names_members(_below(piece, one.pieces[at + 1 : at + 1 + _LEAST]))
        ):
            yield Field(one.kind, one.words, one.row, one.column, one.pieces[:at], one.table)
            yield _list(piece.text, piece, one.pieces[at + 1 :])
            return
    yield one


def _parted(one: Field) -> Iterator[Field]:
    """A field's value before the first list, then the lists in it."""
    last = Field(one.kind, one.words, one.row, one.column, table=one.table)
    pieces = one.pieces
    least = _LEAST + (one.kind in _SIGNERS)
    for at, piece in enumerate(pieces):
        headed = _HEADED.match(piece.text)
        if headed is not None and _names_members([piece._replace(text=piece.text[headed.end() :])]):
            yield last
            last = _list(headed[1], piece)
            last.pieces.append(piece._replace(text=piece.text[headed.end() :]))
        elif _is_heading(piece) and _names_members(_below(piece, pieces[at + 1 : at + 1 + least]), least):
            yield last
            last = _list(piece.text, piece)
        elif last.kind in (*_POLITICIANS, "absent") and _is_heading(piece):
            yield last
            last = Field("others", piece.text, piece.row, piece.column)
        else:
            last.pieces.append(piece)
    yield last


def _list(heading: str, piece: Piece, pieces: Sequence[Piece] = ()) -> Field:
    return Field(_kind(heading), heading, piece.row, piece.column, list(pieces))


def _kind(heading: str) -> str:
    if _AWAY.search(heading):
        return "absent"
    return "substitutes" if _NOT_SERVING.search(heading) else "members"


def _is_heading(piece: Piece) -> bool:
    text = piece.text.strip(" :")
    return (
        len(text) < _LONGEST_HEADING
        and text[:1].isupper()
        and _HEADING.fullmatch(text) is not None
        and not persons_in(text)
    )


def _below(heading: Piece, pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces that begin a list under a heading: beside it or in the rows right below."""
    near = [piece for at, piece in enumerate(pieces, 1) if piece.row - heading.row <= at]
    return near if len(near) == len(pieces) else []


def _names_members(pieces: Sequence[Piece], least: int = _LEAST) -> bool:
    """Whether each piece begins with a name and its party, and so many persons or more are named."""
    named = 0
    for piece in pieces:
        people = persons_in(piece.text)
        if not people or people[0].start or party_after(piece.text, people[0].end)[1] is None:
            return False
        named += sum(party_after(piece.text, person.end)[1] is not None for person in people)
    return named >= least
