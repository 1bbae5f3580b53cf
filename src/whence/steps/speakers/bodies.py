"""Bodies and outlets under their several names: acronyms, "the Post", "the Directorate"."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from whence.steps.speakers.mentions import Mention
from whence.steps.speakers.page import Page
from whence.text.lexicon import words_of
from whence.text.person_names import ABBREVIATIONS, bare, initials
from whence.text.roles import is_body

Names = dict[tuple[str, ...], list[int]]
"""The mentions of each name, in the order of the text."""

LongNames = dict[tuple[str, ...], tuple[str, ...]]
"""Short names with the long ones for which they stand."""

MAX_ACRONYM = 7


def join_bodies(page: Page, mentions: Sequence[Mention], by_name: Names) -> list[list[int]]:
    """Groups of mentions, one a body: short names go with the long ones that they stand for."""
    groups: dict[tuple[str, ...], list[int]] = {}
    for name, members in by_name.items():
        groups.setdefault(bare(name), []).extend(members)
    target = long_names(page, mentions, groups)
    joined: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for name, members in groups.items():
        joined[target.get(name, name)].extend(members)
    return list(joined.values())


def long_names(page: Page, mentions: Sequence[Mention], groups: Names) -> LongNames:
    """For each short name the long one that the article has for it."""
    by_letters: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    by_end: dict[tuple[str, str], list[tuple[str, ...]]] = defaultdict(list)
    for name in groups:
        if len(name) > 1:
            for letters in initials(name):
                by_letters[letters].append(name)
            by_end["last", name[-1]].append(name)
            by_end["first", name[0]].append(name)
    given = defined(page, mentions)
    owned = by_rest(groups)
    found: LongNames = {}
    for name, members in groups.items():
        if len(name) != 1:
            if one := by_owner(page, mentions, members, owned.get(name, []), groups):
                found[name] = one
            continue
        long = given.get(name) or by_acronym(page, mentions, name, members, groups, by_letters)
        long = long or by_part(page, mentions, name, members, groups, by_end)
        if long in groups and long is not None:
            found[name] = long
    return found


def by_rest(groups: Names) -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    """Names of bodies of some country by what is left without it: "Foreign Ministry"."""
    found: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for name in groups:
        if len(name) > 2 and is_body(name[-1]) and name[0] in words_of("demonyms", "places"):
            found[name[1:]].append(name)
    return found


def by_owner(
    page: Page,
    mentions: Sequence[Mention],
    members: Sequence[int],
    owned: Sequence[tuple[str, ...]],
    groups: Names,
) -> tuple[str, ...] | None:
    """The only "Lesk Foreign Ministry" told before, for a "Foreign Ministry" that is nobody's."""
    if len(owned) != 1 or groups[owned[0]][0] > members[0]:
        return None
    before = (page.words[mentions[i].first - 1] for i in members if mentions[i].first)
    is_anothers = any(word.is_possessive for word in before)
    return None if is_anothers else owned[0]


def defined(page: Page, mentions: Sequence[Mention]) -> LongNames:
    """Acronyms that the text explains: "the Odrin River Authority (ORA)", either way round."""
    found: LongNames = {}
    for one, other in pairwise(mentions):
        if page.low(one.last) != "(" or other.first != one.last + 1 or page.low(other.last) != ")":
            continue
        short, long = sorted((bare(one.name), bare(other.name)), key=len)
        written = one if bare(one.name) == short else other
        capitals = sum(letter.isupper() for letter in page.text[written.start : written.end])
        is_short = len(short) == 1 and len(short[0]) <= MAX_ACRONYM and capitals > 1
        if is_short and len(long) > 1:
            found[short] = long
    return found


def by_acronym(
    page: Page,
    mentions: Sequence[Mention],
    name: tuple[str, ...],
    members: Sequence[int],
    groups: Names,
    by_letters: dict[str, list[tuple[str, ...]]],
) -> tuple[str, ...] | None:
    """The long name that capital letters stand for, by its initials or by common use."""
    mention = mentions[members[0]]
    written = page.text[mention.start : mention.end].replace(".", "")
    if not (written.isupper() and 1 < len(written) <= MAX_ACRONYM):
        return None
    common = tuple(ABBREVIATIONS.get(name[0], "").split())
    if common in groups:
        return common
    fitting = by_letters.get(name[0], [])
    return fitting[0] if len(fitting) == 1 else None


def by_part(
    page: Page,
    mentions: Sequence[Mention],
    name: tuple[str, ...],
    members: Sequence[int],
    groups: Names,
    by_end: dict[tuple[str, str], list[tuple[str, ...]]],
) -> tuple[str, ...] | None:
    """The long name of which the article later says only one end: "the Post", "Gazetteer"."""
    word = name[0]
    if word in words_of("places") or word in words_of("bodies") or word in words_of("demonyms"):
        return None
    first = members[0]
    is_noun = is_body(word) or word in words_of("mastheads")
    ends = by_end.get(("last", word), []) if is_noun else by_end.get(("first", word), [])
    earlier = [long for long in ends[:MAX_ACRONYM] if groups[long][0] < first]
    if not is_noun and (mentions[first].place > 0 or mentions[first].is_modifier):
        return None
    return earlier[-1] if len(earlier) == 1 or (is_noun and earlier) else None
