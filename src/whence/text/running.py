"""Noun phrases read off running text, from where one begins to where its head has been said.

After "told", "citing" or "according to" a noun phrase begins, and nothing marks its end but what
can't belong to it: another article, a pronoun, a day, a small word after a name.
"""

from collections.abc import Sequence

from whence.model import TaggedSpan
from whence.text.lexicon import words_of
from whence.text.phrases import (
    BREAKERS,
    DETERMINERS,
    RELATIVES,
    Phrase,
    Word,
    names_at,
    nouns,
    segments,
    singular,
)

MAX_WORDS = 12
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december today yesterday tomorrow late "
    "early".split()
)
NO_NOUNS = frozenset(
    "he she it they i we you there him her them us me one nobody "
    "anybody everybody anyone everyone".split()
)
TAILS = frozenset("of at in from with by close familiar briefed inside for".split())
VERBS = frozenset(
    "said says was were is are has had have will would that who which and but".split()
)
TRADES = ("ers", "ors", "ists", "ians", "men", "women", "eers", "ees")
NO_TRADES = frozenset(
    "matters errors factors terrors fears years dangers tenders disorders".split()
)


def noun_phrase(rest: str, names: Sequence[TaggedSpan], at: int) -> Phrase | None:
    """Read the noun phrase that `rest` (which stands `at` in the article) opens with."""
    if not rest[:1].strip("“‘\"'") or not (rest[0].isalnum() or rest[0] in "“‘\"'@"):
        return None
    words = next(segments(rest, names_at(rest, names, at)), [])
    base: list[Word] = []
    for word in words[:MAX_WORDS]:
        if base and is_over(base, word):
            break
        base.append(word)
    while base and not is_ending(base):
        base.pop()
    if not base or base[0].low in NO_NOUNS | BREAKERS | RELATIVES:
        return None
    return Phrase(tuple(base), tuple(tail_of(words[len(base) :])))


def is_ending(base: Sequence[Word]) -> bool:
    """Whether a phrase can end in its last word: a name, a noun that we know, people by trade."""
    last = base[-1]
    is_number = last.text.isdigit() and len(base) > 1 and base[-2].is_capital
    is_noun = singular(last.low) in nouns() or is_trade(last.low)
    return last.is_capital or last.role is not None or is_number or is_noun


def is_trade(low: str) -> bool:
    """Whether a word in no list has the look of people: "stokers"."""
    return low.endswith(TRADES) and low not in NO_TRADES


def is_over(base: Sequence[Word], word: Word) -> bool:
    """Whether the phrase has ended before `word`."""
    last = base[-1]
    if word.name is not None and word.name == last.name:
        return False
    if word.text == "The" and singular(last.low) in words_of("media"):
        return False
    if word.low in DETERMINERS | NO_NOUNS | BREAKERS:
        return True
    if word.low in DAYS and not (last.low in DETERMINERS and word.is_capital):
        return True
    is_name_done = last.is_capital and not last.is_owner and not word.is_capital
    return is_name_done and singular(word.low) not in nouns() and not word.text.isdigit()


def tail_of(words: Sequence[Word]) -> Sequence[Word]:
    """The words after a head that still belong to it: "at the ministry"."""
    if not words or words[0].low not in TAILS:
        return ()
    over = (i for i, w in enumerate(words[1:], 1) if w.low in NO_NOUNS | DAYS | VERBS)
    return words[: min(next(over, len(words)), MAX_WORDS)]
