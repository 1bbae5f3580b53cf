"""Numerals: what one number is, in figures or in words, without what stands around it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

TOKEN = re.compile(
    r"(?P<currency>(?:US|A|C|NZ|HK)?\$|€|£|¥|₹|₽)"
    r"|(?P<odd>\d{1,4}(?:[/.:-]\d{1,4}){2,}|\d{1,2}:\d\d|\d{1,2}/\d{1,2}(?![\d/])|\d+(?:st|nd|rd|th|s|er)\b|['’]\d\ds?\b)"
    r"|(?<![\w.])(?<![^\W\d_][-‑–])(?P<figures>\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?)"
    r"(?P<suffix>m|bn|tn|k|km|kg|cm|mm|mph)?(?![^\W_])"
    r"|(?P<word>[^\W\d_]+(?:[.'’][^\W\d_]+)*(?:-[^\W\d_]+)*)"
    r"|(?P<other>\w+(?:[.,-]\w+)*|[^\w\s])"
)
UNITS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2
    )
}
SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9,
    "trillion": 10**12, "m": 10**6, "bn": 10**9, "tn": 10**12, "k": 10**3,
}  # fmt: skip
VAGUE = {
    "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2 * 10**6,
    "billions": 2 * 10**9,
}  # fmt: skip
"""Plurals say "at least two": dozens are 24 or more."""
STARTERS = frozenset((*UNITS, *TENS, *VAGUE, "a", "half", "tens"))
SPELT = sorted({*STARTERS, *SCALES} - {"a", "m", "bn", "tn", "k"})
NUMERAL = re.compile(
    rf"\d|\b(?=[{''.join(sorted({word[0] for word in SPELT}))}])(?:{'|'.join(SPELT)})",
    re.IGNORECASE,
)
"""What a number has in it somewhere; most sentences have none and need not be cut into tokens."""
MOST_WORDS = 8
GLUED = frozenset(
    "year month week day hour minute mile metre meter kilometre kilometer foot ton tonne man woman "
    "member person seat storey story page point acre litre party nation game match".split()
)
"""What a hyphen may tie to a number word: "a four-year-old bridge"."""


class Token(NamedTuple):
    """A word, figure or mark; `low` is its lower case, `kind` the group of `TOKEN` that it is."""

    start: int
    end: int
    text: str
    low: str
    kind: str
    suffix: str = ""


class Value(NamedTuple):
    """A number that ends before token `last`; `length` counts its figures, none if in words."""

    number: float
    last: int
    scale: int = 1
    length: int = 0
    currency: str = ""
    is_vague: bool = False

    @property
    def in_figures(self) -> bool:
        """Whether it is written in figures."""
        return self.length > 0

    @property
    def is_bare(self) -> bool:
        """Whether it is figures and nothing else."""
        return self.in_figures and self.scale == 1 and not self.currency


def tokens_in(text: str, start: int, end: int) -> list[Token]:
    """Cut text[start:end] into words, figures and marks."""
    found: list[Token] = []
    for match in TOKEN.finditer(text, start, end):
        kind = match.lastgroup or "other"
        suffix = match["suffix"] or ""
        kind = "figures" if kind == "suffix" else kind
        low = match.group().lower().replace("’", "'")
        found.append(Token(match.start(), match.end(), match.group(), low, kind, suffix))
    return found


def value_at(tokens: Sequence[Token], at: int) -> Value | None:
    """Read the number that begins at a token, a currency sign before it included."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.kind == "word" and token.low.partition("-")[0] not in STARTERS:
        return None
    if token.kind == "currency":
        value = figures_at(tokens, at + 1)
        return value._replace(currency=token.text) if value else None
    return (
        figures_at(tokens, at)
        or vague_at(tokens, at)
        or words_at(tokens, at)
        or glued_at(tokens, at)
    )


def figures_at(tokens: Sequence[Token], at: int) -> Value | None:
    """Read "2,500", "2.5 million", "80m"."""
    if at >= len(tokens) or tokens[at].kind != "figures":
        return None
    token = tokens[at]
    figures = token.text[: len(token.text) - len(token.suffix)]
    plain = figures.replace(",", "")
    number = float(plain)
    scale = SCALES.get(token.suffix, 1)
    last = at + 1
    if scale == 1 and not token.suffix and last < len(tokens) and len(tokens[last].low) > 2:
        scale = SCALES.get(tokens[last].low, 1)
        last += scale > 1
    return Value(round(number * scale, 6), last, scale, len(figures))


def vague_at(tokens: Sequence[Token], at: int) -> Value | None:
    """Read "dozens", "hundreds of thousands"; "scores" only before "of"."""
    low = tokens[at].low
    if low in ("tens", "scores") and not is_of(tokens, at + 1):
        return None
    number = 20 if low == "tens" else VAGUE.get(low)
    if number is None:
        return None
    further = tokens[at + 2].low if is_of(tokens, at + 1) and at + 2 < len(tokens) else ""
    if further in VAGUE and further not in ("dozens", "scores"):
        return Value(number * VAGUE[further] / 2, at + 3, is_vague=True)
    return None if low == "tens" else Value(number, at + 1, is_vague=True)


def glued_at(tokens: Sequence[Token], at: int) -> Value | None:
    """Read the number of "four-year-old"."""
    number, dash, rest = tokens[at].low.partition("-")
    value = small(number) if dash and rest.partition("-")[0] in GLUED else None
    return None if value is None else Value(value, at + 1)


def is_of(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is "of"."""
    return at < len(tokens) and tokens[at].low == "of"


def words_at(tokens: Sequence[Token], at: int) -> Value | None:
    """Read "twenty-three", "two hundred and five", "a dozen", "half a million"."""
    total, part, last, scale = 0.0, 0.0, at, 1
    if [token.low for token in tokens[at : at + 2]] == ["half", "a"] and at + 2 < len(tokens):
        step = SCALES.get(tokens[at + 2].low, 1)
        return Value(step / 2, at + 3, step) if step > 1 else None
    for index in range(at, min(at + MOST_WORDS, len(tokens))):
        low = tokens[index].low
        number = small(low)
        if number is not None and not tokens[index].suffix:
            if last > at and not fits(part, number):
                break
            part += number
        elif low in SCALES and len(low) > 2 and (part or low_is_a(tokens, index, at)):
            scale = SCALES[low]
            total, part = (total, (part or 1) * 100) if scale == 100 else (
                total + (part or 1) * scale, 0.0)  # fmt: skip
        elif not (low == "and" and scale >= 100 and next_is_small(tokens, index + 1)) and not (
            index == at and low == "a" and next_is_scale(tokens, index + 1)
        ):
            break
        last = index + 1
    return Value(total + part, last, scale) if last > at else None


def small(low: str) -> int | None:
    """The number of a word under a hundred: "seven", "seventy", "seventy-seven"."""
    tens, dash, unit = low.partition("-")
    if dash:
        one = UNITS.get(unit, 0)
        return TENS[tens] + one if tens in TENS and 0 < one < 10 else None
    return UNITS.get(low, TENS.get(low))


def fits(part: float, number: int) -> bool:
    """Whether a number may follow: five after a hundred or after twenty, not after six."""
    return part == 0 or (part >= 100 and part % 100 == 0) or (part in TENS.values() and number < 10)


def low_is_a(tokens: Sequence[Token], index: int, at: int) -> bool:
    """Whether a scale has "a" before it: "a dozen"."""
    return index == at + 1 and tokens[at].low == "a"


def next_is_scale(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is "dozen", "hundred" and so on."""
    return at < len(tokens) and len(tokens[at].low) > 2 and tokens[at].low in SCALES


def next_is_small(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a number word."""
    return at < len(tokens) and small(tokens[at].low) is not None
