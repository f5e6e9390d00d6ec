"""The commands as a shell and a script meet them: exit codes, streams, JSON."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from protokoll_tui.cli import main

MINUTES = """\
NORRHULTS KOMMUN
Kommunstyrelsen

SAMMANTRÄDESPROTOKOLL
Sammanträdesdatum 2024-03-05

Plats och tid Kommunhuset, sal A, kl. 13.00-15.30
Beslutande
Ada Ek (S), ordförande
Bo Alm (M)
Cia Dal (C)
Utses att justera Bo Alm
Paragrafer §§ 12-13

Sekreterare Dan Fors
Ordförande Ada Ek
Justerande Bo Alm

§ 12 Dnr KS 2024/31

Skolskjutsar i Norra bygden

Beslut
Kommunstyrelsen godkänner förslaget om skolskjuts i Norra bygden.

Ärendebeskrivning
Vårdnadshavare har begärt skolskjuts för eleverna i Norra bygden. Bildningsnämnden har utrett frågan.

Beslutet skickas till
Bildningsnämnden

§ 13 Dnr KS 2024/40

Bolagspolicy

Beslut
Kommunstyrelsen beslutar att återremittera ärendet.

Ärendebeskrivning
Ett förslag till bolagspolicy har tagits fram av kommunkansliet.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "protokoll"
    made.mkdir()
    (made / "KS 2024-03-05.txt").write_text(MINUTES, encoding="utf-8")
    return made


def run(
    *words: str | Path, cache: Path | None = None, env: dict[str, str] | None = None, lang: str | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the program as a shell does."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    environment |= {"PROTOKOLL_TUI_CACHE": str(cache)} if cache else {}
    environment |= {"PROTOKOLL_TUI_LANG": lang} if lang else {}
    environment |= env or {}
    return subprocess.run(
        [sys.executable, "-m", "protokoll_tui", *map(str, words)],
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
        env=environment,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )


def objects(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_parse_prints_one_object_for_one_file(folder: Path) -> None:
    done = run("parse", folder / "KS 2024-03-05.txt", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    (protocol,) = objects(done.stdout)
    assert list(protocol) == ["schema_version", "source", "meeting", "attendance", "items", "warnings"]
    assert protocol["meeting"]["date"] == "2024-03-05"
    assert [item["number"] for item in protocol["items"]] == [12, 13]


def test_parse_prints_a_line_for_each_of_several_files_and_goes_on(folder: Path) -> None:
    (folder / "tom.txt").write_bytes(b"")
    (folder / "bild.pdf").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    names = [folder / name for name in ("tom.txt", "KS 2024-03-05.txt", "bild.pdf", "finns-inte.txt")]
    done = run("parse", "--json", *names)
    assert done.returncode == 1
    kinds = [
        (entry["source"]["kind"], entry["meeting"] is None, len(entry["items"]))
        for entry in objects(done.stdout)
    ]
    assert kinds == [("empty", True, 0), ("protocol", False, 2), ("binary", True, 0), ("missing", True, 0)]
    said = done.stderr.splitlines()
    assert len(said) == 3
    assert all(str(name) in line for name, line in zip([names[0], *names[2:]], said, strict=True))


def test_parse_shows_an_overview_without_json(folder: Path) -> None:
    done = run("parse", folder / "KS 2024-03-05.txt")
    assert "Skolskjutsar i Norra bygden" in done.stdout
    assert "[KS 2024/31]" in done.stdout
    assert done.returncode == 0


def test_an_agenda_is_named_as_one(folder: Path) -> None:
    agenda = (
        "KALLELSE\nKommunstyrelsen kallas till sammanträde 2024-04-02\n\nFöredragningslista\n"
        + "\n".join(f"{number}. Ärende {number}" for number in range(1, 9))
    )
    path = folder / "kallelse.txt"
    path.write_text(agenda, encoding="utf-8")
    done = run("parse", path, "--json")
    assert done.returncode == 1
    (protocol,) = objects(done.stdout)
    assert protocol["source"]["kind"] in ("summons", "agenda")
    assert protocol["items"] == []
    assert str(path) in done.stderr


def test_index_search_check_and_export(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    done = run("index", folder, cache=cache)
    assert (done.returncode, done.stdout) == (0, "")
    assert "1 nya" in done.stderr

    done = run("search", folder, "skolskjuts", "--json", cache=cache)
    best = objects(done.stdout)[0]
    assert list(best) == [
        *(
            "kind",
            "id",
            "number",
            "suffix",
            "title",
            "meeting",
            "case_number",
            "snippet",
            "outcomes",
            "score",
        ),
        "source",
    ]
    assert (best["kind"], best["number"], best["case_number"]) == ("item", 12, "KS 2024/31")
    assert best["source"] == {"path": "KS 2024-03-05.txt", "page": None}

    done = run("check", folder, "--json", cache=cache)
    (checked,) = objects(done.stdout)
    assert (checked["declared"], checked["found"], checked["missing"]) == (2, 2, [])

    done = run("check", folder, cache=cache)
    assert "2/2 §§" in done.stdout

    done = run("export", folder, "decisions", cache=cache)
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [(row["item"], row["outcome"]) for row in rows] == [("12", "approved"), ("13", "referred_back")]

    done = run("export", folder, "items", "--format", "json", cache=cache)
    assert [entry["number"] for entry in objects(done.stdout)] == [12, 13]

    out = tmp_path / "personer.md"
    done = run("export", folder, "people", "--format", "markdown", "--output", out, cache=cache)
    assert done.stdout == ""
    assert "| Ada Ek | S |" in out.read_text(encoding="utf-8")


def test_search_sees_what_has_changed_since(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    assert objects(run("search", folder, "bolagspolicy", "--json", cache=cache).stdout)
    (folder / "KS 2024-03-05.txt").unlink()
    assert objects(run("search", folder, "bolagspolicy", "--json", "--no-update", cache=cache).stdout)
    done = run("search", folder, "bolagspolicy", "--json", cache=cache)
    assert (done.returncode, done.stdout) == (0, "")
    assert "Inga träffar" in done.stderr


def test_a_word_with_a_minus_belongs_to_the_query(folder: Path, tmp_path: Path) -> None:
    done = run("search", folder, "kommunstyrelsen", "-bolagspolicy", "--json", cache=tmp_path / "cache")
    assert done.returncode == 0
    assert 13 not in [hit["number"] for hit in objects(done.stdout)]


def test_files_that_cannot_be_read_are_named_and_the_rest_goes_on(folder: Path, tmp_path: Path) -> None:
    (folder / "tom.txt").write_bytes(b"")
    (folder / "[red]\x1b]0;x\x07.bin").write_bytes(bytes(range(256)) * 50)
    done = run("index", folder, "--json", cache=tmp_path / "cache")
    assert done.returncode == 1
    states = {entry["path"]: (entry["state"], entry["kind"]) for entry in objects(done.stdout)}
    assert states["KS 2024-03-05.txt"] == ("read", "protocol")
    assert states["tom.txt"] == ("failed", "empty")
    assert "tom.txt: " in done.stderr
    assert "\x1b" not in done.stderr + done.stdout
    assert "[red]" in done.stderr
    assert objects(run("search", folder, "bolagspolicy", "--json", cache=tmp_path / "cache").stdout)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_other_encodings_are_read(folder: Path, encoding: str) -> None:
    path = folder / "annan.txt"
    path.write_bytes(MINUTES.replace("\n", "\r\n").encode(encoding))
    (protocol,) = objects(run("parse", path, "--json").stdout)
    assert protocol["items"][0]["title"] == "Skolskjutsar i Norra bygden"


def test_an_empty_folder_and_one_without_minutes_are_said(tmp_path: Path) -> None:
    empty = tmp_path / "tom"
    empty.mkdir()
    done = run("index", empty, cache=tmp_path / "cache")
    assert (done.returncode, "tom: " in done.stderr) == (0, True)
    (empty / "brev.txt").write_text(
        "Hej!\n\nTack för senast. Vi ses i maj.\n\nHälsningar, Ada\n" * 5, encoding="utf-8"
    )
    done = run("check", empty, cache=tmp_path / "cache")
    assert "Inga protokoll" in done.stderr
    assert "brev.txt" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", [(), ("index",), ("check",)])
def test_no_folder_and_a_file_for_one(folder: Path, tmp_path: Path, command: Sequence[str]) -> None:
    done = run(*command, tmp_path / "finns-inte")
    assert (done.returncode, done.stdout) == (2, "")
    assert "finns inte" in done.stderr
    done = run(*command, folder / "KS 2024-03-05.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert "inte en mapp" in done.stderr
    assert not list(tmp_path.glob("**/*.db"))


def test_the_app_needs_a_terminal(folder: Path, tmp_path: Path) -> None:
    done = run(folder, cache=tmp_path / "cache")
    assert (done.returncode, done.stdout) == (2, "")
    assert "terminal" in done.stderr


def test_a_cache_that_cannot_be_made_is_said(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("")
    done = run("index", folder, cache=tmp_path / "fil")
    assert done.returncode == 3
    assert str(tmp_path / "fil") in done.stderr
    assert "Traceback" not in done.stderr


def test_a_damaged_cache_is_made_anew_with_a_word(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    run("index", folder, cache=cache)
    (archive,) = cache.glob("*.db")
    archive.write_bytes(b"nonsense" * 1000)
    done = run("search", folder, "bolagspolicy", "--json", cache=cache)
    assert done.returncode == 0
    assert "skadat" in done.stderr
    assert objects(done.stdout)


def test_cache_tells_and_clears(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    run("index", folder, cache=cache)
    (told,) = objects(run("cache", "info", "--json", cache=cache).stdout)
    assert (told["folder"], told["files"], told["items"]) == (str(folder.resolve()), 1, 2)
    assert run("cache", "clear", cache=cache).returncode == 2
    assert run("cache", "clear", folder, cache=cache).returncode == 0
    assert list(cache.iterdir()) == []
    assert (folder / "KS 2024-03-05.txt").exists()
    (told,) = objects(run("cache", "info", folder, "--json", cache=cache).stdout)
    assert told["files"] is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("search",), "det saknas: MAPP, SÖKORD"),
        (("index", ".", "--jsno"), "okänt: --jsno"),
        (("export", ".", "möten"), "möten"),
        (("search", ".", "x", "--limit", "många"), "--limit: 'många'"),
        (("parse",), "det saknas: FIL"),
        (("--lang", "de", "."), "--lang"),
    ],
)
def test_wrong_arguments_are_explained(words: Sequence[str], said: str) -> None:
    done = run(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert "--help" in done.stderr


def test_nothing_at_all_shows_how_to_begin() -> None:
    done = run()
    assert (done.returncode, done.stdout) == (2, "")
    assert "protokoll-tui ~/protokoll" in done.stderr


@pytest.mark.parametrize(
    ("env", "word"),
    [
        ({}, "användning:"),
        ({"LANG": "C"}, "användning:"),
        ({"LC_ALL": "POSIX"}, "användning:"),
        ({"LANG": "de_DE.UTF-8"}, "användning:"),
        ({"LANG": "en_GB.UTF-8"}, "usage:"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "sv_SE.UTF-8"}, "användning:"),
        ({"LANG": "sv_SE.UTF-8", "PROTOKOLL_TUI_LANG": "en"}, "usage:"),
    ],
)
def test_the_language_follows_the_locale(env: dict[str, str], word: str) -> None:
    assert run("--help", env=env).stdout.startswith(word)


def test_the_language_that_is_asked_for_comes_first(tmp_path: Path) -> None:
    assert run("--lang", "en", "index", tmp_path / "none", env={"LANG": "sv_SE"}).stderr.startswith(
        "There is no"
    )
    assert run("index", tmp_path / "none", "--lang=sv", lang="en").stderr.startswith("Mappen finns inte")


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize(
    "command", ["", "demo", "parse", "index", "search", "check", "export", "cache", "completion"]
)
def test_every_command_has_help_with_examples(
    command: str, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*([command] if command else []), "--help", "--lang", lang]) == 0
    help_text = capsys.readouterr().out
    assert f"protokoll-tui {command}" in help_text.split("exempel:" if lang == "sv" else "examples:")[1]


def test_version() -> None:
    from protokoll_tui import __version__

    assert run("--version").stdout == f"protokoll-tui {__version__}\n"


@pytest.mark.parametrize(("shell", "check"), [("bash", "bash -n"), ("zsh", "zsh -n"), ("fish", "fish -n")])
def test_completion_scripts_are_sound(shell: str, check: str, tmp_path: Path) -> None:
    done = run("completion", shell)
    assert done.returncode == 0
    for word in ("search", "--limit", "--no-update", "export", "markdown"):
        assert word.removeprefix("--") in done.stdout
    script = tmp_path / "script"
    script.write_text(done.stdout, encoding="utf-8")
    try:
        checked = subprocess.run([*check.split(), str(script)], capture_output=True, text=True, timeout=20)
    except FileNotFoundError:
        pytest.skip(f"{shell} is not here")
    assert (checked.returncode, checked.stderr) == (0, "")


def test_bash_completes_commands_and_choices(tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_text(run("completion", "bash").stdout, encoding="utf-8")
    asked = f"""
        source {script}; cd {tmp_path}
        COMP_WORDS=(protokoll-tui exp); COMP_CWORD=1; _protokoll_tui 2>/dev/null; echo "${{COMPREPLY[@]}}"
        COMP_WORDS=(protokoll-tui export . --format m); COMP_CWORD=4; _protokoll_tui; echo "${{COMPREPLY[@]}}"
        COMP_WORDS=(protokoll-tui search --l); COMP_CWORD=2; _protokoll_tui; echo "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(["bash", "-c", asked], capture_output=True, text=True, timeout=20)
    assert done.stdout.splitlines() == ["export", "markdown", "--lang --limit"]


def test_whoever_stops_reading_is_left_in_peace(folder: Path, tmp_path: Path) -> None:
    for number in range(60):
        (folder / f"{number}.txt").write_text(
            MINUTES.replace("2024-03-05", f"20{number:02}-03-05"), encoding="utf-8"
        )
    process = subprocess.Popen(
        [sys.executable, "-m", "protokoll_tui", "parse", "--json", *map(str, sorted(folder.iterdir()))],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=30) == 141


@pytest.mark.parametrize(
    ("words", "unwanted"),
    [
        (("--help",), ("textual", "rich", "rapidfuzz", "sqlite3", "protokoll_parser.parse")),
        (("--version",), ("textual", "rich", "rapidfuzz", "sqlite3")),
        (("parse", "--json", "KS 2024-03-05.txt"), ("textual", "sqlite3", "platformdirs")),
        (("search", ".", "bolagspolicy", "--json"), ("textual", "rich")),
        (("search", ".", "bolagspolicy", "--json", "--no-update"), ("textual", "rich", "multiprocessing")),
        (("check", "."), ("textual",)),
    ],
)
def test_nothing_is_imported_that_is_not_needed(
    folder: Path, tmp_path: Path, words: Sequence[str], unwanted: Sequence[str]
) -> None:
    program = (
        "import sys; from protokoll_tui.cli import main; code = main(sys.argv[1:]);"
        "sys.stderr.write(str(int(code)) + ' ' + ' '.join(sys.modules))"
    )
    run("index", folder, cache=tmp_path / "cache")
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        env=os.environ | {"PROTOKOLL_TUI_CACHE": str(tmp_path / "cache")},
        timeout=60,
    )
    code, *modules = done.stderr.split()
    assert code == "0"
    assert {module for module in modules if module in unwanted} == set()
