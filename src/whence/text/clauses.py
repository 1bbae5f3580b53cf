"""Clauses without a parser: which words are a sentence's main clause, and whether it has a verb.

Whether something is asserted at all, and what a "not" denies, hangs on verbs and main clauses. News
prose shows both by small words: auxiliaries, endings, "that", "who", commas. What cannot be told by
them counts as part of the main clause, so that nothing is lost.
"""

from collections.abc import Sequence
from functools import cache

from whence.text.lexicon import words_of
from whence.text.words import Word

AUXILIARIES = frozenset(
    "is are was were am has have had do does did will would can could may might must should shall "
    "cannot ain't".split()
)
CONTRACTED = ("n't", "'re", "'ve", "'ll", "'d", "'m")
PRONOUNS = frozenset("i you he she it we they there this that these those who which what".split())
AFTER_IS = frozenset("not never been going a the also still just".split())
"""After "'s" where it stands for "is" or "has": "Varga's not here"."""
PLURAL_PRONOUNS = frozenset("i you we they who that which to".split())
DETERMINERS = frozenset(
    "the a an this that these those another any each every no some his her its their my our your "
    "'s of in on at for from by with to about into over under after before without between".split()
)
SUBORDINATORS = frozenset(
    "who whom whose which what how why because although though unless whereas whether where when "
    "while until if since lest".split()
)
FRONTED = SUBORDINATORS | frozenset("as after before once despite".split())
OPENERS = frozenset("that and but so".split())
SUBJECT_WORDS = 10
"""How many words after "before" are looked at for a verb, to tell a clause from a noun."""
STOPS = frozenset(";:—–…()")
PREPOSITIONS = frozenset("in on at for from by with to about into over under of".split())
LEAST_WORDS = 4
SEEMS = frozenset("is was seems seemed appears appeared remains becomes became".split())
LONGEST_FRAME = 6
FRAMING = frozenset(
    "as when after before since until where who which whose that whom during amid speaking".split()
)
"""What tells when and how somebody spoke, after "he said": part of the frame."""


NO_FORMS = frozenset(
    "during morning evening nothing something anything everything hundred sacred naked".split()
)
"""Words that end like a form of a verb and are none."""


def main_clause(words: Sequence[Word]) -> list[Word]:
    """The words of the first main clause, without the clauses that hang on it.

    >>> from whence.text.words import words_in
    >>> clause = main_clause(words_in("The envoy, who did not speak, left early."))
    >>> " ".join(word.text for word in clause)
    'The envoy , left early .'
    """
    words = without_opening(words)
    main: list[Word] = []
    is_inside, after_comma = False, False
    for i, word in enumerate(words):
        if is_inside:
            is_inside = not (after_comma and word.low == ",")
        elif main and ends_main(words, i):
            break
        elif main and hangs(words, i):
            is_inside, after_comma = True, words[i - 1].low == ","
        else:
            main.append(word)
    return main or list(words)


def asserted(words: Sequence[Word]) -> Sequence[Word]:
    """The words after "it is likely that" and its like, which say only how sure it is.

    >>> from whence.text.words import words_in
    >>> " ".join(word.text for word in asserted(words_in("It seems that it rains.")))
    'it rains .'
    """
    first = next((i for i, word in enumerate(words) if not word.is_mark), 0)
    lows = [word.low for word in words[first : first + LONGEST_FRAME]]
    if len(lows) > 2 and lows[0] == "it" and lows[1] in SEEMS and "that" in lows[2:]:
        return words[first + lows.index("that") + 1 :]
    return words


def without_opening(words: Sequence[Word]) -> Sequence[Word]:
    """Leave out "that" and a clause that stands before the main one: "When it rained, …"."""
    first = 0
    while first < len(words) and (words[first].is_mark or words[first].low in OPENERS):
        first += 1
    words = words[first:]
    if words and words[0].low in FRONTED:
        comma = next((i for i, word in enumerate(words) if word.low == ","), None)
        if comma is not None and finite_verb(words[comma + 1 :]) is not None:
            return words[comma + 1 :]
    return words


def ends_main(words: Sequence[Word], i: int) -> bool:
    """Whether another main clause begins here: at "; …", ", and he …", "but …"."""
    word = words[i]
    if word.low in STOPS:
        return True
    if word.low == "but":
        return not any(before.low == "only" for before in words[:i])
    return (
        word.low in ("and", "or", "so")
        and words[i - 1].low == ","
        and finite_verb(words[i + 1 : i + 6]) is not None
    )


def hangs(words: Sequence[Word], i: int) -> bool:
    """Whether a subordinate clause begins at a word."""
    low = words[i].low
    if low == "that":
        return i + 1 < len(words) and words[i - 1].low not in ("of", "in", "to", "by", "than")
    if low == "as":
        return i + 1 < len(words) and words[i + 1].low in PRONOUNS
    if low in ("before", "after", "so"):
        return finite_verb(words[i + 1 : i + 1 + SUBJECT_WORDS]) is not None
    return low in SUBORDINATORS


def finite_verb(words: Sequence[Word]) -> int | None:
    """The index of the first finite verb, by its form and the word before it; else None."""
    return next((i for i in range(len(words)) if is_finite(words, i)), None)


def is_finite(words: Sequence[Word], i: int) -> bool:
    """Whether a word is a finite verb, as far as its form and the word before it tell."""
    low = words[i].low
    before = words[i - 1].low if i else ""
    if low in AUXILIARIES or (low.endswith(CONTRACTED) and len(low) > 2):
        return not (low == "may" and words[i].text == "May" and i > 0)
    if low == "'s":
        after = words[i + 1].low if i + 1 < len(words) else ""
        return before in PRONOUNS or before == "let" or after in AFTER_IS
    if not i or (before in DETERMINERS and not is_after_pronoun(words, i)):
        return False
    if low in words_of("pasts") or (low.endswith("ed") and len(low) > 3):
        return not words[i].text.isupper() and "-" not in low
    if low in words_of("verbs"):
        return before in PLURAL_PRONOUNS - {"to"} or (
            before.endswith("s") and not before.endswith("ss")
        )
    return third_person(low) in words_of("verbs") and not words[i].is_name_like


def is_after_pronoun(words: Sequence[Word], i: int) -> bool:
    """Whether "this" or "that" stands for the subject of a verb in -s: "all of this comes"."""
    is_pronoun = words[i - 1].low in ("this", "that")
    return is_pronoun and third_person(words[i].low) != words[i].low


@cache
def third_person(low: str) -> str:
    """The base form of a verb in -s: "carries" gives "carry"; the word itself if it is none."""
    if low.endswith("ies"):
        return low[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
        return low[:-2]
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low


def is_verb(low: str) -> bool:
    """Whether a word is a verb in the past, or one in -s."""
    if low in words_of("pasts") or low.endswith("ed"):
        return True
    return third_person(low) != low and third_person(low) in words_of("verbs")


def has_verb(words: Sequence[Word]) -> bool:
    """Whether there is any verb, infinitives and participles too.

    >>> from whence.text.words import words_in
    >>> has_verb(words_in("to spread mayhem")), has_verb(words_in("the old pump"))
    (True, False)
    """
    return finite_verb(words) is not None or any(is_verbal(words, i) for i in range(len(words)))


def is_verbal(words: Sequence[Word], i: int) -> bool:
    """Whether a word is an infinitive, or a form in -ing or -ed."""
    low = words[i].low
    if low in words_of("verbs") or low in ("be", "have", "do"):
        return i == 0 or words[i - 1].low in ("to", "not", "never")
    is_form = low.endswith(("ing", "ed")) and len(low) > 5 and low not in NO_FORMS
    return is_form and (i == 0 or stem_is_verb(low))


@cache
def stem_is_verb(low: str) -> bool:
    """Whether a form in -ing or -ed is one of a verb that we know."""
    stem = low[:-3] if low.endswith("ing") else low[:-2]
    tries = {stem, f"{stem}e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem, f"{stem[:-1]}y"}
    return bool(tries & words_of("verbs"))


def is_participle(low: str) -> bool:
    """Whether a verb may as well be a participle: "in a report published on Friday"."""
    return low.endswith("ed")


def has_clause(words: Sequence[Word]) -> bool:
    """Whether what is left of a sentence still says something by itself: a subject and its verb."""
    main = [word for word in main_clause(words) if not word.is_mark]
    verb = finite_verb(main)
    if verb is None or len(main) < LEAST_WORDS or main[0].low in FRAMING:
        return False
    if is_participle(main[verb].low) and (main[0].low in PREPOSITIONS or is_verbal(main, 0)):
        return False
    return any(word.low not in DETERMINERS for word in main[:verb]) and verb + 1 < len(main)
