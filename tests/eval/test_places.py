"""The score of places, on cases worked by hand."""

from collections import Counter

from eval.places import articles, counts_of, figures, is_right, parse

from whence.model import Article, Place, PlacePrecision, PlaceRole, Span, Unplaced


def place(text: str, start: int, end: int, **known: object) -> Place:
    return Place(span=Span.of(text, start, end), **known)  # type: ignore[arg-type]


def test_articles_are_cut_at_their_heads() -> None:
    assert list(articles("# note\n=== a\nOne.\n\n=== b\nTwo.\n")) == [("a", "One."), ("b", "Two.")]


def test_counts_by_hand() -> None:
    text, gold = parse("Rain in [[Paris!|geonames:1]] and [[Lyon|geonames:2]].")
    city = PlacePrecision.CITY
    found = (
        place(text, 8, 13, id="geonames:1", lat=1.0, lon=1.0, precision=city),
        place(text, 0, 4, id="geonames:9", lat=1.0, lon=1.0, precision=city),
    )
    counts = counts_of(Article(path="x", text=text, places=found), gold)
    assert counts == Counter(gold=2, recognised=1, resolved=1, role=0, points=2, false_points=1)
    assert figures(counts)["recognised"] == 0.5


def test_a_region_is_right_only_without_a_point() -> None:
    region = place("Sahel", 0, 5, precision=PlacePrecision.REGION)
    assert is_right("region:", region)
    assert not is_right("region:", place("Sahel", 0, 5, precision=PlacePrecision.REGION, lat=1.0))
    assert not is_right("region:ML", region)


def test_a_government_and_nothing_are_right_for_themselves() -> None:
    moscow = place("Moscow", 0, 6, country="RU", reason=Unplaced.GOVERNMENT)
    assert is_right("government:RU", moscow)
    assert not is_right("geonames:524901", moscow)
    assert is_right("", place("Rome", 0, 4, reason=Unplaced.AMBIGUOUS, role=PlaceRole.SCENE))
