"""A web page as blocks in page order, each with what the elements around it say it is.

An extractor gives the text it believes in and forgets the rest. Here the whole page is walked
once, without recursion, so that what is not the article can be kept too, with its reason, and so
that the extractor's word can be weighed against the page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from whence.model import Reason

UNSEEN = frozenset(
    "script style noscript template svg math head iframe object embed canvas audio video map "
    "select datalist progress meter textarea input".split()
)
"""Elements whose text is no text of the page."""
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr "
    "picture q rb ruby s samp small source span strike strong sub sup time tt u var wbr".split()
)
REASON_OF_TAG = {
    "nav": Reason.NAVIGATION,
    "menu": Reason.NAVIGATION,
    "header": Reason.NAVIGATION,
    "button": Reason.NAVIGATION,
    "aside": Reason.TEASER,
    "figure": Reason.CAPTION,
    "figcaption": Reason.CAPTION,
    "dialog": Reason.NOTICE,
    "form": Reason.BOILERPLATE,
    "footer": Reason.BOILERPLATE,
}
REASON_OF_ROLE = {
    "navigation": Reason.NAVIGATION,
    "banner": Reason.NAVIGATION,
    "menu": Reason.NAVIGATION,
    "search": Reason.NAVIGATION,
    "button": Reason.NAVIGATION,
    "complementary": Reason.TEASER,
    "dialog": Reason.NOTICE,
    "alertdialog": Reason.NOTICE,
    "contentinfo": Reason.BOILERPLATE,
}
WORDS_OF_REASON = {
    Reason.NAVIGATION: "nav navbar navigation menu submenu breadcrumb breadcrumbs masthead toolbar "
    "pagination pager topbar skip toc",
    Reason.TEASER: "related recommended recommendation recommendations trending teaser teasers "
    "outbrain taboola readmore morefrom popular carousel",
    Reason.SHARE: "share shares sharing sharebar sharethis addthis addtoany social socials "
    "sociable follow",
    Reason.NEWSLETTER: "newsletter newsletters subscribe subscription signup optin mailinglist",
    Reason.ADVERTISEMENT: "ad ads advert adverts advertisement advertising adslot sponsor "
    "sponsored sponsors promo promos promotion promobox cta dfp",
    Reason.COMMENTS: "comment comments commentlist disqus respond replies",
    Reason.POLL: "poll polls quiz",
    Reason.NOTICE: "cookie cookies consent gdpr paywall disclaimer disclosure copyright legal "
    "modal popup overlay",
    Reason.CAPTION: "caption captions credit credits",
    Reason.BOILERPLATE: "footer sidebar widget widgets byline bylines author authors bio meta "
    "metadata dateline timestamp tag tags tagcloud",
}
"""Words in the class or id of an element that say what it holds, on sites of every make."""
REASON_OF_WORD = {word: why for why, words in WORDS_OF_REASON.items() for word in words.split()}
NAME_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
BREAK = "\u2028"
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Region:
    """An element (by its number in the page) whose tag, role or class says what it holds."""

    container: int
    reason: Reason
    name: str


@dataclass(frozen=True)
class PageBlock:
    """One block of a page.

    `containers` are the numbers of the block elements around it, the outermost first;
    `link_share` is the share of its characters that stand in links.
    """

    text: str
    tag: str
    link_share: float
    is_hidden: bool
    containers: tuple[int, ...]
    regions: tuple[Region, ...]

    @cached_property
    def word_count(self) -> int:
        """How many words it has, by white space."""
        return len(self.text.split())

    @cached_property
    def key(self) -> str:
        """Its letters and digits, in lower case: what two renderings of a text have in common."""
        return key_of(self.text)


def key_of(text: str) -> str:
    """Reduce a text to its letters and digits in lower case."""
    return "".join(filter(str.isalnum, text.lower()))


def blocks_of_page(tree: Any) -> list[PageBlock]:
    """Walk a parsed page (an lxml element) once and give its blocks in page order."""
    from lxml import etree

    walk = _Walk()
    unseen = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        is_start = event == "start"
        if unseen or element.tag in UNSEEN or not isinstance(element.tag, str):
            unseen += 1 if is_start else -1
            if not unseen:
                walk.add(element.tail)
        elif is_start:
            walk.enter(element)
        else:
            walk.leave(element)
    walk.flush()
    return walk.blocks


def regions_of(element: Any, container: int) -> Iterator[Region]:
    """Say what an element's tag, role, class and id make of what stands in it."""
    if reason := REASON_OF_TAG.get(element.tag):
        yield Region(container, reason, element.tag)
    if reason := REASON_OF_ROLE.get(element.get("role", "")):
        yield Region(container, reason, "role")
    for word in NAME_WORD.findall(f"{element.get('class', '')} {element.get('id', '')}"):
        if reason := REASON_OF_WORD.get(word.lower()):
            yield Region(container, reason, word.lower())


def is_hidden(element: Any) -> bool:
    """Whether an element is not shown, as far as it says so itself."""
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or HIDDEN_STYLE.search(element.get("style", "")) is not None
    )


class _Walk:
    """The state of one walk: what is open, and the text since the last block ended."""

    def __init__(self) -> None:
        self.blocks: list[PageBlock] = []
        self.count = 0
        self.tags: list[str] = []
        self.containers: list[int] = []
        self.regions: list[Region] = []
        self.region_counts: list[int] = []
        self.hidden: list[bool] = [False]
        self.links = 0
        self.pieces: list[str] = []
        self.linked_characters = 0

    def enter(self, element: Any) -> None:
        """Go into an element."""
        if element.tag == "br":
            self.break_line()
        elif element.tag not in INLINE:
            self.flush()
            self.tags.append(element.tag)
            self.containers.append(self.count)
        before = len(self.regions)
        self.regions.extend(regions_of(element, self.count))
        self.region_counts.append(len(self.regions) - before)
        self.hidden.append(self.hidden[-1] or is_hidden(element))
        self.links += element.tag == "a" and element.get("href") is not None
        self.count += 1
        self.add(element.text)

    def leave(self, element: Any) -> None:
        """Come out of an element, and on to the text after it."""
        if element.tag not in INLINE and element.tag != "br":
            self.flush()
            self.tags.pop()
            self.containers.pop()
        if count := self.region_counts.pop():
            del self.regions[-count:]
        self.hidden.pop()
        self.links -= element.tag == "a" and element.get("href") is not None
        self.add(element.tail)

    def add(self, text: str | None) -> None:
        """Take text into the block that is being gathered."""
        if text:
            self.pieces.append(text)
            self.linked_characters += len(" ".join(text.split())) if self.links else 0

    def break_line(self) -> None:
        """Take a line break; two of them end a paragraph."""
        while self.pieces and self.pieces[-1] != BREAK and self.pieces[-1].isspace():
            self.pieces.pop()
        if self.pieces and self.pieces[-1] == BREAK:
            self.flush()
        else:
            self.pieces.append(BREAK)

    def flush(self) -> None:
        """End the block that is being gathered."""
        text = " ".join("".join(self.pieces).split())
        if text:
            self.blocks.append(
                PageBlock(
                    text=text,
                    tag=self.tags[-1] if self.tags else "",
                    link_share=min(1.0, self.linked_characters / len(text)),
                    is_hidden=self.hidden[-1],
                    containers=tuple(self.containers),
                    regions=tuple(self.regions),
                )
            )
        self.pieces, self.linked_characters = [], 0
