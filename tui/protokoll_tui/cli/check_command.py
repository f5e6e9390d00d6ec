"""`protokoll-tui check FOLDER`: what each protocol says of itself against what was found in it."""

from __future__ import annotations

import argparse
from pathlib import Path

from protokoll_tui.archive.records import QualityRow
from protokoll_tui.clean import clean_line
from protokoll_tui.cli.arguments import ArgumentParser
from protokoll_tui.cli.console import Console
from protokoll_tui.cli.exit_codes import ExitCode
from protokoll_tui.cli.objects import quality_object
from protokoll_tui.cli.up_to_date import name_unread, open_folder, unread_line


def add_arguments(parser: ArgumentParser) -> None:
    """The folder, and the form of the answer."""
    parser.add_folder()
    parser.add_json()
    parser.add_no_update()


def run(arguments: argparse.Namespace, console: Console) -> ExitCode:
    """Report on every file, the worst first; with --json, an object a file."""
    with open_folder(Path(arguments.folder), console, update_first=not arguments.no_update) as reader:
        rows = reader.quality()
        for row in rows:
            if arguments.json:
                console.json_line(quality_object(row))
            elif row.file.state == "read":
                _report(row, console)
        code = name_unread(reader, console)
    for row in rows:
        if row.file.state == "skipped":
            console.note(unread_line(row.file, console))
    return code


def _report(row: QualityRow, console: Console) -> None:
    """A line for the file, and one for each thing that does not agree."""
    console.data(f"{_verdict(row, console):<14} {clean_line(row.file.path)}{_place(row)}")
    if row.file.duplicate_of:
        console.data("    " + console.sentence("cli.check.duplicate", path=row.file.duplicate_of))
    if row.missing:
        console.data("    " + console.sentence("cli.check.missing", items=", ".join(row.missing)))
    if row.extra:
        console.data("    " + console.sentence("cli.check.extra", items=", ".join(row.extra)))
    for warning in row.warnings:
        console.data(f"    {clean_line(warning.message)}")


def _verdict(row: QualityRow, console: Console) -> str:
    if row.declared is None:
        return console.text("cli.check.undeclared", found=row.found)
    return console.text("cli.check.declared", found=row.declared - len(row.missing), declared=row.declared)


def _place(row: QualityRow) -> str:
    if row.meeting is None:
        return ""
    parts = [row.meeting.municipality, row.meeting.body_short or row.meeting.body, row.meeting.date]
    words = " ".join(clean_line(part) for part in parts if part)
    return f"  ({words})" if words else ""
