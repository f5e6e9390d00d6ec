"""Älvsunda: cases that go from nämnd and utskott over the styrelse to fullmäktige, 2023."""

from __future__ import annotations

from tests.minutes.stories.everyday import (
    adjuster_elected,
    agenda_approved,
    delegation,
    information,
    messages,
    resignations,
    roll_call,
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
    span,
    substitutes,
    task,
)

from protokoll_parser.model import Span

PEOPLE = people(
    "Ingela Bergdahl (S); Tomas Wikner (S); Farida Noori (S); Göran Åkerlind (S); Jan-Erik Sjölund (S)",
    "Anette Möllby (S); Kerstin af Ugglesjö (S); Mikael Dahlroth (S); Åsa Rehnmark (S); Rune Öqvist (S)",
    "Birgitta Ståhlgren (M); Carl-Johan Lindeborg (M); Petra Hjelmsäter (M); Lars G. Ekdahl (M); Ulf Norrbäck (M)",
    "Zeynep Aydemir (M); Sven-Olof Trygg (C); Margareta Kullander (C); Hanna Björling (C); Per Åström (C)",
    "Robert Sandelius (SD); Lena Malmgård (SD); Kjell Viklander (SD); Jimmie Rask (SD); Conny Östbo (SD)",
    "Elin Hägglöv (V); Nils Tornéus (V); Åke Brännvall (V); Ida Lönnroth (MP); Christer Fogelvik (L)",
    "Maria Sundelöf (L); Gun Ahlmark (KD); Stefan Ryding (ÄP); Eva-Lotta Grahn (ÄP); Bo Tällberg (ÄP)",
    "Helena Stigsdotter, kommundirektör; Jonas Hedqvist, ekonomichef; Annika Torsell, kommunsekreterare",
    "Marcus Elvebring, samhällsbyggnadschef; Sofia Lagergård, planarkitekt; Peter Nygren, bygglovshandläggare",
    "Linnea Falkdal, nämndsekreterare; Amir Rostamzadeh, tf. HR-chef; Karin Wedefelt, utvecklingsstrateg",
    "Johan Pilgård, Älvsunda Bostäder AB; Ylva Modéer, Revisionsbyrån Kvist & Ek",
)
PLACE = Place("Älvsunda kommun", "Älvsunda", None, PEOPLE)

KF = Body("Kommunfullmäktige", "Kommunfullmäktige", "Kf")
KS = Body("Kommunstyrelsen", "Kommunstyrelsen", "Ks")
AU = Body("Kommunstyrelsens arbetsutskott", "Arbetsutskottet", "Ksau")
SBN = Body("Samhällsbyggnadsnämnden", "Samhällsbyggnadsnämnden", "Sbn")

# ---- the cases --------------------------------------------------------------------------------------------------

PLAN = CaseNumber("KS", 2022, 318, "214")
PLAN_TITLE = "Detaljplan för Kvarnen 3:274 m.fl. – antagande"
PLAN_SUMMARY = (
    "Planförslaget gör det möjligt att bygga omkring 120 bostäder, en förskola med sex avdelningar och en ny infart "
    "från Älvgatan. Planen handläggs med utökat förfarande enligt 5 kap. 7 § plan- och bygglagen (2010:900).",
    "Under granskningstiden kom 27 yttranden in. Länsstyrelsen pekar på risken för ras och skred närmast älven och "
    "på att dagvattnet måste renas innan det når recipienten. Planhandlingarna har kompletterats med en geoteknisk "
    "utredning, daterad den 3 mars 2023, och prickmark intill strandlinjen (p1, n2).",
)
SUBSIDY = CaseNumber("KS", 2023, 41, "042")
SUBSIDY_TITLE = "Delårsrapport per den 31 augusti 2023"
SUBSIDY_SUMMARY = (
    "Kommunens resultat för perioden uppgår till 18,4 mkr, vilket är 6,1 mkr bättre än budget. Helårsprognosen "
    "pekar mot ett underskott på 7,3 mkr. Barn- och utbildningsnämnden och omsorgsnämnden prognosticerar "
    "underskott om sammanlagt 21,9 mkr.",
    "Två av kommunens fem finansiella mål bedöms uppfyllas. Soliditeten är 41,2 procent.",
)
OWNER = CaseNumber("KS", 2023, 97, "107")
OWNER_TITLE = "Ägardirektiv för Älvsunda Bostäder AB"
OWNER_SUMMARY = (
    "Bolagets ägardirektiv antogs senast 2017. Förslaget innebär bland annat ett avkastningskrav på 2,5 procent, "
    "ett tak för utdelning enligt lagen (2010:879) om allmännyttiga kommunala bostadsaktiebolag och att bolaget "
    "ska bygga minst 40 lägenheter under mandatperioden.",
)
BUS = CaseNumber("KS", 2022, 402, "623")
BUS_TITLE = "Svar på motion om avgiftsfri kollektivtrafik för unga"
BUS_SUMMARY = (
    "{submitted|Elin Hägglöv} och {submitted|Nils Tornéus} föreslår i en motion, som väcktes i "
    "{r|fullmäktige|2022-11-28||fullmäktige den 28 november 2022}, att alla i åldern 13–19 år ska få åka avgiftsfritt med buss inom kommunen.",
    "Kostnaden beräknas till 4,6 mkr per år. Regionen ansvarar för kollektivtrafiken enligt avtal och tar betalt "
    "fullt ut för tillköp.",
)
WATER = CaseNumber("KS", 2023, 215, "346")
WATER_TITLE = "Taxa för allmänna vattentjänster 2024"
WATER_SUMMARY = (
    "Samhällsbyggnadsnämnden föreslår att brukningsavgifterna höjs med 9 procent från den 1 januari 2024. "
    "Anläggningsavgiften räknas upp med index (KPI). Enligt 30 § lagen (2006:412) om allmänna vattentjänster får "
    "avgifterna inte överskrida nödvändiga kostnader.",
)
DOGS = CaseNumber("KS", 2023, 66, "331")
DOGS_TITLE = "Svar på medborgarförslag om hundrastgård vid Stensjöbadet"
SAFETY = CaseNumber("KS", 2023, 12, "170")
MESSAGES = CaseNumber("KS", 2023, 3, "002")
DELEGATION = CaseNumber("KS", 2023, 2, "002")

OFFICE = "Tjänsteskrivelse från kommunledningskontoret den "

# ---- Samhällsbyggnadsnämnden 2023-04-04 --------------------------------------------------------------------------

SBN_APRIL = Story(
    PLACE,
    SBN,
    "2023-04-04",
    "13:00",
    "16:20",
    "Sammanträdesrum Forsen, kommunhuset",
    first=38,
    chair="Tomas Wikner",
    secretary="Linnea Falkdal",
    adjusters=("Petra Hjelmsäter",),
    adjust_place="Samhällsbyggnadskontoret",
    adjust_date="2023-04-06",
    adjust_time="15:00",
    posted="2023-04-06",
    removed="2023-04-28",
    storage="Samhällsbyggnadskontoret",
    breaks="ajournering kl. 14.30–14.45",
    seats=(
        Seat("Tomas Wikner", "chair"),
        Seat("Hanna Björling", "vice_chair"),
        Seat("Petra Hjelmsäter", "member"),
        Seat("Anette Möllby", "member", when=When("recused", (42,))),
        Seat("Rune Öqvist", "serving_substitute", "Anette Möllby", When("list", (42,))),
        Seat("Kjell Viklander", "member"),
        Seat("Bo Tällberg", "serving_substitute", "Eva-Lotta Grahn"),
        Seat("Åke Brännvall", "member", when=When("until", (45,))),
        *substitutes("Zeynep Aydemir, Per Åström"),
        Seat("Rune Öqvist", "substitute", when=When("except", (42,))),
        *officials("Marcus Elvebring"),
        Seat("Sofia Lagergård", "official", when=When("list", (41, 42))),
        Seat("Peter Nygren", "official", when=When("list", (43, 44))),
        *officials("Linnea Falkdal"),
    ),
    matters=(
        adjuster_elected("Petra Hjelmsäter", "den 6 april 2023 kl. 15.00 på samhällsbyggnadskontoret"),
        agenda_approved(
            "Samhällsbyggnadsnämnden",
            "Ärende 9, Skyltprogram för Storgatan, utgår.",
            "Ett extra ärende om sommarvatten läggs till som ärende 10.",
        ),
        Matter(
            "Ekonomisk uppföljning per mars 2023",
            CaseNumber("SBN", 2023, 9, "042"),
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Uppföljningen godkänns och överlämnas till kommunstyrelsen.",
                        "godkänna uppföljningen och överlämna den till kommunstyrelsen",
                    ),
                    task(
                        "Samhällsbyggnadskontoret",
                        "Samhällsbyggnadskontoret får i uppdrag att senast den 30 maj 2023 redovisa åtgärder för att hålla budgeten för vinterväghållning.",
                        "ge samhällsbyggnadskontoret i uppdrag att senast den 30 maj 2023 redovisa åtgärder för att hålla budgeten för vinterväghållning",
                        due="2023-05-30",
                        due_text="senast den 30 maj 2023",
                    ),
                ),
            ),
            parts=(
                sec(
                    "summary",
                    "Nämndens utfall efter tre månader är 1,2 mkr sämre än periodens budget. Avvikelsen beror på snöröjning i januari och mars.",
                    Grid(
                        (
                            ("Verksamhet (tkr)", "Budget", "Utfall", "Avvikelse"),
                            ("Gator och vägar", "6 210", "7 845", "-1 635"),
                            ("Park och skog", "1 480", "1 302", "178"),
                            ("Bygglov och plan", "2 005", "1 750", "255"),
                            ("Summa", "9 695", "10 897", "-1 202"),
                        )
                    ),
                ),
            ),
            basis=(
                "Tjänsteskrivelse från samhällsbyggnadskontoret den 21 mars 2023",
                "Ekonomisk uppföljning januari–mars 2023",
            ),
            recipients=("Kommunstyrelsen", "Ekonomienheten", "Akten"),
        ),
        Matter(
            PLAN_TITLE,
            PLAN,
            decisions=(
                propose(
                    "Kommunstyrelsen och Kommunfullmäktige",
                    pt(
                        "approved",
                        "Detaljplan för Kvarnen 3:274 m.fl., upprättad den 14 mars 2023, antas.",
                        "anta detaljplan för Kvarnen 3:274 m.fl., upprättad den 14 mars 2023",
                    ),
                ),
                decide(
                    pt("approved", "Granskningsutlåtandet godkänns.", "godkänna granskningsutlåtandet"),
                    task(
                        "Samhällsbyggnadskontoret",
                        "Samhällsbyggnadskontoret får i uppdrag att teckna exploateringsavtal före antagandet.",
                        "uppdra åt samhällsbyggnadskontoret att teckna exploateringsavtal före antagandet",
                    ),
                ),
            ),
            parts=(
                sec("summary", *PLAN_SUMMARY),
                sec(
                    "background",
                    "Nämnden beslutade att sända förslaget på samråd, {r|samhällsbyggnadsnämnden|2021-09-14|88}, och på granskning, {r|samhällsbyggnadsnämnden|2022-11-15|121}.",
                ),
                sec(
                    "motions",
                    "{moved|Petra Hjelmsäter} yrkar att ärendet återremitteras för en ny trafikutredning.",
                    "{seconded|Tomas Wikner} yrkar bifall till kontorets förslag, med instämmande av {seconded|Åke Brännvall}.",
                ),
                sec(
                    "proceedings",
                    "Ordföranden frågar först om ärendet ska avgöras i dag eller återremitteras och finner att det ska avgöras i dag. Därefter finner ordföranden att nämnden bifaller kontorets förslag.",
                ),
                sec(
                    "reservation",
                    "{reserved|Petra Hjelmsäter} reserverar sig mot beslutet till förmån för eget yrkande.",
                ),
            ),
            basis=(
                "Tjänsteskrivelse från samhällsbyggnadskontoret den 22 mars 2023",
                "Plankarta med bestämmelser den 14 mars 2023",
                "Granskningsutlåtande den 20 mars 2023",
                "{r|Samhällsbyggnadsnämnden|2022-11-15|121}",
            ),
            recipients=("Kommunstyrelsen", "Exploatören", "Akten"),
        ),
        Matter(
            "Ansökan om bygglov för flerbostadshus, Svärdsliljan 7",
            CaseNumber("SBN", 2022, 640),
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Bygglov beviljas med stöd av 9 kap. 30 § plan- och bygglagen.",
                        "bevilja bygglov med stöd av 9 kap. 30 § plan- och bygglagen",
                    ),
                    pt(
                        "other",
                        "Avgiften för bygglovet är 48 650 kronor enligt taxa fastställd av {r|kommunfullmäktige|2019-11-25|131}.",
                        "ta ut en avgift på 48 650 kronor enligt taxa som antagits av {r|kommunfullmäktige|2019-11-25|131}",
                    ),
                ),
            ),
            parts=(
                sec(
                    "recusal",
                    "{recused|Anette Möllby} anmäler jäv och deltar varken i handläggningen eller i beslutet. {n|Rune Öqvist} tjänstgör i hennes ställe.",
                ),
                sec(
                    "background",
                    "Ansökan avser nybyggnad av ett flerbostadshus i fem våningar med 24 lägenheter. Fastigheten omfattas av detaljplan nr 188. Åtgärden avviker inte från planen.",
                    "Grannar har hörts enligt 9 kap. 25 § PBL. Ägaren till Svärdsliljan 9 har framfört synpunkter på insyn och skugga.",
                ),
                sec(
                    "appeal",
                    "Beslutet får överklagas hos länsstyrelsen inom tre veckor från den dag då beslutet delgavs.",
                ),
            ),
            basis=(
                "Ansökan den 2 december 2022",
                "Situationsplan och fasadritningar A-40.1–A-40.3",
                "Yttrande från räddningstjänsten den 17 januari 2023",
            ),
            recipients=("Sökanden", "Ägaren till Svärdsliljan 9 (delges)", "Post- och Inrikes Tidningar"),
        ),
        Matter(
            "Tillsynsärende, olovlig byggnation på XXXX",
            CaseNumber("SBN", 2021, 377),
            decisions=(
                decide(
                    pt(
                        "other",
                        "XXXX ska betala en byggsanktionsavgift på 31 920 kronor.",
                        "påföra XXXX en byggsanktionsavgift på 31 920 kronor",
                    ),
                ),
            ),
            parts=(
                sec(
                    "background",
                    "Vid tillsyn den 4 oktober 2021 konstaterades att en komplementbyggnad hade uppförts utan bygglov. XXXX har fått tillfälle att rätta till det som utförts och att yttra sig. Avgiften följer av 9 kap. 12 § 1 plan- och byggförordningen (2011:338).",
                ),
            ),
            basis=("Protokoll från tillsynsbesök den 4 oktober 2021", "Förslag till beslut den 20 mars 2023"),
            recipients=("XXXX (delges)",),
        ),
        Matter(
            "Yttrande över motion om belysning längs elljusspåret",
            CaseNumber("SBN", 2023, 102, "312"),
            decisions=(
                decide(
                    pt(
                        "tabled",
                        "Ärendet bordläggs till {r|Nämnden|2023-05-09||nämndens sammanträde den 9 maj 2023}.",
                        "bordlägga ärendet till {r|Nämnden|2023-05-09||nämndens sammanträde den 9 maj 2023}",
                    )
                ),
            ),
            parts=(
                sec(
                    "motions",
                    "{moved|Åke Brännvall} yrkar att ärendet bordläggs, då underlaget skickats ut för sent.",
                ),
            ),
        ),
        delegation(
            "Samhällsbyggnadsnämnden",
            CaseNumber("SBN", 2023, 1, "002"),
            "2023-03-27",
            "Bygglov, delegationsbeslut nr BL 14/23–BL 52/23",
            "Lokala trafikföreskrifter om 30 km/tim på Prästgatan, 2081 2023:4",
            "Yttrande till polismyndigheten om valborgsmässofirande på Kvarnen 3:1, dnr A117.204/2023",
        ),
        messages(
            "Samhällsbyggnadsnämnden",
            None,
            "Länsstyrelsens beslut 2023-03-13 om strandskyddsdispens, Berga 2:17",
            "Protokoll 2023-02-22 från Trafikrådet",
            "Mark- och miljödomstolens dom i mål nr P 1204-23",
        ),
    ),
)

# ---- Kommunstyrelsens arbetsutskott 2023-04-18 -------------------------------------------------------------------

AU_APRIL = Story(
    PLACE,
    AU,
    "2023-04-18",
    "08:30",
    "11:50",
    "Rådhuset, sessionssalen",
    first=44,
    chair="Ingela Bergdahl",
    secretary="Annika Torsell",
    adjusters=("Birgitta Ståhlgren",),
    adjust_place="Rådhuset",
    adjust_date="2023-04-18",
    adjust_time="13:00",
    posted="2023-04-19",
    removed="2023-05-11",
    storage="Kommunledningskontoret",
    notice_body="Kommunstyrelsen",
    seats=(
        Seat("Ingela Bergdahl", "chair"),
        *members("Tomas Wikner, Birgitta Ståhlgren, Sven-Olof Trygg"),
        Seat("Lena Malmgård", "serving_substitute", "Robert Sandelius"),
        *substitutes("Farida Noori, Carl-Johan Lindeborg"),
        *officials("Helena Stigsdotter, Annika Torsell"),
        Seat("Jonas Hedqvist", "official", when=When("list", (45, 48))),
        Seat("Johan Pilgård", "other", when=When("list", (47,))),
    ),
    matters=(
        agenda_approved("Arbetsutskottet"),
        information(
            "Ekonomisk månadsrapport, mars 2023",
            "Ekonomichefen",
            "Utfallet till och med mars är 4,2 mkr bättre än budget. Skatteintäkterna följer SKR:s prognos, cirkulär 23:08.",
            body="Arbetsutskottet",
            case=SUBSIDY,
        ),
        Matter(
            PLAN_TITLE,
            PLAN,
            decisions=(
                propose(
                    "Kommunfullmäktige",
                    pt(
                        "approved",
                        "Detaljplan för Kvarnen 3:274 m.fl., upprättad den 14 mars 2023, antas.",
                        "anta detaljplan för Kvarnen 3:274 m.fl., upprättad den 14 mars 2023",
                    ),
                    pt(
                        "approved",
                        "Exploateringsavtalet mellan kommunen och Forsbo Mark AB godkänns.",
                        "godkänna exploateringsavtalet mellan kommunen och Forsbo Mark AB",
                    ),
                ),
            ),
            parts=(
                sec(
                    "summary",
                    *PLAN_SUMMARY,
                    "{r|Samhällsbyggnadsnämnden|2023-04-04||Samhällsbyggnadsnämnden behandlade ärendet den 4 april 2023} och föreslår att planen antas.",
                ),
            ),
            basis=(
                "{r|Samhällsbyggnadsnämnden|2023-04-04|41}",
                OFFICE + "11 april 2023",
                "Exploateringsavtal, undertecknat av exploatören den 30 mars 2023",
            ),
            recipients=("Kommunstyrelsen",),
        ),
        Matter(
            OWNER_TITLE,
            OWNER,
            decisions=(
                decide(
                    pt(
                        "referred_back",
                        "Ärendet återremitteras till kommunledningskontoret.",
                        "återremittera ärendet till kommunledningskontoret",
                    ),
                    task(
                        "Kommunledningskontoret",
                        "Kommunledningskontoret får i uppdrag att samråda med bolagets styrelse och återkomma i augusti 2023.",
                        "uppdra åt kommunledningskontoret att samråda med bolagets styrelse och återkomma i augusti 2023",
                        due_text="i augusti 2023",
                    ),
                ),
            ),
            parts=(
                sec("summary", *OWNER_SUMMARY),
                sec(
                    "motions",
                    "{moved|Birgitta Ståhlgren} yrkar att ärendet återremitteras för samråd med bolaget.",
                    "{seconded|Sven-Olof Trygg} yrkar bifall till {n|Birgitta Ståhlgren|Ståhlgrens} yrkande.",
                ),
                sec(
                    "proceedings",
                    "Ordföranden ställer frågan om ärendet ska avgöras i dag eller återremitteras och finner att arbetsutskottet beslutar att återremittera ärendet.",
                ),
            ),
            basis=(OFFICE + "4 april 2023", "Förslag till ägardirektiv, mars 2023"),
            recipients=("Kommunledningskontoret", "Älvsunda Bostäder AB"),
        ),
        Matter(
            BUS_TITLE,
            BUS,
            decisions=(propose("Kommunfullmäktige", pt("rejected", "Motionen avslås.", "avslå motionen")),),
            parts=(
                sec("summary", *BUS_SUMMARY),
                sec("finance", "Förslaget ryms inte inom beslutad budgetram för 2023."),
            ),
            basis=(
                OFFICE + "28 mars 2023",
                "Motion den 28 november 2022",
                "{r|Kommunfullmäktige|2022-11-28|143}",
            ),
            recipients=("Kommunstyrelsen",),
        ),
        Matter(
            "Lägesbild trygghet, första kvartalet 2023",
            SAFETY,
            decisions=(
                decide(
                    pt(
                        "noted",
                        "Arbetsutskottet har tagit del av informationen.",
                        "anteckna informationen till protokollet",
                    )
                ),
            ),
            parts=(
                sec(
                    "background",
                    "{presented|Helena Stigsdotter|Kommundirektör Helena Stigsdotter} föredrar lägesbilden. Antalet anmälda brott minskade med 6 procent jämfört med samma kvartal i fjol.",
                ),
            ),
        ),
        Matter(
            "Förhandlingsprotokoll",
            None,
            decisions=(
                decide(
                    pt("noted", "Protokollen läggs till handlingarna.", "lägga protokollen till handlingarna")
                ),
            ),
            parts=(
                own(
                    "Följande protokoll föreligger:",
                    Bullets(
                        (
                            "Förhandling enligt MBL § 11 mellan kommunen och Vision om omorganisation av kansliet den 14 mars 2023",
                            "Förhandling enligt MBL § 14 mellan kommunen och Kommunal om arbetstider den 28 mars 2023",
                            "Information enligt MBL § 19 om lokaler för hemtjänsten den 29 mars 2023",
                        ),
                        "a",
                    ),
                ),
            ),
        ),
    ),
)

# ---- Kommunstyrelsen 2023-05-09 ----------------------------------------------------------------------------------

KS_SEATS = (
    Seat("Ingela Bergdahl", "chair"),
    Seat("Birgitta Ståhlgren", "vice_chair"),
    *members("Tomas Wikner, Farida Noori"),
    Seat("Göran Åkerlind", "member", when=When("from", (62,))),
    *members("Carl-Johan Lindeborg, Sven-Olof Trygg"),
    Seat("Lena Malmgård", "serving_substitute", "Robert Sandelius"),
    Seat("Kjell Viklander", "member"),
    Seat("Elin Hägglöv", "member", when=When("recused", (64,))),
    Seat("Stefan Ryding", "member"),
    Seat("Nils Tornéus", "serving_substitute", "Elin Hägglöv", When("list", (64,))),
    Seat("Mikael Dahlroth", "serving_substitute", "Göran Åkerlind", When("list", (59, 60, 61))),
    Seat("Nils Tornéus", "substitute", when=When("except", (64,))),
    *substitutes("Maria Sundelöf, Petra Hjelmsäter"),
    *officials("Helena Stigsdotter, Jonas Hedqvist, Annika Torsell"),
    Seat("Marcus Elvebring", "official", when=When("list", (61,))),
)

KS_MAY = Story(
    PLACE,
    KS,
    "2023-05-09",
    "09:00",
    "15:10",
    "Rådhuset, sessionssalen",
    first=59,
    chair="Ingela Bergdahl",
    secretary="Annika Torsell",
    adjusters=("Birgitta Ståhlgren",),
    adjust_place="Rådhuset",
    adjust_date="2023-05-12",
    adjust_time="10:00",
    posted="2023-05-12",
    removed="2023-06-05",
    storage="Kommunledningskontoret",
    seats=KS_SEATS,
    matters=(
        adjuster_elected(
            "Birgitta Ståhlgren", "i rådhuset den 12 maj 2023 kl. 10.00", "Carl-Johan Lindeborg"
        ),
        agenda_approved("Kommunstyrelsen"),
        Matter(
            PLAN_TITLE,
            PLAN,
            decisions=(
                propose(
                    "Kommunfullmäktige",
                    pt(
                        "approved",
                        "Detaljplan för Kvarnen 3:274 m.fl., upprättad den 14 mars 2023, antas.",
                        "anta detaljplan för Kvarnen 3:274 m.fl., upprättad den 14 mars 2023",
                    ),
                    pt(
                        "approved",
                        "Exploateringsavtalet mellan kommunen och Forsbo Mark AB godkänns.",
                        "godkänna exploateringsavtalet mellan kommunen och Forsbo Mark AB",
                    ),
                ),
            ),
            parts=(
                sec("summary", *PLAN_SUMMARY),
                sec(
                    "motions",
                    "{moved|Carl-Johan Lindeborg}, biträdd av {seconded|Lena Malmgård}, yrkar avslag på arbetsutskottets förslag.",
                    "{seconded|Tomas Wikner} och {seconded|Sven-Olof Trygg} yrkar bifall till arbetsutskottets förslag.",
                ),
                sec(
                    "proceedings",
                    "Ordföranden ställer proposition på yrkandena och finner att kommunstyrelsen bifaller arbetsutskottets förslag. Omröstning begärs.",
                ),
                sec(
                    "reservation",
                    "{reserved|Carl-Johan Lindeborg} och {reserved|Birgitta Ståhlgren} reserverar sig mot beslutet. Reservationen är skriftlig, bilaga 1.",
                ),
                sec(
                    "statement",
                    "{statement|Stefan Ryding} lämnar ett särskilt yttrande, bilaga 2.",
                    heading="Särskilt yttrande",
                ),
            ),
            votes=(
                Ballot(
                    "bifall till arbetsutskottets förslag",
                    "avslag på arbetsutskottets förslag",
                    names(
                        "Ingela Bergdahl, Tomas Wikner, Farida Noori, Sven-Olof Trygg, Elin Hägglöv, Mikael Dahlroth"
                    ),
                    names("Birgitta Ståhlgren, Carl-Johan Lindeborg, Lena Malmgård, Kjell Viklander"),
                    names("Stefan Ryding"),
                    result="Kommunstyrelsen bifaller därmed arbetsutskottets förslag.",
                ),
            ),
            basis=(
                "{r|Kommunstyrelsens arbetsutskott|2023-04-18|46}",
                "{r|Samhällsbyggnadsnämnden|2023-04-04|41}",
                OFFICE + "11 april 2023",
            ),
            recipients=("Kommunfullmäktige",),
        ),
        Matter(
            BUS_TITLE,
            BUS,
            decisions=(propose("Kommunfullmäktige", pt("rejected", "Motionen avslås.", "avslå motionen")),),
            parts=(
                sec("summary", *BUS_SUMMARY),
                sec(
                    "motions",
                    "{moved|Elin Hägglöv} yrkar bifall till sin motion.",
                    "{seconded|Farida Noori} yrkar bifall till arbetsutskottets förslag.",
                ),
                sec(
                    "proceedings",
                    "Ordföranden ställer arbetsutskottets förslag mot {n|Elin Hägglöv|Elin Hägglövs} yrkande och finner att kommunstyrelsen bifaller arbetsutskottets förslag.",
                ),
                sec(
                    "reservation",
                    "{reserved|Elin Hägglöv} reserverar sig mot beslutet till förmån för eget yrkande.",
                ),
            ),
            basis=("{r|Kommunstyrelsens arbetsutskott|2023-04-18|48}", "Motion den 28 november 2022"),
            recipients=("Kommunfullmäktige",),
        ),
        Matter(
            DOGS_TITLE,
            DOGS,
            decisions=(
                decide(
                    pt(
                        "answered",
                        "Medborgarförslaget anses besvarat med hänvisning till samhällsbyggnadskontorets yttrande.",
                        "medborgarförslaget ska anses besvarat med hänvisning till samhällsbyggnadskontorets yttrande",
                    ),
                ),
            ),
            parts=(
                sec(
                    "background",
                    "Ett medborgarförslag om en inhägnad hundrastgård vid Stensjöbadet kom in den 17 februari 2023. {r|Kommunfullmäktige|2023-02-27|22|Kommunfullmäktige överlämnade förslaget till kommunstyrelsen den 27 februari 2023 § 22}.",
                ),
                sec(
                    "assessment",
                    "Kontoret anser att en hundrastgård kan anläggas först när strandpromenaden är klar. Frågan om avslag har prövats, men förslaget ligger i linje med parkprogrammet.",
                    "Barnens intresse av att kunna leka fritt på badplatsen väger tungt.",
                ),
            ),
            basis=(
                "Samhällsbyggnadskontorets yttrande den 3 april 2023",
                "Medborgarförslag den 17 februari 2023",
            ),
            recipients=("Förslagsställaren", "Samhällsbyggnadsnämnden", "Kommunfullmäktige för kännedom"),
        ),
        Matter(
            "Bidrag till Älvsunda Folkets Hus 2023",
            CaseNumber("KS", 2023, 118, "805"),
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Folkets Hus-föreningen beviljas ett bidrag på 350 000 kronor för år 2023.",
                        "bevilja Folkets Hus-föreningen ett bidrag på 350 000 kronor för år 2023",
                    ),
                    pt(
                        "other",
                        "Bidraget finansieras ur kommunstyrelsens anslag för oförutsedda behov.",
                        "bidraget ska finansieras ur kommunstyrelsens anslag för oförutsedda behov",
                    ),
                ),
            ),
            immediate=True,
            parts=(
                sec(
                    "recusal",
                    "På grund av jäv deltar inte {recused|Elin Hägglöv} i handläggningen av ärendet. I hennes ställe tjänstgör {n|Nils Tornéus}.",
                ),
                sec(
                    "background",
                    "Föreningen har ansökt om bidrag för att kunna hålla biografen öppen. Antalet besök var 11 430 under 2022.",
                ),
                sec(
                    "statement",
                    "Ledamöterna från Sverigedemokraterna, {absent_from_decision|Lena Malmgård} och {absent_from_decision|Kjell Viklander}, deltar inte i beslutet.",
                ),
            ),
            basis=("Ansökan den 9 mars 2023", OFFICE + "25 april 2023"),
            recipients=("Folkets Hus-föreningen", "Ekonomienheten för verkställighet"),
        ),
        Matter(
            "Uppföljning av uppsiktsplikten över de kommunala bolagen",
            CaseNumber("KS", 2023, 30, "107"),
            decisions=(
                decide(
                    pt("noted", "Kommunstyrelsen noterar rapporten.", "notera rapporten"),
                    task(
                        "Kommundirektören",
                        "Kommundirektören får i uppdrag att ta fram ett årshjul för ägardialogerna. Uppdraget ska återrapporteras senast den 31 oktober 2023.",
                        "uppdra åt kommundirektören att ta fram ett årshjul för ägardialogerna. Uppdraget ska återrapporteras senast den 31 oktober 2023",
                        due="2023-10-31",
                        due_text="senast den 31 oktober 2023",
                    ),
                ),
            ),
            parts=(
                sec(
                    "summary",
                    "Enligt 6 kap. 1 § kommunallagen ska styrelsen ha uppsikt över bolagens verksamhet. Samtliga bolag bedöms ha följt bolagsordning och ägardirektiv under 2022, jfr 6 kap. 9 § samma lag.",
                ),
            ),
            basis=(OFFICE + "20 april 2023", "Bolagsstyrningsrapporter 2022"),
            recipients=("Kommundirektören", "De kommunala bolagen"),
        ),
        delegation(
            "Kommunstyrelsen",
            DELEGATION,
            "2023-05-02",
            "Kommundirektörens beslut nr KD 3/23–KD 9/23",
            "{r|Arbetsutskottet|2023-04-18|44|Arbetsutskottets protokoll 2023-04-18, §§ 44–50}",
            "Upplåtelse av torgplats, beslut 2023-04-21",
        ),
        messages(
            "Kommunstyrelsen",
            MESSAGES,
            "SKR, cirkulär 23:11",
            "Protokoll 2023-03-30 från Samordningsförbundet",
            "Länsstyrelsens tillsynsbeslut 2023-04-12, dnr 282-1833-2023",
        ),
    ),
)

# ---- Kommunfullmäktige 2023-06-12 --------------------------------------------------------------------------------

KF_MEMBERS = "Tomas Wikner, Farida Noori, Göran Åkerlind, Jan-Erik Sjölund, Anette Möllby, Kerstin af Ugglesjö, Mikael Dahlroth, Åsa Rehnmark"
KF_SEATS = (
    Seat("Margareta Kullander", "chair"),
    Seat("Rune Öqvist", "vice_chair"),
    Seat("Ingela Bergdahl", "member"),
    *members(KF_MEMBERS),
    *members("Birgitta Ståhlgren, Carl-Johan Lindeborg, Petra Hjelmsäter"),
    Seat("Ulf Norrbäck", "serving_substitute", "Lars G. Ekdahl"),
    Seat("Zeynep Aydemir", "member"),
    *members(
        "Sven-Olof Trygg, Hanna Björling, Robert Sandelius, Lena Malmgård, Kjell Viklander, Jimmie Rask"
    ),
    Seat("Elin Hägglöv", "member"),
    Seat("Nils Tornéus", "member", when=When("until", (79,))),
    *members("Ida Lönnroth, Christer Fogelvik, Gun Ahlmark, Stefan Ryding, Eva-Lotta Grahn"),
    *substitutes("Per Åström, Maria Sundelöf, Conny Östbo"),
    *officials("Helena Stigsdotter, Annika Torsell"),
    Seat("Ylva Modéer", "other", when=When("list", (76,))),
)
KF_YES = names(
    "Margareta Kullander, Rune Öqvist, Ingela Bergdahl, " + KF_MEMBERS,
    "Sven-Olof Trygg, Hanna Björling, Elin Hägglöv, Nils Tornéus, Ida Lönnroth, Christer Fogelvik, Gun Ahlmark",
)
KF_NO = names(
    "Birgitta Ståhlgren, Carl-Johan Lindeborg, Petra Hjelmsäter, Ulf Norrbäck, Zeynep Aydemir, Robert Sandelius",
    "Lena Malmgård, Kjell Viklander, Jimmie Rask",
)
KF_JUNE = Story(
    PLACE,
    KF,
    "2023-06-12",
    "18:00",
    "21:35",
    "Folkets Hus, stora salen",
    first=73,
    chair="Margareta Kullander",
    secretary="Annika Torsell",
    adjusters=("Åsa Rehnmark", "Petra Hjelmsäter"),
    adjust_place="Rådhuset",
    adjust_date="2023-06-19",
    adjust_time="16:00",
    posted="2023-06-20",
    removed="2023-07-12",
    storage="Kommunledningskontoret",
    breaks="ajournering kl. 19.40–19.55",
    seats=KF_SEATS,
    matters=(
        roll_call(29),
        adjuster_elected("Åsa Rehnmark", "i rådhuset måndagen den 19 juni 2023 kl. 16.00"),
        Matter(
            "Allmänhetens frågestund",
            parts=(lead("Inga frågor har kommit in till dagens sammanträde."),),
        ),
        Matter(
            "Ansvarsfrihet för Samordningsförbundet Älvdalen 2022",
            CaseNumber("KS", 2023, 160, "107"),
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Kommunfullmäktige beviljar förbundets styrelse och dess enskilda ledamöter ansvarsfrihet för verksamhetsåret 2022.",
                        "bevilja förbundets styrelse och dess enskilda ledamöter ansvarsfrihet för verksamhetsåret 2022",
                    ),
                    pt(
                        "noted",
                        "Årsredovisningen läggs till handlingarna.",
                        "lägga årsredovisningen till handlingarna",
                    ),
                ),
            ),
            parts=(
                sec(
                    "recusal",
                    "På grund av jäv deltar varken {recused|Gun Ahlmark} eller {recused|Farida Noori} i handläggningen av detta ärende.",
                ),
                sec(
                    "background",
                    "{presented|Ylva Modéer|Revisor Ylva Modéer} redogör för revisionsberättelsen. Revisorerna tillstyrker ansvarsfrihet.",
                ),
            ),
            earlier=(
                decide(
                    pt("approved", "Styrelsen och dess enskilda ledamöter beviljas ansvarsfrihet."),
                    pt("noted", "Årsredovisningen läggs till handlingarna."),
                ),
            ),
            basis=(
                "{r|Kommunstyrelsen|2023-05-30|71}",
                "Revisionsberättelse den 14 april 2023",
                "Årsredovisning 2022",
            ),
            recipients=("Samordningsförbundet Älvdalen", "Övriga medlemmar i förbundet"),
        ),
        Matter(
            PLAN_TITLE,
            PLAN,
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Detaljplan för Kvarnen 3:274 m.fl., upprättad den 14 mars 2023, antas.",
                        "anta detaljplan för Kvarnen 3:274 m.fl., upprättad den 14 mars 2023",
                    ),
                    pt(
                        "approved",
                        "Exploateringsavtalet mellan kommunen och Forsbo Mark AB godkänns.",
                        "godkänna exploateringsavtalet mellan kommunen och Forsbo Mark AB",
                    ),
                ),
            ),
            earlier=(
                decide(
                    pt("approved", "Detaljplan för Kvarnen 3:274 m.fl. antas."),
                    pt("approved", "Exploateringsavtalet godkänns."),
                ),
            ),
            parts=(
                sec("summary", *PLAN_SUMMARY),
                sec(
                    "motions",
                    "{moved|Carl-Johan Lindeborg} yrkar i första hand att ärendet återremitteras för en ny trafikutredning, i andra hand avslag.",
                    "{seconded|Robert Sandelius} instämmer i återremissyrkandet.",
                    "{seconded|Ingela Bergdahl}, {seconded|Hanna Björling} och {seconded|Ida Lönnroth} yrkar bifall till kommunstyrelsens förslag.",
                ),
                sec(
                    "reservation",
                    "Ledamöterna i Moderaterna reserverar sig mot beslutet: {reserved|Birgitta Ståhlgren}, {reserved|Carl-Johan Lindeborg}, {reserved|Petra Hjelmsäter}, {reserved|Ulf Norrbäck} och {reserved|Zeynep Aydemir}.",
                ),
            ),
            votes=(
                Ballot(
                    "att ärendet avgörs i dag",
                    "att ärendet återremitteras",
                    KF_YES + names("Stefan Ryding"),
                    KF_NO,
                    absent=names("Eva-Lotta Grahn"),
                    result="Ärendet ska alltså avgöras i dag.",
                ),
                Ballot(
                    "bifall till kommunstyrelsens förslag",
                    "avslag på kommunstyrelsens förslag",
                    KF_YES,
                    KF_NO,
                    abstain=names("Stefan Ryding"),
                    absent=names("Eva-Lotta Grahn"),
                    result="Kommunfullmäktige bifaller kommunstyrelsens förslag.",
                ),
            ),
            basis=(
                "{r|Kommunstyrelsen|2023-05-09|61}",
                "{r|Kommunstyrelsens arbetsutskott|2023-04-18|46}",
                "{r|Samhällsbyggnadsnämnden|2023-04-04|41}",
            ),
            recipients=("Samhällsbyggnadsnämnden", "Exploatören", "Länsstyrelsen", "Lantmäteriet"),
        ),
        Matter(
            BUS_TITLE,
            BUS,
            decisions=(decide(pt("rejected", "Motionen avslås.", "avslå motionen")),),
            earlier=(decide(pt("rejected", "Motionen avslås.")),),
            parts=(
                sec("summary", *BUS_SUMMARY),
                sec(
                    "motions",
                    "{moved|Nils Tornéus} och {seconded|Ida Lönnroth} yrkar bifall till motionen.",
                    "{moved|Farida Noori} yrkar avslag på motionen.",
                ),
                sec(
                    "proceedings",
                    "Ordföranden ställer proposition på bifall och avslag och finner att fullmäktige avslår motionen.",
                ),
                sec(
                    "reservation",
                    "{reserved|Elin Hägglöv} och {reserved|Nils Tornéus} reserverar sig mot beslutet.",
                ),
            ),
            basis=("{r|Kommunstyrelsen|2023-05-09|62}", "Motion den 28 november 2022"),
            recipients=("Motionärerna",),
        ),
        resignations(
            ("Göran Åkerlind", "ersättare i omsorgsnämnden", "Kerstin af Ugglesjö"),
            ("Lars G. Ekdahl", "ledamot i valnämnden", "Maria Sundelöf"),
        ),
        Matter(
            "Anmälan av nya motioner och medborgarförslag",
            None,
            decisions=(
                decide(
                    pt(
                        "forwarded",
                        "Motionerna remitteras till kommunstyrelsen.",
                        "remittera motionerna till kommunstyrelsen",
                    ),
                    pt(
                        "forwarded",
                        "Medborgarförslaget överlämnas till samhällsbyggnadsnämnden för beslut.",
                        "överlämna medborgarförslaget till samhällsbyggnadsnämnden för beslut",
                    ),
                ),
            ),
            parts=(
                lead(
                    "Följande har kommit in:",
                    Bullets(
                        (
                            "Motion av {submitted|Stefan Ryding} om fler sittplatser på gågatan",
                            "Motion av {submitted|Robert Sandelius} och {submitted|Lena Malmgård} om trygghetskameror",
                            "Medborgarförslag om gångväg till Stensjöbadet",
                        )
                    ),
                ),
            ),
            recipients=("Kommunstyrelsen", "Samhällsbyggnadsnämnden"),
        ),
    ),
)

# ---- Kommunstyrelsens arbetsutskott 2023-09-26 -------------------------------------------------------------------

AU_SEPTEMBER = Story(
    PLACE,
    AU,
    "2023-09-26",
    "08:30",
    "10:45",
    "Rådhuset, sessionssalen",
    first=91,
    chair="Ingela Bergdahl",
    secretary="Annika Torsell",
    adjusters=("Sven-Olof Trygg",),
    adjust_place="Rådhuset",
    adjust_date="2023-09-27",
    adjust_time="09:15",
    posted="2023-09-27",
    removed="2023-10-19",
    storage="Kommunledningskontoret",
    seats=(
        Seat("Ingela Bergdahl", "chair"),
        *members("Tomas Wikner, Birgitta Ståhlgren, Sven-Olof Trygg, Robert Sandelius"),
        *officials("Helena Stigsdotter, Annika Torsell"),
        Seat("Jonas Hedqvist", "official", when=When("list", span(91, 92))),
        Seat("Amir Rostamzadeh", "official", when=When("list", (94,))),
    ),
    matters=(
        agenda_approved("Arbetsutskottet", "Ärende 6, Lokalförsörjningsplan, utgår."),
        Matter(
            SUBSIDY_TITLE,
            SUBSIDY,
            decisions=(
                propose(
                    "Kommunfullmäktige",
                    pt(
                        "approved",
                        "Delårsrapporten per den 31 augusti 2023 godkänns.",
                        "godkänna delårsrapporten per den 31 augusti 2023",
                    ),
                ),
                decide(
                    task(
                        "Nämnder med prognosticerat underskott",
                        "Nämnder med prognosticerat underskott uppmanas att vidta åtgärder för en budget i balans.",
                        "uppmana nämnder med prognosticerat underskott att vidta åtgärder för en budget i balans",
                    ),
                ),
            ),
            parts=(
                sec(
                    "summary",
                    *SUBSIDY_SUMMARY,
                    Grid(
                        (
                            ("Nämnd (mkr)", "Budget", "Prognos", "Avvikelse"),
                            ("Kommunstyrelsen", "112,4", "110,9", "1,5"),
                            ("Barn- och utbildningsnämnden", "498,0", "508,7", "-10,7"),
                            ("Omsorgsnämnden", "431,6", "442,8", "-11,2"),
                            ("Samhällsbyggnadsnämnden", "64,3", "64,3", "0,0"),
                        )
                    ),
                ),
            ),
            basis=("Delårsrapport per den 31 augusti 2023", OFFICE + "19 september 2023"),
            recipients=("Kommunstyrelsen", "Samtliga nämnder"),
        ),
        Matter(
            OWNER_TITLE,
            OWNER,
            decisions=(
                propose(
                    "Kommunfullmäktige",
                    pt(
                        "approved",
                        "Ägardirektiv för Älvsunda Bostäder AB antas enligt upprättat förslag.",
                        "anta ägardirektiv för Älvsunda Bostäder AB enligt upprättat förslag",
                    ),
                    pt(
                        "other",
                        "Direktiven ersätter de ägardirektiv som antogs av {r|kommunfullmäktige|2017-03-27|28}.",
                        "låta direktiven ersätta de ägardirektiv som antogs av {r|kommunfullmäktige|2017-03-27|28}",
                    ),
                ),
            ),
            parts=(
                sec(
                    "summary",
                    *OWNER_SUMMARY,
                    "{r|Arbetsutskottet|2023-04-18|47|Arbetsutskottet beslutade den 18 april § 47} att återremittera ärendet. Samråd med bolaget har därefter hållits.",
                ),
            ),
            basis=(
                "{r|Kommunstyrelsens arbetsutskott|2023-04-18|47}",
                OFFICE + "12 september 2023",
                "Yttrande från Älvsunda Bostäder AB den 30 augusti 2023",
            ),
            recipients=("Kommunstyrelsen",),
        ),
        information(
            "Information om sjukfrånvaro och kompetensförsörjning",
            "Tf. HR-chefen",
            "Sjukfrånvaron var 6,8 procent under första halvåret. Långtidssjukfrånvaron minskar.",
            body="Arbetsutskottet",
        ),
        Matter(
            WATER_TITLE,
            WATER,
            decisions=(
                propose(
                    "Kommunfullmäktige",
                    pt(
                        "approved",
                        "Taxa för allmänna vattentjänster fastställs att gälla från den 1 januari 2024.",
                        "fastställa taxa för allmänna vattentjänster att gälla från den 1 januari 2024",
                    ),
                ),
            ),
            parts=(sec("summary", *WATER_SUMMARY),),
            basis=("{r|Samhällsbyggnadsnämnden|2023-09-05|97}", "Förslag till taxa 2024"),
            recipients=("Kommunstyrelsen",),
        ),
    ),
)

# ---- Kommunstyrelsen 2023-10-10 ----------------------------------------------------------------------------------

KS_OCTOBER = Story(
    PLACE,
    KS,
    "2023-10-10",
    "09:00",
    "12:20",
    "Rådhuset, sessionssalen",
    first=128,
    chair="Birgitta Ståhlgren",
    secretary="Annika Torsell",
    adjusters=("Tomas Wikner",),
    adjust_place="Rådhuset",
    adjust_date="2023-10-13",
    adjust_time="11:00",
    posted="2023-10-13",
    removed="2023-11-06",
    storage="Kommunledningskontoret",
    ranges=(Span(128, 130), Span(132, 134)),
    remark="§ 131 är omedelbart justerad och anslås i ett eget protokoll.",
    seats=(
        Seat("Birgitta Ståhlgren", "chair"),
        Seat("Ingela Bergdahl", "member", mode="remote"),
        *members(
            "Tomas Wikner, Farida Noori, Göran Åkerlind, Carl-Johan Lindeborg, Sven-Olof Trygg, Robert Sandelius, Kjell Viklander"
        ),
        Seat("Nils Tornéus", "serving_substitute", "Elin Hägglöv"),
        Seat("Stefan Ryding", "member", mode="remote"),
        *substitutes("Mikael Dahlroth, Maria Sundelöf"),
        *officials("Helena Stigsdotter, Jonas Hedqvist, Annika Torsell"),
    ),
    matters=(
        agenda_approved("Kommunstyrelsen"),
        Matter(
            SUBSIDY_TITLE,
            SUBSIDY,
            decisions=(
                propose(
                    "Kommunfullmäktige",
                    pt(
                        "approved",
                        "Delårsrapporten per den 31 augusti 2023 godkänns.",
                        "godkänna delårsrapporten per den 31 augusti 2023",
                    ),
                ),
            ),
            parts=(
                sec("summary", *SUBSIDY_SUMMARY),
                sec("proceedings", "{presented|Jonas Hedqvist|Ekonomichef Jonas Hedqvist} föredrar ärendet."),
            ),
            basis=(
                "{r|Kommunstyrelsens arbetsutskott|2023-09-26|92}",
                "Delårsrapport per den 31 augusti 2023",
            ),
            recipients=("Kommunfullmäktige", "Revisorerna"),
        ),
        Matter(
            OWNER_TITLE,
            OWNER,
            decisions=(
                propose(
                    "Kommunfullmäktige",
                    pt(
                        "approved",
                        "Ägardirektiv för Älvsunda Bostäder AB antas enligt upprättat förslag.",
                        "anta ägardirektiv för Älvsunda Bostäder AB enligt upprättat förslag",
                    ),
                ),
            ),
            parts=(
                sec(
                    "recusal",
                    "{recused|Göran Åkerlind} är ledamot i bolagets styrelse och deltar inte på grund av jäv.",
                ),
                sec("summary", *OWNER_SUMMARY),
                sec(
                    "motions",
                    "{moved|Robert Sandelius} yrkar att avkastningskravet stryks.",
                    "{seconded|Tomas Wikner} yrkar bifall till arbetsutskottets förslag.",
                ),
                sec(
                    "statement",
                    "{statement|Nils Tornéus} lämnar följande anteckning: Vänsterpartiet anser att bolaget inte bör dela ut någon vinst.",
                    heading="Protokollsanteckning",
                ),
            ),
            votes=(
                Ballot(
                    "arbetsutskottets förslag",
                    "Robert Sandelius förslag",
                    names("Birgitta Ståhlgren, Ingela Bergdahl, Tomas Wikner, Farida Noori, Sven-Olof Trygg"),
                    names(
                        "Robert Sandelius, Kjell Viklander, Carl-Johan Lindeborg, Nils Tornéus, Stefan Ryding"
                    ),
                    casting="Birgitta Ståhlgren",
                    result="Vid lika röstetal, fem mot fem, avgör ordföranden med sin utslagsröst att arbetsutskottets förslag bifalls.",
                ),
            ),
            basis=("{r|Kommunstyrelsens arbetsutskott|2023-09-26|93}",),
            recipients=("Kommunfullmäktige",),
        ),
        Matter(
            WATER_TITLE,
            WATER,
            number=132,
            decisions=(
                propose(
                    "Kommunfullmäktige",
                    pt(
                        "approved",
                        "Taxa för allmänna vattentjänster fastställs att gälla från den 1 januari 2024.",
                        "fastställa taxa för allmänna vattentjänster att gälla från den 1 januari 2024",
                    ),
                ),
            ),
            parts=(sec("summary", *WATER_SUMMARY),),
            basis=("{r|Kommunstyrelsens arbetsutskott|2023-09-26|95}",),
            recipients=("Kommunfullmäktige",),
        ),
        Matter(
            "Årshjul för ägardialoger",
            CaseNumber("KS", 2023, 30, "107"),
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Kommunstyrelsen godkänner årshjulet och förklarar uppdraget slutfört.",
                        "godkänna årshjulet och förklara uppdraget slutfört",
                    )
                ),
            ),
            parts=(
                sec(
                    "background",
                    "Kommundirektören fick i uppdrag att ta fram ett årshjul för ägardialogerna, {r|kommunstyrelsen|2023-05-09|65}.",
                ),
            ),
            basis=(OFFICE + "29 september 2023",),
            recipients=("Kommundirektören",),
        ),
        messages(
            "Kommunstyrelsen",
            MESSAGES,
            "SKR, cirkulär 23:31",
            "Protokoll 2023-09-21 från Samordningsförbundet Älvdalen",
        ),
    ),
)

KS_OCTOBER_131 = Story(
    PLACE,
    KS,
    "2023-10-10",
    "09:00",
    "12:20",
    "Rådhuset, sessionssalen",
    first=131,
    chair="Birgitta Ståhlgren",
    secretary="Annika Torsell",
    adjusters=("Tomas Wikner",),
    adjust_place="Rådhuset",
    adjust_date="2023-10-10",
    adjust_time="12:30",
    posted="2023-10-10",
    removed="2023-11-01",
    storage="Kommunledningskontoret",
    seats=KS_OCTOBER.seats,
    matters=(
        Matter(
            "Ansökan om statsbidrag för vattentäkt i Berga",
            CaseNumber("KS", 2023, 288, "340"),
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Kommunstyrelsen godkänner ansökan om statsbidrag med 12 mkr.",
                        "godkänna ansökan om statsbidrag med 12 mkr",
                    )
                ),
            ),
            immediate=True,
            parts=(
                sec(
                    "background",
                    "Ansökan ska ha kommit in till Länsstyrelsen senast den 11 oktober 2023. Kommunens medfinansiering är 3 mkr.",
                ),
            ),
            basis=(OFFICE + "6 oktober 2023",),
            recipients=("Länsstyrelsen", "Samhällsbyggnadsnämnden"),
        ),
    ),
)

# ---- Kommunfullmäktige 2023-10-30 --------------------------------------------------------------------------------

KF_OCTOBER = Story(
    PLACE,
    KF,
    "2023-10-30",
    "18:00",
    "20:50",
    "Folkets Hus, stora salen",
    first=104,
    chair="Margareta Kullander",
    secretary="Annika Torsell",
    adjusters=("Jan-Erik Sjölund", "Zeynep Aydemir"),
    adjust_place="Rådhuset",
    adjust_date="2023-11-06",
    adjust_time="15:30",
    posted="2023-11-07",
    removed="2023-11-29",
    storage="Kommunledningskontoret",
    seats=(
        Seat("Margareta Kullander", "chair"),
        Seat("Rune Öqvist", "vice_chair"),
        Seat("Ingela Bergdahl", "member"),
        *members(KF_MEMBERS),
        *members(
            "Birgitta Ståhlgren, Carl-Johan Lindeborg, Petra Hjelmsäter, Zeynep Aydemir, Sven-Olof Trygg, Hanna Björling"
        ),
        Seat("Conny Östbo", "serving_substitute", "Jimmie Rask"),
        *members(
            "Robert Sandelius, Lena Malmgård, Kjell Viklander, Elin Hägglöv, Nils Tornéus, Ida Lönnroth, Christer Fogelvik, Gun Ahlmark, Stefan Ryding"
        ),
        *substitutes("Per Åström, Maria Sundelöf"),
        *officials("Helena Stigsdotter, Annika Torsell"),
    ),
    matters=(
        roll_call(27),
        Matter(
            SUBSIDY_TITLE,
            SUBSIDY,
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Delårsrapporten per den 31 augusti 2023 godkänns.",
                        "godkänna delårsrapporten per den 31 augusti 2023",
                    )
                ),
            ),
            earlier=(decide(pt("approved", "Delårsrapporten godkänns.")),),
            parts=(sec("summary", *SUBSIDY_SUMMARY),),
            basis=("{r|Kommunstyrelsen|2023-10-10|129}", "Revisorernas utlåtande den 18 oktober 2023"),
            recipients=("Samtliga nämnder", "Revisorerna"),
        ),
        Matter(
            OWNER_TITLE,
            OWNER,
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Ägardirektiv för Älvsunda Bostäder AB antas enligt upprättat förslag.",
                        "anta ägardirektiv för Älvsunda Bostäder AB enligt upprättat förslag",
                    )
                ),
            ),
            earlier=(decide(pt("approved", "Ägardirektiven antas.")),),
            parts=(
                sec("summary", *OWNER_SUMMARY),
                sec(
                    "motions",
                    "{moved|Elin Hägglöv} yrkar att punkten om utdelning stryks.",
                    "{seconded|Ingela Bergdahl} yrkar bifall till kommunstyrelsens förslag.",
                ),
                sec("proceedings", "Ordföranden finner att fullmäktige bifaller kommunstyrelsens förslag."),
            ),
            basis=("{r|Kommunstyrelsen|2023-10-10|130}", "{r|Kommunstyrelsens arbetsutskott|2023-09-26|93}"),
            recipients=("Älvsunda Bostäder AB",),
        ),
        Matter(
            WATER_TITLE,
            WATER,
            decisions=(
                decide(
                    pt(
                        "referred_back",
                        "Ärendet återremitteras för att konsekvenserna för småhushåll ska belysas.",
                        "återremittera ärendet för att konsekvenserna för småhushåll ska belysas",
                    )
                ),
            ),
            earlier=(decide(pt("approved", "Taxan fastställs att gälla från den 1 januari 2024.")),),
            parts=(
                sec("summary", *WATER_SUMMARY),
                sec(
                    "motions",
                    "{moved|Birgitta Ståhlgren} yrkar att ärendet återremitteras för att konsekvenserna för småhushåll ska belysas.",
                    "{moved|Tomas Wikner} yrkar att ärendet avgörs i dag.",
                ),
                sec("reservation", "{reserved|Tomas Wikner} reserverar sig mot beslutet."),
            ),
            votes=(
                Ballot(
                    "att ärendet avgörs i dag",
                    "att ärendet återremitteras",
                    names(
                        "Margareta Kullander, Rune Öqvist, Ingela Bergdahl",
                        KF_MEMBERS,
                        "Sven-Olof Trygg, Hanna Björling, Elin Hägglöv, Nils Tornéus, Ida Lönnroth",
                    ),
                    names(
                        "Birgitta Ståhlgren, Carl-Johan Lindeborg, Petra Hjelmsäter, Zeynep Aydemir, Conny Östbo, Robert Sandelius, Lena Malmgård, Kjell Viklander, Christer Fogelvik, Gun Ahlmark"
                    ),
                    abstain=names("Stefan Ryding"),
                    result="Då mer än en tredjedel av de närvarande röstar för återremiss ska ärendet återremitteras enligt 5 kap. 50 § kommunallagen (minoritetsåterremiss).",
                ),
            ),
            basis=("{r|Kommunstyrelsen|2023-10-10|132}",),
            recipients=("Kommunstyrelsen", "Samhällsbyggnadsnämnden"),
        ),
        Matter(
            "Val av nämndemän till Älvsunda tingsrätt 2024–2027",
            CaseNumber("KS", 2023, 251, "111"),
            decisions=(
                decide(
                    pt(
                        "elected",
                        "Följande personer väljs till nämndemän för tiden 1 januari 2024–31 december 2027: {elected|Jan-Erik Sjölund}, {elected|Maria Sundelöf} och {elected|Per Åström}.",
                        "till nämndemän för tiden 1 januari 2024–31 december 2027 välja {elected|Jan-Erik Sjölund}, {elected|Maria Sundelöf} och {elected|Per Åström}",
                    ),
                    pt(
                        "tabled",
                        "Valet av den fjärde nämndemannen bordläggs.",
                        "bordlägga valet av den fjärde nämndemannen",
                    ),
                ),
            ),
            parts=(sec("background", "Valberedningen har lämnat förslag på tre av fyra nämndemän."),),
            recipients=("Tingsrätten", "De valda"),
        ),
        Matter(
            "Interpellation om bemanningen i hemtjänsten",
            CaseNumber("KS", 2023, 299),
            decisions=(
                decide(
                    pt("answered", "Interpellationen anses besvarad.", "interpellationen ska anses besvarad")
                ),
            ),
            parts=(
                sec(
                    "background",
                    "{submitted|Elin Hägglöv} har ställt en interpellation till omsorgsnämndens ordförande {n|Anette Möllby}, som lämnar ett skriftligt svar.",
                ),
            ),
        ),
    ),
)

STORIES = {
    "sbn_april": SBN_APRIL,
    "au_april": AU_APRIL,
    "ks_may": KS_MAY,
    "kf_june": KF_JUNE,
    "au_september": AU_SEPTEMBER,
    "ks_october": KS_OCTOBER,
    "ks_october_131": KS_OCTOBER_131,
    "kf_october": KF_OCTOBER,
}
