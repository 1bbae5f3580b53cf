"""Notes: the titles and affiliations that the text puts beside a person's name.

"Hungary's security adviser X", "X, a former head of the agency," and "X is the mayor" all say what
"the adviser" and "the mayor" mean later. Titles and affiliations are spans, so that they can be
shown where they stand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from whence.model import Span
from whence.steps.speakers.cuts import OFFICE_TAILS
from whence.steps.speakers.mentions import Mention
from whence.steps.speakers.offices import office_before
from whence.steps.speakers.page import Page
from whence.text.person_names import TITLE_PARTS, is_title
from whence.text.roles import is_body, is_role, singular

MAX_TITLE_WORDS = 8
MAX_APPOSITION_WORDS = 30
DETERMINERS = frozenset("the a an this that his her its their our my".split())
PREPOSITIONS = frozenset(
    "of for at from in with to on within by under against near inside outside across about "
    "between among behind until since during after before over into".split()
)
NOT_IN_TITLES = (
    DETERMINERS
    | PREPOSITIONS
    | frozenset(
        "and or but said says told added asked that which who whom whose when where while if as "
        "than is are was were be been has have had will would could should may might can do does "
        "did not like including he she it they we i you according because though although what "
        "called named met made saw found gave took put".split()
    )
)
BEFORE_TITLES = frozenset(
    "then interim sitting incoming outgoing ousted retired current longtime acting leading "
    "presidential embattled late newly re-elected ruling founding governing managing".split()
)
CLOSERS = frozenset(', ; : ( ) — – - . ? ! “ ” "'.split())
RELATIVES = frozenset("who which that whose whom where when".split())
GOES_ON = frozenset(
    "said says told added stated warned wrote yesterday today last recently earlier later".split()
)
COPULAS = frozenset("is was became remains".split())


@dataclass(frozen=True, slots=True)
class Note:
    """What one place says of a person: `heads` are the role nouns, `words` all words, as said."""

    at: int
    heads: frozenset[str]
    words: frozenset[str]
    title: Span | None = None
    affiliation: Span | None = None
    is_beside: bool = True
    """Whether it stands right beside the name, and is not a predicate ("X is the mayor")."""


def notes_of(
    page: Page, mentions: Sequence[Mention], index: int, limits: frozenset[int] = frozenset()
) -> Iterator[Note]:
    """Read what stands before and after one mention of a person.

    No apposition goes beyond one of the words `limits`, where source words are known to end.
    """
    mention = mentions[index]
    ranges = (
        before(page, mention, mentions[index - 1] if index else mention),
        after(page, mention.last, limits),
        gloss(page, mention),
        predicate(page, mention),
    )
    for place, words in enumerate(ranges):
        note = read_title(page, mentions, index, *words) if words is not None else None
        if note is not None:
            yield replace(note, is_beside=place < len(ranges) - 1)


def before(page: Page, mention: Mention, earlier: Mention) -> tuple[int, int] | None:
    """The words of the title right before a name, back to a possessive or a small word."""
    last = mention.first
    first = last
    is_large = last > 0 and page.words[last - 1].is_name_like
    while first > 0 and last - first < MAX_TITLE_WORDS and fits_title(page, first - 1, is_large):
        first -= 1
        if page.low(first) in OFFICE_TAILS and page.low(first - 1) == "of":
            first -= is_title(page.low(first - 2))
    if earlier.first < first < earlier.last:
        first = earlier.last
    if first == last or not ends_in_role(page, first, last):
        return None
    if page.words[first - 1].is_possessive and first > 1:
        return owner_start(page, first - 1), last
    return office_before(page, last) or (first, last)


def fits_title(page: Page, index: int, is_large: bool) -> bool:
    """Whether a word can belong to a title; few small ones do to "President", and no verb."""
    word = page.words[index]
    if word.is_mark or word.is_possessive or word.low in NOT_IN_TITLES:
        return False
    if is_large and not word.is_name_like and word.low not in TITLE_PARTS | BEFORE_TITLES:
        return False
    if not word.is_name_like and word.low.endswith("ing") and word.low not in BEFORE_TITLES:
        return False
    following = page.words[index + 1] if index + 1 < len(page.words) else None
    return following is None or "\n" not in page.text[word.end : following.start]


def ends_in_role(page: Page, first: int, last: int) -> bool:
    """Whether the words before a name end in a title or role, or in "of State"."""
    low = page.low(last - 1)
    in_office = low in OFFICE_TAILS and page.low(last - 2) == "of" and last - 2 > first
    return is_role(low) or is_title(low) or in_office


def owner_start(page: Page, possessive: int) -> int:
    """Where the possessor of a title starts: the name before the "'s"."""
    start = possessive
    while start > 0 and page.words[start - 1].is_name_like and possessive - start < 6:
        start -= 1
    return start if start < possessive else possessive + 1


def after(page: Page, index: int, limits: frozenset[int]) -> tuple[int, int] | None:
    """The words of the apposition after a name: ", 44, the mayor of Dunmore,"."""
    if page.low(index) not in (",", "—", "–", "-"):
        return None
    first = index + 1
    if page.low(first).isdigit() and page.low(first + 1) == ",":
        first += 2
    last = closing(page, first, limits)
    if not has_role_head(page, first, last):
        return None
    if page.low(last) == "," and page.low(last + 1) == "the" and names_body(page, last + 2):
        last = closing(page, last + 1, limits)
    return first, last


def closing(page: Page, first: int, limits: frozenset[int] = frozenset()) -> int:
    """Where an apposition that starts at `first` ends."""
    last = first
    while last < len(page.words) and last - first < MAX_APPOSITION_WORDS:
        word = page.words[last]
        is_end = word.text in CLOSERS or word.low in RELATIVES | GOES_ON or last in limits
        if is_end or (last > first and "\n" in between(page, last - 1)):
            break
        last += 1
    return last


def names_body(page: Page, index: int) -> bool:
    """Whether a body's name follows: "…, the | National Directorate of Security"."""
    if index >= len(page.words) or not page.words[index].is_name_like:
        return False
    return not is_title(page.low(index))


def has_role_head(page: Page, first: int, last: int) -> bool:
    """Whether a phrase calls somebody by a role: its last word before a preposition is one."""
    end = head_end(page, first, last)
    return end > first and (is_role(page.low(end - 1)) or is_title(page.low(end - 1)))


def head_end(page: Page, first: int, last: int) -> int:
    """Where the part of a phrase ends that stands before its first preposition or "and"."""
    for index in range(first, last):
        if page.low(index) in PREPOSITIONS or page.low(index) in ("and", "or", "&"):
            return index
    return last


def gloss(page: Page, mention: Mention) -> tuple[int, int] | None:
    """The words of the phrase that a name explains: "the mayor of Dunmore, | Ilona Varga,"."""
    comma = mention.first - 1
    while comma > 0 and is_title(page.low(comma)):
        comma -= 1
    closes = page.low(mention.last) in CLOSERS or mention.last >= len(page.words)
    if page.low(comma) != "," or not closes:
        return None
    first = comma
    while first > 0 and comma - first < MAX_APPOSITION_WORDS:
        if page.words[first - 1].is_mark or "\n" in between(page, first - 1):
            break
        first -= 1
    starts = [i for i in range(first, comma) if opens_phrase(page, i, first)]
    found = next((i for i in starts if is_one_phrase(page, i, comma)), None)
    return None if found is None else (found, comma)


def is_one_phrase(page: Page, first: int, last: int) -> bool:
    """Whether words call somebody by a role, and no other phrase starts before its head."""
    inner = range(first + 1, head_end(page, first, last))
    starts_again = any(page.low(index) in DETERMINERS for index in inner)
    return not starts_again and has_role_head(page, first, last)


def between(page: Page, index: int) -> str:
    """What stands between the word at `index` and the next one."""
    if index + 1 >= len(page.words):
        return ""
    return page.text[page.words[index].end : page.words[index + 1].start]


def opens_phrase(page: Page, index: int, first: int) -> bool:
    """Whether a noun phrase can start at a word: a determiner, or a possessor's name."""
    if page.low(index) in DETERMINERS:
        return True
    is_owner = index + 1 < len(page.words) and page.words[index + 1].is_possessive
    return page.words[index].is_name_like and (is_owner or index == first)


def predicate(page: Page, mention: Mention) -> tuple[int, int] | None:
    """The words of "X is the mayor of Dunmore" and "X, who is a spokesman"."""
    index = mention.last
    if page.low(index) == "," and page.low(index + 1) == "who":
        index += 2
    if page.low(index) not in COPULAS or page.low(index + 1) not in ("a", "an", "the"):
        return None
    last = closing(page, index + 1)
    return (index + 1, last) if has_role_head(page, index + 1, last) else None


def read_title(
    page: Page, mentions: Sequence[Mention], index: int, first: int, last: int
) -> Note | None:
    """Take a title phrase apart into title and affiliation."""
    while first < last and page.low(first) in DETERMINERS:
        first += 1
    if first >= last:
        return None
    owner, start = owner_of(page, first, last)
    end, body = affiliation_after(page, start, last) if owner is None else (last, None)
    if owner is None and body is None:
        owner, start = leading_name(page, mentions, index, first, last)
    title = (start, end)
    if title[0] >= title[1]:
        return None
    heads = heads_in(page, *title)
    words = frozenset(word.low for word in page.words[first:last])
    return Note(page.words[first].start, heads, words, cut(page, title), cut(page, owner or body))


def owner_of(page: Page, first: int, last: int) -> tuple[tuple[int, int] | None, int]:
    """The possessor before a title, and where the title starts: "Hungary's | adviser"."""
    end = head_end(page, first, last)
    for index in range(end - 2, first, -1):
        if page.words[index].is_possessive:
            return (first, index), index + 1
    return None, first


def affiliation_after(page: Page, first: int, last: int) -> tuple[int, tuple[int, int] | None]:
    """Where a title ends, and the body or place after its preposition: "head | of | the agency"."""
    for index in range(first + 1, last - 1):
        if page.low(index) in PREPOSITIONS and names_place(page, index + 1):
            end = next_role(page, index + 1, last)
            named = any(w.is_name_like or is_body(w.low) for w in page.words[index + 1 : end])
            return index, (index + 1, end) if named else None
    return last, None


def next_role(page: Page, first: int, last: int) -> int:
    """Where a second role begins after an affiliation: "of the agency | and a former judge"."""
    for index in range(first, last):
        if page.low(index) == "and" and has_role_head(page, index + 1, last):
            return index
    return last


def names_place(page: Page, index: int) -> bool:
    """Whether a body or a place follows a preposition, and not a field: "of defence"."""
    if page.low(index) in DETERMINERS:
        return True
    if page.low(index) in OFFICE_TAILS:
        return False
    return page.words[index].is_name_like or is_body(page.low(index))


def leading_name(
    page: Page, mentions: Sequence[Mention], index: int, first: int, last: int
) -> tuple[tuple[int, int] | None, int]:
    """The body or person before a title: "Clinton | campaign manager", "White House | aide"."""
    earlier = mentions[index - 1] if index else None
    if earlier is None or not (first <= earlier.first and earlier.last < last):
        return None, first
    is_leading = earlier.first == first and not is_title(page.low(first))
    is_name = earlier.person + earlier.body + earlier.place > 0
    if not is_name and page.sentence_start(earlier.start) == earlier.start:
        return None, first
    return (earlier.first, earlier.last), earlier.last if is_leading else first


def heads_in(page: Page, first: int, last: int) -> frozenset[str]:
    """The role nouns of a title: "minister" of "prime minister", both of "actor and activist"."""
    lows = [word.low for word in page.words[first:last]]
    found = {singular(low) for low in lows if is_role(low) or is_title(low)}
    return frozenset(found)


def cut(page: Page, words: tuple[int, int] | None) -> Span | None:
    """The span of a range of words."""
    if words is None or words[0] >= words[1]:
        return None
    return Span.of(page.text, page.words[words[0]].start, page.words[words[1] - 1].end)
