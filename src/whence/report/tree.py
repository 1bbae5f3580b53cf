"""The tree of chains: where the nodes of a claim stand in its picture, and the lines between them.

Origins stand in the first column, joined by brackets where two are the same or may be; every line
runs from there, through those who passed it on, to the outlets that tell it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from whence.model import Group, OriginPair, OriginRelation, Origins, SourceKind
from whence.report.anchors import Anchors
from whence.report.branches import Branch, branches_of
from whence.report.chains import Graph, Node, Part, graph_of
from whence.report.layers import Key, Layout, Spot, arranged
from whence.report.letters import broken
from whence.report.plain import day, label
from whence.text.amounts import counted

WIDE, APART = 188.0, 56.0
"""Width of a node, and of the room between two columns."""
MOST_WIDE = 940.0
"""How much room a picture has beside the contents."""
GAP = 12.0
LINE, PAD = 16.0, 10.0
KNOT = 6.0
HEAD = 26.0
"""Room for the words above the columns."""
LANE = 20.0
"""Width of a lane in which a bracket runs."""
MOST_LANES = 5
"""More brackets than fit into these are only listed below the picture."""
NAME_WIDE = WIDE - 44


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A node drawn: its corner and height, its lines of text, where it leads, and all in words."""

    x: float
    y: float
    height: float
    part: Part
    kind: SourceKind
    name: tuple[str, ...]
    note: str
    full: str
    """The name in full, which the picture may cut."""
    href: str | None

    @property
    def is_cut(self) -> bool:
        """Whether the picture cuts the name."""
        return " ".join(self.name) != self.full


@dataclass(frozen=True, slots=True)
class Line:
    """A line drawn; `is_faint` where it comes from nobody."""

    path: str
    is_faint: bool


@dataclass(frozen=True, slots=True)
class Bracket:
    """Two origins that are the same or may be; `number` is that of the reason in the list."""

    path: str
    is_same: bool
    number: int
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A picture of the chains of one claim, the same as nested lists, and in words."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    brackets: tuple[Bracket, ...]
    branches: tuple[Branch, ...]
    left: float
    right: float
    words: str

    @property
    def is_deep(self) -> bool:
        """Whether it is wider than the page: then it is drawn as nested lists on every screen."""
        return self.width > MOST_WIDE

    @property
    def drawn(self) -> list[tuple[bool, str]]:
        """The lines as one path for those from somebody, and one for those from nobody."""
        paths = {
            faint: "".join(line.path for line in self.lines if line.is_faint is faint)
            for faint in (False, True)
        }
        return [(is_faint, path) for is_faint, path in paths.items() if path]


def tree_of(group: Group, names: Mapping[str, str], anchors: Anchors) -> Tree:
    """Draw the chains of a group."""
    graph = graph_of(group, names)
    heights = {node.key: height_of(node) for node in graph.nodes}
    layout = arranged([n.key for n in graph.nodes], graph.lines, heights, gap=GAP, knot=KNOT)
    spots = layout.spots
    pairs = numbered(group.origins)
    lanes = lanes_of(pairs, layout, spots, heights)
    left = 2 + LANE * (1 + max((lane for *_, lane in lanes), default=-1)) + (8 if lanes else 0)
    boxes = tuple(boxed(n, spots[n.key], layout, heights, left, anchors) for n in graph.nodes)
    last = max((spot.layer for spot in spots.values()), default=0)
    return Tree(
        width=left + last * (WIDE + APART) + WIDE + 2,
        height=max((box.y + box.height for box in boxes), default=HEAD) + 4,
        boxes=boxes,
        lines=tuple(drawn(key, way, layout, heights, left) for key, way in layout.lines.items()),
        brackets=tuple(bracket(*lane, left) for lane in lanes),
        branches=branches_of(graph, pairs),
        left=left,
        right=left + last * (WIDE + APART),
        words=in_words(graph),
    )


def height_of(node: Node) -> float:
    """How tall a node is: its name's lines and the note below them."""
    return 2 * PAD + LINE * (len(broken(node.name, NAME_WIDE)) + 1) - 4


def boxed(
    node: Node,
    spot: Spot,
    layout: Layout,
    heights: Mapping[Key, float],
    left: float,
    anchors: Anchors,
) -> Box:
    """Draw a node where the layout puts it."""
    return Box(
        x=left + spot.layer * (WIDE + APART),
        y=HEAD + layout.tops[spot],
        height=heights[node.key],
        part=node.part,
        kind=node.kind,
        name=broken(node.name, NAME_WIDE),
        note=note_of(node),
        full=label(node.name, 200),
        href=anchors.at(node.place).href if node.place else None,
    )


def note_of(node: Node) -> str:
    """The small words below a name: what it is, or when it told it."""
    if node.part is Part.VOICE:
        return "in the outlet’s own voice"
    if node.part is Part.TELLS:
        dates = sorted({w.published[:10] for w in node.wordings if w.published})
        when = day(dates[0], True) if dates else "no date"
        articles = len({w.place.path for w in node.wordings})
        return f"{when} · {counted(articles, 'article')}" if articles > 1 else f"tells · {when}"
    if node.origin and node.origin.dead_end:
        end = node.origin.dead_end.value
        return "dead end: not named" if end == "anonymous" else f"dead end: {end}"
    return node.kind.value if node.part is Part.ORIGIN else f"passes on · {node.kind.value}"


def drawn(
    key: tuple[Key, Key],
    way: Sequence[Spot],
    layout: Layout,
    heights: Mapping[Key, float],
    left: float,
) -> Line:
    """Draw a line through its spots, straight through knots and curved between columns."""
    points = []
    for n, spot in enumerate(way):
        tall = heights.get(key[0] if n == 0 else key[1], 0) if n in (0, len(way) - 1) else KNOT
        y = HEAD + layout.tops[spot] + tall / 2
        x = left + spot.layer * (WIDE + APART)
        points += [(x, y)] * (n > 0) + [(x + WIDE, y)] * (n < len(way) - 1)
    path = f"M{points[0][0]:.0f} {points[0][1]:.0f}"
    for n, ((x0, y0), (x1, y1)) in enumerate(pairwise(points)):
        middle = (x0 + x1) / 2
        curve = f"C{middle:.0f} {y0:.0f} {middle:.0f} {y1:.0f} {x1:.0f} {y1:.0f}"
        path += curve if n % 2 == 0 else f"H{x1:.0f}"
    return Line(path, key[0][0] == "voice")


def numbered(origins: Origins) -> list[tuple[int, OriginPair]]:
    """The pairs that are or may be one, with the numbers of their reasons.

    Pairs of which the list would say the same, word for word, share a number.
    """
    names = {origin.id: origin.name for origin in origins.origins}
    close = [pair for pair in origins.pairs if pair.relation is not OriginRelation.DIFFERENT]
    numbers: dict[tuple[object, ...], int] = {}
    found = []
    for pair in sorted(close, key=lambda p: (p.relation.value != "same", p.a, p.b)):
        ends = tuple(sorted(names.get(id, id) for id in (pair.a, pair.b)))
        said = (ends, pair.relation, pair.reason, pair.decision)
        found.append((numbers.setdefault(said, len(numbers) + 1), pair))
    return found


def lanes_of(
    pairs: Iterable[tuple[int, OriginPair]],
    layout: Layout,
    spots: Mapping[Key, Spot],
    heights: Mapping[Key, float],
) -> list[tuple[int, OriginPair, float, float, int]]:
    """Give each bracket its ends and a lane of its own height; those without room are left out."""
    reach = []
    for number, pair in pairs:
        ends = [("origin", pair.a), ("origin", pair.b)]
        if all(end in spots for end in ends):
            low, high = sorted(HEAD + layout.tops[spots[e]] + heights[e] / 2 for e in ends)
            reach.append((high - low, number, pair, low, high))
    taken: list[list[tuple[float, float]]] = []
    found = []
    for _, number, pair, low, high in sorted(reach, key=lambda row: row[:2]):
        lane = next(
            (n for n, rows in enumerate(taken) if all(high < a or b < low for a, b in rows)),
            len(taken),
        )
        if lane < MOST_LANES:
            if lane == len(taken):
                taken.append([])
            taken[lane].append((low - 6, high + 6))
            found.append((number, pair, low, high, lane))
    return found


def bracket(
    number: int, pair: OriginPair, low: float, high: float, lane: int, left: float
) -> Bracket:
    """Draw a bracket left of the origins."""
    x = left - 10 - LANE * (lane + 0.4)
    path = f"M{left - 3:g} {low:.1f}H{x + 6:g}Q{x:g} {low:.1f} {x:g} {low + 6:.1f}"
    path += f"V{high - 6:.1f}Q{x:g} {high:.1f} {x + 6:g} {high:.1f}H{left - 3:g}"
    return Bracket(path, pair.relation is OriginRelation.SAME, number, x, (low + high) / 2)


def in_words(graph: Graph) -> str:
    """The picture in words, for those who do not see it."""
    name = {node.key: label(node.name, 80) for node in graph.nodes}
    steps = [f"{name[a]} to {name[b]}" for a, b in graph.lines]
    return "; ".join(steps) + "." if steps else "No chain."
