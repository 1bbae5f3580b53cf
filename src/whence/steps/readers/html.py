"""HTML: one article a page. Trafilatura gives the metadata and its word on what the article is.

The page is parsed once. Each of its blocks comes out in page order, either as the article's or with
what it is instead, so nothing on the page vanishes.
"""

import codecs
import re
from typing import Any
from urllib.parse import urlsplit

from whence.model import Block, Byline, Problem, ProblemCode, RawArticle, Reason
from whence.steps.readers import Reader, ReadOptions
from whence.steps.readers.page import PageBlock, Region, blocks_of_page, key_of
from whence.steps.readers.verdict import judge
from whence.text.dates import DATE, as_iso
from whence.text.encoding import BYTE_ORDER_MARKS, decode, mend
from whence.text.furniture import reason_of
from whence.text.heads import split_title

START = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
HEAD_OF_PAGE = 4096
TALKS_LATIN_1 = frozenset(("iso8859-1", "ascii"))
"""What these declare is Windows-1252 in truth: https://encoding.spec.whatwg.org/#names-and-labels"""
WINDOWS_1252_CONTROLS = {
    code: bytes([code]).decode("windows-1252", "ignore") for code in range(0x80, 0xA0)
} | {0: ""}
"""`&#146;` means an apostrophe to every browser (HTML standard, 13.2.5.80); NUL means nothing."""
FRAMES = re.compile(
    r"(?:</?(?:div|section|article|main|center|span|font|b|i|em|strong|blockquote|table|tbody|tr"
    r"|td|ul|ol|li|dl|dd)\b[^>]*>\s*)+",
    re.IGNORECASE,
)
CLOSED_AT_ONCE = re.compile(r"<html\b([^<>]*)/>", re.IGNORECASE)
"""After `<html/>` the parser would take nothing."""
MOST_ELEMENTS = 60_000
"""Trafilatura takes minutes over a page of more; the verdict is then reached without it."""
MOST_TAGS = 400_000
"""A page of more would take gigabytes; articles have a few thousand."""
REFRESH = re.compile(r"\burl\s*=\s*[\"']?([^\"'>\s]+)", re.IGNORECASE)
FAR_FUTURE = "2100-12-31"
"""The last date that an article may have: a fixed one, so that no clock is read."""
IN_ADDRESS = re.compile(r"(?<=/)(?:19|20)\d\d/\d\d/\d\d(?=/)")
"""A date as addresses have it: "/2022/05/03/pump-fails"."""
MOSTLY_LINKS = 0.6
LEGAL = re.compile(
    r"©|\b(?:copyright|rights reserved|imprint|privacy|terms|cookies?|licen[cs]e|legal|disclaimer"
    r"|corrections?|accessibility)\b",
    re.IGNORECASE,
)
"""What the foot of a page is about when it gives notice of something."""
MOST_FOOTER_WORDS = 60
FOOTERS = ("footer", "role")
"""Names of regions at the foot of a page: of boilerplate, no other role is known."""


def sniff(head: bytes) -> bool:
    """Say whether this begins as a page does."""
    return START.match(decode(head) or "") is not None


def parse(path: str, data: bytes, options: ReadOptions) -> RawArticle:
    """Read a page: its blocks, and what its metadata say."""
    text = decode_page(data)
    if text is None:
        message = "its encoding is neither declared nor UTF-8 nor Windows-1252"
        return RawArticle(path=path, problem=Problem(ProblemCode.ENCODING, message))
    if text.count("<") > MOST_TAGS:
        message = f"it has more than {MOST_TAGS:,} tags, which no article has"
        return RawArticle(path=path, problem=Problem(ProblemCode.TOO_LARGE, message))
    tree = parse_tree(text)
    if tree is None:
        return no_article(path, "the page is empty")
    page = blocks_of_page(tree)
    extraction = extract(tree)
    kept, regions = judge(page, extraction.text if extraction is not None else "")
    blocks = tuple(map(block_of, page, kept, regions))
    if not any(kept):
        return no_article(path, why_nothing(tree, page), blocks)
    return RawArticle(path=path, blocks=blocks, byline=byline_of(tree, extraction))


def decode_page(data: bytes) -> str | None:
    """Decode a page: as UTF-8 where it is that, else as it declares, else as any other text."""
    has_mark = any(data.startswith(mark) for mark, _ in BYTE_ORDER_MARKS)
    declared = CHARSET.search(data[:HEAD_OF_PAGE])
    if declared and not has_mark:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
        try:
            codec = codecs.lookup(declared[1].decode("ascii")).name
            return data.decode("windows-1252" if codec in TALKS_LATIN_1 else codec)
        except (LookupError, UnicodeError):
            pass
    return decode(data)


def parse_tree(text: str) -> Any:
    """Parse a page into an lxml element, or None if there is nothing in it.

    The parser gives up at 256 elements within one another, and with it goes the text: such a
    page is parsed again with its frames taken for paragraphs, which don't nest.
    """
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False
    )
    text = CLOSED_AT_ONCE.sub(r"<html\1>", text.replace("\x00", ""), count=1)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
        if "depth" in str(parser.error_log.filter_from_fatals()).lower():
            text = FRAMES.sub("<p>", text)
            tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.LxmlError:
        return None
    return tree


def extract(tree: Any) -> Any:
    """Give trafilatura's document for a page (text and metadata), or None if it has none."""
    import trafilatura

    if sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
        return None
    dates = {"original_date": True, "extensive_search": False, "max_date": FAR_FUTURE}
    try:
        return trafilatura.bare_extraction(
            tree, include_comments=False, with_metadata=True, date_extraction_params=dates
        )
    except Exception:  # noqa: BLE001 - on broken pages it breaks in many ways; the page remains
        return None


def extracted_text(tree: Any) -> str:
    """Give trafilatura's text for a page; empty if it has none."""
    document = extract(tree)
    return str(document.text or "") if document is not None else ""


def block_of(block: PageBlock, is_kept: bool, region: Region | None) -> Block:
    """Make a block of a page one of the raw article, with what it is if it is not the article's."""
    text = mend(block.text.translate(WINDOWS_1252_CONTROLS))
    return Block(text, None if is_kept else reason_for(block, region))


def reason_for(block: PageBlock, region: Region | None) -> Reason:
    """Say what a block is that is not the article's: by the elements around, then by its words."""
    if region is not None and region.reason is not Reason.BOILERPLATE:
        return region.reason
    if said := reason_of(block.text):
        return said
    is_footer = region is not None and region.name in FOOTERS
    is_line = block.word_count <= MOST_FOOTER_WORDS
    if is_line and len(LEGAL.findall(block.text)) >= (1 if is_footer else 2):
        return Reason.NOTICE
    return Reason.NAVIGATION if block.link_share > MOSTLY_LINKS else Reason.BOILERPLATE


def byline_of(tree: Any, document: Any) -> Byline:
    """Take from the metadata what they say of the article."""
    language = tree.get("lang") or tree.get("xml:lang") or _meta(tree, "og:locale")
    code = re.match(r"[A-Za-z]{2}(?=$|[-_])", language or "")
    if document is None:
        return Byline(title=tree.findtext(".//title"), language=code and code[0].lower())
    host = urlsplit(document.url or "").hostname
    _, named = split_title(" ".join((tree.findtext(".//title") or "").split()))
    return Byline(
        url=document.url,
        title=without_outlet(document.title, document.sitename, named, host),
        outlet=document.sitename or named or (host.removeprefix("www.") if host else None),
        author=document.author.replace("; ", ", ") if document.author else None,
        published=certain_date(document.date, tree),
        language=code[0].lower() if code else None,
    )


def certain_date(day: str | None, tree: Any) -> str | None:
    """Give the extractor's date, unless the page writes it like "5/3/2022".

    That may be in May or in March, and the extractor takes a guess: then it is the one of both
    that the page tells in another way, too, or none.
    """
    year, month, number = day.split("-") if day and day.count("-") == 2 else ("", "13", "13")
    if int(number) > 12 or number == month:
        return day
    from lxml import html

    page = html.tostring(tree, encoding="unicode")
    one, two = int(month), int(number)
    either = rf"(?<![\d/.-])(?:0?{one}/0?{two}|0?{two}/0?{one})/(?:{year}|{year[2:]})(?![\d/])"
    if not re.search(either, page):
        return day
    told = {as_iso(match) for match in DATE.finditer(page)}
    told |= {found.replace("/", "-") for found in IN_ADDRESS.findall(page)}
    return next((way for way in (day, f"{year}-{number}-{month}") if way in told), None)


def without_outlet(title: str | None, *names: str | None) -> str | None:
    """Take the outlet's name off the end of a page's title.

    >>> without_outlet("Bridge closed | The Delta Post", "Delta Post", None)
    'Bridge closed'
    """
    parts = re.split(r"\s+[|–—·:»-]+\s+", title or "")
    keys = {key_of(name.removeprefix("www.").removeprefix("The ")) for name in names if name}
    if title and len(parts) > 1 and key_of(parts[-1].removeprefix("The ")) in keys:
        return title[: title.rindex(parts[-1])].rstrip(" |–—·:»-")
    return title


def _meta(tree: Any, name: str) -> str | None:
    for element in tree.iterfind(".//meta[@content]"):
        if name in (element.get("property"), element.get("name")):
            return str(element.get("content"))
    return None


def no_article(path: str, message: str, blocks: tuple[Block, ...] = ()) -> RawArticle:
    """Make the row of a page without an article."""
    return RawArticle(path=path, blocks=blocks, problem=Problem(ProblemCode.NO_ARTICLE, message))


def why_nothing(tree: Any, page: list[PageBlock]) -> str:
    """Say why there is no article on a page."""
    for element in tree.iterfind(".//meta[@http-equiv]"):
        target = REFRESH.search(element.get("content", ""))
        if element.get("http-equiv", "").lower() == "refresh" and target:
            return f"the page only leads on to {target[1]}"
    if not page and tree.find(".//script") is not None:
        return "the page shows nothing unless its scripts are run; save it from a browser"
    return "the page has no running text" if page else "the page has no text"


READER = Reader(name="html", suffixes=(".html", ".htm", ".xhtml"), sniff=sniff, parse=parse)
