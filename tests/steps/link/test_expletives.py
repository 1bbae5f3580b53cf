"""Expletives: what "it is believed" introduces has no source, whoever is named nearby."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.steps.link.outcome import lines
from whence.model import Span
from whence.steps.link.draft import Draft
from whence.steps.link.expletives import drop_expletive_sources
from whence.steps.link.page import read_page


def source_left(text: str, cue: str, source: str) -> bool:
    """Whether a draft keeps the source it was given."""
    found = Draft(
        source=span_of(text, source), cue=span_of(text, cue), content=(span_of(text, "no"),)
    )
    (left,) = drop_expletive_sources(read_page(text), [found])
    return left.source is not None


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span.of(text, start, start + len(words))


@pytest.mark.parametrize(
    "cue",
    [
        "it is believed",
        "it might have been assumed",
        "it was once widely thought",
        "it seems",
        "it later turned out",
    ],
)
def test_nobody_is_behind_it(cue: str) -> None:
    text = f"First {cue} that no boat would sail, but Varga disagreed."
    assert not source_left(text, cue, "Varga")
    assert not source_left(text, cue[3:], "it")


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("It was said by Varga that no boat sailed.", "was said by", "Varga"),
        ("In May it said that no boat would sail.", "said", "it"),
        ("Varga said it was believed that no boat sailed.", "said", "Varga"),
        ("It was late, and Varga believed no boat would sail.", "believed", "Varga"),
    ],
)
def test_who_speaks_stays(text: str, cue: str, source: str) -> None:
    assert source_left(text, cue, source)


@given(st.text(alphabet="it isben sadlyw\n.", max_size=400), st.integers(0, 400))
def test_any_text_is_taken(text: str, at: int) -> None:
    if not text.strip():
        return
    at = min(at, len(text) - 1)
    draft = Draft(source=Span.of(text, at, at + 1), cue=Span.of(text, at, len(text)))
    assert len(drop_expletive_sources(read_page(text), [draft])) == 1


def test_junk_takes_no_time() -> None:
    text = "it " + "has been " * 12_000
    draft = Draft(source=Span.of(text, 0, 2), cue=Span.of(text, 3, len(text)))
    assert drop_expletive_sources(read_page(text), [draft])[0].source is not None


@pytest.mark.parametrize(
    ("markup", "outcome"),
    [
        ("The pump failed, {x1 it} {c1 was reported}.", "- · was reported · The pump failed"),
        (
            "{x1 The pump failed}, {x1 it} {c1 is understood}.",
            "- · is understood · The pump failed",
        ),
    ],
)
def test_it_behind_the_clause_is_no_content(markup: str, outcome: str) -> None:
    assert lines(markup) == [outcome]
