"""Candidates: all places that a name could mean, as far as what stands beside it allows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from whence.gazetteer import (
    Entry,
    capitals,
    cities_named,
    counties_named,
    countries_named,
    has_cities,
    qualifiers_named,
    regions_named,
)
from whence.model import PlacePrecision
from whence.text.lexicon import words_of

MOST = 40
"""The largest of all namesakes that are looked at; a place that is told apart counts first."""
TOWN = 20_000
"""A town this large is known by its name beyond its province."""
CITY_FIRST = frozenset({"New York"})
"""States whose name means a city of theirs, unless the text says "state"."""


@dataclass(frozen=True, slots=True)
class Query:
    """One name in one article, with all that its words say of it."""

    name: str
    within: tuple[Entry, ...] = ()
    is_region: bool = False
    is_whole: bool = False
    is_part: bool = False


def candidates_of(query: Query) -> tuple[Entry, ...]:
    """All that a name could mean, as it stands or else as it may have been meant."""
    if query.name.lower() in words_of("place_words"):
        return ()
    for name in (query.name, f"{query.name}.", query.name.removesuffix(" City")):
        if found := named(replace(query, name=name)):
            return found
    return ()


def named(query: Query) -> tuple[Entry, ...]:
    """All places of a name; what it lies in decides where it leaves anything."""
    if query.is_whole:
        return tuple(dict.fromkeys(qualifiers_named(query.name)))
    if query.is_region:
        return regions_called(query)
    countries, regions = countries_named(query.name), regions_named(query.name)
    cities, regions = told_apart(cities_named(query.name), regions)
    told = tuple(c for c in cities + regions if any(lies_in(c, whole) for whole in query.within))
    if told:
        return told[:MOST]
    if countries and is_unknown_town(query, countries):
        return ()
    if countries:
        return countries + tuple(r for r in regions if r.id)
    states = [region for region in regions if region.id]
    if states and query.is_part:
        return tuple(states)
    if states and query.name in CITY_FIRST:
        return cities[:1] or regions
    if states:
        cities = tuple(c for c in cities if capitals().get(query.name) == c.country)[:1]
    return regions + cities[:MOST]


def is_unknown_town(query: Query, countries: tuple[Entry, ...]) -> bool:
    """Whether "Lebanon, N.H." is a town that no installed gazetteer has, and so no country."""
    states = [whole for whole in query.within if whole.precision is PlacePrecision.REGION]
    own = {country.country for country in countries}
    return bool(states) and not has_cities() and all(s.country not in own for s in states)


def told_apart(
    cities: tuple[Entry, ...], regions: tuple[Entry, ...]
) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Of a town and a province of one name and country keep one: the town, unless it is small.

    A province that is meant is mostly called one.
    """
    loose = {region.country for region in regions if not region.id}
    towns = {city.country for city in cities if city.population >= TOWN}
    return (
        tuple(c for c in cities if c.country not in loose or c.country in towns),
        tuple(r for r in regions if r.id or r.country not in towns),
    )


def regions_called(query: Query) -> tuple[Entry, ...]:
    """What "Kunduz Province" or "Fulton County" could be: a region, never a town of that name."""
    named = regions_named(query.name) or counties_named(query.name)
    told = tuple(r for r in named if any(lies_in(r, whole) for whole in query.within))
    if named:
        return told or named
    around = [whole.country for whole in query.within if whole.country]
    around = around or [c.country for c in cities_named(query.name)[:MOST] if c.country]
    return tuple(
        Entry(None, query.name, code, PlacePrecision.REGION) for code in dict.fromkeys(around)
    )


def lies_in(entry: Entry, whole: Entry) -> bool:
    """Whether a place lies in a country or in a part of one, as far as the tables know."""
    if entry == whole or entry.country != whole.country or whole.country is None:
        return False
    return (
        whole.precision is PlacePrecision.COUNTRY
        or not whole.admin1
        or entry.admin1 == whole.admin1
    )


def told_once(queries: Sequence[Query]) -> list[Query]:
    """Let a name that is told apart once ("Paris, Texas") be told apart throughout the article.

    What follows a name tells where it lies only if there is such a place: "Paris, France", but not
    the list "Chicago, New York".
    """
    told: dict[Query, tuple[Entry, ...]] = {}
    fitting = {query for query in dict.fromkeys(queries) if fits(query)}
    for query in queries:
        if query in fitting:
            told.setdefault(replace(query, within=()), query.within)
    kept = [
        replace(query, is_whole=query.is_whole and index > 0 and queries[index - 1] in fitting)
        for index, query in enumerate(queries)
    ]
    return [replace(query, within=query.within or told.get(query, ())) for query in kept]


def fits(query: Query) -> bool:
    """Whether what is said to hold a place does hold one of its name."""
    return any(lies_in(one, whole) for one in candidates_of(query) for whole in query.within)
