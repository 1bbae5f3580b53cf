"""What the rules of the grammar take and give: a phrase, what is known around it, its reading."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from whence.model import Anchor, Modifier, Precision, TimeType
from whence.text.times.calendar import Moment
from whence.text.times.tokens import Token, lexicon

SETS = {
    "day": "day_number figure ordinal second",
    "date_day": "day_number figure",
    "any_year": "year old_year",
    "count": "day_number two_digits any_year number word one a hundred fuzzy some couple half",
    "digits": "day_number two_digits number word one",
    "dashes": "hyphen dash",
    "link": "hyphen dash and or to comma solidus",
    "one_unit": "unit century",
    "any_unit": "unit century units",
    "any_season": "season fall",
    "period": "early mid late",
    "counted": "units unit plural people percent",
    "approx": "about exact some",
}
"""Names for several kinds at once, for use in rules."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule makes of a phrase.

    `moment` is what later times may be counted from; `tokens` is the part of the phrase that this
    reading is of, all of it if None.
    """

    type: TimeType
    value: str
    precision: Precision | None = None
    modifier: Modifier | None = None
    anchor: Anchor | None = None
    moment: Moment | None = None
    tokens: tuple[Token, ...] | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """The tokens of a match."""

    tokens: tuple[Token, ...]

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    def all(self, *kinds: str) -> list[Token]:
        """All tokens of some kinds."""
        return [token for token in self.tokens if token.kind in kinds]

    def first(self, *kinds: str) -> Token | None:
        """The first token of some kinds."""
        return next((token for token in self.tokens if token.kind in kinds), None)

    def has(self, *kinds: str) -> bool:
        """Whether there is a token of one of the kinds."""
        return self.first(*kinds) is not None

    def number(self, *kinds: str) -> int | None:
        """The whole number that the first token of some kinds stands for."""
        token = self.first(*kinds)
        return int(token.value) if token else None

    def word(self, *kinds: str) -> str | None:
        """The value in words of the first token of some kinds."""
        token = self.first(*kinds)
        return str(token.value) if token else None


@dataclass(frozen=True, slots=True)
class Context:
    """What is known where a phrase stands.

    `published` is the article's date; `told` the last time that was told, and `told_here` the last
    in the same paragraph if its year was written out; `day_told` the day that clock times are of;
    `weekdays` which day "Monday" was. `tail` is what follows in the same breath, as the month in
    "13 to 15 April"; `tense` is +1, -1 or 0 where the verb does not tell. `is_story` says that
    years carry on over paragraphs; `before` and `after` are the kinds of the tokens beside the
    phrase.
    """

    published: Moment | None
    told: Moment | None
    told_here: Moment | None
    day_told: Moment | None
    weekdays: Mapping[int, Moment]
    tail: Phrase
    tense: int
    is_story: bool
    before: str
    after: str

    @property
    def then(self) -> Moment | None:
        """What "the next day" is counted from: the last time told, or else the article's date."""
        return self.told or self.published

    @property
    def then_anchor(self) -> Anchor:
        """Where `then` comes from."""
        return Anchor.TEXT if self.told else self.now_anchor

    @property
    def now_anchor(self) -> Anchor:
        """Whether there is a date to count from."""
        return Anchor.PUBLISHED if self.published else Anchor.MISSING


Reader = Callable[[Phrase, Context], "Reading | Sequence[Reading] | None"]
"""Gives the readings of a phrase; none at all for one that no other rule should try: "30 February".

None says that it is not a time of this rule, and that one may begin at its next word.
"""


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over kinds of tokens, as a regex whose letters are names, and its reader."""

    pattern: str
    read: Reader

    @property
    def regex(self) -> str:
        """The pattern as a regex over the codes of tokens."""
        return compiled(self.pattern)


def compiled(pattern: str) -> str:
    """Turn a pattern over the names of kinds into a regex over their codes."""
    codes = lexicon().codes

    def code(match: re.Match[str]) -> str:
        characters = "".join(codes[kind] for kind in kinds_in(match.group()))
        return characters if len(characters) == 1 else f"[{characters}]"

    regex = re.sub(r"[a-z_]+", code, pattern)
    return re.sub(r"\((?!\?)", "(?:", regex).replace(" ", "").replace("\n", "")


def kinds_in(name: str) -> list[str]:
    """The kinds that a name in a pattern stands for."""
    if name not in SETS:
        return [name]
    return [kind for part in SETS[name].split() for kind in kinds_in(part)]
