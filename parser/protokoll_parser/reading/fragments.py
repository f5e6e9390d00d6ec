"""Bits of HTML in a text that is not HTML: <br>, <b>, <hr/>, entities."""

from __future__ import annotations

import html
import re

from protokoll_parser.reading.cells import BREAK
from protokoll_parser.reading.characters import clean
from protokoll_parser.reading.limits import DEFAULT

_RULE = re.compile(r"<hr\b[^<>\n]{0,200}>", re.IGNORECASE)
_BREAK_TAG = re.compile(r"<br\b[^<>\n]{0,200}>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|b|i|u|s|p|em|strong|sup|sub|small|big|font|span|div|center|mark|del|ins|img|h[1-6]|ul|ol|li|table|thead"
    r"|tbody|tr|td|th|o:p|page_number|page|header|footer|watermark|signature)(?:\s[^<>\n]{0,300})?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,6}|#x[0-9A-Fa-f]{1,5});")


def strip_fragments(text: str) -> str:
    """The text without tags and entities; each <br> is a BREAK, each <table> rows of cells with tabs."""
    if "<" in text:
        if "</table>" in text:
            text = _with_table_rows(text)
        if "<!--" in text:
            from protokoll_parser.reading.hypertext import without_comments  # loads an HTML parser

            text = without_comments(text)
        text = _RULE.sub("---", text)
        text = _BREAK_TAG.sub(BREAK, text)
        text = _TAG.sub("", text)
    if "&" in text:
        text = _ENTITY.sub(_character, text)
    return text


def _with_table_rows(text: str) -> str:
    """The text with each HTML table as rows; the number of line breaks stays the same."""
    parts: list[str] = []
    place = 0
    while (start := text.find("<table", place)) >= 0:
        end = text.find("</table>", start)
        if end < 0:
            break
        end += len("</table>")
        source = text[start:end]
        parts += [text[place:start], _table_rows(source)]
        place = end
    parts.append(text[place:])
    return "".join(parts)


def _table_rows(source: str) -> str:
    from protokoll_parser.reading.hypertext import TooDeepError, html_lines

    try:
        rows = [line.text for line in html_lines(source, DEFAULT) if line.text]
    except TooDeepError:
        return source
    breaks = source.count("\n")
    if len(rows) > breaks + 1:
        rows[breaks:] = [BREAK.join(rows[breaks:])]
    return "\n".join(rows) + "\n" * (breaks + 1 - max(1, len(rows)))


def _character(match: re.Match[str]) -> str:
    character = clean(html.unescape(match.group()))
    return " " if character in "\n\f\t" else character
