"""Whom "he" and "she" mean: the person who best fits, by nearness, place in the sentence, gender.

News prose is regular here: "he said" goes on with the speaker of the attribution before it, or with
the subject of the last sentence that the article tells itself; names inside what somebody else is
quoted as saying are rarely meant. The weights were set by hand, on GUM's news and interviews.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from whence.model import Attribution
from whence.steps.speakers.actors import Actor
from whence.steps.speakers.notes import PREPOSITIONS
from whence.steps.speakers.reading import Reading, is_quoted
from whence.steps.speakers.subjects import is_last_subject, is_subject, word_before
from whence.steps.speakers.told import History, Told
from whence.text.person_names import Gender

SAME_PARAGRAPH, NEXT_PARAGRAPH, FURTHER = 2.2, 1.4, -0.3
SENTENCE, PARAGRAPH, STALE = 0.8, 0.3, 0.25
SUBJECT, FRESH, OBJECT, POSSESSOR, QUALIFIER = 1.0, 1.4, -0.7, -0.6, -1.6
QUOTED, OWN_CONTENT, OLDER, UNNAMED = -1.3, -2.0, -0.7, -0.5
GENDER, NO_GENDER = 0.6, -0.2
LAST_SUBJECT, SAME_SENTENCE, ALONE = 0.3, 1.8, 0.8
BOTH = 0.5
OFTEN = 0.1
LEAST = -2.6
MAX_MENTIONS = 40
MAX_PARAGRAPHS = 5
TOLD_TO = frozenset("told asked urged informed reminded thanked".split())


@dataclass(frozen=True, slots=True)
class Place:
    """Where a pronoun stands: in which attribution, and in whose content that stands."""

    attribution: Attribution
    at: int
    holder: Attribution | None = None

    @property
    def is_source(self) -> bool:
        """Whether what stands here speaks, and is not only spoken of."""
        return bool(self.attribution.id)

    @property
    def holder_id(self) -> str | None:
        """Id of the attribution around it."""
        return self.holder.id if self.holder else None

    @property
    def is_in_quotation(self) -> bool:
        """Whether it is part of somebody's own words, who would say "I" of themselves."""
        return self.holder is not None and is_quoted(self.holder)


Key = tuple[int | None, int]
"""The same for all that mean the same person, see `Told.key`."""


def person_meant(
    reading: Reading, history: History, place: Place, gender: Gender | None
) -> Told | int | None:
    """Whom a pronoun of this gender means: somebody told before, or an actor's number."""
    told = best_told(reading, history, place, gender)
    whole = scores(reading, history, place, gender, told)
    best = max(whole, key=lambda key: (whole[key], key[1], key[0] or 0), default=None)
    if best is None or whole[best] <= LEAST:
        return named_soon(reading, place, gender)
    if best[0] is None:
        return told[best][1]
    only = namesake(reading, best[0], gender)
    return told[best][1] if only == best[0] and best in told else only


def scores(
    reading: Reading,
    history: History,
    place: Place,
    gender: Gender | None,
    told: dict[Key, tuple[float, Told]] | None = None,
) -> dict[Key, float]:
    """How well everybody who is near fits a pronoun of this gender."""
    told = best_told(reading, history, place, gender) if told is None else told
    named = best_named(reading, history, place, gender)
    return {
        key: both(told[key][0] if key in told else None, named.get(key))
        + (liking(reading.cast.actors[key[0]], gender) if key[0] is not None else NO_GENDER)
        for key in told.keys() | named.keys()
    }


def both(told: float | None, named: float | None) -> float:
    """The better of two reasons, and something for the other where it speaks for it too."""
    if told is None or named is None:
        return told if told is not None else named or 0.0
    return max(told, named) + BOTH * max(0.0, min(told, named))


def liking(actor: Actor, gender: Gender | None) -> float:
    """What a known gender adds, and how often somebody is named."""
    return fit(actor.gender, gender) + OFTEN * min(len(actor.mentions), 6)


def best_told(
    reading: Reading, history: History, place: Place, gender: Gender | None
) -> dict[Key, tuple[float, Told]]:
    """The best score of each of those who spoke before and whom the pronoun can mean."""
    best: dict[Key, tuple[float, Told]] = {}
    others = named_by_self(reading, history, place)
    for told, score in from_history(reading, history, place):
        fits = agrees(told.gender, gender) and (told.actor is None or told.actor not in others)
        if fits and score > best.get(told.key, (score - 1, told))[0]:
            best[told.key] = (score, told)
    return best


def best_named(
    reading: Reading, history: History, place: Place, gender: Gender | None
) -> dict[Key, float]:
    """The best score of each of those who are named before and whom the pronoun can mean."""
    best: dict[Key, float] = {}
    others = named_by_self(reading, history, place)
    for number, score in from_mentions(reading, place):
        fits = agrees(reading.cast.actors[number].gender, gender) and number not in others
        if fits and score > best.get((number, -1), score - 1):
            best[number, -1] = score
    return best


def named_by_self(reading: Reading, history: History, place: Place) -> frozenset[int]:
    """Those of whom the pronoun's own words speak as of others: nobody says "he" of himself.

    They are the speaker in whose quotation it stands, and whom the quotation that is its own names.
    """
    outer = history.of(place.holder.id) if place.holder and place.is_in_quotation else None
    found = {outer.actor} if outer is not None and outer.actor is not None else set[int]()
    if is_quoted(place.attribution):
        for span in place.attribution.content:
            found.update(
                reading.cast.actor_of[i] for i in reading.mentions_in(span.start, span.end)
            )
    return frozenset(found)


def namesake(reading: Reading, number: int, gender: Gender | None) -> int:
    """Of several people of one surname, the only one whom the pronoun fits."""
    words = reading.cast.actors[number].words
    if len(words) > 1 or gender is None:
        return number
    fitting = [
        actor.number
        for actor in reading.named_like(words[-1])
        if len(actor.words) > 1 and actor.gender is gender
    ]
    return fitting[0] if len(fitting) == 1 else number


def agrees(known: Gender | None, wanted: Gender | None) -> bool:
    """Whether a gender does not speak against a pronoun."""
    return known is None or wanted is None or known is wanted


def fit(known: Gender | None, wanted: Gender | None) -> float:
    """What a known gender adds."""
    return GENDER if known is not None and known is wanted else NO_GENDER


def from_history(reading: Reading, history: History, place: Place) -> Iterator[tuple[Told, float]]:
    """Those who spoke last, in the same content and, inside somebody's words, that somebody."""
    paragraph, rank = reading.page.paragraph_at(place.at), rank_at(reading, place.at)
    for order, told in enumerate(history.before(place.holder_id, place.at)):
        distance = paragraph - told.paragraph
        if distance > MAX_PARAGRAPHS or not told.is_person:
            continue
        nearness = (SAME_PARAGRAPH, NEXT_PARAGRAPH)[distance] if distance < 2 else FURTHER
        since = min(5, max(0, rank - rank_at(reading, told.at)))
        score = nearness + OLDER * min(order, 3) - STALE * since
        yield told, score + UNNAMED * (told.actor is None)
    if place.holder is not None and not place.is_in_quotation:
        outer = history.of(place.holder.id)
        if outer is not None and outer.is_person:
            yield outer, SAME_PARAGRAPH


def from_mentions(reading: Reading, place: Place) -> Iterator[tuple[int, float]]:
    """People named before the pronoun, each time with a score."""
    page = reading.page
    paragraph = page.paragraph_at(place.at)
    rank = rank_at(reading, place.at)
    last = reading.mentions_in(0, place.at).stop - 1
    for index in range(last, max(-1, last - MAX_MENTIONS), -1):
        mention = reading.cast.mentions[index]
        distance = paragraph - page.paragraph_at(mention.start)
        if distance > MAX_PARAGRAPHS:
            return
        if not reading.actor_at(index).is_person or is_ruled_out(reading, place, index):
            continue
        sentences = max(0, rank - rank_at(reading, mention.start))
        score = -SENTENCE * min(sentences, 5) - PARAGRAPH * distance
        yield reading.cast.actor_of[index], score + standing(reading, place, index)


def rank_at(reading: Reading, at: int) -> int:
    """How many sentences the article itself has told up to here."""
    return reading.told_rank[reading.page.sentence_at(at)] if reading.told_rank else 0


def is_ruled_out(reading: Reading, place: Place, index: int) -> bool:
    """Whether a mention cannot be meant: the name stands in what this pronoun is said to say."""
    start = reading.cast.mentions[index].start
    between = reading.page.text[reading.cast.mentions[index].end : place.at].strip(" ,")
    if between in ("who", "whom", "that", "which"):
        return True
    own = any(s.start <= start < s.end for s in place.attribution.content)
    paragraph = reading.page.paragraph_at
    return own and (is_quoted(place.attribution) or paragraph(start) == paragraph(place.at))


def standing(reading: Reading, place: Place, index: int) -> float:
    """What the place of a mention in its sentence and in others' words adds."""
    mention = reading.cast.mentions[index]
    score = 0.0
    around = reading.contents.around(mention.start, place.holder_id)
    if around == place.attribution.id:
        score += OWN_CONTENT
    elif around is not None and around in reading.quoted:
        return score + QUOTED + FURTHER
    elif around is not None:
        score += QUOTED
    if mention.is_modifier:
        return score + QUALIFIER
    if mention.is_possessive:
        return score + POSSESSOR + SAME_SENTENCE * is_same_sentence(reading, place, index)
    before = word_before(reading, index)
    score += ALONE * is_alone(reading, place, index)
    if before in PREPOSITIONS or before in TOLD_TO:
        return score + OBJECT
    if not is_subject(reading, index, before):
        return score
    is_fresh = rank_at(reading, place.at) - rank_at(reading, mention.start) <= 1
    is_here = reading.page.paragraph_at(place.at) == reading.page.paragraph_at(mention.start)
    score += SUBJECT + FRESH * (is_fresh and is_here)
    return score + LAST_SUBJECT * is_last_subject(reading, index, place.at)


def is_same_sentence(reading: Reading, place: Place, index: int) -> bool:
    """Whether a name and the pronoun stand in one sentence."""
    start = reading.cast.mentions[index].start
    return reading.page.sentence_at(start) == reading.page.sentence_at(place.at)


def is_alone(reading: Reading, place: Place, index: int) -> bool:
    """Whether nobody else is named in the paragraph of the pronoun, up to it."""
    page = reading.page
    start = page.paragraphs[page.paragraph_at(place.at)].start if page.paragraphs else 0
    here = reading.mentions_in(start, place.at)
    number = reading.cast.actor_of[index]
    others = (i for i in here[-8:] if reading.actor_at(i).is_person)
    return index in here and all(reading.cast.actor_of[i] == number for i in others)


def named_soon(reading: Reading, place: Place, gender: Gender | None) -> int | None:
    """The person who is named later in the same sentence: "When he left, Varga said"."""
    end = reading.page.sentence_end(place.at)
    for index in reading.mentions_in(place.at, end)[:4]:
        actor = reading.actor_at(index)
        is_fit = actor.is_person and agrees(actor.gender, gender)
        if is_fit and not is_ruled_out(reading, place, index):
            return actor.number
    return None
