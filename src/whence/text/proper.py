"""Proper names inside noun phrases: where one stands, and whether it names what the phrase does.

"Analyst Jan Mohr" and "the centre's head, Col. Reis" are named by a name, "an aide to Reis" is
not. Capitals mislead at the start of a sentence ("Analysts said") and in "Palestinians".
"""

import re
from collections.abc import Sequence

from whence.model import Role, SourceKind
from whence.text.lexicon import words_of
from whence.text.names import JOINTS, by_role, kind_of_known_name, kind_of_name, may_be_surname
from whence.text.phrases import BREAKERS, DETERMINERS, INDEFINITE, Phrase, Word, is_plural, singular

RELATIVE = frozenset(
    "spokesman spokeswoman spokesperson aide lawyer attorney adviser advisor friend supporter "
    "source mother father brother sister wife husband son daughter relative family ally assistant "
    "counsel associate backer critic opponent parent widow colleague".split()
)
"""People told by whom they belong to: the name after "for" or "of" is not theirs."""
BARE = frozenset(
    "police data research evidence intelligence management report poll survey study media "
    "video".split()
)
"""Common nouns in the singular that open a sentence, or a headline, without an article."""
COUNTS = frozenset("hundred thousand dozen million score ten".split())
OFFICE_TAILS = frozenset("state defense defence health education energy finance staff".split())
"""What posts are held of, in capitals: "Secretary of State"."""
PARTY = re.compile(r"[A-Z]-[A-Z]")
"""A lawmaker's party and state: "(R-Goochland)"."""


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
    before = by_noun_before(own[: len(own) - len(run)])
    return (
        kind_of_name(run, has_article=has_article)
        or (before if before is SourceKind.OUTLET else by_role(run[-1].role))
        or by_title(run)
        or before
        or (SourceKind.ORGANISATION if has_article else SourceKind.PERSON)
    )


def name_run(words: Sequence[Word]) -> tuple[Word, ...]:
    """The capitalised words at the end of a phrase, a tagged name kept whole."""
    start = len(words)
    while start > 0:
        word = words[start - 1]
        follows = words[start] if start < len(words) else None
        in_name = follows is not None and word.name is not None and word.name == follows.name
        in_name = in_name and noun_of(words[:start]) not in words_of("media")
        is_joined = word.low in ("and", "&", "or", "de", "van", "von", "bin", "al", "la", "der")
        is_number = word.text.isdigit() and start > 1 and is_numbered(words[start - 2])
        if not (word.is_capital or in_name or is_number or (is_joined and follows is not None)):
            break
        start -= 1
    while start < len(words) and not (words[start].is_capital or words[start].role):
        start += 1
    return tuple(words[start:])


def is_numbered(word: Word) -> bool:
    """Whether a number after this word belongs to a name: "Channel 4", but not "Some 40"."""
    return word.is_capital and word.low not in INDEFINITE | DETERMINERS | BREAKERS


def is_common(phrase: Phrase, run: Sequence[Word]) -> bool:
    """Whether capitals only stand because a sentence begins, or a group is written so."""
    last = run[-1]
    if is_group(run):
        return True
    is_post = noun_of(run) in words_of("offices") and not is_plural(last.low)
    is_post = is_post and not is_body(run)
    if last.role is Role.PERSON or (last.role is not None and not is_post):
        return False
    if len(run) == 1 and last.low in words_of("media"):
        return True
    is_bare = len(run) == 1 and last is phrase.base[0]
    if noun_of(run) in words_of("people", "offices"):
        is_one = not is_plural(last.low) or len(run) > 1
        return not (is_one and may_be_surname(last.low) and (len(run) > 1 or is_bare))
    is_trade = last.low.endswith(("ists", "troopers")) or last.low.rstrip("s") in COUNTS
    return is_bare and (is_plural(last.low) or last.low in BARE or is_trade)


def is_body(run: Sequence[Word]) -> bool:
    """Whether a tagged name is a body's for something: "Lowen Center for Justice"."""
    joints = [i for i, word in enumerate(run) if word.low in JOINTS and i > 0]
    if not joints:
        return False
    at = joints[0]
    is_whole = run[at].low != "of" or at == len(run) - 2
    return is_whole and run[at - 1].low in words_of("organisations")


def is_group(run: Sequence[Word]) -> bool:
    """Whether a name is that of a people: "Palestinians"."""
    low = run[-1].low
    if low in words_of("places") or run[-1].role is Role.PERSON:
        return False
    if low.endswith("ians") or low.removesuffix("s") in words_of("demonyms"):
        return low.endswith("s") or (len(run) == 1 and run[-1].role is None)
    return False


def by_title(run: Sequence[Word]) -> SourceKind | None:
    """A title or trade before a name makes it a person's: "Minister Varga"."""
    titles = words_of("titles", "offices", "people")
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


def kind_by_gloss(phrases: Sequence[Phrase]) -> SourceKind | None:
    """What an apposition explains an unknown name to be: "Lanterna, a charity for sailors"."""
    first, *rest = phrases
    named = kind_of_named(first) if rest else None
    if named is None or rest[0].base[0].low not in ("a", "an", "the") or name_run(rest[0].own):
        return None
    kind = by_noun_before(rest[0].own)
    if kind is SourceKind.OUTLET:
        return kind
    is_unknown = named is SourceKind.PERSON and all(
        word.role is None and word.low not in words_of("titles") for word in first.base
    )
    return kind if is_unknown and kind is not SourceKind.PERSON else None


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


def is_named_after(phrase: Phrase) -> bool:
    """Whether a person's name follows: "the head of the centre Col. Ana Reis"."""
    tail = phrase.tail
    run = name_run(tail)
    if not run or run[-1].role not in (None, Role.PERSON) or run[-1].is_owner:
        return False
    start = name_start(tail, len(tail) - len(run))
    if start is None:
        is_office = len(run) > 2 and run[0].low in OFFICE_TAILS and kind_of_name(run) is None
        return is_office and tail[-len(run) - 1].low in ("of", "for")
    first = start
    while first > 0 and tail[first - 1].low in words_of("titles"):
        first -= 1
    return first > 0 and is_apart(tail[first - 1], has_title=first < start)


def name_start(tail: Sequence[Word], first: int) -> int | None:
    """Where the person's name begins in the capitals at the end: at its tag, or after a title."""
    if tail[-1].role is Role.PERSON:
        return next(i for i, word in enumerate(tail) if word.name == tail[-1].name)
    titles = [i for i in range(first, len(tail) - 1) if tail[i].low in words_of("titles")]
    return titles[-1] + 1 if titles else None


def is_apart(before: Word, *, has_title: bool) -> bool:
    """Whether a name after this word is set beside the head, and not what "of" or "for" governs."""
    noun = singular(before.low)
    if noun in words_of("organisations") or before.role is Role.ORGANISATION:
        return True
    if before.low in BREAKERS | DETERMINERS or noun in words_of("people", "offices"):
        return noun == "staff"
    return not (before.is_capital or has_title)
