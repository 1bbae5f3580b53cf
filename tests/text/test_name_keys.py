"""Keys of names: what counts when two names are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.text.name_keys import is_acronym, name_key, sound_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Ostrel Courier", "Ostrel  COURIER"),
        ("“Dakesh”", "\u200fDakesh\u200e’s"),
        ("U.N.", "UN"),
        ("György", "Gyo\u0308rgy"),
        ("Okoro-Lind", "Okoro Lind"),
        ("Da'esh", "Da’esh"),
    ],
)
def test_what_says_nothing_of_whom_is_meant_is_left_out(one: str, other: str) -> None:
    assert name_key(one) == name_key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("ISIS", "ISIS-K"), ("Al Gore", "Gore"), ("कमल", "कमला"), ("R&D", "RD")]
)
def test_names_that_differ_have_two_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)
    assert sound_key(one) != sound_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Al Qaeda", "al-Qaida"), ("el-Kasr", "Al Qasr"), ("Mahmoud", "Mahmud")]
)
def test_spellings_of_one_name_sound_alike(one: str, other: str) -> None:
    assert sound_key(one) == sound_key(other)


def test_acronyms_are_written_in_capitals() -> None:
    written = ("ISIS", "U.N.", "ISIS-K", "M23", "Isis", "A", "23", "SELLANEVENING")
    assert [is_acronym(name) for name in written] == [True] * 4 + [False] * 4


def test_letters_of_another_shape_have_no_capitals() -> None:
    assert name_key("\U0001d412ellan\u2120") == name_key("sellansm")


@given(st.text(max_size=300))
def test_a_key_is_its_own_key(name: str) -> None:
    key = name_key(name)
    assert name_key(key) == key or key.split()[0] in ("the", "a", "an")
