"""Differences: where two statements about one thing say different things, with the words.

Only what can be aligned is compared: two numbers of the same counted thing, two days, two cities,
two names in the same place of the sentence. What one of them leaves out is no difference.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from whence.model import Aligned, Approximation, Modifier, Number, Relation, Span, Time, TimeType
from whence.steps.match.statements import (
    LEVELS,
    SOMEWHERE,
    Named,
    Statement,
    is_mark,
    low_of,
)
from whence.text.content_words import is_content, stem_of
from whence.text.lexicon import words_of
from whence.text.name_keys import name_key
from whence.text.opposites import opposites
from whence.text.phrases import singular
from whence.text.words import words_in

ABOUT = 0.1
"""How far, as a share, a number with "about" may be from the one that is meant."""
ALIKE = 0.75
"""Share of the other stems that two have in common, if two names stand in one place in them."""
MEASURED = 0.5
"""Share of all stems that two have in common, if the same is measured in them."""
MEASURES = frozenset(
    stem_of(word)
    for word in (
        "second minute hour day night week month year decade metre meter kilometre kilometer mile "
        "foot feet inch yard acre hectare litre liter gallon barrel gram kilogram kilo pound ton "
        "tonne degree watt megawatt volt point dollar euro mark franc rouble ruble yen yuan"
    ).split()
)
PLAIN = (None, Relation.AT, Relation.DURING)
DAY = "YYYY-MM-DD"
ANYBODY = frozenset("people persons person".split())
STEM = 4
"""Letters that two forms of a word have in common, whatever their endings: "rebuild", "rebuilt"."""
CUT = ("...", "…")
OF_WHOM = frozenset(("neither", "none"))
KNOWN_PLACES = frozenset(level.value for level in LEVELS)


@dataclass(frozen=True, slots=True)
class Difference:
    """In what two statements differ. `is_clash`: they cannot both hold, as far as this goes.

    A polarity may have words on one side only.
    """

    kind: Aligned
    a: Span | None
    b: Span | None
    is_clash: bool = True


def differences(a: Statement, b: Statement) -> list[Difference]:
    """Give all differences of two statements that can be aligned."""
    return [
        *polarity(a, b),
        *counterparts(a, b),
        *numbers(a, b),
        *times(a, b),
        *names(Aligned.PLACE, a, b, a.scenes, b.scenes),
        *names(Aligned.ACTOR, a, b, a.parties, b.parties),
    ]


def polarity(a: Statement, b: Statement) -> Iterator[Difference]:
    """One says that it is so, the other that it is not, or says the opposite.

    Not and the opposite together say the same again: "was not opened", "was closed".
    """
    found = opposites(a.lows, b.lows)
    if found and a.is_negated == b.is_negated:
        own, other = span_of(a, found[0]), span_of(b, found[1])
        is_clash = own is not None and other is not None and are_of_one(a, own, b, other)
        yield Difference(Aligned.POLARITY, own, other, is_clash)
    if not found and a.is_negated != b.is_negated:
        denied, told = (a, b) if a.is_negated else (b, a)
        yield Difference(Aligned.POLARITY, a.negation, b.negation, is_denied(denied, told))


def are_of_one(a: Statement, own: Span, b: Statement, other: Span) -> bool:
    """Whether "with" and "without" are said of one thing; other opposites are things themselves."""
    if any(is_content(word) for span in (own, other) for word in words_in(span.text)):
        return True
    first, second = content_behind(a, own), content_behind(b, other)
    return bool(first and second) and is_form_of(first[0], second[0])


def is_denied(denied: Statement, told: Statement) -> bool:
    """Whether what one statement denies is what the other says, and not some other part of it.

    "Wouldn't think of it, but they are foes" denies no "they are foes". Behind "neither" stands of
    whom it is denied, and not what.
    """
    if is_cut(denied, told) or "but" in denied.lows:
        return False
    is_of_whom = denied.negation is not None and denied.negation.text.lower() in OF_WHOM
    words = content_behind(denied, denied.negation) if denied.negation and not is_of_whom else []
    if not words:
        return like(denied.stems, told.stems) >= ALIKE
    return any(is_form_of(words[0], low) for low in told.lows)


def is_cut(a: Statement, b: Statement) -> bool:
    """Whether words are left out of either, so that nobody knows what stood there."""
    return any(mark in one.text for one in (a, b) for mark in CUT)


def content_behind(statement: Statement, span: Span) -> list[str]:
    """The words of content behind some words of a statement; none if these are not in it."""
    if not any(own.contains(span) for own in statement.spans):
        return []
    return [
        word.low
        for own in statement.spans
        for word in words_in(own.text)
        if own.start + word.start >= span.end and is_content(word)
    ]


def is_form_of(a: str, b: str) -> bool:
    """Whether two words are forms of one: of one stem, or of the same first letters."""
    return stem_of(a) == stem_of(b) or (len(a) > STEM and a[:STEM] == b[:STEM])


def counterparts(a: Statement, b: Statement) -> Iterator[Difference]:
    """Words that tell two things apart: the upper gate may be open and the lower one closed."""
    if found := opposites(a.lows, b.lows, name="counterparts"):
        yield Difference(Aligned.POLARITY, span_of(a, found[0]), span_of(b, found[1]), False)


def span_of(statement: Statement, low: str) -> Span | None:
    """Where a word stands in a statement."""
    for span in statement.spans:
        for word in words_in(span.text):
            if word.low == low:
                start = span.start + word.start
                return Span(start, start + len(word.text), word.text)
    return None


def numbers(a: Statement, b: Statement) -> Iterator[Difference]:
    """Numbers of the same thing that are two; none where another of them fits.

    "At least 11" and "at least 14" can both hold, so they are no clash, and yet not the same. Much
    takes minutes or costs dollars, so that measures clash only where much else is the same.
    """
    for one in a.numbers:
        counted = [other for other in b.numbers if is_same_thing(one, other)]
        if counted and not any(can_both_hold(one, other) for other in counted):
            is_clash = not is_measure(one) or like(a.stems, b.stems) >= MEASURED
            yield Difference(Aligned.NUMBER, one.span, counted[0].span, is_clash)
        elif counted and all(are_two_limits(one, other) for other in counted):
            yield Difference(Aligned.NUMBER, one.span, counted[0].span, is_clash=False)


def is_same_thing(a: Number, b: Number) -> bool:
    """Whether two numbers count, or measure, the same."""
    if a.unit or b.unit:
        return a.unit == b.unit
    if a.counted is None or b.counted is None:
        return False
    own, others = counted_nouns(a.counted), counted_nouns(b.counted)
    if {stem_of(low) for low in own} & {stem_of(low) for low in others}:
        return True
    return is_anybody(own, others) or is_anybody(others, own)


def counted_nouns(span: Span) -> set[str]:
    """The noun that is counted, the last of its words."""
    words = [word for word in words_in(span.text) if is_content(word)]
    return {word.low for word in words[-1:]} or {span.text.lower()}


def is_measure(number: Number) -> bool:
    """Whether it measures something, and does not count it: "30 minutes", "90 dollars"."""
    if number.unit or number.counted is None:
        return True
    return any(stem_of(low) in MEASURES for low in counted_nouns(number.counted))


def is_anybody(own: set[str], others: set[str]) -> bool:
    """Whether one counts "people" and the other people of some sort: "30 people", "33 miners"."""
    return bool(own & ANYBODY) and any(singular(low) in words_of("people") for low in others)


def can_both_hold(a: Number, b: Number) -> bool:
    """Whether some number is what both say: "at least 11" and "14", but not "11" and "14"."""
    if Approximation.ABOUT in (a.approximation, b.approximation):
        return a.value is None or b.value is None or close(a.value, b.value)
    lows = [n.low for n in (a, b) if n.low is not None]
    highs = [n.high for n in (a, b) if n.high is not None]
    return not lows or not highs or max(lows) <= min(highs)


def are_two_limits(a: Number, b: Number) -> bool:
    """Whether both only say from where on, or up to where, and each says another."""
    limits = [(n.low, n.high) for n in (a, b)]
    is_open = all(low is None for low, _ in limits) or all(high is None for _, high in limits)
    return is_open and limits[0] != limits[1]


def close(a: float, b: float) -> bool:
    """Whether two numbers are as near as "about" allows."""
    return abs(a - b) <= ABOUT * max(abs(a), abs(b))


def times(a: Statement, b: Statement) -> Iterator[Difference]:
    """Two known times that are not the same; a day within the other's month is no difference.

    What happened twice has two times, so they clash only where all else is nearly the same.
    """
    first, second = day_of(a.time), day_of(b.time)
    if a.time is None or b.time is None or first is None or second is None:
        return
    if not (first.startswith(second) or second.startswith(first)):
        own, other = rest(a, a.time.span), rest(b, b.time.span)
        is_clash = are_apart(first, second) and like(own, other) >= ALIKE
        yield Difference(Aligned.TIME, a.time.span, b.time.span, is_clash)


def day_of(time: Time | None) -> str | None:
    """The calendar day, month or year of a time that is at a time; None for all others."""
    if time is None or time.type not in (TimeType.DATE, TimeType.TIME):
        return None
    if time.relation not in PLAIN or time.modifier not in (None, Modifier.APPROX):
        return None
    value = time.value.partition("T")[0]
    return value if value.replace("-", "").isdigit() else None


def are_apart(a: str, b: str) -> bool:
    """Whether two times are surely two: one night is told under either of neighbouring days."""
    if len(a) == len(b) == len(DAY):
        try:
            return abs((date.fromisoformat(a) - date.fromisoformat(b)).days) > 1
        except ValueError:  # no day of the calendar: "2019-02-30"
            return False
    return True


def names(
    kind: Aligned,
    a: Statement,
    b: Statement,
    own: Sequence[Named],
    others: Sequence[Named],
) -> Iterator[Difference]:
    """Each names one of a sort that the other doesn't: two cities, two persons, two bodies.

    Where the other words are not alike enough to say that the two stand in one place, it is still a
    difference, but no clash; and none at all between places that may be one within the other.
    """
    ids, other_ids = {one.id for one in own}, {one.id for one in others}
    for sort in sorted({one.sort for one in own}):
        mine = [n for n in own if n.sort == sort and n.id not in other_ids and is_new(n, b, others)]
        theirs = [n for n in others if n.sort == sort and n.id not in ids and is_new(n, a, own)]
        if mine and theirs:
            is_one_each = len(mine) == len(theirs) == 1 and not is_cut(a, b)
            is_clash = is_one_each and like(rest(a, mine[0].span), rest(b, theirs[0].span)) >= ALIKE
            if is_clash or sort != SOMEWHERE:
                yield Difference(kind, mine[0].span, theirs[0].span, is_clash)


def is_new(one: Named, other: Statement, others: Sequence[Named]) -> bool:
    """Whether a name is not in the other statement, nor one that is a longer or shorter form of it.

    Its words may stand there and be read as something else. Of "Port Varn" and "Varn" each may be
    the other; but what the gazetteer knows is what it is: York is not New York.
    """
    if all(low_of(word) in other.lows for word in words_in(one.span.text) if not is_mark(word)):
        return False
    if one.sort in KNOWN_PLACES:
        return True
    words = set(name_key(one.span.text).split())
    alike = (set(name_key(n.span.text).split()) for n in others if n.sort == one.sort)
    return not any(words <= other or other <= words for other in alike)


def rest(statement: Statement, span: Span) -> frozenset[str]:
    """The stems of a statement without those of some words in it."""
    return statement.stems - {stem_of(word.low) for word in words_in(span.text)}


def like(a: frozenset[str], b: frozenset[str]) -> float:
    """The share of all stems of two that both have."""
    return len(a & b) / max(1, len(a | b))
