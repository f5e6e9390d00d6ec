"""Houses mixed from pools of forms: the country's variety, drawn by a seed.

No municipality mixes like this, but each form is one that minutes print, and a parser that knows forms and not
templates reads every mixture. The same seed always gives the same house.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from tests.minutes.binary_formats import docx
from tests.minutes.compose import Minutes, compose
from tests.minutes.demo import drawn
from tests.minutes.fixtures import STORIES
from tests.minutes.house import SLOTS_DECISION_FIRST, SLOTS_DECISION_LAST, House
from tests.minutes.markdown_format import markdown
from tests.minutes.story import Story

HEADS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("{place}", "{title}"), ("{body}", "{date}   {number}")),
    (("{place}", "{title}   {number}"), ("{body}", "{date}")),
    (("{place}", ""), ("{body}", "{title}"), ("{date}", "{number}")),
    (("{title}", "{number}"), ("{place}", ""), ("{body}", "{date}")),
    (("{place}", "{title}"), ("", "Sammanträdesdatum       Sida"), ("{body}", "{date}      {number}")),
    (("{body}", "{date}   {number}"), ("{place}", "")),
)
NUMBERS = (
    *("{page} ({pages})", "{page}({pages})", "Sida {page}", "Sida {page}({pages})", "Sid {page} av {pages}"),
    *("sid {page} ({pages})", "SID {page} ({pages})", "{page}[{pages}]", "s. {page} ({pages})", "{page}"),
)
FEET: tuple[tuple[str, ...], ...] = (
    ("Justerandes sign                         Utdragsbestyrkande",),
    ("Justerandes signatur", "Utdragsbestyrkande"),
    ("Justerarsignaturer          Utdragsbestyrkande",),
    ("Ordförandes signatur     Justerandes signatur     Utdragsbestyrkande",),
    ("Justerare",),
    ("Ordförandens sign        Justerandes sign",),
    (),
)
POOLS: dict[str, tuple[Any, ...]] = {
    "title_word": (
        "SAMMANTRÄDESPROTOKOLL",
        "Sammanträdesprotokoll",
        "PROTOKOLL",
        "Protokoll",
        "MÖTESPROTOKOLL",
    ),
    "foot": FEET,
    "continuation": (
        None,
        "Forts. § {number}",
        "forts. § {number}",
        "§ {number}, fortsättning",
        "§ {number} forts.",
    ),
    "width": (78, 84, 88, 94),
    "page_lines": (40, 46, 52),
    "column": (22, 24, 28, 32),
    "hyphenates": (True, False),
    "rule": (True, False, False),
    "page_per_item": (True, False, False),
    "reference": ("long", "iso", "iso_comma", "short", "comma", "paragraf"),
    "dnr": (
        *(
            "{unit} {year}/{serial}",
            "{year}/{serial}",
            "{year}/{serial:05d}",
            "{unit}{serial:03d}-{yy:02d} {plan}",
        ),
        *("{unit}-{year}-{serial:05d}", "{unit}/{year}:{serial}", "{unit} {yy:02d}-{serial} {plan}"),
        *(
            "{year}/{unit} {serial:04d} {plan}",
            "{serial:05d}/{year}",
            "{unit}.{year}.{serial}",
            "{unit} {serial}/{year}",
        ),
    ),
    "dnr_label": (
        *("Dnr ", "Dnr. ", "DNR: ", "Dnr: ", "Diarienummer ", "Diarienummer: "),
        *("Ärendenummer ", "Ärendenr ", "Ärende nr ", "D nr "),
    ),
    "section": (
        *(
            "alone",
            "alone",
            "alone_title_first",
            "one_line",
            "one_line_dnr",
            "number_far_dnr",
            "year",
            "prefix",
        ),
        *("prefix_one_line", "no_space", "paragraf", "bracket_dnr", "contents_only"),
    ),
    "prefix": ("{abbreviation} § ", "{abbreviation} §"),
    "title_inline": (False, False, True),
    "parts_inline": (False, False, True),
    "heading_colon": (False, False, True),
    "heading_upper": (False, False, True),
    "slots": (SLOTS_DECISION_FIRST, SLOTS_DECISION_LAST),
    "proposal_heading": ("{organs} förslag till {to}", "Förslag till {to}"),
    "earlier_heading": (
        *("{organs} förslag", "{organs} förslag till beslut", "{organs} förslag till kommunfullmäktige"),
        "Förslag till beslut",
    ),
    "basis_mark": ("", "", "1.", "*", "-"),
    "recipients_mark": ("", "", "-"),
    "empty_recipients": (None, None, "-"),
    "tally": (
        "Omröstningen utfaller med {yes} ja-röster och {no} nej-röster.",
        "{yes} JA-röster och {no} NEJ-röster.",
        "Med {yes} ja-röster mot {no} nej-röster bifalls ja-förslaget.",
        "Omröstningen utfaller med {yes} Ja mot {no} Nej.",
        "{yes} Ja-röster, {no} Nej-röster.",
        "{yes} ledamöter röstar ja och {no} ledamöter röstar nej.",
    ),
    "order": (
        "Ja-röst för {yes}.\nNej-röst för {no}.",
        "JA = {yes}\nNEJ = {no}",
        "Ja: {yes}\nNej: {no}",
        "Den som röstar för {yes} röstar ja.\nDen som röstar för {no} röstar nej.",
    ),
    "ballots": ("run_on", "run_on_end", "per_side", "per_line", "grid", "appendix", "none"),
    "vote_single": (False, True),
    "immediate": ("title", "heading", "dnr", "sentence"),
    "contents": ("none", "dots", "number_dots_dnr", "title_number", "bullets_dnr", "table", "plain"),
    "contents_heading": ("Innehållsförteckning", "Ärendelista", "Ärenden", "Innehåll", "INNEHÅLL"),
    "front": ("table", "table", "colon", "two_rows", "stacked"),
    "date_label": ("Sammanträdesdatum", "Sammanträdesdag", "Mötesdatum", "Datum"),
    "date_in_place": (False, False, True),
    "body_label": (
        None,
        None,
        None,
        "Organ",
        "Instans",
        "Nämnd",
        "Beslutsinstans",
        "Beslutande organ",
        "Forum",
    ),
    "place_label": ("Plats och tid", "Tid och plats", "Plats och tid för sammanträdet"),
    "place_first": (True, True, False),
    "time_form": ("kl. {start}–{end}", "kl {start}-{end}", "klockan {start}-{end}", "kl. {start} - {end}"),
    "short_hours": (True, False),
    "attendance": ("column", "column", "run_on", "page2", "table", "party_groups", "party_first", "appendix"),
    "present_label": (
        *("Beslutande", "Beslutande ledamöter", "Ledamöter", "Närvarande ledamöter"),
        "Beslutande ledamöter och tjänstgörande ersättare",
    ),
    "present_pointer": (
        *("Se närvarolista sidan 2", "Se nästa sida", "Enligt bilagd närvarolista", "Enligt förteckning"),
        "Enligt särskild närvarolista",
    ),
    "substitutes_label": (
        *("Ersättare", "Ej tjänstgörande ersättare", "Ej tjänstgörande", "Ej beslutande ersättare"),
        *("Närvarande ersättare", "Ersättare inte tjänstgörande"),
    ),
    "officials_label": ("Övriga närvarande", "Övriga deltagande", "Övriga deltagare", "Tjänstemän", "Övriga"),
    "serves": (
        *(
            "tjänstgörande ersättare för {whom}",
            "tjänstgör för {whom}",
            "tjg ers för {whom}",
            "ersätter {whom}",
        ),
        *(
            "ersättare för {whom}",
            "tjänstgörande för {whom}",
            "tjänstgör istället för {whom}",
            "tjg. för {whom}",
        ),
        "tjänstgörande ersättare",
    ),
    "serves_sign": (" ", ", "),
    "chair_mark": (", ordförande", ", ordf.", ", ordf", " ordförande", None),
    "vice_mark": (", vice ordförande", ", 1:e vice ordförande", ", v ordf."),
    "sign": ("§§", "§"),
    "dash": ("-", "–", " - ", " – "),
    "from_form": ("fr.o.m. § {first}", "fr o m § {first}", "from § {first}", "från och med § {first}"),
    "until_form": ("t.o.m. § {last}", "t o m § {last}", "tom § {last}", "till och med § {last}"),
    "except_form": ("ej § {list}", "deltog inte under § {list}", "utom § {list}"),
    "recused_form": (
        "ej § {list} på grund av jäv",
        "ej § {list} pga jäv",
        "jäv § {list}",
        "ej § {list} p g a jäv",
    ),
    "adjuster_label": (
        "Justerare",
        "Justerande",
        "Utses att justera",
        "Utsedd att justera",
        "Protokolljusterare",
    ),
    "adjuster_party": (True, False),
    "adjust_label": (
        "Justeringens plats och tid",
        "Plats och tid för justering",
        "Tid och plats för justering",
    ),
    "adjust_form": (
        "{place}, {date} kl. {time}",
        "{place}, {date}, klockan {time}",
        "{place} {date} kl {time}",
    ),
    "adjust_date_form": ("iso", "long", "weekday"),
    "signatures": (True, True, False),
    "range_label": ("Paragrafer", "Paragraf", "Omfattning", "Justerade paragrafer", "Protokollet omfattar"),
    "range_form": ("§§ {ranges}", "{ranges}", "§ {ranges}"),
    "notice": ("table", "table", "lines", "none"),
    "notice_last": (False, False, True),
    "notice_title": (
        *("ANSLAG/BEVIS", "Anslag / Bevis", "ANSLAGSBEVIS", "ANSLAG", "BEVIS/ANSLAG", "BEVIS OM ANSLAG"),
        *("BEVIS OM JUSTERING", "Bevis om anslag av protokoll", "BEVIS"),
    ),
    "posted_label": (
        *("Datum då anslaget sätts upp", "Datum för anslagets uppsättande", "Datum när anslaget sätts upp"),
        *("Anslaget är uppsatt", "Anslagsdag", "Anslagsdatum", "Anslaget sattes upp", "Protokollet anslås"),
    ),
    "removed_label": (
        *(
            "Datum då anslaget tas ned",
            "Datum för anslagets nedtagande",
            "Anslaget tas ner",
            "Anslaget nedtas den",
        ),
        *("Anslaget till och med", "Tidigast datum för anslagets nedtagande", "Datum när anslaget tas ner"),
    ),
    "storage_label": (
        *("Förvaringsplats för protokollet", "Förvaringsplats av protokoll", "Protokollet förvaras på"),
        *("Protokollets förvaring", "Protokollets förvaringsplats", "Protokollet finns hos", None),
    ),
}
HEADINGS: dict[str, tuple[str, ...]] = {
    "summary": ("Sammanfattning", "Sammanfattning av ärendet", "Bakgrund", "Ärendet", "Ärendebeskrivning"),
    "background": (
        "Beskrivning av ärendet",
        "Ärendebeskrivning",
        "Bakgrund",
        "Tidigare behandling",
        "Ärendet",
    ),
    "basis": ("Beslutsunderlag", "Underlag", "Handlingar", "Underlag för beslut"),
    "motions": (
        "Yrkanden",
        "Yrkande",
        "Förslag på sammanträdet",
        "Förslag under sammanträdet",
        "Yrkanden på sammanträdet",
    ),
    "proceedings": (
        "Beslutsgång",
        "Dagens sammanträde",
        "Behandling på sammanträdet",
        "Ärendets behandling",
        "Överläggning",
    ),
    "question": ("Propositionsordning", "Proposition", "Propositioner", "Omröstningsordning"),
    "vote": ("Omröstning", "Votering", "Omröstningsresultat", "Voteringsresultat"),
    "reservation": ("Reservation", "Reservationer"),
    "statement": ("Protokollsanteckning", "Protokollsanteckningar", "Notering"),
    "assessment": ("Förvaltningens bedömning", "Bedömning", "Konsekvenser"),
    "finance": ("Ekonomiska konsekvenser", "Finansiering"),
    "recipients": (
        *(
            "Beslutet skickas till",
            "Beslut skickas till",
            "Beslutet ska skickas till",
            "Skickas till",
            "Expedieras till",
        ),
        *("Utdrag till", "Protokollsutdrag", "Delges", "Beslutet expedieras till"),
    ),
}
DECISIONS: tuple[dict[str, Any], ...] = (
    {"decision_heading": "{organs} beslut"},
    {"decision_heading": "Beslut"},
    {"decision_heading": "Beslut", "marks": "a)"},
    {"decision_heading": "Beslut", "marks": "-"},
    {"decision_heading": "{organs} beslut", "decision_lead": "{organ} beslutar att", "single": "infinitive"},
    {"decision_heading": "Beslut", "decision_lead": "{organ} beslutar", "marks": "att", "single": "clause"},
    {
        "decision_heading": "{organs} beslut",
        "decision_lead": "{organ} beslutar",
        "marks": "att_comma",
        "single": "clause",
    },
    {"decision_heading": "Beslut", "decision_lead": "{organ} beslutar:", "marks": "1."},
    {"decision_heading": None, "decision_lead": "{organ} beslutar", "marks": "att", "single": "infinitive"},
    {"decision_heading": "Beslut", "proposal_under_decision": True},
)
FORMATS = (
    "layout.txt",
    "layout.txt",
    "txt",
    "txt",
    "md",
    "breaks.md",
    "pipes.md",
    "html",
    "docx",
    "bold.docx",
    "pdf",
)


@dataclass(frozen=True, slots=True)
class Mixture:
    """A story in a mixed house and a format."""

    seed: int
    story_name: str
    story: Story
    house: House
    ending: str

    @property
    def file(self) -> str:
        """A file name that tells how to make it again."""
        return f"mixed-{self.seed:03d}.{self.story_name}.{self.ending}"

    def minutes(self) -> Minutes:
        """The composed minutes."""
        return compose(self.story, self.house)

    def content(self) -> bytes:
        """The document."""
        minutes = self.minutes()
        match self.ending:
            case "bold.docx":
                return docx(minutes, styles=False)
            case "breaks.md":
                return markdown(minutes, tables="breaks").encode()
            case "pipes.md":
                return markdown(minutes, tables="pipes", furniture=False).encode()
            case _:
                return drawn(minutes, self.file)


def mixed_house(seed: int) -> House:
    """A house drawn from the pools; forms that would leave nothing to read by are put right."""
    draw = random.Random(seed)
    chosen = {name: draw.choice(pool) for name, pool in POOLS.items()}
    number = draw.choice(NUMBERS)
    head = tuple((left, right.replace("{number}", number)) for left, right in draw.choice(HEADS))
    headings = {kind: draw.choice(pool) for kind, pool in HEADINGS.items()}
    house = House(f"mixed_{seed}", "", head=head, headings=headings, **chosen)
    house = replace(house, **draw.choice(DECISIONS))
    return _possible(house)


def _possible(house: House) -> House:
    """Without mixtures that no secretary could print."""
    if house.section == "contents_only":
        house = replace(house, contents="bullets_dnr", title_inline=False, parts_inline=False)
    if house.date_in_place:
        house = replace(house, date_label=None)
    if house.decision_heading is None:
        house = replace(house, slots=SLOTS_DECISION_LAST)
    if house.proposal_under_decision:
        house = replace(house, proposal_heading="{organs} förslag till {to}")
    if house.attendance == "party_first":
        house = replace(house, serves=house.serves.replace("ersättare för", "ersätter"))
    return house


def mixtures(count: int, first: int = 0) -> Iterator[Mixture]:
    """Mixtures from a seed on, each with a story and a format."""
    names = sorted(STORIES)
    for seed in range(first, first + count):
        draw = random.Random(1000 + seed)
        name = draw.choice(names)
        house, ending = mixed_house(seed), draw.choice(FORMATS)
        if ending == "txt" and house.ballots in ("grid", "appendix"):
            house = replace(house, ballots="per_side")  # plain text extraction tears tables' rows apart
        yield Mixture(seed, name, STORIES[name], house, ending)
