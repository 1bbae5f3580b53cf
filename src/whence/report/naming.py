"""Wording: who uses which name for an actor, in whose words.

The words inside a quotation are the speaker's and are charged to him, never to the writer. A name
that the writer alone puts into quotation marks, without a speaker, is kept apart: it is his word,
but at arm's length.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from whence.model import Actor, Article, AttributionKind, Quoted, Span
from whence.text.quotes import quotations

LEAST_OUTLETS = 2
MOST_ACTORS = 40
MARKS = frozenset('“”„‟"«»‹›')


@dataclass(slots=True)
class Use:
    """How often one name is used in whose words, and by which outlets and speakers."""

    name: str
    plain: int = 0
    set_off: int = 0
    quoted: int = 0
    outlets: Counter[str] = field(default_factory=Counter)
    speakers: Counter[str] = field(default_factory=Counter)
    first: Quoted | None = None


@dataclass(frozen=True, slots=True)
class Naming:
    """One actor and the names that are used for it, the most used first."""

    actor: Actor
    uses: tuple[Use, ...]

    @property
    def is_choice(self) -> bool:
        """Whether two of the names share no word: more than a long and a short form of one."""
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
    """Find the actors that several outlets name in several ways, and who uses which."""
    pile = {article.path: article for article in articles}
    voices = {path: voices_of(article) for path, article in pile.items()}
    found = []
    for actor in actors:
        outlets = {pile[m.path].byline.outlet or m.path for m in actor.mentions if m.path in pile}
        if len(actor.aliases) > 1 and len(outlets) >= LEAST_OUTLETS:
            uses = uses_of(actor, pile, voices)
            if len(uses) > 1:
                found.append(Naming(actor, uses))
    found.sort(key=lambda naming: (-naming.actor.articles, naming.actor.name, naming.actor.id))
    return tuple(found[:MOST_ACTORS])


def uses_of(
    actor: Actor, pile: Mapping[str, Article], voices: Mapping[str, Voices]
) -> tuple[Use, ...]:
    """Count the names of one actor by whose words they are."""
    uses: dict[str, Use] = {}
    for mention in sorted(actor.mentions, key=lambda m: (m.path, m.span)):
        if mention.path not in pile:
            continue
        name = " ".join(mention.span.text.split())
        use = uses.setdefault(name.casefold(), Use(name, first=mention))
        speaker = voices[mention.path].speaker(mention.span)
        if speaker is not None:
            use.quoted += 1
            use.speakers[speaker] += 1
            continue
        use.outlets[pile[mention.path].byline.outlet or mention.path] += 1
        if voices[mention.path].is_marked(mention.span):
            use.set_off += 1
        else:
            use.plain += 1
    return tuple(sorted(uses.values(), key=lambda u: (-u.plain - u.set_off - u.quoted, u.name)))


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
