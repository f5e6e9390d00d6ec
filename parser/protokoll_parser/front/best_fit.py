"""Which of several labels each piece of text fits best, where both are printed in the same order."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
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
    best: list[float] = []
    origin: list[list[int]] = []
    for gain in gains:
        best, sources = _next_best(run, gain, best)
        origin.append(sources)
    last = max(range(width), key=lambda label: (best[label], label))
    stay = sum(gain[-1] for gain in gains) - _STAYS * (len(gains) - 1) * takes_one(run[-1].kind)
    if best[last] <= stay + _MARGIN:
        return None
    labels = [last]
    for at in range(len(pieces) - 1, 0, -1):
        labels.append(origin[at][labels[-1]])
    return labels[::-1]


def _next_best(
    run: Sequence[Field], gain: Sequence[float], above: Sequence[float]
) -> tuple[list[float], list[int]]:
    """What it is worth at best that a piece is each label's, and whose the one before it is then.

    `above` is the same of the one before, empty for the first.
    """
    row, sources = list[float](), list[int]()
    left, left_at = -inf, 0  # the best of the labels before this one
    for label, one in enumerate(run):
        opens = _OPENS if gain[label] > 0 and _is_for_one(one.kind) else 0.0
        value, source = opens, label
        if above:
            stays = above[label] - (_STAYS if takes_one(one.kind) else 0.0)
            value, source = (left + opens, left_at) if left + opens > stays else (stays, label)
            if above[label] > left:
                left, left_at = above[label], label
        row.append(value + gain[label])
        sources.append(source)
    return row, sources


def _gain(kind: str, text: str, *, serving: bool) -> float:
    """How well a piece fits a label; where those who serve have a label of their own, they are none of the members."""
    less = _SERVES if serving and kind == "members" and mentions_stand_in(text) else 0.0
    return worth(kind, text) - less


def _is_for_one(kind: str) -> bool:
    return takes_one(kind) or kind in SIGNERS
