"""Tables read column by column are rows again, where it is beyond doubt."""

from __future__ import annotations

from tests.parser.reading.helpers import tidied

NAMES = "Ada Ek\nBo Al\nCia von Dal\nDan Berg\n"


def test_names_parties_and_roles_are_rows() -> None:
    text = f"Närvarolista\nNamn\n{NAMES}Summa\n\nParti\nS\nM\nC\nÄP\n\nRoll\nOrdförande\nLedamot\nLedamot\nErsättare\n"
    assert tidied(text) == [
        "Närvarolista",
        "Namn\tParti\tRoll",
        "Ada Ek\tS\tOrdförande",
        "Bo Al\tM\tLedamot",
        "Cia von Dal\tC\tLedamot",
        "Dan Berg\tÄP\tErsättare",
        "Summa",
    ]


def test_crosses_tell_no_party() -> None:
    assert "X" in tidied(f"{NAMES}\nX\nX\nX\nX\n")


def test_as_many_lines_of_something_else_stay() -> None:
    recipients = "Ekonomiavdelningen\nSamtliga rektorer i kommunen\nAkten\nRevisorerna\n"
    assert "Akten" in tidied(f"{recipients}\nS\nM\nC\nV\n")
    assert "Ada Ek" in tidied(f"{NAMES}\nLedamot\nLedamot\nLedamot\nErsättare\n")
