"""Working out: the findings of a case, read back where nothing has changed, else worked out anew.

What changes them is an article, a decision, or another whence. Models are asked only for what the
case has no answer to yet.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from whence.case.answers import Answers
from whence.case.keeping import Keeper
from whence.case.placing import Marks, decided, unplaced
from whence.corpus import work_out
from whence.model import Article, Findings
from whence.model.decision import Decision, Decisions
from whence.store import findings as kept
from whence.store import ledger, load

NAMED_APART = 8
"""Digits of the id that tell articles apart that were found at one place."""
KEPT = "reading back what was found"


@dataclass(frozen=True)
class Working:
    """A case whose findings are wanted."""

    path: Path
    connection: sqlite3.Connection
    maker: str
    on_step: Callable[[str], None]
    on_wait: Callable[[], None]

    @cached_property
    def articles(self) -> dict[str, Article]:
        """All articles by path; those found at one place at different times have names apart."""
        found: dict[str, list[Article]] = {}
        for article in load.articles(self.connection):
            found.setdefault(article.path, []).append(article)
        return {one.path: one for same in found.values() for one in named_apart(same)}

    @cached_property
    def decisions(self) -> Decisions:
        """The ledger."""
        return ledger.load_decisions(self.connection)

    @property
    def keeper(self) -> Keeper:
        """What writes to the case."""
        return Keeper(self.path, self.on_wait)

    def findings(self) -> Findings:
        """Give the findings, and keep them if they are new."""
        standing = [one.id for one in self.decisions.standing]
        state = kept.state_of(self.connection, self.maker, standing)
        self.on_step(KEPT)
        found = kept.load_findings(self.connection, state, lambda path: self.articles[path])
        if found is None:
            found = self.worked_out()
            self.keeper.keep(lambda connection: kept.put_findings(connection, state, found))
        return found

    def worked_out(self) -> Findings:
        """Work the findings out."""
        articles = list(self.articles.values())
        judged = decided(self.decisions, Marks.of(articles))
        answers = Answers(self.connection, self.keeper)
        return work_out(
            articles,
            vectors_of=answers.vectors,
            scores_of=answers.scores,
            decided=judged,
            on_step=self.on_step,
        )

    def unplaced(self) -> list[Decision]:
        """The decisions that lead to nothing in the case any more."""
        if not self.decisions.standing:
            return []
        return unplaced(self.decisions, self.findings(), Marks.of(self.articles.values()))


def named_apart(articles: list[Article]) -> list[Article]:
    """Articles of one path, with a piece of their ids behind it where there are several."""
    if len(articles) == 1:
        return articles
    return [replace(one, path=f"{one.path}@{one.id[:NAMED_APART]}") for one in articles]
