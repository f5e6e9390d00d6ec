"""What every screen is given: the folder, the words, the keys, and the desks that answer for the archive."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from protokoll_tui.commands import Keymap
from protokoll_tui.locale import Catalogue
from protokoll_tui.views.archive_desk import ArchiveDesk
from protokoll_tui.views.search_desk import SearchDesk
from protokoll_tui.widgets.glyphs import Glyphs


@dataclass(frozen=True)
class Session:
    """One run of the app over one folder."""

    folder: Path
    database: Path
    text: Catalogue
    keys: Keymap
    glyphs: Glyphs
    desk: ArchiveDesk
    search: SearchDesk
