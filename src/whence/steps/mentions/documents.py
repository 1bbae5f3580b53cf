"""Particular documents: a noun for what is written, signed or issued, with whose or which it is.

"Reports of leaks" and "agreement was near" speak of no document that could be got hold of, so there
must be a "the", an owner, a name or a number beside the noun.
"""

from collections.abc import Iterator, Sequence

from whence.model import Span
from whence.steps.mentions.nouns import VERB_BEFORE, is_noun
from whence.text.lexicon import words_of
from whence.text.phrases import BREAKERS, DETERMINERS
from whence.text.words import Word

NO_PART = BREAKERS | DETERMINERS | VERB_BEFORE
"""Words that are no part of a document's name, though a sentence may open with them."""
MOST_WORDS = 8
MOST_ADJECTIVES = 3
"""Words before a document's noun and its name among which "the" is looked for."""


def documents(text: str, words: Sequence[Word]) -> Iterator[Span]:
    """Documents with the words before them and the number behind.

    >>> from whence.text.words import words_in
    >>> text = "By the final report, reports of leaks broke the Lesk Agreement and Resolution 12."
    >>> [span.text for span in documents(text, words_in(text))]
    ['the final report', 'the Lesk Agreement', 'Resolution 12']
    """
    for at, word in enumerate(words):
        if not is_noun(word.low, "papers") and not is_noun(word.low, "paper_heads"):
            continue
        first = name_start(words, at)
        if not is_document(words, first, at):
            continue
        last = number_end(words, at)
        start = phrase_start(words, first)
        if start < first or first < at or last > at + 1:
            yield Span.of(text, words[start].start, words[last - 1].end)


def is_document(words: Sequence[Word], first: int, at: int) -> bool:
    """Whether a noun is a document's, by itself or by the words before it from `first` on."""
    noun, before = words[at], words[at - 1]
    if is_noun(noun.low, "papers"):
        return first < at or at == 0 or before.low not in VERB_BEFORE
    is_kind = before.low in words_of("paper_words")
    return first < at and (is_kind or (noun.is_name_like and before.is_name_like))


def name_start(words: Sequence[Word], at: int) -> int:
    """Where the names and the words of its kind begin that stand before a document's noun."""
    first = at
    while first > max(0, at - MOST_WORDS) and is_part(words[first - 1]):
        first -= 1
    return first


def is_part(word: Word) -> bool:
    """Whether a word before a document's noun belongs to it: a name, or a word of its kind."""
    if word.low in words_of("paper_words"):
        return True
    return word.is_name_like and word.low not in NO_PART


def number_end(words: Sequence[Word], at: int) -> int:
    """Where a document ends: behind the number of "Resolution 2254", or behind its noun."""
    has_number = at + 1 < len(words) and words[at + 1].text.isdigit()
    return at + 2 if has_number and words[at].is_name_like else at + 1


def phrase_start(words: Sequence[Word], first: int) -> int:
    """Where the phrase opens with "the", "his" or an owner; `first` if it does with neither."""
    for at in range(first - 1, max(-1, first - 1 - MOST_ADJECTIVES), -1):
        word = words[at]
        if word.is_possessive and at:
            return at - 1
        if word.low in DETERMINERS:
            return at
        if word.is_mark or word.is_name_like or word.low in BREAKERS:
            break
    return first
