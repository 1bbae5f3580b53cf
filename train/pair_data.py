"""The pairs of one epoch: VitaminC's, and pairs made from them.

VitaminC holds only pairs about one thing, so a scorer taught on nothing else finds a contradiction
between any two texts. Made pairs teach it the rest: texts of two pages have nothing to do with one
another, a text says the same as itself, and one number more is a contradiction.
"""

import random
import re
from collections.abc import Iterator, Sequence

from eval.vitaminc import Pair

SAME, CONTRADICTS, NEITHER = range(3)
STRANGERS, THEMSELVES, RENUMBERED = 0.04, 0.03, 0.04
"""Made pairs for each pair of the data."""
NUMBER = re.compile(r"\b\d{1,3}(?:,\d{3})+\b|\b\d+\b")


def epoch(given: Sequence[Pair], rng: random.Random) -> list[Pair]:
    """All pairs once and made ones, in random order."""
    pairs = [*given, *made(given, rng)]
    rng.shuffle(pairs)
    return pairs


def made(given: Sequence[Pair], rng: random.Random) -> Iterator[Pair]:
    """The made pairs."""
    for pair in given:
        drawn = rng.random()
        if drawn < STRANGERS:
            yield Pair(pair.claim, rng.choice(given).evidence, NEITHER)
        elif drawn < STRANGERS + THEMSELVES:
            text = rng.choice((pair.claim, pair.evidence))
            yield Pair(text, text, SAME)
        elif drawn < STRANGERS + THEMSELVES + RENUMBERED and pair.label == SAME:
            yield from renumbered(pair, rng)


def renumbered(pair: Pair, rng: random.Random) -> Iterator[Pair]:
    """The pair with another number where both texts have the same one, as a contradiction."""
    both = [m for m in NUMBER.finditer(pair.claim) if m.group() in pair.evidence]
    if not both or re.search(r"\b(?:than|over|under|least|most|before|after|about)\b", pair.claim):
        return
    number = rng.choice(both)
    value = int(number.group().replace(",", ""))
    other = value + rng.choice((-1, 1)) * rng.randint(1, max(2, value // 3 if value < 1800 else 9))
    shown = f"{abs(other):,}" if "," in number.group() else str(abs(other))
    claim = pair.claim[: number.start()] + shown + pair.claim[number.end() :]
    if abs(other) != value and shown not in pair.evidence:
        yield Pair(claim, pair.evidence, CONTRADICTS)
