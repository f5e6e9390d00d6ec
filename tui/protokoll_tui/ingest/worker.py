"""A worker process: reads one file at a time for the program that started it, until its input ends.

Run as a module. A file that breaks the reader, or takes more memory or time than it may, ends this process alone.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from protokoll_parser.errors import UnreadableFileError
from protokoll_parser.model import Protocol
from protokoll_parser.reading.guard import bounded
from protokoll_tui.archive.files import UnreadFile, hash_of
from protokoll_tui.archive.prepare import PreparedDocument, prepare
from protokoll_tui.ingest import reasons
from protokoll_tui.ingest.readings import ReadDocument
from protokoll_tui.ingest.wire import receive, send
from protokoll_tui.search.index import IndexRow, index_row
from protokoll_tui.search.index import prepare as prepare_rows

_MINUTES = ("protocol", "extract")


def main() -> None:
    """Answer paths with a hash, and, where it is asked for, with what was read."""
    requests, answers = _streams()
    with suppress(EOFError, BrokenPipeError):
        while True:
            path = receive(requests)
            assert isinstance(path, str)
            send(answers, hash_of(Path(path)))
            if receive(requests) is True:
                send(answers, read_document(Path(path)))


def read_document(path: Path) -> ReadDocument | UnreadFile:
    """Parse a file and make it ready for the archive; why that was not possible is an answer too."""
    from protokoll_parser import parse_file

    try:
        with bounded(str(path)):
            protocol = parse_file(path)
    except UnreadableFileError as error:
        return UnreadFile("failed", error.kind, error.reason, error.advice)
    except (MemoryError, RecursionError):
        return reasons.too_large()
    except Exception as error:  # noqa: BLE001 - whatever a file does to the parser is that file's error
        return reasons.crashed(type(error).__name__)
    return from_protocol(protocol)


def from_protocol(protocol: Protocol) -> ReadDocument | UnreadFile:
    """A parsed file made ready for the archive; one that is no minutes only says what it is."""
    source = protocol.source
    if source.kind not in _MINUTES:
        return UnreadFile(
            "skipped",
            source.kind,
            source.reason,
            sha256=source.sha256,
            format=source.format,
            pages=source.pages,
        )
    document = prepare(protocol)
    return document, prepare_rows(_index_rows(document))


def _index_rows(document: PreparedDocument) -> list[IndexRow]:
    return [index_row(0, item.item, document.meeting, document.body_short) for item in document.items]


def _streams() -> tuple[IO[bytes], IO[bytes]]:
    """The pipes to the program; whatever a library prints goes nowhere."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    sys.stdout = sys.stderr
    return requests, answers


if __name__ == "__main__":
    main()
