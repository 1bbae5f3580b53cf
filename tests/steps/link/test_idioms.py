"""Turns of phrase that name a source: found by their build, whatever the encoder made of them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.markup import tagged
from tests.steps.link.outcome import lines
from whence.steps.link import link

FRONTED = [
    ("As Petra Hallam put it, the wall hung by a thread.", "Petra Hallam · put it"),
    ("As an aide later told it, the wall hung by a thread.", "an aide · later told it"),
    ("To hear Jana Pohl tell it, the wall hung by a thread.", "Jana Pohl · tell it"),
    ("If aides are to be believed, the wall hung by a thread.", "aides · are to be believed"),
    ("By Ole Tamm’s account, the wall hung by a thread.", "Ole Tamm · account"),
    ("In the view of Ole Tamm, the wall hung by a thread.", "Ole Tamm · In the view of"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "voice"), FRONTED)
def test_a_frame_before_what_is_told(text: str, voice: str) -> None:
    assert lines(text) == [f"{voice} · the wall hung by a thread"]


def test_a_frame_behind_what_is_told_or_in_its_midst() -> None:
    for frame, cue in (
        ("as Osric Tamber had it", "had it"),
        ("in Osric Tamber’s telling", "telling"),
    ):
        assert lines(f"The keep fell, {frame}.") == [f"Osric Tamber · {cue} · The keep fell"]
    midst = (
        "The keep, as Osric Tamber put it on Monday, fell like a tree that nobody had ever watered."
    )
    assert lines(midst) == [
        "Osric Tamber · put it · The keep | fell like a tree that nobody had ever watered"
    ]


def test_a_quotation_beside_a_frame_is_all_that_it_tells() -> None:
    text = "The keep was old and fell into “a heap of sand,” as Osric Tamber put it."
    assert lines(text) == ["Osric Tamber · put it · “a heap of sand,”"]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Word from the palace is that the gate fell.", "the palace · Word from"),
        ("There was word from Dunmere police that the gate fell.", "Dunmere police · word from"),
        ("Ida Moss let it be known that the gate fell.", "Ida Moss · let it be known"),
        ("Ida Moss went on record to say that the gate fell.", "Ida Moss · went on record"),
        ("The Courier carried remarks by Ida Moss that the gate fell.", "Ida Moss · remarks by"),
    ],
)  # fmt: skip
def test_a_frame_that_leads_up_to_what_is_told(text: str, voice: str) -> None:
    assert lines(text) == [f"{voice} · that the gate fell"]


def test_who_it_was_is_the_source() -> None:
    markup = "It was the guards {s1 who} first {c1 told} the Courier {x1 that the gate fell}."
    assert lines(markup) == ["the guards · who first told · that the gate fell"]
    assert lines("It was the guards who opened the gate at dawn.") == []


def test_what_comes_from_somebody_is_told_by_him() -> None:
    assert lines("The claim that the gate fell comes from Ida Moss.") == [
        "Ida Moss · comes from · that the gate fell"
    ]


def test_who_passes_remarks_on_is_the_outer_one() -> None:
    markup = "{s1 Ole Tamm} {c1 echoed statements} {x1 by Ida Moss that the gate fell at dawn}."
    assert lines(markup) == [
        "Ole Tamm · echoed statements · that the gate fell at dawn",
        "> Ida Moss · statements by · that the gate fell at dawn",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "As luck had it, the wall hung by a thread.",
        "The letter from Ida Moss that angered the mayor was lost.",
        "The builder put it on the table and left.",
    ],
)
def test_other_wordings_name_nobody(text: str) -> None:
    assert lines(text) == []


def test_what_the_encoder_has_right_stays_as_it_is() -> None:
    markup = "As {s1 Petra Hallam} {c1 put it}, {x1 the wall hung} by a thread."
    assert lines(markup) == ["Petra Hallam · put it · the wall hung"]


PIECES = st.sampled_from(
    ["As", "Varga", "put it", ", ", ". ", "it fell", "“", "”", "let it be known", "that", "By",
     "’s account", "It was", "who said", "word from", "is that", "remarks by", "\n\n"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_any_heap_of_such_words_gives_spans_of_the_text(words: str) -> None:
    article = link(tagged(f"Nobody came. {words}"))
    for attribution in article.attributions:
        assert all(article.text[s.start : s.end] == s.text for s in attribution.spans)


@pytest.mark.parametrize(
    "junk", ["as a ", ", as a", "By the ", "It was ", "word from a ", "remarks by "]
)
def test_a_hundred_thousand_characters_of_junk_take_no_time(junk: str) -> None:
    article = tagged("{s1 Varga} {c1 said} {x1 it fell} " + junk * (100_000 // len(junk)))
    start = time.process_time()
    link(article)
    assert time.process_time() - start < 5
