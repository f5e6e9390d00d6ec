from __future__ import annotations

import subprocess
import sys
import textwrap

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits of a process as Linux has them")


def run(body: str) -> str:
    """What a process prints whose limits end with it."""
    script = f"""
    from protokoll_parser.errors import UnreadableFileError
    from protokoll_parser.reading.guard import bounded
    from protokoll_parser.reading.limits import Limits
    try:
        with bounded("fil.pdf", Limits(cpu_seconds=1, memory_bytes=2**27)):
            {body}
    except UnreadableFileError as error:
        print(error.kind)
    else:
        print("read")
    big = bytearray(2**28)
    print("free")
    """
    finished = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return finished.stdout


def test_memory_is_bounded_and_given_back() -> None:
    assert run("bytearray(2**30)") == "too_large\nfree\n"


def test_time_is_bounded() -> None:
    assert run("while True: pass") == "too_slow\nfree\n"


def test_a_file_within_the_limits_is_read() -> None:
    assert run("pass") == "read\nfree\n"
