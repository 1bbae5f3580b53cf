"""Settle one source: from its words to the speaker, by whichever rule its form calls for."""

import re

from whence.model import Article, SourceKind, Span, Speaker
from whence.steps.speakers.cuts import OFFICE_TAILS
from whence.steps.speakers.described import meant_by
from whence.steps.speakers.known import Known, Meant
from whence.steps.speakers.notes import Note, has_role_head, head_end, read_title
from whence.steps.speakers.others import (
    group_meant,
    named_before,
    people_opening,
    phrase_before,
    thing_meant,
)
from whence.steps.speakers.page import Page
from whence.steps.speakers.people import Place, agrees, person_meant
from whence.steps.speakers.reading import Reading
from whence.steps.speakers.sources import LONGEST, Pronoun, Source, source_of
from whence.steps.speakers.told import SPOKESMEN, History, Told
from whence.text.person_names import Gender, is_title, title_gender
from whence.text.roles import is_plural as is_plural_noun
from whence.text.roles import singular
from whence.text.words import words_in

RESTRICTS = re.compile(r"\s+(?:who|whom|whose|which|that)\b")
ASIDE = re.compile(r"\s*(?:[,;—–(]|[.!?]?$)")
ADDRESSES = frozenset("mr mrs ms miss sir madam dr prof".split())
ARTICLES = ("the ", "a ", "an ")
THINGS = (SourceKind.DOCUMENT, SourceKind.ORGANISATION, SourceKind.OUTLET)


def settle(
    article: Article, reading: Reading, known: Known, history: History, place: Place
) -> Told | None:
    """Say whom an attribution's source means; None if the article does not settle it."""
    span = place.attribution.source
    source = source_of(reading, span) if span else None
    if span is None or source is None:
        return None
    if span.start in history.by_place:
        return history.by_place[span.start]
    if source.pronoun is not None:
        meant = by_pronoun(article, reading, known, history, place, source.pronoun)
    elif source.mentions:
        return named(reading, place, source)
    else:
        meant = meant_by(reading, known, history, place, source)
        if meant is None:
            return described(reading, place, source)
    return told_of(reading, history, place, meant)


def by_pronoun(
    article: Article,
    reading: Reading,
    known: Known,
    history: History,
    place: Place,
    pronoun: Pronoun,
) -> Meant:
    """Whom a pronoun means."""
    match pronoun:
        case Pronoun.HE:
            return one_meant(reading, history, place, Gender.MALE)
        case Pronoun.SHE:
            return one_meant(reading, history, place, Gender.FEMALE)
        case Pronoun.THEY:
            return group_meant(reading, history, place) or opening(reading, place, is_plural=True)
        case Pronoun.IT:
            return thing_meant(reading, history, place)
        case Pronoun.WHO | Pronoun.WHICH:
            return antecedent(article, reading, known, history, place, pronoun)
        case Pronoun.I | Pronoun.WE:
            return own_voice(article, history, place, pronoun)


def antecedent(
    article: Article,
    reading: Reading,
    known: Known,
    history: History,
    place: Place,
    pronoun: Pronoun,
) -> Meant:
    """Whom a relative pronoun goes on about: the name or the noun phrase before it."""
    number = named_before(reading, place.at, pronoun is Pronoun.WHO)
    if number is not None:
        return number
    span = phrase_before(reading, place.at, pronoun is Pronoun.WHO)
    source = source_of(reading, span) if span else None
    if source is None or source.pronoun is not None:
        return None
    if source.mentions:
        return reading.cast.actor_of[source.mentions[0]]
    meant = meant_by(reading, known, history, place, source)
    return meant if meant is not None else described(reading, place, source)


def one_meant(reading: Reading, history: History, place: Place, gender: Gender) -> Meant:
    """Whom "he" or "she" means: somebody named or told before, or else "A woman in Odrin…"."""
    meant = person_meant(reading, history, place, gender)
    if meant is not None:
        return meant
    found = opening(reading, place, is_plural=False)
    return found if found is not None and agrees(found.gender, gender) else None


def opening(reading: Reading, place: Place, *, is_plural: bool) -> Told | None:
    """The people that this sentence, or else the one before it, opens with: "The sources had…"."""
    span = people_opening(reading, place, is_plural=is_plural)
    source = source_of(reading, span) if span else None
    return described(reading, place, source) if source and source.phrase else None


def own_voice(article: Article, history: History, place: Place, pronoun: Pronoun) -> Meant:
    """Whom "I" and "we" mean: who is quoted, or else the author and the outlet."""
    if place.holder is not None:
        return history.of(place.holder.id)
    span = place.attribution.source
    name = article.byline.author if pronoun is Pronoun.I else article.byline.outlet
    if span is None or not name:
        return None
    kind = SourceKind.PERSON if pronoun is Pronoun.I else SourceKind.OUTLET
    return Speaker(name, kind, span)


def told_of(reading: Reading, history: History, place: Place, meant: Meant) -> Told | None:
    """What was found, as something told at this place."""
    paragraph = reading.page.paragraph_at(place.at)
    if meant is None:
        return None
    if isinstance(meant, Told):
        return Told(
            place.at,
            paragraph,
            meant.speaker,
            meant.actor,
            meant.gender,
            meant.is_plural,
            meant.head,
        )
    if isinstance(meant, Speaker):
        return Told(place.at, paragraph, meant)
    actor = reading.cast.actors[meant]
    speaker = history.by_actor.get(meant) or speaker_of(reading, meant, None)
    return Told(place.at, paragraph, speaker, meant, actor.gender)


def named(reading: Reading, place: Place, source: Source) -> Told:
    """The speaker of a source that names somebody, or several."""
    numbers = list(dict.fromkeys(reading.cast.actor_of[i] for i in source.mentions))
    paragraph = reading.page.paragraph_at(place.at)
    first = speaker_of(reading, numbers[0], source)
    if len(numbers) == 1:
        mouth = "" if reading.cast.actors[numbers[0]].is_person else spokesman_in(source)
        gender = reading.cast.actors[numbers[0]].gender or title_gender([mouth])
        return Told(place.at, paragraph, first, numbers[0], gender, head=mouth)
    names = " and ".join(reading.cast.actors[number].name.text for number in numbers)
    speaker = Speaker(names, first.kind, source.span)
    return Told(place.at, paragraph, speaker, is_plural=True)


def spokesman_in(source: Source) -> str:
    """The word for who speaks for a body: "spokeswoman" of "a ministry spokeswoman"."""
    words = (singular(word.low) for word in words_in(source.span.text[:LONGEST]))
    return next((word for word in words if word in SPOKESMEN), "")


def speaker_of(reading: Reading, number: int, source: Source | None) -> Speaker:
    """The speaker that an actor is, with the title that stands beside its name."""
    actor = reading.cast.actors[number]
    note = best_note(reading, number, source)
    return Speaker(
        actor.name.text,
        reading.kinds[number],
        actor.name,
        note.title if note else None,
        note.affiliation if note else None,
    )


def best_note(reading: Reading, number: int, source: Source | None) -> Note | None:
    """The note in the source words themselves, or else the fullest, and the first of those.

    A mere "Dr." in the source words does not go before "a virologist at the Lesk Institute".
    """
    notes = reading.notes[number]
    if source is not None:
        here = [n for n in notes if source.span.start <= n.at < source.span.end]
        here = [
            n
            for n in here
            if n.affiliation or not {word.strip(".") for word in n.words} <= ADDRESSES
        ]
        notes = [*long_title(reading, number, source), *here] or notes

    def fullness(note: Note) -> tuple[bool, bool, bool, bool]:
        is_titled, is_tied = note.title is not None, note.affiliation is not None
        return is_titled, note.is_beside, is_tied, len(note.words) > 1

    return max(notes, key=fullness, default=None)


def long_title(reading: Reading, number: int, source: Source) -> list[Note]:
    """The title that a source opens with: "The head of the Odrin Centre (OC) Col. Ana Reis"."""
    page = reading.page
    index = next(i for i in source.mentions if reading.cast.actor_of[i] == number)
    first = page.word_from(source.span.start)
    last = before_titles(page, reading.cast.mentions[index].first)
    if not has_role_head(page, first, last) or head_end(page, first, last) == last:
        return []
    while last > first and page.words[last - 1].is_mark:
        last -= 1
    note = read_title(page, reading.cast.mentions, index, first, last)
    return [note] if note and note.affiliation else []


def before_titles(page: Page, index: int) -> int:
    """Where the titles right before a name begin, "Secretary of State" among them."""
    while is_title(page.low(index - 1)) or page.low(index - 1) in OFFICE_TAILS:
        index -= 1
        index -= page.low(index) in OFFICE_TAILS and page.low(index - 1) == "of"
    return index


def described(reading: Reading, place: Place, source: Source) -> Told | None:
    """The speaker that a description is, where it names nobody."""
    span = words_of(reading, source)
    kind = reading.kind_of(source.span)
    if kind is SourceKind.NONE or source.phrase is None:
        return None
    if kind in THINGS:
        span = without_article(reading, span)
    low = source.phrase.head.low
    return Told(
        place.at,
        reading.page.paragraph_at(place.at),
        Speaker(span.text, kind, span),
        gender=title_gender([source.head, low]),
        is_plural=source.is_plural or (is_plural_noun(low) and kind is SourceKind.ANONYMOUS),
        head=source.head,
    )


def words_of(reading: Reading, source: Source) -> Span:
    """The words of a description without what only adds to it ("…, who asked not to be named")."""
    if source.phrase is None:
        return source.span
    last = (*source.phrase.base, *source.phrase.tail)[-1]
    start = source.phrase.base[0].start
    rest = source.span.text[last.end :]
    if RESTRICTS.match(rest):
        cut = ASIDE.search(rest)
        end = len(source.span.text) if cut is None else last.end + cut.start()
    else:
        end = last.end
    return Span.of(reading.page.text, source.span.start + start, source.span.start + end)


def without_article(reading: Reading, span: Span) -> Span:
    """The span without "the" or "a" before it."""
    for article in ARTICLES:
        if span.text.lower().startswith(article) and len(span.text) > len(article):
            return Span.of(reading.page.text, span.start + len(article), span.end)
    return span
