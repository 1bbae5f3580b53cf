"""Told: one claim with its article and its attribution, and the pile of all of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from whence.model import (
    Article,
    Attribution,
    Claim,
    ClaimPlace,
    DeadEnd,
    Hop,
    Quoted,
    Span,
    Station,
)
from whence.steps.trace.pages import Page, page_of, scopes_of


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """One claim where it stands; `text_id` is the id of the article's text, worked out once.

    `page` is one for all versions of the article; `scope` is within what "an official" is one.
    """

    place: ClaimPlace
    article: Article
    text_id: str
    page: Page
    scope: str
    claim: Claim
    attribution: Attribution | None

    @property
    def chain(self) -> tuple[Hop, ...]:
        """The hops that its own article gives."""
        return self.attribution.chain if self.attribution else ()

    @property
    def is_own_voice(self) -> bool:
        """Whether the outlet itself asserts it: plainly, or as what "the paper" found."""
        return self.attribution is None or not (self.chain or self.dead_end)

    @property
    def dead_end(self) -> DeadEnd | None:
        """Why its article's chain ends in nobody that can be named."""
        return self.attribution.dead_end if self.attribution else None

    @property
    def is_bare(self) -> bool:
        """Whether its article names nobody for it: own voice, or a chain that ends in nobody."""
        return self.is_own_voice or self.dead_end is not None

    @property
    def outlet(self) -> str | None:
        """The outlet that carries it."""
        return self.article.byline.outlet

    def is_version_of(self, other: "Told") -> bool:
        """Whether it stands in another version of the other's article."""
        return bool(self.page) and self.page == other.page and self.text_id != other.text_id

    @property
    def published(self) -> str:
        """The date of its article; empty if that is not known."""
        return self.article.byline.published or ""

    @property
    def order(self) -> tuple[str, ClaimPlace]:
        """What puts claims into the order of their dates; those without one come last."""
        return self.published or "9999", self.place

    def quoted(self, span: Span) -> Quoted:
        """Words of its article."""
        return Quoted(self.text_id, self.place.path, span)

    def station(self, hop: Hop) -> Station:
        """A hop of its article as a station."""
        return Station(hop.name, hop.kind, self.quoted(hop.span))


@dataclass(frozen=True, slots=True)
class Pile:
    """All articles by path, with the ids of their texts, and all claims by place."""

    articles: Mapping[str, Article]
    text_ids: Mapping[str, str]
    told: Mapping[ClaimPlace, Told]

    @classmethod
    def of(cls, articles: Iterable[Article]) -> "Pile":
        """Lay out a pile, in the order of the paths."""
        by_path = {article.path: article for article in articles}
        by_path = {path: by_path[path] for path in sorted(by_path)}
        text_ids = {path: article.id for path, article in by_path.items()}
        scopes = scopes_of(by_path.values(), text_ids)
        told = {
            one.place: one
            for path, article in by_path.items()
            for one in told_in(article, text_ids[path], scopes[path])
        }
        return cls(by_path, text_ids, told)


def told_in(article: Article, text_id: str, scope: str) -> Iterable[Told]:
    """The claims of one article."""
    page = page_of(article)
    by_id = {attribution.id: attribution for attribution in article.attributions}
    for claim in article.claims:
        attribution = by_id.get(claim.attribution or "")
        place = ClaimPlace(article.path, claim.id)
        yield Told(place, article, text_id, page, scope, claim, attribution)


def is_later(one: str, other: str) -> bool:
    """Whether a date is later than another, as far as both are known."""
    known = min(len(one), len(other))
    return one[:known] > other[:known]
