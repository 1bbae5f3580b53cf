"""Answers that a case keeps: no text is turned into a vector and no pair scored twice.

What is new is asked for in parts, and each part is kept at once, so that a killed run loses little.
What steps found in single articles is kept beside them.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from whence.case.keeping import Keeper
from whence.infer import pairs as scorer
from whence.infer import vectors as embedder
from whence.infer.pairs import Verdict
from whence.model.case import key_of
from whence.store import kept

PART = 2048
"""Texts or pairs that are asked for, and kept, together."""
Embed = Callable[[Sequence[str]], NDArray[np.float32]]
Score = Callable[[Sequence[tuple[str, str]]], Sequence[Verdict]]


@dataclass(frozen=True, slots=True)
class Answers:
    """What is asked of the two models, and kept under the digests of their weights."""

    connection: sqlite3.Connection
    keeper: Keeper
    embed: Embed = embedder.vectors
    score: Score = scorer.score_pairs

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of texts, one row each."""
        model, keys = embedder.digest(), [key_of(text) for text in texts]
        by_key = dict(zip(keys, texts, strict=True))
        known = kept.vectors(self.connection, model, list(by_key))
        for part in parts([key for key in by_key if key not in known]):
            rows = self.embed([by_key[key] for key in part])
            new = [(key, row.tobytes()) for key, row in zip(part, rows, strict=True)]
            self.keeper.keep(partial(kept.put_vectors, model=model, rows=new))
            known.update(new)
        found = [np.frombuffer(known[key], dtype=np.float32) for key in keys]
        return np.stack(found) if found else np.empty((0, embedder.SIZE), dtype=np.float32)

    def scores(self, pairs: Sequence[tuple[str, str]]) -> list[Verdict]:
        """What the scorer says of each pair, whatever its order."""
        model, keys = scorer.digest(), [key_of(*sorted((a, b))) for a, b in pairs]
        by_key = dict(zip(keys, pairs, strict=True))
        known = kept.scores(self.connection, model, list(by_key))
        for part in parts([key for key in by_key if key not in known]):
            said = self.score([by_key[key] for key in part])
            new = [
                (key, (one.same, one.contradicts, one.neither))
                for key, one in zip(part, said, strict=True)
            ]
            self.keeper.keep(partial(kept.put_scores, model=model, rows=new))
            known.update(new)
        return [Verdict(*known[key]) for key in keys]


@dataclass(frozen=True, slots=True)
class CaseMemo:
    """What steps over the pile found before in single articles, and pairs of them, of a case."""

    connection: sqlite3.Connection
    keeper: Keeper
    maker: str

    def get(self, sort: str, keys: Sequence[str]) -> dict[str, bytes]:
        """What is kept of these keys."""
        return kept.memo(self.connection, self.maker, sort, keys)

    def put(self, sort: str, rows: Mapping[str, bytes]) -> None:
        """Keep results."""
        self.keeper.keep(partial(kept.put_memo, maker=self.maker, sort=sort, rows=rows))


def parts(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    """Cut what is asked for into parts."""
    for start in range(0, len(keys), PART):
        yield keys[start : start + PART]
