"""Naming: which actor of the article each mention names, by the same reading as the speakers.

A name goes to the actor it was brought together with ("Bakondi" → "György Bakondi"), a description
to whom the article means by it ("the terrorist group"), and a name that stands alone to itself. A
description that nothing ties to a name goes to nobody.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from whence.model import Article, Attribution, Mention, MentionKind, SourceKind, Span, Speaker
from whence.steps.speakers.actors import Actor
from whence.steps.speakers.called import Called, is_body_of_somewhere, is_description
from whence.steps.speakers.definite import descriptions_named, may_be_outlet
from whence.steps.speakers.described import meant_by
from whence.steps.speakers.known import Known
from whence.steps.speakers.people import Place
from whence.steps.speakers.pronouns import pronouns_named
from whence.steps.speakers.reading import Reading
from whence.steps.speakers.sources import Source, source_of
from whence.steps.speakers.told import History, Told
from whence.steps.speakers.uncut import uncut
from whence.text.peoples import are_peoples
from whence.text.person_names import is_title
from whence.text.pronouns import GROUPS
from whence.text.roles import GROUP_NOUNS, is_document, is_plural, is_role
from whence.text.words import Word, words_in

NAMED = (MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE, MentionKind.DOCUMENT)
"""The kinds that somebody or something can be called by; a sum of money names nobody."""
EDGE = frozenset("the a an ' 's \" “ ” „ « » ‘ ’ ( ) , .".split())
LONGEST = 300
"""Characters of a mention that are looked at."""


def name_mentions(
    article: Article, reading: Reading, known: Known, history: History
) -> tuple[Mention, ...]:
    """Give the mentions of an article the name of their actor, where anything ties them to one."""
    by_id = {attribution.id: attribution for attribution in article.attributions}
    sources = {
        ends(a.source): a.speaker.name
        for a in article.attributions
        if a.source and a.speaker and is_elsewhere(a.speaker, a.source) and not is_they(a.source)
    }
    called = Called()
    found = []
    for mention in article.mentions:
        if mention.kind in NAMED and len(mention.span.text) <= LONGEST:
            named = with_name(mention, reading)
            actor = called.meant(named) or actor_name(named, reading, known, history, by_id)
            actor = actor or sources.get(ends(mention.span))
            found.append(replace(named, actor=actor if may_be(mention, actor) else None))
            called.add(found[-1])
        else:
            found.append(mention)
    surely = (
        *pronouns_named(reading, history, by_id),
        *descriptions_named(reading, known),
    )
    return with_nameless(found, reading, surely)


def with_nameless(
    mentions: Sequence[Mention], reading: Reading, surely: Iterable[tuple[Span, int]]
) -> tuple[Mention, ...]:
    """The mentions, and pronouns and descriptions that surely mean somebody: "his", "the firm"."""
    named = {ends(mention.span) for mention in mentions if mention.actor or mention.name}
    found = {
        ends(span): nameless(reading, span, number)
        for span, number in surely
        if ends(span) not in named
    }
    others = (mention for mention in mentions if ends(mention.span) not in found)
    return tuple(
        sorted((*others, *found.values()), key=lambda m: (m.span.start, -m.span.end, m.kind))
    )


def nameless(reading: Reading, span: Span, number: int) -> Mention:
    """The mention that a pronoun or a description is, under its actor's name."""
    actor = reading.cast.actors[number]
    kind = MentionKind.PLACE if actor.is_place else MentionKind.ORGANISATION
    kind = MentionKind.PERSON if actor.is_person else kind
    return Mention(span=span, kind=kind, score=1.0, actor=name_text(reading, number))


def may_be(mention: Mention, actor: str | None) -> bool:
    """Whether an actor can be what a mention names: a document is not its publisher or author.

    A people ("the Kurds") is no actor.
    """
    if actor is None:
        return True
    if mention.kind is not MentionKind.PERSON and are_peoples(actor):
        return False
    if mention.kind is MentionKind.DOCUMENT:
        return any(is_document(word.low) for word in words_in(actor))
    last = actor.rpartition(" ")[2]
    is_paper = last.islower() and is_document(last)
    return not is_paper or is_document(mention.span.text.rpartition(" ")[2].lower())


def is_elsewhere(speaker: Speaker, source: Span) -> bool:
    """Whether a speaker has a name, and other words than the source that refers to it."""
    is_named = not speaker.name.islower() and speaker.kind is not SourceKind.ANONYMOUS
    return is_named and ends(speaker.span) != ends(source)


def is_they(source: Span) -> bool:
    """Whether a source is "they", who may be a body's people and not the body."""
    return source.text.lower() in GROUPS


def ends(span: Span) -> tuple[int, int]:
    """Where the words of a span start and end, without article and marks."""
    words = trimmed(span)
    return (span.start + words[0].start, span.start + words[-1].end) if words else (-1, -1)


def with_name(mention: Mention, reading: Reading) -> Mention:
    """The mention with the name in it that the encoder missed and the reading knows.

    The reading knows too whether the name is a person's, by all that the article says of it.
    """
    mention = uncut(mention, reading)
    span = mention.name or mention.span
    index = name_called(span, mention.kind, reading)
    if index is None or mention.kind is MentionKind.DOCUMENT:
        return mention
    name = reading.cast.mentions[index]
    if not span.start <= name.start < name.end <= span.end:
        return mention
    kind = kind_of_actor(reading.actor_at(index), mention)
    own = mention.name or Span.of(reading.page.text, name.start, name.end)
    return replace(mention, kind=kind, name=own)


def kind_of_actor(actor: Actor, mention: Mention) -> MentionKind:
    """What an actor is: a person if the reading says so, a body if a phrase took it for one."""
    if actor.is_person and mention.kind is MentionKind.ORGANISATION:
        return MentionKind.PERSON
    is_body = mention.name is None and not actor.is_person and mention.kind is MentionKind.PERSON
    return MentionKind.ORGANISATION if is_body else mention.kind


def actor_name(
    mention: Mention,
    reading: Reading,
    known: Known,
    history: History,
    attributions: dict[str, Attribution],
) -> str | None:
    """Give the name of one mention's actor: that of the name in it, if it holds one."""
    span = mention.name or mention.span
    index = name_called(span, mention.kind, reading)
    if index is not None:
        return name_text(reading, reading.actor_at(index).number)
    words = trimmed(span)
    if not words:
        return None
    own = span.text[words[0].start : words[-1].end]
    if not is_description(words):
        return own if mention.name else None
    meant = described_name(mention, reading, known, history, attributions)
    return own if meant is None and is_body_of_somewhere(words) else meant


def name_text(reading: Reading, number: int) -> str:
    """An actor's name as it is written in running text, if it is: not "PORT SELLAN"."""
    actor = reading.cast.actors[number]
    if not actor.name.text.isupper() or len(actor.words) == 1:
        return actor.name.text
    same = (reading.cast.mentions[i] for i in actor.mentions)
    forms = (reading.page.text[m.start : m.end] for m in same if m.name == actor.words)
    return next((form for form in forms if not form.isupper()), actor.name.text)


def name_called(span: Span, kind: MentionKind, reading: Reading) -> int | None:
    """The one name of the reading that a mention's words are, beside titles; None if none is."""
    near = reading.mentions_in(max(0, span.start - LONGEST), span.end)
    inside = [i for i in near[-40:] if reading.cast.mentions[i].end > span.start]
    if len(inside) != 1:
        return None
    name, actor = reading.cast.mentions[inside[0]], reading.actor_at(inside[0])
    if kind is not MentionKind.PERSON and actor.is_person and name.person >= name.body:
        is_exact = (name.start, name.end) == (span.start, span.end)
        return inside[0] if is_exact and len(actor.mentions) > 1 else None
    if span.start <= name.start and name.end <= span.end:
        before, after = span.text[: name.start - span.start], span.text[name.end - span.start :]
        is_alone = is_edge(before, kind is MentionKind.PERSON) and is_edge(after, False)
        return inside[0] if is_alone else None
    is_end = name.start <= span.start and span.end == name.end
    if is_end and not actor.is_person and reading.page.low(name.last - 2) == "of":
        return None  # "Lesk" of "the Bank of Lesk"
    return inside[0] if is_end and kind is not MentionKind.PLACE else None


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


def described_name(
    mention: Mention,
    reading: Reading,
    known: Known,
    history: History,
    attributions: dict[str, Attribution],
) -> str | None:
    """The name of whom a description means, if it is somebody that the article names."""
    span = mention.name or mention.span
    source = source_of(reading, with_article(reading, span))
    if source is None or source.pronoun is not None or is_new_group(source):
        return None
    if source.mentions:
        index = source.mentions[0]
        is_own = mention.name is not None or is_head(reading, index, span)
        return name_text(reading, reading.actor_at(index).number) if is_own else None
    if not may_be_outlet(known, source.head, span.start):
        return None
    place = place_of(reading, source, attributions)
    meant = meant_by(reading, known, history, place, source)
    name = name_text(reading, meant) if isinstance(meant, int) else name_of(meant)
    return name if name is None or is_one(name) or not is_one(span.text) else None


def is_new_group(source: Source) -> bool:
    """Whether a description says itself of whom a group is: "the group of Lesk deserters"."""
    tail = source.phrase.tail if source.phrase else ()
    return source.head in GROUP_NOUNS and len(tail) > 1 and tail[0].low == "of"


def name_of(meant: Told | Speaker | None) -> str | None:
    """The name of whom the words told before are about, or of a speaker that is not anonymous."""
    if isinstance(meant, Told):
        return meant.speaker.name if meant.actor is not None else None
    return meant.name if meant is not None and meant.kind is not SourceKind.ANONYMOUS else None


def is_head(reading: Reading, index: int, span: Span) -> bool:
    """Whether a name is whom a phrase is about: not so in "Odrin groups", but in "Odrin group"."""
    name, text = reading.cast.mentions[index], reading.page.text
    if name.end >= span.end or text[name.end] == ",":
        return True
    return span.text.rpartition(" ")[2].lower() in GROUP_NOUNS


def is_one(words: str) -> bool:
    """Whether words stand for one: "the group" does not mean "two committees"."""
    last = words.rpartition(" ")[2]
    return not (last.islower() and is_plural(last))


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
