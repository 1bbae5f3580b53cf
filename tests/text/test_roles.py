"""Role words: which nouns call people, bodies, outlets and documents."""

import pytest

from whence.text.roles import (
    is_body,
    is_document,
    is_outlet_noun,
    is_plural,
    is_role,
    offices_like,
    singular,
)


@pytest.mark.parametrize(
    ("plural", "one"),
    [("witnesses", "witness"), ("women", "woman"), ("deputies", "deputy"), ("boss", "boss")],
)
def test_singulars(plural: str, one: str) -> None:
    assert singular(plural) == one
    assert is_plural(plural) is (plural != one)


def test_nouns_are_told_apart() -> None:
    assert is_role("ministers")
    assert is_role("watchman")
    assert is_role("44-year-old")
    assert not is_role("human")
    assert not is_role("report")
    assert is_body("ministry")
    assert is_outlet_noun("newspaper")
    assert is_document("memo")
    assert is_document("article")
    assert not is_document("reporter")


def test_offices_stand_for_each_other_both_ways() -> None:
    assert "congresswoman" in offices_like("rep")
    assert "adviser" in offices_like("advisors")
    assert "minister" not in offices_like("senator")
