"""Proper names: whether one names a person, a body, an outlet or a paper, by its words.

The encoder tags persons, bodies and places, but knows no outlets, and is unsure of single words;
the last word of a name ("Tribune", "Committee", "Act") and lists of well-known names settle much.
"""

import re
from collections.abc import Sequence

from whence.model import Role, SourceKind
from whence.text.lexicon import words_of
from whence.text.phrases import Word, singular

SITE = re.compile(r"[\w-]+\.(?:com|net|co\.\w\w|news|info|ru|cn|tv|de|fr|uk|ir|ua)$")
CHANNEL = re.compile(r"(?:channel|radio|tv|televisi[oó]n|agence|agenzia|agencia|canal|kanal)$")
PERIOD = frozenset("daily sunday saturday morning evening weekly".split())
SURNAMES = frozenset(
    "banks hall page law king cook baker porter price bishop pope "
    "judge major marshall young case mills field fields head bill band clerk "
    "baron dean sergeant miner mason farmer fisher parsons "
    "fox day sheriff prince duke lord noble abbott little small mint fed "
    "chase reed coach lodge chambers driver archer shepherd singer player carpenter books "
    "chair brief sun star mercury marine read".split()
)
"""Words of the lists that are surnames too; the encoder's word or a first name decides."""
JOINTS = frozenset("of for on against without".split())
"""What joins a body's noun to the rest of its name."""
GENERIC = frozenset(
    "press media news newspaper newspapers television tv radio magazine daily weekly broadcaster "
    "broadcasting newswire online podcast newsroom".split()
)
"""Ends of outlets' names that by themselves are only "the press"."""
ACRONYM = re.compile(r"(?:[A-Z]\.?){2,6}s?$|[A-Z]{2,5}-[A-Z0-9]{1,3}$")


def kind_of_name(words: Sequence[Word], *, has_article: bool = False) -> SourceKind | None:
    """Say what a name in no list names, if it is tagged a person or its last word tells."""
    is_short = len(words) > 1 and not any(word.low in JOINTS for word in words)
    full = " ".join(word.low for word in words)
    if words[-1].role is Role.PERSON:
        is_body = not is_short and is_body_name(full)
        return SourceKind.ORGANISATION if is_body else SourceKind.PERSON
    return by_ending(words, has_article)


def kind_of_known_name(words: Sequence[Word], *, has_article: bool = False) -> SourceKind | None:
    """Say what a name names that stands in the lists, or is built as outlets' names are."""
    parts = " ".join(word.low for word in words).split("/")
    by_part = (listed(part, words, has_article) for part in parts)
    by_list = next((kind for kind in by_part if kind is not None), None)
    is_outlet = by_list is None and is_masthead(words, has_article)
    return SourceKind.OUTLET if is_outlet else by_list


def listed(full: str, words: Sequence[Word], has_article: bool) -> SourceKind | None:
    """Look the whole name up."""
    tagged_person = words[-1].role is Role.PERSON
    if full in words_of("outlets") and not (tagged_person and len(words) > 1):
        is_common = singular(full) in words_of("people") or full in words_of("weak_mastheads")
        if not is_common or has_article or words[-1].role is Role.ORGANISATION:
            return SourceKind.OUTLET
    if (full in words_of("bodies") or full in words_of("places")) and not tagged_person:
        return SourceKind.ORGANISATION
    return SourceKind.OUTLET if SITE.search(full) else None


def is_masthead(words: Sequence[Word], has_article: bool) -> bool:
    """Whether a name is built as those of papers and stations are: "the Ostrel Courier"."""
    last, first = words[-1].low, words[0].low
    two = " ".join(word.low for word in words[-2:])
    if two in ("university press", "post office") or (last == "media" and first == "social"):
        return False
    if len(words) == 1 and last in GENERIC:
        return False
    if last in words_of("mastheads") or two in words_of("mastheads"):
        return len(words) > 1 or has_article or words[0].role is not None
    if CHANNEL.match(first) and len(words) > 1:
        return True
    is_weak = last in words_of("weak_mastheads") and words[-1].role is not Role.PERSON
    return is_weak and full_enough(words, has_article)


def full_enough(words: Sequence[Word], has_article: bool) -> bool:
    """Whether enough stands before a weak masthead ("Star") to take it for one."""
    if words[0].low in PERIOD:
        return len(words) > 1
    is_noun_too = singular(words[-1].low) in words_of("people", "organisations")
    is_local = words[0].low in words_of("places") or words[0].role is Role.PLACE
    return has_article and (len(words) == 1 or is_local or not is_noun_too)


def is_body_name(name: str) -> bool:
    """Whether a name ends as those of bodies do: "Alliance", "Ostrel City Council"."""
    words = name.casefold().split()
    ends = [word for word, after in zip(words, [*words[1:], "of"], strict=True) if after in JOINTS]
    return any(singular(w) in words_of("organisations") and w not in SURNAMES for w in ends)


def by_ending(words: Sequence[Word], has_article: bool) -> SourceKind | None:
    """Go by the last word: "Committee", "Act", "FBI"."""
    last = words[-1].low
    if any(len(word.low) == 1 and word.low.isalpha() for word in words[:-1]):
        return None
    if last in SURNAMES and len(words) > 1 and words[-1].role is not Role.ORGANISATION:
        return None
    if singular(last) in words_of("organisations"):
        return SourceKind.ORGANISATION
    if last in words_of("companies") and len(words) > 1:
        return SourceKind.ORGANISATION
    if words[-1].role is Role.ORGANISATION and has_body(words):
        return SourceKind.ORGANISATION
    if singular(last) in words_of("documents") and (len(words) > 1 or has_article):
        return SourceKind.DOCUMENT
    if last in words_of("places") and len(words) == 1:
        return SourceKind.ORGANISATION
    is_acronym = ACRONYM.match(words[-1].text) is not None and not any(
        w.text.isupper() for w in words[:-1]
    )
    return SourceKind.ORGANISATION if is_acronym else None


def has_body(words: Sequence[Word]) -> bool:
    """Whether a body's noun stands in a name: "the Roper Center for Opinion Research"."""
    return any(word.low in words_of("organisations") for word in words)


def may_be_surname(low: str) -> bool:
    """Whether a word of the lists is a surname as well: "Baker"."""
    return low in SURNAMES


def by_role(role: Role | None) -> SourceKind | None:
    """What the encoder says: a place speaks for its government."""
    if role is None:
        return None
    return SourceKind.PERSON if role is Role.PERSON else SourceKind.ORGANISATION
