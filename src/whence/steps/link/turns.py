"""Transcripts: "MODERATOR: …" names who speaks in each paragraph, and there is no other cue.

A single label may be a heading ("BREAKING: …"), so an article counts as holding a transcript only
if labels come back. A turn goes on over paragraphs without a label that open a quotation again, or
that stand between two turns.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from whence.model import Span
from whence.steps.link.draft import Draft
from whence.steps.link.page import Page

CAPITALS = re.compile(
    r"[\"“‘]?(?P<label>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,4})\s?(?P<colon>:)\s+(?=\S)"
)
NAMED = re.compile(
    r"[\"“‘]?(?P<label>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){0,3})\s?(?P<colon>:)\s+(?=\S)"
)
MIN_TURNS = 2
MIN_NAMED_TURNS = 4
MAX_UNLABELLED = 2
"""Paragraphs without a label that one turn may go on over, between two turns."""
CERTAIN = 0.9
ASIDE = "([{"
MARKS = '"“‘'


@dataclass(frozen=True, slots=True)
class Turn:
    """A labelled paragraph: its number, and where label, colon and speech stand."""

    number: int
    label: Span
    colon: Span
    speech: Span


def read_turns(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Make a draft of each turn of a transcript, in place of what the encoder made of it."""
    turns = turns_of(page)
    if not turns:
        return list(drafts)
    voiced = {page.paragraph_index(draft.voice[0].start) for draft in drafts if draft.voice}
    made = []
    for index, turn in enumerate(turns):
        following = turns[index + 1].number if index + 1 < len(turns) else None
        more = continuation(page, turn, following, voiced)
        speech = (turn.speech, *more)
        made.append(
            Draft(source=turn.label, cue=turn.colon, content=speech, score=CERTAIN, is_turn=True)
        )
    labels = {turn.label.start for turn in turns}
    spoken = sorted(span for draft in made for span in draft.content)
    kept = [draft for draft in drafts if not is_replaced(draft, labels, spoken)]
    return kept + made


def turns_of(page: Page) -> list[Turn]:
    """The labelled paragraphs of a transcript; none if labels do not come back."""
    capitals = labelled(page, CAPITALS)
    if len(capitals) >= MIN_TURNS:
        return capitals
    named = labelled(page, NAMED)
    counts = Counter(turn.label.text for turn in named)
    repeated = [turn for turn in named if counts[turn.label.text] > 1]
    is_interview = len(repeated) >= MIN_NAMED_TURNS and len({t.label.text for t in repeated}) > 1
    return repeated if is_interview else []


def labelled(page: Page, pattern: re.Pattern[str]) -> list[Turn]:
    """The paragraphs that start with a label of this pattern and go on after it."""
    found = []
    for number, paragraph in enumerate(page.paragraphs):
        match = pattern.match(page.text, paragraph.start, paragraph.end)
        if match is not None:
            label, colon = (
                Span.of(page.text, match.start(name), match.end(name))
                for name in ("label", "colon")
            )
            speech = Span.of(page.text, match.end(), paragraph.end)
            found.append(Turn(number, label, colon, speech))
    return found


def continuation(page: Page, turn: Turn, following: int | None, voiced: set[int]) -> list[Span]:
    """The paragraphs without a label that a turn goes on over."""
    first = page.paragraphs[turn.number]
    stop = len(page.paragraphs) if following is None else following
    is_between = following is not None and following - turn.number - 1 <= MAX_UNLABELLED
    more = []
    for number in range(turn.number + 1, stop):
        paragraph = page.paragraphs[number]
        is_open = first.text[0] in MARKS and paragraph.text[0] in MARKS
        if number in voiced or paragraph.text[0] in ASIDE or not (is_open or is_between):
            break
        more.append(paragraph)
    return more


def is_replaced(draft: Draft, labels: set[int], spoken: Sequence[Span]) -> bool:
    """Whether a draft is but the encoder's reading of a turn: label, or speech without a cue."""
    if draft.source is not None and draft.source.start in labels:
        return True
    return not draft.voice and any(
        speech.overlaps(span) for speech in around(spoken, draft) for span in draft.content
    )


def around(spoken: Sequence[Span], draft: Draft) -> Sequence[Span]:
    """The few speeches round a draft."""
    at = max(0, bisect_right(spoken, draft.start, key=lambda span: span.start) - 1)
    return spoken[at : at + 2]
