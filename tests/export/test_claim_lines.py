"""The lines on claims at the end of a printed article."""

from tests.markup import attributed
from whence.export.claim_lines import counts, forecasts
from whence.model import Article
from whence.steps.claims import find_claims


def test_claims_are_counted_by_voice_and_kind() -> None:
    article = find_claims(
        attributed("It broke. {s1 Varga} {c1 said} {x1 it will hold}. Endless rain.")
    )
    assert list(counts(article)) == [
        "1 attributed, 1 in the outlet's own voice",
        "1 fact, 1 forecast",
        "no claim came of 1 more: 1 no verb",
    ]


def test_a_forecast_says_who_what_and_how_sure() -> None:
    article = find_claims(
        attributed("It broke. {s1 Varga} {c1 said} {x1 it will probably not hold}.")
    )
    assert list(forecasts(article)) == [
        "Varga: it will probably not hold [“probably not” 20–40 %; not; due: no time given]"
    ]


def test_an_article_without_claims_has_no_lines() -> None:
    assert not [*counts(Article(path="x")), *forecasts(Article(path="x"))]
