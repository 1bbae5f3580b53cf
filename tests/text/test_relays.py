"""Which words beside an attribution say through whom it came."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.model import Layer, Role, Span, TaggedSpan
from whence.text.relays import (
    RelayKind,
    hearer_at,
    outlet_span,
    phrase_span,
    relays,
    without_way,
)


def found(text: str) -> list[tuple[str, str]]:
    """The relays of a text: role and words."""
    return [(relay.role.value, relay.span.text) for relay in relays(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ("she told Reuters on Monday", ("hearer", "Reuters")),
        ("she later clarified to Reuters that", ("hearer", "Reuters")),
        ("in remarks carried by state television", ("hearer", "state television")),
        ("a memo provided to the Ostrel Post", ("hearer", "Ostrel Post")),
        ("appearing Sunday on Fox News", ("hearer", "Fox News")),
        ("said on Radio Marno’s “Morning Desk”", ("hearer", "Radio Marno")),
        ("according to two port officials", ("reporter", "two port officials")),
        ("as quoted by Interfax", ("reporter", "Interfax")),
        ("asked by Radio Marno", ("hearer", "Radio Marno")),
        ("a memo that the Ostrel Post has obtained", ("hearer", "Ostrel Post")),
        ("a memo, which Interfax published", ("hearer", "Interfax")),
        ("she told reporters from the Ostrel Post", ("hearer", "Ostrel Post")),
        ("he admitted to the Ostrel Post", ("hearer", "Ostrel Post")),
        ("as told to the Ostrel Post", ("hearer", "Ostrel Post")),
        ("described it to the Ostrel Post", ("hearer", "Ostrel Post")),
        ("files made public by the Ostrel Post", ("hearer", "Ostrel Post")),
        ("made the claim in the Ostrel Post", ("hearer", "Ostrel Post")),
        ("she told Ostrel Post reporter Jan Mohr", ("hearer", "Ostrel Post")),
        ("according to Mara Oduya in the Ostrel Post", ("hearer", "Ostrel Post")),
        ("quoting a police statement", ("cited", "police statement")),
        ("citing people familiar with the plan", ("cited", "people familiar with the plan")),
        ("crediting the Harbour Board", ("cited", "Harbour Board")),
        ("attributing the number to a nurse", ("cited", "nurse")),
        ("in the Harbour Board's report", ("paper", "Harbour Board's report")),
    ],
)
def test_relays_are_found_with_their_role(text: str, relay: tuple[str, str]) -> None:
    assert relay in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "she told the crowd on Monday",
        "he works for the Ostrel Post",
        "a memo that the Harbour Board obtained",
        "the man that the Ostrel Post hired",
        "citing privacy concerns",
        "according to plan",
        "in the end, in his report, in a hurry",
        "quoted by nobody",
        "citing it, telling them, according to him",
    ],
)
def test_what_passes_nothing_on_is_no_relay(text: str) -> None:
    assert found(text) == []


def test_what_an_outlet_is_called_without_a_name_is_marked() -> None:
    (relay,) = relays("she told the paper so", 0, 21)
    assert (relay.span.text, relay.is_named) == ("paper", False)


def test_only_the_stretch_is_read() -> None:
    assert next(relays("told Reuters, told Interfax", 14, 27)).span.text == "Interfax"
    assert list(relays("told Reuters", 0, 5)) == []


def test_tagged_names_are_not_cut() -> None:
    text = "citing Dams for All in Ostrel"
    names = [TaggedSpan(7, 19, Layer.NAMES, Role.ORGANISATION, 0.9)]
    assert next(relays(text, 0, len(text), names)).span.text.startswith("Dams for All")


def test_the_hearer_may_stand_in_front_of_the_words() -> None:
    hearer = hearer_at("Reuters that it sank", 0, 20, [])
    assert hearer is not None
    assert (hearer.role, hearer.span.text) == (RelayKind.HEARER, "Reuters")
    assert hearer_at("that Reuters sank", 0, 17, []) is None


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("Jan Mohr, who left", "Jan Mohr"),
        ("a memo seen by the Courier", "a memo"),
        ("two people who spoke to the Post", "two people"),
        ("officials at the port", "officials at the port"),
    ],
)
def test_a_source_is_named_without_what_is_said_of_it(source: str, words: str) -> None:
    assert phrase_span(source, Span.of(source, 0, len(source)), []).text == words


def test_a_relative_clause_that_tells_who_it_is_stays() -> None:
    source = "a man who answered the telephone, and spoke to the Post"
    kept = without_way(source, Span.of(source, 0, len(source)))
    assert kept.text == "a man who answered the telephone,"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("a memo that the Courier has obtained", "a memo"),
        ("a memo that Varga wrote", "a memo that Varga wrote"),
    ],
)
def test_who_got_hold_of_a_paper_is_no_part_of_its_name(source: str, words: str) -> None:
    assert without_way(source, Span.of(source, 0, len(source))).text == words


def test_the_outlet_of_a_piece_is_found() -> None:
    source = "an article in the Ostrel Post"
    span = outlet_span(source, Span.of(source, 0, len(source)), [])
    assert span is not None
    assert span.text == "Ostrel Post"


WORDS = (
    "told the Courier citing officials according to in a report by Reuters , “ seen he — 's Post"
).split()


@given(st.lists(st.sampled_from(WORDS), max_size=30), st.integers(0, 40), st.integers(0, 200))
def test_spans_are_the_text_and_in_the_stretch(words: list[str], start: int, end: int) -> None:
    text = " ".join(words)
    for relay in relays(text, start, min(end, len(text))):
        assert text[relay.span.start : relay.span.end] == relay.span.text
        assert start <= relay.span.start < relay.span.end <= end
