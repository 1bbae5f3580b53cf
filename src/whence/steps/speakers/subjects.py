"""Whether a name is the subject of its sentence or clause, as far as the words before it tell."""

from whence.steps.speakers.reading import Reading
from whence.text.person_names import is_title
from whence.text.roles import is_role

CLAUSE_OPENERS = frozenset(
    ", ; — – and but while as when that because after before if where although though since until "
    "whether so".split()
)


def is_subject(reading: Reading, index: int, before: str) -> bool:
    """Whether a mention can be a subject: the sentence's first person, or at a clause's start."""
    return before in CLAUSE_OPENERS or is_first_person(reading, index)


def is_last_subject(reading: Reading, index: int, at: int) -> bool:
    """Whether no other person before `at` starts a later clause of a mention's sentence."""
    start = reading.cast.mentions[index].start
    end = min(at, reading.page.sentence_end(start))
    later = reading.mentions_in(start + 1, end)
    return not any(
        reading.actor_at(i).is_person and word_before(reading, i) in CLAUSE_OPENERS
        for i in later[:6]
    )


def word_before(reading: Reading, index: int) -> str:
    """The word before a name and its titles, or the role that stands there."""
    before = reading.cast.mentions[index].first - 1
    while before > 0 and (is_title(reading.page.low(before)) or is_role(reading.page.low(before))):
        before -= 1
    return reading.page.low(before)


def is_first_person(reading: Reading, index: int) -> bool:
    """Whether no other person is named before a mention in its sentence but as a possessor."""
    start = reading.page.sentence_start(reading.cast.mentions[index].start)
    earlier = reading.mentions_in(start, reading.cast.mentions[index].start)
    mentions = reading.cast.mentions
    return not any(
        reading.actor_at(i).is_person and not (mentions[i].is_possessive or mentions[i].is_modifier)
        for i in earlier[-6:]
    )
