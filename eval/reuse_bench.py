"""How reuse grows: time and peak memory on made-up piles, and the exponent of both.

    python -m eval.reuse_bench                       1,000 and 10,000 articles
    python -m eval.reuse_bench 1000 10000 100000

Each pile is measured in a process of its own. The exponent is that of the seconds that cores worked
between two sizes: 1 is linear. Making the pile is not counted; `pile MB` is what it takes itself.
"""

import json
import math
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from eval.made_pile import made_pile
from whence.steps.reuse import find_reuse


@dataclass(frozen=True, slots=True)
class Measured:
    """What one pile took, and what was found in it."""

    articles: int
    seconds: float
    work: float
    peak_mb: float
    pile_mb: float
    pairs: int
    families: int
    crowded: int


def measure(count: int) -> Measured:
    """Measure one pile in this process."""
    pile = made_pile(count)
    before = peak_mb()
    began, worked = time.perf_counter(), time.process_time()
    found = find_reuse(pile)
    seconds, work = time.perf_counter() - began, time.process_time() - worked
    print(Counter(reuse.kind.value for reuse in found.reuses), file=sys.stderr)
    return Measured(
        articles=count,
        seconds=seconds,
        work=work,
        peak_mb=peak_mb(),
        pile_mb=before,
        pairs=len(found.reuses),
        families=len(found.families),
        crowded=found.crowded,
    )


def peak_mb() -> float:
    """The most memory that this process has had so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure_apart(count: int) -> Measured:
    """Measure one pile in a new process."""
    command = [sys.executable, "-m", "eval.reuse_bench", "--one", str(count)]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return Measured(**json.loads(told.stdout))


def table(rows: Sequence[Measured]) -> str:
    """Lay the measurements out, each beside its exponent since the one before."""
    heads = ("articles", "seconds", "core s", "exponent", "pile MB", "peak MB", "pairs", "families")
    lines = ["".join(f"{head:>10}" for head in heads)]
    for before, row in zip([None, *rows], rows, strict=False):
        exponent = f"{growth(before, row):.2f}" if before else ""
        lines.append(
            f"{row.articles:10}{row.seconds:10.1f}{row.work:10.1f}{exponent:>10}"
            f"{row.pile_mb:10.0f}{row.peak_mb:10.0f}{row.pairs:10}{row.families:10}"
        )
    return "\n".join(lines)


def growth(before: Measured, after: Measured) -> float:
    """The exponent with which the work of the cores grows between two sizes.

    >>> row = Measured(1000, 9, 2.0, 0, 0, 0, 0, 0)
    >>> growth(row, Measured(10000, 9, 20.0, 0, 0, 0, 0, 0))
    1.0
    """
    ratio = after.work / before.work
    return math.log(ratio) / math.log(after.articles / before.articles)


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[:1] == ["--one"]:
        print(json.dumps(asdict(measure(int(arguments[1])))))
    else:
        sizes = [int(argument) for argument in arguments] or [1_000, 10_000]
        print(table([measure_apart(size) for size in sizes]))
