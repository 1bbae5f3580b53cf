"""Which cue a content belongs to, and which source a cue takes.

A content chooses among the cues of its layer in the window or none; a cue chooses among the
sources or none. So one source may serve several cues, and attributions without source or cue
stay possible.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from whence.infer.assets import LinkTables
from whence.infer.decode import Floats

WordSpan = tuple[int, int]
SOURCE, CONTENT = 0, 1


@dataclass(frozen=True, slots=True)
class Choice:
    """Cue number, span number, and the probability of the choice."""

    cue: int
    span: int
    score: float


@dataclass(frozen=True, slots=True)
class LinkScorer:
    """Scores spans of one window by their words' queries and keys, (words, size) each."""

    tables: LinkTables
    queries: Floats
    keys: Floats

    def sources(
        self, layer: int, cues: Sequence[WordSpan], spans: Sequence[WordSpan]
    ) -> list[Choice]:
        """For each cue the best source, if that beats none."""
        if not cues or not spans:
            return []
        logits = self._logits(layer, SOURCE, cues, spans)
        none = self._none(layer, SOURCE, self.queries, cues)
        shares = _softmax(np.concatenate([logits, none[:, None]], axis=1))
        best = shares.argmax(axis=1)
        return [
            Choice(cue, int(span), float(shares[cue, span]))
            for cue, span in enumerate(best)
            if span < len(spans)
        ]

    def contents(
        self, layer: int, cues: Sequence[WordSpan], spans: Sequence[WordSpan]
    ) -> list[Choice]:
        """For each content the best cue, if that beats none."""
        if not cues or not spans:
            return []
        logits = self._logits(layer, CONTENT, cues, spans).T
        none = self._none(layer, CONTENT, self.keys, spans)
        shares = _softmax(np.concatenate([logits, none[:, None]], axis=1))
        best = shares.argmax(axis=1)
        return [
            Choice(int(cue), span, float(shares[span, cue]))
            for span, cue in enumerate(best)
            if cue < len(cues)
        ]

    def _logits(
        self, layer: int, role: int, cues: Sequence[WordSpan], spans: Sequence[WordSpan]
    ) -> Floats:
        query, key = _ends_mean(self.queries, cues), _ends_mean(self.keys, spans)
        scores = query @ key.T / np.sqrt(np.float32(query.shape[1]))
        gaps = np.array([[_gap(cue, span) for span in spans] for cue in cues])
        buckets = np.searchsorted(np.array(self.tables.edges), gaps, side="left")
        biased: Floats = (scores + self.tables.distance[role][buckets]).astype(np.float32)
        return biased

    def _none(self, layer: int, role: int, words: Floats, spans: Sequence[WordSpan]) -> Floats:
        vectors = _ends_mean(words, spans)
        none = vectors @ self.tables.none[layer, role] / np.sqrt(np.float32(vectors.shape[1]))
        biased: Floats = (none + self.tables.none_bias[layer, role]).astype(np.float32)
        return biased


def _ends_mean(words: Floats, spans: Sequence[WordSpan]) -> Floats:
    """Mean of a span's first and last word."""
    first = [start for start, _ in spans]
    last = [end - 1 for _, end in spans]
    mean: Floats = (words[first] + words[last]) * np.float32(0.5)
    return mean


def _gap(cue: WordSpan, span: WordSpan) -> int:
    """Signed number of words from a cue to a span; 0 when they overlap."""
    if span[0] >= cue[1]:
        return span[0] - cue[1] + 1
    if span[1] <= cue[0]:
        return span[1] - cue[0] - 1
    return 0


def _softmax(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: Floats = raised / raised.sum(axis=1, keepdims=True)
    return shares
