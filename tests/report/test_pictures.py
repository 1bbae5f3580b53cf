"""Spread, timeline and map: what is drawn, where, and what is not."""

from datetime import date
from itertools import pairwise

import pytest

from tests.report.made import article, pile
from whence.model import Article, Place, PlacePrecision, Span, Time, TimeType
from whence.model import Claim as ClaimOf
from whence.report.anchors import Anchors
from whence.report.spread import spread_of
from whence.report.timeline import timeline_of
from whence.report.worldmap import map_of, projected, table


def test_a_bar_runs_from_at_least_to_at_most() -> None:
    spread = spread_of(pile().findings.groups)
    assert spread is not None
    (bar,) = spread.bars
    assert (bar.outlets, bar.low, bar.high, bar.claims) == (3, 1, 2, 1)
    assert bar.x_low < bar.x_high


def test_claims_of_one_outlet_are_not_in_the_spread() -> None:
    assert spread_of(pile().findings.groups[1:]) is None


def test_articles_stand_on_their_day_and_forecasts_in_their_window() -> None:
    made = pile()
    read = [
        *made.articles[:2],
        article("pile/c.txt", made.articles[2].text, published="2021-05-09"),
    ]
    timeline = timeline_of(read, made.findings, Anchors.of(read), date(2021, 5, 9))
    assert timeline is not None
    first, second, third = timeline.articles
    assert first.x == second.x < third.x
    assert first.y < second.y
    (due,) = timeline.due
    assert due.x < third.x < due.x + due.width
    assert timeline.on == third.x


def test_without_a_day_there_is_no_timeline() -> None:
    made = pile()
    undated = [article(a.path, a.text, published=None) for a in made.articles[:3]]
    assert timeline_of(undated, made.findings, Anchors.of(undated), None) is None


def test_history_is_told_beside_the_axis() -> None:
    text = "The gate was built in 1931."
    span = Span.of(text, 22, 26)
    time = Time(span=span, type=TimeType.DATE, value="1931")
    claim = ClaimOf(id="c", attribution=None, spans=(Span.of(text, 0, 26),), time=time)
    one = Article(path="a", text=text, byline=article("a", text).byline, claims=(claim,))
    timeline = timeline_of([one], pile().findings, Anchors.of([one]), None)
    assert timeline is not None
    assert timeline.told == ()
    assert timeline.aside[0].startswith("1 claim of days before")


def located(**known: object) -> Article:
    text = "In Lisbon it rained."
    place = Place(span=Span.of(text, 3, 9), name="Lisbon", country="PT", **known)  # type: ignore[arg-type]
    return Article(path="a", text=text, places=(place,))


def test_a_city_is_a_point_and_a_country_a_shape() -> None:
    city = map_of([located(id="geonames:1", precision=PlacePrecision.CITY, lat=38.7, lon=-9.1)])
    assert len(city.pins) == 1
    assert not any(shape.named for shape in city.shapes)
    country = map_of([located(id="iso:PT", precision=PlacePrecision.COUNTRY, lat=39.5, lon=-8.0)])
    assert country.pins == ()
    assert [s.name for s in country.shapes if s.named] == ["Portugal"]


def test_a_region_is_listed_and_never_a_point() -> None:
    drawn = map_of([located(id=None, precision=PlacePrecision.REGION, lat=38.7, lon=-9.1)])
    assert drawn.is_empty
    assert [place.name for place in drawn.places] == ["Lisbon"]


@pytest.mark.parametrize(
    ("lon", "lat", "x", "y"), [(0, 0, 0, 0), (180, 0, 2.7066, 0), (0, 90, 0, -1.3173)]
)
def test_the_projection_is_equal_earth(lon: float, lat: float, x: float, y: float) -> None:
    assert projected(lon, lat) == pytest.approx((x, y), abs=1e-3)


def test_no_shape_jumps_over_the_edge_of_the_world() -> None:
    for code, name, rings in table():
        for ring in rings:
            assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in ring), (code, name)
            jumps = [abs(a[0] - b[0]) for a, b in pairwise(ring)]
            assert max(jumps) < 170 or code == "AQ", (code, name)
