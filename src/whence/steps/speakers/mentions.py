"""Mentions: where names stand in the text, and what speaks for a person, a body or a place.

The encoder's names are taken as evidence, not as the last word: spans come from the text's own
capital letters, so that a name that it missed can still be the one that "he" means.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from whence.model import Layer, Role, Tags
from whence.steps.speakers.page import Page
from whence.text.lexicon import words_of
from whence.text.person_names import (
    PARTICLES,
    TITLE_PARTS,
    bare,
    is_given_name,
    is_title,
    without_titles,
)
from whence.text.roles import GROUP_NOUNS, is_body, is_document, is_plural, is_role, singular
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
    "indeed instead moreover furthermore additionally finally recently currently previously".split()
)
JOINTS = frozenset("of for on and".split())
OFFICE_TAILS = frozenset(
    "state staff defense defence energy labor labour health education interior commerce "
    "transportation agriculture justice war finance treasury foreign affairs homeland "
    "security parliament".split()
)
SAYS = frozenset("said says added told asked wrote recalled explained argued noted replied".split())
BEING = frozenset("is was has had did does".split())
SPEAKING = 0.4
STOPS = frozenset(". ! ? ; : ,".split())
OFFICES = frozenset(
    "president minister secretary senator governor mayor chancellor premier ambassador prime "
    "congressman congresswoman professor".split()
)
MAX_NAME_WORDS = 9
HEADLINE_SHARE = 0.6
SURE = 0.5


Votes = dict[tuple[int, int], tuple[Role, float]]
"""What the encoder says of stretches of words."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at one place: `first` and `last` are its words on the page (half-open).

    `name` is in lower case and without titles; `titles` are those right before it. The votes say
    how much speaks for each sort of thing. If it `is_modifier`, it only qualifies another noun
    ("Varga supporters").
    """

    start: int
    end: int
    first: int
    last: int
    name: tuple[str, ...]
    titles: tuple[str, ...] = ()
    person: float = 0.0
    body: float = 0.0
    place: float = 0.0
    is_modifier: bool = False
    is_possessive: bool = False


def find_mentions(page: Page, tags: Tags, sources: Collection[int] = frozenset()) -> list[Mention]:
    """Find all names of a text, in its order, none overlapping another.

    `sources` are the words with which source words start: a full name there can be a person's.
    """
    votes = tag_votes(page, tags)
    bounds = merged(list(runs(page, votes)), votes)
    found: list[Mention] = []
    for first, last in bounds:
        first, last = proper_part(page, first, last)
        if last - first == 1 and is_mere_noun(page, first, votes):
            continue
        for begin, end in parts(page, first, last, votes):
            mention = mention_of(page, begin, end, votes)
            is_source = begin in sources and end - begin in (2, 3)
            if is_source and not is_known_noun(mention.name[-1]) and not mention.person:
                mention = replace(mention, person=SPEAKING)
            found.append(mention)
    return found


def is_mere_noun(page: Page, index: int, votes: Votes) -> bool:
    """Whether a lone word with a capital is no name: "Residents", "Prosecutors", "Police"."""
    low = page.low(index)
    if (index, index + 1) in votes or (is_title(low) and page.low(index - 1) == "mr"):
        return False
    is_first = page.sentence_start(page.words[index].start) == page.words[index].start
    is_noun = is_role(low) or is_body(low) or is_document(low)
    return is_noun and (is_first or is_plural(low))


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
    if index in tagged:
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


def proper_part(page: Page, first: int, last: int) -> tuple[int, int]:
    """Without the small words that the encoder took along ("sitting Mayor Varga")."""
    while first < last and not looks_proper(page.words[first]):
        first += 1
    last = next((i for i in range(first + 1, last) if page.low(i) in ("from", "in", "at")), last)
    while last > first and not ends_name(page.words[last - 1]):
        last -= 1
    return first, last


def ends_name(word: Word) -> bool:
    """Whether a name can end in a word: "US defense | department", but "the Odrin | group"."""
    return looks_proper(word) or (is_body(word.low) and singular(word.low) not in GROUP_NOUNS)


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


def parts(page: Page, first: int, last: int, votes: Votes) -> Iterable[tuple[int, int]]:
    """Cut a stretch into names: at titles ("Odrin Mayor Varga") and where the encoder does."""
    last = before_office(page, first, last)
    first = after_office(page, first, last)
    first = after_roles(page, first, last)
    cut = next(
        (
            index
            for index in range(last - 2, first, -1)
            if ends_title(page.words[index]) and not is_body(page.low(last - 1))
        ),
        None,
    )
    if cut is not None:
        before = cut
        while before > first and is_title(page.low(before - 1)):
            before -= 1
        head = [(first, before)] if before > first else []
        return [*head, (after_roles(page, cut + 1, last), last)]
    if (seam := after_body(page, first, last)) is not None:
        return [(first, seam), (seam, last)]
    tag = next((t for t in votes if first < t[0] < t[1] == last and t[1] - t[0] > 1), None)
    if tag is not None and votes[tag][0] is Role.PERSON:
        return [(first, tag[0]), tag]
    return [(first, last)] if first < last else []


def after_body(page: Page, first: int, last: int) -> int | None:
    """Where a person's name follows a body's at once: "Odrin Council | Ilona Varga"."""
    for index in range(first + 1, last - 1):
        if is_body(page.low(index - 1)) and is_given_name(page.low(index)) and last - index < 4:
            return index
    return None


def before_office(page: Page, first: int, last: int) -> int:
    """Where a name ends that an office follows: "U.S. | Ambassador to Odrin", "Aaron Judge |"."""
    if last - first == 2 and is_given_name(page.low(first)):
        return last
    while last > first and is_office(page, last - 1, is_lone=last - first == 1):
        last -= 1
    return last


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


def mention_of(page: Page, first: int, last: int, votes: Votes) -> Mention:
    """Make the mention of the words first…last, with all that its surroundings say."""
    words = page.words[first:last]
    lows = [word.low for word in words]
    name = bare(lows) if is_body(lows[-1]) else without_titles(lows)
    titles = titles_before(page, first)
    person, body, place = (
        sum(score for (a, b), (role, score) in overlapping(votes, first, last) if role is wanted)
        for wanted in (Role.PERSON, Role.ORGANISATION, Role.PLACE)
    )
    return Mention(
        words[0].start,
        words[-1].end,
        first,
        last,
        name,
        titles,
        person + person_signs(page, first, last, titles),
        body + body_signs(name),
        place + place_signs(page, first, last, name),
        is_modifier=qualifies(page, last),
        is_possessive=last < len(page.words) and page.words[last].is_possessive,
    )


def overlapping(
    votes: Votes, first: int, last: int
) -> list[tuple[tuple[int, int], tuple[Role, float]]]:
    """The encoder's names that share a word with first…last."""
    near = ((a, b) for a in range(max(0, first - 2), last) for b in range(a + 1, last + 4))
    return [(ab, votes[ab]) for ab in near if ab in votes and ab[1] > first]


def titles_before(page: Page, first: int) -> tuple[str, ...]:
    """The titles right before a name, which may be cut from it by "of State" and the like."""
    index = first
    while index > 0 and is_title(page.low(index - 1)):
        index -= 1
    if index == first and page.low(first - 1) in OFFICE_TAILS and page.low(first - 2) == "of":
        return tuple(word.low for word in page.words[max(0, first - 3) : first - 2])
    return tuple(word.low for word in page.words[index:first])


def person_signs(page: Page, first: int, last: int, titles: tuple[str, ...]) -> float:
    """What speaks for a person: a title, a role or an age beside the name, a given name, "who"."""
    low = page.low(last - 1)
    if low.rstrip("s") in words_of("demonyms") or singular(low) in words_of("demonyms"):
        return 0.0
    signs = signs_around(page, first, last)
    if any(title not in TITLE_PARTS for title in titles):
        signs += 2.0
    elif first and is_role(page.low(first - 1)) and not page.words[first - 1].is_name_like:
        signs += 1.0
    if 1 < last - first < 5 and is_given_name(page.low(first)):
        signs += 1.2
    is_noun = page.low(first - 1) == "the" or is_body(low) or page.words[last - 1].text.isupper()
    if is_noun:
        return signs
    speaks = page.low(last) in SAYS or page.low(first - 1) in SAYS
    acts = last - first in (2, 3) and page.low(last) in BEING and not is_known_noun(low)
    return signs + SPEAKING * (speaks or acts)


def signs_around(page: Page, first: int, last: int) -> float:
    """What the words after a name say for a person: an age, "who"."""
    signs = 0.0
    if page.low(last) == "," and page.low(last + 1).isdigit() and page.low(last + 2) in (",", "-"):
        signs += 2.0
    is_place = page.low(first - 1) in ("of", "in", "from", "at", "near")
    follows = page.low(last + 1) if page.low(last) == "," else page.low(last)
    return signs + 0.8 * (follows == "who" and not is_place)


def is_known_noun(low: str) -> bool:
    """Whether a word is a noun of the lists, so that a name that ends in it is nobody's."""
    lists = ("documents", "places", "media", "weak_mastheads", "mastheads", "carriers")
    return is_body(low) or any(low in words_of(name) for name in lists)


def body_signs(name: tuple[str, ...]) -> float:
    """What speaks for a body: its last noun, or a name that is known."""
    joined = " ".join(name)
    if joined in words_of("bodies") or joined in words_of("outlets"):
        return 1.5
    if len(name) > 1 and (is_body(name[-1]) or name[-1] in words_of("mastheads")):
        return 1.5
    if len(name) > 2 and is_body(name[0]):
        return 1.5
    if len(name) > 1 and (name[-1] in words_of("weak_mastheads") or is_document(name[-1])):
        return SPEAKING
    return 0.0


def place_signs(page: Page, first: int, last: int, name: tuple[str, ...]) -> float:
    """What speaks for a place: that it is one, "in" before it, or a country after it."""
    signs = 1.5 if " ".join(name) in words_of("places") else 0.0
    if page.low(last) == "," and page.low(last + 1) in words_of("places"):
        signs += 1.0
    return signs + (0.3 if page.low(first - 1) in ("in", "from", "near") else 0.0)


def qualifies(page: Page, last: int) -> bool:
    """Whether a noun of people, bodies or papers follows at once ("Varga supporters")."""
    if last >= len(page.words):
        return False
    following = page.words[last]
    if following.start != page.words[last - 1].end + 1 or following.is_name_like:
        return False
    return is_role(following.low) or is_body(following.low)
