"""Subjects read off the text: who stands before "was quoted", and who reports around an aside.

In a sentence in which one passes on another's words the encoder often takes the one for the other,
while the build of the sentence leaves no doubt.
"""

import re
from dataclasses import dataclass

from whence.model import Span
from whence.steps.link.page import Page
from whence.steps.link.speech import telling_forms

TITLES = r"Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Sen|Rep|Gov|St|Rev|U\.S|[A-Z]"
WHO = rf"(?:\b(?:{TITLES})\.\s|[^.;:!?“”\"\n\r]){{2,120}}?"
"""A name with what stands beside it, as short as what follows allows."""
NO_TITLE = "".join(rf"(?<!\b{title})" for title in TITLES.split("|"))
"""Before a full stop that ends a sentence, and no title."""
CUT = re.compile(r"[,;:]\s|[”\"]\s|[–—]\s?")
OPENER = re.compile(
    r"(?:and|but|that|while|when|as|so|yet|in which|where|because|although|after|if)\s+", re.I
)
BESIDE = re.compile(r"(?:who|which|whose|where|an?|the (?=[a-z])|\d+$|aged\b|now|then|himself)\b")
"""What an apposition or a relative clause begins with."""
NO_SUBJECT = re.compile(
    r"(?:in|on|at|after|before|during|by|for|with|since|under|from|last|this|earlier|meanwhile"
    r"|however|still|also|yesterday|today|then|later|there|speaking|asked)\b",
    re.IGNORECASE,
)
"""What a sentence opens with that is nobody: "In May,"."""
LONGEST = 16
"""Words of a subject with its appositions."""
WHEN = re.compile(
    r"(?:\s+(?:on|in|at|late|last|earlier|early|this|[A-Z]?[a-z]{2,6}day\b)[^.;:“”\"\n\r]{0,40}?)?"
    r"(?:[,:]?\s+(?=that\b|[“\"])|[,:]\s+(?=\S)|,?$)"
)
"""When something was said, up to what is told: "on Monday that", "on Monday"."""
ACCORDING = re.compile(r"(?:according to|as per)\s+", re.IGNORECASE)
AS = re.compile(r"as\s+", re.IGNORECASE)
LEAD = re.compile(r"[^.;:!?“”\"\n\r,]{1,60},\s+(?=\S)")
WORD = re.compile(r"[A-Za-z]+")
STOPS = re.compile(r"[;:!?“”\"\n\r]")
HELPING = frozenset("has had have also first later then was is".split())
FURTHEST = 200
"""Characters before a verb in which its subject stands."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Who tells what by which words, in a clause that an aside was taken out of."""

    source: Span
    cue: Span
    content: Span


def subject_before(page: Page, end: int) -> Span | None:
    """Who stands before a verb that starts at `end`, with appositions: "Ilse Brandt, 52,"."""
    low = max(page.sentence_at(end).start, end - FURTHEST)
    cuts = [low, *(match.end() for match in CUT.finditer(page.text, low, end))]
    index = len(cuts) - 1
    if index and page.is_blank(cuts[index], end):
        index -= 2
    while index > 0 and is_beside(page, cuts[index - 1], cuts[index], end):
        index -= 1
    found = page.cut(cuts[max(index, 0)], end)
    return found and bare_subject(page, found)


def is_beside(page: Page, before: int, start: int, end: int) -> bool:
    """Whether what starts behind a comma says who the one before it is: "Brandt, an engineer"."""
    is_named = NO_SUBJECT.match(page.text, before, start) is None
    return is_named and page.text[start - 2] == "," and bool(BESIDE.match(page.text, start, end))


def bare_subject(page: Page, span: Span) -> Span | None:
    """A subject without "and" before it and "has" behind it, if it is one and not too long."""
    opener = OPENER.match(span.text)
    start = span.start + opener.end() if opener else span.start
    words = page.text[start : span.end].rstrip(" ,").split(" ")
    while len(words) > 1 and words[-1] in HELPING:
        words.pop()
    found = page.cut(start, start + len(" ".join(words).rstrip(" ,")))
    if found is None or NO_SUBJECT.match(found.text):
        return None
    return found if page.words_between(found.start, found.end) <= LONGEST else None


def clause_round(page: Page, before: Span | None, after: Span | None) -> Clause | None:
    """The clause that `before` and `after` make once the aside between them is taken out.

    "The Courier *, citing two officials,* reported that it fell" and "As the Courier reported
    *, citing two officials,* it fell" and "*Citing two officials,* the Courier said it fell".
    """
    if after is None:
        return None
    if before is None:
        return fronted(page, after)
    return framing(page, before, after) or led(page, before, after) or parted(page, before, after)


def fronted(page: Page, after: Span) -> Clause | None:
    """The clause that stands all behind its aside."""
    verb = verb_in(after)
    if verb is None or verb.start == after.start:
        return None
    return made(page, page.cut(after.start, verb.start), verb, behind(page, verb, after))


def framing(page: Page, before: Span, after: Span) -> Clause | None:
    """ "According to the Courier" before an aside, and what it says behind."""
    start = before.start
    for lead in (None, lead_of(before)):
        at = lead.end() if lead else 0
        if found := ACCORDING.match(before.text, at):
            cue = page.cut(start + at, start + found.end())
            who = page.cut(start + found.end(), before.end)
            return made(page, who, cue, after) if who and is_one(who.text) else None
    return None


def lead_of(before: Span) -> re.Match[str] | None:
    """When or where a sentence opens with, before its clause: "On Monday,"."""
    return LEAD.match(before.text) if NO_SUBJECT.match(before.text) else None


def is_one(source: str) -> bool:
    """Whether what follows the commas in a source only says who he is."""
    return all(BESIDE.match(piece) for piece in source.split(", ")[1:])


def led(page: Page, before: Span, after: Span) -> Clause | None:
    """ "(As) the Courier reported on Monday" before an aside, and what it reported behind."""
    lead = lead_of(before)
    for at in (0, lead.end() if lead else 0):
        start = before.start + at
        opener = AS.match(before.text, at)
        verb = verb_in(Span.of(page.text, start, before.end))
        if verb is None or not (opener or after.text.startswith(("that ", "“", '"'))):
            continue
        rest = WHEN.match(page.text, verb.end, before.end)
        low = before.start + opener.end() if opener else start
        if rest and rest.end() == before.end and low < verb.start:
            return made(page, page.cut(low, verb.start), verb, after)
    return None


def parted(page: Page, before: Span, after: Span) -> Clause | None:
    """Somebody before an aside, and behind it the verb and what is told."""
    verb = verb_in(after)
    if verb is None or page.words_between(after.start, verb.start) > 2:
        return None
    if any(word not in HELPING for word in page.text[after.start : verb.start].split()):
        return None
    return made(page, subject_before(page, before.end), verb, behind(page, verb, after))


def verb_in(span: Span) -> Span | None:
    """The first verb of saying in a clause, if no other clause begins before it."""
    for match in WORD.finditer(span.text, 0, FURTHEST):
        if match.group() in telling_forms():
            is_apart = STOPS.search(span.text, 0, match.start()) is not None
            start = span.start + match.start()
            return None if is_apart else Span(start, start + len(match.group()), match.group())
    return None


def behind(page: Page, verb: Span, clause: Span) -> Span | None:
    """What stands behind a verb, and when it was said, to the end of its clause."""
    when = WHEN.match(page.text, verb.end, clause.end)
    return page.cut(when.end() if when else verb.end, clause.end)


def made(page: Page, source: Span | None, cue: Span | None, content: Span | None) -> Clause | None:
    """A clause of its parts, if all are there: the source without helping words at its end."""
    if source is None or cue is None or content is None:
        return None
    found = bare_subject(page, source)
    return Clause(found, cue, content) if found else None
