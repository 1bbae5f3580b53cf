"""Sources: behind how much of a pile each origin stands.

Where no claim is told twice, there is nothing to count against each other. What can be seen then is
how much of what is told rests on few: on whom, and through whom.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from whence.model import Group, Origin, Quoted, Wording
from whence.report.cards import told

MOST = 8
LEAST_CLAIMS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An origin: how many claims it stands behind, told by whom, through whom, and where first."""

    origin: Origin
    claims: int
    tellers: tuple[str, ...]
    """Outlets, or paths of articles whose outlet is not known."""
    through: tuple[str, ...]
    first: Quoted


def sources_of(groups: Iterable[Group]) -> tuple[Source, ...]:
    """The origins behind the most claims, those behind one left out."""
    known: dict[str, Origin] = {}
    rows = defaultdict[str, list[tuple[str, Wording]]](list)
    for group in groups:
        known |= {origin.id: origin for origin in group.origins.origins if not origin.is_own_voice}
        for wording in group.wordings:
            if wording.origin in known:
                rows[wording.origin].append((group.id, wording))
    found = [source(known[id], told_by) for id, told_by in rows.items()]
    kept = [one for one in found if one.claims >= LEAST_CLAIMS]
    kept.sort(key=lambda one: (-one.claims, -len(one.tellers), one.origin.name, one.origin.id))
    return tuple(kept[:MOST])


def source(origin: Origin, rows: list[tuple[str, Wording]]) -> Source:
    """Count what stands on one origin."""
    first = min((wording for _, wording in rows), key=told)
    through = (hop.name for _, wording in rows for hop in wording.chain[:-1])
    return Source(
        origin=origin,
        claims=len({group for group, _ in rows}),
        tellers=tuple(sorted({w.outlet or w.place.path for _, w in rows})),
        through=tuple(sorted(set(through))),
        first=Quoted(first.article, first.place.path, first.spans[0]),
    )
