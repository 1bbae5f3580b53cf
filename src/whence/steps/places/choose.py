"""Choosing: which of the places of a name an article means.

Each candidate has a prior (how large it is), and gains where the article speaks of its country, of
its part of the country, and of places near to it. Two rounds: the first with all that could be
meant, the second with what the first has chosen. Where nothing decides, nothing is chosen: a small
town that nothing ties to the article is likelier a name that the gazetteer lacks.
"""

import math
from collections.abc import Mapping, Sequence

from whence.gazetteer import Entry, capitals, countries, has_cities
from whence.model import PlacePrecision, Unplaced
from whence.steps.places.candidates import Query, candidates_of, lies_in
from whence.steps.places.surroundings import Beliefs, Others, Tally, shares

COUNTRY, STATE, WIDE, REGION = 7.7, 7.45, 8.0, 4.6
"""Priors of what has no population, on the scale of powers of ten of people."""
CAPITAL, OTHER_NAME = 2.5, -1.5
IN_COUNTRY, IN_PART, BY_SHARE = 0.6, 0.3, 1.5
"""What a candidate gains if its country, or its part of one, is spoken of at all, and by share."""
BORDERS = 0.2
"""What it gains if a country that borders on its own is spoken of."""
NEAR = 2.0
"""The most that places near by can add."""
ENOUGH = 3.0
"""How many places near by are as good as any more."""
MARGIN = 0.3
"""How far the best must be ahead of the next: about twice the people."""
SAME_KM = 60.0
"""Namesakes as close as this are one place to the reader."""
LARGE, SMALL = 50_000, 15_000
"""From how many people on a city needs no tie to the article, or a weak one."""
MAIN = 0.3
"""From which share on a country is one of those that the article is about."""
ROUNDS = 2


def choose(
    queries: Sequence[Query], hints: Mapping[str, float]
) -> Mapping[Query, Entry | Unplaced]:
    """Give each query the place it means, or the reason why that cannot be told."""
    options = {query: candidates_of(query) for query in dict.fromkeys(queries)}
    beliefs: dict[Query, Beliefs] = {query: shares(found) for query, found in options.items()}
    chosen: dict[Query, Entry | Unplaced] = {}
    for _ in range(ROUNDS):
        whole = Tally.of(beliefs.values(), hints)
        sums = sum(whole.countries.values()), sum(whole.parts.values())
        for query, found in options.items():
            others = Others(whole, Tally.of([beliefs[query]]), *sums)
            chosen[query] = chosen_of(query, found, others)
        beliefs |= {q: {one: 1.0} for q, one in chosen.items() if isinstance(one, Entry)}
    return chosen


def chosen_of(query: Query, options: Sequence[Entry], others: Others) -> Entry | Unplaced:
    """The candidate that the rest of the article makes likeliest, if one is ahead."""
    if not options:
        return Unplaced.UNKNOWN if has_cities() else Unplaced.NO_GAZETTEER
    ranked = sorted(
        ((round(score(entry, query.name, others), 6), entry) for entry in options),
        key=lambda pair: (-pair[0], -pair[1].population, pair[1].id or "", pair[1].country or ""),
    )
    best, first = ranked[0]
    if any(best - value < MARGIN and not is_same(first, entry) for value, entry in ranked[1:]):
        return Unplaced.AMBIGUOUS
    return first if is_tied(first, query, others) else Unplaced.UNTIED


def score(entry: Entry, name: str, others: Others) -> float:
    """How likely the article means a place, on the scale of powers of ten of people."""
    total = prior(entry, name)
    if entry.precision is PlacePrecision.CITY:
        total += NEAR * min(1.0, others.near(entry) / ENOUGH)
    if entry.country is None:
        return total
    total += gain(IN_COUNTRY, others.country(entry.country))
    if entry.admin1:
        total += gain(IN_PART, others.part(entry.country, entry.admin1))
    country = countries().get(entry.country)
    is_beside = country and any(others.country(code) for code in country.neighbours)
    return total + (BORDERS if is_beside else 0.0)


def gain(least: float, share: float) -> float:
    """What it adds that a share of what the article speaks of lies in the same country or part."""
    return least + BY_SHARE * share if share else 0.0


def prior(entry: Entry, name: str) -> float:
    """How likely a place is meant where nothing else is known."""
    if entry.precision is PlacePrecision.COUNTRY:
        return COUNTRY
    if entry.precision is PlacePrecision.REGION:
        return STATE if entry.id else REGION if entry.country else WIDE
    people = math.log10(max(entry.population, 100))
    is_capital = capitals().get(name) == entry.country and entry.population > LARGE
    return people + (CAPITAL if is_capital else 0.0) + (0.0 if entry.is_usual else OTHER_NAME)


def is_tied(entry: Entry, query: Query, others: Others) -> bool:
    """Whether a place is large enough to be meant anywhere, or tied to the article by its words.

    A village needs more than that its country is spoken of somewhere.
    """
    if entry.precision is not PlacePrecision.CITY or entry.population >= LARGE:
        return True
    if any(lies_in(entry, whole) for whole in query.within) or entry.country is None:
        return True
    spoken_of = others.country(entry.country)
    is_near = others.near(entry) >= 0.5 or others.part(entry.country, entry.admin1) > 0
    return is_near or spoken_of >= MAIN or (spoken_of > 0 and entry.population >= SMALL)


def is_same(one: Entry, other: Entry) -> bool:
    """Whether two namesakes lie so close that they are one place to the reader."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    north = (one.lat - other.lat) * 111.0
    east = (one.lon - other.lon) * 111.0 * math.cos(math.radians(one.lat))
    return math.hypot(north, east) < SAME_KM
