"""Which fixtures are committed: stories in every layout family, and the tricks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tests.minutes.compose import Minutes, compose
from tests.minutes.demo import CARRIED, GOLD, MINUTES, drawn
from tests.minutes.gold import to_dict
from tests.minutes.houses import HOUSES
from tests.minutes.markdown_format import markdown
from tests.minutes.stories import alvsunda, bjorknas, mellanbygden, norrhult
from tests.minutes.story import Story
from tests.minutes.text_formats import one_line
from tests.minutes.tricks import TRICKS

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
LAYOUTS, SMALL = FIXTURES / "layouts", FIXTURES / "tricks"


@dataclass(frozen=True, slots=True)
class Written:
    """A committed document with its gold."""

    name: str
    path: Path
    gold: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Layout:
    """A story in a layout family and a format."""

    house: str
    story_name: str
    story: Story
    ending: str

    @property
    def file(self) -> str:
        """The fixture's file name."""
        return f"{self.house}.{self.story_name}.{self.ending}"

    def minutes(self) -> Minutes:
        """The composed minutes."""
        return compose(self.story, HOUSES[self.house])

    def content(self) -> bytes:
        """The document."""
        if self.ending == "oneline.txt":
            return one_line(self.minutes()).encode()
        if self.ending == "pipes.md":
            return markdown(self.minutes(), tables="pipes", furniture=False).encode()
        if self.ending == "breaks.md":
            return markdown(self.minutes(), tables="breaks").encode()
        return drawn(self.minutes(), self.file)


def _with_history(story: Story) -> Story:
    """Earlier §§ of the same case on the heading of two matters."""
    stacks = ("{r|Au||17|Au § 17} {r|Sn||131|Sn § 131}", "{r|Au||18|Au § 18}")
    first, second, third, *rest = story.matters
    return replace(
        story, matters=(first, replace(second, history=stacks[0]), replace(third, history=stacks[1]), *rest)
    )


STORIES: dict[str, Story] = {
    **alvsunda.STORIES,
    **norrhult.STORIES,
    **bjorknas.STORIES,
    **mellanbygden.STORIES,
    "sn_history": _with_history(bjorknas.SN_MARCH),
}


def _layouts() -> Iterator[Layout]:
    rows = (
        "decision_last_markdown ks_may md",
        "decision_last_markdown bun_january layout.txt",
        "decision_first sbn_april md",
        "decision_first sn_march txt",
        "label_column sn_march md",
        "label_column mn_may txt",
        "unmarked_headings au_september txt",
        "unmarked_headings ks_february md",
        "kf_prefix kf_june txt",
        "kf_prefix kf_april pipes.md",
        "section_on_one_line mn_may layout.txt",
        "section_on_one_line ks_october txt",
        "goteborg_new kf_october layout.txt",
        "goteborg_new bun_january breaks.md",
        "year_in_number sbn_april layout.txt",
        "att_lines kf_february txt",
        "att_lines ks_may layout.txt",
        "no_decision_heading kf_june txt",
        "no_decision_heading sn_march layout.txt",
        "decision_upper_case bun_january layout.txt",
        "decision_upper_case kf_october layout.txt",
        "margin_recipients sn_march layout.txt",
        "table_attendance sbn_april layout.txt",
        "table_attendance ks_february pipes.md",
        "run_on_attendance ks_may txt",
        "run_on_attendance kf_april layout.txt",
        "two_front_pages kf_june layout.txt",
        "two_front_pages ks_may pipes.md",
        "web_page kf_february html",
        "web_page ks_october html",
        "lossy_transcript ks_february txt",
        "one_long_line au_september oneline.txt",
        "old_template_2009 tn_2009 txt",
        "old_template_2009 sn_march layout.txt",
        "region region_june layout.txt",
        "region kf_february layout.txt",
        "joint_board board_march txt",
        "proposal_under_decision ks_may txt",
        "proposal_under_decision sbn_april breaks.md",
        "stack_of_sections sn_history layout.txt",
    )
    for row in rows:
        house, story, ending = row.split()
        yield Layout(house, story, STORIES[story], ending)


LAYOUT_FIXTURES: tuple[Layout, ...] = tuple(_layouts())


def written() -> list[Written]:
    """Every committed document with its gold: layouts, tricks and the demo's."""
    layouts = [Written(one.file, LAYOUTS / one.file, to_dict(one.minutes().gold)) for one in LAYOUT_FIXTURES]
    tricks = [Written(one.name, SMALL / f"{one.name}.txt", one.gold) for one in TRICKS]
    demo = [
        Written(f"demo/{Path(one.file).name}", MINUTES / one.file, to_dict(one.minutes().gold))
        for one in CARRIED
    ]
    return [*layouts, *tricks, *demo]


def gold_path(document: Path) -> Path:
    """Where a document's gold lies."""
    folder = GOLD if MINUTES in document.parents else document.parent
    return folder / f"{document.name}.json"


def contents() -> Iterator[tuple[Path, bytes]]:
    """What is to stand in each fixture file, the gold's among them; without the demo, which has its own command."""
    for layout in LAYOUT_FIXTURES:
        path = LAYOUTS / layout.file
        yield path, layout.content()
        yield gold_path(path), _json(to_dict(layout.minutes().gold))
    for trick in TRICKS:
        path = SMALL / f"{trick.name}.txt"
        yield path, trick.text.encode()
        yield gold_path(path), _json(trick.gold)


def write() -> list[Path]:
    """Write the fixtures, and remove those that are no longer made."""
    made = dict(contents())
    for folder in (LAYOUTS, SMALL):
        folder.mkdir(parents=True, exist_ok=True)
        for path in set(folder.iterdir()) - set(made):
            path.unlink()
    for path, content in made.items():
        path.write_bytes(content)
    return list(made)


def _json(gold: dict[str, Any]) -> bytes:
    return (json.dumps(gold, ensure_ascii=False, indent=1) + "\n").encode()
