"""`protokoll-tui parse FILE…`: what the parser reads out of files, as the contract's JSON or to look at."""

from __future__ import annotations

import argparse
from pathlib import Path

from protokoll_parser import parse_file
from protokoll_parser.errors import UnreadableFileError
from protokoll_parser.model import Protocol, RefusalKind, Source
from protokoll_parser.reading.guard import bounded
from protokoll_parser.serialise import JsonObject, to_json
from protokoll_tui.archive.files import hash_of
from protokoll_tui.archive.paths import path_to_text
from protokoll_tui.cli.arguments import ArgumentParser
from protokoll_tui.cli.console import Console
from protokoll_tui.cli.exit_codes import ExitCode
from protokoll_tui.cli.protocol_report import report
from protokoll_tui.locale import catalogue
from protokoll_tui.locale.refusals import told

_MINUTES = ("protocol", "extract")


def add_arguments(parser: ArgumentParser) -> None:
    """Files, and the form of the answer."""
    parser.wanted.add_argument(
        "files", nargs="+", metavar=parser.text("cli.file"), help=parser.text("cli.argument.files")
    )
    parser.add_json()


def run(arguments: argparse.Namespace, console: Console) -> ExitCode:
    """Parse the files one after the other; one that cannot be read does not stop the others."""
    code = ExitCode.DONE
    for name in arguments.files:
        protocol, advice = _read(Path(name))
        source = protocol.source
        if source.kind not in _MINUTES:
            code = ExitCode.SOME_UNREAD
            console.note(f"{path_to_text(name)}: {told(console.text, source.kind, source.reason, advice)}")
        if arguments.json:
            console.json_line(_contract_object(protocol))
        elif source.kind in _MINUTES:
            report(protocol, console)
    return code


def _read(path: Path) -> tuple[Protocol, str | None]:
    """The protocol, or one that holds nothing but why the file was refused, with what the user can do."""
    try:
        with bounded(str(path)):
            return parse_file(path), None
    except UnreadableFileError as error:
        return _refused(path, error.kind, error.reason), error.advice
    except (MemoryError, RecursionError):
        return _refused(path, "too_large"), None
    except Exception:  # noqa: BLE001 - whatever a file does to the parser is that file's error
        return _refused(path, "crashed"), None


def _refused(path: Path, kind: RefusalKind, reason: str | None = None) -> Protocol:
    reason = reason or catalogue("sv")(f"files.kind.{kind.replace('_', '-')}")
    return Protocol(Source(path_to_text(str(path)), None, hash_of(path), None, kind, reason))


def _contract_object(protocol: Protocol) -> JsonObject:
    data = to_json(protocol)
    if protocol.source.format is None:
        data["meeting"] = None
    return data
