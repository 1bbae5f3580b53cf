"""What the whole pile tells of its pairs (furniture, families, rewrites), and the rows of it."""

from collections.abc import Iterator, Sequence
from functools import cache

from whence.model import Family, Passage, Reuse, ReuseKind, Span, Text
from whence.steps.reuse.direction import Side, credits_of, direction_of, passage_spans
from whence.steps.reuse.families import families_of
from whence.steps.reuse.furniture import furniture_of
from whence.steps.reuse.matches import Match
from whence.steps.reuse.pairs import Pair, Pairs
from whence.steps.reuse.rewrites import rewrites_of, with_fragments
from whence.steps.reuse.shares import MUCH, Shares, shares_of
from whence.steps.reuse.wording import Wording

NEARLY_ALL = 0.8


class Pile:
    """All texts of a pile and their pairs. Texts go by their numbers."""

    def __init__(self, texts: Sequence[Text], wordings: Sequence[Wording], found: Pairs) -> None:
        self.texts, self.wordings = texts, wordings
        raw = {(p.a, p.b): shares_of(p, wordings) for p in found.pairs}
        self.furniture = furniture_of(found.pairs, wordings, texts, raw)
        known = {(p.a, p.b): shares_of(p, wordings, without=self.not_own(p)) for p in found.pairs}
        self.groups = families_of(wordings, known, found.crowded)
        self.credits_of = cache(lambda number: credits_of(texts[number]))
        told = rewrites_of(texts, wordings, self.heads(), self.credits_of)
        self.rewrites = {pair.key for pair in told}
        self.pairs = with_fragments(found.pairs, told)
        self.span_of = cache(
            lambda number, *words: span_of(texts[number], wordings[number], *words)
        )

    def not_own(self, pair: Pair) -> frozenset[Match]:
        """The passages that make no two texts versions of one: furniture, and what others said."""
        quoted = {match for match in pair.matches if match.is_quoted}
        return self.furniture.get((pair.a, pair.b), frozenset()) | quoted

    def heads(self) -> list[int]:
        """The texts of no family, and the earliest of each family."""
        others = {number for group in self.groups for number in group[1:]}
        return [number for number in range(len(self.texts)) if number not in others]

    def reuses(self) -> Iterator[Reuse]:
        """Say of each pair what its two texts share, and which way it went."""
        for pair in self.pairs:
            passages = tuple(self.passage_of(pair, match) for match in pair.matches)
            furniture = self.furniture.get((pair.a, pair.b), frozenset())
            shares = shares_of(pair, self.wordings, without=furniture)
            kind = self.kind_of(pair, passages, shares)
            in_a, in_b = passage_spans(passages)
            a = Side("a", self.texts[pair.a], self.credits_of(pair.a), in_a)
            b = Side("b", self.texts[pair.b], self.credits_of(pair.b), in_b)
            verdict = direction_of(a, b, kind, passages)
            yield Reuse(
                a=a.text.id,
                b=b.text.id,
                kind=kind,
                passages=passages,
                share_a=shares.a,
                share_b=shares.b,
                direction=verdict.direction,
                reason=verdict.reason,
                evidence=verdict.evidence,
            )

    def passage_of(self, pair: Pair, match: Match) -> Passage:
        """Give a match as spans of both texts."""
        first, last = match.blocks[0], match.blocks[-1]
        return Passage(
            a=self.span_of(pair.a, first.a, last.a_end),
            b=self.span_of(pair.b, first.b, last.b_end),
            words=match.words,
            is_quoted=match.is_quoted,
            is_furniture=match in self.furniture.get((pair.a, pair.b), ()),
            differences=match.differences,
        )

    def kind_of(self, pair: Pair, passages: Sequence[Passage], shares: Shares) -> ReuseKind:
        """Say what two texts have of each other."""
        told = [passage for passage in passages if not passage.is_furniture]
        if not told:
            return ReuseKind.FURNITURE
        if shares.larger >= NEARLY_ALL:
            has_wire = self.texts[pair.a].wire or self.texts[pair.b].wire
            return ReuseKind.DISPATCH if has_wire else ReuseKind.COPY
        if (pair.a, pair.b) in self.rewrites:
            return ReuseKind.REWRITE
        if all(passage.is_quoted for passage in told):
            return ReuseKind.QUOTATION
        return ReuseKind.REWRITE if shares.larger >= MUCH else ReuseKind.PASSAGE

    def families(self) -> Iterator[Family]:
        """Give the families, and each text that several inputs have as one, too."""
        grouped = {number for group in self.groups for number in group}
        several = [
            (number,)
            for number, text in enumerate(self.texts)
            if len(text.articles) > 1 and number not in grouped
        ]
        for group in sorted([*self.groups, *several]):
            texts = [self.texts[number] for number in group]
            yield Family(
                articles=tuple(text.id for text in texts),
                inputs=sum(len(text.articles) for text in texts),
                wires=tuple(sorted({text.wire for text in texts if text.wire})),
            )


def span_of(text: Text, wording: Wording, first: int, last: int) -> Span:
    """The span from one word up to another."""
    start, end = int(wording.starts[first]), int(wording.ends[last - 1])
    return Span.of(text.articles[0].text, start, end)
