"""Surroundings: what the rest of an article speaks of, as weights on countries, parts and cells.

Every name gives its weight, one in all, to what it may mean. A name must not speak for itself, so
what it gave is taken off again where its own candidates are weighed. Nearness is counted in cells
of half a degree (some 50 km): the work grows with the number of names, not with its square.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Self

from whence.gazetteer import Entry
from whence.model import PlacePrecision

CELL_DEGREES = 0.5
LEAST = 0.05
"""Less than this is what rounding and rare namesakes leave, and counts as nothing."""

Beliefs = Mapping[Entry, float]
"""What one name may mean, with weights that add up to one."""
Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Tally:
    """Weights on countries, on their parts, and on cells of the Earth."""

    countries: Mapping[str, float] = field(default_factory=dict)
    parts: Mapping[tuple[str, str], float] = field(default_factory=dict)
    cells: Mapping[Cell, float] = field(default_factory=dict)

    @classmethod
    def of(cls, beliefs: Iterable[Beliefs], hints: Mapping[str, float] | None = None) -> Self:
        """Add up what names may mean, and what else speaks for a country."""
        countries: dict[str, float] = dict(hints or {})
        parts: dict[tuple[str, str], float] = {}
        cells: dict[Cell, float] = {}
        for entry, weight in (pair for belief in beliefs for pair in belief.items()):
            if entry.country:
                countries[entry.country] = countries.get(entry.country, 0.0) + weight
                if entry.admin1:
                    part = (entry.country, entry.admin1)
                    parts[part] = parts.get(part, 0.0) + weight
            if entry.precision is PlacePrecision.CITY:
                cell = cell_of(entry)
                cells[cell] = cells.get(cell, 0.0) + weight
        return cls(countries, parts, cells)


@dataclass(frozen=True, slots=True)
class Others:
    """All that an article speaks of, less what one name gave to it."""

    whole: Tally
    own: Tally
    sum_of_countries: float
    sum_of_parts: float

    def country(self, code: str) -> float:
        """The share of what is spoken of that lies in a country."""
        weight = self.whole.countries.get(code, 0.0) - self.own.countries.get(code, 0.0)
        return share(weight, self.sum_of_countries - sum(self.own.countries.values()))

    def part(self, code: str, admin1: str) -> float:
        """The share that lies in a part of a country."""
        key = (code, admin1)
        weight = self.whole.parts.get(key, 0.0) - self.own.parts.get(key, 0.0)
        return share(weight, self.sum_of_parts - sum(self.own.parts.values()))

    def near(self, entry: Entry) -> float:
        """The weight of cities in the cell of a place and in those round it."""
        return sum(
            self.whole.cells.get(cell, 0.0) - self.own.cells.get(cell, 0.0)
            for cell in cells_round(entry)
        )


def shares(options: Iterable[Entry]) -> Beliefs:
    """What a name may mean before anything is known: the larger, the more."""
    sizes = {entry: math.sqrt(size(entry)) for entry in options}
    total = sum(sizes.values())
    return {entry: value / total for entry, value in sizes.items()}


def size(entry: Entry) -> float:
    """How many people a place has, or counts as having."""
    return max(entry.population, 100) if entry.precision is PlacePrecision.CITY else 10_000_000.0


def share(weight: float, total: float) -> float:
    """A weight as part of all; next to nothing is nothing."""
    return weight / total if weight > LEAST and total > 0 else 0.0


def cell_of(entry: Entry) -> Cell:
    """The cell of the Earth that a place lies in; one without a point lies in none."""
    if entry.lat is None or entry.lon is None:
        return (999, 999)
    return math.floor(entry.lat / CELL_DEGREES), math.floor(entry.lon / CELL_DEGREES)


def cells_round(entry: Entry) -> Iterator[Cell]:
    """The nine cells at and round a place."""
    row, column = cell_of(entry)
    for north in (-1, 0, 1):
        for east in (-1, 0, 1):
            yield row + north, column + east
