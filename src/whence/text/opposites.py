"""Opposites: pairs of words of which a thing can be only one, such as "opened" and "closed"."""

from collections.abc import Collection, Mapping
from functools import cache

from whence.text.lexicon import words_of


@cache
def pairs_of(name: str) -> Mapping[str, frozenset[str]]:
    """Each word of a list of pairs with those it is paired with."""
    found: dict[str, set[str]] = {}
    for entry in words_of(name):
        one, _, other = entry.partition("/")
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in found.items()}


def opposites(
    own: Collection[str], others: Collection[str], *, name: str = "opposites"
) -> tuple[str, str] | None:
    """The first word of one text whose opposite only the other text has, with that opposite.

    With "counterparts" as the list, words that tell two things apart: "upper" and "lower".

    >>> opposites(["the", "gate", "opened"], ["the", "gate", "closed"])
    ('opened', 'closed')
    """
    known = pairs_of(name)
    for word in own:
        if word in others:
            continue
        for other in sorted(known.get(word, ())):
            if other in others and other not in own:
                return word, other
    return None
