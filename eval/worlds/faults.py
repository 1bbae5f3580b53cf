"""What the score of made-up worlds is made of: contradictions, groups, and why an interval misses.

A found conflict is right if its two sentences tell one event with different numbers; these are the
only contradictions that worlds have. An interval that misses the truth has one of three causes:

- `grouping`: the group holds sentences that do not tell the same;
- `chain`: a chain in it does not end where it should;
- `pair`: all chains are right, and yet two origins were held for one, or one for two.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from eval.worlds import Told
from whence.model import ClaimPlace, Conflict

CAUSES = ("grouping", "chain", "pair")
Fact = tuple[int, int]
"""An event and the number that is told of it: what two sentences that tell the same share."""


def fact_of(told: Told) -> Fact:
    """What a sentence tells."""
    return told.event, told.number


def conflict_counts(
    conflicts: Iterable[Conflict], told_at: Mapping[ClaimPlace, Told], told: Iterable[Told]
) -> Counter[str]:
    """Count the conflicts found, and the pairs of facts that are true conflicts."""
    found = [
        (fact_of(told_at[one.a]), fact_of(told_at[one.b]))
        for one in conflicts
        if one.a in told_at and one.b in told_at
    ]
    right = [frozenset(pair) for pair in found if pair[0][0] == pair[1][0] and pair[0] != pair[1]]
    facts = sorted({fact_of(one) for one in told})
    true = {frozenset((a, b)) for a in facts for b in facts if a[0] == b[0] and a < b}
    return Counter(
        {
            "conflicts found": len(found),
            "conflicts right": len(right),
            "conflicts true": len(true),
            "conflicts met": len(true & set(right)),
        }
    )


def b_cubed(groups: Iterable[Collection[Told]], told: Collection[Told]) -> Counter[str]:
    """Sum precision and recall over sentences, in thousandths (Bagga and Baldwin 1998).

    A sentence in several groups is judged in the largest, one in none is alone.
    """
    largest: dict[Told, Collection[Told]] = {}
    for group in sorted(groups, key=len):
        largest |= dict.fromkeys(group, group)
    true = defaultdict(set)
    for one in told:
        true[fact_of(one)].add(one)
    counts: Counter[str] = Counter()
    for one in set(told):
        found, fact = set(largest.get(one, {one})), true[fact_of(one)]
        both = len(found & fact)
        counts["sentences"] += 1
        counts["b precision"] += round(1000 * both / len(found))
        counts["b recall"] += round(1000 * both / len(fact))
    return counts


def cause_of(told: Sequence[Told], are_right: Sequence[bool]) -> str:
    """Why the interval of a group misses: its sentences, and which of their chains are right."""
    if len({fact_of(one) for one in told}) > 1:
        return "grouping"
    return "pair" if all(are_right) else "chain"
