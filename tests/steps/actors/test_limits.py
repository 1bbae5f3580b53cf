"""Limits: hostile and odd input costs no more than its length, and loses nothing."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.steps.actors.pile import NOTHING, are_one, cast
from whence.model import ActorKind, Article, Mention, MentionKind, Span
from whence.steps.actors import find_actors
from whence.steps.actors.by_list import name_by_list
from whence.steps.actors.lists import from_csv, starter
from whence.steps.actors.names import is_named, is_nobody

ORGANISATION = ActorKind.ORGANISATION

VARGA = Span(0, 5, "Varga")


def of_names(text: str, words: list[str]) -> Article:
    """An article whose words are all names of organisations."""
    mentions, at = [], 0
    for word in words:
        start = text.index(word, at)
        at = start + len(word)
        span = Span.of(text, start, at)
        mentions.append(Mention(span=span, name=span, kind=MentionKind.ORGANISATION, actor=word))
    return Article(path="long", text=text, mentions=tuple(mentions))


@pytest.mark.parametrize("word", ["Lesk", "L{}K", "Lesk Front {}"])
def test_ten_thousand_mentions_are_handled_in_bounded_time(word: str) -> None:
    words = [word.format(number) for number in range(10_000)]
    article = of_names(" (".join(words), words)
    began = time.process_time()
    found = find_actors([article], starter())
    assert time.process_time() - began < 20
    assert len(found.by_place) == 10_000


def test_one_surname_in_thousands_of_articles_is_handled_in_bounded_time() -> None:
    articles = [
        Article(
            path=str(number),
            text=f"Varga {number}",
            mentions=(Mention(span=VARGA, name=VARGA, kind=MentionKind.PERSON, actor="Varga"),),
        )
        for number in range(3_000)
    ]
    began = time.process_time()
    found = find_actors(articles, NOTHING)
    assert time.process_time() - began < 20
    assert len(found.actors) == 1


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=8))
@example(["A:", "AU"])
@example(["Is", "Lesk"])
def test_any_names_are_kept_and_found_again(words: list[str]) -> None:
    article = of_names(" ".join(words), words)
    found = find_actors([article], starter())
    kept = [word for word in words if is_named(word) and not is_nobody(word, ORGANISATION)]
    assert len(found.by_place) == len(kept)
    assert name_by_list(article, starter()).text == article.text


def test_marks_of_direction_and_capitals_do_not_make_two_names() -> None:
    found = cast("{o \u200fTelva Hydro\u200e} left.", "{o TELVA HYDRO} came.")
    assert len(found.actors) == 1
    assert found.actors[0].name != "TELVA HYDRO"


def test_names_in_other_scripts_are_names() -> None:
    found = cast("{o داعش} left.", "{o «داعش»} came. {o حزب} stayed.")
    assert are_one(found, "داعش", "داعش")
    assert len(found.actors) == 2


def test_an_article_that_defines_a_thousand_names_takes_no_time() -> None:
    text = "Lesk, also known as " * 5_000
    article = of_names(text, ["Lesk"] * 5_000)
    began = time.process_time()
    find_actors([article], NOTHING)
    assert time.process_time() - began < 20


def test_a_long_list_costs_nothing_more_for_each_article() -> None:
    rows = "".join(f"Name {number}\n" for number in range(20_000))
    register = from_csv("name\n" + rows, "list.csv")
    articles = [Article(path=str(n), text=f"Name {n} met Name {n + 1}.") for n in range(1_000)]
    began = time.process_time()
    found = find_actors(articles, register)
    assert time.process_time() - began < 15
    assert len(found.by_place) == 2_000
