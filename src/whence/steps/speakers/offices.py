"""Offices that stand before a rank: "The head of the Odrin Guard (OG) Col. Gen. Varga".

A title before a name reaches back to the first small word, which leaves but "Col. Gen." here. Where
a sentence opens with an office and nothing but names follows up to the rank, it is the same person.
"""

from whence.steps.speakers.page import Page
from whence.text.person_names import is_title
from whence.text.phrases import DETERMINERS
from whence.text.roles import is_role

JOINTS = frozenset("of for the and ( )".split())
MAX_WORDS = 24


def office_before(page: Page, last: int) -> tuple[int, int] | None:
    """The words of the office that a sentence opens with, before the rank that ends at `last`."""
    rank = last
    while rank > 0 and is_title(page.low(rank - 1)):
        rank -= 1
    if rank in (0, last):
        return None
    start = page.word_from(page.sentence_start(page.words[rank].start))
    if not 3 < rank - start <= MAX_WORDS or page.low(start) not in DETERMINERS:
        return None
    names = (w.is_name_like or w.low in JOINTS for w in page.words[start + 3 : rank])
    is_office = is_role(page.low(start + 1)) and page.low(start + 2) in ("of", "for")
    return (start + 1, rank) if is_office and all(names) else None
