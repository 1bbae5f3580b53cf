"""Callings: the words beside a name that say what its bearer is called.

Before it ("the radical militant group Hezbollah"), after it ("Taliban fighters", "“Daesh”
terrorists"), in apposition ("Hezbollah, a militant group with …") or after "is". Which words a text
chooses here is what one compares between outlets; what they mean is not looked at.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from whence.model import Span
from whence.text.clauses import AUXILIARIES, DETERMINERS, finite_verb
from whence.text.lexicon import words_of
from whence.text.words import Word, words_in

BEFORE, AFTER = 120, 160
"""How many characters around a name are looked at."""
MOST_WORDS = 4
"""How many words a calling has at most."""
QUOTES = frozenset("“”‘’\"'«»„")
IS = frozenset("is are was were".split())
ARTICLES = frozenset("a an the".split())
BREAKS = DETERMINERS | AUXILIARIES | frozenset("and or but who which that as than".split())


def callings(text: str, name: Span, *, has_members: bool = True) -> Iterator[Span]:
    """The callings beside a name, in no order.

    What stands after the name of a body ("Rhoda fighters") is what its members are called; after
    that of a state or a person (`has_members` is False) it is something else: "Brannik troops".

    >>> text = "The militant group Rhoda, a band of rebels, fought Rhoda fighters."
    >>> [span.text for span in callings(text, Span.of(text, 19, 24))]
    ['militant group']
    """
    before = [w for w in words_in(text, max(0, name.start - BEFORE), name.start) if not is_quote(w)]
    after = [w for w in words_in(text, name.end, name.end + AFTER) if not is_quote(w)]
    if before and is_calling(before[-1]):
        yield run(text, before, len(before) - 1)
    if has_members and after and is_calling(after[0]) and not after[0].is_name_like:
        yield Span.of(text, after[0].start, after[0].end)
    head = head_of_phrase(after)
    if head is not None:
        yield Span.of(text, after[2].start, after[head].end)


def is_quote(word: Word) -> bool:
    """Whether it is a quotation mark, which may stand between a name and its calling."""
    return word.text in QUOTES


def is_calling(word: Word) -> bool:
    """Whether it is one of the nouns of the list."""
    return word.low in words_of("callings")


def head_of_phrase(after: Sequence[Word]) -> int | None:
    """The head of what a name is said to be: after ", a" or "is a", the first noun of the list."""
    lows = [word.low for word in after[:2]]
    if len(lows) < 2 or not (lows[0] == "," or lows[0] in IS) or lows[1] not in ARTICLES:
        return None
    for i, word in enumerate(after[2 : 2 + MOST_WORDS], 2):
        if is_calling(word):
            rest = takewhile(is_calling, after[i : i + MOST_WORDS])
            return i + len(list(rest)) - 1
        if word.is_mark or word.low in BREAKS:
            return None
    return None


def run(text: str, words: Sequence[Word], head: int) -> Span:
    """The head with the words before it that belong to it, back to an article, verb or mark."""
    first = head
    while first and head - first < MOST_WORDS - 1 and belongs(words, first - 1):
        first -= 1
    return Span.of(text, words[first].start, words[head].end)


def belongs(words: Sequence[Word], i: int) -> bool:
    """Whether a word may stand within a calling before its head."""
    word = words[i]
    if word.is_mark or word.is_possessive or word.low in BREAKS:
        return False
    return finite_verb(words[max(0, i - 1) : i + 1]) is None or word.low in words_of("callings")
