"""Match attributions one to one, and score how well source and content were put together.

Two attributions match when the characters of their contents overlap with a Jaccard index of at
least 0.5 and their sources share a character or are both missing. Contents and sources are
compared after their edges are trimmed. The matching is a largest one (by augmenting paths, Kuhn
1955), so that the figure does not depend on the order in which attributions come; better overlaps
are tried first.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eval.spans import Bounds, Score, trimmed_set

ENOUGH = 0.5
"""Least Jaccard index of the characters of two contents that count as the same."""


@dataclass(frozen=True, slots=True)
class Linked:
    """One attribution as sets of character offsets; an empty source is a missing one."""

    source: frozenset[int]
    content: frozenset[int]


def linked(text: str, source: Iterable[Bounds], content: Iterable[Bounds]) -> Linked:
    """Make an attribution comparable."""
    return Linked(_characters(text, source), _characters(text, content))


def jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    """Shared characters over all characters; 0 when there are none at all."""
    union = len(one | other)
    return len(one & other) / union if union else 0.0


def matched(gold: Sequence[Linked], predicted: Sequence[Linked]) -> list[tuple[int, int]]:
    """Index pairs (gold, predicted) of a largest one-to-one matching."""
    wishes = [_partners(attribution, predicted) for attribution in gold]
    holder: dict[int, int] = {}
    for index in range(len(gold)):
        _place(index, wishes, holder, set())
    return sorted((gold_index, found) for found, gold_index in holder.items())


def score_linked(gold: Sequence[Linked], predicted: Sequence[Linked]) -> Score:
    """Linked score of one text."""
    right = len(matched(gold, predicted))
    return Score(len(predicted), right, len(gold), right)


def _characters(text: str, spans: Iterable[Bounds]) -> frozenset[int]:
    return frozenset(at for start, end in trimmed_set(text, spans) for at in range(start, end))


def _partners(attribution: Linked, others: Sequence[Linked]) -> list[int]:
    """Indices of all that match, most overlap first."""
    found = []
    for index, other in enumerate(others):
        same_source = not attribution.source.isdisjoint(other.source)
        overlap = jaccard(attribution.content, other.content)
        if overlap >= ENOUGH and (same_source or not (attribution.source or other.source)):
            found.append((-overlap, index))
    return [index for _, index in sorted(found)]


def _place(
    index: int, wishes: Sequence[Sequence[int]], holder: dict[int, int], seen: set[int]
) -> bool:
    """Give gold `index` a partner, moving others to their next choice where that frees one."""
    for wish in wishes[index]:
        if wish in seen:
            continue
        seen.add(wish)
        if wish not in holder or _place(holder[wish], wishes, holder, seen):
            holder[wish] = index
            return True
    return False
