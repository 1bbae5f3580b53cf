"""Trace: where every claim of a pile comes from, and how many independently know it.

    matches → claims of a group → routes (chains across articles) → ends → pairs → interval

A pure function over articles and what the steps before found; nothing in them is changed. The work
is done group by group and never over all pairs of the pile, and gives the same for any order.
"""

from collections.abc import Iterable

from whence.model import Article, ClaimPlace, Findings, Matches, PileReuse
from whence.steps.actors import Cast
from whence.steps.trace.conflicts import conflicts_of
from whence.steps.trace.copies import copies_of
from whence.steps.trace.dead_ends import dead_ends_of
from whence.steps.trace.described import Reader
from whence.steps.trace.drift import drifts_of
from whence.steps.trace.ends import End, Ends
from whence.steps.trace.forecasts import forecasts_of, state_on
from whence.steps.trace.groups import Traced, linked, traced, widest_first, with_alike
from whence.steps.trace.interval import interval_of
from whence.steps.trace.routes import Roads
from whence.steps.trace.ties import Ties
from whence.steps.trace.told import Pile
from whence.steps.trace.who import Outlets, Who

__all__ = ["interval_of", "state_on", "trace"]


def trace(articles: Iterable[Article], matches: Matches, cast: Cast, reuse: PileReuse) -> Findings:
    """Follow every claim to its end, and say of each group how many origins it has.

    `matches` are the groups of claims, `cast` the actors and `reuse` what the articles share; all
    of the same articles.
    """
    pile = Pile.of(articles)
    who = Who.of(cast)
    reader, copies = Reader(who), copies_of(reuse)
    outlets = Outlets.of(pile.articles.values(), who)
    roads = Roads(who, outlets, copies, reader)
    finder = Ends(who, outlets, copies, reader, Ties.of(pile, reader))
    ends: dict[ClaimPlace, End] = {}
    found: list[Traced] = []
    for places in matches.groups:
        routes = roads.routes([pile.told[place] for place in places if place in pile.told])
        if routes:
            ends.update((route.told.place, finder.of(route)) for route in routes)
            found.append(traced(routes, ends))
    found.sort(key=lambda one: widest_first(one.group))
    groups = [one.group for one in found]
    alike = linked(groups, matches.alike)
    group_of = {wording.place: group.id for group in groups for wording in group.wordings}
    return Findings(
        groups=tuple(with_alike(group, alike[group.id]) for group in groups),
        conflicts=tuple(conflicts_of(matches.contradictions, group_of, ends)),
        drifts=tuple(drifts_of(found)),
        forecasts=tuple(forecasts_of(found)),
        dead_ends=tuple(dead_ends_of(pile, found, outlets)),
        actors=cast.actors,
        reuse=reuse,
    )
