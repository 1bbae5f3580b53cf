"""Whom "it", "they", "who" and "which" mean."""

import re

from whence.model import SourceKind, Span
from whence.steps.speakers.notes import (
    CLOSERS,
    COPULAS,
    DETERMINERS,
    NOT_IN_TITLES,
    PREPOSITIONS,
    head_end,
)
from whence.steps.speakers.people import Place, rank_at
from whence.steps.speakers.reading import Reading
from whence.steps.speakers.subjects import word_before
from whence.steps.speakers.things import ANY_BODY, only_body
from whence.steps.speakers.told import History, Told
from whence.text.roles import is_body, is_document, is_role
from whence.text.roles import is_plural as is_plural_noun

THINGS = (SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.DOCUMENT)
NEAR = 1
CLAUSE = re.compile(r",\s*(?:but|and|while|as|when|though|although|so|or|he|she|it|they|there)\b")
MAX_NAME_LENGTH = 40
MAX_PHRASE_WORDS = 14
MAX_OPENING_WORDS = 5
OPENERS = frozenset("while when as if but and although though because since so yet".split())
PRONOUNS_OF_PEOPLE = frozenset("those others some many people anyone someone".split())
NUMBERS = frozenset("two three four five six seven eight nine ten several many some most".split())


def thing_meant(reading: Reading, history: History, place: Place) -> Told | int | None:
    """What "it" means: a body named in this sentence or as the subject of the last, or who told."""
    rank = rank_at(reading, place.at)
    last = reading.mentions_in(0, place.at).stop - 1
    told = next(iter(history.before(place.holder_id, place.at)), None)
    here = reading.page.sentence_start(place.at)
    if told is not None and not is_thing(told):
        told = None
    if told is not None and told.at >= here:
        return told
    subject: int | None = None
    for index in range(last, max(-1, last - 12), -1):
        mention = reading.cast.mentions[index]
        is_here = reading.page.paragraph_at(mention.start) == reading.page.paragraph_at(place.at)
        if rank - rank_at(reading, mention.start) > 1 or not is_here:
            break
        if is_subject_body(reading, place, index):
            subject = index
            if mention.start >= here:
                break
    is_inside = subject is not None and reading.cast.mentions[subject].start >= here
    if not is_inside and (described := body_described(reading, place.at)) is not None:
        return only_body(reading, described)
    if told is not None and not is_inside and is_near(reading, told, place.at):
        return told
    return reading.cast.actor_of[subject] if subject is not None else None


def body_described(reading: Reading, at: int) -> int | None:
    """Where a body that is not named stands before `at` in its sentence: "the organization"."""
    page = reading.page
    for index in range(page.word_from(page.sentence_start(at)), page.word_from(at)):
        if page.low(index) == "the" and {page.low(index + 1), page.low(index + 2)} & ANY_BODY:
            return page.words[index].start
    return None


def is_thing(told: Told) -> bool:
    """Whether "it" can mean what told something."""
    return told.speaker.kind in THINGS or is_document(told.head) or is_body(told.head)


def is_subject_body(reading: Reading, place: Place, index: int) -> bool:
    """Whether a mention names a body and can be its sentence's subject."""
    mention = reading.cast.mentions[index]
    actor = reading.actor_at(index)
    if actor.is_person or mention.is_modifier or mention.is_possessive:
        return False
    if reading.contents.around(mention.start, place.holder_id) is not None:
        return False
    if word_before(reading, index) in NOT_IN_TITLES - DETERMINERS:
        return False
    before = mention.first - 2
    has_article = reading.page.low(mention.first - 1) == "the"
    low = reading.page.low(before)
    starts = mention.start - 4 <= reading.page.sentence_start(mention.start)
    return starts or (has_article and low in CLOSERS) or reading.page.low(before + 1) == ","


def is_near(reading: Reading, told: Told, at: int) -> bool:
    """Whether something was told in this paragraph or the one before."""
    return reading.page.paragraph_at(at) - told.paragraph <= NEAR


def group_meant(reading: Reading, history: History, place: Place) -> Told | None:
    """Whom "they" means: those who told something last, if they are several or a body."""
    for order, told in enumerate(history.before(place.holder_id, place.at)[:3]):
        if not is_near(reading, told, place.at):
            return None
        if told.is_plural or (order == 0 and told.speaker.kind is SourceKind.ORGANISATION):
            return told
    outer = history.of(place.holder_id) if place.holder_id else None
    return outer if outer is not None and outer.is_plural else None


def people_opening(reading: Reading, place: Place, *, is_plural: bool) -> Span | None:
    """The noun phrase of people, or of one person, that this sentence or the last opens with."""
    here = reading.page.sentence_at(place.at)
    for index in (here, here - 1):
        if index < 0 or index >= len(reading.page.sentences):
            continue
        sentence = reading.page.sentences[index]
        end = min(sentence.end, place.at)
        is_quoted = reading.contents.around(sentence.start, place.attribution.id) is not None
        if place.holder is None and is_quoted and index != here:
            continue
        for first in clause_starts(reading, reading.page.word_from(sentence.start)):
            span = people_at(reading, first, end)
            if span is not None and is_plural_noun(span.text.split()[-1].lower()) is is_plural:
                return span
    return None


def clause_starts(reading: Reading, first: int) -> tuple[int, ...]:
    """Where the subject of a sentence may begin: with it, or after "Onwards," or "On Friday,"."""
    for index in range(first, first + MAX_OPENING_WORDS):
        if reading.page.low(index) == ",":
            return (first, index + 1)
    return (first,)


def people_at(reading: Reading, first: int, end: int) -> Span | None:
    """The noun of people, with what stands before it, that opens a sentence."""
    page = reading.page
    while page.low(first) in OPENERS:
        first += 1
    found: Span | None = None
    for word in page.words[first : first + MAX_OPENING_WORDS]:
        is_small = word.low in NOT_IN_TITLES - DETERMINERS or word.is_mark or word.is_possessive
        if word.end > end or is_small:
            break
        if is_role(word.low) and (is_plural_noun(word.low) or not word.is_name_like):
            found = Span.of(page.text, page.words[first].start, word.end)
    return found


def phrase_before(reading: Reading, at: int, is_person: bool) -> Span | None:
    """The noun phrase that "who" or "which" at `at` goes on about: the nearest that fits."""
    page = reading.page
    last = page.word_from(at)
    start = page.sentence_start(at)
    while last > 0 and page.words[last - 1].text in (",", "—", "–", "-", "(", ")"):
        last -= 1
    first, end = last, last
    while first > 0 and last - first < MAX_PHRASE_WORDS and page.words[first - 1].start >= start:
        word = page.words[first - 1]
        if word.text in CLOSERS:
            break
        opens = word.low in DETERMINERS | NUMBERS or word.low.isdigit()
        if opens or word.low in NOT_IN_TITLES:
            begin = first - 1 if opens else after_verb(reading, first, end)
            if begin < end and fits_head(reading, begin, end, is_person):
                return Span.of(page.text, page.words[begin].start, page.words[last - 1].end)
            if word.low not in PREPOSITIONS and not opens:
                return None
        first -= 1
        end = first if word.low in PREPOSITIONS else end
    first = after_verb(reading, first, end)
    if first < end and fits_head(reading, first, end, is_person):
        return Span.of(page.text, page.words[first].start, page.words[last - 1].end)
    return None


def after_verb(reading: Reading, first: int, end: int) -> int:
    """Past what can only be a verb or adverb: "It | pleased | farmers"."""
    while first < end - 1 and reading.page.low(first).endswith(("ed", "ing", "ly")):
        first += 1
    return first


def fits_head(reading: Reading, first: int, end: int, is_person: bool) -> bool:
    """Whether a phrase's last word before its first preposition is people's, or is not."""
    low = reading.page.low(head_end(reading.page, first, end) - 1)
    if is_person:
        return is_role(low) or low in PRONOUNS_OF_PEOPLE
    if is_body(low) or is_document(low):
        return True
    word = reading.page.words[end - 1]
    named = reading.mentions_in(word.start - MAX_NAME_LENGTH, word.end)
    is_person_named = bool(named) and reading.actor_at(named[-1]).is_person
    is_person_named = is_person_named and reading.cast.mentions[named[-1]].end >= word.end
    return not is_role(low) and not is_person_named


def named_before(reading: Reading, at: int, is_person: bool) -> int | None:
    """The actor named right before "who" or "which", or before the gloss that it follows."""
    page = reading.page
    start = page.sentence_start(at)
    found = reading.mentions_in(start, at)
    for index in reversed(found[-4:]):
        mention = reading.cast.mentions[index]
        rest = page.text[mention.end : at].strip()
        actor = reading.actor_at(index)
        if rest.strip(",()—–- ") == "" and actor.is_person == is_person:
            return actor.number
        is_gloss = rest.startswith(",") and not mention.is_possessive
        is_gloss = is_gloss and not CLAUSE.search(rest)
        is_equated = page.low(mention.last) in COPULAS and page.low(mention.last + 1) in ("a", "an")
        if (is_gloss or is_equated) and actor.is_person and is_person:
            return actor.number
    return None
