"""A town for each test, and nothing of the developer's own settings, terminal or clipboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.tui.searchable import index_all
from tests.tui.town import Town, build


@pytest.fixture(autouse=True)
def clean_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The same terminal and settings for everybody."""
    for name in (
        "TMUX",
        "SSH_CONNECTION",
        "SSH_TTY",
        "NO_COLOR",
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "PROTOKOLL_TUI_ASCII",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PROTOKOLL_TUI_CONFIG", str(tmp_path / "no-settings.toml"))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.setenv("LANG", "sv_SE.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Town:
    """A folder of minutes named as a user would name it, and its archive."""
    monkeypatch.chdir(tmp_path)
    return build(Path("protokoll"), tmp_path / "archive.db")


@pytest.fixture
def searched(town: Town) -> Town:
    """The town with its search index, as the reading of a folder leaves it."""
    index_all(town)
    return town
