"""Political bodies: where running text names them, what they are called in full and for short."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from protokoll_parser.bodies.names import expand, may_be_short, nominative, sentence_case, short_form
from protokoll_parser.bodies.words import BodyVocabulary, Stem, body_vocabulary

__all__ = [
    "BodyMention",
    "expand",
    "find_bodies",
    "is_body",
    "may_be_short",
    "nominative",
    "sentence_case",
    "short_form",
]


class BodyMention(NamedTuple):
    """A political body named in a text."""

    start: int
    end: int
    """Offsets into the text: `text[start:end]` is the mention as printed, a genitive's s included."""
    name: str
    """In the nominative and with a capital, else in the sentence's own words: "Socialnämnden", "KS"."""
    genitive: bool
    """Whether it stands in the genitive ("nämndens"): a heading's owner, not one who acts."""


_LEFT_REACH = 100
"""How far before its last word a body's name may begin, in characters."""
_JOINERS = frozenset({"och", "o", "samt", "&"})
_BEFORE_PARAGRAPH = re.compile(r"\s*(?:den\s+\d|§|\d{4}-\d|\d{6,8}\b|paragraf)")
_NUMBERED = re.compile(r" [1-9](?= (?:beslut(?:ar|ade)?|beslöt|föreslår|föreslog|utser|godkänner|antar)\b)")
"""The figure in "arbetsutskott 2 beslutar": one of several committees of a kind. Elsewhere it may be a page's."""
_WORD = re.compile(r"[^\W\d_][\w-]*")
_PART = re.compile(r"[\w-]+|[^\w\s]")


def is_body(text: str) -> bool:
    """Whether the text is the name of a body and nothing else (a closing colon or full stop aside)."""
    name = text.strip(" \t.:")
    if not name or len(name) > 150:
        return False
    mentions = find_bodies(name)
    return len(mentions) == 1 and mentions[0].start == 0 and mentions[0].end == len(name)


def find_bodies(text: str) -> list[BodyMention]:
    """Every mention of a political body, in order and without overlap; linear in the length of the text.

    Plurals ("nämnderna"), compounds that go on ("kommunstyrelseförvaltningen") and state authorities
    ("länsstyrelsen") are none.
    """
    return list(_bodies_in(text))


@lru_cache(maxsize=512)
def _bodies_in(text: str) -> tuple[BodyMention, ...]:
    """The same as a value: headings, lead-ins and references ask of the same lines."""
    vocabulary = body_vocabulary()
    lowered = _lower(text)
    mentions: list[BodyMention] = []
    for found in vocabulary.head.finditer(lowered) if _holds_a_stem(lowered, vocabulary) else ():
        mention = _mention(text, lowered, found, mentions[-1] if mentions else None, vocabulary)
        if mention is None:
            continue
        if mentions and _owns(text, mentions[-1], mention.start):
            owner = mentions.pop()
            owned = mention.name[0].lower() + mention.name[1:]
            name = f"{' '.join(text[owner.start : owner.end].split())} {owned}"
            mention = BodyMention(owner.start, mention.end, sentence_case(name), mention.genitive)
        mentions.append(mention)
    abbreviations = list(_abbreviations(text, vocabulary))
    if not abbreviations:
        return tuple(mentions)
    free = [
        short
        for short in abbreviations
        if not any(m.start < short.end and short.start < m.end for m in mentions)
    ]
    return tuple(sorted([*mentions, *free], key=lambda mention: mention.start))


def _holds_a_stem(lowered: str, vocabulary: BodyVocabulary) -> bool:
    for stem in vocabulary.stems:  # noqa: SIM110 -- a plain loop takes half the time of any(), and this runs on every line
        if stem in lowered:
            return True
    return False


def _lower(text: str) -> str:
    """Lower case letter for letter, so that offsets stay true."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def _owns(text: str, owner: BodyMention, start: int) -> bool:
    """Whether "kommunstyrelsens" stands directly before "arbetsutskott", so that the two are one name."""
    return owner.genitive and 0 < start - owner.end <= 2 and text[owner.end : start].isspace()


def _mention(
    text: str, lowered: str, found: re.Match[str], before: BodyMention | None, vocabulary: BodyVocabulary
) -> BodyMention | None:
    """The body whose name's last word holds the stem that was found."""
    stem = vocabulary.stems[found[1]]
    ending = found[2]
    if ending not in stem.forms:
        return None
    start = found.start()
    floor = max(before.end if before else 0, start - _LEFT_REACH)
    while start > floor and (lowered[start - 1].isalnum() or lowered[start - 1] in "-_"):
        start -= 1
    prefix = lowered[start : found.start()]
    if prefix + found[1] in stem.excluded or prefix.strip("-") != prefix:
        return None
    begin = _begin(text, lowered, start, floor, found, vocabulary)
    end = _end(text, found.end(), vocabulary) if not prefix and stem.forms[ending] == ending else found.end()
    if found[1] == "utskott" and end == found.end() and (figure := _NUMBERED.match(text, end)):
        end = figure.end()
    tail = text[found.end() : end]
    definite = ending not in {"", "s"} or found[1] == "fullmäktige"
    if stem.only_after and not _allowed(lowered, begin, start, prefix, stem):
        if not tail or not (definite or text[start].isupper()):
            return None
    elif not (prefix or tail or definite or begin < start or (before and _owns(text, before, start))):
        return None
    words = text[begin : found.start(2)]
    shown = stem.forms[ending].upper() if words.isupper() else stem.forms[ending]
    name = " ".join((words + shown + tail).split())
    return BodyMention(begin, end, sentence_case(name), stem.forms[ending] != ending)


def _allowed(lowered: str, begin: int, start: int, prefix: str, stem: Stem) -> bool:
    """Whether the words before an everyday word ("råd", "beredning") make a body of it."""
    if any(prefix.endswith(word) for word in stem.only_after):
        return True
    return not prefix and any(word.strip("-,") in stem.only_after for word in lowered[begin:start].split())


def _begin(
    text: str, lowered: str, start: int, floor: int, found: re.Match[str], vocabulary: BodyVocabulary
) -> int:
    """Where the name begins, its last word beginning at `start`: "miljö- och" and "allmänna" belong to it."""
    words = lowered[floor:start].split()
    begin = at = start
    indefinite = found[2] in {"", "s"} and found[1] != "fullmäktige"
    joined = False
    while words:
        word = words.pop()
        at = lowered.rindex(word, floor, at)
        bare = word.strip('"”(')
        first = at + (word.find(bare) if bare else 0)
        if word in _JOINERS or word == ",":
            if not words or not _is_first_part(words[-1], words[-1] != word, vocabulary):
                break
            joined = True
            continue
        if joined or bare.endswith(("-,", "-")):
            if not _is_first_part(bare, True, vocabulary):
                break
            begin, joined = first, False
        elif bare in vocabulary.adjectives or (
            indefinite and begin == start and text[first].isupper() and _proper(bare)
        ):
            begin = first
        else:
            break
        if bare != word.rstrip('"”('):
            break
    return begin


def _is_first_part(word: str, joined: bool, vocabulary: BodyVocabulary) -> bool:
    """Whether "miljö-", or "miljö" before "och", is the first part of a name."""
    stem = word.strip('"”(').rstrip(",")
    if stem.endswith("-"):
        return len(stem) > 2
    return joined and stem in vocabulary.name_stems


def _proper(word: str) -> bool:
    """Whether a capitalised word before an indefinite last word is a name ("Älvdals stadsdelsnämnd")."""
    return (
        word[-1:].isalpha()
        and word not in _JOINERS
        and not word.endswith(("styrelsens", "nämndens", "ens", "ets"))
    )


def _end(text: str, end: int, vocabulary: BodyVocabulary) -> int:
    """Where "nämnden för teknik och fritid" ends; the same place back where no name follows."""
    if text[end : end + 5].lower() != " för ":
        return end
    last = end
    expects, proper, listing = True, False, False
    for word in _PART.finditer(text[end + 5 : end + 125]):
        low = word[0].lower()
        if low in ("och", "&") and (not expects or text[last - 1] == "-"):
            expects, listing = True, False
            continue
        if low == "," and not expects and not listing:
            expects = listing = True
            continue
        if not _WORD.fullmatch(word[0]) or low in vocabulary.stop or vocabulary.head.search(low):
            break
        if not expects and not (proper and (word[0][0].isupper() or low.endswith(("förbund", "förbunds")))):
            break
        if not listing:
            last = end + 5 + word.end()
        proper = word[0][0].isupper()
        expects = low.endswith(("-", "s") if proper else ("-", *vocabulary.adjective_endings))
    return end if expects and text[last - 1] == "-" else last


def _abbreviations(text: str, vocabulary: BodyVocabulary) -> Iterator[BodyMention]:
    for found in vocabulary.abbreviation.finditer(text):
        short = found[1]
        key = short.upper()
        if key not in vocabulary.all_abbreviations and expand(short) is None:
            continue
        sure = key in vocabulary.text_abbreviations and short.isupper()
        if not sure and not _BEFORE_PARAGRAPH.match(text, found.end()):
            continue
        words = text[found.start() : found.end(2) if found[2] else found.end(1)]
        yield BodyMention(found.start(), found.end(), words, found[3] is not None)
