"""The step as a whole: ids, order, scores, and that no input breaks it."""

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.markup import tagged
from tests.steps.link.outcome import linked
from whence.model import Article, Layer, Link, Role, TaggedSpan, Tags
from whence.steps.link import link

TEXT = st.text(alphabet="ab AB.,:;—\n“”\"‘’' said", max_size=120)
WORDS = st.lists(
    st.sampled_from(
        ["“", "”", '"', "Brandt", "said", "according to", "the", "report", ",", ".", ":", "\n\n",
         "that", "told", "A:", "HOST:", "reportedly", "—", "we", "From", "’s"]
    ),
    max_size=40,
).map(" ".join)  # fmt: skip


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Any text with any tags, in and out of its bounds."""
    text = draw(st.one_of(TEXT, WORDS))
    offset = st.integers(-2, len(text) + 2)
    span = st.builds(
        TaggedSpan,
        offset,
        offset,
        st.sampled_from(Layer),
        st.sampled_from(Role),
        st.floats(0, 1),
    )
    spans = tuple(sorted(draw(st.lists(span, max_size=16))))
    index = st.integers(0, 20)
    links = draw(st.lists(st.builds(Link, index, index, st.floats(0, 1)), max_size=16))
    return Article(path="any", text=text, tags=Tags(spans, tuple(links)))


@settings(max_examples=300, deadline=None)
@given(articles())
def test_any_tags_on_any_text_give_spans_of_it_and_a_forest(article: Article) -> None:
    found = link(article).attributions
    parents = {attribution.id: attribution.parent for attribution in found}
    assert len(parents) == len(found)
    for attribution in found:
        assert attribution.content
        for span in attribution.spans:
            assert article.text[span.start : span.end] == span.text
            assert span.text == span.text.strip()
        seen, above = {attribution.id}, attribution.parent
        while above is not None:
            assert above not in seen
            seen.add(above)
            above = parents[above]


def test_ids_count_in_the_order_of_the_text() -> None:
    article = linked("{s1 Brandt} {c1 said} {x1 it fell}. {s2 Okafor} {c2 said} {x2 it broke}.")
    assert [a.id for a in article.attributions] == [f"{article.id[:16]}-1", f"{article.id[:16]}-2"]
    assert [a.start for a in article.attributions] == [0, 21]


def test_the_score_is_that_of_the_least_sure_part() -> None:
    article = tagged("{s1 Brandt} {c1 said} {x1 it fell}.")
    spans = tuple(replace(s, score=0.6) if s.role is Role.CUE else s for s in article.tags.spans)
    (attribution,) = link(replace(article, tags=Tags(spans, article.tags.links))).attributions
    assert attribution.score == 0.6


def test_an_empty_text_has_no_attributions() -> None:
    assert link(Article(path="empty", text=" \n ")).attributions == ()


def test_linking_is_deterministic() -> None:
    article = tagged("{x1 “We left,”} {s1 Brandt} {c1 said}. {x2 “Nobody came.”}")
    assert link(article) == link(article)


def test_many_attributions_take_linear_time() -> None:
    one = "{s1 Brandt} {c1 said} {x1 “it fell}, “according to the audit.\n"
    small, large = tagged_many(one, 300), tagged_many(one, 3000)
    started = time.process_time()
    link(small)
    middle = time.process_time()
    link(large)
    assert time.process_time() - middle < 30 * max(middle - started, 0.05)


@pytest.mark.parametrize(
    "piece",
    [
        "according to Brandt, ",
        "it reportedly fell and ",
        "From the Courier:\n",
        "HOST: Go.\n",
        "He hid it, a charge he denies, ",
        "“a ",
    ],
)
def test_ten_thousand_patterns_take_linear_time(piece: str) -> None:
    few, many = (Article(path="many", text=piece * times) for times in (1_000, 10_000))
    started = time.process_time()
    link(few)
    middle = time.process_time()
    found = link(many).attributions
    assert time.process_time() - middle < 30 * max(middle - started, 0.05)
    assert sum(len(span.text) for a in found for span in a.spans) < 50_000_000


def tagged_many(markup: str, count: int) -> Article:
    """The same marked-up lines many times over, without links."""
    one = tagged(markup)
    length = len(one.text)
    spans = tuple(
        replace(span, start=span.start + length * n, end=span.end + length * n)
        for n in range(count)
        for span in one.tags.spans
    )
    return Article(path="many", text=one.text * count, tags=Tags(spans))
