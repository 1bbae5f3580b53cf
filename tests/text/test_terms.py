"""Terms are words whatever signs are in them; their places are those that SQLite's index sees."""

import re
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.store.search import query_of
from whence.text.terms import Term, places_of, telling_places, terms_of

TEXT = "The Odrin dam held. “The gate closed,” Mr. Çelik said; the gate-keeper saw it close."
LETTERS = st.text("aAbé\u0301ÉßçñŁøÅ1²_- .,'’\u00a0\u2009\n", max_size=60)


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("gate", ["gate", "gate"]),
        ('"gate closed"', ["gate closed"]),
        ("clos*", ["closed", "close"]),
        ("celik DAM", ["dam", "Çelik"]),
        ("gate-keeper", ["gate-keeper"]),
        ('"gate closed', ["gate closed"]),
        ("gate* keeper", ["gate", "gate", "keeper"]),
        ('"odrin dam" "dam held"', ["Odrin dam held"]),
        ("gat", []),
    ],
)
def test_words_phrases_and_beginnings_have_places(typed: str, places: list[str]) -> None:
    assert [place.text for place in places_of(TEXT, terms_of(typed))] == places


@pytest.mark.parametrize("typed", ["", '""', "*** ( ) ^", "\x00", "_ - '"])
def test_signs_are_no_terms(typed: str) -> None:
    assert terms_of(typed) == []


def highlighted(text: str, term: Term) -> list[tuple[int, int]]:
    """The places that SQLite's own highlighting marks."""
    connection = sqlite3.connect(":memory:")
    tokenizer = "unicode61 remove_diacritics 2"
    connection.execute(f"CREATE VIRTUAL TABLE one USING fts5 (text, tokenize='{tokenizer}')")
    connection.execute("INSERT INTO one VALUES (?)", (text,))
    sql = "SELECT highlight(one, 0, '<', '>') FROM one WHERE one MATCH ?"
    found = connection.execute(sql, (query_of([term]),)).fetchone()
    connection.close()
    places, at = [], 0
    for piece in re.split("([<>])", found[0] if found else ""):
        if piece == "<":
            places.append((at, at))
        elif piece == ">":
            places[-1] = (places[-1][0], at)
        else:
            at += len(piece)
    return places


@given(LETTERS, LETTERS)
def test_places_are_those_that_the_index_sees(before: str, after: str) -> None:
    text = f"{before} {after}"
    for term in terms_of(after)[:3]:
        seen = [(place.start, place.end) for place in places_of(text, [term])]
        assert seen == highlighted(text, term)


def test_a_rare_word_is_shown_beside_one_of_every_line() -> None:
    text = "dam " * 9 + "gate " + "dam " * 9
    shown = telling_places(text, terms_of("dam gate"), most=3)
    assert [place.text for place in shown] == ["dam", "dam", "gate"]
    assert len(telling_places(text, terms_of("dam"), most=3)) == 3


def test_a_long_text_full_of_the_word_is_read_in_one_go() -> None:
    text = "dam " * 25_000
    assert len(places_of(text, terms_of('dam "dam dam dam"'))) == 1
