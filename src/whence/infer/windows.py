"""Windows: runs of whole paragraphs that go through the encoder in one pass.

A window is [CLS] block [SEP] block [SEP] …; windows break at places that the content defines,
so that copied text behind different page furniture soon falls into the same windows and is
tagged once.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from whence.infer.pieces import CLS, SEP, Block

LIMIT = 224
"""Wordpieces of a window, its own marks included."""
_FULL_ENOUGH = LIMIT // 2


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


def windows_of(paragraphs: Iterable[Sequence[Block]], *, limit: int = LIMIT) -> Iterator[Window]:
    """Group the blocks of a text's paragraphs into windows of at most `limit` wordpieces.

    Once past half full, a window ends after a paragraph whose checksum is a multiple of four.
    """
    group: list[Block] = []
    size = 1
    for paragraph in paragraphs:
        for block in paragraph:
            if group and size + len(block.ids) + 1 > limit:
                yield join(group)
                group, size = [], 1
            group.append(block)
            size += len(block.ids) + 1
        if size > _FULL_ENOUGH and _is_break(paragraph[-1]):
            yield join(group)
            group, size = [], 1
    if group:
        yield join(group)


def _is_break(block: Block) -> bool:
    return crc32(",".join(map(str, block.ids)).encode()) % 4 == 0
