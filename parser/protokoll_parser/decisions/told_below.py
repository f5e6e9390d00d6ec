"""What is told below a decision that no heading announces: no heading ends it either, so the verbs must."""

from __future__ import annotations

import re
from collections.abc import Sequence

from protokoll_parser.document import Line, trimmed
from protokoll_parser.list_marks import is_list_point
from protokoll_parser.points.outcomes import read_outcome
from protokoll_parser.sections import Part

_TELLS = re.compile(
    r"(?<!som )(?<!vilka )(?<!vilket )\b(?:har|hade|inkom|ansökte|anmälde|begärde|yttrade|inlämnade|lämnade in|skrev) "
)
"""A verb in the past: what has happened, and nothing that is to."""
_ORDERS = re.compile(
    r"\b(?:ska|skall|får|bör|gäller|träder|upphör|belastar|finansieras|betalas|bemyndigas|delegeras|anvisas|avsätts)\b"
)
"""A verb that says what is to be."""
_LONGEST_ENTRY = 120
_LEAST = 40
"""Characters of a sentence that tells."""


def without_told_below(parts: Sequence[Part]) -> list[Part]:
    """The parts, each decision that has no heading apart from the matter's history right below it."""
    return [piece for part in parts for piece in _cut(part)]


def _cut(part: Part) -> list[Part]:
    if part.kind not in ("decision", "proposal") or part.heading is not None:
        return [part]
    filled = [index for index, line in enumerate(part.lines) if line.text]
    start = next((index for index in filled[1:] if _tells(part.lines[index].text)), None)
    if start is None and _notes_entries([part.lines[index].text for index in filled]):
        start = filled[1]
    if start is None or any(map(_goes_on, part.lines[start:])):
        return [part]
    return [
        Part(part.kind, None, trimmed(part.lines[:start])),
        Part("other", None, trimmed(part.lines[start:])),
    ]


def _notes_entries(texts: Sequence[str]) -> bool:
    """Whether a sentence only takes note of what is listed below it, one entry a line."""
    return (
        len(texts) > 1
        and texts[0].endswith(".")
        and read_outcome(texts[0]) == "noted"
        and all(text[0].isupper() and text[-1].isalnum() and len(text) < _LONGEST_ENTRY for text in texts[1:])
    )


def _tells(text: str) -> bool:
    """Whether a sentence tells what has happened, decides nothing and orders nothing."""
    return (
        len(text) >= _LEAST
        and text[0].isupper()
        and text.endswith(".")
        and _TELLS.search(text) is not None
        and _ORDERS.search(text) is None
        and read_outcome(text) == "other"
    )


def _goes_on(line: Line) -> bool:
    """Whether a line below is rather a point of the decision."""
    return line.text != "" and (is_list_point(line.text) or read_outcome(line.text) not in ("other", "noted"))
