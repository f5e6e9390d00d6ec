"""Sweden's municipalities and regions, as the national register spells them."""

from __future__ import annotations

import csv
from functools import cache
from typing import Final, NamedTuple

from protokoll_parser.vocabulary import read_text

_FOLD: Final = str.maketrans("åäöé", "aaoe")


class Place(NamedTuple):
    """A municipality ("Älvsbyn", code "2560") or a region ("Region Dalarna", code None)."""

    name: str
    code: str | None


@cache
def municipalities() -> dict[str, Place]:
    """The 290 municipalities by name, as the national register spells them."""
    rows = csv.DictReader(read_text("municipalities.csv").splitlines())
    return {row["name"]: Place(row["name"], row["code"]) for row in rows}


@cache
def by_town() -> dict[str, Place]:
    """Every municipality by its name and by that of its main town, where that is another ("Kinna" is Mark's)."""
    rows = csv.DictReader(read_text("towns.csv").splitlines())
    return municipalities() | {row["town"]: municipalities()[row["municipality"]] for row in rows}


@cache
def regions() -> dict[str, Place]:
    """The 21 regions by name. They have no municipal code."""
    rows = csv.DictReader(read_text("regions.csv").splitlines())
    return {row["name"]: Place(row["name"], None) for row in rows}


@cache
def by_seat() -> dict[str, str]:
    """The region that meets in a town, by the town's name."""
    rows = csv.DictReader(read_text("regions.csv").splitlines())
    return {seat: row["name"] for row in rows for seat in row["seat"].split("/")}


def municipality_named(words: str) -> Place | None:
    """The municipality that "Norrhult", "Norrhults", "NORRHULTS KOMMUN" or "Norrhults stad" names."""
    key = " ".join(words.split()).lower()
    for tail in (" kommuns", " kommun", " stads", " stad"):
        if key.endswith(tail):
            key = key.removesuffix(tail)
            break
    return by_form().get(key)


@cache
def by_form() -> dict[str, Place]:
    """Every municipality by its name in lower case, with and without a genitive -s."""
    forms: dict[str, Place] = {}
    for name, place in municipalities().items():
        forms.setdefault(name.lower() + "s", place)
    forms.update({name.lower(): place for name, place in municipalities().items()})
    return forms


@cache
def by_address() -> dict[str, Place]:
    """Every municipality by the name of its site, without dots and rings."""
    return {
        name.lower().translate(_FOLD).replace(" ", joint): place
        for name, place in municipalities().items()
        for joint in ("", "-")
    }
