"""Points that begin with an infinitive, one a line and without list marks: "bevilja anslaget", "avslå övriga"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from protokoll_parser.bodies import find_bodies
from protokoll_parser.vocabulary import read_tables

_OPEN = re.compile(r"\b(?:och|eller|att|som|för|av|till|med|på|i|om|inte|ej|samt)$")
"""A line that ends so goes on below."""
_LEADS_IN = re.compile(r"(?:\b(?:att|del|följande|besluta[rs]?|beslöts?|beslutade)|:)$", re.IGNORECASE)
_LEAST_NOUN = 5
_PRONOUNS = frozenset({"vilka", "vilken", "vilket", "detta", "dessa", "denna"})
_LONGEST_LEAD = 160
_REACH = 90
"""As far into a line as its verb stands."""


@cache
def _infinitives() -> frozenset[str]:
    return frozenset(read_tables("decisions.toml")["points"]["infinitives"])


@cache
def _finite() -> frozenset[str]:
    return frozenset(read_tables("decisions.toml")["points"]["finite"])


@cache
def _orders() -> tuple[str, ...]:
    return tuple(read_tables("decisions.toml")["points"]["orders"])


def _leads_in(text: str) -> bool:
    """Whether points may begin below a line: it breaks off after its verb or after whom it addresses."""
    if _LEADS_IN.search(text):
        return True
    bodies = find_bodies(text) if len(text) < _LONGEST_LEAD else []
    return bool(bodies) and bodies[-1].end == len(text)


def begins_with_infinitive(text: str) -> bool:
    """Whether a line begins with a small letter and a verb that decides, in the infinitive."""
    return text[:1].islower() and text.split(" ", 1)[0] in _infinitives()


def _begins_clause(text: str) -> bool:
    """Whether a line begins with a noun and what is to become of it: "finansiering sker ur anslaget"."""
    words = text.split(" ", 2)
    if len(words) < 3 or len(words[0]) < _LEAST_NOUN or not words[0].islower() or words[0] in _PRONOUNS:
        return False
    return words[1] in _finite() or any(f" {order} " in text[:_REACH] for order in _orders())


def with_marks(texts: Sequence[str]) -> list[str]:
    """The lines with a hyphen before each of two or more that are points without a mark, below nothing or a lead-in."""
    result: list[str] = []
    place = 0
    while place < len(texts):
        run = _run(texts, place)
        if len(run) > 1 and (not result or _leads_in(result[-1])):
            result += [f"- {text}" for text in run]
            place += len(run)
        else:
            result.append(texts[place])
            place += 1
    return result


def _run(texts: Sequence[str], start: int) -> list[str]:
    """The points from a place on; empty where the first line is none."""
    run: list[str] = []
    for place in range(start, len(texts)):
        text = texts[place]
        if "\t" in text or not (begins_with_infinitive(text) or (run and _begins_clause(text))):
            break
        if run and _OPEN.search(run[-1]) and not run[-1].endswith((", samt", ", och")):
            break
        run.append(text)
    return run
