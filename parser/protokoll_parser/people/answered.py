"""Whose motion a § answers, where its history begins with what somebody has proposed and does not call it a motion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from protokoll_parser.model import Action, Section
from protokoll_parser.people.roster import Person, Roster
from protokoll_parser.people.sentences import read_sentence, sentences

_ANSWERED: Final = re.compile(
    r"(?:svar på |besvarande av |yttrande över |angående )?(?:motion|medborgarförslag|e-förslag)(?!\w)",
    re.IGNORECASE,
)
_HAS_PROPOSED: Final = re.compile(
    r"\s(?:har\s)?(?:föreslagit|föreslår|föreslog|begärt|hemställt|hemställer|yrkat)\s(?:\w+\s){0,3}?att(?!\w)"
)


def is_answered(title: str) -> bool:
    """Whether a § 's title is that of a motion or the like: "Svar på motion om skolmat"."""
    return _ANSWERED.match(title) is not None


def whose_motion(sections: Sequence[Section], roster: Roster) -> Iterator[tuple[Person, Action, str]]:
    """Whoever begins the history of such a §, "Ada Ek (S) har föreslagit att …", with the sentence."""
    history = next((section for section in sections if section.kind in ("background", "summary")), None)
    if history is None:
        return
    text = next(sentences(history.text))
    sentence = read_sentence(text, history.kind, roster, True)
    first = next(iter(sentence.groups), None)
    if first is not None and first.start == 0 and _HAS_PROPOSED.match(text, first.end):
        yield from ((person, "submitted", text) for person in first.people)
