"""Deciding: a new entry of the ledger, made of what a person typed.

Of an id its beginning is enough, as long as only one begins so. An entry keeps the words that it is
about, so that whoever reads it in five years knows what was judged.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from whence.case.placing import anchored
from whence.errors import UsageError
from whence.model import Actor, Article, Found, Origin, Quoted
from whence.model.decision import (
    DIFFERENT,
    RIGHT,
    SAME,
    UNDONE,
    WRONG,
    Anchored,
    Decision,
    Decisions,
    Subject,
    decision_id,
    undone_of,
)

SHOWN = 5
"""How many of the ids that begin alike an error lists."""
NONE_SUCH = {
    Subject.ORIGINS: "whence origins, or whence actors, lists them",
    Subject.ATTRIBUTION: "whence trace and whence claims --format jsonl show them",
    Subject.FORECAST: "whence forecasts lists them",
    Subject.DECISION: "whence decide CASE --list lists them",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """Who decides, why, when, and with which whence."""

    who: str
    why: str
    at: str
    whence: str

    def __post_init__(self) -> None:
        if not self.who.strip() or not self.why.strip():
            raise UsageError("a decision needs a name and a reason: --who NAME --why TEXT")

    def entry(
        self,
        subject: Subject,
        ids: tuple[str, ...],
        verdict: str,
        anchors: Iterable[Anchored] = (),
        group: str | None = None,
    ) -> Decision:
        """Make the entry."""
        return Decision(
            id=decision_id(subject, *ids, verdict, self.who, self.why, self.at),
            subject=subject,
            ids=ids,
            verdict=verdict,
            who=self.who,
            why=self.why,
            at=self.at,
            whence=self.whence,
            group=group,
            anchors=tuple(anchors),
        )


@dataclass(frozen=True, slots=True)
class Deciding:
    """What can be decided on: the findings of a case, its articles, its ledger."""

    findings: Found
    articles: Mapping[str, Article]
    decisions: Decisions

    def pair(self, signed: Signed, verdict: str, first: str, second: str) -> Decision:
        """Two origins or two actors are the same, or different; an actor as its origin too."""
        if verdict not in (SAME, DIFFERENT):
            raise UsageError(f"of two origins or actors {SAME} or {DIFFERENT} can be said")
        origins = {one.id: one for group in self.findings.groups for one in group.origins.origins}
        actors = {one.id: one for one in self.findings.actors}
        a, b = (
            full_id(one, [*origins, *actors], "origin or actor", NONE_SUCH[Subject.ORIGINS])
            for one in (first, second)
        )
        if a == b:
            raise UsageError(f"{a} is one and the same; give two ids")
        if (a in actors) != (b in actors):
            raise UsageError("give two origins or two actors, not one of each")
        subject = Subject.ACTORS if a in actors else Subject.ORIGINS
        quoted = [q for id_ in (a, b) for q in evidence(origins.get(id_) or actors[id_])]
        return signed.entry(subject, (a, b), verdict, self.anchors(quoted))

    def wording(self, signed: Signed, verdict: str, given: str) -> Decision:
        """An attribution, or the place of a claim in its group, is right or wrong."""
        if verdict not in (RIGHT, WRONG):
            raise UsageError(f"of an attribution or a claim {RIGHT} or {WRONG} can be said")
        articles = self.articles.values()
        attributions = {one.id: (a, one) for a in articles for one in a.attributions}
        claims = {one.id: (a, one) for a in articles for one in a.claims}
        what = "attribution or claim"
        id_ = full_id(given, [*attributions, *claims], what, NONE_SUCH[Subject.ATTRIBUTION])
        if id_ in attributions:
            article, attribution = attributions[id_]
            span = attribution.source or attribution.cue or attribution.content[0]
            return signed.entry(Subject.ATTRIBUTION, (id_,), verdict, (anchored(article, span),))
        article, claim = claims[id_]
        return signed.entry(
            Subject.MATCH, (id_,), verdict, (anchored(article, claim.spans[0]),), self.group(id_)
        )

    def outcome(self, signed: Signed, given: str, words: str) -> Decision:
        """What became of a forecast, in the person's words."""
        if not words.strip():
            raise UsageError("say what became of it: happened, did not happen, unclear, …")
        known = {one.place.claim: one for one in self.findings.forecasts}
        id_ = full_id(given, known, "forecast", NONE_SUCH[Subject.FORECAST])
        forecast = known[id_]
        anchor = anchored(self.articles[forecast.place.path], forecast.claim.spans[0])
        return signed.entry(Subject.FORECAST, (id_,), words, (anchor,), forecast.group)

    def undo(self, signed: Signed, given: str) -> Decision:
        """Take an entry back, by a further entry."""
        known = [one.id for one in self.decisions.entries]
        id_ = full_id(given, known, "decision", NONE_SUCH[Subject.DECISION])
        if id_ in undone_of(self.decisions.entries):
            raise UsageError(f"{id_} is taken back already; whence decide CASE --list shows it")
        return signed.entry(Subject.DECISION, (id_,), UNDONE)

    def group(self, claim: str) -> str | None:
        """The group that a claim is in."""
        return next(
            (g.id for g in self.findings.groups for w in g.wordings if w.place.claim == claim), None
        )

    def anchors(self, quoted: Iterable[Quoted]) -> list[Anchored]:
        """Words of articles as a decision keeps them."""
        return [anchored(self.articles[one.path], one.span) for one in quoted]


def evidence(one: Origin | Actor) -> tuple[Quoted, ...]:
    """The first words that name an origin or an actor."""
    return (one.evidence if isinstance(one, Origin) else one.mentions)[:1]


def full_id(given: str, known: Iterable[str], what: str, advice: str) -> str:
    """Find the one id that begins as given; its first word ("origin-") may be left out."""
    ids = list(dict.fromkeys(known))
    if given in ids:
        return given
    begin = [one for one in ids if given and begins(one, given)]
    if len(begin) == 1:
        return begin[0]
    if not begin:
        raise UsageError(f"there is no {what} {given[:100]!r}; {advice}")
    shown = ", ".join(begin[:SHOWN]) + (", …" if len(begin) > SHOWN else "")
    raise UsageError(f"{given!r} begins more than one: {shown}; give more of it")


def begins(id_: str, given: str) -> bool:
    """Whether an id begins so, with its first word or without."""
    return id_.startswith(given) or id_.partition("-")[2].startswith(given)
