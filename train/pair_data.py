"""The pairs of one epoch: VitaminC's, and pairs made from them.

VitaminC holds only pairs about one thing, so a scorer taught on nothing else finds a contradiction
between any two texts. Made pairs teach it the rest: texts of two pages have nothing to do with one
another, a text says the same as itself, and one number more, one "not" or one opposite is a
contradiction.
"""

import random
import re
from collections.abc import Iterator, Sequence

from eval.vitaminc import Pair

from whence.text.opposites import pairs_of

SAME, CONTRADICTS, NEITHER = range(3)
STRANGERS, THEMSELVES, RENUMBERED, DENIED, TURNED = 0.04, 0.04, 0.04, 0.05, 0.08
"""Made pairs for each pair of the data."""
BOTH = 0.4
"""Share of the changed pairs that are changed twice, and so say the same again: a lone "not" in one
text is no sign of anything if the other has it, too, or says it by an opposite."""
AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|will|would|can|could|should|must|may|might|did|does|do"
    r"|(?:has|have|had)(?= \w+(?:ed|en|ne)\b))(?P<not> not)?\b"
)
WORD = re.compile(r"[^\W\d_]+")
NUMBER = re.compile(r"\b\d{1,3}(?:,\d{3})+\b|\b\d+\b")


def epoch(given: Sequence[Pair], rng: random.Random) -> list[Pair]:
    """All pairs once and made ones, in random order."""
    pairs = [*given, *made(given, rng)]
    rng.shuffle(pairs)
    return pairs


def made(given: Sequence[Pair], rng: random.Random) -> Iterator[Pair]:
    """The made pairs."""
    for pair in given:
        if rng.random() < STRANGERS:
            yield Pair(pair.claim, rng.choice(given).evidence, NEITHER)
        itself = [Pair(text, text, SAME) for text in (pair.claim, pair.evidence)]
        if rng.random() < THEMSELVES:
            yield rng.choice(itself)
        same = [*itself, pair, pair] if pair.label == SAME else itself
        for share, change in ((RENUMBERED, renumbered), (DENIED, denied), (TURNED, turned)):
            if rng.random() < share:
                yield from change(rng.choice(same), rng)


def denied(pair: Pair, rng: random.Random) -> Iterator[Pair]:
    """The pair with one "not" more or less: a contradiction, or the same where both get it."""
    claim = contrary(pair.claim)
    evidence = contrary(pair.evidence) if rng.random() < BOTH else None
    if claim and evidence:
        yield from either_way(claim, evidence, SAME, rng)
    elif claim:
        yield from either_way(claim, pair.evidence, CONTRADICTS, rng)


def contrary(text: str) -> str | None:
    """The text with its first "not" taken out or put in, where it is plain where that stands."""
    found = AUXILIARY.search(text)
    if found is None:
        return None
    if found["not"]:
        return text[: found.start("not")] + text[found.end() :]
    return text[: found.end()] + " not" + text[found.end() :]


def turned(pair: Pair, rng: random.Random) -> Iterator[Pair]:
    """The pair with a shared word made its opposite: a contradiction, or the same if denied."""
    opposed, both = pairs_of("opposites"), {w.lower() for w in WORD.findall(pair.evidence)}
    shared = [word for word in WORD.finditer(pair.claim) if word.group() in both]
    turns = [(word, other) for word in shared for other in sorted(opposed.get(word.group(), ()))]
    if not turns:
        return
    word, other = rng.choice(turns)
    if other in both:
        return
    claim = pair.claim[: word.start()] + other + pair.claim[word.end() :]
    twice = contrary(claim) if rng.random() < BOTH else None
    yield from either_way(twice or claim, pair.evidence, SAME if twice else CONTRADICTS, rng)


def either_way(claim: str, evidence: str, label: int, rng: random.Random) -> Iterator[Pair]:
    """The pair, in either order."""
    yield Pair(*rng.sample((claim, evidence), 2), label)


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
