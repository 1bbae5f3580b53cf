"""Routes: chains that go on across articles.

An article's chain ends where the article knows no more. Where a hop names an outlet, or an article
by its title, that is in the pile and says the same, the chain goes on with that article's own; so
it does where the words are copied from an earlier article. Two that name one another as their
source are a loop: there the route stops, and says so.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import merge

from whence.model import ClaimPlace, DeadEnd, Hop, SourceKind, Span, Station
from whence.steps.trace.copies import Copied, Copies, copied_from, wire_of
from whence.steps.trace.described import Reader, excludes
from whence.steps.trace.told import Told, is_later
from whence.steps.trace.who import Outlets, Who
from whence.text.agencies import NAMES
from whence.text.outlets import is_own_name, is_same_name

MOST_STATIONS = 64
CREDIT_REACH = 400
"""Characters at either end of a text in which a wire is credited."""


@dataclass(frozen=True, slots=True)
class Leg:
    """The way of one claim within its own article, and the claim of another where it goes on."""

    told: Told
    stations: tuple[Station, ...]
    following: Told | None = None
    reason: str = ""
    reuse_of: str | None = None


@dataclass(frozen=True, slots=True)
class Route:
    """The whole way of one claim: its stations, and the claim of the article in which it ends.

    `loop` are the outlets or paths that name one another, where they do. `legs` are the claims that
    it went through, this one first.
    """

    legs: tuple[Leg, ...]
    stations: tuple[Station, ...]
    loop: tuple[str, ...] = ()

    @property
    def told(self) -> Told:
        """The claim itself."""
        return self.legs[0].told

    @property
    def end(self) -> Told:
        """The claim of the article in which it ends."""
        return self.legs[-1].told

    @property
    def dead_end(self) -> DeadEnd | None:
        """Why it ends in nobody, as far as the last article tells."""
        if self.loop:
            return DeadEnd.LOOP
        return self.end.dead_end


@dataclass(slots=True)
class Roads:
    """All that is needed to find the routes of one claim group."""

    who: Who
    outlets: Outlets
    copies: Copies
    reader: Reader
    by_text: Mapping[str, Sequence[Told]] = field(default_factory=dict)
    by_outlet: Mapping[str, Sequence[Told]] = field(default_factory=dict)
    by_path: Mapping[str, Sequence[Told]] = field(default_factory=dict)

    def routes(self, group: Sequence[Told]) -> list[Route]:
        """The routes of a group's claims, in their order."""
        self.lead_to(group)
        legs = {told.place: self.leg(told) for told in group}
        return [route_of(told, legs) for told in group]

    def lead_to(self, group: Sequence[Told]) -> None:
        """Let the ways that are asked for from now on lead to these claims."""
        ordered = sorted(group, key=likeliest_first)
        self.by_text = grouped((told.text_id, told) for told in ordered)
        self.by_outlet = grouped((told.outlet, told) for told in ordered if told.outlet)
        self.by_path = grouped((told.place.path, told) for told in ordered)

    def leg(self, told: Told) -> Leg:
        """The way of one claim within its article, and where it goes on."""
        own = tuple(told.station(hop) for hop in told.chain)
        for copied in copied_from(told, self.by_text, self.copies):
            if self.may_follow(told, copied.earlier) and self.agrees(told, 0, copied.earlier):
                return copied_leg(copied, told, own)
        for index, hop in enumerate(told.chain):
            for other in self.cited(told, hop):
                if self.may_follow(told, other) and self.agrees(told, index + 1, other):
                    reason = f"names {hop.name} as its source"
                    return Leg(told, own[: index + 1], other, reason)
        return self.by_wire(told, own)

    def by_wire(self, told: Told, own: tuple[Station, ...]) -> Leg:
        """The way of a claim in an article that credits an agency: the agency is its first hop."""
        wire = wire_of(told, self.copies)
        is_told = wire is None or (own and is_same_name(own[0].name, wire))
        credit = None if wire is None or is_told else credit_span(told.article.text, wire)
        if wire is None or credit is None:
            return Leg(told, own)
        hop = Hop(wire, SourceKind.OUTLET, credit)
        for other in self.cited(told, hop):
            if self.may_follow(told, other) and self.agrees(told, 0, other):
                reason = f"credits {wire}"
                return Leg(told, (told.station(hop),), other, reason, other.place.path)
        return Leg(told, (told.station(hop), *own))

    def cited(self, told: Told, hop: Hop) -> Iterator[Told]:
        """The claims of this group in articles that a hop names; those with a source first."""
        outlets = sorted(self.outlets.named(hop, told.place.path))
        found = [self.by_outlet[outlet] for outlet in outlets if outlet in self.by_outlet]
        titled = self.outlets.titled(hop)
        found += [self.by_path[path] for path in titled if path in self.by_path]
        yield from merge(*found, key=likeliest_first)

    def may_follow(self, told: Told, other: Told) -> bool:
        """Whether a claim can go back to another: of another text that is not later."""
        return told.text_id != other.text_id and not is_later(other.published, told.published)

    def agrees(self, told: Told, index: int, other: Told) -> bool:
        """Whether the hops from one on lead to where another article's chain leads.

        A chain that has no more to say agrees with all; one that goes on names the same, or
        describes somebody whom the other's description does not exclude.
        """
        rest = told.chain[index:]
        if not rest or told.dead_end is DeadEnd.NO_SOURCE:
            return True
        if not other.chain:
            return False
        mine, theirs = rest[-1], other.chain[-1]
        if is_same_name(mine.name, theirs.name):
            return True
        actor = self.who.named(told.place.path, mine)
        if actor is not None and actor == self.who.named(other.place.path, theirs):
            return True
        if told.dead_end is DeadEnd.UNRESOLVED:
            return True
        if mine.kind is not SourceKind.ANONYMOUS or theirs.kind is not SourceKind.ANONYMOUS:
            return False
        one = self.reader.describe(told, mine)
        return excludes(one, self.reader.describe(other, theirs)) is None


def likeliest_first(told: Told) -> tuple[bool, bool, tuple[str, ClaimPlace]]:
    """What puts the claims that another may go back to into order: those with a source first."""
    return told.is_own_voice, told.is_bare, told.order


def grouped(rows: Iterator[tuple[str, Told]]) -> dict[str, list[Told]]:
    """Claims by something they have, in their order."""
    found: dict[str, list[Told]] = defaultdict(list)
    for key, told in rows:
        found[key].append(told)
    return found


def copied_leg(copied: Copied, told: Told, own: tuple[Station, ...]) -> Leg:
    """The way of a claim whose words another article had first; a version's are its own."""
    if told.is_version_of(copied.earlier):
        return Leg(told, (), copied.earlier, "it is a later version of the article")
    path = copied.earlier.place.path
    return Leg(told, earlier_station(copied, own), copied.earlier, copied.reason, reuse_of=path)


def earlier_station(copied: Copied, own: tuple[Station, ...]) -> tuple[Station, ...]:
    """The outlet of an earlier article as a station; as the article names it, where it does."""
    outlet = copied.earlier.outlet
    if outlet is None:
        return ()
    if own and is_own_name(own[0].name, outlet):
        return own[:1]
    return (Station(outlet, SourceKind.OUTLET, copied.place),)


def credit_span(text: str, wire: str) -> Span | None:
    """Where a text credits an agency, by any of its names, at its head or its foot."""
    names = {wire, *(alias for alias, name in NAMES.items() if name == wire)}
    heads = range(min(CREDIT_REACH, len(text)))
    for low, high in ((0, heads.stop), (max(0, len(text) - CREDIT_REACH), len(text))):
        places = [
            (at, name)
            for name in sorted(names)
            if (at := text.find(name, low, high)) >= 0 and is_whole_word(text, at, at + len(name))
        ]
        if places:
            at, name = min(places, key=lambda place: (place[0], -len(place[1])))
            return Span.of(text, at, at + len(name))
    return None


def is_whole_word(text: str, start: int, end: int) -> bool:
    """Whether no letter touches either end."""
    return not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()


def route_of(told: Told, legs: Mapping[ClaimPlace, Leg]) -> Route:
    """Follow the legs from one claim to the end, or to where they come back."""
    found: list[Leg] = []
    seen: dict[ClaimPlace, int] = {}
    at: Told | None = told
    while at is not None and at.place not in seen:
        seen[at.place] = len(found)
        found.append(legs[at.place])
        at = found[-1].following
    stations = kept(station for leg in found for station in leg.stations)
    if at is None:
        return Route(tuple(found), stations)
    ring = [leg.told for leg in found[seen[at.place] :]]
    names = sorted({one.outlet or one.place.path for one in ring})
    return Route(tuple(found), stations, tuple(names))


def kept(stations: Iterator[Station]) -> tuple[Station, ...]:
    """The stations of a route, each outlet or actor once in a row, the nearest and the last."""
    chain: list[Station] = []
    for station in stations:
        if not chain or not is_same_station(chain[-1], station):
            chain.append(station)
    if len(chain) > MOST_STATIONS:
        chain[MOST_STATIONS - 1 :] = chain[-1:]
    return tuple(chain)


def is_same_station(one: Station, other: Station) -> bool:
    """Whether two stations in a row are one."""
    return one.kind is other.kind and is_same_name(one.name, other.name)
