"""Actors: mentions of one person or body brought together under the fullest name in the article.

"Varga" is "Ilona Varga" wherever her full name stands; of two people with one surname, titles,
gender and nearness decide, and where they don't the surname stays what it is.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from whence.model import Span
from whence.steps.speakers.bodies import Names, join_bodies
from whence.steps.speakers.mentions import Mention
from whence.steps.speakers.namesakes import is_end_of_another
from whence.steps.speakers.page import Page
from whence.text.person_names import (
    RANKS,
    Gender,
    given_gender,
    is_same_name,
    is_short_for,
    name_gender,
    title_gender,
)

KNOWN_SURNAME = 1.2
"""What it speaks for a person that somebody in the article has this name in full."""
LEAST_PERSON = 0.3
LONE_NAME = 0.001
"""What a lone name says of gender: something only where no full name or title does."""
DOMINANCE = 1.5
LEAST_SURNAME, MOST_SURNAME = 5, 30
"""Letters of a surname in which a slip is looked for."""
MAX_NAME = 6
"""Words of a name in whose ends surnames of several words are looked for."""
MAX_NAMESAKES = 40
"""How many people of one name are compared; an article with more is no article."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who or what some mentions name: `name` is the fullest and `mentions` are all, in order."""

    number: int
    name: Span
    words: tuple[str, ...]
    is_person: bool
    mentions: tuple[int, ...]
    gender: Gender | None = None
    is_place: bool = False


@dataclass(frozen=True, slots=True)
class Cast:
    """All mentions and actors of an article; `actor_of[i]` is the number of mention i's actor."""

    mentions: Sequence[Mention]
    actors: Sequence[Actor]
    actor_of: Sequence[int]


def cast_of(page: Page, mentions: Sequence[Mention]) -> Cast:
    """Bring the mentions of each actor together."""
    by_name: Names = defaultdict(list)
    for index, mention in enumerate(mentions):
        by_name[mention.name].append(index)
    people = full_people(mentions, by_name)
    taken = {index for members in people for index in members}
    shorts = short_people(page, mentions, by_name, people, taken)
    for index, person in shorts.items():
        people[person].append(index)
    taken |= shorts.keys()
    rest = {
        name: left
        for name, members in by_name.items()
        if (left := [index for index in members if index not in taken])
    }
    alone = [members for name, members in rest.items() if seems_person(mentions, members)]
    bodies = {n: members for n, members in rest.items() if not seems_person(mentions, members)}
    groups = [*people, *alone, *join_bodies(page, mentions, bodies)]
    return assembled(page, mentions, groups, len(people) + len(alone))


def assembled(
    page: Page, mentions: Sequence[Mention], groups: Sequence[list[int]], person_count: int
) -> Cast:
    """Make the actors of groups of mentions, the first `person_count` of which are people."""
    actors, actor_of = [], [0] * len(mentions)
    for number, members in enumerate(groups):
        members.sort()
        for index in members:
            actor_of[index] = number
        actors.append(actor(page, mentions, number, members, number < person_count))
    return Cast(mentions, actors, actor_of)


def actor(
    page: Page, mentions: Sequence[Mention], number: int, members: list[int], is_person: bool
) -> Actor:
    """Make one actor; its name is the longest, and the first of those."""
    best = mentions[max(members, key=lambda i: (fullness(mentions[i], is_person), -i))]
    if not is_person:
        same = (mentions[i] for i in members if mentions[i].name == best.name)
        best = next((one for one in same if has_large_the(page, one.start)), best)
    is_place = not is_person and sum(mentions[i].place - mentions[i].body for i in members) > 0
    has_the = not (is_person or is_place) and has_large_the(page, best.start)
    return Actor(
        number,
        Span.of(page.text, best.start - 4 * has_the, best.end),
        best.name,
        is_person,
        tuple(members),
        gender_of(mentions, members) if is_person else None,
        is_place,
    )


def has_large_the(page: Page, start: int) -> bool:
    """Whether "The" stands before a name inside a sentence, and so is part of it."""
    has_the = page.text[max(0, start - 4) : start] == "The "
    return has_the and page.sentence_start(start - 4) != start - 4


def fullness(mention: Mention, is_person: bool) -> tuple[int, int]:
    """How much a mention says: its words (for people without initials), then its letters."""
    words = sum(len(word) > 1 for word in mention.name) if is_person else len(mention.name)
    return words, len(" ".join(mention.name)) if not is_person else 0


def gender_of(mentions: Sequence[Mention], members: Iterable[int]) -> Gender | None:
    """What titles and given names say; titles go first."""
    found: dict[Gender, float] = {Gender.FEMALE: 0.0, Gender.MALE: 0.0}
    for index in members:
        by_title = title_gender(mentions[index].titles)
        name = mentions[index].name
        by_name = name_gender(name) if len(name) > 1 else given_gender(name[0])
        if by_title:
            found[by_title] += 3
        if by_name:
            found[by_name] += 1 if len(name) > 1 else LONE_NAME
    if found[Gender.FEMALE] == found[Gender.MALE]:
        return None
    return max(found, key=lambda gender: found[gender])


def mean(mentions: Sequence[Mention], members: Sequence[int], vote: str) -> float:
    """The mean of one vote over the mentions of a name."""
    return sum(float(getattr(mentions[index], vote)) for index in members) / len(members)


def seems_person(mentions: Sequence[Mention], members: Sequence[int], extra: float = 0.0) -> bool:
    """Whether the votes for a name come out for a person."""
    person = mean(mentions, members, "person") + extra
    other = max(mean(mentions, members, "body"), mean(mentions, members, "place"))
    return person > other and person > LEAST_PERSON


def full_people(mentions: Sequence[Mention], by_name: Names) -> list[list[int]]:
    """Groups of mentions by people's full names, "J. Varga" with "Judit Varga"."""
    found: list[list[int]] = []
    by_last: dict[str, list[int]] = defaultdict(list)
    ends = {name[at:] for name in by_name for at in range(1, min(len(name), MAX_NAME) - 1)}
    for name, members in by_name.items():
        alone = by_name.get(name[-1:], [])
        hint = KNOWN_SURNAME if alone and seems_person(mentions, alone) else 0.0
        if len(name) < 2 or not seems_person(mentions, members, hint):
            continue
        if is_end_of_another(name, ends):
            continue
        namesakes = by_last[name[-1]][:MAX_NAMESAKES]
        known = [
            number for number in namesakes if is_same_name(mentions[found[number][0]].name, name)
        ]
        if len(known) == 1:
            found[known[0]] = sorted(found[known[0]] + members)
        else:
            by_last[name[-1]].append(len(found))
            found.append(list(members))
    return found


def short_people(
    page: Page,
    mentions: Sequence[Mention],
    by_name: Names,
    people: Sequence[list[int]],
    taken: set[int],
) -> dict[int, int]:
    """Whom surnames and given names that stand alone mean: mention → group in `people`."""
    by_last: dict[str, list[int]] = defaultdict(list)
    by_first: dict[str, list[int]] = defaultdict(list)
    for number, members in enumerate(people):
        for name in {mentions[index].name for index in members}:
            by_last[name[-1]].append(number)
            by_first[name[0]].append(number)
    found: dict[int, int] = {}
    for name, members in by_name.items():
        near = by_last.get(name[-1]) or by_first.get(name[0]) or []
        numbers = dict.fromkeys(near[:MAX_NAMESAKES])
        fitting = [n for n in numbers if is_short_name(mentions, name, people[n])]
        if not fitting or members[0] in taken:
            continue
        if not seems_person(mentions, members, KNOWN_SURNAME):
            members = [index for index in members if mentions[index].titles]
        for index in members:
            person = which(page, mentions, index, [(n, people[n]) for n in fitting])
            if person is not None:
                found[index] = person
    return found | misspelt_people(mentions, by_name, by_last, taken | found.keys())


def misspelt_people(
    mentions: Sequence[Mention],
    by_name: Names,
    by_last: dict[str, list[int]],
    taken: Collection[int],
) -> dict[int, int]:
    """Whom a surname means that stands once, is nobody's, and lacks a letter: "Varg said".

    A person who speaks is introduced somewhere; one letter too few or too many is a slip where no
    other is.
    """
    by_shorter: dict[str, set[int]] = defaultdict(set)
    for surname, numbers in by_last.items():
        for at in range(len(surname)):
            by_shorter[surname[:at] + surname[at + 1 :]].update(numbers)
    found: dict[int, int] = {}
    for name, members in by_name.items():
        mention = mentions[members[0]]
        is_lone = len(members) == len(name) == 1 and members[0] not in taken
        is_person = mention.person > max(mention.body, mention.place) and not mention.titles
        if not is_lone or not is_person or not LEAST_SURNAME <= len(name[0]) <= MOST_SURNAME:
            continue
        shorter = (name[0][:at] + name[0][at + 1 :] for at in range(1, len(name[0])))
        longer = by_shorter.get(name[0], set())
        meant = longer.union(*(by_last.get(one, ()) for one in shorter))
        if len(meant) == 1:
            found[members[0]] = meant.pop()
    return found


def is_short_name(
    mentions: Sequence[Mention], name: tuple[str, ...], members: Sequence[int]
) -> bool:
    """Whether a name is short for one of a person's names."""
    return any(is_short_for(name, mentions[i].name) for i in members[:3])


def which(
    page: Page,
    mentions: Sequence[Mention],
    index: int,
    namesakes: Sequence[tuple[int, list[int]]],
) -> int | None:
    """Which of several people of one surname a mention means, if that can be told."""
    if RANKS.intersection(mentions[index].titles):
        namesakes = [one for one in namesakes if shares_title(mentions, index, one[1])]
    left = [one for one in namesakes if agrees(mentions, index, one[1])] or list(namesakes)
    if not left:
        return None
    if len(left) == 1:
        return left[0][0]
    if titled := [one for one in left if shares_title(mentions, index, one[1])]:
        left = titled
    near = [one for one in left if is_named_near(page, mentions, index, one[1])]
    if len(near) == 1:
        return near[0][0]
    ordered = sorted(left, key=lambda one: -len(one[1]))
    if len(left) == 1 or len(ordered[0][1]) >= DOMINANCE * len(ordered[1][1]):
        return ordered[0][0]
    return None


def is_named_near(
    page: Page, mentions: Sequence[Mention], index: int, members: Sequence[int]
) -> bool:
    """Whether somebody is named in full in the paragraph of a mention, before it."""
    end = bisect_left(members, index)
    if end == 0:
        return False
    before = mentions[members[end - 1]].start
    return page.paragraph_at(before) == page.paragraph_at(mentions[index].start)


def agrees(mentions: Sequence[Mention], index: int, members: Sequence[int]) -> bool:
    """Whether the gender of a mention's title does not speak against a person."""
    wanted = title_gender(mentions[index].titles)
    known = gender_of(mentions, members[:MAX_NAMESAKES])
    return wanted is None or known is None or wanted is known


def shares_title(mentions: Sequence[Mention], index: int, members: Sequence[int]) -> bool:
    """Whether a mention has a title that the person bears elsewhere."""
    titles = set(mentions[index].titles)
    return any(titles & set(mentions[i].titles) for i in members[:MAX_NAMESAKES])
