"""Clean: from the blocks of a raw article to its frozen text, and what was removed with its reason.

Every block is either in the text or in `removed`. A reader may know from its format that a block is
not the article; the rest is told by words and by what stands around.
"""

from whence.model import Article, Problem, ProblemCode, RawArticle, Reason, Removed
from whence.text.surroundings import reasons_of

NOTHING_LEFT = "nothing in it is an article: all of it looks like the furniture of a page"


def clean(raw: RawArticle, *, as_is: bool = False) -> Article:
    """Make an article of a raw one: its text is the blocks that stay, with a blank line between.

    With `as_is` what the reader took for text stays as it is, to the last character. An article
    of which nothing stays has a problem.
    """
    reasons = [block.reason for block in raw.blocks] if as_is else reasons_for(raw)
    blocks = list(zip(raw.blocks, reasons, strict=True))
    text = "\n\n".join(block.text for block, reason in blocks if reason is None)
    removed = tuple(Removed(block.text, reason) for block, reason in blocks if reason is not None)
    problem = raw.problem
    if problem is None and not text.strip():
        problem = Problem(ProblemCode.NO_ARTICLE, NOTHING_LEFT)
    return Article(path=raw.path, text=text, byline=raw.byline, removed=removed, problem=problem)


def reasons_for(raw: RawArticle) -> list[Reason | None]:
    """Say of each block why it is not the article, or None; the reader's own word goes first."""
    candidates = [block.text for block in raw.blocks if block.reason is None]
    found = iter(reasons_of(candidates, author=raw.byline.author))
    return [block.reason or next(found) for block in raw.blocks]
