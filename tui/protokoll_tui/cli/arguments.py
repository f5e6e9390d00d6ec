"""Arguments in the user's language, on argparse."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Iterable, Sequence
from typing import NoReturn

from protokoll_tui.cli.exit_codes import ExitCode
from protokoll_tui.locale import LANGUAGES, Catalogue

PROGRAM = "protokoll-tui"


class ArgumentParser(argparse.ArgumentParser):
    """An argparse parser that speaks the user's language and has its options in one group."""

    def __init__(self, name: str, text: Catalogue, *, examples: str = "") -> None:
        super().__init__(
            prog=f"{PROGRAM} {name}".strip(),
            description=textwrap.fill(text(f"cli.describe.{name or 'browse'}"), 79),
            epilog=examples or None,
            formatter_class=lambda prog: _Formatter(prog, text("cli.usage")),
            add_help=False,
            allow_abbrev=False,
        )
        self.text = text
        self.minus_words: str | None = None
        """The argument that words with one hyphen belong to, which argparse takes for unknown options."""
        self.wanted = self.add_argument_group(text("cli.arguments"))
        self.options = self.add_argument_group(text("cli.options"))
        self.options.add_argument("-h", "--help", action="help", help=text("cli.option.help"))
        self.options.add_argument(
            "--lang", choices=LANGUAGES, metavar="|".join(LANGUAGES), help=text("cli.option.lang")
        )

    def add_folder(self) -> None:
        """The folder of minutes."""
        self.wanted.add_argument(
            "folder", metavar=self.text("cli.folder"), help=self.text("cli.argument.folder")
        )

    def add_json(self) -> None:
        """`--json`: for machines."""
        self.options.add_argument("--json", action="store_true", help=self.text("cli.option.json"))

    def add_no_update(self) -> None:
        """`--no-update`: answer from the archive as it is."""
        self.options.add_argument("--no-update", action="store_true", help=self.text("cli.option.no-update"))

    def parse_words(self, words: Sequence[str]) -> argparse.Namespace:
        """The arguments; "-word" is left to a command that takes a query (`minus_words`)."""
        parsed, rest = self.parse_known_args(words)
        if rest and (self.minus_words is None or any(word.startswith("--") for word in rest)):
            self.error(f"unrecognized arguments: {' '.join(rest)}")
        if rest and self.minus_words is not None:
            setattr(parsed, self.minus_words, [*getattr(parsed, self.minus_words), *rest])
        return parsed

    def error(self, message: str) -> NoReturn:
        """What is wrong with the arguments, and how to go on."""
        hint = self.text("cli.see-help", command=f"{self.prog} --help")
        self.exit(ExitCode.WRONG_USAGE, f"{self.prog}: {_translated(message, self.text)}\n{hint}\n")


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str, usage: str) -> None:
        super().__init__(prog, max_help_position=28)
        self._usage_word = usage

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or f"{self._usage_word} ")


_MESSAGES = (
    ("the following arguments are required: ", "cli.argparse.required"),
    ("unrecognized arguments: ", "cli.argparse.unrecognized"),
)


def _translated(message: str, text: Catalogue) -> str:
    """An error of argparse's own in the user's language, as far as it is a usual one."""
    for beginning, key in _MESSAGES:
        if message.startswith(beginning):
            return text(key, what=message.removeprefix(beginning))
    argument, separator, rest = message.removeprefix("argument ").partition(": ")
    if separator and rest.startswith("invalid choice: "):
        choice, _, choices = rest.removeprefix("invalid choice: ").partition(" (choose from ")
        return text("cli.argparse.choice", argument=argument, choice=choice, choices=choices.rstrip(")"))
    if separator and rest.startswith("invalid "):
        return text("cli.argparse.invalid", argument=argument, value=rest.rpartition(": ")[2])
    if separator and rest.startswith("expected "):
        return text("cli.argparse.expected", argument=argument)
    return message
