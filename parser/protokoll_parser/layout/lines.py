"""What a line looks like: the questions that furniture and joining ask of it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from protokoll_parser.vocabulary.furniture import squash, words

LONGEST_FURNITURE: Final = 160
LONGEST_SPECK: Final = 8
LONGEST_CONTINUATION: Final = 60
CONTINUATION_LETTERS: Final = frozenset("TtVvDd")
"""First letters of "Transport", "Vänd", "Delsumma"."""
RULE_STARTS: Final = frozenset("-–—_.·•=*~…/\\|")
"""What a ruled line is made of."""
PAGE_NUMBER_ENDS: Final = frozenset("0123456789)]-– ")
"""Last characters of a page's number in all its forms."""
_INITIALS: Final = 4
_LONGEST_NUMBER: Final = 24
_PAGE_FIGURES: Final = 3
_NUMBER_REACH: Final = 40
"""No page's number at the end of a text is longer, its word counted in."""

_RULE = re.compile(r"[-–—_.·•=*~…/\\|]{3,}")
_SPECK = re.compile(r"[|/\\'’´`¨.,;:~^\"_ ]{1,3}|(?=[^{}^]*[{}^])\W*\w?\W*")
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
_ITEM = re.compile(r"(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,6}\.? ?)?§{1,2} ?\d|Paragraf(?:er)? \d|Forts")
_CASE_NUMBER = re.compile(r"(?:d ?nr|diarienr|diarienummer|ärendenr|ärendenummer|ärende nr)\b", re.IGNORECASE)
_LIST_START = re.compile(
    r"(?:[-–—•*·▪●○◦‣] ?(?=\S)|\d{1,3}[.)] |\(?[a-zåäö]\) |[A-ZÅÄÖ]\) |[a-zåäö]\. |\(?[ivx]{1,4}\) |(?:samt )?att "
    r"|dels )"
)
_DATE = re.compile(
    r"(?:[a-zåäö]{3,8}(?:en)? )?(?:den )?(?:\d{4}-\d{2}-\d{2}|\d{1,2} [a-zåäö]{3,9} \d{4})", re.IGNORECASE
)


@lru_cache(maxsize=2048)
def fold(cell: str) -> str:
    """A cell, or a row, as it is compared from page to page: lower case, digits as 0, one tab between cells."""
    while "\t\t" in cell:
        cell = cell.replace("\t\t", "\t")
    return _DIGITS.sub("0", cell.lower())


def is_rule(cell: str) -> bool:
    """Only dashes, dots or underscores."""
    return cell[:1] in RULE_STARTS and _RULE.fullmatch(cell.replace(" ", "")) is not None


def is_speck(text: str) -> bool:
    """Whether a short line holds nothing but what dirt or ink on a scanned page is read as: "|", "~ ,", "'J} (;".

    Dashes are words.
    """
    return _SPECK.fullmatch(text) is not None


def is_page_number(cell: str) -> bool:
    """ "3 (12)", "Sida 3", "[36]"; a bare number is not one."""
    if cell[-1:] not in PAGE_NUMBER_ENDS or len(cell) > _LONGEST_NUMBER:
        return False
    return words().page_number.fullmatch(cell.strip()) is not None


def is_bare_page_number(text: str) -> bool:
    """A figure alone, small enough for a page's number."""
    return text.isdecimal() and len(text) <= _PAGE_FIGURES


def page_number_at_end(text: str) -> re.Match[str] | None:
    """A page's number that a text ends with, and the blank or tab before it."""
    if text[-1:] not in PAGE_NUMBER_ENDS:
        return None
    return words().page_number_at_end.search(text, max(0, len(text) - _NUMBER_REACH))


def is_signature_line(text: str) -> bool:
    """ "Justerandes sign", "Justerande Utdragsbestyrkande", with rules, initials or a page number beside them."""
    if len(text) > LONGEST_FURNITURE or text[:1].lower() not in "juosrpve_":
        return False
    letters = squash(text)
    phrases = words().signatures.match(letters)
    if phrases is None:
        phrases = words().beside_signatures.match(letters)
        if phrases is None or not words().signatures.search(letters):
            return False
    rest = letters[phrases.end() :]
    return len(rest) <= _INITIALS and (not rest or rest.upper() in text.replace(" ", ""))


def may_continue(text: str) -> bool:
    """A quick look whether a line can say that something goes on."""
    return "orts" in text or "ORTS" in text or text[0] in "→⇒➔➜➝►▶»>-" or text[0] in CONTINUATION_LETTERS


def is_continuation(text: str) -> bool:
    """ "Forts. § 102", "§ 152, fortsättning", "→", "Transport: 12 8": says that something goes on."""
    if len(text) > LONGEST_CONTINUATION:
        return False
    lower = text.lower()
    vocabulary = words()
    if not any(character.isalnum() for character in text):
        return (
            bool(text)
            and all(c in vocabulary.arrows or c in "-. " for c in text)
            and set(text) & vocabulary.arrows != set()
        )
    if any(lower.startswith(word) for word in vocabulary.transport):
        return not _WORD.search(lower.split(":", 1)[-1] if ":" in lower else "x")
    if not any(sign in lower for sign in vocabulary.continuation_signs):
        return False
    found = [word for word in _WORD.findall(lower) if len(word) > 2 or word in ("på", "av")]
    return all(word in vocabulary.continuation for word in found)


def is_item(text: str) -> bool:
    """Begins like the heading of a § ("§ 12", "KS § 12 Title")."""
    return ("§" in text[:12] or text[0] in "PF") and _ITEM.match(text) is not None


def is_case_number(text: str) -> bool:
    """Begins with the label of a case number."""
    return text[0] in "DdÄä" and _CASE_NUMBER.match(text) is not None


def is_list_start(text: str) -> bool:
    """Begins a list point or an att-clause."""
    return (not text[:1].isupper() or text[1:2] == ")") and _LIST_START.match(text) is not None


def is_date(text: str) -> bool:
    """A date and nothing else."""
    return text[-1:].isdigit() and len(text) < 40 and _DATE.fullmatch(text) is not None


def ends_sentence(text: str) -> bool:
    """Ends in a mark that closes a sentence or opens a list."""
    return text[-1] in ".:;!?" or (text[-1] in '”")»' and text[-2:-1] in ".!?")


def last_word(text: str) -> str:
    """The last word in lower case."""
    return text.rsplit(" ", 1)[-1].lower()
