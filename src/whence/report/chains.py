"""Chains as one graph: the nodes of a claim group, from its origins to the outlets that tell it.

A chain runs from the outlet outward; here it is turned round, so that words flow from who knows to
who tells. An outlet that is passed on by another is one node, whether it tells the claim itself
or not; unnamed sources are never made one by their name alone.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from pathlib import PurePath

from whence.model import Actor, Group, Origin, Quoted, SourceKind, Station, Wording
from whence.report.layers import Key, without_circles
from whence.text.outlets import is_own_name

VOICE: Key = ("voice",)
NOBODY = "nobody given"
"""What an origin is called of which the article says nothing; its own name is the cue alone."""


class Part(StrEnum):
    """What a node does in the picture."""

    ORIGIN = "origin"
    HOP = "hop"
    TELLS = "tells"
    VOICE = "voice"
    """No origin at all: outlets say it and name nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Somebody in the chains of a claim: under which name, of what kind, and where it says so."""

    key: Key
    part: Part
    name: str
    kind: SourceKind
    place: Quoted | None = None
    wordings: tuple[Wording, ...] = ()
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Graph:
    """The nodes, origins first and those that are the same side by side; lines run outward in."""

    nodes: tuple[Node, ...]
    lines: tuple[tuple[Key, Key], ...]


def known_names(actors: Iterable[Actor]) -> dict[str, str]:
    """Names that stand for one actor of the pile alone, in small letters, with that actor's id."""
    owners = defaultdict[str, set[str]](set)
    for actor in actors:
        for alias in actor.aliases:
            owners[alias.name.casefold()].add(actor.id)
    return {name: next(iter(ids)) for name, ids in owners.items() if len(ids) == 1}


def graph_of(group: Group, names: Mapping[str, str]) -> Graph:
    """Make the graph of a group; `names` are those that `known_names` knows."""
    nodes = {node.key: node for node in origin_nodes(group)}
    lines: list[tuple[Key, Key]] = []
    told = defaultdict[Key, list[Wording]](list)
    for wording in group.wordings:
        told[teller(wording, names)].append(wording)
    outlets = {w.outlet: teller(w, names) for w in group.wordings if w.outlet}
    for key, wordings in told.items():
        nodes[key] = telling(key, wordings)
    tellers = {wording.place.path: teller(wording, names) for wording in group.wordings}
    for wording in group.wordings:
        way = way_of(wording, group, tellers, lambda station: hop_key(station, names, outlets))
        for key, station in way:
            if station and key not in nodes:
                nodes[key] = passing(key, station)
        keys = [key for key, _ in way]
        lines += pairwise(keys)
    return Graph(tuple(nodes.values()), tuple(without_circles(lines)))


def way_of(
    wording: Wording,
    group: Group,
    tellers: Mapping[str, Key],
    key_of: Callable[[Station], Key],
) -> list[tuple[Key, Station | None]]:
    """The nodes of one wording, from its origin to its outlet.

    What is copied comes through the outlet it is copied from, if that tells the claim, too.
    """
    origin = next(o for o in group.origins.origins if o.id == wording.origin)
    outward = wording.chain if origin.is_own_voice else wording.chain[:-1]
    start = VOICE if origin.is_own_voice else ("origin", origin.id)
    hops: list[tuple[Key, Station | None]] = [(key_of(s), s) for s in reversed(outward)]
    end = tellers[wording.place.path]
    copied = tellers.get(wording.reuse_of or "", end)
    way = [(start, None), *hops, (copied, None), (end, None)]
    return [step for n, step in enumerate(way) if n == 0 or step[0] != way[n - 1][0]]


def hop_key(station: Station, names: Mapping[str, str], outlets: Mapping[str, Key]) -> Key:
    """Who a station is, perhaps one of the outlets; who has no name is of its article alone."""
    if station.kind in (SourceKind.ANONYMOUS, SourceKind.NONE):
        place = station.place
        return ("hop", place.article, str(place.span.start), str(place.span.end))
    if station.kind is not SourceKind.OUTLET:
        return ("hop", named(station.name, names))
    own = {key for outlet, key in outlets.items() if is_own_name(station.name, outlet)}
    return own.pop() if len(own) == 1 else ("outlet", named(station.name, names))


def teller(wording: Wording, names: Mapping[str, str]) -> Key:
    """Who tells it: the outlet, or an article whose outlet is not known."""
    if wording.outlet:
        return ("outlet", named(wording.outlet, names))
    return ("article", wording.place.path)


def named(name: str, names: Mapping[str, str]) -> str:
    """One word for everything that is a name of one actor."""
    plain = " ".join(name.split()).casefold()
    return names.get(plain) or names.get(plain.removeprefix("the ")) or plain.removeprefix("the ")


def origin_nodes(group: Group) -> list[Node]:
    """The origins, class by class, so that those that are the same stand together; voices last."""
    origins = {origin.id: origin for origin in group.origins.origins}
    ordered = [origins[id] for row in group.origins.classes for id in row if id in origins]
    ordered += [o for o in group.origins.origins if o not in ordered and not o.is_own_voice]
    nodes = [
        Node(
            key=("origin", origin.id),
            part=Part.ORIGIN,
            name=NOBODY if origin.kind is SourceKind.NONE else origin.name,
            kind=origin.kind,
            place=origin.evidence[0] if origin.evidence else None,
            origin=origin,
        )
        for origin in ordered
    ]
    if any(origin.is_own_voice for origin in group.origins.origins):
        nodes.append(Node(key=VOICE, part=Part.VOICE, name="Nobody named", kind=SourceKind.NONE))
    return nodes


def telling(key: Key, wordings: list[Wording]) -> Node:
    """The node of an outlet with all that it tells of this claim."""
    first = wordings[0]
    return Node(
        key=key,
        part=Part.TELLS,
        name=first.outlet or PurePath(first.place.path).name,
        kind=SourceKind.OUTLET,
        place=Quoted(first.article, first.place.path, first.spans[0]),
        wordings=tuple(wordings),
    )


def passing(key: Key, station: Station) -> Node:
    """The node of somebody who only passes it on."""
    return Node(key=key, part=Part.HOP, name=station.name, kind=station.kind, place=station.place)
