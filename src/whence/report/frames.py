"""Frames: the words around a claim that one must read to understand it.

Most claims are sentences and stand by themselves. "To have smuggled two men" and "a mechanical
fault" do not: before these the page shows who says it and how ("the suspect claimed"), word for
word and told apart from the claim.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from whence.model import Article, Group, Span, Wording
from whence.text.clauses import finite_verb
from whence.text.words import words_in

LEADERS = frozenset(
    "to that whether if how why what who whom whose which where when while as for of from not "
    "though although because since after before".split()
)
"""First words that hang on something before them."""
MOST_BETWEEN = 90
"""How many characters may stand between a claim and the words around it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line: of the claim, or of its frame."""

    text: str
    is_frame: bool = False


@dataclass(frozen=True, slots=True)
class Frames:
    """The articles of a pile by path, to look up what stands around a claim."""

    articles: Mapping[str, Article]

    @classmethod
    def of(cls, articles: Iterable[Article]) -> "Frames":
        """Lay out the articles."""
        return cls({article.path: article for article in articles})

    def group(self, group: Group, most: int = 0) -> tuple[Piece, ...]:
        """The words that a group is called by, with their frame where they need one."""
        told = next((w for w in group.wordings if group.text.endswith(w.text)), None)
        if told is None or (group.text == told.text and stands_alone(told.text)):
            return cut([Piece(group.text)], most)
        return cut(self.framed(told), most)

    def wording(self, wording: Wording, most: int = 0) -> tuple[Piece, ...]:
        """The words of a wording, with their frame where they need one."""
        if stands_alone(wording.text) and len(wording.spans) == 1:
            return cut([Piece(wording.text)], most)
        return cut(self.framed(wording), most)

    def framed(self, wording: Wording) -> list[Piece]:
        """Source, cue and claim in the order of the text, with what little stands between them."""
        article = self.articles.get(wording.place.path)
        frame = frame_of(article, wording) if article else []
        parts = sorted([*((span, True) for span in frame), *((s, False) for s in wording.spans)])
        pieces: list[Piece] = []
        for n, (span, is_frame) in enumerate(parts):
            if n and article:
                between = article.text[parts[n - 1][0].end : span.start]
                pieces.append(Piece(joint(between), is_frame=True))
            pieces.append(Piece(" ".join(span.text.split()), is_frame))
        return pieces


def stands_alone(text: str) -> bool:
    """Whether a claim is understood without what stands before it.

    >>> stands_alone("The pump had failed."), stands_alone("to have seen it fail")
    (True, False)
    """
    words = [word for word in words_in(text) if not word.is_mark]
    return bool(words) and words[0].low not in LEADERS and finite_verb(words) is not None


def frame_of(article: Article, wording: Wording) -> list[Span]:
    """Source and cue of a wording, where they stand near it and not in it."""
    made_by = next((a for a in article.attributions if a.id == wording.attribution), None)
    parts = (made_by.source, made_by.cue) if made_by else ()
    start, end = wording.spans[0].start, wording.spans[-1].end
    return [
        part
        for part in parts
        if part is not None
        and not any(span.overlaps(part) for span in wording.spans)
        and part.end > start - MOST_BETWEEN
        and part.start < end + MOST_BETWEEN
    ]


def joint(between: str) -> str:
    """What stands between two parts: its marks, or three dots for words that are left out."""
    if any(sign.isalnum() for sign in between):
        return " … "
    return " ".join(f"|{between}|".split()).strip("|") or " "


def cut(pieces: list[Piece], most: int) -> tuple[Piece, ...]:
    """The pieces, cut at a word after at most so many characters; whole where `most` is 0."""
    kept: list[Piece] = []
    room = most or sum(len(piece.text) for piece in pieces)
    for piece in pieces:
        if len(piece.text) <= room:
            kept.append(piece)
            room -= len(piece.text)
            continue
        head = piece.text[:room].rpartition(" ")[0].rstrip(" ,;:–—-")
        kept.append(Piece(f"{head}…", piece.is_frame))
        break
    return tuple(kept)
