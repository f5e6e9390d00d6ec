"""A kill at any moment of indexing and maintenance leaves an index that agrees with the archive."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.search.folders import SearchableFolder

from protokoll_tui.archive.database import connect_read_only

_ROOT = Path(__file__).parent.parent.parent
_KILLS = 8


def _agreement(database: Path) -> int:
    """How many §§ the archive holds; each is in all of search's tables, and nothing else is."""
    connection = connect_read_only(database)
    items = {row[0] for row in connection.execute("SELECT id FROM item")}
    assert {row[0] for row in connection.execute("SELECT item_id FROM word_text")} == items
    for table in ("ft_head", "ft_decision", "ft_all"):
        assert {
            row[0] for row in connection.execute(f"SELECT rowid FROM {table} WHERE {table} MATCH '\"_i\"'")
        } == items
    unknown = connection.execute(
        "SELECT term FROM ft_vocabulary WHERE term >= 'a' AND term NOT IN (SELECT term FROM lex)"
    ).fetchall()
    assert unknown == []
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    return len(items)


def test_kills_between_any_two_steps(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(_ROOT), *sys.path])}
    held = 0
    for number in range(_KILLS):
        writer = subprocess.Popen(
            [sys.executable, "-m", "tests.search.endless", str(tmp_path), str(number)],
            cwd=_ROOT, env=environment, stdout=subprocess.PIPE,
        )  # fmt: skip
        assert writer.stdout is not None
        writer.stdout.readline()  # it has begun
        time.sleep(0.05 + 0.037 * number)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        held = _agreement(tmp_path / "archive.db")
    assert held > 0
    folder = SearchableFolder(tmp_path)
    assert folder.titles("taxa", scope="items")
    folder.close()
