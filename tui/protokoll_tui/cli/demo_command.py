"""`protokoll-tui demo`: the app on the fictional minutes that the package carries."""

from __future__ import annotations

import argparse

from protokoll_tui.cli.arguments import ArgumentParser
from protokoll_tui.cli.browse_command import add_app_options, open_app
from protokoll_tui.cli.console import Console
from protokoll_tui.cli.exit_codes import ExitCode
from protokoll_tui.demo import minutes_folder


def add_arguments(parser: ArgumentParser) -> None:
    """The same options as for any folder."""
    add_app_options(parser)


def run(arguments: argparse.Namespace, console: Console) -> ExitCode:
    """Open the app on the demo's minutes."""
    with minutes_folder() as folder:
        return open_app(folder, arguments, console)
