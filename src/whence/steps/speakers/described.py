"""Whom "the minister", "the paper", "the report" and "the agency" mean.

A description goes to whom the text gave that title, or to the body of that name; what nobody was
called before stays a description. A title that somebody else holds is worse than none, so words
that tell offices apart ("vice", "Russian") have to be found in the title.
"""

from bisect import bisect_left

from whence.model import SourceKind
from whence.steps.speakers.known import PARTIES, Known, Meant, is_near, modifiers
from whence.steps.speakers.notes import Note
from whence.steps.speakers.people import Place, agrees, person_meant
from whence.steps.speakers.reading import Reading
from whence.steps.speakers.sources import Source
from whence.steps.speakers.things import body_called, body_meant, document_meant, outlet_meant
from whence.steps.speakers.told import SPOKESMEN, History, Told
from whence.text.person_names import TITLE_GENDERS
from whence.text.roles import VAGUE, is_body, is_document, is_outlet_noun, is_role

FORMS_OFFICE = frozenset(
    "vice deputy prime foreign interior finance defense defence press attorney assistant under "
    "health education energy labor labour justice trade transport environment chief".split()
)
COMMON = frozenset("former longtime veteran senior top outspoken then current late own".split())
KNOWN, UNKNOWN, FORMING, NAMED = 1.0, -0.4, -2.0, -2.2
LAST_TOLD, APART = 1.0, 0.12
LEAST = -1.5
MAX_TITLES, MAX_LATER = 60, 4
LATER = -0.5
OWNERS = frozenset("his her its their our my your".split())
EPITHETS = frozenset(
    "candidate nominee hopeful contender businessman billionaire mogul tycoon lawmaker democrat "
    "republican politician star superstar".split()
)
"""Words that, even with a party or a place before them, mean who spoke: "the Odrin billionaire"."""
ENDS = (".", "!", "”", '"')
"""How a paragraph ends that is no heading."""
TEAMS = frozenset(
    "expert researcher author scientist investigator analyst writer lawmaker judge official "
    "reporter economist".split()
)


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
        return in_heading(reading, known, place, source)
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


def in_heading(reading: Reading, known: Known, place: Place, source: Source) -> int | None:
    """The one person whom the text then calls by all words of a heading: "Lesk teacher wins"."""
    page, words = reading.page, {word for word, _ in modifiers(source)}
    is_first = bool(page.paragraphs) and page.paragraph_at(place.at) == 0
    if not is_first or page.paragraphs[0].text.endswith(ENDS) or source.is_plural or not words:
        return None
    entries = known.titles.get(source.head, [])
    after = bisect_left(entries, place.at, key=lambda entry: entry[0])
    found = {actor for _, actor, note in entries[after : after + MAX_LATER] if words <= note.words}
    return found.pop() if len(found) == 1 else None


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
    is_named = same is not None and same.actor is not None and same.head not in SPOKESMEN
    if same is None or is_named or modifiers(source) or is_owned:
        return None
    return same


def best_titled(
    reading: Reading, known: Known, history: History, place: Place, source: Source
) -> tuple[int, int] | None:
    """The person whose title fits a description best, and where it was last said."""
    told = history.before(place.holder_id, place.at)
    entries = known.titles.get(source.head, [])
    end = bisect_left(entries, place.at, key=lambda entry: entry[0])
    near = entries[max(0, end - MAX_TITLES) : end + MAX_LATER]
    gender = TITLE_GENDERS.get(source.head)
    scores: dict[int, float] = {}
    for at, actor, note in near:
        if agrees(reading.cast.actors[actor].gender, gender):
            score = fit(reading, place, source, actor, note, told) + LATER * (at > place.at)
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


def distance(reading: Reading, actor: int, at: int) -> int:
    """How many paragraphs ago an actor was last named, up to ten."""
    members = reading.cast.actors[actor].mentions
    end = bisect_left(members, at, key=lambda i: reading.cast.mentions[i].start)
    if end == 0:
        return 10
    start = reading.cast.mentions[members[end - 1]].start
    return min(10, reading.page.paragraph_at(at) - reading.page.paragraph_at(start))


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
    has_tail = source.phrase is not None and bool(source.phrase.tail)
    if same is not None and not modifiers(source) and not has_tail:
        return same
    if has_tail or source.head not in TEAMS or modifiers(source):
        return None
    last = next(iter(told), None)
    kinds = (SourceKind.ORGANISATION, SourceKind.DOCUMENT)
    is_team = last is not None and last.speaker.kind in kinds and is_near(reading, last, place.at)
    return last if is_team else None
