"""Typed questions to the archive. One reader, one connection: make one for each thread.

Lists are asked for in two steps, ids first (cheap, all of them) and rows by page, so that a list of a hundred thousand
rows loads only what it shows. The questions themselves stand in the `query_…` modules, a subject each.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Concatenate, ParamSpec, Self, TypeVar

from protokoll_tui.archive import (
    query_items,
    query_meetings,
    query_people,
    query_quality,
    query_threads,
    rows,
)
from protokoll_tui.archive.database import connect_read_only
from protokoll_tui.archive.records import (
    ArchiveSummary,
    FileRow,
    ItemContent,
    ItemDetail,
    ItemRow,
    MeetingDetail,
    MeetingGroup,
    MeetingRow,
    PersonAct,
    PersonRow,
    QualityRow,
    ThreadEntry,
)
from protokoll_tui.errors import ArchiveDamagedError, ArchiveError

_P = ParamSpec("_P")
_T = TypeVar("_T")


class ArchiveReader:
    """A read-only connection to a folder's archive.

    Every question may raise `ArchiveDamagedError` when the file turns out not to be whole, and `ArchiveError` when it
    cannot be read for another reason.
    """

    def __init__(self, database: Path) -> None:
        self._database = database
        self._connection = connect_read_only(database)
        self._identity = _identity(database)
        self._earlier_versions = 0
        self._last_version = 0

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def version(self) -> int:
        """A number that rises whenever the archive's content has changed, by this session or another.

        Where another session has set the file aside or made a new one, the reader goes over to the new one here.
        """
        identity = _identity(self._database)
        if identity is not None and identity != self._identity:
            with contextlib.suppress(ArchiveError):
                connection = connect_read_only(self._database)
                self._connection.close()
                self._connection, self._identity = connection, identity
                self._earlier_versions = self._last_version
        self._last_version = self._earlier_versions + self._ask(_generation)
        return self._last_version

    def summary(self) -> ArchiveSummary:
        """How much there is."""
        return self._ask(query_meetings.summary)

    def meeting_ids(self) -> list[int]:
        """All meetings: by municipality, then body (KF, KS, KSAU, the rest by name), newest first within a body."""
        return self._ask(query_meetings.meeting_ids)

    def meeting_groups(self) -> list[MeetingGroup]:
        """How `meeting_ids` falls into bodies, in its order; the counts add up to its length."""
        return self._ask(query_meetings.meeting_groups)

    def meetings(self, ids: Sequence[int]) -> list[MeetingRow]:
        """Rows in the order of the ids; ids that are gone are left out."""
        return self._ask(rows.meeting_rows, ids)

    def meeting(self, meeting_id: int) -> MeetingDetail | None:
        """A meeting whole; None if it is gone."""
        return self._ask(query_meetings.meeting, meeting_id)

    def item_ids(self, meeting_id: int) -> list[int]:
        """The §§ of a meeting, in § order."""
        return self._ask(query_items.item_ids, meeting_id)

    def items(self, ids: Sequence[int]) -> list[ItemRow]:
        """Rows in the order of the ids; ids that are gone are left out."""
        return self._ask(rows.item_rows, ids)

    def item(self, item_id: int) -> ItemDetail | None:
        """A § whole; None if it is gone."""
        return self._ask(query_items.item, item_id)

    def contents(self, ids: Sequence[int]) -> list[ItemContent]:
        """§§ with all their words, in the order of the ids: for exports, a meeting or so at a time."""
        return self._ask(query_items.contents, ids)

    def find_item(self, number: int, *, suffix: str | None = None, meeting_id: int) -> int | None:
        """The § of that number in a meeting."""
        return self._ask(query_items.find_item, number, suffix, meeting_id)

    def item_by_uid(self, uid: str) -> int | None:
        """The § with the contract's id."""
        return self._ask(query_items.item_by_uid, uid)

    def thread(self, item_id: int) -> list[ThreadEntry]:
        """Every § of the item's case by case number and resolved references: oldest first, the missing among them."""
        return self._ask(query_threads.thread, item_id)

    def cited_by(self, item_id: int) -> list[ItemRow]:
        """The §§ that refer to this one, newest first."""
        return self._ask(query_items.cited_by, item_id)

    def person_ids(self) -> list[int]:
        """All people, by surname."""
        return self._ask(query_people.person_ids)

    def people(self, ids: Sequence[int]) -> list[PersonRow]:
        """Rows in the order of the ids."""
        return self._ask(query_people.people, ids)

    def person_acts(self, person_id: int) -> list[PersonAct]:
        """What a person did, newest first."""
        return self._ask(query_people.person_acts, person_id)

    def quality(self) -> list[QualityRow]:
        """Every file against its own words: the worst first, then by path."""
        return self._ask(query_quality.quality)

    def files(self) -> list[FileRow]:
        """Every file of the folder, by path."""
        return self._ask(rows.file_rows)

    def _ask(
        self, question: Callable[Concatenate[sqlite3.Connection, _P], _T], *args: _P.args, **kwargs: _P.kwargs
    ) -> _T:
        """Put a question within one view of the archive, so that its parts agree while a writer goes on."""
        try:
            self._connection.execute("BEGIN")
            try:
                return question(self._connection, *args, **kwargs)
            finally:
                self._connection.execute("COMMIT")
        except sqlite3.OperationalError as error:
            raise ArchiveError(path=str(self._database), reason=str(error)) from error
        except sqlite3.DatabaseError as error:
            raise ArchiveDamagedError(path=str(self._database), reason=str(error)) from error


def _generation(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT value FROM fact WHERE name = 'generation'").fetchone()[0])


def _identity(database: Path) -> tuple[int, int] | None:
    """Which file stands at the path, whatever its name was."""
    try:
        status = database.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino
