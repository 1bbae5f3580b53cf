"""Families: texts that are versions of one, such as a dispatch and all who printed it.

Two texts *agree* when both have much of the other. A family is joined from its closest pairs on,
and only where every text of the one side agrees with every text of the other, so that no roundup
that quotes two dispatches makes a family of both.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

import numpy as np

from whence.steps.reuse.relations import MOST_PAIRED
from whence.steps.reuse.shares import MUCH, Shares, SharesOf
from whence.steps.reuse.wording import LEAST_WORDS, Wording, grams_of

MOST_CHECKED = 16
"""In a family of more texts than are paired with one another, a text is held against so many of the
earliest instead of against all."""


class Agreement:
    """Says which two texts agree; a pair that was not listed, being crowded, is looked at."""

    def __init__(
        self, wordings: Sequence[Wording], shares: SharesOf, crowded: frozenset[int]
    ) -> None:
        self._wordings, self._shares, self._crowded = wordings, shares, crowded
        self._agreeing: dict[int, set[int]] = defaultdict(set)
        self.pairs = closest_first(shares)
        for pair in self.pairs:
            self._add(pair)

    def holds(self, one: int, others: Collection[int]) -> bool:
        """Whether one text and each of the others have much of one another."""
        missing = set(others) - self._agreeing[one]
        return all(self._agree_unlisted((min(one, n), max(one, n))) for n in missing)

    def _agree_unlisted(self, pair: tuple[int, int]) -> bool:
        if pair in self._shares or not self._crowded.issuperset(pair):
            return False
        if gram_share(self._wordings[pair[0]], self._wordings[pair[1]]) < MUCH:
            return False
        self._add(pair)
        return True

    def _add(self, pair: tuple[int, int]) -> None:
        self._agreeing[pair[0]].add(pair[1])
        self._agreeing[pair[1]].add(pair[0])


def families_of(
    wordings: Sequence[Wording], shares: SharesOf, crowded: frozenset[int]
) -> list[tuple[int, ...]]:
    """Give the families of two texts and more, each in the order of its texts."""
    agreement = Agreement(wordings, shares, crowded)
    family_of: dict[int, list[int]] = {}
    for one, other in agreement.pairs:
        ours = family_of.setdefault(one, [one])
        theirs = family_of.setdefault(other, [other])
        if ours is not theirs and all_agree(ours, theirs, agreement):
            small, large = sorted((ours, theirs), key=len)
            large += small
            family_of.update(dict.fromkeys(small, large))
    groups = {id(family): family for family in family_of.values() if len(family) > 1}
    return sorted(tuple(sorted(family)) for family in groups.values())


def closest_first(shares: Mapping[tuple[int, int], Shares]) -> list[tuple[int, int]]:
    """List the pairs that agree, the closest first."""
    agreeing = [pair for pair, known in shares.items() if known.smaller >= MUCH]
    return sorted(agreeing, key=lambda pair: (-shares[pair].smaller, -shares[pair].larger, pair))


def all_agree(ours: Sequence[int], theirs: Sequence[int], agreement: Agreement) -> bool:
    """Whether every text of one family agrees with every text of the other."""
    if len(ours) + len(theirs) > MOST_PAIRED:
        ours, theirs = sorted(ours)[:MOST_CHECKED], sorted(theirs)[:MOST_CHECKED]
    few, many = sorted((ours, theirs), key=len)
    return all(agreement.holds(one, many) for one in few)


def gram_share(one: Wording, other: Wording) -> float:
    """The share of the grams of the longer text that stand in the other one."""
    ours = np.unique(grams_of(one.numbers, LEAST_WORDS))
    theirs = np.unique(grams_of(other.numbers, LEAST_WORDS))
    most = max(len(ours), len(theirs))
    return len(np.intersect1d(ours, theirs, assume_unique=True)) / most if most else 0.0
