"""Points: coordinates that the text itself gives, "34.53°N, 69.17°E" or "34°31′N 69°10′E"."""

import re
from collections.abc import Iterator

from whence.model import Place, PlacePrecision, Span

ANGLE = (
    r"(\d{{1,3}}(?:\.\d{{1,8}})?) ?°(?: ?(\d{{1,2}}(?:\.\d{{1,6}})?) ?[′'’])?"
    r"(?: ?(\d{{1,2}}(?:\.\d{{1,6}})?) ?(?:″|”|\"|''))? ?([{0}])"
)
POINT = re.compile(rf"(?<![\d.]){ANGLE.format('NS')}[,;]? {{0,2}}{ANGLE.format('EW')}(?!\w)")


def points_in(text: str) -> Iterator[Place]:
    """Give each pair of coordinates in a text as a place with that point; impossible ones are none.

    >>> [(point.lat, point.lon) for point in points_in("It fell at 34°30′N 69.25°W.")]
    [(34.5, -69.25)]
    """
    for match in POINT.finditer(text):
        lat = degrees(*match.groups()[:4])
        lon = degrees(*match.groups()[4:])
        if abs(lat) <= 90 and abs(lon) <= 180:
            span = Span.of(text, match.start(), match.end())
            yield Place(span=span, lat=lat, lon=lon, precision=PlacePrecision.POINT)


def degrees(whole: str, minutes: str | None, seconds: str | None, side: str) -> float:
    """Turn one angle into degrees, negative to the south and to the west."""
    value = float(whole) + float(minutes or 0) / 60 + float(seconds or 0) / 3600
    return round(-value if side in "SW" else value, 6)
