"""Reads paths from stdin, prints a line of JSON for each: what the parser on the path makes of it, or null.

It imports nothing but the parser, so that any commit's parser can be run by it.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

from protokoll_parser import parse_file


def main() -> None:
    """A line in, a line out."""
    for line in sys.stdin.read().splitlines():
        try:
            answer = asdict(parse_file(line))
        except Exception as error:  # noqa: BLE001 (a file that breaks one parser must not end the comparison)
            print(f"{line}: {type(error).__name__}: {error}", file=sys.stderr)
            answer = None
        sys.stdout.write(json.dumps(answer, ensure_ascii=True) + "\n")


if __name__ == "__main__":
    main()
