"""Paragraphs and sentences of a text, as spans.

Who a cue belongs to, how far a block quotation goes and where "he" looks for its name all depend
on where sentences end, so that is settled once, by rules that need no model: news prose ends its
sentences plainly, and what misleads is a short list (abbreviations, initials, "“Why?” she asked").
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from whence.model import Span

KEPT = 16
"""Texts whose cut is kept: every step asks for it, and a batch of articles goes step by step."""
LINE = re.compile(r"[^\n\r\u2028\u2029]+")
END = re.compile(
    r"""(?<![.?!…]) [.?!…]++ [”’"'»)\]]*+   # the mark that ends it, and what closes with it
        (?: \s++ (?=[“‘"'«(\[]*\w)          # more to come after white space
          | (?=[“"«]?[A-Z][a-z]) )           # or fused with the next sentence""",
    re.VERBOSE,
)
TITLES = frozenset(
    "mr mrs ms mx dr prof sen rep reps sens gov gen lt col sgt capt cmdr adm maj brig cpl pvt "
    "rev hon pres supt insp det st jr sr mt ft fr sec dep asst amb atty spc pfc msgr pte ald "
    "cllr".split()
)
MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
OTHERS = frozenset(
    "no nos vs v al etc eg ie cf ca approx est art vol pp fig ed eds viz dept inc "
    "corp co ltd bros".split()
)
CLOSED_COMPOUND = re.compile(r"(?:\b\w\.)*\b\w$")
FUSED = re.compile(r"[a-z]{2}$")
WORD_BEFORE = re.compile(r"[\w.’'-]*$")
OPENERS = frozenset(
    "the a an this that these those he she it they we i you his her its their our my but and so "
    "in on at for with from by as after before when while if although though however meanwhile "
    "there here what who where why how last earlier later another some many most both no not "
    "according asked since until during despite once then now still also yet".split()
)
SPEECH_SOON = re.compile(
    r"(?:[\w.’'-]+[ ,]+){1,5}?"
    r"(?:said|says|asked|asks|wrote|writes|added|told|tweeted|exclaimed|demanded|shouted|replied"
    r"|wondered|cried|declared|continued|posted|chanted|yelled)\b"
)
SAID_WINDOW = 90


@lru_cache(maxsize=KEPT)
def paragraphs(text: str) -> tuple[Span, ...]:
    """Cut a text into its lines that hold more than white space, without white space at the edges.

    >>> [span.text for span in paragraphs("One line.\\n\\n  Another. ")]
    ['One line.', 'Another.']
    """
    found = (trimmed(text, match.start(), match.end()) for match in LINE.finditer(text))
    return tuple(span for span in found if span is not None)


def lines_with(text: str, roots: Sequence[str]) -> Iterator[Span]:
    """The paragraphs in which one of some words, or parts of words, stands in any letters.

    A look for plain strings is many times quicker than a search for a pattern, so steps that seek
    rare wordings look here first.

    >>> [span.text for span in lines_with("The pump.\\nA Newspaper.", ("news",))]
    ['A Newspaper.']
    """
    for paragraph in paragraphs(text):
        low = paragraph.text.lower()
        if any(root in low for root in roots):
            yield paragraph


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its edges, or None if it holds nothing else."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    return Span.of(text, start, end) if start < end else None


@lru_cache(maxsize=KEPT)
def sentences(text: str) -> tuple[Span, ...]:
    """Cut a text into sentences, none of which goes beyond its paragraph.

    A quotation is cut where its sentences end; "“Why now?” Okafor asked" stays in one piece.

    >>> [span.text for span in sentences("Dr. Mwangi left. “Why?” she asked.")]
    ['Dr. Mwangi left.', '“Why?” she asked.']
    """
    found = (span for paragraph in paragraphs(text) for span in sentences_of(text, paragraph))
    return tuple(found)


def sentences_of(text: str, paragraph: Span) -> Iterator[Span]:
    """Cut one paragraph of a text into sentences."""
    start = paragraph.start
    for match in END.finditer(text, paragraph.start, paragraph.end):
        if ends_here(text, match):
            span = trimmed(text, start, match.end())
            if span is not None:
                yield span
            start = match.end()
    last = trimmed(text, start, paragraph.end)
    if last is not None:
        yield last


def ends_here(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence really ends at what looks like an end."""
    following = text[match.end() : match.end() + SAID_WINDOW]
    bare = following.lstrip("“‘\"'«([")
    if not (bare[:1].isupper() or bare[:1].isdigit() or bare != following):
        return False
    marks = match.group().rstrip()
    before = text[max(0, match.start() - 24) : match.start()]
    if match.group() == marks and len(marks) == 1:
        return FUSED.search(before) is not None
    if marks == ".":
        return not is_abbreviated(before, bare)
    return not (marks[0] in "?!" and marks[-1] not in "?!" and SPEECH_SOON.match(following))


def is_abbreviated(before: str, following: str) -> bool:
    """Whether the full stop after `before` belongs to an abbreviation, seeing what follows it."""
    found = WORD_BEFORE.search(before)
    word = found.group() if found else ""
    low = word.lower().rstrip(".")
    first = re.match(r"\w+", following)
    opens = first is not None and first.group().lower() in OPENERS
    if low in TITLES or (low in OTHERS and not opens):
        return True
    if low in MONTHS:
        return following[0].isdigit()
    if "." in word and CLOSED_COMPOUND.search(word):
        return not opens
    return len(word) == 1 and word.isalpha() and word.isupper() and word != "I" and not opens
