"""Which outlet, document or body "the paper", "the report" and "the agency" mean."""

from bisect import bisect_left

from whence.model import SourceKind, Speaker
from whence.steps.speakers.known import BODY_NEAR, Known, Meant, is_near, modifiers
from whence.steps.speakers.papers import Paper, latest
from whence.steps.speakers.people import Place
from whence.steps.speakers.reading import Reading
from whence.steps.speakers.sources import Source
from whence.steps.speakers.told import History, Told
from whence.text.lexicon import words_of
from whence.text.roles import GROUP_NOUNS

PAPERS_ONLY = frozenset("paper newspaper magazine daily weekly journal tabloid publication".split())
AIR_ONLY = frozenset("network channel station broadcaster radio television".split())
AIR_WORDS = frozenset("news tv radio channel television cnn bbc nbc abc cbs npr msnbc fox".split())
PRINT_WORDS = frozenset("times post journal herald tribune gazette courier chronicle daily".split())
GENERIC = frozenset(
    "terrorist terror militant rebel armed extremist islamist jihadist media news advocacy human "
    "rights political same".split()
)
ANY_BODY = GROUP_NOUNS | frozenset("body institution institute".split())


def outlet_meant(reading: Reading, known: Known, place: Place, head: str) -> int | None:
    """The outlet named last, but no paper for "the network" and no station for "the paper"."""
    end = bisect_left(known.outlets, place.at, key=lambda entry: entry[0])
    for _, actor in reversed(known.outlets[max(0, end - 20) : end]):
        words = set(reading.cast.actors[actor].words)
        wrong = AIR_WORDS if head in PAPERS_ONLY else PRINT_WORDS if head in AIR_ONLY else set()
        if not words & wrong:
            return actor
    return None


def document_meant(
    reading: Reading, known: Known, history: History, place: Place, source: Source
) -> Meant:
    """The document of that noun that was named last; an outlet's report is the outlet."""
    phrase = source.phrase
    if phrase is None:
        return None
    names = reading.mentions_in(source.span.start, source.span.end)
    actors = [reading.cast.actor_of[i] for i in names]
    if actors:
        own = latest(known.papers, source.head, source.span.end)
        if own is not None and own.span.start >= source.span.start and own.outlet is not None:
            return own.outlet
        earlier = (
            latest(known.papers, source.head, place.at, actors) if phrase.is_definite else None
        )
        return speaker_of(earlier) if earlier else None
    if not phrase.is_definite or source.is_plural:
        return None
    paper = latest(known.papers, source.head, place.at)
    outlet = outlet_told(reading, history, place, source)
    if outlet is not None and (paper is None or outlet.at > paper.span.start):
        return outlet
    if paper is None or len(phrase.tail) > 2:
        return None
    return paper.outlet if paper.outlet is not None else speaker_of(paper)


def outlet_told(reading: Reading, history: History, place: Place, source: Source) -> Told | None:
    """The outlet that reported in this paragraph or the one before, if "the report" can be its."""
    if source.head not in words_of("pieces"):
        return None
    for told in history.before(place.holder_id, place.at)[:2]:
        if told.speaker.kind is SourceKind.OUTLET and is_near(reading, told, place.at):
            return told
    return None


def speaker_of(paper: Paper) -> Speaker:
    """A document as speaker."""
    return Speaker(paper.span.text, SourceKind.DOCUMENT, paper.span)


def body_called(reading: Reading, known: Known, place: Place, source: Source) -> int | None:
    """The body with that noun, and all words before it, in its name."""
    entries = known.bodies.get(source.head, [])
    end = bisect_left(entries, place.at, key=lambda entry: entry[0])
    words = {word for word, _ in modifiers(source)}
    for _, actor in reversed(entries[max(0, end - 20) : end]):
        if words <= set(reading.cast.actors[actor].words):
            return actor
    return None


def body_meant(reading: Reading, history: History, place: Place, source: Source) -> Meant:
    """The body that spoke last, or was named last, where any may be meant ("the group")."""
    if source.head not in ANY_BODY:
        return None
    for told in history.before(place.holder_id, place.at)[:3]:
        is_body_told = told.speaker.kind is SourceKind.ORGANISATION and told.actor is not None
        paragraphs = reading.page.paragraph_at(place.at) - told.paragraph
        if is_body_told and paragraphs <= BODY_NEAR:
            return told
    words = {word for word, _ in modifiers(source)}
    return body_named(reading, place) if words <= GENERIC else None


def body_named(reading: Reading, place: Place) -> int | None:
    """The body named last in this sentence or the one before it."""
    sentence = reading.page.sentence_at(place.at)
    if not reading.page.sentences:
        return None
    start = reading.page.sentences[max(0, sentence - 1)].start
    for index in reversed(reading.mentions_in(start, place.at)):
        actor = reading.actor_at(index)
        is_known = reading.kinds[actor.number] is SourceKind.ORGANISATION
        if is_known and not actor.is_place and reading.cast.mentions[index].body > 0:
            return actor.number
    return None
