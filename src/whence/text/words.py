"""Words of a text with their places, as the steps that read phrases see them.

A possessive "'s" is a word of its own, so that "Varga's" ends in the name and says that something
of hers follows; abbreviations keep their full stops ("U.N.", "Col."), other marks stand alone.
"""

import re
from typing import NamedTuple

WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}(?![^\W\d_])"  # U.N.
    r"|(?:’|')s(?!\w)"  # the possessive
    r"|[^\W\d_]\.(?=\s)"  # J. Varga
    r"|(?:[\w&]++|(?<=\w)[’'‑-](?=\w)(?!s(?!\w)))+"
    r"|(?:’|')(?=\s)"  # the possessive after s, or a closing mark
    r"|[^\w\s]"
)
SHORTENED = frozenset(
    "mr mrs ms mx dr prof sen rep gov gen lt col sgt capt cmdr adm maj brig cpl pvt rev hon pres "
    "supt insp det st jr sr fr sens reps atty amb sec asst dep msgr cllr".split()
)


class Word(NamedTuple):
    """One word or mark: `low` is its lower case without a full stop at its end."""

    start: int
    end: int
    text: str
    low: str

    @property
    def is_name_like(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_possessive(self) -> bool:
        """Whether it is "'s", or an apostrophe that may stand for one."""
        return self.low in ("'s", "'")

    @property
    def is_mark(self) -> bool:
        """Whether it is punctuation."""
        return not self.text[0].isalnum() and not self.is_possessive


def words_in(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Cut text[start:end] into words, in order.

    >>> [word.text for word in words_in("Col. Varga's son left the U.N., he said.")]
    ['Col.', 'Varga', "'s", 'son', 'left', 'the', 'U.N.', ',', 'he', 'said', '.']
    """
    found: list[Word] = []
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        piece = match.group()
        before = found[-1] if found else None
        if piece == "." and before and before.end == match.start() and before.low in SHORTENED:
            found[-1] = Word(before.start, match.end(), before.text + ".", before.low)
        else:
            found.append(Word(match.start(), match.end(), piece, lowered(piece)))
    return found


def lowered(piece: str) -> str:
    """Lower case, straight apostrophes, and no full stop at the end."""
    if piece.isalpha():
        return piece.lower()
    low = piece.lower().replace("’", "'").replace("‑", "-")
    return low.rstrip(".") or low
