"""Front page, attendance, notice and contents list, with what they put into the gold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tests.minutes.house import House
from tests.minutes.markup import Reader
from tests.minutes.script import Break, Heading, Lines, Paragraph, Piece, Right, Row, Rule
from tests.minutes.section_line import case_number
from tests.minutes.story import Matter, Seat, Story, When
from tests.minutes.swedish import listed, long_date, weekday

from protokoll_parser.model import Adjustment, Attendee, Meeting, Mode, Notice, Role

SERVING: tuple[Role, ...] = ("chair", "vice_chair", "member", "serving_substitute")


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
    roster = list(_attendance_pages(story, house, reader))
    if house.attendance == "appendix":
        back = [Break(), *roster, *back]
    elif roster:
        pieces += [Break(), *roster]
    seats = _printed_seats(story, house)
    return Front(
        tuple(pieces),
        tuple(back),
        _meeting(story, house),
        tuple(_attendee(story, house, reader, seat) for seat in seats),
    )


# ---- the gold of the front page ---------------------------------------------------------------------------------


def _meeting(story: Story, house: House) -> Meeting:
    hidden = house.hides
    dated = house.adjust_label is not None and story.adjust_date is not None
    timed = dated and "{time}" in house.adjust_form and story.adjust_time is not None
    placed = house.adjust_label is not None and "{place}" in house.adjust_form
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
        adjustment=Adjustment(
            story.adjust_place if placed else None,
            story.adjust_date if dated else None,
            story.adjust_time if timed else None,
        ),
        notice=Notice(
            story.posted if noticed else None,
            story.removed if noticed else None,
            None,
            story.storage if noticed and house.storage_label else None,
        ),
    )


def _printed_seats(story: Story, house: House) -> list[Seat]:
    if "attendance" in house.hides:
        return []
    groups = (SERVING, ("substitute",), ("official",), ("other",))
    return [seat for roles in groups for seat in story.seats if seat.role in roles]


def _attendee(story: Story, house: House, reader: Reader, seat: Seat) -> Attendee:
    person = story.place.people[seat.name]
    items = _numbers(story, seat.when)
    table = house.attendance == "table" and seat.role not in ("official", "other")
    names_whom = "{whom}" in house.serves or table
    role: Role = seat.role
    if role == "vice_chair" and house.vice_mark is None:
        role = "member"
    title = (seat.printed_title or person.title) if role in ("official", "other") else None
    if house.attendance == "table" and "{title}" not in house.official_form:
        title = None
    return Attendee(
        name=seat.name,
        party=reader.party(seat.name),
        role=role,
        title=title,
        replaces=seat.replaces if names_whom else None,
        items=items,
        mode=_mode(house, seat, table),
        reason="jäv" if seat.when and seat.when.form == "recused" else None,
    )


def _mode(house: House, seat: Seat, table: bool) -> Mode | None:
    if table:
        return None
    if house.remote_heads:
        return seat.mode or "in_person"
    return seat.mode if seat.mode == "remote" else None


def _numbers(story: Story, when: When | None) -> tuple[int, ...] | None:
    if when is None or when.form == "clock":
        return None
    everything = [number for span in story.spans() for number in range(span.first, span.last + 1)]
    match when.form:
        case "from":
            return tuple(n for n in everything if n >= when.numbers[0])
        case "until":
            return tuple(n for n in everything if n <= when.numbers[0])
        case "except" | "recused":
            return tuple(n for n in everything if n not in when.numbers)
        case _:
            return when.numbers


# ---- rows of the front page -------------------------------------------------------------------------------------


def _rows(story: Story, house: House, reader: Reader) -> Iterator[tuple[str, list[str]]]:
    hidden = house.hides
    if house.body_label:
        yield house.body_label, [story.body.name]
    if house.date_label and not house.date_in_place:
        yield house.date_label, [story.date]
    yield from _place_and_time(story, house)
    if "attendance" not in hidden:
        yield from _attendance_rows(story, house, reader)
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


# ---- attendance -------------------------------------------------------------------------------------------------


def _attendance_rows(story: Story, house: House, reader: Reader) -> Iterator[tuple[str, list[str]]]:
    groups = _groups(story, house)
    if house.attendance in ("page2", "appendix", "table"):
        for label, seats in groups:
            if seats:
                yield label, [house.present_pointer]
        return
    for label, seats in groups:
        if seats:
            yield label, _seat_lines(story, house, reader, seats)


def _groups(story: Story, house: House) -> list[tuple[str, list[Seat]]]:
    def of(*roles: Role) -> list[Seat]:
        return [seat for seat in story.seats if seat.role in roles]

    groups = [(house.present_label, of(*SERVING)), (house.substitutes_label, of("substitute"))]
    if house.others_label:
        groups += [(house.officials_label, of("official")), (house.others_label, of("other"))]
    else:
        groups.append((house.officials_label, of("official", "other")))
    return groups


def _seat_lines(story: Story, house: House, reader: Reader, seats: list[Seat]) -> list[str]:
    if house.remote_heads:
        lines: list[str] = []
        for mode, heading in zip(("in_person", "remote"), house.remote_heads, strict=True):
            present = [seat for seat in seats if (seat.mode or "in_person") == mode]
            if present:
                lines += [heading, *(_seat(story, house, reader, seat) for seat in present)]
        return lines
    if house.attendance == "party_groups":
        return _by_party(story, house, reader, seats)
    lines = [_seat(story, house, reader, seat) for seat in seats]
    return [", ".join(lines)] if house.attendance == "run_on" else lines


def _by_party(story: Story, house: House, reader: Reader, seats: list[Seat]) -> list[str]:
    lines: list[str] = []
    parties = list(dict.fromkeys(story.place.people[seat.name].party for seat in seats))
    for party in parties:
        rows = [seat for seat in seats if story.place.people[seat.name].party == party]
        bare = replace(house, party="", attendance="column")
        lines += [
            *([party] if party else []),
            *(_seat(story, bare, reader, seat, bare=True) for seat in rows),
        ]
    return lines


def _seat(story: Story, house: House, reader: Reader, seat: Seat, bare: bool = False) -> str:
    person = story.place.people[seat.name]
    if seat.role in ("official", "other") and person.party is None:
        title = seat.printed_title or person.title or ""
        text = house.official_form.format(name=seat.name, title=title) if title else seat.name
    elif bare or not house.shows_party or person.party is None:
        text = seat.name
    elif house.attendance == "party_first":
        text = f"{person.party} {seat.name}"
    else:
        text = reader.name(seat.name)
    if seat.role == "chair" and house.chair_mark:
        text += house.chair_mark
    if seat.role == "vice_chair" and house.vice_mark:
        text += house.vice_mark
    if seat.role == "serving_substitute":
        whom = seat.replaces or ""
        if whom and not bare and house.attendance != "party_first":
            whom = reader.name(whom)
        words = house.serves.format(whom=whom) if whom else "tjänstgörande ersättare"
        text += house.serves_sign + words
    if seat.when:
        text += _when(house, seat.when)
    if seat.mode == "remote" and not house.remote_heads:
        text += house.remote_mark
    return text


def _when(house: House, when: When) -> str:
    numbers = listed(when.numbers, house.dash, " och ") if when.numbers else ""
    match when.form:
        case "clock":
            return f", kl. {when.clock}"
        case "from":
            return ", " + house.from_form.format(first=when.numbers[0])
        case "until":
            return ", " + house.until_form.format(last=when.numbers[0])
        case "except":
            return ", " + house.except_form.format(list=numbers)
        case "recused":
            return ", " + house.recused_form.format(list=numbers)
        case _:
            sign = "§" if len(when.numbers) == 1 else house.sign
            return f", {sign} {numbers}"


def _attendance_pages(story: Story, house: House, reader: Reader) -> Iterator[Piece]:
    if "attendance" in house.hides:
        return
    if house.attendance == "table":
        yield Heading("Närvarolista", "front")
        yield from _attendance_table(story, house, reader)
    if house.attendance in ("page2", "appendix"):
        yield Heading("Närvarolista", "attachment" if house.attendance == "appendix" else "front")
        bare = replace(house, attendance="column")
        for label, seats in _groups(story, house):
            if seats:
                yield Row(((label,), tuple(_seat_lines(story, bare, reader, seats))))


def _attendance_table(story: Story, house: House, reader: Reader) -> Iterator[Piece]:
    """Name, party, function, for whom and §§, a row each; officials below."""
    columns = (0, 26, 33, 54, 78)
    yield Row((("Namn",), ("Parti",), ("Funktion",), ("Tjänstgör för",), ("§§",)), columns)
    words = {
        "chair": "Ordförande",
        "vice_chair": "Vice ordförande",
        "member": "Ledamot",
        "serving_substitute": "Tjg. ersättare",
        "substitute": "Ersättare",
    }
    for seat in (s for s in _printed_seats(story, house) if s.role in words):
        party = story.place.people[seat.name].party or ""
        function = words[seat.role]
        when = _when(house, seat.when).strip(" ,").removeprefix("§§ ").removeprefix("§ ") if seat.when else ""
        yield Row(((seat.name,), (party,), (function,), (seat.replaces or "",), (when,)), columns)
    rest = [seat for seat in _printed_seats(story, house) if seat.role in ("official", "other")]
    if rest:
        yield Heading(house.officials_label, "front")
        yield Lines(tuple(_seat(story, house, reader, seat) for seat in rest))


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


def contents(story: Story, house: House) -> list[Piece]:
    """The contents list."""
    if house.contents == "none":
        return []
    pieces: list[Piece] = [Break(), Heading(house.contents_heading, "contents")]
    page = 3
    for number, suffix, matter in story.numbered():
        page += 1
        pieces += _contents_line(house, f"{number}{' ' + suffix if suffix else ''}", matter, page)
    return [*pieces, Break()]


def _contents_line(house: House, shown: str, matter: Matter, page: int) -> list[Piece]:

    title = matter.contents_title or matter.title
    case = case_number(house, matter)
    match house.contents:
        case "dots":
            return [Lines((dotted(f"§ {shown}", title, page, house.width),))]
        case "number_dots_dnr":
            label = f"{house.dnr_label}{case} " if case else ""
            return [Lines((dotted(f"§ {shown}", label + title, page, house.width),))]
        case "title_number":
            return [Row(((title,), (f"§ {shown}",)), (0, 72))]
        case "bullets_dnr":
            return [Lines((f"- § {shown} {title}" + (f" {case}" if case else ""),))]
        case "table":
            return [Row(((f"§ {shown}",), (title,), (str(page),)), (0, 8, 80))]
        case _:
            return [Lines((f"§ {shown}  {title}",))]


def dotted(left: str, title: str, page: int, width: int) -> str:
    """A line with dot leaders; a long title is not cut, only its dots."""
    head = f"{left:<8}{title} "
    return head + "." * max(3, width - len(head) - 4) + f" {page}"


__all__ = ["Front", "Right", "contents", "front_page"]
