"""Reuse: passages that stand in two articles of a pile, what the two have of each other, which way.

A pure function over clean articles, which needs no encoder. The way through it:

    words → grams → (SQL) seeds → passages → furniture → shares → kinds, directions, families

Inputs with the same text are one text from the start, so five thousand of them are one row and not
twelve million pairs. Texts go by their date and id, so the order of the input makes no difference.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from whence.model import Article, Family, Passage, PileReuse, Reuse, ReuseKind, Span, Text
from whence.steps.reuse.direction import Side, credits_of, direction_of, passage_spans
from whence.steps.reuse.families import families_of
from whence.steps.reuse.furniture import furniture_of
from whence.steps.reuse.matches import Match
from whence.steps.reuse.pairs import Pair, pairs_of
from whence.steps.reuse.shares import MUCH, Shares, shares_of
from whence.steps.reuse.wording import Wording, wording_of
from whence.text.wordings import Vocabulary

NEARLY_ALL = 0.8
UNDATED = "9999"


def find_reuse(articles: Iterable[Article]) -> PileReuse:
    """Find all reuse in a pile of clean articles, whatever their order.

    Articles without a text are left out, and listed.
    """
    articles = list(articles)
    texts = texts_of(article for article in articles if article.text)
    left_out = tuple(article for article in articles if not article.text)
    vocabulary = Vocabulary()
    wordings = [wording_of(text.articles[0].text, vocabulary) for text in texts]
    texts = [
        replace(text, word_count=len(wording))
        for text, wording in zip(texts, wordings, strict=True)
    ]
    found = pairs_of(wordings, outlet_numbers(texts))
    pile = Pile(texts, wordings, found.pairs)
    return PileReuse(
        texts=tuple(texts),
        reuses=tuple(pile.reuse_of(pair) for pair in found.pairs),
        families=tuple(pile.families(found.crowded)),
        left_out=left_out,
        crowded=len(found.crowded),
    )


def texts_of(articles: Iterable[Article]) -> list[Text]:
    """Put articles with the same text together, the earliest first in each and in all."""
    by_id: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        by_id[article.id].append(article)
    texts = [text_of(id_, sorted(same, key=age)) for id_, same in by_id.items()]
    return sorted(texts, key=lambda text: (text.published or UNDATED, text.id))


def text_of(id_: str, articles: Sequence[Article]) -> Text:
    """Make a text of the articles that have it, the earliest first."""
    return Text(
        id=id_,
        articles=tuple(articles),
        published=articles[0].byline.published,
        wire=next((a.byline.wire for a in articles if a.byline.wire), None),
    )


def outlet_numbers(texts: Sequence[Text]) -> list[int]:
    """Number the outlets; a text of which none is told is an outlet by itself."""
    numbers: dict[str | int, int] = {}
    outlets = (text.articles[0].byline.outlet or n for n, text in enumerate(texts))
    return [numbers.setdefault(outlet, len(numbers)) for outlet in outlets]


def age(article: Article) -> tuple[str, str]:
    """Sort by date, what has none last."""
    return article.byline.published or UNDATED, article.path


class Pile:
    """All texts of a pile and their pairs, with what only the whole pile tells of a pair."""

    def __init__(
        self, texts: Sequence[Text], wordings: Sequence[Wording], pairs: Sequence[Pair]
    ) -> None:
        self.texts, self.wordings, self.pairs = texts, wordings, pairs
        raw = {(p.a, p.b): shares_of(p, wordings) for p in pairs}
        self.furniture = furniture_of(pairs, wordings, texts, raw)
        self.shares = {
            (p.a, p.b): shares_of(p, wordings, without=self.furniture[p.a, p.b])
            if (p.a, p.b) in self.furniture
            else raw[p.a, p.b]
            for p in pairs
        }
        self.own_shares = {
            pair: shares_of(p, wordings, without=self.not_own(p))
            if known.smaller >= MUCH
            else known
            for p, (pair, known) in zip(pairs, self.shares.items(), strict=True)
        }
        self.span_of = cache(
            lambda number, *words: span_of(texts[number], wordings[number], *words)
        )
        self.credits_of = cache(lambda number: credits_of(texts[number]))

    def not_own(self, pair: Pair) -> frozenset[Match]:
        """The passages that make no two texts versions of one: furniture, and what others said."""
        quoted = {match for match in pair.matches if match.is_quoted}
        return self.furniture.get((pair.a, pair.b), frozenset()) | quoted

    def reuse_of(self, pair: Pair) -> Reuse:
        """Say what two texts share, and which way it went."""
        shares = self.shares[pair.a, pair.b]
        passages = tuple(self.passage_of(pair, match) for match in pair.matches)
        kind = kind_of(passages, shares, self.texts[pair.a].wire or self.texts[pair.b].wire)
        in_a, in_b = passage_spans(passages)
        a = Side("a", self.texts[pair.a], self.credits_of(pair.a), in_a)
        b = Side("b", self.texts[pair.b], self.credits_of(pair.b), in_b)
        verdict = direction_of(a, b, kind)
        return Reuse(
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

    def families(self, crowded: frozenset[int]) -> Iterable[Family]:
        """Give the families, and each text that several inputs have as one, too."""
        groups = families_of(self.wordings, self.own_shares, crowded)
        grouped = {number for group in groups for number in group}
        several = [
            (number,)
            for number, text in enumerate(self.texts)
            if len(text.articles) > 1 and number not in grouped
        ]
        for group in sorted([*groups, *several]):
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


def kind_of(passages: Sequence[Passage], shares: Shares, wire: str | None) -> ReuseKind:
    """Say what two texts have of each other."""
    told = [passage for passage in passages if not passage.is_furniture]
    if not told:
        return ReuseKind.FURNITURE
    if shares.larger >= NEARLY_ALL:
        return ReuseKind.DISPATCH if wire else ReuseKind.COPY
    if all(passage.is_quoted for passage in told):
        return ReuseKind.QUOTATION
    return ReuseKind.REWRITE if shares.larger >= MUCH else ReuseKind.PASSAGE
