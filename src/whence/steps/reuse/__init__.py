"""Reuse: passages that stand in two articles of a pile, what the two have of each other, which way.

A pure function over clean articles, which needs no encoder. The way through it:

    words → grams → (SQL) seeds → passages → furniture → shares → families → (SQL) rewrites
    → kinds and directions

Inputs with the same text are one text from the start, so five thousand of them are one row and not
twelve million pairs. Texts go by their date and id, so the order of the input makes no difference.
"""

from collections.abc import Iterable
from dataclasses import replace

from whence.engine.memo import EMPTY, Memo
from whence.model import Article, PileReuse
from whence.steps.reuse.pairs import pairs_of
from whence.steps.reuse.pile import Pile
from whence.steps.reuse.texts import outlet_numbers, texts_of
from whence.steps.reuse.wording import wording_of
from whence.text.wordings import Vocabulary


def find_reuse(articles: Iterable[Article], memo: Memo = EMPTY) -> PileReuse:
    """Find all reuse in a pile of clean articles, whatever their order.

    Articles without a text are left out, and listed. `memo` is asked before passages are grown.
    """
    articles = list(articles)
    vocabulary = Vocabulary()
    texts = texts_of(article for article in articles if article.text)
    wordings = [wording_of(text.articles[0].text, vocabulary) for text in texts]
    texts = [
        replace(text, word_count=len(wording))
        for text, wording in zip(texts, wordings, strict=True)
    ]
    found = pairs_of(wordings, outlet_numbers(texts), [text.id for text in texts], memo)
    pile = Pile(texts, wordings, found)
    return PileReuse(
        texts=tuple(texts),
        reuses=tuple(pile.reuses()),
        families=tuple(pile.families()),
        left_out=tuple(article for article in articles if not article.text),
        crowded=len(found.crowded),
    )
