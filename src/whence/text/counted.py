"""What a number counts: a unit with a sign of its own, or the noun after it.

The noun is found without a parser: the words after a number up to the first that cannot be part of
its phrase, back to the plural in it ("20 insurgent and terrorist *networks*, …").
"""

from collections.abc import Sequence

from whence.model import Span
from whence.text.clauses import is_verb
from whence.text.numerals import GLUED, Token

CURRENCY_SIGNS = {
    "$": "USD", "US$": "USD", "A$": "AUD", "C$": "CAD", "NZ$": "NZD", "HK$": "HKD", "€": "EUR",
    "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB",
}  # fmt: skip
CURRENCY_WORDS = {
    "dollars": "USD", "dollar": "USD", "euros": "EUR", "euro": "EUR", "pounds": "GBP",
    "roubles": "RUB", "rubles": "RUB", "yen": "JPY", "yuan": "CNY", "usd": "USD", "eur": "EUR",
    "gbp": "GBP",
}  # fmt: skip
PERCENT = frozenset(("percent", "%", "percentage", "pct"))
MEASURES = frozenset(
    "km kg g m cm mm mph kph ft lb lbs oz mw gw kw c degrees hectares sq kilos".split()
)
PLURALS = frozenset(
    "people men women children police troops cattle dead others percent aircraft personnel "
    "fish sheep feet teeth crew staff spacecraft wounded injured".split()
)
NOT_PLURALS = frozenset(
    "is was has does as this his its us yes perhaps always sometimes across towards besides thus "
    "minus plus whereas series less says comes goes gives makes gets takes means remains dies lies "
    "seems becomes brings keeps".split()
)
STOPS = frozenset(
    "the a an that which who whom whose when where while as at by for from in into on onto with "
    "within without under over of to after before during since until between against among "
    "is are was were be been being has have had do does did will would can could may might must "
    "should shall not never also if because although but or than he she it they we you i there "
    "this these those his her its their our my your yesterday today tomorrow ago".split()
)
ONE_OF_NONE = frozenset(
    "day another more thing point reason way side time such last hand kind who can where "
    "thing must should".split()
)
"""Words after "one" that count nothing: "one day", "one another"."""
MOST_WORDS = 6


def unit_after(tokens: Sequence[Token], at: int, sign: str) -> tuple[str | None, int]:
    """The unit that a sign before a number or a word after it gives, and the token after that."""
    if sign:
        return CURRENCY_SIGNS[sign], at
    low = tokens[at].low if at < len(tokens) else ""
    if low in CURRENCY_WORDS:
        return CURRENCY_WORDS[low], at + 1
    if low == "per" and at + 1 < len(tokens) and tokens[at + 1].low == "cent":
        return "%", at + 2
    return ("%", at + 1) if low in PERCENT else (None, at)


def counted_after(text: str, tokens: Sequence[Token], at: int, number: float) -> Span | None:
    """The words of what is counted, which begin at a token; None if none can be told."""
    glued = tokens[at - 1].low.split("-") if at and tokens[at - 1].kind == "word" else []
    if len(glued) > 1 and glued[1] in GLUED:
        start = tokens[at - 1].start + len(glued[0]) + 1
        return Span.of(text, start, start + len(glued[1]))
    if is_glued(tokens, at):
        return Span.of(text, tokens[at + 1].start, first_part_end(tokens[at + 1]))
    suffix = tokens[at - 1].suffix if at else ""
    if suffix in MEASURES and len(suffix) > 1:
        return Span.of(text, tokens[at - 1].end - len(suffix), tokens[at - 1].end)
    end = at
    while end < min(len(tokens), at + MOST_WORDS) and is_part(tokens, end, at):
        if number == 1:
            if tokens[end].low in ONE_OF_NONE:
                return None
            if is_verb(tokens[end].low):
                break
        elif is_plural(tokens[end].low):
            return Span.of(text, tokens[at].start, tokens[end].end)
        end += 1
    is_one = number == 1 and end > at
    return Span.of(text, tokens[at].start, tokens[end - 1].end) if is_one else None


def is_glued(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen ties the number to its unit: "a 16-year-old"."""
    return (
        at + 1 < len(tokens)
        and tokens[at].text in "-‑"
        and tokens[at - 1].end == tokens[at].start
        and tokens[at + 1].start == tokens[at].end
        and tokens[at + 1].kind == "word"
    )


def first_part_end(token: Token) -> int:
    """Where the first part of a hyphened word ends."""
    return token.start + len(token.text.partition("-")[0])


def is_part(tokens: Sequence[Token], index: int, at: int) -> bool:
    """Whether a word may belong to the phrase of what is counted."""
    token = tokens[index]
    if token.low == "and":
        return index > at
    if token.text in '“”‘’"':
        return True
    return token.kind == "word" and token.low not in STOPS


def is_plural(low: str) -> bool:
    """Whether a word looks like a plural noun, or is a measure that has none."""
    if low in PLURALS or low in MEASURES:
        return True
    return low.endswith("s") and not low.endswith(("ss", "us", "'s")) and low not in NOT_PLURALS
