"""The contents list."""

from __future__ import annotations

from tests.minutes.house import House
from tests.minutes.script import Break, Heading, Lines, Piece, Row
from tests.minutes.section_line import case_number
from tests.minutes.story import Matter, Story


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
