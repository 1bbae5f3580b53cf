"""Drift: what changed between a wording and a later one that goes back to it.

A wording goes back to another where its route passes through it, by reuse or because it names that
article's outlet; or where both go back to one who is named and it is the later. A hedge that was
lost or gained, a number that changed, and an attribution that was dropped are told with the words.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence

from whence.model import (
    Claim,
    ClaimPlace,
    Drift,
    DriftKind,
    Hedge,
    Number,
    Span,
    Strength,
)
from whence.steps.trace.ends import End
from whence.steps.trace.groups import Traced
from whence.steps.trace.told import Told
from whence.text.phrases import singular

ID_DIGITS = 16
STRENGTHS = {None: 0, Strength.WEAK: 1, Strength.MEDIUM: 2, Strength.STRONG: 3}
WORD = re.compile(r"[^\W\d_]{4,}")
"""Words that tell something: not "be", "it" or "of"."""
NEAR = 3
Change = tuple[DriftKind, Span | None, Span | None]
"""What changed, and the words before and after."""


def drifts_of(groups: Iterable[Traced]) -> Iterator[Drift]:
    """All drift of a pile, in the order of the groups and of the dates in them."""
    for one in groups:
        if len(one.routes) > 1:
            for before, after, reason in followed(one):
                yield from between(before, after, reason, one.group.id)


def between(before: Told, after: Told, reason: str, group: str) -> Iterator[Drift]:
    """All drift from one wording to a later one, which is in a group."""
    for kind, old, new in changes(before, after):
        yield Drift(
            id=drift_id(kind, before.place, after.place),
            kind=kind,
            group=group,
            before=before.place,
            after=after.place,
            before_words=before.quoted(old) if old else None,
            after_words=after.quoted(new) if new else None,
            reason=reason,
        )


def followed(one: Traced) -> Iterator[tuple[Told, Told, str]]:
    """Each wording with the one that it goes back to, and why it does: one for each at most."""
    earliest: dict[str, Told] = {}
    for _, route, end in one.rows:
        told = route.told
        first = earliest.setdefault(end.origin.id, told)
        if len(route.legs) > 1:
            yield route.legs[1].told, told, route.legs[0].reason
        elif is_known(end) and first.published and first.published < told.published:
            yield first, told, f"both go back to {end.origin.name}, and it is the later"


def is_known(end: End) -> bool:
    """Whether a chain ends in somebody who is one for all articles that name him."""
    return end.is_named and not end.origin.is_own_voice


def changes(before: Told, after: Told) -> Iterator[Change]:
    """What changed from one wording to the other."""
    yield from hedge_changes(before.claim, after.claim)
    yield from number_changes(before.claim, after.claim)
    if after.is_own_voice and not before.is_own_voice and before.attribution:
        source = before.attribution.source or before.attribution.cue
        yield DriftKind.ATTRIBUTION_DROPPED, source, after.claim.spans[0]


def hedge_changes(before: Claim, after: Claim) -> Iterator[Change]:
    """A claim that has become surer, or less sure, by its strongest hedge.

    What was hedged has to stand in the other wording too: it may have left that part out.
    """
    old, new = strongest(before.hedges), strongest(after.hedges)
    was, became = (STRENGTHS[hedge.strength if hedge else None] for hedge in (old, new))
    words = (old.span if old else None, new.span if new else None)
    if old and was > became and is_kept(old, before, after):
        yield DriftKind.HEDGE_LOST, *words
    elif new and became > was and is_kept(new, after, before):
        yield DriftKind.HEDGE_GAINED, *words


def is_kept(hedge: Hedge, claim: Claim, other: Claim) -> bool:
    """Whether the words after a hedge, or before it if none follow, stand in another claim."""
    around = [words_beside(span, hedge.span) for span in claim.spans if span.contains(hedge.span)]
    told = {word for span in other.spans for word in WORD.findall(span.text.casefold())}
    following = [word for before, after in around for word in after or before]
    return not around or any(word in told for word in following)


def words_beside(span: Span, hedge: Span) -> tuple[list[str], list[str]]:
    """The words that tell something, just before and just after a hedge."""
    at, end = hedge.start - span.start, hedge.end - span.start
    before, after = (WORD.findall(part.casefold()) for part in (span.text[:at], span.text[end:]))
    return before[-NEAR:], after[:NEAR]


def strongest(hedges: Sequence[Hedge]) -> Hedge | None:
    """The hedge that takes back most, the first of equals."""
    return max(hedges, key=lambda hedge: STRENGTHS[hedge.strength], default=None)


def number_changes(before: Claim, after: Claim) -> Iterator[Change]:
    """Numbers of the same thing that are not the same, or that are told more surely."""
    for old, new in aligned(before.numbers, after.numbers):
        is_changed = (old.value, old.low, old.high) != (new.value, new.low, new.high)
        if is_changed or old.approximation is not new.approximation:
            yield DriftKind.NUMBER_CHANGED, old.span, new.span


def aligned(before: Sequence[Number], after: Sequence[Number]) -> Iterator[tuple[Number, Number]]:
    """Numbers of two wordings that count the same thing, where each has one of it."""
    for key in sorted({counted(number) for number in before} & {counted(n) for n in after}):
        old = [number for number in before if counted(number) == key]
        new = [number for number in after if counted(number) == key]
        if len(old) == len(new) == 1:
            yield old[0], new[0]


def counted(number: Number) -> tuple[str, str]:
    """What a number counts: its unit, and the noun."""
    words = number.counted.text.casefold().split() if number.counted else []
    return number.unit or "", singular(words[-1]) if words else ""


def drift_id(kind: DriftKind, before: ClaimPlace, after: ClaimPlace) -> str:
    """The id of a drift, made of its two wordings and of what changed."""
    parts = (kind, before.path, before.claim, after.path, after.claim)
    digest = hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return "drift-" + digest[:ID_DIGITS]
