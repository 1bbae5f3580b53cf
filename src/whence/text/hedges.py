"""Hedges: words that make a claim less than certain, how much, and how likely where a scale says.

The words are data, in `lexicon/hedges.toml`, with where their ranges come from. What looks like one
and is none ("in May", "the might of", "could not hear") is told by the words beside it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from whence.model import Approximation, Hedge, Number, Span, Strength
from whence.text.lexicon import table_of
from whence.text.speech_acts import does
from whence.text.words import Word

NOUN_BEFORE = frozenset("the of with his her its their military all".split())
PAST_ABILITY = frozenset(("not", "only", "no"))
FIRST_PERSON = frozenset(("i", "we"))
BETWEEN = frozenset("do don't did didn't not really also still".split())
"""What may stand between "I" and "think"."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One hedge of the list: its words, and what they mean."""

    words: tuple[str, ...]
    strength: Strength
    likelihood: tuple[int, int] | None = None
    scale: str | None = None


@cache
def table() -> dict[str, Any]:
    """The file of hedges."""
    return table_of("hedges")


def phrases(words: str) -> list[str]:
    """The entries of one list of the file."""
    return [phrase.strip() for line in words.splitlines() for phrase in line.split(",")]


@cache
def entries() -> Mapping[str, tuple[Entry, ...]]:
    """All hedges by their first word, the longest first."""
    data = table()
    ranges = {
        words: (scale, (low, high))
        for scale, rows in data["ranges"].items()
        for words, (low, high) in rows.items()
    }
    found: dict[str, list[Entry]] = {}
    for strength in Strength:
        for phrase in phrases(data[strength.value]):
            scale, likelihood = ranges.get(phrase, (None, None))
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append(Entry(words, strength, likelihood, scale))
    return {k: tuple(sorted(v, key=lambda e: -len(e.words))) for k, v in found.items()}


def hedges_in(text: str, words: Sequence[Word]) -> Iterator[Hedge]:
    """Find the hedges among some words of an article's `text`; they do not overlap.

    >>> from whence.text.words import words_in
    >>> text = "It will very likely rain."
    >>> [(h.span.text, h.likelihood) for h in hedges_in(text, words_in(text))]
    [('very likely', (80, 95))]
    """
    at = 0
    while at < len(words):
        entry = entry_at(words, at) or belief_at(words, at)
        if entry is not None:
            yield hedge_of(text, words[at], words[at + len(entry.words) - 1], entry)
        at += len(entry.words) if entry else 1


def hedge_of(text: str, first: Word, last: Word, entry: Entry) -> Hedge:
    """Make a hedge of the words from `first` to `last`."""
    return Hedge(
        span=Span.of(text, first.start, last.end),
        strength=entry.strength,
        likelihood=entry.likelihood,
        scale=entry.scale,
    )


def entry_at(words: Sequence[Word], at: int) -> Entry | None:
    """The longest hedge that begins at a word, if it is one there."""
    for entry in entries().get(words[at].low, ()):
        here = tuple(word.low for word in words[at : at + len(entry.words)])
        if here == entry.words and is_hedge(words, at):
            return entry
    return None


def belief_at(words: Sequence[Word], at: int) -> Entry | None:
    """The verb of "I think", "we do not believe" at a word."""
    if not does("belief", words[at].low):
        return None
    before = at - 1
    while before >= 0 and words[before].low in BETWEEN:
        before -= 1
    is_own = before >= 0 and words[before].low in FIRST_PERSON
    return Entry((words[at].low,), Strength.MEDIUM) if is_own else None


def is_hedge(words: Sequence[Word], at: int) -> bool:
    """Whether a word that may be a hedge is one where it stands."""
    word = words[at]
    before = words[at - 1].low if at else ""
    after = words[at + 1].low if at + 1 < len(words) else ""
    if word.low == "may":
        return not (word.text == "May" and (at > 0 or not after.isalpha()))
    if word.low == "might":
        return before not in NOUN_BEFORE
    if word.low == "could":
        return after not in PAST_ABILITY
    return True


def hedge_of_number(text: str, number: Number) -> Hedge | None:
    """The hedge that a number begins with: "about", "roughly"."""
    if number.approximation is not Approximation.ABOUT:
        return None
    low = number.span.text.lower()
    for phrase in sorted(phrases(table()["approximations"]), key=len, reverse=True):
        if low.startswith(f"{phrase} "):
            span = Span.of(text, number.span.start, number.span.start + len(phrase))
            return Hedge(span=span, strength=Strength.WEAK)
    return None
