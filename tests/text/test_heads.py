"""The byline is read from an article's own head and last lines, and never made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.model import Byline
from whence.text.heads import byline_of, merge, read_dateline

PROSE = (
    "The pump in the old waterworks of Halden has failed for the third time this year, the town "
    "council said, and nobody knows when it will run again."
)


@pytest.mark.parametrize(
    ("dateline", "wire", "published"),
    [
        ("HALDEN, Aug 29 (Reuters) — ", "Reuters", None),
        ("PORT BRISK, Mich., Oct. 4, 2022 (UPI) – ", "United Press International", "2022-10-04"),
        ("Halden, Norland (AP) - ", "Associated Press", None),
        ("(AFP) -- ", "Agence France-Presse", None),
        ("Brisk/Halden, 4 March 2021 (Xinhua) -- ", "Xinhua", "2021-03-04"),
        ("HALDEN, July 16. /TASS/. ", "TASS", None),
        ("HALDEN (Kestrel Wire) — ", "Kestrel Wire", None),
        ("Port Brisk (KXQZ) — ", "KXQZ", None),
        ("Port Brisk (KXQZ)", "KXQZ", None),
        ("(AFP)", "Agence France-Presse", None),
        ("New Brisk, Nov 3 (PTI) ", "Press Trust of India", None),
    ],
)
def test_a_dateline_names_agency_and_date(dateline: str, wire: str, published: str | None) -> None:
    assert read_dateline(dateline + PROSE) == Byline(wire=wire, published=published)


@pytest.mark.parametrize(
    "opening",
    [
        "Sen. John Roe (D-Ohio) — ",
        "SEN. JOHN ROE (R) - ",
        "World Pump Union (WPU) — ",
        "The pump (a Kestrel) — ",
        "The minister (Reuters reported this first) - ",
        "Halden (pop. 4,000) — ",
        "Halden (KXQZ) ",
        "Halden, Nov 3 (KXQZ) ",
        "Halden (Reuters) ",
        "",
    ],
)
def test_brackets_that_are_no_dateline_credit_nobody(opening: str) -> None:
    assert read_dateline(opening + PROSE) is None


def test_a_whole_head_is_read() -> None:
    head = [
        "Pump fails again in Halden",
        "By Jane Roe | Courier",
        "Published: 3 May 2022, 10:15 BST",
    ]
    assert byline_of([*head, PROSE]) == Byline(
        title="Pump fails again in Halden",
        author="Jane Roe",
        outlet="Courier",
        published="2022-05-03",
    )


def test_header_lines_say_what_their_keys_say() -> None:
    head = ["Headline: Pump fails.", "Subtitle: Again", "Date: 2022-05-03", "Publisher: Courier"]
    assert byline_of([*head, PROSE]) == Byline(
        title="Pump fails.", outlet="Courier", published="2022-05-03"
    )
    assert byline_of(["\n".join(head), PROSE]).outlet == "Courier"


def test_a_single_source_line_is_no_publisher() -> None:
    assert byline_of(["Source: Ministry of Works", PROSE]).outlet is None


def test_the_date_of_publishing_goes_before_one_of_change() -> None:
    lines = ["Last updated: May 5, 2022 7:08 PM EDT", "Tuesday, May 3, 2022"]
    assert byline_of([*lines, PROSE]).published == "2022-05-03"


def test_a_date_in_a_sentence_is_not_the_articles() -> None:
    assert byline_of(["The pump failed on 3 May 2022.", PROSE]).published is None


@pytest.mark.parametrize(
    "last", ["— Reuters", "Reuters", "© 2022 Reuters. All rights reserved.", f"{PROSE} (Reuters)"]
)
def test_a_closing_credit_names_the_agency(last: str) -> None:
    assert byline_of([PROSE, PROSE, last]).wire == "Reuters"


@pytest.mark.parametrize(
    "last", ["He told Reuters.", "Reuters contributed to this report.", "Photo: Jane Roe/Reuters"]
)
def test_an_agency_that_is_only_spoken_of_gets_no_credit(last: str) -> None:
    assert byline_of([PROSE, PROSE, last]).wire is None


def test_a_title_with_its_outlet_is_taken_apart() -> None:
    byline = byline_of(["Pump fails again in town | Halden Courier", PROSE])
    assert (byline.title, byline.outlet) == ("Pump fails again in town", "Halden Courier")


def test_a_masthead_above_the_title_is_the_outlet() -> None:
    byline = byline_of(["KXQ EVENING POST", "Pump fails again in Halden", PROSE])
    assert (byline.title, byline.outlet) == ("Pump fails again in Halden", "KXQ Evening Post")
    byline = byline_of(["The Halden Courier", "Pump fails again in Halden", PROSE])
    assert (byline.title, byline.outlet) == ("Pump fails again in Halden", "The Halden Courier")
    assert byline_of(["POST OFFICE PUMP FAILS", PROSE]).outlet is None
    assert byline_of(["The Courier closes in Halden", "Its last day is Friday", PROSE]) == Byline(
        title="The Courier closes in Halden"
    )


def test_a_label_above_the_title_is_passed_over() -> None:
    assert byline_of(["Premium", "Pump fails again in Halden", PROSE]).title == (
        "Pump fails again in Halden"
    )


@pytest.mark.parametrize(
    "above",
    [
        ["The pump has failed again."],
        ["Updated at 5:40 p.m. ET"],
        ["A man stands at the pump (Max Poe/Kestrel)"],
        [
            "Enter your town here",
            "Log in now",
            "Your weather today",
            "Read it later",
            "Follow us all",
        ],
        [],
    ],
)
def test_a_caption_a_sentence_or_furniture_is_no_title(above: list[str]) -> None:
    assert byline_of([*above, PROSE]).title is None


def test_of_two_bylines_the_first_that_says_something_counts() -> None:
    assert merge(Byline(outlet="Courier"), Byline(outlet="Kestrel", author="Jane Roe")) == Byline(
        outlet="Courier", author="Jane Roe"
    )


@given(st.lists(st.text(st.sampled_from("By (AP)—|:,.\n 12/May2022JaneRœ©"))))
def test_no_text_stops_it_or_makes_it_say_an_empty_word(blocks: list[str]) -> None:
    byline = byline_of(blocks)
    assert "" not in (byline.title, byline.outlet, byline.author, byline.wire, byline.published)


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Pump fails again in Halden | Brisk", "Brisk"),
        ("Pump fails again in Halden - The Halden Courier", "The Halden Courier"),
        ("Pump fails again in Halden – Brisk News", "Brisk News"),
        ("Pump fails again in Halden - Mayor of Brisk", None),
        ("Pump-house fails - Courier", None),
    ],
)
def test_a_title_ends_with_its_outlet(title: str, outlet: str | None) -> None:
    first = title if outlet is None else title[: -len(outlet) - 3]
    assert byline_of([title, PROSE]) == Byline(title=first, outlet=outlet)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Posted on May 3, 2022 by Jane Roe", Byline(author="Jane Roe", published="2022-05-03")),
        ("Updated 4 May 2022 | Published 3 May 2022", Byline(published="2022-05-03")),
        ("Published 3 May 2022. Updated 4 May 2022.", Byline(published="2022-05-03")),
        ("Last updated: Tuesday, 3 May 2022", Byline(published="2022-05-03")),
        ("The pump failed again. Published 3 May 2022", Byline()),
        ("Published: 3 May 2022 | Updated: 4 May 2022", Byline(published="2022-05-03")),
        ("Halden Courier, 3 May 2022", Byline(outlet="Halden Courier", published="2022-05-03")),
        ("Halden, 3 May 2022", Byline()),
    ],
)
def test_a_line_of_the_head_is_taken_apart(line: str, byline: Byline) -> None:
    title = "Pump fails again in Halden"
    assert byline_of([title, line, PROSE]) == merge(Byline(title=title), byline)


def test_a_last_line_says_where_it_is_from() -> None:
    assert byline_of([PROSE, "Source: AFP"]).wire == "Agence France-Presse"
    assert byline_of([PROSE, "Source: the mayor"]).wire is None
