"""Lists within lines of a pasted text: documents, recipients and points, each on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from protokoll_parser.bodies import find_bodies
from protokoll_parser.headings import read_heading
from protokoll_parser.model import SectionKind
from protokoll_parser.names import is_first_name
from protokoll_parser.reading.pasted.borders import ELECTS, appendix_words
from protokoll_parser.recipients import office_endings
from protokoll_parser.sections import note_kind, telling_words
from protokoll_parser.vocabulary import read_tables
from protokoll_parser.vocabulary.furniture import words

_NUMBER = re.compile(r"(?<!\S)(\d{1,2})\. (?=[A-Za-zÅÄÖåäö])")
_LETTER = re.compile(r"(?<!\S)([a-z])\) (?=\w)")
_BULLET = re.compile(r"(?<!\S)[-–•*] (?=[A-ZÅÄÖ])")
_DATED = re.compile(
    r"(?:\d{4}-\d\d-\d\d|\d{1,2} [a-zåäö]{3,9} \d{4})(?:,? (?:§|paragraf) ?\d{1,4})?(?= [A-ZÅÄÖ])"
)
_BODY_PARAGRAPH = re.compile(r"§ ?\d{1,4}(?:/\d{2,4})?(?= [A-ZÅÄÖ])")
_SENTENCE_OF_DATE = re.compile(r"\d\.(?= [A-ZÅÄÖ])")
_OWN_WORD = re.compile(r"(?<=s )(?:tjänsteskrivelse|skrivelse|yttrande|tjänsteutlåtande)(?= [A-ZÅÄÖ])")
"""A document that its writer's name begins: "Personalchefens tjänsteskrivelse"."""
_CITED = frozenset(("från", "ur", "till", "av", "i", "protokoll", "protokollsutdrag", "beslut"))
_CAPITALISED = re.compile(r"(?<=\S )[A-ZÅÄÖ][\wåäö-]+")
"""A word within a line that may be a document's."""
_TOKEN = re.compile(r"\S+")
_ATT = re.compile(r"(?<!\S)(?:dels )?att (?=(\w+))")
_DECIDES = re.compile(r"(?:beslutar|beslutade|besluta|föreslår|beslutar följande|beslutar således)[ :]+$")
_MARK = re.compile(r"(?:\A|(?<!§)\s)\d{1,2}\Z")
"""A list's number, before its full stop."""
_NEXT_SENTENCE = re.compile(r"\. (?=[A-ZÅÄÖ])")
_NEXT_DECISION = re.compile(
    rf"{ELECTS}|"
    r"(?:[A-ZÅÄÖ][\wåäö-]+ ){1,3}(?:beslutar|föreslår)\b|[A-ZÅÄÖ][\wåäö-]+(?: [a-zåäö]+)? (?:beslutar|föreslår)\b"
)
_JOINED = re.compile(r",(?: samt| och| dels| och dels)? att | samt att ")
_ENDS_CLAUSE = re.compile(r",(?: samt| och| dels| och dels)?\Z")
"""Between the clauses of a list, not within one."""
_LEAD = re.compile(r"[A-ZÅÄÖ][\wåäö-]+(?: [a-zåäö]+){0,3} beslutar (?=[A-ZÅÄÖ])")


def with_entries_apart(lines: Sequence[str]) -> list[str]:
    """The lines, with those of lists cut into their entries."""
    result: list[str] = []
    kind: SectionKind | None = None
    for line in lines:
        heading = read_heading(line)
        if heading is not None and not heading.is_clause and not heading.rest:
            kind = heading.kind
            result += ["", line]
            continue
        if line.lower() in appendix_words():
            kind = None
            result.append("")
        result += _entries(line, kind)
        if kind in ("basis", "recipients"):
            kind = None
    return result


def _entries(line: str, kind: SectionKind | None) -> Iterator[str]:
    marked = [*_counted(line, _NUMBER, "1"), *_counted(line, _LETTER, "a"), *_bulleted(line)]
    if kind in ("basis", "recipients"):
        marked += [found.start() for found in _BULLET.finditer(line)]
    if not marked and kind == "recipients":
        marked = list(_recipients(line))
    elif not marked and kind == "basis":
        marked = list(_documents(line))
    else:
        apart = [
            found.start() + 1
            for found in _NEXT_SENTENCE.finditer(line)
            if not _MARK.search(line, max(0, found.start() - 6), found.start())
            and _is_apart(line, found.end())
        ]
        if not marked:
            starts = [0, *apart]
            for start, end in zip(starts, [*apart, len(line)], strict=True):
                marked += (start + place for place in _clauses(line[start:end]))
        marked += apart
    borders = sorted(set(marked))
    for start, end in zip([0, *borders], [*borders, len(line)], strict=True):
        if piece := line[start:end].strip():
            yield piece


def _bulleted(line: str) -> list[int]:
    """Where points begin with a dash: the first after a colon, a full stop or at the beginning."""
    places = [found.start() for found in _BULLET.finditer(line)]
    first = next((place for place in places if place == 0 or line[place - 2] in ".:;"), None)
    return [] if first is None else [place for place in places if place >= first]


def _is_apart(line: str, place: int) -> bool:
    """Whether the sentence at a place tells what is no part of the decision before it, or is the body's next one."""
    return (
        line[place : place + 60].lower().startswith(telling_words())
        or _NEXT_DECISION.match(line, place) is not None
        or note_kind(_sentence(line, place)) is not None
    )


def _sentence(line: str, place: int) -> str:
    end = _NEXT_SENTENCE.search(line, place)
    return line[place : end.start() + 1] if end is not None else line[place:]


def _counted(line: str, mark: re.Pattern[str], first: str) -> list[int]:
    """Where the marks of a list stand that counts from its first on."""
    places: list[int] = []
    expected = first
    for found in mark.finditer(line):
        if found.group(1) == expected:
            start = found.start()
            places.append(start - 2 if line[:start].endswith(("- ", "• ", "* ")) else start)
            expected = str(int(expected) + 1) if expected.isdigit() else chr(ord(expected) + 1)
    return places if len(places) > 1 or places == [0] else []


@cache
def _document_words() -> tuple[str, ...]:
    return tuple(read_tables("borders.toml")["entries"]["documents"])


def _recipients(line: str) -> Iterator[int]:
    """Where an office, a body or a role begins that cannot be a part of the name before it."""
    tokens = list(_TOKEN.finditer(line))
    bodies = {mention.start for mention in find_bodies(line)}
    for place, token in enumerate(tokens):
        word = token.group()
        if not place or not word[0].isupper():
            continue
        before = tokens[place - 1].group()
        if before in words().open or before.endswith(("-", ",", ":")):
            continue
        if (
            _has_ended(line[: token.start() - 1])
            or token.start() in bodies
            or word in _every()
            or _begins_person(tokens, place)
            or (not before.lower().endswith("s") and _begins_office(tokens, place))
        ):
            yield token.start()


def _begins_office(tokens: Sequence[re.Match[str]], place: int) -> bool:
    """Whether an office, a role or a company of several words begins there."""
    phrase = [tokens[place].group()]
    for after in tokens[place + 1 : place + 4]:
        if after.group()[0].isupper():
            break
        phrase.append(after.group())
    is_company = tokens[place - 1].group().lower().endswith(office_endings()) and _is_company(tokens, place)
    return is_company or any(word.lower().strip(",.").endswith(office_endings()) for word in phrase)


def _begins_person(tokens: Sequence[re.Match[str]], place: int) -> bool:
    """Whether a first name and a surname stand there, after a word that is no first name: "Ada Ek | Bo Al"."""
    after = tokens[place + 1].group() if place + 1 < len(tokens) else ""
    return (
        after[:1].isupper()
        and is_first_name(tokens[place].group())
        and not is_first_name(tokens[place - 1].group())
    )


def _has_ended(text: str) -> bool:
    """Whether an entry can only have ended: "… kommun", "… AB", "… för kännedom", "(delges)"."""
    return text.endswith(_entry_ends())


@cache
def _entry_ends() -> tuple[str, ...]:
    table = read_tables("borders.toml")["entries"]
    return (")", *(f" {words}" for words in (*table["ends"], *table["manner"])))


@cache
def _every() -> frozenset[str]:
    return frozenset(read_tables("borders.toml")["entries"]["every"])


def _is_company(tokens: Sequence[re.Match[str]], place: int) -> bool:
    """Whether the capitals from a place on end in "AB"."""
    for token in tokens[place : place + 3]:
        if token.group() in ("AB", "HB", "KB", "AB,"):
            return True
        if not token.group()[0].isupper():
            return False
    return False


def _documents(line: str) -> Iterator[int]:
    """Where a document begins: after another's date or §, or with a document's own word."""
    for pattern in (_DATED, _BODY_PARAGRAPH, _SENTENCE_OF_DATE, _OWN_WORD):
        for found in pattern.finditer(line):
            yield found.end() + 1
    for mention in find_bodies(line):
        above = line[: mention.start].split(" ")[-2:-1]
        if above and line[mention.start].isupper() and above[0].lower() not in words().open | _CITED:
            yield mention.start
    for token in _CAPITALISED.finditer(line):
        before = line[: token.start()].rsplit(" ", 2)[-2]
        if (
            token.group().lower().endswith(_document_words())
            and before.lower() not in words().open
            and before[-1] not in ",s-"
        ):
            yield token.start()


@cache
def _clause_verbs() -> frozenset[str]:
    return frozenset(read_tables("borders.toml")["entries"]["clauses"])


def _clauses(line: str) -> list[int]:
    """Att-clauses after a lead-in, where the line ends without a full stop as such lists do."""
    lead = _LEAD.match(line)
    if lead is not None:
        return [lead.end()]
    if line.endswith(".") and _JOINED.search(line) is None:
        return []
    places: list[int] = []
    is_owed = False
    for found in _ATT.finditer(line):
        before = line[max(0, found.start() - 60) : found.start()].rstrip()
        if not places:
            if found.start() and not _DECIDES.search(f"{before} "):
                return []
        elif is_owed and not _ENDS_CLAUSE.search(before):
            is_owed = False
            continue
        elif not _ENDS_CLAUSE.search(before) and not (
            found.group(1) in _clause_verbs() and _may_end_clause(before)
        ):
            continue
        places.append(found.start())
        is_owed = found.group(1) in _orders()
    return places


@cache
def _orders() -> frozenset[str]:
    return frozenset(read_tables("borders.toml")["entries"]["orders"])


def _may_end_clause(text: str) -> bool:
    """Whether the next clause may begin after a text: "…, samt", or a word that needs no more."""
    last = text.rsplit(" ", 1)[-1].lower()
    return last not in words().before_att or text.endswith((" samt", ", och"))
