"""The index finds what holds all words, and nothing that is typed can upset it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from whence.model import Article, Byline
from whence.model.case import Input, Reading, article_key
from whence.store import search, write
from whence.store.connect import open_to_write
from whence.text.terms import terms_of

TEXT = "The Odrin dam held. “The gate closed,” Mr. Çelik said; the gate-keeper saw it close."


class Index:
    """A case that holds articles made of bare text."""

    def __init__(self, path: Path) -> None:
        self.connection = open_to_write(path, on_wait=lambda: None)

    def put(self, text: str, **said: str) -> None:
        article = Article(path="a", text=text, byline=Byline(**said))
        key = article_key(article)
        reading = Reading(id=key, raw=None, format="text", options="{}", maker="0")
        write.put_reading(self.connection, reading, article, address=None, is_again=False)
        write.put_input(self.connection, Input(path="a", reading=key))

    def places(self, typed: str) -> list[list[str]]:
        found = list(search.find(self.connection, terms_of(typed), limit=9))
        assert len(found) == search.count(self.connection, terms_of(typed))
        assert all(one.text[p.start : p.end] == p.text for one in found for p in one.places)
        return [[place.text for place in one.places] for one in found]


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    made = Index(tmp_path / "a.whence")
    yield made
    made.connection.close()


@pytest.mark.parametrize("typed", ["dam Celik", '"Mr Çelik" dam', "çel* DAM"])
def test_all_words_are_found_whatever_their_case_and_accents(index: Index, typed: str) -> None:
    index.put(TEXT)
    index.put("The dam held, and Mr. Varga said so.")
    ((*_, last),) = index.places(typed)
    assert last.endswith("Çelik")


@pytest.mark.parametrize("typed", ["keeper gone", '"closed gate"', "title:dam", "dam NOT gate"])
def test_all_words_must_be_there_and_none_is_a_command(index: Index, typed: str) -> None:
    index.put(TEXT)
    assert index.places(typed) == []


def test_words_of_the_title_find_the_article_first_and_no_place(index: Index) -> None:
    index.put("A flood is feared. The flood may come.")
    index.put(TEXT, title="Flood at noon")
    assert index.places("flood") == [[], ["flood", "flood"]]


def test_what_stands_after_a_zero_character_has_its_place(index: Index) -> None:
    index.put("The pump\x00 failed")
    assert index.places("failed") == [["failed"]]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=40), st.text(max_size=80))
def test_nothing_that_is_typed_is_an_error_of_sqlite(index: Index, typed: str, text: str) -> None:
    if terms_of(typed):
        assert index.places(typed) == []
        assert index.places(f'"{typed}" {text}*') == []
