"""Links: the hops that one attribution itself adds to its chain, and where it ends."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.model import (
    Article,
    Attribution,
    DeadEnd,
    Hop,
    Layer,
    SourceKind,
    Span,
    Speaker,
    TaggedSpan,
)
from whence.steps.chain.outlets import Outlets, outlets_of
from whence.steps.chain.zones import Page, Stretch, page_of, zones_of
from whence.text.nouns import is_pronoun, is_reference
from whence.text.outlets import name_words
from whence.text.relays import (
    Relay,
    RelayKind,
    hearer_at,
    outlet_span,
    phrase_span,
    relays,
    without_way,
)

FROM_INSIDE = frozenset("i me my we us our".split())
QUOTING = re.compile(r"(?:has |had |was |is )?(?:quot|cit)(?:ed|es|ing)\b", re.I)
REPORTED = re.compile(r",?\s+(?:first\s+|has\s+|had\s+|also\s+)?(?:reported|reports)\b")
BROUGHT = re.compile(
    r"(?:,\s+which)?\s+(?:(?:has|had|also|first|later)\s+)*(?:carried|carries|ran|runs|published"
    r"|publishes|printed|aired|broadcast|posted|released|obtained|seen|saw|reviewed|recorded|spoke"
    r"|spoken|talked|sat\s+down|met)(?:\s+[\w’'-]+){0,6}?\s+(?:by|with|from|of|to|in\s+which)\s+"
    r"(?:(?:[\w’'-]+\s+){0,3}|(?P<far>[^,;:.“”\"]{2,80},\s+))$"
)
"""What stands between an outlet and whose words it brings: "ran an interview with"."""
WRITING = re.compile(r"wr(?:ote|ites|iting)\b|report|warn|conclude|find|found", re.I)
TELLING = re.compile(r"\b(?:told|tells|telling|informed)$", re.I)
LONGEST_NAME = 200
OUTERMOST_FIRST = (RelayKind.REPORTER, RelayKind.HEARER, RelayKind.PAPER)


@dataclass(frozen=True, slots=True)
class Links:
    """The own hops of one attribution in order, and why they end in nobody, if they do."""

    hops: tuple[Hop, ...]
    dead_end: DeadEnd | None
    is_inherited: bool = False
    """Whether it speaks as its parent does: "we" inside Varga's words."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is needed of the whole article to link one attribution."""

    text: str
    names: Sequence[TaggedSpan]
    page: Page
    outlets: Outlets


def links_of(article: Article) -> list[Links]:
    """The own links of every attribution, in their order."""
    names = [span for span in article.tags.spans if span.layer is Layer.NAMES]
    scene = Scene(article.text, names, page_of(article), outlets_of(article))
    return [links(scene, attribution) for attribution in article.attributions]


def links(scene: Scene, attribution: Attribution) -> Links:
    """The own links of one attribution: who passed it on, who spoke, who is cited."""
    if speaks_from_inside(attribution):
        return Links((), None, is_inherited=True)
    found = list(relays_near(scene, attribution))
    outer = [
        hop
        for role in OUTERMOST_FIRST
        for one in found
        if one.role is role and (hop := hop_of_relay(scene, one)) is not None
    ]
    cited = [hop_of_relay(scene, one) for one in found if one.role is RelayKind.CITED]
    speaker = hop_of_speaker(scene, attribution)
    hops = [*outer, *([speaker] if speaker else []), *(hop for hop in cited if hop)]
    kept = tuple(hop for hop in hops if not scene.outlets.is_own(hop))
    last = next((hop for hop in reversed(cited) if hop), None)
    return Links(kept, dead_end(attribution, speaker, outer, last))


def speaks_from_inside(attribution: Attribution) -> bool:
    """Whether the source is an "I" or "we" that nothing resolved."""
    source = attribution.source
    return (
        attribution.speaker is None
        and source is not None
        and source.text.casefold().strip() in FROM_INSIDE
    )


def relays_near(scene: Scene, attribution: Attribution) -> Iterator[Relay]:
    """The relays named around source and cue, without the source itself."""
    head = source_head(scene, attribution)
    own = [span for span in (attribution.source, attribution.cue) if span is not None]
    found = list(told_in_content(scene, attribution))
    for zone in zones_of(scene.page, attribution):
        names = names_in(scene, zone.start, zone.end)
        near = relays(scene.text, zone.start, zone.end, names, scene.outlets.names)
        is_apart = not any(map(zone.overlaps, own))
        found += [r for r in near if not is_apart or is_final(scene.text, r.span, zone)]
        found += reported_by(scene, attribution, zone)
    for one in found:
        is_speaker = head is not None and one.span.overlaps(head)
        is_own = one.role is RelayKind.PAPER and is_own_paper(attribution, one)
        if not (is_speaker or is_own):
            yield one


def told_in_content(scene: Scene, attribution: Attribution) -> Iterator[Relay]:
    """Who was told, where the content after "told" begins with it: "told | the paper of …"."""
    cue = attribution.cue
    if cue is None or not TELLING.search(cue.text):
        return
    for content in attribution.content:
        if 0 < content.start - cue.end < 3:
            names = names_in(scene, content.start, content.end)
            outlets = scene.outlets.names
            hearer = hearer_at(scene.text, content.start, content.end, names, outlets)
            yield from [hearer] if hearer else []


def is_final(text: str, span: Span, zone: Stretch) -> bool:
    """Whether nothing follows a relay in its zone but a mark: no aside inside a sentence."""
    rest = text[span.end : zone.end].strip()
    return not rest.strip(".,;!?”\"’'") or (zone.start < span.start and rest[:1] == ",")


def names_in(scene: Scene, start: int, end: int) -> list[TaggedSpan]:
    """The tagged names that touch a stretch of the text."""
    low = bisect_left(scene.names, start - LONGEST_NAME, key=lambda name: name.start)
    high = bisect_left(scene.names, end, key=lambda name: name.start)
    return [name for name in scene.names[low:high] if name.end > start]


def source_head(scene: Scene, attribution: Attribution) -> Span | None:
    """The words of the source that name it, without appositions."""
    source = attribution.source
    if source is None:
        return None
    return phrase_span(scene.text, source, names_in(scene, source.start, source.end))


def is_own_paper(attribution: Attribution, paper: Relay) -> bool:
    """Whether a paper is the speaker's own, and so no hop: "the ministry said in its report"."""
    if attribution.source_kind not in (SourceKind.PERSON, SourceKind.ANONYMOUS):
        return True
    if attribution.cue is not None and WRITING.match(attribution.cue.text):
        return True
    speaker = attribution.speaker.name if attribution.speaker else ""
    source = attribution.source.text if attribution.source else ""
    return bool({*name_words(paper.span.text)} & {*name_words(speaker), *name_words(source)})


def reported_by(scene: Scene, attribution: Attribution, zone: Stretch) -> Iterator[Relay]:
    """The outlet that is the subject: "quoted him as saying", "…, the Courier reported"."""
    cue, source = attribution.cue, attribution.source
    is_quoted = cue and source and cue.start < source.start and QUOTING.match(cue.text)
    for hop in scene.outlets.between(zone.start, zone.end):
        is_bringing = source and is_brought(scene.text, hop.span, source)
        is_subject = is_quoted and cue is not None and 0 <= cue.start - hop.span.end < 4
        if is_subject or is_bringing or REPORTED.match(scene.text, hop.span.end, zone.end):
            yield Relay(RelayKind.REPORTER, SourceKind.OUTLET, hop.span)


def is_brought(text: str, outlet: Span, source: Span) -> bool:
    """Whether an outlet is said to bring what a source says: "ran an interview with Varga, who"."""
    found = BROUGHT.match(text, outlet.end, source.start)
    return found is not None and (not found["far"] or source.text.casefold() == "who")


def hop_of_relay(scene: Scene, one: Relay) -> Hop | None:
    """Make a hop of a relay; "the paper" is whichever outlet was named before it."""
    hop = Hop(one.span.text, one.kind, one.span)
    if one.kind is not SourceKind.OUTLET:
        return hop
    if one.is_named:
        return scene.outlets.fullest(hop)
    return scene.outlets.before(one.span.start, one.span.text)


def hop_of_speaker(scene: Scene, attribution: Attribution) -> Hop | None:
    """Make a hop of whoever speaks, by the resolved name or else the source words."""
    kind, source, speaker = attribution.source_kind, attribution.source, attribution.speaker
    if speaker is not None:
        return hop_of_resolved(scene, speaker, speaker.kind if kind is SourceKind.NONE else kind)
    if source is None or kind is SourceKind.NONE:
        return None
    if kind is SourceKind.OUTLET:
        names = names_in(scene, source.start, source.end)
        if inner := outlet_span(scene.text, source, names):
            hop = Hop(inner.text, kind, inner)
            is_named = any(letter.isupper() for letter in inner.text[1:])
            known = scene.outlets.fullest(hop) if is_named else scene.outlets.before(source.start)
            return known or hop
    head = source_head(scene, attribution) or source
    return Hop(head.text, kind, head)


def hop_of_resolved(scene: Scene, speaker: Speaker, kind: SourceKind) -> Hop:
    """Make a hop of a speaker, by the outlet's or the paper's bare name where it was as said."""
    span = speaker.span
    is_as_said = span.text.endswith(speaker.name)  # but for the "a" before it
    names = names_in(scene, span.start, span.end)
    if kind is SourceKind.OUTLET:
        inner = outlet_span(scene.text, span, names) if is_as_said else None
        hop = Hop(inner.text if inner else speaker.name, kind, inner or span)
        return scene.outlets.fullest(hop)
    if kind in (SourceKind.DOCUMENT, SourceKind.ANONYMOUS) and is_as_said:
        span = without_way(scene.text, span)
        return Hop(span.text, kind, span)
    return Hop(speaker.name, kind, span)


def dead_end(
    attribution: Attribution, speaker: Hop | None, hops: Sequence[Hop], cited: Hop | None
) -> DeadEnd | None:
    """Why nobody can be named at the end of the chain, or None if somebody can."""
    source, kind = attribution.source, attribution.source_kind
    if cited is not None:
        return DeadEnd.ANONYMOUS if cited.kind is SourceKind.ANONYMOUS else None
    if kind is SourceKind.NONE and attribution.speaker is None:
        return None if hops else DeadEnd.NO_SOURCE
    if attribution.speaker is None and source is not None and is_left_open(source, kind, speaker):
        return DeadEnd.UNRESOLVED
    return DeadEnd.ANONYMOUS if kind is SourceKind.ANONYMOUS else None


def is_left_open(source: Span, kind: SourceKind, speaker: Hop | None) -> bool:
    """Whether the source only refers to somebody ("he", "the group") whom nothing settles."""
    if is_pronoun(source.text):
        return True
    is_told = speaker is not None and not speaker.span.overlaps(source)
    return kind is not SourceKind.ANONYMOUS and is_reference(source.text) and not is_told
