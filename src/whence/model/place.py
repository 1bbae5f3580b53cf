"""A place: where on Earth a name in the text lies, how exactly that is known, or why it is not."""

from dataclasses import dataclass
from enum import StrEnum

from whence.model.span import Span


class PlacePrecision(StrEnum):
    """How much ground a place covers; its point, if it has one, is the middle of that."""

    POINT = "point"
    """Coordinates that the text itself gives."""
    CITY = "city"
    """A city, town or village."""
    REGION = "region"
    """A part of a country, or what reaches over several."""
    COUNTRY = "country"


class PlaceRole(StrEnum):
    """What a place does in its sentence."""

    SCENE = "scene"
    """Where it happened: in the dateline, or after "in", "at", "near"."""
    MENTIONED = "mentioned"
    """Named for any other reason."""


class Unplaced(StrEnum):
    """Why a name was given no place."""

    UNKNOWN = "not in the gazetteer"
    AMBIGUOUS = "several places of this name, nothing decides"
    UNTIED = "only small places of this name, nothing ties one to the article"
    GOVERNMENT = "stands for a government"
    PERSON = "also the name of a person in the article"
    WORD = "a common word here, not a name"
    NO_GAZETTEER = "no gazetteer of cities installed: pip install 'whence[places]'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One name of a place where it stands.

    `id` is `iso:AF` (ISO 3166-1) for a country, `iso:US-TX` (ISO 3166-2) for some of its parts and
    `geonames:1138958` for a city. A region may be known by name and country alone. `lat` and `lon`,
    in degrees, are None where there is no honest point. `reason` is set where no place was found.
    """

    span: Span
    role: PlaceRole = PlaceRole.MENTIONED
    id: str | None = None
    name: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: PlacePrecision | None = None
    reason: Unplaced | None = None
