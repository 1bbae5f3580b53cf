"""Speech acts: what a verb of saying makes of what is said.

The verbs of each act are data, in `lexicon/speech_acts.toml`.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Literal

from whence.text.lexicon import table_of
from whence.text.verbs import forms_of

Act = Literal[
    "promise", "demand", "forecast", "warning", "opinion", "question", "denial", "rejection",
    "belief", "raising", "claims", "blame",
]  # fmt: skip


@cache
def acts() -> Mapping[str, frozenset[str]]:
    """The forms of all verbs of each act; the first word carries the ending: "ruled out"."""
    return {
        act: frozenset(form for entry in entries_of(words) for form in phrase_forms(entry))
        for act, words in table_of("speech_acts").items()
    }


def entries_of(words: str) -> list[str]:
    """The entries of one list of the file."""
    return [entry.strip() for line in words.splitlines() for entry in line.split(",")]


def phrase_forms(phrase: str) -> set[str]:
    """The forms of a verb with the words after it, and its plural where it is a noun."""
    verb, space, rest = phrase.partition(" ")
    return {f"{form}{space}{rest}" for form in forms_of(verb)}


def does(act: Act, words: str) -> bool:
    """Whether a verb, or a verb and its particle, is one of an act.

    >>> does("promise", "vowed"), does("denial", "ruled out"), does("denial", "ruled")
    (True, True, False)
    """
    return words in acts()[act]


def acts_in(words: Sequence[str]) -> frozenset[str]:
    """All acts that the words of a cue do, particles taken into account.

    >>> sorted(acts_in(["has", "ruled", "out"]))
    ['denial']
    """
    pairs = [f"{one} {two}" for one, two in pairwise(words)]
    found = [*words, *pairs]
    return frozenset(act for act, forms in acts().items() if any(word in forms for word in found))
