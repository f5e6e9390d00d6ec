"""The commands by name. A command's module is imported when it is asked for, not before."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol

from protokoll_tui.cli.arguments import ArgumentParser
from protokoll_tui.cli.console import Console
from protokoll_tui.cli.exit_codes import ExitCode
from protokoll_tui.locale import Catalogue

NAMES = ("demo", "parse", "index", "search", "check", "export", "cache", "completion")
"""In the order of the help."""

BROWSE = ""
"""The name of the command that needs none: `protokoll-tui FOLDER`."""


class CommandModule(Protocol):
    """What the module of a command holds."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Say what the command takes."""

    def run(self, arguments: argparse.Namespace, console: Console) -> ExitCode:
        """Do it."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command, ready to parse its arguments and run."""

    name: str
    parser: ArgumentParser
    module: CommandModule

    def run(self, words: Sequence[str], console: Console) -> ExitCode:
        """Parse the words after the command's name and do what they say."""
        return self.module.run(self.parser.parse_words(words), console)


def load_command(name: str, text: Catalogue) -> Command:
    """The command of that name, which is one of `NAMES` or `BROWSE`."""
    module: CommandModule = import_module(f"protokoll_tui.cli.{name or 'browse'}_command")
    parser = ArgumentParser(name, text, examples=_examples(name, text))
    module.add_arguments(parser)
    return Command(name, parser, module)


def _examples(name: str, text: Catalogue) -> str:
    examples = text(f"cli.examples.{name or 'browse'}").strip("\n")
    heading = text("cli.example-heading")
    return f"{heading}:\n{examples}" if examples else ""
