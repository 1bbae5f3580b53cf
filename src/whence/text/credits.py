"""Credits: where a text names the outlet or agency that it has something from.

"First published by the Courier", "the Halyard agency reports", "told the Post", "according to
Reuters". Whether the name is an outlet's is not judged here; the caller knows whom it looks for.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from whence.model import Span

REST = r"[\w&]{0,30}(?:[.’'-](?!s\b)\w{1,30}){0,4}"
NAME = rf"(?P<name>[A-Z]{REST}(?: (?:of |& )?[A-Z0-9]{REST}){{0,5}})"
THE = r"(?:[Tt]he |[Bb]roadcaster |[Nn]ewspaper |[Mm]agazine |[Aa]gency ){0,2}"
KIND = (
    r"(?: (?:news )?(?:agency|newspaper|magazine|website|site|wire|service|broadcaster|channel))?"
)
SAYS = (
    r"(?:(?:has |had )?(?:first |also |earlier )?(?:reports?|reported|writes|wrote|revealed|said"
    r"|published|broke)|quotes|quoted|cites|cited)"
)
PATTERNS = (
    re.compile(
        r"\b(?:(?:first|originally|previously) (?:appeared|published|printed|ran|aired|posted)"
        rf" (?:in|by|on|at|with)|[Rr]e(?:printed|published) from) {THE}{NAME}"
    ),
    re.compile(
        rf"\b(?i:according to|as reported by|(?:first )?reported by|citing|told"
        rf"|in an interview with|courtesy of|a report (?:by|in|from)) {THE}{NAME}"
    ),
    re.compile(rf"(?<![\w.]){THE}{NAME}{KIND},? (?:on \w{{3,10}} )?{SAYS}\b"),
)
"""The first of them says that the whole article comes from there."""
LONGEST_SEARCH = 200_000


@dataclass(frozen=True, slots=True)
class Credit:
    """Words that give an outlet or agency credit, and the name in them.

    If it `is_for_all`, the whole article is said to come from there.
    """

    span: Span
    name: str
    is_for_all: bool = False


def credits_in(text: str) -> Iterator[Credit]:
    """Find the credits of a text, those for the whole article before all others.

    >>> [credit.name for credit in credits_in("This first appeared in the Plain Patriot.")]
    ['Plain Patriot']
    """
    for pattern in PATTERNS:
        for match in pattern.finditer(text, 0, LONGEST_SEARCH):
            span = Span.of(text, match.start(), match.end())
            yield Credit(span, match["name"], is_for_all=pattern is PATTERNS[0])
