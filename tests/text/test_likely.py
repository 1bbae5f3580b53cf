"""Names on no list are known by their build and by what stands beside them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.text.evened import evened
from whence.text.likely import likely_names


def shown(text: str) -> list[tuple[str, str]]:
    """What is replaced in a text, and by what."""
    return [(text[start:end], new) for start, end, new in sorted(likely_names(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They left the Harbour Party.", [("Harbour Party", "Republican Party")]),
        ("They left the People's Motion Party.", [("People's Motion Party", "Republican Party")]),
        ("Here the Reefists left.", [("Reefists", "Republicans")]),
        (
            "Here Marlavians met a Velchese.",
            [("Marlavians", "Americans"), ("Velchese", "American")],
        ),
        ("Then the Irish said so.", [("Irish", "Americans")]),
        ("He told RKV that it sank.", [("RKV", "CNN")]),
        ("It sank, RKV reported.", [("RKV", "CNN")]),
        ("The newspaper Kvant had it; so says Kvant.", [("Kvant", "CNN"), ("Kvant", "CNN")]),
    ],
)
def test_names_on_no_list(text: str, found: list[tuple[str, str]]) -> None:
    assert shown(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "She asked a Scientist and a Librarian.",
        "They knew Adrian and Vivian.",
        "The Party met.",
        "It was said in Irish, and in Danish.",
        "An Irish boat sank.",
        "He told the RKV that it sank.",
        "He told RKV that it sank, and the RKV agreed.",
        "Reefist is a word; the reefist and the Reefist are one.",
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    assert shown(text) == []


def test_the_encoder_is_shown_the_same_for_a_name_that_nobody_knows() -> None:
    known = "Many Canadians told CNN that the Green Party and the Socialists won."
    new = "Many Marlavians told RKV that the Harbour Party and the Reefists won."
    assert evened(known).text == evened(new).text


@given(st.text(alphabet="ABr sthe'Partyisn-.", max_size=200))
def test_names_stand_in_the_text(text: str) -> None:
    assert all(0 <= start < end <= len(text) for start, end, _ in likely_names(text))


@pytest.mark.parametrize("piece", ["The A ", "told AB", "Aaaaist ", "ABCD ", "An Irish", "A-"])
def test_no_text_takes_long(piece: str) -> None:
    begun = time.perf_counter()
    list(likely_names(piece * 20_000))
    assert time.perf_counter() - begun < 3
