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
    for name, count in Counter(act.act for act in acts if act.item is not None).most_common():
        yield line(text.number(count).rjust(5), "  ", act_word(name, text))
    for name, count in Counter(act.act for act in acts if act.item is None).most_common():
        yield line((text.number(count).rjust(5), "muted"), "  ", (act_word(name, text), "muted"))
    yield BLANK
    for act in acts[:_LATEST]:
        if act.item is not None:
            place = (
                act.meeting.date,
                act.meeting.body_short or act.meeting.body,
                f"§ {paragraph_number(act.item)}",
            )
            title = act.item.title or text("item.no-title")
            yield line(
                (" ".join(filter(None, place)), "muted"), f"  {act_word(act.act, text)}: {title}", hang=4
            )


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


_ROLES = (
    "chair", "vice_chair", "member", "serving_substitute", "substitute", "adjuster", "secretary", "official", "other",
)  # fmt: skip


def role_words(person: PersonRow, text: Catalogue) -> str:
    """As what the person stands in attendance lists, the weightiest first: "ordförande, ledamot"."""
    return ", ".join(text(f"role.{role}") for role in _ROLES if role in person.roles)
