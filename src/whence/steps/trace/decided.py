"""Decided: what people judged of a pile, in the form in which tracing takes it.

A person's word goes before every rule. What it changes is told: a pair names the decision, claims
that are left out are listed, and a claim that was split off knows the group that it was in.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from whence.model import ClaimPlace, OriginPair, OriginRelation
from whence.steps.trace.told import Pile

Places = tuple[ClaimPlace, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """The judgements that stand, after all that were taken back.

    `pairs`: by the ids of two origins, whether they are the same or different, and the id of the
    decision. `wrong_attributions`: path and id of those that say nothing of the kind.
    `wrong_matches`: claims that do not belong to the group they were put into.
    """

    pairs: Mapping[frozenset[str], tuple[OriginRelation, str]] = field(default_factory=dict)
    wrong_attributions: frozenset[tuple[str, str]] = frozenset()
    wrong_matches: frozenset[ClaimPlace] = frozenset()

    def left_out(self, pile: Pile) -> Places:
        """The claims of wrong attributions, in the order of their places."""
        found = (
            place
            for place, told in pile.told.items()
            if (place.path, told.claim.attribution) in self.wrong_attributions
        )
        return tuple(sorted(found))

    def groups(self, groups: Iterable[Places], left_out: Places) -> Iterator[Places]:
        """The groups without what is left out, and with what was split off as groups of its own."""
        gone = frozenset(left_out)
        for places in groups:
            kept = tuple(place for place in places if place not in gone)
            split = [place for place in kept if place in self.wrong_matches]
            if len(split) == len(kept):
                split = split[1:]
            if rest := tuple(place for place in kept if place not in split):
                yield rest
            yield from ((place,) for place in split)

    def alike(self, groups: Iterable[Places]) -> Iterator[tuple[ClaimPlace, ClaimPlace]]:
        """Every claim that was split off with one of the group that it was in."""
        for places in groups:
            split = [place for place in places if place in self.wrong_matches]
            rest = [place for place in places if place not in self.wrong_matches]
            yield from ((place, (rest or split)[0]) for place in split)

    def judged(self, pair: OriginPair) -> OriginPair:
        """A pair as a person decided it, or else as it is."""
        relation, decision = self.pairs.get(frozenset((pair.a, pair.b)), (None, None))
        if relation is None:
            return pair
        reason = f"a person decided so; by the rules they are {pair.relation}: {pair.reason}"
        return replace(pair, relation=relation, reason=reason, decision=decision)


UNDECIDED = Decided()
