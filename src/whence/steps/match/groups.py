"""Groups: statements of which every two say the same; no chains of likeness.

The surest pairs join first. Two groups become one only if each statement of one was judged the same
as each of the other, so that a group never reaches from one claim to another over those between.
"""

from collections.abc import Iterable, Sequence

from whence.steps.match.judge import Judgement, Outcome


def groups_of(count: int, judgements: Iterable[Judgement]) -> list[list[int]]:
    """Group statements 0…count by complete linkage; each is in exactly one group."""
    same = [one for one in judgements if one.outcome is Outcome.SAME]
    agreed = {(one.a, one.b) for one in same}
    group = {number: [number] for number in range(count)}
    for one in sorted(same, key=lambda one: (-one.score, one.a, one.b)):
        left, right = group[one.a], group[one.b]
        if left is not right and all_agree(left, right, agreed):
            joined = sorted(left + right)
            group.update(dict.fromkeys(joined, joined))
    return [members for number, members in group.items() if members[0] == number]


def all_agree(left: Sequence[int], right: Sequence[int], agreed: set[tuple[int, int]]) -> bool:
    """Whether each statement of one group says the same as each of the other."""
    return all((min(a, b), max(a, b)) in agreed for a in left for b in right)
