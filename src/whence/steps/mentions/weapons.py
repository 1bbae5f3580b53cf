"""Weapons and vehicles, by lists of words: a noun, with the words before it that say of which kind.

A strike or a blast is none, being an event, and so is a fuel tank. What no list knows is left out,
so a span may be shorter than the phrase, never longer.
"""

from collections.abc import Iterator, Sequence

from whence.model import Span
from whence.steps.mentions.nouns import VERB_BEFORE, is_noun
from whence.text.lexicon import words_of
from whence.text.words import Word

SHIPS = frozenset("USS USNS HMS HMCS HMAS FS INS MV RFA".split())
"""What stands before the name of a ship."""
CONTAINERS = frozenset("think fuel water gas oil fish septic storage petrol".split())
"""Words before "tank" that make it none of war."""
MOST_WORDS = 8


def weapons(text: str, words: Sequence[Word]) -> Iterator[Span]:
    """Weapons and vehicles, and ships by their names.

    >>> from whence.text.words import words_in
    >>> text = "Two heavy machine guns and a tank on the USS Lesk; no water tank, none to bomb."
    >>> [span.text for span in weapons(text, words_in(text))]
    ['heavy machine guns', 'tank', 'USS Lesk']
    """
    at = 0
    while at < len(words):
        end = ship_end(words, at) if words[at].text in SHIPS else weapon_end(words, at)
        if end > at:
            yield Span.of(text, words[at].start, words[end - 1].end)
        at = max(end, at + 1)


def weapon_end(words: Sequence[Word], at: int) -> int:
    """Where a weapon ends that begins at a word: behind the last noun of its run; there if none."""
    end = at
    for index in range(at, min(at + MOST_WORDS, len(words))):
        low = words[index].low
        is_head = is_noun(low, "weapons") or (index > at and is_noun(low, "weapon_heads"))
        if is_head and not is_other(words, index):
            end = index + 1
        elif low not in words_of("weapon_words"):
            break
    return end


def ship_end(words: Sequence[Word], at: int) -> int:
    """Where a ship's name ends, whose "USS" is the word at `at`; there if it has none."""
    end = at + 1
    while end < min(at + MOST_WORDS, len(words)) and words[end].is_name_like:
        end += 1
    return end if end > at + 1 else at


def is_other(words: Sequence[Word], at: int) -> bool:
    """Whether a word that can be a weapon is a verb here, or a tank for water."""
    before = words[at - 1].low if at else ""
    return before in VERB_BEFORE or (words[at].low in ("tank", "tanks") and before in CONTAINERS)
