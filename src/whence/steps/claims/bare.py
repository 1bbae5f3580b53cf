"""Bare contents: words without a finite verb, and when they assert something all the same.

They do where the cue or a verb in them makes a sentence of them: "predicted heavy snow" says that
heavy snow will fall, "asked the crew to wait" that it should. They don't where the cue only tells
that something was spoken of ("spoke of the flood", "praised Varga"): such words agree with nothing
and contradict nothing. What has a number with what it counts says how many there are.
"""

import re
from collections.abc import Sequence

from whence.steps.claims.cues import Cue
from whence.text.clauses import DETERMINERS, has_verb, is_verbal
from whence.text.numbers import numbers_in
from whence.text.words import Word

SAYING_SO = frozenset("promise demand forecast denial rejection question blame".split())
"""Acts that say of a thing that it is, will be, shall be, is not, or is at fault."""
NONE_OF = frozenset("no none neither".split())
"""Before a noun: says that there is none."""
EVERYTHING = frozenset("everything nothing anything something all any it's its".split())
CALLED = re.compile(r"(?<!such)(?<!well)\sas\s(?!well\b|of\b)|\san?\s[“\"«‘']")
PREPOSITIONS = frozenset("of for about from by with against".split())


def asserts(said: str, words: Sequence[Word], cue: Cue | None) -> bool:
    """Whether a content asserts something; `words` are those of it, no finite verb among them."""
    if not any(is_telling(word) for word in words):
        return False
    if is_verb_phrase(words) or is_called(said) or counts(said, words):
        return True
    acts = cue.acts if cue else frozenset[str]()
    return bool(acts & SAYING_SO) or ("opinion" in acts and not is_named_only(words))


def is_telling(word: Word) -> bool:
    """Whether a word has a meaning of its own: "everything" has none."""
    return word.low not in EVERYTHING


def is_verb_phrase(words: Sequence[Word]) -> bool:
    """Whether it has an infinitive ("the crew to wait"), or begins with an imperative or "-ing"."""
    lows = [word.low for word in words]
    if has_verb(words[:1]) or (lows[0] == "to" and lows[1:2] and lows[1] not in DETERMINERS):
        return True
    if any(low == "to" and is_verbal(words, i + 1) for i, low in enumerate(lows[:-1])):
        return True
    forms = (i for i, low in enumerate(lows) if low.endswith("ing") and is_verbal(words, i))
    first = next(forms, None)
    return first is not None and (first == 0 or lows[first - 1] in PREPOSITIONS)


def counts(said: str, words: Sequence[Word]) -> bool:
    """Whether it tells how many of something: "11 dead", "a cost of 90 million", "no trace"."""
    found = numbers_in(said) if len(words) > 1 else ()
    return words[0].low in NONE_OF or any(number.counted or number.unit for number in found)


def is_called(said: str) -> bool:
    """Whether a thing is called something: "the brake as worn", "the raid an “outrage”"."""
    return CALLED.search(said) is not None


def is_named_only(words: Sequence[Word]) -> bool:
    """Whether it only names whom or what is spoken of: "President Varga", "the Telva"."""
    return all(word.is_name_like or word.low in DETERMINERS for word in words)
