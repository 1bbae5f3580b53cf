"""The spread: how widely the claims of a pile are told against how few origins they go back to.

One bar for all claims that as many outlets tell and that have the same interval; it runs from "at
least" to "at most". The widest told stand on top, so that what many tell and few know is seen at
the upper left.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from whence.model import Group

LEFT, RIGHT, TOP = 84.0, 322.0, 44.0
ROW = 21.0
BETWEEN = 9.0
"""Room between two numbers of outlets."""
MOST_ROWS = 24
MOST_ORIGINS = 12
"""Beyond this the scale ends; what lies further is drawn at its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Claims with one interval that as many outlets tell: how many, and the first of them."""

    y: float
    x_low: float
    x_high: float
    outlets: int
    low: int
    high: int
    claims: int
    first: Group


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """The bars with their scales; `left_out` counts claims that no row was left for."""

    height: float
    bars: tuple[Bar, ...]
    ticks: tuple[tuple[float, str], ...]
    rows: tuple[tuple[float, int], ...]
    left_out: int


def spread_of(groups: Iterable[Group]) -> Spread | None:
    """Draw the claims that several outlets tell; None where there is none."""
    alike = defaultdict[tuple[int, int, int], list[Group]](list)
    for group in groups:
        if group.outlets > 1:
            origins = group.origins
            alike[-group.outlets, origins.at_most, origins.at_least].append(group)
    kinds = sorted(alike)
    shown = kinds[:MOST_ROWS]
    if not shown:
        return None
    most = max(2, min(MOST_ORIGINS, max(high for _, high, _ in shown)))
    step = (RIGHT - LEFT) / most
    bars, rows, y = list[Bar](), list[tuple[float, int]](), TOP
    for outlets, high, low in shown:
        if not rows or rows[-1][1] != -outlets:
            y += BETWEEN * bool(rows)
            rows.append((y, -outlets))
        bars.append(
            Bar(
                y=y,
                x_low=LEFT + step * min(low, most),
                x_high=LEFT + step * min(high, most),
                outlets=-outlets,
                low=low,
                high=high,
                claims=len(alike[outlets, high, low]),
                first=alike[outlets, high, low][0],
            )
        )
        y += ROW
    ticks = ((LEFT + step * n, tick(n, most)) for n in range(most + 1))
    left_out = sum(len(alike[kind]) for kind in kinds[MOST_ROWS:])
    return Spread(
        height=y + 4, bars=tuple(bars), ticks=tuple(ticks), rows=tuple(rows), left_out=left_out
    )


def tick(number: int, most: int) -> str:
    """What stands at a number of the scale."""
    return f"{number}+" if number == most == MOST_ORIGINS else str(number)
