"""Cards: all that is said of one claim, brought together for its place on the page."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

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
from whence.report.tree import Tree, numbered, tree_of
from whence.text.amounts import interval


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


@dataclass(frozen=True, slots=True)
class Why:
    """Why two origins are or may be one, by its number, and all pairs of which this is said."""

    number: int
    pairs: tuple[OriginPair, ...]

    @property
    def first(self) -> OriginPair:
        """The pair that stands for all."""
        return self.pairs[0]

    @property
    def evidence(self) -> tuple[Quoted, ...]:
        """The words that show it, each once."""
        return tuple(dict.fromkeys(quoted for pair in self.pairs for quoted in pair.evidence))


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One claim: its group, its tree, its pairs with their numbers, and what became of it."""

    number: int
    group: Group
    tree: Tree
    origins: Mapping[str, Origin]
    close: tuple[Why, ...]
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
    def pair_count(self) -> int:
        """How many pairs of origins have a reason."""
        return sum(len(why.pairs) for why in self.close) + len(self.apart)


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of the groups of a pile, each by its id."""

    groups: Mapping[str, Group]
    sides: Mapping[ClaimPlace, Side]
    conflicts: Mapping[str, list[Conflict]]
    drifts: Mapping[str, list[Drift]]
    names: Mapping[str, str]

    @classmethod
    def of(cls, findings: Findings) -> "Told":
        """Sort what was found by the groups that it is about."""
        conflicts = defaultdict[str, list[Conflict]](list)
        for conflict in findings.conflicts:
            for group in dict.fromkeys((conflict.group_a, conflict.group_b)):
                conflicts[group].append(conflict)
        drifts = defaultdict[str, list[Drift]](list)
        for drift in findings.drifts:
            drifts[drift.group].append(drift)
        return cls(
            groups={group.id: group for group in findings.groups},
            sides={w.place: Side(group, w) for group in findings.groups for w in group.wordings},
            conflicts=conflicts,
            drifts=drifts,
            names=known_names(findings.actors),
        )

    def card(self, number: int, group: Group, anchors: Anchors) -> Card:
        """Bring together what is said of a group."""
        return Card(
            number=number,
            group=group,
            tree=tree_of(group, self.names, anchors),
            origins={origin.id: origin for origin in group.origins.origins},
            close=why(group.origins),
            apart=apart(group.origins.pairs),
            wordings=alike_in_words(group.wordings),
            conflicts=tuple(self.conflicts.get(group.id, ())),
            drifts=tuple(self.drifts.get(group.id, ())),
            alike=self.alike(group),
        )

    def alike(self, group: Group) -> tuple[Group, ...]:
        """The groups that look like one and are not."""
        return tuple(self.groups[id] for id in group.same_but_different if id in self.groups)

    def is_told_of(self, group: Group) -> bool:
        """Whether a group is in a conflict, or changed as it was passed on."""
        return bool(self.conflicts.get(group.id) or self.drifts.get(group.id))


def why(origins: Origins) -> tuple[Why, ...]:
    """The reasons why origins are or may be one, in their order."""
    found = defaultdict[int, list[OriginPair]](list)
    for number, pair in numbered(origins):
        found[number].append(pair)
    return tuple(Why(number, tuple(pairs)) for number, pairs in found.items())


def ends_of(origins: Origins) -> tuple[Origin, ...]:
    """The origins that are dead ends, one of those of which the same is said.

    Who is the same as one who is named is none: that is where the chain ends.
    """
    known = {origin.id for origin in origins.origins if not origin.dead_end}
    settled = {id for row in origins.classes if not known.isdisjoint(row) for id in row}
    found: dict[tuple[str, str | None], Origin] = {}
    for origin in origins.origins:
        if origin.dead_end and origin.id not in settled:
            found.setdefault((origin.name, origin.settles), origin)
    return tuple(found.values())


def whom(origins: Origins) -> tuple[Origin, ...]:
    """Who stands behind a claim: one of each class of origins, who is named where one is."""
    by_id = {origin.id: origin for origin in origins.origins}
    rows = ([by_id[id] for id in row if id in by_id] for row in origins.classes)
    return tuple(min(row, key=lambda one: one.dead_end is not None) for row in rows if row)


def apart(pairs: Iterable[OriginPair]) -> tuple[OriginPair, ...]:
    """The pairs that are different."""
    rows = (pair for pair in pairs if pair.relation is OriginRelation.DIFFERENT)
    return tuple(sorted(rows, key=lambda pair: (pair.a, pair.b)))


def told(wording: Wording) -> tuple[str, str, int]:
    """Sort wordings by date, those without one last; then by path and place."""
    return (wording.published or "9999", wording.place.path, wording.spans[0].start)


def first_told(group: Group) -> Wording:
    """The earliest wording of a claim."""
    return min(group.wordings, key=told)


def alike_in_words(wordings: Iterable[Wording]) -> tuple[Same, ...]:
    """Bring together the wordings that have the same words, the earliest first."""
    found: dict[str, list[Wording]] = defaultdict(list)
    for wording in sorted(wordings, key=told):
        found[" ".join(wording.text.casefold().split()).rstrip(".,;")].append(wording)
    return tuple(Same(rows[0].text, tuple(rows)) for rows in found.values())


def in_words(origins: Origins) -> str:
    """How many independent origins a claim has."""
    return interval(origins.at_least, origins.at_most, is_bound=origins.is_bound)


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
