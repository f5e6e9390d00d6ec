"""Lists of persons as entries: a name, its party, and the words beside it, whatever separates them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from typing import Final

from protokoll_parser.front.fields import Piece
from protokoll_parser.front.marks import is_title
from protokoll_parser.front.shapes import is_pointer, without_rules
from protokoll_parser.front.table import read_row
from protokoll_parser.names import find_names, normalise_party
from protokoll_parser.vocabulary import read_tables

_UPPER: Final = "A-ZÅÄÖÉÜŠŽČØÆ"
_BRACKET: Final = re.compile(r"\s*,?\s*\(+\s*,?\s*([^()\n]{1,40}?)\s*,?\s*\)+")
_HALF_BRACKET: Final = re.compile(r"\s*\(?([A-ZÅÄÖ]{1,2})\)")
_BULLET: Final = re.compile(rf"^(?:[-–•*·▪]+\s*|\d{{1,2}}[.)]?\s+(?=[{_UPPER}]))")
_SEPARATOR: Final = re.compile(r"[,;\t]|\s[-–—]\s(?!\d)|\s/\s")
_PARTY_FIRST: Final = re.compile(
    rf"\(?([A-ZÅÄÖ][A-Za-zÅÄÖåäö]{{0,3}}|[smcvl]|sd|kd|mp|fp)\)?\s*[:,]?\s+(?=[{_UPPER}][\w'’-]+\s+(?:[a-z]+\s+)?[{_UPPER}])"
)
_JOINT: Final = re.compile(r"(.*[^-\s])\s+(samt|och)\s+(.*)")
_MARKS: Final = re.compile(r"§+\s*\d[\d\s,–-]*")
_GLUED_PARTY: Final = re.compile(r"(?:^|\s)([A-ZÅÄÖ]{1,4})$")
_SHORT: Final = re.compile(r"[^\W\d_]{1,6}")
_LOOSE_NAME: Final = re.compile(
    rf"\s*((?:[{_UPPER}]\.?\s){{0,2}}[{_UPPER}][\w'’-]+(?:\s+[{_UPPER}][\w'’-]+){{0,2}})"
)
_OPEN_END: Final = re.compile(
    r"(?:[,(/]|\b(?:för|och|samt|ersätter|istället|i stället|vid|av|på|i))\s*$", re.IGNORECASE
)
_LONE_WORD: Final = re.compile(rf"[{_UPPER}][\w'’-]+\s*(?:[(,]|$)")
_BROKEN_NAME: Final = re.compile(rf"(?:,|\bför|\bersätter)\s+[{_UPPER}][\w'’-]+$")
_ROLE_WORDS: Final = frozenset(
    {
        "ledamot",
        "ersättare",
        "ordförande",
        "ordf",
        "ordf.",
        "vice",
        "tjg",
        "tjg.",
        "tjänstgörande",
        "ej",
        "insynsplats",
        "ordinarie",
        "suppleant",
        "justerare",
        "sekreterare",
        "gruppledare",
        "tf",
        "t.f.",
    }
)
_LEAD_NOISE: Final = frozenset({"och", "samt", "&", "även", "från", "av", "förutom", "dessutom"})
_PREPOSITIONS: Final = frozenset({"vid", "på", "i", "hos", "från", "av", "till", "med", "om", "inom", "för"})


@dataclass(slots=True)
class Entry:
    """A person in a list, with the words beside the name still unread."""

    name: str
    party: str | None = None
    notes: list[str] = field(default_factory=list)
    replaces: str | None = None
    replaced_notes: str = ""
    """What stands beside the name of the one stood in for."""
    row: int = 0
    serves: bool | None = None
    """Whether a table's mark has the person serve; None where none says so."""
    by_letter: bool = False
    """The table's mark is a letter of its own: T for one who serves, N for one who does not."""
    titled: bool = False
    """A title or role stands beside the name already."""


@dataclass(frozen=True, slots=True)
class _Person:
    start: int
    end: int
    name: str
    party: str | None = None
    """Printed before the name."""


@cache
def _phrases(key: str) -> re.Pattern[str]:
    """Words between a stand-in and the one stood in for, at the end of a text."""
    words = sorted(read_tables("attendance.toml")["stands_in"][key], key=len, reverse=True)
    either = "|".join(re.escape(word) for word in words)
    return re.compile(
        rf"(?:^|(?<=[\s,(/–-]))(?:{either})\s*:?\s*(?:ordinarie\s+)?(?:ledamoten?\s+)?$",
        re.IGNORECASE,
    )


@cache
def _party_names() -> dict[str, str]:
    return {
        word: party
        for party, words in read_tables("attendance.toml")["party_names"].items()
        for word in words
    }


def read_entries(
    pieces: Sequence[Piece], officials: bool, table: Mapping[int, str] | None = None
) -> list[Entry]:
    """The persons of one list. `officials`: titles and organisations are expected, parties seldom.

    `table` says what the columns mean, where the list is a table with heads.
    """
    if table is not None:
        return _table_entries(pieces, officials, table)
    rows = _rows(pieces)
    reader = _Reader(officials, _is_line_a_person(rows) if officials else False, _is_party_first(rows))
    for number, row in rows:
        reader.row(number, row)
    return reader.entries


def _table_entries(pieces: Sequence[Piece], officials: bool, table: Mapping[int, str]) -> list[Entry]:
    """The persons of a table's rows; a row without a name goes on from the one above."""
    entries: list[Entry] = []
    for _, group in groupby(pieces, key=lambda piece: piece.row):
        cells = list(group)
        row = read_row(table, {cell.column: cell.text for cell in cells})
        if cells[0].column > 0 and entries and not any(_persons(cell.text) for cell in cells):
            entries[-1].notes[-1:] = [" ".join([*entries[-1].notes[-1:], *(text for _, text in row.cells)])]
            continue
        if len(cells) == 1 and min(table) == cells[0].column and not row.absent:
            entries += read_entries(cells, officials)
            continue
        place = next((at for at, (_, text) in enumerate(row.cells) if _persons(text)), None)
        if row.absent or place is None:
            continue
        named = read_entries([Piece(row.cells[place][1], cells[0].row, 0)], officials)
        if named:
            _fill(named[0], [*row.cells[:place], *row.cells[place + 1 :]])
            named[0].serves, named[0].by_letter = row.serving, row.by_letter
            entries.append(named[0])
    return entries


def _fill(entry: Entry, cells: Sequence[tuple[str, str]]) -> None:
    """Give a table's cells to the person of their row, by their heads or else by what they look like."""
    if entry.party is None and entry.notes and (glued := _GLUED_PARTY.search(entry.notes[-1])):
        entry.party = glued[1]
        entry.notes[-1] = entry.notes[-1][: glued.start()]
    for meaning, text in cells:
        people = _persons(text)
        if (
            entry.party is None
            and _SHORT.fullmatch(text)
            and text.lower() not in _ROLE_WORDS
            and normalise_party(text)
        ):
            entry.party = normalise_party(text)
        elif people and meaning in {"replaces", "function", "note", "items"} and entry.replaces is None:
            entry.replaces = people[0].name
        elif meaning == "items" and text[0].isdigit():
            entry.notes.append(f"§ {text}")
        else:
            entry.notes.append(text)


def _rows(pieces: Sequence[Piece]) -> list[tuple[int, str]]:
    """The list's rows, cells parted by tabs, wrapped rows joined."""
    rows: list[tuple[int, str]] = []
    for piece in pieces:
        text = _BULLET.sub("", without_rules(piece.text))
        if not text:
            continue
        if rows and rows[-1][0] == piece.row:
            rows[-1] = (piece.row, f"{rows[-1][1]}\t{text}")
        elif rows and _continues(rows[-1][1], text):
            rows[-1] = (rows[-1][0], f"{rows[-1][1]} {text}")
        else:
            rows.append((piece.row, text))
    return rows


def _continues(above: str, text: str) -> bool:
    """Whether a row goes on from the one above."""
    if _OPEN_END.search(above) or (_BROKEN_NAME.search(above) and _LONE_WORD.match(text)):
        return True
    first = text[0]
    if first in "(§":
        return True
    if first.isdigit():
        return not any(letter.isalpha() for letter in text[:12])
    return first.islower() and not _title_first(text)


def _title_first(text: str) -> bool:
    """Whether a row in lower case is "kommundirektör Ada Ek" and not the rest of the row above."""
    people = _persons(text)
    return (
        bool(people)
        and is_title(text[: people[0].start])
        and not _phrases("words").search(text[: people[0].start])
    )


def _is_line_a_person(rows: Sequence[tuple[int, str]]) -> bool:
    """Whether each row holds one person, so that a further name in it is an organisation's or a title's."""
    if len(rows) < 2:
        return False
    people = [_persons(text) for _, text in rows]
    return sum(bool(found) and found[0].start < 40 for found in people) >= 0.7 * len(rows)


def _is_party_first(rows: Sequence[tuple[int, str]]) -> bool:
    first = sum(bool(_PARTY_FIRST.match(text)) for _, text in rows)
    return first > 0 and first >= 0.5 * len(rows) and not any("(" in text for _, text in rows[:3])


def _persons(text: str) -> list[_Person]:
    """Runs of capitalised words that can be a person's name, roles and titles at their ends cut away."""
    found: list[_Person] = []
    for start, end, name in find_names(text):
        words = name.split()
        while len(words) > 1 and (
            words[-1].lower() in _ROLE_WORDS or (len(words) > 2 and is_title(words[-1]))
        ):
            end -= len(words.pop()) + 1
        if len(words) > 2 and len(words[-1]) < 3 and words[-1].isupper() and text[end : end + 1] == ")":
            end -= len(words.pop()) + 1
        skipped = 0
        while len(words) > 1 and words[0].lower() in _ROLE_WORDS:
            skipped += len(words.pop(0)) + 1
        if len(words) > 1:
            found.append(_Person(start + skipped, end, " ".join(words)))
    return found


def _without_party(person: _Person) -> _Person:
    first, _, rest = person.name.partition(" ")
    if " " in rest and len(first) <= 4 and first.isupper():
        return _Person(person.start, person.end, rest, normalise_party(first))
    return person


@dataclass(slots=True)
class _Reader:
    officials: bool
    one_a_row: bool
    party_first: bool
    entries: list[Entry] = field(default_factory=list)
    group_party: str | None = None

    def row(self, number: int, text: str) -> None:
        party = _party_names().get(text.strip(" :").lower())
        if party or (len(text) < 6 and text.isupper() and normalise_party(text) and not self.officials):
            self.group_party = party or normalise_party(text)
            return
        if is_pointer(text) and not _persons(text):
            return
        start = 0
        while start < len(text):
            start = self._segment(number, text, start)

    def _segment(self, row: int, text: str, start: int) -> int:
        """Read up to the next separator outside brackets; the place after it."""
        stop, after = _segment_end(text, start)
        segment = text[start:stop].strip()
        if segment:
            self._read(row, segment)
        return after

    def _read(self, row: int, segment: str) -> None:
        current = self.entries[-1] if self.entries and self.entries[-1].row == row else None
        if self._is_party(segment, current) and current:
            current.party = normalise_party(segment)
            return
        if segment[0] == "§" and self._column_of_marks(row, segment):
            return
        place = 0
        for person in self._persons(segment):
            if person.start < place:
                continue
            lead = segment[place : person.start]
            current = self.entries[-1] if self.entries else None
            if self._is_part_of_title(lead, current, row, segment, person):
                continue
            place = self._person(row, segment, person, lead, current)
        rest = segment[place:].strip()
        if rest and self.entries:
            self._note(self.entries[-1], rest)

    def _persons(self, segment: str) -> list[_Person]:
        """The persons in a segment; a party printed before a name is left to what stands before it."""
        people = _persons(segment)
        if not self.party_first:
            return people
        return [_without_party(person) for person in people]

    def _person(self, row: int, segment: str, person: _Person, lead: str, current: Entry | None) -> int:
        """Take one name with the party after it; the place where the rest of the segment begins."""
        end, party, note = _party_after(segment, person.end)
        if party is not None and party.islower():
            party = party.upper()
        if current is not None and _phrases("words").search(lead) and self._may_replace(current, row):
            self._stood_in_for(current, lead, person.name, segment[person.end :])
            return end
        reversed_ = current is not None and _phrases("reversed").search(lead)
        entry = Entry(person.name, party or person.party or self.group_party, row=row)
        self._lead(entry, lead, current, row)
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

    def _stood_in_for(self, current: Entry, lead: str, name: str, after: str) -> None:
        current.notes.append(lead)
        current.replaces = name
        if "jäv" in after[:40].lower():
            current.replaced_notes = "jäv"

    def _lead(self, entry: Entry, lead: str, current: Entry | None, row: int) -> None:
        """The words before a name: the title of the one before, or this one's own."""
        words = lead.strip(" ,.:;-–—/")
        if not words or words.lower() in _LEAD_NOISE:
            return
        above, joint, own = _JOINT.match(words).groups() if _JOINT.match(words) else ("", "", "")
        if joint and current is not None and current.row == row:
            self._note(current, above)
            words = own
        first = words.split(None, 1)
        if first[0].lower() in _LEAD_NOISE:
            words = first[1] if len(first) > 1 else ""
        party = normalise_party(words) if entry.party is None and _SHORT.fullmatch(words) else None
        if (
            party
            and (words.isupper() or self.party_first or words in "smcvl")
            and words.lower() not in _ROLE_WORDS
        ):
            entry.party = party
            return
        is_mark = words[:1] == "§" or words[:1].isdigit()
        if (
            current is not None
            and current.row == row
            and (is_mark or (not current.titled and (current.party or self.officials)))
        ):
            self._note(current, words)
        elif words:
            entry.notes.append(words)
            entry.titled = True

    def _is_part_of_title(
        self, lead: str, current: Entry | None, row: int, segment: str, person: _Person
    ) -> bool:
        """Whether a run of capitals is no person here: "chef vid Norra Älvens Förvaltning", an organisation."""
        if current is None or current.row != row or not self.officials:
            return False
        before = lead.split()
        if before and before[-1].lower() in _PREPOSITIONS:
            return True
        party = _party_after(segment, person.end)[1]
        return self.one_a_row and party is None and not before

    def _is_party(self, segment: str, current: Entry | None) -> bool:
        """Whether a piece after a name is a party without brackets: "Ada Ek, C"."""
        if current is None or current.party is not None:
            return False
        if _BRACKET.fullmatch(segment) and normalise_party(segment) and not current.notes:
            return True
        if not _SHORT.fullmatch(segment):
            return False
        if segment.lower() in _ROLE_WORDS or current.notes or normalise_party(segment) is None:
            return False
        return segment[0].isupper() or segment in {"s", "m", "c", "v", "l", "sd", "kd", "mp", "fp"}

    def _note(self, entry: Entry, words: str) -> None:
        words = words.strip()
        loose = _phrases("words")
        for match in _LOOSE_NAME.finditer(words):
            # a surname alone, or an initial and a surname, after "tjg ers för"
            if entry.replaces is None and not self.officials and loose.search(words[: match.start(1)]):
                entry.notes.append(words[: match.start(1)])
                entry.replaces = match[1].strip()
                words = words[_party_after(words, match.end())[0] :]
                break
        if any(letter.isalnum() or letter == "§" for letter in words):
            entry.notes.append(words)
            entry.titled = entry.titled or any(letter.isalpha() for letter in words)

    def _column_of_marks(self, row: int, segment: str) -> bool:
        """§§ printed in a column of their own beside a cell of names: "§ 100 § 102" is one for each of the last two.

        Those who attend a part come last in such lists.
        """
        marks = [mark.strip(" ,") for mark in _MARKS.findall(segment)]
        beside = [entry for entry in self.entries if entry.row == row]
        if len(marks) < 2 or len(beside) < len(marks) or _MARKS.sub("", segment).strip(" ,"):
            return False
        for entry, mark in zip(beside[-len(marks) :], marks, strict=True):
            entry.notes.append(mark)
        return True


def _segment_end(text: str, start: int) -> tuple[int, int]:
    """Where the segment ends and where the next begins; commas in brackets separate nothing."""
    depth = 0
    place = start
    while place < len(text):
        letter = text[place]
        if letter == "(":
            depth += 1
        elif letter == ")":
            depth = max(0, depth - 1)
        elif depth == 0 or letter == "\t":
            match = _SEPARATOR.match(text, place)
            if match:
                return place, match.end()
        place += 1
    return len(text), len(text)


def _party_after(text: str, end: int) -> tuple[int, str | None, str | None]:
    """Past the brackets after a name: where the rest begins, the party, and what else stood in its bracket."""
    match = _BRACKET.match(text, end)
    if match is None:
        half = _HALF_BRACKET.match(text, end)
        return (half.end(), normalise_party(half[1]), None) if half else (end, None, None)
    inside = match[1]
    party = normalise_party(inside)
    if party is not None or inside.strip() in {"-", "–", "—"}:
        return match.end(), party, None
    first, _, rest = inside.partition(",")
    party = normalise_party(first)
    if party is not None and rest.strip():
        return match.end(), party, rest.strip()
    if inside.lower().startswith(("oberoende", "partilös", "vilde", "politisk vilde")):
        return match.end(), None, None
    return end, None, None
