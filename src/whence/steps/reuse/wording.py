"""What reuse looks at in one text: words as numbers, what is quoted, and runs of words as grams.

A *gram* is a number made of a few words in a row. Equal grams propose that two texts share a run of
words; whether they do is then seen from the words themselves.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whence.text.quotes import quotations
from whence.text.wordings import Ints, Vocabulary, places_of

LEAST_WORDS = 8
"""The shortest passage that is worth telling in an article of any length."""
LEAST_OF_SHORT = 5
"""The shortest one in a short article, where a fifth of its words is enough; below that, chance."""
QUOTED_WIDTH = 4
"""A run of so many quoted words is where the search for a changed quotation starts."""
CUT = re.compile(r"…|\.\s?\.\s?\.")
LINE_END = re.compile(r"^|\n")
QUOTE_MARK = re.compile(r"[\"“”„«»‘’'‹›]")

Flags = NDArray[np.bool_]
Grams = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Wording:
    """One text's words: their numbers, their places in the text, and of each whether it is quoted.

    `is_after_cut` marks words before which the text says that something was left out.
    `opens_paragraph` marks the first words of paragraphs.
    """

    numbers: Ints
    starts: Ints
    ends: Ints
    is_quoted: Flags
    is_after_cut: Flags
    opens_paragraph: Flags

    @property
    def least(self) -> int:
        """How many words a passage of this article must have at least."""
        fifth = -(-len(self.numbers) // 5)
        return min(LEAST_WORDS, max(LEAST_OF_SHORT, fifth))

    def __len__(self) -> int:
        return len(self.numbers)


def wording_of(text: str, vocabulary: Vocabulary) -> Wording:
    """Cut a text into its words."""
    numbers = vocabulary.numbers_of(text)
    starts, ends = places_of(text)
    return Wording(
        numbers=numbers,
        starts=starts,
        ends=ends,
        is_quoted=quoted_words(text, starts, ends),
        is_after_cut=words_after(CUT, text, starts),
        opens_paragraph=words_after(LINE_END, text, starts),
    )


def quoted_words(text: str, starts: Ints, ends: Ints) -> Flags:
    """Say of each word whether it stands in quotation marks."""
    flags = np.zeros(len(starts), dtype=np.bool_)
    if QUOTE_MARK.search(text):
        for quotation in quotations(text):
            for part in quotation.parts:
                first = np.searchsorted(starts, part.start)
                last = np.searchsorted(ends, part.end, side="right")
                flags[first:last] = True
    return flags


def words_after(mark: re.Pattern[str], text: str, starts: Ints) -> Flags:
    """Say of each word whether it is the first one after a mark."""
    flags = np.zeros(len(starts) + 1, dtype=np.bool_)
    places = [match.start() for match in mark.finditer(text)]
    flags[np.searchsorted(starts, places)] = True
    return flags[:-1]


@dataclass(frozen=True, slots=True)
class GramRows:
    """Grams of one text, each at the first place where it stands there.

    So a text that repeats itself a thousand times has no more grams than it has different runs of
    words. `previous` is the word before, or a negative number that no other text has: where the
    words before differ, or are no start of a gram, two equal grams open a shared passage.
    """

    places: Ints
    grams: Grams
    previous: Ints


def grams_of(numbers: Ints, width: int) -> Grams:
    """Make a gram of every `width` words in a row (a polynomial hash over mixed word numbers)."""
    count = len(numbers) - width + 1
    if count < 1:
        return np.empty(0, dtype=np.int64)
    mixed = _mixed(numbers.astype(np.uint64) + np.uint64(1))
    total = np.full(count, width, dtype=np.uint64)
    for offset in range(width):
        total = total * np.uint64(0x9E3779B97F4A7C15) + mixed[offset : offset + count]
    return _mixed(total).view(np.int64)


def gram_rows(wording: Wording, width: int, *, owner: int, among: Flags | None = None) -> GramRows:
    """Give the grams of one text, those alone that `among` marks; `owner` is the text's number."""
    grams = grams_of(wording.numbers, width)
    kept = np.zeros(len(grams), dtype=np.bool_)
    chosen = np.arange(len(grams)) if among is None else np.flatnonzero(among)
    kept[chosen[np.unique(grams[chosen], return_index=True)[1]]] = True
    places = np.flatnonzero(kept).astype(np.int32)
    previous = np.full(len(places), -1 - owner, dtype=np.int32)
    goes_on = (places > 0) & kept[places - 1] if len(places) else np.empty(0, dtype=np.bool_)
    previous[goes_on] = wording.numbers[places[goes_on] - 1]
    return GramRows(places, grams[places], previous)


def inside_quotations(wording: Wording, width: int) -> Flags:
    """Mark the runs of `width` words that are quoted from end to end."""
    count = max(0, len(wording) - width + 1)
    flags = np.ones(count, dtype=np.bool_)
    for offset in range(width):
        flags &= wording.is_quoted[offset : offset + count]
    return flags


def short_widths(wordings: list[Wording]) -> Iterator[tuple[int, Grams]]:
    """Give each width below the usual that a short text needs, with the grams of all such texts."""
    for width in range(LEAST_OF_SHORT, LEAST_WORDS):
        short = [grams_of(w.numbers, width) for w in wordings if w.least == width]
        if short:
            yield width, np.unique(np.concatenate(short))


def _mixed(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Spread numbers over all 64 bits (the finaliser of SplitMix64, Steele et al. 2014)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
