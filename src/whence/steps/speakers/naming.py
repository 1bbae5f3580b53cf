"""Naming: which actor of the article each mention names, by the same reading as the speakers.

A name goes to the actor it was brought together with ("Bakondi" → "György Bakondi"), a description
to whom the article means by it ("the terrorist group"), and a name that stands alone to itself. A
description that nothing ties to a name goes to nobody.
"""

from collections.abc import Sequence

from whence.model import Attribution, Mention, MentionKind, SourceKind, Span
from whence.steps.speakers.described import meant_by
from whence.steps.speakers.known import Known
from whence.steps.speakers.people import Place
from whence.steps.speakers.reading import Reading
from whence.steps.speakers.sources import Source, source_of
from whence.steps.speakers.told import History, Told
from whence.text.lexicon import words_of
from whence.text.person_names import is_title
from whence.text.roles import GROUP_NOUNS, is_body, is_document, is_outlet_noun, is_role
from whence.text.words import Word, words_in

NAMED = (MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE, MentionKind.DOCUMENT)
"""The kinds that somebody or something can be called by; a sum of money names nobody."""
EDGE = frozenset("the a an ' 's \" “ ” „ « » ‘ ’ ( ) , .".split())
LONGEST = 300
"""Characters of a mention that are looked at."""


def name_mentions(
    mentions: Sequence[Mention],
    reading: Reading,
    known: Known,
    history: History,
    attributions: dict[str, Attribution],
) -> list[str | None]:
    """Give for each mention the name of its actor, None where nothing ties it to one."""
    return [
        actor_name(mention, reading, known, history, attributions)
        if mention.kind in NAMED and len(mention.span.text) <= LONGEST
        else None
        for mention in mentions
    ]


def actor_name(
    mention: Mention,
    reading: Reading,
    known: Known,
    history: History,
    attributions: dict[str, Attribution],
) -> str | None:
    """Give the name of one mention's actor."""
    number = actor_called(mention, reading)
    if number is not None:
        return name_text(reading, number)
    words = trimmed(mention.span)
    if not words:
        return None
    if not is_description(words):
        return mention.span.text[words[0].start : words[-1].end]
    meant = described_name(mention.span, reading, known, history, attributions)
    if meant is None and is_body_of_somewhere(words):
        return mention.span.text[words[0].start : words[-1].end]
    return meant


def name_text(reading: Reading, number: int) -> str:
    """An actor's name as it is written in running text, if it is: not "PORT SELLAN"."""
    actor = reading.cast.actors[number]
    if not actor.name.text.isupper() or len(actor.words) == 1:
        return actor.name.text
    same = (reading.cast.mentions[i] for i in actor.mentions)
    forms = (reading.page.text[m.start : m.end] for m in same if m.name == actor.words)
    return next((form for form in forms if not form.isupper()), actor.name.text)


def actor_called(mention: Mention, reading: Reading) -> int | None:
    """The actor that a mention's words name, if they are one name of it and nothing else."""
    span = mention.span
    near = reading.mentions_in(max(0, span.start - LONGEST), span.end)
    inside = [i for i in near[-40:] if reading.cast.mentions[i].end > span.start]
    if len(inside) != 1:
        return None
    name, actor = reading.cast.mentions[inside[0]], reading.actor_at(inside[0])
    if mention.kind is not MentionKind.PERSON and actor.is_person and name.person >= name.body:
        is_exact = (name.start, name.end) == (span.start, span.end)
        return actor.number if is_exact and len(actor.mentions) > 1 else None
    if span.start <= name.start and name.end <= span.end:
        around = span.text[: name.start - span.start], span.text[name.end - span.start :]
        has_titles = mention.kind is MentionKind.PERSON
        return actor.number if all(is_edge(text, has_titles) for text in around) else None
    is_end = name.start <= span.start and span.end == name.end
    return actor.number if is_end and mention.kind is not MentionKind.PLACE else None


def is_edge(text: str, has_titles: bool) -> bool:
    """Whether words beside a name only belong to how it is said: "the", marks, titles."""
    lows = [word.low for word in words_in(text)]
    return all(low in EDGE or (has_titles and (is_title(low) or is_role(low))) for low in lows)


def trimmed(span: Span) -> list[Word]:
    """The words of a mention without article and marks at its ends."""
    words = words_in(span.text)
    while words and (words[0].is_mark or words[0].low in EDGE):
        words = words[1:]
    while words and (words[-1].is_mark or words[-1].is_possessive):
        words = words[:-1]
    return words


def is_description(words: Sequence[Word]) -> bool:
    """Whether words call somebody by what they are ("group", "the Iraqi army"), not by a name."""
    last = words[-1]
    if last.is_name_like or not last.text[0].islower():
        return False
    is_noun = is_body(last.low) or is_role(last.low) or is_document(last.low)
    return is_noun or is_outlet_noun(last.low) or not any(w.is_name_like for w in words)


def is_body_of_somewhere(words: Sequence[Word]) -> bool:
    """Whether words name a body by whose it is: "Iraqi army", "US defense department"."""
    owners = [w for w in words[:-1] if w.is_name_like]
    is_owned = any(
        word.low in words_of("demonyms") or word.low in words_of("places") or word.text.isupper()
        for word in owners
    )
    return is_owned and is_body(words[-1].low) and words[-1].low not in GROUP_NOUNS


def described_name(
    span: Span,
    reading: Reading,
    known: Known,
    history: History,
    attributions: dict[str, Attribution],
) -> str | None:
    """The name of whom a description means, if it is somebody that the article names."""
    source = source_of(reading, with_article(reading, span))
    if source is None or source.pronoun is not None:
        return None
    if source.mentions:
        return name_text(reading, reading.actor_at(source.mentions[0]).number)
    place = place_of(reading, source, attributions)
    meant = meant_by(reading, known, history, place, source)
    if isinstance(meant, int):
        return name_text(reading, meant)
    if isinstance(meant, Told):
        return meant.speaker.name if meant.actor is not None else None
    return meant.name if meant is not None and meant.kind is not SourceKind.ANONYMOUS else None


def with_article(reading: Reading, span: Span) -> Span:
    """The span with the "the" before it, which tells that somebody known is meant."""
    start = span.start - 4
    has_the = start >= 0 and reading.page.text[start : span.start].lower() == "the "
    return Span.of(reading.page.text, start, span.end) if has_the else span


def place_of(reading: Reading, source: Source, attributions: dict[str, Attribution]) -> Place:
    """Where a description stands, as if it were the source of something."""
    at = source.span.start
    around = reading.contents.around(at)
    return Place(
        Attribution(id="", content=(), source=source.span), at, attributions.get(around or "")
    )
