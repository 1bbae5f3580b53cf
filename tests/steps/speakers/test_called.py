"""Descriptions beside a name mean its bearer when they come back."""

import pytest

from whence.model import Mention, MentionKind, Span
from whence.steps.speakers.called import Called


def mention(words: str, name: str | None = None) -> Mention:
    """An organisation in some words, with the name in them."""
    at = words.index(name) if name else 0
    own = Span.of(words, at, at + len(name)) if name else None
    kind = MentionKind.ORGANISATION
    return Mention(span=Span.of(words, 0, len(words)), kind=kind, name=own, actor=name)


@pytest.mark.parametrize("told", ["Lesk terrorist group", "the radical terrorist group Lesk"])
def test_a_description_means_whom_it_stood_beside(told: str) -> None:
    called = Called()
    called.add(mention(told, "Lesk"))
    assert called.meant(mention("The terrorist group")) == "Lesk"
    assert called.meant(mention("The group")) is None
    assert called.meant(mention("The medical group")) is None


def test_what_two_are_called_means_neither() -> None:
    called = Called()
    called.add(mention("Lesk terrorist group", "Lesk"))
    called.add(mention("Odrin terrorist group", "Odrin"))
    assert called.meant(mention("the terrorist group")) is None


def test_a_mention_with_a_name_is_whom_it_names() -> None:
    called = Called()
    called.add(mention("Lesk terrorist group", "Lesk"))
    assert called.meant(mention("terrorist group Odrin", "Odrin")) is None
