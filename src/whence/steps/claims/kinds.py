"""Kinds of claims: what somebody does by saying it, by rules on the words, the first that fits.

What the cue does decides first ("vowed", "urged", "predicted"), as it is the article's own word for
it; then the form of the content ("must", "will", a question mark, an imperative).
"""

from collections.abc import Callable, Sequence
from itertools import dropwhile, pairwise

from whence.model import ClaimKind, SourceKind
from whence.steps.claims.future import ADVERBS, OUTCOMES, any_time_ahead, is_foretold, verbs
from whence.steps.claims.reading import Reading, low_at
from whence.text.clauses import finite_verb, is_finite
from whence.text.lexicon import words_of
from whence.text.speech_acts import does
from whence.text.words import Word

WH = frozenset("whether if who whom whose what why when where which how".split())
WANTS = frozenset("want wants wanted wanting".split())
TELLS = frozenset("told tells tell".split())
FILLERS = frozenset("please just so and but now then well also first finally instead".split())
"""What may stand before an imperative."""
MODALS = frozenset("may might could can would will shall risk risks".split())
WILL = frozenset("will would ll won't wouldn't shall".split())
SELF = {
    "he": (SourceKind.PERSON, SourceKind.ANONYMOUS),
    "she": (SourceKind.PERSON, SourceKind.ANONYMOUS),
    "it": (SourceKind.ORGANISATION, SourceKind.OUTLET),
    "they": tuple(SourceKind),
}
"""Which sources "he", "it" and "they" mean, where they open what is told."""
COPULAS = frozenset(
    "is are was were be been 's 're isn't wasn't seems seem seemed looks looked feels felt remains "
    "became become becomes".split()
)
SAYING = frozenset("say tell admit confess stress ask warn add".split())
"""After "I must", which only brings in what is said."""
NEAR_START = 3
REACH = 10
"""How many words are looked at from a word."""


def kind_of(reading: Reading) -> ClaimKind:
    """Give the kind of a claim: that of the first rule that fits, or else fact."""
    return next((kind for kind, fits in RULES if fits(reading)), ClaimKind.FACT)


def is_asked(reading: Reading) -> bool:
    """It ends in a question mark, or somebody asked whether."""
    if any(word.text == "?" for word in reading.words[-2:]):
        return True
    return "question" in reading.acts and reading.first in WH


def is_promised(reading: Reading) -> bool:
    """The cue is a promise, or a will to do it oneself."""
    if "promise" not in reading.acts:
        return False
    return not (reading.cue & WANTS) or reading.first == "to"


def is_demanded(reading: Reading) -> bool:
    """The cue is a demand; or somebody was asked or told to do it."""
    if "demand" in reading.acts or (reading.cue & WANTS and not reading.is_quoted):
        return True
    lows = [word.low for word in reading.words[:REACH]]
    is_plea = "question" in reading.acts and ("to" in lows or reading.first == "for")
    is_told_to = bool(reading.cue & TELLS) and reading.first == "to"
    return is_plea or (is_told_to and finite_verb(reading.main) is None)


def is_predicted(reading: Reading) -> bool:
    """The cue is a forecast; or a belief about a time to come, or a warning of what may be."""
    if "forecast" in reading.acts or reading.cue & {"will", "shall", "'ll"}:
        return True
    if reading.acts & {"belief", "opinion"} and any_time_ahead(reading):
        return True
    return "warning" in reading.acts and any(word.low in MODALS for word in reading.words)


def is_undertaken(reading: Reading) -> bool:
    """The speaker says that he will do it: "we will rebuild", "she said she would resign"."""
    main = [word.low for word in reading.main if not word.is_mark]
    if len(main) < 2:
        return False
    subject, _, contracted = main[0].partition("'")
    if (contracted or main[1]) not in WILL or not is_own_doing(reading, subject):
        return False
    rest = main[1 if contracted else 2 :]
    done = next((low for low in rest if low not in ADVERBS and not low.endswith("ly")), "")
    return bool(done) and done not in OUTCOMES


def is_own_doing(reading: Reading, subject: str) -> bool:
    """Whether the subject is the speaker: "I" in his own words, "he" in those of another."""
    if reading.is_attributed and not reading.is_quoted:
        return reading.source_kind in SELF.get(subject, ())
    return subject in ("i", "we")


def is_commanded(reading: Reading) -> bool:
    """It is an imperative, or says what must or should be."""
    return is_imperative(reading) or any(
        is_obligation(reading.main, i) for i in range(1, len(reading.main))
    )


def is_imperative(reading: Reading) -> bool:
    """A verb without a subject opens it: "Open the gates"."""
    if reading.is_attributed and not reading.is_quoted:
        return False
    main = list(dropwhile(is_filler, reading.main))
    first, second = low_at(main, 0), low_at(main, 1)
    if first == "don't" or (first, second) in (("do", "not"), ("let", "us"), ("let", "'s")):
        return True
    if len(reading.words) < 2 or (first not in verbs() and first != "never"):
        return False
    has_subject = any(is_finite(main, i) for i in range(1, len(main)))
    return not has_subject and second not in ("of", "for", "and", "'s")


def is_filler(word: Word) -> bool:
    """Whether a word may stand before an imperative."""
    return word.is_mark or word.low in FILLERS


def is_obligation(words: Sequence[Word], i: int) -> bool:
    """Whether a word says that something must be."""
    low, after = words[i].low, low_at(words, i + 1)
    if low in ("must", "mustn't", "should", "shouldn't", "ought"):
        is_own = low_at(words, i - 1) == "i" and after in SAYING
        return after != "have" and not is_own
    return low in ("need", "needs", "has", "have") and after == "to"


def is_judged(reading: Reading) -> bool:
    """The cue judges or believes, the words do, or it says what ought to have been."""
    if reading.acts & {"opinion", "belief"}:
        return True
    lows = [word.low for word in reading.main]
    if lows[:1] in (["i"], ["we"]) and any(does("belief", low) for low in lows[1:REACH]):
        return True
    if any(a in ("should", "ought") and b == "have" for a, b in pairwise(lows)):
        return True
    return any(is_verdict(reading.main, i) for i in range(len(reading.main)))


def is_verdict(words: Sequence[Word], i: int) -> bool:
    """Whether a word judges what the sentence is about: at its start, or after "is"."""
    if words[i].low not in words_of("evaluative") or (i > 0 and words[i].is_name_like):
        return False
    if i < NEAR_START:
        return True
    before = [word.low for word in words[max(0, i - REACH) : i]]
    said_of = before[len(before) - before[::-1].index(",") :] if "," in before else before
    return any(low in COPULAS for low in said_of)


RULES: tuple[tuple[ClaimKind, Callable[[Reading], bool]], ...] = (
    (ClaimKind.QUESTION, is_asked),
    (ClaimKind.PROMISE, is_promised),
    (ClaimKind.DEMAND, is_demanded),
    (ClaimKind.FORECAST, is_predicted),
    (ClaimKind.PROMISE, is_undertaken),
    (ClaimKind.DEMAND, is_commanded),
    (ClaimKind.FORECAST, is_foretold),
    (ClaimKind.OPINION, is_judged),
)
"""In order; what none fits is a fact."""
