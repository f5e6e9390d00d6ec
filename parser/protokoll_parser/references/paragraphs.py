"""Where a § is printed in running text, and whether it is a paragraph of minutes or a law's."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from protokoll_parser.bodies import expand
from protokoll_parser.vocabulary import read_tables

_LAWS: Final = read_tables("laws.toml")["laws"]
_WORDS: Final = read_tables("references.toml")["paragraphs"]
_LAW_ENDS: Final = tuple(_LAWS["ends"])
_NOT_LAWS: Final = tuple(_LAWS["not"])
_LAW_SHORTS: Final = frozenset(_LAWS["abbreviations"])
_REGULATES: Final = re.compile(rf" (?:{'|'.join(_LAWS['verbs'])})(?!\w)")
_CHAPTER: Final = re.compile(
    r"\b\d{1,3}\s?[a-z]?\s?(?:" + "|".join(map(re.escape, _LAWS["chapter"])) + r")(?!\w)", re.IGNORECASE
)

_PARAGRAPH: Final = re.compile(
    r"[§pP](?:(?<=§)|(?<=[pP])aragraf(?:er|en|erna)?(?![\w-])|(?<=P)ARAGRAF(?:ER)?(?!\w)|(?<!\w[pP])(?<=[pP])ar\.(?=\s?\d))"
    r"(?P<signs>[§\s\u00a0]*)(?:nr\.?\s?|[:.]\s?)?(?P<number>\d{1,5})?(?P<suffix>\s?[a-dA-D](?!\w))?"
    r"(?P<year>\s?/\s?(?:19|20)?\d\d(?![\d/]))?"
)
_MORE: Final = re.compile(
    r"\s?(?:(?P<dash>-{1,2}|–|—|‑|till)|(?P<and>,|och|samt|&|,\s?och))\s?(?:§{1,2}\s?)?(?P<number>\d{1,4})(?P<suffix>\s?[a-d](?!\w))?"
    r"(?!\d|[-.:/]\d|\s?(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|%|kr|st\b|tkr|mkr|år|dagar|kap|§))"
)
_JOINED: Final = re.compile(r"[\s,.–-]*(?:och|samt|eller|&|resp\.?)?[\s,]*")
_ONWARD: Final = re.compile(r"[.:]\d|-(?P<last>\d{3})")
_DATE: Final = re.compile(r"(?:19|20)\d\d(?!\d)|\d{1,2}/\d|\d{6,8}(?!\d)")
_GREATEST: Final = 1999
_LONGEST_RANGE: Final = 100
"""Three figures after a hyphen end a range of §§ that is no longer."""
_AFTER_REACH: Final = 60
_BEFORE_REACH: Final = 60
_WORD: Final = re.compile(r"[\w-]+")
_LAST_WORD: Final = re.compile(r"(?<![\w-])([\w-]++)[\s.,(:]*+\Z")
_STATUTE: Final = re.compile(r"([\w-]+)\s?\((?:SFS\s)?(?:19|20)\d\d:\d+\),?\s*\Z")
_OF_A_YEAR: Final = re.compile(
    rf"(?<![\w/.:-])(?:{'|'.join(_WORDS['of_a_year'])})\s(?P<number>\d{{1,3}})/(?P<year>(?:19|20)\d\d|\d\d)(?![\w/:-])",
    re.IGNORECASE,
)
"""The council's §§ by number and year alone: "KF 79/2015". The like of other bodies are their diary's."""
_DAYS, _MONTHS = 31, 12
_LABEL: Final = re.compile(r"nr\.?:?\s?\Z", re.IGNORECASE)
_SERIES: Final = re.compile(r"(?:\(|(?<![\w/:.-])|SFS\s)(?:19|20)\d\d:\d{1,4}\)?,?\s*\Z")
"""A statute's number alone: "(2008:962) § 3"."""
_NUMBER_FIRST: Final = re.compile(r"(?<![\w/:.-])(?<!§ )(?<!§)\d{1,3}(?:\s?[a-h])?\s?\Z")
"""Laws print the number before the sign: "23 § 2 stycket"."""
_STEPS: Final = re.compile(
    r"\s*(?:(?:\d+\s?)?(?:st|stycket|p|pkt|punkt|punkten|första|andra|tredje|fjärde|men|mom)\b\.?\s*\d*\s*){0,3}"
    r"((?:i|av|ur|enligt)\s+)?"
)
_SUBSECTION: Final = re.compile(
    r"\s*(?:\d\s?|(?:första|andra|tredje|fjärde|femte)\s)(?:st\b|stycket|mom\b|momentet|meningen)"
)
_WORDING: Final = re.compile(
    r"(?:\s\w+\s(?:stycket|punkten|meningen))?\s(?:ska|skall|får|ges|erhåller|har|föreslås|bör)\s(?:\w+\s){0,3}?"
    r"(?:lyda|lydelse\w*)(?!\w)"
)
"""Behind the § of a regulation that is given a new wording: "§ 14 ska lyda …", "§ 3 får följande lydelse"."""
_OF_DELEGATION: Final = re.compile(r"§+ ?[A-ZÅÄÖ]{1,3} ?\d")
"""The number of a decision by delegation: "§ D 45/23"."""
_QUALIFIER: Final = re.compile(r"\w+(?:ens|ets|nas|onas)|nya|gällande|kommunala|svenska|allmänna|lokala")


class ParagraphMention(NamedTuple):
    """One § or run of §§ in a line."""

    start: int
    end: int
    numbers: tuple[int, ...]
    """The first of a range, each of an enumeration; empty where the sign stands without a number."""


def find_paragraphs(line: str) -> list[ParagraphMention]:
    """The paragraphs of minutes that a line mentions; those of laws, regulations and agreements are left out."""
    found: list[ParagraphMention] = []
    law_end = -1
    position = 0
    for match in _PARAGRAPH.finditer(line):
        if match.start() < position:
            continue
        mention = _read(line, match)
        if mention is None:
            continue
        position = mention.end
        joined = law_end >= 0 and _JOINED.fullmatch(line, law_end, mention.start) is not None
        if joined or _is_law(line, mention):
            law_end = mention.end
            continue
        found.append(mention)
    return found


def find_years_paragraphs(line: str) -> list[ParagraphMention]:
    """The council's paragraphs that are printed without a sign: "KF 79/2015"."""
    if "/" not in line:
        return []
    return [
        ParagraphMention(found.start("number"), found.end(), (int(found["number"]),))
        for found in _OF_A_YEAR.finditer(line)
        if int(found["number"]) > 0
        and not (int(found["number"]) <= _DAYS and int(found["year"]) <= _MONTHS)
        and not _LABEL.search(line, max(0, found.start() - 8), found.start())
    ]


def _read(line: str, match: re.Match[str]) -> ParagraphMention | None:
    """The mention with all its numbers; None where a word or a number of another kind follows."""
    end = match.end()
    if match["number"] is None:
        if line[match.start()] != "§" or _OF_DELEGATION.match(line, match.start()):
            return None
        return ParagraphMention(match.start(), match.start() + len("§" + match["signs"].rstrip()), ())
    number = int(match["number"])
    onward = _ONWARD.match(line[end : end + 4])
    last = int(onward["last"] or 0) if onward else 0
    is_range = number < last <= number + _LONGEST_RANGE
    if not 0 < number <= _GREATEST or line[end : end + 1].isdigit() or (onward and not is_range):
        return None
    if match["suffix"] and line[end : end + 1] == ")":
        return None
    numbers = [number]
    while more := _MORE.match(line, end):
        if more["dash"] is None:
            if more["and"].startswith(",") and _date_follows(line, more.start("number")):
                break
            numbers.append(int(more["number"]))
        end = more.end()
    return ParagraphMention(match.start(), end, tuple(numbers))


def _date_follows(line: str, start: int) -> bool:
    return _DATE.match(line[start : start + 12]) is not None


def _is_law(line: str, mention: ParagraphMention) -> bool:
    before = line[max(0, mention.start - _BEFORE_REACH) : mention.start]
    after = line[mention.end : mention.end + _AFTER_REACH]
    if _SUBSECTION.match(after) or _WORDING.match(after) or (":" in before and _SERIES.search(before)):
        return True
    if _REGULATES.match(after):
        return True
    if _CHAPTER.search(before[-25:]) or _CHAPTER.match(after.lstrip(" ,")) or _NUMBER_FIRST.search(before):
        return True
    named = (_STATUTE.search(before) if ")" in before else None) or _LAST_WORD.search(before)
    return (named is not None and _names_law(named[1])) or _law_follows(after)


def _law_follows(after: str) -> bool:
    """Whether the words after the § say whose it is: "§ 5 kommunallagen", "§ 10 andra stycket i reglementet"."""
    step = _STEPS.match(after)
    position = step.end() if step else 0
    owned = step is not None and step[1] is not None
    for count, word in enumerate(_WORD.finditer(after, position)):
        if count == 0 and after[position : word.start()].strip(" \u00a0("):
            return False
        if _names_law(word[0]) and (owned or not word[0].istitle() or word[0].endswith(("lagen", "balken"))):
            return True
        reach = 3 if owned else 1
        if count == reach or (not owned and not _QUALIFIER.fullmatch(word[0])):
            return False
        if after[word.end() : word.end() + 1] in (".", ",", ";", ":", ")"):
            return False
    return False


def is_law_short(word: str) -> bool:
    """Whether the word is a law's short form ("MBL") and not also a body's."""
    return word in _LAW_SHORTS and expand(word) is None


def _names_law(word: str) -> bool:
    if word in _LAW_SHORTS:
        return is_law_short(word)
    folded = word.lower()
    return folded.endswith(_LAW_ENDS) and not folded.endswith(_NOT_LAWS)
