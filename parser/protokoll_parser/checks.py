"""The minutes against their own words: what does not agree is said, with a code, a § and a plain sentence.

A check is silent on sound minutes: each asks for something that is printed in the document to disagree with something
else that is printed in it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from rapidfuzz import fuzz

from protokoll_parser.dates import find_dates
from protokoll_parser.model import Item, Meeting, Protocol, Span, Vote, Warning
from protokoll_parser.outline import Outline

_TITLE_LIKENESS = 40
_VOTING_ROLES = frozenset({"chair", "vice_chair", "member", "serving_substitute"})

_Check = Callable[[Protocol, Outline], Iterator[Warning]]


def check(protocol: Protocol, outline: Outline) -> tuple[Warning, ...]:
    """Every disagreement, those of the whole document first."""
    return tuple(warning for one in _CHECKS for warning in one(protocol, outline))


def declared_numbers(ranges: Sequence[Span]) -> list[int]:
    """The § numbers of the ranges that a protocol declares."""
    return [number for span in ranges for number in range(span.first, span.last + 1)]


def _no_paragraphs(protocol: Protocol, outline: Outline) -> Iterator[Warning]:
    if not protocol.items:
        yield Warning("no_paragraphs", "Inga paragrafer hittades i dokumentet.", severity="error")


def _declared_against_found(protocol: Protocol, outline: Outline) -> Iterator[Warning]:
    found = {item.number for item in protocol.items}
    for number in declared_numbers(protocol.meeting.paragraphs):
        if number not in found:
            yield Warning(
                "missing_paragraph",
                f"Framsidan anger § {number}, men paragrafen hittades inte.",
                number,
                "error",
            )
    if protocol.meeting.paragraphs:
        declared = set(declared_numbers(protocol.meeting.paragraphs))
        for item in protocol.items:
            if item.number not in declared:
                yield Warning(
                    "undeclared_paragraph",
                    f"§ {item.number} finns i texten men inte i framsidans omfång.",
                    item.number,
                )


def _contents_against_found(protocol: Protocol, outline: Outline) -> Iterator[Warning]:
    found = {(item.number, item.suffix): item for item in protocol.items}
    declared = set(declared_numbers(protocol.meeting.paragraphs))
    for entry in outline.contents:
        if entry.number is None:
            continue
        item = found.get((entry.number, entry.suffix))
        if item is None:
            if entry.number not in declared:
                yield Warning(
                    "missing_from_contents",
                    f"Innehållsförteckningen anger § {entry.number} ”{entry.title}”, men paragrafen hittades inte.",
                    entry.number,
                    "error",
                )
        elif item.title and fuzz.token_set_ratio(item.title.lower(), entry.title.lower()) < _TITLE_LIKENESS:
            yield Warning(
                "title_differs",
                f"§ {entry.number} heter ”{item.title}” i texten och ”{entry.title}” i innehållsförteckningen.",
                entry.number,
                "info",
            )


def _unnumbered(protocol: Protocol, outline: Outline) -> Iterator[Warning]:
    for block in outline.items:
        if not block.heading_found:
            yield Warning(
                "heading_without_number",
                f"§ {block.number} saknar paragrafnummer i texten och är funnen genom sin rubrik.",
                block.number,
                "info",
            )


def _series(protocol: Protocol, outline: Outline) -> Iterator[Warning]:
    """A hole in the numbers of a document that declares none."""
    if protocol.meeting.paragraphs or any(entry.number for entry in outline.contents):
        return
    numbers = sorted({item.number for item in protocol.items})
    for before, after in pairwise(numbers):
        if 1 < after - before <= 20:
            hole = f"§ {before + 1}" if after - before == 2 else f"§§ {before + 1}–{after - 1}"
            yield Warning("hole_in_series", f"{hole} saknas i dokumentets nummerföljd.", before + 1)


def _doubles(protocol: Protocol, outline: Outline) -> Iterator[Warning]:
    counts = Counter((item.number, item.suffix) for item in protocol.items)
    for (number, suffix), count in counts.items():
        if count > 1:
            yield Warning(
                "repeated_paragraph", f"§ {number}{suffix or ''} förekommer {count} gånger.", number
            )


def _tallies(protocol: Protocol, outline: Outline) -> Iterator[Warning]:
    for item in protocol.items:
        for vote in item.votes:
            yield from _ballots_against_tally(item, vote)
            yield from _tally_against_present(protocol, item, vote)


def _ballots_against_tally(item: Item, vote: Vote) -> Iterator[Warning]:
    cast = Counter(ballot.vote for ballot in vote.ballots)
    for tally, side, word in (
        (vote.yes, "yes", "ja"),
        (vote.no, "no", "nej"),
        (vote.abstain, "abstain", "avstår"),
    ):
        names = sum(count for key, count in cast.items() if key == side)
        if tally is not None and names and names != tally:
            yield Warning(
                "ballots_differ",
                f"§ {item.number}: {tally} röster anges för {word}, men {names} namn räknas upp.",
                item.number,
            )


def _tally_against_present(protocol: Protocol, item: Item, vote: Vote) -> Iterator[Warning]:
    serving = [row for row in protocol.attendance if row.role in _VOTING_ROLES]
    present = {row.name for row in serving if row.items is None or item.number in row.items}
    cast = (vote.yes or 0) + (vote.no or 0) + (vote.abstain or 0)
    if len(serving) >= 3 and cast > len(present):
        yield Warning(
            "more_votes_than_members",
            f"§ {item.number}: {cast} röster redovisas, men närvarolistan har {len(present)} tjänstgörande.",
            item.number,
        )


def _absent_voters(protocol: Protocol, outline: Outline) -> Iterator[Warning]:
    """Names that vote or move without standing in the attendance list."""
    if len(protocol.attendance) < 3:
        return
    present = {row.name.casefold() for row in protocol.attendance}
    for item in protocol.items:
        acting = [
            person.name for person in item.people if person.action in ("moved", "seconded", "casting_vote")
        ]
        voting = [ballot.name for vote in item.votes for ballot in vote.ballots if ballot.vote != "absent"]
        for name in dict.fromkeys([*acting, *voting]):
            if name.casefold() not in present and not _misspelt(name, present):
                yield Warning(
                    "not_in_attendance",
                    f"§ {item.number}: {name} yrkar eller röstar men står inte i närvarolistan.",
                    item.number,
                )


def _misspelt(name: str, present: set[str]) -> bool:
    return any(fuzz.ratio(name.casefold(), other) >= 88 for other in present)


_NOTICE_BEFORE = "Anslaget är satt upp {posted}, före sammanträdet {date}."


def _dates(protocol: Protocol, outline: Outline) -> Iterator[Warning]:
    meeting = protocol.meeting
    posted, removed = _date(meeting.notice.posted), _date(meeting.notice.removed)
    held = _date(meeting.date)
    if held and posted and posted < held:
        yield Warning("posted_before_meeting", _NOTICE_BEFORE.format(posted=posted, date=held))
    if posted and removed and removed < posted:
        yield Warning("removed_before_posted", f"Anslaget tas ned {removed}, innan det sätts upp {posted}.")
    adjusted = _date(meeting.adjustment.date)
    if held and adjusted and adjusted < held:
        yield Warning(
            "adjusted_before_meeting", f"Justeringen anges till {adjusted}, före sammanträdet {held}."
        )


def _date(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None


_COMPACT_DATE = re.compile(r"(?<!\d)(?:20)?(\d\d)(\d\d)(\d\d)(?!\d)")


def _file_name(protocol: Protocol, outline: Outline) -> Iterator[Warning]:
    """A date in the file's name that is not the meeting's: one of the two is wrong."""
    held = protocol.meeting.date
    if held is None:
        return
    name = protocol.source.path.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    dates = {mention.iso for mention in find_dates(name.replace("_", " ")) if mention.iso}
    dates |= {f"20{y}-{m}-{d}" for y, m, d in _COMPACT_DATE.findall(name) if _date(f"20{y}-{m}-{d}")}
    if dates and held not in dates:
        yield Warning(
            "file_name_differs", f"Filnamnet anger {min(dates)}, men protokollet {held}.", severity="info"
        )


def _empty_front(protocol: Protocol, outline: Outline) -> Iterator[Warning]:
    missing = [word for word, value in _essentials(protocol.meeting) if value is None]
    if missing and protocol.items and protocol.source.kind == "protocol":
        yield Warning(
            "front_page_incomplete", f"Framsidan anger inte {' och '.join(missing)}.", severity="info"
        )


def _essentials(meeting: Meeting) -> tuple[tuple[str, str | None], ...]:
    return ("organ", meeting.body), ("datum", meeting.date)


_CHECKS: tuple[_Check, ...] = (
    _no_paragraphs,
    _empty_front,
    _declared_against_found,
    _contents_against_found,
    _unnumbered,
    _series,
    _doubles,
    _tallies,
    _absent_voters,
    _dates,
    _file_name,
)
