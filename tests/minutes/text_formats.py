"""Text as tools give it: `pdftotext -layout`, plain `pdftotext`, HTML, one long line."""

from __future__ import annotations

import html
from collections.abc import Iterator

from tests.minutes.compose import Minutes
from tests.minutes.pages import Page, Placed, paginate
from tests.minutes.script import Entry, Heading, Lines, Paragraph, Right, Row, Rule


def layout_text(minutes: Minutes) -> str:
    """`pdftotext -layout`: columns kept by spaces, a form feed after each page."""
    return "".join(_grid_page(page) + "\f" for page in paginate(minutes))


def _grid_page(page: Page) -> str:
    lines = []
    for placed in page.lines:
        line = ""
        for part in placed:
            gap = part.column - len(line)
            line += " " * (gap if gap > 0 or not line else 1) + part.text
        lines.append(line.rstrip())
    return "\n".join(lines).rstrip("\n") + "\n"


def plain_text(minutes: Minutes) -> str:
    """Plain `pdftotext`: cells of a row one after the other, blank lines between blocks, no indents."""
    return "".join(_plain_page(page) + "\f" for page in paginate(minutes))


def _plain_page(page: Page) -> str:
    """Cells of consecutive rows are read column by column, as poppler does where it sees blocks."""
    out: list[str] = []
    block: list[list[Placed]] = []

    def flush() -> None:
        columns = sorted({part.column for line in block for part in line})
        for column in columns:
            cell = [part.text for line in block for part in line if part.column == column]
            out.extend([*cell, ""])
        block.clear()

    for line in page.lines:
        if len(line) > 1 or (block and line):
            block.append(line)
            continue
        if block:
            flush()
        out.append(line[0].text if line else "")
    flush()
    lines = [line for index, line in enumerate(out) if line or (index and out[index - 1])]
    return "\n".join(lines).strip("\n") + "\n"


# ---- HTML and one line ------------------------------------------------------------------------------------------


def web_page(minutes: Minutes) -> str:
    """A page of the municipality's site: headings, lists and tables, a menu before and a foot after."""
    body = "\n".join(_html_pieces(minutes))
    title = html.escape(
        f"{minutes.house.title_word.capitalize()} {minutes.story.body.name} {minutes.story.date}"
    )
    place = html.escape(minutes.story.place.title)
    return (
        f'<!DOCTYPE html>\n<html lang="sv">\n<head><meta charset="utf-8"><title>{title} - {place}</title>\n'
        "<style>h1 { color: #036 }</style><script>var page = '§ 1 Meny';</script></head>\n<body>\n"
        f'<header><a href="/">{place}</a></header>\n<nav><ul><li><a href="/kommun">Kommun och politik</a></li>'
        '<li><a href="/bygga">Bygga och bo</a></li></ul></nav>\n<main>\n'
        f"<h1>{title}</h1>\n{body}\n</main>\n"
        "<footer><p>Sidan uppdaterad av kansliet. Tyck till om sidan.</p></footer>\n</body>\n</html>\n"
    )


def _html_pieces(minutes: Minutes) -> Iterator[str]:
    levels = {
        "front": "h2",
        "contents": "h2",
        "section": "h2",
        "title": "h3",
        "part": "h4",
        "attachment": "h2",
    }
    open_tag: str | None = None
    for piece in minutes.pieces:
        wanted = {Entry: "ul", Row: "table"}.get(type(piece))
        if open_tag != wanted:
            if open_tag:
                yield f"</{open_tag}>"
            if wanted:
                yield f"<{wanted}>"
            open_tag = wanted
        match piece:
            case Heading(text, role, inline):
                tag = "p" if inline else levels[role]
                yield f"<{tag}>{html.escape(text)}</{tag}>"
            case Right(left, right):
                yield f"<h2>{html.escape(left)} {html.escape(right)}</h2>"
            case Paragraph(text):
                yield f"<p>{html.escape(text)}</p>"
            case Lines(lines):
                yield "<p>" + "<br>\n".join(html.escape(line) for line in lines) + "</p>"
            case Entry(mark, text):
                yield f"<li>{html.escape(text if mark in '-*' else f'{mark} {text}')}</li>"
            case Row(cells):
                inner = "".join(f"<td>{'<br>'.join(html.escape(x) for x in cell)}</td>" for cell in cells)
                yield f"<tr>{inner}</tr>"
            case Rule():
                yield "<hr>"
            case _:
                continue
    if open_tag:
        yield f"</{open_tag}>"


def one_line(minutes: Minutes) -> str:
    """Everything pasted as one long line, a space the only separator."""
    return " ".join(layout_text(minutes).split()) + "\n"
