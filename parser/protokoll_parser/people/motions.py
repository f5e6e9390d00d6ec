"""What persons want decided: yrkanden, bifall to another's, motions and medborgarförslag."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from protokoll_parser.people.deeds import QUIET, Deed, deeds_of
from protokoll_parser.people.groups import ACTIONS, Group, Sentence, pattern
from protokoll_parser.people.roster import Roster

_MOVED: Final = pattern("moved", "verbs")
_MOVED_NOUN: Final = pattern("moved", "nouns")
_PROCEDURE: Final = pattern("moved", "procedure")
_OWN: Final = pattern("moved", "own")
_BIFALL: Final = re.compile(rf"(?:{'|'.join(ACTIONS['moved']['agrees'])})(?!\w)", re.IGNORECASE)
_SECONDED: Final = pattern("seconded", "verbs")
_WITHIN: Final = pattern("submitted", "within")
_SUBMITTED_NOUN: Final = pattern("submitted", "nouns")
_SUBMITTED_VERB: Final = pattern("submitted", "verbs")
_SAYS: Final = pattern("submitted", "says")
_RESIGNS: Final = re.compile(r"avsagt|avsäg|entledig", re.IGNORECASE)
_BY_HEADING: Final = re.compile(r"(?:\b(?:av|från)\s+(?:\w+\s+){0,2}|\A\s?\d{0,2}\s?[–:-]\s*)\Z")
_BY_FAR: Final = re.compile(r"(?:\b(?:av|från)\s+(?:\w+\s+){0,2})\Z")
_ADVERBS: Final = frozenset(ACTIONS["between"]["adverbs"])
_LABEL: Final = re.compile(r"[^:.]{0,60}:\s*")
_PLEA: Final = re.compile(r"[-–]?\s*(?:bifall|avslag|återremiss|tillägg|ändring|att\b)", re.IGNORECASE)


def moved(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """Yrkanden, and bifall to another's yrkande."""
    text = sentence.text
    verbs = list(_MOVED.finditer(text))
    if _WITHIN.search(text):
        return
    for index, verb in enumerate(verbs):
        if sentence.kind in QUIET and (not verb[0].lower().startswith("yrkar") or "otion" in text):
            continue
        if _PROCEDURE.search(text, verb.end(), verb.end() + 50):
            continue
        who = sentence.subject(verb.start(), verb.end()) or sentence.speaker(verb.start())
        if who is None or (who.start >= verb.end() and _is_proposed(text, verb)):
            continue
        limit = verbs[index + 1].start() if index + 1 < len(verbs) else len(text)
        yield from deeds_of(who, "seconded" if _supports(text[verb.start() : limit]) else "moved")
    if verbs or _MOVED_NOUN.search(text):
        for group in sentence.groups:
            if group.seconding:
                yield from deeds_of(group, "seconded")
    if sentence.kind not in QUIET:
        for noun in _MOVED_NOUN.finditer(text):
            by = sentence.after(noun.end(), _BY_HEADING if _heads(sentence, noun) else _BY_FAR, 40)
            if by and not by.seconding:
                yield from deeds_of(by, "moved")


def _is_proposed(text: str, verb: re.Match[str]) -> bool:
    """Whether somebody else proposes the person named after the verb: "Valberedningen föreslår Ada Ek (S)"."""
    before = text[: verb.start()].split()
    return verb[0].lower().startswith("föresl") and bool(before) and before[-1].lower() not in _ADVERBS


def _heads(sentence: Sentence, noun: re.Match[str]) -> bool:
    """Whether a row is a heading of its own: "Yrkande 1 – Ada Ek (S)"."""
    return sentence.kind == "motions" and noun.start() == 0 and "yrkande" in noun[0].lower()


def moved_in_list(sentence: Sentence) -> Iterator[Deed]:
    """Under "Yrkanden": a row that begins with a name and has no verb of its own ("Ada Ek (S): avslag")."""
    text = sentence.text
    label = _PLEA.match(text)
    if label and sentence.groups and _LABEL.fullmatch(text, label.end(), sentence.groups[0].start):
        for group in sentence.groups:
            yield from deeds_of(group, "seconded" if _supports(text) else "moved")
        return
    if not sentence.groups or sentence.groups[0].start > 4 or _MOVED.search(text) or _SECONDED.search(text):
        return
    first = sentence.groups[0]
    rest = text[first.end :].lstrip()
    if not rest or rest.startswith(":") or _PLEA.match(rest):
        yield from deeds_of(first, "seconded" if _supports(rest) else "moved")


def seconded(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """Those who agree with another's yrkande without one of their own."""
    if sentence.kind in QUIET:
        return
    for verb in _SECONDED.finditer(sentence.text):
        who = sentence.subject(verb.start(), verb.end())
        if who:
            yield from deeds_of(who, "seconded")


def _supports(words: str) -> bool:
    """Whether a yrkande, from its verb on, is bifall to another's proposal and nothing of its own."""
    return _BIFALL.match(words) is not None and not _OWN.search(words)


def submitted(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """Motions, medborgarförslag, interpellations and letters handed in by persons."""
    text = sentence.text
    if _RESIGNS.search(text):
        return
    if _WITHIN.search(text):
        for verb in _SAYS.finditer(text):
            who = sentence.subject(verb.start(), verb.end(), 90)
            if who:
                yield from deeds_of(who, "submitted")
                return
    for noun in _SUBMITTED_NOUN.finditer(text):
        who = _hands_in(sentence, noun)
        if who is None:
            group = next((group for group in sentence.groups if group.start >= noun.end()), None)
            by = (
                group is not None
                and not group.seconding
                and _BY_FAR.search(text[noun.end() : group.start]) is not None
            )
            near = group is not None and group.start - noun.end() <= 160
            who = group if by and near else _owner(sentence, noun)
        if who:
            yield from deeds_of(who, "submitted")


def _hands_in(sentence: Sentence, noun: re.Match[str]) -> Group | None:
    """Who "har lämnat in" what the noun says."""
    verbs = [verb for verb in _SUBMITTED_VERB.finditer(sentence.text) if verb.end() <= noun.start()]
    if not verbs or noun.start() - verbs[-1].end() > 60:
        return None
    return sentence.subject(verbs[-1].start(), verbs[-1].end(), 60)


def _owner(sentence: Sentence, noun: re.Match[str]) -> Group | None:
    """Whose motion it is: "Ada Eks (S) motion"."""
    return next(
        (group for group in sentence.groups if group.owned and 0 < noun.start() - group.end <= 2), None
    )
