"""What stands above the lines of a §, by which they are joined: its title, the heading of a list or of a decision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from protokoll_parser.headings import Heading, read_heading
from protokoll_parser.layout.lines import is_item

LONGEST_HEADING: Final = 80
_LISTS: Final = frozenset(("basis", "recipients"))
_DECISIONS: Final = frozenset(("decision", "proposal"))


@dataclass(slots=True)
class Above:
    """Under what the next lines stand, line by line."""

    is_title: bool = False
    """Between a §-line and the first heading: the title's lines."""
    is_list: bool = False
    """Within a list of documents or recipients, an entry a line."""
    is_decision: bool = False
    """Below the heading of a decision or a proposal."""

    def take(self, text: str, before: str | None) -> None:
        """Take a line that begins anew; `before` is the last one of what ended there."""
        if is_item(text):
            self.is_title, self.is_list, self.is_decision = True, False, False
        elif len(text) > LONGEST_HEADING or not text[0].isupper():
            return
        elif (heading := read_heading(text)) is not None and not self._is_first_entry(heading, before):
            self.is_list = heading.kind in _LISTS
            self.is_decision = heading.kind in _DECISIONS
            self.is_title = False

    def _is_first_entry(self, heading: Heading, before: str | None) -> bool:
        """Whether "Budgetberedningens förslag" is the first of the documents whose heading stands right above."""
        if not self.is_list or heading.kind != "proposal" or before is None:
            return False
        above = read_heading(before)
        return above is not None and above.kind == "basis" and heading.text.endswith("förslag")
