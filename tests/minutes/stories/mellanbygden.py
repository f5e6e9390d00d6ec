"""A region of our own, and a stadsdels-like nämnd of about 2009 in Granåker; and Mjölby by name only."""

from __future__ import annotations

from tests.minutes.stories.everyday import adjuster_elected, agenda_approved, information
from tests.minutes.story import (
    Ballot,
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
    people,
    propose,
    pt,
    sec,
    substitutes,
    task,
)

REGION_PEOPLE = people(
    "Agneta Blomstrand (S); Erling Fahlén (S); Mona Trulsson (S); Dag Evertsson (C); Britta Cedervall (C)",
    "Hugo Lejonklo (M); Siri Wadström (M); Alva Nyberg (L); Karim Osman (V); Ragnhild Ström (KD)",
    "Sigvard Hök (SD); Jonny Edlund (SD); Irma Kvist (SJV); Rut Ahlgren (SJV)",
    "Katarina Lövdahl, regiondirektör; Simon Berglöf, kanslichef",
)
REGION_PLACE = Place("Region Mellanbygden", "Region Mellanbygden", None, REGION_PEOPLE)
RF = Body("Regionfullmäktige", "Regionfullmäktige", "RF")
HEALTH = CaseNumber("RS", 2024, 912)

REGION_JUNE = Story(
    REGION_PLACE,
    RF,
    "2024-06-11",
    "09:30",
    "15:45",
    "Landstingssalen, regionhuset",
    first=52,
    chair="Dag Evertsson",
    secretary="Simon Berglöf",
    adjusters=("Siri Wadström", "Mona Trulsson"),
    adjust_place="Regionhuset",
    adjust_date="2024-06-18",
    adjust_time="13:00",
    posted="2024-06-19",
    removed="2024-07-11",
    storage="Regionkansliet",
    seats=(
        Seat("Dag Evertsson", "chair"),
        Seat("Britta Cedervall", "member"),
        *members("Agneta Blomstrand, Erling Fahlén, Mona Trulsson"),
        *members("Hugo Lejonklo, Siri Wadström"),
        Seat("Karim Osman", "member", when=When("from", (54,))),
        *members("Sigvard Hök"),
        Seat("Rut Ahlgren", "serving_substitute", "Irma Kvist"),
        *substitutes("Ragnhild Ström"),
        *officials("Katarina Lövdahl, Simon Berglöf"),
    ),
    matters=(
        Matter(
            "Sammanträdets öppnande",
            parts=(lead("Ordföranden hälsar alla välkomna och förklarar sammanträdet öppnat."),),
        ),
        adjuster_elected("Siri Wadström", "den 18 juni 2024"),
        Matter(
            "Framtida utbud vid Sjukhuset i Älvnäs",
            HEALTH,
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Regionfullmäktige godkänner inriktningen Nära sjukhus.",
                        "godkänna inriktningen Nära sjukhus",
                    ),
                    task(
                        "Regionstyrelsen",
                        "Regionstyrelsen får i uppdrag att återkomma med en genomförandeplan till fullmäktige i november 2024.",
                        "ge regionstyrelsen i uppdrag att återkomma med en genomförandeplan till fullmäktige i november 2024",
                        due_text="i november 2024",
                    ),
                ),
            ),
            earlier=(decide(pt("approved", "Inriktningen Nära sjukhus godkänns.")),),
            parts=(
                sec(
                    "summary",
                    "Utredningen föreslår att akutmottagningen i Älvnäs stängs nattetid och att operationer samlas till två sjukhus. Förslaget har beretts av {r|hälso- och sjukvårdsnämnden|2024-04-23|61}.",
                ),
                sec(
                    "motions",
                    "{moved|Sigvard Hök} yrkar att ärendet återremitteras.",
                    "{moved|Rut Ahlgren} yrkar avslag.",
                    "{seconded|Agneta Blomstrand} yrkar bifall till regionstyrelsens förslag.",
                ),
                sec(
                    "reservation",
                    "{reserved|Sigvard Hök} och {reserved|Rut Ahlgren} reserverar sig skriftligt.",
                ),
            ),
            votes=(
                Ballot(
                    "att ärendet ska avgöras i dag",
                    "att ärendet ska återremitteras",
                    names(
                        "Dag Evertsson, Britta Cedervall, Agneta Blomstrand, Erling Fahlén, Mona Trulsson, Karim Osman, Hugo Lejonklo, Siri Wadström"
                    ),
                    names("Sigvard Hök, Rut Ahlgren"),
                ),
                Ballot(
                    "bifall till regionstyrelsens förslag",
                    "bifall till Rut Ahlgrens yrkande",
                    names(
                        "Dag Evertsson, Britta Cedervall, Agneta Blomstrand, Erling Fahlén, Mona Trulsson, Karim Osman"
                    ),
                    names("Sigvard Hök, Rut Ahlgren"),
                    abstain=names("Hugo Lejonklo, Siri Wadström"),
                ),
            ),
            basis=("{r|Regionstyrelsen|2024-05-28|107}", "Utredning Nära sjukhus, april 2024"),
            recipients=("Regionstyrelsen", "Regiondirektören"),
        ),
        Matter(
            "Svar på motion 2023:14 om ungdomsmottagning på nätet",
            CaseNumber("RS", 2023, 777),
            decisions=(
                decide(
                    pt(
                        "rejected",
                        "Motionen avslås och anses därmed besvarad.",
                        "motionen avslås och därmed anses besvarad",
                    )
                ),
            ),
            parts=(
                sec("summary", "{submitted|Karim Osman} har lämnat motionen."),
                sec("motions", "{moved|Karim Osman} yrkar bifall till sin motion."),
            ),
            basis=("{r|Regionstyrelsen|2024-05-28|110}",),
            recipients=("Motionären",),
        ),
    ),
)

# ---- an older template -------------------------------------------------------------------------------------------

OLD_PEOPLE = people(
    "Gösta Wallqvist (s); Barbro Hedlöf (s); Arne Tinnert (s); Ulla-Britt Sundin (c); Sixten Moberger (m)",
    "Vivianne Rosander (fp); Helge Kanon (v); Maj-Lis Otterdahl (kd); Evert Frimodig (s)",
    "Lennart Bergeå, förvaltningschef; Birgit Svedmark, sekreterare; Hans Rundlöf, teknisk chef",
)
OLD_PLACE = Place(
    "Granåkers kommun",
    "Granåker",
    None,
    {k: type(v)(v.name, v.party.upper() if v.party else None, v.title) for k, v in OLD_PEOPLE.items()},
)
TN = Body("Tekniska nämnden", "Tekniska nämnden", "Tn")
TN_2009 = Story(
    OLD_PLACE,
    TN,
    "2009-02-17",
    "15:00",
    "17:30",
    "Kommunalhuset, Granåker",
    first=14,
    chair="Gösta Wallqvist",
    secretary="Birgit Svedmark",
    adjusters=("Sixten Moberger",),
    adjust_place="Tekniska kontoret",
    adjust_date="2009-02-24",
    adjust_time="16:00",
    posted="2009-02-25",
    removed="2009-03-18",
    storage="Tekniska kontoret",
    seats=(
        Seat("Gösta Wallqvist", "chair"),
        Seat("Ulla-Britt Sundin", "vice_chair"),
        *members("Barbro Hedlöf, Sixten Moberger"),
        Seat("Vivianne Rosander", "member", when=When("until", (16,))),
        Seat("Evert Frimodig", "serving_substitute"),
        Seat("Maj-Lis Otterdahl", "substitute"),
        *officials("Lennart Bergeå, Hans Rundlöf, Birgit Svedmark"),
    ),
    matters=(
        information(
            "Information om snöröjningen",
            "Tekniske chefen",
            "Kostnaden för vinterväghållning uppgår hittills till 1 250 tkr.",
            body="Tekniska nämnden",
        ),
        Matter(
            "Motion om gång- och cykelväg utmed Storvägen",
            CaseNumber("Tn", 2008, 112, "311"),
            decisions=(
                propose(
                    "Kommunfullmäktige",
                    pt(
                        "rejected",
                        "Motionen avslås med hänvisning till kostnaden.",
                        "avslå motionen med hänvisning till kostnaden",
                    ),
                ),
            ),
            parts=(
                sec(
                    "summary",
                    "{submitted|Helge Kanon} har i en motion föreslagit en gång- och cykelväg utmed Storvägen. Kostnaden beräknas till 2,3 mkr.",
                ),
                sec("motions", "{seconded|Vivianne Rosander} yrkar bifall till motionen."),
                sec(
                    "reservation",
                    "Mot beslutet reserverar sig {reserved|Vivianne Rosander} till förmån för eget yrkande.",
                ),
            ),
            basis=("Tekniska kontorets skrivelse den 3 februari 2009", "{r|Kommunfullmäktige|2008-11-24|97}"),
            recipients=("Kommunfullmäktige",),
        ),
        Matter(
            "Anbud på slamtömning",
            CaseNumber("Tn", 2009, 8, "452"),
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Anbudet från Granåkers Slamsug AB antas för tiden 2009-04-01–2012-03-31.",
                        "anta anbudet från Granåkers Slamsug AB för tiden 2009-04-01–2012-03-31",
                    ),
                    pt(
                        "other",
                        "Paragrafen förklaras omedelbart justerad.",
                        "förklara paragrafen omedelbart justerad",
                    ),
                ),
            ),
            immediate=True,
            parts=(
                sec(
                    "summary", "Fyra anbud har inkommit. Granåkers Slamsug AB har lämnat det lägsta anbudet."
                ),
            ),
            basis=("Anbudsutvärdering den 10 februari 2009",),
            recipients=("Anbudsgivarna", "Tekniska kontoret"),
        ),
        Matter(
            "Meddelanden",
            None,
            decisions=(
                decide(
                    pt(
                        "noted",
                        "Meddelandena läggs till handlingarna.",
                        "lägga meddelandena till handlingarna",
                    )
                ),
            ),
            parts=(
                lead(
                    Bullets(
                        (
                            "Protokoll från trafikgruppen 2009-01-21",
                            "Vägverkets beslut om hastighet på väg 622",
                        ),
                        "a",
                    )
                ),
            ),
        ),
    ),
)

# ---- a real municipality's name, invented people and business ----------------------------------------------------

MJOLBY_PEOPLE = people(
    "Lisbet Hallenborg (S); Anton Wretling (S); Fanny Grönkvist (M); Gustaf Ekerot (C); Sara Tufvesson (KD)",
    "Alvar Bring (SD); Noomi Frost (V)",
    "Tuva Sandell, förvaltningschef; Love Carlén, nämndsekreterare; Ellen Brate, miljöinspektör",
)
MJOLBY = Place("Mjölby kommun", "Mjölby", "0586", MJOLBY_PEOPLE)
MN = Body("Miljönämnden", "Nämnden", "MN")
MN_MAY = Story(
    MJOLBY,
    MN,
    "2021-05-19",
    "08:30",
    "10:10",
    "Stadshuset, lokal Svartån",
    first=60,
    chair="Lisbet Hallenborg",
    secretary="Love Carlén",
    adjusters=("Fanny Grönkvist",),
    adjust_place="Stadshuset",
    adjust_date="2021-05-24",
    adjust_time="13:30",
    posted="2021-05-25",
    removed="2021-06-16",
    storage="Miljökontoret",
    seats=(
        Seat("Lisbet Hallenborg", "chair", mode="in_person"),
        *members("Anton Wretling, Fanny Grönkvist"),
        Seat("Gustaf Ekerot", "member", mode="remote"),
        Seat("Noomi Frost", "serving_substitute", "Sara Tufvesson"),
        *substitutes("Alvar Bring"),
        *officials("Tuva Sandell, Love Carlén"),
        Seat("Ellen Brate", "official", when=When("list", (61, 62))),
    ),
    matters=(
        agenda_approved("Miljönämnden"),
        Matter(
            "Föreläggande om förbättrad avloppsrening, Skogstorp 1:9",
            CaseNumber("MN", 2020, 311, "424"),
            decisions=(
                decide(
                    pt(
                        "other",
                        "Fastighetsägaren föreläggs att senast den 30 november 2021 åtgärda avloppsanläggningen.",
                        "förelägga fastighetsägaren att senast den 30 november 2021 åtgärda avloppsanläggningen",
                    ),
                    pt(
                        "other",
                        "Beslutet förenas med ett vite på 50 000 kronor.",
                        "förena beslutet med ett vite på 50 000 kronor",
                    ),
                ),
            ),
            parts=(
                sec(
                    "summary",
                    "Anläggningen saknar rening utöver slamavskiljning, vilket strider mot 12 § förordningen (1998:899) om miljöfarlig verksamhet och hälsoskydd.",
                ),
                sec("assessment", "Kontoret bedömer att kravet är skäligt enligt 2 kap. 7 § miljöbalken."),
            ),
            basis=("Inspektionsrapport 2021-03-30",),
            recipients=("Fastighetsägaren (delges)",),
        ),
        Matter(
            "Remiss – översiktsplan 2040",
            CaseNumber("MN", 2021, 95, "212"),
            decisions=(
                decide(
                    pt(
                        "approved",
                        "Nämnden antar kontorets yttrande som sitt eget.",
                        "anta kontorets yttrande som sitt eget",
                    )
                ),
            ),
            parts=(
                sec(
                    "summary",
                    "Kommunstyrelsen har remitterat förslaget, {r|kommunstyrelsen|2021-03-10|44}. Svar ska lämnas senast den 31 maj 2021.",
                ),
                sec(
                    "motions",
                    "{moved|Noomi Frost} yrkar ett tillägg om bullervallar. Nämnden avslår tillägget.",
                ),
            ),
            basis=("Förslag till yttrande 2021-05-06",),
            recipients=("Kommunstyrelsen",),
        ),
    ),
)

STORIES = {"region_june": REGION_JUNE, "tn_2009": TN_2009, "mn_may": MN_MAY}
