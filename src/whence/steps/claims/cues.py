"""Cues: what the article's word for saying it makes of the content.

It may make it a promise or a forecast, deny it ("denied that"), make it less than certain
("suspects"), or say that it was never said at all ("declined to say whether").
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from whence.model import Hedge, Span, Strength
from whence.steps.link.speech import is_report
from whence.text.hedges import hedges_in
from whence.text.polarity import negator
from whence.text.speech_acts import acts_in, does
from whence.text.verbs import forms_of
from whence.text.words import Word, words_in

REFUSALS = ("decline", "refuse", "fail")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue's words and acts; `negation` is its "not" or "declined"."""

    span: Span
    words: tuple[Word, ...]
    acts: frozenset[str]
    negation: Word | None

    @property
    def is_unsaid(self) -> bool:
        """Whether it says that the content was not said."""
        is_denial = self.acts & {"denial", "rejection"}
        is_attitude = "raising" in self.acts or not is_report(self.span.text)
        return self.negation is not None and not is_denial and not is_attitude


def cue_of(span: Span | None, text: str) -> Cue | None:
    """Read a cue; None where there is none."""
    if span is None:
        return None
    words = tuple(words_in(text, span.start, span.end))
    refusal = next((word for word in words if word.low in refusals()), None)
    return Cue(span, words, acts_in([word.low for word in words]), negator(words) or refusal)


@cache
def refusals() -> frozenset[str]:
    """All forms of "decline" and "refuse", and the nouns."""
    return frozenset(form for verb in REFUSALS for form in forms_of(verb)) | {"refusal", "failure"}


def denial(cue: Cue | None, words: Sequence[Word], text: str) -> Span | None:
    """The words of a cue that deny a content of these `words`; None if it does not.

    "Did not deny" denies nothing, and "rejected" does only if a claim was rejected.
    """
    if cue is None:
        return None
    lows = {word.low for word in words[:REJECTED_WITHIN]}
    is_claim = bool(lows & {"that", "any"}) or any(does("claims", low) for low in lows)
    flips = "denial" in cue.acts or ("rejection" in cue.acts and is_claim)
    if flips:
        return None if cue.negation else cue.span
    return Span.of(text, cue.negation.start, cue.negation.end) if cue.negation else None


REJECTED_WITHIN = 5


def hedges_of(cue: Cue | None, text: str) -> list[Hedge]:
    """The hedges of a cue, verbs of belief among them."""
    if cue is None:
        return []
    found = list(hedges_in(text, cue.words))
    believed = (word for word in cue.words if does("belief", word.low))
    hedges = [
        Hedge(span=Span.of(text, word.start, word.end), strength=Strength.MEDIUM)
        for word in believed
        if not any(hedge.span.start <= word.start < hedge.span.end for hedge in found)
    ]
    return found + hedges
