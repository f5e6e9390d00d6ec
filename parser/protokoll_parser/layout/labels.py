"""Label columns: labels of two rows made one, and in the §§ a label that is a heading set on a line of its own."""

from __future__ import annotations

from dataclasses import replace

from protokoll_parser.headings import read_heading
from protokoll_parser.reading.document import Line

_LONGEST_LABEL = 60
_SHORT_CELL = 25


def join_labels(lines: list[Line]) -> list[Line]:
    """ "Justeringens ⇥ Kommunhuset" over "plats och tid ⇥ kl 15" is one label and two rows of its value."""
    out: list[Line] = []
    for line in lines:
        label, tab, value = line.text.partition("\t")
        if tab and label and value and label[0].islower() and out:
            above, above_tab, above_value = out[-1].text.partition("\t")
            if (
                above_tab
                and above
                and above_value
                and len(above) + len(label) < _LONGEST_LABEL
                and above[-1] not in ".:"
            ):
                joined = above[:-1] + label if above[-1] == "-" else f"{above} {label}"
                out[-1] = replace(out[-1], text=f"{joined}\t{above_value}")
                line = replace(line, text=f"\t{value}")
        out.append(line)
    return out


def split_labels(lines: list[Line]) -> list[Line]:
    """In the §§ a heading that stands in a column beside its text goes above it, and the text stands alone."""
    out: list[Line] = []
    for index, line in enumerate(lines):
        text = line.text
        if "\t" not in text:
            out.append(line)
            continue
        label, _, value = text.partition("\t")
        if not label:
            cell = text.lstrip("\t")
            beside_table = any(_is_row(lines, near) for near in (index - 1, index + 1))
            if "\t" not in cell and not (beside_table and len(cell) <= _SHORT_CELL):
                line = replace(line, text=cell)
        elif value and "\t" not in value and _is_heading(label):
            indent = next(
                (below.indent for below in lines[index + 1 : index + 2] if below.text[:1] == "\t"),
                line.indent,
            )
            out.append(replace(line, text=label))
            line = replace(line, text=value, indent=indent)
        out.append(line)
    return out


def _is_heading(label: str) -> bool:
    if len(label) > _LONGEST_LABEL:
        return False
    heading = read_heading(label)
    return heading is not None and not heading.rest


def _is_row(lines: list[Line], index: int) -> bool:
    """Whether a neighbouring line is a table row of two cells or more, and no label beside its text."""
    if not 0 <= index < len(lines):
        return False
    cells = [cell for cell in lines[index].text.split("\t") if cell]
    return len(cells) > 1 and not (len(cells) == 2 and _is_heading(cells[0]))
