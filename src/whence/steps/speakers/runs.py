"""Runs: stretches of words that are spelt as names are, and what the encoder says of them."""

from collections.abc import Iterator

from whence.model import Layer, Role, Tags
from whence.steps.speakers.page import Page
from whence.text.lexicon import words_of
from whence.text.person_names import PARTICLES
from whence.text.roles import is_body, is_plural, is_role, singular
from whence.text.words import Word

NO_NAME = frozenset(
    "the a an this that these those he it she they we i you his her its their our my your but and "
    "so or if in on at for with from by as after before when while although though however "
    "meanwhile there here what who whom whose which where why how last earlier later another some "
    "many most both no not according asked since until during despite once then now still also yet "
    "all any each every either neither one two three four five six seven eight nine ten more "
    "other others such only even just because about under over through between among against "
    "without within unlike like to of into out up down off per via yes well oh okay ok please "
    "january february march april june july august september october november december jan feb mar "
    "apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday "
    "mon tue wed thu fri sat sun yesterday today tomorrow tonight never nothing everything "
    "something nobody everyone somebody said says asked told first second third next maybe perhaps "
    "indeed instead moreover furthermore additionally finally recently currently previously "
    "hundreds thousands millions dozens scores".split()
)
OPENERS = frozenset("more most less least earlier later others another".split())
"""Words that open a sentence and that the encoder takes for a name: "More recently"."""
JOINTS = frozenset("of for on and".split())
STOPS = frozenset(". ! ? ; : , ( ) [ ]".split())
MAX_NAME_WORDS = 9
QUOTES = frozenset(("“", "”", "‘", "’", '"', "'"))
HEADLINE_SHARE = 0.6
SURE = 0.5
Votes = dict[tuple[int, int], tuple[Role, float]]
"""What the encoder says of stretches of words."""


def tag_votes(page: Page, tags: Tags) -> Votes:
    """The encoder's names as stretches of words."""
    votes: Votes = {}
    for span in tags.spans:
        if span.layer is not Layer.NAMES:
            continue
        first, last = page.word_from(span.start), page.word_from(span.end)
        while last > first and (page.words[last - 1].is_mark or page.words[last - 1].is_possessive):
            last -= 1
        while first < last and is_no_start(page.words[first]):
            first += 1
        last = next((i for i in range(first, last) if ends_tag(page, i)), last - 1) + 1
        last -= last > first and page.words[last - 1].text in STOPS
        if first < last and any(word.is_name_like for word in page.words[first:last]):
            votes[first, last] = (span.role, span.score)
    return votes


def is_no_start(word: Word) -> bool:
    """Whether no name starts with a word, whatever the encoder says."""
    return word.low == "the" or word.is_mark or word.is_possessive


def ends_tag(page: Page, index: int) -> bool:
    """Whether no name goes beyond a word, whatever the encoder says: a full stop, a line's end."""
    return page.words[index].text in STOPS or has_gap(page, index + 1)


def runs(page: Page, votes: Votes) -> Iterator[tuple[int, int]]:
    """Stretches of words with capital letters, in order; only the encoder's in headlines."""
    tagged = {index for first, last in votes for index in range(first, last)}
    lines = headlines(page)
    first = 0
    while first < len(page.words):
        if not starts_name(page, first, tagged, lines):
            first += 1
            continue
        last = first + 1
        while (step := continues_name(page, last, tagged, lines)) and last - first < MAX_NAME_WORDS:
            last += step
        yield first, last
        first = last


def starts_name(page: Page, index: int, tagged: set[int], lines: set[int]) -> bool:
    """Whether the word at `index` can be part of a name."""
    word = page.words[index]
    if word.is_mark or word.is_possessive:
        return False
    if index in tagged and (word.low not in OPENERS or index + 1 in tagged):
        return word.low not in JOINTS and word.low != "the"
    is_initial = len(word.text) == 2 and word.text[1] == "."
    if not looks_proper(word) or (word.low in NO_NAME and not is_initial):
        return False
    return not lines or page.paragraph_at(word.start) not in lines


def looks_proper(word: Word) -> bool:
    """Whether a word is spelt as names are: "Varga", "al-Hamad", "iamVarga"."""
    if word.is_name_like:
        return True
    return word.low.startswith(("al-", "el-", "an-", "ad-")) and word.text[3:4].isupper()


def continues_name(page: Page, index: int, tagged: set[int], lines: set[int]) -> int:
    """How many words from `index` on belong to the name before it: none, one, or a particle too."""
    if index >= len(page.words) or has_gap(page, index):
        return 0
    word = page.words[index]
    if starts_name(page, index, tagged, lines) or (word.low == "today" and word.is_name_like):
        return 1
    if is_plain_owner(page, index) and starts_name(page, index + 1, tagged, lines):
        return 2
    if is_nickname(page, index) and starts_name(page, index + 3, tagged, lines):
        return 4
    if is_joint(page, index) and not (
        lines and page.paragraph_at(page.words[index].start) in lines
    ):
        step = 2 if page.low(index + 1) == "the" else 1
        return step + 1 if starts_name(page, index + step, tagged, lines) else 0
    step = 0
    while step < 3 and page.low(index + step) in PARTICLES and not has_gap(page, index + step + 1):
        step += 1
        if page.low(index + step - 1) != "y" and starts_name(page, index + step, tagged, lines):
            return step + 1
    return 0


def is_plain_owner(page: Page, index: int) -> bool:
    """Whether a name goes on after a possessive that is no name: "Workers’ | Party"."""
    if not page.words[index].is_possessive:
        return False
    low = page.low(index - 1)
    is_many = is_plural(low) and is_role(singular(low))
    return is_many or page.low(index - 2) in ("st", "saint")


def is_nickname(page: Page, index: int) -> bool:
    """Whether a nickname in quotation marks stands within a name: "Juan “Chico” Varga"."""
    if index + 3 >= len(page.words) or page.words[index].text not in QUOTES:
        return False
    is_closed = page.words[index + 2].text in QUOTES
    return is_closed and page.words[index + 1].is_name_like


def is_joint(page: Page, index: int) -> bool:
    """Whether a body's name goes on after "of" or "on" ("Coalition | on | Homelessness")."""
    before = page.low(index - 1)
    if page.low(index) not in JOINTS or has_gap(page, index + 1) or has_gap(page, index + 2):
        return False
    if page.low(index) == "and":
        return page.low(index - 2) in JOINTS
    return is_body(before) or before in words_of("mastheads")


def has_gap(page: Page, index: int) -> bool:
    """Whether a line break or the end of the text stands before the word at `index`."""
    if index >= len(page.words):
        return True
    return "\n" in page.text[page.words[index - 1].end : page.words[index].start]


def headlines(page: Page) -> set[int]:
    """Paragraphs in which nearly every word has a capital, where capitals say nothing."""
    found = set()
    for index, paragraph in enumerate(page.paragraphs):
        first, last = page.word_from(paragraph.start), page.word_from(paragraph.end)
        alphabetic = [word for word in page.words[first:last] if word.text[0].isalpha()]
        large = sum(word.is_name_like for word in alphabetic)
        is_prose = paragraph.text.endswith((".", "”", '"', ":"))
        if len(alphabetic) > 5 and large > HEADLINE_SHARE * len(alphabetic) and not is_prose:
            found.add(index)
    return found


def merged(bounds: list[tuple[int, int]], votes: Votes) -> list[tuple[int, int]]:
    """Join stretches that the encoder takes for one name ("Bank" + "of" + "Odrin")."""
    joined = {
        index: (first, last)
        for (first, last), (_, score) in votes.items()
        for index in range(first, last)
        if score > SURE
    }
    result: list[tuple[int, int]] = []
    for first, last in bounds:
        whole = joined.get(first)
        if result and whole and whole[0] < result[-1][1] and whole[1] >= last:
            result[-1] = (result[-1][0], last)
        else:
            result.append((first, last))
    return result
