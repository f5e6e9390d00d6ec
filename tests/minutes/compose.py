"""A story in a house: the logical document and its gold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tests.minutes import front
from tests.minutes.ballots import gold_vote, named_votes, tally_sentence
from tests.minutes.contents import contents as contents_list
from tests.minutes.house import House
from tests.minutes.lists import point_mark, set_grid, set_list
from tests.minutes.markup import Reader, Said
from tests.minutes.script import (
    Begin,
    Break,
    Entry,
    Heading,
    Lines,
    Paragraph,
    Piece,
    Rule,
)
from tests.minutes.section_line import case_number, section_line
from tests.minutes.story import (
    Ballot,
    Block,
    Bullets,
    Content,
    Grid,
    Matter,
    Part,
    Point,
    Story,
)
from tests.minutes.swedish import and_list

from protokoll_parser.model import (
    Assignment,
    Decision,
    Item,
    Meeting,
    PersonAction,
    Protocol,
    Section,
    SectionKind,
    Source,
    Vote,
)

BACKGROUND = frozenset(
    ("bakgrund", "ärendebeskrivning", "ärendet", "beskrivning av ärendet", "tidigare behandling")
)
"""Headings that make a part a background, whatever the story calls it."""
SLOT_OF: dict[SectionKind, str] = {"question": "vote", "other": "background"}


@dataclass(frozen=True, slots=True)
class Minutes:
    """One protocol: what a format is to draw, and what a careful reader finds in it."""

    story: Story
    house: House
    pieces: tuple[Piece, ...]
    gold: Protocol


def compose(story: Story, house: House) -> Minutes:
    """Write a story in a house's template."""
    reader = Reader(story.place, house, story.chair)
    items: list[Item] = []
    body: list[Piece] = []
    appendix: list[Piece] = []
    for number, suffix, matter in story.numbered():
        writer = _MatterWriter(story, house, reader, number, suffix, matter)
        items.append(writer.write())
        body += writer.pieces
        appendix += writer.appendix
    head = front.front_page(story, house, reader)
    contents = contents_list(story, house)
    opening = [*contents, *head.pieces] if house.contents_first else [*head.pieces, *contents]
    pieces = (*opening, *body, Begin(None), *appendix, *head.back)
    meeting = _municipality(story, house, pieces, head.meeting)
    items = [replace(item, id=_uid(meeting, item)) for item in items]
    gold = Protocol(
        source=Source("", None, "", None), meeting=meeting, attendance=head.attendance, items=tuple(items)
    )
    return Minutes(story, house, pieces, gold)


def _municipality(story: Story, house: House, pieces: Iterable[Piece], meeting: Meeting) -> Meeting:
    """The municipality is in the gold only where the document prints it."""
    name = story.place.name
    printed = " ".join(
        [*(left + right for left, right in (*house.head, *(house.first_head or ()))), *map(str, pieces)]
    )
    if name is None or ("{place}" not in printed and name not in printed):
        return replace(meeting, municipality=None, municipality_code=None)
    return replace(meeting, municipality=name, municipality_code=story.place.code)


def _uid(meeting: Meeting, item: Item) -> str:
    parts = (
        meeting.municipality_code or meeting.municipality or "",
        meeting.body or "",
        meeting.date or "",
        f"{item.number}{item.suffix or ''}",
    )
    return "/".join(part.lower().replace(" ", "-") for part in parts)


class _MatterWriter:
    """Writes one § and keeps its gold."""

    def __init__(
        self, story: Story, house: House, reader: Reader, number: int, suffix: str | None, matter: Matter
    ) -> None:
        self.story, self.house, self.reader, self.matter = story, house, reader, matter
        self.number, self.suffix = number, suffix
        self.pieces: list[Piece] = []
        self.appendix: list[Piece] = []
        self.said = Said()
        self.sections: list[Section] = []
        self.decisions: list[Decision] = []
        self.assignments: list[Assignment] = []
        self.votes: list[Vote] = []
        self.basis: tuple[str, ...] = ()

    def write(self) -> Item:
        house, matter = self.house, self.matter
        label = f"§ {self.number}{' ' + self.suffix if self.suffix else ''}"
        if house.page_per_item:
            self.pieces.append(Break())
        self.pieces.append(Begin(label))
        self.pieces += section_line(self.story, house, self._words, self.number, self.suffix, matter)
        if matter.immediate and house.immediate == "title":
            self.pieces.append(Paragraph("Paragrafen är omedelbart justerad."))
        if matter.immediate and house.immediate == "dnr":
            self.pieces.append(Paragraph("Omedelbar justering"))
        for slot in house.slots:
            self._slot(slot)
        if matter.immediate and house.immediate in ("heading", "sentence"):
            self._justering()
        if house.rule:
            self.pieces.append(Rule())
        return self._item()

    # ---- slots

    def _slot(self, slot: str) -> None:
        match slot:
            case "decision":
                self._decision_blocks()
            case "earlier":
                for block in self.matter.earlier:
                    self._earlier(block)
            case "basis":
                self._basis()
            case "recipients":
                self._recipients()
            case "vote":
                self._parts("vote")
                for number, ballot in enumerate(self.matter.votes, 1):
                    self._ballot(number, ballot)
            case _:
                self._parts(slot)

    def _parts(self, slot: str) -> None:
        previous = "background"
        for part in self.matter.parts:
            place = "lead" if part.unheaded else SLOT_OF.get(part.kind, part.kind)
            if part.kind == "other" and not part.unheaded:
                place = previous
            elif not part.unheaded:
                previous = place
            if place == slot:
                self._part(self._led(part))

    def _led(self, part: Part) -> Part:
        """Below a decision, text needs a heading to be told from it."""
        if part.unheaded and self.decisions:
            return replace(part, kind="background", unheaded=False)
        return part

    def _part(self, part: Part) -> None:
        heading = None if part.unheaded else part.heading or self.house.heading(part.kind)
        text = self._headed(heading, part.content)
        self._section(part.kind, heading, text)

    def _decision_blocks(self) -> None:
        for block in self.matter.decisions:
            self._block(block)

    def _block(self, block: Block) -> None:
        house = self.house
        own = block.kind == "decision"
        heading: str | None
        if own:
            heading = block.heading or self._filled(house.decision_heading)
            lead = block.lead or self._filled(house.decision_lead)
        else:
            heading = block.heading or self._proposal_heading(block)
            lead = block.lead or self._filled(house.proposal_lead, block)
        if house.heading_upper and heading:
            heading = heading.upper()
        if house.heading_colon and heading:
            heading += ":"
        texts: list[str] = []
        if not own and house.proposal_under_decision:
            self._heading(self._filled(house.decision_heading) or "Beslut")
            self.pieces.append(Paragraph(heading or ""))
        else:
            self._heading(heading)
        printed, points = self._points(block, lead)
        texts += printed
        body = self.story.body.name
        to = tuple(block.to)
        offset = sum(len(decision.points) for decision in self.decisions)
        self.decisions.append(
            Decision(block.kind, body, to, tuple(points), tuple(point.outcome for point in block.points))
        )
        for index, point in enumerate(block.points, 1):
            if point.assignee:
                self.assignments.append(Assignment(offset + index, point.assignee, point.due, point.due_text))
        self._section(block.kind, heading, "\n".join(texts))

    def _earlier(self, block: Block) -> None:
        """An earlier body's proposal, quoted: a section, and no decision of this body's."""
        body = block.body or "Kommunstyrelsen"
        genitive = body if body.endswith("s") else body + "s"
        heading = block.heading or self.house.earlier_heading.format(organs=genitive)
        heading = self._dressed(heading)
        self._heading(heading)
        printed, _ = self._points(block, block.lead)
        self._section("proposal", heading, "\n".join(printed))

    def _points(self, block: Block, lead: str | None) -> tuple[list[str], list[str]]:
        """Set the points; the printed lines for the section, and the points for the decision."""
        house, points = self.house, block.points
        clause = bool(lead) or house.marks.startswith("att")
        usable = all(point.inf for point in points)
        if not usable and lead and lead.endswith("att"):
            lead, clause = None, False
        if len(points) == 1 and house.single == "infinitive" and usable:
            text = self._words(f"{self.story.body.short} beslutar att {points[0].inf}.")
            self.pieces.append(Paragraph(text))
            return [text], [text]
        if len(points) == 1 and house.single == "sentence" and not block.lead:
            text = self._words(points[0].text)
            self.pieces.append(Paragraph(text))
            return [text], [text]
        printed: list[str] = []
        if lead:
            self.pieces.append(Paragraph(lead))
            printed.append(lead + "\n")
        texts = [self._point_text(point, clause and usable) for point in points]
        for index, text in enumerate(texts):
            mark = point_mark(house.marks, index, len(texts))
            tail = ""
            if house.marks == "att_comma" and index < len(texts) - 1:
                tail = ", samt" if index == len(texts) - 2 and len(text) > 150 else ","
            self.pieces.append(Entry(mark, text + tail) if mark else Paragraph(text + tail))
            printed.append(f"{mark} {text}{tail}".strip())
        return printed, texts

    def _point_text(self, point: Point, clause: bool) -> str:
        if not clause or point.inf is None:
            return self._words(point.text)
        att = self.house.marks.startswith("att")
        end = "" if self.house.marks == "att_comma" else ("" if att else ".")
        return self._words(("att " if att else "") + point.inf + end)

    def _proposal_heading(self, block: Block) -> str:
        to = " och ".join(name.lower() for name in block.to)
        return self.house.proposal_heading.format(
            organs=self.story.body.genitive, organ=self.story.body.short, to=to
        )

    def _filled(self, text: str | None, block: Block | None = None) -> str | None:
        if text is None:
            return None
        to = " och ".join(name.lower() for name in block.to) if block else ""
        return text.format(organs=self.story.body.genitive, organ=self.story.body.short, to=to)

    def _basis(self) -> None:
        entries = [self._words(entry) for entry in self.matter.basis]
        if not entries:
            return
        if self.house.basis_sentence:
            text = self.house.basis_sentence.format(list=and_list(entries, "samt"))
            self.pieces.append(Paragraph(text))
            self._section("other", None, text)
            return
        heading = self.house.heading("basis")
        self._heading(heading)
        printed = set_list(self.pieces, entries, self.house.basis_mark)
        self.basis = tuple(entries)
        self._section("basis", heading, "\n".join(printed))

    def _recipients(self) -> None:
        house, entries = self.house, list(self.matter.recipients)
        if house.section == "margin":
            return
        if not entries and house.empty_recipients is None:
            return
        heading = house.heading("recipients")
        self._heading(heading)
        if not entries:
            self.pieces.append(Paragraph(house.empty_recipients or "-"))
            self._section("recipients", heading, house.empty_recipients or "-")
            return
        if house.recipients_run_on:
            text = ", ".join(entries)
            self.pieces.append(Paragraph(text))
            self._section("recipients", heading, text)
            return
        printed = set_list(self.pieces, entries, house.recipients_mark)
        self._section("recipients", heading, "\n".join(printed))

    def _justering(self) -> None:
        if self.house.immediate == "heading":
            heading = self._dressed("Justering")
            text = "Paragrafen förklaras omedelbart justerad."
            self._heading(heading)
            self.pieces.append(Paragraph(text))
            self._section("other", heading, text)
        else:
            self.pieces.append(Paragraph("Paragrafen justeras omedelbart."))

    # ---- votes

    def _ballot(self, number: int, ballot: Ballot) -> None:
        house = self.house
        several = len(self.matter.votes) > 1
        order = house.order.format(yes=self._words(ballot.yes_means), no=self._words(ballot.no_means))
        kind: SectionKind = "vote" if house.vote_single else "question"
        heading = house.heading(kind) + (f" {number}" if several else "")
        intro = "Omröstning begärs. Följande ordning för omröstningen godkänns:"
        self._heading(heading)
        self.pieces.append(Paragraph(intro))
        self.pieces.append(Lines(tuple(order.split("\n"))))
        printed = [intro, order]
        if not house.vote_single:
            self._section("question", heading, "\n".join(printed))
            heading, printed = house.heading("vote") + (f" {number}" if several else ""), []
            self._heading(heading)
        tally = tally_sentence(house, ballot)
        self.pieces.append(Paragraph(tally))
        printed.append(tally)
        if ballot.named:
            title = f"Omröstningslista § {self.number}" + (f", omröstning {number}" if several else "")
            names = named_votes(self.story, house, self.reader, ballot, title)
            self.pieces += names.pieces
            self.appendix += names.appendix
            self.said.people += names.people
            printed += names.printed
        if ballot.result:
            result = self._words(ballot.result)
            self.pieces.append(Paragraph(result))
            printed.append(result)
        if ballot.casting:
            self.said.people.append(
                PersonAction(ballot.casting, self.reader.party(ballot.casting), "casting_vote")
            )
        self._section("vote", heading, "\n".join(printed))
        self.votes.append(gold_vote(house, self.reader, ballot))

    # ---- setting

    def _heading(self, heading: str | None) -> None:
        if heading:
            self.pieces.append(Heading(heading, "part", self.house.parts_inline))

    def _dressed(self, heading: str) -> str:
        heading = heading.upper() if self.house.heading_upper else heading
        return heading + ":" if self.house.heading_colon else heading

    def _headed(self, heading: str | None, content: Iterable[Content]) -> str:
        self._heading(heading)
        texts: list[str] = []
        for piece in content:
            match piece:
                case str():
                    text = self._words(piece)
                    self.pieces.append(Paragraph(text))
                    texts.append(text)
                case Bullets():
                    texts.append(
                        "\n".join(set_list(self.pieces, [self._words(e) for e in piece.items], piece.mark))
                    )
                case Grid():
                    texts.append(set_grid(self.pieces, piece))
        return "\n\n".join(texts)

    def _words(self, text: str) -> str:
        return self.reader.words(text, self.said)

    def _section(self, kind: SectionKind, heading: str | None, text: str) -> None:
        heading = heading.removesuffix(":") if heading else None
        if heading and heading.lower() in BACKGROUND:
            kind = "background"
        self.sections.append(Section(kind, heading, text))

    def _item(self) -> Item:
        matter = self.matter
        references = {(r.body, r.date, r.number, r.text): r for r in self.said.references}
        actions = {(p.name, p.action): p for p in self.said.people}
        return Item(
            id="",
            number=self.number,
            suffix=self.suffix,
            title=matter.title,
            case_number=case_number(self.house, matter),
            decisions=tuple(self.decisions),
            sections=tuple(self.sections),
            basis=self.basis,
            recipients=matter.recipients,
            references=tuple(references.values()),
            people=tuple(actions.values()),
            votes=tuple(self.votes),
            assignments=tuple(self.assignments),
            immediate=matter.immediate and (self.house.immediate != "none" or self._says_adjusted()),
        )

    def _says_adjusted(self) -> bool:
        return any("omedelbart justerad" in point for block in self.decisions for point in block.points)
