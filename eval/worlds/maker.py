"""The maker of one world: its chance, the names it makes, and which forms it uses."""

import random
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FORMS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("forms.toml").read_text("utf-8"))
SYLLABLES = [words.split() for words in (
    "mar vel ost kar dun lor bel tar nor sel gar fen",
    "o a i e u",
    "wick stad grim rov mouth ra holm vik den lund",
)]  # fmt: skip
ONES = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
IN_WORDS = 0.2
"""How often a number under a hundred is written in words."""


@dataclass(frozen=True, slots=True)
class Maker:
    """What makes one world; `form` is "tuned" or "held"."""

    chance: random.Random
    form: str

    def form_of(self, name: str) -> str:
        """One of the forms of this name."""
        return str(self.chance.choice(FORMS[name][self.form]))

    def name(self) -> str:
        """A name that nothing bears."""
        return "".join(map(self.chance.choice, SYLLABLES)).capitalize()

    def is_so(self, share: float) -> bool:
        """Whether it falls out so, in that share of cases."""
        return self.chance.random() < share

    def written(self, number: int) -> str:
        """A number in figures or in words."""
        return in_words(number) if number < 100 and self.is_so(IN_WORDS) else str(number)


def in_words(number: int) -> str:
    """A number from 1 to 99 in words.

    >>> in_words(7), in_words(40), in_words(63)
    ('seven', 'forty', 'sixty-three')
    """
    if number < len(ONES):
        return ONES[number]
    tens, ones = divmod(number, 10)
    return TENS[tens - 2] + (f"-{ONES[ones]}" if ones else "")


def capital(words: str) -> str:
    """Words with a capital letter first."""
    return words[:1].upper() + words[1:]
