"""Made-up piles of any size for measuring how reuse grows: words from a list, drawn with a seed.

Stories come in families whose sizes have a long tail, as wire copy has. A version is the whole
dispatch, its first paragraphs, or some of them among words of its own. Outlets put the same line
under all of their articles, and articles of one story quote the same sentence. Distributions do not
depend on the size of the pile, so whatever grows faster than the pile is the step's own doing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from whence.model import Article, Byline

SEED = 20190312
WORDS = 40_000
OUTLETS = 40
PARAGRAPHS = 9
PARAGRAPH_WORDS = 45
MOST_VERSIONS = 100
SYLLABLES = "ba do fe gi hu ka lo me ni pu ra so te vi wu za mor len tis gar".split()


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words there are, how often each is used, and the dice."""

    words: tuple[str, ...]
    uses: np.ndarray
    dice: np.random.Generator

    def paragraph(self, count: int = PARAGRAPH_WORDS) -> str:
        """Draw so many words."""
        places = np.searchsorted(self.uses, self.dice.random(count))
        return " ".join(self.words[place] for place in places).capitalize() + "."


def made_pile(count: int, *, seed: int = SEED) -> list[Article]:
    """Make a pile of `count` articles; the same count and seed give the same pile."""
    tongue = new_tongue(np.random.default_rng(seed))
    lines = [tongue.paragraph(14) for _ in range(OUTLETS)]
    articles: list[Article] = []
    while len(articles) < count:
        articles += story(tongue, lines, len(articles))
    return articles[:count]


def new_tongue(dice: np.random.Generator) -> Tongue:
    """Make up words, the first of them used most (Zipf)."""
    parts = dice.integers(0, len(SYLLABLES), size=(WORDS, 3))
    words = tuple("".join(SYLLABLES[n] for n in row) + str(k % 7) for k, row in enumerate(parts))
    uses = np.cumsum(1 / np.arange(2, WORDS + 2))
    return Tongue(words, uses / uses[-1], dice)


def story(tongue: Tongue, lines: list[str], first: int) -> Iterator[Article]:
    """Make all articles of one story; most stories have one."""
    dispatch = [tongue.paragraph() for _ in range(PARAGRAPHS)]
    quotation = f"“{tongue.paragraph(16)}”"
    versions = min(MOST_VERSIONS, int(tongue.dice.pareto(1.6)) + 1)
    day = int(tongue.dice.integers(1, 29))
    for version in range(versions):
        outlet = int(tongue.dice.integers(0, OUTLETS))
        text = "\n\n".join([*told(tongue, dispatch, quotation, version), lines[outlet]])
        byline = Byline(
            outlet=f"Outlet {outlet}",
            published=f"2020-03-{day:02}",
            wire="Reuters" if version % 3 == 0 and versions > 1 else None,
        )
        yield Article(path=f"{first + version}.txt", text=text, byline=byline)


def told(tongue: Tongue, dispatch: list[str], quotation: str, version: int) -> list[str]:
    """Tell one version of a story: whole, cut short, mixed with words of its own, or new."""
    way = int(tongue.dice.integers(0, 4)) if version else 0
    head = tongue.paragraph(10)
    own = [tongue.paragraph() for _ in range(PARAGRAPHS // 2)]
    if way == 0:
        return [head, *dispatch, quotation]
    if way == 1:
        return [head, *dispatch[: int(tongue.dice.integers(2, PARAGRAPHS))]]
    if way == 2:
        return [head, own[0], *dispatch[1:5], *own[1:], quotation]
    return [head, *own, quotation, *own[:1]]
