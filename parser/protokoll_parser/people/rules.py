"""What a sentence says that its persons do: one rule an action, over the words of `vocabulary/actions.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from protokoll_parser.model import Action
from protokoll_parser.names import normalise_party, party_of
from protokoll_parser.people.groups import ACTIONS, Group, Sentence, pattern
from protokoll_parser.people.roster import Person, Roster

Deed: TypeAlias = tuple[int, Person, Action]
"""Where in the sentence the person stands, who, and what."""

QUIET: Final = frozenset({"summary", "background", "basis", "assessment", "finance"})
"""Kinds of sections that tell what was before the meeting."""

_MOVED: Final = pattern("moved", "verbs")
_MOVED_NOUN: Final = pattern("moved", "nouns")
_PROCEDURE: Final = pattern("moved", "procedure")
_OWN: Final = pattern("moved", "own")
_BIFALL: Final = re.compile(rf"(?:{'|'.join(ACTIONS['moved']['agrees'])})(?!\w)", re.IGNORECASE)
_SECONDED: Final = pattern("seconded", "verbs")
_RESERVED: Final = pattern("reserved", "verbs")
_RESERVED_NOUN: Final = pattern("reserved", "nouns")
_NOT_RESERVED: Final = pattern("reserved", "negated")
_JAV: Final = pattern("recused", "words")
_NO_JAV: Final = pattern("recused", "negated")
_ABSENT: Final = pattern("recused", "absent")
_STAND_IN: Final = pattern("recused", "stand_in")
_NOT_PARTICIPATING: Final = pattern("not_participating", "words")
_ABSTAINED: Final = pattern("abstained", "words")
_CASTING: Final = pattern("casting_vote", "words")
_PRESENTED: Final = pattern("presented", "verbs")
_PRESENTED_NOUN: Final = pattern("presented", "nouns")
_STATEMENT: Final = pattern("statement", "words")
_STATEMENT_VERB: Final = pattern("statement", "verbs")
_WITHIN: Final = pattern("submitted", "within")
_SUBMITTED_NOUN: Final = pattern("submitted", "nouns")
_SUBMITTED_VERB: Final = pattern("submitted", "verbs")
_SAYS: Final = pattern("submitted", "says")
_RESIGNS: Final = re.compile(r"avsagt|avsäg|entledig", re.IGNORECASE)

_BY: Final = re.compile(r"(?:\b(?:av|från|är)\s+(?:\w+\s+){0,2}|:\s*)\Z")
_BY_HEADING: Final = re.compile(r"(?:\b(?:av|från)\s+(?:\w+\s+){0,2}|\A\s?\d{0,2}\s?[–:-]\s*)\Z")
_BY_FAR: Final = re.compile(r"(?:\b(?:av|från)\s+(?:\w+\s+){0,2})\Z")
_ASKS: Final = re.compile(r"\s(?:frågar|konstaterar|finner|informerar|upplyser|påminner|meddelar)")
_FAVOUR: Final = re.compile(r"till förmån för")
_PARTY_WORD: Final = re.compile(
    r"\(([A-Za-zÅÄÖåäö]{1,6})\)|(?<!\w)([A-ZÅÄÖ]{1,4})(?=-gruppen|:s|s?\s+(?:ledamöter|grupp)|\s+(?:reserverar|deltar|avstår))"
    r"|(?<!\w)(\w+(?:erna|partiet|ernas|partiets))(?!\w)"
)
_ELSEWHERE: Final = re.compile(
    r"(?<!\w)(?:[Ii]|[Vv]id|[Uu]nder)\s(?:kommunstyrelsen|arbetsutskott|\w*nämnden|\w*utskottet|kommunfullmäktige)"
)
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
        if who is None:
            continue
        limit = verbs[index + 1].start() if index + 1 < len(verbs) else len(text)
        yield from _deeds(who, "seconded" if _supports(text[verb.start() : limit]) else "moved")
    if verbs or _MOVED_NOUN.search(text):
        for group in sentence.groups:
            if group.seconding:
                yield from _deeds(group, "seconded")
    if sentence.kind not in QUIET:
        for noun in _MOVED_NOUN.finditer(text):
            by = sentence.after(noun.end(), _BY_HEADING if _heads(sentence, noun) else _BY_FAR, 40)
            if by and not by.seconding:
                yield from _deeds(by, "moved")


def _heads(sentence: Sentence, noun: re.Match[str]) -> bool:
    """Whether a row is a heading of its own: "Yrkande 1 – Ada Ek (S)"."""
    return sentence.kind == "motions" and noun.start() == 0 and "yrkande" in noun[0].lower()


def moved_in_list(sentence: Sentence) -> Iterator[Deed]:
    """Under "Yrkanden": a row that begins with a name and has no verb of its own ("Ada Ek (S): avslag")."""
    text = sentence.text
    label = _PLEA.match(text)
    if label and sentence.groups and _LABEL.fullmatch(text, label.end(), sentence.groups[0].start):
        for group in sentence.groups:
            yield from _deeds(group, "seconded" if _supports(text) else "moved")
        return
    if not sentence.groups or sentence.groups[0].start > 4 or _MOVED.search(text) or _SECONDED.search(text):
        return
    first = sentence.groups[0]
    rest = text[first.end :].lstrip()
    if not rest or rest.startswith(":") or _PLEA.match(rest):
        yield from _deeds(first, "seconded" if _supports(rest) else "moved")


def seconded(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """Those who agree with another's yrkande without one of their own."""
    if sentence.kind in QUIET:
        return
    for verb in _SECONDED.finditer(sentence.text):
        who = sentence.subject(verb.start(), verb.end())
        if who:
            yield from _deeds(who, "seconded")


def reserved(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """Reservations, by name or by party where the attendance list tells who that is."""
    text = sentence.text
    if _NOT_RESERVED.search(text) or (sentence.kind in QUIET and _elsewhere(text)):
        return
    found = False
    for verb in _RESERVED.finditer(text):
        who = sentence.subject(verb.start(), verb.end(), 120)
        if who:
            yield from _deeds(who, "reserved")
        else:
            yield from _party_deeds(sentence, verb.start(), verb.end(), roster, "reserved")
        found = found or who is not None
    if found:
        return
    for noun in _RESERVED_NOUN.finditer(text):
        group = sentence.after(noun.end(), _BY, 30)
        if group:
            yield from _deeds(group, "reserved")
    if sentence.kind == "reservation" and sentence.is_names_only:
        for group in sentence.groups:
            yield from _deeds(group, "reserved")


def recused(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """Jäv: those who leave, not those who take their seat."""
    text = sentence.text
    says_so = _JAV.search(text) is not None
    if not says_so and sentence.kind != "recusal":
        return
    if _NO_JAV.search(text):
        return
    if not says_so and not _ABSENT.search(text) and not sentence.is_names_only:
        return
    for group in sentence.groups:
        asks = group.members[0].is_officer and _ASKS.match(text, group.end)
        if not asks and not _stands_in(text, group):
            yield from _deeds(group, "recused")


def _stands_in(text: str, group: Group) -> bool:
    """Whether the group takes the seat of the one who is disqualified."""
    after, before = text[group.end : group.end + 40], text[max(0, group.start - 40) : group.start]
    if group.preposition == "till" or _STAND_IN.match(after.lstrip(" ,(").removeprefix("som ").lstrip()):
        return True
    return bool(_STAND_IN.search(before)) and group.preposition != "för" and "ersätter" not in before


def not_participating(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """Those who take no part in the decision without being disqualified."""
    text = sentence.text
    if sentence.kind == "recusal" or _JAV.search(text):
        return
    for words in _NOT_PARTICIPATING.finditer(text):
        who = sentence.subject(words.start(), words.end()) or sentence.after(words.end(), _BY, 30)
        if who:
            yield from _deeds(who, "not_participating")
        else:
            yield from _party_deeds(sentence, words.start(), words.end(), roster, "not_participating")


def abstained(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """Those who abstain in a vote."""
    if sentence.kind in QUIET:
        return
    for words in _ABSTAINED.finditer(sentence.text):
        who = sentence.subject(words.start(), words.end(), 40) or sentence.after(words.end(), _BY, 30)
        if who:
            yield from _deeds(who, "abstained")


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
            yield from _deeds(who, "presented")
    for noun in _PRESENTED_NOUN.finditer(text):
        group = sentence.after(noun.end(), _BY, 40)
        if group:
            yield from _deeds(group, "presented")


def statement(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """Protocol notes and särskilda yttranden."""
    text = sentence.text
    words = _STATEMENT.search(text)
    if words is None:
        if sentence.kind == "statement" and sentence.groups and not _RESERVED.search(text):
            first = sentence.groups[0]
            rest = text[first.end :].lstrip()
            if first.start < 5 and (not rest or rest.startswith(":") or _STATEMENT_VERB.search(rest[:40])):
                yield from _deeds(first, "statement")
        return
    if _elsewhere(text) and sentence.kind in QUIET:
        return
    who = sentence.subject(words.start(), words.end(), 120) or sentence.after(words.end(), _BY, 60)
    if who is None and sentence.groups and _STATEMENT_VERB.search(text):
        first = sentence.groups[0]
        who = first if first.preposition is None and not first.owned else None
    if who:
        yield from _deeds(who, "statement")


def submitted(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """Motions, medborgarförslag, interpellations and letters handed in by persons."""
    text = sentence.text
    if _RESIGNS.search(text):
        return
    if _WITHIN.search(text):
        for verb in _SAYS.finditer(text):
            who = sentence.subject(verb.start(), verb.end(), 90)
            if who:
                yield from _deeds(who, "submitted")
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
            yield from _deeds(who, "submitted")


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


def _supports(words: str) -> bool:
    """Whether a yrkande, from its verb on, is bifall to another's proposal and nothing of its own."""
    return _BIFALL.match(words) is not None and not _OWN.search(words)


def _elsewhere(text: str) -> bool:
    """Whether the sentence tells of another body's meeting."""
    return _ELSEWHERE.search(text) is not None


def _deeds(group: Group, action: Action) -> Iterator[Deed]:
    for member in group.members:
        yield member.start, member.person, action


def _party_deeds(sentence: Sentence, start: int, end: int, roster: Roster, action: Action) -> Iterator[Deed]:
    """A whole party that acts, where the attendance list tells who they are."""
    text = sentence.text
    floor = max((group.end for group in sentence.groups if group.end <= start), default=0)
    clause = text[max(floor, start - 120) : end + 1]
    favour = _FAVOUR.search(clause)
    if favour:
        clause = clause[: favour.start()]
    if not _PARTY_WORD.search(clause):
        clause = text[end : end + 90].split("till förmån", 1)[0]
    for word in _PARTY_WORD.finditer(clause):
        letters = normalise_party(word[1] or word[2]) if word[1] or word[2] else party_of(word[3])
        if letters:
            for person in roster.deciding(letters):
                yield start, person, action


def tells_reservation(text: str) -> bool:
    """Whether a row says that those named under it reserve themselves."""
    return bool(
        _RESERVED.search(text) or text.lower().startswith("reservation")
    ) and not _NOT_RESERVED.search(text)


def tells_recusal(text: str) -> bool:
    """Whether a row says that those named under it are disqualified."""
    return _JAV.search(text) is not None and not _NO_JAV.search(text)


def tells_absence(text: str) -> bool:
    """Whether a row says that those named under it take no part in the decision."""
    return _NOT_PARTICIPATING.search(text) is not None and not _JAV.search(text)


def tells_abstention(text: str) -> bool:
    """Whether a row says that those named under it abstain."""
    return _ABSTAINED.search(text) is not None
