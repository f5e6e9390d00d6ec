"""`protokoll-tui index FOLDER`: read everything now."""

from __future__ import annotations

import argparse
from pathlib import Path

from protokoll_tui.archive.location import archive_path
from protokoll_tui.archive.reader import ArchiveReader
from protokoll_tui.cli.arguments import ArgumentParser
from protokoll_tui.cli.console import Console
from protokoll_tui.cli.exit_codes import ExitCode
from protokoll_tui.cli.objects import file_object
from protokoll_tui.cli.up_to_date import name_unread, update
from protokoll_tui.ingest.progress import UpdateSummary


def add_arguments(parser: ArgumentParser) -> None:
    """The folder, and the form of the answer."""
    parser.add_folder()
    parser.add_json()


def run(arguments: argparse.Namespace, console: Console) -> ExitCode:
    """Bring the folder's archive up to date and tell what came of it; with --json, an object a file."""
    folder = Path(arguments.folder)
    summary = update(folder, console, wait=True)
    with ArchiveReader(archive_path(folder)) as reader:
        if arguments.json:
            _write_files(reader, console)
        code = name_unread(reader, console)
        if summary is not None:
            _tell(summary, reader, console)
    return code


def _tell(summary: UpdateSummary, reader: ArchiveReader, console: Console) -> None:
    whole = reader.summary()
    counts = {
        "new": summary.new,
        "changed": summary.changed,
        "gone": summary.gone,
        "unchanged": summary.unchanged,
        "failed": whole.failed,
        "skipped": whole.skipped,
    }
    console.say("ingest.summary", **counts)
    console.say(
        "ingest.totals", meetings=console.text.number(whole.meetings), items=console.text.number(whole.items)
    )


def _write_files(reader: ArchiveReader, console: Console) -> None:
    files = reader.files()
    ids = list({file.meeting_id for file in files if file.meeting_id is not None})
    meetings = {row.id: row for row in reader.meetings(ids)}
    for file in files:
        meeting = None if file.meeting_id is None else meetings.get(file.meeting_id)
        console.json_line(file_object(file, meeting))
