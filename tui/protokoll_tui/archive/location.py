"""Where a folder's archive is kept."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

CACHE_VARIABLE = "PROTOKOLL_TUI_CACHE"
"""Environment variable with another directory for the archives."""


def cache_directory() -> Path:
    """The directory that holds all archives of this user; it need not exist."""
    chosen = os.environ.get(CACHE_VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
    import platformdirs

    return Path(platformdirs.user_cache_dir("protokoll-tui", appauthor=False))


def archive_path(folder: Path) -> Path:
    """The archive of a folder: a name made of the folder's resolved path, so that no two share one."""
    resolved = os.fsencode(folder.resolve())
    return cache_directory() / f"{hashlib.sha256(resolved).hexdigest()[:24]}.db"
