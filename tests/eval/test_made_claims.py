"""Made-up claims keep the law of spans, and the bench counts what is asked of the models."""

import pytest
from eval.corpus_bench import Measured, Models, Step, table
from eval.made_claims import made_claims

PILE = made_claims(40)


def test_every_span_is_the_text_that_it_names() -> None:
    for article in PILE:
        spans = [span for claim in article.claims for span in claim.spans]
        spans += [span for one in article.attributions for span in one.spans]
        spans += [mention.span for mention in article.mentions]
        assert all(article.text[span.start : span.end] == span.text for span in spans)
        assert all(one.cue and one.cue.text == "said" for one in article.attributions)


def test_a_claim_is_said_by_somebody_or_by_the_outlet() -> None:
    claims = [claim for article in PILE for claim in article.claims]
    said = sum(claim.attribution is not None for claim in claims)
    assert 0 < said < len(claims) / 2


def test_some_claims_stand_in_several_articles_and_some_in_fewer_words() -> None:
    claims = [claim.spans[0].text for article in PILE for claim in article.claims]
    shared = {text for text in claims if claims.count(text) > 1}
    assert shared
    assert any(len(text.split()) == 41 for text in claims)


def test_a_pair_that_is_scored_twice_is_an_error() -> None:
    models = Models()
    models.scores([("a b", "a b"), ("a b", "c d")])
    with pytest.raises(AssertionError, match="twice"):
        models.scores([("a b", "c d")])


def test_the_table_tells_how_each_step_grows() -> None:
    small = Measured(1_000, [Step("reuse", 1.0, 2.0, 50.0)], 10, 5, 3)
    large = Measured(10_000, [Step("reuse", 1.0, 20.0, 50.0)], 100, 50, 3)
    assert "1.00" in table([small, large])
    assert "10 vectors, 5 pairs a thousand" in table([small, large])
