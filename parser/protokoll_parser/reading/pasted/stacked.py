"""A table's row of labels with its row of values pasted behind it: each value put beside its label again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from protokoll_parser.reading.pasted.labels import label_at_start

_DATES: Final = re.compile(r"(?:\d{4}-\d\d-\d\d(?: |\Z))+")


def with_values_at_labels(lines: Sequence[str]) -> list[str]:
    """The lines, where "Datum | Anslaget sattes upp | Förvaras på 2023-06-12 2023-06-20 Kansliet" is three with values.

    Only where as many dates follow as there are labels, or one less and a text for the last.
    """
    result: list[str] = []
    bare: list[str] = []
    for line in lines:
        size = label_at_start(line)
        if size and size == len(line):
            bare.append(line)
            continue
        values = _values(line[size:].lstrip(), len(bare) + 1) if size and bare else []
        if values:
            labels = [*bare, line[:size]]
            result += [f"{label} {value}" for label, value in zip(labels, values, strict=True)]
        else:
            result += [*bare, line]
        bare = []
    return [*result, *bare]


def _values(text: str, count: int) -> list[str]:
    dates = _DATES.match(text)
    if dates is None:
        return []
    values = dates[0].split()
    if rest := text[dates.end() :].strip():
        values.append(rest)
    return values if len(values) == count else []
