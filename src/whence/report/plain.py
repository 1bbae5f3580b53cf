"""Strings made fit for a page: what an article holds may be hostile, broken or endless.

Escaping is Jinja's (autoescape, everywhere). What it does not do is done here: signs that no page
may hold, addresses that are no addresses, and words too long for a label.
"""

import re
from urllib.parse import urlsplit

from markupsafe import Markup

UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Signs that HTML refuses. Each becomes one sign, so that offsets stay what they are."""
DIRECTIONS = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Signs that turn the direction of what follows; a label in a picture goes without them."""
MONTHS = (
    "January February March April May June July August September October November December"
).split()
SCHEMES = ("http", "https")


def fit(value: object) -> object:
    """Replace what no page may hold in a string; anything else stays. Jinja asks for every value.

    >>> fit("a\\x00b")
    'a\ufffdb'
    """
    if isinstance(value, str) and not isinstance(value, Markup):
        return UNFIT.sub("\ufffd", value)
    return value


def address(url: str | None) -> str | None:
    """Give an address that a reader may follow, which is one of http or https; else None.

    >>> address("javascript:alert(1)") is address(None) is None
    True
    """
    if not url or UNFIT.search(url) or any(sign.isspace() for sign in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in SCHEMES and parts.netloc else None


def label(text: str, most: int = 60) -> str:
    """One line of at most so many signs, without signs of direction, cut at a word where it can.

    >>> label("The pump  failed on Monday", 16)
    'The pump failed…'
    """
    line = " ".join(DIRECTIONS.sub("", UNFIT.sub("\ufffd", text)).split())
    if len(line) <= most:
        return line
    cut = line[:most]
    if " " in cut[most // 2 :]:
        cut = cut.rpartition(" ")[0]
    return cut.rstrip(" ,;:–—-") + "…"


def day(value: str | None, is_short: bool = False) -> str:
    """A date of ISO 8601, or the part of one that is known, as people write it.

    >>> day("2019-03-12"), day("2019-03"), day("2019"), day("2019-03-12", True)
    ('12 March 2019', 'March 2019', '2019', '12 Mar')
    """
    match = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", value or "")
    if not match:
        return "no date"
    year, month, number = match.groups()
    if not month or not 1 <= int(month) <= 12:
        return year
    name = MONTHS[int(month) - 1]
    if is_short:
        return f"{int(number)} {name[:3]}" if number else f"{name[:3]} {year}"
    return f"{int(number)} {name} {year}" if number else f"{name} {year}"


def capitalised(words: str) -> str:
    """Words with a capital at their start, the rest as they are.

    >>> capitalised("at least 1 of AFP")
    'At least 1 of AFP'
    """
    return words[:1].upper() + words[1:]
