"""Mentions: where names stand in the text, and what speaks for a person, a body or a place.

The encoder's names are taken as evidence, not as the last word: spans come from the text's own
capital letters, so that a name that it missed can still be the one that "he" means.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from whence.model import Role, Tags
from whence.steps.speakers.cuts import OFFICE_TAILS, is_mere_noun, parts, proper_part
from whence.steps.speakers.page import Page
from whence.steps.speakers.runs import Votes, merged, runs, tag_votes
from whence.text.lexicon import words_of
from whence.text.person_names import TITLE_PARTS, bare, is_given_name, is_title, without_titles
from whence.text.roles import is_body, is_document, is_role, singular

SAYS = frozenset("said says added told asked wrote recalled explained argued noted replied".split())
BEING = frozenset("is was has had did does".split())
SPEAKING = 0.4


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at one place: `first` and `last` are its words on the page (half-open).

    `name` is in lower case and without titles; `titles` are those right before it. The votes say
    how much speaks for each sort of thing. If it `is_modifier`, it only qualifies another noun
    ("Varga supporters").
    """

    start: int
    end: int
    first: int
    last: int
    name: tuple[str, ...]
    titles: tuple[str, ...] = ()
    person: float = 0.0
    body: float = 0.0
    place: float = 0.0
    is_modifier: bool = False
    is_possessive: bool = False


def find_mentions(page: Page, tags: Tags, sources: Collection[int] = frozenset()) -> list[Mention]:
    """Find all names of a text, in its order, none overlapping another.

    `sources` are the words with which source words start: a full name there can be a person's.
    """
    votes = tag_votes(page, tags)
    bounds = merged(list(runs(page, votes)), votes)
    found: list[Mention] = []
    for first, last in bounds:
        first, last = proper_part(page, first, last)
        if last - first == 1 and is_mere_noun(page, first, votes):
            continue
        for begin, end in parts(page, first, last, votes):
            mention = mention_of(page, begin, end, votes)
            is_source = begin in sources and end - begin in (2, 3)
            if is_source and not is_known_noun(mention.name[-1]) and not mention.person:
                mention = replace(mention, person=SPEAKING)
            found.append(mention)
    return found


def mention_of(page: Page, first: int, last: int, votes: Votes) -> Mention:
    """Make the mention of the words first…last, with all that its surroundings say."""
    words = page.words[first:last]
    lows = [word.low for word in words if not word.is_mark]
    name = bare(lows) if is_body(lows[-1]) else without_titles(lows)
    titles = titles_before(page, first)
    tagged = [votes[stretch] for stretch in overlapping(votes, first, last)]
    person, body, place = (
        sum(score for role, score in tagged if role is wanted)
        for wanted in (Role.PERSON, Role.ORGANISATION, Role.PLACE)
    )
    return Mention(
        words[0].start,
        words[-1].end,
        first,
        last,
        name,
        titles,
        person + person_signs(page, first, last, titles),
        body + body_signs(name),
        place + place_signs(page, first, last, name),
        is_modifier=qualifies(page, last),
        is_possessive=last < len(page.words) and page.words[last].is_possessive,
    )


def overlapping(votes: Votes, first: int, last: int) -> list[tuple[int, int]]:
    """The encoder's names that share a word with first…last."""
    return [
        (a, b)
        for a in range(max(0, first - 2), last)
        for b in range(max(a, first) + 1, last + 4)
        if (a, b) in votes
    ]


def titles_before(page: Page, first: int) -> tuple[str, ...]:
    """The titles right before a name, which may be cut from it by "of State" and the like."""
    index = first
    while index > 0 and is_title(page.low(index - 1)):
        index -= 1
    if index == first and page.low(first - 1) in OFFICE_TAILS and page.low(first - 2) == "of":
        return tuple(word.low for word in page.words[max(0, first - 3) : first - 2])
    return tuple(word.low for word in page.words[index:first])


def person_signs(page: Page, first: int, last: int, titles: tuple[str, ...]) -> float:
    """What speaks for a person: a title, a role or an age beside the name, a given name, "who"."""
    low = page.low(last - 1)
    if low.rstrip("s") in words_of("demonyms") or singular(low) in words_of("demonyms"):
        return 0.0
    signs = signs_around(page, first, last)
    if any(title not in TITLE_PARTS for title in titles):
        signs += 2.0
    elif first and is_role(page.low(first - 1)) and not page.words[first - 1].is_name_like:
        signs += 1.0
    length = sum(not word.is_mark for word in page.words[first:last])
    if 1 < length < 5 and is_given_name(page.low(first)):
        signs += 1.2
    is_noun = page.low(first - 1) == "the" or is_body(low) or page.words[last - 1].text.isupper()
    if is_noun:
        return signs
    speaks = page.low(last) in SAYS or page.low(first - 1) in SAYS
    acts = last - first in (2, 3) and page.low(last) in BEING and not is_known_noun(low)
    return signs + SPEAKING * (speaks or acts)


def signs_around(page: Page, first: int, last: int) -> float:
    """What the words after a name say for a person: an age, "who"."""
    signs = 0.0
    if page.low(last) == "," and page.low(last + 1).isdigit() and page.low(last + 2) in (",", "-"):
        signs += 2.0
    is_place = page.low(first - 1) in ("of", "in", "from", "at", "near")
    follows = page.low(last + 1) if page.low(last) == "," else page.low(last)
    return signs + 0.8 * (follows == "who" and not is_place)


def is_known_noun(low: str) -> bool:
    """Whether a word is a noun of the lists, so that a name that ends in it is nobody's."""
    lists = ("documents", "places", "media", "weak_mastheads", "mastheads", "carriers")
    return is_body(low) or any(low in words_of(name) for name in lists)


def body_signs(name: tuple[str, ...]) -> float:
    """What speaks for a body: its last noun, or a name that is known."""
    joined = " ".join(name)
    if joined in words_of("bodies") or joined in words_of("outlets"):
        return 1.5
    if len(name) > 1 and (is_body(name[-1]) or name[-1] in words_of("mastheads")):
        return 1.5
    noun = name[name.index("of") - 1] if "of" in name[1:] else ""
    if len(name) > 2 and (is_body(name[0]) or is_body(noun)):
        return 1.5
    if len(name) > 1 and (name[-1] in words_of("weak_mastheads") or is_document(name[-1])):
        return SPEAKING
    return 0.0


def place_signs(page: Page, first: int, last: int, name: tuple[str, ...]) -> float:
    """What speaks for a place: that it is one, "in" before it, or a country after it."""
    signs = 1.5 if " ".join(name) in words_of("places") else 0.0
    if page.low(last) == "," and page.low(last + 1) in words_of("places"):
        signs += 1.0
    return signs + (0.3 if page.low(first - 1) in ("in", "from", "near") else 0.0)


def qualifies(page: Page, last: int) -> bool:
    """Whether a noun of people, bodies or papers follows at once ("Varga supporters")."""
    if last >= len(page.words):
        return False
    following = page.words[last]
    if following.start != page.words[last - 1].end + 1 or following.is_name_like:
        return False
    return is_role(following.low) or is_body(following.low)
