"""Where the program begins: which command is meant, and how whatever happens ends."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence

from protokoll_tui.cli.console import Console
from protokoll_tui.cli.exit_codes import ExitCode
from protokoll_tui.cli.registry import BROWSE, NAMES, load_command
from protokoll_tui.errors import (
    ArchiveError,
    ProgramError,
)
from protokoll_tui.locale import LANGUAGES, Language, catalogue, choose_language

_WITH_VALUE = ("--lang", "--theme")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit code. Never a traceback for what a user or a file has done."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    console = Console(catalogue(_language(words)))
    try:
        code = _run(words, console)
        console.flush()
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return ExitCode.PIPE_CLOSED
    except ProgramError as error:
        console.say(error.message, **error.values)
        return ExitCode.NOT_DONE if isinstance(error, ArchiveError) else ExitCode.WRONG_USAGE
    except SystemExit as exit_:  # argparse: help, or wrong arguments
        return _flushed(console, int(exit_.code or 0))
    return code


def _run(words: list[str], console: Console) -> int:
    if not words:
        console.err.write(load_command(BROWSE, console.text).parser.format_help())
        return ExitCode.WRONG_USAGE
    if "--version" in words[:1]:
        from protokoll_tui import __version__

        console.data(f"protokoll-tui {__version__}")
        return ExitCode.DONE
    name, rest = _command(words)
    return load_command(name, console.text).run(rest, console)


def _command(words: list[str]) -> tuple[str, list[str]]:
    """The command's name, and the other words: the first that is no option names it, or is the folder to browse."""
    index = 0
    while index < len(words) and words[index].startswith("-") and words[index] != "--":
        index += 2 if words[index] in _WITH_VALUE else 1
    if index < len(words) and words[index] in NAMES:
        return words[index], words[:index] + words[index + 1 :]
    return BROWSE, words


def _language(words: list[str]) -> Language:
    """The language to speak in, found before the arguments are parsed, so that their errors are in it too."""
    asked = None
    for word, following in zip(words, [*words[1:], ""], strict=False):
        if word == "--":
            break
        value = following if word == "--lang" else word.removeprefix("--lang=")
        if word.startswith("--lang") and value in LANGUAGES:
            asked = value
    return choose_language(asked)


def _flushed(console: Console, code: int) -> int:
    try:
        console.flush()
    except BrokenPipeError:
        _forget_output()
        return ExitCode.PIPE_CLOSED
    return code


def _forget_output() -> None:
    """Let what is left unwritten go nowhere, so that Python does not complain of it at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            os.dup2(nowhere, stream.fileno())
