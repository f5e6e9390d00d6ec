"""Where the last § ends: at an appendix, the signatures, the anslag."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from protokoll_parser.document import Line
from protokoll_parser.headings import read_heading
from protokoll_parser.vocabulary import read_tables

_APPENDIX = re.compile(r"(?:Bilaga|BILAGA) (?:nr )?(?:\d{1,3}|[A-Z])\b[.:]?[^.]{0,80}")
_LEAST_BOUND_IN = 80
"""Characters that an appendix has at least."""
_OWN = frozenset({"bilagor", "bilaga"})
"""What a §'s list of its appendices is called as well."""
_LONGEST_LIST = 12


@cache
def _appendix_words() -> tuple[frozenset[str], tuple[str, ...]]:
    table = read_tables("outline.toml")["appendix"]
    return frozenset(table["whole"]), tuple(table["begins"])


@cache
def _below_notice() -> tuple[str, ...]:
    return tuple(read_tables("outline.toml")["appendix"]["below_notice"])


def end_of_last(body: Sequence[Line]) -> int:
    """Where the last § ends: at the first appendix, signature block or anslag."""
    whole, begins = _appendix_words()
    for index, line in enumerate(body):
        if not line.text or len(line.text) > 100:
            continue
        folded = line.text.lower().strip(" :.*\t")
        if folded in whole and _stands_out(body, index):
            if not (folded in _OWN and _has_recipients_below(body, index, whole)):
                return index
            continue
        if folded.startswith(begins) or (_APPENDIX.fullmatch(line.text) and _is_bound_in(body, index)):
            return index
    return len(body)


def _stands_out(body: Sequence[Line], index: int) -> bool:
    """Whether a word alone on its row is a heading, by its own look or by what is said below it."""
    line = body[index]
    if line.heading or line.bold or line.text.isupper() or (index > 0 and body[index - 1].is_blank):
        return True
    below = body[index + 1].text.lower() if index + 1 < len(body) else ""
    return below.startswith(_below_notice())


def _has_recipients_below(body: Sequence[Line], index: int, whole: frozenset[str]) -> bool:
    """Whether the §'s recipients follow a list of its appendices."""
    below = [line.text for line in body[index + 1 :] if line.text][:_LONGEST_LIST]
    for text in below:
        heading = read_heading(text)
        if heading is not None or text.lower().strip(" :.*\t") in whole:
            return heading is not None and heading.kind == "recipients"
    return False


def _is_bound_in(body: Sequence[Line], index: int) -> bool:
    """Whether an appendix's title has the appendix below it, rather than being a §'s list of appendices."""
    if index and not (
        body[index - 1].is_blank or body[index].heading or body[index - 1].page != body[index].page
    ):
        return False
    below = [line.text for line in body[index + 1 :] if line.text]
    rows = [text for text in below if not _APPENDIX.fullmatch(text)]
    return sum(map(len, rows)) > _LEAST_BOUND_IN
