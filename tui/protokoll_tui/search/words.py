"""What a word is, to the index and to a query alike."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST_WORD = 60
"""Letters of a word; what runs longer is a line of noise or an address, and is taken in pieces."""

_WORD = re.compile(rf"[^\W_]{{1,{LONGEST_WORD}}}")
_FOLDED = str.maketrans(
    {
        **dict.fromkeys("åäáàâãā", "a"),
        **dict.fromkeys("öóòôõøō", "o"),
        **dict.fromkeys("éèêëęē", "e"),
        **dict.fromkeys("íìîïī", "i"),
        **dict.fromkeys("úùûüū", "u"),
        **dict.fromkeys("çćč", "c"),
        **dict.fromkeys("ñńŋ", "n"),
        **dict.fromkeys("šśş", "s"),
        **dict.fromkeys("žźż", "z"),
        "ý": "y",
        "ÿ": "y",
        "đ": "d",
        "ł": "l",
        "ŧ": "t",
        "ğ": "g",
        "ı": "i",
        "æ": "a",
        "œ": "o",
        "ß": "s",
    }
)


def normal(text: str) -> str:
    """Lower case in one normal form, as long as the text where that is possible."""
    return unicodedata.normalize("NFC", text).lower()


def words(text: str) -> list[str]:
    """The words of a text in order, lower case: runs of letters and digits.

    >>> words("E-tjänst för bygglov, KS041-22")
    ['e', 'tjänst', 'för', 'bygglov', 'ks041', '22']
    """
    return _WORD.findall(normal(text))


@lru_cache(maxsize=1 << 15)
def fold(word: str) -> str:
    """A lower-case word without rings, dots and accents: what is typed on any keyboard.

    >>> fold("återremiss"), fold("kafé")
    ('aterremiss', 'kafe')
    """
    if word.isascii():
        return word
    folded = word.translate(_FOLDED)
    if folded.isascii():
        return folded
    return "".join(part for part in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(part))


def agrees(typed: str, term: str) -> bool:
    """Whether a term is what was typed, where a plain letter stands for itself with any ring or accent.

    >>> agrees("ar", "år"), agrees("år", "ar")
    (True, False)
    """
    if len(typed) != len(term):
        return fold(typed) == fold(term) and typed.isascii()
    return all(
        mine == theirs or (mine.isascii() and mine == fold(theirs))
        for mine, theirs in zip(typed, term, strict=True)
    )


def is_plain_word(term: str) -> bool:
    """Whether a term is a word of letters that can have endings, parts and slips: no number, no code."""
    return 4 <= len(term) <= 40 and term.isalpha()


def slug(text: str) -> str:
    """A text as one token, for values to filter by: "_" between its words.

    >>> slug("Åsa-Lena  Björk")
    'åsa_lena_björk'
    """
    return "_".join(words(text))
