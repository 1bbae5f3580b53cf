"""Who speaks within another's words though the encoder passed over it: "Varga clarified that …".

The inner layer is the encoder's weakest. A name or a "the panel" that is followed by a verb of
saying and "that" leaves no doubt, so it is looked for in the text of every content that somebody
tells, and its own content goes on to the end of the sentence or of the outer content.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from whence.model import Layer, Role, Span, TaggedSpan, Tags
from whence.steps.link.draft import Draft
from whence.steps.link.edges import content_edges
from whence.steps.link.page import Page
from whence.steps.link.speech import NOUNS, finite_forms, is_report
from whence.steps.link.subjects import WHO
from whence.text.lexicon import words_of
from whence.text.phrases import singular
from whence.text.relays import cited_at

SPEAKERS = frozenset((Role.PERSON, Role.ORGANISATION))
DEFINITE = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?P<noun>[a-z]{3,20})\b")
BETWEEN = r"\s+(?:(?:also|later|then|further|now|has|had|have|recently|reportedly|\w+ly)\s+){0,3}"
GIVING = (
    r"(?:(?:does|do|did)\s+)?(?:g[ia]ve|gives|given|issue[ds]?|made|makes?|offer(?:ed|s)?)\s+"
    r"(?:an?|its|his|her|their|the)\s+(?:\w+\s+)?(?P<noun>[a-z]{5,14})"
)
"""A verb that only carries the noun of saying behind it: "gave an assurance that"."""
JUDGING = (
    r"(?:reject(?:s|ed)|dismiss(?:es|ed)|den(?:ies|ied)|dispute[sd]|confirm(?:s|ed)"
    r"|contradict(?:s|ed))\s+(?:(?:the|all|any|those|earlier|media|press)\s+)*"
    r"(?:reports|claims|allegations|suggestions|rumou?rs)"
)
"""What is done with what others tell: "rejected reports that"."""
TOLD = r"(?:told|informed|assured)\s+(?:him|her|them|me|us)(?=\s+(?!to\b|that\b)[a-z]+\s+[a-z])"
"""Behind it a clause may stand without "that": "had told her the wall fell"."""
OF_WHAT = r"spoke|spoken|speaks|warned|warns|complained|told|boasted"
HOLDING = re.compile(
    r"\b(?:see|saw|seen|obtain(?:s|ed)?|review(?:s|ed)?|publish(?:es|ed)?|carr(?:y|ies|ied)|r[au]n"
    r"|print(?:s|ed)?|air(?:s|ed)?|interview(?:s|ed)?|receive[sd]?|viewed|got)\b",
    re.IGNORECASE,
)
"""What is done with a paper that holds the words of others: "has seen a memo in which"."""
APPOSITION = rf",\s{WHO},"
SCORE = 0.45
LONGEST_SUBJECT = 100
"""Characters in which a content's first verb of saying is looked for."""
MIN_WORDS = 3
NEAR = 3


def voices_within(page: Page, tags: Tags, drafts: Sequence[Draft]) -> list[Draft]:
    """Make a draft of each name or definite noun that is said to say something in a content."""
    tagged = [tag for tag in tags.spans if tag.layer is Layer.NAMES]
    names = {
        span.start: span
        for tag in tagged
        if tag.role in SPEAKERS and (span := page.cut(tag.start, tag.end)) is not None
    }
    taken = sorted(span for draft in drafts for span in draft.voice)
    found: dict[Span, Draft] = {}
    for draft in drafts:
        if draft.source is None or draft.cue is None or not is_passing_on(draft):
            continue
        for content in draft.content:
            for one in voices_in(page, content, names, tagged):
                if one.cue and is_free(one, taken):
                    found.setdefault(one.cue, one)
    return list(found.values())


def is_passing_on(draft: Draft) -> bool:
    """Whether a draft's cue passes on what may have been said by another."""
    if draft.cue is None:
        return False
    return draft.is_block or is_report(draft.cue.text) or bool(HOLDING.search(draft.cue.text))


def voices_in(
    page: Page, content: Span, names: dict[int, Span], tagged: Sequence[TaggedSpan]
) -> Iterator[Draft]:
    """The drafts of a content's names and definite nouns that a cue follows."""
    found = {*named(content, names), *described(page, content), *opening(page, content, tagged)}
    for source in sorted(found):
        cue = cue_after(page, source, content)
        if cue is None:
            continue
        end = min(content.end, page.sentence_at(cue.start).end)
        rest = page.cut(cue.end, end)
        told = content_edges(page, rest, (source, cue)) if rest else None
        if told and page.words_between(told.start, told.end) >= MIN_WORDS:
            yield Draft(source=source, cue=cue, content=(told,), score=SCORE)


def named(content: Span, names: dict[int, Span]) -> Iterator[Span]:
    """The names that stand in a content."""
    starts = sorted(names)
    for start in starts[bisect_left(starts, content.start) : bisect_left(starts, content.end)]:
        if names[start].end < content.end:
            yield names[start]


def described(page: Page, content: Span) -> Iterator[Span]:
    """ "The panel", "its spokesman": definite nouns of people, bodies and documents."""
    for match in DEFINITE.finditer(page.text, content.start, content.end):
        if singular(match["noun"]) in words_of("people", "organisations", "documents", "offices"):
            yield Span.of(page.text, match.start(), match.end())


def opening(page: Page, content: Span, tagged: Sequence[TaggedSpan]) -> Iterator[Span]:
    """Whoever a content begins with: "(that) two officials confirmed that"."""
    start = content.start + (len("that ") if content.text.startswith("that ") else 0)
    found = saying().search(page.text, start, min(content.end, start + LONGEST_SUBJECT))
    subject = page.cut(start, found.start()) if found else None
    if subject is not None:
        at = bisect_left(tagged, subject.start, key=lambda tag: tag.start)
        who = cited_at(page.text, subject.start, subject.end, tagged[at : at + NEAR])
        if who == subject and not subject.text.endswith((" the", " of")):
            yield subject


def cue_after(page: Page, source: Span, content: Span) -> Span | None:
    """The verb of saying that follows a source and is followed by "that", if there is one."""
    found = saying().match(page.text, source.end, content.end)
    if found is None or (found["noun"] and singular_noun(found["noun"]) not in NOUNS):
        return None
    return Span.of(page.text, found.start("cue"), found.end("cue"))


@cache
def saying() -> re.Pattern[str]:
    """What follows a source that says something: a finite verb of saying, and "that" or "of"."""
    verbs = "|".join(sorted(finite_forms(), key=lambda form: (-len(form), form)))
    cue = rf"(?:{JUDGING}|{verbs}|{GIVING})(?=\s+that\b)|{TOLD}|(?:{OF_WHAT})(?=\s+(?:of|about)\b)"
    return re.compile(rf"(?:{APPOSITION})?{BETWEEN}(?P<cue>{cue})")


def singular_noun(noun: str) -> str:
    """A noun without the s of the plural."""
    return noun.removesuffix("s")


def is_free(draft: Draft, taken: Sequence[Span]) -> bool:
    """Whether no source or cue, of some in order, stands where this draft's cue does."""
    if draft.cue is None:
        return False
    at = bisect_right(taken, draft.cue.start, key=lambda span: span.start)
    return not any(draft.cue.overlaps(span) for span in taken[max(0, at - NEAR) : at + 1])
