"""`python -m protokoll_parser.layout FILE…`: the lines as the rest of the parser meets them, for debugging."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from protokoll_parser.errors import UnreadableFileError
from protokoll_parser.layout import tidy
from protokoll_parser.reading import read


def main() -> int:
    """Print each file's lines: number, page, heading, bold, text."""
    options = argparse.ArgumentParser(prog="protokoll_parser.layout", description=main.__doc__)
    options.add_argument("files", nargs="+", type=Path)
    options.add_argument(
        "--raw", action="store_true", help="as read, before furniture is dropped and lines joined"
    )
    arguments = options.parse_args()
    status = 0
    for path in arguments.files:
        try:
            document = read(path)
        except UnreadableFileError as error:
            print(error, file=sys.stderr)
            status = 1
            continue
        for line in (document if arguments.raw else tidy(document)).lines:
            marks = f"{'#' * line.heading:<4}{'B' if line.bold else ' '}"
            print(
                f"{line.number:>5} {line.page or '':>3} {line.indent:>3} {marks} {line.text.replace(chr(9), ' ⇥ ')}"
            )
    return status


if __name__ == "__main__":
    try:
        raise SystemExit(main())
    except BrokenPipeError:
        sys.stderr.close()
