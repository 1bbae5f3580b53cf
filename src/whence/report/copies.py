"""Who has words of whom: what reuse found between outlets, as a table with shares.

A row is the outlet that has the words later, a column the one that had them first. Where nothing
tells which was first, the share stands in both and is marked. Furniture is left out.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from whence.model import Direction, PileReuse, Reuse, ReuseKind, Text

MOST_OUTLETS = 18
"""Beyond so many the table would not be read; the pairs are all in the list below it."""
NO_OUTLET = "outlet not known"
LETTER = re.compile(r"^[ab](?= )|(?<= which )[ab](?= credits)|(?<= before )[ab]$")
"""Where a reason calls one of its two texts by a letter."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one outlet has of another: pairs of texts, and the largest share among them."""

    pairs: int
    share: float
    is_open: bool
    """Whether which was first is not known for any of the pairs."""

    @property
    def step(self) -> int:
        """How dark the cell is: 1 to 5."""
        return 1 + min(4, int(self.share * 5))

    @property
    def per_cent(self) -> str:
        """The share in per cent; never nothing, for something there is."""
        return f"{self.share:.0%}".removesuffix("%") if self.share >= 0.005 else "<1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """The table: names, and a row of cells for each; then the pairs behind it, largest share first.

    `left_out` counts the outlets that the table has no room for.
    """

    names: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell | None, ...]], ...]
    pairs: tuple[Reuse, ...]
    texts: Mapping[str, Text]
    left_out: int


def copies_of(reuse: PileReuse) -> Copies:
    """Bring the reuse of a pile together by outlets."""
    texts = {text.id: text for text in reuse.texts}
    pairs = [pair for pair in reuse.reuses if pair.kind is not ReuseKind.FURNITURE]
    found: dict[tuple[str, str], list[tuple[float, bool]]] = defaultdict(list)
    for later, first, share, is_open in shares(pairs, texts):
        if later != first:
            found[later, first].append((share, is_open))
    weight = Counter[str]()
    for (later, first), rows in found.items():
        weight[later] += len(rows)
        weight[first] += len(rows)
    names = sorted(weight, key=lambda name: (-weight[name], name))
    shown = sorted(names[:MOST_OUTLETS])
    cells = {key: cell(rows) for key, rows in found.items()}
    return Copies(
        names=tuple(shown),
        rows=tuple((row, tuple(cells.get((row, name)) for name in shown)) for row in shown),
        pairs=tuple(sorted(pairs, key=lambda pair: (-pair.containment, pair.a, pair.b))),
        texts=texts,
        left_out=len(names) - len(shown),
    )


def in_full(reason: str) -> str:
    """A reason in words: who reads it does not know which text is a and which b.

    >>> in_full("a is Halyard's own text, which b credits")
    "the former is Halyard's own text, which the latter credits"
    """
    return LETTER.sub(lambda met: "the former" if met[0] == "a" else "the latter", reason)


def shares(
    pairs: Iterable[Reuse], texts: Mapping[str, Text]
) -> Iterable[tuple[str, str, float, bool]]:
    """Who has how much of whom, by each outlet that carries the text."""
    for pair in pairs:
        for a in outlets(texts[pair.a]):
            for b in outlets(texts[pair.b]):
                is_open = pair.direction is Direction.UNKNOWN
                if pair.direction is not Direction.A_TO_B:
                    yield a, b, pair.share_a, is_open
                if pair.direction is not Direction.B_TO_A:
                    yield b, a, pair.share_b, is_open
    for text in texts.values():
        for first, later in carried(text):
            yield later, first, 1.0, not text.published


def outlets(text: Text) -> list[str]:
    """The outlets that carry a text, each once."""
    return sorted({article.byline.outlet or NO_OUTLET for article in text.articles})


def carried(text: Text) -> Iterable[tuple[str, str]]:
    """The outlets that carry a text to the last sign, after the first that did."""
    first = text.articles[0].byline.outlet or NO_OUTLET
    return ((first, other) for other in outlets(text) if other != first)


def cell(rows: list[tuple[float, bool]]) -> Cell:
    """One cell of the table."""
    return Cell(len(rows), max(share for share, _ in rows), all(is_open for _, is_open in rows))
