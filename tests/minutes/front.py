"""Front page, attendance, notice and contents list, with what they put into the gold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.minutes.attendance import attendance_pages, attendance_rows, attendee, printed_seats
from tests.minutes.house import House
from tests.minutes.markup import Reader
from tests.minutes.script import Break, Heading, Lines, Paragraph, Piece, Row, Rule
from tests.minutes.story import Matter, Story
from tests.minutes.swedish import long_date, weekday

from protokoll_parser.model import Adjustment, Attendee, Meeting, Notice


@dataclass(frozen=True, slots=True)
class Front:
    """What stands before and after the §§, and what it says."""

    pieces: tuple[Piece, ...]
    back: tuple[Piece, ...]
    meeting: Meeting
    attendance: tuple[Attendee, ...]


def front_page(story: Story, house: House, reader: Reader) -> Front:
    """The front page and what may stand on page two or last."""
    rows = list(_rows(story, house, reader))
    pieces: list[Piece] = []
    if house.front == "one_cell":
        pieces.append(Paragraph(" ".join(f"{label} {' '.join(lines)}" for label, lines in rows)))
    else:
        pieces += [piece for label, lines in rows for piece in _set_row(house, label, lines)]
    if story.remark:
        pieces.append(Paragraph(story.remark))
    notice = list(_notice(story, house))
    back: list[Piece] = []
    if house.notice_last:
        back += notice
    else:
        pieces += [Rule(), *notice] if notice else []
    roster = list(attendance_pages(story, house, reader))
    if house.attendance == "appendix":
        back = [Break(), *roster, *back]
    elif roster:
        pieces += [Break(), *roster]
    seats = printed_seats(story, house)
    return Front(
        tuple(pieces),
        tuple(back),
        _meeting(story, house),
        tuple(attendee(story, house, reader, seat) for seat in seats),
    )


# ---- the gold of the front page ---------------------------------------------------------------------------------


def _meeting(story: Story, house: House) -> Meeting:
    hidden = house.hides
    noticed = house.notice != "none"

    def shown(field: str, value: str | None) -> str | None:
        return None if field in hidden else value

    return Meeting(
        municipality=story.place.name,
        municipality_code=story.place.code,
        body=shown("body", story.body.name),
        date=story.date,
        start=shown("start", story.start),
        end=shown("end", story.end),
        place=shown("place", story.room),
        paragraphs=() if "paragraphs" in hidden else story.spans(),
        chair=shown("chair", story.chair),
        secretary=shown("secretary", story.secretary),
        adjusters=() if "adjusters" in hidden else story.adjusters,
        adjustment=_adjustment(story, house),
        notice=Notice(
            story.posted if noticed else None,
            story.removed if noticed else None,
            None,
            story.storage if noticed and house.storage_label else None,
        ),
    )


def _adjustment(story: Story, house: House) -> Adjustment:
    """As the front page has it, or as the § that elects the adjusters tells where the page says nothing."""
    if house.adjust_label is not None:
        timed = "{time}" in house.adjust_form and story.adjust_date is not None
        return Adjustment(
            story.adjust_place if "{place}" in house.adjust_form else None,
            story.adjust_date,
            story.adjust_time if timed else None,
        )
    told = next((said for matter in story.matters if (said := _told(matter))), None)
    if told is None:
        return Adjustment()
    place = (story.adjust_place or "").lower()
    return Adjustment(
        place if place and place in told else None,
        story.adjust_date,
        story.adjust_time if " kl. " in told else None,
    )


def _told(matter: Matter) -> str | None:
    """The sentence "Justeringen äger rum …" under a §."""
    texts = (text for part in matter.parts for text in part.content if isinstance(text, str))
    return next((text for text in texts if text.startswith("Justeringen äger rum ")), None)


# ---- rows of the front page -------------------------------------------------------------------------------------


def _rows(story: Story, house: House, reader: Reader) -> Iterator[tuple[str, list[str]]]:
    hidden = house.hides
    if house.body_label:
        yield house.body_label, [story.body.name]
    if house.date_label and not house.date_in_place:
        yield house.date_label, [story.date]
    yield from _place_and_time(story, house)
    if "attendance" not in hidden:
        yield from attendance_rows(story, house, reader)
    if "adjusters" not in hidden:
        shown = [reader.name(name) if house.adjuster_party else name for name in story.adjusters]
        yield house.adjuster_label, [" och ".join(shown)]
    if house.adjust_label and story.adjust_date:
        yield house.adjust_label, [adjusting(story, house)]
    declared = house.range_form.format(ranges=declared_ranges(story, house))
    if house.signatures:
        if "paragraphs" not in hidden:
            yield house.range_label, [declared]
        yield "Underskrifter", [""]
        if "secretary" not in hidden:
            yield "Sekreterare", ["." * 40, story.secretary]
        if "chair" not in hidden:
            yield "Ordförande", ["." * 40, story.chair]
        if "adjusters" not in hidden:
            yield house.adjuster_label, ["." * 40, " och ".join(story.adjusters)]
    else:
        if "secretary" not in hidden:
            yield "Sekreterare", [story.secretary]
        if "chair" not in hidden:
            yield "Ordförande", [story.chair]
        if "paragraphs" not in hidden:
            yield house.range_label, [declared]


def declared_ranges(story: Story, house: House) -> str:
    """ "76-86, 88"."""
    spaced = [
        str(span.first) if span.first == span.last else f"{span.first}{house.dash}{span.last}"
        for span in story.spans()
    ]
    return ", ".join(spaced)


def _place_and_time(story: Story, house: House) -> Iterator[tuple[str, list[str]]]:
    hidden = house.hides
    hours = [hour.removeprefix("0") if house.short_hours else hour for hour in (story.start, story.end or "")]
    time = house.time_form.format(start=hours[0], end=hours[1])
    time = time.replace(":", ".") if "." in house.time_form else time
    if "start" in hidden:
        time = ""
    if story.breaks:
        time += f", {story.breaks}"
    day = f"{weekday(story.date)}en den {long_date(story.date)}" if house.date_in_place else ""
    room = "" if "place" in hidden else story.room
    parts = [room, day, time] if house.place_first else [day, time, room]
    if house.front == "two_rows":
        yield "Tid", [", ".join(part for part in (day, time) if part)]
        yield "Plats", [room]
    elif house.front == "stacked":
        yield "Klockan", [time]
        yield "Plats", [room]
    else:
        yield house.place_label, [", ".join(part for part in parts if part)]


def adjusting(story: Story, house: House) -> str:
    """Where and when the minutes are adjusted."""
    date = story.adjust_date or ""
    if house.adjust_date_form == "long":
        date = f"den {long_date(date)}"
    elif house.adjust_date_form == "weekday":
        date = f"{weekday(date)}en den {long_date(date)}"
    time = (story.adjust_time or "").replace(":", ".")
    text = house.adjust_form.format(place=story.adjust_place or "", date=date, time=time)
    if not story.adjust_time:
        text = text.partition(" kl")[0]
    return text.strip(" ,")


def _set_row(house: House, label: str, lines: list[str]) -> Iterator[Piece]:
    if house.front == "colon":
        yield Lines((f"{label}: {lines[0]}", *lines[1:]))
    elif house.front == "stacked":
        yield Heading(label, "front", inline=True)
        yield Lines(tuple(lines))
    elif house.front == "prose":
        yield Lines((label, *lines))
    else:
        yield Row(((label,), tuple(lines)))


# ---- notice and contents ----------------------------------------------------------------------------------------


def _notice(story: Story, house: House) -> Iterator[Piece]:
    if house.notice == "none" or story.posted is None:
        return
    yield Heading(house.notice_title, "front")
    yield Paragraph("Protokollet är justerat. Justeringen har tillkännagivits genom anslag.")
    posted, removed = story.posted or "", story.removed or ""
    body = story.notice_body or story.body.name
    if house.notice == "lines":
        yield Lines(
            (
                f"Organ: {body}",
                f"Sammanträdesdatum: {story.date}",
                f"{house.posted_label}: {posted}",
                f"{house.removed_label}: {removed}",
            )
        )
        if house.storage_label:
            yield Lines((f"{house.storage_label}: {story.storage}",))
        return
    yield Row((("Organ",), (body,)))
    yield Row((("Sammanträdesdatum",), (story.date,)))
    yield Row(((house.posted_label,), (posted,), (house.removed_label,), (removed,)), (0, 30, 44, 76))
    if house.storage_label and story.storage:
        yield Row(((house.storage_label,), (story.storage,)), (0, 34))
    yield Row((("Underskrift",), ("." * 40, story.secretary)))
