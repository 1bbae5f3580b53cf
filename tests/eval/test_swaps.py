"""What counts as changed by an exchange of names."""

from dataclasses import replace

from eval.exchange import CATEGORIES, exchanged
from eval.swaps import changes, lost

from tests.markup import attributed, tagged
from whence.steps.link import link

BEFORE = (
    "{s1 CNN} {c1 said} {x1 Iran left}. {s2 Varga} {c2 denied} {x2 it}. {c3 Reportedly} {x3 no}."
)
AFTER = (
    "{s1 BBC} {c1 said} {x1 Syria left}. {s2 Varga} {c2 denied} {x2 it}. {c3 Reportedly} {x3 no}."
)


def changed_ids(after: str) -> list[str]:
    """Ids of the attributions of BEFORE that the reading of the exchanged text lacks."""
    article, other = attributed(BEFORE), attributed(after)
    exchange = exchanged(article.text, ["nations", "outlets"])
    assert exchange.text == other.text
    return [attribution.id for attribution in changes(article, other, exchange)]


def test_a_reading_that_follows_the_names_has_not_changed() -> None:
    assert changed_ids(AFTER) == []


def test_each_part_that_moves_is_a_change() -> None:
    assert changed_ids(AFTER.replace("{s1 BBC}", "BBC")) == ["1"]
    assert changed_ids(AFTER.replace("{c2 denied}", "denied")) == ["2"]
    assert changed_ids(AFTER.replace("{x1 Syria left}", "{x1 Syria} left")) == ["1"]
    assert changed_ids(AFTER.replace("{x3 no}.", "{x3 no.}")) == ["3"]


def test_a_lost_attribution_is_a_change_and_a_new_one_is_not() -> None:
    article, other = attributed(BEFORE), attributed(AFTER)
    exchange = exchanged(article.text, ["nations", "outlets"])
    fewer = replace(other, attributions=other.attributions[:2])
    assert [a.id for a in changes(article, fewer, exchange)] == ["3"]
    article = replace(article, attributions=article.attributions[:2])
    assert changes(article, other, exchange) == []


def test_an_attribution_is_lost_when_hardly_anything_of_it_is_left() -> None:
    article = attributed(BEFORE)
    exchange = exchanged(article.text, ["nations", "outlets"])
    for after, count in (
        (AFTER, 0),
        (AFTER.replace("{c2 denied}", "denied"), 0),  # only the cue is gone
        (AFTER.replace("{x1 Syria left}", "{x1 Syria} left"), 0),  # 5 of 10 characters
        (AFTER.replace("{x1 Syria left}", "{x1 Syri}a left"), 1),  # 4 of 10
        (AFTER.replace("{s2 Varga}", "Varga"), 1),
        (AFTER.replace("{s1 BBC}", "BBC").replace("{x3 no}", "no"), 2),
    ):
        assert lost(article, attributed(after), exchange) == count


NAMED = (
    "{s1 CNN} {c1 reported} {x1 that {p Paul Dunn} clarified that Iran would leave the pact}. "
    "{x2 “We left,”} {s2 {p Dunn}} {c2 said}. {s3 Sen. {p Mary Yates}} {c3 doubts} {x3 it}.\n\n"
    "{s4 {p Paul Dunn}, a Republican,} {c4 wrote}:\n\n{x4 “The Russian offer stands.}\n\n“Take it.”"
)


def test_the_same_tags_make_the_same_attributions_whatever_the_names() -> None:
    article = tagged(NAMED)
    exchange = exchanged(article.text, CATEGORIES)
    spans = tuple(
        replace(span, start=start, end=end)
        for span in article.tags.spans
        for start, end in [exchange.carried(span.start, span.end)]
    )
    other = replace(article, text=exchange.text, tags=replace(article.tags, spans=spans))
    assert "Dunn" not in other.text
    first = link(article)
    assert len(first.attributions) == 5
    assert changes(first, link(other), exchange) == []
