"""The words between a stand-in and the one stood in for."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from protokoll_parser.vocabulary import read_tables

_SHORTEST: Final = 3
_WORD_OR_SIGN: Final = re.compile(r"\w+|[^\w\s.]")
_ANYWHERE: Final = re.compile(r"\b(?:ersätter|tjänstg\w*|tjg|tj\.? ers|ersättare för|för [A-ZÅÄÖ])")


@cache
def _pattern(key: str) -> re.Pattern[str]:
    """Any of the phrases at the end of a text."""
    words = sorted(read_tables("attendance.toml")["stands_in"][key], key=len, reverse=True)
    either = "|".join(dict.fromkeys(map(_spaced_freely, words)))
    return re.compile(
        rf"(?:^|(?<=[\s,(/–-]))(?:{either})\s*:?\s*\(?(?:ordinarie\s+)?(?:ledamoten?\s+)?$", re.IGNORECASE
    )


def _spaced_freely(phrase: str) -> str:
    """A pattern for the phrase with or without blanks and full stops after its words: "tjg ers för", "tjg.ers.för"."""
    if phrase.endswith(":") or len(phrase) < _SHORTEST:
        return re.escape(phrase)
    return r"\.?\s?".join(re.escape(word) for word in _WORD_OR_SIGN.findall(phrase)) + r"\.?"


def mentions_stand_in(text: str) -> bool:
    """Whether somebody stands in for somebody in the text."""
    return bool(_ANYWHERE.search(text))


@lru_cache(maxsize=256)
def stands_in_for(lead: str) -> bool:
    """Whether the text before a name ends in "tjänstgörande ersättare för", "ersätter" or the like."""
    return bool(_pattern("words").search(lead))


@lru_cache(maxsize=256)
def stands_in_short(lead: str) -> bool:
    """Whether it ends in a mark that counts only before a surname or an initial and a surname ("tj ers A Ek")."""
    return bool(_pattern("bare").search(lead)) or stands_in_for(lead)


@lru_cache(maxsize=256)
def is_replaced_by(lead: str) -> bool:
    """Whether the text before a name ends in "ersätts av"."""
    return bool(_pattern("reversed").search(lead))
