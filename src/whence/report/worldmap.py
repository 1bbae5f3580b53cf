"""The map: where a pile's places lie, on Natural Earth's shapes, cut to where something lies.

Only what is known to a city or a point is drawn as a point. A country is a shape; a region, whose
bounds no table here knows, is listed and not drawn. The projection is Equal Earth (Šavrič,
Patterson and Jenny, 2018), which keeps areas true.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from whence.model import Article, Place, PlacePrecision, Quoted

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
"""Equal Earth's constants."""
WIDTH = 720.0
LEAST_WIDE = 0.25
"""How much of the world's width is shown at least; closer than that the shapes are too coarse."""
MARGIN = 0.06
WORLD = (-2.7065, 2.7065, -1.3173, 1.3173)
POINTS = (PlacePrecision.CITY, PlacePrecision.POINT)

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A place of the pile: how often it is named, in how many articles, and where first."""

    id: str
    name: str
    country: str | None
    precision: PlacePrecision
    mentions: int
    articles: int
    scenes: int
    point: Point | None
    first: Quoted


@dataclass(frozen=True, slots=True)
class Shape:
    """A country's outline; `named` where the pile names it."""

    path: str
    name: str
    named: Named | None


@dataclass(frozen=True, slots=True)
class Pin:
    """A city or a point."""

    x: float
    y: float
    radius: float
    named: Named


@dataclass(frozen=True, slots=True, kw_only=True)
class WorldMap:
    """The map, the places that are on it, those that no shape or point is known for, and the rest.

    `unplaced` are names without a place, with the reason and how often.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    pins: tuple[Pin, ...]
    places: tuple[Named, ...]
    unplaced: tuple[tuple[str, str, int, Quoted], ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.pins and not any(shape.named for shape in self.shapes)


def map_of(articles: Iterable[Article]) -> WorldMap:
    """Draw the places of a pile."""
    articles = list(articles)
    places = named_places(articles)
    countries = {p.id.removeprefix("iso:"): p for p in places if is_country(p)}
    outlines = {code: rings for code, _, rings in table() if code in countries}
    spots = [projected(*p.point) for p in places if p.point]
    for rings in outlines.values():
        spots += [projected(*point) for point in max(rings, key=len)]
    window = window_of(spots)
    scale = WIDTH / (window[1] - window[0])
    return WorldMap(
        width=WIDTH,
        height=round((window[3] - window[2]) * scale, 1),
        shapes=tuple(shapes_in(window, scale, countries)) if spots else (),
        pins=tuple(pin(p, window, scale) for p in places if p.point),
        places=places,
        unplaced=unplaced(articles),
    )


def is_country(place: Named) -> bool:
    """Whether a place is a country, which may have a shape."""
    return place.precision is PlacePrecision.COUNTRY


def named_places(articles: Iterable[Article]) -> tuple[Named, ...]:
    """All that was placed, the most named first."""
    found: dict[str, list[tuple[Place, Quoted]]] = defaultdict(list)
    for article in articles:
        for place in article.places:
            if place.precision and not place.reason:
                key = place.id or f"{place.name}, {place.country}"
                found[key].append((place, Quoted(article.id, article.path, place.span)))
    named = (named_place(id, rows) for id, rows in found.items())
    return tuple(sorted(named, key=lambda p: (-p.articles, -p.mentions, p.name, p.id)))


def named_place(id: str, rows: list[tuple[Place, Quoted]]) -> Named:
    """Bring the mentions of one place together."""
    place, first = min(rows, key=lambda row: (row[1].path, row[1].span))
    assert place.precision is not None
    return Named(
        id=id,
        name=place.name or place.span.text,
        country=place.country,
        precision=place.precision,
        mentions=len(rows),
        articles=len({quoted.path for _, quoted in rows}),
        scenes=sum(row.role.value == "scene" for row, _ in rows),
        point=point_at(place),
        first=first,
    )


def point_at(place: Place) -> Point | None:
    """The point of a place that is known to a city or better; anything wider has none."""
    if place.precision not in POINTS or place.lat is None or place.lon is None:
        return None
    return place.lon, place.lat


def unplaced(articles: Iterable[Article]) -> tuple[tuple[str, str, int, Quoted], ...]:
    """Names that were given no place: name, reason, how often, where first."""
    counts = Counter[tuple[str, str]]()
    first: dict[tuple[str, str], Quoted] = {}
    for article in sorted(articles, key=lambda article: article.path):
        for place in article.places:
            if place.reason:
                key = (" ".join(place.span.text.split()), place.reason.value)
                counts[key] += 1
                first.setdefault(key, Quoted(article.id, article.path, place.span))
    rows = ((name, reason, count, first[name, reason]) for (name, reason), count in counts.items())
    return tuple(sorted(rows, key=lambda row: (-row[2], row[0], row[1])))


def projected(lon: float, lat: float) -> Point:
    """Equal Earth: where a place lies on the map, y downward."""
    angle = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(lat)))
    square = angle * angle
    sixth = square**3
    slope = A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)
    x = 2 * math.sqrt(3) * math.radians(lon) * math.cos(angle) / (3 * slope)
    return x, -angle * (A1 + A2 * square + sixth * (A3 + A4 * square))


def window_of(spots: list[Point]) -> tuple[float, float, float, float]:
    """The part of the world that holds these spots, with a margin, twice as wide as high."""
    if not spots:
        return WORLD
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    world = WORLD[1] - WORLD[0]
    wide = max(max(xs) - min(xs), 1.9 * (max(ys) - min(ys)), LEAST_WIDE * world)
    wide = min(wide * (1 + 2 * MARGIN), world)
    high = wide / 1.9
    x = min(max((max(xs) + min(xs)) / 2, WORLD[0] + wide / 2), WORLD[1] - wide / 2)
    y = (max(ys) + min(ys)) / 2
    if high < WORLD[3] - WORLD[2]:
        y = min(max(y, WORLD[2] + high / 2), WORLD[3] - high / 2)
    return x - wide / 2, x + wide / 2, y - high / 2, y + high / 2


def shapes_in(
    window: tuple[float, float, float, float], scale: float, countries: dict[str, Named]
) -> Iterable[Shape]:
    """The outlines that reach into the window; those that are named come last, on top."""
    rows = sorted(table(), key=lambda row: (row[0] in countries, row[1]))
    for code, name, rings in rows:
        path = "".join(outline(ring, window, scale) for ring in rings)
        if path:
            yield Shape(path, name, countries.get(code))


def outline(
    ring: tuple[Point, ...], window: tuple[float, float, float, float], scale: float
) -> str:
    """One ring as a path; nothing where it lies outside the window."""
    points = [projected(*point) for point in ring]
    left, right, top, bottom = window
    xs, ys = [x for x, _ in points], [y for _, y in points]
    if max(xs) < left or min(xs) > right or max(ys) < top or min(ys) > bottom:
        return ""
    placed = [(round((x - left) * scale), round((y - top) * scale)) for x, y in points]
    kept = [point for n, point in enumerate(placed) if n == 0 or point != placed[n - 1]]
    return "M" + "L".join(f"{x} {y}" for x, y in kept) + "Z"


def pin(place: Named, window: tuple[float, float, float, float], scale: float) -> Pin:
    """Put a pin where a city lies."""
    assert place.point is not None
    x, y = projected(*place.point)
    radius = 3 + min(7.0, 1.6 * math.sqrt(place.articles))
    return Pin(round((x - window[0]) * scale, 1), round((y - window[2]) * scale, 1), radius, place)


@cache
def table() -> tuple[tuple[str, str, tuple[tuple[Point, ...], ...]], ...]:
    """The shapes that come with whence: code, name, rings."""
    text = files("whence.report").joinpath("shapes", "countries.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return tuple((code, name, rings_of(rings)) for code, name, rings in rows)


def rings_of(text: str) -> tuple[tuple[Point, ...], ...]:
    """Read the rings of a shape."""
    rings = (ring.split(";") for ring in text.split(" "))
    return tuple(tuple(point_of(point) for point in ring) for ring in rings)


def point_of(text: str) -> Point:
    """Read one longitude and latitude."""
    lon, _, lat = text.partition(",")
    return float(lon), float(lat)
