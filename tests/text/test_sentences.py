"""Where sentences and paragraphs end."""

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from whence.text.sentences import paragraphs, sentences


def cut(text: str) -> list[str]:
    """The texts of all sentences."""
    return [span.text for span in sentences(text)]


def test_sentences_end_at_full_stops_and_paragraphs() -> None:
    text = "The dam held. Nobody slept.\nThe mayor left"
    assert cut(text) == ["The dam held.", "Nobody slept.", "The mayor left"]


def test_titles_initials_and_abbreviations_end_no_sentence() -> None:
    text = "Dr. Ilse M. Brandt met Gen. Okafor on Feb. 3 at 5 p.m. local time. They agreed."
    assert cut(text) == [text[:-13], "They agreed."]


def test_an_abbreviation_before_a_new_beginning_ends_a_sentence() -> None:
    assert cut("She left the U.N. The council stayed.") == [
        "She left the U.N.",
        "The council stayed.",
    ]
    assert cut("The U.N. Council met.") == ["The U.N. Council met."]


def test_closing_marks_stay_with_their_sentence() -> None:
    assert cut("“It fell.” (Nobody saw it.) We ran.") == [
        "“It fell.”",
        "(Nobody saw it.)",
        "We ran.",
    ]


def test_a_question_is_not_cut_from_who_asked_it() -> None:
    assert cut("“Why now?” Okafor asked. “No!” the chief engineer said.") == [
        "“Why now?” Okafor asked.",
        "“No!” the chief engineer said.",
    ]
    assert cut("“Why now?” Nobody knew.") == ["“Why now?”", "Nobody knew."]


def test_a_small_letter_after_a_question_mark_goes_on() -> None:
    assert cut("“Why?” she asked.") == ["“Why?” she asked."]


def test_fused_sentences_are_cut_but_names_with_dots_are_not() -> None:
    assert cut("The dam held.Nobody slept.”They left.") == [
        "The dam held.",
        "Nobody slept.”",
        "They left.",
    ]
    assert cut("See example.com or A.Brandt for more.") == ["See example.com or A.Brandt for more."]


def test_paragraphs_are_lines_without_white_space_at_the_edges() -> None:
    spans = paragraphs("  One \n\n\t\nTwo\u2028Three")
    assert [span.text for span in spans] == ["One", "Two", "Three"]


@given(st.text(alphabet="ab AB.?!…“”\"'’\n(1", max_size=80))
def test_sentences_hold_every_word_once_and_keep_their_offsets(text: str) -> None:
    spans = sentences(text)
    assert all(text[span.start : span.end] == span.text for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert "".join("".join(span.text.split()) for span in spans) == "".join(text.split())


def test_a_long_run_of_dots_takes_no_longer_than_its_length() -> None:
    started = time.process_time()
    sentences("." * 200_000 + " a " + "!” " * 50_000)
    assert time.process_time() - started < 5


def test_the_cut_of_a_text_is_made_once_for_all_steps() -> None:
    text = "The dam held. Nobody slept."
    assert sentences(text) is sentences("".join(text))
    assert paragraphs(text) is paragraphs(text)
