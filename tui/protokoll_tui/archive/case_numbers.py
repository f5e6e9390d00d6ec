"""Case numbers (diarienummer) compared: the same number however it is spaced, padded and coded.

Municipalities write "KS037-21 037", "2018/00127", "2011/KS 0206 001", "SLK-2025-00035:2" or "1435/22". What identifies
a case in all of them is the diary's letters, the year and the serial; padding, separators, the order of year and
serial, and a plan code behind are a matter of taste.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_LONGEST = 200
"""Characters of a case number line that are looked at: it comes from a document and may be anything."""

_CENTURY_TURN = 60
"""Two-digit years from here on are of the 1900s: no diary of before 1960 is numbered by year and serial."""

_LABEL = re.compile(r"^\s*(?:d\s?nr|diarienummer|diarienr|ärendenummer|ärende\s?nr)\b[.:\s]*")
_GLUED_PLAN_CODE = re.compile(r"\b(\d{1,6}/(?:19|20)\d\d)\d(?:\.\d){1,4}\.?(?=\s|$)")
_SPACED_SEPARATOR = re.compile(r"\s{0,9}([/:\-.])\s{0,9}")
_BETWEEN_NUMBERS = re.compile(
    r"\s+(?:och|samt|resp\.?)\s+|[,;&\n]|(?<=\d)\s+(?=[^\W\d_]{0,6}\s?\d{1,7}[/:]\d)"
)
_TOKEN = re.compile(r"([^\W\d_]+)|(\d+)|([^\w]|_)")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


@dataclass(frozen=True, slots=True)
class CaseNumber:
    """One case number taken apart."""

    unit: str
    """The diary's letters, lower case: "ks", "" where there are none."""
    year: str
    """Four digits, "" where there is none."""
    serials: tuple[str, ...]
    """The other numbers without leading zeros."""

    @property
    def key(self) -> str:
        """What two spellings of one case number have in common: "ks 2021 37"."""
        return " ".join(part for part in (self.unit, self.year, *self.serials) if part)

    @property
    def digits(self) -> str:
        """The same without the diary's letters: "2021 37"."""
        return " ".join(part for part in (self.year, *self.serials) if part)


def case_numbers(text: str) -> tuple[CaseNumber, ...]:
    """Every case number of a line such as "KS 2018/14, KS 2020/261", each once, in order."""
    found: dict[str, CaseNumber] = {}
    whole = unicodedata.normalize("NFKC", text[:_LONGEST]).lower().translate(_DASHES)
    whole = _GLUED_PLAN_CODE.sub(r"\1", whole)
    for part in _BETWEEN_NUMBERS.split(whole):
        number = _case_number(_LABEL.sub("", part))
        if number is not None and (not found or _stands_alone(number)):
            found.setdefault(number.key, number)
    return tuple(found.values())


def case_keys(text: str) -> tuple[str, ...]:
    """The keys to find a case by: each number with its diary's letters, then as figures alone.

    >>> case_keys("KS037-21 037")
    ('ks 2021 37', '2021 37')
    """
    numbers = case_numbers(text)
    return tuple(dict.fromkeys([number.key for number in numbers] + [number.digits for number in numbers]))


def case_key(text: str | None) -> str | None:
    """The key that joins the §§ of one case; None where the text holds no case number."""
    numbers = case_numbers(text) if text else ()
    return numbers[0].key if numbers else None


def _stands_alone(number: CaseNumber) -> bool:
    """Whether a later part of the line is a number of its own, not what is left of the one before."""
    return bool(number.year and number.serials) or bool(number.unit and number.serials)


@dataclass(slots=True)
class _Figure:
    digits: str
    separator: str
    """What stands before it: a separator, a space, or nothing."""
    after_letters: bool
    """Letters stand between it and the figure before."""


def _case_number(text: str) -> CaseNumber | None:
    letters: list[str] = []
    figures: list[_Figure] = []
    separator, after_letters = "", False
    for letter, digits, other in _TOKEN.findall(_SPACED_SEPARATOR.sub(r"\1", text.strip())):
        if letter:
            letters.append(letter)
            after_letters = True
        elif digits:
            figures.append(_Figure(digits, separator, after_letters))
            separator, after_letters = "", False
        else:
            separator = other
    if not figures:
        return None
    figures = _without_plan_code(figures, has_unit=bool(letters))
    year = _year_index(figures)
    serials = tuple(_plain(figure.digits) for index, figure in enumerate(figures) if index != year)
    return CaseNumber("".join(letters), "" if year is None else _four_digits(figures[year].digits), serials)


def _without_plan_code(figures: list[_Figure], *, has_unit: bool) -> list[_Figure]:
    """Leave out what follows year and serial: a plan code ("… 041", ":2", "-003") or a document's number."""
    if len(figures) < 3:
        return figures
    last = figures[-1]
    mixed = len({figure.separator for figure in figures[1:]}) > 1
    is_code = (
        last.separator.isspace()
        or last.after_letters
        or last.separator == ":"
        or (has_unit and len(last.digits) == 3 and (mixed or len(figures[-2].digits) == 2))
    )
    return figures[:-1] if is_code else figures


def _year_index(figures: list[_Figure]) -> int | None:
    places: list[int] = [0, len(figures) - 1, *range(1, len(figures) - 1)]
    for index in places:
        digits = figures[index].digits
        if len(digits) == 4 and digits[:2] in ("19", "20") and len(figures) > 1:
            return index
    if len(figures) < 2:
        return None
    first, last = len(figures[0].digits), len(figures[-1].digits)
    if last == 2 and (first != 2 or len(figures) == 2):
        return len(figures) - 1
    return 0 if first == 2 else None


def _four_digits(year: str) -> str:
    if len(year) == 4:
        return year
    return ("19" if int(year) >= _CENTURY_TURN else "20") + year


def _plain(digits: str) -> str:
    return digits.lstrip("0") or "0"
