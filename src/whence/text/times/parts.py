"""Parts that many dates share: the words round them, their year, and the year they leave out."""

from whence.model import Anchor, Modifier, TimeType
from whence.text.times.calendar import Moment
from whence.text.times.phrase import Context, Phrase, Reading

NEAR_DAYS = 45
WHICH_HALF = 6
"""Months: where the verb does not tell, a date without a year is the nearest one."""
NAMED_BY = ("other", "capital", "plural")
"""What follows a month that only names something: "the June election"."""
EDGE = (
    "(the? (edge|rest|mid|(period part)|((ordinal|second) half)) of the?"
    "|the? period (hyphen|in|of)?|about full_stop?|(earlier|later) in)?"
)
"""Words before a date that say which part of it, or how nearly."""
BEFORE_ERA = "(number|two_digits|day_number) era"
YEAR = f"(any_year era?|short|{BEFORE_ERA})"
NOT_COUNTED = "(?!unit|units|percent|hyphen unit)"
"""What may not follow a number that is to be a day."""


def dated(moment: Moment, modifier: Modifier | None, anchor: Anchor | None) -> Reading:
    """The reading that a moment is."""
    return Reading(
        TimeType.DATE, moment.value, moment.precision, modifier, anchor=anchor, moment=moment
    )


def year_of(phrase: Phrase) -> int | None:
    """The year that a phrase names, negative before our era."""
    token = phrase.first("year", "old_year", "short")
    if token is None:
        if not phrase.has("era"):
            return None
        token = phrase.all("number", "two_digits", "day_number")[-1]
    if token.kind == "short":
        return century_of(int(token.text[1:]))
    return int(token.value) * (phrase.number("era") or 1)


def century_of(two_digits: int) -> int:
    """The year that "'68" means."""
    return two_digits + (2000 if two_digits < 30 else 1900)


def modifier_of(phrase: Phrase) -> Modifier | None:
    """What "early", "the end of", "about", "the second half of" say of a time."""
    if phrase.has("earlier", "later"):
        return Modifier.START if phrase.has("earlier") else Modifier.END
    if phrase.has("half"):
        return Modifier.START if phrase.number("ordinal") == 1 else Modifier.END
    word = phrase.word("early", "mid", "late", "edge", "about", "rest")
    return Modifier(word) if word else None


def missing_year(month: int, day: int | None, context: Context) -> tuple[int | None, Anchor]:
    """The year of a month whose year is not written, and where it was taken from."""
    tail = year_of(context.tail)
    if tail is not None:
        return tail, Anchor.TEXT
    published, here = context.published, context.told_here
    if published is None:
        told = context.told if context.is_story else here
        return (told.year, Anchor.TEXT) if told and told.year else (None, Anchor.MISSING)
    if here and here.year and published.year and here.year < published.year:
        return year_on(here, month, published), Anchor.TEXT
    is_named = context.before == "the" and context.after in NAMED_BY
    tense = 0 if is_named else context.tense
    return year_by_tense(month, day, published, tense), Anchor.PUBLISHED


def year_on(here: Moment, month: int, published: Moment) -> int | None:
    """The year of a month told after another: "in November 2018 … in March" is of the next year."""
    if here.year is None or published.year is None or not here.month or month >= here.month:
        return here.year
    is_over = (here.year + 1, month) <= (published.year, published.month or 12)
    return here.year + is_over


def year_by_tense(month: int, day: int | None, published: Moment, tense: int) -> int | None:
    """The year that puts a date on the right side of the article's, or the nearest to it."""
    if published.year is None or published.month is None:
        return published.year
    if day and is_near(Moment(published.year, month, day), published):
        return published.year
    ahead = month - published.month
    if ahead == 0 and day and published.day:
        ahead = (day > published.day) - (day < published.day)
    if tense > 0 and ahead < 0:
        return published.year + 1
    if tense < 0 and ahead > 0:
        return published.year - 1
    if tense == 0 and abs(month - published.month) > WHICH_HALF - (ahead > 0):
        return published.year + (1 if ahead < 0 else -1)
    return published.year


def is_near(moment: Moment, published: Moment) -> bool:
    """Whether a day is within weeks of the article's, whatever the verb says."""
    if not moment.is_possible or moment.date is None or published.date is None:
        return False
    return abs((moment.date - published.date).days) <= NEAR_DAYS
