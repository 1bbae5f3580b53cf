"""Lines that say when an article was published or changed, and nothing else."""

import re
from collections.abc import Iterable

from whence.text.dates import as_iso, find_date

NOT_OF_A_DATE = re.compile(
    r"\b(?:published|posted|updated|modified|created|last|first|date|on|at|(?:mon|tues?|wed(?:nes)?"
    r"|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|[ap]\.?m\b\.?|[A-Z]{2,4}T|UTC|ET|time)\b"
    r"|T?\d{1,2}[:.h]\d\d(?::\d\d)?(?:[.]\d+)?Z?|[+-]\d\d:?\d\d|[^\w]",
    re.IGNORECASE,
)
CHANGED = re.compile(r"(?:last )?(?:updated|modified)", re.IGNORECASE)
PIECES = re.compile(
    r"\s*\|\s*|(?<=[\w.,;·)])(?<!last)\s+(?=(?:last )?(?:published|posted|updated|modified)\b)",
    re.IGNORECASE,
)
"""Where a line may go on with a second date: behind a bar, or at a word that says of what."""


def date_of(blocks: Iterable[str]) -> str | None:
    """The date of the lines that only tell dates, one of publishing before one of a change."""
    dates = [date for block in blocks for date in dates_in(block)]
    return min(dates, key=lambda date: date[0])[1] if dates else None


def dates_in(block: str) -> list[tuple[int, str]]:
    """The dates of such a line, each with its rank; of any other line, none.

    >>> dates_in("Updated 4 May 2022 | Published 3 May 2022")
    [(2, '2022-05-04'), (1, '2022-05-03')]
    """
    found: list[tuple[int, str]] = []
    for piece in PIECES.split(block):
        rank, match = rank_of(piece), find_date(piece)
        day = as_iso(match) if match else None
        if rank and day:
            found.append((rank, day))
        elif not found:
            break
    return found


def rank_of(block: str) -> int | None:
    """1 for a line with one date and no more, 2 if it is one of a change; None for all else."""
    block = block.split("|")[0].strip()
    found = find_date(block)
    if not found or re.search(r"\w", NOT_OF_A_DATE.sub("", block.replace(found[0], " "))):
        return None
    return 2 if CHANGED.match(block) else 1
