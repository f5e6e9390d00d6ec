"""Lists that run on in a row with the party in brackets before each name."""

from __future__ import annotations

import re
from typing import Final

from protokoll_parser.front.lists.persons import UPPER
from protokoll_parser.names import is_national, normalise_party

_WORD: Final = rf"[{UPPER}][\w'’-]*[a-zåäöéü]"
_NAME: Final = rf"{_WORD}(?: (?:von|af|de|van|der)){{0,2}}(?: {_WORD}){{1,2}}"
_BRACKET_FIRST: Final = re.compile(rf"\((?P<party>[^\W\d_]{{1,6}})\) ?(?P<name>{_NAME})")
_LEAST: Final = 3
_LEAST_ALONE: Final = 2
"""Names that are all there is."""
_SHORTEST: Final = 16


def with_parties_behind(text: str) -> str:
    """ "(S) Ada Ek, ordförande (M) Bo Al …" with each party behind its name, where most are known and they are enough."""
    if len(text) < _SHORTEST or text[0] != "(" or text.count("(") < _LEAST_ALONE:
        return text
    found = [match for match in _BRACKET_FIRST.finditer(text) if normalise_party(match["party"])]
    if found and text[found[-1].end() :].lstrip().startswith("("):
        return text  # the last name has its party behind it, and so have all
    known = sum(is_national(match["party"]) for match in found)
    is_all = sum(len(match[0]) + 1 for match in found) >= len(text)
    if len(found) < (_LEAST_ALONE if is_all else _LEAST) or found[0].start() or 2 * known < len(found):
        return text
    return _BRACKET_FIRST.sub(r"\g<name> (\g<party>)", text)
