"""Labels printed one after the other, and their values after them: which value belongs to which label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from protokoll_parser.dates import find_dates
from protokoll_parser.front.best_fit import best_labels
from protokoll_parser.front.labels import SIGNERS
from protokoll_parser.front.lists.offices import is_title
from protokoll_parser.front.lists.persons import party_after, persons_in
from protokoll_parser.front.notice_columns import settle_notices
from protokoll_parser.front.pieces import Field, Piece
from protokoll_parser.front.shapes import is_name, without_rules, worth
from protokoll_parser.front.times import read_clocks
from protokoll_parser.names import PARTY_IN_BRACKETS, is_first_name
from protokoll_parser.stand_ins import stands_in_for
from protokoll_parser.vocabulary.labels import GUESTS, ROSTER

_DECLARED: Final = re.compile(r"[§\d][§\d ,–-]*(?:och [§\d][§\d ,–-]*)?(?<=[\d ]) (?=[^\W\d_])")
_MOST_PIECES: Final = 120
_MOST_LABELS: Final = 60
"""Of a page."""
_LEAST_SIGNERS: Final = 2
_SIGNED: Final = SIGNERS | {"paragraphs"}
_PAIR: Final = 2
_MOST_ADJUSTERS: Final = 3
_LAST_WORDS: Final = re.compile(r"(?:^|[.)\d]\s)\s*([^\W\d_][^,.()]{2,50})\Z")
_SUBHEADS: Final = frozenset({"remote", "in_person"})
_UNTOLD: Final = ({"absent", "serving"}, {"absent", "substitutes"})
"""Two lists that run into each other: nobody can tell any more who was there."""
_ONE_VALUE: Final = 80
_SHORTEST_LINE: Final = 12
_POINTER: Final = re.compile(r"(?<=[\d\w,.] )(?:Se |Enligt |Enl\.? |Samtliga )")
_SEATS: Final = frozenset({"members", "serving", "substitutes", "absent"})
_LEAST_LABELS: Final = 4
"""As many labels without a value wait for those of a whole page."""
_CONTAINERS: Final = frozenset({"head", "notice", "signatures", "signature", "vote_list", "remarks"})


def share_values(fields: list[Field]) -> list[Field]:
    """Labels printed one after the other share out the values printed after them."""
    settle_notices(fields)
    _take_from_heads(fields)
    start = 0
    for place in range(1, len(fields) + 1):
        if place < len(fields) and not fields[place - 1].pieces:
            continue
        run = [one for one in fields[start:place] if one.kind and one.kind not in _CONTAINERS]
        last = fields[place - 1]
        if len(run) > 1 and run[-1] is last and last.pieces and last.kind not in _SUBHEADS:
            if run[0].kind == "others" and {one.kind for one in run} <= ROSTER:
                start = place
                continue
            if _gives_name(run) or _names_adjusters(run) or _share_signers(run) or _holds_place(run):
                start = place
                continue
            beside = last.pieces[0].row == last.row
            if not beside or run[0].row == last.row or _holds_guests(run):
                _share_out(run)
        start = place
    return fields


def _take_from_heads(fields: list[Field]) -> None:
    """Labels of a whole page, its head, then their values: what stands below the head's blank line is theirs.

    Where members end and substitutes begin nobody can tell then.
    """
    for place, head in enumerate(fields):
        below = next((at for at, piece in enumerate(head.pieces) if at and piece.after_gap), 0)
        if head.kind != "head" or len(head.pieces) - below < _LEAST_LABELS or not below:
            continue
        start = place
        while start and fields[start - 1].kind not in {"", "head"} and not fields[start - 1].pieces:
            start -= 1
        run = [one for one in fields[start:place] if one.kind not in _CONTAINERS]
        if len(run) < _LEAST_LABELS:
            continue
        run[-1].pieces, head.pieces = head.pieces[below:], head.pieces[:below]
        _share_out(run)
        lists = [one for one in run if one.kind in _SEATS]
        if len(lists) > 1:
            for one in lists:
                one.pieces = []


def _share_out(run: list[Field]) -> None:
    """Give the last label's pieces to all labels of the run, in order, where they fit better so."""
    whole = run[-1].pieces
    if len(whole) == 1 and len(whole[0].text) < _ONE_VALUE and worth(run[-1].kind, whole[0].text) > 0:
        return
    if len(run) > _MOST_LABELS or _share_by_gaps(run):
        return
    pieces, text = _chunks(run, whole)
    if len(pieces) > _MOST_PIECES or (len(pieces) == 1 and worth(run[-1].kind, pieces[0].text) > 0):
        return
    if text and {one.kind for one in run} in _UNTOLD:
        run[-1].pieces = []
        return
    labels = best_labels(run, pieces)
    if labels is None:
        return
    for one in run:
        one.pieces = []
    for piece, label in zip(pieces, labels, strict=True):
        run[label].pieces.append(piece)
    if text:
        _rejoin(run, text)


def _gives_name(run: Sequence[Field]) -> bool:
    """ "Sekreterare" and "Paragrafer 4-9 Ada Ek", the figures perhaps lost: the name is the signer's."""
    before, last = run[-2:]
    if last.kind != "paragraphs" or before.kind not in SIGNERS:
        return False
    first = last.pieces[0]
    declared = _DECLARED.match(first.text)
    name = first.text[declared.end() :] if declared else first.text
    if not is_name(name) or (len(last.pieces) > 1 and not declared):
        return False
    before.pieces = [first._replace(text=name)]
    last.pieces = [first._replace(text=declared[0].strip()), *last.pieces[1:]] if declared else []
    return True


def _holds_guests(run: Sequence[Field]) -> bool:
    """Whether a list stands after the label below its own.

    "Övriga" over "Justerare Chef Ada Ek, …", or "Beslutande" over "Övriga Ada Ek (S), Bo Al (M), …".
    """
    first, last = run[0], run[-1]
    text = last.pieces[0].text
    if first.kind in _SEATS and last.kind in GUESTS:
        return len(PARTY_IN_BRACKETS.findall(text)) > _MOST_ADJUSTERS
    named = first.kind in GUESTS and last.kind in ("adjusters", "adjustment")
    return named and len(persons_in(text)) > _MOST_ADJUSTERS


def _names_adjusters(run: Sequence[Field]) -> bool:
    """ "Justerare" and "Justeringens tid Ada Ek och Bo Al 2014-06-23, kl 15": the names are the adjusters'."""
    before, last = run[-2:]
    if before.kind != "adjusters" or last.kind != "adjustment" or not last.pieces or _holds_guests(run):
        return False
    piece = last.pieces[0]
    end = 0
    for person in persons_in(piece.text):
        if piece.text[end : person.start].strip(" ,") not in ("", "och", "samt"):
            break
        end = party_after(piece.text, person.end)[0]
    if not end or not is_first_name(piece.text.split(maxsplit=1)[0]):
        return False
    rest = piece.text[end:].strip(" ,")
    before.pieces = [piece._replace(text=piece.text[:end])]
    last.pieces[:1] = [piece._replace(text=rest)] if rest else []
    return True


def _holds_place(run: Sequence[Field]) -> bool:
    """ "Plats och tid" and "Beslutande Stadshuset, kl 9.00-11.30 Ada Ek (S) …": what stands before the names is its."""
    first, last = run[0], run[-1]
    if len(run) != _PAIR or first.kind != "place_time" or last.kind not in _SEATS:
        return False
    piece = last.pieces[0]
    people = persons_in(piece.text)
    clocks = read_clocks(piece.text[: people[0].start]) if people else ()
    if piece.row != last.row or not clocks:
        return False
    end = clocks[-1].stop
    first.pieces = [piece._replace(text=piece.text[:end].strip())]
    last.pieces[0] = piece._replace(text=piece.text[end:].strip(" ,.;"))
    return True


def _share_signers(run: Sequence[Field]) -> bool:
    """ "Sekreterare", "Ordförande", "Justerare" and all their names after the last: one for each, the rest its own."""
    labels = [one for one in run if one.kind in SIGNERS]
    last = run[-1]
    if (
        len(labels) < _LEAST_SIGNERS
        or last is not labels[-1]
        or len(last.pieces) != 1
        or len(labels) != len({one.kind for one in labels})
    ):
        return False
    if any(one.kind not in _SIGNED for one in run):
        return False
    piece = last.pieces[0]
    people = persons_in(piece.text)
    ends = [party_after(piece.text, person.end)[0] for person in people]
    starts = [person.start for person in people]
    if len(people) < len(labels) or starts[0] or piece.text[ends[-1] :].strip(" ."):
        return False
    if any(piece.text[end:start].strip() for end, start in zip(ends, starts[1:], strict=False)):
        return False
    names = [piece._replace(text=piece.text[start:end]) for start, end in zip(starts, ends, strict=True)]
    for one, name in zip(labels, names, strict=False):
        one.pieces = [name]
    last.pieces = names[len(labels) - 1 :]
    return True


def _share_by_gaps(run: Sequence[Field]) -> bool:
    """Lists that blank lines part, as many as the labels above them: "Ledamöter:", "Ersättare:", then both lists."""
    labels = [
        one for one, after in zip(run, [*run[1:], None], strict=True) if not after or after.kind != one.kind
    ]
    if not {one.kind for one in labels} <= ROSTER - _SUBHEADS or len(labels) < 2:
        return False
    groups: list[list[Piece]] = []
    for piece in run[-1].pieces:
        if piece.after_gap or not groups:
            groups.append([])
        groups[-1].append(piece)
    if len(groups) != len(labels) or not all(persons_in(group[0].text) for group in groups):
        return False
    for one, group in zip(labels, groups, strict=True):
        one.pieces = group
    return True


def _rejoin(run: Sequence[Field], text: str) -> None:
    """The chunks of each label as one text again; a title before its first name belongs to it."""
    place = 0
    owners = [one for one in run if one.pieces]
    starts: list[int] = []
    for one in owners:
        place = text.find(one.pieces[0].text, place)
        before = _LAST_WORDS.search(text, 0, place)
        if one.kind in GUESTS and before and is_title(before[1]):
            place = before.start(1)
        starts.append(place)
    for one, (start, stop) in zip(owners, pairwise([*starts, len(text)]), strict=True):
        first = one.pieces[0]
        one.pieces = [Piece(text[start:stop].strip(" ,"), first.row, first.column)]


def _chunks(run: Sequence[Field], pieces: list[Piece]) -> tuple[list[Piece], str]:
    """The pieces of a page on one line: a place with its times, one person each, a pointer to another page.

    With them the text that they were cut from, "" where the pieces are the page's own.
    """
    if len(pieces) != 1 or len(pieces[0].text) < _SHORTEST_LINE:
        return pieces, ""
    piece = pieces[0]
    text = without_rules(piece.text)
    edges = {0, len(text)}
    people = persons_in(text)
    for at, person in enumerate(people):
        floor = people[at - 1].end if at else 0
        if not stands_in_for(text[floor : person.start]):
            edges.add(person.start)
        if run[-1].kind in SIGNERS:
            edges.add(party_after(text, person.end)[0])
    edges.update(clock.stop for clock in read_clocks(text))
    edges.update(mention.end for mention in find_dates(text))
    edges.update(match.start() for match in _POINTER.finditer(text))
    parts = [text[a:b].strip(" ,.…_-/") for a, b in pairwise(sorted(edges))]
    return [Piece(part, piece.row, piece.column) for part in parts if part], text
