"""The README tells the truth: its keys are the registry's, its commands the program's, its pictures there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from protokoll_tui.cli.registry import NAMES
from protokoll_tui.commands import COMMANDS, Keymap
from protokoll_tui.locale import catalogue

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def key_table() -> str:
    """The README's table of keys, made from the registry: python -m tests.test_readme prints it."""
    keymap, swedish, english = Keymap(), catalogue("sv"), catalogue("en")
    rows = ["| key | | |", "|---|---|---|"]
    for command in COMMANDS:
        if command.palette or command.footer:
            words = swedish(f"command.{command.id}"), english(f"command.{command.id}")
            rows.append(f"| `{keymap.shown(command.id)}` | {words[0]} | {words[1]} |")
    return "\n".join(rows)


def test_keys_are_the_registrys() -> None:
    printed = README.split("<!-- keys -->\n")[1].split("<!-- /keys -->")[0]
    assert printed.strip() == key_table()


@pytest.mark.parametrize("command", NAMES)
def test_every_command_is_told(command: str) -> None:
    assert f"protokoll-tui {command} " in README


def test_pictures_are_there() -> None:
    for picture in re.findall(r"\]\((screenshots/[\w.-]+)\)", README):
        assert (ROOT / picture).is_file(), f"{picture}: run make screenshots"


if __name__ == "__main__":
    print(key_table())
