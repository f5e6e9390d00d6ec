"""The front page understood: who met, where and when, who signs, when it was posted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from protokoll_parser.attendance import listed_chair, listed_secretary
from protokoll_parser.bodies import find_bodies
from protokoll_parser.dates import find_dates
from protokoll_parser.document import Document, Line
from protokoll_parser.front.body import find_body
from protokoll_parser.front.fields import read_fields
from protokoll_parser.front.lists.persons import persons_in
from protokoll_parser.front.notices import read_adjustment, read_notice, told_adjustment, value_text
from protokoll_parser.front.pieces import Field, of_kind
from protokoll_parser.front.signers import (
    elected_adjusters,
    further_signers,
    named_secretary,
    read_adjusters,
    read_signer,
    titled_adjusters,
    titled_signer,
)
from protokoll_parser.front.times import Occasion, clean_place, read_occasion
from protokoll_parser.model import Adjustment, Meeting, Span
from protokoll_parser.municipalities import find_place
from protokoll_parser.outline import Outline
from protokoll_parser.outline.marks import has_page_number
from protokoll_parser.spans import numbers_of, read_ranges

_TITLE_KINDS = ("", "head", "body", "paragraphs")
_DATE_PIECES = 4
"""Cells in which a head's date is looked for: the sheet's number and the body's name may be read before it."""
_MOST_TITLE = 160
_OPENING_ITEMS = 4
_TITLE_WORD = re.compile(r"protokoll|sammanträde|\bmöte\b", re.IGNORECASE)


def read_meeting(outline: Outline, document: Document | None = None) -> Meeting:
    """What the front page says, and the pages after it where the front page does not.

    `document` is the file as it was read: its page heads and feet, which tidying takes away, may be all that names the
    municipality or the body.
    """
    fields = read_fields(outline.front)
    head, notice = _main_page(fields)
    if outline.back and not of_kind(notice, "posted", "removed", "storage"):
        notice = [*notice, *read_fields(outline.back)]
    occasion = _occasion(head)
    heads = cache(lambda: _page_heads(outline, document))  # seldom asked for: most pages name body and day
    date = _date(head, notice, occasion, heads)
    signed = [*head, *notice]
    chair = _chair(signed, head)
    secretary = (
        read_signer(of_kind(signed, "secretary"))
        or titled_signer(signed, "sekreterare")
        or listed_secretary(head)
        or named_secretary(outline.front)
    )
    adjusters = read_adjusters(of_kind(signed, "adjusters"), chair)
    rows = [line.text for line in (document.lines if document else outline.lines())]
    body = find_body(head, notice, heads, outline.items)
    place = find_place(rows, body)
    return Meeting(
        municipality=place.name if place else None,
        municipality_code=place.code if place else None,
        body=body,
        date=date,
        start=occasion.start,
        end=occasion.end,
        place=occasion.place,
        paragraphs=_declared(head) or _declared(notice),
        chair=chair,
        secretary=secretary,
        adjusters=adjusters
        or titled_adjusters(signed)
        or elected_adjusters(_opening(outline), chair)
        or further_signers(of_kind(signed, "chair")),
        adjustment=_adjustment(signed, outline, date),
        notice=read_notice([*head, *notice], date),
    )


def _page_heads(outline: Outline, document: Document | None) -> list[str]:
    """The rows of the document that stand in none of its parts: heads and feet of pages, and the contents list."""
    if document is None:
        return []
    kept = {
        number for line in outline.lines() for number in range(line.number, max(line.last, line.number) + 1)
    }
    return [line.text for line in document.lines if line.text and line.number not in kept]


def _chair(signed: Sequence[Field], head: Sequence[Field]) -> str | None:
    """The one who signs as chair, or whom the list of members calls so.

    Where columns came apart in extraction another's name may stand beside "Ordförande": a signature that no list of
    members has counts for less than a member who is called the chair.
    """
    named = read_signer(of_kind(signed, "chair")) or titled_signer(signed, "ordförande")
    members = " ".join(one.text for one in of_kind(head, "members", "serving"))
    if named is None or (named not in members and "ordf" in members.lower()):
        # the lists may stand below the anslag
        return listed_chair(head) or named or listed_chair(signed)
    return named


def _adjustment(signed: Sequence[Field], outline: Outline, date: str | None) -> Adjustment:
    """When and where the minutes are adjusted, by the front page; by the § on it where the page says nothing."""
    found = read_adjustment(signed, date)
    return found if found != Adjustment() else told_adjustment(_opening(outline), date)


def _opening(outline: Outline) -> Iterator[Line]:
    """The lines among which a meeting elects its adjusters: the front page's and the first §§'."""
    yield from outline.front
    for item in outline.items[:_OPENING_ITEMS]:
        yield from item.body


def _main_page(fields: Sequence[Field]) -> tuple[list[Field], list[Field]]:
    """The fields of the main front page, and those of its anslag.

    A file may hold two front pages, one for the §§ adjusted at once: the one with more §§ is the main one.
    """
    pages: list[list[Field]] = [[]]
    for one in fields:
        if (
            one.kind == "place_time"
            and one.pieces
            and of_kind(pages[-1], "place_time")
            and of_kind(pages[-1], "chair", "adjusters")
        ):
            pages.append([])
        pages[-1].append(one)
    main = max(pages, key=lambda page: len(numbers_of(_declared(page))))
    if main is not pages[0]:
        main = [*_titles(pages[0]), *main]
    start = next((at for at, one in enumerate(main) if one.kind == "notice"), len(main))
    place = next((at for at, one in enumerate(main) if one.kind in ("place_time", "time")), 0)
    if start < place:
        return [*main[:start], *main[place:]], main[start:place]
    return main[:start], main[start:]


def _titles(page: Sequence[Field]) -> Iterator[Field]:
    """The fields above the first label that has a value of its own."""
    for one in page:
        if one.kind not in _TITLE_KINDS and one.kind != "date":
            return
        yield one


def _occasion(head: Sequence[Field]) -> Occasion:
    """Where and when, from one cell or from several."""
    both = [read_occasion(text) for one in of_kind(head, "place_time") if (text := value_text(one, most=8))]
    times = [read_occasion(text) for one in of_kind(head, "time") if (text := value_text(one, most=3))]
    ends = [read_occasion(text) for one in of_kind(head, "end_time") if (text := value_text(one, most=2))]
    places = [_place(text) for one in of_kind(head, "place") if (text := value_text(one, most=_rows(one)))]
    if not both and not times:
        held = (read_occasion(value_text(one, most=2) or "") for one in of_kind(head, "place"))
        both = [one for one in held if one.start] or [read_occasion(text) for text in _sentences(head)]
    timed = [one for one in (*both, *times) if one.start]
    if not timed:
        days = (piece.text for one in of_kind(head, "date") for piece in one.pieces[:1])
        timed = [one for one in map(read_occasion, days) if one.start]
    start = timed[0].start if timed else None
    end = timed[0].end if timed else None
    return Occasion(
        place=_first(one.place for one in both) or _first(places) or _first(one.place for one in times),
        date=_first(one.date for one in (*both, *times))
        or _first(map(_date_of_place, of_kind(head, "place"))),
        start=start,
        end=end or _first(one.start for one in ends),
        undated=next((one.undated for one in (*both, *times) if one.undated), None),
    )


def _rows(one: Field) -> int:
    """How many rows a place has: what a blank row parts from the first is another matter."""
    return 1 if len(one.pieces) > 1 and one.pieces[1].after_gap else 2


def _date_of_place(one: Field) -> str | None:
    """The day that is told with the place alone: "Folkhögskolan, i samband med utbildningen 6-7 maj 2020"."""
    return read_occasion(value_text(one, most=2) or "").date


def _place(text: str) -> str | None:
    """A place without the day that may stand beside it."""
    return read_occasion(text).place if find_dates(text) else clean_place(text)


def _sentences(head: Sequence[Field]) -> Iterator[str]:
    """What follows the body in "Sammanträde med kommunfullmäktige i Folkets hus den 7 maj 2017 kl. 18.30–20.55"."""
    for piece in (piece for one in of_kind(head, *_TITLE_KINDS) for piece in one.pieces):
        bodies = find_bodies(piece.text[:_MOST_TITLE])
        if not bodies:
            continue
        rest = piece.text[bodies[0].end : bodies[0].end + _MOST_TITLE]
        occasion = read_occasion(rest)
        if occasion.date and occasion.start:
            yield rest
            return


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _date(
    head: Sequence[Field], notice: Sequence[Field], occasion: Occasion, page_heads: Callable[[], list[str]]
) -> str | None:
    """The day of the meeting: the head's, unless the cell with the place and the anslag agree on another."""
    labelled = _first(_first_date(one) for one in of_kind(head, "date"))
    noticed = _first(_first_date(one) for one in of_kind(notice, "date"))
    titled = None if labelled or occasion.date else _title_date(head) or _date_in_heads(page_heads())
    named = [date for date in (labelled, occasion.date, titled, noticed) if date]
    if not named:
        return None
    if occasion.date is None and occasion.undated is not None and labelled is None:
        year = named[0][:4]
        return f"{year}-{occasion.undated.month:02}-{occasion.undated.day:02}"
    date, votes = Counter(named).most_common(1)[0]
    return date if votes > 1 else named[0]


def _first_date(one: Field) -> str | None:
    for piece in one.pieces[:_DATE_PIECES]:
        for mention in find_dates(piece.text[:80]):
            if mention.iso:
                return mention.iso
    return None


def _title_date(head: Sequence[Field]) -> str | None:
    """A date in the lines above the first label, or beside the title word; a label without a date is none."""
    for one in head:
        if one.kind == "date" and _first_date(one) is None:
            continue
        if one.kind not in _TITLE_KINDS:
            break
        for piece in one.pieces:
            if len(piece.text) > _MOST_TITLE or has_page_number(piece.text):
                continue
            if (found := find_dates(piece.text)) and found[0].iso:
                return found[0].iso
    return None


def _date_in_heads(page_heads: Sequence[str]) -> str | None:
    """The only date in the titles that tidying took from the pages' heads."""
    found = {
        mention.iso
        for text in page_heads
        if len(text) <= _MOST_TITLE and _TITLE_WORD.search(text)
        for mention in find_dates(text)
    }
    return found.pop() if len(found) == 1 else None


def _declared(fields: Sequence[Field]) -> tuple[Span, ...]:
    """The § ranges printed on the page: beside their label, else on any line that begins with a § sign."""
    for one in of_kind(fields, "paragraphs"):
        for piece in one.pieces[:3]:
            if spans := read_ranges(piece.text):
                return spans
    for one in of_kind(fields, "secretary"):
        for piece in one.pieces[:1]:
            if piece.text[:1].isdigit() and (spans := read_ranges(piece.text)):
                return spans
    for one in fields:
        if one.kind in _TITLE_KINDS or one.kind in {
            "secretary",
            "chair",
            "adjusters",
            "signatures",
            "date",
            "place_time",
        }:
            for piece in one.pieces:
                at = piece.text.find("§")
                if at < 0 or len(piece.text) > _MOST_TITLE or persons_in(piece.text[:at]):
                    continue
                if spans := read_ranges(piece.text[at:]):
                    return spans
    return ()
