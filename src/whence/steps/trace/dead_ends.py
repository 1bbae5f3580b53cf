"""Dead ends: attributions whose chains end in nobody that can be named, and what would settle them.

A chain that goes on in another article of the pile is followed first: what is settled there is no
dead end any more.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from whence.model import Article, Attribution, DeadEndChain, NoClaim, Quoted, Station
from whence.steps.trace.ends import End
from whence.steps.trace.groups import Traced
from whence.steps.trace.routes import Route
from whence.steps.trace.settling import settles
from whence.steps.trace.told import Pile
from whence.steps.trace.who import Outlets

Key = tuple[str, str]
"""Path and id of an attribution."""


@dataclass(frozen=True, slots=True)
class Row:
    """One claim of an attribution, with the group it is in."""

    route: Route
    end: End
    group: str


def dead_ends_of(
    pile: Pile, groups: Iterable[Traced], outlets: Outlets, wrong: Collection[Key] = ()
) -> Iterator[DeadEndChain]:
    """A row for every attribution that is a dead end, in the order of path and text.

    Those that are `wrong` are left out, and those that say what was not said.
    """
    rows: dict[Key, list[Row]] = {}
    for one in groups:
        for wording, route, end in one.rows:
            if wording.attribution is not None:
                key = (wording.place.path, wording.attribution)
                rows.setdefault(key, []).append(Row(route, end, one.group.id))
    for path, article in pile.articles.items():
        unsaid = (row for row in article.unclaimed if row.reason is NoClaim.NOT_SAID)
        left_out = {*wrong, *((path, row.attribution or "") for row in unsaid)}
        for attribution in article.attributions:
            claimed = rows.get((path, attribution.id), [])
            open_ones = [row for row in claimed if row.end.origin.dead_end is not None]
            if open_ones:
                yield of_claims(path, pile.text_ids[path], attribution, open_ones)
            elif not claimed and attribution.dead_end and (path, attribution.id) not in left_out:
                yield without_claim(article, pile.text_ids[path], attribution, outlets)


def of_claims(path: str, text_id: str, attribution: Attribution, rows: list[Row]) -> DeadEndChain:
    """The row of an attribution whose claims come to a dead end."""
    first = rows[0]
    reason, what = first.end.origin.dead_end, first.end.origin.settles
    assert reason is not None
    return DeadEndChain(
        path=path,
        article=text_id,
        attribution=attribution.id,
        source=attribution.source,
        chain=first.route.stations,
        reason=reason,
        settles=what or "",
        groups=tuple(dict.fromkeys(row.group for row in rows)),
    )


def without_claim(
    article: Article, text_id: str, attribution: Attribution, outlets: Outlets
) -> DeadEndChain:
    """The row of an attribution that is a dead end and makes no claim of its own."""
    reason, chain = attribution.dead_end, attribution.chain
    assert reason is not None
    words = chain[-1].name if chain else attribution.source.text if attribution.source else ""
    stations = (Station(h.name, h.kind, Quoted(text_id, article.path, h.span)) for h in chain)
    return DeadEndChain(
        path=article.path,
        article=text_id,
        attribution=attribution.id,
        source=attribution.source,
        chain=tuple(stations),
        reason=reason,
        settles=settles(reason, words, article, attribution, outlets),
    )
