"""The sentences of a section, and the persons that each names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from protokoll_parser.model import SectionKind
from protokoll_parser.names import find_names, find_people, is_first_name, is_title, normalise_party
from protokoll_parser.people.groups import (
    ACTIONS,
    CONNECTORS,
    GAP_WORD,
    ORDINAL,
    Group,
    Mention,
    Sentence,
    pattern,
)
from protokoll_parser.people.roster import OWNED, Person, Roster

_BETWEEN: Final = ACTIONS["between"]
_WITH: Final = re.compile(
    rf"(?<!\w)(?i:{'|'.join(ACTIONS['seconded']['with'])})\s+"
    r"(?:(?:\d:e|[a-zåäö][\w.-]*|[A-ZÅÄÖ][\w-]*(?:rådet|råd|anden|ande|amoten|aren))\s+){0,3}\Z"
)
_OFFICER: Final = re.compile(
    r"(?<![\w-])(ordförande|ordföranden|ordf|sekreteraren)(s)?(?![\w-])", re.IGNORECASE
)
_LEAVES: Final = pattern("recused", "absent")
_NOT_THE_CHAIR: Final = re.compile(rf"(?<!\w)(?:{'|'.join(_BETWEEN['not_the_chair'])})\s\Z", re.IGNORECASE)
_PREPOSITION: Final = re.compile(
    r"(?<!\w)(till|mot|på|för|med|enligt|efter|om|av|från|hos|åt)\s+(?:[a-zåäö]+\s+)?\Z"
)
_FOR_WHOM: Final = re.compile(
    r",?\s\(?(?:som\s)?(?:tjänstgör\w*|tjg\.?|tj\.?)(?:\s(?:ersättare|ers\.?))?\s(?:istället\s|i\sstället\s)?för\s(?:ledamoten\s)?"
)
"""Between one who serves and the member whose seat it is."""
_STAND_IN: Final = re.compile(rf"\s(?:{'|'.join(_BETWEEN['stand_in'])})\s")
"""Between a member in the genitive and who serves in the seat: "Ada Eks ersättare Bo Al (S)"."""
_CITIZEN: Final = re.compile(r"medborgarförslag|e-förslag", re.IGNORECASE)
_CHOSEN: Final = re.compile(
    r"\s(?:utses|väljs|förordnas|entledigas|avsäger sig|avsade sig|har avsagt sig|begär entledigande"
    r"|har begärt entledigande)(?!\w)"
)
_CHOOSES: Final = re.compile(
    r"(?<!\w)(?i:utse[rs]?|välj(?:a|er|s)|förordna[rs]?|entlediga[rs]?)\s+(?:[a-zåäö]+\s)?\Z"
)
_STREET_NUMBER: Final = re.compile(r" \d{1,3} ?[A-Za-z]?,")
_CELL: Final = re.compile(r"\s*\t\s*([A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,3})\s*(?:\t|\Z)")
_MANNER: Final = re.compile(
    r"(?<!\w)(?:skriftlig(?:t|en)?|muntlig(?:t|en)?)(?!\w)|\((?:se )?bilaga[^()]{0,20}\)", re.IGNORECASE
)
"""How each of several acts: "Ada Ek (S) skriftligt (bilaga 1) och Bo Al (M) muntligt"."""
_PARTY_FIRST: Final = re.compile(r"[A-ZÅÄÖ]{1,3}")
"""Between two names, a party that is printed before its member: "S Ada Ek och M Bo Al"."""
_BOTH: Final = re.compile(r",?\s\(?båda\s(?:för\s)?\(?([A-ZÅÄÖ]{1,3})(?![\w-])")
_JOINT: Final = re.compile(r"(?:\s?,\s|\s(?:och|samt)\s)(?:och\s)?")
_SENTENCE_END: Final = re.compile(r"[.!?][ \u00a0]+(?=[A-ZÅÄÖ”\"(]|\d{1,3}\s(?:[Jj]a|JA|[Nn]ej|NEJ|ledam))")
_ABBREVIATION: Final = re.compile(
    r"(?:^\W{0,3}\d{1,3}|(?:^|[\s(])[A-ZÅÄÖ]|\b(?:bl\.a|t\.ex|m\.fl|m\.m|dnr|kl|ca|ordf|tf|s\.k|nr|st|resp|jfr|tjg|ers|forts|bitr"
    r"|v|dvs|f\.d))\.\Z",
    re.IGNORECASE,
)
_LONGEST_SHORT: Final = 6
"""So many letters in a row are no abbreviation."""


def sentences(row: str) -> Iterator[str]:
    """A row cut into its sentences."""
    start = 0
    for border in _SENTENCE_END.finditer(row):
        end = border.start() + 1
        if not _is_abbreviated(row, start, end):
            yield row[start:end]
            start = border.end()
    yield row[start:]


def _is_abbreviated(row: str, start: int, end: int) -> bool:
    """Whether the full stop right before a place only shortens a word."""
    letters = row[max(start, end - 1 - _LONGEST_SHORT) : end - 1]
    if len(letters) == _LONGEST_SHORT and letters.isalpha():
        return False
    return _ABBREVIATION.search(row, max(start, end - 8), end) is not None


@lru_cache(maxsize=32)
def read_sentence(text: str, kind: SectionKind, roster: Roster, loose: bool) -> Sentence:
    """The sentence with its persons; `loose` also takes names with neither party nor a place on the roster."""
    recuses = "jäv" in text.lower() or (kind == "recusal" and _LEAVES.search(text))
    chair = roster.regular_chair if recuses else roster.chair
    return Sentence(text, kind, tuple(_groups(text, _mentions(text, roster, loose, chair))))


def _mentions(text: str, roster: Roster, loose: bool, chair: Person | None) -> list[Mention]:
    """The persons of a sentence; `chair` is the one meant by "Ordföranden"."""
    found = [
        Mention(each.start, each.end, roster.resolve(each.name, each.party)) for each in find_people(text)
    ]
    for start, end, person in roster.find(text):
        if _is_free(found, start, end):
            found.append(Mention(start, _with_party(text, end, person[1]), person))
    if found or loose:
        found += _unlisted(text, roster, found, loose)
    lowered = text.lower()
    for office in _OFFICER.finditer(text) if "ordf" in lowered or "sekreteraren" in lowered else ():
        meant = roster.secretary if office[1].lower() == "sekreteraren" else chair
        officer = _officer(text, office, meant, found) if meant else None
        if officer:
            found.append(officer)
    return _of_one_party(text, sorted(found, key=lambda mention: mention.start))


def _of_one_party(text: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions, with the party that is told of two at once: "Ada Ek och Bo Al, båda SD"."""
    for both in _BOTH.finditer(text) if "båda" in text else ():
        party = normalise_party(both[1])
        at = next((at for at, mention in enumerate(mentions) if mention.end == both.start()), 0)
        if party is None or at == 0 or not _JOINT.fullmatch(text, mentions[at - 1].end, mentions[at].start):
            continue
        for place in (at - 1, at):
            name, own = mentions[place].person
            mentions[place] = mentions[place]._replace(person=(name, own or party))
    return mentions


def _with_party(text: str, end: int, party: str | None) -> int:
    """Where a known person ends, with the party behind a comma: "Bo Al, M, och Cia Dal, V"."""
    if not party or not text.startswith(",", end):
        return end
    letters = text[end + 1 : end + 3 + len(party)].lstrip()
    beyond = text.find(letters, end) + len(party)
    same = letters[: len(party)].lower() == party.lower() and not letters[len(party) :][:1].isalnum()
    return beyond if same else end


def _unlisted(text: str, roster: Roster, found: list[Mention], loose: bool) -> list[Mention]:
    """Persons without a party of their own: "Ada Ek och Bo Al (S)", or anybody where `loose`."""
    added: list[Mention] = []
    starts = {mention.start for mention in found}
    for start, end, name in reversed(find_names(text)):
        if not _is_free(found, start, end):
            continue
        joint = _JOINT.match(text, end)
        shares = joint is not None and joint.end() in starts
        if shares or (loose and _is_person(text, start, end, name)):
            added.append(Mention(start, end, roster.resolve(name, _party_cell(text, end))))
            starts.add(start)
    return added


def _party_cell(text: str, end: int) -> str | None:
    """The party in a table's cell of its own, right after a name's."""
    cell = _CELL.match(text, end)
    return normalise_party(cell[1]) if cell else None


def _is_free(found: list[Mention], start: int, end: int) -> bool:
    return not any(mention.start < end and start < mention.end for mention in found)


def _is_person(text: str, start: int, end: int, name: str) -> bool:
    """Whether a name alone is a person's: by the first name, or by a title beside it; a street has a number."""
    if _STREET_NUMBER.match(text, end):
        return False
    if is_first_name(name.split(" ", 1)[0]) or _CITIZEN.search(text):
        return True
    if _CHOSEN.match(text, end) or _CHOOSES.search(text, max(0, start - 40), start):
        return True
    before = text[:start].rsplit(None, 1)
    following = text[end : end + 30].lstrip(", ").split(" ", 1)
    return bool(before and is_title(before[-1])) or (text[end : end + 1] == "," and is_title(following[0]))


def _officer(text: str, office: re.Match[str], person: Person, found: list[Mention]) -> Mention | None:
    """The chair or the secretary, named by the office alone."""
    word = office[1].lower()
    joins = text.endswith(" och ", 0, office.start()) and any(
        mention.end == office.start() - len(" och ") for mention in found
    )
    before = text[max(0, office.start() - 12) : office.start()]
    if _NOT_THE_CHAIR.search(before) and not joins:
        return None
    if word in ("ordförande", "ordf") and office.start() > 0:
        return None
    if any(0 <= mention.start - office.end() <= 2 for mention in found):
        return None
    if any(0 <= office.start() - mention.end <= 2 for mention in found):
        return None
    return Mention(office.start(), office.end(), person, is_officer=True)


def _without_replaced(text: str, mentions: list[Mention]) -> list[Mention]:
    """Without those stood in for: "Ada Ek (S), tjänstgörande för Bo Al (S)", "Bo Als ersättare Ada Ek"."""
    kept: list[Mention] = []
    for mention in mentions:
        if kept and _FOR_WHOM.fullmatch(text, kept[-1].end, mention.start):
            end = mention.end + text.startswith((",", ")"), mention.end)
            kept[-1] = kept[-1]._replace(end=end)
        elif kept and _STAND_IN.fullmatch(text, kept[-1].end, mention.start) and _in_genitive(text, kept[-1]):
            kept[-1] = mention
        else:
            kept.append(mention)
    return kept


def _in_genitive(text: str, mention: Mention) -> bool:
    """Whether a person's name is printed with an -s that is not its own."""
    printed = text[mention.start : mention.end].partition("(")[0].rstrip()
    return printed.endswith("s") and not mention.person[0].endswith("s")


def _groups(text: str, mentions: list[Mention]) -> Iterator[Group]:
    row: list[Mention] = []
    for mention in mentions if "jäv" in text else _without_replaced(text, mentions):
        if row and not _joins(text[row[-1].end : mention.start]):
            yield _group(text, row)
            row = []
        row.append(mention)
    if row:
        yield _group(text, row)


def _joins(gap: str) -> bool:
    """Whether two names with this between them belong together."""
    if len(gap) > 60 or _WITH.search(gap):
        return False
    gap = ORDINAL.sub(" ", _MANNER.sub(" ", gap))
    return all(
        word in ",/&" or word.lower() in CONNECTORS or is_title(word) or _PARTY_FIRST.fullmatch(word)
        for word in GAP_WORD.findall(gap)
    )


def _group(text: str, row: list[Mention]) -> Group:
    start, end = row[0].start, row[-1].end
    before = text[max(0, start - 70) : start]
    preposition = _PREPOSITION.search(before)
    last = row[-1]
    seconding = _WITH.search(before) is not None
    owned = OWNED.match(text, end) is not None or (last.is_officer and text[end - 1].lower() == "s")
    return Group(
        start,
        end,
        tuple(row),
        seconding,
        preposition[1] if preposition else None,
        owned,
    )
