"""`protokoll-tui completion bash|zsh|fish`: a script that completes commands, options and files."""

from __future__ import annotations

import argparse

from protokoll_tui.cli.arguments import ArgumentParser
from protokoll_tui.cli.completion import SHELLS, completion_script
from protokoll_tui.cli.console import Console
from protokoll_tui.cli.exit_codes import ExitCode


def add_arguments(parser: ArgumentParser) -> None:
    """Which shell."""
    parser.wanted.add_argument("shell", choices=tuple(SHELLS), help=parser.text("cli.argument.shell"))


def run(arguments: argparse.Namespace, console: Console) -> ExitCode:
    """Print the script."""
    console.raw(completion_script(arguments.shell, console.text))
    return ExitCode.DONE
