"""`python -m tests.minutes [demo|fixtures]`: write the demo's minutes, the fixtures, or both."""

from __future__ import annotations

import sys

from tests.minutes import demo, fixtures


def main(arguments: list[str]) -> int:
    """Write what is asked for."""
    wanted = arguments or ["demo", "fixtures"]
    if "demo" in wanted:
        for path in demo.write():
            print(path)
    if "fixtures" in wanted:
        print(f"{len(fixtures.write())} files under {fixtures.FIXTURES}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
