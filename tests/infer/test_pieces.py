"""Words, paragraphs and blocks."""

from hypothesis import example, given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from whence.infer.assets import packaged
from whence.infer.pieces import LONGEST_BLOCK, LONGEST_LINE, paragraph_spans, paragraphs_of

_TOKENIZER = Tokenizer.from_file(str(packaged().tokenizer))


def test_paragraphs_are_the_lines_that_hold_more_than_white_space() -> None:
    text = "One.\n\n  \nTwo.\r\nThree."
    spans = [text[start:end] for start, end in paragraph_spans(text)]
    assert spans == ["One.", "Two.\r", "Three."]


def test_a_very_long_line_comes_in_parts_that_leave_nothing_out() -> None:
    text = "word " * 10_000
    spans = list(paragraph_spans(text))
    assert max(end - start for start, end in spans) <= LONGEST_LINE
    assert "".join(text[start:end] for start, end in spans) == text


def test_words_split_at_white_space_and_punctuation(tokenizer: Tokenizer) -> None:
    text = "“We warned them,” Ana said."
    [[block]] = paragraphs_of(tokenizer, text)
    words = [text[a:b] for a, b in zip(block.starts, block.ends, strict=True)]
    assert words == ["“", "We", "warned", "them", ",", "”", "Ana", "said", "."]


def test_offsets_count_code_points(tokenizer: Tokenizer) -> None:
    text = "😀 Čapek řekl e\u0301ole"
    [[block]] = paragraphs_of(tokenizer, text)
    words = [text[a:b] for a, b in zip(block.starts, block.ends, strict=True)]
    assert words[1:3] == ["Čapek", "řekl"]


def test_a_long_paragraph_is_cut_where_a_sentence_ends(tokenizer: Tokenizer) -> None:
    text = "The old bridge over the river was closed to all traffic. " * 40
    [blocks] = paragraphs_of(tokenizer, text)
    assert len(blocks) > 1
    assert all(len(block.ids) <= LONGEST_BLOCK for block in blocks)
    assert all(text[block.ends[-1] - 1] == "." for block in blocks)


@settings(deadline=None)
@example("000000000000")
@given(st.text(max_size=400))
def test_blocks_hold_every_word_once_and_in_order(text: str) -> None:
    whole = [b for part in paragraphs_of(_TOKENIZER, text) for b in part]
    small = [b for part in paragraphs_of(_TOKENIZER, text, longest=5) for b in part]
    assert [s for b in whole for s in b.starts] == [s for b in small for s in b.starts]
    assert [i for b in whole for i in b.ids] == [i for b in small for i in b.ids]
    starts = [s for b in whole for s in b.starts]
    assert starts == sorted(starts)
