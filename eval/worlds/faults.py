"""What the score of made-up worlds is made of: contradictions, groups, and why an interval misses.

A found conflict is right if its two sentences tell one event and differ in what it says they
differ in. Two facts of one event that differ in one thing, each of them told somewhere without a
hedge, are a true conflict. An interval that misses the truth has one of three causes:

- `grouping`: the group holds sentences that do not tell the same;
- `chain`: a chain in it does not end where it should;
- `pair`: all chains are right, and yet two origins were held for one, or one for two.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations

from eval.worlds.told import Fact, Told, clashes
from whence.model import ClaimPlace, Conflict

CAUSES = ("grouping", "chain", "pair")


def conflict_counts(
    conflicts: Iterable[Conflict], told_at: Mapping[ClaimPlace, Told], told: Iterable[Told]
) -> Counter[str]:
    """Count the conflicts found, and the pairs of facts that are true conflicts."""
    counts: Counter[str] = Counter()
    met = set()
    for one in conflicts:
        if one.a in told_at and one.b in told_at:
            a, b = told_at[one.a].fact, told_at[one.b].fact
            counts["conflicts found"] += 1
            counts["conflicts right"] += one.kind in clashes(a, b)
            met.add(frozenset((a, b)))
    true = true_conflicts(told)
    counts["conflicts true"] += len(true)
    counts["conflicts met"] += len(met & true)
    return counts


def true_conflicts(told: Iterable[Told]) -> set[frozenset[Fact]]:
    """The pairs of facts that cannot both hold, told without a hedge."""
    facts = {one.fact for one in told if not one.hedge}
    return {frozenset(pair) for pair in combinations(facts, 2) if len(clashes(*pair)) == 1}


def b_cubed(groups: Iterable[Collection[Told]], told: Collection[Told]) -> Counter[str]:
    """Sum precision and recall over sentences, in thousandths (Bagga and Baldwin 1998).

    A sentence in several groups is judged in the largest, one in none is alone.
    """
    largest: dict[Told, Collection[Told]] = {}
    for group in sorted(groups, key=len):
        largest |= dict.fromkeys(group, group)
    true = defaultdict(set)
    for one in told:
        true[one.fact].add(one)
    counts: Counter[str] = Counter()
    for one in set(told):
        found, fact = set(largest.get(one, {one})), true[one.fact]
        both = len(found & fact)
        counts["sentences"] += 1
        counts["b precision"] += round(1000 * both / len(found))
        counts["b recall"] += round(1000 * both / len(fact))
    return counts


def cause_of(told: Sequence[Told], are_right: Sequence[bool]) -> str:
    """Why the interval of a group misses: its sentences, and which of their chains are right."""
    if len({one.fact for one in told}) > 1:
        return "grouping"
    return "pair" if all(are_right) else "chain"
