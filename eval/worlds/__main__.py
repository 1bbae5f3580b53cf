"""The published figures on made-up worlds, each with its spread.

    python -m eval.worlds --worlds 40

The spread is that of the figure if the worlds were drawn again: the middle 95 % of what samples of
these worlds give, drawn with replacement (Efron 1979, the percentile bootstrap).
"""

import argparse
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

from eval.worlds.counted import counted_world
from eval.worlds.score import FORMS, shares

SAMPLES = 1000
PROCESSES = 2


def main() -> None:
    """Print the figures of some worlds of each sort."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--worlds", type=int, default=40, help="worlds of each sort (40)")
    worlds = parser.parse_args().worlds
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        for form in FORMS:
            counts = list(pool.map(partial(counted_world, form), range(worlds)))
            print(f"\n{form}, {worlds} worlds")
            print(table(counts))


def table(counts: Sequence[Mapping[str, int]]) -> str:
    """Lay out the figures in per cent, each with its spread."""
    figures, spread = dict(shares(summed(counts))), spread_of(counts)
    lines = []
    for name, value in figures.items():
        low, high = spread[name]
        lines.append(f"{name:<20} {100 * value:6.1f}   {100 * low:5.1f} … {100 * high:5.1f}")
    return "\n".join(lines)


def spread_of(counts: Sequence[Mapping[str, int]]) -> dict[str, tuple[float, float]]:
    """Between what each figure lies in 95 of 100 samples of the worlds."""
    chance = random.Random(1979)
    drawn: dict[str, list[float]] = {}
    for _ in range(SAMPLES):
        for name, value in shares(summed(chance.choices(counts, k=len(counts)))):
            drawn.setdefault(name, []).append(value)
    edge = SAMPLES // 40
    return {name: (sorted(v)[edge], sorted(v)[-edge - 1]) for name, v in drawn.items()}


def summed(counts: Sequence[Mapping[str, int]]) -> Counter[str]:
    """The counts of several worlds together."""
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    return total


if __name__ == "__main__":
    main()
