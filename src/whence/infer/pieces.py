"""Turn paragraphs into wordpieces and cut them into blocks that fit a window.

A *word* is a BERT pre-token (split at white space and punctuation); labels stand on words and
are read at the first wordpiece of each. Offsets are code points of the text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from tokenizers import Encoding, Tokenizer

from whence.text.encoding import replace_surrogates

CLS, SEP, PAD = 101, 102, 0
LONGEST_BLOCK = 220
"""Wordpieces of a block; a window adds two of its own."""
LONGEST_LINE = 20_000
"""Characters encoded at once, so that a text without line ends needs no more memory."""
_ENCODED_TOGETHER = 32
_FINAL = frozenset(".?!。！？")
_CLOSING = frozenset("”’\"'»)]")


@dataclass(frozen=True, slots=True)
class Block:
    """A run of words of one paragraph; `first` are indices into `ids`, offsets are of the text."""

    ids: list[int]
    first: list[int]
    starts: list[int]
    ends: list[int]


def paragraphs_of(
    tokenizer: Tokenizer, text: str, *, longest: int = LONGEST_BLOCK
) -> Iterator[list[Block]]:
    """The blocks of each paragraph that holds a word."""
    spans = paragraph_spans(text)
    while chunk := list(islice(spans, _ENCODED_TOGETHER)):
        paragraphs = [replace_surrogates(text[start:end]) for start, end in chunk]
        encodings = tokenizer.encode_batch(paragraphs, add_special_tokens=False)
        for encoding, (start, _) in zip(encodings, chunk, strict=True):
            if blocks := list(_cut(_block(encoding, start), text, longest)):
                yield blocks


def paragraph_spans(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the lines that hold more than white space; very long lines come in parts."""
    at = 0
    while at <= len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        start = at
        while end - start > LONGEST_LINE:
            space = text.rfind(" ", start + LONGEST_LINE // 2, start + LONGEST_LINE)
            stop = space if space > 0 else start + LONGEST_LINE
            yield start, stop
            start = stop
        if text[start:end].strip():
            yield start, end
        at = end + 1


def _block(encoding: Encoding, shift: int) -> Block:
    first: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    last = None
    for index, (word, (start, end)) in enumerate(
        zip(encoding.word_ids, encoding.offsets, strict=True)
    ):
        if word != last:
            first.append(index)
            starts.append(start + shift)
            ends.append(end + shift)
            last = word
        else:
            ends[-1] = end + shift
    return Block(encoding.ids, first, starts, ends)


def _cut(block: Block, text: str, longest: int) -> Iterator[Block]:
    if not block.first:
        return
    begin = 0
    while begin + 1 < len(block.first) and len(block.ids) - block.first[begin] > longest:
        stop = _stop(block, text, begin, longest)
        yield _slice(block, begin, stop)
        begin = stop
    yield _slice(block, begin, len(block.first))


def _stop(block: Block, text: str, begin: int, longest: int) -> int:
    """The word to cut before: after the last sentence end that fits, else as late as fits."""
    room = block.first[begin] + longest
    hard = begin + 1
    while hard < len(block.first) and block.first[hard] <= room:
        hard += 1
    hard = max(begin + 1, hard - 1)
    for word in range(hard, begin + (hard - begin) // 2, -1):
        if _ends_sentence(block, text, word):
            return word
    return hard


def _ends_sentence(block: Block, text: str, word: int) -> bool:
    """Whether a sentence ends right before `word`."""
    if block.starts[word] == block.ends[word - 1]:
        return False
    before = word - 1
    while before > 0 and text[block.starts[before]] in _CLOSING:
        before -= 1
    return text[block.starts[before]] in _FINAL


def _slice(block: Block, begin: int, stop: int) -> Block:
    if begin == 0 and stop == len(block.first):
        return block
    low = block.first[begin]
    high = block.first[stop] if stop < len(block.first) else len(block.ids)
    return Block(
        block.ids[low:high],
        [index - low for index in block.first[begin:stop]],
        block.starts[begin:stop],
        block.ends[begin:stop],
    )
