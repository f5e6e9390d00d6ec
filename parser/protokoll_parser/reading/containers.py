"""Files that are neither text, PDF nor Word: what each is, and what to do with it."""

from __future__ import annotations

from protokoll_parser.errors import UnreadableFileError
from protokoll_parser.reading import refusals
from protokoll_parser.reading.sniff import Content

_SAVE = "Spara protokollet som PDF eller docx."
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_WORD_STREAM = "WordDocument".encode("utf-16-le")


def refuse_container(data: bytes, content: Content, name: str) -> UnreadableFileError:
    """The error that says what a file is."""
    if content == "ole":
        if _ENCRYPTED_PACKAGE in data:
            return refusals.encrypted(name)
        if _WORD_STREAM in data:
            return refusals.refuse(name, "binary", "Filen är i Words äldre format (.doc).", _SAVE)
        return refusals.refuse(name, "binary", "Filen är i ett äldre Office-format.", _SAVE)
    if content == "rtf":
        return refusals.refuse(name, "binary", "Filen är i formatet RTF.", _SAVE)
    if content == "image":
        return refusals.refuse(
            name, "binary", "Filen är en bild.", "Gör en PDF av den och läs in texten med ocrmypdf."
        )
    return refusals.refuse(name, "binary", "Filen är packad eller ett program, inget dokument.", _SAVE)
