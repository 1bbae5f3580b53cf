"""Hints: which countries an article is about, by its adjectives and peoples ("Afghan")."""

import re
from collections import Counter
from collections.abc import Mapping

from whence.gazetteer import demonyms

WORD = re.compile(r"[A-Z]\w+")
MOST = 3
"""A word that is used more often counts no more."""
WEIGHT = 0.5
"""What one such word counts beside the name of a place."""


def hints_of(text: str) -> Mapping[str, float]:
    """How strongly a text's adjectives speak for each country, by ISO code."""
    known = demonyms()
    counts = Counter(word for word in WORD.findall(text) if word in known)
    weights: dict[str, float] = {}
    for word, count in counts.items():
        for code in known[word]:
            one = WEIGHT * min(count, MOST) / len(known[word])
            weights[code] = weights.get(code, 0.0) + one
    return weights
