"""Kinds of claims: what somebody does by saying it, by rules on the words, the first that fits.

What the cue does decides first ("vowed", "urged", "predicted"), as it is the article's own word for
it; then the form of the content ("must", "will", a question mark, an imperative).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import dropwhile, pairwise

from whence.model import ClaimKind, SourceKind
from whence.text.clauses import is_finite
from whence.text.lexicon import words_of
from whence.text.speech_acts import does
from whence.text.words import Word

WH = frozenset("whether if who whom whose what why when where which how".split())
FILLERS = frozenset("please just so and but now then well also first finally instead".split())
MODALS = frozenset("may might could can would will shall risk risks".split())
POSSIBLE = frozenset("may might could".split())
AHEAD = frozenset(
    "expected likely unlikely set poised bound scheduled slated destined projected due about going "
    "forecast predicted certain sure tipped".split()
)
"""Before "to" and a verb: what will be."""
FUTURE = frozenset(
    "tomorrow soon eventually someday upcoming coming next shortly later tonight".split()
)
DEADLINES = frozenset("by within before until".split())
BEFORE_NOUN = frozenset("the a his her its their free political own good ill against at".split())
OUTCOMES = frozenset(
    "be win lose see have need know die become fail suffer face get remain survive prevail "
    "happen take seem appear feel continue prove come benefit".split()
)
"""After "we will": what befalls one, and cannot be promised."""
SELF = {
    "he": (SourceKind.PERSON, SourceKind.ANONYMOUS),
    "she": (SourceKind.PERSON, SourceKind.ANONYMOUS),
    "it": (SourceKind.ORGANISATION, SourceKind.OUTLET),
    "they": tuple(SourceKind),
}
OWN_SELF = ("i", "we")


@dataclass(frozen=True, slots=True)
class Reading:
    """What the kind of a claim is read off: its words, its main clause, and what its cue does."""

    words: Sequence[Word]
    main: Sequence[Word]
    acts: frozenset[str] = frozenset()
    cue: frozenset[str] = frozenset()
    is_attributed: bool = False
    is_quoted: bool = False
    source_kind: SourceKind = SourceKind.NONE

    @property
    def first(self) -> str:
        """The first word that is no mark."""
        return next((word.low for word in self.words if not word.is_mark), "")


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
    return is_plea or (bool(reading.cue & {"told", "tells", "tell"}) and reading.first == "to")


def is_predicted(reading: Reading) -> bool:
    """The cue is a forecast; or a warning of what may be."""
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
    will = contracted or main[1]
    is_self = subject in OWN_SELF and (reading.is_quoted or not reading.is_attributed)
    is_told = (
        reading.is_attributed
        and not reading.is_quoted
        and reading.source_kind in SELF.get(subject, ())
    )
    if not (is_self or is_told) or will not in (
        "will",
        "would",
        "ll",
        "won't",
        "wouldn't",
        "shall",
    ):
        return False
    rest = main[1 if contracted else 2 :]
    done = next((low for low in rest if low not in ADVERBS and not low.endswith("ly")), "")
    return bool(done) and done not in OUTCOMES


def is_commanded(reading: Reading) -> bool:
    """It is an imperative, or says what must or should be."""
    return is_imperative(reading) or any(
        is_obligation(reading.main, i) for i in range(len(reading.main))
    )


def is_imperative(reading: Reading) -> bool:
    """A verb without a subject opens it: "Open the gates"."""
    if reading.is_attributed and not reading.is_quoted:
        return False
    main = list(dropwhile(is_filler, reading.main))
    lows = [word.low for word in main[:3]]
    if lows[:1] == ["don't"] or lows[:2] in (["do", "not"], ["let", "us"]) or lows[:1] == ["let's"]:
        return True
    if not main or len(reading.words) < 2 or lows[0] not in words_of("verbs") | {"be", "never"}:
        return False
    if any(is_finite(main, i) for i in range(1, len(main))):
        return False
    return not set(lows[1:2]) & {"of", "for", "and", "'s"}


def is_filler(word: Word) -> bool:
    """Whether a word may stand before an imperative."""
    return word.is_mark or word.low in FILLERS


def is_obligation(words: Sequence[Word], i: int) -> bool:
    """Whether a word says that something must be."""
    low = words[i].low
    after = words[i + 1].low if i + 1 < len(words) else ""
    if low in ("must", "mustn't", "should", "shouldn't", "ought"):
        return i > 0 and after != "have"
    return low in ("need", "needs", "has", "have") and after == "to" and i > 0


def is_foretold(reading: Reading) -> bool:
    """It says what will be, or what may be at a time to come."""
    main = reading.main
    if any(is_future(reading, i) for i in range(len(main))):
        return True
    is_dated = any_time_ahead(reading)
    return any(is_possible(main, i, is_dated=is_dated) for i in range(len(main)))


def is_possible(words: Sequence[Word], i: int, *, is_dated: bool) -> bool:
    """Whether a word says that something may happen: "might strike", not "might be" or "have".

    With a time to come beside it (`is_dated`) it may be anything: "might be there by noon".
    """
    if words[i].low not in POSSIBLE or words[i].text == "May":
        return False
    done = next((word.low for word in words[i + 1 :] if word.low not in ADVERBS), "")
    if is_dated:
        return done != "have"
    return done in words_of("verbs") and done not in STATES


def is_future(reading: Reading, i: int) -> bool:
    """Whether a word of the main clause puts it into the future."""
    words = reading.main
    low = words[i].low
    before = words[i - 1].low if i else ""
    after = words[i + 1].low if i + 1 < len(words) else ""
    further = words[i + 2].low if i + 2 < len(words) else ""
    if low in ("will", "shall"):
        return before not in BEFORE_NOUN and words[i].text != "Will" and after != "have"
    if low == "won't" or low.endswith("'ll"):
        return True
    if low == "would":
        is_shifted = is_past(reading.cue) and not reading.is_quoted
        return is_shifted and after != "have"
    if low in ("is", "are") and after == "to":
        return further in verbs_and_be() and (words[i - 1].is_name_like or before in SELF)
    return low in AHEAD and after == "to" and further in verbs_and_be()


def verbs_and_be() -> frozenset[str]:
    """The verbs that we know, and to be, have and do."""
    return words_of("verbs") | {"be", "have", "do"}


def is_past(cue: frozenset[str]) -> bool:
    """Whether a cue is in the past, after which "will" becomes "would"."""
    return any(low.endswith("ed") or low in words_of("pasts") for low in cue)


def any_time_ahead(reading: Reading) -> bool:
    """Whether a time to come is told anywhere in it."""
    return any(is_time_ahead(reading.words, i) for i in range(len(reading.words)))


def is_time_ahead(words: Sequence[Word], i: int) -> bool:
    """Whether a time to come is told at a word: "tomorrow", "by Friday", "in … months"."""
    low = words[i].low
    if low in FUTURE:
        return True
    if low in DEADLINES:
        return any(w.text[0].isdigit() or w.low in TIMES for w in words[i + 1 : i + 3])
    return low == "in" and any(w.low in PERIODS for w in words[i + 1 : i + 7])


STATES = OUTCOMES - {"win", "lose", "die", "fail", "happen", "become", "continue"} | frozenset(
    "hear smell remember understand believe think mean explain want like hold contain involve "
    "include reflect suggest indicate depend".split()
)
"""What may be so now, and is no event to come."""
PERIODS = frozenset("days weeks months years hours minutes decade decades".split())
TIMES = PERIODS | frozenset(
    "noon midnight end day week month year hour spring summer autumn winter one two three four "
    "five six seven eight nine ten twelve monday tuesday wednesday thursday friday saturday sunday "
    "january february march april june july august september october november december".split()
)
ADVERBS = frozenset("not never also soon now then still always personally immediately".split())
WANTS = frozenset("want wants wanted wanting".split())
REACH = 10


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


NEAR_START = 3
COPULAS = frozenset(
    "is are was were be been 's 're isn't wasn't seems seem seemed looks looked feels felt remains "
    "became become becomes".split()
)


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
