"""Voting lists that stand before the first § or after the last, given to the §§ they belong to.

A list goes to the § that its heading names, by number or by title. An equal tally alone says nothing: the same figures
can fall twice in a day. A list whose § is not named is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from protokoll_parser.document import Line
from protokoll_parser.model import Attendee, Item, Meeting, Vote

if TYPE_CHECKING:
    from protokoll_parser.votes import AppendedVote

_TITLE_LIKENESS = 85
_APPENDIX = re.compile(r"\w*(?:bilaga|lista)(?: nr\.?)? \d{1,2}(?!\w)", re.IGNORECASE)
"""A numbered list's heading."""


def with_voting_lists(
    items: Sequence[Item], around: Sequence[Line], meeting: Meeting, attendance: Sequence[Attendee]
) -> tuple[Item, ...]:
    """The items, with ballots and votes from the lists before the first § and after the last."""
    if not _may_list(around):
        return tuple(items)
    from protokoll_parser.votes import read_votes_from_rows  # seldom needed, and long to load

    result = list(items)
    for appended in read_votes_from_rows(around, meeting, attendance):
        place = _owner(appended, result)
        if place is not None:
            item = result[place]
            result[place] = replace(item, votes=_merged(item.votes, appended.vote))
    return tuple(result)


def _may_list(around: Sequence[Line]) -> bool:
    """Whether the rows may hold a voting list: a cheap look."""
    return any("nej" in line.text.lower() for line in around)


def _owner(appended: AppendedVote, items: Sequence[Item]) -> int | None:
    if appended.number is not None:
        return next((place for place, item in enumerate(items) if item.number == appended.number), None)
    if appended.title is None:
        return None
    if (named := _owner_by_appendix(appended.title, items)) is not None:
        return named
    title = appended.title.lower()
    scores = [fuzz.partial_ratio((item.title or "").lower(), title) if item.title else 0 for item in items]
    best = max(range(len(scores)), key=scores.__getitem__, default=None)
    return (
        best
        if best is not None and scores[best] >= _TITLE_LIKENESS and scores.count(scores[best]) == 1
        else None
    )


def _owner_by_appendix(title: str, items: Sequence[Item]) -> int | None:
    """The only § that tells of an appendix by a list's heading: "se omröstningsbilaga 1"."""
    heading = _APPENDIX.match(title)
    if heading is None:
        return None
    mention = re.compile(rf"(?<!\w){re.escape(heading[0])}(?![\w:])", re.IGNORECASE)
    found = [
        place
        for place, item in enumerate(items)
        if item.votes and any(mention.search(section.text) for section in item.sections)
    ]
    return found[0] if len(found) == 1 else None


def _merged(votes: tuple[Vote, ...], listed: Vote) -> tuple[Vote, ...]:
    """The names of a list join the vote of the same tally that has none, or some; a list of its own is a vote more."""
    for place, vote in enumerate(votes):
        if len(vote.ballots) < len(listed.ballots) and _agree(vote, listed) and _holds(listed, vote):
            joined = replace(vote, ballots=listed.ballots, abstain=_either(vote.abstain, listed.abstain))
            joined = replace(joined, absent=_either(vote.absent, listed.absent))
            return (*votes[:place], joined, *votes[place + 1 :])
    return votes if any(_agree(vote, listed) for vote in votes) else (*votes, listed)


def _holds(listed: Vote, vote: Vote) -> bool:
    """Whether a list has all that a § tells of who voted how."""
    return {(one.name, one.vote) for one in vote.ballots} <= {(one.name, one.vote) for one in listed.ballots}


def _either(first: int | None, second: int | None) -> int | None:
    return second if first is None else first


def _agree(vote: Vote, listed: Vote) -> bool:
    return (vote.yes, vote.no) == (listed.yes, listed.no)
