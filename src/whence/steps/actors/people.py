"""People over a pile: full names in several forms, and surnames that stand alone in an article.

Two people may have one surname. A surname goes to the only full name in the pile that fits it, as a
weaker tie; where several fit, a title that only one of them bears decides, and else it stays alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from whence.model import ActorKind, SourceKind
from whence.steps.actors.bonds import Bond
from whence.steps.actors.likeness import MAX_ALIKE, bond, first_place
from whence.steps.actors.names import Name, Names, Pile, Told
from whence.text.names import GENERIC
from whence.text.nouns import kind_of
from whence.text.outlets import name_words
from whence.text.person_names import (
    RANKS,
    family_name,
    is_given_name,
    is_same_name,
    is_title,
)
from whence.text.roles import is_role, offices_like
from whence.text.words import Word, words_in

POLITE = frozenset(
    "mr mrs ms miss mx dr sir lady lord dame madam former acting then deputy".split()
)
"""Titles that say nothing of who is meant."""
BEFORE, AFTER = 80, 60
MAX_LOOKED_AT = 20
APPOSITION = re.compile(r", (?:the |an? |[\w’']+’s )?(?P<title>[^,.;:()\n]{3,50})[,.;]")
ONLY, SAME_TITLE, SHORT_FORM = 0.6, 0.2, 0.55


@dataclass(frozen=True, slots=True)
class Titles:
    """The titles of all names of people, by the names' ids."""

    of: Mapping[str, frozenset[str]]

    def share(self, one: Name, other: Name) -> bool:
        """Whether two names have a title in common, or ones that mean the same office."""
        alike = {like for title in self.of[one.id] for like in offices_like(title)}
        return bool(alike & self.of[other.id])

    def clash(self, one: Name, other: Name) -> bool:
        """Whether both have titles and none in common."""
        return bool(self.of[one.id] and self.of[other.id]) and not self.share(one, other)

    def differ(self, bare: Name, full: Name) -> bool:
        """Whether a surname's titles clash with a full name's, or are a rank that it never has."""
        is_other = bool(self.of[bare.id] & RANKS) and not self.share(bare, full)
        return is_other or self.clash(bare, full)


def titles_of(names: Names, pile: Pile) -> Titles:
    """The titles that stand beside people's names."""
    return Titles(
        {
            name.id: frozenset(
                title for told in name.told[:MAX_LOOKED_AT] for title in titles_beside(pile, told)
            )
            for name in names.values()
            if name.is_person
        }
    )


def titles_beside(pile: Pile, told: Told) -> Iterator[str]:
    """The offices right before a name ("Interior Minister Varga") or in apposition after it."""
    text = pile.articles[told.article].text
    words = words_in(text, max(0, told.span.start - BEFORE), told.span.start)
    for word in reversed(words):
        if not (is_title(word.low) or is_role(word.low)):
            break
        yield from (like for like in (word.low,) if like not in POLITE)
    inside = words_in(told.span.text)
    for word in inside:
        is_rank = word.low in RANKS and word is inside[0]
        is_office = is_role(word.low) and word.low not in POLITE and not is_given_name(word.low)
        if is_rank or is_office:
            yield word.low
    match = APPOSITION.match(text[told.span.end : told.span.end + AFTER])
    if match is not None:
        yield from titles_after(words_in(match["title"]))


def titles_after(words: Sequence[Word]) -> Iterator[str]:
    """The offices in an apposition; none where it is another's, as in "…, President Varga"."""
    roles = [i for i, word in enumerate(words) if is_role(word.low)]
    if not any(words[i + 1].is_name_like for i in roles if i + 1 < len(words)):
        yield from (words[i].low for i in roles)


def forms_of_people(names: Names, titles: Titles, pile: Pile) -> Iterator[Bond]:
    """Tie forms of one full name ("J. Varga", "Judit M. Varga") where only one other fits."""
    by_last: dict[str, list[Name]] = defaultdict(list)
    for name in names.values():
        if name.is_person and len(name.words) > 1:
            by_last[name.words[-1]].append(name)
    for alike in by_last.values():
        if len(alike) > MAX_ALIKE:
            continue
        for name in alike:
            fitting = [other for other in alike if is_other_form(name, other)]
            if len(fitting) != 1 or titles.clash(name, fitting[0]) or name.id > fitting[0].id:
                continue
            if sum(is_other_form(fitting[0], other) for other in alike) == 1:
                places = [first_place(name), first_place(fitting[0])]
                grounds = [("the only other form of this name in the pile", SHORT_FORM)]
                if titles.share(name, fitting[0]):
                    grounds.append(("a title in common", SAME_TITLE))
                yield bond(name, fitting[0], "form of a name", grounds, pile, places)


def is_other_form(name: Name, other: Name) -> bool:
    """Whether two full names differ and can be one person's."""
    return name.key != other.key and is_same_name(name.words, other.words)


def bare_names(names: Names, titles: Titles, pile: Pile) -> Iterator[Bond]:
    """Tie names that stand alone to the full ones, or to one another where there is no full one."""
    by_last: dict[tuple[bool, str], list[Name]] = defaultdict(list)
    bare: dict[tuple[bool, str], list[Name]] = defaultdict(list)
    for name in names.values():
        if name.is_bare:
            bare[name.is_person, name.key].append(name)
        elif len(name.words) > 1:
            last = family_name(name.words) if name.is_person else name.words[-1]
            by_last[name.is_person, last].append(name)
    for (is_person, key), alike in sorted(bare.items()):
        full = [] if " " in key or key in GENERIC else by_last.get((is_person, key), [])
        full = full if is_person else [name for name in full if is_outlet(name)]
        if is_person and not full:
            yield from among_themselves(alike, titles, pile)
        for name in alike:
            yield from to_full(name, full, titles, pile)


def to_full(name: Name, full: Sequence[Name], titles: Titles, pile: Pile) -> Iterator[Bond]:
    """Tie a bare name to the only full one that it can be short for."""
    if not name.is_person:
        yield from to_own_outlet(name, full, pile)
    groups = distinct(full) if name.is_person else list(full)
    open_to = [one for one in groups if not (name.is_person and titles.differ(name, one))]
    titled = [one for one in open_to if name.is_person and titles.share(name, one)]
    fitting = titled if len(titled) == 1 else open_to
    if len(fitting) != 1 or (len(groups) > 1 and not titled):
        return
    grounds = [("the only full name in the pile that it can be short for", ONLY)]
    if titled:
        grounds.append(("a title in common", SAME_TITLE))
    places = [first_place(name), first_place(fitting[0])]
    yield bond(name, fitting[0], "short for the only one", grounds, pile, places)


def is_outlet(name: Name) -> bool:
    """Whether a name is an outlet's, so that its last word is short for it: "the Post"."""
    if name.claim is not None and name.claim.actor.kind is not None:
        return name.claim.actor.kind is ActorKind.OUTLET
    is_ground = all(told.kind is ActorKind.PLACE for told in name.told)
    return not is_ground and kind_of(f"the {name.form}") is SourceKind.OUTLET


def distinct(full: Sequence[Name]) -> list[Name]:
    """One of each full name, forms of one name counted once; the most frequent stands for them."""
    kept: list[Name] = []
    for name in sorted(full, key=lambda name: (-len(name.told), name.id))[:MAX_ALIKE]:
        if not any(is_same_name(name.words, other.words) for other in kept):
            kept.append(name)
    return kept


def to_own_outlet(name: Name, full: Sequence[Name], pile: Pile) -> Iterator[Bond]:
    """Tie "the Courier" in an article of the Ostrel Courier to that outlet."""
    told = first_place(name)
    outlet = name_words(pile.articles[told.article].byline.outlet or "")
    for other in full:
        if outlet and other.words == outlet:
            grounds = (("the outlet that publishes this article", 0.85),)
            yield bond(name, other, "own outlet", grounds, pile, [told])


def among_themselves(alike: Sequence[Name], titles: Titles, pile: Pile) -> Iterator[Bond]:
    """Tie a surname over articles that never give the full name, unless titles clash."""
    best, *rest = sorted(alike, key=lambda name: (-len(titles.of[name.id]), name.id))
    is_clear = not any(titles.clash(best, name) for name in rest)
    if not is_clear or is_given_name(best.key):
        return
    for name in rest:
        grounds = [("the only one of this name in the pile", SHORT_FORM)]
        if titles.share(best, name):
            grounds.append(("a title in common", SAME_TITLE))
        places = [first_place(name), first_place(best)]
        yield bond(name, best, "the only one of that name", grounds, pile, places)
