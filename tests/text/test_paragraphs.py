"""Paragraphs end at blank lines or line ends; lines of a fixed width are joined."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from whence.text.paragraphs import paragraphs

LONG = (
    "The council of Halden voted on Tuesday to close the old waterworks after an inspection found "
    "that two of its three pumps had not been serviced in a decade, a clerk said, and that the "
    "third had been repaired with parts of the others."
)


def test_blank_lines_and_line_ends_both_end_a_paragraph() -> None:
    assert paragraphs("First one.\n \nSecond one.\nThird one.\n\n\n") == [
        "First one.",
        "Second one.",
        "Third one.",
    ]


def test_lines_broken_at_a_fixed_width_are_joined() -> None:
    text = "\n\n".join(textwrap.fill(LONG, 72) for _ in range(3))
    assert paragraphs(text) == [LONG] * 3


def test_indents_part_the_paragraphs_of_wrapped_text_without_blank_lines() -> None:
    text = "\n".join(textwrap.fill(LONG, 72, initial_indent="    ") for _ in range(3))
    assert paragraphs(text) == [LONG] * 3


def test_a_heading_above_wrapped_lines_is_not_joined_to_them() -> None:
    text = f"Pumps fail\nAgain\n\n{textwrap.fill(LONG, 72)}"
    assert paragraphs(text) == ["Pumps fail", "Again", LONG]


def test_short_sentences_a_line_each_are_not_joined() -> None:
    lines = [
        "The first of the three pumps at the waterworks failed on Monday morning.",
        "The second of the three pumps at the waterworks failed on Monday night.",
        "The third of the three pumps at the waterworks failed on Tuesday morning.",
        "The mayor of the town said that no one had told her of any of these.",
    ]
    assert paragraphs("\n".join(lines)) == lines


def test_hash_marks_part_a_text_that_has_no_line_break() -> None:
    assert paragraphs("The pump failed. ### Nobody was hurt.") == [
        "The pump failed.",
        "Nobody was hurt.",
    ]


def test_hash_marks_part_nothing_where_lines_do() -> None:
    assert paragraphs("The ### pump failed.\nNobody was hurt.")[0] == "The ### pump failed."


def test_another_mark_is_used_where_it_is_asked_for() -> None:
    assert paragraphs("One.¶Two.\nThree.", mark="¶") == ["One.", "Two.", "Three."]


@given(st.text())
def test_no_character_is_lost_or_moved(text: str) -> None:
    found = paragraphs(text, mark="§§§")
    assert "".join("".join(found).split()) == "".join(text.replace("§§§", " ").split())
    assert all(paragraph and paragraph == paragraph.strip() for paragraph in found)
