"""A worker whose parser understands a tiny language, so that a test says what a file does to its reader.

    Kommunstyrelsen 2024-03-05
    § 1 Val av justerare

Instead of §§: CRASH ends the process, HANG never comes back, EAT takes all memory, RAISE is a mistake in the parser,
LETTER is no minutes, SCAN is refused.
"""

from __future__ import annotations

import hashlib
import os
import time
from dataclasses import replace
from pathlib import Path

import protokoll_parser
from protokoll_parser.errors import UnreadableFileError
from protokoll_parser.model import Item, Meeting, Protocol, Section, Source
from protokoll_tui.ingest import worker


def parse_file(path: str | os.PathLike[str]) -> Protocol:
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise UnreadableFileError(str(path), "missing", "Filen finns inte.") from error
    text = data.decode()
    if "CRASH" in text:
        os.abort()
    if "HANG" in text:
        time.sleep(3600)
    if "EAT" in text:
        raise MemoryError
    if "RAISE" in text:
        raise KeyError(text)
    if "SCAN" in text:
        raise UnreadableFileError(str(path), "scan", "Inskannad.", "Kör ocrmypdf.")
    print("a library that prints to stdout")
    source = Source(str(path), "text", hashlib.sha256(data).hexdigest(), None)
    if "LETTER" in text:
        return Protocol(replace(source, kind="other", reason="Ett brev."))
    head, *lines = text.splitlines()
    body, _, date = head.rpartition(" ")
    items = [
        Item(
            f"x/{body.lower()}/{date}/{number}",
            int(number),
            None,
            title,
            sections=(Section("other", None, title),),
        )
        for number, _, title in (line.removeprefix("§ ").partition(" ") for line in lines)
    ]
    return Protocol(source, Meeting(municipality="Björkö", body=body, date=date), items=tuple(items))


if __name__ == "__main__":
    protokoll_parser.parse_file = parse_file
    worker.main()
