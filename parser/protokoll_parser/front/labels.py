"""Labels of a front page ("Plats och tid", "Justerare"): found in a cell, or in the middle of a page on one line."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from protokoll_parser.front.lists.offices import is_title
from protokoll_parser.front.shapes import fits_label, is_name, is_pointer
from protokoll_parser.names import PARTY_IN_BRACKETS, UPPER, is_first_name
from protokoll_parser.stand_ins import is_replaced_by
from protokoll_parser.vocabulary import read_tables
from protokoll_parser.vocabulary.labels import ROSTER, WORD, fold, phrase_groups

SIGNERS: Final = frozenset({"secretary", "chair", "adjusters"})
"""Labels whose value is a name or two."""

LIST_ROLES: Final = frozenset(read_tables("attendance.toml")["around_names"]["columns"])
"""What somebody is in a list of members and substitutes."""

_CAPITALISED: Final = re.compile(rf"[{UPPER}](?<!\w.)\w*")
_COLON: Final = re.compile(r"\s?(?::+|;)")
_TAIL: Final = re.compile(r",? (?!och |samt )[a-zåäö]{3,}(?: [a-zåäö]{2,}){0,3}:")
"""Words that a list's label goes on with, up to its colon: "Övriga deltagare, delvis:"."""
_TWO_LABELS: Final = "Beslutande Ersättare"
"""The heads of two columns; in small letters it is one label."""
_COUNT: Final = re.compile(r"\s*\(\d{1,3}(?: st)?\)\s*")
"""How many a list has, after its label: "Ersättare (11)"."""
_REACH: Final = 400
"""How far around a label its surroundings are looked at."""
_BEGINNING_LOST: Final = frozenset({"ande"})
"""Labels that transcripts have in lower case in the middle of a line, their beginning lost with its bold type."""
_LOST: Final = re.compile("|".join(rf"{word}(?<!\w{word})(?!\w)" for word in _BEGINNING_LOST))
_NEVER_AFTER: Final = frozenset(
    {
        "och",
        "samt",
        "av",
        "till",
        "för",
        "vid",
        "via",
        "i",
        "på",
        "om",
        "med",
        "som",
        "den",
        "att",
        "eller",
        "är",
        "en",
        "vice",
        "tjänstgörande",
    }
)
"""Words after which a capitalised phrase is part of a sentence, not a label."""
_BEFORE_SIGNING: Final = frozenset({"adjusters", "adjustment", "signatures"})
_SIGNED: Final = SIGNERS | {"paragraphs"}
_LEAST_SIGNED: Final = 3
_FIRST_ONLY: Final = frozenset({"den", "klockan", "kl", "kl."})
"""Within a cell they belong to its date and time."""
_NEVER_AFTER_COMMA: Final = frozenset(
    {"members", "serving", "substitutes", "remote", "in_person", "chair", "secretary"}
)
_AMBIGUOUS: Final = frozenset({"ordförande", "ordf", "ordf.", "ledamot", "sekreterare"})
"""In a list of persons, these are what somebody is."""


class Label(NamedTuple):
    """A label found in a cell."""

    kind: str
    start: int
    end: int
    """After its colon, where it has one."""
    words: str
    """As printed, without the colon."""
    sure: bool
    """Whether the phrase is a label wherever it stands."""


@lru_cache(maxsize=512)
def find_labels(cell: str, in_roster: bool = False) -> tuple[Label, ...]:
    """The labels in one cell, from left to right.

    `in_roster`: the cell stands in a list of persons, where "Ordförande" is what somebody is.
    """
    folded = fold(cell)
    candidates = _candidates(cell, folded)
    if not candidates:
        return ()
    signing = _signing_zone(candidates)
    accepted: list[Label] = []
    following = len(cell)
    for place in range(len(candidates) - 1, -1, -1):
        label = candidates[place]
        rest = cell[label.end : min(following, label.end + _REACH)]
        directly = bool(accepted) and not rest.strip(" .:_-–")
        before = candidates[place - 1] if place else None
        if before is not None and not cell[before.end : label.start].strip():
            directly = directly or before.sure
        if label.start > signing and label.kind in _SIGNED:
            directly = True
        if _is_label(label, cell, rest, directly, in_roster):
            accepted.append(label)
            following = label.start
    return tuple(_without_roles(accepted[::-1], cell, in_roster))


def _signing_zone(candidates: list[Label]) -> int:
    """Where the signatures of a page on one line begin: there "Sekreterare" is a label, whatever follows it."""
    first = next((label.start for label in candidates if label.sure and label.kind in _BEFORE_SIGNING), None)
    if (
        first is None
        or sum(label.start > first and label.kind in _SIGNED for label in candidates) < _LEAST_SIGNED
    ):
        return sys.maxsize
    return first


def _candidates(cell: str, folded: str) -> list[Label]:
    """Every phrase that could be a label where it stands, without overlaps."""
    groups = phrase_groups()
    found: list[Label] = []
    floor = 0
    for start, word in _beginnings(cell, folded):
        group = groups.get(word)
        if group is None or start < floor:
            continue
        for length in group.lengths:
            end = start + length
            phrase = group.phrases.get(folded[start:end])
            if cell[start:end] == _TWO_LABELS:
                continue
            if phrase is not None and end <= len(folded) and not _goes_on(folded, end):
                tail = _TAIL.match(cell, end) if phrase.kind in ROSTER and phrase.sure else None
                colon = tail or _COLON.match(folded, end)
                after = colon.end() if colon else end
                found.append(Label(phrase.kind, start, after, cell[start:end], phrase.sure))
                floor = after
                break
    return found


def _beginnings(cell: str, folded: str) -> Iterator[tuple[int, str]]:
    """Where labels may begin, and the words there: at the cell's first word and at those with a capital."""
    first = WORD.search(folded)
    if first is None:
        return
    yield first.start(), first[0]
    lost = _LOST.search(folded, first.end()) is not None
    for word in (WORD if lost else _CAPITALISED).finditer(cell, first.end()):
        start, end = word.span()
        if cell[start].isupper() or (lost and folded[start:end] in _BEGINNING_LOST):
            yield start, folded[start:end]


def _goes_on(folded: str, end: int) -> bool:
    """Whether the word goes on after the phrase ("Paragrafen", "Plats- och"); figures may be glued to it."""
    if end >= len(folded) or folded[end - 1] in ".:":
        return False
    after = folded[end]
    if after == "-":
        return end + 1 < len(folded) and folded[end + 1].isalpha()
    if after.isdigit():
        return folded[end - 1].isdigit()
    return after.isalpha() or (after == "/" and folded[end + 1 : end + 2].isalpha())


def _is_label(label: Label, cell: str, rest: str, directly: bool, in_roster: bool) -> bool:
    """Whether a candidate is a label; `directly`: another label follows at once."""
    colon = cell[label.end - 1] in ":;"
    bare = "" if _COUNT.fullmatch(rest) else rest.strip(" .:_-–/\\")
    before = cell[max(0, label.start - _REACH) : label.start].strip(" -–•*·|#_")
    capital = cell[label.start].isupper() or not cell[label.start].isalpha()
    if label.kind in SIGNERS and bare[:1].islower() and not colon:
        return False
    if is_first_name(label.words) and rest.strip()[:1].isupper():
        return False
    if in_roster and label.kind == "time" and not bare[:1].isdigit():
        # a local party's letters: "KL"
        return False
    if label.kind == "absent" and PARTY_IN_BRACKETS.fullmatch(bare):
        # a seat that is empty: "Frånvarande (M)"
        return False
    if not before:
        if colon:
            return True
        if not capital:
            return not bare and (label.sure or not in_roster)
        if not bare:
            return True
        # "Paragrafer Ada Ek": the figures were lost
        lost = label.kind == "paragraphs" and is_name(bare)
        return directly or label.sure or lost or fits_label(label.kind, rest.lstrip(" -–._"))
    if label.words.lower() in _FIRST_ONLY:
        return False
    if label.words in _BEGINNING_LOST and fits_label(label.kind, rest.lstrip()):
        return True
    if label.kind in ROSTER and rest.lstrip()[:1].islower() and not colon and not is_pointer(rest):
        return label.sure and before[-1] in ".;" and _opens_with_title(rest)
    if before[-1] == "," and (not label.sure or label.kind in _NEVER_AFTER_COMMA):
        return False
    cut_off = before[-1] in "(&" or (before[-1] == "/" and not before[-2:-1].isdigit())
    if not capital or cut_off or before.rsplit(None, 1)[-1].lower() in _NEVER_AFTER:
        return False
    if label.sure or directly or colon:
        return True
    if label.kind in SIGNERS and not bare and not in_roster:
        return True
    return bool(bare) and fits_label(label.kind, rest.lstrip(" -–._"))


def _opens_with_title(rest: str) -> bool:
    """Whether a list in a sentence begins: "Dessutom närvarade förvaltningschefen Ada Ek"."""
    word = rest.split(None, 1)[0].rstrip(",")
    return is_title(word) or is_title(word.removesuffix("n"))


def _without_roles(labels: list[Label], cell: str, in_roster: bool) -> list[Label]:
    """The labels without those that tell what the person beside them is."""
    kept: list[Label] = []
    several_substitutes = cell.count("Ersättare") > 1
    for label in labels:
        word = label.words.lower()
        colon = cell[label.end - 1] in ":;"
        if label.kind in {"remote", "in_person"} and kept and kept[-1].kind not in ROSTER:
            continue
        if in_roster and word == "ersättare" and is_replaced_by(cell[: label.end]):
            # "Ada Ek (S) förhindrad. Ersättare Bo Al (S)"
            continue
        if in_roster and not colon and cell[max(0, label.start - _REACH) : label.start].strip(" -–•*\t"):
            if word in _AMBIGUOUS or label.kind == "secretary":
                continue
            if word == "ersättare" and several_substitutes:
                continue
        kept.append(label)
        if label.kind not in {"remote", "in_person", "head"}:
            in_roster = label.kind in ROSTER
    return kept
