"""Which body met: by the head of the page, the page heads, the anslag, the §§' prefixes or their decisions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from protokoll_parser.bodies import BodyMention, expand, find_bodies, is_body, nominative, sentence_case
from protokoll_parser.front.pieces import Field, Piece, of_kind
from protokoll_parser.outline import ItemBlock

_TITLE: Final = re.compile(
    r"(?:(?:sammanträdes|mötes)?protokoll(?:et)?|protokollsutdrag|kallelse|kungörelse|dagordning|föredragningslista"
    r"|ärendelista)(?: nr [\d/-]+)?(?: (?:för|från|fört vid|till|över|i))?\s*"
    r"(?:sammanträde (?:med|i) |möte (?:med|i) )?",
    re.IGNORECASE,
)
_COMPOUND: Final = re.compile(
    r"([a-zåäö]*)(direktion|styrelse|nämnd|fullmäktige)(?:en|n)?s?protokoll(?: \d[\d/-]*)?", re.IGNORECASE
)
"""A title that holds the body's name: "Direktionsprotokoll", "Kommunstyrelseprotokoll"."""
_ENDINGS: Final = {"direktion": "en", "styrelse": "n", "nämnd": "en", "fullmäktige": ""}
_PREFIX: Final = re.compile(r"([A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,5})\s?(?:§|\d)")
_DECIDES: Final = re.compile(r"s?\s+(?:beslut|beslutar|beslutade|föreslår|förslag)\b", re.IGNORECASE)
_ANOTHERS: Final = re.compile(r"förslag(?!\w)(?! till (?!beslut))", re.IGNORECASE)
"""A proposal that names nobody to decide on it is an earlier body's: "Kommunstyrelsens förslag till beslut"."""
_ACTS: Final = re.compile(r" (?!den |och |samt |§)[a-zåäö]+")
_MOST_HEAD: Final = 140
_MUNICIPAL: Final = re.compile(
    r"(?:[A-ZÅÄÖ][\w-]+ )?((?:kommun|landstings|region)styrelse|(?:kommun|landstings|region)fullmäktige)n?",
    re.IGNORECASE,
)
"""With the municipality's or the region's name before it: "Norrhults kommunstyrelse"."""
_COUNTY: Final = re.compile(r"[A-ZÅÄÖ][\w-]+s läns ")
"""Before a region's body: "Norrhults läns landstingsstyrelse"."""
_JOINT: Final = re.compile(r"förbund|samverkan|direktion", re.IGNORECASE)
"""In the name of a body of several municipalities."""
_CELLS: Final = re.compile(r"\t|\s{2,}|\s\|\s|,\s")
_COMMITTEES: Final = ("Arbetsutskottet", "Utskottet", "Arbetsutskott", "Personalutskottet", "Planutskottet")


def find_body(
    head: Sequence[Field],
    notice: Sequence[Field],
    page_heads: Callable[[], list[str]],
    items: Sequence[ItemBlock],
) -> str | None:
    """The body's name in the nominative; None where nothing names it.

    `head` and `notice` are the fields before and after the anslag's title, `page_heads` gives the rows tidied away.
    """
    named = (
        _labelled(of_kind(head, "body"))
        or _in_titles(_titles(head))
        or _in_page_heads(page_heads())
        or _with_parent(_labelled(of_kind(notice, "body")), _deciding(items))
        or _by_prefix(items)
        or _deciding(items)
    )
    named = _in_full(named, items) if named in _COMMITTEES else named
    return _with_figure(named, items) if named is not None and "utskott" in named else named


def _labelled(fields: Iterable[Field]) -> str | None:
    """The value of "Organ", "Instans" …"""
    for one in fields:
        for piece in one.pieces[:2]:
            if is_body(piece.text):
                return _named(piece.text)
            mentions = find_bodies(piece.text[:_MOST_HEAD])
            if mentions and (mentions[0].start == 0 or _COUNTY.fullmatch(piece.text[: mentions[0].start])):
                return _full(mentions[0])
            short = expand(piece.text)
            if short:
                return short
            if piece is one.pieces[0] and _is_joint(piece.text):
                return piece.text.strip(" .:")
    return None


def _is_joint(text: str) -> bool:
    return len(text) < 80 and _JOINT.search(text) is not None


def _full(mention: BodyMention) -> str:
    municipal = _MUNICIPAL.fullmatch(mention.name)
    if municipal is not None:
        return f"{municipal[1].capitalize()}{'n' if municipal[1].endswith('styrelse') else ''}"
    return expand(mention.name) or mention.name


def _named(text: str) -> str:
    return expand(text.strip(" .:")) or _full(find_bodies(text.strip(" \t.:"))[0])


def _titles(head: Sequence[Field]) -> list[Piece]:
    """What stands without a label of its own above the first place, list or signature."""
    found: list[Piece] = []
    for one in head:
        if one.kind not in {"", "head", "date", "paragraphs"}:
            break
        found += one.pieces
    return found


def _in_titles(pieces: Iterable[Piece]) -> str | None:
    """The body that a title line begins with, or names after "Protokoll för"."""
    best: str | None = None
    for piece in pieces:
        text = piece.text[:_MOST_HEAD]
        mentions = find_bodies(text)
        for mention in mentions:
            before = text[: mention.start].strip(" |>,–—-()0123456789")
            lead = _TITLE.fullmatch(before + " ") or _TITLE.fullmatch(before)
            if not before or lead or before.isupper() or before.lower().endswith(("kommun", " stad")):
                name = _full(mention)
                if best is not None and name in _COMMITTEES and "utskott" not in best.lower():
                    return _under(best, name)
                if best is None or (len(name) > len(best) and best.split()[0].rstrip("s") in name):
                    best = name
                break
        if best is None and (compound := _COMPOUND.fullmatch(text.partition("\t")[0].strip())):
            best = sentence_case((compound[1] + compound[2]).lower() + _ENDINGS[compound[2].lower()])
    return best


def _in_page_heads(rows: Iterable[str]) -> str | None:
    """The body whose name fills a cell of the pages' heads most often."""
    counts: Counter[str] = Counter()
    for row, times in Counter(rows).items():
        text = row.strip(" *#_|\t")
        if not 5 < len(text) < _MOST_HEAD:
            continue
        for cell in _CELLS.split(text):
            mentions = find_bodies(cell)
            if (
                mentions
                and mentions[0].start == 0
                and not any(letter.isalpha() for letter in cell[mentions[0].end :])
            ):
                counts[nominative(_full(mentions[0]))] += times
                break
    common = counts.most_common(1)
    return common[0][0] if common else None


def _with_parent(notice: str | None, deciding: str | None) -> str | None:
    """The anslag may name the parent body: a committee that decides under it is the one that met."""
    if notice and deciding in _COMMITTEES and "utskott" not in notice.lower():
        return _under(notice, deciding)
    return notice


def _under(parent: str, committee: str) -> str:
    """ "Kommunstyrelsen" and "Arbetsutskottet" as one name."""
    return f"{parent}{'' if parent.endswith('s') else 's'} {committee.lower().removesuffix('et')}"


def _in_full(committee: str, items: Sequence[ItemBlock]) -> str:
    """A committee that the page calls "Arbetsutskottet" alone, by the name under which it acts in its §§."""
    ending = " " + committee.lower().removesuffix("et")
    counts: Counter[str] = Counter()
    for item in items:
        for line in item.body:
            if "utskott" in line.text[:_MOST_HEAD]:
                mentions = find_bodies(line.text[:_MOST_HEAD])
                acts = mentions and mentions[0].start == 0 and _ACTS.match(line.text, mentions[0].end)
                if acts and mentions[0].name.endswith(ending):
                    counts[mentions[0].name] += 1
    return counts.most_common(1)[0][0] if counts else committee


def _with_figure(committee: str, items: Sequence[ItemBlock]) -> str:
    """ "Socialnämndens arbetsutskott" as "… arbetsutskott 2", where it acts under that name in its §§."""
    counts: Counter[str] = Counter()
    for item in items:
        for line in item.body:
            for mention in find_bodies(line.text[:_MOST_HEAD]) if "utskott" in line.text[:_MOST_HEAD] else ():
                if mention.start == 0 and mention.name.rstrip(" 123456789") == committee:
                    counts[mention.name] += 1
    return counts.most_common(1)[0][0] if counts else committee


def _by_prefix(items: Sequence[ItemBlock]) -> str | None:
    """The body behind "KS § 115"."""
    counts: Counter[str] = Counter()
    for item in items:
        found = _PREFIX.match(item.head[0].text) if item.head else None
        name = expand(found[1]) if found else None
        if name:
            counts[name] += 1
    return counts.most_common(1)[0][0] if counts else None


def _deciding(items: Sequence[ItemBlock]) -> str | None:
    """The body most often printed as the one that decides: "Nämndens beslut", "Kommunstyrelsen beslutar".

    Of two that are so equally often the later one decides: an earlier body's proposal stands above.
    """
    counts: Counter[str] = Counter()
    for item in items:
        seen: list[str] = []
        for line in item.body:
            text = line.text[:100]
            if "esl" not in text and "ESL" not in text and "örslag" not in text:
                continue
            if _ANOTHERS.search(text):
                continue
            mentions = find_bodies(text)
            if mentions and mentions[0].start == 0 and _DECIDES.match(text, mentions[0].end):
                seen.append(nominative(_full(mentions[0])))
        counts.update(dict.fromkeys(reversed(seen), 1))
    common = counts.most_common(1)
    return common[0][0] if common and common[0][1] * 3 >= len(items) else None
