"""Words of times as tokens, each with its kind; kinds are what the grammar is written in.

One regex cuts a text, one table says what each word is, and each token becomes one character of a
second, much shorter string. The grammar's rules are regexes over that string, which keeps them
readable and reading linear. Words that no time is made of are the kind `other`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from whence.text.lexicon import table_of, words_of

TOKEN = re.compile(
    r"""(?:(?P<word>[^\W\d_]{2,}(?!\w))
    |(?P<iso>(?<![\w-])[12][0-9]{3}-[01][0-9]-[0-3][0-9](?:T[0-9:]{2,8}Z?)?(?![\w-]))
    |(?P<slash>(?<![\w/])[0-9]{1,2}/[0-9]{1,2}/(?:[12][0-9])?[0-9]{2}(?![\w/]))
    |(?P<clock>(?<![\w:.,])(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?![0-9:]))
    |(?P<decade>(?<!\w)(?:[1-9]?[0-9]{2}0|[1-9][0-9]0|['’‘]?[1-9]0)['’]?s(?!\w))
    |(?P<figure>(?<![\w.])[0-9]{1,2}(?:st|nd|rd|th)(?!\w))
    |(?P<short>(?<!\w)['’‘][0-9]{2}(?![\w'’]))
    |(?P<number>(?<![\w.,])[0-9]{1,3}(?:,[0-9]{3}){1,3}(?!\w)
        |(?<!\w)[0-9]+(?:\.[0-9]+)?(?:(?!\w)|(?=(?:[ap]m|hrs?|h)\b)))
    |(?P<ampm>[ap]\.?\s?m(?:\.|\b))
    |(?P<oclock>\bo['’]clock)
    |(?P<era>\b(?:B\.\s?C\.(?:\s?E\.)?|A\.\s?D\.))
    |(?P<stop>\n\s*\n|(?<=[.!?:”"])\n|(?<![^\n]{40})\n)
    |(?P<other>\w+)
    |(?P<mark>[^\w\s]))\ ?""",
    re.VERBOSE | re.IGNORECASE,
)
"""A single line end counts as white space where the line was long enough to be a wrapped one."""

MARKS = {
    ",": "comma", "-": "hyphen", "‑": "hyphen", "–": "dash", "—": "dash", "(": "bracket",
    ".": "full_stop", "!": "stop", "?": "stop", ";": "stop", "$": "money", "€": "money",
    "£": "money", "#": "money", "%": "percent", "/": "solidus", "'": "quote", "’": "quote",
}  # fmt: skip
FORMS = ("iso", "slash", "clock", "decade", "figure", "short", "ampm", "oclock", "era")
FIGURES = ("day_number", "two_digits", "year", "old_year", "number")
KNOWN_WORDS = 50_000
"""How many words' kinds are kept, since most words come again."""
SAME_TODAY = frozenset(
    "bet bid burst cast cost cut forecast hit hurt let put quit read set shed shut split spread "
    "thrust upset ground lay wound".split()
)
"""Past tenses that may be present ones, or nouns."""
LONGEST_NUMBER = 9
"""Digits; a longer one counts nothing that a time could."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark of the text with its kind and the value that the table gives it."""

    kind: str
    start: int
    end: int
    text: str
    value: int | float | str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The table of words, and one character for each kind."""

    words: Mapping[str, tuple[str, int | str]]
    cased: frozenset[str]
    codes: Mapping[str, str]


@cache
def lexicon() -> Lexicon:
    """Read the table of words."""
    tables: dict[str, dict[str, int | str]] = table_of("times")
    cased = frozenset(tables.pop("cased"))
    words = {word: (kind, value) for kind, table in tables.items() for word, value in table.items()}
    kinds = [
        *tables,
        *FORMS,
        *FIGURES,
        *sorted(set(MARKS.values())),
        "ed",
        "capital",
        "plural",
        "possessive",
    ]
    codes = {kind: chr(0x100 + index) for index, kind in enumerate(dict.fromkeys(kinds))}
    return Lexicon(words, cased, {**codes, "other": "x"})


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text cut into tokens: one character of `codes` for each, by its kind."""

    text: str
    codes: str
    bounds: Sequence[tuple[int, int]]
    kinds: Sequence[str]

    def __getitem__(self, index: int) -> Token:
        start, end = self.bounds[index]
        word = self.text[start:end]
        return Token(self.kinds[index], start, end, word, value_of(self.kinds[index], word))


def tokenise(text: str) -> Tokens:
    """Cut a text into tokens."""
    codes = lexicon().codes
    bounds, kinds = [], []
    for match in TOKEN.finditer(text):
        form = match.lastgroup or "word"
        bounds.append(match.span(form))
        kinds.append(kind_of(form, match[form]))
    return Tokens(text, "".join([codes[kind] for kind in kinds]), bounds, kinds)


@lru_cache(KNOWN_WORDS)
def kind_of(form: str, word: str) -> str:
    """What kind of token a word, number or mark is."""
    if form in ("word", "other"):
        return kind_of_word(word)
    if form == "number":
        return kind_of_number(word)
    if form == "mark":
        return MARKS.get(word, "other")
    return form


def kind_of_word(word: str) -> str:
    """What kind a word is; months like "May" need their capital."""
    table = lexicon()
    low = word.lower()
    entry = table.words.get(low)
    if entry is not None:
        if low not in table.cased or word[0].isupper():
            return entry[0]
        return "will" if low == "may" else "other"
    if word[0].isupper():
        return "capital"
    if low == "s":
        return "possessive"
    if low.endswith("ed"):
        return "ed"
    if low in words_of("pasts") and low not in SAME_TODAY:
        return "did"
    return "plural" if len(low) > 3 and low.endswith("s") else "other"


def kind_of_number(word: str) -> str:
    """Whether a number may be a day of a month, a year, or only a count."""
    if word.isascii() and word.isdigit() and len(word) <= 4:
        number = int(word)
        if 1 <= number <= 31 and len(word) <= 2:
            return "day_number"
        if len(word) == 2:
            return "two_digits"
        if 1000 <= number < 2100:
            return "year" if number >= 1900 else "old_year"
    return "number"


def value_of(kind: str, word: str) -> int | float | str:
    """What a token stands for: a number for counts, years and days, else the table's word."""
    if kind in FIGURES:
        digits = word.replace(",", "")
        if len(digits) > LONGEST_NUMBER:
            return -1
        return float(digits) if "." in digits else int(digits)
    if kind == "figure":
        return int(word[:-2])
    entry = lexicon().words.get(word.lower())
    if entry is not None:
        return entry[1]
    if kind == "era":
        return 1 if word[0] in "aA" else -1
    return word if kind in FORMS else 1
