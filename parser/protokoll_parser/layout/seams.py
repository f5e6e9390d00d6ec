"""Words and ranges of numbers that a line's end has cut in two: where they are, and how they are joined."""

from __future__ import annotations

import re
from typing import Final

from protokoll_parser.layout.lines import is_list_start
from protokoll_parser.vocabulary.furniture import words

_LONGEST_ROW: Final = 400
_RANGE_REST = re.compile(r"[-–] ?\d{1,4}(?!\d)")
_RANGE_BEGUN = re.compile(r"§ ?\d{1,4}$")
_YEARS = re.compile(r"(?:19|20)\d\d(?: ?[-–/] ?(?:(?:19|20)\d\d|\d\d))?[.,;]?")
_PARTY = re.compile(r"\((?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,4}|[mslcv]|mp|kd|sd|fp)\)")
_NAME_LAST = re.compile(r"(?:^| )[A-ZÅÄÖ][\w’'-]+ [A-ZÅÄÖ][\w’'-]+$")
_LEAST_OF_SENTENCE: Final = 40
_STEM = re.compile(r"(\w{1,40})-$")


def continues_word(before: str, after: str) -> bool:
    """Whether a word or a range is cut between two rows, in their one or last column."""
    cell = after.lstrip("\t")
    if not cell or len(before) > _LONGEST_ROW or "\t" in cell or ("\t" in before) != (cell is not after):
        return False
    if goes_on_with_range(before, cell):
        return True
    if is_hyphenated(before):
        return cell[0].islower() and not is_list_start(cell)
    return cell[0].isdigit() and is_range_cut(before)


def goes_on_with_range(before: str, after: str) -> bool:
    """Whether a range of §§ is cut before its dash: "§ 12" above "-14"."""
    return _RANGE_REST.match(after) is not None and _RANGE_BEGUN.search(before[-12:]) is not None


def goes_on_with_detail(before: str, after: str) -> bool:
    """Whether a sentence's years alone ("perioden" above "2022–2024.") or a name's party are cut off."""
    if len(before) < _LEAST_OF_SENTENCE or after[0] not in "12(":
        return False
    if after[0] == "(":
        return _PARTY.match(after) is not None and _NAME_LAST.search(before[-60:]) is not None
    return before[-1].islower() and _YEARS.fullmatch(after) is not None


def is_hyphenated(text: str) -> bool:
    """Ends in a letter and a hyphen."""
    return text[-1] == "-" and text[-2:-1].isalpha()


def is_range_cut(text: str) -> bool:
    """Ends in a number and a dash."""
    return text[-1] in "-–" and text[-3:-1].strip()[-1:].isdigit()


def glue(before: str, after: str) -> str:
    """Two halves of a word as one."""
    kept, blank = seam(before, after)
    return before[:kept] + blank + after


def seam(before: str, after: str) -> tuple[int, str]:
    """How much of a hyphenated half is kept, and what stands between it and the other half.

    The hyphen stays before "och", capitals and digits, after an abbreviation or a lone letter ("e-tjänsten"), and
    within "ja-röster".
    """
    whole = len(before)
    word = after.split(" ", 1)[0].strip(",.;:").lower()
    if word in words().after_hyphen or after[0] in "-–":
        return whole, " "
    if not after[0].islower() or not is_hyphenated(before):
        return whole, ""
    stem = _STEM.search(before[-41:])
    if stem and (len(stem.group(1)) == 1 or stem.group(1).isupper()):
        return whole, ""
    if stem and stem.group(1).lower() in ("ja", "nej") and word.startswith("röst"):
        return whole, ""
    return whole - 1, ""
