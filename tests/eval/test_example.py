"""Scoring the example pile: each figure on a gold worked out by hand."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from eval.example import counts_of, figures, paragraph_places

from tests.markup import attributed
from whence.model import Article, Attribution, DeadEnd, Hop, SourceKind, Span, Speaker

MARKUP = (
    "{s1 The Courier} {c1 wrote} {x1 that {s2 Varga} {c2 admitted} {x2 a crack was found}}.\n\n"
    "{s3 Two officials} {c3 denied} {x3 any crack}."
)
NAMES = {"1": "The Courier", "2": "Jo Varga", "3": "two officials"}
KINDS = {"1": SourceKind.OUTLET, "2": SourceKind.PERSON, "3": SourceKind.ANONYMOUS}
CHAINS = {"1": "1", "2": "12", "3": "3"}


def reading() -> Article:
    """The article as a faultless whence would read it."""
    article = attributed(MARKUP)
    return replace(article, attributions=tuple(complete(a) for a in article.attributions))


def complete(attribution: Attribution) -> Attribution:
    """Give an attribution of MARKUP its speaker, kinds and chain."""
    number, span = attribution.id, attribution.source
    assert span is not None
    return replace(
        attribution,
        speaker=Speaker(NAMES[number], KINDS[number], span),
        source_kind=KINDS[number],
        chain=tuple(Hop(NAMES[n], KINDS[n], span) for n in CHAINS[number]),
        dead_end=DeadEnd.ANONYMOUS if number == "3" else None,
    )


def gold() -> dict[str, Any]:
    """The gold of MARKUP, in the shape of gold.json."""
    return {
        "text": reading().text,
        "removed": [{"text": "Read more: Ten walks", "reason": "teaser"}],
        "attributions": [gold_attribution(attribution) for attribution in reading().attributions],
    }


def gold_attribution(attribution: Attribution) -> dict[str, Any]:
    """One attribution as gold.json writes it."""
    number = attribution.id
    assert attribution.source is not None
    return {
        "id": number,
        "parent": attribution.parent,
        "source": bounds(attribution.source),
        "content": [bounds(span) for span in attribution.content],
        "kind": "indirect",
        "source_kind": KINDS[number].value,
        "speaker": NAMES[number],
        "chain": [{"name": NAMES[n]} for n in CHAINS[number]],
        "dead_end": attribution.dead_end,
    }


def bounds(span: Span) -> dict[str, int]:
    """A span as gold.json writes it."""
    return {"start": span.start, "end": span.end}


def scores(article: Article) -> dict[str, float]:
    """All figures of one article."""
    return figures(counts_of(gold(), article))


def changed(number: str, **fields: Any) -> Article:
    """The faultless reading with one attribution changed."""
    article = reading()
    return replace(
        article,
        attributions=tuple(
            replace(a, **fields) if a.id == number else a for a in article.attributions
        ),
    )


def test_a_faultless_reading_has_all_figures_full() -> None:
    assert set(scores(reading()).values()) == {1.0}


def test_the_words_before_and_between_paragraphs_do_not_matter() -> None:
    shifted = attributed("By Jo March\n\nThe dam.\n\n" + MARKUP.replace("\n\n", "\n\nWeather\n\n"))
    attributions = tuple(complete(a) for a in shifted.attributions)
    assert set(scores(replace(shifted, attributions=attributions)).values()) == {1.0}


@pytest.mark.parametrize(
    ("fields", "figure"),
    [
        ({"speaker": None}, "speakers"),
        ({"kind": "direct"}, "kinds"),
        ({"source_kind": SourceKind.DOCUMENT}, "source_kinds"),
        ({"dead_end": DeadEnd.UNRESOLVED}, "dead_ends"),
        ({"parent": None}, "parents"),
        ({"parent": "3"}, "parents"),
    ],
)
def test_a_wrong_part_costs_its_figure_one_of_three(fields: dict[str, Any], figure: str) -> None:
    figures_now = scores(changed("2", **fields))
    assert {name for name, value in figures_now.items() if value < 1} == {figure}
    assert figures_now[figure] == pytest.approx(2 / 3)


def test_a_chain_counts_only_with_all_hops_in_order() -> None:
    courier, varga = reading().attributions[1].chain
    for hops in ((varga, courier), (courier,), (varga,), (courier, courier, varga)):
        assert scores(changed("2", chain=hops))["chains"] == 0.0
    assert scores(changed("3", chain=(courier, varga)))["chains_precision"] == 0.5


def test_the_article_before_a_name_does_not_matter() -> None:
    named = Speaker("the courier", SourceKind.OUTLET, reading().attributions[0].content[0])
    assert scores(changed("1", speaker=named))["speakers"] == 1.0


def test_linked_counts_what_is_missing_and_what_is_too_much() -> None:
    article = reading()
    fewer = replace(article, attributions=article.attributions[:2])
    assert scores(fewer)["linked"] == pytest.approx(4 / 5)  # 2 of 2, 2 of 3
    twice = replace(article, attributions=article.attributions * 2)
    assert scores(twice)["linked"] == pytest.approx(2 / 3)  # 3 of 6, 3 of 3


def test_a_lost_paragraph_is_a_lost_attribution() -> None:
    text = reading().text.split("\n\n")[0]
    article = replace(reading(), text=text, attributions=reading().attributions[:2])
    now = scores(article)
    assert [now["kept"], now["linked"]] == pytest.approx([0.5, 4 / 5])


def test_furniture_that_stayed_counts_and_what_it_says_is_wrong() -> None:
    more = "{s4 Varga} {c4 said} {x4 no}."
    article = attributed(f"{MARKUP}\n\nRead more: Ten walks\n\n{more}")
    counts = counts_of(gold(), article)
    assert (counts["removed"], counts["predicted"]) == (0, 3)  # the fourth is not judged
    entry = gold() | {"removed": [{"text": "Varga said no.", "reason": "teaser"}]}
    assert counts_of(entry, article)["predicted"] == 4


def test_an_article_that_was_not_read_counts_as_all_missed() -> None:
    assert counts_of(gold(), Article(path="x")) == Counter(
        gold=3, gold_chains=1, paragraphs=2, furniture=1, removed=1
    )


def test_paragraphs_are_found_where_they_stand() -> None:
    assert paragraph_places("one\n\ntwo", "zero\n\ntwo\n\nthree") == {(0, 3): None, (5, 8): 6}
