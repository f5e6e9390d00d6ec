"""A front page's cells made readable: letter-spaced words closed up, lines to sign on dropped, sentences parted."""

from __future__ import annotations

import re
from typing import Final

from protokoll_parser.dates import with_centuries
from protokoll_parser.names import NATIONAL
from protokoll_parser.vocabulary.labels import is_any_label

_PROSE: Final = 120
"""A cell longer than this may be sentences."""
_SENTENCE_END: Final = re.compile(
    rf"(, (?:{NATIONAL.upper()})|[A-ZÅÄÖ][^\W\d_]{{2,}})\.\s+(?=(?:I |[A-ZÅÄÖ][a-zåäö]))"
)
"""After a party or a surname, not after an initial."""
_SUBSTITUTES: Final = "), ersättare: "
"""Beside a single member, whoever serves for that one follows; after several the list of the substitutes."""
_SPACED: Final = re.compile(r"(?:(?<=\s)|^)\S(?: \S){3,}(?=\s|$)")
_RULE_FIRST: Final = re.compile(r"[_.…]{3,}\s+(?=[^\W\d_])")
"""A line to sign on, before what stands beside it."""
_GLUED: Final = re.compile(r"[A-ZÅÄÖ][a-zåäö]++(?: [A-ZÅÄÖ]?[a-zåäö]++){0,4}(?=[A-ZÅÄÖ][a-zåäö])")
"""Words that touch the next: of a row whose columns touch it is a label, "Justeringens plats och tidRådhuset"."""
_FIGURES: Final = re.compile(r"\d\d-?\d\d-?\d\d")
"""What a date without its century looks like: a cheap look."""
_OF_A_DAY: Final = re.compile(
    r"datum|dag\b|\bden\b|tid\b|juster|anslag|anslås|anslogs|uppsätt|sätts upp|nedtag|tas ne|publicer|överklag",
    re.IGNORECASE,
)
"""In a row that tells of a day."""
_MAY_BE_SPACED: Final = re.compile(r" \S \S ")
"""Two letters of such a word: a pattern that begins with a blank is looked for much faster."""


def with_sentences_apart(cell: str) -> str:
    """A long cell that tells who was there, its sentences parted: "… och Bo Al, V. Dessutom närvarade …".

    So are the members and the substitutes of one sentence: "… Ada Ek (S), ersättare: Bo Al (M), Cia Dal (C)".
    """
    if len(cell) <= _PROSE:
        return cell
    cell = _SENTENCE_END.sub(r"\1; ", cell) if "närvar" in cell.lower() else cell
    before, found, after = cell.partition(_SUBSTITUTES)
    if found and before.count(")") > 1 and after.count("), ") and _SUBSTITUTES not in after:
        cell = f"{before}) Ersättare: {after}"
    return cell


def unspaced(cell: str) -> str:
    """A cell without the blanks of letter-spaced words ("P L A T S", "2 0 1 9 - 0 5 - 0 3").

    A label that its value is glued to has a blank behind it.
    """
    cell = cell.strip(" \u00a0")
    if rule := _RULE_FIRST.match(cell):
        cell = cell[rule.end() :]
    if (glued := _GLUED.match(cell)) and is_any_label(glued[0]):
        cell = f"{glued[0]} {cell[glued.end() :]}"
    if len(cell) < 7 or not _MAY_BE_SPACED.search(cell) or not _SPACED.search(cell):
        return cell
    return _SPACED.sub(lambda run: run[0].replace(" ", ""), cell)


def join_centuries(rows: list[list[str]]) -> None:
    """Give dates such as "200316" their century, in rows that tell of a day and in those right below."""
    above = ""
    for row in rows:
        text = "\t".join(row)
        if _FIGURES.search(text) and _OF_A_DAY.search(f"{above} {text}"):
            row[:] = [with_centuries(cell) for cell in row]
        above = text or above
