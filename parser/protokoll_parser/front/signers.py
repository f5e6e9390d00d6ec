"""Who presides, keeps the minutes and adjusts them: names beside a label, in a signature or in a decision."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from protokoll_parser.document import Line
from protokoll_parser.front.lists.persons import persons_in
from protokoll_parser.front.lists.roster import Entry, read_entries
from protokoll_parser.front.pieces import Field, Piece
from protokoll_parser.front.shapes import starts_with_name
from protokoll_parser.names import find_names, find_people
from protokoll_parser.spans import read_served
from protokoll_parser.vocabulary.labels import GUESTS

_SUBSTITUTE: Final = re.compile(
    r"[,(]?\s*\b(?:med\s+(?=[^,;]{3,60}(?:,\s?[^\W\d_]{1,4},?\s+)?\bsom ersättare)"
    r"|(?:och |samt )?(?:som |till )?ersättare\b|ers\b|suppleant\b)",
    re.IGNORECASE,
)
_CHAIR: Final = re.compile(
    r"\s*(?:tillsammans med |jämte )?(?:mötets |sammanträdets )?"
    r"ordf(?:örande|öranden)?\b\.?(?!\s*[,:]?\s*(?-i:[A-ZÅÄÖ]))",
    re.IGNORECASE,
)
_ELECTED: Final = re.compile(
    r"\b(?:utse|utses|utser|utsåg|utsågs|välja|väljs|väljer|valdes|valde)\b", re.IGNORECASE
)
_BOTH_SIGN: Final = frozenset({"justeras", "justerat", "justerad"})
"""Under these words the chair signs as well, without being an adjuster."""
_MOST_PIECES: Final = 8
_NEXT_SIGNER: Final = 3
"""Rows from one adjuster's label to the next one's."""
_AND: Final = re.compile(r"\s*(?:och|samt)\s")
_SENTENCE_END: Final = re.compile(r"(?<=[a-zåäö)]{2})[.;] (?=[A-ZÅÄÖ])")
_LONGEST_ELECTION: Final = 400
_IS_SECRETARY: Final = re.compile(r"\bsekreterare (?:är|var|vid mötet är|vid mötet var) ", re.IGNORECASE)
_SENTENCE: Final = 60
_LONGEST_SIGNATURE: Final = 90
_SIGNATURES: Final = frozenset(
    {
        *("", "signatures", "head", "notice", "secretary", "chair", "adjusters", "paragraphs"),
        *("adjustment", "adjustment_date", "adjustment_place", "date"),
    }
)


def read_signer(fields: Iterable[Field]) -> str | None:
    """The name beside "Ordförande" or "Sekreterare": of several, the one without §§, else who served for most."""
    for one in fields:
        entries = _entries(one)
        if entries:
            throughout = next((entry for entry in entries if not _served(entry)), None)
            return (throughout or max(entries, key=_served)).name
    return None


def titled_signer(fields: Sequence[Field], title: str) -> str | None:
    """The name with the title beside it in a block of signatures: "Ada Ek, ordförande" under "Underskrifter"."""
    return next(iter(_titled(fields, title)), None)


def titled_adjusters(fields: Sequence[Field]) -> tuple[str, ...]:
    """Those whom a block of signatures calls adjusters: "Bo Al, justerare"."""
    return tuple(dict.fromkeys(_titled(fields, "juster")))


def _titled(fields: Sequence[Field], title: str) -> Iterator[str]:
    """The names with a title beside them, those of signatures before those at the end of a list of guests."""
    for kinds in (_SIGNATURES, GUESTS):
        for one in fields:
            if one.kind in kinds:
                pieces = [piece for piece in one.pieces if len(piece.text) < _LONGEST_SIGNATURE]
                chosen = pieces[:_MOST_PIECES] if kinds is _SIGNATURES else pieces
                led = {piece.row for piece in chosen if piece.text.lower().startswith(title)}
                for entry in read_entries(chosen, officials=any(map(_says_after, chosen))):
                    notes = [note.strip(" ,.;()").lower() for note in entry.notes]
                    if entry.row not in led and any(_says(note, title) for note in notes):
                        yield entry.name


def _says_after(piece: Piece) -> bool:
    """Whether a row names several, each with a title after a comma: "Ada Ek, ordförande Bo Al, sekreterare"."""
    people = persons_in(piece.text)
    return len(people) > 1 and all(piece.text[one.end : one.end + 1] == "," for one in people)


def _says(note: str, title: str) -> bool:
    """Whether a note is the title, alone or with one word: "nämndsekreterare", but not "vice ordförande"."""
    words = note.split()
    return 0 < len(words) < 3 and (words[0].startswith(title) or words[0].endswith(title))


def _served(entry: Entry) -> int:
    return len(read_served(", ".join(entry.notes), ()) or ())


def read_adjusters(fields: Sequence[Field], chair: str | None) -> tuple[str, ...]:
    """The adjusters by name. The chair is one of them only where a list of adjusters counts him or her in.

    "Justerare 1" and "Justerare 2" are one list; where an appointment and a signature both name them, the appointment
    counts, unless the signatures have more.
    """
    lists = [(one, _adjusters(one, chair)) for one in fields]
    named = [(one, names) for one, names in lists if names]
    if not named:
        return ()
    first, chosen = named[0]
    if first.words[-1:].isdigit():
        numbered = {one.words.lower(): names for one, names in reversed(named) if one.words[-1:].isdigit()}
        chosen = [name for words in sorted(numbered) for name in numbered[words]]
    for (before, _), (one, names) in pairwise(named):
        if one.words.lower() != before.words.lower() or not 0 < one.row - before.row <= _NEXT_SIGNER:
            break
        # each signs under a label of his or her own
        chosen = [*chosen, *names]
    for _, later in named[1:]:
        names = [name for name in later if name != chair or chair in chosen]
        if len(names) > len(chosen) and set(chosen) <= set(names):
            chosen = names
    return tuple(dict.fromkeys(chosen))


def further_signers(fields: Iterable[Field]) -> tuple[str, ...]:
    """Those who sign below the chair without a label of their own, none of them for some §§ only: the adjusters."""
    for one in fields:
        entries = _entries(one)
        if len(entries) > 1:
            return () if any(map(_served, entries)) else tuple(entry.name for entry in entries[1:])
    return ()


def _adjusters(one: Field, chair: str | None) -> list[str]:
    pieces: list[Piece] = []
    counts_chair = False
    for piece in one.pieces[:_MOST_PIECES]:
        text = piece.text
        cut = _SUBSTITUTE.search(text)
        if cut and cut.start() > 0:
            text = text[: cut.start()]
        lead = _CHAIR.match(text)
        if lead:
            counts_chair = (
                _AND.match(text, lead.end()) is not None or "," in text[lead.end() : lead.end() + 2]
            )
            text = text[lead.end() :].lstrip(" ,").removeprefix("och ").removeprefix("samt ")
        pieces.append(Piece(text, piece.row, piece.column, piece.heading, piece.after_gap))
    entries = _entries(Field(one.kind, one.words, one.row, one.column, pieces))
    signed = [
        entry
        for entry in entries
        if not any(note.strip(" ,.").lower().endswith("sekreterare") for note in entry.notes)
    ]
    if len(signed) < len(entries):
        # the signatures of all, each with what the person is
        signed = [entry for entry in signed if "ordförande" not in map(str.lower, entry.notes)]
    names = [name for entry in signed for name in _split_in_two(entry.name)]
    if one.words.lower() in _BOTH_SIGN and len(names) > 1:
        names = [name for name in names if name != chair]
    if names and counts_chair and chair and chair not in names:
        names.insert(0, chair)
    return names


def _split_in_two(name: str) -> list[str]:
    """Two names that only a blank parts: four words, none of them an initial or a particle."""
    words = name.split()
    if len(words) == 4 and all(len(word) > 2 and word[0].isupper() for word in words):
        return [" ".join(words[:2]), " ".join(words[2:])]
    return [name]


def _entries(one: Field) -> list[Entry]:
    """The names that stand first under a label; what follows a line without a name is something else."""
    pieces: list[Piece] = []
    for piece in one.pieces[:_MOST_PIECES]:
        named = bool(find_people(piece.text)) or bool(find_names(piece.text))
        if pieces and piece.row > pieces[-1].row + 1 and (not named or _is_sentence(piece.text)):
            break
        if len(piece.text) < 200:
            pieces.append(piece)
    return read_entries(pieces, officials=False)


def _is_sentence(text: str) -> bool:
    """Whether a row tells something and happens to name somebody: "Vid upprop antecknades … Ada Ek (S) …"."""
    return len(text) > _SENTENCE and not starts_with_name(text)


def elected_adjusters(lines: Iterable[Line], chair: str | None) -> tuple[str, ...]:
    """The adjusters of the first line that elects some ("utses att jämte ordföranden justera protokollet")."""
    for line in lines:
        text = line.text
        if len(text) > _LONGEST_ELECTION or "juster" not in text.lower():
            continue
        cut = _SUBSTITUTE.search(text)
        names = _elected(text[: cut.start()] if cut else text, chair)
        if names:
            return names
    return ()


def _elected(text: str, chair: str | None) -> tuple[str, ...]:
    """Those elected in a sentence about adjusting; one that ends in "valdes Ada Ek" names them there only."""
    sentences = (one for one in _SENTENCE_END.split(text) if "juster" in one.lower() and _ELECTED.search(one))
    text = next(sentences, text)
    verb = _ELECTED.search(text)
    if verb is None:
        return ()
    people = [(person.start, person.name) for person in find_people(text)] or [
        (person.start, person.name) for person in persons_in(text)
    ]
    people = [(start, _ELECTED.sub("", name).strip()) for start, name in people]
    floor = verb.end() if "juster" in text[: verb.start()].lower() else 0
    return tuple(
        dict.fromkeys(
            name.rstrip(".") for start, name in people if start >= floor and " " in name and name != chair
        )
    )


def named_secretary(lines: Iterable[Line]) -> str | None:
    """Whom a sentence of the front page calls the secretary ("Sekreterare är Ada Ek.")."""
    for line in lines:
        found = _IS_SECRETARY.search(line.text)
        people = persons_in(line.text[found.end() : found.end() + 60]) if found else ()
        if people and people[0].start == 0:
            return people[0].name.rstrip(".")
    return None
