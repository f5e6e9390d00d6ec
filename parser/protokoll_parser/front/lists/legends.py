"""Stars beside names, and the line that says what they mean: "* = deltar på distans"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from protokoll_parser.front.lists.marks import read_marks
from protokoll_parser.front.lists.persons import party_after, persons_in
from protokoll_parser.front.pieces import Field

_STAR: Final = "*"
_SIGN: Final = re.compile(r"\S{1,2}\)?\s?=\s?\w")
"""What explains a mark: "T = tjänstgör"."""
_SAID: Final = {
    "remote": "på distans",
    "in_person": "på plats",
    "serving_substitute": "tjänstgörande ersättare",
    "substitute": "ej tjänstgörande ersättare",
}
"""What a star may say of somebody, in words that stand beside names."""
_LONGEST: Final = 80


def is_legend(text: str) -> bool:
    """Whether a row explains a mark and names nobody."""
    if len(text) > _LONGEST or not (_STAR in text or "=" in text) or persons_in(text):
        return False
    return bool(_SIGN.match(text)) or bool(_meaning(text))


def starred(fields: Iterable[Field]) -> tuple[str, frozenset[str]]:
    """What a star beside a name means, by the line that says so, and the names that have one."""
    texts = [piece.text for one in fields for piece in one.pieces if _STAR in piece.text]
    meaning = next((meaning for text in texts if is_legend(text) and (meaning := _meaning(text))), "")
    return meaning, frozenset(name for text in texts for name in _starred(text)) if meaning else frozenset()


def _meaning(text: str) -> str:
    """What somebody with a star is, or how he or she took part; "" where the row says neither."""
    words = text.replace("=", " ").replace(_STAR, " ").strip(" ):.")
    marks = read_marks([words], (), politician=True) if _STAR in text else None
    return _SAID.get(marks.mode or marks.role or "", "") if marks else ""


def _starred(text: str) -> Iterator[str]:
    """The names with a star right before them or after them and their party."""
    for person in persons_in(text):
        before = text[: person.start].rstrip()
        after = text[party_after(text, person.end)[0] :].lstrip()
        if before.endswith(_STAR) or after.startswith(_STAR):
            yield person.name
