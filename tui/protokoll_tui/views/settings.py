"""What cannot be followed in the user's settings, in sentences."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from protokoll_tui.clean import clean_line
from protokoll_tui.commands import key_label
from protokoll_tui.config import Config
from protokoll_tui.views.session import Session


def problems_of(config: Config, session: Session, theme: str | None, themes: Collection[str]) -> list[str]:
    """One sentence for each part of the settings that does not hold."""
    return [clean_line(sentence) for sentence in _problems(config, session, theme, themes)]


def _problems(config: Config, session: Session, theme: str | None, themes: Collection[str]) -> Iterator[str]:
    text = session.text
    for problem in config.problems:
        yield text(f"config.{problem.kind}", path=config.path, part=problem.part)
    for each in session.keys.problems:
        yield text(f"keys.{each.kind}", command=each.command, key=key_label(each.key), other=each.other)
    if theme is not None and theme not in themes:
        yield text("config.theme", theme=theme)
