"""Evening out: the encoder sees one name for all of a kind, and its spans are carried back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.text.evened import evened

NAMES = {
    "parties": ("Republicans met the Democratic mayor.", "Democrats met the Republican mayor."),
    "nations": ("Serbian pilots left Hungary.", "Danish pilots left Saudi Arabia."),
    "initials": ("The U.S. mission stayed.", "The U.K. mission stayed."),
    "religions": ("Muslim leaders told Catholics.", "Jewish leaders told Buddhists."),
    "outlets": ("The New York Times asked CNN.", "The Washington Post asked Reuters."),
    "people": (
        "Then Mary Oduya spoke. “No,” said Oduya.",
        "Then John Hale spoke. “No,” said Hale.",
    ),
    "titles": ("So Mr. Oduya spoke.", "So Mr. Hale spoke."),
}


@pytest.mark.parametrize("kind", NAMES)
def test_whoever_is_spoken_of_the_encoder_sees_the_same(kind: str) -> None:
    one, other = NAMES[kind]
    assert evened(one).text == evened(other).text


def test_a_given_name_that_no_list_has_is_known_by_the_surname_that_comes_back() -> None:
    assert evened("They met Xolq Vurr there, but Vurr left.").text.count("Smith") == 2


@pytest.mark.parametrize(
    "text",
    [
        "But turkey is polished in the orthodox way.",
        "The harbour was shut on Monday.",
        "They met at Green Park in May.",
    ],
)
def test_what_is_nobody_s_name_stays(text: str) -> None:
    assert evened(text).text == text


def test_a_word_that_opens_a_sentence_is_no_given_name() -> None:
    assert evened("Mary Oduya left. But Oduya came.").text == "John Smith left. But Smith came."


def test_spans_are_carried_back_onto_the_words_of_the_article() -> None:
    text = "Aides to Hildegard Oduya told the New York Times that Oduya's plan failed."
    even = evened(text)
    start = even.text.index("CNN")
    assert text[slice(*even.carried(start, start + 3))] == "New York Times"
    start = even.text.index("plan failed")
    assert text[slice(*even.carried(start, len(even.text) - 1))] == "plan failed"


@given(st.lists(st.sampled_from("Mary Oduya Mr. U.S. Serbian 's , . \n said CNN x".split(" "))))
def test_every_word_that_stays_is_carried_onto_itself(words: list[str]) -> None:
    text = " ".join(words)
    even = evened(text)
    replaced = {at for start, end, _, _ in even.places for at in range(start, end)}
    for at in range(len(even.text)):
        if at not in replaced:
            start, end = even.carried(at, at + 1)
            assert text[start:end] == even.text[at]


def test_junk_is_read_in_linear_time() -> None:
    assert len(evened("Mr. " * 30_000).text) == 120_000
    assert len(evened("A." * 50_000).text) == 100_000
    assert len(evened("Aa-" * 30_000).text) == 90_000


def test_a_name_that_opens_a_longer_one_at_the_end_of_a_text_ends_with_it() -> None:
    assert evened("U.S.").carried(0, len(evened("U.S.").text)) == (0, len("U.S."))
