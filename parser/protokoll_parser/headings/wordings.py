"""The wordings of headings, as the vocabulary has them: what begins where they stand."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple, cast, get_args

from protokoll_parser.model import SectionKind
from protokoll_parser.vocabulary import either, read_tables

ADDRESSEES = re.compile(r"\{Body\}(?:(?:,| och| samt| resp\.?| respektive|/| tillika) ?\{Body\})+")
"""Several bodies that a proposal goes to, in the canonical form."""
_LEAST_BROKEN = 9
"""Letters of a heading that is known with blanks within its words."""
_BLANKS = 10
"""Blanks that a printed heading may have beyond those between its words."""
_FIRST = 3
"""Letters that tell most lines from those phrases."""
_LONGEST_SENT = 80
"""Characters of such a phrase."""
OWNED: frozenset[SectionKind] = frozenset({"reservation", "statement"})
"""Kinds of section that may be somebody's own."""


class Wording(NamedTuple):
    """What a wording begins."""

    kind: SectionKind
    is_clause: bool


@cache
def wordings() -> dict[str, Wording]:
    """Canonical wording → what it begins."""
    table: dict[str, Wording] = {}
    for kind, lists in read_tables("headings.toml").items():
        if kind == "weak":
            continue
        for manner in ("whole", "clause"):
            for wording in lists.get(manner, ()):
                canonical = ADDRESSEES.sub("{Body}", wording.replace("{to}", "{Body}"))
                table.setdefault(canonical, Wording(_section_kind(kind), manner == "clause"))
    return table


@cache
def longest_wording() -> int:
    """Characters of the longest wording that stands alone, with room for blanks: no longer text is one."""
    return max(len(wording) for wording in wordings() if "{" not in wording) + _BLANKS


def says_where_it_goes(folded: str) -> bool:
    """Whether a text in lower case says that something is sent: "beslutet ska skickas för kännedom till"."""
    sent, ends, _ = _sent()
    return folded[folded.rfind(" ") + 1 :] in ends and sent.fullmatch(f"{folded} ") is not None


def sent_to(text: str) -> int:
    """How much of a sentence says that something is sent, up to the recipients: of "Beslutet delges Ada Ek." 16."""
    sent, _, beginnings = _sent()
    if text[:_FIRST].lower() not in beginnings:
        return 0
    found = sent.match(text[:_LONGEST_SENT].lower())
    return found.end() if found is not None and found.end() < len(text) else 0


@cache
def _sent() -> tuple[re.Pattern[str], frozenset[str], frozenset[str]]:
    """The phrases of "what is sent, why, to", a blank after them; the words that end one; letters that begin one."""
    told = read_tables("headings.toml")["sent"]
    what, verb, why, to, alone = (either(told[name]) for name in ("what", "verb", "why", "to", "without_to"))
    ends = {phrase.split()[-1] for phrase in (*told["to"], *told["why"], *told["without_to"])}
    return (
        re.compile(rf"(?:(?:{what}) )?(?:(?:{verb}) (?:(?:{why}) )?(?:{to})|(?:{alone})(?: (?:{why}))?) "),
        frozenset(ends),
        frozenset(phrase[:_FIRST] for name in ("what", "verb", "without_to") for phrase in told[name]),
    )


@cache
def slotted_words() -> re.Pattern[str]:
    """A word that every wording with a slot has one of: a cheap test before bodies are looked for."""
    slotted = [wording for wording in wordings() if "{" in wording]
    words = {max(re.sub(r"\{\w+\}", "", wording).split(), key=len) for wording in slotted}
    roots = {word for word in words if not any(other != word and other in word for other in words)}
    return re.compile("|".join(sorted(map(re.escape, roots))))


@cache
def beginnings() -> tuple[tuple[str, SectionKind], ...]:
    """Words that begin a heading when a number follows ("Bilaga 2"), each with its kind."""
    return tuple(
        (beginning, _section_kind(kind))
        for kind, lists in read_tables("headings.toml").items()
        for beginning in lists.get("begins", ())
    )


@cache
def first_words() -> tuple[str, ...]:
    """The same without their kinds, as a line is asked for all of them at once."""
    return tuple(beginning for beginning, _ in beginnings())


@cache
def abbreviations() -> tuple[str, ...]:
    """Recipients' headings with a full stop, those who are told after it on the line."""
    return tuple(f"{words} " for words in read_tables("headings.toml")["recipients"]["abbreviated"])


@cache
def owned() -> tuple[str, ...]:
    """The wordings after which an owner may be named."""
    return tuple(wording for wording, begins in wordings().items() if begins.kind in OWNED)


@cache
def weak() -> frozenset[str]:
    """Words so common that their place on the page must bear out that they are headings."""
    return frozenset(read_tables("headings.toml")["weak"]["whole"])


def _section_kind(name: str) -> SectionKind:
    """A table's name in the vocabulary, as the kind it is."""
    kinds: tuple[SectionKind, ...] = get_args(SectionKind)
    return kinds[kinds.index(cast(SectionKind, name))]


@cache
def without_blanks() -> dict[str, str]:
    """Long wordings without slots, their blanks taken out."""
    return {
        "".join(wording.split()): wording
        for wording, found in wordings().items()
        if "{" not in wording
        and not found.is_clause
        and len(wording) >= _LEAST_BROKEN
        and wording not in weak()
    }
