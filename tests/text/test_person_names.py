"""What names say by themselves: parts, gender, and which can be one person's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.text.person_names import (
    Gender,
    are_alike,
    given_gender,
    initials,
    is_acronym_of,
    is_same_name,
    is_short_for,
    name_gender,
    surname,
    title_gender,
    without_titles,
)


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("mr varga", "varga"),
        ("col gen pyotr ryabov", "pyotr ryabov"),
        ("former prime minister ilona varga jr", "ilona varga"),
        ("dame", "dame"),
    ],
)
def test_titles_are_taken_off_but_never_the_whole_name(name: str, bare: str) -> None:
    assert without_titles(name.split()) == tuple(bare.split())


def test_a_surname_keeps_its_particles() -> None:
    assert surname(("pieter", "van", "der", "hoek")) == ("van", "der", "hoek")
    assert surname(("ilona", "varga")) == ("varga",)


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        ("varga", "ilona varga", True),
        ("ilona", "ilona varga", True),
        ("van der hoek", "pieter van der hoek", True),
        ("ilona varga", "ilona m varga", True),
        ("kis", "ilona varga", False),
        ("ilona varga", "ilona varga", False),
    ],
)
def test_short_forms_are_surname_given_name_or_both_ends(short: str, full: str, fits: bool) -> None:
    assert is_short_for(tuple(short.split()), tuple(full.split())) is fits


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("i varga", "ilona varga", True),
        ("bob mohr", "robert mohr", True),
        ("ilona maria varga", "ilona varga", True),
        ("ilona k varga", "ilona m varga", False),
        ("jan varga", "ilona varga", False),
        ("varga", "ilona varga", False),
    ],
)
def test_full_names_are_one_when_initials_or_short_forms_explain_them(
    one: str, other: str, same: bool
) -> None:
    assert is_same_name(tuple(one.split()), tuple(other.split())) is same


def test_gender_comes_from_given_names_and_titles_only_where_they_are_clear() -> None:
    assert given_gender("ilona") is Gender.FEMALE
    assert given_gender("rahmatullah") is Gender.MALE
    assert given_gender("hans-peter") is Gender.MALE
    assert given_gender("xq") is None
    assert name_gender(("ilona", "varga")) is Gender.FEMALE
    assert name_gender(("ilona",)) is None
    assert title_gender(["press", "spokeswoman"]) is Gender.FEMALE
    assert title_gender(["minister"]) is None


@pytest.mark.parametrize(
    ("short", "name", "fits"),
    [
        ("ODB", "odrin development bank", True),
        ("O.D.B.", "odrin development bank", True),
        ("BoO", "bank of odrin", True),
        ("FBI", "federal bureau of investigation", True),
        ("ODB", "odrin bank", False),
        ("O", "odrin", False),
    ],
)
def test_acronyms_stand_for_the_initials_or_by_common_use(
    short: str, name: str, fits: bool
) -> None:
    assert is_acronym_of(short, name.split()) is fits


@given(st.text(max_size=12), st.text(max_size=12))
def test_no_string_raises_and_likeness_is_mutual(one: str, other: str) -> None:
    given_gender(one)
    initials([one, other])
    is_acronym_of(one, [other, one])
    if one and other:
        assert are_alike(one, other) is are_alike(other, one)
