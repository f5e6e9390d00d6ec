"""The rows of a list of persons as entries: a name, its party, and the words beside it, whatever separates them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from protokoll_parser.front.absences import before_comings, says_all_but
from protokoll_parser.front.entry import Entry, deal_out, party_heading, share_party, share_role, share_title
from protokoll_parser.front.marks import is_role, is_title, leading_mode
from protokoll_parser.front.notes import add_note, give_marks
from protokoll_parser.front.persons import (
    ROLE_WORDS,
    UPPER,
    Person,
    lone_party,
    party_after,
    persons_in,
)
from protokoll_parser.front.phrases import is_replaced_by, mentions_stand_in, stands_in_for, stands_in_short
from protokoll_parser.front.rows import Row, holds_one_person_a_row, is_party_first, of_items
from protokoll_parser.front.segments import (
    begins_with_office,
    is_company,
    made_ready,
    office_before_name,
    role_with_party,
    segment_end,
    titles_apart,
    without_place,
)
from protokoll_parser.front.shapes import is_pointer
from protokoll_parser.names import is_organisation, normalise_party
from protokoll_parser.vocabulary import read_tables

_JOINING: Final = (" och", " samt")
_JOINT: Final = re.compile(r"(.*[^-\s])\s+(samt|och)\s+(.*)")
_INITIAL: Final = re.compile(r"[^\W\d_]\.?\s")
_RECUSED: Final = re.compile(r"[\s,]*\([^()]{0,30}\bjäv\w*[^()]{0,20}\)", re.IGNORECASE)
_OF_RECUSAL: Final = re.compile(r"\s+jäv\w*")
"""After "vid Bo Als": the one stood in for."""
_ORDINAL: Final = re.compile(r"\d\s?:")
_CAPITAL: Final = re.compile(rf"[{UPPER}]")
_PARTY_THEN_NAME: Final = re.compile(
    rf"([A-ZÅÄÖ]{{1,4}}|[smcvl]|kd|sd|mp|fp)\s+(?=[{UPPER}][\w'’-]*[a-zåäöé]|§"
    r"|(?:närv\w*|tjg|tjänstg\w*|tj|ers|ersätter|fr|from|t\.? ?o|tom|ordf\w*|kl|ej)(?!\w))"
)
"""The letters that a name's cell begins with, after the comma of the one before: "Ada Ek, m  tjg §§ 10-11"."""
_TAKES_OVER: Final = re.compile(r"\s*ers\.?\s*:?\s*", re.IGNORECASE)
"""Between a member there for some §§ and who serves for the others: "Ada Ek (S) §§ 1-4, ers. Bo Al (S) §§ 5-9"."""
_LONGEST_HEAD: Final = 40
_SHORT: Final = re.compile(r"[^\W\d_]{1,6}")
_FOR_WHOM: Final = re.compile(r"\b(?:för|ersätter|ersatte)\s*:?\s*\(?$", re.IGNORECASE)
"""Before somebody who is stood in for, never before one who stands in."""
_INSTEAD: Final = re.compile(r"(?:\A|[.;]\s)\s*I ?stället för\s+$")
"""At the beginning of a sentence, whose verb comes before the stand-in."""
_AND: Final = re.compile(r"\s*,?(\s*\(?§.*?\)?)\s*,?\s*(?:och|samt|,)\s+")
"""Between two who are stood in for, each in §§ of one's own."""
_PAIR: Final = 2
_GAP: Final = re.compile(r"(?:ej|inte|utom|även|kl|fr|t\.?o|del av)\b|\d", re.IGNORECASE)
"""After a party that has no brackets: when somebody was there."""
_PART_OF: Final = re.compile(r"(?:[a-zåäö.]{1,6}\s){1,3}§")
"""Small words before §§: "del av § 159"."""
_BETWEEN: Final = frozenset(read_tables("attendance.toml")["around_names"]["between"])
_PREPOSITIONS: Final = frozenset(read_tables("attendance.toml")["around_names"]["prepositions"])
_AFTER_TITLE: Final = tuple(f" {word}" for word in _PREPOSITIONS)


def read_rows(rows: Sequence[Row], officials: bool) -> list[Entry]:
    """The persons of a list's rows. `officials`: titles and organisations are expected, parties seldom."""
    reader = _Reader(officials, officials and holds_one_person_a_row(rows), is_party_first(rows))
    for number, row in rows:
        reader.row(number, row)
    present = [entry for entry in reader.entries if entry.replaces or not entry.absent]
    deal_out(present)
    return present


@dataclass(slots=True)
class _Reader:
    """Takes the rows one by one."""

    officials: bool
    one_a_row: bool
    party_first: bool
    entries: list[Entry] = field(default_factory=list)
    group_party: str | None = None
    just_named: bool = False
    """The last segment ended with a name."""
    instead_of: str | None = None
    """The one of "I stället för Ada Ek tjänstgjorde", until the stand-in is named."""
    pending_party: str | None = None
    """That of a cell before the name's."""
    pending_role: str = ""
    """The same of a role: "1:e vice ordförande: | Ada Ek"."""
    is_pair: bool = False
    """The row names two persons of the members' list."""
    listing_absent: bool = False
    """After "Samtliga ledamöter utom:", only those are there who stand in for the ones named."""
    is_sentence: bool = False
    """They are named in a sentence: its full stop ends them."""
    has_ended: bool = False
    """What follows tells who came and left."""

    def row(self, number: int, text: str) -> None:
        """Take one row: a party's name, words in place of names, or persons."""
        people = persons_in(text)
        if not people and not self.officials and (party := party_heading(text)):
            self.group_party = party
            return
        if not people and self.group_party and is_organisation(text.split()) and len(text) < _LONGEST_HEAD:
            self.group_party = None
            return
        all_but = says_all_but(text)
        if all_but or (is_pointer(text) and not people):
            self.listing_absent = all_but and not (people and text.endswith("."))
            self.is_sentence = self.listing_absent and bool(people)
            return
        if self.has_ended:
            return
        before_told = None if self.officials else before_comings(text)
        if before_told is not None:
            text, self.has_ended = before_told, True
        text = made_ready(text)
        text = titles_apart(text) if self.officials else text
        served = of_items(text)
        text = text[served.end() :] if served else text
        self.is_pair = len(people) == _PAIR and not self.officials
        start = 0
        before = len(self.entries)
        while start < len(text):
            start = self._segment(number, text, start)
        named = self.entries[before:]
        if self.is_sentence and text.endswith("."):
            self.listing_absent = self.is_sentence = False
        if self.officials:
            share_title(named, text)
            share_role(named, text)
        elif self.party_first:
            share_party(named)
        for entry in named:
            if served is not None and not any("§" in note for note in entry.notes):
                entry.notes.append(served[1])

    def _segment(self, row: int, text: str, start: int) -> int:
        """Read up to the next separator outside brackets; the place after it."""
        stop, after = segment_end(text, start)
        segment = text[start:stop].strip()
        if segment:
            self._read(row, segment, in_cell=start > 0 and text[start - 1] == "\t")
        return after

    def _read(self, row: int, segment: str, *, in_cell: bool) -> None:
        """Take one segment; `in_cell`: it begins a cell of its own."""
        current = self.entries[-1] if self.entries and self.entries[-1].row == row else None
        if (
            current is not None
            and (current.party is None or self.instead_of)
            and (self.just_named or not current.notes or (in_cell and not self.officials))
            and (party := lone_party(segment, self.officials))
        ):
            current.party = current.party or party
            return
        if segment[0] == "§" and give_marks([entry for entry in self.entries if entry.row == row], segment):
            return
        segment = self._said_first(segment, current)
        if not segment:
            return
        if current is None and self.party_first and (party := lone_party(segment)):
            self.pending_party = party
            return
        glued = _PARTY_THEN_NAME.match(segment)
        if (
            glued
            and current is not None
            and current.party is None
            and not current.notes
            and not self.party_first
        ):
            current.party = lone_party(glued[1], self.officials)
            segment = segment[glued.end() :] if current.party else segment
        place = 0
        people = persons_in(segment, self.party_first)
        if not people and segment[-1] == ":" and is_role(segment[:-1]):
            self.pending_role = segment[:-1]
            return
        for person in people:
            if person.start < place:
                continue
            current = self.entries[-1] if self.entries else None
            office = office_before_name(segment[person.start :]) if self.officials and person.start else None
            if office is not None:
                person = person.without_first(office[0])
            lead = segment[place : person.start]
            if lead.rstrip().lower().endswith(_AFTER_TITLE) or (
                self.officials and begins_with_office(person, lead)
            ):
                person = without_place(person)
                lead = segment[place : person.start]
            if self._is_part_of_title(lead, current, row, segment, person):
                continue
            pair = len(people) == _PAIR and person is people[1] and not self.officials
            on_row = current is not None and current.row == row
            beside = pair or (self.is_pair and on_row and person is people[0])
            place = self._person(row, segment, person, lead, current, beside)
        rest = segment[place:].strip()
        self.just_named = bool(people) and not rest
        if rest and self.entries:
            add_note(self.entries[-1], rest, self.officials)

    def _said_first(self, segment: str, current: Entry | None) -> str:
        """The segment without what stands first in it and is said of the one before.

        The party with a role after it ("Ada Ek, s ordf", "Bo Al, (L) ordförande § 4"), a role with the party after it
        ("Ada Ek, 1:e vice ordförande (S) Bo Al"), or an official's office in capitals
        ("Ada Ek, chef, KOF Bo Al").
        """
        if current is None:
            return segment
        first, _, after = segment.partition(" ")
        leads = bool(after) and (
            first[0] == "("
            or after[0] in "§("
            or is_role(after)
            or bool(_GAP.match(after))
            or stands_in_for(_CAPITAL.split(after, 1)[0])
        )
        if self.just_named and current.party is None and leads:
            current.party = lone_party(first, self.officials)
            segment = after.strip() if current.party else segment
        role = role_with_party(segment) if current.party is None else None
        if role is not None:
            words, current.party, rest = role
            add_note(current, words, self.officials)
            self.just_named = False
            return rest.strip()
        office = office_before_name(segment) if self.officials and current.titled else None
        if office is not None:
            add_note(current, office[0], self.officials)
            return office[1]
        return segment

    def _person(
        self, row: int, segment: str, person: Person, lead: str, current: Entry | None, beside: bool
    ) -> int:
        """Take one name with the party after it; the place where the rest of the segment begins.

        `beside`: it stands with one other alone.
        """
        end, party, note = party_after(segment, person.end)
        same_row = current is not None and current.row == row
        said = stands_in_for(lead) or (
            (beside or (same_row and _INITIAL.match(person.name) is not None)) and stands_in_short(lead)
        )
        takes_over = (
            current is not None
            and same_row
            and _TAKES_OVER.fullmatch(lead) is not None
            and "§" in segment[end:]
            and any("§" in note_ for note_ in current.notes)
        )
        said = said and not takes_over
        if _INSTEAD.search(lead):
            self.instead_of = person.name
            return end
        recusal = _OF_RECUSAL.match(segment, end) if lead.rstrip().endswith("vid") else None
        if recusal and current is not None and self._may_replace(current, row):
            current.notes += [lead, "jäv"]
            current.replaces = person.name.removesuffix("s")
            return recusal.end()
        if current is not None and said and self._may_replace(current, row):
            current.notes.append(lead)
            current.replaces = person.name
            recused = _RECUSED.match(segment, end)
            current.replaced_notes = "jäv" if recused else ""
            return recused.end() if recused else end
        if said and _FOR_WHOM.search(lead):
            if current is not None and same_row and current.replaces and _has_digit(*current.notes, segment):
                # for one in some §§, for another in others
                self.entries.append(current.serving_for(person.name, lead))
            # otherwise whoever stands in for this one is not told
            return end
        another = _AND.fullmatch(lead) if current is not None and same_row and current.replaces else None
        if current is not None and another and segment[end:].lstrip(" ,(").startswith("§"):
            add_note(current, another[1], self.officials)
            self.entries.append(current.serving_for(person.name, "ersätter"))
            return end
        reversed_ = current is not None and (takes_over or is_replaced_by(lead))
        entry = Entry(person.name, party or person.party or self.pending_party or self.group_party, row=row)
        self.pending_party = None
        entry.notes += [self.pending_role] if self.pending_role else []
        self.pending_role = ""
        self._lead(entry, "" if takes_over else lead, current, row)
        entry.absent = self.listing_absent and not reversed_
        if self.instead_of is not None:
            entry.replaces, self.instead_of = self.instead_of, None
        if reversed_ and current is not None:
            entry.replaces = current.name
            entry.notes.append("tjänstgörande ersättare")
        if note:
            entry.notes.append(note)
        self.entries.append(entry)
        return end

    @staticmethod
    def _may_replace(current: Entry, row: int) -> bool:
        return current.replaces is None and row - current.row <= 1

    def _lead(self, entry: Entry, lead: str, current: Entry | None, row: int) -> None:
        """The words before a name: the title of the one before, or this one's own."""
        own = lead.rstrip().endswith(":")
        words = lead.strip(" ,.:;-–—/")
        if not words or words.lower() in _BETWEEN:
            return
        if current is not None and current.row == row and not own and words.endswith(_JOINING):
            add_note(current, words.rsplit(None, 1)[0], self.officials)
            return
        mode = leading_mode(words) if current is not None and current.row == row and not own else 0
        if mode and current is not None:
            add_note(current, words[:mode], self.officials)
            words = words[mode:].strip(" ,.;")
            if not words:
                return
        joint = _JOINT.match(words)
        if (
            joint
            and not joint[3][:1].isdigit()
            and joint[3][:1] != "§"
            and (is_title(joint[3]) or joint[3][:1].isupper() or not is_title(joint[1]))
            and current is not None
            and current.row == row
        ):
            add_note(current, joint[1], self.officials)
            words, own = joint[3], True
        first = words.split(None, 1)
        if first[0].lower() in _BETWEEN:
            words, own = (first[1] if len(first) > 1 else ""), True
        party = normalise_party(words) if entry.party is None and _SHORT.fullmatch(words) else None
        if (
            party
            and (words.isupper() or self.party_first or words in "smcvl")
            and words.lower() not in ROLE_WORDS
        ):
            entry.party = party
            return
        is_mark = (
            words[:1] == "§"
            or (words[:1].isdigit() and not _ORDINAL.match(words))
            or _PART_OF.match(words) is not None
            or words.lower().startswith("del av ")
        )
        if (
            current is not None
            and current.row == row
            and not own
            and (is_mark or (not current.titled and (current.party or self.officials)))
        ):
            add_note(current, words, self.officials)
        elif words:
            entry.notes.append(words)
            entry.titled = True

    def _is_part_of_title(
        self, lead: str, current: Entry | None, row: int, segment: str, person: Person
    ) -> bool:
        """Whether a run of capitals is no person here: "chef vid Norra Älvens Förvaltning", an organisation."""
        if current is None or current.row != row or not self.officials:
            return False
        if current.party and stands_in_for(lead) and mentions_stand_in(lead):
            return False
        before = lead.split()
        if before and before[-1].lower() in _PREPOSITIONS:
            return True
        if not person.start and is_company(segment, person):
            return True
        party = party_after(segment, person.end)[1]
        return self.one_a_row and party is None and not before


def _has_digit(*texts: str) -> bool:
    return any(letter.isdigit() for text in texts for letter in text)
