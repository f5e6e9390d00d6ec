"""Lines that show by their words alone that the next one goes on with them, or that it does not."""

from __future__ import annotations

import re
from typing import Final

from protokoll_parser.document import Line
from protokoll_parser.headings import read_heading
from protokoll_parser.layout.lines import ends_sentence, is_list_start, last_word
from protokoll_parser.vocabulary.furniture import words

_BRACKET: Final = 30
"""Within which a bracket is closed that a title's line before has opened."""
_TITLE_LEAST: Final = 30
"""A title is set in larger letters, so that its lines hold fewer."""
_JOINTS: Final = frozenset({"att", "och", "samt", "eller", "som"})
"""Words that may stand between two points or clauses of a list."""
_NUMBER_OF_SENTENCE = re.compile(r"\d{1,3}(?: ?[a-z])? (?:kap\b|§)|(?:19|20)\d\d-\d\d-\d\d ")
"""A law's §, or a date, that a sentence goes on with."""


def breaks_off(before: Line, after: Line) -> bool:
    """Whether a line ends in a word that no entry and no point ends in, and a small letter or a law's § follows.

    So it does between "kap." or "§" and the figure.
    """
    last = last_word(before.text)
    if after.text[0].isdigit() and last in words().before_figure:
        return before.bold == after.bold and not is_list_start(after.text)
    return (
        (after.text[0].islower() or _NUMBER_OF_SENTENCE.match(after.text) is not None)
        and last in words().open
        and last not in _JOINTS
        and before.bold == after.bold
        and not is_list_start(after.text)
    )


def is_title_cut(text: str, rest: str) -> bool:
    """Whether a title goes on: with a small letter, or after a word that no title ends in ("Reglemente för").

    So does the case number in brackets behind it.
    """
    if text.rfind("(") > text.rfind(")") and ")" in rest[:_BRACKET]:
        return True
    if rest[0].islower():
        return len(text) >= _TITLE_LEAST and not ends_sentence(text)
    return last_word(text) in words().open and read_heading(rest) is None


def is_open(text: str) -> bool:
    """Whether a line cannot be the end of an entry."""
    return text[-1] in ",-–" or last_word(text) in words().open
