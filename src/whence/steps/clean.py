"""clean: being written."""

from whence.model import Article, RawArticle


def clean(raw: RawArticle, *, as_is: bool = False) -> Article:
    return Article(
        path=raw.path,
        text="\n\n".join(b.text for b in raw.blocks),
        byline=raw.byline,
        problem=raw.problem,
    )
