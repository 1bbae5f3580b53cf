"""Claims on the page: in which order they stand, and which of them have a picture.

The order puts first what many outlets tell and few origins stand behind. It is a rule of counting
and no judgement: nothing here says that a claim is true or false. Claims that one outlet has by one
way (all of an interview that it reprints) share one picture.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from whence.model import ClaimPlace, Findings, Group, Origin, Wording
from whence.report.anchors import Anchors, claim_id
from whence.report.cards import Card, Side, Told, first_told, told
from whence.report.tree import Tree, tree_of
from whence.text.content_words import is_content
from whence.text.words import words_in

MOST_FIRST = 12
"""How many claims stand in the list of what matters first."""
LEAST_TELLING = 2
"""Fewer words of content than this tell nobody what is meant."""
MOST_FAR = 6
"""How many of the longest ways stand first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of the claims a page has room for.

    `drawn` claims have a picture, conflicts apart, others a line; so have `ways` through several
    hands. Claims that one outlet alone tells are listed, or only counted.
    """

    drawn: int = 150
    ways: int = 50
    is_listed: bool = True


WHOLE = Limits()
BRIEF = Limits(drawn=60, ways=20, is_listed=False)
"""For a page that would be too large to be sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Claims of one article that came through the same hands: one picture for all of them."""

    groups: tuple[Group, ...]
    tree: Tree

    @property
    def id(self) -> str:
        """Its name on the page."""
        return f"way-{claim_id(self.groups[0].id)}"

    @property
    def wording(self) -> Wording:
        """The first of its wordings."""
        return first_told(self.groups[0])


@dataclass(frozen=True, slots=True)
class Far:
    """A long chain: where it stands on the page, one claim that came by it, and how many did."""

    href: str
    group: Group
    wording: Wording
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """All claims: those with a card, ranked; those that share a way; those that one outlet tells.

    `more` are those that would have a picture, had the page no end.
    """

    cards: tuple[Card, ...]
    ways: tuple[Way, ...]
    more: tuple[Group, ...]
    first: tuple[Card, ...]
    far: tuple[Far, ...]
    alone: tuple[tuple[str, tuple[Group, ...]], ...]
    sides: Mapping[ClaimPlace, Side]
    alike: Mapping[str, tuple[Group, ...]]
    """What looks like those that share a way, by their ids."""
    is_listed: bool
    """Whether claims of one outlet alone are listed, and not only counted."""

    @property
    def lines(self) -> frozenset[str]:
        """The ids of the groups that have a card or a line of their own."""
        alone = [group for _, groups in self.alone for group in groups if self.has_line(group)]
        in_ways = [group for way in self.ways for group in way.groups]
        cards = [card.group for card in self.cards]
        return frozenset(group.id for group in (*cards, *in_ways, *self.more, *alone))

    def has_line(self, group: Group) -> bool:
        """Whether a claim that one outlet alone tells has a line: its own words are in its text."""
        return self.is_listed and not is_own(group)

    @property
    def alone_count(self) -> int:
        """How many claims one outlet alone tells, from no further than its own source."""
        return sum(len(groups) for _, groups in self.alone)

    @property
    def way_count(self) -> int:
        """How many claims share a way."""
        return sum(len(way.groups) for way in self.ways)


def claims_of(findings: Findings, anchors: Anchors, limits: Limits = WHOLE) -> Claims:
    """Rank the claims, and bring together what is said of each."""
    known = Told.of(findings)
    drawn = sorted((g for g in findings.groups if is_drawn(g, known)), key=rank)
    by_way = sorted(ways_of(findings.groups, known), key=furthest)
    carded = [
        *drawn[: limits.drawn],
        *(g for g in drawn[limits.drawn :] if g.id in known.conflicts),
    ]
    ids = {group.id for group in carded}
    cards = tuple(known.card(number, group, anchors) for number, group in enumerate(carded, 1))
    ways = tuple(Way(groups=w, tree=way_tree(w, known, anchors)) for w in by_way[: limits.ways])
    placed = {group.id for group in (*drawn, *(group for way in by_way for group in way))}
    return Claims(
        cards=cards,
        ways=ways,
        more=(
            *(group for group in drawn if group.id not in ids),
            *(group for way in by_way[limits.ways :] for group in way),
        ),
        first=tuple(card for card in cards if is_first(card.group))[:MOST_FIRST],
        far=far(cards, ways),
        alone=told_alone(group for group in findings.groups if group.id not in placed),
        sides=known.sides,
        is_listed=limits.is_listed,
        alike={group.id: known.alike(group) for way in by_way for group in way},
    )


def is_drawn(group: Group, known: Told) -> bool:
    """Whether a claim has a card: told by several outlets, in conflict, changed, or by two ways."""
    if group.outlets > 1 or known.is_told_of(group):
        return True
    return hops_of(group) > 1 and len({way_key(wording) for wording in group.wordings}) > 1


def is_first(group: Group) -> bool:
    """Whether a claim may stand in the list of what matters first.

    Several outlets tell it, and its words say something by themselves: "I did it" does not.
    """
    content = [word for word in words_in(group.text) if is_content(word)]
    return group.outlets > 1 and len(content) >= LEAST_TELLING


def ways_of(groups: Iterable[Group], known: Told) -> list[tuple[Group, ...]]:
    """Claims without a card that came through several hands, brought together by these."""
    found = defaultdict[tuple[str, ...], list[Group]](list)
    for group in groups:
        if not is_drawn(group, known) and hops_of(group) > 1:
            found[way_key(group.wordings[0])].append(group)
    return [tuple(sorted(way, key=lambda group: told(first_told(group)))) for way in found.values()]


def way_key(wording: Wording) -> tuple[str, ...]:
    """What two claims share that came to one article through the same hands."""
    hands = (f"{station.kind} {station.name.casefold()}" for station in wording.chain)
    return (wording.place.path, *hands)


def way_tree(way: tuple[Group, ...], known: Told, anchors: Anchors) -> Tree:
    """The picture of a way: that of its first claim."""
    return tree_of(way[0], known.names, anchors)


def furthest(way: tuple[Group, ...]) -> tuple[int, int, tuple[str, ...]]:
    """Sort ways: through the most hands first, then those by which the most claims came."""
    return (-hops_of(way[0]), -len(way), way_key(way[0].wordings[0]))


def far(cards: Iterable[Card], ways: Iterable[Way]) -> tuple[Far, ...]:
    """The longest chains of cards and ways, each chain of names once."""
    rows = [Far(f"#{way.id}", way.groups[0], way.wording, len(way.groups)) for way in ways]
    rows += [Far(f"#{card.id}", card.group, longest(card.group), 1) for card in cards]
    rows = [row for row in rows if len(row.wording.chain) > 1]
    rows.sort(key=lambda row: (-len(row.wording.chain), -row.claims, row.href))
    by_hands: dict[tuple[str, ...], Far] = {}
    for row in rows:
        by_hands.setdefault(way_key(row.wording)[1:], row)
    return tuple(by_hands.values())[:MOST_FAR]


def hops_of(group: Group) -> int:
    """How many stations its longest chain has."""
    return max(len(wording.chain) for wording in group.wordings)


def longest(group: Group) -> Wording:
    """The wording with the longest chain."""
    return max(group.wordings, key=lambda wording: len(wording.chain))


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


def told_alone(groups: Iterable[Group]) -> tuple[tuple[str, tuple[Group, ...]], ...]:
    """Bring claims of one outlet together by their first article, in the order of its text."""
    rows = sorted(groups, key=lambda group: told(first_told(group)))
    by_path = groupby(rows, key=lambda group: first_told(group).place.path)
    return tuple((path, tuple(one)) for path, one in by_path)


def is_own(group: Group) -> bool:
    """Whether a claim is told in an outlet's own voice alone."""
    return not group.origins.at_most


def by_source(groups: Iterable[Group]) -> list[tuple[Origin, tuple[Group, ...]]]:
    """Bring claims together by the origin of their earliest wording, in their order."""
    known: dict[str, Origin] = {}
    found = defaultdict[str, list[Group]](list)
    for group in groups:
        origin = first_told(group).origin
        known |= {one.id: one for one in group.origins.origins if one.id == origin}
        found[origin].append(group)
    return [(known[id], tuple(rows)) for id, rows in found.items()]
