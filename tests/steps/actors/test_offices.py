"""Offices: bodies of one country are one under all forms, and those of two stay two."""

import pytest

from tests.steps.actors.pile import are_one, cast


@pytest.mark.parametrize(
    "other",
    ["Ministry of Defence of Norway", "Norway Defense Ministry", "Norwegian Ministry of Defense"],
)
def test_a_body_of_a_country_is_one_in_any_order(other: str) -> None:
    texts = ("The {o Norwegian Defence Ministry} closed.", f"The {{o {other}}} denied it.")
    assert are_one(cast(*texts), "Norwegian Defence Ministry", other)


@pytest.mark.parametrize(
    "other", ["Swedish Defence Ministry", "Norwegian Foreign Ministry", "Norwegian Defence College"]
)
def test_bodies_of_two_countries_or_fields_stay_two(other: str) -> None:
    texts = ("The {o Norwegian Defence Ministry} closed.", f"The {{o {other}}} denied it.")
    assert not are_one(cast(*texts), "Norwegian Defence Ministry", other)
