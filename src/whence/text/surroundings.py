"""Furniture that only its surroundings give away.

"Should the harbour close?" may be a reader poll or a reporter's question, a line of capitalised
words a subheading or another story's headline, a date a dateline or the page's clock. What stands
around tells. Paragraphs of running prose are never touched here.
"""

import re
from collections.abc import Sequence

from whence.model import Reason
from whence.text.furniture import reason_of, repeats

WORD = re.compile(r"[\w'’-]+")
FINISHED = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
LEAST_PROSE_WORDS = 12
LONGEST_LINE_WORDS = 25
SMALL = frozenset(
    "a an the of in on at to for from by with and or but nor as is are was be it its vs via over "
    "into after before amid than that".split()
)
CAPITALISED_SHARE = 0.8
LONG_HEADLINE_WORDS = 9
SHORT_HEADLINE_WORDS = 6
SHARED_WITH_SECTION = 0.5
SECTION_BLOCKS = 3
POLL_WORDS = 18
POLL_QUESTION = re.compile(
    r"(?:should|(?:do|did|will|would|are|have|can|could) you|who do you|what do you|which .+ do you"
    r"|how (?:do|would|will) you)\b.*\?",
    re.IGNORECASE,
)
ANSWER = re.compile(
    r"[“\"']?(?:(?:yes|no|nope|well|maybe|sure)[,.!;:—–-]"
    r"|(?:not (?:really|necessarily|quite|yet|at all|so)|perhaps|probably|possibly|of course"
    r"|absolutely|hardly|certainly|that|it depends|the answer|i|we|you|this|if|so|both|neither)\b)",
    re.IGNORECASE,
)
OPTION_WORDS = 6
OPTION = re.compile(
    r"(?:yes|no|maybe|unsure|not sure|undecided|don[’']t know|vote|submit|view results|results"
    r"|other|agree|disagree|\d+ ?%)\b.*",
    re.IGNORECASE,
)
ONE_OPTION = (
    r"(?:yes|no|maybe|unsure|not sure|undecided|don[’']t know|no opinion|agree|disagree|other)"
)
OPTIONS = re.compile(rf"{ONE_OPTION}(?:[\s/|•·–—-]+{ONE_OPTION})+", re.IGNORECASE)
"""All answers to tick in one line; a comma or a full stop between them would make a sentence."""
MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
TIME = (
    r"(?:at )?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?,? ?\(?(?:[A-Z]{2,4}|[A-Z]{3}[+-]\d+)?\)?"
)
DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
DATE = (
    rf"{DAY}(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? ?(?:(?:19|20)\d\d)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? ?(?:(?:19|20)\d\d)?"
    rf"|\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}})"
)
CLOCK = re.compile(
    rf"(?:[;|·•-] ?)?(?:(?:first |last )?(?:published|updated|posted|modified|created)"
    rf"(?: on| at)?:? ?)?(?:(?:\d+|an?|one) (?:minute|min|hour|hr|day|week|month|year)s? ago"
    rf"|{DATE}|{TIME}|today|yesterday|\d+ min(?:ute)?s?(?: read)?"
    rf"|[,;|·•–— -]|\bat\b|\bon\b|updated|posted|published)*+",
    re.IGNORECASE,
)
PAGE_CLOCK = re.compile(r"(?:updated|posted|published)\b|.* ago$", re.IGNORECASE)
"""A clock of the page wherever it stands; a bare time may head an entry of a running report."""
BYLINE_START = re.compile(
    r"(?:by|(?:written|reported|posted|published) by|author:)\s", re.IGNORECASE
)
BESIDE_NAMES = frozenset(
    "by and for of the with at on in email e-mail author follow updated published posted am pm et "
    "est edt gmt bst utc staff writer reporter correspondent editor".split()
)
MOST_BYLINE_WORDS = 25
MOST_EDGE_CHARACTERS = 200
FILED = re.compile(
    r"(?:source|via|tags?|filed under|topics?|categor(?:y|ies)|posted in|labels?|keywords?)"
    r"\s*[:#|»–—-].{0,120}|(?:tags?|topics?|categories|keywords)",
    re.IGNORECASE,
)
SECTION_LABEL = re.compile(
    r"(?:related|see also|also read|read also|recommended|trending|most (?:popular|read|viewed)"
    r"|more (?:from|on|stories|news|coverage)|you (?:may|might)|editor|top stories|latest|popular"
    r"|in case you missed|up next|what to read|read next|must[- ])",
    re.IGNORECASE,
)
KNOWN_FOR = re.compile(
    r"\b(?:is an?|is the|was an?|covers|writes|reports|joined"
    r"|has (?:been|covered|written|worked))\b"
)
BIO_BLOCKS = 3


def reasons_of(texts: Sequence[str], *, author: str | None = None) -> list[Reason | None]:
    """Say of each block of an article, in order, why it is not part of it; None where it is.

    `author` is what the byline says, by which the lines about the author at the end are known.
    """
    reasons = [reason_of(text) for text in texts]
    for index, is_repeated in enumerate(repeats(texts)):
        if is_repeated and reasons[index] is None:
            reasons[index] = Reason.REPEATED
    for rule in (_edges, _polls, _lists, _headlines):
        rule(texts, reasons)
    _biography(texts, reasons, author)
    return reasons


def is_prose(text: str) -> bool:
    """Whether a block is a paragraph of running prose."""
    return FINISHED.search(text) is not None and len(text.split()) >= LEAST_PROSE_WORDS


def _prose(texts: Sequence[str], reasons: Sequence[Reason | None]) -> list[int]:
    """Where the paragraphs of the article are."""
    return [i for i, text in enumerate(texts) if reasons[i] is None and is_prose(text)]


def _edges(texts: Sequence[str], reasons: list[Reason | None]) -> None:
    """Bylines; before the first paragraph and after the last, dates and what it is filed under."""
    prose = _prose(texts, reasons)
    if not prose:
        return
    for index, text in enumerate(texts):
        if reasons[index] or len(text) > MOST_EDGE_CHARACTERS:
            continue
        is_edge = index < prose[0] or index > prose[-1]
        is_clock = CLOCK.fullmatch(text) and (is_edge or PAGE_CLOCK.match(text))
        if is_clock or is_byline(text) or (is_edge and FILED.fullmatch(text)):
            reasons[index] = Reason.BOILERPLATE


def is_byline(text: str) -> bool:
    """Whether it names the writer and says nothing else but where and when.

    >>> is_byline("By Ilse Brandt and Tom Okoro, July 3"), is_byline("By noon it was gone")
    (True, False)
    """
    start = BYLINE_START.match(text)
    words = text[start.end() :].split() if start else []
    return 0 < len(words) <= MOST_BYLINE_WORDS and all(
        not word[0].islower() or "@" in word or word.strip(".,:").lower() in BESIDE_NAMES
        for word in words
    )


def _polls(texts: Sequence[str], reasons: list[Reason | None]) -> None:
    """A question with its options, or one to the reader that nothing around takes up."""
    alone = [i for i, text in enumerate(texts) if text.endswith("?") and not reasons[i]]
    is_interview = sum(not is_prose(texts[i]) or len(texts[i].split()) < 30 for i in alone) > 3
    for index in alone:
        options = _options_after(texts, reasons, index)
        if len(options) >= 2 or any(_has_options(texts[i], reasons[i]) for i in options):
            for found in (index, *options):
                reasons[found] = Reason.POLL
        elif not is_interview and _is_asked_of_readers(texts, reasons, index):
            reasons[index] = Reason.POLL


def _has_options(text: str, reason: Reason | None) -> bool:
    """Whether a line holds several answers to tick, or is known for a poll's by its own words."""
    return reason is Reason.POLL or OPTIONS.fullmatch(text) is not None


def _options_after(texts: Sequence[str], reasons: Sequence[Reason | None], index: int) -> list[int]:
    """The short lines right after a question, if one of them is an answer to tick."""
    found: list[int] = []
    while (index := index + 1) < len(texts) and len(found) < 12:
        text = texts[index]
        is_long = len(text.split()) > OPTION_WORDS and not _has_options(text, reasons[index])
        if is_long or text.endswith((".", "?", "!", ":", "”", '"')):
            break
        found.append(index)
    is_poll = any(OPTION.fullmatch(texts[i]) or reasons[i] is Reason.POLL for i in found)
    return found if is_poll else []


def _is_asked_of_readers(
    texts: Sequence[str], reasons: Sequence[Reason | None], index: int
) -> bool:
    """Whether paragraphs that neither lead to nor answer a question stand around it."""
    text = texts[index]
    if not POLL_QUESTION.fullmatch(text) or len(text.split()) > POLL_WORDS:
        return False
    if not 0 < index < len(texts) - 1:
        return False
    before, after = texts[index - 1], texts[index + 1]
    is_led_to = before.endswith(("?", ":", "—")) or after.endswith("?")
    return is_prose(before) and is_prose(after) and not is_led_to and not ANSWER.match(after)


def _lists(texts: Sequence[str], reasons: list[Reason | None]) -> None:
    """The lines under a label such as "Related stories"."""
    prose = _prose(texts, reasons)
    last = prose[-1] if prose else len(texts)
    for index, text in enumerate(texts):
        if reasons[index] is not Reason.TEASER or not SECTION_LABEL.match(text) or ":" in text[:-1]:
            continue
        most = len(texts) if index > last else 4
        for found in range(index + 1, min(len(texts), index + 1 + most)):
            if reasons[found] is None and not _is_teaser_line(texts[found]):
                break
            reasons[found] = reasons[found] or Reason.TEASER


def _is_teaser_line(text: str) -> bool:
    """Whether it is long enough for a headline, and is no finished sentence."""
    is_cut = text.endswith(("...", "…"))
    count = len(text.split())
    return is_cut or (4 < count <= LONGEST_LINE_WORDS and not FINISHED.search(text))


def _headlines(texts: Sequence[str], reasons: list[Reason | None]) -> None:
    """Headlines of other stories between paragraphs, which head nothing that follows."""
    prose = _prose(texts, reasons)
    if not prose:
        return
    for index in range(prose[0] + 1, prose[-1]):
        if reasons[index] is None and _is_other_headline(texts, index):
            reasons[index] = Reason.TEASER


def _is_other_headline(texts: Sequence[str], index: int) -> bool:
    """Whether a capitalised line shares too little with what follows to be its subheading."""
    text = texts[index]
    words = WORD.findall(text)
    if not is_headline(text) or len(words) < SHORT_HEADLINE_WORDS:
        return False
    wanted = _content_words(text)
    section = _content_words(" ".join(texts[index + 1 : index + 1 + SECTION_BLOCKS]))
    if len(words) >= LONG_HEADLINE_WORDS:
        return len(wanted & section) < SHARED_WITH_SECTION * len(wanted)
    others = _content_words(" ".join((*texts[:index], *texts[index + 1 :])))
    return not wanted & others


def is_headline(text: str) -> bool:
    """Whether it is one line in the capitals of a headline, not all of them capitals.

    >>> is_headline("Ferry Captain Stuns With Late Apology"), is_headline("A late apology")
    (True, False)
    """
    words = [word for word in WORD.findall(text) if word.lower() not in SMALL]
    if FINISHED.search(text) or not 0 < len(words) <= LONGEST_LINE_WORDS or text.isupper():
        return False
    capitals = sum(not word[0].islower() for word in words)
    return capitals >= CAPITALISED_SHARE * len(words)


def _content_words(text: str) -> set[str]:
    """The beginnings of its longer words, so that "evacuate" and "evacuated" are one."""
    return {word.lower()[:5] for word in WORD.findall(text) if len(word) > 3} - SMALL


def _biography(texts: Sequence[str], reasons: list[Reason | None], author: str | None) -> None:
    """The lines at the end that begin with the author's name and say who that is."""
    names = [name for name in re.split(r"[;,]| and ", author or "") if len(name.split()) > 1]
    left = [index for index, reason in enumerate(reasons) if reason is None]
    for index in left[1:][-BIO_BLOCKS:]:
        start = texts[index][:120]
        if any(start.startswith(name.strip()) for name in names) and KNOWN_FOR.search(start):
            reasons[index] = Reason.BOILERPLATE
