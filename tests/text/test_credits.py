"""Words of credit are found with the name that they give."""

import time

import pytest

from whence.text.credits import credits_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Officials told the Halden Courier that it sank.", "Halden Courier"),
        ("The Senn agency reported that it sank.", "Senn"),
        ("It sank, according to the broadcaster TavTel.", "TavTel"),
        ("It sank, the Northern Post has reported.", "Northern Post"),
        ("This story was originally published by The Red Lantern.", "Red Lantern"),
        ("Reprinted from the Ostrel Post.", "Ostrel Post"),
    ],
)
def test_a_credit_is_found(text: str, name: str) -> None:
    assert name in [credit.name for credit in credits_in(text)]
    for credit in credits_in(text):
        assert text[credit.span.start : credit.span.end] == credit.span.text


def test_only_a_reprint_credits_all_of_the_article() -> None:
    credits = list(credits_in("He told the Post so. This first appeared in the Courier."))
    assert [(c.name, c.is_for_all) for c in credits] == [("Courier", True), ("Post", False)]


@pytest.mark.parametrize(
    "junk", ["A " * 50_000, "A" * 100_000, "told the " * 12_000, "Aa’b" * 25_000]
)
def test_junk_takes_no_time(junk: str) -> None:
    began = time.perf_counter()
    list(credits_in(junk))
    assert time.perf_counter() - began < 5
