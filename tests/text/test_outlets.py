"""Which names in a text are outlets', and which names are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.text.outlets import is_own_name, is_same_name, name_words, outlets_in, outlets_told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He told Reuters and the Dunmore Courier so.", ["Reuters", "Dunmore Courier"]),
        ("In The Hill, Ann Marsh denied it.", ["The Hill"]),
        ("Channel 4’s man rang. Ostrel.com had it.", ["Channel 4", "Ostrel.com"]),
        ("Ann Marsh left the Post Office for Ostrel Hill.", []),
    ],
)
def test_outlets_are_known_by_lists_and_by_their_build(text: str, names: list[str]) -> None:
    assert [span.text for span in outlets_in(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The broadcaster Tavtel had it.", ["Tavtel"]),
        ("He told state television OTV so.", ["OTV"]),
        ("The investigative site Zaborje had it.", ["Zaborje"]),
        ("He told state television President Varga left.", []),
        ("A second paper, the Northern Banner, had it.", ["Northern Banner"]),
        ("The Tavna news agency rang.", ["Tavna"]),
        ("Gandala, a small news site, had it.", ["Gandala"]),
        ("Gandala, the port’s oldest daily.", ["Gandala"]),
        ("Mara Oduya, a newspaper editor, had it.", []),
        ("Mara Oduya, the paper's editor, had it.", []),
        ("A Tavna newspaper reporter rang. A London newspaper, a French daily.", []),
        ("They read the paper Monday.", []),
    ],
)
def test_outlets_are_known_by_what_is_set_beside_them(text: str, names: list[str]) -> None:
    assert [span.text for span in outlets_told(text)] == names


def test_names_are_one_by_their_end_or_initials() -> None:
    assert is_same_name("the Courier", "The Ostrel Courier")
    assert is_same_name("World Fish Fund", "W.F.F.")
    assert not is_same_name("Ostrel Courier", "Dunmore Courier")
    assert not is_same_name("Ostrel Courier", "Ostrel")
    assert not is_same_name("", "Ostrel")


def test_an_outlet_may_be_given_as_an_address() -> None:
    assert is_own_name("The Ostrel Post", "https://www.ostrelpost.co.uk/news")
    assert not is_own_name("The Ostrel Post", "www.dunmorepost.com")


@given(st.text(max_size=100), st.text(max_size=100))
def test_sameness_goes_both_ways(one: str, other: str) -> None:
    assert is_same_name(one, other) == is_same_name(other, one)
    assert is_same_name(one, one) == bool(name_words(one))


@given(st.text(alphabet="The Post, a daily News.com Ål the 4’s\n", max_size=200))
def test_spans_are_the_text(text: str) -> None:
    for span in (*outlets_in(text), *outlets_told(text)):
        assert text[span.start : span.end] == span.text
