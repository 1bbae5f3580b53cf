"""Whom "the minister", "the paper", "the report" and "the agency" mean.

A description goes to whom the text gave that title, or to the body of that name; what nobody was
called before stays a description. A title that somebody else holds is worse than none, so words
that tell offices apart ("vice", "Russian") have to be found in the title.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from whence.model import SourceKind, Speaker
from whence.steps.speakers.notes import Note
from whence.steps.speakers.papers import Paper, Papers, latest, papers_in
from whence.steps.speakers.people import Place, agrees, person_meant
from whence.steps.speakers.reading import Reading
from whence.steps.speakers.sources import Source
from whence.steps.speakers.told import History, Told
from whence.text.lexicon import words_of
from whence.text.person_names import ABBREVIATIONS, TITLE_GENDERS
from whence.text.roles import (
    GROUP_NOUNS,
    VAGUE,
    is_body,
    is_document,
    is_outlet_noun,
    is_role,
    offices_like,
    singular,
)

Meant = Told | Speaker | int | None
"""Somebody told before, a document, an actor's number; None where nobody is named."""

FORMS_OFFICE = frozenset(
    "vice deputy prime foreign interior finance defense defence press attorney assistant under "
    "health education energy labor labour justice trade transport environment chief".split()
)
COMMON = frozenset("former longtime veteran senior top outspoken then current late own".split())
PARTIES = {"gop": "republican", "democratic": "democrat"}
KNOWN, UNKNOWN, FORMING, NAMED = 1.0, -0.4, -2.0, -2.2
LAST_TOLD, APART = 1.0, 0.12
LEAST = -1.5
MAX_TITLES = 60
NEAR, BODY_NEAR = 1, 2
PAPERS_ONLY = frozenset("paper newspaper magazine daily weekly journal tabloid publication".split())
AIR_ONLY = frozenset("network channel station broadcaster radio television".split())
AIR_WORDS = frozenset("news tv radio channel television cnn bbc nbc abc cbs npr msnbc fox".split())
PRINT_WORDS = frozenset("times post journal herald tribune gazette courier chronicle daily".split())
OWNERS = frozenset("his her its their our my your".split())
EPITHETS = frozenset(
    "candidate nominee hopeful contender businessman billionaire mogul tycoon lawmaker democrat "
    "republican politician star superstar".split()
)
"""Words that, even with a party or a place before them, mean who spoke: "the Odrin billionaire"."""
TEAMS = frozenset(
    "expert researcher author scientist investigator analyst writer lawmaker judge official "
    "reporter economist".split()
)
GENERIC = frozenset(
    "terrorist terror militant rebel armed extremist islamist jihadist media news advocacy human "
    "rights political same".split()
)
ANY_BODY = GROUP_NOUNS | frozenset("body institution institute".split())


@dataclass(frozen=True, slots=True)
class Known:
    """What descriptions can go to: titles by the words that can stand for them, and documents."""

    titles: dict[str, list[tuple[int, int, Note]]]
    papers: Papers
    bodies: dict[str, list[tuple[int, int]]]
    outlets: list[tuple[int, int]]


def known_in(reading: Reading) -> Known:
    """Gather all that descriptions can go to, in the order of the text."""
    titles: dict[str, list[tuple[int, int, Note]]] = defaultdict(list)
    for actor, notes in enumerate(reading.notes):
        for note in notes:
            words = {like for head in note.heads for like in offices_like(head)}
            for word in words:
                titles[word].append((note.at, actor, note))
    for entries in titles.values():
        entries.sort(key=lambda entry: entry[:2])
    bodies: dict[str, list[tuple[int, int]]] = defaultdict(list)
    outlets = []
    for index, mention in enumerate(reading.cast.mentions):
        number = reading.cast.actor_of[index]
        if reading.kinds[number] is SourceKind.OUTLET:
            outlets.append((mention.start, number))
        if not reading.cast.actors[number].is_person:
            for word in name_nouns(reading.cast.actors[number].words):
                bodies[word].append((mention.start, number))
    return Known(titles, papers_in(reading), bodies, outlets)


def name_nouns(name: tuple[str, ...]) -> Iterator[str]:
    """The nouns in a body's name, also in the long form of a well-known short one."""
    long = ABBREVIATIONS.get(name[0].replace(".", ""), "").split() if len(name) == 1 else ()
    for word in {singular(word) for word in (*name, *long)}:
        if is_body(word):
            yield word


def meant_by(
    reading: Reading, known: Known, history: History, place: Place, source: Source
) -> Meant:
    """Whom a description means that the article has named, or described, before."""
    phrase, head = source.phrase, source.head
    if phrase is None:
        return None
    if is_document(head) and not is_outlet_noun(head):
        return document_meant(reading, known, history, place, source)
    if not phrase.is_definite:
        return None
    is_owned = phrase.base[0].low in OWNERS
    if source.is_plural:
        return None if is_owned else several_meant(history, reading, place, source)
    if (
        is_body(head)
        and not is_owned
        and (body := body_called(reading, known, place, source)) is not None
    ):
        return body
    if is_role(head) or not (is_outlet_noun(head) or is_document(head) or is_body(head)):
        return holder_of_title(reading, known, history, place, source)
    if is_outlet_noun(head) and (phrase.owner or is_owned):
        return None
    if is_outlet_noun(head) and (found := outlet_meant(reading, known, place, head)) is not None:
        return found
    if is_document(head):
        return document_meant(reading, known, history, place, source)
    return body_meant(reading, history, place, source) if is_body(head) else None


def holder_of_title(
    reading: Reading, known: Known, history: History, place: Place, source: Source
) -> Meant:
    """The person whom the text calls so, or who was described so, or spoke last."""
    same = said_before(history, place, source)
    best = best_titled(reading, known, history, place, source)
    if best is not None and (same is None or best[1] > same.at):
        return best[0]
    return same if same is not None else last_person(reading, history, place, source)


def said_before(history: History, place: Place, source: Source) -> Told | None:
    """Who was described by the same noun before, and not named since."""
    is_owned = source.phrase is not None and source.phrase.base[0].low in OWNERS
    same = history.described(source.head, place.at, is_plural=False)
    if same is None or same.actor is not None or modifiers(source) or is_owned:
        return None
    return same


def best_titled(
    reading: Reading, known: Known, history: History, place: Place, source: Source
) -> tuple[int, int] | None:
    """The person whose title fits a description best, and where it was last said."""
    told = history.before(place.holder_id, place.at)
    entries = known.titles.get(source.head, [])
    end = bisect_left(entries, place.at, key=lambda entry: entry[0])
    near = entries[max(0, end - MAX_TITLES) : end] or entries[end : end + 1]
    gender = TITLE_GENDERS.get(source.head)
    scores: dict[int, float] = {}
    for _, actor, note in near:
        if agrees(reading.cast.actors[actor].gender, gender):
            score = fit(reading, place, source, actor, note, told)
            scores[actor] = max(scores.get(actor, score), score)
    best = max(scores, key=lambda actor: scores[actor], default=None)
    if best is None or scores[best] <= LEAST:
        return None
    return best, max(at for at, actor, _ in near if actor == best)


def fit(
    reading: Reading,
    place: Place,
    source: Source,
    actor: int,
    note: Note,
    told: list[Told],
) -> float:
    """How well a title fits a description, and how near its bearer was named."""
    score = KNOWN / 2 if source.head in note.heads else 0.0
    is_last = bool(told) and told[0].actor == actor and is_near(reading, told[0], place.at)
    words = modifiers(source)
    for word, is_name in words:
        if word in note.words or word in {PARTIES.get(known) for known in note.words}:
            score += KNOWN
        elif word not in COMMON:
            score += NAMED if is_name and not is_last else UNKNOWN
            score += FORMING if word in FORMS_OFFICE else 0
    said = {word for word, _ in words} | {source.head}
    score += FORMING / 2 * bool(FORMS_OFFICE & note.words - said and source.head in note.heads)
    return score + LAST_TOLD * is_last - APART * distance(reading, actor, place.at)


def modifiers(source: Source) -> list[tuple[str, bool]]:
    """The words before the noun of a description, and whether they are names."""
    if source.phrase is None:
        return []
    words = [*source.phrase.owner, *source.phrase.own[:-1]]
    names = {"the", "a", "an", "his", "her", "their", "its", "this", "that"}
    return [(PARTIES.get(w.low, w.low), w.is_capital) for w in words if w.low not in names]


def distance(reading: Reading, actor: int, at: int) -> int:
    """How many paragraphs ago an actor was last named, up to ten."""
    members = reading.cast.actors[actor].mentions
    end = bisect_left(members, at, key=lambda i: reading.cast.mentions[i].start)
    if end == 0:
        return 10
    start = reading.cast.mentions[members[end - 1]].start
    return min(10, reading.page.paragraph_at(at) - reading.page.paragraph_at(start))


def is_near(reading: Reading, told: Told, at: int) -> bool:
    """Whether somebody spoke in this paragraph or the one before."""
    return reading.page.paragraph_at(at) - told.paragraph <= NEAR


def last_person(reading: Reading, history: History, place: Place, source: Source) -> Meant:
    """Who spoke last, if the description is one that fits anybody: "the man", "the candidate"."""
    gender = TITLE_GENDERS.get(source.head)
    words = modifiers(source)
    tells_age = source.head.endswith("-old") or any(word.endswith("-old") for word, _ in words)
    is_named = any(is_name for _, is_name in words) and source.head not in EPITHETS
    if is_named or not (source.head in VAGUE | EPITHETS or tells_age):
        return None
    for one in history.before(place.holder_id, place.at)[:1]:
        if one.actor is not None and one.is_person and is_near(reading, one, place.at):
            return one if agrees(one.gender, gender) else None
    return person_meant(reading, history, place, gender) if tells_age else None


def several_meant(history: History, reading: Reading, place: Place, source: Source) -> Meant:
    """Several people described before in the same word, or the body that they are."""
    told = history.before(place.holder_id, place.at)
    same = history.described(source.head, place.at, is_plural=True)
    if same is not None and not modifiers(source):
        return same
    if source.head not in TEAMS or modifiers(source):
        return None
    last = next(iter(told), None)
    kinds = (SourceKind.ORGANISATION, SourceKind.DOCUMENT)
    is_team = last is not None and last.speaker.kind in kinds and is_near(reading, last, place.at)
    return last if is_team else None


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
