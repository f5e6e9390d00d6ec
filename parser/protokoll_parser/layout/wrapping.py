"""Whether a document's lines are cut at a width, and where that is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from protokoll_parser.document import Line, trimmed
from protokoll_parser.layout.lines import ends_sentence, is_list_start

_LONG: Final = 45
"""A line shorter than this says nothing about the width."""
_LONG_OF_COLUMN: Final = 30
_WIDEST_COLUMN: Final = 60
"""The same in narrow columns, and their width at most."""
_WIDEST: Final = 150
_FEW: Final = 8
"""With fewer cut lines than this the widest line of all tells the width."""
_SLACK: Final = 0.15
_STRICT_SLACK: Final = 0.12
_UNSPACED_SLACK: Final = 0.09
_PLACED_SLACK: Final = 0.01
"""Of the margin. The last two where no blank line tells a paragraph's end: by characters, and by places on the page."""
_SHORT: Final = 0.7
"""Of the margin: a line that ends before that was not cut."""
_SHORTEST: Final = 15
_MOST_DIRECT: Final = 2
_SAMPLE: Final = 20_000
_SHARE: Final = 0.25


class Wrapping(NamedTuple):
    """How the lines of a document end."""

    margin: int = 0
    """The right edge that full lines reach; 0 where lines are whole paragraphs."""
    is_spaced: bool = True
    """Blank lines stand between paragraphs."""

    @property
    def is_wrapped(self) -> bool:
        """Whether paragraphs take several lines."""
        return self.margin > 0

    def is_full(self, before: Line, after: Line, *, strict: bool = False) -> bool:
        """Whether the next line's first word had no room on this line.

        Letters are of different widths, so edges counted in characters tell only roughly; `strict` asks for more.
        """
        edge = before.right or before.indent + len(before.text)
        word = after.text.split(" ", 1)[0]
        slack = _SLACK
        if strict and self.is_spaced:
            slack = _STRICT_SLACK
        elif strict:
            slack = _PLACED_SLACK if before.top else _UNSPACED_SLACK
        return edge + 1 + len(word) > self.margin - slack * self.margin

    def has_room(self, before: Line, after: Line) -> bool:
        """Whether the next line's first word could have stood on this line."""
        word = after.text.partition(" ")[0]
        if before.top:
            letter = (before.right - before.indent) / len(before.text)
            return before.right + letter * (1 + len(word)) < self.margin
        return (before.right or before.indent + len(before.text)) + 1 + len(word) <= self.margin


def measure(lines: Sequence[Line], *, paged: bool) -> Wrapping:
    """The wrapping of a document's §§.

    A line that ends in the middle of a sentence right above one that begins with a small letter has been cut; where
    most long lines with a next one are such, the text is wrapped. Printed pages are so even where no line shows it.
    """
    found = _measure(lines, _LONG, paged=paged)
    if found is None:
        found = _measure(lines, _LONG_OF_COLUMN, paged=False)
        is_placed = any(line.top for line in lines)
        found = found if found is not None and (is_placed or found.margin <= _WIDEST_COLUMN) else None
    return found or Wrapping()


def _measure(lines: Sequence[Line], long: int, *, paged: bool) -> Wrapping | None:
    """The wrapping by lines of a length at least; None where they are not wrapped."""
    edges: list[int] = []
    pairs = widest = 0
    for before, after in pairwise(lines[:_SAMPLE]):
        text = before.text
        if len(text) < long or "\t" in text or before.heading:
            continue
        edge = before.right or before.indent + len(text)
        widest = max(widest, edge)
        if not after.text or ends_sentence(text) or is_list_start(after.text):
            continue
        pairs += 1
        if after.text[0].islower():
            edges.append(edge)
    if paged and not edges and pairs and widest <= _WIDEST:
        return Wrapping(widest)
    if not edges or len(edges) < _SHARE * pairs or (len(edges) < _FEW and widest > _WIDEST):
        return None
    edges.sort()
    margin = edges[int(0.95 * (len(edges) - 1))] if len(edges) >= _FEW else widest
    return Wrapping(margin, _is_spaced(lines, margin)) if margin <= _WIDEST else None


def _is_spaced(lines: Sequence[Line], margin: int) -> bool:
    """Whether a blank line follows most paragraphs: short last lines that end a sentence."""
    if all(line.text or line.dropped for line in trimmed(lines[:_SAMPLE])):
        return False
    blank = direct = 0
    for before, after in pairwise(lines[:_SAMPLE]):
        text = before.text
        if (
            len(text) < _SHORTEST
            or text[-1] != "."
            or (before.right or before.indent + len(text)) > _SHORT * margin
        ):
            continue
        if not after.text:
            blank += not after.dropped
        elif after.text[0].isupper() and "\t" not in after.text and len(after.text) >= _LONG:
            direct += 1
    return direct <= max(_MOST_DIRECT, blank)
