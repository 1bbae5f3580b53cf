"""Ends: the origin in which a route ends, and what the pile tells of it for the rules to judge.

The id of an origin is made of who it is, so that one actor is one origin in every group. Who is not
named is only who a certain article speaks of: the id is made of the page and of its words there,
and shared by those alone whose chains lead to that article.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from whence.model import (
    AttributionKind,
    DeadEnd,
    Origin,
    Quoted,
    SourceKind,
    Span,
    Speaker,
    Station,
)
from whence.steps.trace.copies import Copies, sharers, wire_of
from whence.steps.trace.described import Description, Reader
from whence.steps.trace.routes import Route
from whence.steps.trace.settling import settles
from whence.steps.trace.ties import Ties
from whence.steps.trace.told import Told
from whence.steps.trace.who import Outlets, Who
from whence.text.name_keys import name_key

ID_DIGITS = 16
LONGEST_NAME = 80
LEAST_QUOTED = 8
"""Words that two do not say alike by chance."""
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """An origin with what the rules look at.

    `texts` are the ids of the texts in which it is named, `sharers` of those that have the same
    passage; `wires` the agencies credited; `through` the outlets, not followed, that carry it;
    `quotes` what is quoted of it; `bodies` the actors that the words around it tie it to.
    `is_named` is False for "the ministry".
    """

    origin: Origin
    is_named: bool
    description: Description
    texts: frozenset[str] = frozenset()
    sharers: frozenset[str] = frozenset()
    wires: frozenset[str] = frozenset()
    through: frozenset[str] = frozenset()
    quotes: frozenset[str] = frozenset()
    bodies: Mapping[str, Quoted] = field(default_factory=dict)
    wholes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Ends:
    """Finds the ends of routes."""

    who: Who
    outlets: Outlets
    copies: Copies
    reader: Reader
    ties: Ties

    def of(self, route: Route) -> End:
        """The end of one route."""
        told = route.end
        if route.loop:
            return self.loop(route)
        if told.is_own_voice:
            return own_voice(told, wire_of(told, self.copies))
        if not told.chain or route.dead_end is DeadEnd.NO_SOURCE:
            return self.unnamed(route, None)
        station = told.station(told.chain[-1])
        if route.dead_end is not None or station.kind in (SourceKind.ANONYMOUS, SourceKind.NONE):
            return self.unnamed(route, station)
        return self.named(route, station)

    def loop(self, route: Route) -> End:
        """Outlets that name one another."""
        names = route.loop
        origin = Origin(
            id=made_id("loop", *names),
            name=" and ".join(names),
            kind=SourceKind.OUTLET,
            dead_end=DeadEnd.LOOP,
            settles=self.settles(route.end, DeadEnd.LOOP, " and ".join(names)),
            evidence=tuple(station.place for station in route.stations[-1:]),
        )
        words = Description(words=origin.name)
        texts = frozenset((route.end.text_id,))
        return End(origin=origin, is_named=False, description=words, texts=texts)

    def named(self, route: Route, station: Station) -> End:
        """Somebody or something that has a name, or a body that is only called one."""
        told, hop = route.end, route.end.chain[-1]
        actor = self.who.named(told.place.path, hop)
        is_named = actor is not None or any(letter.isupper() for letter in hop.name)
        is_outlet = hop.kind is SourceKind.OUTLET or bool(self.outlets.named(hop, told.place.path))
        key = actor or name_key(hop.name)
        scope = "" if is_named else told.scope
        origin = Origin(
            id=made_id("outlet" if is_outlet else "actor" if actor else hop.kind, key, scope),
            name=self.who.name(actor) if actor else hop.name,
            kind=SourceKind.OUTLET if is_outlet else hop.kind,
            actor=actor,
            dead_end=DeadEnd.NOT_IN_PILE if is_outlet else None,
            settles=self.settles(told, DeadEnd.NOT_IN_PILE, hop.name) if is_outlet else None,
            evidence=(station.place,),
        )
        return self.with_facts(route, origin, is_named=is_named)

    def unnamed(self, route: Route, station: Station | None) -> End:
        """Somebody who is described, referred to, or not given at all."""
        told = route.end
        reason = route.dead_end or DeadEnd.ANONYMOUS
        attribution = told.attribution
        cue = attribution.cue if attribution else None
        words = station.place.span if station else cue or told.claim.spans[0]
        name = shortened(station.name if station else words.text)
        origin = Origin(
            id=made_id(reason, told.scope, name_key(name) or name),
            name=name,
            kind=station.kind if station else SourceKind.NONE,
            dead_end=reason,
            settles=self.settles(told, reason, name),
            evidence=(told.quoted(words),),
        )
        return self.with_facts(route, origin, is_named=False)

    def settles(self, told: Told, reason: DeadEnd, words: str) -> str | None:
        """What would settle the end of a claim's attribution."""
        if told.attribution is None:
            return None
        return settles(reason, words, told.article, told.attribution, self.outlets)

    def with_facts(self, route: Route, origin: Origin, *, is_named: bool) -> End:
        """An origin with what the pile tells of it."""
        told = route.end
        description = self.description(told, origin)
        bodies = {k: q for k, q in description.bodies.items() if k != origin.actor}
        wire = wire_of(told, self.copies)
        wholes = {w for b in (origin.actor or "", *bodies) for w in self.who.wholes.get(b, ())}
        passed = told.chain if origin.kind is SourceKind.OUTLET else told.chain[:-1]
        return End(
            origin=origin,
            is_named=is_named,
            description=description,
            texts=frozenset(leg.told.text_id for leg in route.legs),
            sharers=sharers(told, self.copies),
            quotes=quotation(told),
            wires=frozenset((wire,)) if wire else frozenset(),
            through=frozenset(name_key(h.name) for h in passed if h.kind is SourceKind.OUTLET),
            bodies=bodies,
            wholes=frozenset(wholes),
        )

    def description(self, told: Told, origin: Origin) -> Description:
        """What the article says of an origin: of a person with a name by title and affiliation."""
        hop = next(reversed(told.chain), None)
        if hop is None or origin.kind is SourceKind.NONE:
            return Description(words=origin.name)
        if origin.kind is not SourceKind.PERSON:
            return self.reader.describe(told, hop)
        bodies = self.ties.bodies.get(origin.actor or name_key(hop.name), {})
        speaker = told.attribution.speaker if told.attribution else None
        if speaker is None or not speaker.span.overlaps(hop.span):
            speaker = Speaker(hop.name, hop.kind, hop.span)
        return self.reader.person(told, speaker, bodies)


def own_voice(told: Told, wire: str | None) -> End:
    """The voice of an agency that is credited, of an outlet, or else of an article."""
    outlet = wire or told.outlet
    name = outlet or told.place.path
    origin = Origin(
        id=made_id("own voice", name_key(name) or name if outlet else told.scope),
        name=name,
        kind=SourceKind.OUTLET,
        is_own_voice=True,
        evidence=(told.quoted(told.claim.spans[0]),),
    )
    words = Description(words=name)
    texts = frozenset((told.text_id,))
    return End(origin=origin, is_named=True, description=words, texts=texts)


def merged(ends: Iterable[End]) -> dict[str, End]:
    """Ends by the ids of their origins, in the order of the ids."""
    found: dict[str, list[End]] = defaultdict(list)
    for end in ends:
        found[end.origin.id].append(end)
    return {id_: joined(found[id_]) for id_ in sorted(found)}


def joined(ends: Sequence[End]) -> End:
    """What several routes to one origin tell of it together."""
    if len(ends) == 1:
        return ends[0]
    first = min(ends, key=lambda end: [place_of(quoted) for quoted in end.origin.evidence])
    evidence = {quoted for end in ends for quoted in end.origin.evidence}
    origin = replace(first.origin, evidence=tuple(sorted(evidence, key=place_of)))
    return replace(
        first,
        origin=origin,
        texts=frozenset().union(*(end.texts for end in ends)),
        sharers=frozenset().union(*(end.sharers for end in ends)),
        wires=frozenset().union(*(end.wires for end in ends)),
        through=frozenset().union(*(end.through for end in ends)),
        quotes=frozenset().union(*(end.quotes for end in ends)),
        bodies={body: quoted for end in (*ends, first) for body, quoted in end.bodies.items()},
        wholes=frozenset().union(*(end.wholes for end in ends)),
    )


def place_of(quoted: Quoted) -> tuple[str, Span]:
    """What puts quoted words into order."""
    return quoted.path, quoted.span


def shortened(words: str) -> str:
    """Words on one line, cut where they are many: a whole quotation that nobody is given for."""
    words = " ".join(words.split())
    return words if len(words) <= LONGEST_NAME else f"{words[: LONGEST_NAME - 1].rstrip()}…"


def quotation(told: Told) -> frozenset[str]:
    """The words of a claim in quotation marks, less capitals and marks, if they are enough."""
    attribution = told.attribution
    if attribution is None or attribution.kind is not AttributionKind.DIRECT:
        return frozenset()
    words = [low for span in told.claim.spans for low in WORD.findall(span.text.casefold())]
    return frozenset((" ".join(words),)) if len(words) >= LEAST_QUOTED else frozenset()


def made_id(*parts: str) -> str:
    """The id of an origin, made of what tells it from others."""
    digest = hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return "origin-" + digest[:ID_DIGITS]
