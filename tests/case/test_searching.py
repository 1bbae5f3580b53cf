"""Searching a case: hits with snippets, and wrong usage in words."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from whence.case import Case
from whence.errors import UsageError


@pytest.fixture
def case(write: Callable[[str, str], Path], tmp_path: Path) -> Iterator[Case]:
    write("a.txt", "The dam held.\n\nThe pump failed, and the other pump too.")
    write("b.txt", "A pump is a pump.")
    with Case.open(tmp_path / "a.whence", create=True) as opened:
        opened.add(tmp_path)
        yield opened


def test_a_hit_has_its_places_and_what_stands_around_them(case: Case) -> None:
    (hit,) = case.search('"pump failed"')
    assert Path(hit.path).name == "a.txt"
    assert [place.text for place in hit.places] == ["pump failed"]
    assert [snippet.text for snippet in hit.snippets] == [
        "The pump failed, and the other pump too."
    ]


def test_the_limit_holds_and_the_count_tells_of_the_rest(case: Case) -> None:
    assert len(case.search("pump", limit=1)) == 1
    assert case.count("pump") == 2


@pytest.mark.parametrize("words", ["", "***", "a " * 65, '"' + "a " * 65])
def test_no_words_or_too_many_is_wrong_usage(case: Case, words: str) -> None:
    with pytest.raises(UsageError, match="word"):
        case.search(words)


def test_the_most_words_that_are_allowed_can_be_searched_for(case: Case) -> None:
    assert case.search(" ".join(f"w{n}*" for n in range(64))) == []
