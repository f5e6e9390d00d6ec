"""`protokoll-tui export FOLDER WHAT`: §§, decisions, people or assignments for a spreadsheet, a script or a text."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from protokoll_tui.cli.arguments import ArgumentParser
from protokoll_tui.cli.console import Console
from protokoll_tui.cli.exit_codes import ExitCode
from protokoll_tui.cli.export_formats import FORMATS
from protokoll_tui.cli.export_rows import EXPORTS
from protokoll_tui.cli.up_to_date import name_unread, open_folder
from protokoll_tui.errors import OutputError


def add_arguments(parser: ArgumentParser) -> None:
    """The folder, what to export, and how."""
    text = parser.text
    parser.add_folder()
    parser.wanted.add_argument(
        "what", choices=tuple(EXPORTS), metavar="|".join(EXPORTS), help=text("cli.argument.what")
    )
    parser.options.add_argument(
        "--format",
        choices=tuple(FORMATS),
        default="csv",
        metavar="|".join(FORMATS),
        help=text("cli.option.format"),
    )
    parser.options.add_argument("--output", metavar=text("cli.file"), help=text("cli.option.output"))
    parser.add_no_update()


def run(arguments: argparse.Namespace, console: Console) -> ExitCode:
    """Write what is asked for to stdout, or to a file that is made anew."""
    with open_folder(Path(arguments.folder), console, update_first=not arguments.no_update) as reader:
        export = EXPORTS[arguments.what]
        pieces = FORMATS[arguments.format](export, reader)
        if arguments.output is None:
            for piece in pieces:
                console.raw(piece)
        else:
            _write_file(Path(arguments.output), pieces)
        return name_unread(reader, console)


def _write_file(path: Path, pieces: Iterator[str]) -> None:
    """Write aside and rename, so that there is never half a file."""
    aside = path.with_name(f"{path.name}.part")
    try:
        with aside.open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
        aside.replace(path)
    except OSError as error:
        raise OutputError(path=str(path), reason=error.strerror or str(error)) from error
