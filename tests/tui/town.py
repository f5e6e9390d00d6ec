"""A small archive of a fictional municipality, built by hand, with something true for every screen to show."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from protokoll_parser.model import (
    Adjustment,
    Attendee,
    BallotCast,
    Decision,
    Item,
    Meeting,
    Notice,
    Outcome,
    PersonAction,
    Protocol,
    Reference,
    Section,
    Source,
    Span,
    Vote,
    Warning,
)
from protokoll_tui.archive.database import open_archive
from protokoll_tui.archive.files import FileStamp, UnreadFile
from protokoll_tui.archive.prepare import prepare
from protokoll_tui.archive.writer import ArchiveWriter

KS, KSAU, KF = "Kommunstyrelsen", "Kommunstyrelsens arbetsutskott", "Kommunfullmäktige"

PEOPLE = (
    Attendee("Berit Holmlund", "S", "chair", mode="in_person"),
    Attendee("Anders Tjäder", "M", "vice_chair", mode="in_person"),
    Attendee("Elin Mårdh", "C", "member", mode="remote"),
    Attendee("Sten Åkerblom", "V", "member", items=(11, 12), reason="jäv"),
    Attendee("Farida Nazari", "S", "serving_substitute", replaces="Olle Brandt"),
    Attendee("Kerstin Lövdahl", None, "official", title="kommundirektör"),
)


@dataclass
class Town:
    """A folder with its files and its archive."""

    folder: Path
    database: Path


def section(kind: str, heading: str | None, *paragraphs: str) -> Section:
    """A headed part."""
    return Section(kind, heading, "\n\n".join(paragraphs))  # type: ignore[arg-type]


def item(
    number: int,
    title: str | None,
    *points: tuple[str, Outcome],
    case: str | None = None,
    proposal_to: str | None = None,
    parts: Sequence[Section] = (),
    references: Iterable[Reference] = (),
    people: Iterable[PersonAction] = (),
    votes: Iterable[Vote] = (),
    recipients: Iterable[str] = (),
    suffix: str | None = None,
    immediate: bool = False,
) -> Item:
    """One § with at most one block of decision points."""
    decision = Decision(
        "proposal" if proposal_to else "decision",
        None,
        (proposal_to,) if proposal_to else (),
        tuple(point for point, _ in points),
        tuple(outcome for _, outcome in points),
    )
    heading = f"Förslag till {proposal_to.lower()}" if proposal_to else "Beslut"
    own = Section(decision.kind, heading, "\n".join(point for point, _ in points))
    return Item(
        id=f"{number}{suffix or ''}",
        number=number,
        suffix=suffix,
        title=title,
        case_number=case,
        decisions=(decision,) if points else (),
        sections=(*parts, *((own,) if points else ())),
        recipients=tuple(recipients),
        references=tuple(references),
        people=tuple(people),
        votes=tuple(votes),
        immediate=immediate,
    )


def minutes(
    body: str,
    date: str,
    *items: Item,
    declared: tuple[int, int] | None = None,
    warnings: Iterable[Warning] = (),
    municipality: str = "Älvsunda",
) -> tuple[str, Protocol]:
    """The text of a file of minutes, and what a parser would say of it."""
    lines = [f"{municipality} kommun", body, f"Sammanträdesdatum {date}", ""]
    placed = []
    for each in items:
        first = len(lines) + 1
        lines.append(f"§ {each.number}" + (f" {each.suffix}" if each.suffix else "") + f" {each.title or ''}")
        if each.case_number:
            lines.append(f"Dnr {each.case_number}")
        for part in each.sections:
            lines += [part.heading or "", *part.text.split("\n")]
        stem = f"1999/{body.lower().replace(' ', '-')}/{date}"
        placed.append(replace(each, id=f"{stem}/{each.id}", lines=Span(first, len(lines))))
        lines.append("")
    text = "\n".join(lines) + "\n"
    first_number = items[0].number if items else 0
    span = declared or ((first_number, items[-1].number) if items else None)
    protocol = Protocol(
        source=Source(f"{body} {date}.txt", "text", hashlib.sha256(text.encode()).hexdigest(), None),
        meeting=Meeting(
            municipality=municipality,
            body=body,
            date=date,
            start="13:00",
            end="15:40",
            place="Forsen, kommunhuset",
            paragraphs=(Span(*span),) if span else (),
            chair="Berit Holmlund",
            secretary="Maj Sandelin",
            adjusters=("Anders Tjäder",),
            adjustment=Adjustment("Kansliet", date),
            notice=Notice(posted=date, storage="Kommunkansliet"),
        ),
        attendance=PEOPLE,
        items=tuple(placed),
        warnings=tuple(warnings),
    )
    return text, protocol


def all_minutes() -> list[tuple[str, Protocol]]:
    """The town's files."""
    background = section(
        "background",
        "Ärendebeskrivning",
        "Förskolan Kvarnen byggdes 1974 och har 62 platser. Taket läcker och ventilationen är utdömd vid besiktning. "
        "Bygg- och miljönämnden har förelagt kommunen att åtgärda bristerna före den 1 augusti 2024.",
        "Tre förslag har utretts:\n- renovering till en kostnad av 18,4 miljoner kronor\n- rivning och nybyggnad på "
        "samma tomt, vilket tar två år och kräver att barnen får plats i paviljonger under tiden\n- inhyrning",
    )
    kvarnen_au = item(
        8,
        "Ny förskola i kvarteret Kvarnen",
        ("Kommunfullmäktige beslutar att bygga en ny förskola i kvarteret Kvarnen.", "approved"),
        ("Investeringsramen sätts till 41 miljoner kronor.", "approved"),
        case="KS 2023/118",
        proposal_to=KS,
        parts=[background],
        people=[PersonAction("Kerstin Lövdahl", None, "presented")],
    )
    kvarnen_ks = item(
        12,
        "Ny förskola i kvarteret Kvarnen",
        ("Kommunfullmäktige beslutar att bygga en ny förskola i kvarteret Kvarnen.", "approved"),
        ("Förvaltningen får i uppdrag att redovisa driftkostnaden senast den 30 juni 2024.", "assigned"),
        case="KS 2023/118",
        proposal_to=KF,
        parts=[
            background,
            section(
                "basis", "Beslutsunderlag", f"{KSAU} 2024-02-20 § 8", "Tjänsteskrivelse den 5 februari 2024"
            ),
            section(
                "motions",
                "Yrkanden",
                "Anders Tjäder (M) yrkar återremiss. Elin Mårdh (C) yrkar bifall till arbetsutskottets förslag.",
            ),
            section("reservation", "Reservation", "Anders Tjäder (M) reserverar sig mot beslutet."),
        ],
        references=[Reference(KSAU, "2024-02-20", 8, f"{KSAU} 2024-02-20 § 8")],
        people=[
            PersonAction("Anders Tjäder", "M", "moved"),
            PersonAction("Elin Mårdh", "C", "seconded"),
            PersonAction("Anders Tjäder", "M", "reserved"),
            PersonAction("Sten Åkerblom", "V", "recused"),
        ],
        votes=[
            Vote(
                7,
                5,
                1,
                0,
                "bifall till arbetsutskottets förslag",
                "återremiss",
                (BallotCast("Berit Holmlund", "S", "yes"), BallotCast("Anders Tjäder", "M", "no")),
            )
        ],
        recipients=["Kommunfullmäktige", "Barn- och utbildningsnämnden"],
        immediate=True,
    )
    return [
        minutes(
            KF,
            "2024-03-25",
            item(21, "Upprop och val av justerare", ("Anders Tjäder utses att justera.", "elected")),
            item(
                22,
                "Ny förskola i kvarteret Kvarnen",
                ("Ärendet återremitteras för beräkning av driftkostnaden.", "referred_back"),
                case="KS 2023/118",
                parts=[
                    section("basis", "Beslutsunderlag", f"{KS} 2024-03-05 § 12", f"{KSAU} 2022-01-11 § 3")
                ],
                references=[
                    Reference(KS, "2024-03-05", 12, f"{KS} 2024-03-05 § 12"),
                    Reference(KSAU, "2022-01-11", 3, f"{KSAU} 2022-01-11 § 3"),
                ],
            ),
            item(
                23,
                "Motion om avgiftsfria bussresor för pensionärer under lågtrafik i hela kommunen och till sjukhuset",
                ("Motionen avslås.", "rejected"),
                case="KS 2022/301",
                people=[PersonAction("Sten Åkerblom", "V", "submitted")],
            ),
            item(24, "Medborgarförslag om belysning", ("Medborgarförslaget anses besvarat.", "answered")),
        ),
        minutes(
            KS,
            "2024-03-05",
            item(11, "Fastställande av dagordning", ("Dagordningen fastställs.", "approved")),
            kvarnen_ks,
            item(13, "Delårsrapport", ("Rapporten noteras.", "noted"), case="KS 2024/9"),
            item(13, "Delårsrapport, bilaga", ("Bilagan läggs till handlingarna.", "noted"), suffix="a"),
            item(15, None, ("Ärendet bordläggs.", "tabled"), case="KS 2024/31"),
            declared=(11, 15),
            warnings=[
                Warning("missing_paragraph", "§ 14 finns inte, fast framsidan uppger §§ 11–15.", 14, "error"),
                Warning("unknown_mover", "Elin Mårdh yrkar, men står inte i närvarolistan för § 12.", 12),
            ],
        ),
        minutes(KSAU, "2024-02-20", kvarnen_au),
        minutes(
            "Björkö kommunfullmäktige",
            "2023-11-20",
            item(60, "Budget 2024", ("Budgeten antas.", "approved"), case="2023/77"),
            municipality="Björkö",
        ),
    ]


def build(folder: Path, database: Path, documents: Iterable[tuple[str, Protocol]] | None = None) -> Town:
    """Write the files and their archive."""
    folder.mkdir(parents=True, exist_ok=True)
    opened = open_archive(database, folder)
    writer = ArchiveWriter(opened.connection)
    for text, protocol in all_minutes() if documents is None else documents:
        path = folder / protocol.source.path
        path.write_text(text, encoding="utf-8")
        writer.write_document(_stamp(folder, path), prepare(protocol))
    if documents is None:
        scan = folder / "KF 2019-02-25 inskannat.pdf"
        scan.write_bytes(b"%PDF-1.4\n%%EOF\n")
        reason = "Filen är inskannad och har inget textlager."
        unread = UnreadFile("failed", "scan", reason, "Kör ocrmypdf -l swe på filen.", None, "pdf", 12)
        writer.write_unread(_stamp(folder, scan), unread)
        summons = folder / "Kallelse KS 2024-04-09.txt"
        summons.write_text("Kallelse\n", encoding="utf-8")
        writer.write_unread(_stamp(folder, summons), UnreadFile("skipped", "summons", "Det är en kallelse."))
    opened.connection.close()
    return Town(folder, database)


def _stamp(folder: Path, path: Path) -> FileStamp:
    return FileStamp(path.relative_to(folder).as_posix(), path.stat().st_size, path.stat().st_mtime_ns)
