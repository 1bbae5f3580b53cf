"""Tiny piles for the tests of tracing: articles whose attributions and claims are made by hand."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whence.model import (
    Article,
    Attribution,
    AttributionKind,
    Byline,
    Claim,
    ClaimKind,
    ClaimPlace,
    Contradiction,
    DeadEnd,
    Findings,
    Group,
    Hedge,
    Hop,
    Matches,
    Mention,
    MentionKind,
    Number,
    SourceKind,
    Span,
    Speaker,
    Station,
    Strength,
)
from whence.steps.actors import find_actors
from whence.steps.reuse import find_reuse
from whence.steps.trace import trace
from whence.text.numbers import numbers_in

OUTLET, PERSON, BODY, PAPER, UNNAMED = (
    SourceKind.OUTLET,
    SourceKind.PERSON,
    SourceKind.ORGANISATION,
    SourceKind.DOCUMENT,
    SourceKind.ANONYMOUS,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One claim: `hops` are names with their kinds, none for the outlet's own voice."""

    content: str
    hops: tuple[tuple[str, SourceKind], ...] = ()
    dead_end: DeadEnd | None = None
    title: str | None = None
    hedge: str = ""
    is_quoted: bool = False
    kind: ClaimKind = ClaimKind.FACT


def said(
    content: str,
    *hops: tuple[str, SourceKind],
    title: str | None = None,
    hedge: str = "",
    dead_end: DeadEnd | None = None,
    is_quoted: bool = False,
) -> Line:
    """A claim that the article attributes; one that ends in somebody unnamed is a dead end."""
    if hops and hops[-1][1] is UNNAMED and dead_end is None:
        dead_end = DeadEnd.ANONYMOUS
    return Line(content, hops, dead_end, title, hedge, is_quoted)


def own(content: str, *, kind: ClaimKind = ClaimKind.FACT) -> Line:
    """A claim in the outlet's own voice."""
    return Line(content, kind=kind)


def article(
    path: str,
    *lines: Line,
    outlet: str | None = None,
    published: str | None = None,
    wire: str | None = None,
    title: str | None = None,
    head: str = "",
    url: str | None = None,
) -> Article:
    """An article that says some lines, each a paragraph, after a head."""
    text, parts = head, list[Part]()
    for line in lines:
        text += "\n\n" if text else ""
        parts.append(Part.of(line, len(text)))
        text += parts[-1].text
    byline = Byline(outlet=outlet, published=published, wire=wire, title=title, url=url)
    return Article(
        path=path,
        text=text,
        byline=byline,
        attributions=tuple(
            part.attribution(text, str(n))
            for n, part in enumerate(parts)
            if part.line.hops or part.line.dead_end
        ),
        mentions=tuple(mentions(text, parts)),
        claims=tuple(part.claim(text, str(n)) for n, part in enumerate(parts)),
    )


@dataclass(frozen=True, slots=True)
class Part:
    """A line as text, and where in the article its hops and its content stand."""

    line: Line
    text: str
    hops: tuple[tuple[int, int], ...]
    content: tuple[int, int]
    title: tuple[int, int] | None

    @classmethod
    def of(cls, line: Line, at: int) -> "Part":
        """Lay a line out, `at` being where it starts."""
        text, hops, title = "", list[tuple[int, int]](), None
        for name, _ in line.hops:
            text += "from " if text else "From "
            if line.title and name == line.hops[-1][0]:
                title = (at + len(text), at + len(text) + len(line.title))
                text += f"{line.title} "
            hops.append((at + len(text), at + len(text) + len(name)))
            text += f"{name}, "
        start = at + len(text)
        text += line.content
        return cls(line, text, tuple(hops), (start, start + len(line.content)), title)

    def attribution(self, text: str, number: str) -> Attribution:
        """The attribution of a line."""
        chain = tuple(
            Hop(name, kind, Span.of(text, *place))
            for (name, kind), place in zip(self.line.hops, self.hops, strict=True)
        )
        last = chain[-1] if chain else None
        title = Span.of(text, *self.title) if self.title else None
        return Attribution(
            id=f"a{number}",
            content=(Span.of(text, *self.content),),
            source=last.span if last else None,
            kind=AttributionKind.DIRECT if self.line.is_quoted else AttributionKind.INDIRECT,
            source_kind=last.kind if last else SourceKind.NONE,
            speaker=Speaker(last.name, last.kind, last.span, title=title) if last else None,
            chain=chain,
            dead_end=self.line.dead_end,
        )

    def claim(self, text: str, number: str) -> Claim:
        """The claim of a line."""
        line, (start, end) = self.line, self.content
        hedges: tuple[Hedge, ...] = ()
        if line.hedge:
            at = text.index(line.hedge, start)
            hedges = (
                Hedge(span=Span.of(text, at, at + len(line.hedge)), strength=Strength.STRONG),
            )
        return Claim(
            id=f"c{number}",
            attribution=f"a{number}" if line.hops or line.dead_end else None,
            spans=(Span.of(text, start, end),),
            kind=line.kind,
            hedges=hedges,
            numbers=numbers(text, start, end),
        )


def numbers(text: str, start: int, end: int) -> tuple[Number, ...]:
    """The numbers of a stretch of the text."""
    return tuple(numbers_in(text, start, end))


def mentions(text: str, parts: Iterable[Part]) -> Iterable[Mention]:
    """Names of bodies and persons: hops in capitals, and bodies in descriptions and titles."""
    found: dict[Span, MentionKind] = {}
    for part in parts:
        for (name, kind), place in zip(part.line.hops, part.hops, strict=True):
            if kind in (PERSON, BODY, OUTLET) and name[0].isupper():
                is_person = kind is PERSON
                found[Span.of(text, *place)] = (
                    MentionKind.PERSON if is_person else MentionKind.ORGANISATION
                )
            else:
                found.update(bodies(text, place))
        if part.title:
            found.update(bodies(text, part.title))
    for span in sorted(found):
        yield Mention(span=span, kind=found[span], actor=span.text)


def bodies(text: str, place: tuple[int, int]) -> dict[Span, MentionKind]:
    """Words in capitals that end in what a body is called."""
    pattern = re.compile(r"(?:[A-Z]\w+ )+(?:Ministry|Council|Office|Works)")
    return {
        Span.of(text, match.start(), match.end()): MentionKind.ORGANISATION
        for match in pattern.finditer(text, *place)
    }


def by_text(articles: Iterable[Article], contradictions: tuple[Contradiction, ...] = ()) -> Matches:
    """Group the claims of some articles by their words, less capitals and the last full stop."""
    groups: dict[str, list[ClaimPlace]] = defaultdict(list)
    for one in articles:
        for claim in one.claims:
            groups[claim.spans[0].text.casefold().rstrip(".")].append(
                ClaimPlace(one.path, claim.id)
            )
    return Matches(groups=tuple(map(tuple, groups.values())), contradictions=contradictions)


def together(articles: Iterable[Article]) -> Matches:
    """Take all claims of some articles as one group."""
    places = tuple(ClaimPlace(one.path, claim.id) for one in articles for claim in one.claims)
    return Matches(groups=(places,), contradictions=())


def found(*articles: Article, matches: Matches | None = None) -> Findings:
    """Trace some articles whose claims match by their words, unless told otherwise."""
    matches = matches or by_text(articles)
    return trace(articles, matches, find_actors(articles), find_reuse(articles))


def only_group(*articles: Article) -> Group:
    """The one group that all claims of some articles are taken for."""
    return found(*articles, matches=together(articles)).groups[0]


def names(chain: Sequence[Station]) -> list[str]:
    """The names of the stations of a chain."""
    return [station.name for station in chain]
