"""Windows: runs of whole paragraphs that go through the encoder in one pass.

A window is [CLS] block [SEP] block [SEP] …; windows break at places that the content defines,
so that copied text behind different page furniture soon falls into the same windows and is
tagged once.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from whence.infer.pieces import CLS, SEP, Block

LIMIT = 256
"""Most wordpieces of a window, its own marks included."""
WORDS = 170
"""Words that a window holds, where they have no more wordpieces than the limit."""
_FULL_ENOUGH = WORDS // 2
_TELLING = 5
"""Words at the end of a paragraph that decide whether a window ends there."""


@dataclass(frozen=True, slots=True)
class Window:
    """Wordpiece ids, the index of each word's first one, and word offsets in the text."""

    ids: list[int]
    first: list[int]
    starts: list[int]
    ends: list[int]


def join(blocks: Sequence[Block]) -> Window:
    """One window of all these blocks."""
    ids, first, starts, ends = [CLS], list[int](), list[int](), list[int]()
    for block in blocks:
        first += [index + len(ids) for index in block.first]
        starts += block.starts
        ends += block.ends
        ids += [*block.ids, SEP]
    return Window(ids, first, starts, ends)


def windows_of(paragraphs: Iterable[Sequence[Block]]) -> Iterator[Window]:
    """Group the blocks of a text's paragraphs into windows.

    Once past half full, a window ends after a paragraph whose last words have a checksum that is
    a multiple of four. Fullness is counted in words and not in wordpieces, and few words decide,
    so that the same story about people with other names falls into the same windows: a name that
    the encoder must spell out takes no more room than one it knows.
    """
    group: list[Block] = []
    words, pieces = 0, 1
    for paragraph in paragraphs:
        for block in paragraph:
            if group and (words + len(block.first) > WORDS or pieces + len(block.ids) >= LIMIT):
                yield join(group)
                group, words, pieces = [], 0, 1
            group.append(block)
            words += len(block.first)
            pieces += len(block.ids) + 1
        if words > _FULL_ENOUGH and _is_break(paragraph[-1]):
            yield join(group)
            group, words, pieces = [], 0, 1
    if group:
        yield join(group)


def _is_break(block: Block) -> bool:
    last = block.ids[block.first[-_TELLING:][0] :]
    return crc32(",".join(map(str, last)).encode()) % 4 == 0
