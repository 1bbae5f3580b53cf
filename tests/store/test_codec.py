"""Findings come back from JSON as they were."""

from tests.report.made import pile
from whence.model import Findings
from whence.store.codec import again, written


def test_findings_come_back_as_they_were() -> None:
    made = pile()
    articles = {article.path: article for article in made.articles}
    text = written(made.findings)
    assert again(Findings, text, articles.__getitem__) == made.findings


def test_articles_are_not_kept_twice() -> None:
    made = pile()
    assert "More follows." not in written(made.findings.reuse)
