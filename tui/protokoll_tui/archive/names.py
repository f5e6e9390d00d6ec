"""Names compared and put in order the Swedish way."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_ORDER = str.maketrans({"å": "{", "ä": "|", "ö": "}", "æ": "|", "ø": "}"})
"""Å, Ä and Ö come after Z in that order, so they are given the characters that follow z."""

_LONGEST = 200


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Lower case without rings, dots and accents, single spaces: what two spellings of a name have in common."""
    lowered = text[:_LONGEST].lower()
    if not lowered.isascii():
        parts = unicodedata.normalize("NFKD", lowered)
        lowered = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return " ".join(lowered.split())


def swedish_order(text: str) -> str:
    """A key that sorts as a Swedish register does: accents apart from å, ä and ö are passed over."""
    lowered = unicodedata.normalize("NFC", text[:_LONGEST].lower()).translate(_ORDER)
    return fold(lowered)


def surname_order(name: str) -> str:
    """A key that sorts people by their last word, then by the others."""
    given, _, surname = name.strip().rpartition(" ")
    return swedish_order(f"{surname} {given}")


def slug(text: str) -> str:
    """Lower case with a hyphen for each run of spaces and slashes, as in the contract's ids."""
    return "-".join(text[:_LONGEST].lower().replace("/", " ").split())


def person_uid(name: str, party: str | None) -> str:
    """The id of a person in the command line's JSON: "person/ada-ek/s"; without a party "person/ada-ek/-"."""
    return f"person/{slug(name)}/{slug(party) if party else '-'}"
