"""What can go wrong in the program itself, as one small family.

Each error names a message of the catalogue and the values that go into it, so that screen and command line say the
same in the user's language. The text of the exception itself is for a developer's eyes.
"""

from __future__ import annotations


class ProgramError(Exception):
    """The base of every error that the program raises on purpose.

    Attributes:
        message: key of the sentence in the catalogue.
        values: what the sentence's places are filled with; paths and other people's texts among them.
    """

    message = "cli.error"

    def __init__(self, **values: str) -> None:
        self.values = values
        super().__init__(self.message, values)


class ArchiveError(ProgramError):
    """The archive cannot be opened or written: no room, no permission."""

    message = "files.archive-unusable"


class ArchiveDamagedError(ArchiveError):
    """The archive's file is no longer a whole SQLite database."""

    message = "files.archive-damaged"


class ArchiveBusyError(ArchiveError):
    """Another session writes to the archive."""

    message = "files.archive-busy"


class FolderMissingError(ProgramError):
    """There is no such folder."""

    message = "files.folder-missing"


class FolderIsFileError(ProgramError):
    """A folder was asked for, and a file stands there."""

    message = "files.folder-is-file"


class FolderUnreadableError(ProgramError):
    """The folder's contents may not be listed."""

    message = "files.folder-unreadable"


class OutputError(ProgramError):
    """A file that was asked for cannot be written."""

    message = "files.cannot-write"
