"""A file's text read again for the source screen, in a process of its own.

A file that is slow, large or harmful to its reader then costs that process and not the screen. Run as a module it
prints one JSON object: the lines, or why there are none.
"""

from __future__ import annotations

import asyncio
import json
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from protokoll_parser.errors import UnreadableFileError
from protokoll_parser.reading import read
from protokoll_parser.reading.limits import DEFAULT

SECONDS = 60.0
"""How long a user may wait for the source."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One row of the original's text."""

    text: str
    number: int
    page: int | None


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file's rows, or why there are none."""

    lines: tuple[SourceLine, ...] = ()
    reason: str | None = None


async def read_source(path: Path) -> SourceText:
    """The rows of a file; a process that fails or takes too long gives a reason of None and no lines."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-m", __name__, str(path)),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        output, _ = await asyncio.wait_for(process.communicate(), SECONDS)
    except TimeoutError:
        return SourceText()
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    return await asyncio.to_thread(_understood, output)


def _understood(output: bytes) -> SourceText:
    try:
        answer = json.loads(output)
    except ValueError:
        return SourceText()
    if isinstance(answer, str):
        return SourceText(reason=answer)
    return SourceText(tuple(SourceLine(text, number, page) for text, number, page in answer))


def main() -> None:
    """Print what a file holds."""
    _limit()
    try:
        document = read(Path(sys.argv[1]))
    except UnreadableFileError as error:
        answer: object = " ".join(filter(None, (error.reason, error.advice)))
    else:
        answer = [(line.text, line.number, line.page) for line in document.lines]
    json.dump(answer, sys.stdout)


def _limit() -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    for kind, most in ((resource.RLIMIT_CPU, int(SECONDS)), (resource.RLIMIT_AS, 2 * DEFAULT.memory_bytes)):
        with suppress(OSError, ValueError):
            resource.setrlimit(kind, (most, most))


if __name__ == "__main__":
    main()
