"""Names as the encoder tagged them, without what is no part of them.

The first word of a sentence is in capitals too ("Following Varga's retreat"), a rank may part a
body from a person that a comma was lost between ("the Lesk Council Col. Ana Reis"), and the kind of
some names is known whatever the sentence: "Central Asian" is no place, the "World Bank" is a body.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from whence.model import Layer, Role, TaggedSpan
from whence.text.lexicon import words_of
from whence.text.peoples import is_people, is_people_of_two
from whence.text.person_names import ABBREVIATIONS, is_given_name, is_title
from whence.text.proper import OFFICE_TAILS
from whence.text.roles import is_body, is_outlet_noun, is_role, singular
from whence.text.words import Word, words_in

OPENERS = frozenset(
    "after although because before but despite during following from if including is like "
    "meanwhile since thanks than that though unlike until was what when where whether while why "
    "with".split()
)
"""Words that open a sentence and no name."""
PARTY = re.compile(r"[DRIL]-[A-Z][a-z]{0,4}\.?")
"""A lawmaker's party and state, "R-Ky.", and the "L-R" of captions."""
GROUNDS = frozenset(
    "region borough municipality kingdom emirate nation country community republic palace mosque "
    "church museum library theater theatre".split()
)
"""Nouns of bodies that are places as well."""
LOWER = re.compile(r"(?<!\w)[a-z]{2,}(?!\w)")
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
    first = opening(words)
    if tagged.layer is Layer.NAMES:
        first = max(first, described(words))
        if all(is_title(word.low) for word in words[first:]):
            return
    words = words[first:]
    at = rank_in(words)
    for role, part in ((tagged.role, words[:at]), (Role.PERSON, words[at:])):
        if part and not is_no_name(text, part, role):
            known = role_of_name(part, role)
            yield replace(tagged, start=part[0].start, end=part[-1].end, role=known)


def without_words(text: str, names: Sequence[TaggedSpan]) -> Iterator[TaggedSpan]:
    """The names, without a capitalised word of the headline before a surname: "Love Varga".

    It is one where the article has the surname alone and the word in small letters.
    """
    people = [text[n.start : n.end] for n in names if n.role is Role.PERSON]
    alone = {name for name in people if " " not in name}
    common = frozenset(LOWER.findall(text)) if len(alone) < len(people) else frozenset[str]()
    for name in names:
        first, _, last = text[name.start : name.end].partition(" ")
        low = first.lower()
        is_word = name.role is Role.PERSON and last in alone and low in common
        is_kept = not is_word or is_given_name(low) or is_title(low)
        yield name if is_kept else replace(name, start=name.end - len(last))


def opening(words: Sequence[Word]) -> int:
    """How many words open a sentence, or end an office ("of State Varga"), before a name begins."""
    at = 0
    while at + 1 < len(words) and words[at].low in OPENERS and words[at + 1].is_name_like:
        at += 1
    is_office = len(words) > 2 and words[0].low == "of" and words[1].low in OFFICE_TAILS
    return 2 if is_office else at


def described(words: Sequence[Word]) -> int:
    """Where a name begins behind a noun for what it is: "Varga" of "Lesk banker Varga"."""
    for at in range(len(words) - 1, 1, -1):
        noun = words[at - 1]
        if words[at].is_name_like and noun.text.islower() and is_noun_for(noun.low):
            return at
    return 0


def is_noun_for(low: str) -> bool:
    """Whether a common noun says what the name behind it is."""
    is_place = low in words_of("place_words")
    return is_place or is_body(low) or is_role(low) or is_outlet_noun(low)


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
    if not own:
        return role
    if len(own) > 1 and is_title(own[0]) and not {own[0], own[-1]} & places():
        return Role.PERSON
    is_known = name in words_of("bodies") or is_known_acronym(name)
    is_named_so = len(own) > 1 and words[-1].is_name_like and is_body(own[-1])
    is_ground = singular(own[-1]) in places() or name in words_of("countries")
    return Role.ORGANISATION if is_known or (is_named_so and not is_ground) else role


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
    if PARTY.fullmatch(text, first.start, words[-1].end):
        return True
    if len(words) == 1 and len(first.text) == 1 and first.start and first.is_name_like:
        return text[first.start - 1] in "-–" or text[first.start - 1].isalnum()
    own = [word.low for word in words if word.low != "the"]
    is_part = len(own) == 2 and is_people_of_two(*own) and not own[1].endswith("s")
    return is_part or (role is Role.PLACE and is_people_s(words))


def is_people_s(words: Sequence[Word]) -> bool:
    """Whether a name is a word for a people, and so of no place: "Central Asian"."""
    own = [word.low for word in words if word.low != "the"]
    return bool(own) and is_people(own[-1]) and " ".join(own) not in words_of("places")
