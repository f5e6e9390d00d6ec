"""Which of several labels each piece of text fits best, where both are printed in the same order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from protokoll_parser.front.labels import SIGNERS
from protokoll_parser.front.pieces import Field, Piece
from protokoll_parser.front.shapes import takes_one, worth
from protokoll_parser.stand_ins import mentions_stand_in

_STAYS: Final = 1.5
"""What a second value costs under a label that takes one."""
_OPENS: Final = 0.6
"""What it is worth that a label gets a value at all."""
_SERVES: Final = 0.2
"""How much less it is worth that a stand-in stands among members."""
_MARGIN: Final = 0.5
"""How much better it must be than all values under the last label."""


def best_labels(run: Sequence[Field], pieces: Sequence[Piece]) -> list[int] | None:
    """The label of each piece, never going back; None where all fit the last label as well."""
    if not pieces:
        return None
    width = len(run)
    serving = any(one.kind == "serving" for one in run)
    gains = [[_gain(one.kind, piece.text, serving=serving) for one in run] for piece in pieces]
    best: list[list[float]] = []
    origin: list[list[int]] = []
    for at, gain in enumerate(gains):
        row, sources = [0.0] * width, [0] * width
        for label, one in enumerate(run):
            opens = _OPENS if gain[label] > 0 and _is_for_one(one.kind) else 0.0
            value, source = opens, label
            if at:
                stays = best[at - 1][label] - (_STAYS if takes_one(one.kind) else 0.0)
                moves = ((best[at - 1][before] + opens, before) for before in range(label))
                value, source = max(
                    [(stays, label), *moves], key=lambda way: (way[0], way[1] == label, -way[1])
                )
            row[label], sources[label] = value + gain[label], source
        best.append(row)
        origin.append(sources)
    last = max(range(width), key=lambda label: (best[-1][label], label))
    stay = sum(gain[-1] for gain in gains) - _STAYS * (len(gains) - 1) * takes_one(run[-1].kind)
    if best[-1][last] <= stay + _MARGIN:
        return None
    labels = [last]
    for at in range(len(pieces) - 1, 0, -1):
        labels.append(origin[at][labels[-1]])
    return labels[::-1]


def _gain(kind: str, text: str, *, serving: bool) -> float:
    """How well a piece fits a label; where those who serve have a label of their own, they are none of the members."""
    less = _SERVES if serving and kind == "members" and mentions_stand_in(text) else 0.0
    return worth(kind, text) - less


def _is_for_one(kind: str) -> bool:
    return takes_one(kind) or kind in SIGNERS
