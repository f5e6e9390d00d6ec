"""Labels in a text of one line, and the words of a page's foot: where lines begin at them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import zip_longest
from typing import Final

from protokoll_parser.vocabulary import either, read_tables

_PLAN_CODE = re.compile(r"(?<!\S)Diariekod:? \d{2,3}(?!\S)")
_OFFICES: Final = frozenset(("Ordförande", "Sekreterare", "Ersättare"))
"""Labels that after a name and a comma say what the person is."""
_AFTER_GUESTS: Final = ("Utses", "Utsedd", "Justeringens", "Plats", "Tid", "Ersättare", "Ej")
"""Beginnings of the labels below a list of guests."""
_ROLES: Final = ("rsättare", "rdförande", "Sekreterare", "Övriga", "Tjänstemän")
"""Ends of the labels that say as what somebody is elected."""
_SIGNING: Final = ("Underskrift", "ANSLAG", "BEVIS", "Protokollet är", "Justera")
"""Beginnings of the labels of signatures and of the notice, below the last §."""
_NEAR: Final = 80
"""Characters from one signature to the next."""


def places_of_labels(text: str, items: Collection[int]) -> Iterator[int]:
    """Where labels begin, and where words of a page's foot begin and end; `items` are the places of the §§."""
    found = list(_before().finditer(text))
    elected = _elected(found, items)
    for match, below in zip_longest(found, found[1:]):
        is_office = match.group() in _OFFICES and (
            text.endswith(", ", 0, match.start()) or _is_last_guest(match, below)
        )
        if not is_office and match not in elected:
            yield match.start()
    for match in furniture().finditer(text):
        yield match.start()
        yield match.end()
    for match in _PLAN_CODE.finditer(text):
        yield match.start()
        yield match.end()


def _elected(labels: Sequence[re.Match[str]], items: Collection[int]) -> Collection[re.Match[str]]:
    """Labels within the §§ that say what those below them are elected as; signatures may follow the last §."""
    if not items:
        return ()
    first, last = min(items), max(items)
    stop = len(labels[-1].string) if labels else 0
    signed = next((label for label in labels if label.start() > last and label[0].startswith(_SIGNING)), None)
    if signed is not None:
        stop = signed.start()
        for label in reversed(labels):
            if last < stop - _NEAR < label.start() < stop and label[0] in _OFFICES:
                stop = label.start()  # "Sekreterare Ada Ek Ordförande Bo Al Justerande …"
    return {label for label in labels if first < label.start() < stop and label[0].endswith(_ROLES)}


def _is_last_guest(label: re.Match[str], below: re.Match[str] | None) -> bool:
    """Whether "Sekreterare" ends a list of guests: the next label, of no signer, follows at once."""
    if below is None or label.group() != "Sekreterare":
        return False
    return below.start() == label.end() + 1 and below.group().startswith(_AFTER_GUESTS)


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{either(read_tables('borders.toml')['before']['words'])})(?=[ :.\t])")


def label_at_start(line: str) -> int:
    """How long the label is that a line begins with; 0 for none."""
    found = _before().match(f"{line} ")
    return found.end() if found is not None else 0


@cache
def furniture() -> re.Pattern[str]:
    """Words of a page's foot."""
    return re.compile(rf"(?<!\S)(?:{either(read_tables('borders.toml')['furniture']['words'])})(?!\w)")
