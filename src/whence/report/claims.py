"""Claims on the page: their order, and all that is said of one of them.

The order puts first what many outlets tell and few origins stand behind. It is a rule of counting
and no judgement: nothing here says that a claim is true or false.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from whence.model import (
    ClaimPlace,
    Conflict,
    Drift,
    Findings,
    Group,
    Origin,
    OriginPair,
    OriginRelation,
    Origins,
    Quoted,
    Wording,
)
from whence.report.anchors import Anchors, claim_id
from whence.report.chains import known_names
from whence.report.plain import counted
from whence.report.tree import Tree, numbered, tree_of

MOST_FIRST = 12
"""How many claims stand in the list of what matters first."""
MOST_DRAWN = 150
"""How many claims have a picture, conflicts and the longest chains apart; others have a line."""
MOST_FAR = 6
"""How many of those with the longest chains stand below it."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict or drift: the wording, and the words in it that differ."""

    group: Group
    wording: Wording


@dataclass(frozen=True, slots=True)
class Same:
    """Wordings with the same words, but for case and white space, the earliest first."""

    text: str
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One claim: its group, its tree, its pairs with their numbers, and what became of it."""

    number: int
    group: Group
    tree: Tree
    origins: Mapping[str, Origin]
    close: tuple[tuple[int, OriginPair], ...]
    apart: tuple[OriginPair, ...]
    wordings: tuple[Same, ...]
    conflicts: tuple[Conflict, ...]
    drifts: tuple[Drift, ...]
    alike: tuple[Group, ...]

    @property
    def id(self) -> str:
        """Its name on the page."""
        return claim_id(self.group.id)

    @property
    def hops(self) -> int:
        """How many stations its longest chain has."""
        return hops_of(self.group)

    @property
    def longest(self) -> Wording:
        """The wording with the longest chain."""
        return longest(self.group)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """All claims: those with a card, ranked; those that one outlet alone tells, by article."""

    cards: tuple[Card, ...]
    more: tuple[Group, ...]
    """What would have a card, had the page no end: ranked behind those that have one."""
    first: tuple[Card, ...]
    """Told by several outlets."""
    far: tuple[Card, ...]
    """Those with the longest chains."""
    alone: tuple[tuple[str, tuple[Group, ...]], ...]
    sides: Mapping[ClaimPlace, Side]

    @property
    def lines(self) -> frozenset[str]:
        """The ids of the groups that have a card or a line of their own."""
        told = [group for _, groups in self.alone for group in groups if not is_own(group)]
        return frozenset(g.id for g in (*(c.group for c in self.cards), *self.more, *told))

    @property
    def alone_count(self) -> int:
        """How many claims have no card."""
        return sum(len(groups) for _, groups in self.alone)


def claims_of(findings: Findings, anchors: Anchors) -> Claims:
    """Rank the claims, and bring together what is said of each."""
    groups = {group.id: group for group in findings.groups}
    sides = {w.place: Side(group, w) for group in findings.groups for w in group.wordings}
    conflicts = defaultdict[str, list[Conflict]](list)
    for conflict in findings.conflicts:
        for group in dict.fromkeys((conflict.group_a, conflict.group_b)):
            conflicts[group].append(conflict)
    drifts = defaultdict[str, list[Drift]](list)
    for drift in findings.drifts:
        drifts[drift.group].append(drift)
    names = known_names(findings.actors)
    shown = [g for g in findings.groups if is_drawn(g) or g.id in conflicts]
    shown.sort(key=rank)
    far = sorted(shown, key=furthest)[:MOST_FAR]
    most = [g for g in shown[:MOST_DRAWN] if g not in far]
    carded = sorted(
        [*far, *most, *(g for g in shown[MOST_DRAWN:] if g.id in conflicts and g not in far)],
        key=rank,
    )
    cards = tuple(
        Card(
            number=number,
            group=group,
            tree=tree_of(group, names, anchors),
            origins={origin.id: origin for origin in group.origins.origins},
            close=tuple(numbered(group.origins.pairs)),
            apart=apart(group.origins.pairs),
            wordings=alike_in_words(group.wordings),
            conflicts=tuple(conflicts[group.id]),
            drifts=tuple(drifts[group.id]),
            alike=tuple(groups[id] for id in group.same_but_different if id in groups),
        )
        for number, group in enumerate(carded, 1)
    )
    drawn = {group.id for group in shown}
    return Claims(
        cards=cards,
        more=tuple(group for group in shown if group not in carded),
        first=tuple(card for card in cards if card.group.outlets > 1)[:MOST_FIRST],
        far=tuple(card for group in far for card in cards if card.group is group and card.hops > 1),
        alone=told_alone(g for g in findings.groups if g.id not in drawn),
        sides=sides,
    )


def is_drawn(group: Group) -> bool:
    """Whether a claim has a picture: told by several outlets, or passed on by somebody."""
    return group.outlets > 1 or hops_of(group) > 1


def hops_of(group: Group) -> int:
    """How many stations its longest chain has."""
    return max(len(wording.chain) for wording in group.wordings)


def longest(group: Group) -> Wording:
    """The wording with the longest chain."""
    return max(group.wordings, key=lambda wording: len(wording.chain))


def furthest(group: Group) -> tuple[object, ...]:
    """Sort claims by the length of their chains, then as they are ranked."""
    return (-hops_of(group), rank(group))


def rank(group: Group) -> tuple[float, int, int, int, str]:
    """Sort claims: the most outlets to an origin first, then the most outlets, then by id.

    Claims for which nobody is named come behind those with one origin: there is no chain to follow.
    """
    origins = group.origins.at_most
    return (
        -group.outlets / max(1, origins),
        not origins,
        -group.outlets,
        -len(group.wordings),
        group.id,
    )


def apart(pairs: Iterable[OriginPair]) -> tuple[OriginPair, ...]:
    """The pairs that are different."""
    rows = (pair for pair in pairs if pair.relation is OriginRelation.DIFFERENT)
    return tuple(sorted(rows, key=lambda pair: (pair.a, pair.b)))


def told(wording: Wording) -> tuple[str, str, int]:
    """Sort wordings by date, those without one last; then by path and place."""
    return (wording.published or "9999", wording.place.path, wording.spans[0].start)


def alike_in_words(wordings: Iterable[Wording]) -> tuple[Same, ...]:
    """Bring together the wordings that have the same words, the earliest first."""
    found: dict[str, list[Wording]] = defaultdict(list)
    for wording in sorted(wordings, key=told):
        found[" ".join(wording.text.casefold().split()).rstrip(".,;")].append(wording)
    return tuple(Same(rows[0].text, tuple(rows)) for rows in found.values())


def told_alone(groups: Iterable[Group]) -> tuple[tuple[str, tuple[Group, ...]], ...]:
    """Bring claims of one outlet together by their first article, in the order of its text."""
    rows = sorted(groups, key=lambda group: told(first_told(group)))
    by_path = groupby(rows, key=lambda group: first_told(group).place.path)
    return tuple((path, tuple(one)) for path, one in by_path)


def is_own(group: Group) -> bool:
    """Whether a claim is told in an outlet's own voice alone."""
    return not group.origins.at_most


def first_told(group: Group) -> Wording:
    """The earliest wording of a claim."""
    return min(group.wordings, key=told)


def in_words(origins: Origins) -> str:
    """The interval in words.

    >>> in_words(Origins(at_least=1, at_most=3, classes=(), pairs=(), origins=()))
    'At least 1, at most 3 independent origins'
    """
    low, high = origins.at_least, origins.at_most
    if not high:
        return "No origin: told in the outlets’ own voice alone"
    bound = " (a bound: too many to work out)" if origins.is_bound else ""
    return f"At least {low}{bound}, at most {counted(high, 'independent origin')}"


def in_short(origins: Origins) -> str:
    """The interval in few words.

    >>> in_short(Origins(at_least=1, at_most=3, classes=(), pairs=(), origins=()))
    '1 to 3 independent origins'
    """
    low, high = origins.at_least, origins.at_most
    if not high:
        return "nobody named"
    if low == high:
        return counted(low, "independent origin")
    return f"{low} to {counted(high, 'independent origin')}"


def pieces(wording: Wording, words: Quoted | None) -> list[tuple[str, bool]]:
    """The words of a wording in pieces; those that `words` names are told apart."""
    made = list[tuple[str, bool]]()
    for n, span in enumerate(wording.spans):
        if n:
            made.append((" … ", False))
        start, end = span.start, span.start
        if words and words.path == wording.place.path:
            start = min(max(words.span.start, span.start), span.end)
            end = min(max(words.span.end, start), span.end)
        cuts = ((span.start, start, False), (start, end, True), (end, span.end, False))
        made += [
            (span.text[a - span.start : b - span.start], is_it) for a, b, is_it in cuts if a < b
        ]
    return made
