"""Every passage of eight words that two texts share is found, with its place in both."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.steps.reuse.articles import OTHER, article, pile_of, reuse_between, two
from whence.model import PileReuse
from whence.steps.reuse import find_reuse
from whence.text.wordings import WORD, word_form

WORDS = st.sampled_from("the dam gate opened at night “we saw it” … and boats\n\nfell".split(" "))
TEXTS = st.lists(WORDS, max_size=60).map(" ".join)
EIGHT = "the old lighthouse at Senn was sold yesterday"


def padded(passage: str, mark: str) -> str:
    """A passage among fifty words that no other mark has."""
    words = [f"{mark}{n}" for n in range(50)]
    return " ".join([*words[:25], passage, *words[25:]])


def test_eight_words_are_a_passage_and_seven_are_none() -> None:
    reuse = reuse_between(padded(EIGHT, "x"), padded(EIGHT, "y"))
    assert [(p.a.text, p.b.text, p.words) for p in reuse.passages] == [(EIGHT, EIGHT, 8)]
    seven = EIGHT.rsplit(" ", 1)[0]
    assert pile_of(padded(seven, "x"), padded(seven, "y")).reuses == ()


def test_case_marks_dashes_and_space_make_no_difference() -> None:
    one = "“The mayor’s boat”, they said, sank off Senn – twice"
    other = "the Mayor's boat\" they said; sank\n\noff Senn... TWICE"
    (passage,) = reuse_between(padded(one, "x"), padded(other, "y")).passages
    assert passage.a.text == one[1:]
    assert passage.b.text == other


def test_a_fifth_of_a_short_article_is_enough() -> None:
    alert = "Ferry aground off Halden tonight, coast guard says, ninety people aboard"
    body = padded("a ferry aground off Halden tonight had", "x")
    assert [p.words for p in reuse_between(body, alert).passages] == [5]


def test_shares_count_every_word_once() -> None:
    reuse = reuse_between(padded(EIGHT, "x"), f"{EIGHT} z z z {EIGHT}")
    assert reuse.share_a == pytest.approx(8 / 58)
    assert reuse.share_b == pytest.approx(8 / 19)


def shared_grams(one: str, other: str) -> Iterator[tuple[str, ...]]:
    """All runs of eight words that stand in both, the slow way."""
    runs = []
    for text in (one, other):
        words = [word_form(word) for word in WORD.findall(text)]
        runs.append({tuple(words[n : n + 8]) for n in range(len(words) - 7)})
    yield from sorted(runs[0] & runs[1])


def spans_hold(pile: PileReuse) -> bool:
    """Whether every span of every passage is grounded in its text."""
    texts = {text.id: text.articles[0].text for text in pile.texts}
    return all(
        texts[id_][span.start : span.end] == span.text
        for reuse in pile.reuses
        for passage in reuse.passages
        for id_, span in ((reuse.a, passage.a), (reuse.b, passage.b))
    )


@given(TEXTS, TEXTS)
@settings(max_examples=60)
def test_no_shared_run_of_eight_words_is_missed(one: str, other: str) -> None:
    pile = find_reuse(two(one, other))
    assert spans_hold(pile)
    told = [
        " ".join(map(word_form, WORD.findall(passage.a.text)))
        for reuse in pile.reuses
        for passage in reuse.passages
    ]
    if one != other and one and other:
        for gram in shared_grams(one, other):
            assert any(" ".join(gram) in words for words in told)


@given(st.lists(st.text(max_size=40), max_size=6))
@settings(max_examples=40)
def test_any_text_at_all_is_grounded(texts: list[str]) -> None:
    assert spans_hold(pile_of(*texts, *(text + " and more" for text in texts)))


@given(st.permutations([OTHER, OTHER + EIGHT, padded(EIGHT, "x"), padded(EIGHT, "y"), EIGHT]))
@settings(max_examples=20)
def test_the_order_of_the_pile_makes_no_difference(texts: list[str]) -> None:
    straight, turned = ([article(t, "x.txt") for t in order] for order in (texts, texts[::-1]))
    assert find_reuse(straight) == find_reuse(turned)


def test_other_scripts_are_compared_too() -> None:
    words = "גשר הנמל נסגר אתמול בערב לאחר שנמצאו סדקים"
    (passage,) = reuse_between(padded(words, "x"), padded(words, "y")).passages
    assert passage.a.text == words
