"""Namesakes: what of a name has to be kept, so that two people of nearly one name stay two.

A title before a name and "Jr." after it mostly say nothing of who is meant, and names are compared
without them. Not so where the article has "Robert Keene Sr." beside "Robert Keene Jr.", or where
"Baron Varga" is the end of somebody's full name, "Ilona Baron Varga". Nor is "the Varga network"
Varga, where it is the Varga Network, and Sorvia's Foreign Ministry is not Lesk's.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from whence.steps.speakers.mentions import Mention, qualifies
from whence.steps.speakers.page import Page
from whence.text.lexicon import words_of
from whence.text.person_names import GENERATIONS, NAMES_TOO, PARTICLES, is_given_name
from whence.text.roles import is_body

Words = tuple[str, ...]
BODY = 1.5
"""What speaks for a body where its noun is part of the name."""


def told_apart(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with as much in their names as the article needs to tell them apart."""
    ends = {mention.name[1:] for mention in mentions if len(mention.name) > 2}
    names = {mention.name for mention in mentions if len(mention.name) > 1}
    whole = [with_noun(page, with_title(page, one, ends), names) for one in mentions]
    generations = Generations.of(page, whole)
    people = [with_generation(page, one, generations) for one in whole]
    return list(with_owners(page, people))


def with_owners(page: Page, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions; a body of some country is one with it: "Sorvia's Foreign Ministry"."""
    for index, mention in enumerate(mentions):
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        if following is not None and owns(page, mention, following):
            continue
        owner = mentions[index - 1] if index else None
        if owner is not None and owns(page, owner, mention):
            name = (*owner.name, *mention.name)
            yield replace(mention, start=owner.start, first=owner.first, name=name)
        else:
            yield mention


def owns(page: Page, owner: Mention, body: Mention) -> bool:
    """Whether a country's name stands right before a body as its owner."""
    is_next = owner.is_possessive and owner.last + 1 == body.first
    is_country = " ".join(owner.name) in words_of("places")
    noun = body.name[-1]
    is_one = len(body.name) > 1 and is_body(noun) and noun not in BUILDINGS and not body.place
    return is_next and is_country and is_one


def with_noun(page: Page, mention: Mention, names: set[Words]) -> Mention:
    """The mention with the noun behind it that is part of the name: "the Lesk | network"."""
    last = mention.last
    whole = (*mention.name, page.low(last))
    if not mention.is_modifier or whole not in names or page.words[last].is_name_like:
        return mention
    return replace(
        mention,
        end=page.words[last].end,
        last=last + 1,
        name=whole,
        person=0.0,
        body=max(mention.body, BODY),
        is_modifier=qualifies(page, last + 1),
        is_possessive=last + 1 < len(page.words) and page.words[last + 1].is_possessive,
    )


def with_title(page: Page, mention: Mention, ends: set[Words]) -> Mention:
    """The mention with the title before it that is part of a surname: "Baron | Varga"."""
    before = mention.last - len(mention.name) - 1
    whole = (page.low(before), *mention.name)
    if before < 0 or whole[0] not in NAMES_TOO or whole not in ends:
        return mention
    start = min(mention.start, page.words[before].start)
    return replace(
        mention,
        start=start,
        first=min(mention.first, before),
        name=whole,
        titles=mention.titles[:-1],
    )


BUILDINGS = frozenset("palace hall house museum".split())
"""Bodies' nouns that mostly tell where something happened."""


@dataclass(frozen=True, slots=True)
class Generations:
    """Names that several bear, whom only a "Jr." or its absence tells apart, and their surnames."""

    names: frozenset[Words]
    surnames: frozenset[str]

    @classmethod
    def of(cls, page: Page, mentions: Sequence[Mention]) -> "Generations":
        """Those of an article; whoever is named without the "Jr." after it is no other."""
        found: dict[Words, set[str]] = defaultdict(set)
        for mention in mentions:
            own = generation_of(page, mention)
            if own or mention.name not in found:
                found[mention.name].add(own)
        names = frozenset(name for name, own in found.items() if len(own) > 1)
        return cls(names, frozenset(name[-1] for name in names))


def with_generation(page: Page, mention: Mention, known: Generations) -> Mention:
    """The mention with the "Jr." in its name where that tells who is meant, and only there."""
    if mention.name in known.names and (own := generation_of(page, mention)):
        return replace(mention, name=(*mention.name, own))
    surname, *rest = mention.name
    is_son = rest in (["jr"], ["sr"]) and surname not in known.surnames
    return replace(mention, name=(surname,)) if is_son else mention


def generation_of(page: Page, mention: Mention) -> str:
    """The "jr", "sr" or "ii" at the end of a mention that its name leaves out."""
    last = page.low(mention.last - 1) if len(mention.name) > 1 else ""
    return last if last in GENERATIONS and last != mention.name[-1] else ""


def is_end_of_another(name: Words, longer: set[Words]) -> bool:
    """Whether a name of several words is a surname of somebody whom the article names in full.

    So are "van der Berg" and "Garcia Lopez"; "Hassan Ali" is not, as he may be the father of
    "Omar Hassan Ali".
    """
    is_open = name[0] in PARTICLES or not is_given_name(name[0])
    return is_open and name in longer
