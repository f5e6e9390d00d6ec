"""Sentences about those who were not there: "samtliga ledamöter utom Ada Ek", "För Bo Al saknas ersättare"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from protokoll_parser.front.lists.entry import Entry
from protokoll_parser.front.lists.persons import persons_in

_ALL_BUT: Final = re.compile(
    r"\b(?:samtliga|övriga|ledamöter(?:na)?)\b[^,.(]{0,60}\b(?:undantag\w*|utom|förutom)\b"
    r"(?! ?(?:§|\d|paragraf|ärende))",
    re.IGNORECASE,
)
_BUT: Final = ("utom", "ndantag")
"""A word of every such sentence: a cheap test before the pattern."""
_COMES: Final = re.compile(r"[^.]{5,80}\b(?:infinner|infann) sig\b")
_NOT_THERE: Final = re.compile(
    r"\b(?:deltar|deltog|deltager|tjänstgör|tjänstgjorde|närvarar|närvarade|var|är) (?:inte|ej)\b"
)
_NO_STAND_IN: Final = re.compile(
    r"\.\s+För [^.]{3,80} saknas ersättare|\bIngen [a-zåäö][^.]{0,50}\bersätt(?:a|er) [^.]{3,60}"
)


def says_all_but(text: str) -> bool:
    """Whether those named after it were not there: "samtliga ledamöter med undantag av"."""
    return any(word in text for word in _BUT) and _ALL_BUT.search(text) is not None


def before_comings(text: str) -> str | None:
    """What stands before a sentence on somebody who came later; None where there is no such sentence."""
    told = _COMES.search(text) if " sig" in text else None
    return text[: told.start()] if told is not None else None


def told_of_absence(text: str, listed: Sequence[Entry]) -> bool:
    """Note a sentence on some who stand in the list already: "Ada Ek och Bo Al deltar inte i § 28 p.g.a. jäv"."""
    told = _NOT_THERE.search(text) if "§" in text else None
    if told is None:
        return False
    by_name = {entry.name: entry for entry in listed}
    names = {one.name for one in persons_in(text[: told.start()])}
    if not names or not names <= by_name.keys():
        return False
    for name in names:
        by_name[name].notes.append(text[told.start() :])
    return True


def without_empty_seats(text: str) -> str:
    """The text without the sentence that nobody stands in for somebody."""
    return _NO_STAND_IN.sub("", text) if "saknas ersättare" in text or "Ingen " in text else text
