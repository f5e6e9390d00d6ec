"""Blocks of signatures: names above their roles, and the cards that signing services print ("Namn: …", "Roll: …")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from protokoll_parser.front.labels import SIGNERS, find_labels
from protokoll_parser.front.lists.offices import is_role
from protokoll_parser.front.pieces import Field
from protokoll_parser.front.shapes import is_name
from protokoll_parser.vocabulary import read_tables
from protokoll_parser.vocabulary.labels import fold

_WORDS: Final = read_tables("front_words.toml")["signature_cards"]
_CARD: Final = re.compile(r"\s*([^\W\d_][^:\t]{1,30}):\s*(\S.{0,80})")
_CARD_ROWS: Final = 4
_REACH: Final = 4
_NEAR: Final = 8
"""Rows between two rows of signatures."""
_LONGEST_ROLE: Final = 40


def join_cards(rows: list[list[str]]) -> None:
    """ "Namn: Ada Ek" with "Roll: Ordförande" below it becomes "Ada Ek, Ordförande"; the time of signing goes."""
    for place, cells in enumerate(rows):
        name = _card(cells, "name")
        if name is None:
            continue
        below = range(place + 1, min(place + _CARD_ROWS + 1, len(rows)))
        role = next((row for row in below if _card(rows[row], "role")), None)
        if role is None:
            continue
        rows[place] = [f"{name.title() if name.isupper() else name}, {_card(rows[role], 'role')}"]
        for row in below:
            if _card(rows[row], "name"):
                break
            if row == role or _card(rows[row], "other"):
                rows[row] = [""]


def join_roles_below(rows: list[list[str]]) -> None:
    """A row of names over a row of their roles becomes a row of "Ada Ek, Ordförande", and so a lone name after it.

    One row at least must have two names, and somebody be chair or secretary: a list of members has one name a row.
    """
    for above, below in pairwise(rows):
        if (
            len(above) == 2
            and len(below) == 1
            and all(map(is_name, above))
            and _signer_kind(below[0]) == "chair"
        ):
            # the other name is an adjuster's, whose label stands above
            above[0], below[0] = f"{above[0]}, {below[0]}", ""
    pairs = [
        place
        for place in range(len(rows) - 1)
        if _are_names_over_roles(rows[place], rows[place + 1])
    ]  # fmt: skip
    wide = [place for place in pairs if sum(map(bool, rows[place])) > 1]
    reach = {place + step for place in wide for step in range(_NEAR + 1)}
    near = [place for place in pairs if place in reach]
    if not any(_signer_kind(role) in ("chair", "secretary") for place in near for role in rows[place + 1]):
        return
    for place in near:
        rows[place] = [
            f"{name}, {role}" if _signer_kind(role) else name
            for name, role in zip(rows[place], rows[place + 1], strict=True)
        ]
        rows[place + 1] = [""]


def _are_names_over_roles(above: Sequence[str], below: Sequence[str]) -> bool:
    """Whether each filled cell of a row holds a name and the one below it a role; columns between may be empty."""
    return (
        len(above) == len(below)
        and any(above)
        and all(
            (_is_signing_role(role) and is_name(name)) if name else not role
            for name, role in zip(above, below, strict=True)
        )
    )


def _is_signing_role(text: str) -> bool:
    return bool(text) and (_signer_kind(text) is not None or is_role(text))


def _signer_kind(text: str) -> str | None:
    """What one signs as whose role is the whole text: "Ordförande", "Nämndsekreterare", "Justerare"."""
    labels = find_labels(text) if len(text) < _LONGEST_ROLE else ()
    whole = len(labels) == 1 and labels[0].start == 0 and labels[0].end >= len(text.rstrip(" .:"))
    return labels[0].kind if whole and labels[0].kind in SIGNERS else None


def _card(cells: Sequence[str], kind: str) -> str | None:
    """The value of a row that is one of a card's lines."""
    if len(cells) != 1 or not (match := _CARD.fullmatch(cells[0])):
        return None
    return match[2].strip() if fold(match[1]) in map(fold, _WORDS[kind]) else None


def names_above(fields: list[Field]) -> list[Field]:
    """Signatures with the name above its role ("Ada Ek" over "Ordförande"): each name goes to the label below it."""
    for place in range(1, len(fields)):
        above = fields[place - 1]
        if above.kind in SIGNERS or not above.pieces:
            continue
        stop = place
        while stop < len(fields) and fields[stop].kind in SIGNERS:
            stop += 1
        run = fields[place:stop]
        if len(run) > 1 and not _names_in_columns(above, run):
            _names_in_rows(above, run)
    return fields


def _names_in_rows(above: Field, run: Sequence[Field]) -> None:
    """Name, role, name, role, each on a row of its own; between them may stand when and how was signed."""
    if run[-1].pieces and is_name(run[-1].pieces[0].text):
        return
    named = [above, *run[:-1]]
    last = [one.pieces[-1] if one.pieces else None for one in named]
    if all(
        piece and is_name(piece.text) and 0 <= below.row - piece.row < _REACH
        for piece, below in zip(last, run, strict=True)
    ):
        for one in named:
            one.pieces.pop()
        for below, piece in zip(run, last, strict=True):
            below.pieces = [piece] if piece else []


def _names_in_columns(above: Field, run: Sequence[Field]) -> bool:
    """A row of names over a row of roles; True where they were given to each other."""
    row = run[0].row
    names = [piece for piece in above.pieces if piece.row == above.pieces[-1].row]
    columns = {piece.column: piece for piece in names}
    if any(one.row != row or one.column not in columns for one in run):
        return False
    if len({one.column for one in run}) < len(run):
        return False
    if row - names[0].row >= _REACH or not all(is_name(piece.text) for piece in names):
        return False
    for one in run:
        above.pieces.remove(columns[one.column])
        one.pieces = [columns[one.column]]
    return True
