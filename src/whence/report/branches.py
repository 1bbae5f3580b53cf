"""Branches: the tree of chains as nested lists, for screens too narrow for the picture, and print.

It says what the picture says: every origin with those who passed it on below it, and below these
the outlets that tell it. Who has it from two stands below both; what follows stands there once.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whence.model import OriginPair, OriginRelation
from whence.report.chains import Graph
from whence.report.layers import Key


@dataclass(frozen=True, slots=True)
class Branch:
    """A node, by its place among the boxes of the picture, and what follows from it.

    `reasons` are the numbers of the pairs that make it the same as another, or may.
    """

    box: int
    reasons: tuple[tuple[int, bool], ...]
    following: tuple["Branch", ...]


def branches_of(graph: Graph, pairs: Iterable[tuple[int, OriginPair]]) -> tuple[Branch, ...]:
    """Lay out a graph as trees, from its origins on."""
    boxes = {node.key: box for box, node in enumerate(graph.nodes)}
    after = defaultdict[Key, list[Key]](list)
    for a, b in graph.lines:
        after[a].append(b)
    reasons = defaultdict[Key, list[tuple[int, bool]]](list)
    for number, pair in pairs:
        for id in (pair.a, pair.b):
            reasons["origin", id].append((number, pair.relation is OriginRelation.SAME))
    led_to = {b for _, b in graph.lines}
    seen: set[Key] = set()

    def grown(ways: Sequence[Key]) -> tuple[Branch, ...]:
        made = []
        for key in ways:
            is_new = key not in seen
            seen.add(key)
            following = grown(after[key]) if is_new else ()
            made.append(Branch(boxes[key], tuple(reasons[key]), following))
        return tuple(made)

    return grown([key for key in boxes if key not in led_to])
