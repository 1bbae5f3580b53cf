"""How the steps over a pile grow: time and peak memory of each, and the exponent.

    python -m eval.corpus_bench                       1,000 and 10,000 articles
    python -m eval.corpus_bench 1000 10000 100000
    python -m eval.corpus_bench --adding 10 100 1000 10000

With `--adding`, what counts is what so many articles more cost once the pile is known. Each step is
told as it ends, so that a run that is cut short says how far it came.

Piles are made up with their claims (`eval.made_claims`); each is measured in a process of its own.
The models are left out: vectors are counts of words thrown on fewer axes, and the pair scorer goes
by the words that two texts share. What these stand-ins take is not counted; what they are asked is,
per thousand articles, and a pair that is asked about twice is an error. The exponent is that of the
seconds that cores worked between two sizes: 1 is linear. Peak memory is that of each step, the pile
and what was found so far included (Linux only).
"""

import argparse
import json
import math
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TypeVar
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from eval.made_claims import made_claims
from whence.engine.memo import EMPTY, Held, Memo
from whence.infer.pairs import Verdict
from whence.model import Article
from whence.steps.actors import find_actors
from whence.steps.match import find_matches
from whence.steps.reuse import find_reuse
from whence.steps.trace import trace

AXES = 384
MEMORY = Path("/proc/self")
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Step:
    """What one step took: seconds by the clock, seconds of the cores, and memory in MB."""

    name: str
    seconds: float
    work: float
    peak_mb: float


@dataclass(frozen=True, slots=True)
class Measured:
    """What one pile took, and what was asked of the models."""

    articles: int
    steps: list[Step]
    texts: int
    pairs: int
    groups: int


@dataclass(slots=True)
class Models:
    """Stand-ins for the models, which count what they are asked."""

    texts: int = 0
    pairs: int = 0
    asked: set[int] = field(default_factory=set)
    work: float = 0.0
    """Seconds that cores worked for the stand-ins."""

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Throw the words of each text on the axes."""
        began = time.process_time()
        self.texts += len(texts)
        found = np.zeros((len(texts), AXES), dtype=np.float32)
        for row, text in zip(found, texts, strict=True):
            keys = [crc32(word.encode()) for word in text.casefold().split()]
            np.add.at(row, [key % AXES for key in keys], [1 - 2 * (key >> 31) for key in keys])
        found /= np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-6)
        self.work += time.process_time() - began
        return found

    def scores(self, pairs: Sequence[tuple[str, str]]) -> list[Verdict]:
        """Call two texts the same as far as they share words."""
        began = time.process_time()
        self.pairs += len(pairs)
        self.asked.update(hash(pair) for pair in pairs)
        if len(self.asked) < self.pairs:
            raise AssertionError("a pair was scored twice")
        verdicts = [verdict_on(set(a.split()), set(b.split())) for a, b in pairs]
        self.work += time.process_time() - began
        return verdicts


def verdict_on(a: set[str], b: set[str]) -> Verdict:
    """The same by the share of words in common, and never a contradiction."""
    share = len(a & b) / max(1, len(a | b))
    return Verdict(share, 0.0, 1 - share)


def measure(count: int, *, adding: int = 0) -> Measured:
    """Measure one pile in this process, or what some articles more cost once it is known."""
    pile, models, memo = made_claims(count + adding), Models(), Held()
    if not adding:
        return measured(pile, models, EMPTY)
    measured(pile[:count], models, memo)
    return replace(measured(pile, Models(), memo), articles=count)


def measured(pile: Sequence[Article], models: Models, memo: Memo) -> Measured:
    """Measure the steps over a pile of which something may be known."""
    steps = list[Step]()

    def timed(name: str, step: Callable[[], Found]) -> Found:
        forget_peak()
        began, worked, apart = time.perf_counter(), time.process_time(), models.work
        found = step()
        work = time.process_time() - worked - (models.work - apart)
        steps.append(Step(name, time.perf_counter() - began, work, peak_mb()))
        print(f"{len(pile)} articles: {steps[-1]}", file=sys.stderr, flush=True)
        return found

    reuse = timed("reuse", lambda: find_reuse(pile, memo))
    cast = timed("actors", lambda: find_actors(pile, memo=memo))
    ask = models.vectors, models.scores
    matches = timed("match", lambda: find_matches(pile, cast, reuse, *ask, memo))
    findings = timed("trace", lambda: trace(pile, matches, cast, reuse))
    return Measured(len(pile), steps, models.texts, models.pairs, len(findings.groups))


def forget_peak() -> None:
    """Have the system count the most memory of this process from now on."""
    if MEMORY.exists():
        (MEMORY / "clear_refs").write_text("5")


def peak_mb() -> float:
    """The most memory that this process has had since; 0 where the system doesn't tell."""
    lines = (MEMORY / "status").read_text().splitlines() if MEMORY.exists() else []
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0) / 1024


def measure_apart(count: int, adding: int) -> Measured:
    """Measure one pile in a new process."""
    command = [sys.executable, "-m", "eval.corpus_bench", "--one", str(count)]
    command += ["--adding", str(adding)]
    told = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return Measured(**{**told, "steps": [Step(**step) for step in told["steps"]]})


def table(rows: Sequence[Measured]) -> str:
    """Lay out each step of each pile, beside its exponent since the pile before."""
    heads = ("articles", "step", "seconds", "core s", "exponent", "peak MB")
    lines = ["".join(f"{head:>10}" for head in heads)]
    for before, row in zip([None, *rows], rows, strict=False):
        for number, step in enumerate(row.steps):
            exponent = f"{growth(before, row, number):.2f}" if before else ""
            lines.append(
                f"{row.articles:10}{step.name:>10}{step.seconds:10.1f}{step.work:10.1f}"
                f"{exponent:>10}{step.peak_mb:10.0f}"
            )
    for row in rows:
        texts, pairs = (1000 * n / row.articles for n in (row.texts, row.pairs))
        lines.append(f"{row.articles} articles: {texts:.0f} vectors, {pairs:.0f} pairs a thousand")
    return "\n".join(lines)


def growth(before: Measured, after: Measured, step: int) -> float:
    """The exponent with which the work of the cores grows in one step between two sizes.

    >>> small = Measured(1000, [Step("reuse", 9, 2.0, 0)], 0, 0, 0)
    >>> large = Measured(10000, [Step("reuse", 9, 20.0, 0)], 0, 0, 0)
    >>> growth(small, large, 0)
    1.0
    """
    ratio = after.steps[step].work / max(before.steps[step].work, 1e-3)
    return math.log(ratio) / math.log(after.articles / before.articles)


def main() -> None:
    """Measure the piles that are asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("sizes", nargs="*", type=int, default=[1_000, 10_000])
    parser.add_argument("--adding", type=int, default=0, help="what so many articles more cost")
    parser.add_argument("--one", type=int, help="measure one pile in this process, as JSON")
    options = parser.parse_args()
    if options.one:
        print(json.dumps(asdict(measure(options.one, adding=options.adding))))
    else:
        print(table([measure_apart(size, options.adding) for size in options.sizes]))


if __name__ == "__main__":
    main()
