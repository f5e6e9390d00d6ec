"""Names of political bodies: what they are called in full and for short."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from protokoll_parser.bodies.words import body_vocabulary

_SHORT_NAME = re.compile(r"[A-ZÅÄÖ][a-zåäö]{0,3}n")
_BEFORE_NUMBERS = frozenset(
    ("sida", "sid", "page", "nr", "kap", "punkt", "kl", "dnr", "rum", "sal", "blad", "bil", "den", "år")
)


@lru_cache(maxsize=1024)
def nominative(words: str) -> str:
    """A body's name as `meeting.body` has it: "kommunstyrelsens" gives "Kommunstyrelsen".

    Names all in capitals are set in lower case; the first letter is always a capital. Words that name no
    body come back with a capital and otherwise unchanged.
    """
    return sentence_case(_without_genitive(" ".join(words.split()).strip(" .,:;")))


def sentence_case(name: str) -> str:
    """With a capital first; a name whose first word is all in capitals is set in lower case."""
    return _capital(name.lower() if len(first := name.split(" ", 1)[0]) > 4 and first.isupper() else name)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _without_genitive(name: str) -> str:
    """The name with its last word in the nominative."""
    cut = name.rfind(" ") + 1
    found = body_vocabulary().head.search(name[cut:].lower())
    if found is None or found.end() != len(name) - cut:
        return name
    ending = body_vocabulary().stems[found[1]].forms.get(found[2])
    if ending is None:
        return name
    return name[: cut + found.start(2)] + (ending.upper() if name.isupper() else ending)


@lru_cache(maxsize=1024)
def expand(short: str) -> str | None:
    """The full name of a body's usual short form ("KS", "Ks", "KS AU"), None for one that is not usual.

    Capitals are asked for in the first letter only: "ks" is taken for no body.
    """
    key = re.sub(r"[\s./-]", "", short)
    if not key or not key[0].isupper():
        return None
    names = body_vocabulary().all_abbreviations
    key = key.upper()
    if key in names:
        return names[key]
    if key.endswith("AU") and key[:-2] in names and names[key[:-2]].endswith("n"):
        return names[key[:-2]] + "s arbetsutskott"
    return None


def may_be_short(word: str) -> bool:
    """Whether a word before a number can be a body's short form, usual or not: "KS", "Kfn", "MBN", but not "Sida"."""
    if word.lower() in _BEFORE_NUMBERS:
        return False
    return word.isupper() or expand(word) is not None or _SHORT_NAME.fullmatch(word) is not None


@cache
def _shorts() -> dict[str, str]:
    shorts: dict[str, str] = {}
    for short, name in body_vocabulary().all_abbreviations.items():
        shorts.setdefault(name.lower(), short)
    return shorts


def short_form(body: str) -> str | None:
    """A body's usual short form ("KSAU" for "Kommunstyrelsens arbetsutskott"), None where there is none."""
    key = " ".join(body.lower().split())
    found = _shorts().get(key)
    if found is None and key.endswith("s arbetsutskott"):
        owner = _shorts().get(key.removesuffix("s arbetsutskott"))
        return f"{owner}AU" if owner else None
    return found
