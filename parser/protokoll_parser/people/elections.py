"""Who is elected and who leaves, from decision points and lists of names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from protokoll_parser.model import Action
from protokoll_parser.people.deeds import Deed
from protokoll_parser.people.groups import Group, Sentence, pattern
from protokoll_parser.people.roster import Roster
from protokoll_parser.vocabulary import read_tables

_ELECTED: Final = pattern("elected", "verbs")
_PROPOSED: Final = pattern("elected", "proposed")
_PRIZES: Final = pattern("elected", "prizes")
_PROPOSES: Final = pattern("elected", "proposes")
_SETTLES: Final = pattern("elected", "settles")
_REPLACED: Final = pattern("replaced", "verbs")
_REPLACED_NOUN: Final = pattern("replaced", "nouns")
_TABLES: Final = read_tables("actions.toml")


def _before(table: str) -> re.Pattern[str]:
    words = "|".join(sorted(_TABLES[table]["instead"], key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?i:{words})\s+(?:[a-zåäö]+\s+){{0,3}}\Z")


_BEHIND: Final = _before("elected")
_LEAVES: Final = _before("replaced")
_STAYS: Final = pattern("elected", "stays")
_HEADS: Final[dict[str, Action]] = {
    **dict.fromkeys(_TABLES["elected"]["heads"], "elected"),
    **dict.fromkeys(_TABLES["replaced"]["heads"], "replaced"),
}
_LEADS_UP: Final = 70
_PASSIVE_REACH: Final = 70
_IS_PASSIVE: Final = re.compile(r"[a-zåäö]+s(?!\w)|av|är\s|förklaras")
_FROM: Final = re.compile(r"(?<!\w)(?:från|av|för)\s+(?:[a-zåäö]+\s+){0,2}\Z")


def elections(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """The elected and the replaced of one decision point."""
    if sentence.kind != "decision":
        return
    text = sentence.text
    elects, replaces = list(_ELECTED.finditer(text)), list(_REPLACED.finditer(text))
    nouns = list(_REPLACED_NOUN.finditer(text))
    if not elects and not replaces and not nouns:
        return
    proposed = _PROPOSED.search(text)
    for group in sentence.groups:
        if all(member.is_officer for member in group.members):
            continue
        if leaves(sentence, group):
            yield from _all(group, "replaced") if (elects or replaces) and not proposed else ()
            continue
        if _stands_before(_BEHIND, sentence, group):
            continue
        verb = _governing(group, sentence.groups, text, elects, replaces, nouns)
        if verb == "replaced":
            yield from _all(group, "replaced")
        elif verb == "elected" and not (proposed and proposed.start() < elects[-1].start()):
            yield from _all(group, "elected")


def resignations(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """Who has asked to leave a seat, told outside the decision."""
    if sentence.kind in ("decision", "proposal"):
        return
    text = sentence.text
    for verb in _REPLACED.finditer(text):
        who = sentence.subject(verb.start(), verb.end(), 60)
        if who:
            yield from _all(who, "replaced")
    for noun in _REPLACED_NOUN.finditer(text):
        beside = next((each for each in sentence.groups if 0 < noun.start() - each.end <= 2), None)
        group = beside or sentence.after(noun.end(), _FROM, 80)
        if group:
            yield from _all(group, "replaced")


def leaves(sentence: Sentence, group: Group) -> bool:
    """Whether a group is named as those whom another follows: "Ada Ek (S), ledamot, efter Bo Al (S)"."""
    return _stands_before(_LEAVES, sentence, group)


def _stands_before(words: re.Pattern[str], sentence: Sentence, group: Group) -> bool:
    """Whether such words lead up to a group, with no election between: "efter henne utses Ada Ek" has one."""
    word = words.search(sentence.text, max(0, group.start - _LEADS_UP), group.start)
    return word is not None and not _ELECTED.search(sentence.text, word.start(), group.start)


def proposes_election(text: str) -> bool:
    """Whether a row leads in points that are proposed to another body."""
    return _PROPOSES.search(text) is not None


def settles_seat(text: str) -> bool:
    """Whether a decision elects somebody or lets somebody go."""
    return _SETTLES.search(text) is not None and not proposes_election(text)


def starts_election(text: str) -> bool:
    """Whether a row or a title says that those named under it are elected."""
    return _ELECTED.search(text) is not None and not _PROPOSED.search(text) and not _PRIZES.search(text)


def starts_resignation(text: str) -> bool:
    """Whether a row says that those named under it leave their seats."""
    return _REPLACED.search(text) is not None or _REPLACED_NOUN.search(text) is not None


def keeps_seat(text: str) -> bool:
    """Whether a row says that somebody goes on in a seat, which is no election."""
    return _STAYS.search(text) is not None


def columns_of_seats(row: str) -> dict[int, Action]:
    """What those named in a table's columns do, by the row of its heads: "Uppdrag | Avgående | Väljs"; else nothing.

    A table without a column for the elected tells nothing of an election.
    """
    heads = [cell.strip(" .:*").lower() for cell in row.split("\t")]
    found = {at: _HEADS[head] for at, head in enumerate(heads) if head in _HEADS}
    return found if len(heads) > 1 and "elected" in found.values() else {}


def _governing(
    group: Group,
    groups: tuple[Group, ...],
    text: str,
    elects: list[re.Match[str]],
    replaces: list[re.Match[str]],
    nouns: list[re.Match[str]],
) -> str | None:
    """Which verb the group belongs to: the passive soon after it, else the last before it."""
    verbs = sorted(
        [(verb.start(), verb.end(), "elected") for verb in elects]
        + [(verb.start(), verb.end(), "replaced") for verb in (*replaces, *nouns)]
    )
    passive = [verb for verb in verbs if _IS_PASSIVE.match(text, verb[0])]
    if any(0 < noun.start() - group.end <= 2 for noun in nouns):
        return "replaced"
    after = next((verb for verb in passive if verb[0] >= group.end), None)
    if after and any(group.end <= other.start < after[0] for other in groups):
        after = None
    before = next((verb for verb in reversed(verbs) if verb[1] <= group.start), None)
    if after and after[0] - group.end <= _PASSIVE_REACH and (before is None or after[0] - group.end < 25):
        return after[2]
    if before:
        return before[2]
    return after[2] if after and after[2] == "elected" else None


def _all(group: Group, action: Action) -> Iterator[Deed]:
    for member in group.members:
        if not member.is_officer:
            yield member.start, member.person, action
