"""Heads: what an article says at its own top (and in its last lines) of where it comes from.

A title line, "By Jane Roe | Courier", a date line, "HALDEN, Aug 29 (Reuters) —", "Publisher: …",
"— Reuters". Only what is written there is given, and only where the form leaves no doubt.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields

from whence.model import Byline
from whence.text.agencies import agency
from whence.text.bylines import has_masthead, may_be_outlet, read_by_line
from whence.text.dated import date_of, dates_in, rank_of
from whence.text.dates import DATE, MONTH, as_iso, find_date, iso_date
from whence.text.surroundings import CLOCK

HEAD_BLOCKS = 40
PROSE_BLOCKS = 3
PROSE_WORDS = 20
TAIL_BLOCKS = 3
ENDS_CHARACTERS = 250
"""Nothing that counts here is longer."""
TITLE_WITHIN = 3
MOST_ABOVE = 4
"""Above the prose stand a title and perhaps a kicker, a subtitle, a caption."""

KEYS: Mapping[str, str] = {
    "headline": "title",
    "title": "title",
    "publisher": "outlet",
    "publication": "outlet",
    "newspaper": "outlet",
    "outlet": "outlet",
    "source": "outlet",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "by": "author",
    "date": "published",
    "published": "published",
    "publication date": "published",
    "url": "url",
    "link": "url",
    "language": "language",
}
"""The keys of header lines, and what each says."""

HEADER = re.compile(r"([A-Z][A-Za-z ]{1,20}):\s+(\S.*)")
UNTITLED_END = re.compile(r"[.,;:…)]['\"’”]?$|\n")
FINISHED = re.compile(r"[.!?]['\"’”)\]]*$")
DATELINE = re.compile(
    rf"(?P<place>[^()\[\]\d]{{0,60}}?)[\s,]*"
    rf"(?P<date>(?:{DATE.pattern}|{MONTH.replace('month', 'm3')}\s+\d{{1,2}}"
    rf"|\d{{1,2}}\s+{MONTH.replace('month', 'm4')})[\s,.]*)?"
    r"(?:\((?P<wire>[A-Z][^()]{1,40})\)"
    r"(?:[\s.]*(?:[-–—_:]+\s|$)|(?=(?-i:[A-Z]['’]?[a-z]|A ))|(?=[“\"])"
    r"|(?P<bare>\s+)(?=(?-i:[A-Z“\"])))"
    r"|/(?P<slashed>[A-Z][A-Za-z -]{1,30})/[\s.]*(?:[-–—_:]+\s|\s|$))",
    re.IGNORECASE,
)
SHOUTED = re.compile(
    r"[A-Z][A-Z.'’ -]{2,40}(?:,\s[A-Z][\w. ]{1,30})?"
    rf"(?:,\s(?i:{DATE.pattern}|{MONTH.replace('month', 'm5')}\s+\d{{1,2}}))?\s+[—–-]{{1,2}}\s+"
)
"""A dateline without a credit: its place is in capitals, and a dash follows it."""
SMALL_WORDS = frozenset(("THE", "AND", "FOR", "OF"))
PARTY = re.compile(r"[A-Z]{1,3}-[A-Z]|[A-Z]$")
"""What stands in brackets after a politician's name: "(D-Ohio)", "(R)"."""
SIGNED = re.compile(r"(?:^|[.!?]['\"’”]?\s*)(?:[—–-]+|[(\[])\s*([A-Z][\w -]{1,30}?)[)\]]?\.?$")
SOURCE = re.compile(r"\(?(?:Source|Via|Agency)\s?[:–—-] ?([A-Z][\w -]{1,30}?)\)?\.?", re.IGNORECASE)
COPYRIGHT = re.compile(
    r"(?:Copyright|©|\(c\))[\s©]*(?:\(c\)\s*)?(?:\d{4}\W*)?([A-Z][\w -]+?)(?:\.|,|\s*$)", re.I
)


def byline_of(blocks: Sequence[str]) -> Byline:
    """Read title, outlet, author, date and wire credit from the paragraphs of an article.

    >>> byline_of(["By Jane Roe | Courier", "HALDEN, May 3, 2022 (AP) — The pump has failed."])
    Byline(url=None, title=None, outlet='Courier', author='Jane Roe', published='2022-05-03', \
language=None, wire='Associated Press')
    """
    blocks = [_ends_of(block) for block in blocks if block.strip()]
    head = _head(blocks)
    said = [_headers(head), _title(head)]
    said += [read_by_line(block) for block in head]
    said += [line for block in blocks[:HEAD_BLOCKS] if (line := read_dateline(block))]
    said += [Byline(published=date_of(head)), *map(_outlet_line, head)]
    said += [Byline(wire=agency(block)) for block in head]
    said += [Byline(wire=credit) for block in blocks[-TAIL_BLOCKS:] if (credit := _credit(block))]
    return merge(*said)


def merge(*bylines: Byline) -> Byline:
    """Make one byline of several; of two that say the same thing, the earlier one counts."""
    names = [field.name for field in fields(Byline)]
    return Byline(
        **{
            name: next((said for line in bylines if (said := getattr(line, name))), None)
            for name in names
        }
    )


def read_dateline(block: str) -> Byline | None:
    """Read the wire credit and whole date of "HALDEN, Aug 29 (Reuters) —"; None if it is none.

    A known agency is one anywhere; an unknown name must follow a place in capitals or a date.
    Without a dash behind it, "New Delhi, Nov 3 (PTI) The …", it must be known and have a date.
    """
    match = DATELINE.match(block)
    if not match:
        return None
    wire = (match["wire"] or match["slashed"]).strip()
    place = match["place"].strip(" ,")
    known = agency(wire)
    if place and not _is_place(place):
        return None
    is_sure = match["slashed"] or match["date"] or place.isupper() or _is_initials(wire, place)
    if not known and not (is_sure and _is_credit(wire)):
        return None
    if match["bare"] and not (known and match["date"]):
        return None
    whole = DATE.search(match["date"] or "")
    return Byline(wire=known or wire, published=as_iso(whole) if whole else None)


def _ends_of(block: str) -> str:
    """Leave out the middle of a long block, so that no paragraph costs more than another."""
    long = ENDS_CHARACTERS
    return block if len(block) <= 2 * long else f"{block[:long]} {block[-long:]}"


def dateline_end(block: str) -> int:
    """Where the dateline ends that opens a paragraph; 0 if none does.

    >>> dateline_end("HALDEN, May 3 (AP) — The pump failed."), dateline_end("HALDEN — It failed.")
    (21, 9)
    """
    shouted = SHOUTED.match(block)
    if shouted:
        return shouted.end()
    match = DATELINE.match(block)
    return match.end() if match and read_dateline(block) is not None else 0


def _head(blocks: Sequence[str]) -> list[str]:
    """Cut off the blocks that can hold a head: up to the third paragraph of prose."""
    prose = [index for index, block in enumerate(blocks[:HEAD_BLOCKS]) if _is_prose(block)]
    end = prose[PROSE_BLOCKS - 1] + 1 if len(prose) >= PROSE_BLOCKS else HEAD_BLOCKS
    return list(blocks[:end])


def _is_prose(block: str) -> bool:
    return len(block.split()) >= PROSE_WORDS and bool(FINISHED.search(block))


def _headers(head: Sequence[str]) -> Byline:
    """Read "Headline: …", "Publisher: …" from the lines that an article opens with."""
    lines = [line.strip() for block in head for line in block.split("\n")]
    said: dict[str, str] = {}
    count = 0
    for line in lines:
        match = HEADER.fullmatch(line)
        if not match:
            break
        name = KEYS.get(match[1].lower())
        value = _header_value(name, match[2]) if name else None
        count += name is not None
        if name and value:
            said.setdefault(name, value)
    if count < 2:
        said.pop("outlet", None)
    if known := agency(said.get("outlet", "")):
        said.setdefault("wire", known)
    return Byline(**said)


def _header_value(name: str, value: str) -> str | None:
    if name == "published":
        return iso_date(value)
    if name == "url":
        return value if re.match(r"https?://\S+$", value) else None
    return value.removeprefix("By ") if name == "author" else value


def _title(head: Sequence[str]) -> Byline:
    """Take a short first block without a full stop, with prose below it, for the title.

    Where more stands above the prose than a head has, it is the furniture of a page, and there is
    no telling the title in it. A title of the form "The pump fails | Courier" names the outlet too.
    """
    prose = next((index for index, block in enumerate(head) if _is_prose(block)), 0)
    above = [block for block in head[:prose] if not _is_credit_line(block)]
    title, *next_ones = [*filter(_may_be_title, above[:TITLE_WITHIN]), None]
    if title is None or len(above) > MOST_ABOVE:
        return Byline()
    if next_ones[0] and _is_masthead(title):
        return Byline(
            title=next_ones[0], outlet=_without_capitals(title) if title.isupper() else title
        )
    first, outlet = split_title(title)
    return Byline(title=first, outlet=outlet)


def split_title(title: str) -> tuple[str, str | None]:
    """Part a title from the outlet behind a bar, or behind a dash if its name sounds like one.

    >>> split_title("The pump has failed - Halden Courier")
    ('The pump has failed', 'Halden Courier')
    """
    for mark, is_outlet in ((" | ", may_be_outlet), (" - ", _is_paper), (" – ", _is_paper)):
        first, found, outlet = title.rpartition(mark)
        if found and len(first.split()) > 2 and is_outlet(outlet):
            return first, outlet
    return title, None


def _is_paper(name: str) -> bool:
    return may_be_outlet(name) and has_masthead(name)


def _is_masthead(block: str) -> bool:
    """Say whether a line above the title is the name of the paper alone, in capitals or with The.

    >>> _is_masthead("The Halden Courier"), _is_masthead("The Courier Closes in Halden")
    (True, False)
    """
    words = block.split()
    is_named = (
        words[0] == "The" and len(words) <= 4 and has_masthead(words[-1]) and _is_paper(block)
    )
    return (block.isupper() or is_named) and len(words) <= 5 and has_masthead(block)


def _without_capitals(name: str) -> str:
    """Write a name in capitals as it is elsewhere: "BBC EVENING NEWS" as "BBC Evening News"."""
    return " ".join(
        word if len(word) < 4 and word not in SMALL_WORDS else word.capitalize()
        for word in name.split()
    )


def _may_be_title(block: str) -> bool:
    words = block.split()
    return (
        3 <= len(words) <= PROSE_WORDS
        and not UNTITLED_END.search(block)
        and (block[0].isupper() or block[0].isdigit() or block[0] in "'\"‘“")
        and any(word.isalpha() and len(word) > 3 for word in words)
        and not HEADER.fullmatch(block)
        and not CLOCK.fullmatch(block)
    )


def _is_credit_line(block: str) -> bool:
    """Say whether a line only tells who wrote, published or photographed, or when."""
    return (
        read_by_line(block) != Byline()
        or read_dateline(block) is not None
        or bool(dates_in(block))
        or any(agency(part) for part in re.split(r"[,/|()]", block))
    )


def _outlet_line(block: str) -> Byline:
    """Read "The Pell Courier, 3 May 2022": a paper and a day on a line of their own."""
    found = find_date(block)
    name = block[: found.start()].strip(" ,|-–—") if found else ""
    if not found or not _is_paper(name) or rank_of(block[found.start() :]) != 1:
        return Byline()
    return Byline(outlet=name, published=as_iso(found))


def _is_place(words: str) -> bool:
    """Say whether these words can be the place of a dateline: few, and each with a capital."""
    parts = re.split(r"[\s,/.-]+", words)
    return len(parts) <= 7 and all(
        not part or part[0].isupper() or part in ("and", "of", "the", "de", "al", "el", "near")
        for part in parts
    )


def _is_credit(wire: str) -> bool:
    """Say whether an unknown name in a dateline's brackets can be an agency."""
    parts = wire.split()
    return len(parts) <= 4 and all(part[0].isupper() for part in parts) and not PARTY.match(wire)


def _is_initials(wire: str, place: str) -> bool:
    """Say whether "Halden (CNN) —" is a dateline, and not an organisation with its initials."""
    parts = place.replace(",", " ").split()
    return (
        re.fullmatch(r"[A-Z]{3,6}", wire) is not None
        and len(parts) <= 2
        and wire[0] not in {part[0] for part in parts}
    )


def _credit(block: str) -> str | None:
    """Read a closing "— Reuters", "(AFP)", "Source: TASS" or "Copyright 2022 The AP."."""
    match = COPYRIGHT.match(block) or SOURCE.fullmatch(block) or SIGNED.search(block)
    return agency(match[1]) if match else agency(block)
