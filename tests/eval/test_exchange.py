"""Exchanging names keeps the text sane and carries spans along."""

import re

import pytest
from eval.exchange import CATEGORIES, Edit, Exchange, exchanged, lists, people
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("category", "before", "after"),
    [
        ("parties", "A Republican met the Democrats’ aide", "A Democrat met the Republicans’ aide"),
        ("parties", "DEMOCRATS of the GOP", "REPUBLICANS of the DFL"),
        ("nations", "A Russian in Mexico’s north.", "A German in Chile’s north."),
        ("nations", "An American left New Mexico.", "An Australian left New Mexico."),
        ("nations", "a Mexican and an Iraqi", "a Chilean and an Israeli"),
        ("nations", "an Iranian, an Afghan", "a Syrian, a Kuwaiti"),
        ("religions", "A Muslim and a Christian.", "A Hindu and a Muslim."),
        ("outlets", "an NBC crew, a CNN crew", "an ABC crew, a BBC crew"),
        ("outlets", "The Post moved.", "The Post moved."),
        (
            "outlets",
            "He told The Washington Post, and The Post, by post.",
            "He told The Boston Globe, and The Globe, by post.",
        ),
    ],
)  # fmt: skip
def test_names_are_exchanged_in_their_form(category: str, before: str, after: str) -> None:
    assert exchanged(before, [category]).text == after


def test_no_part_of_a_word_or_handle_is_a_name() -> None:
    text = "Indiana, @CNN and #Russia, Americanism"
    assert exchanged(text, CATEGORIES).text == text


def test_a_person_has_one_new_name_all_through() -> None:
    text = (
        "Hillary Orban spoke. Mrs. Orban, or Hillary, is not Bill. ORBAN'S AIDE and Bill Sanders."
    )
    new = people(text, lists()["people"])
    after = exchanged(text, ["people"]).text
    surname, first = new["Orban"], new["Hillary"]
    assert after.startswith(f"{first} {surname} spoke. Mrs. {surname}, or {first}, is not Bill.")
    assert f"{surname.upper()}'S AIDE" in after
    assert [new["Sanders"][-1] == "s", surname[-1] == "s"] == [True, False]
    assert not {"Orban", "Sanders"} & set(re.findall(r"\w+", after))


def test_places_and_days_are_nobodys_surname() -> None:
    text = "Mary Street, Paul Tuesday and the White House."
    assert exchanged(text, ["people"]).text == text


def test_every_replacement_ends_in_s_as_the_name_does() -> None:
    for category in CATEGORIES[:-1]:
        part = lists()[category]
        cycles = [(a, b) for c in part["cycles"] for a, b in zip(c, c[1:] + c[:1], strict=True)]
        pairs = [pair for a, b in cycles for pair in zip(a, b, strict=True)]
        for old, new in pairs + list(part["also"].items()):
            assert old.endswith("s") == new.endswith("s"), (old, new)


def test_spans_are_carried_over_longer_and_shorter_names() -> None:
    text = "CNN asked an Iranian, who told CNN no."
    exchange = exchanged(text, ["outlets", "nations"])
    assert exchange.text == "BBC asked a Syrian, who told BBC no."
    for words, new in (("an Iranian", "a Syrian"), ("told CNN no", "told BBC no"), ("who", "who")):
        start = text.index(words)
        low, high = exchange.carried(start, start + len(words))
        assert exchange.text[low:high] == new


def test_a_span_that_cuts_a_name_takes_all_of_it() -> None:
    exchange = Exchange("xx Australia yy", (Edit(3, 10, "Australia"),))  # was "xx America yy"
    assert exchange.carried(5, 12) == (3, 14)
    assert exchange.carried(0, 6) == (0, 12)


@given(st.lists(st.sampled_from(["CNN", "an Iranian", "Varga", "a Mexican", "U.S."]), min_size=1))
def test_words_that_are_no_names_are_carried_to_themselves(words: list[str]) -> None:
    text = " and ".join(words)
    exchange = exchanged(text, CATEGORIES)
    for at in range(len(text)):
        if text[at : at + 5] in (" and ", "Varga"):
            low, high = exchange.carried(at, at + 5)
            assert exchange.text[low:high] == text[at : at + 5]
