"""Which minutes the demo carries: three municipalities, mixed formats, and two files that are no minutes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from tests.minutes.binary_formats import docx, pdf, scan_pdf
from tests.minutes.compose import Minutes, compose
from tests.minutes.gold import to_json
from tests.minutes.house import House
from tests.minutes.houses import HOUSES
from tests.minutes.markdown_format import markdown
from tests.minutes.stories import alvsunda, bjorknas, norrhult
from tests.minutes.story import Story
from tests.minutes.text_formats import layout_text, plain_text, web_page

ROOT = Path(__file__).resolve().parents[2]
MINUTES = ROOT / "tui" / "protokoll_tui" / "demo" / "minutes"
GOLD = ROOT / "tests" / "fixtures" / "demo"


@dataclass(frozen=True, slots=True)
class Carried:
    """One protocol of the demo."""

    file: str
    story: Story
    house: House
    form: str = ""
    """The format's ending where the file's own does not tell."""

    def minutes(self) -> Minutes:
        """The composed minutes."""
        return compose(self.story, self.house)

    def content(self) -> bytes:
        """The file's bytes, in the format that its ending names."""
        return drawn(self.minutes(), self.form or self.file)


def drawn(minutes: Minutes, file: str) -> bytes:
    """Minutes in the format of a file name: "….layout.txt" is `pdftotext -layout`, "….txt" plain."""
    if file.endswith(".pdf"):
        return pdf(minutes)
    if file.endswith(".docx"):
        return docx(minutes)
    if file.endswith(".html"):
        return web_page(minutes).encode()
    if file.endswith(".md"):
        return markdown(minutes).encode()
    if file.endswith(".layout.txt"):
        return layout_text(minutes).encode()
    return plain_text(minutes).encode()


def _alvsunda(house: str) -> House:
    """Älvsunda's houses share one way of writing case numbers."""
    return replace(HOUSES[house], dnr="{unit} {year}/{serial}")


def _norrhult(house: str) -> House:
    """Norrhult writes the unit with every number."""
    return replace(HOUSES[house], dnr="{unit} {year}/{serial}", dnr_label="Dnr ")


def _bjorknas(house: str) -> House:
    """Björknäs pads to four digits."""
    return replace(HOUSES[house], dnr="{unit} {year}/{serial:04d}")


CARRIED: tuple[Carried, ...] = (
    Carried("alvsunda/SBN 2023-04-04.pdf", alvsunda.SBN_APRIL, _alvsunda("decision_upper_case")),
    Carried("alvsunda/KSAU 2023-04-18.md", alvsunda.AU_APRIL, _alvsunda("decision_last_markdown")),
    Carried("alvsunda/KS 2023-05-09.docx", alvsunda.KS_MAY, _alvsunda("kf_prefix")),
    Carried("alvsunda/KF 2023-06-12.txt", alvsunda.KF_JUNE, _alvsunda("kf_prefix"), ".layout.txt"),
    Carried("alvsunda/KSAU 2023-09-26.md", alvsunda.AU_SEPTEMBER, _alvsunda("decision_last_markdown")),
    Carried("alvsunda/KS 2023-10-10.md", alvsunda.KS_OCTOBER, _alvsunda("att_lines")),
    Carried("alvsunda/KS 2023-10-10 § 131.md", alvsunda.KS_OCTOBER_131, _alvsunda("att_lines")),
    Carried("alvsunda/KF 2023-10-30.txt", alvsunda.KF_OCTOBER, _alvsunda("kf_prefix"), ".layout.txt"),
    Carried("norrhult/bun-protokoll-240123.md", norrhult.BUN_JANUARY, _norrhult("decision_first")),
    Carried("norrhult/ks-protokoll-240206.md", norrhult.KS_FEBRUARY, _norrhult("decision_first")),
    Carried("norrhult/kf-protokoll-240226.pdf", norrhult.KF_FEBRUARY, _norrhult("section_on_one_line")),
    Carried("bjorknas/Ledningsutskottet 20220315.md", bjorknas.LU_MARCH, _bjorknas("label_column")),
    Carried("bjorknas/Socialnämnden 20220323.txt", bjorknas.SN_MARCH, _bjorknas("year_in_number")),
    Carried("bjorknas/Kommunfullmäktige 20220425.docx", bjorknas.KF_APRIL, _bjorknas("no_decision_heading")),
    Carried("bjorknas/Räddningstjänstförbundet 20220331.html", bjorknas.BOARD_MARCH, HOUSES["joint_board"]),
)

AGENDA = """KALLELSE

Älvsunda kommun
Kommunstyrelsen

Kallade ledamöter och ersättare. Kan du inte komma, meddela din ersättare.

Tid: tisdagen den 14 november 2023 kl. 09.00
Plats: Rådhuset, sessionssalen

Föredragningslista

1. Upprop och val av justerare
2. Godkännande av dagordning
3. Budget 2024 med plan 2025-2026
   Förslag till beslut: Kommunfullmäktige fastställer budget för 2024.
4. Riktlinjer för föreningsbidrag
   Förslag till beslut: Riktlinjerna antas.
5. Meddelanden

Välkomna!
Ingela Bergdahl
ordförande
"""


def write() -> list[Path]:
    """Write the demo's files and their gold; returns what was written."""
    written = []
    for carried in CARRIED:
        target = MINUTES / carried.file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(carried.content())
        gold = GOLD / (Path(carried.file).name + ".json")
        gold.parent.mkdir(parents=True, exist_ok=True)
        gold.write_text(to_json(carried.minutes().gold), encoding="utf-8")
        written += [target, gold]
    agenda = MINUTES / "alvsunda" / "Kallelse KS 2023-11-14.txt"
    agenda.write_text(AGENDA, encoding="utf-8")
    scan = MINUTES / "alvsunda" / "KF 2019-02-25 inskannat.pdf"
    scan.write_bytes(scan_pdf())
    return [*written, agenda, scan]
