"""Labels of the adjusting of the minutes, told apart by what stands beside them: who, where, or when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from protokoll_parser.front.pieces import Field
from protokoll_parser.front.shapes import starts_with_date, starts_with_name, worth

_DONE: Final = frozenset({"justerat", "justerad", "justeras", "justerades"})
"""Labels beside which a name may stand, or when it was done."""
_NAMES: Final = re.compile(r"[^\d(),;]+ och [^\d(),;]+")
"""Two names and nothing more, no parties either."""
_AFTER_ADJUSTERS: Final = frozenset({"adjustment", "adjustment_date", "adjustment_place"})


def tell_adjustments_apart(fields: Sequence[Field]) -> None:
    """ "Justering" may have a name beside it or a place and a time; so may "Plats och tid" after "Justerare"."""
    met = False
    met_adjusters = False
    lists = 0
    for before, one, after in zip(fields, fields[1:], [*fields[2:], None], strict=False):
        if before.words.lower() == "justering" and not before.pieces and one.kind == "adjusters":
            # a heading over the adjusters, the place and the §§
            met = True
        if one.words.lower() == "justering" and any(
            worth("adjustment", piece.text) > 1 for piece in one.pieces[:2]
        ):
            one.kind = "adjustment"
        waits = not one.pieces and before.kind == "adjusters" and not before.pieces
        if one.words.lower() == "justering" and waits:
            # of two labels for values further down the second is the act's
            one.kind = "adjustment"
        if one.kind in ("substitutes", "serving"):
            lists += 1
            told = lists > 1 or (after is not None and after.kind in _AFTER_ADJUSTERS)
            signs = after is not None and after.kind == "signatures" and _NAMES.fullmatch(one.text)
            behind = met_adjusters if before.kind == "paragraphs" else before.kind == "adjusters"
            if behind and (told or signs) and len(one.pieces) == 1:
                # "Justerare: Ada Ek", "Ersättare: Bo Al", who would sign in her place
                one.kind = "remarks"
        met_adjusters = before.kind == "adjusters"
        if one.words.lower() in _DONE and one.pieces:
            text = one.pieces[0].text
            if starts_with_date(text):
                one.kind = "adjustment_date"
            elif text[0].isalpha() and worth("adjustment", text) > 1 and not starts_with_name(text):
                one.kind = "adjustment"
        if one.kind == "place_time":
            if met and before.kind == "adjusters":
                one.kind = "adjustment"
            met = True
