"""From seeds to passages: the longest stretches of words that two texts share.

Outside quotations words are equal or they are not. Inside, a passage goes on over a word that was
changed, over a cut that is marked, and over the words that interrupt a speaker, since a quotation
that differs by so much is the same quotation.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from whence.model import Difference
from whence.steps.reuse.wording import LEAST_WORDS, QUOTED_WIDTH, Wording
from whence.text.wordings import Ints

LEAST_AFTER = 2
"""So many words must be the same again after a word that differs."""
LEAST_AFTER_CUT = 3
MOST_CUT = 80
"""How many words a cut may have taken out."""
MOST_BETWEEN = 20
"""How many words may interrupt a quotation."""
WORDS_A_DIFFERENCE = 4
"""A quotation has at least so many equal words for each of its differences."""
MOSTLY = 0.8


@dataclass(frozen=True, slots=True)
class Block:
    """`words` words that are the same from place `a` of one text and place `b` of the other on."""

    a: int
    b: int
    words: int

    @property
    def a_end(self) -> int:
        """The place after its last word in the first text."""
        return self.a + self.words

    @property
    def b_end(self) -> int:
        """The place after its last word in the second text."""
        return self.b + self.words


@dataclass(frozen=True, slots=True)
class Match:
    """A shared passage as blocks of equal words, in order, and what stands between them.

    It `is_quoted` if nearly all of its words are, in both texts.
    """

    blocks: tuple[Block, ...]
    differences: tuple[Difference, ...] = ()
    is_quoted: bool = False

    @property
    def words(self) -> int:
        """How many words are the same."""
        return sum(block.words for block in self.blocks)


def packed(matches: Iterable[Match]) -> bytes:
    """Passages as bytes."""
    rows = [
        ([(k.a, k.b, k.words) for k in match.blocks], match.differences, match.is_quoted)
        for match in matches
    ]
    return json.dumps(rows, separators=(",", ":")).encode()


def unpacked(data: bytes) -> tuple[Match, ...]:
    """Passages of the bytes that `packed` made of them."""
    return tuple(
        Match(tuple(Block(*block) for block in blocks), tuple(map(Difference, found)), is_quoted)
        for blocks, found, is_quoted in json.loads(data)
    )


@dataclass(frozen=True, slots=True)
class Step:
    """How to get over one difference: words to pass in each text, and what the difference is."""

    a: int
    b: int
    difference: Difference
    least: int = LEAST_AFTER


def matches_of(a: Wording, b: Wording, seeds: Iterable[tuple[int, int]]) -> list[Match]:
    """Grow every seed into the passage that it lies in, each passage once, in the order of `a`."""
    least = min(a.least, b.least)
    found: list[Match] = []
    reached: dict[int, int] = {}
    for a_place, b_place in seeds:
        if reached.get(a_place - b_place, -1) > a_place:
            continue
        match = grown(a, b, block_at(a, b, a_place, b_place))
        for block in match.blocks:
            diagonal = block.a - block.b
            reached[diagonal] = max(block.a_end, reached.get(diagonal, -1))
        if match.words >= (least if len(match.blocks) == 1 else LEAST_WORDS):
            found.append(replace(match, is_quoted=is_mostly_quoted(a, b, match)))
    return sorted(set(found), key=lambda match: (match.blocks[0].a, match.blocks[0].b))


def block_at(a: Wording, b: Wording, a_place: int, b_place: int) -> Block:
    """Give the longest run of equal words that goes through a pair of places; maybe of no words."""
    ahead = same_ahead(a.numbers[a_place:], b.numbers[b_place:])
    if not ahead:
        return Block(a_place, b_place, 0)
    behind = same_ahead(a.numbers[:a_place][::-1], b.numbers[:b_place][::-1])
    return Block(a_place - behind, b_place - behind, behind + ahead)


def same_ahead(one: Ints, other: Ints) -> int:
    """Count the words that are the same from the start on."""
    most = min(len(one), len(other))
    done, step = 0, 32
    while done < most:
        stop = min(done + step, most)
        unequal = np.flatnonzero(one[done:stop] != other[done:stop])
        if len(unequal):
            return done + int(unequal[0])
        done, step = stop, 2 * step
    return most


def grown(a: Wording, b: Wording, block: Block) -> Match:
    """Let a block inside a quotation grow over differences, as far as there are few of them."""
    if block.words < QUOTED_WIDTH or not (is_quoted(a, block.a_end - 1) or is_quoted(a, block.a)):
        return Match((block,))
    blocks, differences = [block], list[Difference]()
    while ahead := next_block(a, b, blocks[-1]):
        blocks.append(ahead[0])
        differences.append(ahead[1])
    if is_quoted(a, block.a) and is_quoted(b, block.b):
        turned_a, turned_b = turned(a), turned(b)
        while behind := next_block(turned_a, turned_b, turned_block(a, b, blocks[0])):
            blocks.insert(0, turned_block(a, b, behind[0]))
            differences.insert(0, behind[1])
    match = Match(tuple(blocks), tuple(differences))
    return match if match.words >= WORDS_A_DIFFERENCE * len(differences) else Match((block,))


def next_block(a: Wording, b: Wording, block: Block) -> tuple[Block, Difference] | None:
    """Find the block that carries a quotation on after a difference, the longest that there is."""
    if not (is_quoted(a, block.a_end - 1) and is_quoted(b, block.b_end - 1)):
        return None
    best: tuple[Block, Difference] | None = None
    for step in steps(a, b, block):
        a_place, b_place = block.a_end + step.a, block.b_end + step.b
        if not (is_quoted(a, a_place) and is_quoted(b, b_place)):
            continue
        words = same_ahead(a.numbers[a_place:], b.numbers[b_place:])
        is_long = words >= step.least
        if is_long and (best is None or words > best[0].words):
            best = Block(a_place, b_place, words), step.difference
    return best


def steps(a: Wording, b: Wording, block: Block) -> Iterator[Step]:
    """Give the ways over what stands after a block."""
    yield from (Step(*passed, Difference.WORD) for passed in ((1, 1), (1, 0), (0, 1)))
    for between in between_quoted(a, block.a_end):
        yield Step(between, 0, Difference.INTERRUPTED)
    for between in between_quoted(b, block.b_end):
        yield Step(0, between, Difference.INTERRUPTED)
    if is_cut(a, block.a_end):
        for left_out in places_ahead(b, block.b_end, a.numbers[block.a_end :]):
            yield Step(0, left_out, Difference.CUT, LEAST_AFTER_CUT)
    if is_cut(b, block.b_end):
        for left_out in places_ahead(a, block.a_end, b.numbers[block.b_end :]):
            yield Step(left_out, 0, Difference.CUT, LEAST_AFTER_CUT)


def places_ahead(wording: Wording, place: int, words: Ints) -> Iterator[int]:
    """How many words to pass until the first of `words` comes, for each time that it comes."""
    if len(words):
        ahead = wording.numbers[place : place + MOST_CUT]
        yield from (int(passed) for passed in np.flatnonzero(ahead == words[0]))


def between_quoted(wording: Wording, place: int) -> Iterator[int]:
    """How many words that are not quoted stand before the quotation goes on, if it soon does."""
    ahead = wording.is_quoted[place : place + MOST_BETWEEN + 1]
    quoted = np.flatnonzero(ahead)
    if len(quoted) and quoted[0] > 0:
        yield int(quoted[0])


def is_quoted(wording: Wording, place: int) -> bool:
    """Whether there is a word at this place and it is quoted."""
    return 0 <= place < len(wording) and bool(wording.is_quoted[place])


def is_cut(wording: Wording, place: int) -> bool:
    """Whether the text says that words were left out before this place."""
    return 0 <= place < len(wording) and bool(wording.is_after_cut[place])


def turned(wording: Wording) -> Wording:
    """The same words from the last to the first; a cut stands before the word on its other side."""
    after_cut = wording.is_after_cut
    before_cut = np.append(after_cut[1:], False) if len(after_cut) else after_cut
    return replace(
        wording,
        numbers=wording.numbers[::-1],
        is_quoted=wording.is_quoted[::-1],
        is_after_cut=before_cut[::-1],
    )


def turned_block(a: Wording, b: Wording, block: Block) -> Block:
    """The place of a block when both texts are turned round."""
    return Block(len(a) - block.a_end, len(b) - block.b_end, block.words)


def is_mostly_quoted(a: Wording, b: Wording, match: Match) -> bool:
    """Whether nearly all words that are the same are quoted in both texts."""
    both = sum(
        int(np.sum(a.is_quoted[k.a : k.a_end] & b.is_quoted[k.b : k.b_end])) for k in match.blocks
    )
    return both >= MOSTLY * match.words
