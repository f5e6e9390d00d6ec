"""Who was there, in each family's list or table, and in the gold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tests.minutes.house import House
from tests.minutes.markup import Reader
from tests.minutes.script import Heading, Lines, Piece, Row
from tests.minutes.story import Seat, Story, When
from tests.minutes.swedish import listed

from protokoll_parser.model import Attendee, Mode, Role

SERVING: tuple[Role, ...] = ("chair", "vice_chair", "member", "serving_substitute")

# ---- the gold ----


def printed_seats(story: Story, house: House) -> list[Seat]:
    """The seats in the order of the groups; none where the template prints none."""
    if "attendance" in house.hides:
        return []
    groups = (SERVING, ("substitute",), ("official",), ("other",))
    return [seat for roles in groups for seat in story.seats if seat.role in roles]


def attendee(story: Story, house: House, reader: Reader, seat: Seat) -> Attendee:
    """A seat as the gold has it: what this template prints of it."""
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


# ---- the words ----


def attendance_rows(story: Story, house: House, reader: Reader) -> Iterator[tuple[str, list[str]]]:
    """The front page's rows: names, or where to find them."""
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


def attendance_pages(story: Story, house: House, reader: Reader) -> Iterator[Piece]:
    """The list on a page of its own."""
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
    for seat in (s for s in printed_seats(story, house) if s.role in words):
        party = story.place.people[seat.name].party or ""
        function = words[seat.role]
        when = _when(house, seat.when).strip(" ,").removeprefix("§§ ").removeprefix("§ ") if seat.when else ""
        yield Row(((seat.name,), (party,), (function,), (seat.replaces or "",), (when,)), columns)
    rest = [seat for seat in printed_seats(story, house) if seat.role in ("official", "other")]
    if rest:
        yield Heading(house.officials_label, "front")
        yield Lines(tuple(_seat(story, house, reader, seat) for seat in rest))
