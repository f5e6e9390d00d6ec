"""Many short sentences of one kind, a § each: the breadth of wording that no single template shows."""

from __future__ import annotations

from collections.abc import Sequence

from tests.minutes.tricks.frame import FRONT, Gold, Trick, act, ref

KS, KF = "Kommunstyrelsen", "Kommunfullmäktige"


def _many(name: str, rows: Sequence[tuple[str, Gold]]) -> Trick:
    """A document with a § a row; its text may hold headings of its own."""
    parts = [FRONT.replace("§§ 11-13", f"§§ 1-{len(rows)}")]
    items: list[Gold] = []
    for number, (body, gold) in enumerate(rows, 1):
        parts.append(f"§ {number}\n\nÄrende nummer {_word(number)}\n\n{body}\n")
        items.append({"number": number, **gold})
    return Trick(f"table_{name}", "\n".join(parts), {"items": items})


def _word(number: int) -> str:
    tens = ("", "tio", "tjugo", "trettio", "fyrtio", "femtio", "sextio")
    ones = ("", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio")
    return tens[number // 10] + ones[number % 10]


OUTCOMES: dict[str, tuple[str, ...]] = {
    "approved": (
        "Kommunstyrelsen godkänner redovisningen av partistöd.",
        "Ansökan bifalls.",
        "Reviderad delegationsordning antas.",
        "Avgiften fastställs till 450 kronor per år.",
        "Ett bidrag på 25 000 kronor beviljas Älvsunda ridklubb.",
        "Bygglov beviljas för tillbyggnad av enbostadshus på Berga 2:17.",
        "Detaljplanen antas enligt 5 kap. 27 § plan- och bygglagen.",
        "Kommunstyrelsen tillstyrker förslaget.",
        "Sammanträdestiderna för 2024 fastställs.",
        "Kommunstyrelsen antar yttrandet som sitt eget och överlämnar det till länsstyrelsen.",
    ),
    "rejected": (
        "Motionen avslås.",
        "Begäran om utökad ram avslås med hänvisning till budgetläget.",
        "Kommunstyrelsen avslår ansökan.",
        "Framställan avstyrks.",
        "Medborgarförslaget avslås då det redan är tillgodosett.",
    ),
    "referred_back": (
        "Ärendet återremitteras till socialnämnden.",
        "Kommunstyrelsen återremitterar ärendet för ytterligare utredning.",
        "Kommunstyrelsen beslutar att ärendet ska återremitteras.",
    ),
    "tabled": (
        "Ärendet bordläggs.",
        "Kommunstyrelsen bordlägger ärendet till nästa sammanträde.",
        "Valet av ersättare bordläggs.",
    ),
    "noted": (
        "Informationen noteras.",
        "Kommunstyrelsen tar del av informationen.",
        "Kommunstyrelsen har tagit del av redovisningen.",
        "Rapporten läggs till handlingarna.",
        "Kommunstyrelsen tackar för föredragningen.",
        "Anmälan antecknas till protokollet.",
        "Rapporten är mottagen.",
    ),
    "elected": (
        "Ada Ekgren (S) utses till ordförande i rådet.",
        "Till ersättare i styrelsen väljs Bo Almstedt (M).",
        "Cia Dalbäck (C) entledigas från uppdraget som ledamot i valnämnden.",
    ),
    "assigned": (
        "Kommundirektören får i uppdrag att ta fram en handlingsplan.",
        "Förvaltningen uppdras att se över taxan.",
        "Nämnderna uppmanas att hålla beslutad budget.",
        "Kommunstyrelsen uppdrar åt ekonomichefen att återkomma i augusti.",
        "Tekniska kontoret ges i uppdrag att utreda frågan vidare.",
        "Bolagets styrelse åläggs att lämna en åtgärdsplan.",
    ),
    "answered": (
        "Motionen anses besvarad.",
        "Medborgarförslaget är härmed besvarat.",
        "Interpellationen anses besvarad.",
        "Revisorernas skrivelse ska anses besvarad med yttrandet.",
    ),
    "left_open": ("Ärendet lämnas öppet.", "Kommunstyrelsen lämnar frågan öppen."),
    "forwarded": (
        "Skrivelsen överlämnas till revisorerna.",
        "Ärendet hänskjuts till kommunfullmäktige.",
        "Underlaget översänds till regionen.",
    ),
    "withdrawn": ("Ärendet utgår.",),
    "other": (
        "Taxan gäller från den 1 januari 2024.",
        "Kostnaden belastar kommunstyrelsens driftbudget.",
        "Hyran ska inte höjas under 2023.",
        "Älvsunda kommun har inget att erinra mot förslaget.",
        "Protokollet från 2019 upphör att gälla.",
    ),
}


def _outcome(sentence: str, outcome: str) -> tuple[str, Gold]:
    block = {"kind": "decision", "body": KS, "to": [], "points": [sentence], "outcomes": [outcome]}
    return f"Beslut\n\n{sentence}", {"decisions": [block]}


def _people(text: str, *acts: Gold, heading: str = "Yrkanden") -> tuple[str, Gold]:
    return f"{heading}\n\n{text}\n\nBeslut\n\nLokalerna hyrs.", {"people": list(acts)}


def _references(text: str, *references: Gold) -> tuple[str, Gold]:
    return f"Bakgrund\n\n{text}\n\nBeslut\n\nLokalerna hyrs.", {"references": list(references)}


def _task(text: str, assignee: str, due: str | None = None) -> tuple[str, Gold]:
    return f"Beslut\n\n{text}", {"assignments": [{"point": 1, "assignee": assignee, "due": due}]}


TRICKS: tuple[Trick, ...] = (
    _many(
        "of_outcomes",
        [_outcome(sentence, outcome) for outcome, rows in OUTCOMES.items() for sentence in rows],
    ),
    _many(
        "of_movers",
        (
            _people("Cia Dalbäck (C) yrkar att ärendet återremitteras.", act("Cia Dalbäck", "moved")),
            _people("Cia Dalbäck (C) yrkar avslag på förslaget.", act("Cia Dalbäck", "moved")),
            _people("Cia Dalbäck (C) föreslår att tidplanen förlängs.", act("Cia Dalbäck", "moved")),
            _people(
                "Cia Dalbäck (C) lägger fram följande förslag: Tidplanen förlängs.",
                act("Cia Dalbäck", "moved"),
            ),
            _people(
                "Cia Dalbäck (C) och Dan Frosterud (V) yrkar på ett tillägg om tidplan.",
                act("Cia Dalbäck", "moved"),
                act("Dan Frosterud", "moved"),
            ),
            _people(
                "Cia Dalbäck (C) med instämmande av Dan Frosterud (V) yrkar återremiss.",
                act("Cia Dalbäck", "moved"),
                act("Dan Frosterud", "seconded"),
            ),
            _people(
                "Cia Dalbäck (C) yrkar återremiss. Dan Frosterud (V) instämmer i yrkandet.",
                act("Cia Dalbäck", "moved"),
                act("Dan Frosterud", "seconded"),
            ),
            _people(
                "Cia Dalbäck (C) yrkar återremiss, vilket biträds av Dan Frosterud (V).",
                act("Cia Dalbäck", "moved"),
                act("Dan Frosterud", "seconded"),
            ),
            _people(
                "Cia Dalbäck (C) yrkar återremiss. Dan Frosterud (V) yrkar bifall till Cia Dalbäcks (C) yrkande.",
                act("Cia Dalbäck", "moved"),
                act("Dan Frosterud", "seconded"),
            ),
            _people(
                "Dan Frosterud (V) yrkar i första hand återremiss och i andra hand avslag.",
                act("Dan Frosterud", "moved"),
            ),
            _people("Ordföranden yrkar att lokalerna hyrs i fem år.", act("Ada Ekgren", "moved")),
            _people(
                "Ordföranden Ada Ekgren (S) yrkar att lokalerna hyrs i fem år.", act("Ada Ekgren", "moved")
            ),
            _people(
                "Eva Grönvall (SD) lämnar ett tilläggsyrkande om att avtalet ska prövas årligen.",
                act("Eva Grönvall", "moved"),
            ),
            _people(
                "Ingen yrkar något.\n\nOrdföranden ställer förslaget under proposition och finner att det antas."
            ),
            _people("Vid arbetsutskottet yrkade nämnden bifall. Partierna yrkade avslag."),
        ),
    ),
    _many(
        "of_reservations_and_recusals",
        (
            _people(
                "Eva Grönvall (SD) reserverar sig mot beslutet.",
                act("Eva Grönvall", "reserved"),
                heading="Reservation",
            ),
            _people(
                "Mot beslutet reserverar sig Eva Grönvall (SD) och Dan Frosterud (V).",
                act("Eva Grönvall", "reserved"),
                act("Dan Frosterud", "reserved"),
                heading="Reservationer",
            ),
            _people(
                "Eva Grönvall (SD) anmäler reservation.",
                act("Eva Grönvall", "reserved"),
                heading="Reservation",
            ),
            _people(
                "Eva Grönvall (SD) lämnar en skriftlig reservation, bilaga 1.",
                act("Eva Grönvall", "reserved"),
                heading="Reservation",
            ),
            _people(
                "Reservation av Eva Grönvall (SD) till förmån för eget yrkande.",
                act("Eva Grönvall", "reserved"),
                heading="Reservation",
            ),
            _people(
                "Dan Frosterud (V) deltar inte i beslutet på grund av jäv.",
                act("Dan Frosterud", "recused"),
                heading="Jäv",
            ),
            _people(
                "Dan Frosterud (V) anmäler jäv och lämnar sammanträdet.",
                act("Dan Frosterud", "recused"),
                heading="Jäv",
            ),
            _people(
                "Bo Almstedt (M) och Dan Frosterud (V) är jäviga och deltar inte i handläggningen.",
                act("Bo Almstedt", "recused"),
                act("Dan Frosterud", "recused"),
                heading="Jäv",
            ),
            _people(
                "Dan Frosterud (V) avstår från att delta i beslutet.",
                act("Dan Frosterud", "not_participating"),
                heading="Protokollsanteckning",
            ),
            _people(
                "Eva Grönvall (SD) avstår från att delta i handläggningen p.g.a. jäv.",
                act("Eva Grönvall", "recused"),
                heading="Jäv",
            ),
            _people(
                "Bo Almstedt (M) lämnar ett särskilt yttrande, bilaga 2.",
                act("Bo Almstedt", "statement"),
                heading="Särskilt yttrande",
            ),
            _people(
                "Bo Almstedt (M) lämnar följande protokollsanteckning: Vi anser att avtalet är för långt.",
                act("Bo Almstedt", "statement"),
                heading="Protokollsanteckning",
            ),
            _people("Ingen anmäler jäv.", heading="Jäv"),
        ),
    ),
    _many(
        "of_references",
        (
            _references(
                "Kommunfullmäktige beslutade den 27 mars 2023, § 33, att anta planen.",
                ref(KF, "2023-03-27", 33),
            ),
            _references(
                "Enligt beslut i kommunstyrelsen 2023-02-14, § 20, ska frågan utredas.",
                ref(KS, "2023-02-14", 20),
            ),
            _references("Beslutet (KS 2023-02-14 § 20) har vunnit laga kraft.", ref("KS", "2023-02-14", 20)),
            _references(
                "Samhällsbyggnadsnämnden § 41/2023 behandlade frågan.",
                ref("Samhällsbyggnadsnämnden", None, 41),
            ),
            _references(
                "Se protokoll från omsorgsnämnden den 1 mars 2023 paragraf 12.",
                ref("Omsorgsnämnden", "2023-03-01", 12),
            ),
            _references(
                "Av § 14 i protokollet framgår att frågan är väckt av socialnämndens arbetsutskott den 5 april 2023 § 44.",
                ref(None, None, 14),
                ref("Socialnämndens arbetsutskott", "2023-04-05", 44),
            ),
            _references(
                "Kommunstyrelsen återremitterade ärendet den 4 april § 40.", ref(KS, "2023-04-04", 40)
            ),
            _references(
                "Ärendet kommer att behandlas i kommunfullmäktige den 26 juni 2023.",
                ref(KF, "2023-06-26", None),
            ),
            _references("Tjänsteskrivelsen är daterad den 2 maj 2023. Yttrande kom in 2023-04-28."),
            _references(
                "Bygglov söktes den 3 mars 2023 enligt 9 kap. 2 § PBL och 6 kap. 5 § plan- och byggförordningen."
            ),
            _references(
                "Enligt kommunallagens 6 kap. 39 § får styrelsen delegera. Jfr 10 kap. 2-4 §§ OSL samt 16 kap 3 § socialtjänstlagen."
            ),
            _references(
                "Enligt § 8 i föreningens stadgar och § 3 i arrendeavtalet gäller tre månaders uppsägning."
            ),
            _references("Lagfart finns för Berga 2:17 och Kvarnen 3:274. Planen har aktnummer 2081-P13/41."),
            _references("Inspektionen skedde 2023-03-14 kl. 10 och rapporten har nummer 2023/44 § saknas."),
        ),
    ),
    _many(
        "of_assignments",
        (
            _task(
                "Kommundirektören får i uppdrag att ta fram en plan senast den 31 oktober 2023.",
                "Kommundirektören",
                "2023-10-31",
            ),
            _task(
                "Kommunstyrelsen uppdrar åt ekonomichefen att senast den 15 september 2023 redovisa läget.",
                "ekonomichefen",
                "2023-09-15",
            ),
            _task("Kommunledningskontoret ges i uppdrag att se över reglementet.", "Kommunledningskontoret"),
            _task(
                "Tekniska kontoret uppdras att före den 1 december 2023 sätta upp skyltarna.",
                "Tekniska kontoret",
                "2023-12-01",
            ),
            _task(
                "Kommunstyrelsen ger förvaltningen i uppdrag att återkomma med förslag till finansiering.",
                "förvaltningen",
            ),
            _task(
                "Barn- och utbildningsnämnden och socialnämnden får i uppdrag att samverka om lokaler.",
                "Barn- och utbildningsnämnden och socialnämnden",
            ),
            _task(
                "Samtliga nämnder uppmanas att redovisa åtgärder till kommunstyrelsen senast 2023-08-31.",
                "Samtliga nämnder",
                "2023-08-31",
            ),
        ),
    ),
)
