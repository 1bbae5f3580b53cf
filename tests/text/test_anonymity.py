"""Where a text says why a source is not named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.text.anonymity import reasons_in

REASONS = [
    "said the clerk, |who spoke on condition of anonymity because she was not cleared to talk|.",
    "a clerk said, |speaking on the condition of anonymity to discuss a private meeting|.",
    "The clerk, |who asked not to be named for fear of losing her post|, said no.",
    "a clerk, |who declined to be identified, citing threats|, said no.",
    "The clerk |requested anonymity because the talks go on|.",
    "The clerks |did not want to be quoted by name|; they left.",
    "The clerk |insisted on remaining anonymous, as he fears for his sons|. He left.",
    "a clerk said |on condition that she not be named|, and left.",
    "a clerk |who was granted anonymity to describe the plan| (he wrote it).",
    "The clerk’s |name is being withheld to protect her sons|.",
    "Piet, |who asked that his last name not be used|, said no.",
    "the clerk said, |because she was not authorised to speak|.",
    "The clerk |refused to give her name|.",
]


@pytest.mark.parametrize("marked", REASONS)
def test_a_reason_reaches_to_the_end_of_its_clause(marked: str) -> None:
    before, reason, after = marked.split("|")
    assert [span.text for span in reasons_in(before + reason + after)] == [reason]


@pytest.mark.parametrize(
    "text",
    [
        "The clerk asked for the road to be named after her.",
        "He was not allowed to drive. She declined to comment.",
        "The body was identified on Monday. The victims have not been named.",
    ],
)
def test_other_words_of_naming_are_no_reason(text: str) -> None:
    assert not reasons_in(text)


def test_every_reason_of_a_text_is_found_once() -> None:
    text = "One clerk asked not to be named because he was not cleared to speak. " * 3
    assert len(reasons_in(text)) == 3


@given(st.text(alphabet="anonymity named not to be who spoke ,.\\n\\t“”", max_size=200))
def test_spans_are_the_text(text: str) -> None:
    for span in reasons_in(text):
        assert text[span.start : span.end] == span.text
