"""The sides of a vote, and the words that stand for them: "Ja", "NEJ-röster", "Avst."."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from protokoll_parser.model import Ballot
from protokoll_parser.vocabulary import read_tables

SIDES: Final[dict[str, Ballot]] = {
    word: side
    for side in ("yes", "no", "abstain", "absent")
    for word in read_tables("voting.toml")["sides"][side]
}
_VOTES: Final = re.compile(r"-?\s?röst(?:er|erna)?\Z")


@lru_cache(maxsize=256)
def read_side(word: str) -> Ballot | None:
    """The side that a word stands for: "Ja", "NEJ-röster", "Avst."."""
    folded = word.strip(" .:()”\"'–-").lower()
    folded = _VOTES.sub("", folded)
    return SIDES.get(folded)
