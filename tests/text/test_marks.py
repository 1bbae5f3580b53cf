"""Which characters are quotation marks, and which way they face."""

from whence.model import Span
from whence.text.marks import Side, marks_of


def sides(text: str) -> list[str]:
    """Mark and side of all quotation marks of a paragraph."""
    found = marks_of(text, Span.of(text, 0, len(text)))
    return [f"{text[mark.start : mark.end]} {mark.side.value}" for mark in found]


def test_place_tells_the_side_of_straight_marks() -> None:
    assert sides('"No," he said ("never").') == ['" opens', '" closes', '" opens', '" closes']


def test_apostrophes_are_no_marks() -> None:
    assert sides("It’s Brandt's and the ’90s took ’em") == []


def test_a_possessive_is_none_where_a_surer_mark_closes() -> None:
    assert sides("‘The workers’ pumps failed,’ he said") == ["‘ opens", "’ closes"]


def test_a_last_word_in_s_still_closes() -> None:
    assert sides("the ‘old pumps’ failed") == ["‘ opens", "’ closes"]


def test_inches_are_no_marks() -> None:
    assert sides("He is 6'2\" tall") == []


def test_a_mark_whose_glyph_and_place_differ_may_do_either() -> None:
    text = "The “pump“ failed"
    marks = marks_of(text, Span.of(text, 0, len(text)))
    assert [mark.side for mark in marks] == [Side.OPENS, Side.EITHER]
    assert not marks[1].is_sure


def test_doubled_single_marks_count_as_double() -> None:
    assert sides("``No,'' he said. ''Yes,'' she said.") == [
        "`` opens",
        "'' closes",
        "'' opens",
        "'' closes",
    ]
