"""The command line: `protokoll-tui FOLDER`, and commands for scripts. Nothing heavy is imported until it is needed."""

from __future__ import annotations

from protokoll_tui.cli.main import main

__all__ = ["main"]
