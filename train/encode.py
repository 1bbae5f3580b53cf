"""Examples to tensors: which labels each word may take, and the gold links in words."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from train.example import Example, Mark, cut
from train.network import Links
from whence.infer.labels import LABELS, LAYERS, begin_label
from whence.infer.pieces import PAD, Block, paragraphs_of
from whence.infer.windows import Window, join

LONGEST = 320


@dataclass(frozen=True, slots=True)
class Item:
    """One encoded window: (words, layers, labels) of what is allowed, and its links."""

    window: Window
    allowed: np.ndarray
    links: Links


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded tensors of several items."""

    ids: Tensor
    mask: Tensor
    first: Tensor
    lengths: Tensor
    allowed: Tensor
    links: list[Links]


def text_blocks(tokenizer: Tokenizer, text: str, limit: int) -> list[Block]:
    """All blocks of a text, in order."""
    return [block for part in paragraphs_of(tokenizer, text, longest=limit) for block in part]


def random_windows(
    example: Example, blocks: Sequence[Block], rng: random.Random, limit: int
) -> list[Example]:
    """Cut an article into windows whose first one is of random size, so epochs differ."""
    windows, start = [], 0
    size, room = 0, rng.randint(limit // 3, limit)
    for index, block in enumerate(blocks):
        if size and size + len(block.ids) + 1 > room:
            windows.append((start, index))
            start, size = index, 0
            room = limit if rng.random() < 0.75 else rng.randint(limit // 2, limit)
        size += len(block.ids) + 1
    if start < len(blocks):
        windows.append((start, len(blocks)))
    return [cut(example, blocks[a].starts[0], blocks[b - 1].ends[-1]) for a, b in windows]


def encode(tokenizer: Tokenizer, example: Example) -> Item | None:
    """Encode one window; None when no word is left."""
    blocks, size = [], 0
    for block in text_blocks(tokenizer, example.text, LONGEST - 2):
        size += len(block.ids) + 1
        if size >= LONGEST:
            break
        blocks.append(block)
    if not blocks:
        return None
    window = join(blocks)
    return Item(window, _allowed(example, window), _links(example, window))


def batch_of(items: Sequence[Item]) -> Batch:
    """Pad items into one batch."""
    pieces = max(len(i.window.ids) for i in items)
    words = max(len(i.window.first) for i in items)
    ids = torch.full((len(items), pieces), PAD)
    mask = torch.zeros((len(items), pieces), dtype=torch.long)
    first = torch.zeros((len(items), words), dtype=torch.long)
    allowed = torch.ones((len(items), words, len(LAYERS), LABELS), dtype=torch.bool)
    for row, item in enumerate(items):
        ids[row, : len(item.window.ids)] = torch.tensor(item.window.ids)
        mask[row, : len(item.window.ids)] = 1
        first[row, : len(item.window.first)] = torch.tensor(item.window.first)
        allowed[row, : len(item.window.first)] = torch.from_numpy(item.allowed)
    lengths = torch.tensor([len(i.window.first) for i in items])
    return Batch(ids, mask, first, lengths, allowed, [i.links for i in items])


def word_range(window: Window, start: int, end: int) -> tuple[int, int]:
    """Words that overlap a character range."""
    low = int(np.searchsorted(window.ends, start, side="right"))
    high = int(np.searchsorted(window.starts, end, side="left"))
    return low, high


def _allowed(example: Example, window: Window) -> np.ndarray:
    words = len(window.first)
    allowed = np.ones((words, len(LAYERS), LABELS), dtype=bool)
    for index, layer in enumerate(LAYERS):
        if layer == "inner" or layer not in example.known:
            continue
        allowed[:, index, 1:] = False
    if "outer" in example.known:
        allowed[:, 1, 1:] = False
        for mark in example.marks:
            if mark.layer == "outer" and mark.role == "content":
                low, high = word_range(window, mark.start, mark.end)
                allowed[low:high, 1] = True
        for start, end in example.inner_known:
            low, high = word_range(window, start, end)
            allowed[low:high, 1, 1:] = False
    taken = np.zeros((words, len(LAYERS)), dtype=bool)
    for mark in example.marks:
        _place(allowed, taken, window, mark)
    return allowed


def _place(allowed: np.ndarray, taken: np.ndarray, window: Window, mark: Mark) -> None:
    low, high = word_range(window, mark.start, mark.end)
    layer = LAYERS.index(mark.layer)
    if high <= low or taken[low:high, layer].any():
        return
    taken[low:high, layer] = True
    begin = begin_label(mark.layer, mark.role)
    allowed[low:high, layer] = False
    allowed[low, layer, begin] = True
    allowed[low + 1 : high, layer, begin + 1] = True


def _links(example: Example, window: Window) -> Links:
    spans, gold = [], []
    for layer in ("outer", "inner"):
        owners: dict[str, dict[tuple[int, int], set[int]]] = {
            role: {} for role in ("source", "cue", "content")
        }
        for mark in example.marks:
            if mark.layer == layer:
                words = word_range(window, mark.start, mark.end)
                if words[1] > words[0]:
                    owners[mark.role].setdefault(words, set()).add(mark.attribution)
        spans.append({role: list(found) for role, found in owners.items()})
        cues, sources, contents = (owners[r] for r in ("cue", "source", "content"))
        of_source = _shared(cues, sources)
        of_content = _shared(cues, contents)
        none = ~of_source.any(dim=1, keepdim=True)
        uncued = ~of_content.any(dim=0, keepdim=True)
        gold.append((torch.cat([of_source, none], 1), torch.cat([of_content, uncued], 0)))
    return Links(tuple(spans), tuple(gold))


def _shared(
    cues: dict[tuple[int, int], set[int]], spans: dict[tuple[int, int], set[int]]
) -> Tensor:
    shared = torch.zeros((len(cues), len(spans)), dtype=torch.bool)
    for row, cue in enumerate(cues.values()):
        for column, span in enumerate(spans.values()):
            shared[row, column] = bool(cue & span)
    return shared
