"""The plain little protocol that a trick is set into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Gold = dict[str, Any]

FRONT = """Älvsunda kommun                                        SAMMANTRÄDESPROTOKOLL
Kommunstyrelsen                                        2023-05-09

Plats och tid          Rådhuset, sessionssalen, kl. 9.00-11.30

Beslutande             Ada Ekgren (S), ordförande
                       Bo Almstedt (M)
                       Cia Dalbäck (C)
                       Dan Frosterud (V)
                       Eva Grönvall (SD)

Övriga närvarande      Filip Hagelin, kommundirektör
                       Gerd Isaksdotter, kommunsekreterare

Justerare              Bo Almstedt (M)
Justeringens plats     Rådhuset, 2023-05-12
och tid

Paragrafer             §§ 11-13

Sekreterare            Gerd Isaksdotter
Ordförande             Ada Ekgren
Justerare              Bo Almstedt
"""
PEOPLE = {
    "Ada Ekgren": "S",
    "Bo Almstedt": "M",
    "Cia Dalbäck": "C",
    "Dan Frosterud": "V",
    "Eva Grönvall": "SD",
}
BEFORE = """§ 11

Fastställande av dagordning

Beslut

Dagordningen fastställs.
"""
AFTER = """§ 13

Meddelanden

Beslut

Meddelandena läggs till handlingarna.
"""


@dataclass(frozen=True, slots=True)
class Trick:
    """A document and what it is about."""

    name: str
    text: str
    gold: Gold
    note: str = ""


def section(
    name: str,
    body: str,
    *,
    head: str = "§ 12\n\nDnr KS 2023/77\n\nLokaler för kulturskolan",
    front: str = FRONT,
    note: str = "",
    items: list[Gold] | None = None,
    after: str = AFTER,
    **gold: Any,  # noqa: ANN401 (keys of the contract)
) -> Trick:
    """The trick stands in § 12; the §§ before and after show that nothing spills over."""
    text = f"{front}\n{BEFORE}\n{head}\n\n{body.strip()}\n\n{after}"
    middle = items if items is not None else [{"number": 12, **gold}]
    return Trick(name, text, {"items": [{"number": 11}, *middle, {"number": 13}]}, note)


def background(name: str, text: str, note: str = "", **gold: Any) -> Trick:  # noqa: ANN401
    """The trick is running text under Bakgrund."""
    body = f"Bakgrund\n\n{text}\n\nBeslut\n\nKommunstyrelsen noterar informationen."
    return section(name, body, note=note, **gold)


def ref(body: str | None, date: str | None, number: int | None) -> Gold:
    """A reference in the gold."""
    return {"body": body, "date": date, "number": number}


def act(name: str, action: str) -> Gold:
    """A person's action in the gold."""
    return {"name": name, "party": PEOPLE.get(name), "action": action}


def decision(*points: str, outcomes: str, kind: str = "decision", to: tuple[str, ...] = ()) -> Gold:
    """A block in the gold; outcomes as words with spaces between."""
    return {
        "kind": kind,
        "body": "Kommunstyrelsen",
        "to": list(to),
        "points": list(points),
        "outcomes": outcomes.split(),
    }


def vote(yes: int, no: int, yes_means: str | None, no_means: str | None, **sides: str) -> Gold:
    """A vote in the gold; sides are names with commas: yes_names="Ada Ekgren, Bo Almstedt"."""
    ballots = [
        {"name": name.strip(), "vote": side.removesuffix("_names")}
        for side, row in sides.items()
        if side.endswith("_names")
        for name in row.split(",")
    ]
    counts = {key: int(value) for key, value in sides.items() if not key.endswith("_names")}
    return {
        "yes": yes,
        "no": no,
        "abstain": counts.get("abstain", 0),
        "absent": counts.get("absent", 0),
        "yes_means": yes_means,
        "no_means": no_means,
        "ballots": ballots,
    }
