"""An anslag whose two columns were read one after the other: its labels, then the values of some, then the rest."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from protokoll_parser.dates import find_dates
from protokoll_parser.front.lists.persons import persons_in
from protokoll_parser.front.pieces import Field, Piece

_DAYS: Final = frozenset({"posted", "removed"})
_WAITING: Final = _DAYS | {"storage"}


def settle_notices(fields: Sequence[Field]) -> None:
    """Give days and place to the labels that wait for them, where a day stands under the signature's label.

    "Anslaget sätts upp", "Förvaring", "Underskrift", "2023-09-27", "Anslaget tas ned", "2023-10-19", "Kansliet".
    """
    for place, signature in enumerate(fields):
        if signature.kind != "signatures" or not signature.pieces or not _is_day(signature.pieces[0]):
            continue
        above = takewhile(lambda one: one.kind in _WAITING and not one.pieces, reversed(fields[:place]))
        waiting = list(above)[::-1]
        if not waiting:
            continue
        below = [one for one in fields[place + 1 : place + 2] if one.kind in _DAYS]
        pool = [piece for one in (signature, *below) for piece in one.pieces]
        for one in (signature, *below):
            one.pieces = []
        _deal([*waiting, *below], pool)


def _deal(labels: Sequence[Field], pool: Sequence[Piece]) -> None:
    """Days to the labels of days, in order, and the first piece that is neither a day nor a name to the place's."""
    days = (piece for piece in pool if _is_day(piece))
    texts = (piece for piece in pool if not _is_day(piece) and not persons_in(piece.text))
    for label in labels:
        found = next(texts if label.kind == "storage" else days, None)
        label.pieces = [found] if found is not None else []


def _is_day(piece: Piece) -> bool:
    mentions = find_dates(piece.text)
    return len(mentions) == 1 and mentions[0].start == 0 and mentions[0].end == len(piece.text)
