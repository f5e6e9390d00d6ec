"""The words before a name in a list of persons: those of the one before it, and the title of the one it names."""

from __future__ import annotations

import re
from typing import Final

from protokoll_parser.front.lists.entry import Entry
from protokoll_parser.front.lists.marks import leading_mode
from protokoll_parser.front.lists.notes import add_note
from protokoll_parser.front.lists.offices import is_role, is_title, presides
from protokoll_parser.front.lists.persons import BARE_PARTY, ROLE_WORDS, lone_party
from protokoll_parser.front.lists.segments import role_with_party
from protokoll_parser.front.lists.titles import office_before_name
from protokoll_parser.names import UPPER, is_national, normalise_party
from protokoll_parser.stand_ins import stands_in_for
from protokoll_parser.vocabulary import read_tables

_JOINING: Final = (" och", " samt")
_JOINT: Final = re.compile(r"(.*[^-\s])\s+(samt|och)\s+(.*)")
_NEW_SENTENCE: Final = re.compile(rf"\s?\.\s+[{UPPER}]")
_SEVERAL: Final = re.compile(r"(?:\b(tjänstgörande|tjg\.?)\s+)?ersättarna\s*:?\s*\Z", re.IGNORECASE)
_ORDINAL: Final = re.compile(r"\d\s?:")
_CAPITAL: Final = re.compile(rf"[{UPPER}]")
_PARTY_THEN_NAME: Final = re.compile(
    rf"({BARE_PARTY})\s+(?=[{UPPER}][\w'’-]*[a-zåäöé]|§"
    r"|(?:närv\w*|tjg|tjänstg\w*|tj|ers|ersätter|fr|from|t\.? ?o|tom|ordf\w*|kl|ej)(?!\w))"
)
"""The letters that a name's cell begins with, after the comma of the one before: "Ada Ek, m  tjg §§ 10-11"."""
_PARTY_AND_OFFICE: Final = re.compile(rf"({BARE_PARTY})\s+([12a-zåäö][\w:. ]+)")
_SHORT: Final = re.compile(r"[^\W\d_]{1,6}")
_GAP: Final = re.compile(r"(?:ej|inte|utom|även|kl|fr|t\.?o|del av)\b|\d", re.IGNORECASE)
"""After a party that has no brackets: when somebody was there."""
_PART_OF: Final = re.compile(r"(?:[a-zåäö.]{1,6}\s){1,3}§")
"""Small words before §§: "del av § 159"."""
_BETWEEN: Final = frozenset(read_tables("attendance.toml")["around_names"]["between"])


def after_party(segment: str, before: Entry, officials: bool) -> str:
    """The segment without the party of the one before: "Ada Ek, s ordf", "Bo Al, (L) ordförande § 4"."""
    first, _, after = segment.partition(" ")
    leads = bool(after) and (
        first[0] == "("
        or after[0] in "§("
        or is_role(after)
        or bool(_GAP.match(after))
        or stands_in_for(_CAPITAL.split(after, 1)[0])
    )
    if not leads or (party := lone_party(first, officials)) is None:
        return segment
    before.party = party
    return after.strip()


def after_role(segment: str, before: Entry, officials: bool) -> str | None:
    """What follows the role and the party of the one before, if both are first in the segment.

    "Ada Ek, 1:e vice ordförande (S) Bo Al".
    """
    role = role_with_party(segment) if before.party is None else None
    if role is None:
        return None
    words, before.party, rest = role
    add_note(before, words, officials)
    return rest.strip()


def after_office(segment: str, before: Entry) -> str:
    """The segment without the office in capitals of the official before: "Ada Ek, chef, KOF Bo Al"."""
    office = office_before_name(segment) if before.titled else None
    if office is None:
        return segment
    add_note(before, office[0], officials=True)
    return office[1]


def after_glued_party(segment: str, before: Entry, officials: bool) -> str:
    """The segment without the letters of the one before, right before the next name: "Ada Ek, m Bo Al"."""
    if before.party is not None or before.notes or not (glued := _PARTY_THEN_NAME.match(segment)):
        return segment
    before.party = lone_party(glued[1], officials)
    return segment[glued.end() :] if before.party else segment


def take_lead(
    entry: Entry, lead: str, before: Entry | None, *, officials: bool, party_first: bool, own: bool = False
) -> None:
    """Put down the words before a name, each with the one on the row before it or with the one it names.

    `own`: they are known to be the title of the latter.
    """
    own = own or lead.rstrip().endswith(":") or _NEW_SENTENCE.match(lead) is not None
    words = lead.strip(" ,.:;-–—/")
    if not words or words.lower() in _BETWEEN:
        return
    if before is not None and not own:
        if words.endswith(_JOINING):
            add_note(before, words.rsplit(None, 1)[0], officials)
            return
        if mode := leading_mode(words):
            add_note(before, words[:mode], officials)
            words = words[mode:].strip(" ,.;")
            if not words:
                return
    own_office = _PARTY_AND_OFFICE.fullmatch(words) if before is not None and before.party is None else None
    if before is not None and own_office and not own and is_role(own_office[2]):
        # "Ada Ek, s vice ordförande Bo Al, v"
        before.party = normalise_party(own_office[1])
        add_note(before, own_office[2], officials)
        return
    joint = _JOINT.match(words) if before is not None else None
    if before is not None and joint and _begins_anew(joint[1], joint[3]):
        add_note(before, joint[1], officials)
        words, own = joint[3], True
    first = words.split(None, 1)
    if first and first[0].lower() in _BETWEEN:
        words, own = (first[1] if len(first) > 1 else ""), True
    party = normalise_party(words) if entry.party is None and _SHORT.fullmatch(words) else None
    if party and (words.isupper() or party_first or is_national(words)) and words.lower() not in ROLE_WORDS:
        entry.party = party
        return
    unsaid = (
        before is not None
        and not before.titled
        and (before.party is not None or officials or (not before.notes and _follows_comma(lead)))
    )
    if before is not None and not own and (unsaid or _tells_when(words)):
        add_note(before, words, officials)
    elif words:
        entry.notes.append(words)
        entry.titled = True


def shared_role(lead: str, role: str) -> str:
    """What the names after a lead share until another is said: "tjänstgörande ersättarna Ada Ek och Bo Al".

    `role` is what those before it shared.
    """
    several = _SEVERAL.search(lead)
    if several is not None:
        return "tjänstgörande ersättare" if several[1] else "ersättare"
    return role if lead.strip(" ,.").lower() in ("", "och", "samt") else ""


def _begins_anew(before: str, after: str) -> bool:
    """Whether what stands after "och" is said of the next one: "chef och sekreterare", not "§§ 1 och 4"."""
    if after[:1].isdigit() or after[:1] == "§":
        return False
    return after[:1].isupper() or is_title(after) or not is_title(before)


def _follows_comma(lead: str) -> bool:
    """Whether a chair's role in small letters begins a piece: "Ada Ek, ordförande Bo Al" says it of Ada Ek."""
    return (lead[:1].islower() or lead[:1].isdigit()) and presides(lead.strip(" ,"))


def _tells_when(words: str) -> bool:
    """Whether words are §§ or a time: "§ 4", "13.00-14.30", "del av § 159"; "1:e vice ordförande" is neither."""
    return (
        words[:1] == "§"
        or (words[:1].isdigit() and not _ORDINAL.match(words))
        or _PART_OF.match(words) is not None
        or words.lower().startswith("del av ")
    )
