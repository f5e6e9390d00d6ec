"""The parts of a Word file, opened with every bound that an archive from anywhere needs."""

from __future__ import annotations

import io
import zipfile
import zlib
from types import TracebackType
from typing import Final
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from protokoll_parser.reading import refusals
from protokoll_parser.reading.limits import Limits

_MAIN_PART: Final = "word/document.xml"
_ROOT_RELATIONS: Final = "_rels/.rels"
_SMALL: Final = 1024 * 1024
_ENCRYPTED_FLAG: Final = 0x1
_DOCTYPE: Final = "<!DOCTYPE"


class Package:
    """A Word file's parts as XML trees. Only the parts asked for are unpacked.

    Raises:
        UnreadableFileError: from any method, where the archive is damaged, encrypted, a bomb, or no Word file.
    """

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self._name = name
        self._limits = limits
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            members = self._archive.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, IndexError) as error:
            raise refusals.damaged(name, "Filen") from error
        if len(members) > limits.archive_members:
            raise refusals.too_large(name, f"Arkivet har {len(members)} delar", str(limits.archive_members))
        self._members = {member.filename: member for member in members}
        self.main = self._main_part()

    def __enter__(self) -> Package:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._archive.close()

    def _main_part(self) -> str:
        """The document's own part, found by its relation, since not every program calls it the same."""
        if _MAIN_PART in self._members:
            return _MAIN_PART
        relations = self.tree(_ROOT_RELATIONS)
        for relation in relations if relations is not None else ():
            target = relation.get("Target", "").lstrip("/")
            if relation.get("Type", "").endswith("/officeDocument") and target in self._members:
                if target.startswith(("xl/", "ppt/")):
                    break
                return target
        raise refusals.refuse(
            self._name,
            "binary",
            "Filen är ett arkiv eller ett kalkylblad, inget Word-dokument.",
            "Spara protokollet som PDF eller docx.",
        )

    def beside(self, name: str) -> Element | None:
        """A part in the main part's folder ("styles.xml"), None where there is none."""
        folder = self.main.rpartition("/")[0]
        return self.tree(f"{folder}/{name}" if folder else name)

    def tree(self, part: str) -> Element | None:
        """A part as XML, None where there is none."""
        member = self._members.get(part)
        if member is None:
            return None
        data = self._unpacked(member)
        if _has_doctype(data):
            raise refusals.refuse(
                self._name, "damaged", "Word-filen har en DOCTYPE, som inget Word-dokument har."
            )
        try:
            return ElementTree.fromstring(data)  # noqa: S314 - without a DOCTYPE there are no entities to expand
        except (ElementTree.ParseError, ValueError, LookupError) as error:
            raise refusals.damaged(self._name, "Word-filen") from error

    def _unpacked(self, member: zipfile.ZipInfo) -> bytes:
        limits = self._limits
        if member.flag_bits & _ENCRYPTED_FLAG:
            raise refusals.encrypted(self._name)
        swells = member.file_size > _SMALL and member.file_size > limits.archive_ratio * max(
            1, member.compress_size
        )
        if member.file_size > limits.member_bytes or swells:
            raise self._bomb()
        try:
            with self._archive.open(member) as stream:
                data = stream.read(limits.member_bytes + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            EOFError,
            NotImplementedError,
            RuntimeError,
            ValueError,
        ) as error:
            raise refusals.damaged(self._name, "Word-filen") from error
        if len(data) > limits.member_bytes:
            raise self._bomb()
        return data

    def _bomb(self) -> Exception:
        bound = f"{self._limits.member_bytes // 2**20} MB"
        return refusals.too_large(self._name, "En del av Word-filen sväller när den packas upp", bound)


def _has_doctype(data: bytes) -> bool:
    return any(_DOCTYPE.encode(encoding) in data for encoding in ("ascii", "utf-16-le", "utf-16-be"))
