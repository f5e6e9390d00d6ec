"""Lead-ins: the words by which a body opens its decision, before the points or in the same sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from protokoll_parser.bodies import BodyMention, expand, find_bodies, is_body, nominative
from protokoll_parser.dates import MONTHS
from protokoll_parser.model import DecisionKind
from protokoll_parser.vocabulary import read_tables

_TURNED = (
    "Efter ",
    "Vid ",
    "Mot ",
    "Med ",
    "Därmed ",
    "Således ",
    "Härefter ",
    "Utifrån ",
    "På ",
    "I enlighet ",
    "Enligt ",
    "Sedan ",
    "För egen del ",
    "Under ",
)
_NO_BODY = ("att ", "- ", "• ", *"0123456789")
"""What begins a point, and never a body's name."""
_REACH = 240
"""A lead-in stands at the beginning of its paragraph."""
_DECIDES = re.compile(
    r"[ ,]*(?:har )?(?:därmed |således |härmed |därför |vidare |även |också |för egen del |dessutom |enhälligt )*"
    r"(?:beslut(?:ar|ade|at)|beslöt|konstaterar|fatta(?:r|de|t) (?:följande|nedanstående) beslut)",
    re.IGNORECASE,
)
_PROPOSES = re.compile(
    r"[ ,]*(?:(?:beslutar|beslöt|beslutade) )?(?:enhälligt |vidare |även |därför |dessutom )*(?:att )?"
    r"(?:föreslå[rs]?|föreslog|hemställer(?: hos)?|rekommenderar|förordar"
    r"|tillstyrk(?:er|te)(?= att [a-zåäö-]*(?:fullmäktige|styrelsen|nämnden)\b))\b",
    re.IGNORECASE,
)
_BEFORE_ADDRESSEE = re.compile(
    r"[ ,]*(?:(?:att|för|hos|och|samt|föreslår?|besluta|i sin tur|till|respektive|resp\.?"
    r"|därutöver|även|också|dessutom|vidare|samtidigt|därmed|därför|således|enhälligt|för (?:egen|sin) del)[ ,]*)*"
)
"""What may stand between "föreslår" and the one proposed to, and between two of those."""
_BARE_PROPOSAL = re.compile(r"(?:att )?föreslår? ", re.IGNORECASE)
_BARE_CLAUSE = re.compile(r"att föreslå [^.:]{3,80} (?:besluta|besluta att|att besluta|att)[:.]?")
_TO_PROPOSE = "att föreslå "
_BARE_DECISION = re.compile(r"(?:samt |och )?för egen del(?: besluta[r]?)?(?: att)?[,:]?", re.IGNORECASE)
_PROPOSED_TO = re.compile(r" föreslås(?: att)?(?: besluta)?", re.IGNORECASE)
_TAIL = re.compile(
    r"(?:[ ,]+(?:att|för|hos|i sin tur|besluta(?:r)?|föreslå(?:r)?|fatta(?:r)? följande beslut|följande|således"
    r"|för egen del|under förutsättning av (?:[a-zåäö]{3,40} ){1,3}(?:beslut|godkännande|antagande|bifall)"
    r"|under förutsättning att [a-zåäö]{4,40} (?:beslutar|godkänner|antar|bifaller)"
    r"(?: (?:enligt ovan|detta|förslaget|enligt förslaget|i enlighet med förslaget))?|enligt följande"
    r"|om|enhälligt|därmed|även|också|dessutom|vidare|samt))*[ ]*[,:.]?$",
    re.IGNORECASE,
)


_BY_PROPOSAL = re.compile(
    r"[ ,]+(?:enligt|i enlighet med) (?:[\w-]{2,40} ){1,5}(?:förslag|yrkande)(?: till beslut)?(?:,? att)?:"
)
"""Whose proposal a body follows, above what it decides so."""
_HOW_TO_VOTE = re.compile(
    r"\s(?:godkänner|godkände|beslutar (?:om|godkänna|att godkänna)) (?:den )?(?:följande )?"
    r"(?:[a-zåäö]+ )?(?:propositions|omröstnings|voterings|besluts)(?:ordning|proposition)",
    re.IGNORECASE,
)
"""What follows the body before a vote."""
_EARLIER = re.compile(
    r"[ ,]*(?:har )?[a-zåäö]{2,14}(?:de|at|öt|og|av) (?:(?:vid|på|under) )?"
    r"(?:(?:sitt|ett|sammanträdet|mötet|sammanträde|möte) )*(?:den )?"
    r"(?:\d{4}-\d\d-\d\d|\d{1,2} [a-zåäö]{3,9} \d{4}|i [a-zåäö]{3,9} \d{4}|§)"
)
"""A verb in the past with the day of a meeting: "beslutade vid sitt sammanträde den 4 maj 2021, § 62, att"."""


_BEFORE_NOW = re.compile(rf"\b(?:{MONTHS}|tidigare|förra|redan|senast)\b", re.IGNORECASE)


class Lead(NamedTuple):
    """Who decides or proposes what follows."""

    kind: DecisionKind
    body: str
    to: tuple[str, ...]
    is_alone: bool
    """Nothing but the lead-in stands in the paragraph: the points follow."""
    end: int
    """Where the lead-in's own words end."""
    is_bare: bool = False
    """Nobody is named who proposes: "att föreslå kommunfullmäktige besluta"."""


@cache
def _generic_words() -> frozenset[str]:
    return frozenset(read_tables("decisions.toml")["opening"]["generic"])


@cache
def _generic_names() -> frozenset[str]:
    return frozenset(_without_article(word) for word in _generic_words())


@cache
def _opening_verbs() -> tuple[str, ...]:
    return tuple(read_tables("decisions.toml")["opening"]["verbs"])


@lru_cache(maxsize=1024)
def is_own(name: str | None, own: str | None) -> bool:
    """Whether a body's name in a text means the meeting's own: itself, its short form, its last word, "nämnden"."""
    if name is None:
        return True
    if own is None:
        return False
    printed = own.lower()
    name, own = _folded(name), _folded(own)
    if not name[-1:].isdigit():
        own = own.rstrip(" 123456789")
    if (
        name == own
        or own.endswith(" " + name)
        or own.startswith((name + "en för ", name + " för ", name + " i "))
    ):
        return True
    generic = name.removeprefix("förbunds")
    return name in _generic_names() and (generic in own or printed.endswith(generic))


def _folded(name: str) -> str:
    """Lower case, in full, indefinite: "Arbetsutskottet" is the end of "Kommunstyrelsens arbetsutskott"."""
    folded = nominative(expand(name) or name).lower()
    if folded.startswith("gemensamma "):
        folded = folded.replace("gemensamma ", "gemensam ", 1)
    return _without_article(folded)


def _without_article(name: str) -> str:
    for article in ("et", "en", "n"):
        if name.endswith(article) and len(name) > 6:
            return name.removesuffix(article)
    return name


@lru_cache(maxsize=256)
def read_lead(paragraph: str, own: str | None) -> Lead | None:
    """The lead-in at the beginning of a paragraph; None where no body opens it by deciding or proposing."""
    if paragraph.startswith(_NO_BODY):
        return None
    start = paragraph[:_REACH]
    mentions = find_bodies(start)
    first = _opening_body(start, mentions) or _body_after_verb(start, mentions)
    if first is None:
        return None
    if first.start:
        return _lead("decision", first.name, (), paragraph, first.end)
    after = start[first.end :]
    passive = _PROPOSED_TO.match(after)
    if passive and not is_own(first.name, own):
        return _lead("proposal", own or "", (first.name,), paragraph, first.end + passive.end())
    proposes = _PROPOSES.match(after)
    if proposes:
        end = first.end + proposes.end()
        addressed, end = _addressees(paragraph, mentions, first, end)
        if addressed:
            return _lead("proposal", first.name, addressed, paragraph, end)
    handed_on = _proposed_later(start, mentions, first)
    if handed_on is not None:
        return _lead("proposal", first.name, (handed_on.name,), paragraph, handed_on.end)
    decides = _DECIDES.match(after)
    if decides and not _EARLIER.match(after):
        return _lead("decision", first.name, (), paragraph, first.end + decides.end())
    return None


def read_bare_lead(paragraph: str, own: str | None) -> Lead | None:
    """A lead-in below "Beslut" without who decides: "föreslå kommunfullmäktige anta planen", "för egen del"."""
    if own is None:
        return None
    if _BARE_DECISION.fullmatch(paragraph):
        return Lead("decision", own, (), True, len(paragraph))
    proposes = _BARE_PROPOSAL.match(paragraph)
    if proposes is None:
        return None
    end = proposes.end() - 1
    addressed, end = _addressees(paragraph, find_bodies(paragraph[:_REACH]), None, end)
    if not addressed or any(is_own(name, own) for name in addressed):
        return None
    return _lead("proposal", own, addressed, paragraph, end)._replace(is_bare=True)


def is_bare_lead(paragraph: str) -> bool:
    """Whether an att-clause only says to whom those below it are proposed: "att föreslå kommunfullmäktige besluta"."""
    if _BARE_CLAUSE.fullmatch(paragraph) is not None:
        return True
    return paragraph.startswith(_TO_PROPOSE) and is_body(paragraph[len(_TO_PROPOSE) :].rstrip(" :"))


@cache
def _past_verbs() -> tuple[str, ...]:
    return tuple(f"{verb} " for verb in read_tables("decisions.toml")["opening"]["past"])


def tells_decision(paragraph: str, own: str | None) -> bool:
    """Whether a sentence tells what the meeting's own body decided there: with a day or a § it speaks of another."""
    if ". " in paragraph or any(map(str.isdigit, paragraph)) or _BEFORE_NOW.search(paragraph):
        return False
    start = paragraph[:_REACH]
    first = _opening_body(start, find_bodies(start))
    return (
        first is not None
        and is_own(first.name, own)
        and start[first.end :].lstrip().startswith(_past_verbs())
    )


def opens_decision(paragraph: str, own: str | None) -> bool:
    """Whether a paragraph begins with the meeting's own body and one of the verbs that decide."""
    if paragraph.startswith(_NO_BODY):
        return False
    start = paragraph[:_REACH]
    mentions = find_bodies(start)
    first = _opening_body(start, mentions)
    if first is None:
        turned = _body_after_verb(start, mentions)
        return turned is not None and is_own(turned.name, own)
    if not is_own(first.name, own):
        return False
    after = start[first.end :]
    return (
        after.lstrip().lower().startswith(_opening_verbs())
        and not _EARLIER.match(after)
        and not _HOW_TO_VOTE.match(after)
    )


def _opening_body(start: str, mentions: Sequence[BodyMention]) -> BodyMention | None:
    """The body that a paragraph begins with, in the nominative; "Nämnden" and its like count."""
    if mentions and mentions[0].start == 0:
        return None if mentions[0].genitive else mentions[0]
    word = start.split(" ", 1)[0].strip(",:")
    if word.lower() in _generic_words():
        return BodyMention(0, len(word), word.capitalize(), False)
    return None


def _body_after_verb(start: str, mentions: Sequence[BodyMention]) -> BodyMention | None:
    """The body in "Efter votering beslutar kommunstyrelsen att …"."""
    if not start.startswith(_TURNED):
        return None
    return next(
        (one for one in mentions if not one.genitive and start[: one.start].endswith(" beslutar ")),
        None,
    )


def _proposed_later(start: str, mentions: Sequence[BodyMention], first: BodyMention) -> BodyMention | None:
    """The addressee in "Kommunstyrelsen tillstyrker förslaget och föreslår kommunfullmäktige besluta"."""
    for mention in mentions:
        before = start[first.end : mention.start]
        if (
            mention is not first
            and before.endswith((" föreslår ", " föreslå ", " föreslår att "))
            and "." not in before
        ):
            return None if mention.genitive else mention
    return None


def _addressees(
    paragraph: str, mentions: Sequence[BodyMention], first: BodyMention | None, end: int
) -> tuple[tuple[str, ...], int]:
    """The bodies that a proposal goes to, and where the lead-in ends; a chain "föreslår KS föreslå KF" is both."""
    names: list[str] = []
    for mention in mentions:
        if mention.start < end or mention is first:
            continue
        between = paragraph[end : mention.start]
        if not _BEFORE_ADDRESSEE.fullmatch(between):
            break
        names.append(mention.name)
        end = mention.end
    return tuple(dict.fromkeys(names)), end


def _lead(kind: DecisionKind, body: str, to: tuple[str, ...], paragraph: str, end: int) -> Lead:
    alone = (
        _TAIL.fullmatch(paragraph, end) is not None
        or _BY_PROPOSAL.fullmatch(paragraph, end) is not None
        or (len(paragraph) < _REACH and paragraph.endswith((" att", " att:")))
    )
    return Lead(kind, body, to, alone, end)
