"""Wording: who uses which words for an actor: its names, and what it is called beside them.

The words inside a quotation are the speaker's and are charged to him, never to the writer. Words
that the writer alone puts into quotation marks, without a speaker, are kept apart: they are his,
but at arm's length. Which words are fair is not asked.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from whence.model import Actor, ActorKind, Article, AttributionKind, Quoted, Span
from whence.text.callings import callings
from whence.text.quotes import quotations

LEAST_VOICES = 2
LEAST_CALLINGS = 2
"""Of an actor with one name alone."""
MEMBERLESS = frozenset((ActorKind.STATE, ActorKind.PERSON, ActorKind.PLACE))
OUTER = "“”‘’\"'«»"
MOST_ACTORS = 40
MARKS = frozenset('“”„‟"«»‹›')


@dataclass(slots=True)
class Use:
    """How often one name or calling is used in whose words, by which outlets and speakers."""

    name: str
    is_calling: bool = False
    plain: int = 0
    set_off: int = 0
    quoted: int = 0
    outlets: Counter[str] = field(default_factory=Counter)
    speakers: Counter[str] = field(default_factory=Counter)
    first: Quoted | None = None


@dataclass(frozen=True, slots=True)
class Naming:
    """One actor and the words that are used for it: names, then callings, the most used first."""

    actor: Actor
    uses: tuple[Use, ...]

    @property
    def is_choice(self) -> bool:
        """Whether it has callings, or two names that share no word: a long and a short form do."""
        if any(use.is_calling for use in self.uses):
            return True
        words = [frozenset(use.name.casefold().split()) for use in self.uses]
        return any(not a & b for a in words for b in words)


@dataclass(frozen=True, slots=True)
class Voices:
    """The quotations of one article: those with a speaker, and all stretches in marks."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    speakers: tuple[str, ...]
    marked: tuple[tuple[int, int], ...]

    def speaker(self, span: Span) -> str | None:
        """Whose words a span is, None if it is the writer's."""
        at = bisect_right(self.starts, span.start) - 1
        return self.speakers[at] if at >= 0 and span.end <= self.ends[at] else None

    def is_marked(self, span: Span) -> bool:
        """Whether the span stands in quotation marks."""
        if any(sign in MARKS for sign in span.text):
            return True
        at = bisect_right(self.marked, (span.start, 1 << 62)) - 1
        return at >= 0 and span.end <= self.marked[at][1]


def namings_of(articles: Iterable[Article], actors: Iterable[Actor]) -> tuple[Naming, ...]:
    """Find the actors for which several words are used, by several outlets or speakers."""
    pile = {article.path: article for article in articles}
    voices = {path: voices_of(article) for path, article in pile.items()}
    found = []
    for actor in actors:
        uses = uses_of(actor, pile, voices)
        if is_contested(uses):
            found.append(Naming(actor, uses))
    found.sort(key=lambda naming: (-naming.actor.articles, naming.actor.name, naming.actor.id))
    return tuple(found[:MOST_ACTORS])


def is_contested(uses: tuple[Use, ...]) -> bool:
    """Whether two use words for it, and not the same."""
    tellers = {name for use in uses for name in (*use.outlets, *use.speakers)}
    is_varied = len(uses) > 1 and len(tellers) >= LEAST_VOICES
    callings = [use for use in uses if use.is_calling]
    if callings and len(callings) == len(uses) - 1:
        return is_varied and len(callings) >= LEAST_CALLINGS
    return is_varied


def uses_of(
    actor: Actor, pile: Mapping[str, Article], voices: Mapping[str, Voices]
) -> tuple[Use, ...]:
    """Count the words for one actor by whose they are."""
    uses: dict[tuple[bool, str], Use] = {}
    for mention in sorted(actor.mentions, key=lambda m: (m.path, m.span)):
        article = pile.get(mention.path)
        if article is None:
            continue
        has_members = actor.kind not in MEMBERLESS
        found = callings(article.text, mention.span, has_members=has_members)
        beside = ((True, span) for span in found)
        for is_calling, span in ((False, mention.span), *beside):
            name = " ".join(span.text.split())
            quoted = Quoted(mention.article, mention.path, span)
            new = Use(name, is_calling, first=quoted)
            use = uses.setdefault((is_calling, name.casefold().strip(OUTER)), new)
            count(use, span, article, voices[mention.path])
    return tuple(
        sorted(uses.values(), key=lambda u: (u.is_calling, -u.plain - u.set_off - u.quoted, u.name))
    )


def count(use: Use, span: Span, article: Article, voices: Voices) -> None:
    """Charge one use to a speaker, or to the outlet, in marks or plainly."""
    speaker = voices.speaker(span)
    if speaker is not None:
        use.quoted += 1
        use.speakers[speaker] += 1
        return
    use.outlets[article.byline.outlet or article.path] += 1
    if voices.is_marked(span):
        use.set_off += 1
    else:
        use.plain += 1


def voices_of(article: Article) -> Voices:
    """Whose words stand where in an article."""
    stretches = defaultdict[tuple[int, int], str](str)
    for attribution in article.attributions:
        if attribution.kind is AttributionKind.DIRECT:
            name = attribution.speaker.name if attribution.speaker else "a speaker not named"
            for span in attribution.content:
                stretches[span.start, span.end] = name
    spans = apart(stretches)
    marked = sorted((part.start, part.end) for q in quotations(article.text) for part in q.parts)
    return Voices(
        starts=tuple(start for start, _, _ in spans),
        ends=tuple(end for _, end, _ in spans),
        speakers=tuple(name for _, _, name in spans),
        marked=tuple(outermost(marked)),
    )


def apart(stretches: Mapping[tuple[int, int], str]) -> list[tuple[int, int, str]]:
    """The outermost of these stretches, in order, so that no two hold the same words."""
    kept: list[tuple[int, int, str]] = []
    for (start, end), name in sorted(stretches.items(), key=lambda row: (row[0][0], -row[0][1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, name))
    return kept


def outermost(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave out spans that stand within others."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return kept
