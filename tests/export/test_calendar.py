"""Forecasts in a calendar: whole days, escaped, folded, known again."""

from dataclasses import replace
from datetime import UTC, date, datetime

from icalendar import Calendar, Component

from tests.report.made import pile
from whence.export.calendar import calendar_of
from whence.model import Due, Findings

CHANGED = datetime(2021, 3, 5, tzinfo=UTC)


def with_due(due: Due | None, who: str | None = None) -> Findings:
    findings = pile().findings
    (forecast,) = findings.forecasts
    changed = replace(forecast, claim=replace(forecast.claim, due=due), who=who)
    return replace(findings, forecasts=(changed,))


def days(event: Component) -> tuple[date, date]:
    return event.decoded("dtstart"), event.decoded("dtend")


def test_a_window_is_an_event_over_whole_days() -> None:
    written, left = calendar_of(pile().findings, CHANGED)
    (event,) = Calendar.from_ical(written).walk("VEVENT")
    assert days(event) == (date(2021, 5, 1), date(2021, 6, 1))
    assert left == 0


def test_a_window_with_one_end_is_one_day_and_none_is_left_out() -> None:
    written, _ = calendar_of(with_due(Due(said=None, last="2021-05-31")), CHANGED)
    (event,) = Calendar.from_ical(written).walk("VEVENT")
    assert days(event) == (date(2021, 5, 31), date(2021, 6, 1))
    assert calendar_of(with_due(None), CHANGED)[1] == 1


def test_lines_are_folded_and_words_cannot_add_fields() -> None:
    who = "Pell, Odo; \r\nBEGIN:VALARM " + "ü" * 200
    written, _ = calendar_of(with_due(Due(said=None, last="2021-05-31"), who=who), CHANGED)
    assert all(len(line.encode()) <= 75 for line in written.split("\r\n"))
    assert "\r\nBEGIN:VALARM" not in written
    assert "Pell\\, Odo\\;" in written.replace("\r\n ", "")


def test_the_same_case_gives_the_same_calendar() -> None:
    assert calendar_of(pile().findings, CHANGED) == calendar_of(pile().findings, CHANGED)
