"""Keys of names: what of a name counts when two are compared.

A key leaves out what says nothing of whom is meant: capitals, diacritics of Western letters,
"the", quotation marks, hyphens, full stops, and the marks that turn the direction of writing. Two
names with one key are one name; whether two *keys* mean one actor is never settled by likeness.
"""

import re
import unicodedata
from functools import lru_cache

INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
APOSTROPHES = re.compile("[’‘ʼʻ`´′]")
POSSESSIVE = re.compile(r"'s?$")
NUMERAL = re.compile("[ivx]+")
NO_WORD = re.compile(r"[^\w&+'\u0300-\u036f\u0610-\u061a\u064b-\u0670\u0900-\u109f\u1780-\u17ff]+")
"""All but letters and digits; the vowel signs of Indic and other scripts are letters too."""
WESTERN = re.compile("[a-zA-Z\u0370-\u052f]")
FORMS = frozenset("inc corp ltd llc plc gmbh".split())
SPECIAL = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "'": None})
LONGEST = 200
"""Characters of a name that count."""
ARABIC_ARTICLES = frozenset("al el ul".split())
FOLDS = (
    (re.compile("q"), "k"),
    (re.compile("ae|ai|ay|ei|ey"), "ai"),
    (re.compile("ou|oo"), "u"),
    (re.compile("kh(?=[aeiou])"), "k"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?<=[aeiou])h\b"), ""),
)
"""What the letters of one Arabic, Persian or Russian name turn into on different desks."""


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """Give the key of a name; an empty string if nothing in it counts.

    >>> name_key("The “Islamic State”"), name_key("U.N."), name_key("György Bakondi’s")
    ('islamic state', 'un', 'gyorgy bakondi')
    """
    words = counted_words(name[:LONGEST])
    while len(words) > 1 and words[0] in ("the", "a", "an"):
        words = words[1:]
    while len(words) > 1 and words[-1] in FORMS:
        words = words[:-1]
    return " ".join(words)


def counted_words(name: str) -> list[str]:
    """The words of a name in small letters, without marks."""
    low = name.casefold()
    if low.isascii():
        if low.replace(" ", "").isalnum():
            return low.split()  # most names of a long list
    else:
        low = without_marks(APOSTROPHES.sub("'", INVISIBLE.sub("", low)).strip())
    low = POSSESSIVE.sub("", low.rstrip(' .,;:"”»)'))
    return NO_WORD.sub(" ", low.replace(".", "").translate(SPECIAL)).split()


def without_marks(low: str) -> str:
    """Take diacritics off Latin, Greek and Cyrillic letters; in other scripts they are letters."""
    kept: list[str] = []
    base = ""
    for letter in unicodedata.normalize("NFKD", low).casefold():  # NFKD can bring capitals
        if not unicodedata.combining(letter):
            base = letter
        elif WESTERN.match(base):
            continue
        kept.append(letter)
    return unicodedata.normalize("NFC", "".join(kept))


@lru_cache(maxsize=65536)
def sound_key(name: str) -> str:
    """Give the key that different spellings of one foreign name share; only for comparing.

    >>> sound_key("Al Qaeda") == sound_key("al-Qaida"), sound_key("Varga") == sound_key("Verga")
    (True, False)
    """
    words = name_key(name).split()
    folded = ("al" if word in ARABIC_ARTICLES else folded_word(word) for word in words)
    return " ".join(folded)


def folded_word(word: str) -> str:
    """A word in the one spelling of its sound; "III" is a number and not "I" three times."""
    if not NUMERAL.fullmatch(word):
        for pattern, letter in FOLDS:
            word = pattern.sub(letter, word)
    return word


def is_acronym(name: str) -> bool:
    """Whether a name is written as an acronym: "ISIS", "U.N.", "ISIS-K".

    >>> [is_acronym(name) for name in ("ISIS", "U.N.", "Isis", "Kfar")]
    [True, True, False, False]
    """
    letters = [c for c in INVISIBLE.sub("", name).strip("“”\"'() ") if c not in ".-"]
    return (
        1 < len(letters) <= 8
        and all(c.isupper() or c.isdigit() for c in letters)
        and any(c.isalpha() for c in letters)
    )
