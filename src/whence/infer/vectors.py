"""Sentence vectors: texts that mean much the same have a cosine near 1.

all-MiniLM-L6-v2 as it comes, in int8 (Reimers and Gurevych 2019).
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from whence.infer.assets import packaged
from whence.infer.encoder import Session
from whence.text.encoding import replace_surrogates

LONGEST = 256
"""Most wordpieces of a text that are read; what comes after them makes no difference."""
LONGEST_TEXT = 4000
"""Characters of a text that are read at all."""
SIZE = 384
TOGETHER = 256
"""Texts in hand at once."""


class Vectors:
    """Makes vectors with one graph."""

    def __init__(self, graph: Path, tokenizer: Path, *, threads: int | None = None) -> None:
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.enable_truncation(LONGEST)
        self._session = Session(graph, threads=threads)

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of texts: (texts, 384). A text has the same whatever stands beside it."""
        found = np.empty((len(texts), SIZE), dtype=np.float32)
        for start in range(0, len(texts), TOGETHER):
            part = [replace_surrogates(t[:LONGEST_TEXT]) for t in texts[start:][:TOGETHER]]
            encodings = self._tokenizer.encode_batch(part)
            rows = self._session.run([{"ids": np.array(e.ids, dtype=np.int64)} for e in encodings])
            found[start : start + len(part)] = rows
        return found


def vectors(texts: Sequence[str]) -> NDArray[np.float32]:
    """Unit vectors (texts, 384) by the packaged weights; a dot product is a cosine."""
    return shared().of(texts)


@cache
def shared() -> Vectors:
    """The one that this process uses, made when first asked for."""
    bundle = packaged()
    return Vectors(bundle.vectors_graph, bundle.tokenizer)


@cache
def digest() -> str:
    """The start of the SHA-256 of the weights: other weights make other vectors."""
    return packaged().vectors_digest
