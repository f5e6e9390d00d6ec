"""The marks that points of a list begin with."""

from __future__ import annotations

import re

LIST_MARK = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]|\(\d{1,2}\)"
    r"|\(?[a-zåäö]\)|[a-zåäö]\.(?= )|[-•*–·▪○]|att(?= )|Att(?= )|[Dd]els(?= ))\s*"
)
"""What begins a point of a list."""


def is_list_point(text: str) -> bool:
    """Whether a line begins with a list's mark, or with "att"."""
    first = text[:1]
    return (not first.isupper() or first == "A") and LIST_MARK.match(text) is not None


def without_list_mark(text: str) -> str:
    """A list's point without the mark that it begins with."""
    found = LIST_MARK.match(text)
    return text[found.end() :] if found is not None else text
