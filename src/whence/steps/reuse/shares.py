"""How much of a text stands in another: the words in shared passages, each counted once."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from whence.steps.reuse.matches import Match
from whence.steps.reuse.pairs import Pair
from whence.steps.reuse.wording import Flags, Wording

MUCH = 0.3
"""Two texts that share so much of both are versions of one text."""


@dataclass(frozen=True, slots=True)
class Shares:
    """The share of the words of `a` that stand in `b`, and the other way round."""

    a: float
    b: float

    @property
    def smaller(self) -> float:
        """That of the longer text, mostly."""
        return min(self.a, self.b)

    @property
    def larger(self) -> float:
        """That of the shorter text, mostly."""
        return max(self.a, self.b)


def shares_of(
    pair: Pair, wordings: Sequence[Wording], *, without: Collection[Match] = ()
) -> Shares:
    """Measure a pair, leaving out some passages."""
    matches = [one for one in pair.matches if one not in without] if without else pair.matches
    a, b = wordings[pair.a], wordings[pair.b]
    return Shares(
        covered([(k.a, k.a_end) for match in matches for k in match.blocks], len(a)),
        covered([(k.b, k.b_end) for match in matches for k in match.blocks], len(b)),
    )


def covered(stretches: Sequence[tuple[int, int]], count: int) -> float:
    """Which share of `count` words lies in the stretches.

    >>> covered([(0, 4), (2, 6)], 12)
    0.5
    """
    total, reached = 0, 0
    for start, end in sorted(stretches):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total / count if count else 0.0


def marked(stretches: Sequence[tuple[int, int]], count: int) -> Flags:
    """Mark the words that lie in the stretches."""
    flags = np.zeros(count, dtype=np.bool_)
    for start, end in stretches:
        flags[start:end] = True
    return flags


SharesOf = Mapping[tuple[int, int], Shares]
"""What is known of each pair that shares anything, by the numbers of its texts, the lower first."""


def share_much(one: int, other: int, shares: SharesOf) -> bool:
    """Whether either text has much of the other."""
    known = shares.get((min(one, other), max(one, other)))
    return known is not None and known.larger >= MUCH
