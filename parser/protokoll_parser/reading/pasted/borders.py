"""Where lines begin in a text of one line: labels, headings, §§ and their titles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from protokoll_parser import case_numbers
from protokoll_parser.bodies import may_be_short
from protokoll_parser.headings import read_heading
from protokoll_parser.headings.wordings import says_where_it_goes, weak
from protokoll_parser.reading.pasted.labels import places_of_labels
from protokoll_parser.reading.pasted.titles import first_sentence, places_of_titles
from protokoll_parser.vocabulary import either, read_tables

_DECIDES = re.compile(
    r"(?<=[^.:;!?] )(?:Följande(?<!\) Följande)(?= [a-zåäö])"
    r"|(?:Nämnden|Styrelsen|Utskottet|Fullmäktige|Direktionen|Rådet"
    r"|[A-ZÅÄÖ](?:[\wåäö]{1,30}-? )?(?:och |[a-zåäö]{3,20} )?[a-zåäö]*"
    r"(?:nämnden|styrelsen|fullmäktige|utskottet|direktionen|beredningen))"
    r"(?= (?:beslutar|föreslår|godkänner|noterar|tackar|lägger|väljer|utser|entledigar)\b))"
)
"""A body that decides, or "Följande …", with a capital where no sentence has ended."""
ELECTS: Final = r"Till (?:[\wåäö-]+ ){1,8}?(?:utses|väljs|valdes|utsågs)(?!\w)"
"""A pattern of how a sentence begins that elects: "Till ledamot i kulturnämnden utses"."""
_ELECTED = re.compile(
    rf"(?<=[^.:;!?] )(?:{ELECTS}|Nya? (?:ledamot|ersättare|ordförande)(?!\w)"
    r"|Valet av (?:[a-zåäö-]+ ){1,8}?bordläggs(?!\w))"
)
"""The next of those elected, with a capital where no sentence has ended."""
_LEADS = re.compile(
    r"(?<= )(?:(?:Enligt|På förslag av|Efter förslag från) [^.:]{3,60}:"
    r"|(?:[A-ZÅÄÖ][\w-]{2,40} ){1,3}(?:har beslutat för egen del|beslutar enligt [^.:]{3,60} förslag):)(?= [A-ZÅÄÖ0-9])"
)
"""Whose proposal was followed, or for whom is decided, above what was."""
_CAPITALS = re.compile(r"(?<!\S)(?:[A-ZÅÄÖ-]{4,30} ){1,4}BESLUTAR(?= )")
_LIST_MARK = re.compile(r"(?:\A|(?<!§)\s)(?:\d{1,2}[.)]|[a-zåäö]\)) \Z")
_ITEM = re.compile(
    r"(?<!\S)(?:((?:[A-ZÅÄÖ]{2,6}|[A-ZÅÄÖ][a-zåäö]{0,3}[fnsu])(?:[/-][A-Za-zÅÄÖåäö]{2,6})?) )?"
    r"(?:§ ?|Paragraf )(\d{1,4})(?:/\d{2,4})?(?: [a-z])?"
    r"(?=\s+[A-ZÅÄÖ0-9]|\s*$)"
)
_DECLARED = re.compile(r"[Pp]aragraf(?:er)?:? (?:[A-Za-z]{2,4} )?(?:§+ ?)?(\d{1,4}) ?[-–] ?(?:§ ?)?(\d{1,4})")
"""The first and the last § that the front page declares."""
_REFERRING = re.compile(
    r"(?:\d{4}|\d{4}-\d\d-\d\d|,|\b(?:av|enligt|se|MBL|kap\.?|paragraf|och|till|i|från|jfr|samt|ej|inte|jäv|utom|under|from"
    r"|tom|fr\.? ?o\.? ?m\.?|t\.? ?o\.? ?m\.?|närv(?:arande|\.)?|ordf(?:örande|\.)?|tjg\.?|tjänstgörande)) ?$"
)
_NUMBERED = re.compile(r"\s+(?:Dnr|DNR|D nr|Diarien(?:umme)?r|Ärenden(?:umme)?r)(?!\w)")
_RULE = re.compile(r"(?<!\S)(?:[-–—_=*.]{3,}|\\(?: \\)*)(?!\S)")
_WORD = re.compile(r"\S+")
_LONGEST_NUMBER: Final = 120
_LONGEST_PHRASE: Final = 6
_LONGEST_OF_BODY: Final = 10
_OF_BODY = frozenset(("beslut", "förslag", "hemställan", "ställningstagande"))
_SENTENCE_ENDS: Final = (".", "!", "?", "”", ")")


def lines_at_borders(text: str, titles: Sequence[tuple[int, str]]) -> list[str]:
    """The text cut where lines begin; `titles` are those of the contents list, by §."""
    text = _RULE.sub("\n", text)
    items = dict(_items(text))
    borders = {
        *items,
        *places_of_labels(text, items),
        *_headings(text),
        *places_of_titles(text, titles, items),
    }
    borders.update(
        match.start()
        for match in _DECIDES.finditer(text)
        if not _LIST_MARK.search(text, max(0, match.start() - 8), match.start())
    )
    borders.update(match.start() for pattern in (_CAPITALS, _ELECTED) for match in pattern.finditer(text))
    for match in _LEADS.finditer(text):
        borders.update(match.span())
    for match in _appendix().finditer(text):
        borders.update(match.span())
    for place in items:
        borders.update(first_sentence(text, _after_number(text, place), borders))
    borders.update(place for place, character in enumerate(text) if character == "\n")
    ordered = sorted(borders)
    parts = (text[start:end] for start, end in zip([0, *ordered], [*ordered, len(text)], strict=True))
    return [line for part in parts if (line := " ".join(part.split()).removesuffix(" -"))]


def _after_number(text: str, place: int) -> int:
    """Where the title of the § at a place begins: past its number, and past its case number."""
    item = _ITEM.match(text, place)
    start = item.end() if item is not None else place
    found = (
        case_numbers.labelled(text[start : start + _LONGEST_NUMBER]) if _NUMBERED.match(text, start) else None
    )
    if found is None or found[1].strip() or not found[2]:
        return start
    return text.index(found[2].split(" ", 1)[0], start)


def _headings(text: str) -> Iterator[int]:
    """Where headings begin and end: known words with a capital, and another capital after them."""
    words = list(_WORD.finditer(text))
    place = 0
    while place < len(words):
        size = _heading_size(words, place)
        if size:
            yield words[place].start()
            yield words[place + size - 1].end()
        place += size or 1


def _heading_size(words: Sequence[re.Match[str]], place: int) -> int:
    """How many words the heading at a place has; 0 for none."""
    if not words[place].group()[0].isupper():
        return 0
    before = words[place - 1].group() if place else ""
    texts = [word.group() for word in words[place : place + _LONGEST_OF_BODY + 2]]
    is_bodys = any(word.lower().strip(":") in _OF_BODY for word in texts[:_LONGEST_OF_BODY])
    if not is_bodys and texts[0].lower().rstrip(":") not in _first_words():
        return 0
    for size in range(min(_LONGEST_OF_BODY, len(texts)), 0, -1):
        if not _may_end(texts, size):
            continue
        phrase = " ".join(texts[:size])
        start = words[place].start()
        is_marked = (
            phrase[-1] == ":"
            or before[-1:] in _SENTENCE_ENDS
            or words[place].string[start - 1 : start] == "\n"
        )
        if size <= _LONGEST_PHRASE and _is_phrase(phrase.rstrip(":").lower(), is_marked):
            is_after_name = before[:1].isupper() and before.endswith("s") and not before.isupper()
            if _is_one_form(texts[:size]) and not is_after_name:
                return size
            continue
        if size > 1 and is_bodys and _may_be_bodys(texts[:size]):
            heading = read_heading(phrase)
            if heading is not None and not heading.is_clause and not heading.rest:
                return size
    return 0


def _may_be_bodys(texts: Sequence[str]) -> bool:
    """Whether a body's name in the genitive, with no capital but its first, may stand before "beslut" or "förslag"."""
    own = next((place for place, word in enumerate(texts) if word.lower().strip(":") in _OF_BODY), 0)
    name = texts[:own]
    if not own:
        return texts[0].lower() == "förslag"
    return name[-1].lower().endswith("s") and (
        all(word[0].islower() for word in name[1:]) or all(word.isupper() for word in name)
    )


def _may_end(texts: Sequence[str], size: int) -> bool:
    """Whether a heading may end there: something with a capital, a number or a list's mark follows."""
    if texts[size - 1][-1] in ".,;)":
        return False
    if size >= len(texts) or texts[size - 1][-1] == ":":
        return True
    after = texts[size]
    if after.isdigit() and len(after) < 3:
        return False
    return after[0].isupper() or after[0].isdigit() or after[0] in '-–•*"”(' or after in ("att", "a)")


def _is_one_form(texts: Sequence[str]) -> bool:
    """Whether the words after the first are all small, or all large."""
    rest = texts[1:]
    return all(word[0].islower() for word in rest) or all(word.isupper() for word in texts)


@cache
def _phrases() -> frozenset[str]:
    """Headings without slots; of the common words only those that a line of the vocabulary vouches for."""
    tables = read_tables("headings.toml")
    phrases = {
        wording
        for kind, lists in tables.items()
        if kind != "weak"
        for wording in lists.get("whole", ())
        if "{" not in wording and wording not in weak()
    }
    phrases.update(word.lower() for word in read_tables("borders.toml")["alone"]["words"])
    numbered = {f"{phrase} {number}" for phrase in phrases if " " not in phrase for number in range(1, 7)}
    return frozenset(phrases | numbered)


def _is_phrase(text: str, is_marked: bool) -> bool:
    """Whether a text in lower case is a heading; a common word only with a colon, or after a sentence's end."""
    if text in _phrases():
        return True
    return (is_marked and text in weak()) or (text not in weak() and says_where_it_goes(text))


@cache
def _first_words() -> frozenset[str]:
    told = read_tables("headings.toml")["sent"]
    phrases = (*_phrases(), *weak(), *told["what"], *told["verb"])
    return frozenset(phrase.split(" ", 1)[0] for phrase in phrases)


def _items(text: str) -> Iterator[tuple[int, int]]:
    """(place, number) where §§ begin: numbers that follow each other, and no mention of another meeting's §."""
    every = list(_ITEM.finditer(text))
    found = [
        match for match in every if _NUMBERED.match(text, match.end()) or not _is_referred_to(text, match)
    ]
    found += _lost(text, every, found)
    usual = Counter(match.group(1) for match in found).most_common(1)
    numbers = {int(match.group(2)) for match in found}
    for match in found:
        number = int(match.group(2))
        if len(numbers) == 1 or number - 1 in numbers or number + 1 in numbers:
            is_prefixed = match.group(1) is not None and usual != [] and match.group(1) == usual[0][0]
            start = match.start() if is_prefixed or match.group(1) is None else match.end(1) + 1
            yield start, number


def _lost(text: str, every: Sequence[re.Match[str]], found: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """§§ that a date or a short name before them made look like a mention, where the series lacks just them."""
    last: dict[int, int] = {int(match.group(2)): match.start() for match in found}
    lost: list[re.Match[str]] = []
    declared = [tuple(map(int, match.groups())) for match in _DECLARED.finditer(text)]
    first, end = max(declared, key=lambda span: span[1], default=(0, 0))
    before = [m for m in every if int(m.group(2)) == first and m.start() < last.get(first + 1, -1)]
    for match in every:
        number = int(match.group(2))
        is_after = number - 1 in last or (before != [] and match is before[-1])
        if number in last or not is_after or not (number + 1 in last or number == end):
            continue
        if last.get(number - 1, -1) < match.start() < last.get(number + 1, len(text)):
            last[number] = match.start()
            lost.append(match)
    return lost


def _is_referred_to(text: str, match: re.Match[str]) -> bool:
    """Whether a § is another meeting's by the words before it, and before its body's short name."""
    is_prefixed = match.group(1) is not None and may_be_short(match.group(1).split("-")[0].split("/")[0])
    start = match.start() if is_prefixed or match.group(1) is None else match.end(1) + 1
    return _REFERRING.search(text, max(0, start - 12), start) is not None


@cache
def _appendix() -> re.Pattern[str]:
    """Titles of what follows the §§: appendices with a capital, single words only in capitals."""
    table = read_tables("outline.toml")["appendix"]
    begins = either([word for word in table["begins"] if len(word) > 9])
    whole = either([word.upper() for word in table["whole"]])
    return re.compile(rf"(?<!\S)(?:(?=[A-ZÅÄÖ])(?i:{begins})|{whole})(?=[ :][A-ZÅÄÖ§])")


@cache
def appendix_words() -> frozenset[str]:
    """Titles of appendices that fill a line, in lower case."""
    table = read_tables("outline.toml")["appendix"]
    return frozenset((*table["whole"], *table["begins"]))
