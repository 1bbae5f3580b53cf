"""Clauses: the main clause of a sentence, and whether words hold a verb."""

import pytest

from whence.text.clauses import finite_verb, has_clause, has_verb, main_clause
from whence.text.words import words_in


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("The envoy, who did not speak, left early.", "The envoy , left early ."),
        ("When it did not rain, the river fell.", "the river fell ."),
        ("They say that it did not rain.", "They say"),
        ("It rained, but the river did not rise.", "It rained ,"),
        ("that the gate was shut", "the gate was shut"),
        ("They left before anybody had come.", "They left"),
        ("They left before dawn.", "They left before dawn ."),
    ],
)
def test_the_main_clause_is_cut_out(text: str, main: str) -> None:
    assert " ".join(word.text for word in main_clause(words_in(text))) == main


@pytest.mark.parametrize(
    "text",
    ["The gate was shut", "The pump failed", "The river carries mud", "They say so",
     "All of this comes late", "The council took it", "Let’s go home", "Varga’s not a fool"],
)  # fmt: skip
def test_a_sentence_has_a_finite_verb(text: str) -> None:
    assert finite_verb(words_in(text)) is not None


@pytest.mark.parametrize(
    "text", ["the old pump", "a long-feared man", "in his plans", "By Jana Merl"]
)
def test_a_noun_phrase_has_none(text: str) -> None:
    assert not has_verb(words_in(text))


@pytest.mark.parametrize(
    ("text", "is_clause"),
    [
        ("but the pump had failed before", True),
        ("on Friday in the harbour", False),
        ("as he addressed the council on Friday", False),
        ("who has led the board since then", False),
    ],
)
def test_what_is_left_of_a_sentence_may_be_a_clause(text: str, is_clause: bool) -> None:
    assert has_clause(words_in(text)) is is_clause
