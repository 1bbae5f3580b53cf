"""Places: what the names in an article mean on the map, and why some mean nothing there."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.markup import tagged
from whence.gazetteer import cities
from whence.model import (
    Article,
    Mention,
    MentionKind,
    Place,
    PlacePrecision,
    PlaceRole,
    Span,
    Unplaced,
)
from whence.steps.mentions import find_mentions
from whence.steps.places import find_places

PARIS, PARIS_TEXAS = "geonames:2988507", "geonames:4717560"


def places(markup: str) -> list[Place]:
    return list(find_places(find_mentions(tagged(markup))).places)


def ids(markup: str) -> list[str | None]:
    return [place.id for place in places(markup)]


def test_a_state_after_a_comma_tells_towns_apart() -> None:
    assert ids("{l Paris}, {l Texas}") == [PARIS_TEXAS, "iso:US-TX"]
    assert ids("Rain in {l Paris, Tex.}") == [PARIS_TEXAS]
    assert ids("Rain in {l Paris}") == [PARIS]


def test_a_name_that_is_told_apart_once_means_the_same_throughout() -> None:
    assert ids("{l Paris} is near. Rain fell in {l Paris}, {l Texas}.")[0] == PARIS_TEXAS


def test_a_local_body_is_told_by_its_town() -> None:
    (place,) = places("The {o Tulsa police} left.")
    assert (place.span.text, place.name) == ("Tulsa", "Tulsa")
    assert places("The {o Marno police} left.") == []
    assert places("The {o Finnish police} left.") == []


def test_what_the_text_calls_a_state_is_a_place() -> None:
    (place,) = places("The {o state of Guerrero} is poor.")
    assert (place.span.text, place.country) == ("Guerrero", "MX")


def test_what_is_hit_is_where_it_happened() -> None:
    assert [place.role for place in places("A storm hit {l Paris}.")] == [PlaceRole.SCENE]


@pytest.mark.parametrize("verb", ["would answer", "must not retaliate", "responded"])
def test_a_capital_that_acts_or_will_is_a_government(verb: str) -> None:
    (place,) = places(f"He said {{l Moscow}} {verb}.")
    assert place.reason is Unplaced.GOVERNMENT


def test_a_list_of_states_is_no_list_of_towns() -> None:
    assert ids("{l Georgia}, {l Florida} and {l Alabama}") == [
        "iso:US-GA",
        "iso:US-FL",
        "iso:US-AL",
    ]
    assert ids("{l Chicago}, {l New York} and {l Boston}")[1] == "geonames:5128581"


def test_the_article_decides_between_a_country_and_a_state() -> None:
    assert ids("{l Tbilisi} in {l Georgia}")[1] == "iso:GE"
    assert ids("{l Atlanta} in {l Georgia}")[1] == "iso:US-GA"
    (place,) = places("{l Georgia} won")
    assert place.reason is Unplaced.AMBIGUOUS


def test_a_town_named_like_a_country_needs_its_state() -> None:
    assert set(ids("The {l U.S.}'s {l Russia} desk. {l Russia}, U.S.")) == {"iso:RU", "iso:US"}
    assert ids("{l Lebanon}, {l Pa.}, is calm")[0] == "geonames:5197517"


def test_a_city_is_not_outdone_by_a_village_near_one_other_place() -> None:
    assert ids("{l Cleveland}, {l Tulsa}, {l Chicago} and {l Boston}")[0] == "geonames:5150529"


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("State of Texas", "iso:US-TX"),
        ("Taipei City", "geonames:1668341"),
        ("Tex", "iso:US-TX"),
        ("NYC", "geonames:5128581"),
        ("Valley", None),
    ],
)
def test_names_are_found_as_they_were_meant(name: str, place: str | None) -> None:
    assert ids(f"He left {{l {name}}} then") == [place]


def test_towns_near_by_decide_between_namesakes() -> None:
    (alone,) = places("Rain in {l Springfield}")
    assert (alone.reason, alone.lat) == (Unplaced.AMBIGUOUS, None)
    assert ids("{l Springfield} and {l Decatur} and {l Peoria}")[0] == "geonames:4250542"


def test_whose_town_it_is_decides() -> None:
    assert ids("the Texas town of {l Paris}") == [PARIS_TEXAS]
    (place,) = places("the Canadian city of {l London}")
    assert place.country == "CA"


@pytest.mark.parametrize(
    ("markup", "words", "country"),
    [
        ("fled northern {l Syria} then", "northern Syria", "SY"),
        ("in {l eastern Ukraine} then", "eastern Ukraine", "UA"),
        ("in {l Kunduz} Province then", "Kunduz Province", "AF"),
        ("in the {l Middle East} then", "Middle East", None),
        ("in the {l West Bank} then", "West Bank", "PS"),
        ("in {l Fulton County}, {l Ga.}", "Fulton County", "US"),
    ],
)
def test_a_region_is_a_region_and_has_no_point(markup: str, words: str, country: str) -> None:
    place = places(markup)[0]
    assert (place.span.text, place.precision) == (words, PlacePrecision.REGION)
    assert (place.country, place.lat, place.lon) == (country, None, None)


@pytest.mark.parametrize(
    "markup",
    [
        "{l Moscow} denied it",
        "{l Moscow}'s government fell",
        "a {l Moscow}-backed group",
        "relations with {l Moscow} froze",
        "{l Moscow} has now refused",
    ],
)
def test_a_capital_that_acts_stands_for_its_government(markup: str) -> None:
    (place,) = places(markup)
    assert (place.reason, place.country) == (Unplaced.GOVERNMENT, "RU")
    assert (place.id, place.lat, place.precision) == (None, None, None)


@pytest.mark.parametrize("markup", ["he died in {l Moscow}", "a {l Moscow}-based firm"])
def test_a_capital_where_something_is_stays_a_city(markup: str) -> None:
    assert ids(markup) == ["geonames:524901"]


def test_a_persons_name_is_no_place() -> None:
    assert places("{p {l Jordan} Ohlen} ran") == []
    (place,) = places("{p Ann Jordan} ran. {l Jordan} won.")
    assert (place.reason, place.id) == (Unplaced.PERSON, None)
    assert ids("{p Ann Jordan} flew to {l Jordan}.") == ["iso:JO"]


def test_the_bird_is_no_country() -> None:
    (bird,) = places("{l Turkey} is cheap, said a keeper of birds.")
    assert (bird.reason, bird.id) == (Unplaced.WORD, None)
    assert ids("{l Turkey} shut its border.") == ["iso:TR"]


def test_a_place_in_an_organisations_name_is_not_where_it_happened() -> None:
    (place,) = places("He spoke at the {o University of {l China}}")
    assert place.role is PlaceRole.MENTIONED


@pytest.mark.parametrize("text", ["It came from Kenya.", "KENYA WINS", "Kenya's roads are shut."])
def test_countries_that_the_encoder_missed_are_added(text: str) -> None:
    assert ids(text) == ["iso:KE"]


@pytest.mark.parametrize("text", ["the Kenya Herald", "a Bank of Kenya note", "Turkey tastes dry."])
def test_what_is_part_of_a_name_or_a_word_is_not_added(text: str) -> None:
    assert ids(text) == []


def test_a_place_that_was_missed_elsewhere_is_added() -> None:
    assert ids("Rain in {l Kunduz}. The people of Kunduz fled.") == ["geonames:1135689"] * 2


def test_capitals_in_a_headline_are_names_and_others_abbreviations() -> None:
    assert ids("{l KABUL} SHAKEN") == ["geonames:1138958"]
    assert ids("{l KABUL}, May 3 (Norpress) — Rain") == ["geonames:1138958"]
    (place,) = places("He joined {l KORT} forces.")
    assert place.reason is Unplaced.UNKNOWN


def test_a_hamlet_that_nothing_ties_to_the_article_is_not_guessed() -> None:
    (place,) = places("Police in {l Heathrow} met.")
    assert (place.reason, place.lat) == (Unplaced.UNTIED, None)
    assert "geonames:4158296" in ids("Police in {l Heathrow}, near {l Orlando}, {l Florida}, met.")


@pytest.mark.parametrize(
    ("markup", "role"),
    [
        ("KUNDUZ, Afghanistan (Norpress) — Rain", PlaceRole.SCENE),
        ("Rain fell near the city of {l Kunduz}.", PlaceRole.SCENE),
        ("It rained in\u00a0{l Kunduz}.", PlaceRole.SCENE),
        ("the envoy of {l Afghanistan} spoke", PlaceRole.MENTIONED),
        ("an interest in {l Afghanistan}", PlaceRole.MENTIONED),
        ("talks on {l Kunduz}", PlaceRole.MENTIONED),
    ],
)
def test_where_it_happened_is_told_from_what_is_mentioned(markup: str, role: PlaceRole) -> None:
    assert [place.role for place in places(markup)][:1] == [role]


def test_a_list_goes_on_where_something_happened() -> None:
    roles = [place.role for place in places("Rain in {l Kunduz} and {l Herat}. {l Kabul} waits.")]
    assert roles == [PlaceRole.SCENE, PlaceRole.SCENE, PlaceRole.MENTIONED]


def test_coordinates_in_the_text_are_points() -> None:
    kunduz, point = places("Near {l Kunduz}, at 36.73°N, 68.87°E, it fell. Not 95°N 10°E, nor 3°N.")
    assert kunduz.precision is PlacePrecision.CITY
    assert (point.precision, point.lat, point.lon) == (PlacePrecision.POINT, 36.73, 68.87)
    assert point.span.text == "36.73°N, 68.87°E"


def test_without_a_gazetteer_of_cities_they_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cities, "find_spec", lambda _: None)
    cities.cities_named.cache_clear()
    city, country = places("in {l Jalalabad} in {l Afghanistan}")
    cities.cities_named.cache_clear()
    assert (city.reason, city.lat) == (Unplaced.NO_GAZETTEER, None)
    assert country.id == "iso:AF"


def test_without_cities_a_town_of_another_country_s_name_is_not_that_country(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cities, "find_spec", lambda _: None)
    cities.cities_named.cache_clear()
    town, *_ = places("A mill in {l Lebanon}, N.H., burnt down.")
    cities.cities_named.cache_clear()
    assert (town.reason, town.id) == (Unplaced.NO_GAZETTEER, None)


def test_ten_thousand_places_take_bounded_time() -> None:
    names = [f"Nowhere{n}" if n % 2 else f"Springfield{'' if n % 4 else n}" for n in range(10_000)]
    text, mentions = "", list[Mention]()
    for name in names:
        span = Span(len(text), len(text) + len(name), name)
        mentions.append(Mention(span=span, name=span, kind=MentionKind.PLACE))
        text += f"{name}, "
    began = time.perf_counter()
    article = find_places(Article(path="x", text=text, mentions=tuple(mentions)))
    assert len(article.places) == 10_000
    assert time.perf_counter() - began < 20


NAMES = st.sampled_from(
    "Paris Texas Kabul Moscow Jordan Georgia U.S. said in , the of Turkey \u200fHerat\u200e 北京 "
    "Province Damascus's KABUL \n ( ) — northern".split(" ")
)


@given(st.lists(st.one_of(NAMES, st.text(max_size=6)), max_size=30), st.data())
def test_every_place_is_a_span_of_the_text(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    bounds = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    kinds = st.sampled_from(MentionKind)
    drawn = data.draw(st.lists(st.tuples(bounds, kinds), max_size=8))
    spans = [(Span.of(text, a, b), kind) for (a, b), kind in drawn if a < b]
    mentions = [Mention(span=span, name=span, kind=kind) for span, kind in spans]
    article = Article(path="x", text=text, mentions=tuple(mentions))
    found = find_places(article).places
    for place in found:
        assert text[place.span.start : place.span.end] == place.span.text
        assert (place.reason is None) == (place.precision is not None)
        assert place.lat is None or place.precision is not None
    shuffled = replace(article, mentions=tuple(reversed(mentions)))
    assert find_places(shuffled).places == found
