"""Subjects: who a claim is about, where the cue stands between that and the rest.

In "the ferries are expected to return" nobody speaks before the cue: what stands there is the
subject of what is expected, and belongs to the claim, with the "neither" that may be in it.
"""

from whence.model import Attribution, Span
from whence.steps.claims.voices import Part
from whence.text.words import Word, words_in

PASSIVE = frozenset("is are was were be been being".split())
RAISING = frozenset(
    "seem seems seemed appear appears appeared tend tends tended likely unlikely".split()
)
THOUGHT = frozenset("thought said known understood held told".split())
BOUNDARIES = frozenset("that which who where because but while although though if when as".split())
MOST_WORDS = 12
MOST_CHARACTERS = 200


def subject_of(text: str, part: Part) -> Span | None:
    """The subject that stands before the cue of a content in "to …"; None where there is none."""
    attribution = part.attribution
    if attribution is None or attribution.cue is None or not is_raised(text, attribution):
        return None
    start = max(part.sentence.start, attribution.cue.start - MOST_CHARACTERS)
    words = words_in(text, start, attribution.cue.start)
    if words and words[-1].text in '“‘"':
        words = words[:-1]
    subject = back_to_boundary(words)
    return Span.of(text, subject[0].start, subject[-1].end) if subject else None


def is_raised(text: str, attribution: Attribution) -> bool:
    """Whether the cue is passive, or "seems", and its content an infinitive without a subject."""
    cue, source, first = attribution.cue, attribution.source, attribution.content[0]
    if cue is None or first.start < cue.end or not first.text.lower().startswith("to "):
        return False
    if source is not None and cue.start - 2 <= source.end <= cue.start:
        return False
    words = [word.low for word in words_in(text, cue.start, cue.end)]
    is_passive = words[-1].endswith("ed") or words[-1] in THOUGHT
    return bool(RAISING & set(words)) or (is_passive and bool(PASSIVE & set(words)))


def back_to_boundary(words: list[Word]) -> list[Word]:
    """The last words, back to the last mark or conjunction."""
    first = len(words)
    while first > max(0, len(words) - MOST_WORDS):
        word = words[first - 1]
        if word.is_mark or word.low in BOUNDARIES:
            break
        first -= 1
    return words[first:]
