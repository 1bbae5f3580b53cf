"""Placing: what of the ledger can be found again in the articles of today, and what cannot.

A decision is found by its ids, which are hashes of content: they hold however often an article is
read or added. What they no longer lead to, such as a claim that is read differently, is looked for
by its words; what is not found even so is given back, to be listed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from whence.model import Article, ClaimPlace, Found, Span
from whence.model.decision import Anchored, Decision, Decisions, Subject

CONTEXT = 40
"""Characters that are kept on either side of the words."""
Mark = TypeVar("Mark")


def anchored(article: Article, span: Span) -> Anchored:
    """Words of an article as a decision keeps them."""
    return Anchored(
        article=article.id,
        path=article.path,
        start=span.start,
        end=span.end,
        text=span.text,
        before=article.text[max(0, span.start - CONTEXT) : span.start],
        after=article.text[span.end : span.end + CONTEXT],
    )


@dataclass(frozen=True, slots=True)
class Marks:
    """Where the articles have each attribution and each claim: by id, and by words."""

    attributions: Mapping[str, Sequence[tuple[str, str]]]
    claims: Mapping[str, Sequence[ClaimPlace]]
    attributions_at: Mapping[str, Sequence[tuple[str, str]]]
    claims_at: Mapping[str, Sequence[ClaimPlace]]

    @classmethod
    def of(cls, articles: Iterable[Article]) -> "Marks":
        """Note them all."""
        attributions: dict[str, list[tuple[str, str]]] = {}
        claims: dict[str, list[ClaimPlace]] = {}
        attributions_at: dict[str, list[tuple[str, str]]] = {}
        claims_at: dict[str, list[ClaimPlace]] = {}
        for article in articles:
            for attribution in article.attributions:
                mark = (article.path, attribution.id)
                attributions.setdefault(attribution.id, []).append(mark)
                if span := attribution.source or attribution.cue:
                    attributions_at.setdefault(around(article.text, span), []).append(mark)
            for claim in article.claims:
                place = ClaimPlace(article.path, claim.id)
                claims.setdefault(claim.id, []).append(place)
                claims_at.setdefault(around(article.text, claim.spans[0]), []).append(place)
        return cls(attributions, claims, attributions_at, claims_at)

    def attribution(self, decision: Decision) -> Sequence[tuple[str, str]]:
        """The attributions that a decision is about."""
        return found(decision, self.attributions, self.attributions_at)

    def claim(self, decision: Decision) -> Sequence[ClaimPlace]:
        """The claims that a decision is about."""
        return found(decision, self.claims, self.claims_at)


def around(text: str, span: Span) -> str:
    """Words with a little of what stands around them."""
    return text[max(0, span.start - CONTEXT) : span.end + CONTEXT]


def found(
    decision: Decision, by_id: Mapping[str, Sequence[Mark]], by_words: Mapping[str, Sequence[Mark]]
) -> Sequence[Mark]:
    """What a decision is about, by its words and its id, or else by its words alone.

    Ids count through a text, so that a whence that reads it differently may give one to another.
    """
    words = [one.before + one.text + one.after for one in decision.anchors]
    by_anchor = list(dict.fromkeys(mark for one in words for mark in by_words.get(one, ())))
    same = set(by_id.get(decision.ids[0], ()))
    both = [mark for mark in by_anchor if mark in same]
    return both or by_anchor or ([] if words else by_id.get(decision.ids[0], ()))


def unplaced(decisions: Decisions, findings: Found, marks: Marks) -> list[Decision]:
    """The decisions that stand and lead to nothing in the case any more."""
    return [one for one in decisions.standing if not is_placed(one, findings, marks)]


def is_placed(decision: Decision, findings: Found, marks: Marks) -> bool:
    """Whether what a decision is about is still there."""
    match decision.subject:
        case Subject.ORIGINS:
            known = {one.id for group in findings.groups for one in group.origins.origins}
            return known.issuperset(decision.ids)
        case Subject.ACTORS:
            return {actor.id for actor in findings.actors}.issuperset(decision.ids)
        case Subject.ATTRIBUTION:
            return bool(marks.attribution(decision))
        case _:
            return bool(marks.claim(decision))
