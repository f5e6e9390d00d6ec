"""How a decision went, as a sign or letter with a colour, never a colour alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from protokoll_tui.widgets.glyphs import Glyphs

if TYPE_CHECKING:
    from protokoll_parser.model import Outcome


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: its sign, the part that colours it, and the catalogue's key of its word."""

    sign: str
    part: str
    word: str


_PARTS: Mapping[str, str] = {
    "approved": "good", "rejected": "bad", "referred_back": "wait", "tabled": "wait", "noted": "info",
    "elected": "good", "assigned": "link", "answered": "info", "withdrawn": "muted", "left_open": "wait",
    "forwarded": "link", "proposal": "link", "other": "muted",
}  # fmt: skip

_LETTERS: Mapping[str, str] = {"elected": "V", "assigned": "U", "answered": "B", "left_open": "Ö"}
"""Where no sign speaks for itself: val, uppdrag, besvarad, öppet."""


def mark(outcome: str, glyphs: Glyphs) -> Mark:
    """The mark of an outcome of the contract, or of "proposal"."""
    part = _PARTS.get(outcome)
    if part is None:
        outcome, part = "other", "muted"
    name = "forwarded" if outcome == "proposal" else outcome
    sign = _LETTERS.get(name) or getattr(glyphs, name)
    return Mark(sign, part, f"outcome.{outcome}")


def marks(kinds: Sequence[str], outcomes: Sequence[Outcome | str], glyphs: Glyphs) -> list[Mark]:
    """The marks of a §: the arrow of a proposal first, then each outcome once, in order."""
    names = ["proposal"] if "proposal" in kinds else []
    names += [name for name in dict.fromkeys(outcomes) if name != "other" or len(set(outcomes)) == 1]
    return [mark(name, glyphs) for name in dict.fromkeys(names)]
