"""Who is named in a text, with names that no list has and words that are no names."""

import pytest

from whence.text.lexicon import words_of
from whence.text.named import people_in


@pytest.mark.parametrize(
    "text",
    [
        "So Ms. Vurr spoke.",
        "They met Xolq Vurr there.",
        "Xolq Vurr left early.",
        "Xolq B. Vurr left early.",
        "It was Senator Xolq Vurr who left.",
        "Then Mary Vurr left.",
    ],
)
def test_a_surname_is_known_by_what_stands_beside_it_or_comes_back(text: str) -> None:
    assert not {"vurr", "xolq"} & words_of("given_names")
    assert people_in(text).surnames == {"Vurr"}


@pytest.mark.parametrize(
    "text",
    [
        "Meanwhile Vurr left for Vurr.",
        "They saw North Carolina and Rhode Vurr.",
        "Mr. President, the German President Orm is here.",
        "Here the United Vurrs met.",
        "They like Mary Monday and her Mary Island.",
        "The Green Paper said so. The paper is green, said Paper.",
    ],
)
def test_capitals_alone_make_no_surname(text: str) -> None:
    assert people_in(text).surnames <= {"Orm"}


def test_headlines_are_believed_only_where_the_text_bears_them_out() -> None:
    headline = "Mary Vurr Speaks Again Before Hale Council"
    assert people_in(headline).surnames == set()
    assert people_in(f"{headline}\nNobody asked why Vurr spoke.").surnames == {"Vurr"}


def test_of_three_words_the_last_is_a_surname_if_it_stands_alone_too() -> None:
    assert people_in("Then Mary Anne Vurr left.").surnames == {"Anne"}
    text = "Then Mary Anne Vurr left at once and nobody saw Vurr."
    assert people_in(text).surnames == {"Anne", "Vurr"}


def test_given_names_that_are_words_need_a_surname() -> None:
    text = "So Mark Vurr and Mary Hale spoke. Mark Vurr sat. Mark the day. Mary left."
    people = people_in(text)
    places = [text.index("Mark Vurr sat"), text.index("Mark the")]
    assert [people.is_given("Mark", text, at + 4) for at in places] == [True, False]
    assert people.is_given("Mary", text, text.index("Mary left") + 4)
    assert people.is_surname("VURR")
