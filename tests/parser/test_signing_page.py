"""Pages that signing services add to minutes. All of it is invented."""

from __future__ import annotations

import pytest

from protokoll_parser import parse_document
from protokoll_parser.reading import read_bytes

SIGNED_BY = (
    "Detta dokument har signerats elektroniskt\n\nSignerat av\n\nADA EK\n\nBankID, 2024-03-01 08:12:44\n\n"
    "Kontrollsumma SHA-256: 9f2c7e01ab55e0d2c4f7\n",
    "Signaturerna i detta dokument är juridiskt bindande\n\nAda Ek\nOrdförande\n2024-03-01 08:12:44 UTC\n",
    "Dokumentet är digitalt undertecknat av\n\nAda Ek 2024-03-01\n",
)


@pytest.mark.parametrize("page", SIGNED_BY)
def test_a_signing_services_page_is_no_part_of_the_last_item(page: str) -> None:
    text = (
        "Granåkers kommun\nTekniska nämnden 2024-02-28\nParagrafer: 1\nBeslutande: Ada Ek (S)\n\n§ 1\n\nSkyltning\n\n"
        f"Beslut\n\nNämnden antar planen.\n\nSkickas till\n\nSökanden\n\f{page}"
    )
    protocol = parse_document(read_bytes(text.encode(), "p.txt"))
    assert protocol.items[0].recipients == ("Sökanden",)
    assert [one.name for one in protocol.attendance] == ["Ada Ek"]
