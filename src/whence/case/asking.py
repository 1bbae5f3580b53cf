"""Asking: which claim group somebody means by a few words.

The words of the question are looked for in every wording; a word counts for more, the fewer groups
have it (the inverse document frequency of Spärck Jones 1972).
"""

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from whence.model import GroupWords

WORD = re.compile(r"\w+")
LEAST = 0.5
"""How much of the question's weight a group has to have to be meant at all."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A group that may be meant, by its place among the groups.

    `share` of the question's words is in it, by their weight.
    """

    place: int
    id: str
    share: float


def meant(groups: Iterable[GroupWords], words: str) -> list[Meant]:
    """Give the groups that may be meant, the likeliest first; the id of a group means that."""
    asked = set(words_of(words))
    by_group: list[tuple[str, list[set[str]]]] = []
    for group in groups:
        by_group.append((group.id, [set(words_of(text)) for text in group.wordings]))
    by_id = [n for n, (id_, _) in enumerate(by_group) if words and id_.startswith(words)]
    exact = [n for n in by_id if by_group[n][0] == words]
    if len(exact or by_id) == 1:
        (n,) = exact or by_id
        return [Meant(n, by_group[n][0], 1.0)]
    spread = Counter(word for _, sets in by_group for word in set().union(*sets) & asked)
    weights = {word: math.log((len(by_group) + 1) / spread[word]) for word in spread}
    whole = sum(weights.values()) + math.log(len(by_group) + 1) * len(asked - spread.keys())
    found = []
    for n, (id_, sets) in enumerate(by_group):
        share, fewer = max(fit(one, asked, weights) for one in sets)
        if whole and share / whole >= LEAST:
            found.append((-round(share / whole, 3), -fewer, n, Meant(n, id_, share / whole)))
    return [one for *_, one in sorted(found, key=lambda row: row[:3])]


def fit(words: set[str], asked: set[str], weights: dict[str, float]) -> tuple[float, int]:
    """How much of the question a wording has; then, the less it has beside, the better."""
    shared = words & asked
    return sum(weights[word] for word in sorted(shared)), -len(words - shared)


def words_of(text: str) -> Iterable[str]:
    """The words of a text, without capitals."""
    return WORD.findall(text.casefold())
