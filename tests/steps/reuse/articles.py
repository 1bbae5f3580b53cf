"""Made-up articles for the tests of reuse."""

from whence.model import Article, Byline, PileReuse, Reuse
from whence.steps.reuse import find_reuse

DISPATCH = (
    "PORT HALDEN (Reuters) - The ferry Amsel ran aground off Halden on Sunday night with ninety "
    "passengers aboard, the coast guard said, and all of them were taken off by fishing boats.\n\n"
    "Captain Rolf Meinert told the harbour court that the radar had failed an hour earlier. A tug "
    "from Senn will try to pull the ship free at high water on Tuesday afternoon.\n\n"
    "The owner, Amsel Lines, said that the ferry had passed its inspection in the spring."
)
OTHER = (
    "Bakers in Ostrel raised the price of a loaf for the third time this year, and the ministry "
    "of trade asked them to explain how flour could have become dearer after a record harvest.\n\n"
    "Nobody in the guild would say whether the price had been agreed upon over lunch."
)


def article(
    text: str,
    path: str = "a.txt",
    *,
    outlet: str | None = None,
    published: str | None = None,
    wire: str | None = None,
) -> Article:
    """Make a clean article."""
    return Article(
        path=path, text=text, byline=Byline(outlet=outlet, published=published, wire=wire)
    )


def reuse_between(a: str, b: str) -> Reuse:
    """The one pair of a pile of two texts, the first of which is older."""
    (reuse,) = find_reuse(two(a, b)).reuses
    return reuse


def pile_of(*texts: str) -> PileReuse:
    """The reuse in a pile of texts that are dated in their order."""
    dated = enumerate(texts, 1)
    return find_reuse(
        article(t, f"{n}.txt", outlet=f"Outlet {n}", published=f"2020-01-{n:02}") for n, t in dated
    )


def two(a: str, b: str) -> list[Article]:
    """Two articles, the first of which is older."""
    return [article(a, published="2020-01-01"), article(b, published="2020-01-02")]
