"""The words of page furniture (`vocabulary/furniture.toml`), made ready for comparing."""

from __future__ import annotations

import re
from functools import cache
from tomllib import loads
from typing import NamedTuple

from protokoll_parser.vocabulary import either, read_text


class Words(NamedTuple):
    """One word list each, as `squash` leaves them where lines are compared without blanks and digits."""

    signatures: re.Pattern[str]
    """One or more of the phrases."""
    beside_signatures: re.Pattern[str]
    """The same, words that are labels elsewhere among them."""
    signature_beginnings: frozenset[str]
    """Their first two letters, as a line may begin with them."""
    repeated: frozenset[str]
    certified: tuple[str, ...]
    """What stands above the name of who certifies an extract."""
    continuation: frozenset[str]
    continuation_signs: tuple[str, ...]
    transport: tuple[str, ...]
    arrows: frozenset[str]
    titles: frozenset[str]
    contact: tuple[str, ...]
    signed: tuple[str, ...]
    """What a signing service's stamp on each page holds."""
    address: re.Pattern[str]
    """A postal code, a telephone number's label, an address on the net."""
    web: tuple[str, ...]
    open: frozenset[str]
    before_figure: frozenset[str]
    before_att: frozenset[str]
    after_hyphen: frozenset[str]
    page_number: re.Pattern[str]
    """The whole of a cell."""
    page_number_at_end: re.Pattern[str]


@cache
def words() -> Words:
    """The vocabulary, read once."""
    tables = loads(read_text("furniture.toml"))
    signatures = {squash(phrase) for phrase in tables["signatures"]["always"]}
    repeated = {squash(phrase) for phrase in tables["signatures"]["repeated"]}
    return Words(
        signatures=re.compile(f"(?:{either(signatures)})+"),
        beside_signatures=re.compile(f"(?:{either(signatures | repeated)})+"),
        signature_beginnings=frozenset(
            form
            for phrase in signatures
            for form in (phrase[:2], phrase[:2].upper(), phrase[:2].capitalize())
        ),
        repeated=frozenset(repeated),
        certified=tuple(map(squash, tables["signatures"]["certified"])),
        continuation=frozenset(tables["continuation"]["words"]),
        continuation_signs=tuple(tables["continuation"]["signs"]),
        transport=tuple(tables["continuation"]["transport"]),
        arrows=frozenset(tables["continuation"]["arrows"]),
        titles=frozenset(tables["head"]["titles"]),
        contact=tuple(tables["foot"]["contact"]),
        signed=tuple(tables["foot"]["signed"]),
        address=re.compile(
            rf"(?<!\w)(?:{either(tables['foot']['contact'])})(?!\w)|\b\d{{3}} ?\d\d [A-ZÅÄÖ]|©|\w@\w|\w\.se(?!\w)",
            re.IGNORECASE,
        ),
        web=tuple(tables["web"]["begins"]),
        open=frozenset(tables["sentence"]["open"]),
        before_figure=frozenset(tables["sentence"]["before_figure"]),
        before_att=frozenset((*tables["sentence"]["open"], *tables["sentence"]["before_att"])),
        after_hyphen=frozenset(tables["sentence"]["after_hyphen"]),
        page_number=re.compile(_page_number(tables["page_number"]["words"]), re.IGNORECASE),
        page_number_at_end=re.compile(
            rf"[ \t](?:{_page_number(tables['page_number']['words'])})$", re.IGNORECASE
        ),
    )


def squash(text: str) -> str:
    """The letters alone, in lower case."""
    return "".join(filter(str.isalpha, text.lower()))


def _page_number(before: list[str]) -> str:
    """The pattern of a page's number in all its forms."""
    word = either(before)
    number, gap = r"\d{1,4}", r" ?"
    total = rf"(?:\({gap}{number}{gap}\)|\[{gap}{number}{gap}\]|(?:av|of) {number})"
    return (
        rf"(?:(?:{word})\.?:?{gap})?{number}{gap}{total}|(?:{word})\.?:?{gap}{number}(?:{gap}/{gap}{number})?"
        rf"|\[{number}\]|\({number}\)|[-–] ?{number} ?[-–]"
    )
