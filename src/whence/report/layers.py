"""Layers: where the nodes of a graph without circles go, from left to right, and how its lines run.

The method is that of Sugiyama, Tagawa and Toda (1981) in small: every node stands one layer right
of its furthest predecessor; a line that passes a layer by gets a knot there, so that it runs
between the nodes and not across them; nodes are ordered by the middle of their neighbours.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

Key = tuple[str, ...]
"""How a node is called."""
ROUNDS = 3
"""How often nodes are moved to the middle of their neighbours; more changes little."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A node in its layer, or the knot of the line `key` (a pair of nodes) in a layer passed by."""

    key: Key | tuple[Key, Key]
    layer: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands: `tops` by spot; `lines`, the spots each line runs through."""

    spots: Mapping[Key, Spot]
    tops: Mapping[Spot, float]
    lines: Mapping[tuple[Key, Key], tuple[Spot, ...]]


def without_circles(lines: Iterable[tuple[Key, Key]]) -> list[tuple[Key, Key]]:
    """Keep the lines, in order, that close no circle with those before them."""
    after: dict[Key, set[Key]] = defaultdict(set)
    kept = []
    for a, b in dict.fromkeys(lines):
        if a != b and not leads(after, b, a):
            after[a].add(b)
            kept.append((a, b))
    return kept


def leads(after: Mapping[Key, set[Key]], start: Key, goal: Key) -> bool:
    """Whether a way leads from one node to another."""
    seen, waiting = {start}, [start]
    while waiting:
        node = waiting.pop()
        if node == goal:
            return True
        waiting += [n for n in after.get(node, ()) if n not in seen]
        seen.update(waiting)
    return False


def layers_of(nodes: Sequence[Key], lines: Iterable[tuple[Key, Key]]) -> dict[Key, int]:
    """Put each node one layer right of its furthest predecessor; lines make no circle."""
    before: dict[Key, list[Key]] = defaultdict(list)
    after: dict[Key, list[Key]] = defaultdict(list)
    for a, b in lines:
        before[b].append(a)
        after[a].append(b)
    waits = {node: len(before[node]) for node in nodes}
    layer = dict.fromkeys(nodes, 0)
    ready = [node for node in nodes if not waits[node]]
    for node in ready:
        for follower in after[node]:
            layer[follower] = max(layer[follower], layer[node] + 1)
            waits[follower] -= 1
            if not waits[follower]:
                ready.append(follower)
    return layer


def arranged(
    nodes: Sequence[Key],
    lines: Sequence[tuple[Key, Key]],
    heights: Mapping[Key, float],
    *,
    gap: float,
    knot: float,
) -> Layout:
    """Arrange nodes of these heights; the first layer keeps the order in which it is given."""
    layer = layers_of(nodes, lines)
    spots = {node: Spot(node, layer[node]) for node in nodes}
    runs = {(a, b): run(spots[a], spots[b], (a, b)) for a, b in lines}
    tall = {spots[node]: heights[node] for node in nodes}
    columns: list[list[Spot]] = [[] for _ in range(max(layer.values(), default=0) + 1)]
    for spot in dict.fromkeys([*spots.values(), *(s for way in runs.values() for s in way)]):
        columns[spot.layer].append(spot)
        tall.setdefault(spot, knot)
    tops = settled(columns, runs.values(), tall, gap)
    return Layout(spots, tops, runs)


def run(start: Spot, end: Spot, line: tuple[Key, Key]) -> tuple[Spot, ...]:
    """The spots of a line: its ends, and a knot in each layer between them."""
    knots = (Spot(line, layer) for layer in range(start.layer + 1, end.layer))
    return (start, *knots, end)


def settled(
    columns: list[list[Spot]],
    runs: Iterable[tuple[Spot, ...]],
    tall: Mapping[Spot, float],
    gap: float,
) -> dict[Spot, float]:
    """Find the top of every spot: order each column by its neighbours, then draw it to them."""
    left: dict[Spot, list[Spot]] = defaultdict(list)
    right: dict[Spot, list[Spot]] = defaultdict(list)
    for way in runs:
        for a, b in pairwise(way):
            left[b].append(a)
            right[a].append(b)
    tops = stacked(columns[0], {}, tall, gap) if columns else {}
    for column in columns[1:]:
        wish = wishes(column, left, tops, tall)
        column.sort(key=lambda spot: wish.get(spot, 0.0))
        tops |= stacked(column, wish, tall, gap)
    for _ in range(ROUNDS):
        for column in reversed(columns[:-1]):
            tops |= stacked(column, wishes(column, right, tops, tall), tall, gap)
        for column in columns[1:]:
            tops |= stacked(column, wishes(column, left, tops, tall), tall, gap)
    least = min(tops.values(), default=0.0)
    return {spot: round(top - least, 1) for spot, top in tops.items()}


def wishes(
    column: Iterable[Spot],
    beside: Mapping[Spot, list[Spot]],
    tops: Mapping[Spot, float],
    tall: Mapping[Spot, float],
) -> dict[Spot, float]:
    """Where each spot would like its top: so that its middle is that of its neighbours."""
    wish = {}
    for spot in column:
        middles = [tops[other] + tall[other] / 2 for other in beside.get(spot, ())]
        if middles:
            wish[spot] = sum(middles) / len(middles) - tall[spot] / 2
        elif spot in tops:
            wish[spot] = tops[spot]
    return wish


def stacked(
    column: Sequence[Spot],
    wish: Mapping[Spot, float],
    tall: Mapping[Spot, float],
    gap: float,
) -> dict[Spot, float]:
    """Stand a column's spots one under the other, in their order, as near their wishes as it goes.

    Spots that would overlap become a block, which stands where it suits its spots on average (pool
    adjacent violators: the least sum of squares).
    """
    blocks: list[tuple[float, list[Spot], float]] = []  # sum of wishes, spots, height
    for spot in column:
        fallback = blocks[-1][0] / len(blocks[-1][1]) + blocks[-1][2] if blocks else 0.0
        total, spots, height = wish.get(spot, fallback), [spot], tall[spot] + gap
        while blocks and top_of(blocks[-1]) + blocks[-1][2] > total / len(spots):
            above_total, above, above_height = blocks.pop()
            total += above_total - above_height * len(spots)
            spots, height = above + spots, above_height + height
        blocks.append((total, spots, height))
    tops = {}
    for block in blocks:
        top = top_of(block)
        for spot in block[1]:
            tops[spot] = top
            top += tall[spot] + gap
    return tops


def top_of(block: tuple[float, list[Spot], float]) -> float:
    """Where a block stands: at the average of what its spots wish for its top."""
    return block[0] / len(block[1])
