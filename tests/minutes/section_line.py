"""The head of a §: its number, case number and title in each family's way."""

from __future__ import annotations

from collections.abc import Callable

from tests.minutes.house import House
from tests.minutes.script import Heading, Paragraph, Piece, Right, Row
from tests.minutes.story import Matter, Story


def case_number(house: House, matter: Matter) -> str | None:
    """The case number as this house prints it, without its label."""
    case = matter.case
    if case is None or "case_number" in house.hides:
        return None
    if house.section == "contents_only" and house.contents not in ("number_dots_dnr", "bullets_dnr"):
        return None
    text = house.dnr.format(
        unit=case.unit, year=case.year, yy=case.year % 100, serial=case.serial, plan=case.plan or ""
    )
    return text.strip(" -")


def section_line(
    story: Story, house: House, words: Callable[[str], str], number: int, suffix: str | None, matter: Matter
) -> list[Piece]:
    """The pieces that open a §."""
    shown = f"{number}{' ' + suffix if suffix else ''}"
    printed_case = case_number(house, matter)
    dnr = house.dnr_label + printed_case if printed_case else house.empty_dnr
    title = Heading(matter.title, "title", house.title_inline)
    dnr_line: list[Piece] = [Paragraph(dnr)] if dnr else []

    def sign(text: str) -> Heading:
        return Heading(text, "section")

    match house.section:
        case "alone":
            return [sign(f"§ {shown}"), *dnr_line, title]
        case "alone_title_first":
            return [sign(f"§ {shown}"), title, *dnr_line]
        case "one_line":
            return [sign(f"§ {shown} {matter.title}"), *dnr_line]
        case "no_space":
            return [sign(f"§{shown.replace(' ', '')} {matter.title}"), *dnr_line]
        case "bracket_dnr":
            tail = f" ({house.dnr_label}{printed_case})" if printed_case else ""
            return [sign(f"§ {shown} {matter.title}{tail}")]
        case "one_line_dnr":
            if dnr is None:
                return [sign(f"§ {shown} {matter.title}")]
            return [Right(f"§ {shown} {matter.title}", dnr, "section")]
        case "number_and_dnr":
            return [sign(f"§ {shown} {dnr}" if dnr else f"§ {shown}"), title]
        case "number_far_dnr":
            return [Right(f"§ {shown}", dnr, "section") if dnr else sign(f"§ {shown}"), title]
        case "year":
            head = f"§ {shown}/{story.date[:4]}"
            if dnr is None:
                return [sign(head), title]
            code = f"   Diariekod: {matter.case.plan}" if matter.case and matter.case.plan else ""
            return [sign(f"{head}   {dnr}{code}"), title]
        case "prefix":
            return [sign(house.prefix.format(abbreviation=story.body.abbreviation) + shown), title, *dnr_line]
        case "prefix_one_line":
            head = house.prefix.format(abbreviation=story.body.abbreviation)
            return [sign(f"{head}{shown} {matter.title}"), *dnr_line]
        case "contents_only":
            return [title]
        case "lost":
            return [sign(f"{story.body.abbreviation} {shown} {matter.title}"), *dnr_line]
        case "stack":
            head = house.prefix.format(abbreviation=story.body.abbreviation)
            history = " " + words(matter.history) if matter.history else ""
            return [sign(f"{head}{shown}{history}"), *dnr_line, title]
        case "margin":
            lines = tuple(line for line in (f"§ {shown}", dnr, matter.title) if line)
            if not matter.recipients:
                return [sign(lines[0]), *dnr_line, title]
            return [Row((matter.recipients, lines), (0, 30))]
        case "paragraf":
            return [sign(f"Paragraf {shown}"), title, *dnr_line]
