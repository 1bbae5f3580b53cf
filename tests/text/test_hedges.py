"""Hedges, their strength, the range that a scale gives them; and what only looks like one."""

import tomllib
from importlib.resources import files

import pytest

from whence.model import Hedge, Strength
from whence.text import lexicon
from whence.text.hedges import entries, hedge_of_number, hedges_in
from whence.text.numbers import numbers_in
from whence.text.words import words_in


def hedges(text: str) -> list[Hedge]:
    return list(hedges_in(text, words_in(text)))


@pytest.mark.parametrize(
    ("text", "words", "strength"),
    [
        ("It might rain.", "might", Strength.STRONG),
        ("He allegedly fled.", "allegedly", Strength.STRONG),
        ("He reportedly fled.", "reportedly", Strength.MEDIUM),
        ("It will almost certainly rain.", "almost certainly", Strength.WEAK),
        ("I don’t think it rained.", "think", Strength.MEDIUM),
        ("May they come?", "May", Strength.STRONG),
    ],
)
def test_a_hedge_has_a_strength(text: str, words: str, strength: Strength) -> None:
    (hedge,) = hedges(text)
    assert (hedge.span.text, hedge.strength) == (words, strength)


@pytest.mark.parametrize(
    "text",
    ["It rained in May.", "May 3 was wet.", "the might of the fleet", "They could not hear it.",
     "They think it rained."],
)  # fmt: skip
def test_what_looks_like_a_hedge_is_none(text: str) -> None:
    assert hedges(text) == []


@pytest.mark.parametrize(
    ("text", "likelihood", "scale"),
    [
        ("It is very likely.", (80, 95), "ICD 203"),
        ("It is likely.", (55, 80), "ICD 203"),
        ("It is virtually certain.", (99, 100), "IPCC"),
        ("Probably not.", (20, 40), "Kent"),
        ("It may be.", None, None),
    ],
)
def test_words_of_a_scale_have_its_range(
    text: str, likelihood: tuple[int, int] | None, scale: str | None
) -> None:
    (hedge,) = hedges(text)
    assert (hedge.likelihood, hedge.scale) == (likelihood, scale)


def test_every_word_of_a_scale_is_a_hedge() -> None:
    data = tomllib.loads(files(lexicon).joinpath("hedges.toml").read_text("utf-8"))
    known = {" ".join(entry.words) for found in entries().values() for entry in found}
    for rows in data["ranges"].values():
        assert set(rows) <= known


def test_about_hedges_a_number() -> None:
    text = "about 30 boats, at least 4 rafts"
    found = [hedge_of_number(text, number) for number in numbers_in(text)]
    assert [h and h.span.text for h in found] == ["about", None]
