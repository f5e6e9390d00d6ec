"""A person in short, as running text: who it is, how much of what, and the latest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from protokoll_tui.archive.records import PersonAct, PersonRow
from protokoll_tui.locale import Catalogue
from protokoll_tui.widgets.glyphs import Glyphs
from protokoll_tui.widgets.item_list import paragraph_number
from protokoll_tui.widgets.text_lines import BLANK, TextLine, line

_LATEST = 30


def person_lines(
    person: PersonRow, acts: Sequence[PersonAct], text: Catalogue, glyphs: Glyphs
) -> list[TextLine]:
    """The person for the pane beside a list."""
    return list(_write(person, acts, text, glyphs))


def _write(
    person: PersonRow, acts: Sequence[PersonAct], text: Catalogue, glyphs: Glyphs
) -> Iterator[TextLine]:
    separator = f" {glyphs.separator} "
    yield line((named(person), "title"))
    about = separator.join(filter(None, (person.title, person.municipality, period(person, glyphs))))
    if about:
        yield line((about, "muted"))
    yield BLANK
    for act, count in Counter(act.act for act in acts if act.item is not None).most_common():
        yield line(text.number(count).rjust(5), "  ", act_word(act, text))
    roles = Counter(act.act for act in acts if act.item is None)
    for act, count in roles.most_common():
        yield line((text.number(count).rjust(5), "muted"), "  ", (act_word(act, text), "muted"))
    yield BLANK
    for act in acts[:_LATEST]:
        row = act.meeting
        place = " ".join(filter(None, (row.date, row.body_short or row.body)))
        if act.item is not None:
            title = act.item.title or text("item.no-title")
            place += f" § {paragraph_number(act.item)}"
            yield line((place, "muted"), f"  {act_word(act.act, text)}: {title}", hang=4)


def named(person: PersonRow) -> str:
    """ "Ada Ek (S)"."""
    return f"{person.name} ({person.party})" if person.party else person.name


def period(person: PersonRow, glyphs: Glyphs) -> str:
    """The first and the last day that the person stands in minutes."""
    days = dict.fromkeys(day for day in (person.first_date, person.last_date) if day)
    return f" {glyphs.dash} ".join(days)


def act_word(act: str, text: Catalogue) -> str:
    """What an act is called: an action, a role at a meeting, or a vote by name."""
    for key in (f"action.{act}", f"people.{act}"):
        if key in text:
            return text(key)
    word = text(f"role.{act}") if f"role.{act}" in text else act
    return word[:1].upper() + word[1:]
