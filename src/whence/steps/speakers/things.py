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
MAKERS = frozenset("panel commission committee inquiry".split())
MAKERS_NEAR = 5
"""How many paragraphs ago the document of "the panel" may have spoken."""
MAX_FORMS = 8
"""How many mentions of a body are looked at for its fuller name."""
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
    """The body that spoke last, or was named last, where any may be meant ("the group").

    One that speaks itself is mostly who spoke before; of one that is only spoken of nothing is sure
    but that no other was named.
    """
    if source.head in MAKERS:
        return document_told(reading, history, place)
    if source.head not in ANY_BODY:
        return None
    words = {word for word, _ in modifiers(source)}
    if not place.is_source:
        outer = history.of(place.holder_id) if place.holder_id else None
        speaker = outer.actor if outer is not None else None
        return only_body(reading, place.at, but=speaker) if words <= GENERIC else None
    for told in history.before(place.holder_id, place.at)[:3]:
        if reading.page.paragraph_at(place.at) - told.paragraph > BODY_NEAR:
            continue
        if told.speaker.kind is SourceKind.ORGANISATION and told.actor is not None:
            return told
        maker = maker_of(reading, told)
        if maker is not None:
            return maker
    found = bodies_named(reading, place.at, sentences=2) if words <= GENERIC else []
    return found[-1] if found else None


def document_told(reading: Reading, history: History, place: Place) -> Told | None:
    """The document that told something last: "the panel" that speaks in it has written it."""
    holders = (place.holder_id, None) if place.holder_id else (None,)
    for holder in holders:
        for told in history.before(holder, place.at):
            near = reading.page.paragraph_at(place.at) - told.paragraph <= MAKERS_NEAR
            if near and told.speaker.kind is SourceKind.DOCUMENT:
                return told
    return None


def maker_of(reading: Reading, told: Told) -> int | None:
    """The body named in a document's name: the United Nations of "United Nations report"."""
    if told.speaker.kind is not SourceKind.DOCUMENT:
        return None
    found = bodies_in(reading, told.speaker.span.start, told.speaker.span.end)
    return found[0] if len(found) == 1 else None


def only_body(reading: Reading, at: int, but: int | None = None) -> int | None:
    """The one body other than `but` named before `at` in its sentence, or in the one before it."""
    for sentences in (1, 2):
        found = set(bodies_named(reading, at, sentences=sentences)) - {but}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def bodies_named(reading: Reading, at: int, *, sentences: int) -> list[int]:
    """The bodies named in the last few sentences up to `at`, in the order of the text."""
    if not reading.page.sentences:
        return []
    first = max(0, reading.page.sentence_at(at) + 1 - sentences)
    return bodies_in(reading, reading.page.sentences[first].start, at)


def bodies_in(reading: Reading, start: int, end: int) -> list[int]:
    """The bodies named between two places."""
    return [
        reading.cast.actor_of[index]
        for index in reading.mentions_in(start, end)
        if reading.kinds[reading.cast.actor_of[index]] is SourceKind.ORGANISATION
        and names_body(reading, index)
    ]


def names_body(reading: Reading, index: int) -> bool:
    """Whether a mention names a body: it, or of what may be a place ("U.N.") its fuller name."""
    actor, mentions = reading.actor_at(index), reading.cast.mentions
    if not actor.is_place:
        return mentions[index].body > 0
    return any(mentions[i].body > mentions[i].place for i in actor.mentions[:MAX_FORMS])
