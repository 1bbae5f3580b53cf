"""What sort of thing a noun phrase names, as phrases stand for sources in the news.

A source is a person, an organisation, a document or an outlet if the text says which one, and
anonymous if it only says what sort of people ("two officials", "an aide to the minister").
It goes by the head noun and the name beside it, never by who the name belongs to.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from whence.model import SourceKind, TaggedSpan
from whence.text.lexicon import words_of
from whence.text.phrases import (
    INDEFINITE,
    KEPT,
    Name,
    Phrase,
    cut,
    is_plural,
    names_at,
    phrases_in,
    phrases_of,
    singular,
)
from whence.text.polls import has_maker, is_poll, poll_asked
from whence.text.proper import (
    is_named_after,
    kind_by_gloss,
    kind_of_apposition,
    kind_of_named,
    noun_of,
)

PERSONAL = frozenset("he she him her his hers i me my who himself herself myself".split())
IMPERSONAL = frozenset("it its which itself".split())
VAGUE = frozenset("they them their we us our you your those these one ones this that".split())
POINTING = frozenset("they them their who we us our you".split())
STANDING_FOR = PERSONAL | IMPERSONAL | POINTING
"""Pronouns that stand for somebody."""
PORTIONS = frozenset(
    "number series set copy draft trove majority handful pair couple dozen hundred thousand "
    "version part section lot group range variety total portion minority half third quarter "
    "percent team crowd page excerpt much one some many most several all both none each".split()
)
"""Heads that say only how much of what follows "of"."""
MOUTHPIECES = frozenset("spokesman spokeswoman spokesperson spokespeople spokesmen".split())
"""Who speaks for a body by office: without a name of their own it is the body that speaks."""
SPOKEN_FOR = frozenset("for of from at with".split())
SPOKEN_BY = frozenset("by from of".split())
PUBLISHED_IN = frozenset("by from in on of at".split())
FIGURES_ARE_PEOPLE = frozenset("opposition party public top senior leading political".split())
VAGUE_MEDIA = frozenset("media press news".split())
LONGEST = 600
"""Characters of a source that are looked at; its head stands at the front."""
HEARSAY = re.compile(
    r"\b(?:circulating|(?:making|doing) the rounds|going a?round)\b", re.IGNORECASE
)
"""What goes from mouth to mouth has nobody behind it, and is no document."""


def kind_of(words: str, names: Sequence[TaggedSpan] = (), at: int = 0) -> SourceKind:
    """Say what sort of source a noun phrase names.

    `names` are the names that the encoder tagged, in order and none in another; `at` is where
    `words` start in the article.
    Any string is taken; one without words is NONE.

    >>> [kind_of(w).value for w in ("Minister Varga", "two senior officials", "a leaked memo")]
    ['person', 'anonymous', 'document']
    >>> [kind_of(w).value for w in ("the Ministry of Health", "the Dunmore Courier", "")]
    ['organisation', 'outlet', 'none']
    """
    words, near = words[:LONGEST], near_names(words, names, at)
    return kind_of_words(words, names_at(words, near, at))


@lru_cache(maxsize=KEPT)
def kind_of_words(words: str, names: tuple[Name, ...]) -> SourceKind:
    """Say what sort of source a noun phrase with these names in it names."""
    phrases = phrases_in(words, names)
    if not phrases:
        return SourceKind.NONE
    kind = kind_of_phrase(phrases[0])
    if kind is SourceKind.DOCUMENT and HEARSAY.search(words):
        return SourceKind.ANONYMOUS
    is_unnamed = kind is SourceKind.ANONYMOUS or noun_of(phrases[0].own) in MOUTHPIECES
    if not is_unnamed:
        return kind_by_gloss(phrases) or kind
    named = (kind_of_apposition(phrase) for phrase in phrases[1:])
    return next((found for found in named if found is not None), kind)


def phrases_at(words: str, names: Sequence[TaggedSpan], at: int) -> Sequence[Phrase]:
    """The appositions of a noun phrase, read with the names that touch it alone."""
    return phrases_of(words[:LONGEST], near_names(words, names, at), at)


def near_names(words: str, names: Sequence[TaggedSpan], at: int) -> Sequence[TaggedSpan]:
    """Those of an article's names that touch a phrase."""
    first = bisect_right(names, at, key=lambda name: name.end)
    return names[first : bisect_left(names, at + len(words), key=lambda name: name.start)]


def kind_of_phrase(phrase: Phrase) -> SourceKind:
    """Say what one apposition names."""
    phrase = counted(phrase)
    if is_poll(phrase) and has_maker(phrase):
        return SourceKind.ORGANISATION
    if len(phrase.base) == 1 and (kind := kind_of_pronoun(phrase.head.low)):
        return kind
    return kind_of_named(phrase) or kind_of_noun(phrase)


def counted(phrase: Phrase) -> Phrase:
    """What a phrase counts: officials, or the poll in which "41% of voters" were asked."""
    inner = phrase
    while is_portion(inner):
        inner = cut(inner.tail[1:])
    low = phrase.head.low
    is_share = inner is not phrase or low[0].isdigit() or low in INDEFINITE
    return (poll_asked(inner) if is_share else None) or inner


def is_portion(phrase: Phrase) -> bool:
    """Whether the head only counts what follows: "a number of officials", "one of them"."""
    tail = phrase.tail
    low = phrase.head.low
    is_counted = singular(low) in PORTIONS or low.rstrip("s") in PORTIONS or low.isdigit()
    return len(tail) > 1 and tail[0].low == "of" and is_counted and not phrase.owner


def kind_of_pronoun(low: str) -> SourceKind | None:
    """What a pronoun can stand for when nothing else is known."""
    if low in PERSONAL:
        return SourceKind.PERSON
    if low in IMPERSONAL:
        return SourceKind.ORGANISATION
    return SourceKind.ANONYMOUS if low in VAGUE | INDEFINITE or low.isdigit() else None


def kind_of_noun(phrase: Phrase) -> SourceKind:
    """Say what a phrase names whose head is a common noun."""
    noun = noun_of(phrase.own)
    if noun in words_of("pieces") and (found := publisher_of(phrase)):
        return found
    if noun in words_of("carriers") and (found := speaker_of(phrase)):
        return found
    if noun in words_of("media"):
        return kind_of_medium(phrase)
    if noun in words_of("people", "offices"):
        return kind_of_people(phrase, noun)
    if noun in words_of("documents", "carriers"):
        return SourceKind.DOCUMENT
    if noun in words_of("organisations"):
        return kind_of_body(phrase, noun)
    if noun in words_of("pieces"):
        return SourceKind.DOCUMENT
    return SourceKind.PERSON if is_named_after(phrase) else SourceKind.ANONYMOUS


def publisher_of(phrase: Phrase) -> SourceKind | None:
    """Who published a report or article; nobody in particular where it is only "media"."""
    beside = list(kinds_beside(phrase, PUBLISHED_IN))
    if SourceKind.OUTLET in beside:
        return SourceKind.OUTLET
    before = {word.low for word in phrase.own[:-1]}
    if before & VAGUE_MEDIA:
        return SourceKind.OUTLET if "state" in before else SourceKind.ANONYMOUS
    return None


def speaker_of(phrase: Phrase) -> SourceKind | None:
    """Whose words a statement, speech or tweet carries."""
    return next((k for k in kinds_beside(phrase, SPOKEN_BY) if k is not SourceKind.DOCUMENT), None)


def kinds_beside(phrase: Phrase, prepositions: frozenset[str]) -> list[SourceKind]:
    """The kinds of the owner, of a name before the head, and of what follows a preposition."""
    kinds = []
    if phrase.owner:
        owner = (*phrase.owner[:-1], replace(phrase.owner[-1], is_owner=False))
        kinds.append(kind_of_phrase(cut(owner)))
    elif phrase.base[0].low in PERSONAL:
        kinds.append(SourceKind.PERSON)
    elif phrase.base[0].low in ("its", "their"):
        kinds.append(SourceKind.ORGANISATION)
    if len(phrase.own) > 1 and (name := kind_of_named(Phrase(phrase.own[:-1]))):
        kinds.append(name)
    if len(phrase.tail) > 1 and phrase.tail[0].low in prepositions and is_somebody(phrase):
        kinds.append(kind_of_phrase(cut(phrase.tail[1:])))
    return kinds


def is_somebody(phrase: Phrase) -> bool:
    """Whether what follows "of" is somebody, as what follows "by" always is."""
    return phrase.tail[0].low != "of" or any(word.is_capital for word in phrase.tail[1:4])


def kind_of_medium(phrase: Phrase) -> SourceKind:
    """Outlets are "the newspaper" and "Interfax news agency"; "local media" are nobody."""
    words = phrase.own[:-1]
    low = phrase.head.low
    if any(word.low in ("state", "state-run", "official", "state-owned") for word in words):
        return SourceKind.OUTLET
    if low in VAGUE_MEDIA:
        return SourceKind.ANONYMOUS
    if any(word.is_capital and singular(word.low) not in words_of("demonyms") for word in words):
        return SourceKind.OUTLET
    is_vague = low.endswith("s") or phrase.is_indefinite
    return SourceKind.ANONYMOUS if is_vague else SourceKind.OUTLET


def kind_of_people(phrase: Phrase, noun: str) -> SourceKind:
    """People without a name are anonymous, unless they hold a post that one person holds."""
    if is_named_after(phrase):
        return SourceKind.PERSON
    if noun in MOUTHPIECES and speaks_for_body(phrase):
        return SourceKind.ORGANISATION
    if noun == "authority" and any(w.is_capital for w in phrase.base[:-1]):
        return SourceKind.ORGANISATION
    low = phrase.head.low
    if low == "figures" and not FIGURES_ARE_PEOPLE & {w.low for w in phrase.own}:
        return SourceKind.DOCUMENT
    is_known = phrase.is_definite or (phrase.head.is_capital and not phrase.is_indefinite)
    is_one = noun in words_of("offices") and not is_plural(low) and is_known
    return SourceKind.PERSON if is_one else SourceKind.ANONYMOUS


def speaks_for_body(phrase: Phrase) -> bool:
    """Whether it is a body that speaks: "a ministry spokesman", "a spokesman for the port"."""
    if len(phrase.own) > 1 and singular(phrase.own[-2].low) in words_of("organisations"):
        return True
    beside = kinds_beside(phrase, SPOKEN_FOR)
    return bool({SourceKind.ORGANISATION, SourceKind.OUTLET} & {*beside})


def kind_of_body(phrase: Phrase, noun: str) -> SourceKind:
    """A body is anonymous where the text says only that there is one of its sort."""
    if noun in words_of("institutions") or any(w.is_capital and w.role for w in phrase.base):
        return SourceKind.ORGANISATION
    if phrase.is_definite or not (phrase.is_indefinite or is_plural(phrase.head.low)):
        return SourceKind.ORGANISATION
    is_name = phrase.head.is_capital and len(phrase.own) > 1
    return SourceKind.ORGANISATION if is_name else SourceKind.ANONYMOUS


def is_pronoun(words: str) -> bool:
    """Whether a source is a pronoun that stands for somebody: "he", "which", "they"."""
    return words.casefold().strip(" ,.") in STANDING_FOR


def is_reference(words: str, names: Sequence[TaggedSpan] = (), at: int = 0) -> bool:
    """Whether a source only refers to somebody: a pronoun, or "the group" without a name.

    >>> is_reference("the group"), is_reference("the White House"), is_reference("a group")
    (True, False, False)
    """
    if is_pronoun(words):
        return True
    phrase = next(iter(phrases_at(words, names, at)), None)
    if phrase is None or phrase.owner or not phrase.is_definite:
        return False
    return not any(word.is_capital or word.role for word in (*phrase.own, *phrase.tail))


def has_name(words: str, names: Sequence[TaggedSpan] = (), at: int = 0) -> bool:
    """Whether a source gives a proper name of its own: "Jan Mohr", but not "a CIA director"."""
    phrase = next(iter(phrases_at(words, names, at)), None)
    return phrase is not None and (kind_of_named(phrase) is not None or is_named_after(phrase))


def poll_in(words: str, names: Sequence[TaggedSpan] = (), at: int = 0) -> Phrase | None:
    """The poll that a source is, or of which it is a share: "41% of voters in the poll"."""
    phrase = next((counted(p) for p in phrases_at(words, names, at)), None)
    return phrase if phrase is not None and is_poll(phrase) else None
