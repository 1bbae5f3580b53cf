"""Compared: what plain code sees of two texts better than a small encoder does.

Numbers and what they are compared to ("more than"), negations, opposites, names that only one has.
Twenty features of a claim and of what stands against it, each in -1…1, which the pair scorer gets
beside the words. They are part of its weights: a change here wants new ones.
"""

import re
from typing import NamedTuple

from whence.text.lexicon import table_of

TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)?|%")
NAME = re.compile(r"(?<!^)\b[A-Z][a-z]{2,}")
LISTS = table_of("compared")
MORE, LESS = (frozenset(LISTS[name].split()) for name in ("more", "less"))
DENYING = frozenset(LISTS["denying"].split())
EMPTY = frozenset(LISTS["empty"].split())
TIMES: dict[str, float] = LISTS["times"]
WORDS = {word: float(n) for n, word in enumerate(LISTS["numbers"]["words"].split())} | {
    word: 30.0 + 10 * n for n, word in enumerate(LISTS["numbers"]["tens"].split())
}
PAIRS = [pair.split() for pair in LISTS["opposites"].split(";")]
OPPOSITES: dict[str, set[str]] = {}
for _a, _b in PAIRS:
    OPPOSITES.setdefault(_a, set()).add(_b)
    OPPOSITES.setdefault(_b, set()).add(_a)
STEM = 5
"""Letters by which two words are taken for one."""
FEATURES = 20
MOST = 1e15
"""Digits that make more than this are no amount of anything."""


class Amount(NamedTuple):
    """A number; `side` is 1 for more than it, -1 for less, 0 for just that."""

    value: float
    side: int


def features(a: str, b: str) -> list[float]:
    """Give the features of text `a` as it stands against text `b`."""
    first, second = tokens(a), tokens(b)
    own, others = amounts(first), amounts(second)
    return [
        min(len(own), 4) / 4,
        min(len(others), 6) / 6,
        *agreement(own, others),
        *negations(first, second),
        *overlap(a, first, second),
        float(any(amount.side for amount in own)),
        float(any(amount.side for amount in others)),
    ]


def tokens(text: str) -> list[str]:
    """Words and numbers, in lower case."""
    return [token.lower() for token in TOKEN.findall(text)]


def amounts(words: list[str]) -> list[Amount]:
    """The numbers among words."""
    found = []
    at = 0
    while at < len(words):
        value = value_of(words[at])
        start, at = at, at + 1
        if value is None:
            continue
        while at < len(words) and words[at] in TIMES:
            value *= TIMES[words[at]]
            at += 1
        found.append(Amount(value, side_of(words[max(0, start - 3) : start])))
    return found


def value_of(word: str) -> float | None:
    """The number that one word is."""
    if not word[0].isdigit():
        return WORDS.get(word)
    try:
        value = float(word.replace(",", ""))
    except ValueError:  # a digit that is no number by itself, as ² is
        return None
    return value if value < MOST else None


def side_of(before: list[str]) -> int:
    """What the words before a number say of it; the last counts."""
    sides = [1 if word in MORE else -1 for word in before if word in MORE or word in LESS]
    return sides[-1] if sides else 0


def agreement(own: list[Amount], others: list[Amount]) -> list[float]:
    """How the numbers of one text stand to the nearest of the other's."""
    near = [(one, min(others, key=lambda other: gap(one, other))) for one in own if others]
    fits = [fit(one, other) for one, other in near]
    years = [(one.value == other.value) for one, other in near if is_year(one)]
    yes, no, count = fits.count(1), fits.count(-1), max(1, len(own))
    exact = sum(any(other.value == one.value for other in others) for one, _ in near)
    return [
        yes / count,
        no / count,
        exact / count,
        float(bool(own) and no == 0 and yes == len(own)),
        float(no > 0),
        float(bool(own) and not others),
        min(years.count(True), 2) / 2,
        min(years.count(False), 2) / 2,
    ]


def is_year(amount: Amount) -> bool:
    """Whether a number looks like a year."""
    return 1800 <= amount.value <= 2100 and amount.side == 0


def gap(a: Amount, b: Amount) -> float:
    """How far two numbers are apart, as a share of the larger."""
    most = max(abs(a.value), abs(b.value))
    return abs(a.value - b.value) / most if most and a.value != b.value else 0.0


def fit(a: Amount, b: Amount) -> int:
    """Whether `b` is a number as `a` says: 1 yes, -1 no, 0 open."""
    if a.side == 0 == b.side:
        return 1 if a.value == b.value else -1
    if a.side:
        beyond = (b.value - a.value) * a.side
        if b.side * a.side >= 0 and beyond >= 0:
            return 1
        return -1 if b.side * a.side <= 0 and beyond <= 0 else 0
    return -1 if (b.value - a.value) * b.side > 0 else 0


def negations(first: list[str], second: list[str]) -> list[float]:
    """Whether each denies, and whether they do so unequally often."""
    own, others = (sum(map(is_denying, words)) for words in (first, second))
    return [float(own > 0), float(others > 0), float((own + others) % 2)]


def is_denying(word: str) -> bool:
    """Whether a word denies."""
    return word in DENYING or word.endswith(("n't", "n’t"))


def overlap(a: str, first: list[str], second: list[str]) -> list[float]:
    """Opposites, shared words in both directions, names that the other text lacks."""
    own, others = set(first), set(second)
    flips = sum(
        other in others and other not in own
        for word in own - others
        for other in OPPOSITES.get(word, ())
    )
    names = {name.lower() for name in NAME.findall(a)}
    missing = names - others
    return [
        min(flips, 2) / 2,
        shared(content(own), content(others)),
        shared(content(others), content(own)),
        len(missing) / max(1, len(names)),
        float(bool(missing)),
    ]


def content(words: set[str]) -> set[str]:
    """The words that say what it is about."""
    return {w for w in words if w not in EMPTY and len(w) > 2 and not w[0].isdigit()}


def shared(words: set[str], others: set[str]) -> float:
    """The share of words that the others have too, by their first letters."""
    stems = {other[:STEM] for other in others}
    return sum(word[:STEM] in stems for word in words) / max(1, len(words))
