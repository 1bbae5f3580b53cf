"""Trace: where every claim of a pile comes from, and how many independently know it.

    matches → claims of a group → routes (chains across articles) → ends → pairs → interval

A pure function over articles and what the steps before found; nothing in them is changed. The work
is done group by group and never over all pairs of the pile, and gives the same for any order.
"""

from collections.abc import Iterable, Sequence

from whence.model import Article, Findings, Matches, PileReuse
from whence.steps.actors import Cast
from whence.steps.trace.across import drifts_across
from whence.steps.trace.conflicts import conflicts_of
from whence.steps.trace.copies import copies_of
from whence.steps.trace.dead_ends import dead_ends_of
from whence.steps.trace.decided import UNDECIDED, Decided
from whence.steps.trace.described import Reader
from whence.steps.trace.drift import drifts_of
from whence.steps.trace.ends import Ends
from whence.steps.trace.forecasts import forecasts_of, state_on
from whence.steps.trace.groups import Traced, linked, traced, widest_first, with_alike
from whence.steps.trace.interval import interval_of
from whence.steps.trace.routes import Roads
from whence.steps.trace.ties import Ties
from whence.steps.trace.told import Pile, Told
from whence.steps.trace.who import Outlets, Who

__all__ = ["Decided", "interval_of", "state_on", "trace"]


def trace(
    articles: Iterable[Article],
    matches: Matches,
    cast: Cast,
    reuse: PileReuse,
    decided: Decided = UNDECIDED,
) -> Findings:
    """Follow every claim to its end, and say of each group how many origins it has.

    `matches` are the groups of claims, `cast` the actors and `reuse` what the articles share; all
    of the same articles. `decided` is what people judged, which goes before every rule.
    """
    pile = Pile.of(articles)
    who = Who.of(cast)
    reader, copies = Reader(who), copies_of(reuse)
    outlets = Outlets.of(pile.articles.values(), who)
    roads = Roads(who, outlets, copies, reader)
    finder = Ends(who, outlets, copies, reader, Ties.of(pile, reader))
    left_out = decided.left_out(pile)
    told = (
        [pile.told[place] for place in places if place in pile.told]
        for places in decided.groups(matches.groups, left_out)
    )
    found = sorted(
        (followed(group, roads, finder, decided) for group in told if group),
        key=lambda one: widest_first(one.group),
    )
    groups = [one.group for one in found]
    alike = linked(groups, (*matches.alike, *decided.alike(matches.groups)))
    near = (*matches.alike, *((one.a, one.b) for one in matches.contradictions))
    return Findings(
        groups=tuple(with_alike(group, alike[group.id]) for group in groups),
        conflicts=tuple(conflicts_of(matches.contradictions, found)),
        drifts=(*drifts_of(found), *drifts_across(found, near, roads)),
        forecasts=tuple(forecasts_of(found)),
        dead_ends=tuple(dead_ends_of(pile, found, outlets, decided.wrong_attributions)),
        actors=cast.actors,
        reuse=reuse,
        left_out=left_out,
    )


def followed(group: Sequence[Told], roads: Roads, finder: Ends, decided: Decided) -> Traced:
    """Follow the claims of one group to their ends, and make the group of them."""
    routes = roads.routes(group)
    return traced(routes, {route.told.place: finder.of(route) for route in routes}, decided)
