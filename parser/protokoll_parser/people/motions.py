"""What persons want decided: yrkanden, bifall to another's, motions and medborgarförslag."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from protokoll_parser.model import Action
from protokoll_parser.names import party_of
from protokoll_parser.people.deeds import QUIET, Deed, deeds_of
from protokoll_parser.people.groups import ACTIONS, Group, Sentence, pattern
from protokoll_parser.people.roster import Roster

_MOVED: Final = pattern("moved", "verbs")
_MOVED_NOUN: Final = pattern("moved", "nouns")
_ASKED_BY: Final = pattern("moved", "passive")
_PROCEDURE: Final = pattern("moved", "procedure")
_OWN: Final = pattern("moved", "own")
_BIFALL: Final = re.compile(rf"(?:{'|'.join(ACTIONS['moved']['agrees'])})(?!\w)", re.IGNORECASE)
_SECONDED: Final = pattern("seconded", "verbs")
_WITHIN: Final = pattern("submitted", "within")
_SUBMITTED_NOUN: Final = pattern("submitted", "nouns")
_SUBMITTED_VERB: Final = pattern("submitted", "verbs")
_SAYS: Final = pattern("submitted", "says")
_NOT_HANDED: Final = pattern("submitted", "not_over")
_SUBMISSIONS: Final = re.compile(
    rf"(?<![\w-])(?:{'|'.join(ACTIONS['submitted']['lists'])})\s*\Z", re.IGNORECASE
)
_PUT: Final = re.compile(
    r"\s(?:\w+\s){0,4}?(?:under|till)\s(?:proposition|votering|omröstning|beslut|avgörande)(?!\w)"
)
"""Behind a motion that the chair has the meeting decide."""
_FROM_WHOM: Final = re.compile(r"\s*(?:[-–•*]|\d{1,2}[.)]|[a-z]\))?\s*(?:(?:från|av)\s+)?", re.IGNORECASE)
_ABOUT: Final = re.compile(
    r"\s*(?:[,:–-]\s*)?(?:till\s[^.\n]{3,80}?\s)?(?:om|ang\.|angående|gällande|rörande|avseende)(?!\w)|\s*[:–-]\s+\w"
)
_RESIGNS: Final = re.compile(r"avsagt|avsäg|entledig", re.IGNORECASE)
_BY_HEADING: Final = re.compile(r"(?:\b(?:av|från)\s+(?:\w+\s+){0,2}|\A\s?\d{0,2}\s?[–:-]\s*)\Z")
_BY_FAR: Final = re.compile(r"(?:\b(?:av|från)\s+(?:\w+\s+){0,2})\Z")
_NEAR: Final = 50
_CHAIRS: Final = 120
"""How far after the verb a word of procedure tells that nothing is moved: further where the chair leads the meeting."""
_ADVERBS: Final = frozenset(ACTIONS["between"]["adverbs"])
_BY_WHOM: Final = re.compile(r"(?<!\w)av\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_NOTE: Final = re.compile(
    r"(?P<reserved>reservation)|protokollsanteckning|särskil[dt]t? (?:yttrande|mening)", re.IGNORECASE
)
"""What else than a yrkande is agreed with: "ställer sig bakom protokollsanteckningen"."""
_BACKED: Final = re.compile(r"\W*(?:att\s+)?bifall", re.IGNORECASE)
_BACKED_ROW: Final = re.compile(r"\W*(?:att\s+)?bifall(?!\w*\s?:)", re.IGNORECASE)
_PARTYS_OWN: Final = re.compile(
    r"(?<!\w)(?:(?P<whose>[A-ZÅÄÖ]\w*(?:(?:,\s|\soch\s)[A-ZÅÄÖ]\w*){0,7})(?:-\w+|:s)?\s(?:[a-zåäö]+\s)?"
    r"(?:\w*förslag|\w*yrkande|motion|\w*budget)\w*"
    r"|(?:\w*förslag|\w*yrkande|motion)\w*\sfrån\s(?P<whom>[A-ZÅÄÖ]\w*(?:(?:,\s|\soch\s)[A-ZÅÄÖ]\w*){0,7}))"
)
_ENDS_IN_VERB: Final = re.compile(r"(?<!\w)yrka(?:r|de)(?:\sföljande)?\s?:?\s*\Z")
_HEADS: Final = 120
_LABEL: Final = re.compile(r"[^:.]{0,60}:\s*")
_PLEADS: Final = re.compile(r"\s(?:bifall till|avslag på|återremiss)(?!\w)")
_PLEA: Final = re.compile(r"[-–]?\s*(?:bifall|avslag|återremiss|tillägg|ändring|att\b)", re.IGNORECASE)

_OWN_PLEA: Final = re.compile(r"(?:\w+\s)?\w*(?:yrkanden?|förslag)\s*:", re.IGNORECASE)
"""After its owner: "Ada Eks (S) yrkande: avslag"."""


def moved(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """Yrkanden, and bifall to another's yrkande."""
    text = sentence.text
    verbs = list(_MOVED.finditer(text))
    if _WITHIN.search(text):
        return
    for index, verb in enumerate(verbs):
        if sentence.kind in QUIET and not _is_pleaded_here(text, verb):
            continue
        who = sentence.subject(verb.start(), verb.end()) or sentence.speaker(verb.start())
        if who is None or (who.start >= verb.end() and _is_proposed(sentence, verb)):
            continue
        reach = _CHAIRS if all(member.is_officer for member in who.members) else _NEAR
        if _PROCEDURE.search(text, verb.end(), verb.end() + reach):
            continue
        limit = verbs[index + 1].start() if index + 1 < len(verbs) else len(text)
        yield from _moved_by(who, _plea(sentence, verb, limit))
    for asked in _ASKED_BY.finditer(text):
        yield from _asked(sentence, asked)
    if verbs or _MOVED_NOUN.search(text):
        for group in sentence.groups:
            if group.seconding:
                yield from deeds_of(group, "seconded")
    if sentence.kind not in QUIET:
        for noun in _MOVED_NOUN.finditer(text):
            by = sentence.after(noun.end(), _BY_HEADING if _heads(sentence, noun) else _BY_FAR, 40)
            if by and not by.seconding:
                yield from deeds_of(by, "moved")


def _is_pleaded_here(text: str, verb: re.Match[str]) -> bool:
    """Whether a yrkande told where else only what was before is told is this meeting's, not a motion's own."""
    if not verb[0].lower().startswith("yrkar"):
        return False
    return "otion" not in text or _PLEADS.match(text, verb.end()) is not None


def _is_proposed(sentence: Sentence, verb: re.Match[str]) -> bool:
    """Whether somebody else proposes the person named after the verb: "Valberedningen föreslår Ada Ek (S)"."""
    if any(group.seconding and 0 < verb.start() - group.end <= 2 for group in sentence.groups):
        return False  # "Med instämmande av Bo Al (M) föreslår Ada Ek (S)"
    before = sentence.text[: verb.start()].split()
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
            yield from _moved_by(group, text)
        return
    if not sentence.groups or sentence.groups[0].start > 4 or _MOVED.search(text) or _SECONDED.search(text):
        return
    first, last = sentence.groups[0], sentence.groups[0]
    for group in sentence.groups[1:]:
        if group.seconding and group.start - last.end < _NEAR:
            last = group
    rest = text[last.end :].lstrip()
    if first.owned and (own := _OWN_PLEA.match(rest)):
        rest = f":{rest[own.end() :]}"
    if not rest or rest.startswith(":") or _PLEA.match(rest):
        yield from _moved_by(first, rest.lstrip(" :–-"))
        for group in sentence.groups[1:]:
            if group.seconding and group.end <= last.end:
                yield from deeds_of(group, "seconded")


def with_pleas(section_rows: Iterable[str]) -> Iterator[str]:
    """The rows, a plea on a row of its own with who makes it: "Ada Ek (S) yrkar", "bifall till förslaget"."""
    held = None
    for row in section_rows:
        if held is not None:
            if _BACKED_ROW.match(row):
                row, held = f"{held.rstrip(' :')}{' ' if _ENDS_IN_VERB.search(held) else ': '}{row}", None
            else:
                yield held
                held = None
        if len(row) < _HEADS and (
            (row.rstrip().endswith(")") and ":" not in row) or _ENDS_IN_VERB.search(row)
        ):
            held = row
        else:
            yield row
    if held is not None:
        yield held


def seconded(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """Those who agree with another's yrkande without one of their own."""
    if sentence.kind in QUIET:
        return
    for verb in _SECONDED.finditer(sentence.text):
        who = sentence.subject(verb.start(), verb.end())
        if who:
            note = _NOTE.search(sentence.text, verb.end(), verb.end() + _NEAR)
            action: Action = "seconded" if note is None else "reserved" if note["reserved"] else "statement"
            yield from deeds_of(who, action)


def _plea(sentence: Sentence, verb: re.Match[str], limit: int) -> str:
    """A yrkande from its verb on, without those who agree: "yrkar, med instämmande av Bo Al (M), bifall …"."""
    text = sentence.text
    for group in sentence.groups:
        if group.seconding and verb.end() < group.start and group.start - verb.end() < _NEAR:
            return f"{verb[0]} {text[group.end : max(limit, group.end)].lstrip(' ,')}"
    return text[verb.start() : limit]


def _moved_by(who: Group, plea: str) -> Iterator[Deed]:
    """A yrkande's deed for each of those who make it."""
    supports = _supports(plea)
    for member in who.members:
        own = supports and _is_own_partys(plea, member.person[1])
        yield member.start, member.person, "seconded" if supports and not own else "moved"


def _asked(sentence: Sentence, verb: re.Match[str]) -> Iterator[Deed]:
    """A yrkande in the passive: "Avslag yrkas av Ada Ek (S)", "Av Ada Ek (S) yrkas bifall"."""
    text = sentence.text
    behind = sentence.after(verb.end(), _BY_WHOM, _NEAR)
    before = next((group for group in reversed(sentence.groups) if group.end <= verb.start()), None)
    if behind is not None:
        backs = _BACKED.match(text[: verb.start()]) is not None
        yield from deeds_of(behind, "seconded" if backs else "moved")
    elif before and _BY_WHOM.search(text, 0, before.start) and verb.start() - before.end <= 2:
        yield from deeds_of(before, "seconded" if _BACKED.match(text, verb.end()) else "moved")


def _is_own_partys(plea: str, party: str | None) -> bool:
    """Whether what is backed is the proposal of the mover's own party: "bifall till yrkandet från S och V"."""
    for owner in _PARTYS_OWN.finditer(plea) if party else ():
        named = owner["whom"] or owner["whose"]
        words = re.split(r",\s|\soch\s", named)
        for word in words:
            letters = party_of(word) or (word.removesuffix("s") if word[:1].isupper() else "")
            if party and letters.lower() == party.lower():
                return True
    return False


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
            between = text[noun.end() : group.start] if group is not None else ""
            by = (
                group is not None
                and not group.seconding
                and _BY_FAR.search(between) is not None
                and not _ASKED_BY.search(between)
                and "besvara" not in between
            )
            near = group is not None and group.start - noun.end() <= 160
            who = group if by and near else _owner(sentence, noun)
        if who:
            yield from deeds_of(who, "submitted")


def starts_submissions(text: str) -> bool:
    """Whether a row leads in a list of motions or the like: "Följande motioner har inkommit:"."""
    return text.rstrip().endswith(":") and _SUBMISSIONS.search(text) is not None


def submitted_in_list(sentence: Sentence) -> Iterator[Deed]:
    """A row of such a list that begins with who: "från Ada Ek (S) om skolmat"."""
    if not sentence.groups:
        return
    first = sentence.groups[0]
    if _FROM_WHOM.fullmatch(sentence.text, 0, first.start) and _ABOUT.match(sentence.text, first.end):
        yield from deeds_of(first, "submitted")


def _hands_in(sentence: Sentence, noun: re.Match[str]) -> Group | None:
    """Who "har lämnat in" what the noun says."""
    verbs = [verb for verb in _SUBMITTED_VERB.finditer(sentence.text) if verb.end() <= noun.start()]
    if not verbs or noun.start() - verbs[-1].end() > 60:
        return None
    if _NOT_HANDED.search(sentence.text, verbs[-1].end(), noun.start()) or _PUT.match(
        sentence.text, noun.end()
    ):
        return None
    who = sentence.subject(verbs[-1].start(), verbs[-1].end(), 60)
    puts = (
        who is not None
        and verbs[-1][0].lower().startswith("ställ")
        and all(each.is_officer for each in who.members)
    )
    return None if puts else who


def _owner(sentence: Sentence, noun: re.Match[str]) -> Group | None:
    """Whose motion it is: "Ada Eks (S) motion"."""
    return next(
        (group for group in sentence.groups if group.owned and 0 < noun.start() - group.end <= 2), None
    )
