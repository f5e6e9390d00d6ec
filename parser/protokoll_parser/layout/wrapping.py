"""Whether a document's lines are cut at a width, and where that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from protokoll_parser.layout.lines import ends_sentence, is_list_start
from protokoll_parser.reading.document import Line

_LONG: Final = 45
"""A line shorter than this says nothing about the width."""
_WIDEST: Final = 150
_SAMPLE: Final = 20_000
_SHARE: Final = 0.25


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How the lines of a document end."""

    margin: int = 0
    """The right edge that full lines reach; 0 where lines are whole paragraphs."""
    even: bool = True
    """Letters are of one width (text), so that edges tell exactly."""

    @property
    def is_wrapped(self) -> bool:
        """Whether paragraphs take several lines."""
        return self.margin > 0

    def is_full(self, before: Line, after: Line, *, strict: bool = False) -> bool:
        """Whether the next line's first word had no room on this line."""
        edge = before.right or before.indent + len(before.text)
        word = after.text.split(" ", 1)[0]
        if after.indent and is_list_start(after.text):
            word = "att"
        room = self.margin - edge - 1
        slack = 0.03 if strict else 0.15
        return len(word) > room - slack * self.margin


def measure(lines: Sequence[Line]) -> Wrapping:
    """The wrapping of a document's §§.

    A line that ends in the middle of a sentence right above one that begins with a small letter has been cut; where
    most long lines with a next one are such, the text is wrapped.
    """
    edges: list[int] = []
    pairs = 0
    for before, after in zip(lines[:_SAMPLE], lines[1 : _SAMPLE + 1], strict=False):
        text = before.text
        if not after.text or len(text) < _LONG or "\t" in text or before.heading:
            continue
        pairs += 1
        if after.text[0].islower() and not ends_sentence(text) and not is_list_start(after.text):
            edges.append(before.right or before.indent + len(text))
    if len(edges) < 3 or len(edges) < _SHARE * pairs:
        return Wrapping()
    edges.sort()
    margin = edges[int(0.95 * (len(edges) - 1))]
    return Wrapping(margin) if margin <= _WIDEST else Wrapping()
