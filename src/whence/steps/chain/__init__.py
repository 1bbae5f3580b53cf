"""Chain: through whom each statement reached the reader, from the nearest hop to the origin.

An attribution's chain is its parent's and then its own hops: whoever was told or reports it, the
speaker, and whom the speaker cites. The article's own outlet and author are no hop: the reader
has the article before them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from whence.model import Article, Attribution, DeadEnd, Hop, SourceKind
from whence.steps.chain.groups import with_group_ways
from whence.steps.chain.hops import is_same_actor
from whence.steps.chain.links import Links, links_of

MAX_CHAIN = 64
"""Hops of a chain that are kept, the nearest and the last: no text that people read has more."""


@dataclass(frozen=True, slots=True)
class Way:
    """A whole chain, and why it ends in nobody."""

    chain: tuple[Hop, ...]
    dead_end: DeadEnd | None


def trace_chains(article: Article) -> Article:
    """Give every attribution its `chain`, and its `dead_end` where it ends in nobody.

    Takes any nesting: a ring of parents, which no text has, is cut open where it is entered.
    """
    found = with_group_ways(article.attributions, links_of(article))
    links = {a.id: own for a, own in zip(article.attributions, found, strict=True)}
    parents = {a.id: a.parent for a in article.attributions}
    ways: dict[str, Way] = {}
    for attribution in article.attributions:
        for name in reversed(untraced(attribution, parents, ways)):
            outer = ways.get(parents[name] or "")
            ways[name] = joined(outer, links[name])
    return replace(
        article,
        attributions=tuple(
            replace(a, chain=ways[a.id].chain, dead_end=ways[a.id].dead_end)
            for a in article.attributions
        ),
    )


def untraced(
    attribution: Attribution, parents: dict[str, str | None], ways: dict[str, Way]
) -> list[str]:
    """The ids from an attribution outward, up to the first whose way is known."""
    path: dict[str, None] = {}
    at: str | None = attribution.id
    while at is not None and at in parents and at not in ways and at not in path:
        path[at] = None
        at = parents[at]
    return list(path)


def joined(outer: Way | None, own: Links) -> Way:
    """Carry a parent's way on with own hops; who already stands last is not named again."""
    chain = merged((*(outer.chain if outer else ()), *own.hops))
    if own.is_inherited and outer is not None:
        return Way(chain, outer.dead_end)
    return Way(chain, own.dead_end)


def merged(hops: Iterable[Hop]) -> tuple[Hop, ...]:
    """Leave out each hop that is the same actor as one before it.

    An outlet that comes up again takes the chain back to where it first stood: what it reports it
    has from nobody that it is itself the source of.
    """
    chain: list[Hop] = []
    for hop in hops:
        if hop.kind is SourceKind.OUTLET:
            known = (i for i, other in enumerate(chain) if is_same_actor(other, hop))
            del chain[next(known, len(chain)) + 1 :]
        if not any(is_same_actor(other, hop) for other in chain):
            chain.append(hop)
    if len(chain) > MAX_CHAIN:
        chain[MAX_CHAIN - 1 :] = chain[-1:]
    return tuple(chain)
