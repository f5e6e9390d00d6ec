"""Mentions of other paragraphs and meetings: body, date, §, in whatever order a sentence has them.

A line is read once for dates, §§ and bodies. Each § takes the date beside it and the body that the sentence ties to
them; a date that no § has taken is a reference only where it names a body's meeting.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from operator import attrgetter
from typing import Final

from protokoll_parser.bodies import BodyMention, nominative
from protokoll_parser.dates import DateMention
from protokoll_parser.model import Meeting, Reference, SectionKind
from protokoll_parser.references import clauses
from protokoll_parser.references.paragraphs import ParagraphMention
from protokoll_parser.references.parts import Parts, read_parts
from protokoll_parser.references.resolving import Mention, resolve
from protokoll_parser.stretches import rows

__all__ = ["find_references"]

_DIGIT: Final = re.compile(r"[0-9]")
_FEDERATION: Final = re.compile(r"(?:förbund|nämnd|bolag)s\Z")
_NEAR: Final = 70
"""How far around a lone § what is said of it stands, in characters."""
_LEAST_DAYS: Final = 2
_BETWEEN_DAYS: Final = re.compile(r"[\s,:;.&–•*-]*(?:och|samt|den)?[\s,:;.–-]*")
_LOOSE: Final = 60
"""The most characters between a date and its § where a body stands between them."""


_start = attrgetter("start")
_end = attrgetter("end")


def find_references(
    text: str, meeting: Meeting, *, own_number: int | None = None, kind: SectionKind | None = None
) -> tuple[Reference, ...]:
    """The references in one section's text, in order, repetitions kept.

    `own_number` is the § that the text stands under, `kind` its section's: in a list of documents (`basis`) minutes
    without a § count too.
    """
    found: list[Reference] = []
    for line in rows(text):
        if _DIGIT.search(line) or "§" in line:
            parts = read_parts(line)
            if parts:
                for mention in _LineReader(line, parts, own_number).read(kind == "basis"):
                    found += resolve(mention, line, meeting, own_number)
    return tuple(found)


class _LineReader:
    """Puts one line's mentions together."""

    def __init__(self, line: str, parts: Parts, own_number: int | None) -> None:
        self._line = line
        self._parts = parts
        self._own_number = own_number
        self._found: list[Mention] = []
        self._ends: list[int] = []
        """Where the references found so far end, sorted; `_by_end` has each."""
        self._by_end: dict[int, Mention] = {}
        self._used: set[int] = set()

    def read(self, in_basis: bool) -> list[Mention]:
        """The mentions in the order of the line."""
        for index, paragraph in enumerate(self._parts.paragraphs):
            self._read_paragraph(index, paragraph)
        listed = not in_basis and (clauses.lists_minutes(self._line) or self._is_calendar())
        if "\t" not in self._line and not listed:
            for day in self._parts.dates:
                numbered = not day.iso and clauses.numbers_decisions_of_a_body(self._line[: day.start])
                if day.start not in self._used and not numbered:
                    self._read_date(day)
        return sorted(self._found, key=_start)

    def _is_calendar(self) -> bool:
        """Whether the line is a row of a year's meetings: "KS: 11/1, 8/2, 8/3"."""
        days = self._parts.dates
        if len(days) < _LEAST_DAYS or any(day.iso for day in days) or self._parts.paragraphs:
            return False
        spans = [(each.start, each.end) for each in days]
        spans = sorted([*spans, *((each.start, each.end) for each in self._parts.bodies)])
        ends = [0, *(end for _, end in spans)]
        starts = [*(start for start, _ in spans), len(self._line)]
        return all(
            _BETWEEN_DAYS.fullmatch(self._line, end, start) for end, start in zip(ends, starts, strict=True)
        )

    def _keep(self, found: Mention) -> None:
        self._found.append(found)
        insort(self._ends, found.end)
        self._by_end[found.end] = found

    # ---- references with a §

    def _read_paragraph(self, index: int, paragraph: ParagraphMention) -> None:
        before = self._date_before(index, paragraph)
        after = None if before else self._date_after(index, paragraph)
        if not paragraph.numbers and (before is None or self._line[before.end : paragraph.start].strip(" ,")):
            return
        body = self._body_of(paragraph, before, after)
        carried = None if body else self._carried((before or paragraph).start, True)
        if body is None and carried is None:
            body = self._body_after((after or paragraph).end, True)
        day = before or after
        if day:
            self._used.add(day.start)
        elif body is None and carried is None and not self._is_lone_reference(paragraph):
            return
        spans = [part for part in (paragraph, day, body) if part is not None]
        start, end = min(part.start for part in spans), max(part.end for part in spans)
        if body and body.start == start and " att " in self._line[body.end : (day or paragraph).start]:
            start = paragraph.start  # "Nämnden beslutar att paragraf 12 ändras" names the § alone
        name = self._name(body) if body else carried
        self._keep(Mention(start, end, name, day, paragraph.numbers, True, carried is not None))

    def _date_before(self, index: int, paragraph: ParagraphMention) -> DateMention | None:
        """The date that the § belongs to, printed before it."""
        floor = self._parts.paragraphs[index - 1].end if index else 0
        place = bisect_right(self._parts.dates, paragraph.start, key=_end)
        day = self._parts.dates[place - 1] if place else None
        if day is None or day.start < floor or day.start in self._used:
            return None
        gap = self._line[day.end : paragraph.start]
        if clauses.plain_before(gap):
            return day
        body = self._body_between(day.end, paragraph.start)
        if body is None or len(gap) > _LOOSE or clauses.is_broken(gap):
            return None
        lead, rest = self._line[day.end : body.start], self._line[body.end : paragraph.start]
        plain = clauses.plain_before(lead) and clauses.plain_before(rest)
        return day if plain or clauses.acts_after(lead, True) else None

    def _date_after(self, index: int, paragraph: ParagraphMention) -> DateMention | None:
        """The date that the § belongs to, printed after it."""
        paragraphs = self._parts.paragraphs
        place = bisect_left(self._parts.dates, paragraph.end, key=_start)
        day = self._parts.dates[place] if place < len(self._parts.dates) else None
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        if day is None or (following and following.start < day.start):
            return None
        gap = self._line[paragraph.end : day.start]
        if following and gap.strip(" ,(") and clauses.plain_before(self._line[day.end : following.start]):
            return None
        if clauses.plain_after(gap):
            return day
        body = self._body_between(paragraph.end, day.start)
        if body is None or len(gap) > _LOOSE or clauses.is_broken(gap):
            return None
        if self._body_before(paragraph.start, True):
            return None
        reached = clauses.reaches_date(self._line[body.end : day.start], body.genitive)
        return day if reached and clauses.leads_to_body(self._line[paragraph.end : body.start]) else None

    def _body_of(
        self, paragraph: ParagraphMention, before: DateMention | None, after: DateMention | None
    ) -> BodyMention | None:
        """The body of a § and its date, printed between them or before both."""
        if before:
            between = self._body_between(before.end, paragraph.start)
            return between or self._body_before(before.start, True)
        body = self._body_before(paragraph.start, True)
        return body or (self._body_between(paragraph.end, after.start) if after else None)

    def _is_lone_reference(self, paragraph: ParagraphMention) -> bool:
        """Whether a § with neither body nor date beside it is another paragraph, not the attendance's."""
        if paragraph.numbers == (self._own_number,) or clauses.numbers_decisions(
            self._line[max(0, paragraph.start - _NEAR) : paragraph.start]
        ):
            return False
        if "\t" in self._line[paragraph.end :]:
            return False  # a table's own numbers: "§ 14 Placering" beside its date
        around = self._line[max(0, paragraph.start - _NEAR) : paragraph.end + _NEAR]
        return not clauses.tells_attendance(around)

    # ---- references without a §

    def _read_date(self, day: DateMention) -> None:
        body = self._body_before(day.start, False)
        carried = None if body else self._carried(day.start, False)
        if body is None and carried is None:
            body = self._body_after(day.end, False)
        if body is None and carried is None:
            return
        start = min(day.start, body.start) if body else day.start
        end = max(day.end, body.end) if body else day.end
        place = bisect_right(self._ends, start)
        if place < len(self._ends) and self._by_end[self._ends[place]].start < end:
            return
        name = self._name(body) if body else carried
        self._keep(Mention(start, end, name, day, (), False, carried is not None))

    # ---- the body

    def _body_between(self, start: int, end: int) -> BodyMention | None:
        body = self._body_from(start)
        return body if body and body.end <= end else None

    def _body_from(self, start: int) -> BodyMention | None:
        """The first body that begins at `start` or later."""
        place = bisect_left(self._parts.bodies, start, key=_start)
        return self._parts.bodies[place] if place < len(self._parts.bodies) else None

    def _body_before(self, anchor: int, with_paragraph: bool) -> BodyMention | None:
        """The nearest body before the date or § that the words between tie to it."""
        place = bisect_right(self._parts.paragraphs, anchor, key=_end)
        floor = self._parts.paragraphs[place - 1].end if place else 0
        place = bisect_right(self._ends, anchor)
        floor = max(floor, self._ends[place - 1] if place else 0)
        last = bisect_right(self._parts.bodies, anchor, key=_end)
        near = [body for body in self._parts.bodies[max(0, last - 2) : last] if body.start >= floor]
        if not near:
            return None
        body = near[-1]
        gap = self._line[body.end : anchor]
        if with_paragraph:
            return (
                self._giver(near, anchor) or body if clauses.reaches_paragraph(gap, body.genitive) else None
            )
        if not clauses.reaches_date(gap, body.genitive or self._is_federation(body)):
            return None
        dates_a_document = not gap.strip(" ,") and clauses.is_document(self._line[: body.start])
        return None if dates_a_document else body

    def _giver(self, near: list[BodyMention], anchor: int) -> BodyMention | None:
        """The body that acts, where the nearest is only the one that it sends or proposes the matter to."""
        if len(near) < 2:
            return None
        giver = near[-2]
        between = self._line[giver.end : near[-1].start]
        is_proposed = self._line[near[-1].end : anchor].strip(" ,") in ("", "den") and clauses.proposes(
            between
        )
        if not is_proposed and not between.endswith((" till ", " åt ")):
            return None
        words = self._line[giver.end : anchor]
        acts = not giver.genitive and clauses.reaches_paragraph(words, False) and clauses.acts_first(words)
        return giver if acts else None

    def _body_after(self, anchor: int, with_paragraph: bool) -> BodyMention | None:
        """The body that the words after a date or § make act then: "beslutade kommunfullmäktige"."""
        body = self._body_from(anchor)
        if body is None:
            return None
        gap = self._line[anchor : body.start]
        if not clauses.acts_after(gap, with_paragraph):
            return None
        if not with_paragraph and not clauses.tells_act(self._line[:anchor], gap):
            return None
        follows = self._line[body.end : body.end + _LOOSE]
        if not with_paragraph and body.genitive and not clauses.begins_meeting(follows):
            return None
        starts = [
            following[place].start
            for following in (self._parts.paragraphs, self._parts.dates)
            if (place := bisect_left(following, anchor, key=_start)) < len(following)
        ]
        taken = any(
            start < body.end or clauses.plain_before(self._line[body.end : start]) for start in starts
        )
        return None if taken else body

    def _carried(self, anchor: int, with_paragraph: bool) -> str | None:
        """The body of the reference just before, where the sentence goes on with "och den …"."""
        place = bisect_right(self._ends, anchor)
        last = self._by_end[self._ends[place - 1]] if place else None
        if last is None or last.name is None or (last.carried and not with_paragraph):
            return None
        return last.name if clauses.is_carried(self._line[last.end : anchor], with_paragraph) else None

    def _name(self, body: BodyMention) -> str:
        """The body in the nominative."""
        if self._is_federation(body):
            return body.name[:-1]
        return nominative(body.name) if body.genitive else body.name

    def _is_federation(self, body: BodyMention) -> bool:
        """Whether a longer name ends in a genitive of its own: "direktionen för … förbunds sammanträde"."""
        if " för " not in body.name or not _FEDERATION.search(body.name):
            return False
        return clauses.begins_meeting(self._line[body.end : body.end + _LOOSE])
