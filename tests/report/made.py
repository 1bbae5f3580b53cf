"""A small made-up pile with its findings, as the steps over a pile would give them."""

import hashlib
from dataclasses import dataclass, replace

from whence.model import (
    Actor,
    ActorKind,
    Alias,
    Aligned,
    Article,
    Byline,
    Claim,
    ClaimKind,
    ClaimPlace,
    Conflict,
    DeadEnd,
    DeadEndChain,
    Drift,
    DriftKind,
    Due,
    Findings,
    Forecast,
    Group,
    Origin,
    OriginPair,
    OriginRelation,
    Origins,
    PileReuse,
    Problem,
    ProblemCode,
    Quoted,
    SourceKind,
    Span,
    Station,
    Wording,
)
from whence.steps.reuse import find_reuse

TEXTS = {
    "pile/a.txt": "Two officials told the Gazette that the sluice had failed.\n\nMore follows.",
    "pile/b.txt": "The sluice had failed, the Gazette reported. Rain will come in May.",
    "pile/c.txt": "The sluice may not have failed, engineer Odo Pell said.",
}
OUTLETS = {"pile/a.txt": "Gazette", "pile/b.txt": "Mirror", "pile/c.txt": "Dispatch"}


@dataclass(frozen=True, slots=True)
class Pile:
    """Articles and what was found over them."""

    articles: list[Article]
    findings: Findings


def article(path: str, text: str, **byline: str | None) -> Article:
    """An article of one day in March."""
    known = {"outlet": OUTLETS.get(path), "published": "2021-03-04", "title": f"About {path}"}
    return Article(path=path, text=text, byline=Byline(**{**known, **byline}))


def quoted(article: Article, words: str) -> Quoted:
    """Where these words stand."""
    start = article.text.index(words)
    return Quoted(article.id, article.path, Span.of(article.text, start, start + len(words)))


def wording(article: Article, words: str, origin: str, *hops: Station) -> Wording:
    """A wording of a claim; without hops it is the outlet's own."""
    return Wording(
        place=ClaimPlace(article.path, f"c-{words[:8]}"),
        article=article.id,
        url=article.byline.url,
        outlet=article.byline.outlet,
        published=article.byline.published,
        spans=(quoted(article, words).span,),
        attribution="a1" if hops else None,
        origin=origin,
        chain=hops,
    )


def pile(articles: list[Article] | None = None) -> Pile:
    """Three outlets, one claim with three wordings, two origins that may be one, and the rest."""
    a, b, c = articles or [article(path, text) for path, text in TEXTS.items()]
    officials = quoted(a, "Two officials")
    hop = Station("Two officials", SourceKind.ANONYMOUS, officials)
    gazette = Station("Gazette", SourceKind.OUTLET, quoted(b, "Gazette"))
    pell = Station("Odo Pell", SourceKind.PERSON, quoted(c, "Odo Pell"))
    wordings = (
        wording(a, "the sluice had failed", "o1", hop),
        wording(b, "The sluice had failed", "o1", gazette, hop),
        wording(c, "The sluice may not have failed", "o2", pell),
    )
    main = Group(
        id="g1",
        text="the sluice had failed",
        kind=ClaimKind.FACT,
        wordings=wordings,
        origins=origins(officials, pell.place),
    )
    rain = wording(b, "Rain will come in May.", "o3")
    own = Origin(id="o3", name="Mirror", kind=SourceKind.OUTLET, is_own_voice=True)
    alone = Origins(at_least=0, at_most=0, classes=(), pairs=(), origins=(own,))
    forecast = Group(
        id="g2", text=rain.text, kind=ClaimKind.FORECAST, wordings=(rain,), origins=alone
    )
    broken = Article(path="pile/d.txt", problem=Problem(ProblemCode.EMPTY, "it is empty"))
    read = [a, b, c]
    return Pile(
        [*read, broken],
        Findings(
            groups=(main, forecast),
            conflicts=(conflict(wordings),),
            drifts=(drift(wordings),),
            forecasts=(foretold(rain),),
            dead_ends=(dead_end(a, hop),),
            actors=(actor(a, b),),
            reuse=find_reuse(read),
        ),
    )


def origins(officials: Quoted, pell: Quoted) -> Origins:
    """Two origins that may be one."""
    pair = OriginPair(
        a="o1",
        b="o2",
        relation=OriginRelation.POSSIBLY_SAME,
        reason="“Two officials” may be Odo Pell",
        evidence=(officials,),
        decision="d1",
    )
    return Origins(
        at_least=1,
        at_most=2,
        classes=(("o1",), ("o2",)),
        pairs=(pair,),
        origins=(
            Origin(
                id="o1",
                name="Two officials",
                kind=SourceKind.ANONYMOUS,
                dead_end=DeadEnd.ANONYMOUS,
                settles="who the officials are",
                evidence=(officials,),
            ),
            Origin(id="o2", name="Odo Pell", kind=SourceKind.PERSON, evidence=(pell,)),
        ),
    )


def conflict(wordings: tuple[Wording, ...]) -> Conflict:
    """The first and the last wording deny one another."""
    first, _, last = wordings
    span = last.spans[0]
    words = Span(span.start + 15, span.start + 18, span.text[15:18])
    return Conflict(
        id="x1",
        kind=Aligned.POLARITY,
        a=first.place,
        b=last.place,
        group_a="g1",
        group_b="g1",
        a_words=None,
        b_words=Quoted(last.article, last.place.path, words),
        score=0.9,
        has_one_origin=False,
    )


def drift(wordings: tuple[Wording, ...]) -> Drift:
    """The second wording dropped what the first had."""
    return Drift(
        id="x2",
        kind=DriftKind.ATTRIBUTION_DROPPED,
        group="g1",
        before=wordings[0].place,
        after=wordings[1].place,
        before_words=None,
        after_words=None,
        reason="the later names the earlier",
    )


def foretold(rain: Wording) -> Forecast:
    """A forecast for May."""
    due = Due(said="2021-03-04", first="2021-05-01", last="2021-05-31")
    return Forecast(
        place=rain.place,
        group="g2",
        outlet=rain.outlet,
        who=None,
        chain=(),
        claim=Claim(id=rain.place.claim, attribution=None, spans=rain.spans, due=due),
    )


def dead_end(a: Article, hop: Station) -> DeadEndChain:
    """Nobody knows who the officials are."""
    return DeadEndChain(
        path=a.path,
        article=a.id,
        attribution="a1",
        source=hop.place.span,
        chain=(hop,),
        reason=DeadEnd.ANONYMOUS,
        settles="who the officials are",
        groups=("g1",),
    )


def actor(a: Article, b: Article) -> Actor:
    """The paper that two articles name."""
    places = (quoted(a, "Gazette"), quoted(b, "Gazette"))
    alias = Alias(name="Gazette", mentions=2, articles=2, evidence=places[0])
    return Actor(id="x", name="Gazette", kind=ActorKind.OUTLET, aliases=(alias,), mentions=places)


def many(*, articles: int, claims: int, filler: str = "") -> Pile:
    """Many articles that each make as many claims, which nobody else tells."""
    made: list[Article] = []
    groups: list[Group] = []
    for n in range(articles):
        words = [f"gate {n}-{k} of the lower dam had failed" for k in range(claims)]
        text = "\n\n".join(f"Speaker {n} said that {one}. {filler}" for one in words)
        made.append(article(f"pile/{n}.txt", text, outlet=f"Outlet {n}"))
        groups += [alone(made[-1], one, f"Speaker {n}") for one in words]
    nothing = replace(pile().findings, conflicts=(), drifts=(), forecasts=(), dead_ends=())
    reuse = PileReuse(texts=(), reuses=(), families=())
    return Pile(made, replace(nothing, groups=tuple(groups), actors=(), reuse=reuse))


def alone(told_in: Article, words: str, speaker: str) -> Group:
    """A claim with one wording and one origin."""
    id = f"o-{speaker}"
    hop = Station(speaker, SourceKind.PERSON, quoted(told_in, speaker))
    told = replace(wording(told_in, words, id, hop), place=ClaimPlace(told_in.path, f"c-{words}"))
    origin = Origin(id=id, name=speaker, kind=hop.kind, evidence=(hop.place,))
    known = Origins(at_least=1, at_most=1, classes=((id,),), pairs=(), origins=(origin,))
    return Group(
        id=f"group-{hash_of(words)}",
        text=words,
        kind=ClaimKind.FACT,
        wordings=(told,),
        origins=known,
    )


def hash_of(words: str) -> str:
    """An id made of words."""
    return hashlib.sha256(words.encode()).hexdigest()[:16]
