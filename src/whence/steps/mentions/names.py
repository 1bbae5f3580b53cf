"""Names as the encoder tagged them, without what is no part of them.

The first word of a sentence is in capitals too ("Following Varga's retreat"), a rank may part a
body from a person that a comma was lost between ("the Lesk Council Col. Ana Reis"), and the kind of
some names is known whatever the sentence: "Central Asian" is no place, the "World Bank" is a body.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from whence.model import Role, TaggedSpan
from whence.steps.mentions.peoples import is_people, is_people_of_two
from whence.text.lexicon import words_of
from whence.text.person_names import ABBREVIATIONS, is_title
from whence.text.roles import is_body
from whence.text.words import Word, words_in

OPENERS = frozenset(
    "after although because before but despite during following from if including is like "
    "meanwhile since thanks than that though unlike until was what when where whether while why "
    "with".split()
)
"""Words that open a sentence and no name."""
GROUNDS = frozenset(
    "region borough municipality kingdom emirate nation country community republic palace mosque "
    "church museum library theater theatre".split()
)
"""Nouns of bodies that are places as well."""
NO_RANKS = frozenset("st jr sr fr".split())
"""Shortened words that stand in names as well."""


def tidied(text: str, tagged: TaggedSpan) -> Iterator[TaggedSpan]:
    """The names that a tagged stretch really is; also for phrases.

    >>> from whence.model import Layer
    >>> text = "Following Varga, the Lesk Council Col. Ana Reis"
    >>> tags = [TaggedSpan(0, 15, Layer.NAMES, Role.PERSON, 1.0)]
    >>> tags += [TaggedSpan(17, 47, Layer.NAMES, Role.ORGANISATION, 1.0)]
    >>> [(text[t.start : t.end], t.role.value) for tag in tags for t in tidied(text, tag)]
    [('Varga', 'person'), ('the Lesk Council', 'organisation'), ('Col. Ana Reis', 'person')]
    """
    words = words_in(text, tagged.start, tagged.end)
    while len(words) > 1 and words[0].low in OPENERS and words[1].is_name_like:
        words = words[1:]
    at = rank_in(words)
    for role, part in ((tagged.role, words[:at]), (Role.PERSON, words[at:])):
        if part and not is_no_name(text, part, role):
            known = role_of_name(part, role)
            yield replace(tagged, start=part[0].start, end=part[-1].end, role=known)


def rank_in(words: Sequence[Word]) -> int:
    """Where a shortened rank stands among words, with names on both sides; their number if none."""
    for at in range(1, len(words) - 1):
        word = words[at]
        is_rank = word.text.endswith(".") and len(word.low) > 1 and is_title(word.low)
        if is_rank and word.low not in NO_RANKS and words[at - 1].is_name_like:
            is_first = not is_title(words[at - 1].low)
            if is_first and words[-1].is_name_like and any(is_body(w.low) for w in words[:at]):
                return at
    return len(words)


def role_of_name(words: Sequence[Word], role: Role) -> Role:
    """What a name is by the lists, or else what the encoder says."""
    if role is not Role.PLACE:
        return role
    own = [word.low for word in words if word.low != "the"]
    name = " ".join(own)
    if len(own) > 1 and is_title(own[0]) and not {own[0], own[-1]} & places():
        return Role.PERSON
    is_known = name in words_of("bodies") or is_known_acronym(name)
    is_named_so = len(own) > 1 and words[-1].is_name_like and is_body(own[-1])
    is_named_so = is_named_so and own[-1] not in places()
    return Role.ORGANISATION if is_named_so or is_known else role


@cache
def places() -> frozenset[str]:
    """Words that stand in the names of places, though bodies or people may have them too."""
    return words_of("place_words") | GROUNDS | NO_RANKS


def is_known_acronym(low: str) -> bool:
    """Whether a name is an acronym that everybody uses for a body: "U.N.", but not "U.S."."""
    full = ABBREVIATIONS.get(low.replace(".", ""))
    return full is not None and full not in words_of("countries")


def is_no_name(text: str, words: Sequence[Word], role: Role) -> bool:
    """Whether words are no name at all: one letter of a longer one, or a people's for a place's."""
    first = words[0]
    if len(words) == 1 and len(first.text) == 1 and first.start and first.is_name_like:
        return text[first.start - 1] in "-–" or text[first.start - 1].isalnum()
    own = [word.low for word in words if word.low != "the"]
    is_part = len(own) == 2 and is_people_of_two(*own) and not own[1].endswith("s")
    return is_part or (role is Role.PLACE and is_people_s(words))


def is_people_s(words: Sequence[Word]) -> bool:
    """Whether a name is a word for a people, and so of no place: "Central Asian"."""
    own = [word.low for word in words if word.low != "the"]
    return bool(own) and is_people(own[-1]) and " ".join(own) not in words_of("places")
