"""Frames: claims that do not stand alone get the words around them."""

from dataclasses import replace

import pytest

from tests.report.made import article, quoted, wording
from whence.model import Article, Attribution, SourceKind, Station, Wording
from whence.report.frames import Frames, Piece, cut, stands_alone


def told(text: str, source: str, cue: str, content: str) -> tuple[Article, Wording]:
    one = article("a.txt", text)
    spans = [quoted(one, words).span for words in (source, cue, content)]
    made = Attribution(id="a1", source=spans[0], cue=spans[1], content=(spans[2],))
    hop = Station(source, SourceKind.PERSON, quoted(one, source))
    return replace(one, attributions=(made,)), wording(one, content, "o1", hop)


def said(text: str, *parts: str) -> list[tuple[str, bool]]:
    one, wording = told(text, *parts)
    return [(p.text, p.is_frame) for p in Frames.of([one]).wording(wording)]


def test_an_infinitive_gets_who_claims_it() -> None:
    parts = ("The suspect", "claimed", "to have seen the barge")
    assert said("The suspect claimed to have seen the barge.", *parts) == [
        ("The suspect", True),
        (" ", True),
        ("claimed", True),
        (" ", True),
        ("to have seen the barge", False),
    ]


def test_a_sentence_stands_alone() -> None:
    text = "The suspect claimed the barge had sunk."
    assert said(text, "The suspect", "claimed", "the barge had sunk") == [
        ("the barge had sunk", False)
    ]


def test_words_that_are_left_out_are_dots() -> None:
    text = "The firm on Monday denied, of course, a fault."
    pieces = said(text, "The firm", "denied", "a fault")
    assert "".join(words for words, _ in pieces) == "The firm … denied … a fault"


@pytest.mark.parametrize("words", ["to go", "that it failed", "a mechanical fault", ""])
def test_what_hangs_on_something_does_not_stand_alone(words: str) -> None:
    assert not stands_alone(words)


def test_a_line_is_cut_at_a_word() -> None:
    pieces = cut([Piece("he said", is_frame=True), Piece(" that it had failed")], 16)
    assert "".join(piece.text for piece in pieces) == "he said that it…"
