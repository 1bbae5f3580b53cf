"""Definitions: where a text itself says that two names are one, or how they hang together.

"the Odrin River Authority (ORA)", "Dakesh, also known as …", "formerly", "a branch of". Only what
follows a mention at once is looked at, in a window of fixed length, so that no text takes long.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.model import ActorKind, Span, TieKind
from whence.steps.actors.names import Told
from whence.text.name_keys import ARABIC_ARTICLES, is_acronym, name_key
from whence.text.person_names import initials

WINDOW = 160
UPPER = r"[^\W\d_a-zß-öø-ÿ]"
"""A capital letter, or one of a script that has none."""
NAME = (
    rf"(?P<name>(?:al-|el-)?{UPPER}[\w’'.&/-]*"
    rf"(?: (?:(?:of|the|and|for|in|de|du|al|&) ){{0,2}}(?:al-|el-)?{UPPER}[\w’'&/-]*){{0,7}})"
)
OPEN = r"(?:the |an? )?[“\"‘']?"
SHORT = r"(?:acronyms?|initials|names?|abbreviation|nickname|nom de guerre)"
USERS = r"(?P<by>(?:to|on|in|by|among|for) [^,;:().“\"]{1,40}? )?"
KNOWN = (
    rf"(?:(?:also|otherwise|better|best|commonly|sometimes|widely|now|locally) )?"
    rf"(?:known|referred to) {USERS}"
    rf"(?:as|by (?:its|the|their|his|her) (?:[\w-]+ ){{0,3}}?{SHORT},?(?: of)?) "
)
CALLED = r"(?:(?:also|sometimes|commonly|now|otherwise) (?:called|named)|a\.?k\.?a\.?|alias) "
FORMER = r"(?:formerly|(?:formerly|previously|originally|once) (?:known as|called|named)) "
CALLS = r"(?:which|whom|that) (?P<user>[^,;:().“\"]{1,40}?) calls? "
LEAD = r"[”\"’']?(?:’s|'s)?,? ?\(?(?:(?:which|who) (?:is|are|was|were) |or )?"
PARTS = r"(?:branch|arm|wing|affiliate|offshoot|unit|subsidiary|division|part|chapter|faction)"
MOUTH = r"spokes(?:man|woman|person)"
FEW = r"(?:[\w’'-]+ ){0,3}?"
MAX_INITIALS = 8


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way of saying how two names hang together; `points` is how much it says."""

    rule: str
    relation: TieKind
    regex: re.Pattern[str]
    points: float


PATTERNS = (
    Pattern(
        "known as", TieKind.SAME_AS, re.compile(LEAD + f"(?:{KNOWN}|{CALLED})" + OPEN + NAME), 0.95
    ),
    Pattern("formerly", TieKind.SAME_AS, re.compile(LEAD + FORMER + OPEN + NAME), 0.9),
    Pattern("called by", TieKind.SAME_AS, re.compile(r",? " + CALLS + OPEN + NAME), 0.9),
    Pattern(
        "a part of",
        TieKind.PART_OF,
        re.compile(rf",? (?:which is |is )?(?:an?|the|one of the) {FEW}{PARTS} of {OPEN}{NAME}"),
        0.9,
    ),
    Pattern(
        "spokesman",
        TieKind.SPEAKS_FOR,
        re.compile(rf", (?:an?|the) {FEW}{MOUTH} (?:for|of) {OPEN}{NAME}"),
        0.95,
    ),
)
BRACKETS = re.compile(rf"[”\"’']? \((?:the |or |known as )?[“\"‘']?{NAME}[”\"’']?(?:,? or |\))")
OR = re.compile(rf",? or (?:the )?[“\"‘']?{NAME}[”\"’']?[,)]")


@dataclass(frozen=True, slots=True)
class Definition:
    """One such place: `told` is the name before it and `span` the name that it gives."""

    told: Told
    span: Span
    pattern: Pattern
    reason: str
    by: str | None = None


def definitions_in(text: str, told: Sequence[Told]) -> Iterator[Definition]:
    """Find all definitions of an article's names."""
    for one in told:
        after = text[one.span.end : one.span.end + WINDOW].replace("\n", ";")
        yield from in_brackets(text, one, after)
        for pattern in PATTERNS:
            if (match := pattern.regex.match(after)) and fits(pattern, one, match["name"]):
                groups = match.groupdict()
                by = (groups.get("by") or groups.get("user") or "").strip() or None
                span = name_span(text, one.span.end + match.start("name"), match["name"])
                yield Definition(one, span, pattern, f"“{match.group().strip()}”", by)
                break


def fits(pattern: Pattern, told: Told, name: str) -> bool:
    """Whether a pattern can say this of the two: only people speak for others."""
    is_person = told.kind is ActorKind.PERSON
    if name_key(name) in ("", name_key(told.span.text)):
        return False
    if pattern.rule == "formerly":  # "Ilse Brandt, formerly Minister of …" is no name
        return not is_person
    return is_person or pattern.relation is not TieKind.SPEAKS_FOR


def in_brackets(text: str, told: Told, after: str) -> Iterator[Definition]:
    """Acronyms in brackets, or after "or", either way round."""
    if told.kind is ActorKind.PERSON:
        return
    for regex, rule in ((BRACKETS, "in brackets"), (OR, "or")):
        match = regex.match(after)
        if match is None:
            continue
        span = name_span(text, told.span.end + match.start("name"), match["name"])
        short, long = sorted((told.span.text, span.text), key=len)
        fit = stands_for(short, long)
        is_explicit = rule == "in brackets" and short == span.text and " " in long
        if is_acronym(short) and not is_acronym(long) and (fit or is_explicit):
            points = 1.0 if fit else 0.8
            reason = f"“{match.group().strip()}”" + (" are its initials" if fit else "")
            pattern = Pattern(rule, TieKind.SAME_AS, regex, points)
            yield Definition(told, span, pattern, reason)
            return


def name_span(text: str, start: int, name: str) -> Span:
    """The span of a name without the mark or possessive at its end."""
    kept = re.sub(r"(?:['’]s?|[.,’'-])$", "", name) if not is_acronym(name) else name
    return Span.of(text, start, start + len(kept or name))


def stands_for(short: str, long: str) -> bool:
    """Whether the letters of an acronym are the initials of a name.

    >>> stands_for("U.N.", "United Nations"), stands_for("ISIS-K", "Islamic State of Iraq and Sham")
    (True, False)
    """
    letters = name_key(short).replace(" ", "").replace("&", "")
    words = [word for word in name_key(long).split() if word not in ARABIC_ARTICLES]
    return 1 < len(letters) <= MAX_INITIALS and letters in initials(words)
