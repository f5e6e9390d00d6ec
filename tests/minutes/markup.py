"""Tokens in running text: one spelling makes both the printed words and the gold."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tests.minutes.house import House
from tests.minutes.story import Place
from tests.minutes.swedish import long_date

from protokoll_parser.model import Action, PersonAction, Reference

TOKEN = re.compile(r"\{([a-z_]+)\|([^{}]*)\}")
ABBREVIATED = {
    "kommunstyrelsen": "KS",
    "kommunfullmäktige": "KF",
    "kommunstyrelsens arbetsutskott": "KSAU",
    "arbetsutskottet": "AU",
    "fullmäktige": "KF",
}


@dataclass(slots=True)
class Said:
    """What tokens said besides their words."""

    references: list[Reference] = field(default_factory=list)
    people: list[PersonAction] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Reader:
    """Resolves tokens for one municipality in one house's way of writing."""

    place: Place
    house: House
    chair: str = ""
    """Whom the token {…|@chair} means."""

    def words(self, text: str, said: Said | None = None) -> str:
        """The printed text; what the tokens say is added to `said`."""
        said = said if said is not None else Said()

        def replaced(match: re.Match[str]) -> str:
            verb, parts = match[1], match[2].split("|")
            if verb == "r":
                return self._reference(parts, said)
            parts[0] = parts[0].replace("@chair", self.chair)
            shown = parts[1] if len(parts) > 1 else self.name(parts[0])
            if verb != "n":
                said.people.append(PersonAction(parts[0], self.party(parts[0]), _action(verb)))
            return shown

        return TOKEN.sub(replaced, text)

    def name(self, name: str) -> str:
        """A name as the house prints it: "Ada Ek (S)"."""
        person = self.place.people.get(name)
        if person is None:
            raise KeyError(f"{name} is not among the people of {self.place.title}")
        if person.party is None or not self.house.shows_party:
            return name
        party = person.party.lower() if self.house.lower_party else person.party
        return name + self.house.party.format(party)

    def party(self, name: str) -> str | None:
        """The party in the gold: none where the document prints none."""
        person = self.place.people.get(name)
        return person.party if person is not None and self.house.shows_party else None

    def _reference(self, parts: list[str], said: Said) -> str:
        body, date, number = parts[0], parts[1] or None, int(parts[2]) if parts[2] else None
        shown = parts[3] if len(parts) > 3 else self._printed(body, date, number)
        gold_body = shown.split()[0] if self._abbreviates(body) and len(parts) <= 3 else body
        said.references.append(
            Reference(gold_body[:1].upper() + gold_body[1:] if gold_body else None, date, number, shown)
        )
        return shown

    def _abbreviates(self, body: str) -> bool:
        return self.house.reference == "short" and body.lower() in ABBREVIATED

    def _printed(self, body: str, date: str | None, number: int | None) -> str:
        style = self.house.reference
        if number is None and date is None:
            return body
        if date is None:
            return f"{body} § {number}"
        day = long_date(date)
        if number is None:
            return f"{body} {date}" if style in ("iso", "iso_comma", "short") else f"{body} den {day}"
        match style:
            case "iso":
                return f"{body} {date} § {number}"
            case "iso_comma":
                return f"{body} {date}, § {number}"
            case "short":
                name = ABBREVIATED.get(body.lower(), body)
                return f"{name} § {number}, {date}"
            case "comma":
                return f"{body} den {day}, § {number}"
            case "paragraf":
                return f"{body} den {day}, paragraf {number}"
            case _:
                return f"{body} den {day} § {number}"


ACTIONS: dict[str, Action] = {
    "moved": "moved",
    "seconded": "seconded",
    "reserved": "reserved",
    "statement": "statement",
    "recused": "recused",
    "elected": "elected",
    "replaced": "replaced",
    "presented": "presented",
    "abstained": "abstained",
    "absent_from_decision": "not_participating",
    "casting": "casting_vote",
    "submitted": "submitted",
}


def _action(verb: str) -> Action:
    return ACTIONS[verb]
