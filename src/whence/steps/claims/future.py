"""The future: whether a claim says what will be, or what may happen.

"Will", "is expected to", "would" after a cue in the past, and "may", "might" and "could" with a
verb of something that happens: "the ice could break", not "the letter could be old".
"""

from collections.abc import Sequence
from functools import cache

from whence.steps.claims.reading import Reading, low_at
from whence.text.clauses import finite_verb
from whence.text.dates import WEEKDAYS
from whence.text.lexicon import words_of
from whence.text.words import Word

POSSIBLE = frozenset("may might could".split())
AHEAD = frozenset(
    "expected likely unlikely set poised bound scheduled slated destined projected due about going "
    "forecast predicted certain sure tipped".split()
)
"""Before "to" and a verb: what will be."""
AIMS = frozenset(
    "aim aims goal goals plan plans purpose task tasks idea ideas job point way ways option "
    "options hope hopes intention intentions wish dream ambition objective target mission "
    "challenge problem thing step solution answer trick all what".split()
)
"""What "is to" do something without saying that it will be done."""
BEFORE_NOUN = frozenset("the a his her its their free political own good ill against at".split())
"""Before "will" where it is a noun."""
PRONOUNS = frozenset("he she it they".split())
ADVERBS = frozenset("not never also soon now then still always personally immediately".split())
OUTCOMES = frozenset(
    "be win lose see have need know die become fail suffer face get remain survive prevail "
    "happen take seem appear feel continue prove come benefit".split()
)
"""What befalls one: after "we will" it is foretold and not promised."""
STATES = OUTCOMES - {"win", "lose", "die", "fail", "happen", "become", "continue"} | frozenset(
    "hear smell remember understand believe think mean explain want like hold contain involve "
    "include reflect suggest indicate depend".split()
)
"""What may be so now, and is no event to come."""
SOON = frozenset(
    "tomorrow soon eventually someday upcoming coming next shortly later tonight".split()
)
DEADLINES = frozenset("by within before until".split())
PERIODS = frozenset("days weeks months years hours minutes decade decades".split())
TIMES = (
    PERIODS
    | WEEKDAYS
    | frozenset(
        "noon midnight end day week month year hour spring summer autumn winter one two three four "
        "five six seven eight nine ten twelve "
        "january february march april june july august september october november december".split()
    )
)
PAST = frozenset("was were had did".split())


def is_foretold(reading: Reading) -> bool:
    """It says what will be, or what may be at a time to come."""
    main = reading.main
    if any(is_future(reading, i) for i in range(len(main))):
        return True
    is_dated = any_time_ahead(reading)
    if is_dated and any(is_to_be(main, i) for i in range(1, len(main))):
        return True
    return any(is_possible(main, i, is_dated=is_dated) for i in range(len(main)))


def is_future(reading: Reading, i: int) -> bool:
    """Whether a word of the main clause puts it into the future."""
    words = reading.main
    low, before, after = words[i].low, low_at(words, i - 1), low_at(words, i + 1)
    if low in ("will", "shall"):
        return before not in BEFORE_NOUN and words[i].text != "Will" and after != "have"
    if low == "won't" or low.endswith("'ll"):
        return True
    if low == "would":
        return is_past(reading.cue) and not reading.is_quoted and after != "have"
    is_verb_next = after == "to" and low_at(words, i + 2) in verbs()
    if low in ("is", "are"):
        return is_verb_next and i > 0 and (words[i - 1].is_name_like or before in PRONOUNS)
    return low in AHEAD and is_verb_next


def is_to_be(words: Sequence[Word], i: int) -> bool:
    """Whether "is to" says what will be: "the yard is to close", but not "the aim is to win"."""
    is_next = low_at(words, i + 1) == "to" and low_at(words, i + 2) in verbs()
    return words[i].low in ("is", "are") and is_next and low_at(words, i - 1) not in AIMS


def is_possible(words: Sequence[Word], i: int, *, is_dated: bool) -> bool:
    """Whether a word says that something may happen: "might strike", not "might be" or "have".

    With a time to come beside it (`is_dated`) it may be anything: "might be there by noon".
    """
    if words[i].low not in POSSIBLE or words[i].text == "May":
        return False
    done = next((word.low for word in words[i + 1 : i + 6] if word.low not in ADVERBS), "")
    if is_dated:
        return done != "have"
    return done in verbs() and done not in STATES


@cache
def verbs() -> frozenset[str]:
    """The verbs that we know, and to be, have and do."""
    return words_of("verbs") | {"be", "have", "do"}


def is_past(cue: frozenset[str]) -> bool:
    """Whether a cue is in the past, after which "will" becomes "would"."""
    return any(low.endswith("ed") or low in words_of("pasts") for low in cue)


def is_told_as_past(words: Sequence[Word]) -> bool:
    """Whether the first verb of a clause is in the past."""
    verb = finite_verb(words)
    low = low_at(words, -1 if verb is None else verb)
    return low in PAST or low in words_of("pasts") or low.endswith("ed")


def any_time_ahead(reading: Reading) -> bool:
    """Whether a time to come is told anywhere in it, and it is not told as past."""
    words = reading.words
    is_ahead = any(is_time_ahead(words, i) for i in range(len(words)))
    return is_ahead and not is_told_as_past(reading.main)


def is_time_ahead(words: Sequence[Word], i: int) -> bool:
    """Whether a time to come is told at a word: "tomorrow", "by Friday", "in … months"."""
    low = words[i].low
    if low in SOON:
        return True
    if low in DEADLINES:
        return any(w.text[0].isdigit() or w.low in TIMES for w in words[i + 1 : i + 3])
    return low == "in" and any(w.low in PERIODS for w in words[i + 1 : i + 7])
