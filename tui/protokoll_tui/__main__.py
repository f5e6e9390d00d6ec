"""`python -m protokoll_tui`: the same as `protokoll-tui`."""

from __future__ import annotations

import sys

from protokoll_tui.cli import main

if __name__ == "__main__":
    sys.exit(main())
