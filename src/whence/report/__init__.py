"""The dossier: all that is known of a pile on one page that opens anywhere and fetches nothing."""

from collections.abc import Iterable
from datetime import date

from whence.model import Article, Findings
from whence.model.decision import Decisions
from whence.report.anchors import Anchors
from whence.report.claims import BRIEF, WHOLE
from whence.report.page import latest_day, page_of, written

__all__ = ["dossier", "latest_day"]

NOTHING_DECIDED = Decisions()
MOST_CHARACTERS = 4_800_000
"""What is longer would be too large to be mailed: it is written again with fewer pictures."""


def dossier(
    findings: Findings,
    articles: Iterable[Article],
    *,
    title: str,
    made_by: str,
    on: date | None = None,
    decisions: Decisions = NOTHING_DECIDED,
) -> str:
    """Write the dossier of a pile as one page of HTML.

    `articles` are all inputs, those that could not be read among them; their order makes no
    difference. `on` is the day as of which forecasts are open, due or past; the date of the latest
    article if none is given. `made_by` says which whence it was. `decisions` are
    what people judged: shown as theirs, with who and why. A page that would be larger than 5 MB
    lists less, and says so; but it holds every text in full, however long they are.
    """
    articles = list(articles)
    for limits in (WHOLE, BRIEF):
        anchors = Anchors.of(article for article in articles if article.text)
        page = page_of(
            findings,
            articles,
            anchors,
            title=title,
            made_by=made_by,
            on=on,
            decisions=decisions,
            limits=limits,
        )
        html = written(page, anchors)
        if len(html) < MOST_CHARACTERS:
            break
    return html
