"""Asking: which claim group somebody means by a few words.

The words of the question are looked for in every wording; a word counts for more, the fewer groups
have it (the inverse document frequency of Spärck Jones 1972).
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whence.model import Group

WORD = re.compile(r"\w+")
LEAST = 0.5
"""How much of the question's weight a group has to have to be meant at all."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A group that may be meant; `share` of the question's words is in it, by their weight."""

    group: Group
    share: float


def meant(groups: Sequence[Group], words: str) -> list[Meant]:
    """Give the groups that may be meant, the likeliest first; the id of a group means that."""
    by_id = [g for g in groups if words and (g.id == words or g.id.startswith(words))]
    if len(by_id) == 1:
        return [Meant(by_id[0], 1.0)]
    asked = set(words_of(words))
    by_group = [[set(words_of(w.text)) for w in group.wordings] for group in groups]
    spread = Counter(word for sets in by_group for word in set().union(*sets) & asked)
    weights = {word: math.log((len(groups) + 1) / spread[word]) for word in spread}
    whole = sum(weights.values()) + math.log(len(groups) + 1) * len(asked - spread.keys())
    found = []
    for group, sets in zip(groups, by_group, strict=True):
        share, fewer = max(fit(one, asked, weights) for one in sets)
        if whole and share / whole >= LEAST:
            found.append((-round(share / whole, 3), -fewer, Meant(group, share / whole)))
    return [one for *_, one in sorted(found, key=lambda row: row[:2])]


def fit(words: set[str], asked: set[str], weights: dict[str, float]) -> tuple[float, int]:
    """How much of the question a wording has; then, the less it has beside, the better."""
    shared = words & asked
    return sum(weights[word] for word in sorted(shared)), -len(words - shared)


def words_of(text: str) -> Iterable[str]:
    """The words of a text, without capitals."""
    return WORD.findall(text.casefold())
