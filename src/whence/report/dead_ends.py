"""Dead ends on the page: brought together by the reason why nobody can be named."""

from collections import defaultdict
from collections.abc import Iterable

from whence.model import DeadEnd, DeadEndChain, Span

REASONS = {
    DeadEnd.ANONYMOUS: "Described, not named",
    DeadEnd.NO_SOURCE: "Nobody given at all",
    DeadEnd.UNRESOLVED: "Somebody whom the article does not settle",
    DeadEnd.NOT_IN_PILE: "An outlet whose article is not here",
    DeadEnd.LOOP: "Outlets that name one another",
}
"""What each reason is called, in the order of the page."""


def by_reason(
    ends: Iterable[DeadEndChain],
) -> tuple[tuple[str, tuple[DeadEndChain, ...]], ...]:
    """Bring dead ends of one reason together, in the order of path and text."""
    rows = sorted(ends, key=lambda end: (end.path, end.source or Span(0, 0, ""), end.attribution))
    found = (
        (words, tuple(e for e in rows if e.reason is reason)) for reason, words in REASONS.items()
    )
    return tuple((words, some) for words, some in found if some)


def settled(
    ends: Iterable[DeadEndChain],
) -> list[tuple[tuple[str, str], tuple[DeadEndChain, ...]]]:
    """Bring dead ends of one article together that the same would settle."""
    found = defaultdict[tuple[str, str], list[DeadEndChain]](list)
    for end in ends:
        found[end.path, end.settles].append(end)
    return [(key, tuple(rows)) for key, rows in found.items()]
