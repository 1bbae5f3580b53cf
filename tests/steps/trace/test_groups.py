"""By which words a group is called."""

from whence.model import Claim, Span
from whence.steps.trace.groups import words_of

TEXT = "The company denied a fault. It said the pump had not failed."


def claim(words: str, denial: str) -> Claim:
    start, at = TEXT.index(words), TEXT.index(denial)
    return Claim(
        id="c1",
        attribution="a1",
        spans=(Span.of(TEXT, start, start + len(words)),),
        is_negated=True,
        negation=Span.of(TEXT, at, at + len(denial)),
    )


def test_what_is_denied_is_told_with_the_word_that_denies_it() -> None:
    assert words_of(claim("a fault", "denied")) == "denied … a fault"


def test_a_not_within_the_words_is_told_once() -> None:
    assert words_of(claim("the pump had not failed", "not")) == "the pump had not failed"
