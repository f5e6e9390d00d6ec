"""Paragraphs below a decision's points that only tell: what somebody said, what it rests on, what was noted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from protokoll_parser.dates import MONTHS
from protokoll_parser.headings import is_fee, read_heading
from protokoll_parser.points.lines import Manner, manner_of
from protokoll_parser.points.lists import VERB, bare, end_of_list, end_of_run
from protokoll_parser.points.outcomes import read_outcome
from protokoll_parser.points.verb_first import begins_with_infinitive
from protokoll_parser.vocabulary import read_tables

_LISTS = re.compile(
    r"\bföljande (?:[^.:]{2,80} )?(?:(?:redovisa|delge|rapportera|meddela)(?:s|ts|des)|anmäl(?:s|ts|des)"
    r"|före(?:ligger|låg)|(?:har|är) (?:inkommit|inkomna|fattats|fattade)):$",
    re.IGNORECASE,
)
"""Above the list of what has just been noted or approved."""
_DATE = re.compile(rf"\d{{4}}-\d\d-\d\d|\d{{1,2}} (?:{MONTHS}) \d{{4}}", re.IGNORECASE)


@cache
def _telling() -> frozenset[str]:
    return frozenset(read_tables("decisions.toml")["notes"]["telling"])


@cache
def _grounds() -> tuple[str, ...]:
    return tuple(read_tables("decisions.toml")["notes"]["grounds"])


@cache
def _asides() -> tuple[str, ...]:
    return tuple(read_tables("decisions.toml")["notes"]["asides"])


def _names_a_document(text: str) -> bool:
    """Whether an entry of a numbered list names a paper received: neither a verb nor a full stop."""
    return (
        not text.endswith(".")
        and read_outcome(text) == "other"
        and not begins_with_infinitive(bare(text).lower())
    )


def only_tells(text: str, manner: Manner, points: Sequence[str], *, numbered: bool, listed: bool) -> bool:
    """Whether a paragraph below points is none itself: what it says decides nothing.

    So is a sentence without a number below numbered points, one below att-clauses (`listed`) that have ended with a
    full stop, one that tells what somebody said, and a list of what has just been noted.
    """
    if not points:
        return False
    if manner in ("bullet", "row", "number"):
        return (
            not numbered
            and points[-1].endswith(".")
            and read_outcome(points[-1]) == "noted"
            and (VERB.search(text) is None or _DATE.search(text) is not None)
            and (manner != "number" or _names_a_document(text))
        )
    if manner != "plain" or text[:1].islower() or _is_fee(text):
        return False
    if _lists_what_was_noted(text, points[-1]):
        return True
    if (
        text.lower().startswith(_grounds())
        or _LISTS.search(text)
        or any(aside in text for aside in _asides())
    ):
        return True
    if numbered or (listed and points[-1].endswith(".") and text.endswith(".")):
        return read_outcome(text) == "other"
    return read_outcome(text) in ("other", "noted") and not _telling().isdisjoint(
        word.strip(".,:") for word in text.lower().split(" ", 12)[:12]
    )


def _lists_what_was_noted(text: str, point: str) -> bool:
    """Whether a line below a note leads in a list of what was noted, or is one of its documents."""
    if not point.endswith(".") or read_outcome(text) not in ("other", "noted"):
        return False
    outcome = read_outcome(point)
    if text.endswith(":"):
        return outcome == "noted"
    return (
        outcome in ("noted", "approved")
        and not text.endswith(".")
        and _DATE.search(text) is not None
        and VERB.search(text) is None
    )


def _is_fee(text: str) -> bool:
    heading = read_heading(text)
    return heading is not None and is_fee(heading)


def after_telling(paragraphs: Sequence[str], index: int) -> int:
    """One past a paragraph that only tells, with the list that it introduces and the line that it wraps to."""
    if manner_of(paragraphs[index]) == "number":
        return end_of_list(paragraphs, index)[0]
    if paragraphs[index].rstrip().endswith(":"):
        return end_of_list(paragraphs, index + 1)[0]
    return end_of_run(paragraphs, index + 1, lambda text: text[:1].islower() and manner_of(text) == "plain")
