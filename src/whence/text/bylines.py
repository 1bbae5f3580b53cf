"""By lines: "By Jane Roe and Max Poe | Courier | 3 May 2022" taken apart."""

import re

from whence.model import Byline
from whence.text.agencies import FULL_NAME, agency
from whence.text.dates import MONTH, as_iso, find_date
from whence.text.lexicon import words_of
from whence.text.person_names import is_given_name

MOST_WORDS = 24
MOST_NAME_WORDS = 5
MOST_OUTLET_WORDS = 6
OPENING = re.compile(
    r"(?:(?:Written|Reported|Posted|Published|Story|Words)\s+"
    r"|(?:Posted|Published) (?:on )?(?=.{0,20}\d{4})(?:[\w,]+ ){2,4})?(?:By|BY|by)\b:?\s+(?=\S)"
)
HARD_BREAK = re.compile(r"\s*[|•·\n]\s*|\s+[-–—/]+\s+|\s+for\s+(?=[A-Z]|the\s+[A-Z])")
SOFT_BREAK = re.compile(r"\s*,\s+(?!(?:and|&)\s)")
AND = re.compile(r",?\s+(?:and|AND|&)\s+")
EXTRA = re.compile(
    rf"\s*(?:\b(?:Updated|Published|Posted|Last|Originally|Follow|Email)\b|\sin\s+[A-Z]|\S*@\S"
    rf"|\b(?i:{MONTH})\s+\d|\d{{1,2}}:\d\d|\b\d{{1,2}}[ -]min(?:ute)?s?\b).*",
    re.DOTALL,
)
"""What follows a name in a by line and is no part of it."""
PLACE = re.compile(
    r"\s+in\s+[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,2}"
    r"(?=(?:,|,?\s+and)\s+(?:[A-Z]\S*\s+){2,4}in\s+[A-Z])"
)
"""Where one of several wrote, before the next of them: "Jane Roe in Halden and Max Poe in Pell"."""
NAME_WORD = re.compile(r"(?:(?:al|el|d|o)['’-])?[^\W\d_a-z][\w'’.-]*$")
EDGES = " ,|-–—\n\t"
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b"
ACRONYM = re.compile(r"[A-Z]{3,6}$|[\w-]+(?:\.[a-z]{2,4})+$")
"""The initials of a broadcaster, or the name of a site."""
PARTICLES = frozenset(
    "de da del della di la le van von der den ter bin bint ibn al el dos du".split()
)
NO_NAME_WORDS = frozenset(
    "the a an our your my this that staff admin administrator editorial desk team newsroom guest "
    "wire agencies agency bureau monday tuesday wednesday thursday friday saturday sunday january "
    "february march july september october november december all popular "
    "comparison contrast default law now then invitation".split()
)
ROLES = frozenset(
    "staff senior chief political national foreign white house congressional diplomatic defence "
    "defense security world news writer reporter correspondent editor columnist contributor "
    "contributing producer analyst bureau special digital freelance associate assistant executive "
    "managing deputy and investigative reporters writers correspondents editors".split()
)
WEAK_OPENINGS = frozenset(("the", "daily", "evening", "morning", "sunday"))


def read_by_line(block: str) -> Byline:
    """Read author, outlet, wire credit and date from a by line; from anything else, nothing.

    A line without "By" counts if an agency signs it by its full name: "Jane Roe, Associated Press",
    or if it is a name and a paper: "Jane Roe | Halden News". Initials stand under photographs.
    """
    opening = OPENING.match(block)
    if len(block.split()) > MOST_WORDS:
        return Byline()
    if not (opening or FULL_NAME.search(block)):
        return _signed_for_a_paper(block)
    date = find_date(block)
    rest = block[opening.end() if opening else 0 :]
    if date:
        rest = re.sub(rf"(?:\bon\s+)?(?:{WEEKDAY},?\s+)?{re.escape(date[0])}", "|", rest)
    rest, wire = _without_agency(EXTRA.sub("", PLACE.sub("", rest)))
    (first, *others), *hard = [_parts(SOFT_BREAK, part) for part in _parts(HARD_BREAK, rest)]
    authors = _people(first)
    is_signed = opening or (authors and wire and FULL_NAME.search(block))
    if not is_signed or not (authors or _is_the_outlet(first) or rest == ""):
        return Byline()
    if authors and any(AND.search(part) for part in others):
        authors += [name for part in others for name in _people(part) or []]
    after = [*others, *(part for parts in hard for part in parts)]
    outlets = [part for part in ([] if authors else [first]) + others if _is_outlet(part)]
    outlets += [parts[0] for parts in hard if may_be_outlet(parts[0])]
    return Byline(
        author=", ".join(authors) if authors else None,
        outlet=next((_without_role(outlet) for outlet in outlets if not agency(outlet)), None),
        wire=wire or next(filter(None, map(agency, after)), None),
        published=as_iso(date) if date else None,
    )


def _signed_for_a_paper(block: str) -> Byline:
    """Read "Jane Roe | Halden News", where a given name shows that the first is no headline."""
    name, bar, outlet = (part.strip() for part in block.partition("|"))
    if bar and _is_name(name) and is_given_name(name.split()[0].lower()) and has_masthead(outlet):
        return Byline(author=name, outlet=outlet) if _is_outlet(outlet) else Byline()
    return Byline()


def _parts(separator: re.Pattern[str], words: str) -> list[str]:
    """Split; the first part is there even if it is empty."""
    first, *others = (part.strip(" ,") for part in separator.split(words))
    return [first, *(part for part in others if part)]


def _without_agency(words: str) -> tuple[str, str | None]:
    """Take an agency off the end, and what the writer is there: "JANE ROE AP Security Writer"."""
    words = words.strip(EDGES)
    starts = [match.start() for match in re.finditer(r"\S+", words)]
    end = len(words)
    while len(starts) > 1 and words[starts[-1] : end].strip(EDGES).lower() in ROLES:
        end = starts.pop()
    for start in starts:
        if name := agency(words[start:end].strip(EDGES)):
            return words[:start].strip(EDGES), name
    return words, None


def _without_role(outlet: str) -> str:
    """Take what the writer is there off the name: "the Daily Courier Staff Writer"."""
    words = outlet.removeprefix("the ").strip(" ,").split()
    while len(words) > 1 and words[-1].lower() in ROLES - words_of("mastheads"):
        words.pop()
    return " ".join(words)


def _people(words: str) -> list[str] | None:
    """Give the names of people joined by "and"; None if any of them isn't one."""
    names = [" ".join(name.split()) for name in AND.split(words) if name]
    return names if names and all(map(_is_name, names)) else None


def _is_name(name: str) -> bool:
    words = name.split()
    lower = {word.lower().strip(".") for word in words}
    return (
        2 <= len(words) <= MOST_NAME_WORDS
        and all(NAME_WORD.match(word) or word in PARTICLES for word in words)
        and bool(NAME_WORD.match(words[0]))
        and not lower & NO_NAME_WORDS
        and not (len(words) > 2 and lower & words_of("mastheads"))
    )


def _is_outlet(words: str) -> bool:
    """Say whether this is an outlet by its words, wherever it stands."""
    return may_be_outlet(words) and (has_masthead(words) or bool(ACRONYM.match(words.strip())))


def has_masthead(words: str) -> bool:
    """Say whether a name has a word in it that makes it an outlet's: "Halden Courier"."""
    parts = words.lower().strip(EDGES).split()
    is_weak = parts[-1:] and parts[-1] in words_of("weak_mastheads") and parts[0] in WEAK_OPENINGS
    return bool(is_weak) or not words_of("mastheads").isdisjoint(parts)


def _is_the_outlet(words: str) -> bool:
    """Say whether an outlet signs for itself: "By The Daily Courier"."""
    return words.lower().startswith("the ") and _is_outlet(words)


def may_be_outlet(words: str) -> bool:
    """Say whether this can be an outlet, standing where outlets do: behind a bar or "for"."""
    parts = words.strip(" ,").split()
    return (
        0 < len(parts) <= MOST_OUTLET_WORDS
        and all(part[0].isupper() or part in ("of", "the", "and", "&") for part in parts)
        and not {part.lower() for part in parts} <= ROLES | NO_NAME_WORDS
        and not EXTRA.match(words)
    ) or bool(ACRONYM.match(words.strip()))
