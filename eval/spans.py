"""Span scores: exact and overlap, after edges are trimmed.

*Exact*: same role and same start and end once white space, quotation marks and punctuation at
the edges are taken off on both sides; each span of a discontinuous content counts by itself.
*Overlap*: a predicted span is right if it shares a character with a gold span of its role, and
a gold span is found if a predicted one shares a character with it.
"""

import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass

Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts from which precision, recall and F1 follow; scores of parts add up with `+`."""

    predicted: int = 0
    predicted_right: int = 0
    gold: int = 0
    gold_found: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.predicted + other.predicted,
            self.predicted_right + other.predicted_right,
            self.gold + other.gold,
            self.gold_found + other.gold_found,
        )

    @property
    def precision(self) -> float:
        """Share of predictions that are right; 0 when there are none."""
        return self.predicted_right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of gold that is found; 0 when there is none."""
        return self.gold_found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def trimmed(text: str, start: int, end: int) -> Bounds:
    """A span without the white space, quotation marks and punctuation at its edges."""
    while start < end and is_edge(text[start]):
        start += 1
    while end > start and is_edge(text[end - 1]):
        end -= 1
    return start, end


def is_edge(character: str) -> bool:
    """White space, a quotation mark or punctuation (Unicode P*, and the backtick)."""
    return character.isspace() or character == "`" or unicodedata.category(character)[0] == "P"


def trimmed_set(text: str, spans: Iterable[Bounds]) -> set[Bounds]:
    """Trimmed spans; one of punctuation only is kept as it is, since it holds nothing else."""
    kept = set()
    for start, end in spans:
        low, high = trimmed(text, start, end)
        kept.add((low, high) if high > low else (start, end))
    return kept


def exact(text: str, gold: Iterable[Bounds], predicted: Iterable[Bounds]) -> Score:
    """Exact score of the spans of one role in one text."""
    wanted, found = trimmed_set(text, gold), trimmed_set(text, predicted)
    right = len(wanted & found)
    return Score(len(found), right, len(wanted), right)


def overlap(text: str, gold: Iterable[Bounds], predicted: Iterable[Bounds]) -> Score:
    """Overlap score of the spans of one role in one text."""
    wanted, found = trimmed_set(text, gold), trimmed_set(text, predicted)
    return Score(len(found), _touching(found, wanted), len(wanted), _touching(wanted, found))


def _touching(spans: Collection[Bounds], others: Collection[Bounds]) -> int:
    return sum(any(a < d and c < b for c, d in others) for a, b in spans)
