"""Quotations: paired, nested, over paragraphs, mismatched, never closed."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.text.quotes import Quotation, quotations


def texts(text: str) -> list[list[str]]:
    """The parts of all quotations."""
    return [[part.text for part in quotation.parts] for quotation in quotations(text)]


def only(text: str) -> Quotation:
    """The one quotation of a text."""
    (quotation,) = quotations(text)
    return quotation


@pytest.mark.parametrize(
    "quoted", ["“We left,”", '"We left,"', "‘We left,’", "'We left,'", "«We left,»", "''We left,''"]
)
def test_every_kind_of_mark_quotes(quoted: str) -> None:
    assert texts(f"The pump failed. {quoted} Brandt said.") == [[quoted]]


def test_single_marks_nest_in_double_ones() -> None:
    text = "“He called it ‘a mess’ and left,” Brandt said."
    assert [(q.parts[0].text, q.depth) for q in quotations(text)] == [
        ("“He called it ‘a mess’ and left,”", 0),
        ("‘a mess’", 1),
    ]


def test_the_same_marks_nest_in_each_other() -> None:
    text = "“Raids on “smugglers” go on,” Brandt said. “Yes.”"
    assert texts(text) == [["“Raids on “smugglers” go on,”"], ["“smugglers”"], ["“Yes.”"]]


def test_curly_and_straight_marks_close_each_other() -> None:
    assert texts('“We left," Brandt said. "We ran,” he added.') == [
        ['“We left,"'],
        ['"We ran,”'],
    ]


def test_an_opening_mark_may_close_a_word_or_two() -> None:
    assert texts("Many “Tarn “fighters fled the town before the “Tarn” leaders did.") == [
        ["“Tarn “"],
        ["“Tarn”"],
    ]


def test_fused_marks_still_pair() -> None:
    assert texts("While “Tarn”seeks a truce, “Kesten”leaders wait.") == [["“Tarn”"], ["“Kesten”"]]


def test_a_stray_closing_mark_is_none() -> None:
    assert texts("These are free republics” or cities.") == []


def test_each_paragraph_opens_and_only_the_last_closes() -> None:
    text = "Brandt wrote, “It began in May.\n\n“Then “experts” came.\n\n“It never ended.” He left."
    assert texts(text) == [
        ["“It began in May.", "“Then “experts” came.", "“It never ended.”"],
        ["“experts”"],
    ]


def test_middle_paragraphs_may_lack_their_marks() -> None:
    text = '"It began in May.\n\nThen it rained.\n\nIt never ended," Brandt said.'
    assert texts(text) == [['"It began in May.', "Then it rained.", 'It never ended,"']]


def test_a_quotation_that_nothing_closes_ends_with_its_paragraph() -> None:
    text = "Brandt said: “It began in May.\n\nThe council met.\n\nThe mayor left."
    quotation = only(text)
    assert [part.text for part in quotation.parts] == ["“It began in May."]
    assert not quotation.is_closed


def test_a_new_quotation_shows_that_an_old_one_was_never_closed() -> None:
    text = "“It began in May, Brandt said.\n\nThe mayor said “no” and left."
    assert texts(text) == [["“It began in May, Brandt said."], ["“no”"]]


def test_a_slip_in_mid_sentence_does_not_run_on() -> None:
    text = "He is a so-called “moderate and that is all.\n\n“I am not,” Okafor said."
    assert texts(text) == [["“moderate and that is all."], ["“I am not,”"]]


def test_many_paragraphs_without_a_mark_end_the_search() -> None:
    text = "“It began in May.\n" + "It rained.\n" * 30 + "It ended,” Brandt said."
    assert texts(text) == [["“It began in May."]]


def test_words_are_counted_without_marks() -> None:
    assert only("“It's Brandt’s pump.”").word_count == 3


@pytest.mark.parametrize("mark", ["“", '"', "‘", "'", "«", "“a ", '"a ', "“a.\n", '“"', "“a” “"])
def test_ten_thousand_marks_take_linear_time(mark: str) -> None:
    started = time.process_time()
    found = quotations(mark * 10_000)
    assert time.process_time() - started < 5
    assert sum(len(part.text) for q in found for part in q.parts) < 1_000_000


@given(st.text(alphabet="ab .,:“”\"'‘’«»\n", max_size=120))
def test_parts_keep_their_offsets_and_their_paragraphs(text: str) -> None:
    found = quotations(text)
    starts = [quotation.start for quotation in found]
    assert starts == sorted(starts)
    for quotation in found:
        for part in quotation.parts:
            assert text[part.start : part.end] == part.text
            assert "\n" not in part.text
