"""Björknäs and the joint board that it belongs to, spring 2022."""

from __future__ import annotations

from tests.minutes.stories.everyday import adjuster_elected, agenda_approved, messages, roll_call
from tests.minutes.story import (
    Ballot,
    Block,
    Body,
    Bullets,
    CaseNumber,
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

PEOPLE = people(
    "Ann-Britt Forslund (S); Leif Wennerdal (S); Inger Tjäder (S); Samir Haddad (S); Curt Nordvall (S)",
    "Marianne Ollinen (S); Christian Ek (M); Charlotta Reuterlid (M); Bengt-Åke Sjövall (M); Olof Rask (C)",
    "Kristina Myhr (C); Ulrika Dahlbom (BD); Anders Wessman (BD); Stig-Björn Hell (BD); Tommy Fransén (SD)",
    "Ewa Lindhagen (SD); Hassan Barzani (V); Yvonne Strid (V); Göte Lundmark (KD); Mattias Brink (L)",
    "Kerstin Hallin, kommunchef; Per-Ola Danielsson, ekonomichef vid Björkbygdens ekonomiservice; Frida Ax, kanslichef",
    "Lotta Sköld, socialchef; Reza Karimi, enhetschef; Disa Holm, nämndsekreterare; Ola Brandt, säkerhetssamordnare",
)
PLACE = Place("Björknäs kommun", "Björknäs", None, PEOPLE)
KF = Body("Kommunfullmäktige", "Kommunfullmäktige", "Kf")
LU = Body("Ledningsutskottet", "Ledningsutskottet", "Lu")
SN = Body("Socialnämnden", "Socialnämnden", "Sn")

CENTRE = CaseNumber("KS", 2021, 187)
CENTRE_TITLE = "Ombyggnad av resecentrum – reviderad kalkyl"
CENTRE_SUMMARY = (
    "Anbuden för ombyggnaden av resecentrum överstiger kalkylen med 8,5 miljoner kronor. Trafikverket medfinansierar "
    "hälften av bussgatan enligt avtal TRV 2020/88213. Ledningskontoret föreslår att entréplatsen skjuts upp.",
)
CAMERA = CaseNumber("KS", 2021, 240)
CRISIS = CaseNumber("KS", 2022, 19)
HOMECARE = CaseNumber("SN", 2021, 88)

LU_MARCH = Story(
    PLACE,
    LU,
    "2022-03-15",
    "09:00",
    "11:25",
    "Sammanträdesrum Eken",
    first=31,
    chair="Ann-Britt Forslund",
    secretary="Frida Ax",
    adjusters=("Christian Ek",),
    adjust_place="Kommunhuset",
    adjust_date="2022-03-16",
    posted="2022-03-17",
    removed="2022-04-08",
    storage="Ledningskontoret, kansliet",
    seats=(
        Seat("Ann-Britt Forslund", "chair"),
        *members("Leif Wennerdal, Christian Ek"),
        Seat("Yvonne Strid", "serving_substitute", "Hassan Barzani"),
        Seat("Ulrika Dahlbom", "member"),
        *substitutes("Curt Nordvall, Anders Wessman"),
        Seat("Per-Ola Danielsson", "official", when=When("list", span(31, 33))),
        Seat("Ola Brandt", "official", when=When("list", (34,))),
        *officials("Kerstin Hallin, Frida Ax"),
    ),
    matters=(
        adjuster_elected("Christian Ek", "på kommunhuset den 16 mars 2022", "Ulrika Dahlbom"),
        Matter(
            "Godkännande av dagordning",
            None,
            decisions=(
                Block(
                    (
                        pt(
                            "approved",
                            "Dagordningen godkänns med följande ändringar:\n- Ärende 4 om resecentrum tidigareläggs och behandlas efter punkt 2.\n- Extra ärende, behandlas som punkt 8: Lokaler för daglig verksamhet.",
                        ),
                    )
                ),
            ),
        ),
        Matter(
            CENTRE_TITLE,
            CENTRE,
            decisions=(
                propose(
                    "Kommunstyrelsen och Kommunfullmäktige",
                    pt(
                        "approved",
                        "Den reviderade kalkylen för ombyggnad av resecentrum, 61,5 miljoner kronor, godkänns.",
                    ),
                ),
                decide(
                    task(
                        "Ledningskontoret",
                        "Ledningskontoret uppdras att inför kommunstyrelsens behandling redovisa hur mellanskillnaden ska finansieras.",
                    )
                ),
            ),
            parts=(
                sec(
                    "summary",
                    *CENTRE_SUMMARY,
                    "{r|Kommunstyrelsen|2021-10-11|152|Kommunstyrelsen beslutade den 11 oktober 2021, paragraf 152}, följande:",
                    Bullets(
                        (
                            "Kalkylen på 53 miljoner kronor godkänns.",
                            "Ledningskontoret uppdras att upphandla entreprenaden.",
                            "Uppdraget ska redovisas för ledningsutskottet senast den 28 februari 2022.",
                        ),
                        "1",
                    ),
                    "Ekonomichefen medverkar på sammanträdet för att ge information i ärendet.",
                ),
                sec(
                    "motions",
                    "{moved|Ulrika Dahlbom} yrkar att ledningskontoret får i uppdrag att redovisa finansieringen.",
                ),
            ),
            recipients=("Kommunstyrelsen", "Ledningskontoret", "Akten"),
        ),
        Matter(
            "Styrdokument för krisberedskap",
            CRISIS,
            decisions=(
                propose(
                    "Kommunstyrelsen",
                    pt("approved", "Plan för kommunalt krisstöd och Övningsplan 2022–2023 antas."),
                ),
                propose(
                    "Kommunstyrelsen och Kommunfullmäktige",
                    pt("approved", "Styrdokument för krisberedskap och civilt försvar antas."),
                ),
            ),
            parts=(
                sec(
                    "summary",
                    "Säkerhetssamordnaren har reviderat styrdokumenten i enlighet med lagen (2006:544) om kommuners och regioners åtgärder inför och vid extraordinära händelser. Dokumenten ska vara antagna senast den 31 december under mandatperiodens första år.",
                ),
            ),
            recipients=("Kommunstyrelsen", "Akten"),
        ),
        Matter(
            "Yttrande över medborgarförslag om kameror på torget",
            CAMERA,
            decisions=(
                propose(
                    "Kommunstyrelsen och Kommunfullmäktige",
                    pt(
                        "answered",
                        "Medborgarförslaget anses besvarat, då polisen redan har beslutat om kamerabevakning av torget.",
                    ),
                ),
            ),
            parts=(
                sec(
                    "summary",
                    "Förslaget lämnades in i oktober 2021. Polisen har meddelat att tre kameror sätts upp under våren.",
                ),
            ),
            recipients=("Kommunstyrelsen", "Akten"),
        ),
        Matter(
            "Heltid som norm i fritidsverksamheten",
            CaseNumber("KS", 2022, 41),
            decisions=(propose("Kommunstyrelsen", pt("left_open", "Ärendet lämnas öppet.")),),
            parts=(
                sec(
                    "summary",
                    "Fritidsutskottet har önskat att få frångå heltid som norm för två tjänster, {r|fritidsutskottet|2022-02-08|14}.",
                ),
            ),
            recipients=("Akten",),
        ),
        Matter(
            "Misstroende mot samhällsplaneringen",
            CaseNumber("KS", 2022, 52),
            decisions=(
                decide(
                    pt("other", "Det finns ett fortsatt förtroende för kommunchefen."),
                    pt("noted", "De inkomna skrivelserna läggs till handlingarna."),
                ),
            ),
            parts=(
                sec(
                    "summary",
                    "{submitted|Ulrika Dahlbom}, {submitted|Anders Wessman} och {submitted|Stig-Björn Hell} har lämnat en skrivelse om handläggningen av bygglov på Strandvägen. Ärendet väcktes {r|Kommunstyrelsen|2022-02-21|29|under kommunstyrelsens sammanträde den 21 februari 2022, paragraf 29}.",
                ),
                sec("adjournment", "Sammanträdet ajourneras klockan 10.31–10.46 för överläggningar."),
                sec(
                    "motions",
                    "{moved|Ann-Britt Forslund} yrkar följande:",
                    Bullets(
                        (
                            "Det finns ett fortsatt förtroende för kommunchefen.",
                            "De inkomna skrivelserna läggs till handlingarna.",
                        ),
                        "1",
                    ),
                    "{seconded|Leif Wennerdal} och {seconded|Yvonne Strid} yrkar bifall till {n|Ann-Britt Forslund|Ann-Britt Forslunds} yrkande.",
                    "{moved|Ulrika Dahlbom} yrkar att en extern utredare anlitas.",
                ),
                sec(
                    "question",
                    "Ordföranden {n|Ann-Britt Forslund} ställer sitt förslag mot {n|Ulrika Dahlbom|Ulrika Dahlboms} och finner att det egna förslaget antas.",
                    heading="Proposition",
                ),
                sec("reservation", "{reserved|Ulrika Dahlbom} reserverar sig muntligt."),
                sec(
                    "statement",
                    "{statement|Ulrika Dahlbom} har i efterhand lämnat en skriftlig motivering till reservationen.",
                    heading="Notering",
                ),
            ),
            recipients=("Förslagsställarna", "Akten"),
        ),
        messages(
            "Ledningsutskottet",
            CaseNumber("KS", 2022, 3),
            "Västra länets lönenämnd, protokoll 2022-02-11",
            "Björkbygdens räddningstjänst, protokoll 2022-02-24",
            "SKR, information om nytt rättsligt ställningstagande avseende LMA",
        ),
    ),
)

SN_MARCH = Story(
    PLACE,
    SN,
    "2022-03-23",
    "13:00",
    "15:20",
    "Socialkontoret, lokal 2",
    first=40,
    chair="Inger Tjäder",
    secretary="Disa Holm",
    adjusters=("Göte Lundmark",),
    adjust_place="Socialkontoret",
    adjust_date="2022-03-25",
    adjust_time="08:30",
    posted="2022-03-25",
    removed="2022-04-19",
    storage="Socialkontoret",
    seats=(
        Seat("Inger Tjäder", "chair"),
        *members("Samir Haddad, Charlotta Reuterlid, Kristina Myhr"),
        Seat("Göte Lundmark", "member"),
        Seat("Yvonne Strid", "serving_substitute", "Hassan Barzani", When("until", (43,))),
        Seat("Stig-Björn Hell", "member"),
        *substitutes("Marianne Ollinen, Ewa Lindhagen"),
        *officials("Lotta Sköld, Disa Holm"),
        Seat("Reza Karimi", "official", when=When("list", (41, 42))),
    ),
    matters=(
        agenda_approved("Socialnämnden"),
        Matter(
            "Plan för hemtjänstens utveckling",
            HOMECARE,
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Planen för hemtjänstens utveckling 2022–2024 antas.",
                        "anta planen för hemtjänstens utveckling 2022–2024",
                    ),
                    task(
                        "Socialchefen",
                        "Socialchefen får i uppdrag att rapportera arbetet till nämnden senast den 15 juni 2022.",
                        "uppdra åt socialchefen att rapportera arbetet till nämnden senast den 15 juni 2022",
                        due="2022-06-15",
                        due_text="senast den 15 juni 2022",
                    ),
                    pt(
                        "forwarded",
                        "Ärendet översänds till kommunstyrelsen för kännedom.",
                        "översända ärendet till kommunstyrelsen för kännedom",
                    ),
                ),
            ),
            parts=(
                sec(
                    "summary",
                    "Planen bygger på verksamhetsöversynen Trygg hemtjänst och ska minska antalet timvikarier från 46 till 20.",
                ),
                sec(
                    "assessment",
                    "Planen berör inte barn direkt, men avlastar anhöriga som också är föräldrar.",
                    heading="Barnperspektiv",
                ),
            ),
            basis=("Socialkontorets skrivelse 2022-03-09", "{r|Socialnämnden|2021-11-24|131}"),
            recipients=("Kommunstyrelsen", "Hemtjänsten"),
        ),
        Matter(
            "Ej verkställda beslut, kvartal 4 2021",
            CaseNumber("SN", 2022, 6),
            decisions=(
                decide(
                    pt(
                        "noted",
                        "Rapporten läggs till handlingarna och överlämnas till kommunfullmäktige.",
                        "lägga rapporten till handlingarna och överlämna den till kommunfullmäktige",
                    )
                ),
            ),
            parts=(
                sec(
                    "summary",
                    "Två beslut enligt 4 kap. 1 § SoL och ett enligt 9 § 9 LSS har inte verkställts inom tre månader.",
                ),
            ),
            recipients=("Kommunfullmäktige", "Revisorerna"),
        ),
        Matter(
            "Sekretess – ansökan om umgängesbegränsning, XXXX",
            CaseNumber("SN", 2022, 31),
            decisions=(
                decide(
                    pt(
                        "other",
                        "Umgänget mellan XXXX och XXXX begränsas med stöd av 14 § LVU.",
                        "begränsa umgänget mellan XXXX och XXXX med stöd av 14 § LVU",
                    )
                ),
            ),
            immediate=True,
            parts=(
                sec(
                    "summary", "Personuppgifter har tagits bort ur den version som publiceras på webbplatsen."
                ),
            ),
        ),
        Matter(
            "Serveringstillstånd, Restaurang Bryggan",
            CaseNumber("SN", 2022, 22),
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Stadigvarande serveringstillstånd beviljas enligt 8 kap. 2 § alkohollagen.",
                        "bevilja stadigvarande serveringstillstånd enligt 8 kap. 2 § alkohollagen",
                    )
                ),
            ),
            parts=(
                sec("summary", "Sökanden har visat sig lämplig. Polismyndigheten har inget att erinra."),
                sec("motions", "{moved|Göte Lundmark} yrkar avslag på ansökan."),
                sec("proceedings", "Ordföranden finner att nämnden bifaller ansökan."),
                sec("reservation", "{reserved|Göte Lundmark} reserverar sig mot beslutet."),
            ),
            basis=("Utredning 2022-03-11", "Yttrande från polismyndigheten 2022-02-28"),
            recipients=("Sökanden",),
        ),
    ),
)

KF_SERVING = "Leif Wennerdal, Inger Tjäder, Samir Haddad, Curt Nordvall, Marianne Ollinen"
KF_APRIL = Story(
    PLACE,
    KF,
    "2022-04-25",
    "17:00",
    "19:45",
    "Björksalen, kulturhuset",
    first=22,
    chair="Olof Rask",
    secretary="Frida Ax",
    adjusters=("Inger Tjäder", "Stig-Björn Hell"),
    adjust_place="Kommunhuset",
    adjust_date="2022-05-02",
    adjust_time="10:00",
    posted="2022-05-03",
    removed="2022-05-25",
    storage="Ledningskontoret",
    seats=(
        Seat("Olof Rask", "chair"),
        Seat("Kristina Myhr", "vice_chair"),
        Seat("Ann-Britt Forslund", "member"),
        *members(KF_SERVING),
        *members(
            "Christian Ek, Charlotta Reuterlid, Ulrika Dahlbom, Stig-Björn Hell, Tommy Fransén, Hassan Barzani, Göte Lundmark"
        ),
        Seat("Ewa Lindhagen", "serving_substitute", "Mattias Brink"),
        *substitutes("Yvonne Strid"),
        *officials("Kerstin Hallin, Frida Ax"),
    ),
    matters=(
        roll_call(16),
        Matter(
            CENTRE_TITLE,
            CENTRE,
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Den reviderade kalkylen för ombyggnad av resecentrum, 61,5 miljoner kronor, godkänns.",
                        "godkänna den reviderade kalkylen för ombyggnad av resecentrum, 61,5 miljoner kronor",
                    )
                ),
            ),
            earlier=(
                decide(
                    pt(
                        "approved",
                        "Den reviderade kalkylen för ombyggnad av resecentrum, 61,5 miljoner kronor, godkänns.",
                    )
                ),
            ),
            parts=(
                sec("summary", *CENTRE_SUMMARY),
                sec(
                    "motions",
                    "{moved|Ulrika Dahlbom} yrkar att projektet avbryts.",
                    "{moved|Tommy Fransén} yrkar återremiss.",
                    "{seconded|Ann-Britt Forslund} yrkar bifall till kommunstyrelsens förslag.",
                ),
                sec(
                    "proceedings",
                    "Ordföranden prövar först återremissyrkandet och finner via acklamation att ärendet ska avgöras i dag. Därefter ställs kommunstyrelsens förslag mot {n|Ulrika Dahlbom|Ulrika Dahlboms} yrkande.",
                ),
                sec(
                    "reservation",
                    "{reserved|Ulrika Dahlbom} och {reserved|Stig-Björn Hell} reserverar sig till förmån för eget förslag.",
                ),
            ),
            votes=(
                Ballot(
                    "kommunstyrelsens förslag",
                    "Ulrika Dahlboms yrkande",
                    names(
                        "Olof Rask, Kristina Myhr, Ann-Britt Forslund",
                        KF_SERVING,
                        "Christian Ek, Charlotta Reuterlid, Hassan Barzani",
                    ),
                    names("Ulrika Dahlbom, Stig-Björn Hell, Tommy Fransén, Ewa Lindhagen"),
                    abstain=names("Göte Lundmark"),
                ),
            ),
            basis=("{r|Kommunstyrelsen|2022-04-04|48}", "{r|Ledningsutskottet|2022-03-15|33}"),
            recipients=("Kommunstyrelsen", "Trafikverket"),
        ),
        Matter(
            "Svar på medborgarförslag om kameror på torget",
            CAMERA,
            decisions=(
                decide(
                    pt(
                        "answered",
                        "Medborgarförslaget anses besvarat.",
                        "medborgarförslaget ska anses besvarat",
                    )
                ),
            ),
            earlier=(decide(pt("answered", "Medborgarförslaget anses besvarat.")),),
            parts=(sec("summary", "Polisen har beslutat om kamerabevakning av torget."),),
            basis=("{r|Kommunstyrelsen|2022-04-04|50}", "{r|Ledningsutskottet|2022-03-15|35}"),
            recipients=("Förslagsställaren",),
        ),
        Matter(
            "Styrdokument för krisberedskap och civilt försvar",
            CRISIS,
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Styrdokument för krisberedskap och civilt försvar antas.",
                        "anta styrdokument för krisberedskap och civilt försvar",
                    )
                ),
            ),
            parts=(sec("summary", "Kommunstyrelsen har för egen del antagit plan för kommunalt krisstöd."),),
            basis=("{r|Kommunstyrelsen|2022-04-04|49}",),
            recipients=("Länsstyrelsen", "Kommunstyrelsen"),
        ),
        Matter(
            "Budget 2023, ramar per nämnd",
            CaseNumber("KS", 2022, 60),
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Skattesatsen för 2023 fastställs till 22:14 kronor, vilket är oförändrat.",
                        "fastställa skattesatsen för 2023 till 22:14 kronor, vilket är oförändrat",
                    ),
                    pt(
                        "approved",
                        "Nettoramarna per nämnd fastställs enligt tabell 3 i budgetförslaget.",
                        "fastställa nettoramarna per nämnd enligt tabell 3 i budgetförslaget",
                    ),
                    pt(
                        "approved",
                        "Investeringsbudgeten för 2023 fastställs till 44,0 miljoner kronor.",
                        "fastställa investeringsbudgeten för 2023 till 44,0 miljoner kronor",
                    ),
                    pt(
                        "other",
                        "Kommunstyrelsen bemyndigas att under 2023 ta upp lån på högst 30 miljoner kronor.",
                        "bemyndiga kommunstyrelsen att under 2023 ta upp lån på högst 30 miljoner kronor",
                    ),
                    task(
                        "Socialnämnden",
                        "Socialnämnden får i uppdrag att redovisa en plan för budget i balans senast den 30 september 2022.",
                        "uppdra åt socialnämnden att redovisa en plan för budget i balans senast den 30 september 2022",
                        due="2022-09-30",
                        due_text="senast den 30 september 2022",
                    ),
                ),
            ),
            parts=(
                sec(
                    "summary",
                    "Budgetförslaget bygger på SKR:s skatteunderlagsprognos i februari 2022 och 9 870 invånare den 1 november 2022.",
                ),
            ),
            basis=("Budgetförslag 2023 med plan 2024–2025", "{r|Kommunstyrelsen|2022-04-04|47}"),
            recipients=("Samtliga nämnder", "Ekonomienheten"),
        ),
        Matter(
            "Nästa sammanträde",
            parts=(
                lead(
                    "Nästa sammanträde hålls måndagen den 30 maj 2022 kl. 17.00. Ordföranden önskar alla en skön Valborg."
                ),
            ),
        ),
    ),
)

# ---- the joint board ---------------------------------------------------------------------------------------------

BOARD_PEOPLE = people(
    "Leif Wennerdal (S); Britt Alnäs (C); Torgny Fredman (M); Eivor Sandgren (S); Klas Uddgård (KD)",
    "Henrik Spång, förbundsdirektör; Maj Ottosson, sekreterare; Jesper Vall, räddningschef",
)
BOARD_PLACE = Place(
    "Björkbygdens räddningstjänstförbund", "Björkbygdens räddningstjänstförbund", None, BOARD_PEOPLE
)
BOARD = Body("Direktionen", "Direktionen", "Dir")
BOARD_MARCH = Story(
    BOARD_PLACE,
    BOARD,
    "2022-03-31",
    "09:30",
    "11:10",
    "Brandstationen i Granåker",
    first=12,
    chair="Britt Alnäs",
    secretary="Maj Ottosson",
    adjusters=("Torgny Fredman",),
    adjust_place="Brandstationen",
    adjust_date="2022-04-06",
    adjust_time="14:00",
    posted="2022-04-07",
    removed="2022-04-29",
    storage="Förbundskansliet",
    seats=(
        Seat("Britt Alnäs", "chair"),
        *members("Leif Wennerdal, Torgny Fredman"),
        Seat("Klas Uddgård", "serving_substitute", "Eivor Sandgren"),
        *officials("Henrik Spång, Jesper Vall, Maj Ottosson"),
    ),
    matters=(
        Matter(
            "Årsredovisning 2021",
            CaseNumber("RTJ", 2022, 14, "042"),
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Direktionen godkänner årsredovisningen för 2021.",
                        "godkänna årsredovisningen för 2021",
                    ),
                    pt(
                        "forwarded",
                        "Årsredovisningen överlämnas till medlemskommunernas fullmäktige för prövning av ansvarsfrihet.",
                        "överlämna årsredovisningen till medlemskommunernas fullmäktige för prövning av ansvarsfrihet",
                    ),
                ),
            ),
            parts=(
                sec(
                    "summary",
                    "Förbundets resultat är 1,1 mkr. Balanskravet i 11 kap. 5 § kommunallagen är uppfyllt.",
                ),
            ),
            basis=("Årsredovisning 2021", "{r|Direktionen|2022-02-24|8}"),
            recipients=("Björknäs kommun", "Granåkers kommun", "Revisorerna"),
        ),
        Matter(
            "Handlingsprogram enligt lagen om skydd mot olyckor",
            CaseNumber("RTJ", 2021, 40, "170"),
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Handlingsprogram för förebyggande verksamhet och räddningstjänst 2022–2025 antas.",
                        "anta handlingsprogram för förebyggande verksamhet och räddningstjänst 2022–2025",
                    )
                ),
            ),
            parts=(
                sec(
                    "summary",
                    "Programmet har varit på samråd hos kommunerna. Björknäs behandlade det i {r|kommunfullmäktige i Björknäs|2021-12-13|140} och Granåker i {r|kommunstyrelsen i Granåker|2021-12-07|188}.",
                ),
            ),
            basis=("Samrådsredogörelse 2022-03-10",),
            recipients=("Medlemskommunerna", "Länsstyrelsen"),
        ),
        Matter(
            "Övriga frågor",
            parts=(
                own(
                    "Lägesrapport",
                    "{presented|Jesper Vall|Räddningschef Jesper Vall} informerar om rekryteringen av brandmän i beredskap.",
                    Bullets(("Granåker: 3 av 5 tjänster tillsatta", "Björknäs: fulltaligt")),
                ),
            ),
        ),
    ),
)

STORIES = {"lu_march": LU_MARCH, "sn_march": SN_MARCH, "kf_april": KF_APRIL, "board_march": BOARD_MARCH}
