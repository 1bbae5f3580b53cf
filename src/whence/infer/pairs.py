"""The pair scorer: whether two texts say the same, contradict one another, or neither.

A second copy of the encoder reads both texts together and gets, beside them, the features of
`whence.text.compared`. The shorter text always goes first, in training too, so that the order in
which a pair is given makes no difference.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path

import numpy as np
from tokenizers import Encoding, Tokenizer

from whence.infer.assets import packaged
from whence.infer.decode import Floats
from whence.infer.encoder import Inputs, Session
from whence.text.compared import features
from whence.text.encoding import replace_surrogates

LONGEST = 88
"""Most wordpieces of a pair; the longer text loses its end first."""
LONGEST_TEXT = 1200
"""Characters of a text that are read at all; more than its wordpieces ever need."""
LABEL_COUNT = 3
TOGETHER = 256
"""Pairs in hand at once, so that a million of them need no more memory."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the scorer says of two texts, in shares that sum to 1."""

    same: float
    contradicts: float
    neither: float


class Pairs:
    """Scores pairs with one graph."""

    def __init__(self, graph: Path, tokenizer: Path, *, threads: int | None = None) -> None:
        self._tokenizer = pair_tokenizer(tokenizer)
        self._session = Session(graph, threads=threads)

    def of(self, pairs: Sequence[tuple[str, str]]) -> list[Verdict]:
        """Give the verdict on each pair; neither its order nor the other pairs change it."""
        waiting, verdicts = iter(pairs), list[Verdict]()
        while chunk := list(islice(waiting, TOGETHER)):
            verdicts += map(verdict_of, self._session.run(list(self._inputs(chunk))))
        return verdicts

    def _inputs(self, pairs: Sequence[tuple[str, str]]) -> Iterator[Inputs]:
        """What goes in for each pair."""
        ordered = [in_order(readable(a), readable(b)) for a, b in pairs]
        encodings = self._tokenizer.encode_batch(ordered)
        for (a, b), encoding in zip(ordered, encodings, strict=True):
            yield inputs_of(encoding, a, b)


def score_pairs(pairs: Sequence[tuple[str, str]]) -> list[Verdict]:
    """Score pairs with the packaged weights; one verdict for each, in order.

    The order within a pair and the pairs beside it make no difference.
    """
    return shared().of(pairs)


@cache
def shared() -> Pairs:
    """The scorer that this process uses, made when first asked for."""
    bundle = packaged()
    return Pairs(bundle.pairs_graph, bundle.tokenizer)


@cache
def digest() -> str:
    """The start of the SHA-256 of the weights: other weights give other scores."""
    return packaged().pairs_digest


def pair_tokenizer(file: Path) -> Tokenizer:
    """The tokenizer that cuts a pair to the longest that is scored, and pads nothing."""
    tokenizer = Tokenizer.from_file(str(file))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST, strategy="longest_first")
    return tokenizer


def readable(text: str) -> str:
    """The part of a text that is read, without half characters."""
    return replace_surrogates(text[:LONGEST_TEXT])


def in_order(a: str, b: str) -> tuple[str, str]:
    """Put the shorter text first, as a claim stands before the sentence that bears it out.

    >>> in_order("It burnt.", "Fire!"), in_order("It burnt.", "A bang...")
    (('Fire!', 'It burnt.'), ('A bang...', 'It burnt.'))
    """
    return (a, b) if (len(a), a) <= (len(b), b) else (b, a)


def inputs_of(encoding: Encoding, a: str, b: str) -> Inputs:
    """The arrays of one pair, of which `a` goes first."""
    kinds = np.array(encoding.type_ids, dtype=np.int64)
    text = kinds + 1
    text[0] = 0
    return {
        "ids": np.array(encoding.ids, dtype=np.int64),
        "type": kinds,
        "text": text,
        "features": np.array(features(a, b), dtype=np.float32),
    }


def verdict_of(scores: Floats) -> Verdict:
    """The shares that the scores of a pair give.

    >>> verdict_of(np.array([9, 0, 0], dtype=np.float32)).same > 0.99
    True
    """
    powers = np.exp(scores.astype(np.float64) - scores.max())
    return Verdict(*(powers / powers.sum()).tolist())
