"""The gazetteer: names and the places that have them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.gazetteer import (
    capitals,
    cased,
    cities_named,
    counties_named,
    countries,
    countries_named,
    demonyms,
    qualifiers_named,
    regions_named,
    spellings,
)
from whence.gazetteer.tables import regions


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("the UAE", "AE"),
        ("Burma", "MM"),
        ("Côte d’Ivoire", "CI"),
        ("U.S.", "US"),
        ("Türkiye", "TR"),
    ],
)
def test_countries_are_known_by_the_names_that_news_uses(name: str, code: str) -> None:
    assert [entry.country for entry in countries_named(name)] == [code]


def test_a_name_may_have_several_countries_or_regions() -> None:
    assert {entry.country for entry in countries_named("Congo")} == {"CD", "CG"}
    assert {entry.country for entry in regions_named("Punjab")} == {"IN", "PK"}


def test_a_name_is_looked_up_as_it_is_written() -> None:
    assert not countries_named("turkey")


def test_every_neighbour_and_every_region_is_in_a_country_of_the_table() -> None:
    codes = countries().keys()
    assert all(country.neighbours <= codes for country in countries().values())
    assert all(r.entry.country is None or r.entry.country in codes for r in regions())


def test_abbreviations_of_states_are_known_after_a_comma() -> None:
    for name in ("Tex.", "TX", "Texas"):
        assert [entry.id for entry in qualifiers_named(name)] == ["iso:US-TX"]


def test_adjectives_and_capitals_lead_to_countries() -> None:
    assert demonyms()["Syrians"] == ("SY",)
    assert capitals()["Kiev"] == "UA"


def test_cities_come_largest_first_and_under_their_other_names() -> None:
    first, *_ = cities_named("Paris")
    assert (first.country, first.id) == ("FR", "geonames:2988507")
    assert cities_named("Bombay")[0].name == "Mumbai"
    assert {c.admin1 for c in cities_named("Springfield") if c.country == "US"} >= {"IL", "MO"}


def test_small_towns_are_known() -> None:
    assert any(c.admin1 == "TX" and c.population < 1_500 for c in cities_named("Roxton"))


def test_counties_are_known_with_their_states() -> None:
    assert "GA" in {county.admin1 for county in counties_named("Fulton County")}


def test_spellings_bridge_short_forms_arabic_articles_and_direction_marks() -> None:
    assert "Saint Paul" in spellings("St. Paul")
    assert "Raqqa" in spellings("al-Raqqa")
    assert spellings("\u200fKabul\u200e") == ("Kabul",)


def test_ten_thousand_unknown_names_are_looked_up_in_a_second() -> None:
    cities_named("Kabul")
    began = time.perf_counter()
    assert not any(cities_named(f"Nowhere {n}") for n in range(10_000))
    assert time.perf_counter() - began < 3


@given(st.text(max_size=120))
def test_any_text_may_be_looked_up(name: str) -> None:
    assert all(city.lat is not None for city in cities_named(name))
    assert cased(name) == name or name.isupper()
