"""Swedish dates, ranges and word breaks as a secretary writes them."""

from __future__ import annotations

from datetime import date

MONTHS = tuple(
    "januari februari mars april maj juni juli augusti september oktober november december".split()  # noqa: SIM905
)
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
VOWELS = frozenset("aeiouyåäöéAEIOUYÅÄÖ")
ONSETS = frozenset(
    "bl br dr dv fl fr gl gn gr kl kn kr kv ch sj ck pl pr sk sl sm sn sp st sv tr tv vr ng".split()  # noqa: SIM905
)
"""Consonants that stay together when a word is broken."""


def long_date(iso: str) -> str:
    """ "9 maj 2023"."""
    day = date.fromisoformat(iso)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday(iso: str) -> str:
    """ "tisdag"."""
    return WEEKDAYS[date.fromisoformat(iso).weekday()]


def ranges(numbers: tuple[int, ...] | list[int]) -> list[tuple[int, int]]:
    """Runs of consecutive numbers."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def listed(numbers: tuple[int, ...] | list[int], dash: str = "-", last: str = ", ") -> str:
    """ "45-48, 50"."""
    parts = [str(a) if a == b else f"{a}{dash}{b}" for a, b in ranges(numbers)]
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + last + parts[-1]


def and_list(entries: list[str] | tuple[str, ...], last: str = "och") -> str:
    """ "A, B och C"."""
    entries = list(entries)
    return entries[0] if len(entries) == 1 else ", ".join(entries[:-1]) + f" {last} " + entries[-1]


def break_word(word: str, room: int) -> tuple[str, str] | None:
    """A long word in two, so that the first part and a hyphen fit; between consonants after a vowel."""
    core = word.rstrip(".,;:)”")
    if len(core) < 11 or not core.replace("-", "").isalpha() or "-" in core or core.isupper():
        return None
    for cut in range(min(room - 1, len(core) - 4), 3, -1):
        left, right = core[:cut], core[cut:]
        if right[0] in VOWELS or right[1] not in VOWELS or (left[-1] + right[0]).lower() in ONSETS:
            continue
        if any(letter in VOWELS for letter in left[:-1]):
            return left, word[cut:]
    return None
