"""Which of the §-lines are the headings of the minutes: the best rising series, not each line that looks like one.

References that stand alone on a line, laws and an earlier body's § look like headings; what tells them apart is that
they break the series.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from protokoll_parser import case_numbers
from protokoll_parser.document import Line
from protokoll_parser.headings import read_heading
from protokoll_parser.outline.marks import Mark
from protokoll_parser.outline.parts import ContentsEntry
from protokoll_parser.outline.stacks import weigh_stacks

_WINDOW = 150
"""How many candidates back a heading's predecessor is looked for."""

_Key = tuple[int, str]


def choose(
    marks: Sequence[Mark],
    lines: Sequence[Line],
    contents: Sequence[ContentsEntry],
    declared: Iterable[int] = (),
) -> list[Mark]:
    """The marks that begin a § or go on with one ("Forts."), in document order."""
    listed = {entry.number for entry in contents if entry.number is not None} | set(declared)
    prefix = _usual_prefix(marks)
    weights = weigh_stacks(marks, [_evidence(mark, lines, listed, prefix) for mark in marks])
    chosen = _best_series(marks, weights)
    chosen = _with_out_of_order(marks, weights, chosen, listed)
    return _with_continuations(marks, chosen, prefix)


def _key(mark: Mark) -> _Key:
    return mark.number, mark.suffix or ""


def _usual_prefix(marks: Sequence[Mark]) -> str | None:
    """The body's short name before most signs, None where most have none."""
    counts = Counter(mark.prefix.lower() if mark.prefix else None for mark in marks if not mark.continued)
    return counts.most_common(1)[0][0] if counts else None


def _evidence(mark: Mark, lines: Sequence[Line], listed: set[int], usual_prefix: str | None) -> float:
    weight = mark.weight
    if mark.number in listed:
        weight += 3.0
    elif listed:
        weight -= 2.0
    if (mark.prefix.lower() if mark.prefix else None) != usual_prefix:
        weight -= 3.0
    below = 0
    for line in lines[mark.index + 1 : mark.index + 14]:
        if line.is_blank:
            continue
        if read_heading(line.text) is not None:
            weight += 2.0
            break
        below += 1
        if below == 5:
            break
    return weight


def _best_series(marks: Sequence[Mark], weights: Sequence[float]) -> list[int]:
    """Indexes of the rising series with the most evidence (a longest-path search over a bounded window)."""
    keys = [_key(mark) for mark in marks]
    best: list[float] = []
    before: list[int | None] = []
    for i, mark in enumerate(marks):
        score, previous = 0.0, None
        if not mark.continued:
            key, number = keys[i], mark.number
            for j in range(max(0, i - _WINDOW), i):
                if keys[j] >= key:
                    continue
                step = number - marks[j].number
                gain = best[j] + (2.0 if step <= 1 else -0.1 * step if step < 40 else -4.0)
                if gain > score:
                    score, previous = gain, j
        best.append(score + weights[i] if not mark.continued else float("-inf"))
        before.append(previous)
    series: list[int] = []
    place: int | None = max(range(len(best)), key=best.__getitem__, default=None)
    while place is not None and best[place] > 0:
        series.append(place)
        place = before[place]
    return series[::-1]


def _with_out_of_order(
    marks: Sequence[Mark], weights: Sequence[float], chosen: Sequence[int], listed: set[int]
) -> list[int]:
    """Adds well-marked §§ that are printed out of their order, where the protocol itself lists their number."""
    taken = {_key(marks[place]) for place in chosen}
    result = set(chosen)
    for place, mark in enumerate(marks):
        if (
            not mark.continued
            and _key(mark) not in taken
            and mark.number in listed
            and weights[place] >= 6.0
            and chosen
            and place > chosen[0] - 3
        ):
            result.add(place)
            taken.add(_key(mark))
    return sorted(result)


def _with_continuations(marks: Sequence[Mark], chosen: Sequence[int], usual_prefix: str | None) -> list[Mark]:
    """Adds the lines that only repeat the number of the § they stand in."""
    result: list[Mark] = []
    places = set(chosen)
    current: Mark | None = None
    for place, mark in enumerate(marks):
        if place in places:
            current = mark
            result.append(mark)
        elif current is not None and _key(mark) == _key(current) and _repeats(mark, current, usual_prefix):
            result.append(
                Mark(mark.index, mark.number, mark.suffix, mark.prefix, mark.rest, True, mark.weight)
            )
    return result


def _repeats(mark: Mark, current: Mark, usual_prefix: str | None) -> bool:
    prefix = mark.prefix.lower() if mark.prefix else None
    return mark.continued or (
        prefix == usual_prefix
        and (
            not mark.rest or mark.rest == current.rest or mark.ends_with_more or _is_same_case(mark, current)
        )
    )


def _is_same_case(mark: Mark, current: Mark) -> bool:
    """Whether both lines begin with one case number: "§ 12 Dnr 2020/12 Title" on the next page."""
    number, own = case_numbers.labelled(mark.rest), case_numbers.labelled(current.rest)
    return number is not None and own is not None and number[0] == own[0] and not number[1] and not own[1]
