"""Files that are no whole protocol: what each of them is."""

from __future__ import annotations

from tests.minutes.tricks.frame import FRONT, Trick


def _kind(name: str, kind: str, text: str, note: str = "") -> Trick:
    return Trick(f"kind_{name}", text.strip("\n") + "\n", {"source": {"kind": kind}}, note)


TRICKS: tuple[Trick, ...] = (
    _kind(
        "kallelse",
        "summons",
        """
KALLELSE/UNDERRÄTTELSE

Älvsunda kommun
Kommunstyrelsen kallas till sammanträde

Tid: tisdagen den 9 maj 2023 kl. 9.00
Plats: Rådhuset, sessionssalen

Kallade ledamöter: Ada Ekgren (S), Bo Almstedt (M), Cia Dalbäck (C)
Kallade ersättare: Dan Frosterud (V)

1. Upprop
2. Val av justerare
   Förslag till beslut: xxx utses att justera protokollet.
3. Lokaler för kulturskolan
   Förslag till beslut: Lokalerna hyrs.

Förhinder anmäls till Gerd Isaksdotter.
""",
    ),
    _kind(
        "foredragningslista",
        "agenda",
        """
FÖREDRAGNINGSLISTA

Kommunfullmäktige                      2023-06-12
Älvsunda kommun

Nr   Ärende                                             Föredragande
1.   Upprop
2.   Val av två justerare
3.   Detaljplan för Kvarnen 3:274                       Tomas Wikner
     Kommunstyrelsens förslag: Planen antas.
4.   Motion om kollektivtrafik
     Kommunstyrelsens förslag: Motionen avslås.
""",
    ),
    _kind(
        "agenda_with_section_signs",
        "agenda",
        """
DAGORDNING

Älvsunda kommun
Socialnämndens sammanträde 2023-05-16 kl. 13.00, Socialkontoret

§ 40 Upprop
§ 41 Val av justerare
§ 42 Ekonomisk uppföljning
     Förslag till beslut: Uppföljningen godkänns.
§ 43 Meddelanden
""",
    ),
    _kind(
        "extract",
        "extract",
        f"""
PROTOKOLLSUTDRAG

{FRONT.replace("§§ 11-13", "§ 12")}
§ 12

Dnr KS 2023/77

Lokaler för kulturskolan

Beslut

Lokalerna hyrs.

Rätt utdraget intygar: Gerd Isaksdotter
""",
    ),
    _kind(
        "appendix",
        "appendix",
        """
Bilaga 2 till kommunstyrelsens protokoll 2023-05-09 § 12

RESERVATION

Vi i Vänsterpartiet reserverar oss mot beslutet att hyra lokaler i Folkets park. Avtalet binder
kommunen i tio år, och hyran räknas upp varje år.

För Vänsterpartiet
Dan Frosterud
""",
    ),
    _kind(
        "letter",
        "other",
        """
Älvsunda den 3 april 2023

Till kommunstyrelsen

Vi som bor på Storgatan vill att farthindren tas bort. Trafiken har minskat sedan den nya vägen
öppnade, och plogbilarna fastnar på vintern. Med vänlig hälsning

Greta och Hugo Lindstam
""",
    ),
    _kind(
        "whole_minutes",
        "protocol",
        f"{FRONT}\n§ 11\n\nDagordning\n\nBeslut\n\nDagordningen fastställs.\n\n§ 12\n\nLokaler\n\nBeslut\n\nLokalerna hyrs.\n\n§ 13\n\nMeddelanden\n\nBeslut\n\nMeddelandena läggs till handlingarna.\n",
    ),
    _kind(
        "one_section_is_a_whole_protocol",
        "protocol",
        f"{FRONT.replace('§§ 11-13', '§ 91')}\n§ 91\n\nLokaler för kulturskolan\n\nBeslut\n\nLokalerna hyrs. Paragrafen justeras omedelbart.\n",
    ),
)
