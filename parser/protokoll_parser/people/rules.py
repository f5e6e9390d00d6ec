"""What persons do at a decision: one rule an action, over the words of `vocabulary/actions.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from protokoll_parser.people.deeds import QUIET, Deed, deeds_of, is_elsewhere
from protokoll_parser.people.groups import ACTIONS, Group, Sentence, pattern
from protokoll_parser.people.parties import deeds_of_party
from protokoll_parser.people.recusals import JAV
from protokoll_parser.people.roster import Roster

_RESERVED: Final = pattern("reserved", "verbs")
_RESERVED_NOUN: Final = pattern("reserved", "nouns")
_RESERVATION_OF: Final = re.compile(rf"\s(?:{'|'.join(ACTIONS['reserved']['owned'])})(?!\w)", re.IGNORECASE)
_AROUND: Final = re.compile(rf"(?<!\w)(?:{'|'.join(ACTIONS['reserved']['around'])})\s+(?:\w+\s+){{0,2}}\Z")
_BESIDE: Final = 40
_SHORT: Final = 80
_NOT_RESERVED: Final = pattern("reserved", "negated")
_NOT_PARTICIPATING: Final = pattern("not_participating", "words")
_ABSTAINED: Final = pattern("abstained", "words")
_CASTING: Final = pattern("casting_vote", "words")
_PRESENTED: Final = pattern("presented", "verbs")
_PRESENTED_NOUN: Final = pattern("presented", "nouns")
_STATEMENT: Final = pattern("statement", "words")
_STATEMENT_VERB: Final = pattern("statement", "verbs")

_BY: Final = re.compile(r"(?:\b(?:av|från|är)\s+(?:\w+\s+){0,2}|:\s*(?:[a-zåäö]+\s+){0,2})\Z")
_BEGINS: Final = re.compile(r"(?:[-–•*]|\d{1,2}[.)])?\s*")
_MANNER: Final = re.compile(r"[\s,:(–-]*(?:till förmån för|skriftlig|muntlig)")
"""How one reserves oneself, straight after the name: "Ada Ek (S), till förmån för eget yrkande"."""
_FAVOUR_FIRST: Final = re.compile(
    r"(?:reservation(?:er)?\s)?(?:till förmån för|mot beslutet|skriftlig\w*|muntlig\w*)[^:.]{0,90}:\s*",
    re.IGNORECASE,
)
"""The same before the name: "Till förmån för eget yrkande: Ada Ek (S)"."""
_ADDED: Final = re.compile(r"(?:beslut|förslag|yrkande)\w{0,4},?\s(?:och|samt|liksom)\s(?:även\s|också\s)?\Z")
"""Before one more of those who reserve themselves, behind what they do it against or in favour of."""
_SPEAKER_FOR: Final = re.compile(r"(?<!\w)gruppledar|(?<!\w)genom(?!\w)", re.IGNORECASE)
"""One member speaks for the party, and is not named."""


def reserved(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """Reservations, by name or by party where the attendance list tells who that is."""
    text = sentence.text
    if _NOT_RESERVED.search(text) or (sentence.kind in QUIET and is_elsewhere(text)):
        return
    found = False
    for verb in _RESERVED.finditer(text):
        who = sentence.subject(verb.start(), verb.end(), 120)
        for group in _reserving(sentence, verb, who) if who else ():
            yield from deeds_of(group, "reserved")
        yield from deeds_of_party(sentence, verb.start(), verb.end(), roster, "reserved", who)
        found = found or who is not None
    if not found:
        yield from _reserved_by_noun(sentence, roster)


def _reserving(sentence: Sentence, verb: re.Match[str], who: Group) -> Iterator[Group]:
    """The subject, those who agree with it, and those whom the same verb serves."""
    yield who
    for group in sentence.groups:
        if group.seconding and who.end <= group.start and group.end <= verb.start():
            yield group
    yield from _each_against(sentence, verb)


def _reserved_by_noun(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """ "Skriftlig reservation från Ada Ek (S)", and rows under such a heading."""
    text = sentence.text
    if not sentence.groups and len(text) < _SHORT and (noun := _RESERVED_NOUN.match(text)):
        yield from deeds_of_party(sentence, noun.start(), noun.end(), roster, "reserved")
    for noun in _RESERVED_NOUN.finditer(text):
        group = sentence.after(noun.end(), _BY, 30) or _between(sentence, _AROUND, noun)
        if group:
            yield from deeds_of(group, "reserved")
    for group in sentence.groups:
        if group.owned and _RESERVATION_OF.match(text, group.end) and sentence.kind not in QUIET:
            yield from deeds_of(group, "reserved")
    if sentence.kind == "reservation" and sentence.groups:
        yield from _reserved_in_list(sentence)


def _each_against(sentence: Sentence, verb: re.Match[str]) -> Iterator[Group]:
    """Those whom the same verb serves: "Ada Ek (S) reserverar sig mot punkt 2 och Bo Al (M) mot punkt 3".

    Or who end the sentence: "Ada Ek (S) reserverar sig till förmån för eget förslag, samt Bo Al (M)".
    """
    text = sentence.text
    for group in sentence.groups:
        if group.start < verb.end() or group.owned:
            continue
        joined = text.endswith((" och ", " samt ", ", "), 0, group.start)
        against = joined and text.startswith(" mot ", group.end)
        added = _ADDED.search(text, verb.end(), group.start) and not text[group.end :].strip(" .;")
        if against or added:
            yield group


def _reserved_in_list(sentence: Sentence) -> Iterator[Deed]:
    """Under "Reservation": a row of names, or one that goes on with how: "Ada Ek (S), till förmån för eget yrkande"."""
    first = sentence.groups[0]
    if sentence.is_names_only:
        for group in sentence.groups:
            yield from deeds_of(group, "reserved")
    elif _FAVOUR_FIRST.fullmatch(sentence.text, 0, first.start) or (
        _BEGINS.fullmatch(sentence.text, 0, first.start) and _MANNER.match(sentence.text, first.end)
    ):
        yield from deeds_of(first, "reserved")


def _between(sentence: Sentence, verbs: re.Pattern[str], noun: re.Match[str]) -> Group | None:
    """Who stands between a verb and what it is that they do: "anför Ada Ek (S) skriftlig reservation"."""
    before = next((group for group in reversed(sentence.groups) if group.end <= noun.start()), None)
    if before is None or noun.start() - before.end > _BESIDE:
        return None
    return before if verbs.search(sentence.text, max(0, before.start - _BESIDE), before.start) else None


def not_participating(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """Those who take no part in the decision without being disqualified."""
    text = sentence.text
    if sentence.kind == "recusal" or JAV.search(text):
        return
    for words in _NOT_PARTICIPATING.finditer(text):
        who = sentence.subject(words.start(), words.end()) or sentence.after(words.end(), _BY, 30)
        if who:
            yield from deeds_of(who, "not_participating")
        yield from deeds_of_party(sentence, words.start(), words.end(), roster, "not_participating", who)


def abstained(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """Those who abstain in a vote."""
    if sentence.kind in QUIET:
        return
    for words in _ABSTAINED.finditer(sentence.text):
        who = sentence.subject(words.start(), words.end(), 40) or sentence.after(words.end(), _BY, 30)
        if who:
            yield from deeds_of(who, "abstained")
        yield from deeds_of_party(sentence, words.start(), words.end(), roster, "abstained", who)


def casting_vote(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """The chair's casting vote."""
    for word in _CASTING.finditer(sentence.text):
        near = [
            group for group in sentence.groups if group.end <= word.start() and word.start() - group.end < 60
        ]
        if near:
            yield near[-1].start, near[-1].people[-1], "casting_vote"
        elif roster.chair:
            yield word.start(), roster.chair, "casting_vote"


def presented(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """Named persons who inform the meeting."""
    text = sentence.text
    for verb in _PRESENTED.finditer(text):
        who = sentence.subject(verb.start(), verb.end(), 110)
        if who:
            yield from deeds_of(who, "presented")
    for noun in _PRESENTED_NOUN.finditer(text):
        group = sentence.after(noun.end(), _BY, 40)
        if group:
            yield from deeds_of(group, "presented")


def statement(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """Protocol notes and särskilda yttranden."""
    text = sentence.text
    words = _STATEMENT.search(text)
    if words is None:
        if sentence.kind == "statement" and sentence.groups and not _RESERVED.search(text):
            first = sentence.groups[0]
            rest = text[first.end :].strip(" .;")
            if first.start < 5 and (not rest or rest.startswith(":") or _STATEMENT_VERB.search(rest[:40])):
                yield from deeds_of(first, "statement")
        return
    if is_elsewhere(text) and sentence.kind in QUIET:
        return
    if words[0].lower().endswith(("till protokollet", "anteckna")) and _RESERVED_NOUN.search(text):
        return
    who = sentence.subject(words.start(), words.end(), 120) or sentence.after(words.end(), _BY, 60)
    if who is None and sentence.groups and _STATEMENT_VERB.search(text):
        first = sentence.groups[0]
        who = first if first.preposition is None and not first.owned else None
    if who:
        yield from deeds_of(who, "statement")
    else:
        verb = _STATEMENT_VERB.search(text)
        if verb and not sentence.groups and not _SPEAKER_FOR.search(text):
            yield from deeds_of_party(sentence, verb.start(), verb.end(), roster, "statement")


def tells_reservation(text: str) -> bool:
    """Whether a row says that those named under it reserve themselves."""
    return bool(
        _RESERVED.search(text) or text.lower().startswith("reservation")
    ) and not _NOT_RESERVED.search(text)


def tells_absence(text: str) -> bool:
    """Whether a row says that those named under it take no part in the decision."""
    return _NOT_PARTICIPATING.search(text) is not None and not JAV.search(text)


def tells_abstention(text: str) -> bool:
    """Whether a row says that those named under it abstain."""
    return _ABSTAINED.search(text) is not None
