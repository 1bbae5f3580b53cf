"""Cuts: where in a run of capitals a name begins and ends.

"Odrin Mayor Ilona Varga" names a place and a person, with an office between them.
"""

from collections.abc import Iterable

from whence.model import Role
from whence.steps.speakers.page import Page
from whence.steps.speakers.runs import Votes, looks_proper
from whence.text.lexicon import words_of
from whence.text.person_names import NAMES_TOO, is_given_name, is_title
from whence.text.roles import GROUP_NOUNS, is_body, is_document, is_plural, is_role, singular
from whence.text.words import Word

OFFICE_TAILS = frozenset(
    "state staff defense defence energy labor labour health education interior commerce "
    "transportation agriculture justice war finance treasury foreign affairs homeland "
    "security parliament".split()
)
OFFICES = frozenset(
    "president minister secretary senator governor mayor chancellor premier ambassador prime "
    "congressman congresswoman professor".split()
)


def is_mere_noun(page: Page, index: int, votes: Votes) -> bool:
    """Whether a lone word with a capital is no name: "Residents", "Prosecutors", "Police"."""
    low = page.low(index)
    if (index, index + 1) in votes or (is_title(low) and page.low(index - 1) == "mr"):
        return False
    is_first = page.sentence_start(page.words[index].start) == page.words[index].start
    is_noun = is_role(low) or is_body(low) or is_document(low)
    return is_noun and (is_first or is_plural(low))


def proper_part(page: Page, first: int, last: int) -> tuple[int, int]:
    """Without the small words that the encoder took along ("sitting Mayor Varga")."""
    while first < last and not looks_proper(page.words[first]):
        first += 1
    if first < last and opens_clause(page, first):
        first += 1
    last = next((i for i in range(first + 1, last) if page.low(i) in ("from", "in", "at")), last)
    while last > first and not ends_name(page.words[last - 1]):
        last -= 1
    return first, last


def opens_clause(page: Page, index: int) -> bool:
    """Whether a word has its capital from the sentence only: "Following Varga's retreat"."""
    word = page.words[index]
    is_first = page.sentence_start(word.start) == word.start
    is_verb = len(word.low) > 5 and word.low.endswith(("ing", "ed", "ly"))
    return is_first and is_verb and not is_given_name(word.low)


def ends_name(word: Word) -> bool:
    """Whether a name can end in a word: "US defense | department", but "the Odrin | group"."""
    return looks_proper(word) or (is_body(word.low) and singular(word.low) not in GROUP_NOUNS)


def parts(page: Page, first: int, last: int, votes: Votes) -> Iterable[tuple[int, int]]:
    """Cut a stretch into names: at titles ("Odrin Mayor Varga") and where the encoder does."""
    last = before_office(page, first, last)
    first = after_office(page, first, last)
    first = after_roles(page, first, last)
    cut = next(
        (
            index
            for index in range(last - 2, first, -1)
            if ends_title(page.words[index])
            and not is_field(page, index)
            and not is_body(page.low(last - 1))
            and not is_middle_name(page, first, index, last, votes)
        ),
        None,
    )
    if cut is not None:
        before = cut
        while before > first and is_title(page.low(before - 1)) and not is_field(page, before - 1):
            before -= 1
        head = [(first, before)] if before > first else []
        return [*head, (after_roles(page, after_tail(page, cut + 1, last), last), last)]
    if (seam := after_body(page, first, last)) is not None:
        return [(first, seam), (seam, last)]
    tag = next(((at, last) for at in range(first + 1, last - 1) if (at, last) in votes), None)
    if tag is not None and votes[tag][0] is Role.PERSON:
        return [(first, tag[0]), tag]
    return [(first, last)] if first < last else []


def is_middle_name(page: Page, first: int, index: int, last: int, votes: Votes) -> bool:
    """Whether a title stands inside of a person's name: "Ilona Baron Varga"."""
    is_second = index == first + 1 and page.words[index].is_name_like
    if not is_second or page.low(index) not in NAMES_TOO or page.low(first) in words_of("places"):
        return False
    role, _ = votes.get((first, last), (None, 0.0))
    return is_given_name(page.low(first)) or (
        role is Role.PERSON and not ends_title(page.words[first])
    )


def after_body(page: Page, first: int, last: int) -> int | None:
    """Where a person's name follows a body's at once: "Odrin Council | Ilona Varga"."""
    for index in range(first + 1, last - 1):
        if is_body(page.low(index - 1)) and is_given_name(page.low(index)) and last - index < 4:
            return index
    return None


def before_office(page: Page, first: int, last: int) -> int:
    """Where a name ends that an office follows: "U.S. | Ambassador to Odrin", "Aaron Judge |".

    The field of a body is none, though it is part of offices too: "Ministry of Defence".
    """
    if is_field(page, last - 1) or (last - first == 2 and is_given_name(page.low(first))):
        return last
    while last > first and is_office(page, last - 1, is_lone=last - first == 1):
        last -= 1
    return last


def is_field(page: Page, index: int) -> bool:
    """Whether a word says what a body is for: "Ministry of | Defence"."""
    return page.low(index - 1) == "of" and is_body(page.low(index - 2))


def is_office(page: Page, index: int, *, is_lone: bool) -> bool:
    """Whether a word is an office and not a name; a lone one has to be one without doubt."""
    low = page.low(index)
    if is_lone:
        return low in OFFICES or (page.low(index + 1) == "of" and is_title(low))
    return is_title(low)


def ends_title(word: Word) -> bool:
    """Whether a name may start after a word: "Mayor Varga", "watchdog Varga"."""
    return is_title(word.low) or (not word.is_name_like and is_role(word.low))


def after_office(page: Page, first: int, last: int) -> int:
    """Past the rest of an office: "Secretary of | State | John Varga"."""
    if page.low(first - 1) == "of" and is_title(page.low(first - 2)):
        while first < last - 1 and page.low(first) in OFFICE_TAILS:
            first += 1
    return first


def after_tail(page: Page, first: int, last: int) -> int:
    """Past the rest of an office that stands in the run itself: "Secretary | of State | Varga"."""
    start = first + (page.low(first) == "of")
    while start < last - 1 and start > first and page.low(start) in OFFICE_TAILS:
        start += 1
    return start if start < last else first


def after_roles(page: Page, first: int, last: int) -> int:
    """Past the titles and role words before a person's name; a body's name keeps its words."""
    if last - first < 2 or is_body(page.low(last - 1)):
        return first
    start = first
    while start < last - 1 and is_role_word(page.low(start), last - start):
        if page.words[start + 1].is_possessive:
            return start
        start += 1
    return start


def is_role_word(word: str, words_left: int) -> bool:
    """Whether a word before a name is a title or a role, and not a given name ("Dean Varga")."""
    if words_left == 2 and is_given_name(word):
        return False
    return is_title(word) or is_role(word)
