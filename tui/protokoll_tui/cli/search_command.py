"""`protokoll-tui search FOLDER QUERY`: the same search as on screen."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import get_args

from protokoll_parser.serialise import JsonObject
from protokoll_tui.archive.location import archive_path
from protokoll_tui.clean import clean_line
from protokoll_tui.cli.arguments import ArgumentParser
from protokoll_tui.cli.console import Console
from protokoll_tui.cli.exit_codes import ExitCode
from protokoll_tui.cli.objects import meeting_object
from protokoll_tui.search.results import Hit, Marks, Scope

_SCOPES: tuple[Scope, ...] = get_args(Scope)
_MOST = 1000
_BOLD, _PLAIN = "\x1b[1m", "\x1b[22m"


def add_arguments(parser: ArgumentParser) -> None:
    """The folder, the query, and how many of what."""
    text = parser.text
    parser.add_folder()
    parser.wanted.add_argument("query", nargs="+", metavar=text("cli.query"), help=text("cli.argument.query"))
    parser.minus_words = "query"
    parser.options.add_argument(
        "--in",
        dest="scope",
        choices=_SCOPES,
        default="all",
        metavar="|".join(_SCOPES),
        help=text("cli.option.in"),
    )
    parser.options.add_argument(
        "--limit", type=_limit, default=20, metavar=text("cli.number"), help=text("cli.option.limit")
    )
    parser.add_json()
    parser.add_no_update()


def run(arguments: argparse.Namespace, console: Console) -> ExitCode:
    """Search and print what is found, best first; with --json, an object a line."""
    from protokoll_tui.search.engine import SearchEngine
    from protokoll_tui.search.saved import SavedSearches

    folder = Path(arguments.folder)
    if not (arguments.no_update and archive_path(folder).exists()):
        from protokoll_tui.cli.up_to_date import update

        update(folder, console, wait=False)
    engine = SearchEngine(archive_path(folder), language=console.text.language, saved=SavedSearches())
    try:
        results = engine.search(" ".join(arguments.query), scope=arguments.scope, limit=arguments.limit)
    finally:
        engine.close()
    for problem in results.problems:
        console.note(problem.message)
    marks = _marks(console)
    for hit in results.hits:
        if arguments.json:
            console.json_line(hit_object(hit))
        else:
            _show(hit, console, marks)
    if not results.hits:
        console.say("cli.search.nothing")
    return ExitCode.DONE


def hit_object(hit: Hit) -> JsonObject:
    """One hit as `search --json` prints it."""
    return {
        "kind": hit.kind,
        "id": hit.uid,
        "number": hit.number,
        "suffix": hit.suffix,
        "title": hit.title.text,
        "meeting": meeting_object(hit.municipality, hit.body, hit.date),
        "case_number": hit.case_number,
        "snippet": hit.snippet.text,
        "outcomes": list(hit.outcomes),
        "score": round(hit.score, 4),
        "source": {"path": hit.path, "page": hit.page},
    }


def _show(hit: Hit, console: Console, marks: tuple[str, str]) -> None:
    """A hit on two lines: where it stands and its title, then the words around what was found."""
    paragraph = f"§ {hit.number}{f' {hit.suffix}' if hit.suffix else ''}" if hit.number is not None else None
    place = [hit.municipality, hit.body_short or hit.body, hit.date, paragraph, hit.case_number]
    head = " ".join(clean_line(part) for part in place if part)
    # Only these escapes of our own reach the terminal: everything between them has been cleaned.
    console.out.write(f"{head}  {_marked(hit.title, marks)}\n")
    if hit.snippet.text:
        console.out.write(f"    {_marked(hit.snippet, marks)}\n")


def _marked(marked: Marks, marks: tuple[str, str]) -> str:
    parts, at = [], 0
    for start, end in marked.spans:
        parts += [clean_line(marked.text[at:start]), marks[0], clean_line(marked.text[start:end]), marks[1]]
        at = end
    return "".join([*parts, clean_line(marked.text[at:])])


def _marks(console: Console) -> tuple[str, str]:
    """Bold in a terminal, nothing elsewhere. It is no colour, so NO_COLOR does not speak of it; TERM=dumb does."""
    if console.out.isatty() and os.environ.get("TERM") != "dumb":
        return _BOLD, _PLAIN
    return "", ""


def _limit(word: str) -> int:
    number = int(word)
    if not 1 <= number <= _MOST:
        raise ValueError
    return number
