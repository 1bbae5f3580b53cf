"""Kinds: what sort of thing each source is, and why it is not named.

The resolved speaker decides, since "he" and "the paper" say little by themselves; the source words
decide where nobody was resolved, and where they describe a person without a name.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from whence.model import Article, Attribution, Layer, Role, SourceKind, Span, TaggedSpan
from whence.steps.kinds.polls import with_pollsters
from whence.text.anonymity import MOST_CHARACTERS, reasons_in
from whence.text.names import is_body_name
from whence.text.nouns import has_name, kind_of
from whence.text.outlets import name_words, outlet_names
from whence.text.sentences import sentences

NEAR = 3
"""How many sentences back the source of a reason may stand."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the whole article tells of names: the encoder's word, and which of them are outlets."""

    text: str
    names: Sequence[TaggedSpan]
    outlets: frozenset[str]


def classify(article: Article) -> Article:
    """Give every attribution its `source_kind`, and the unnamed the reason that the text gives."""
    known = known_of(article)
    found = [replace(a, source_kind=source_kind(a, known)) for a in article.attributions]
    settled = with_pollsters(found, known.names)
    return replace(article, attributions=with_reasons(article.text, settled))


def known_of(article: Article) -> Known:
    """Gather what the article tells of names. Its own outlet and agency are outlets, of course."""
    names = [span for span in article.tags.spans if span.layer is Layer.NAMES]
    people = {article.text[n.start : n.end] for n in names if n.role is Role.PERSON}
    own = (article.byline.outlet, article.byline.wire)
    return Known(article.text, names, outlet_names(article.text, people, own))


def source_kind(attribution: Attribution, known: Known) -> SourceKind:
    """Say what sort of source one attribution has, by its speaker or else its source words.

    Where the speaker has no name, words of the source that are not the speaker's may say that
    nobody is meant in particular: "a former director".
    """
    source, speaker = attribution.source, attribution.speaker
    if speaker is None:
        return kind_of_named(source, known) if source else SourceKind.NONE
    by_name = kind_of_named(speaker.span, known)
    if has_name(speaker.span.text, known.names, speaker.span.start):
        is_unsure = {by_name, speaker.kind} == {SourceKind.PERSON, SourceKind.ORGANISATION}
        return speaker.kind if is_unsure and not is_body_name(speaker.name) else by_name
    is_whole = source is not None and source.contains(speaker.span)
    if source and is_whole and kind_of_named(source, known) is SourceKind.ANONYMOUS:
        return SourceKind.ANONYMOUS
    return speaker.kind if by_name is SourceKind.NONE else by_name


def kind_of_named(span: Span, known: Known) -> SourceKind:
    """What the words at a place name, with the "the" that stands before them: "the Standard"."""
    before = known.text[max(0, span.start - 4) : span.start]
    start = span.start - 4 if before.lower() == "the " else span.start
    kind = kind_of(known.text[start : span.end], known.names, start)
    is_name = kind in (SourceKind.PERSON, SourceKind.ORGANISATION)
    is_outlet = is_name and " ".join(name_words(span.text)) in known.outlets
    return SourceKind.OUTLET if is_outlet else kind


def with_reasons(text: str, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Give attributions the reasons for anonymity that the text gives for their sources."""
    found = list(attributions)
    reasons = reasons_in(text)
    if not reasons:
        return tuple(found)
    starts = [sentence.start for sentence in sentences(text)]
    stops = sorted(s.start for a in found for s in (a.cue, *a.content) if s is not None)
    for reason in reasons:
        cut = stopped(text, reason, stops)
        for index in holders_of(cut, found, starts):
            if found[index].anonymity_reason is None:
                found[index] = replace(found[index], anonymity_reason=cut)
    return tuple(found)


def stopped(text: str, reason: Span, stops: Sequence[int]) -> Span:
    """Cut a reason where the cue or the content of an attribution begins."""
    index = bisect_right(stops, reason.start)
    end = min(reason.end, stops[index]) if index < len(stops) else reason.end
    words = text[reason.start : end].rstrip(" ,")
    return Span.of(text, reason.start, reason.start + len(words)) if len(words) > 8 else reason


def holders_of(
    reason: Span, attributions: Sequence[Attribution], starts: Sequence[int]
) -> list[int]:
    """Whose reason it is: indices of the nearest unnamed source and all that mean the same one."""
    inside = [i for i, a in enumerate(attributions) if a.source and a.source.overlaps(reason)]
    nearest = inside[:1] or nearest_unnamed(reason, attributions, starts)
    if not nearest:
        return []
    first = attributions[nearest[0]]
    return [
        i
        for i, a in enumerate(attributions)
        if i == nearest[0] or (is_unnamed(a) and is_same_speaker(a, first))
    ]


def nearest_unnamed(
    reason: Span, attributions: Sequence[Attribution], starts: Sequence[int]
) -> list[int]:
    """The unnamed source nearest to a reason: before it, else after it in its sentence."""
    place = bisect_right(starts, reason.start) - 1
    low = starts[max(0, place - NEAR)]
    high = starts[place + 1] if place + 1 < len(starts) else reason.end + MOST_CHARACTERS
    near = [
        (a.source.start, i)
        for i, a in enumerate(attributions)
        if a.source and is_unnamed(a) and low <= a.source.start < high
    ]
    here = [one for one in near if one[0] >= starts[place]]
    before = [one for one in here if one[0] < reason.start] or here[:0]
    after = [one for one in here if one[0] > reason.start]
    chosen = before[-1:] or after[:1] or [one for one in near if one[0] < starts[place]][-1:]
    return [i for _, i in chosen]


def is_unnamed(attribution: Attribution) -> bool:
    """Whether a source is not named."""
    return attribution.source_kind is SourceKind.ANONYMOUS


def is_same_speaker(one: Attribution, other: Attribution) -> bool:
    """Whether two attributions were resolved to one and the same speaker."""
    return one.speaker is not None and one.speaker == other.speaker
