"""A by line gives authors, outlet, agency and date, and a sentence gives none of them."""

import pytest

from whence.model import Byline
from whence.text.bylines import read_by_line


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Jane Roe", Byline(author="Jane Roe")),
        ("by Jane Roe and Max Poe", Byline(author="Jane Roe, Max Poe")),
        (
            "BY JANE ROE, MAX POE AND LENA DI MARE",
            Byline(author="JANE ROE, MAX POE, LENA DI MARE"),
        ),
        ("Written by June van der Berg", Byline(author="June van der Berg")),
        ("By Jane Roe | Halden Courier", Byline(author="Jane Roe", outlet="Halden Courier")),
        ("By Jane Roe for the Halden Courier", Byline(author="Jane Roe", outlet="Halden Courier")),
        ("By Jane Roe, Courier Staff Writer", Byline(author="Jane Roe", outlet="Courier")),
        ("By Jane Roe, KXQZ", Byline(author="Jane Roe", outlet="KXQZ")),
        ("By Jane Roe, chief political correspondent", Byline(author="Jane Roe")),
        ("By JANE ROE AP Security Writer", Byline(author="JANE ROE", wire="Associated Press")),
        ("Jane Roe, Associated Press", Byline(author="Jane Roe", wire="Associated Press")),
        ("By The Associated Press", Byline(wire="Associated Press")),
        ("By Reuters Staff", Byline(wire="Reuters")),
        ("By Jane Roe July 16 at 8:30 AM Email the author", Byline(author="Jane Roe")),
        ("By Jane Roe in Halden and Max Poe in Pell", Byline(author="Jane Roe, Max Poe")),
        ("By Jane Roe in Halden and Pell", Byline(author="Jane Roe")),
        ("By Jane Roe 5 min read", Byline(author="Jane Roe")),
        (
            "Posted by Jane Roe on May 3, 2022",
            Byline(author="Jane Roe", published="2022-05-03"),
        ),
        ("Jane Roe | Halden News", Byline(author="Jane Roe", outlet="Halden News")),
        ("By Jane Roe - Monday, May 3, 2022", Byline(author="Jane Roe", published="2022-05-03")),
    ],
)
def test_by_lines_are_taken_apart(line: str, byline: Byline) -> None:
    assert read_by_line(line) == byline


@pytest.mark.parametrize(
    "line",
    [
        "By Friday, the dam had burst and the town lay under water.",
        "By the Numbers",
        "By clicking Sign up, you agree to our terms.",
        "By Staff",
        "By Our Correspondent",
        "Jane Roe, AP",
        "Pump Fails | Halden News",
        "Jane Roe | Readers ask, we answer",
        "Jane Roe told the Associated Press that the dam had burst.",
        "Standby Power Plant",
    ],
)
def test_what_is_no_by_line_says_nothing(line: str) -> None:
    assert read_by_line(line) == Byline()
