"""An entry of the gazetteer, whichever table it comes from."""

from dataclasses import dataclass

from whence.model import PlacePrecision


@dataclass(frozen=True, slots=True)
class Entry:
    """One place that has the name that was asked for.

    `admin1` is GeoNames' code of the part of the country; `is_usual` is false where the name that
    was asked for is only one of its others.
    """

    id: str | None
    name: str
    country: str | None
    precision: PlacePrecision
    admin1: str = ""
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    is_usual: bool = True
