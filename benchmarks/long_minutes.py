"""A long protocol of an invented council: §§ of prose, put together from phrases, the same in every run."""

from __future__ import annotations

import random
from typing import Final

_FRONT: Final = """Granåkers kommun
Kommunfullmäktige

PROTOKOLL
Sammanträdesdatum 2023-11-27

Plats och tid: Granåkers folkets hus, kl. 18.00–22.40
Beslutande: Ledamöter enligt nedan
Astrid Lönn (S), ordförande
Bertil Ask (M), 1:e vice ordförande
Cecilia Rönn (C)
David Alm (V)
Ellen Björk (L)
Övriga deltagande: Frida Gran, kommundirektör
Gustav Hassel, sekreterare
Utses att justera: Cecilia Rönn
Justeringens plats och tid: Kommunhuset, 2023-12-04
Paragrafer: §§ 101–400
"""

_SUBJECTS: Final = (
    "Förvaltningen", "Ekonomienheten", "Den långsiktiga planeringen", "Arbetet med skolans lokaler",
    "Kommunens avtal om snöröjning", "Det gemensamma registret", "Upphandlingen av skolskjuts",
    "Utredningen om badhuset", "Revisionens genomgång", "Den nya taxan för vatten och avlopp",
    "Samarbetet med grannkommunerna", "Bolagets styrelse", "Omsorgens verksamhet", "Biblioteket i Norrby",
)  # fmt: skip
_VERBS: Final = (
    "visar att", "innebär att", "har under året lett till att", "bygger på antagandet att",
    "förutsätter att", "pekar på", "följer av", "kan på sikt medföra att", "gör det möjligt att se hur",
)  # fmt: skip
_MATTERS: Final = (
    "kostnaderna minskar i takt med att fler väljer den enklare lösningen",
    "behovet av platser är större i de norra delarna än i centralorten",
    "underhållet av gator och parker har eftersatts under flera år",
    "de äldre byggnaderna kräver omfattande åtgärder innan de kan användas igen",
    "budgeten hålls trots att priserna på el och värme har stigit",
    "verksamheten når de mål som är satta för perioden",
    "personalens tid räcker till mer av det som efterfrågas",
    "trafiken genom byn blir lugnare och barnens väg till skolan säkrare",
    "föreningarna får besked tidigare än förut",
    "fler ungdomar söker sig till feriearbete inom vård och omsorg",
)  # fmt: skip
_ENDS: Final = (
    "under perioden", "i jämförelse med tidigare år", "enligt den redovisning som har lämnats", "på sikt",
    "när alla synpunkter har vägts in", "så snart avtalet har vunnit laga kraft", "inom beslutad ram",
)  # fmt: skip
_TITLES: Final = (
    "Svar på motion om belysning längs gångvägen", "Taxa för tillsyn", "Delårsrapport", "Detaljplan för Åsen",
    "Riktlinjer för inköp", "Revidering av reglemente", "Antagande av lokalförsörjningsplan",
    "Medborgarförslag om lekplats", "Ansökan om bidrag", "Redovisning av uppdrag",
)  # fmt: skip
_PERSONS: Final = (
    "Astrid Lönn (S)",
    "Bertil Ask (M)",
    "Cecilia Rönn (C)",
    "David Alm (V)",
    "Ellen Björk (L)",
)


def long_minutes(size: int = 300_000) -> str:
    """Plain text of about `size` characters."""
    pick = random.Random(1)
    pieces = [_FRONT]
    length, number = len(_FRONT), 100
    while length < size:
        number += 1
        pieces.append(_paragraph(pick, number))
        length += len(pieces[-1])
    return "\n".join(pieces)


def _paragraph(pick: random.Random, number: int) -> str:
    """One § with its prose."""
    mover, other = pick.sample(_PERSONS, 2)
    background = "\n\n".join(_prose(pick, pick.randint(3, 7)) for _ in range(pick.randint(2, 5)))
    assessment = _prose(pick, pick.randint(4, 9))
    moved = (
        f"Yrkanden\n{mover} yrkar bifall till förslaget. {other} yrkar avslag.\n\n" if number % 4 == 0 else ""
    )
    return f"""
§ {number}  {pick.choice(_TITLES)} {2000 + number}
Dnr KS 2023/{number:05}

Beslut
Kommunfullmäktige beslutar
att anta kommunstyrelsens förslag, daterat 2023-{pick.randint(1, 9):02}-{pick.randint(1, 28):02}
att uppdra åt kommunstyrelsen att återkomma senast den {pick.randint(1, 28)} maj 2024

Sammanfattning
{background}

Bedömning
{assessment}

{moved}Beslutsunderlag
Kommunstyrelsens protokoll 2023-10-{pick.randint(1, 28):02}, § {pick.randint(1, 200)}
Tjänsteskrivelse 2023-09-{pick.randint(1, 28):02}

Beslutet skickas till
Kommunstyrelsen
Ekonomienheten
"""


def _prose(pick: random.Random, sentences: int) -> str:
    return " ".join(
        f"{pick.choice(_SUBJECTS)} {pick.choice(_VERBS)} {pick.choice(_MATTERS)}, "
        f"{pick.randint(2, 98)} procent {pick.choice(_ENDS)}."
        for _ in range(sentences)
    )
