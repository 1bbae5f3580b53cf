"""The page: everything that a dossier shows, brought together, and written by the templates.

What points at words is written first and notes them; the texts, which stand last, are then written
with those words marked. Nothing on the page comes from anywhere else: style and script stand in it,
and its policy lets nothing but these two run.
"""

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from whence.model import Actor, Article, DeadEndChain, Findings, Group, Origin, SourceKind
from whence.model.decision import Decisions
from whence.report import cards, claims, plain
from whence.report.anchors import Anchors, claim_id, forecast_id, when
from whence.report.chains import NOBODY
from whence.report.copies import Copies, copies_of, in_full
from whence.report.dead_ends import by_reason, settled
from whence.report.forecasts import Foretold, by_state, foretold
from whence.report.frames import Frames
from whence.report.letters import broken
from whence.report.naming import Naming, namings_of
from whence.report.sources import Source, sources_of
from whence.report.spread import Spread, spread_of
from whence.report.texts import marked
from whence.report.timeline import Timeline, day_of, timeline_of
from whence.report.worldmap import WorldMap, map_of
from whence.text.amounts import counted

BARE = re.compile(r'="([A-Za-z0-9#_-]+)"(?=[ >])')
"""An attribute that needs no quotation marks. In what is told, these are always escaped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """What was read, in numbers: for the head of the page and its last section."""

    articles: tuple[Article, ...]
    unread: tuple[Article, ...]
    outlets: tuple[tuple[str, int], ...]
    first: str | None
    last: str | None
    undated: int
    removed: tuple[tuple[str, int], ...]
    unclaimed: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Everything that a dossier shows."""

    title: str
    made_by: str
    decisions: Decisions
    on: date | None
    on_is_given: bool
    pile: Pile
    findings: Findings
    claims: claims.Claims
    spread: Spread | None
    sources: tuple[Source, ...]
    forecasts: tuple[tuple[str, tuple[Foretold, ...]], ...]
    dead_ends: tuple[tuple[str, tuple[DeadEndChain, ...]], ...]
    actors: tuple[Actor, ...]
    timeline: Timeline | None
    map: WorldMap
    copies: Copies
    namings: tuple[Naming, ...]

    @property
    def own_voice(self) -> int:
        """How many claims outlets make in their own voice alone."""
        return sum(claims.is_own(group) for group in self.findings.groups)

    @property
    def shared(self) -> int:
        """How many claims several outlets tell."""
        return sum(group.outlets > 1 for group in self.findings.groups)

    @property
    def handed_on(self) -> int:
        """How many claims came through several hands."""
        return sum(claims.hops_of(group) > 1 for group in self.findings.groups)

    @property
    def dead_end_count(self) -> int:
        """How many chains end in nobody that can be named."""
        return len(self.findings.dead_ends)

    @property
    def decided(self) -> Mapping[str, str]:
        """Who made each decision and why, by its id."""
        return {one.id: f"by {one.who}: {one.why}" for one in self.decisions.entries}

    @property
    def removed_count(self) -> int:
        """How many blocks were removed."""
        return sum(count for _, count in self.pile.removed)

    @property
    def unclaimed_count(self) -> int:
        """From how many sentences and contents no claim came."""
        return sum(count for _, count in self.pile.unclaimed)

    @property
    def actors_left_out(self) -> int:
        """How many actors the table leaves out."""
        return len(self.findings.actors) - len(self.actors)


def pile_of(articles: Sequence[Article]) -> Pile:
    """Count what was read and what was not."""
    read = [article for article in articles if article.text]
    dates = sorted(a.byline.published for a in read if a.byline.published)
    outlets = Counter(a.byline.outlet for a in read if a.byline.outlet)
    return Pile(
        articles=tuple(read),
        unread=tuple(article for article in articles if article.problem),
        outlets=most(outlets),
        first=dates[0][:10] if dates else None,
        last=dates[-1][:10] if dates else None,
        undated=len(read) - len(dates),
        removed=most(Counter(r.reason.value for a in articles for r in a.removed)),
        unclaimed=most(Counter(u.reason.value for a in articles for u in a.unclaimed)),
    )


def latest_day(articles: Iterable[Article]) -> date | None:
    """The day of the latest article that has one."""
    days = (day_of(article.byline.published) for article in articles if article.text)
    return max((day for day in days if day), default=None)


def most(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    """Counts, the largest first, then by name."""
    return tuple(sorted(counts.items(), key=lambda row: (-row[1], row[0])))


def written(page: Page, anchors: Anchors) -> str:
    """Write a page as HTML."""
    environment = environment_for(page, anchors)
    body = environment.get_template("body.html").render(page=page)
    texts = environment.get_template("texts.html").render(page=page, anchors=anchors)
    return environment.get_template("page.html").render(
        page=page,
        body=Markup(BARE.sub(r"=\1", body)),  # what these two hold was escaped when it was written
        texts=Markup(texts),
        style=asset("dossier.css"),
        script=asset("dossier.js"),
        policy=policy(),
    )


def environment_for(page: Page, anchors: Anchors) -> Environment:
    """The templates with the words that they use."""
    groups = {group.id: group for group in page.findings.groups}
    frames = Frames.of(page.pile.articles)
    environment = Environment(
        loader=PackageLoader("whence.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=plain.fit,
    )
    environment.globals.update(
        at=anchors.at,
        place=anchors.place,
        marked=marked,
        number_of=anchors.numbers.__getitem__,
        shown=anchors.shown,
        folder=anchors.folder,
        forecast_id=forecast_id,
        to_claim=partial(to_claim, groups, page.claims.lines, anchors),
        is_own=claims.is_own,
        claim_id=claim_id,
        first_told=cards.first_told,
        longest=claims.longest,
        pieces=cards.pieces,
        framed=frames.group,
        by_source=claims.by_source,
        settled=settled,
        named=partial(named, anchors),
        called=partial(called, anchors),
        ends_of=cards.ends_of,
        whom=cards.whom,
        wording=frames.wording,
        spans_of=lambda number: anchors.spans.get(number, ()),
    )
    environment.tests["is_own"] = claims.is_own
    environment.filters.update(
        address=plain.address,
        day=plain.day,
        label=plain.label,
        capitalised=plain.capitalised,
        counted=counted,
        interval=cards.in_words,
        broken=broken,
        in_full=in_full,
    )
    return environment


def named(anchors: Anchors, origin: Origin) -> str:
    """What an origin is called: an article without an outlet by its path, nobody as such."""
    if origin.kind is SourceKind.NONE:
        return NOBODY
    return anchors.shown(origin.name) if origin.is_own_voice else origin.name


def called(anchors: Anchors, origin: Origin) -> str:
    """What an origin is called, of nobody with the words that leave it open: "is said"."""
    words = plain.label(origin.name, 40) if origin.kind is SourceKind.NONE else ""
    return f"{NOBODY} (“{words}”)" if words else named(anchors, origin)


def to_claim(groups: Mapping[str, Group], lines: frozenset[str], anchors: Anchors, id: str) -> str:
    """The address of a claim: its card or line, else its words in the article."""
    if id in lines or id not in groups:
        return f"#{claim_id(id)}" if id in lines else "#claims"
    wording = cards.first_told(groups[id])
    return anchors.place(wording.article, wording.place.path, wording.spans[0]).href


@cache
def asset(name: str) -> Markup:
    """Style or script, as it stands in the page."""
    return Markup(files("whence.report").joinpath("templates", name).read_text("utf-8"))


def policy() -> str:
    """The page's own law (Content-Security-Policy): this style and this script alone."""
    style, script = (hash_of(asset(name)) for name in ("dossier.css", "dossier.js"))
    return (
        f"default-src 'none'; style-src {style}; script-src {script}; "
        "base-uri 'none'; form-action 'none'"
    )


def hash_of(text: str) -> str:
    """How the policy names a text: the browser compares it with what stands in the page."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def page_of(
    findings: Findings,
    articles: Iterable[Article],
    anchors: Anchors,
    *,
    title: str,
    made_by: str,
    on: date | None,
    decisions: Decisions,
    limits: claims.Limits = claims.WHOLE,
) -> Page:
    """Bring together what a dossier shows."""
    ordered = sorted(articles, key=when)
    pile = pile_of(ordered)
    day = on or latest_day(pile.articles)
    return Page(
        title=title,
        made_by=made_by,
        decisions=decisions,
        on=day,
        on_is_given=on is not None,
        pile=pile,
        findings=findings,
        claims=claims.claims_of(findings, anchors, limits),
        spread=spread_of(findings.groups),
        sources=sources_of(findings.groups),
        forecasts=by_state(foretold(findings.forecasts), day),
        dead_ends=by_reason(findings.dead_ends),
        actors=tuple(a for a in findings.actors if a.articles > 1 or len(a.aliases) > 1),
        timeline=timeline_of(pile.articles, findings, anchors, day),
        map=map_of(pile.articles),
        copies=copies_of(findings.reuse),
        namings=namings_of(pile.articles, findings.actors),
    )
