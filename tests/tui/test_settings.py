"""The settings file, the clipboard and the opening of files: the edges of the program towards the system."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from protokoll_tui.clipboard import LONGEST, through_tmux
from protokoll_tui.config import config_path, load_config
from protokoll_tui.views.opening import open_file, opener
from protokoll_tui.widgets.glyphs import ASCII, UNICODE, choose_glyphs


def settings(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_no_settings_are_no_problem(tmp_path: Path) -> None:
    assert load_config(tmp_path / "none.toml").problems == ()


def test_keys_are_written_as_they_stand_on_the_keyboard(tmp_path: Path) -> None:
    config = load_config(
        settings(tmp_path, 'theme = "nord"\n[keys]\nsearch = "§"\nnext-item = [".", "f8"]\n')
    )
    assert config.theme == "nord"
    assert config.keys == {"search": ("section_sign",), "next-item": ("full_stop", "f8")}


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("colour = 1\n", "unknown", "colour"),
        ("theme = 7\n", "not-text", "theme"),
        ('keys = "j"\n', "not-table", "keys"),
        ("[keys]\nsearch = 5\n", "not-key", "keys.search"),
    ],
)
def test_what_cannot_be_used_is_said(tmp_path: Path, text: str, kind: str, part: str) -> None:
    problems = load_config(settings(tmp_path, text)).problems
    assert [(problem.kind, problem.part) for problem in problems] == [(kind, part)]


def test_a_broken_file_is_said_and_the_defaults_hold(tmp_path: Path) -> None:
    config = load_config(settings(tmp_path, "theme = [\n"))
    assert [problem.kind for problem in config.problems] == ["unreadable"]
    assert config.theme is None


def test_the_environment_names_another_file() -> None:
    assert config_path({"PROTOKOLL_TUI_CONFIG": "/elsewhere/my.toml"}) == Path("/elsewhere/my.toml")


def fake_tmux(tmp_path: Path, script: str) -> dict[str, str]:
    program = tmp_path / "bin" / "tmux"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return {"TMUX": "/tmp/tmux-0/default,1,0", "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}"}


def test_outside_tmux_only_the_terminal_can_be_asked() -> None:
    assert through_tmux("text", {}) == "terminal"


def test_in_tmux_the_text_goes_through_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environ = fake_tmux(tmp_path, f'echo "$@" > {tmp_path}/arguments; cat > {tmp_path}/text')
    monkeypatch.setenv("PATH", environ["PATH"])
    assert through_tmux("Budgeten antas.", environ) == "tmux"
    assert (tmp_path / "arguments").read_text() == "load-buffer -w -\n"
    assert (tmp_path / "text").read_text() == "Budgeten antas."


def test_an_old_tmux_keeps_the_text_to_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environ = fake_tmux(tmp_path, '[ "$2" != "-w" ]')
    monkeypatch.setenv("PATH", environ["PATH"])
    assert through_tmux("text", environ) == "tmux-buffer"


def test_a_tmux_that_fails_leaves_it_to_the_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environ = fake_tmux(tmp_path, "exit 1")
    monkeypatch.setenv("PATH", environ["PATH"])
    assert through_tmux("text", environ) == "terminal"


def test_a_text_that_terminals_would_cut_is_not_sent() -> None:
    assert through_tmux("x" * (LONGEST + 1), {}) == "too-long"


def test_over_ssh_a_file_is_not_opened(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF")
    assert open_file(file, 3, {"SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"}) == "remote"
    assert open_file(tmp_path / "gone.pdf", None, {}) == "missing"
    assert open_file(file, None, {"PATH": str(tmp_path)}) == "no-opener"


def test_a_pdf_opens_at_its_page_where_a_viewer_can(tmp_path: Path) -> None:
    for name in ("xdg-open", "evince"):
        program = tmp_path / name
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)
    environ = {"PATH": str(tmp_path), "DISPLAY": ":0"}
    assert opener(Path("/m/--a.pdf"), 7, environ) == [str(tmp_path / "evince"), "-i", "7", "/m/--a.pdf"]
    assert opener(Path("/m/a.docx"), 7, environ) == [str(tmp_path / "xdg-open"), "/m/a.docx"]


@pytest.mark.parametrize(
    ("environ", "plain"),
    [
        ({"LANG": "sv_SE.UTF-8", "TERM": "xterm"}, False),
        ({"LANG": "C", "TERM": "xterm"}, False),
        ({"LC_ALL": "sv_SE.ISO-8859-1", "TERM": "xterm"}, True),
        ({"LANG": "sv_SE.UTF-8", "TERM": "linux"}, True),
        ({"PROTOKOLL_TUI_ASCII": "1", "LANG": "sv_SE.UTF-8", "TERM": "xterm"}, True),
    ],
)
def test_signs_are_plain_where_the_terminal_has_no_others(environ: dict[str, str], plain: bool) -> None:
    assert choose_glyphs(environ, "utf-8") is (ASCII if plain else UNICODE)
