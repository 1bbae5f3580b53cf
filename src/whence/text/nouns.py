"""What sort of thing a noun phrase names, as phrases stand for sources in the news.

A source is a person, an organisation, a document or an outlet if the text says which one, and
anonymous if it only says what sort of people ("two officials", "a spokesman for the ministry").
It goes by the head noun and the name beside it, never by who the name belongs to.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from whence.model import Role, SourceKind, TaggedSpan
from whence.text.lexicon import words_of
from whence.text.names import kind_of_known_name, kind_of_name, may_be_surname
from whence.text.phrases import (
    BREAKERS,
    DETERMINERS,
    INDEFINITE,
    Phrase,
    Word,
    cut,
    is_plural,
    phrases_of,
    singular,
)

PERSONAL = frozenset("he she him her his hers i me my who himself herself myself".split())
IMPERSONAL = frozenset("it its which itself".split())
VAGUE = frozenset("they them their we us our you your those these one ones this that".split())
POINTING = frozenset("they them their who we us our you".split())
PORTIONS = frozenset(
    "number series set copy draft trove majority handful pair couple dozen hundred thousand "
    "version part section lot group range variety total portion minority half third quarter "
    "percent team crowd page excerpt much one some many most several all both none each".split()
)
"""Heads that say only how much of what follows "of"."""
RELATIVE = frozenset(
    "spokesman spokeswoman spokesperson aide lawyer attorney adviser advisor friend supporter "
    "source mother father brother sister wife husband son daughter relative family ally assistant "
    "counsel associate backer critic opponent parent widow colleague".split()
)
"""People told by whom they belong to: the name after "for" or "of" is not theirs."""
SPOKEN_BY = frozenset("by from of".split())
PUBLISHED_IN = frozenset("by from in on of at".split())
FIGURES_ARE_PEOPLE = frozenset("opposition party public top senior leading political".split())
VAGUE_MEDIA = frozenset("media press news".split())
BARE = frozenset(
    "police data research evidence intelligence management report poll survey study media "
    "video".split()
)
"""Common nouns in the singular that open a sentence, or a headline, without an article."""
PARTY = re.compile(r"[A-Z]-[A-Z]")
"""A lawmaker's party and state: "(R-Goochland)"."""
LONGEST = 600
"""Characters of a source that are looked at; its head stands at the front."""


def kind_of(words: str, names: Sequence[TaggedSpan] = (), at: int = 0) -> SourceKind:
    """Say what sort of source a noun phrase names.

    `names` are the names that the encoder tagged, `at` is where `words` start in the article.
    Any string is taken; one without words is NONE.

    >>> [kind_of(w).value for w in ("Minister Varga", "two senior officials", "a leaked memo")]
    ['person', 'anonymous', 'document']
    >>> [kind_of(w).value for w in ("the Ministry of Health", "the Dunmore Courier", "")]
    ['organisation', 'outlet', 'none']
    """
    near = [n for n in names if n.start < at + len(words) and at < n.end]
    phrases = phrases_of(words[:LONGEST], near, at)
    if not phrases:
        return SourceKind.NONE
    kind = kind_of_phrase(phrases[0])
    if kind is not SourceKind.ANONYMOUS:
        return kind_by_gloss(phrases) or kind
    named = (kind_of_apposition(phrase) for phrase in phrases[1:])
    return next((found for found in named if found is not None), kind)


def kind_of_phrase(phrase: Phrase) -> SourceKind:
    """Say what one apposition names."""
    while is_portion(phrase):
        phrase = cut(phrase.tail[1:])
    if len(phrase.base) == 1 and (kind := kind_of_pronoun(phrase.head.low)):
        return kind
    return kind_of_named(phrase) or kind_of_noun(phrase)


def kind_by_gloss(phrases: Sequence[Phrase]) -> SourceKind | None:
    """What an apposition explains an unknown name to be: "Lanterna, a charity for sailors"."""
    first, *rest = phrases
    is_unknown = kind_of_named(first) is SourceKind.PERSON and all(
        word.role is None and word.low not in words_of("titles") for word in first.base
    )
    if not (rest and is_unknown and rest[0].base[0].low in ("a", "an", "the")):
        return None
    kind = by_noun_before(rest[0].own)
    return None if name_run(rest[0].own) or kind is SourceKind.PERSON else kind


def is_portion(phrase: Phrase) -> bool:
    """Whether the head only counts what follows: "a number of officials", "one of them"."""
    tail = phrase.tail
    is_counted = singular(phrase.head.low) in PORTIONS or phrase.head.low.rstrip("s") in PORTIONS
    return len(tail) > 1 and tail[0].low == "of" and is_counted and not phrase.owner


def kind_of_pronoun(low: str) -> SourceKind | None:
    """What a pronoun can stand for when nothing else is known."""
    if low in PERSONAL:
        return SourceKind.PERSON
    if low in IMPERSONAL:
        return SourceKind.ORGANISATION
    return SourceKind.ANONYMOUS if low in VAGUE | INDEFINITE or low.isdigit() else None


def kind_of_named(phrase: Phrase) -> SourceKind | None:
    """Say what the proper name at the end of a phrase names, or None if there is none."""
    own = phrase.own
    run = name_run(own)
    if not run:
        return None
    has_article = not phrase.owner and phrase.base[0].low == "the" and len(run) == len(own)
    if known := kind_of_known_name(run, has_article=has_article):
        return known
    if is_common(phrase, run):
        return None
    return (
        kind_of_name(run, has_article=has_article)
        or by_title(run)
        or by_noun_before(own[: len(own) - len(run)])
        or (SourceKind.ORGANISATION if has_article else SourceKind.PERSON)
    )


def name_run(words: Sequence[Word]) -> tuple[Word, ...]:
    """The capitalised words at the end of a phrase, a tagged name kept whole."""
    start = len(words)
    while start > 0:
        word = words[start - 1]
        follows = words[start] if start < len(words) else None
        in_name = follows is not None and word.name is not None and word.name == follows.name
        is_joined = word.low in ("and", "&", "or", "de", "van", "von", "bin", "al", "la", "der")
        is_number = word.text.isdigit() and start > 1 and words[start - 2].is_capital
        if not (word.is_capital or in_name or is_number or (is_joined and follows is not None)):
            break
        start -= 1
    while start < len(words) and not (words[start].is_capital or words[start].role):
        start += 1
    return tuple(words[start:])


def is_common(phrase: Phrase, run: Sequence[Word]) -> bool:
    """Whether capitals only stand because a sentence begins, or a group is written so."""
    last = run[-1]
    if last.role is not None:
        return False
    is_bare = len(run) == 1 and last is phrase.base[0]
    if noun_of(run) in words_of("people") | words_of("offices"):
        is_one = not is_plural(last.low) or len(run) > 1
        return not (is_one and may_be_surname(last.low) and (len(run) > 1 or is_bare))
    if is_group(run):
        return True
    return is_bare and (is_plural(last.low) or last.low in BARE)


def is_group(run: Sequence[Word]) -> bool:
    """Whether a name is that of a people: "Palestinians"."""
    low = run[-1].low
    is_people = low.rstrip("s") in words_of("demonyms") and low not in words_of("places")
    return is_people and (len(run) == 1 or low.endswith("s"))


def by_title(run: Sequence[Word]) -> SourceKind | None:
    """A title or trade before a name makes it a person's: "Minister Varga"."""
    titles = words_of("titles") | words_of("offices") | words_of("people")
    return SourceKind.PERSON if any(word.low in titles for word in run[:-1]) else None


def by_noun_before(words: Sequence[Word]) -> SourceKind | None:
    """Go by the noun that a name stands beside: "news agency Halyard", "the charity Lanterna"."""
    noun = noun_of(words)
    kinds = {
        "media": SourceKind.OUTLET,
        "people": SourceKind.PERSON,
        "offices": SourceKind.PERSON,
        "organisations": SourceKind.ORGANISATION,
        "documents": SourceKind.DOCUMENT,
    }
    return next((kind for name, kind in kinds.items() if noun in words_of(name)), None)


def noun_of(words: Sequence[Word]) -> str:
    """The noun that a phrase ends in, of one or two words, in the singular if it is known."""
    if not words:
        return ""
    two = " ".join([words[-2].low, words[-1].low]) if len(words) > 1 else ""
    known = two and singular(two)
    lists = ("offices", "people", "media", "carriers", "documents", "organisations")
    if known and any(known in words_of(name) for name in lists):
        return known
    return singular(words[-1].low)


def kind_of_noun(phrase: Phrase) -> SourceKind:
    """Say what a phrase names whose head is a common noun."""
    noun = noun_of(phrase.own)
    if noun in words_of("pieces") and (found := publisher_of(phrase)):
        return found
    if noun in words_of("carriers") and (found := speaker_of(phrase)):
        return found
    if noun in words_of("media"):
        return kind_of_medium(phrase)
    if noun in words_of("people") | words_of("offices"):
        return kind_of_people(phrase, noun)
    if noun in words_of("documents") | words_of("carriers"):
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
    """ "The newspaper" and "Interfax news agency" are outlets, "local media" are nobody."""
    words = phrase.own[:-1]
    if any(word.is_capital and singular(word.low) not in words_of("demonyms") for word in words):
        return SourceKind.OUTLET
    if any(word.low in ("state", "state-run", "official", "state-owned") for word in words):
        return SourceKind.OUTLET
    low = phrase.head.low
    is_vague = low in VAGUE_MEDIA or low.endswith("s") or phrase.is_indefinite
    return SourceKind.ANONYMOUS if is_vague else SourceKind.OUTLET


def kind_of_people(phrase: Phrase, noun: str) -> SourceKind:
    """People without a name are anonymous, unless they hold a post that one person holds."""
    if is_named_after(phrase):
        return SourceKind.PERSON
    if noun == "authority" and any(w.is_capital for w in phrase.base[:-1]):
        return SourceKind.ORGANISATION
    low = phrase.head.low
    if low == "figures" and not FIGURES_ARE_PEOPLE & {w.low for w in phrase.own}:
        return SourceKind.DOCUMENT
    is_one = noun in words_of("offices") and not is_plural(low) and not phrase.is_indefinite
    return SourceKind.PERSON if is_one else SourceKind.ANONYMOUS


def kind_of_body(phrase: Phrase, noun: str) -> SourceKind:
    """A body is anonymous where the text says only that there is one of its sort."""
    if noun in words_of("institutions") or any(w.is_capital and w.role for w in phrase.base):
        return SourceKind.ORGANISATION
    if phrase.is_definite or not (phrase.is_indefinite or is_plural(phrase.head.low)):
        return SourceKind.ORGANISATION
    is_name = phrase.head.is_capital and len(phrase.own) > 1
    return SourceKind.ORGANISATION if is_name else SourceKind.ANONYMOUS


def is_named_after(phrase: Phrase) -> bool:
    """Whether a person's name follows: "the head of the centre Col. Ana Reis"."""
    tail = phrase.tail
    run = name_run(tail)
    if not run or len(run) == len(tail):
        return False
    before = tail[-len(run) - 1]
    titles = [i for i, word in enumerate(run[:-1]) if word.low in words_of("titles")]
    role = run[-1].role
    if role not in (None, Role.PERSON) or run[-1].is_owner:
        return False
    if before.low in ("of", "for") and noun_of(phrase.own) not in RELATIVE:
        names = [word for word in run if word.role is Role.PERSON]
        return is_second_name(run, names)
    if before.low in BREAKERS | DETERMINERS:
        return bool(titles) and titles[0] > 0 and run[titles[0] - 1].role is not None
    return role is Role.PERSON or bool(titles)


def is_second_name(run: Sequence[Word], names: Sequence[Word]) -> bool:
    """Whether a run is a body's name and then a person's: "State John Okafor"."""
    if names:
        return run[0].role is not Role.PERSON
    return (
        len(run) > 2
        and kind_of_name(run) is None
        and run[0].low
        in ("state", "defense", "defence", "health", "education", "energy", "finance", "staff")
    )


def kind_of_apposition(phrase: Phrase) -> SourceKind | None:
    """What a proper name set between commas names, None for all else, and for places."""
    own = phrase.own
    run = name_run(own)
    if not run or is_common(phrase, run) or PARTY.match(own[0].text):
        return None
    if own[0].low in BREAKERS or phrase.is_indefinite:
        return None
    kind = kind_of_named(phrase)
    is_place = run[-1].role is Role.PLACE or " ".join(w.low for w in run) in words_of("places")
    is_guess = kind is SourceKind.PERSON and len(run) == 1 and run[0].role is None
    is_whole = kind is SourceKind.PERSON or len(run) == len(own)
    return None if is_place or is_guess or not is_whole else kind


def is_pronoun(words: str) -> bool:
    """Whether a source is a pronoun that stands for somebody: "he", "which", "they"."""
    return words.casefold().strip(" ,.") in PERSONAL | IMPERSONAL | POINTING


def is_reference(words: str, names: Sequence[TaggedSpan] = (), at: int = 0) -> bool:
    """Whether a source only refers to somebody: a pronoun, or "the group" without a name.

    >>> is_reference("the group"), is_reference("the White House"), is_reference("a group")
    (True, False, False)
    """
    if is_pronoun(words):
        return True
    phrase = next(iter(phrases_of(words[:LONGEST], names, at)), None)
    if phrase is None or phrase.owner or not phrase.is_definite:
        return False
    return not any(word.is_capital or word.role for word in (*phrase.own, *phrase.tail))
