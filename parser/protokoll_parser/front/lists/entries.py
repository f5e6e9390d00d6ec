"""The rows of a list of persons as entries: a name, its party, and the words beside it, whatever separates them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Final

from protokoll_parser.front.lists.absences import before_comings, says_all_but, told_of_absence
from protokoll_parser.front.lists.before_names import (
    after_glued_party,
    after_office,
    after_party,
    after_role,
    shared_role,
    take_lead,
)
from protokoll_parser.front.lists.entry import (
    Entry,
    deal_out,
    party_heading,
    share_party,
    share_role,
    share_title,
)
from protokoll_parser.front.lists.marks import says_absent
from protokoll_parser.front.lists.notes import add_note, give_marks
from protokoll_parser.front.lists.offices import is_role, is_title
from protokoll_parser.front.lists.party_places import with_parties_behind
from protokoll_parser.front.lists.persons import (
    Person,
    lone_party,
    party_after,
    persons_in,
    small_party,
    without_party_behind,
)
from protokoll_parser.front.lists.replaced import Told, stood_in_for
from protokoll_parser.front.lists.rows import Row, holds_one_person_a_row, is_party_first, of_items
from protokoll_parser.front.lists.segments import made_ready, segment_end
from protokoll_parser.front.lists.titles import are_titles_first, is_part_of_title, own_name, titles_apart
from protokoll_parser.front.shapes import is_pointer
from protokoll_parser.names import is_organisation
from protokoll_parser.stand_ins import is_replaced_by, stands_in_for, stands_in_short

_INITIAL: Final = re.compile(r"[^\W\d_]\.?\s")
_GROUP: Final = re.compile(r"[^\W\d_][^§,]{2,60},? §+ ?\d[\d ,–-]*(?:och \d+)?\W*")
_MODE_BEHIND: Final = re.compile(r"(?<=[^\s,;.]) (På (?:distans|plats|länk))(?![\w-])")
"""How somebody took part, of a cell that touches the one before."""
_TAKES_OVER: Final = re.compile(r"\s*ers\.?\s*:?\s*", re.IGNORECASE)
"""Between a member there for some §§ and who serves for the others: "Ada Ek (S) §§ 1-4, ers. Bo Al (S) §§ 5-9"."""
_LONGEST_HEAD: Final = 40
_PAIR: Final = 2


def read_rows(rows: Sequence[Row], officials: bool) -> list[Entry]:
    """The persons of a list's rows. `officials`: titles and organisations are expected, parties seldom."""
    rows = rows if officials else [(number, with_parties_behind(text)) for number, text in rows]
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
    shared_role: str = ""
    """What those named last in the row are together."""
    named: int = 0
    """Persons in the row."""
    names_first: bool = False
    """It begins with a name, so that §§ before another are those of the one before."""
    listing_absent: bool = False
    """After "Samtliga ledamöter utom:", only those are there who stand in for the ones named."""
    is_sentence: bool = False
    """They are named in a sentence: its full stop ends them."""
    has_ended: bool = False
    """What follows tells who came and left."""
    cells: frozenset[str] = frozenset()
    """Those of the row, where it has several."""
    to_come: str = ""
    """The beginning of what stands after the segment."""
    titles_first: bool = False
    """The row's titles stand before the names."""

    def row(self, number: int, text: str) -> None:
        """Take one row: a party's name, words in place of names, or persons."""
        text = _MODE_BEHIND.sub(lambda mode: f", {mode[1].lower()}", text) if " På " in text else text
        people = persons_in(text)
        if not people and not self.officials and (party := party_heading(text)):
            self.group_party = party
            return
        if not people and self.group_party and is_organisation(text.split()) and len(text) < _LONGEST_HEAD:
            self.group_party = None
            return
        if not people and self._names_a_group(text):
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
        if told_of_absence(text, self.entries):
            return
        text = titles_apart(text) if self.officials else text
        served = of_items(text)
        text = text[served.end() :] if served else text
        self.titles_first = are_titles_first(text)
        self.cells = frozenset(text.split("\t"))
        self.named, self.names_first = len(people), bool(people) and people[0].start == 0
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

    def _names_a_group(self, text: str) -> bool:
        """Whether a row of guests names nobody of a group that was there for some §§: "Gymnasister, § 8"."""
        told = self.officials and text[:1].isupper() and _GROUP.fullmatch(text) is not None
        return told and bool(self.entries) and any("§" in note for note in self.entries[-1].notes)

    def _segment(self, row: int, text: str, start: int) -> int:
        """Read up to the next separator outside brackets; the place after it."""
        stop, after = segment_end(text, start)
        self.to_come = text[after : after + _LONGEST_HEAD]
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
        if segment[0] == "§" and give_marks(self._of_row(row), segment):
            return
        if current is not None:
            segment = self._said_first(segment, current)
        if not segment:
            return
        if (
            current is None
            and self.party_first
            and (party := lone_party(segment) or (None if self.officials else small_party(segment)))
        ):
            self.pending_party = party
            return
        if current is not None and not self.party_first:
            segment = after_glued_party(segment, current, self.officials)
        people = persons_in(segment, self.party_first)
        if people:
            self._read_persons(row, segment, people)
        else:
            self._read_words(row, segment, current)

    def _read_persons(self, row: int, segment: str, people: Sequence[Person]) -> None:
        """Take a segment that names somebody, with the words before, between and behind the names."""
        place = 0
        for person in people:
            if person.start < place:
                continue
            current = self.entries[-1] if self.entries else None
            before = current if current is not None and current.row == row else None
            named = own_name(segment, place, person, self.officials)
            lead = segment[place : named.start]
            if self.officials and before and is_part_of_title(lead, before, segment, named, self.one_a_row):
                continue
            second = len(people) == _PAIR and named is people[1]
            beside = second or (self.named == _PAIR and before is not None and named is people[0])
            place = self._person(row, segment, named, lead, current, beside and not self.officials)
        rest = segment[place:].strip()
        self.just_named = not rest
        self._note(row, rest)

    def _read_words(self, row: int, segment: str, current: Entry | None) -> None:
        """Take a segment that names nobody: said of the one before, or of the next."""
        role = segment.rstrip(":")
        if is_role(role) and (role != segment or (current is None and self._names_next())):
            self.pending_role = role
            return
        words = segment.strip()
        if words and self._is_title_of_next(words, current):
            self.pending_role = words
            return
        self.just_named = False
        self._note(row, words)

    def _note(self, row: int, rest: str) -> None:
        """Put words that are left with the one before them, or keep them for the one whose they are."""
        if rest and self._names_whose(rest, row):
            self.pending_role = rest
        elif rest and self.entries:
            add_note(self.entries[-1], rest, self.officials)

    def _of_row(self, row: int) -> list[Entry]:
        """Those of the row that is read, which are the last."""
        return list(takewhile(lambda entry: entry.row == row, reversed(self.entries)))[::-1]

    def _is_title_of_next(self, words: str, current: Entry | None) -> bool:
        """Whether a title between commas is that of who is named next: "ekonom Ada Ek, kanslichef, Bo Al"."""
        told = (
            self.titles_first
            and self.officials
            and current is not None
            and current.titled
            and is_title(words)
        )
        return told and self._names_next()

    def _names_next(self) -> bool:
        """Whether a name stands right after the segment."""
        people = persons_in(self.to_come)
        return bool(people) and not self.to_come[: people[0].start].strip()

    def _names_whose(self, segment: str, row: int) -> bool:
        """Whether a row of guests begins with whom the next person speaks for: "Norrhamns Energi, Ada Ek"."""
        begins = self.officials and not (self.entries and self.entries[-1].row == row)
        return begins and self.named > 0 and is_organisation(segment.split())

    def _said_first(self, segment: str, current: Entry) -> str:
        """The segment without what stands first in it and is said of the one before."""
        if self.just_named and current.party is None:
            segment = after_party(segment, current, self.officials)
        if (rest := after_role(segment, current, self.officials)) is not None:
            self.just_named = False
            return rest
        return after_office(segment, current) if self.officials else segment

    def _person(
        self, row: int, segment: str, person: Person, lead: str, current: Entry | None, beside: bool
    ) -> int:
        """Take one name with the party after it; the place where the rest of the segment begins.

        `beside`: it stands with one other alone.
        """
        end, party, note = party_after(segment, person.end)
        before = current if current is not None and current.row == row else None
        takes_over = (
            before is not None
            and _TAKES_OVER.fullmatch(lead) is not None
            and "§" in segment[end:]
            and any("§" in note_ for note_ in before.notes)
        )
        if before is not None and not lead and self.named == _PAIR and {*before.notes[-1:]} & self.cells:
            lead = f"{before.notes[-1]} " if stands_in_short(f"{before.notes[-1]} ") else lead
            beside = True
        short = beside or (before is not None and _INITIAL.match(person.name) is not None)
        said = stands_in_for(lead) or (short and stands_in_short(lead))
        told = Told(person.name, lead, said and not takes_over, segment, end)
        replaced = stood_in_for(told, current, row, self.officials)
        if replaced is not None:
            self.instead_of = person.name if replaced.is_ahead else self.instead_of
            self.entries += replaced.again
            return replaced.end
        reversed_ = current is not None and (takes_over or is_replaced_by(lead))
        name, behind = person.name, None
        if party is None and not self.officials:
            name, behind = without_party_behind(name)
        party = party or person.party or behind
        entry = Entry(name, party or self.pending_party or self.group_party, row=row)
        self.pending_party = None
        entry.notes += [self.pending_role] if self.pending_role else []
        self.pending_role = ""
        if before is not None and self.names_first and lead.rstrip()[-1:].isdigit():
            add_note(before, lead.strip(" ,"), self.officials)
        elif not takes_over:
            own = self.titles_first and is_title(lead.strip(" ,"))
            take_lead(entry, lead, before, officials=self.officials, party_first=self.party_first, own=own)
        self.shared_role = shared_role(lead, self.shared_role if before is not None else "")
        entry.notes += [self.shared_role] if self.shared_role else []
        entry.absent = self.listing_absent and not reversed_
        if self.instead_of is not None:
            entry.replaces, self.instead_of = self.instead_of, None
        if reversed_ and current is not None:
            entry.replaces = current.name
            entry.notes.append("tjänstgörande ersättare")
            current.absent = current.absent or says_absent(lead)
        if note:
            entry.notes.append(note)
        self.entries.append(entry)
        return end
