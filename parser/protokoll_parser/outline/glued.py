"""A § head that extraction ran together with what follows: "Dagordning Kommunstyrelsens beslut Den godkänns."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from protokoll_parser.document import Line
from protokoll_parser.outline.parts import ContentsEntry

_HEADING = re.compile(
    r"(?<=[\wåäö)”\"]) (?=(?P<heading>[A-ZÅÄÖ](?:[a-zåäö-]+ (?:och )?){0,3}?[a-zåäö]*"
    r"(?:nämndens|styrelsens|fullmäktiges|utskottets|beredningens|direktionens|kommitténs) beslut) (?=[A-ZÅÄÖ]))"
)
_GOES_ON = re.compile(r"\b(?:av|enligt|om|på|mot|till|i|för|med|över|från|och|gällande|avseende|angående)\Z")
_REACH = 3
"""A title stands on one of the first lines of its §."""
_LONGEST = 400


def unglue(rest: str, below: Sequence[Line], entry: ContentsEntry | None) -> tuple[str, list[Line]]:
    """The § line's rest and the lines below it, with a decision's heading in the midst of a title's line set free."""
    lines = list(below)
    if cut := _cut(rest, entry):
        return cut[0], [*(Line(text, lines[0].number if lines else 0) for text in cut[1:]), *lines]
    filled = [place for place, line in enumerate(lines[: 3 * _REACH]) if line.text][:_REACH]
    for place in filled:
        if cut := _cut(lines[place].text, entry):
            lines[place : place + 1] = [replace(lines[place], text=text) for text in cut]
            break
    return rest, lines


def _cut(text: str, entry: ContentsEntry | None) -> tuple[str, str, str] | None:
    found = _HEADING.search(text) if "s beslut " in text and len(text) <= _LONGEST else None
    if found is None or ". " in text[: found.start()] or _GOES_ON.search(text, 0, found.start()):
        return None
    heading = found["heading"]
    if entry is not None and heading.lower() in entry.title.lower():
        return None
    return text[: found.start()], heading, text[found.end() + len(heading) :].strip()
