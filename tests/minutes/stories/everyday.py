"""The §§ that every meeting has: roll call, adjusters, agenda, delegation lists, messages."""

from __future__ import annotations

from tests.minutes.story import Block, Bullets, CaseNumber, Matter, Part, decide, lead, own, pt, sec
from tests.minutes.swedish import and_list


def adjuster_elected(name: str, when: str, deputy: str | None = None) -> Matter:
    """Val av justerare."""
    points = [
        pt(
            "elected",
            f"{{elected|{name}}} utses att jämte ordföranden justera dagens protokoll.",
            f"utse {{elected|{name}}} att jämte ordföranden justera dagens protokoll",
        )
    ]
    if deputy:
        points.append(
            pt(
                "elected",
                f"Till ersättare för {{n|{name}}} utses {{elected|{deputy}}}.",
                f"utse {{elected|{deputy}}} till ersättare för {{n|{name}}}",
            )
        )
    return Matter(
        "Val av justerare", decisions=(decide(*points),), parts=(lead(f"Justeringen äger rum {when}."),)
    )


def agenda_approved(body: str, *changes: str) -> Matter:
    """Fastställande av dagordning, with or without changes."""
    if not changes:
        point = pt("approved", f"{body} godkänner dagordningen.", "godkänna dagordningen")
        return Matter("Godkännande av dagordning", decisions=(decide(point),))
    return Matter(
        "Fastställande av dagordning",
        decisions=(
            decide(
                pt(
                    "approved",
                    "Dagordningen fastställs med redovisade ändringar.",
                    "fastställa dagordningen med redovisade ändringar",
                )
            ),
        ),
        parts=(
            sec(
                "proceedings",
                "{moved|@chair|Ordföranden} föreslår följande ändringar i den utsända dagordningen:",
                Bullets(changes),
            ),
        ),
    )


def roll_call(number: int) -> Matter:
    """Upprop: nothing is decided."""
    return Matter(
        "Upprop",
        parts=(
            lead(
                f"Sekreteraren förrättar upprop. {number} ledamöter och tjänstgörande ersättare är närvarande."
            ),
        ),
    )


def delegation(
    body: str, case: CaseNumber, day: str, *entries: str, heading: str = "Delegationsbeslut"
) -> Matter:
    """Redovisning av delegationsbeslut, with the list."""
    return Matter(
        f"Redovisning av delegationsbeslut {day[:4]}",
        case,
        decisions=(
            decide(
                pt("noted", f"{body} noterar redovisningen.", "notera redovisningen av delegationsbeslut")
            ),
        ),
        parts=(
            sec(
                "background",
                f"{body} har överlåtit sin beslutanderätt enligt antagen delegationsordning. Besluten ska enligt "
                "6 kap. 40 § kommunallagen anmälas. Redovisningen innebär inte att besluten får omprövas.",
            ),
            own(heading, Bullets(entries, "a")),
        ),
        basis=(f"Förteckning över delegationsbeslut {day}",),
        recipients=("Akten",),
    )


def messages(body: str, case: CaseNumber | None, *entries: str) -> Matter:
    """Meddelanden."""
    return Matter(
        "Meddelanden",
        case,
        decisions=(
            decide(pt("noted", f"{body} tar del av meddelandena.", "lägga meddelandena till handlingarna")),
        ),
        parts=(own("Följande meddelanden redovisas:", Bullets(entries, "-")),),
    )


def information(title: str, who: str, *paragraphs: str, body: str, case: CaseNumber | None = None) -> Matter:
    """Information that is noted."""
    return Matter(
        title,
        case,
        decisions=(decide(pt("noted", f"{body} tackar för informationen.", "tacka för informationen")),),
        parts=(sec("background", f"{who} informerar.", *paragraphs),),
    )


def resignations(*rows: tuple[str, str, str]) -> Matter:
    """Avsägelser: (who, from which seat, who follows)."""
    points = []
    for who, seat, follower in rows:
        points.append(
            pt(
                "elected",
                f"{{replaced|{who}}} entledigas från uppdraget som {seat}.",
                f"entlediga {{replaced|{who}}} från uppdraget som {seat}",
            )
        )
        points.append(
            pt(
                "elected",
                f"{{elected|{follower}}} väljs till ny {seat} efter {{n|{who}}} för tiden till och med den 31 december 2026.",
                f"välja {{elected|{follower}}} till ny {seat} efter {{n|{who}}} för tiden till och med den 31 december 2026",
            )
        )
    written = and_list([f"{{n|{who}}}" for who, _, _ in rows])
    return Matter(
        "Avsägelser och fyllnadsval",
        decisions=(Block(tuple(points)),),
        parts=(Part("background", (f"{written} har avsagt sig sina uppdrag.",)),),
        recipients=("De valda", "Löneenheten", "Förtroendemannaregistret"),
    )
