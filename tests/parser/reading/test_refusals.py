from __future__ import annotations

import random
from pathlib import Path

import pytest

from protokoll_parser.errors import UnreadableFileError
from protokoll_parser.reading import read, read_bytes
from protokoll_parser.reading.limits import Limits

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
NOISE = random.Random(3).randbytes(4000)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty"),
        (b" \r\n\t\x00", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        ("\u200b\u200b".encode(), "empty"),
        (b"<html><body></body></html>", "empty"),
        (NOISE, "binary"),
        (b"\x89PNG\r\n\x1a\n" + NOISE, "binary"),
        (b"\x1f\x8b" + NOISE, "binary"),
        (b"{\\rtf1 Protokoll}", "binary"),
        (OLE + NOISE + "WordDocument".encode("utf-16-le"), "binary"),
        (OLE + NOISE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"PK\x03\x04" + NOISE, "damaged"),
    ],
)
def test_each_kind_is_told_apart(data: bytes, kind: str) -> None:
    with pytest.raises(UnreadableFileError) as refused:
        read_bytes(data, "fil")
    assert refused.value.kind == kind
    assert refused.value.reason.endswith(".")


def test_names_do_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "protokoll.pdf"
    path.write_text("Kommunstyrelsen godkänner rapporten.", encoding="utf-8")
    assert read(path).format == "text"


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "saknas.txt", tmp_path):
        with pytest.raises(UnreadableFileError) as refused:
            read(path)
        assert refused.value.kind == "missing"
        assert str(path) in str(refused.value)


def test_size_is_bounded_before_the_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "stor.txt"
    path.write_bytes(b"x" * 5000)
    with pytest.raises(UnreadableFileError) as refused:
        read(path, Limits(file_bytes=4000))
    assert refused.value.kind == "too_large"


def test_text_is_bounded() -> None:
    for limits in (Limits(text_bytes=100), Limits(lines=5)):
        with pytest.raises(UnreadableFileError) as refused:
            read_bytes(b"rad ett\n" * 20, "fil", limits)
        assert refused.value.kind == "too_large"


def test_html_is_bounded_in_depth() -> None:
    page = "<html><body>" + "<div>" * 5000 + "djupt"
    with pytest.raises(UnreadableFileError) as refused:
        read_bytes(page.encode(), "sida")
    assert refused.value.kind == "too_large"


def test_a_file_name_cannot_become_an_option_of_the_line_to_run() -> None:
    from protokoll_parser.reading.refusals import scan

    advice = scan("-rf; rm x.pdf").advice
    assert advice is not None
    assert advice.endswith("ocrmypdf -l swe './-rf; rm x.pdf' './-rf; rm x-text.pdf'")
