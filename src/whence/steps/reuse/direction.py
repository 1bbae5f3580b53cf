"""Direction: which of two texts had the shared words first, with a reason and what it rests on.

What the texts say themselves goes before dates: "first appeared in the Courier", an agency's own
text and one that credits the agency, a credit to the other's outlet beside the shared words. Where
nothing tells, it is unknown, and the reason says why.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.model import (
    Article,
    Direction,
    Evidence,
    EvidenceKind,
    Passage,
    ReuseKind,
    Span,
    Text,
)
from whence.text.credits import Credit, credits_in
from whence.text.outlets import is_own_name, is_same_name

LEAST_DATED_WORDS = 25
"""Dates tell of a passage of so many words, outside quotations. Two texts may have a shorter one by
chance, or from a third: "the prime minister of Tavrenia and his Sorvian counterpart"."""
NEAR_CHARACTERS = 600
"""How far from a shared passage a credit may stand and still be one for it."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two texts, with the credits that it gives and where its shared passages stand."""

    name: str
    text: Text
    credits: Sequence[Credit]
    shared: Sequence[Span] = ()

    @property
    def article(self) -> Article:
        """The earliest input with this text."""
        return self.text.articles[0]

    @property
    def outlets(self) -> list[str]:
        """The outlets that have it."""
        return [a.byline.outlet for a in self.text.articles if a.byline.outlet]

    @property
    def wire(self) -> Evidence | None:
        """The wire credit of the text."""
        wire = self.text.wire
        return Evidence(article=self.text.id, kind=EvidenceKind.WIRE, value=wire) if wire else None

    def is_beside(self, credit: Credit) -> bool:
        """Whether a credit stands in or near a shared passage."""
        return any(
            credit.span.start < span.end + NEAR_CHARACTERS
            and span.start - NEAR_CHARACTERS < credit.span.end
            for span in self.shared
        )


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which way, why, and what that rests on."""

    direction: Direction
    reason: str
    evidence: tuple[Evidence, ...] = ()


def credits_of(text: Text) -> tuple[Credit, ...]:
    """Read the credits of a text."""
    return tuple(credits_in(text.articles[0].text))


def direction_of(a: Side, b: Side, kind: ReuseKind, passages: Sequence[Passage]) -> Verdict:
    """Say which way the words of some passages went from one text to the other."""
    if kind is ReuseKind.FURNITURE:
        return Verdict(Direction.UNKNOWN, "furniture goes no way")
    return (
        by_credit(a, b, for_all=True)
        or by_agency(a, b)
        or by_credit(a, b, for_all=False)
        or by_same_wire(a, b)
        or by_date(a, b, passages)
    )


def passage_spans(passages: Sequence[Passage]) -> tuple[list[Span], list[Span]]:
    """Where the passages stand in the one text, and in the other."""
    told = [passage for passage in passages if not passage.is_furniture]
    return [passage.a for passage in told], [passage.b for passage in told]


def came_from(first: Side, second: Side, reason: str, *evidence: Evidence) -> Verdict:
    """Say that the words went from the first side to the second."""
    direction = Direction.A_TO_B if first.name == "a" else Direction.B_TO_A
    return Verdict(direction, reason, evidence)


def by_credit(a: Side, b: Side, *, for_all: bool) -> Verdict | None:
    """Let a credit decide: one text names the outlet of the other, and not the other way round."""
    to_a = next(credits_to(a, by=b, for_all=for_all), None)
    to_b = next(credits_to(b, by=a, for_all=for_all), None)
    if to_a and not to_b:
        return came_from(a, b, f"b credits {to_a.value}", to_a)
    if to_b and not to_a:
        return came_from(b, a, f"a credits {to_b.value}", to_b)
    return None


def credits_to(first: Side, *, by: Side, for_all: bool) -> Iterator[Evidence]:
    """Give the credits that one text gives to the outlet of the `first`, but not to its own."""
    for credit in by.credits:
        if credit.is_for_all if for_all else by.is_beside(credit):
            names = [outlet for outlet in first.outlets if is_own_name(credit.name, outlet)]
            if names and not any(is_own_name(credit.name, outlet) for outlet in by.outlets):
                yield Evidence(
                    article=by.text.id, kind=EvidenceKind.CREDIT, value=names[0], span=credit.span
                )


def by_agency(a: Side, b: Side) -> Verdict | None:
    """Let an agency decide: its own text came before one that credits it."""
    for first, second in ((a, b), (b, a)):
        wire = second.wire
        own = outlet_evidence(first, wire.value) if wire else None
        if wire and own and not outlet_evidence(second, wire.value):
            reason = f"{first.name} is {wire.value}'s own text, which {second.name} credits"
            return came_from(first, second, reason, own, wire)
    return None


def outlet_evidence(side: Side, agency: str) -> Evidence | None:
    """Whether a text was published by the agency itself."""
    for outlet in side.outlets:
        if is_own_name(agency, outlet):
            return Evidence(article=side.text.id, kind=EvidenceKind.OUTLET, value=outlet)
    return None


def by_same_wire(a: Side, b: Side) -> Verdict | None:
    """Leave open which way it went between two that credit one agency."""
    one, other = a.wire, b.wire
    if one and other and is_same_name(one.value, other.value):
        reason = f"both credit {one.value}: neither need have it from the other"
        return Verdict(Direction.UNKNOWN, reason, (one, other))
    return None


def by_date(a: Side, b: Side, passages: Sequence[Passage]) -> Verdict:
    """Let dates decide, unless the two may have the words from a third."""
    dates = tuple(
        Evidence(article=side.text.id, kind=EvidenceKind.PUBLISHED, value=side.text.published)
        for side in (a, b)
        if side.text.published
    )
    own = [p.words for p in passages if not (p.is_quoted or p.is_furniture)]
    if not own:
        reason = "only quoted words: both may have them from who said them"
        return Verdict(Direction.UNKNOWN, reason, dates)
    if max(own) < LEAST_DATED_WORDS:
        reason = "only short passages: both may have them from elsewhere"
        return Verdict(Direction.UNKNOWN, reason, dates)
    if wire := a.wire or b.wire:
        reason = f"one credits {wire.value}: the other may have it from there, too"
        credits = (side.wire for side in (a, b) if side.wire)
        return Verdict(Direction.UNKNOWN, reason, (*credits, *dates))
    if len(dates) < 2:
        return Verdict(Direction.UNKNOWN, "not both are dated", dates)
    one, other = (date.value for date in dates)
    known = min(len(one), len(other))
    if one[:known] == other[:known]:
        return Verdict(Direction.UNKNOWN, "both have the same date", dates)
    first, second = (a, b) if one < other else (b, a)
    reason = f"{first.name} was published before {second.name}"
    return came_from(first, second, reason, *dates)
