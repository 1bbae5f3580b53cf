"""Candidates side by side: whence, datasketch and rensa on one made-up pile.

    python -m eval.beside                500 articles
    python -m eval.beside 1000

*reuse*: which two texts share much (containment of their word 8-grams of 0.3 and more, counted over
all pairs of texts). *matching*: which two statements are near (cosine of 0.7 and more, the least at
which two can say the same, over all pairs of statements).

The two libraries do MinHash with locality-sensitive hashing, on the same 8-grams or on the stems of
the statements, with 128 permutations. `proposed` is how many pairs each brings up, so what has to
be looked at afterwards. Whence's reuse already gives the passages of its pairs with their places,
the libraries give numbers of texts alone. Each is measured in a process of its own.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import asdict, dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from eval.corpus_bench import Models, forget_peak, peak_mb
from eval.made_claims import made_claims
from whence.steps.match.candidates import brought_together
from whence.steps.match.judge import NEAR
from whence.steps.match.statements import Statement
from whence.steps.match.wordings import statements_of
from whence.steps.reuse.pairs import pairs_of
from whence.steps.reuse.texts import outlet_numbers, texts_of
from whence.steps.reuse.wording import Wording, grams_of, wording_of
from whence.text.wordings import Vocabulary

PERMUTATIONS = 128
SEED = 42
WIDTH = 8
MUCH = 0.3
AT_ONCE = 2_000
"""Statements that are compared with all others together."""

Pairs = Set[tuple[int, int]]
Tokens = Sequence[Sequence[bytes]]
"""What MinHash takes: of each text or statement, the grams or stems in it."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What one way of finding candidates took and found."""

    recall: float
    proposed: int
    work: float
    peak_mb: float


def by_datasketch(tokens: Tokens, threshold: float) -> Pairs:
    """The pairs that datasketch proposes at a threshold of Jaccard."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
    hashes = []
    for number, own in enumerate(tokens):
        hashed = MinHash(num_perm=PERMUTATIONS, seed=SEED)
        hashed.update_batch(own)
        hashes.append(hashed)
        index.insert(number, hashed)
    return in_order((one, other) for one, h in enumerate(hashes) for other in index.query(h))


def by_rensa(tokens: Tokens, threshold: float) -> Pairs:
    """The pairs that rensa proposes, cut into the bands that datasketch would take."""
    from datasketch import MinHashLSH
    from rensa import RMinHash, RMinHashLSH

    best = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
    hashes = RMinHash.from_token_sets(tokens, best.b * best.r, SEED)
    index = RMinHashLSH(threshold, best.b * best.r, best.b)
    index.insert_many(hashes)
    found = index.query_all(hashes)
    return in_order((one, other) for one, others in enumerate(found) for other in others)


def in_order(pairs: Iterable[tuple[int, int]]) -> Pairs:
    """Each pair once, the lower number first."""
    return {(one, other) for one, other in pairs if one < other}


class Texts:
    """The texts of a pile, of which those that share much are looked for."""

    def __init__(self, count: int) -> None:
        texts = texts_of(made_claims(count))
        vocabulary = Vocabulary()
        self.outlets, self.ids = outlet_numbers(texts), [text.id for text in texts]
        self.wordings = [wording_of(text.articles[0].text, vocabulary) for text in texts]

    def by_whence(self) -> Pairs:
        """The pairs with the passages that they share."""
        return {(pair.a, pair.b) for pair in pairs_of(self.wordings, self.outlets, self.ids).pairs}

    def tokens(self) -> Tokens:
        """The 8-grams of each text."""
        return [[gram.tobytes() for gram in unique_grams(one)] for one in self.wordings]

    def wanted(self) -> Pairs:
        """All pairs that share much, by comparing every two."""
        sets = [frozenset(unique_grams(one).tolist()) for one in self.wordings]
        return {
            (one, other)
            for one, other in combinations(range(len(sets)), 2)
            if len(sets[one] & sets[other]) >= MUCH * max(1, min(len(sets[one]), len(sets[other])))
        }


class Statements:
    """The statements of a pile, of which those that are near are looked for."""

    def __init__(self, count: int) -> None:
        self.found = statements_of(made_claims(count), {})
        self.telling = self.found.telling
        self.statements: list[Statement] = [self.found[n] for n in self.telling.tolist()]
        self.vectors = Models().vectors([one.text for one in self.statements])

    def by_whence(self) -> Pairs:
        """The pairs that keys of words and of vectors bring together."""
        found = np.concatenate(list(brought_together(self.found, self.vectors)))
        return in_order(map(tuple, np.searchsorted(self.telling, found).tolist()))

    def tokens(self) -> Tokens:
        """The stems of each statement."""
        return [[stem.encode() for stem in one.ordered_stems] for one in self.statements]

    def wanted(self) -> Pairs:
        """All pairs that are near, by comparing every two."""
        return {pair for start in range(0, len(self.vectors), AT_ONCE) for pair in self.near(start)}

    def near(self, start: int) -> Iterator[tuple[int, int]]:
        """The statements near to some, from `start` on."""
        near = self.vectors[start : start + AT_ONCE] @ self.vectors.T >= NEAR
        for one, other in np.argwhere(near).tolist():
            if start + one < other:
                yield start + one, other


def unique_grams(wording: Wording) -> NDArray[np.int64]:
    """The 8-grams of a text, each once."""
    return np.unique(grams_of(wording.numbers, WIDTH))


PILES: dict[str, type[Texts] | type[Statements]] = {"reuse": Texts, "matching": Statements}
WAYS: dict[str, Callable[[Texts | Statements], Pairs]] = {
    "whence": lambda pile: pile.by_whence(),
    "datasketch 0.3": lambda pile: by_datasketch(pile.tokens(), 0.3),
    "datasketch 0.1": lambda pile: by_datasketch(pile.tokens(), 0.1),
    "rensa 0.3": lambda pile: by_rensa(pile.tokens(), 0.3),
    "rensa 0.1": lambda pile: by_rensa(pile.tokens(), 0.1),
}
"""Each way of finding candidates; the numbers are thresholds of Jaccard."""


def measure(pile_name: str, way: str, count: int) -> Measured:
    """Measure one way in this process; what it starts from is made before."""
    pile = PILES[pile_name](count)
    forget_peak()
    before, began = peak_mb(), time.process_time()
    found = WAYS[way](pile)
    work, peak = time.process_time() - began, peak_mb() - before
    wanted = pile.wanted()
    return Measured(len(found & wanted) / max(1, len(wanted)), len(found), work, peak)


def measure_apart(pile_name: str, way: str, count: int) -> Measured:
    """Measure one way in a new process."""
    command = [sys.executable, "-m", "eval.beside", str(count), "--one", pile_name, way]
    return Measured(
        **json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    )


def main() -> None:
    """Measure all ways, one after the other."""
    parser = argparse.ArgumentParser(description="Candidates of whence, datasketch and rensa.")
    parser.add_argument("articles", nargs="?", type=int, default=500)
    parser.add_argument("--one", nargs=2, help="measure one way in this process, as JSON")
    options = parser.parse_args()
    if options.one:
        pile_name, way = options.one
        print(json.dumps(asdict(measure(pile_name, way, options.articles))))
        return
    heads = ("recall", "proposed", "core s", "more MB")
    print(f"{options.articles} articles".ljust(26) + "".join(f"{head:>10}" for head in heads))
    for pile_name in PILES:
        for way in WAYS:
            row = measure_apart(pile_name, way, options.articles)
            print(
                f"{pile_name:10}{way:16}{100 * row.recall:10.1f}{row.proposed:10}{row.work:10.1f}"
                f"{row.peak_mb:10.0f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
