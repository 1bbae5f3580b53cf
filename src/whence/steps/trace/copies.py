"""Copies: the earlier article whose words a claim's are.

A claim is copied where it stands, with its source, in a passage that the other article had first;
or where one article is copied or rewritten from the other and the claim has no source of its own.
Words that both have in quotation marks show nothing: both may have them from who said them.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from whence.model import Direction, EvidenceKind, Passage, PileReuse, Quoted, Reuse, ReuseKind, Span
from whence.steps.trace.told import Told
from whence.text.outlets import is_own_name

NO_COPY = (ReuseKind.QUOTATION, ReuseKind.FURNITURE)
WHOLE = (ReuseKind.COPY, ReuseKind.DISPATCH, ReuseKind.REWRITE)
LEAST_SHARE = 0.7
"""How much of a claim has to stand in shared passages."""
MOST_SHARED = 200
"""Texts that one text is compared with; with more, it is one of a crowd that has all the words."""


MOST_NEAR = 16
"""Passages that are looked at around a claim; they hardly overlap."""
Sides = tuple[Span, Span]
"""One passage: the own side, then the other."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What one text has of another: pairs of own span and the other's span.

    `is_from` says that the other had the words first; it is False too where nobody knows.
    """

    other: str
    is_from: bool
    is_whole: bool
    containment: float
    reason: str
    passages: Sequence[Sides]
    """In the order of the own text."""
    is_wire: bool = False
    """Whether one of the two credits an agency with what they share."""
    credit: Span | None = None
    """The words of the own text that credit the other."""


@dataclass(frozen=True, slots=True)
class Copied:
    """A claim and the earlier one whose words it has; `place` is what shows it."""

    earlier: Told
    place: Quoted
    reason: str


Copies = Mapping[str, Sequence[Shared]]
"""By the id of a text: what it has of other texts."""


def copies_of(reuse: PileReuse) -> Copies:
    """Index the reuse of a pile by text, what is most contained first."""
    found: dict[str, list[Shared]] = defaultdict(list)
    for one in reuse.reuses:
        if one.kind not in NO_COPY:
            found[one.a].append(shared(one, is_a=True))
            found[one.b].append(shared(one, is_a=False))
    return {
        text_id: sorted(rows, key=lambda row: (not row.is_from, -row.containment, row.other))[
            :MOST_SHARED
        ]
        for text_id, rows in found.items()
    }


def shared(reuse: Reuse, *, is_a: bool) -> Shared:
    """One reuse as seen from one of its two texts."""
    own, other = (reuse.a, reuse.b) if is_a else (reuse.b, reuse.a)
    direction = Direction.B_TO_A if is_a else Direction.A_TO_B
    told = [p for p in reuse.passages if not (p.is_quoted or p.is_furniture)]
    credits = (e for e in reuse.evidence if e.kind is EvidenceKind.CREDIT and e.article == own)
    return Shared(
        other=other,
        is_from=reuse.direction is direction,
        is_whole=reuse.kind in WHOLE,
        containment=reuse.containment,
        reason=reuse.reason,
        passages=sorted(sides(passage, is_a=is_a) for passage in told),
        is_wire=any(e.kind is EvidenceKind.WIRE for e in reuse.evidence),
        credit=next((e.span for e in credits if e.span), None),
    )


def sides(passage: Passage, *, is_a: bool) -> Sides:
    """The own side of a passage, then the other."""
    return (passage.a, passage.b) if is_a else (passage.b, passage.a)


def copied_from(
    told: Told, by_text: Mapping[str, Sequence[Told]], copies: Copies
) -> Iterator[Copied]:
    """The earlier claims whose words a claim's are, the likeliest first.

    `by_text` are the claims of its group by the ids of their texts.
    """
    for row in copies.get(told.text_id, ()):
        if not row.is_from or row.other not in by_text:
            continue
        place = told.quoted(row.credit) if row.credit else None
        for earlier in counterparts(told, by_text[row.other], row):
            words = place or earlier.quoted(earlier.claim.spans[0])
            yield Copied(earlier, words, "the words are copied from the earlier article")


def counterparts(told: Told, others: Sequence[Told], row: Shared) -> Iterator[Told]:
    """The claims of the other text that stand in the same passage, or may have been rewritten."""
    passage = passage_around(told, row)
    if passage is not None:
        own, other = passage
        offset = told.claim.spans[0].start - own.start
        inside = [one for one in others if one.claim.spans[0].overlaps(other)]
        yield from sorted(
            inside,
            key=lambda one: (abs(one.claim.spans[0].start - other.start - offset), one.place),
        )
    elif row.is_whole and told.is_bare:
        yield from sorted(others, key=lambda one: (one.is_bare, one.place))


def passage_around(told: Told, row: Shared) -> Sides | None:
    """The passage in which most of a claim stands, if the claim and its source are shared.

    A word that was changed in a claim cuts the passage in two: both halves count.
    """
    claim = told.claim.spans[0]
    source = told.attribution.source if told.attribution else None
    near = passages_near(claim, row)
    length = sum(common(claim, own) for own, _ in near)
    if not near or length < LEAST_SHARE * (claim.end - claim.start):
        return None
    if source is not None and not passages_near(source, row):
        return None
    return max(near, key=lambda sides: common(claim, sides[0]))


def passages_near(span: Span, row: Shared) -> list[Sides]:
    """The passages that share a character with some words."""
    last = bisect_left(row.passages, span.end, key=lambda sides: sides[0].start)
    return [s for s in row.passages[max(0, last - MOST_NEAR) : last] if s[0].overlaps(span)]


def common(one: Span, other: Span) -> int:
    """How many characters two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def sharers(told: Told, copies: Copies) -> frozenset[str]:
    """The texts that have a claim with its source in the same passage, whoever had it first."""
    rows = copies.get(told.text_id, ())
    return frozenset(row.other for row in rows if passage_around(told, row) is not None)


def wire_of(told: Told, copies: Copies) -> str | None:
    """The agency that has a claim, by the credit of its article.

    Where the agency's text is in the pile, or another's that credits it, what stands in none of the
    shared passages is the outlet's own.
    """
    wire = told.article.byline.wire
    if not wire or (told.outlet and is_own_name(wire, told.outlet)):
        return None
    known = [row for row in copies.get(told.text_id, ()) if row.is_wire]
    is_apart = known and all(passage_around(told, row) is None for row in known)
    return None if is_apart else wire
