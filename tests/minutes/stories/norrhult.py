"""Norrhult: a small municipality, early 2024: a school closes, a line is rebuilt, an election is redone."""

from __future__ import annotations

from tests.minutes.stories.everyday import (
    adjuster_elected,
    agenda_approved,
    delegation,
    information,
    messages,
)
from tests.minutes.story import (
    Ballot,
    Body,
    Bullets,
    CaseNumber,
    Grid,
    Matter,
    Place,
    Seat,
    Story,
    When,
    decide,
    lead,
    members,
    names,
    officials,
    own,
    people,
    propose,
    pt,
    sec,
    substitutes,
    task,
)

from protokoll_parser.model import Span

PEOPLE = people(
    "Gunilla Brorsdotter (C); Håkan Ljungqvist (C); Emelie Stenmo (C); Rolf Åhlander (C); Annica Wallerö (C)",
    "Patrik Engdahl (M); Josefine Malmsjö (M); Sten Gyllenhammer (M); Fredrik Öhman (KD); Monica Bruhn (KD)",
    "Jörgen Tallroth (S); Susanne Edfors (S); Mehmet Yildirim (S); Kent-Ove Rydh (S); Pia Holmérus (S)",
    "Daniel Skogar (SD); Ann-Louise Friis (SD); Magnus Bohman (SD); Berit Ekeflod (V); Tore Lindahl (NF)",
    "Solveig Karlander (NF); Erik Ask (L)",
    "Magdalena Thorsell, kommunchef; Björn Wadling, ekonomichef; Camilla Sjöstrand, kommunsekreterare",
    "Oskar Lenning, barn- och utbildningschef; Tina Abrahamsson, nämndsekreterare; Rikard Palmér, rektor",
    "Josef Lindblad, elevrådet Hultaskolan; Veronica Stål, HR-strateg",
)
PLACE = Place("Norrhults kommun", "Norrhult", None, PEOPLE)

KF = Body("Kommunfullmäktige", "Kommunfullmäktige", "KF")
KS = Body("Kommunstyrelsen", "Kommunstyrelsen", "KS")
BUN = Body("Barn- och utbildningsnämnden", "Nämnden", "BUN")

SCHOOL = CaseNumber("BUN", 2023, 77, "620")
SCHOOL_TITLE = "Ny skolorganisation från läsåret 2024/25"
SCHOOL_SUMMARY = (
    "Antalet elever i förskoleklass till årskurs 6 minskar från 412 till 351 fram till år 2029. Förvaltningen har "
    "prövat tre alternativ. Alternativ B innebär att Hultamåla skola läggs ned och att eleverna flyttar till "
    "Centralskolan hösten 2024. Kostnaden minskar med 5,2 mkr per år.",
    "Beslut om skolenheter ska enligt 10 kap. 29–30 §§ skollagen ta hänsyn till vad som är ändamålsenligt från "
    "kommunikationssynpunkt. Skolskjuts ordnas enligt 10 kap. 32 § samma lag.",
)
BUS = CaseNumber("KS", 2023, 240, "530")
BUDGET = CaseNumber("KS", 2023, 199, "041")
POLICY = CaseNumber("KS", 2024, 8, "003")

BUN_JANUARY = Story(
    PLACE,
    BUN,
    "2024-01-23",
    "13:15",
    "16:40",
    "Hultaskolans bibliotek",
    first=1,
    chair="Emelie Stenmo",
    secretary="Tina Abrahamsson",
    adjusters=("Susanne Edfors",),
    adjust_place="Kommunhuset",
    adjust_date="2024-01-26",
    adjust_time="09:00",
    posted="2024-01-26",
    removed="2024-02-19",
    storage="Barn- och utbildningskontoret",
    seats=(
        Seat("Emelie Stenmo", "chair", mode="in_person"),
        Seat("Josefine Malmsjö", "member", mode="in_person"),
        Seat("Fredrik Öhman", "member", mode="in_person"),
        Seat("Susanne Edfors", "member", mode="in_person"),
        Seat("Mehmet Yildirim", "member", mode="in_person"),
        Seat("Ann-Louise Friis", "member", mode="in_person"),
        Seat("Solveig Karlander", "serving_substitute", "Tore Lindahl", mode="in_person"),
        Seat("Pia Holmérus", "substitute", when=When("list", (1, 2, 3)), mode="in_person"),
        Seat("Erik Ask", "substitute", mode="remote"),
        Seat("Oskar Lenning", "official", mode="in_person"),
        Seat("Tina Abrahamsson", "official", mode="in_person"),
        Seat("Rikard Palmér", "official", when=When("list", (3,)), mode="remote"),
        Seat("Josef Lindblad", "other", when=When("list", (3,)), mode="in_person"),
    ),
    matters=(
        adjuster_elected("Susanne Edfors", "fredagen den 26 januari 2024 kl. 9.00"),
        agenda_approved("Nämnden"),
        Matter(
            SCHOOL_TITLE,
            SCHOOL,
            decisions=(
                propose(
                    "Kommunstyrelsen och Kommunfullmäktige",
                    pt(
                        "other",
                        "Hultamåla skola läggs ned från och med läsåret 2024/25 enligt alternativ B.",
                        "Hultamåla skola läggs ned från och med läsåret 2024/25 enligt alternativ B",
                    ),
                ),
                decide(
                    task(
                        "Förvaltningen",
                        "Förvaltningen får i uppdrag att ta fram en plan för elevernas övergång. Planen ska redovisas för {r|nämnden|2024-03-19||nämnden den 19 mars 2024}.",
                        "ge förvaltningen i uppdrag att ta fram en plan för elevernas övergång. Planen ska redovisas för {r|nämnden|2024-03-19||nämnden den 19 mars 2024}",
                        due="2024-03-19",
                        due_text="den 19 mars 2024",
                    ),
                ),
            ),
            parts=(
                sec("background", *SCHOOL_SUMMARY),
                sec(
                    "proceedings",
                    "{presented|Oskar Lenning} föredrar ärendet. {n|Josef Lindblad|Josef Lindblad från elevrådet} lämnar elevernas synpunkter.",
                    "{moved|Susanne Edfors} yrkar avslag på förvaltningens förslag.",
                    "{seconded|Mehmet Yildirim} och {seconded|Solveig Karlander} instämmer i {n|Susanne Edfors|Susanne Edfors} yrkande.",
                    "{seconded|Josefine Malmsjö} yrkar bifall till förvaltningens förslag.",
                    "Ordföranden ställer förslagen mot varandra och finner att nämnden beslutar enligt förvaltningens förslag.",
                ),
                sec(
                    "reservation",
                    "{reserved|Susanne Edfors}, {reserved|Mehmet Yildirim} och {reserved|Solveig Karlander} reserverar sig mot beslutet.",
                ),
            ),
            basis=(
                "Tjänsteskrivelse daterad 10 januari 2024",
                "Utredning Framtidens skola, 2023-12-14",
                "Barnkonsekvensanalys",
                "{r|Barn- och utbildningsnämnden|2023-09-19|58}",
            ),
            recipients=("Kommunstyrelsen", "Rektorerna", "Akten"),
        ),
        Matter(
            "Skolskjutsreglemente – revidering",
            CaseNumber("BUN", 2023, 91, "623"),
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Nämnden antar reviderat skolskjutsreglemente att gälla från och med den 1 juli 2024.",
                        "anta reviderat skolskjutsreglemente att gälla från och med den 1 juli 2024",
                    ),
                    pt(
                        "other",
                        "Reglementet från den 21 maj 2019 upphör att gälla samma dag.",
                        "reglementet från den 21 maj 2019 upphör att gälla samma dag",
                    ),
                    task(
                        "Barn- och utbildningschefen",
                        "Barn- och utbildningschefen får i uppdrag att informera vårdnadshavarna före den 1 juni 2024.",
                        "ge barn- och utbildningschefen i uppdrag att informera vårdnadshavarna före den 1 juni 2024",
                        due="2024-06-01",
                        due_text="före den 1 juni 2024",
                    ),
                ),
            ),
            parts=(
                sec(
                    "background",
                    "Avståndsgränsen för årskurs 4–6 ändras från 3 till 4 kilometer, § 6 i reglementet. Elever som väljer annan skola har inte rätt till skjuts, jfr § 10 andra stycket.",
                ),
            ),
            basis=("Förslag till reglemente", "Tjänsteskrivelse daterad 8 januari 2024"),
            recipients=("Samtliga rektorer", "Trafikplanerare Norrbuss AB", "Akten"),
        ),
        delegation(
            "Nämnden",
            CaseNumber("BUN", 2024, 1, "002"),
            "2024-01-15",
            "Beslut om mottagande i anpassad grundskola 1–4/2024",
            "Ordförandebeslut om ledighet, 2023-12-20",
        ),
    ),
)

KS_SEATS = (
    Seat("Gunilla Brorsdotter", "chair", mode="in_person"),
    Seat("Håkan Ljungqvist", "member", mode="in_person"),
    Seat("Patrik Engdahl", "member", mode="in_person"),
    Seat("Sten Gyllenhammer", "member", mode="in_person"),
    Seat("Monica Bruhn", "serving_substitute", "Fredrik Öhman", mode="in_person"),
    Seat("Jörgen Tallroth", "member", when=When("except", (8,)), mode="in_person"),
    Seat("Pia Holmérus", "serving_substitute", "Jörgen Tallroth", When("list", (8,)), mode="remote"),
    Seat("Kent-Ove Rydh", "member", mode="in_person"),
    Seat("Daniel Skogar", "member", mode="remote"),
    Seat("Berit Ekeflod", "member", mode="remote"),
    Seat("Tore Lindahl", "member", mode="in_person"),
    Seat("Pia Holmérus", "substitute", when=When("except", (8,)), mode="remote"),
    Seat("Magnus Bohman", "substitute", mode="remote"),
    Seat("Magdalena Thorsell", "official", mode="in_person"),
    Seat("Camilla Sjöstrand", "official", mode="in_person"),
    Seat("Björn Wadling", "official", when=When("list", (2, 3)), mode="remote"),
    Seat("Veronica Stål", "official", when=When("list", (5,)), mode="remote"),
)

KS_FEBRUARY = Story(
    PLACE,
    KS,
    "2024-02-06",
    "13:00",
    "16:05",
    "Stora sammanträdesrummet, kommunhuset",
    first=1,
    chair="Gunilla Brorsdotter",
    secretary="Camilla Sjöstrand",
    adjusters=("Kent-Ove Rydh",),
    adjust_place="Kommunhuset",
    adjust_date="2024-02-09",
    adjust_time="10:00",
    posted="2024-02-09",
    removed="2024-03-04",
    storage="Kommunledningsförvaltningen",
    ranges=(Span(1, 9),),
    seats=KS_SEATS,
    matters=(
        information(
            "Information från kommunchefen",
            "Kommunchefen",
            "Vattenskadorna i Norrhults simhall är åtgärdade. Hallen öppnar vecka 8.",
            body="Kommunstyrelsen",
        ),
        Matter(
            "Månadsrapport december 2023",
            BUDGET,
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Kommunstyrelsen noterar och godkänner månadsrapporten.",
                        "notera och godkänna månadsrapporten",
                    )
                ),
            ),
            parts=(
                sec(
                    "background",
                    "Ekonomichefen redogör för det preliminära resultatet, 9,8 mkr.",
                    Grid(
                        (
                            ("Tkr", "Budget 2023", "Utfall", "Diff"),
                            ("Kommunstyrelsen", "71 230", "69 905", "1 325"),
                            ("Barn- och utbildning", "188 400", "191 770", "-3 370"),
                            ("Summa", "259 630", "261 675", "-2 045"),
                        )
                    ),
                ),
            ),
            basis=("Månadsrapport daterad 25 januari 2024",),
            recipients=("Akten",),
        ),
        Matter(
            SCHOOL_TITLE,
            SCHOOL,
            decisions=(
                propose(
                    "Kommunfullmäktige",
                    pt(
                        "other",
                        "Hultamåla skola läggs ned från och med läsåret 2024/25 enligt alternativ B.",
                        "Hultamåla skola läggs ned från och med läsåret 2024/25 enligt alternativ B",
                    ),
                ),
            ),
            parts=(
                sec(
                    "background",
                    *SCHOOL_SUMMARY,
                    "{r|Barn- och utbildningsnämnden|2024-01-23|3|Barn- och utbildningsnämnden behandlade ärendet den 23 januari 2024, § 3}.",
                ),
                sec(
                    "proceedings",
                    "{moved|Jörgen Tallroth} yrkar att Hultamåla skola ska vara kvar.",
                    "{seconded|Berit Ekeflod} instämmer.",
                    "Ordföranden ställer proposition på nämndens förslag och {n|Jörgen Tallroth|Jörgen Tallroths} yrkande och finner att kommunstyrelsen bifaller nämndens förslag.",
                ),
                sec(
                    "reservation",
                    "{reserved|Jörgen Tallroth}, {reserved|Kent-Ove Rydh} och {reserved|Berit Ekeflod} reserverar sig mot beslutet till förmån för {n|Jörgen Tallroth|Jörgen Tallroths} yrkande.",
                ),
                sec(
                    "statement",
                    "{absent_from_decision|Tore Lindahl} deltar inte i beslutet.",
                    heading="Notering",
                ),
            ),
            basis=(
                "{r|Barn- och utbildningsnämnden|2024-01-23|3}",
                "Tjänsteskrivelse daterad 29 januari 2024.",
            ),
            recipients=("Fullmäktige",),
        ),
        Matter(
            "Svar på revisionens granskning av upphandling av ny bro över Hultån",
            BUS,
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Kommunstyrelsen antar yttrandet daterat den 24 januari 2024 som sitt eget och lämnar det till revisorerna.",
                        "anta yttrandet daterat den 24 januari 2024 som sitt eget och lämna det till revisorerna",
                    )
                ),
            ),
            parts=(
                sec(
                    "background",
                    "Revisorerna har granskat om upphandlingen följt lagen (2016:1145) om offentlig upphandling, LOU. De rekommenderar att kontrakt över 5 mkr föregås av en skriftlig riskanalys. Beslut om bron fattades av {r|kommunstyrelsen|2022-06-07|91} och av {r|fullmäktige|2022-06-20|48}.",
                ),
                own(
                    "Revisorernas frågor",
                    Bullets(
                        (
                            "Finns ändamålsenliga rutiner? Delvis uppfyllt.",
                            "Har avsteg dokumenterats? Ej uppfyllt.",
                        ),
                        "1",
                    ),
                ),
            ),
            basis=(
                "Revisionsrapport inkommen den 16 november 2023.",
                "Yttrande daterat den 24 januari 2024.",
            ),
            recipients=("Revisorerna", "Tekniska enheten"),
        ),
        Matter(
            "Riktlinje för distansarbete",
            POLICY,
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Kommunstyrelsen fastställer riktlinje för distansarbete.",
                        "fastställa riktlinje för distansarbete",
                    ),
                    task(
                        "Kommunchefen",
                        "Kommunchefen får i uppdrag att utvärdera riktlinjen efter ett år.",
                        "ge kommunchefen i uppdrag att utvärdera riktlinjen efter ett år",
                        due_text="efter ett år",
                    ),
                ),
            ),
            parts=(
                sec(
                    "background",
                    "Medarbetare vars uppgifter medger det kan arbeta på annan plats två dagar i veckan. Förhandling enligt MBL § 11 hölls den 18 januari 2024.",
                ),
                sec(
                    "assessment",
                    "Förvaltningen bedömer att riktlinjen gör kommunen till en mer attraktiv arbetsgivare.",
                ),
            ),
            basis=("Tjänsteskrivelse daterad 19 januari 2024.", "Förslag till riktlinje."),
            recipients=("Samtliga förvaltningar",),
        ),
        Matter(
            "Försäljning av fastigheten Norrhult 4:118",
            CaseNumber("KS", 2023, 255, "253"),
            number=7,
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Kommunstyrelsen godkänner försäljningen av Norrhult 4:118 för 1 275 000 kronor.",
                        "godkänna försäljningen av Norrhult 4:118 för 1 275 000 kronor",
                    )
                ),
            ),
            parts=(
                sec(
                    "background",
                    "Fastigheten omfattar 2 140 m² och är detaljplanelagd för handel (plan nr 1421-P96/3). Två anbud har kommit in.",
                ),
            ),
            basis=("Köpekontrakt undertecknat den 12 januari 2024.",),
            recipients=("Köparen", "Ekonomienheten"),
        ),
        Matter(
            "Bidrag till Norrhults bygdegårdsförening",
            CaseNumber("KS", 2024, 3, "805"),
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Kommunstyrelsen beviljar 40 000 kronor till byte av värmepump.",
                        "bevilja 40 000 kronor till byte av värmepump",
                    )
                ),
            ),
            parts=(
                sec(
                    "recusal",
                    "{recused|Jörgen Tallroth} anmäler jäv och lämnar lokalen. {n|Pia Holmérus} tjänstgör.",
                ),
                sec("background", "Ansökan uppfyller § 3 i bestämmelserna för föreningsbidrag."),
            ),
            recipients=("Föreningen",),
        ),
        delegation(
            "Kommunstyrelsen",
            CaseNumber("KS", 2024, 1, "002"),
            "2024-01-30",
            "Kommunchefens beslut KC 1/24–KC 6/24",
            "{r|Arbetsutskottet|2024-01-16|1|Arbetsutskottet 2024-01-16, § 1-9}",
        ),
    ),
)

KF_SERVING = "Håkan Ljungqvist, Emelie Stenmo, Rolf Åhlander, Annica Wallerö, Patrik Engdahl, Josefine Malmsjö, Sten Gyllenhammer, Fredrik Öhman"
KF_OPPOSITION = "Susanne Edfors, Mehmet Yildirim, Kent-Ove Rydh, Pia Holmérus, Berit Ekeflod, Tore Lindahl, Solveig Karlander"

KF_FEBRUARY = Story(
    PLACE,
    KF,
    "2024-02-26",
    "18:30",
    "21:10",
    "Hultaskolans aula",
    first=1,
    chair="Erik Ask",
    secretary="Camilla Sjöstrand",
    adjusters=("Annica Wallerö", "Mehmet Yildirim"),
    adjust_place="Kommunhuset",
    adjust_date="2024-03-04",
    adjust_time="16:30",
    posted="2024-03-05",
    removed="2024-03-27",
    storage="Kommunledningsförvaltningen",
    seats=(
        Seat("Erik Ask", "chair"),
        Seat("Jörgen Tallroth", "vice_chair"),
        Seat("Gunilla Brorsdotter", "member"),
        *members(KF_SERVING),
        *members(KF_OPPOSITION),
        Seat("Daniel Skogar", "member"),
        Seat("Magnus Bohman", "serving_substitute", "Ann-Louise Friis", When("from", (3,))),
        *substitutes("Monica Bruhn"),
        *officials("Magdalena Thorsell, Camilla Sjöstrand"),
        Seat("Rikard Palmér", "official", when=When("clock", clock="18.30–19.45")),
    ),
    matters=(
        Matter(
            "Upprop och val av justerare",
            decisions=(
                decide(
                    pt(
                        "elected",
                        "{elected|Annica Wallerö} och {elected|Mehmet Yildirim} utses att justera protokollet.",
                        "utse {elected|Annica Wallerö} och {elected|Mehmet Yildirim} att justera protokollet",
                    )
                ),
            ),
        ),
        information(
            "Information om räddningstjänstens tillsyn",
            "Räddningschefen",
            "Under 2023 gjordes 61 tillsynsbesök enligt 5 kap. 1 § lagen om skydd mot olyckor.",
            body="Kommunfullmäktige",
        ),
        Matter(
            SCHOOL_TITLE,
            SCHOOL,
            decisions=(
                decide(
                    pt(
                        "other",
                        "Hultamåla skola läggs ned från och med läsåret 2024/25 enligt alternativ B.",
                        "Hultamåla skola läggs ned från och med läsåret 2024/25 enligt alternativ B",
                    )
                ),
            ),
            earlier=(decide(pt("other", "Hultamåla skola läggs ned enligt alternativ B.")),),
            parts=(
                sec("summary", *SCHOOL_SUMMARY),
                sec("adjournment", "Sammanträdet ajourneras kl. 19.52–20.05."),
                sec(
                    "motions",
                    "{moved|Jörgen Tallroth}, med instämmande av {seconded|Berit Ekeflod}, yrkar avslag på kommunstyrelsens förslag.",
                    "{seconded|Emelie Stenmo}, {seconded|Patrik Engdahl} och {seconded|Gunilla Brorsdotter} yrkar bifall till kommunstyrelsens förslag.",
                ),
                sec(
                    "reservation",
                    "Samtliga ledamöter från Socialdemokraterna och Vänsterpartiet reserverar sig: {reserved|Jörgen Tallroth}, {reserved|Susanne Edfors}, {reserved|Mehmet Yildirim}, {reserved|Kent-Ove Rydh}, {reserved|Pia Holmérus} och {reserved|Berit Ekeflod}.",
                ),
                sec(
                    "statement",
                    "{statement|Tore Lindahl} och {statement|Solveig Karlander} lämnar ett särskilt yttrande, bilaga A.",
                    heading="Särskilt yttrande",
                ),
            ),
            votes=(
                Ballot(
                    "bifall till kommunstyrelsens förslag",
                    "bifall till Jörgen Tallroths avslagsyrkande",
                    names("Erik Ask, Gunilla Brorsdotter", KF_SERVING, "Daniel Skogar"),
                    names(
                        "Jörgen Tallroth, Susanne Edfors, Mehmet Yildirim, Kent-Ove Rydh, Pia Holmérus, Berit Ekeflod"
                    ),
                    abstain=names("Tore Lindahl, Solveig Karlander, Magnus Bohman"),
                ),
            ),
            basis=(
                "{r|Kommunstyrelsen|2024-02-06|3}",
                "{r|Barn- och utbildningsnämnden|2024-01-23|3}",
                "Utredning Framtidens skola",
            ),
            recipients=("Barn- och utbildningsnämnden", "Skolverket", "Akten"),
        ),
        Matter(
            "Val till kommunala uppdrag",
            CaseNumber("KS", 2022, 301, "111"),
            decisions=(
                decide(
                    pt(
                        "elected",
                        "{elected|Rolf Åhlander} väljs till ledamot i socialnämnden efter {replaced|Sten Gyllenhammer}.",
                        "välja {elected|Rolf Åhlander} till ledamot i socialnämnden efter {replaced|Sten Gyllenhammer}",
                    ),
                    pt(
                        "elected",
                        "{elected|Monica Bruhn} väljs till lekmannarevisor i Norrhult Energi AB.",
                        "välja {elected|Monica Bruhn} till lekmannarevisor i Norrhult Energi AB",
                    ),
                    pt(
                        "tabled",
                        "Val av ersättare i krisledningsnämnden bordläggs.",
                        "bordlägga val av ersättare i krisledningsnämnden",
                    ),
                ),
            ),
            parts=(
                sec(
                    "background",
                    "{replaced|Sten Gyllenhammer} har avsagt sig uppdraget som ledamot i socialnämnden.",
                ),
            ),
            recipients=("De valda", "Socialnämnden", "Norrhult Energi AB"),
        ),
        Matter(
            "Anmälningsärenden",
            None,
            decisions=(
                decide(
                    pt(
                        "noted",
                        "Kommunfullmäktige lägger redovisningen till handlingarna.",
                        "lägga redovisningen till handlingarna",
                    )
                ),
            ),
            parts=(
                lead(
                    "Följande handlingar anmäls:",
                    Bullets(
                        (
                            "Länsstyrelsens beslut 2024-02-05 om ny ersättare för {n|Ann-Louise Friis}, dnr 201-733-2024",
                            "Rapport om ej verkställda beslut enligt 16 kap. 6 f § socialtjänstlagen, kvartal 4 2023",
                        )
                    ),
                ),
            ),
        ),
        messages(
            "Kommunfullmäktige",
            None,
            "Protokoll 2023-12-18 från Kommunalförbundet Sjörike",
            "Inbjudan till Förtroendemannadagen",
        ),
    ),
)

STORIES = {"bun_january": BUN_JANUARY, "ks_february": KS_FEBRUARY, "kf_february": KF_FEBRUARY}
