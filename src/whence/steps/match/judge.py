"""Judging: whether two statements say the same, contradict one another, or neither.

The pair scorer reads the two texts; the aligned differences have a veto. Two that differ in a
number, a time, a place, a name or in yes and no are never the same. They contradict only if the
scorer says so as well, and if both are surely about one thing, for a false conflict costs the
reader's trust. The scorer says so by "contradicts", or by "same" of the two texts without the one
thing in which they differ.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Protocol, TypeAlias

from whence.model import ClaimKind
from whence.steps.match.candidates import Candidate
from whence.steps.match.differences import Difference, differences
from whence.steps.match.levelled import levelled
from whence.steps.match.statements import SPEAKING, Statement
from whence.text.content_words import stem_of
from whence.text.words import words_in

SAME = 0.4
"""What the scorer must give for "same"."""
NEAR = 0.7
"""Cosine below which two are never the same, whatever the scorer says."""
SURE = 0.9
SAME_IF_SURE = 0.3
"""What is enough for "same" where the vectors are all but equal, at that cosine."""
CLASH = 0.4
"""What the scorer must give for "contradicts", and more than for "same"."""
LEVEL = 0.7
"""What the scorer must give for "same" to two without their difference, if that is all."""
ONE_THING = 0.6
"""Share of the shorter one's stems that two statements about one thing have in common."""
COVERED = 0.5
"""Share of the longer one's stems that have to stand in the other, too, if both say the same."""
PLAIN = 0.5
"""Share of the shorter one's stems, names apart, that two must share: names say whom it is about,
not what is said of them."""
LOOSE = 5
"""Stems that two must share where one of them doesn't name whom it is about."""
LOOSE_SHARE = 0.8
ALIKE = 0.75
"""Cosine from which two that are neither are told to look alike."""


class Verdict(Protocol):
    """What the pair scorer says of two texts, in shares that sum to 1."""

    @property
    def same(self) -> float:
        """That both assert the same."""

    @property
    def contradicts(self) -> float:
        """That they cannot both hold."""


Scorer: TypeAlias = Callable[[Sequence[tuple[str, str]]], Sequence[Verdict]]


class Outcome(StrEnum):
    """What two statements are to one another."""

    SAME = "same"
    CONTRADICTS = "contradicts"
    ALIKE = "alike"
    """They share much and are neither."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two statements by their numbers, what they are, how surely, and in what they differ."""

    a: int
    b: int
    outcome: Outcome
    score: float
    difference: Difference | None = None


@dataclass(frozen=True, eq=False)
class Pair:
    """A candidate with its statements, and what they differ in."""

    candidate: Candidate
    first: Statement
    second: Statement

    @cached_property
    def differences(self) -> list[Difference]:
        """What can be aligned and is not the same."""
        return differences(self.first, self.second)

    @property
    def texts(self) -> tuple[str, str]:
        """What the scorer reads."""
        return self.first.text, self.second.text

    @cached_property
    def level(self) -> tuple[str, str] | None:
        """What the scorer reads once the difference is taken out, if it can be."""
        return levelled(self.first, self.second, self.differences[0])

    @cached_property
    def may_be_same(self) -> bool:
        """Whether nothing forbids that both say the same."""
        is_near = self.candidate.cosine >= NEAR and say_alike(self.first, self.second)
        return is_near and not self.differences

    @cached_property
    def may_contradict(self) -> bool:
        """Whether both are about one thing and differ in one thing, in which they clash."""
        found = self.differences
        is_clash = len(found) == 1 and found[0].is_clash
        is_open = self.first.is_open or self.second.is_open
        return is_clash and not is_open and is_one_subject(self.first, self.second)


def judge(
    statements: Sequence[Statement], candidates: Sequence[Candidate], score_pairs: Scorer
) -> list[Judgement]:
    """Judge all candidates that may be about one thing; the others are left out.

    Only those that the scorer can still make the same or a contradiction are scored.
    """
    judgements: list[Judgement] = []
    open_pairs: dict[int, Pair] = {}
    for one in candidates:
        if is_wanted(statements[one.a], statements[one.b]):
            pair = Pair(one, statements[one.a], statements[one.b])
            if pair.may_be_same or pair.may_contradict:
                open_pairs[len(judgements)] = pair
            judgements.append(judged(pair))
    verdicts = scored({number: pair.texts for number, pair in open_pairs.items()}, score_pairs)
    unsure = {
        number: pair.level
        for number, pair in open_pairs.items()
        if pair.may_contradict and pair.level and not is_contradiction(verdicts[number])
    }
    levels = scored(unsure, score_pairs)
    for number, pair in open_pairs.items():
        judgements[number] = judged(pair, verdicts[number], levels.get(number))
    return judgements


def scored(texts: Mapping[int, tuple[str, str]], score_pairs: Scorer) -> dict[int, Verdict]:
    """What the scorer says of the texts of some pairs, by the pairs' numbers."""
    return dict(zip(texts, score_pairs(list(texts.values())), strict=True)) if texts else {}


def is_wanted(a: Statement, b: Statement) -> bool:
    """Whether two statements may be about one thing, so that they are worth the scorer's time."""
    return are_kin(a.kind, b.kind) and covered(a, b) >= COVERED and may_be_one(a, b)


def are_kin(a: ClaimKind, b: ClaimKind) -> bool:
    """Whether claims of two kinds can be one: what is reported is not what is foreseen or asked."""
    said = (ClaimKind.FACT, ClaimKind.OPINION)
    return a == b or (a in said and b in said)


def may_be_one(a: Statement, b: Statement) -> bool:
    """Whether the subjects can be one, where a text doesn't name its own.

    "I" is who speaks, so two who speak are two; "he" may be anybody, so much else must be shared.
    """
    speaks = not SPEAKING.isdisjoint(a.lows) or not SPEAKING.isdisjoint(b.lows)
    if speaks and a.speaker and b.speaker and a.speaker != b.speaker:
        return False
    if not (a.is_loose or b.is_loose):
        return True
    shared = len(a.stems & b.stems)
    return shared >= LOOSE or shared >= LOOSE_SHARE * max(len(a.stems), len(b.stems))


def judged(pair: Pair, verdict: Verdict | None = None, level: Verdict | None = None) -> Judgement:
    """Judge one pair by its cosine, its differences and the scorer's verdict, if it has one.

    `level` is the verdict on the two without that in which they differ.
    """
    numbers, cosine = (pair.candidate.a, pair.candidate.b), pair.candidate.cosine
    if verdict and pair.may_be_same and is_same(cosine, verdict):
        return Judgement(*numbers, Outcome.SAME, round(max(verdict.same, cosine), 4))
    if verdict and pair.may_contradict and is_contradiction(verdict):
        score = round(verdict.contradicts, 4)
        return Judgement(*numbers, Outcome.CONTRADICTS, score, pair.differences[0])
    if level and pair.may_contradict and level.same >= LEVEL:
        score = round(level.same, 4)
        return Judgement(*numbers, Outcome.CONTRADICTS, score, pair.differences[0])
    return Judgement(*numbers, Outcome.ALIKE if cosine >= ALIKE else Outcome.OTHER, cosine)


def is_same(cosine: float, verdict: Verdict) -> bool:
    """Whether two statements without a difference say the same."""
    least = SAME_IF_SURE if cosine >= SURE else SAME
    return verdict.same >= least and verdict.same > verdict.contradicts


def is_contradiction(verdict: Verdict) -> bool:
    """Whether the scorer agrees with a difference that two cannot both hold."""
    return verdict.contradicts >= CLASH and verdict.contradicts > verdict.same


def is_one_subject(a: Statement, b: Statement) -> bool:
    """Whether both are surely about one thing: each names it, or one speaker says both."""
    is_told = not (a.is_loose or b.is_loose) or (a.speaker == b.speaker is not None)
    return is_told and shared(a, b) >= ONE_THING and not name_others(a, b)


def name_others(a: Statement, b: Statement) -> bool:
    """Whether each has names that the other hasn't, apart from those that were aligned."""
    aligned = {
        stem_of(word.low)
        for one in differences(a, b)
        for span in (one.a, one.b)
        if span
        for word in words_in(span.text)
    }
    own, others = (set(one.names) - aligned for one in (a, b))
    return bool(own - others - b.plain) and bool(others - own - a.plain)


def say_alike(a: Statement, b: Statement) -> bool:
    """Whether two statements share enough words that are not names.

    Names without a word of what is said of them ("Varga and Brandt") say nothing, and one word
    ("why she met Varga") does not say what many do.
    """
    both = len(a.plain & b.plain)
    fewer, more = sorted((len(a.plain), len(b.plain)))
    return both > 0 and both >= PLAIN * fewer and (fewer > 1 or both >= PLAIN * more)


def shared(a: Statement, b: Statement) -> float:
    """The share of the stems of the shorter statement that stand in the other too."""
    return len(a.stems & b.stems) / max(1, min(len(a.ordered_stems), len(b.ordered_stems)))


def covered(a: Statement, b: Statement) -> float:
    """The share of the longer statement that the shorter could be, by their lengths."""
    stems = len(a.ordered_stems), len(b.ordered_stems)
    return min(stems) / max(1, *stems)
