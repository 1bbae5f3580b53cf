"""The timeline: when the articles came out, of when they tell, and for when they forecast.

The axis covers the days of the articles with some room around them; what lies further away is
counted at its ends, for a single year of history would press a week of news into one point.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from whence.model import Article, Due, Findings, Forecast, Quoted
from whence.report.anchors import Anchors, forecast_id
from whence.report.forecasts import foretold
from whence.report.letters import broken
from whence.report.plain import day as in_words
from whence.report.plain import label
from whence.text.amounts import counted
from whence.text.windows import days_of

LEFT, RIGHT = 112.0, 728.0
DOT, MOST_DOTS = 11.0, 14
TOP = 34.0
BAR = 9.0
MOST_BARS = 14
LEAST_WORDS = 60.0
"""Room below which a bar goes without words; they are in its title."""
LEAST_ROOM = 7
"""Days that the axis has at least before the first and after the last article."""
MOST_TICKS = 9
STEPS = (1, 2, 3, 7, 14, 30, 61, 91, 182, 365, 730, 1826, 3652)
"""How many days may lie between two ticks."""

Days = tuple[date, date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One article on the day it came out."""

    x: float
    y: float
    href: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Days that are told of, or in which a forecast falls due; `width` is at least a dot's."""

    x: float
    y: float
    width: float
    href: str
    title: str
    label: str
    is_left: bool = False
    """Its words stand left of it, where there is room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The three lanes over one axis of days; `aside` says what lies off it."""

    height: float
    articles: tuple[Dot, ...]
    told: tuple[Stretch, ...]
    due: tuple[Stretch, ...]
    told_top: float
    due_top: float
    ticks: tuple[tuple[float, str], ...]
    on: float | None
    aside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Axis:
    """The days from left to right."""

    first: date
    last: date

    def x(self, day: date) -> float:
        """Where a day stands; days off the axis stand at its ends."""
        share = (min(max(day, self.first), self.last) - self.first) / (self.last - self.first)
        return round(LEFT + share * (RIGHT - LEFT), 1)

    def has(self, days: Days) -> bool:
        """Whether any of these days is on the axis, and they don't cover it all."""
        touches = days[0] <= self.last and days[1] >= self.first
        return touches and days[1] - days[0] < (self.last - self.first)


def timeline_of(
    articles: Iterable[Article], findings: Findings, anchors: Anchors, on: date | None
) -> Timeline | None:
    """Draw the days of a pile; None where no article has a date that is known to the day."""
    dated = [(day, a) for a in articles if (day := day_of(a.byline.published)) and a.text]
    if not dated:
        return None
    first, last = min(day for day, _ in dated), max(day for day, _ in dated)
    room = timedelta(max(LEAST_ROOM, (last - first).days // 2))
    axis = Axis(first - room, last + room)
    dots = tuple(dots_of(dated, axis, anchors))
    told, aside = told_of((a for _, a in dated), axis, anchors)
    told_top = max(dot.y for dot in dots) + 34
    due_top = told_top + (BAR + 7) * len(told) + 34
    due = due_of(findings.forecasts, axis)
    return Timeline(
        height=due_top + (BAR + 7) * max(1, len(due)) + 6,
        articles=dots,
        told=tuple(told),
        due=tuple(due),
        told_top=told_top,
        due_top=due_top,
        ticks=tuple(ticks_of(axis)),
        on=axis.x(on) if on and axis.first <= on <= axis.last else None,
        aside=aside,
    )


def day_of(value: str | None) -> date | None:
    """The day that a value names; None if it names more than one, or none."""
    days = days_of(value) if value else None
    return days[0] if days and days[0] == days[1] else None


def dots_of(dated: Iterable[tuple[date, Article]], axis: Axis, anchors: Anchors) -> Iterable[Dot]:
    """One dot an article, those of one day in a stack."""
    stacks = Counter[date]()
    for day, article in sorted(dated, key=lambda row: (row[0], row[1].path)):
        across, down = divmod(stacks[day], MOST_DOTS)
        stacks[day] += 1
        outlet = label(article.byline.outlet or "outlet not known", 60)
        name = label(article.byline.title or article.path, 120)
        yield Dot(
            x=axis.x(day) + across * DOT,
            y=TOP + down * DOT,
            href=f"#a{anchors.numbers[article.id]}",
            title=f"{in_words(str(day))}: {outlet}: {name}",
        )


def told_of(
    articles: Iterable[Article], axis: Axis, anchors: Anchors
) -> tuple[list[Stretch], tuple[str, ...]]:
    """The days that most claims tell of, and what lies off the axis, in words."""
    told: dict[Days, list[Quoted]] = defaultdict(list)
    beside = Counter[str]()
    for article in articles:
        for time in (claim.time for claim in article.claims if claim.time):
            days = days_of(time.value)
            if days and axis.has(days):
                told[days].append(Quoted(article.id, article.path, time.span))
            elif days:
                beside[beside_axis(days, axis)] += 1
    rows = []
    for days, places in sorted(sorted(told.items(), key=most_told)[:MOST_BARS]):
        first = min(places, key=lambda quoted: (quoted.path, quoted.span))
        words = f"{in_days(days)} · {counted(len(places), 'claim')}"
        rows.append((days, words, anchors.at(first).href))
    aside = tuple(f"{counted(count, 'claim')} {where}" for where, count in sorted(beside.items()))
    return [stretch(n, *row, axis) for n, row in enumerate(rows)], aside


def most_told(row: tuple[Days, list[Quoted]]) -> tuple[int, Days]:
    """Sort days by how many claims tell of them."""
    return (-len(row[1]), row[0])


def beside_axis(days: Days, axis: Axis) -> str:
    """Where days lie that the axis does not show."""
    if days[1] < axis.first:
        return f"of days before {in_words(str(axis.first))}"
    return (
        f"of days after {in_words(str(axis.last))}"
        if days[0] > axis.last
        else "of longer than the axis shows"
    )


def in_days(days: Days) -> str:
    """Days in words: one, or first and last."""
    first, last = (in_words(str(day), True) for day in days)
    return first if days[0] == days[1] else f"{first} to {last}"


def stretch(number: int, days: Days, words: str, href: str, axis: Axis) -> Stretch:
    """Draw days as a bar; `number` is its row. Its words stand where there is more room."""
    start, end = axis.x(days[0]), axis.x(days[1])
    bar = max(BAR, end - start)
    left, right = start - LEFT, RIGHT - start - bar
    room = max(left, right) - 6
    return Stretch(
        x=start,
        y=number * (BAR + 7),
        width=bar,
        href=href,
        title=words,
        label=" ".join(broken(words, room, 1)) if room > LEAST_WORDS else "",
        is_left=left > right,
    )


def due_of(forecasts: Sequence[Forecast], axis: Axis) -> list[Stretch]:
    """The windows of forecasts that touch the axis, the earliest first."""
    rows = []
    for row in foretold(forecasts):
        days = window(row.due, axis) if row.due else None
        if days:
            rows.append((days, label(row.first.claim.spans[0].text, 90), row.first))
    rows.sort(key=lambda row: (row[0], row[2].place))
    return [
        stretch(n, days, words, f"#{forecast_id(forecast)}", axis)
        for n, (days, words, forecast) in enumerate(rows[:MOST_BARS])
    ]


def window(due: Due, axis: Axis) -> Days | None:
    """The part of a window that the axis shows; an open side ends where the axis does."""
    if due.first is None and due.last is None:
        return None
    first = day_of(due.first) or axis.first
    last = day_of(due.last) or axis.last
    if first > axis.last or last < axis.first:
        return None
    return max(first, axis.first), min(last, axis.last)


def ticks_of(axis: Axis) -> Iterable[tuple[float, str]]:
    """Days at even distances, few enough to be read."""
    length = (axis.last - axis.first).days
    step = next((s for s in STEPS if length / s <= MOST_TICKS), STEPS[-1])
    for n in range(0, length + 1, step):
        day = axis.first + timedelta(n)
        yield axis.x(day), in_words(str(day) if step < 182 else f"{day:%Y-%m}", True)
