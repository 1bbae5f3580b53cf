"""Pronouns that say nothing themselves: whom "he", "its" and "they" in a claim mean, where sure.

A claim "he resigned" is about somebody, and who that is tells it from the same words about another.
So a pronoun becomes a mention with an actor, but only where one person or body fits clearly better
than all others; elsewhere it stays what it is.
"""

from collections.abc import Iterator, Mapping

from whence.model import Attribution, SourceKind, Span
from whence.steps.speakers.mentions import SAYS
from whence.steps.speakers.notes import CLOSERS, NOT_IN_TITLES
from whence.steps.speakers.others import is_subject_body
from whence.steps.speakers.people import LEAST, Place, namesake, scores
from whence.steps.speakers.reading import Reading
from whence.steps.speakers.subjects import CLAUSE_OPENERS
from whence.steps.speakers.things import names_body
from whence.steps.speakers.told import History, Told
from whence.text.clauses import is_verb
from whence.text.person_names import Gender
from whence.text.pronouns import FEMALE, GROUPS, MALE, PRONOUNS, THINGS
from whence.text.roles import is_role

SUBJECTS = frozenset("he she".split())
SURE, SURE_WITHIN = 2.0, 3.0
"""By how much whom a pronoun means has to fit better than the next, in others' words by more: on
GUM's news and interviews nine in ten are then right."""
MAX_NAMES = 100
"""How many names of a sentence are looked at; one with more is a list."""
NEAR_WORDS = 15
"""How many words after a name "its" may stand."""
CONJUNCTIONS = frozenset("but and yet so".split())
JOINING = frozenset("and or".split())
WHERE = frozenset("in at from near inside outside across to through of on by against".split())
BE = frozenset("is was be been being isn wasn ’s 's".split())
RAISING = frozenset(
    "seems seemed appears appeared turns turned takes took remains remained".split()
)
MODALS = frozenset("can could may might must should will would has had have not also".split())


def pronouns_named(
    reading: Reading, history: History, attributions: Mapping[str, Attribution]
) -> Iterator[tuple[Span, int]]:
    """The pronouns whose actor is sure, each with the number of the actor."""
    for index, word in enumerate(reading.page.words):
        if word.low not in PRONOUNS:
            continue
        span = Span.of(reading.page.text, word.start, word.end)
        number = number_meant(reading, history, attributions, index)
        if number is not None:
            yield span, number


def number_meant(
    reading: Reading, history: History, attributions: Mapping[str, Attribution], index: int
) -> int | None:
    """The number of the actor whom the pronoun at a word means, if that is sure."""
    word = reading.page.words[index]
    told = history.by_place.get(word.start)
    if told is not None:
        is_one_body = word.low in GROUPS and not told.is_plural
        return None if is_one_body else told.actor
    span = Span.of(reading.page.text, word.start, word.end)
    holder = attributions.get(reading.contents.around(word.start) or "")
    place = Place(Attribution(id="", content=(), source=span), word.start, holder)
    if word.low in MALE | FEMALE and reading.page.low(index + 1) != "who":
        number = sure_person(reading, history, place, gender_of(word.low))
        is_nearest = word.low in SUBJECTS or last_named(reading, place) in (None, number)
        return number if is_nearest else None
    if word.low in THINGS and not is_expletive(reading, index):
        return sure_body(reading, history, place)
    return None


def sure_person(
    reading: Reading, history: History, place: Place, gender: Gender | None
) -> int | None:
    """The number of whom a pronoun means, if nobody else fits nearly as well."""
    whole = scores(reading, history, place, gender)
    best = max(whole, key=lambda key: (whole[key], key[1], key[0] or 0), default=None)
    if best is None or best[0] is None:
        return None
    second = max((score for key, score in whole.items() if key != best), default=LEAST)
    least = SURE if place.holder is None else SURE_WITHIN
    return namesake(reading, best[0], gender) if whole[best] - second >= least else None


def gender_of(low: str) -> Gender:
    """The gender of "he" and "she"."""
    return Gender.MALE if low in MALE else Gender.FEMALE


def last_named(reading: Reading, place: Place) -> int | None:
    """The person named last before a pronoun, whose "his" it may be though the subject is another.

    "Brandt thanked Varga for his help": a name in between leaves it open.
    """
    start = reading.page.sentence_start(place.at)
    here = reading.mentions_in(start, place.at)
    people = (i for i in reversed(here[-MAX_NAMES:]) if reading.actor_at(i).is_person)
    return next((reading.cast.actor_of[i] for i in people), None)


def is_expletive(reading: Reading, index: int) -> bool:
    """Whether "it" stands for a clause or the weather: "it is clear that", "it seems"."""
    if reading.page.low(index) != "it":
        return False
    following = index + 1
    while reading.page.low(following) in MODALS:
        following += 1
    return reading.page.low(following) in BE | RAISING


def sure_body(reading: Reading, history: History, place: Place) -> int | None:
    """The body that "it" means: who says so of itself, or the one named, as subject, before it."""
    if opens_sentence(reading, place):
        return subject_of_last(reading, place)
    if not can_be_subject(reading, place):
        return None
    start = reading.page.sentence_start(place.at)
    told = history.of(place.holder.id) if place.holder and not place.is_in_quotation else None
    if told is not None and is_body_told(told) and told.at < place.at:
        content = max(start, told.at)
        near = reading.mentions_in(content, place.at)[-MAX_NAMES:]
        others = {reading.cast.actor_of[i] for i in near}
        return told.actor if others <= {told.actor} else None
    return owner_here(reading, place) if is_its(reading, place) else subject_before(reading, place)


def is_its(reading: Reading, place: Place) -> bool:
    """Whether a pronoun says whose something is."""
    return reading.page.low(reading.page.word_from(place.at)) == "its"


def owner_here(reading: Reading, place: Place) -> int | None:
    """The body whose "its" says that something is: the last one named before it, and near.

    It acts there ("Odrin Lines sold its ships") or is the only one that is named in the sentence,
    and not only where something happens.
    """
    found = things_here(reading, place)
    page, numbers = reading.page, {reading.cast.actor_of[i] for i in found}
    if not found or page.word_from(place.at) - reading.cast.mentions[found[-1]].last > NEAR_WORDS:
        return None
    last = found[-1]
    if page.low(page.word_from(place.at) - 1) in JOINING:
        return None
    acts = is_subject_body(reading, place, last) and is_before_verb(reading, last)
    is_only = len(numbers) == 1 and not any(is_where(reading, i) for i in found)
    return reading.cast.actor_of[last] if acts or is_only else None


def things_here(reading: Reading, place: Place) -> list[int]:
    """All names before a pronoun in its sentence that are no person's."""
    start = reading.page.sentence_start(place.at)
    near = reading.mentions_in(start, place.at)[-MAX_NAMES:]
    return [i for i in near if not reading.actor_at(i).is_person]


def is_where(reading: Reading, index: int) -> bool:
    """Whether a name only says where, or whose something else is."""
    mention = reading.cast.mentions[index]
    before = reading.page.low(mention.first - 1)
    before = reading.page.low(mention.first - 2) if before == "the" else before
    return before in WHERE or mention.is_possessive or goes_on(reading, index)


def goes_on(reading: Reading, index: int) -> bool:
    """Whether a name only says which of a sort is meant: "the Odrin | art gallery"."""
    page, last = reading.page, reading.cast.mentions[index].last
    is_end = last >= len(page.words) or page.words[last].is_mark or page.low(last) in NOT_IN_TITLES
    return not (is_end or is_before_verb(reading, index))


def subject_before(reading: Reading, place: Place) -> int | None:
    """The only body named before "it" in its sentence, if it acts there."""
    found = things_here(reading, place)
    numbers = {reading.cast.actor_of[i] for i in found}
    if len(numbers) != 1 or not all(names_body(reading, i) for i in found):
        return None
    acts = any(is_subject_body(reading, place, i) and is_before_verb(reading, i) for i in found)
    return numbers.pop() if acts else None


def opens_sentence(reading: Reading, place: Place) -> bool:
    """Whether "It" or "But it" opens a sentence."""
    page, index = reading.page, reading.page.word_from(place.at)
    first = page.word_from(page.sentence_start(place.at))
    is_second = index == first + 1 and page.low(first) in CONJUNCTIONS
    return page.low(index) == "it" and (index == first or is_second)


def subject_of_last(reading: Reading, place: Place) -> int | None:
    """The body with which the sentence before opens and which acts there, in the same voice."""
    page = reading.page
    here = page.sentence_at(place.at)
    if here == 0:
        return None
    start, contents = page.sentences[here - 1].start, reading.contents
    is_one_voice = contents.around(start) == contents.around(page.sentences[here].start)
    is_one_paragraph = page.paragraph_at(start) == page.paragraph_at(place.at)
    named = reading.mentions_in(start, page.sentences[here].start)[:MAX_NAMES]
    if not (named and is_one_voice and is_one_paragraph):
        return None
    first = next((i for i in named if not goes_on(reading, i)), named[0])
    acts = is_subject_body(reading, place, first) and is_before_verb(reading, first)
    is_one = names_body(reading, first) or reading.actor_at(first).is_place
    return reading.cast.actor_of[first] if acts and is_one else None


def can_be_subject(reading: Reading, place: Place) -> bool:
    """Whether a pronoun can mean its sentence's subject: "its", or "it" where a clause begins."""
    page, index = reading.page, reading.page.word_from(place.at)
    before = page.low(index - 1)
    if page.low(index) == "it":
        if page.low(index + 1) in CLOSERS:
            return False  # an object: "never signed it,"
        is_told = place.holder is not None and place.at in {s.start for s in place.holder.content}
        return before in CLAUSE_OPENERS | {"that"} or is_told
    return before not in CLOSERS and page.sentence_start(place.at) != place.at


def is_before_verb(reading: Reading, index: int) -> bool:
    """Whether a verb follows a name, and so it is no part of a longer phrase."""
    low = reading.page.low(reading.cast.mentions[index].last)
    return low in BE | MODALS | SAYS or (is_verb(low) and not is_role(low))


def is_body_told(told: Told) -> bool:
    """Whether a body is who told something."""
    return told.actor is not None and told.speaker.kind is SourceKind.ORGANISATION
