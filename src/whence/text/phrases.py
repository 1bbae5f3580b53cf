"""Noun phrases taken apart: words, appositions, the words before and after the head.

Source words are short noun phrases of a plain build ("Hungary's security adviser György Bakondi,
who …"), so their head is found by where they break, without a parser: at commas and relative
pronouns into appositions, and within these at the first preposition or participle.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from whence.model import Role, TaggedSpan
from whence.text.lexicon import words_of

Name = tuple[int, int, Role]
"""Where a name starts and ends in a phrase, and what it names."""
KEPT = 4096
"""Phrases that are kept taken apart."""
TOKEN = re.compile(
    r"(?P<mark>['’]s\b|(?<=[sS])['’](?![^\W_]))"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|[@#$]?\w+(?:(?:[.&/–-]|['’](?!s\b))\w+)*)"
    r"|(?P<stop>[,;:()\[\]{}—–…!?\n]|\s-\s)"
)
RELATIVES = frozenset("who whom which whose that where when while".split())
BREAKERS = frozenset(
    "of for from at in on with by to about near inside within among between against across around "
    "under over behind outside throughout into via as like including such than during since after "
    "before close familiar based named called identified cited quoted is was were are has had have "
    "i not just only alone himself herself itself themselves both".split()
)
DETERMINERS = frozenset(
    "the a an this that these those another any each every his her its their my our your".split()
)
INDEFINITE = frozenset(
    "a an another any some several many most few one two three four five six seven "
    "eight nine ten other others various numerous multiple unnamed anonymous each every no "
    "twenty thirty forty fifty hundreds thousands dozens".split()
)
DEFINITE = frozenset("the this that these those his her its their my our your".split())
PARTICIPLES = frozenset(
    "seen sent given written held made run known led drawn put taken shown told kept set left "
    "brought bought sold heard read hit caught found built won lost hidden leaked".split()
)
LOWER_NAME_PARTS = frozenset(
    "de da del della der den di du la le van von bin ibn al el ben y e of".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a phrase; `is_owner` if a possessive mark follows it, `role` what a name is."""

    text: str
    low: str
    """Its small letters, without a closing full stop."""
    start: int
    end: int
    is_owner: bool = False
    role: Role | None = None
    name: int | None = None
    """Which of the given names it belongs to, so that a name is never cut in two."""

    @property
    def is_capital(self) -> bool:
        """Whether it is written as a name: "Varga", "iPhone" no, "al-Zawahiri" yes."""
        if self.text[:1].isupper():
            return True
        head, dash, rest = self.text.partition("-")
        return bool(dash) and head.lower() in LOWER_NAME_PARTS and rest[:1].isupper()


@dataclass(frozen=True, slots=True)
class Phrase:
    """One apposition: the words up to its head, and the rest from a preposition on."""

    base: tuple[Word, ...]
    tail: tuple[Word, ...] = ()

    @property
    def head(self) -> Word:
        """The noun that says what the phrase names."""
        return self.base[-1]

    @property
    def owner(self) -> tuple[Word, ...]:
        """The words of the possessor: "the ministry" in "the ministry's spokesman"."""
        last = len(self.base) - 1
        while last and not self.base[last - 1].is_owner:
            last -= 1
        return self.base[:last]

    @property
    def own(self) -> tuple[Word, ...]:
        """The words from after the possessor and the determiners to the head."""
        words = self.base[len(self.owner) :]
        while len(words) > 1 and words[0].low in DETERMINERS:
            words = words[1:]
        return words

    @property
    def is_definite(self) -> bool:
        """Whether it speaks of something known: "the report", "Varga's report"."""
        return bool(self.owner) or self.base[0].low in DEFINITE

    @property
    def is_indefinite(self) -> bool:
        """Whether it introduces something with "a", "some" or a number: "at least one lawyer"."""
        if self.is_definite:
            return False
        return any(w.low in INDEFINITE or w.low[0].isdigit() for w in self.base)


def phrases_of(text: str, names: Sequence[TaggedSpan] = (), at: int = 0) -> list[Phrase]:
    """Cut a noun phrase into its appositions.

    `names` are the names tagged in the article and `at` is where `text` starts there.

    >>> [[w.text for w in p.base] for p in phrases_of("Jan Mohr, a spokesman for the union")]
    [['Jan', 'Mohr'], ['a', 'spokesman']]
    """
    return list(phrases_in(text, names_at(text, names, at)))


def names_at(text: str, names: Sequence[TaggedSpan], at: int) -> tuple[Name, ...]:
    """The names that touch a phrase, by their places in it."""
    touching = (name for name in names if name.start < at + len(text) and at < name.end)
    return tuple((name.start - at, name.end - at, name.role) for name in touching)


@lru_cache(maxsize=KEPT)
def phrases_in(text: str, names: tuple[Name, ...]) -> tuple[Phrase, ...]:
    """Cut a noun phrase with these names in it; sources are looked at time and again."""
    return tuple(cut(segment) for segment in segments(text, names))


def segments(text: str, names: Sequence[Name]) -> Iterator[list[Word]]:
    """Yield the words between stops and relative pronouns."""
    segment: list[Word] = []
    for match in TOKEN.finditer(text):
        if match["mark"]:
            if segment:
                segment.append(owning(segment.pop()))
            continue
        is_break = match["stop"] is not None or (match[0].lower() in RELATIVES and bool(segment))
        if not is_break:
            segment.append(word_of(match, names))
        elif segment:
            yield segment
            segment = []
    if segment:
        yield segment


def owning(word: Word) -> Word:
    """The same word with a possessive mark behind it."""
    return Word(word.text, word.low, word.start, word.end, True, word.role, word.name)


def word_of(match: re.Match[str], names: Sequence[Name]) -> Word:
    """Make a word of a token, with what is known of the name that it stands in."""
    start, end = match.span()
    low = match[0].casefold().replace("’", "'").rstrip(".")
    for number, (first, last, role) in enumerate(names):
        if first < end and start < last:
            return Word(match[0], low, start, end, role=role, name=number)
    return Word(match[0], low, start, end)


def cut(words: Sequence[Word]) -> Phrase:
    """Cut one apposition where its head has been said."""
    for i in range(1, len(words)):
        if is_cut(words, i):
            return Phrase(tuple(words[:i]), tuple(words[i:]))
    return Phrase(tuple(words))


def is_cut(words: Sequence[Word], i: int) -> bool:
    """Whether what stands before word `i` is complete without it."""
    word, before = words[i], words[i - 1]
    if word.name is not None and word.name == before.name:
        return False
    if word.low in BREAKERS:
        return True
    if word.low in ("and", "or", "&", "und"):
        return is_complete(before)
    is_participle = not word.is_capital and (
        word.low.endswith(("ing", "ed")) or word.low in PARTICIPLES
    )
    return is_participle and singular(word.low) not in nouns() and is_complete(before)


def is_complete(word: Word) -> bool:
    """Whether a phrase may end in this word: it is a name, or a noun that we know."""
    return word.role is not None or singular(word.low) in nouns()


@cache
def nouns() -> frozenset[str]:
    """All nouns of the lists that say what a source is."""
    lists = "people offices organisations documents carriers pieces media places bodies outlets"
    return words_of(*lists.split())


@cache
def singular(low: str) -> str:
    """The singular of a plural that the lists know, or the word itself.

    >>> singular("secretaries"), singular("congress"), singular("wives")
    ('secretary', 'congress', 'wife')
    """
    known = nouns()
    if low in known or not low.endswith("s"):
        return low
    ends = (("s", ""), ("ies", "y"), ("ves", "fe"), ("ves", "f"), ("es", ""))
    tries = (low[: -len(old)] + new for old, new in ends if low.endswith(old))
    return next((word for word in tries if word in known), low)


def is_plural(low: str) -> bool:
    """Whether a noun of the lists stands in the plural."""
    return singular(low) != low or low in ("people", "men", "women", "children", "media", "police")
