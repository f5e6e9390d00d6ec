"""Attendance lists in further forms, each with who was there as a careful reader would tell it."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from protokoll_parser import parse_document
from protokoll_parser.model import Attendee
from protokoll_parser.reading import read_bytes

FRONT = """Älvsunda kommun
Kommunstyrelsen

SAMMANTRÄDESPROTOKOLL
Sammanträdesdatum 2023-09-26

Plats och tid    Kommunhuset, sal Björken, kl. 13.00-15.30

{listed}
Sekreterare      Rut Sand
Ordförande       Karin Dahl
Justerare        Olof Berg
Paragrafer       §§ 10-16

§ 10 Information

Beslut

Kommunstyrelsen noterar informationen.
"""


class Case(NamedTuple):
    """A list, and everybody in it but the secretary: "name | party | role | replaces | §§ | title | mode | reason"."""

    trick: str
    listed: str
    people: str
    name: str = "protokoll.txt"


CASES = [
    Case(
        "numbers-and-a-clock-with-its-section",
        """Ledamöter:
1. Karin Dahl (S), ordförande
2. Olof Berg (M), 1:e vice ordförande
3. Lena Ståhl (V)
4. Vakant (SD)
5. Per Nord (C), anlände kl. 13.20, § 11

Ersättare:
1. Maj Lund (S), tjänstgör ej
2. Stig Hed (M), tjänstgör för Hans Ek (M)
""",
        """Karin Dahl | S | chair
Olof Berg | M | vice_chair
Lena Ståhl | V | member
Per Nord | C | member | - | 11-16
Maj Lund | S | substitute
Stig Hed | M | serving_substitute | Hans Ek""",
    ),
    Case(
        "several-substitutes-in-a-sentence",
        """Närvarande: Ordförande Karin Dahl (S), ledamöterna Olof Berg (M), Lena Ståhl (V) och Per Nord (C) samt tjänstgörande ersättarna Maj Lund (S) och Stig Hed (M).
Övriga närvarande: Kommunchefen Ann Boman och sekreteraren Rut Sand.
""",
        """Karin Dahl | S | chair
Olof Berg | M | member
Lena Ståhl | V | member
Per Nord | C | member
Maj Lund | S | serving_substitute
Stig Hed | M | serving_substitute
Ann Boman | - | official | - | - | Kommunchefen""",
    ),
    Case(
        "stand-ins-beside-those-absent",
        """Ledamöter        Karin Dahl (S), ordförande
                 Olof Berg (M)
Frånvarande ledamöter
                 Ola Fors (S), ersätts av Maj Lund (S)
                 Hans Ek (M)
Ersättare        Siv Holm (KD)
""",
        """Karin Dahl | S | chair
Olof Berg | M | member
Maj Lund | S | serving_substitute | Ola Fors
Siv Holm | KD | substitute""",
    ),
    Case(
        "sentences",
        """Närvarande vid sammanträdet var ordföranden Karin Dahl (S), vice ordföranden Olof Berg (M) samt ledamöterna Lena Ståhl (V), Per Nord (C) och Bo Ek (SD). Tjänstgörande ersättare var Maj Lund (S) för Ola Fors (S). Dessutom närvarade ersättaren Siv Holm (S), kommunchefen Ann Boman och sekreteraren Rut Sand.
""",
        """Karin Dahl | S | chair
Olof Berg | M | vice_chair
Lena Ståhl | V | member
Per Nord | C | member
Bo Ek | SD | member
Maj Lund | S | serving_substitute | Ola Fors
Siv Holm | S | substitute
Ann Boman | - | official | - | - | kommunchefen""",
    ),
    Case(
        "a-sentence-on-who-was-there-in-part",
        """Beslutande       Karin Dahl (S), ordförande, Olof Berg (M), Lena Ståhl (V) och Bo Ek (SD). Per Nord (C) var närvarande under §§ 12-16. I stället för Ola Fors (S) tjänstgjorde Maj Lund (S).
Övriga           Ann Boman, kommunchef
""",
        """Karin Dahl | S | chair
Olof Berg | M | member
Lena Ståhl | V | member
Bo Ek | SD | member
Per Nord | C | member | - | 12-16
Maj Lund | S | serving_substitute | Ola Fors
Ann Boman | - | official | - | - | kommunchef""",
    ),
    Case(
        "two-lists-with-a-party-before-each-name",
        """Ledamöter                       Ersättare
S   Karin Dahl, ordförande      S   Siv Holm
S   Ola Fors                    S   Maj Lund
M   Olof Berg                   M   Kjell Moberg
C   Per Nord                    C   ---
""",
        """Karin Dahl | S | chair
Ola Fors | S | member
Olof Berg | M | member
Per Nord | C | member
Siv Holm | S | substitute
Maj Lund | S | substitute
Kjell Moberg | M | substitute""",
    ),
    Case(
        "first-names-and-surnames-in-columns",
        """Förnamn        Efternamn      Partibeteckning      Uppdrag
Karin          Dahl           S                    Ordförande
Olof           Berg           M                    Vice ordförande
Per-Ola        von Hed        C                    Ledamot
Maj            Lund           S                    Tjänstgörande ersättare
Siv            Holm           KD                   Ersättare
""",
        """Karin Dahl | S | chair
Olof Berg | M | vice_chair
Per-Ola von Hed | C | member
Maj Lund | S | serving_substitute
Siv Holm | KD | substitute""",
    ),
    Case(
        "a-column-of-roles-below-the-names",
        """Beslutande
Karin Dahl (S)
Olof Berg (M)
Lena Ståhl (V)
Maj Lund (S)

Ordförande
Vice ordförande
Ledamot
Tjänstgörande ersättare

Ersättare
Siv Holm (S)
""",
        """Karin Dahl | S | chair
Olof Berg | M | vice_chair
Lena Ståhl | V | member
Maj Lund | S | serving_substitute
Siv Holm | S | substitute""",
    ),
    Case(
        "sections-of-members-and-of-stand-ins",
        """| Ledamöter | Parti | Närvarande §§ | Tjänstgörande ersättare | §§ |
|---|---|---|---|---|
| Karin Dahl, ordf. | S | 10-16 | | |
| Olof Berg | M | 10-12 | Stig Hed | 13-16 |
| Ola Fors | S | - | Maj Lund | 10-16 |
""",
        """Karin Dahl | S | chair
Olof Berg | M | member | - | 10-12
Stig Hed | - | serving_substitute | Olof Berg | 13-16
Maj Lund | - | serving_substitute | Ola Fors""",
        "protokoll.md",
    ),
    Case(
        "marks-in-a-cell-of-their-own",
        """X = närvarande   - = frånvarande   T = tjänstgörande   N = närvarande, ej tjänstgörande

Ledamöter
X   Karin Dahl (S), ordförande
X   Olof Berg (M)
-   Ola Fors (S)
Ersättare
T   Maj Lund (S)
N   Siv Holm (S)
-   Kjell Moberg (M)
""",
        """Karin Dahl | S | chair
Olof Berg | M | member
Maj Lund | S | serving_substitute
Siv Holm | S | substitute""",
    ),
    Case(
        "a-legend-beside-the-label",
        """Ledamöter (* = närvarande)
* Karin Dahl (S), ordförande
* Olof Berg (M)
  Ola Fors (S)
Ersättare
* Maj Lund (S), tjänstgör för Ola Fors
  Siv Holm (S)
* Kjell Moberg (M)
""",
        """Karin Dahl | S | chair
Olof Berg | M | member
Maj Lund | S | serving_substitute | Ola Fors
Kjell Moberg | M | substitute""",
    ),
    Case(
        "in-somebodys-place",
        """Beslutande       Karin Dahl (S), ordförande
                 Olof Berg (M)
                 Maj Lund (S) i Ola Fors (S) ställe
""",
        """Karin Dahl | S | chair
Olof Berg | M | member
Maj Lund | S | serving_substitute | Ola Fors""",
    ),
    Case(
        "square-brackets",
        """Beslutande       Karin Dahl (S), ordförande
                 Olof Berg (M)
                 Maj Lund (S) [ersätter Ola Fors (S)]
""",
        """Karin Dahl | S | chair
Olof Berg | M | member
Maj Lund | S | serving_substitute | Ola Fors""",
    ),
    Case(
        "for-somebody-recused",
        """Beslutande       Karin Dahl (S), ordförande
                 Olof Berg (M)
                 Maj Lund (S), tjänstgör i stället för Ola Fors (S) p.g.a. jäv § 12
""",
        """Karin Dahl | S | chair
Olof Berg | M | member
Maj Lund | S | serving_substitute | Ola Fors | 12 | - | - | jäv""",
    ),
    Case(
        "how-a-list-took-part-behind-its-label",
        """Beslutande på plats i kommunhuset
                 Karin Dahl (S), ordförande
                 Olof Berg (M)
Beslutande på distans
                 Per Nord (C)
                 Maj Lund (S), tjg ersättare för Ola Fors (S)
Ersättare på distans
                 Siv Holm (S)
""",
        """Karin Dahl | S | chair | - | - | - | in_person
Olof Berg | M | member | - | - | - | in_person
Per Nord | C | member | - | - | - | remote
Maj Lund | S | serving_substitute | Ola Fors | - | - | remote
Siv Holm | S | substitute | - | - | - | remote""",
    ),
    Case(
        "parties-in-brackets-over-their-names",
        """Ledamöter
(S)
Karin Dahl, ordförande
Maj Lund
(M)
Olof Berg, 1:e vice ordförande
(NHP)
Per Nord

Ersättare
(S)
Siv Holm
""",
        """Karin Dahl | S | chair
Maj Lund | S | member
Olof Berg | M | vice_chair
Per Nord | NHP | member
Siv Holm | S | substitute""",
    ),
    Case(
        "a-party-beside-its-first-name-alone",
        """Ledamöter
S    Karin Dahl, ordförande
     Maj Lund
     Stig Hed, tjg ers för Ola Fors
M    Olof Berg, vice ordförande
     Hans Ek
Ersättare
S    Siv Holm
     Rolf Kvist
""",
        """Karin Dahl | S | chair
Maj Lund | S | member
Stig Hed | S | serving_substitute | Ola Fors
Olof Berg | M | vice_chair
Hans Ek | M | member
Siv Holm | S | substitute
Rolf Kvist | S | substitute""",
    ),
    Case(
        "a-head-of-two-words-for-sections",
        """Namn                  Parti    Funktion                  Tjänstgör för         Närvaro §§
Karin Dahl            S        Ordförande                                      10-16
Olof Berg             M        Ledamot                                         10-12, 14-16
Maj Lund              S        Ersättare                 Ola Fors              10-16
Siv Holm              KD       Ersättare                                       10-16
""",
        """Karin Dahl | S | chair
Olof Berg | M | member | - | 10-12,14-16
Maj Lund | S | serving_substitute | Ola Fors
Siv Holm | KD | substitute""",
    ),
    Case(
        "a-mark-between-two-cells-of-names",
        """Beslutande	Karin Dahl (S)	ordförande
	Olof Berg (M)
	Per Nord (C)	§§ 10-12
	Maj Lund (S)	tjg ers	Ola Fors (S)
Ersättare	Siv Holm (S)
""",
        """Karin Dahl | S | chair
Olof Berg | M | member
Per Nord | C | member | - | 10-12
Maj Lund | S | serving_substitute | Ola Fors
Siv Holm | S | substitute""",
    ),
    Case(
        "for-the-number-of-a-row",
        """Nr   Ledamot               Parti  Närv.  Ersättare för nr   §§
1    Karin Dahl            S      X
2    Olof Berg             M      X                         10-14
3    Ola Fors              S
4    Maj Lund              S      X      3
""",
        """Karin Dahl | S | chair
Olof Berg | M | member | - | 10-14
Maj Lund | S | serving_substitute""",
    ),
    Case(
        "serving-said-last",
        """Förtroendevalda
Karin Dahl (S), ordförande
Olof Berg (M), ledamot
Maj Lund (S), ersättare, tjänstgörande
Siv Holm (S), ersättare
Tjänstepersoner
Ann Boman, rektor
""",
        """Karin Dahl | S | chair
Olof Berg | M | member
Maj Lund | S | serving_substitute
Siv Holm | S | substitute
Ann Boman | - | official | - | - | rektor""",
    ),
]


def told(one: Attendee) -> str:
    every = tuple(range(10, 17))
    items = "-" if one.items in (None, every) else spans(one.items or ())
    values = [one.name, one.party, one.role, one.replaces, items, one.title, one.mode, one.reason]
    while values[-1] in (None, "-"):
        values.pop()
    return " | ".join(value or "-" for value in values)


def spans(items: tuple[int, ...]) -> str:
    starts = [number for number in items if number - 1 not in items]
    ends = [number for number in items if number + 1 not in items]
    return ",".join(f"{a}-{b}" if b > a else f"{a}" for a, b in zip(starts, ends, strict=True))


@pytest.mark.parametrize("case", CASES, ids=[case.trick for case in CASES])
def test_everybody_is_told(case: Case) -> None:
    document = read_bytes(FRONT.format(listed=case.listed).encode(), case.name)
    people = [told(one) for one in parse_document(document).attendance if one.name != "Rut Sand"]
    assert sorted(people) == sorted(case.people.split("\n"))
