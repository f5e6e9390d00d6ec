"""A house: the template and wording of one layout family, as data.

Nothing here is taken from a real municipality's text; the forms are those that minutes of that family have in common.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from protokoll_parser.model import SectionKind

SectionStyle = Literal[
    "alone",  # § 93 / Dnr … / title
    "alone_title_first",  # § 93 / title / Dnr …
    "one_line",  # § 12 Title / Dnr …
    "one_line_dnr",  # § 12 Title      Dnr …
    "number_and_dnr",  # § 169 Ärendenummer SLK-2026-00015 / title
    "number_far_dnr",  # § 162            Diarienummer 00322/2026 / title
    "year",  # § 40/2019  Dnr 2019/0041 NTN - 1 / title
    "prefix",  # Kf § 77 / title / Dnr
    "prefix_one_line",  # KS § 115 Title
    "no_space",  # §63 Title
    "contents_only",  # title; the number stands in the contents list alone
    "lost",  # Kf 113 Title: the sign was lost
    "stack",  # Sn § 50 Au § 84 …
    "margin",  # recipients, then § and title
    "paragraf",  # Paragraf 45 / title
    "bracket_dnr",  # § 12 Title (KS 2023/14)
]

MarkStyle = Literal["1.", "1", "a)", "-", "att", "att_comma", "*"]

HEADINGS: dict[str, str] = {
    "summary": "Sammanfattning av ärendet",
    "background": "Beskrivning av ärendet",
    "basis": "Beslutsunderlag",
    "motions": "Yrkanden",
    "proceedings": "Beslutsgång",
    "question": "Propositionsordning",
    "vote": "Omröstning",
    "reservation": "Reservation",
    "statement": "Protokollsanteckning",
    "recusal": "Jäv",
    "adjournment": "Ajournering",
    "assessment": "Förvaltningens bedömning",
    "finance": "Ekonomiska konsekvenser",
    "appeal": "Hur man överklagar",
    "recipients": "Beslutet skickas till",
    "attachment": "Bilaga",
}

SLOTS_DECISION_FIRST = (
    "decision",
    "reservation",
    "recusal",
    "lead",
    "adjournment",
    "summary",
    "background",
    "assessment",
    "finance",
    "basis",
    "earlier",
    "motions",
    "proceedings",
    "vote",
    "statement",
    "recipients",
    "appeal",
    "attachment",
)
SLOTS_DECISION_LAST = (
    "recusal",
    "lead",
    "summary",
    "background",
    "assessment",
    "finance",
    "basis",
    "earlier",
    "adjournment",
    "motions",
    "proceedings",
    "vote",
    "decision",
    "reservation",
    "statement",
    "recipients",
    "appeal",
    "attachment",
)


@dataclass(frozen=True, slots=True)
class House:
    """One layout family."""

    name: str
    note: str

    # the page
    title_word: str = "SAMMANTRÄDESPROTOKOLL"
    head: tuple[tuple[str, str], ...] = (("{place}", "{title}"), ("{body}", "{date}   {page} ({pages})"))
    """Left and right half of each line of the page head."""
    first_head: tuple[tuple[str, str], ...] | None = None
    """The first page's head where it differs."""
    foot: tuple[str, ...] = ("Justerandes sign                         Utdragsbestyrkande",)
    continuation: str | None = None
    """The line on a § that goes on: "Forts. § {number}"."""
    arrow: str | None = None
    """A mark before the break: "→"."""
    width: int = 88
    page_lines: int = 46
    column: int = 24
    hyphenates: bool = False
    rule: bool = False
    """A ruled line after each §."""
    page_per_item: bool = False

    # words
    reference: Literal["long", "iso", "iso_comma", "short", "comma", "paragraf"] = "long"
    party: str = " ({})"
    lower_party: bool = False
    shows_party: bool = True

    # case numbers and § lines
    dnr: str = "{unit} {year}/{serial}"
    dnr_label: str = "Dnr "
    empty_dnr: str | None = None
    """Printed where a § has no case number: "Dnr Dnr."."""
    section: SectionStyle = "alone"
    prefix: str = "{abbreviation} § "
    title_inline: bool = False
    """The title is set as ordinary text."""
    parts_inline: bool = False
    """Headings inside a § are set as ordinary text."""
    headings: dict[str, str] = field(default_factory=dict)
    heading_colon: bool = False
    heading_upper: bool = False
    slots: tuple[str, ...] = SLOTS_DECISION_FIRST

    # decisions
    decision_heading: str | None = "{organs} beslut"
    """With {organs} the short genitive and {organ} the short name; None for no heading at all."""
    decision_lead: str | None = None
    """An opening clause before the points: "{organ} beslutar"."""
    single: Literal["sentence", "infinitive", "clause"] = "sentence"
    """A single point: its own sentence, "{organ} beslutar att …" whole, or the lead and the bare clause."""
    proposal_heading: str = "{organs} förslag till {to}"
    proposal_lead: str | None = None
    proposal_under_decision: bool = False
    """The proposal's heading stands as a line under the decision's."""
    earlier_heading: str = "{organs} förslag"
    marks: MarkStyle = "1."

    # lists
    basis_mark: str = ""
    basis_sentence: str | None = None
    recipients_mark: str = ""
    empty_recipients: str | None = None
    recipients_run_on: bool = False

    # votes
    tally: str = "Omröstningen utfaller med {yes} ja-röster och {no} nej-röster."
    tally_words: bool = False
    order: str = "Ja-röst för {yes}.\nNej-röst för {no}."
    ballots: Literal["run_on", "run_on_end", "per_side", "per_line", "grid", "appendix", "none"] = "run_on"
    vote_single: bool = False
    """One heading over order, result and names."""

    # immediate adjustment
    immediate: Literal["title", "heading", "dnr", "sentence", "none"] = "title"

    # contents list
    contents: Literal["none", "dots", "number_dots_dnr", "title_number", "bullets_dnr", "table", "plain"] = (
        "dots"
    )
    contents_heading: str = "Innehållsförteckning"
    contents_first: bool = False
    """The list stands before the front page."""

    # front page
    front: Literal["table", "colon", "two_rows", "stacked", "prose", "one_cell"] = "table"
    date_label: str | None = "Sammanträdesdatum"
    body_label: str | None = None
    place_label: str = "Plats och tid"
    time_form: str = "kl. {start}–{end}"
    short_hours: bool = False
    """Nine o'clock is 9.00, not 09.00."""
    place_first: bool = True
    date_in_place: bool = False
    """The date is printed in the cell of place and time: "tisdagen den 9 maj 2023"."""
    attendance: Literal["column", "run_on", "page2", "table", "party_groups", "party_first", "appendix"] = (
        "column"
    )
    present_label: str = "Beslutande"
    present_pointer: str = "Se närvarolista sidan 2"
    substitutes_label: str = "Ej tjänstgörande ersättare"
    officials_label: str = "Övriga närvarande"
    others_label: str | None = None
    official_form: str = "{name}, {title}"
    serves: str = "tjänstgörande ersättare för {whom}"
    serves_sign: str = " "
    """Between name and the words for serving."""
    chair_mark: str | None = ", ordförande"
    vice_mark: str | None = ", vice ordförande"
    sign: str = "§§"
    dash: str = "-"
    from_form: str = "fr.o.m. § {first}"
    until_form: str = "t.o.m. § {last}"
    except_form: str = "ej § {list}"
    recused_form: str = "ej § {list} på grund av jäv"
    remote_heads: tuple[str, str] | None = None
    remote_mark: str = " (distans)"
    adjuster_label: str = "Justerare"
    adjuster_party: bool = True
    adjust_label: str | None = "Justeringens plats och tid"
    adjust_form: str = "{place}, {date} kl. {time}"
    adjust_date_form: Literal["iso", "long", "weekday"] = "iso"
    signatures: bool = True
    range_label: str = "Paragrafer"
    range_form: str = "§§ {ranges}"
    notice: Literal["table", "lines", "none"] = "table"
    notice_title: str = "ANSLAG/BEVIS"
    posted_label: str = "Datum då anslaget sätts upp"
    removed_label: str = "Datum då anslaget tas ned"
    storage_label: str | None = "Förvaringsplats för protokollet"
    notice_last: bool = False
    """The notice stands after the last §."""
    hides: frozenset[str] = frozenset()
    """Fields that this template does not print: "chair", "secretary", "start", …"""

    def heading(self, kind: SectionKind | str) -> str:
        """The house's heading for a kind of section."""
        text = self.headings.get(kind, HEADINGS.get(kind, kind))
        text = text.upper() if self.heading_upper else text
        return text + ":" if self.heading_colon else text
