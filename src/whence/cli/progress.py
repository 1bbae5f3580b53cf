"""Progress and the closing summary, both on standard error, so that output stays clean."""

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

from whence.export.terminal import harmless
from whence.model import Article, ProblemCode
from whence.text.amounts import counted

if TYPE_CHECKING:
    from whence.steps.actors.register import Register

console = Console(stderr=True, highlight=False, soft_wrap=True)


@dataclass(slots=True)
class Tally:
    """What has come so far."""

    articles: int = 0
    attributions: int = 0
    dead_ends: int = 0
    claims: int = 0
    own_voice: int = 0
    hops: Counter[int] = field(default_factory=Counter)
    problems: Counter[ProblemCode] = field(default_factory=Counter)
    removed: Counter[str] = field(default_factory=Counter)
    unclaimed: Counter[str] = field(default_factory=Counter)
    started: float = field(default_factory=time.monotonic)

    def add(self, article: Article) -> None:
        """Count one article, and say at once what is wrong with it."""
        self.articles += 1
        self.attributions += len(article.attributions)
        self.dead_ends += sum(a.dead_end is not None for a in article.attributions)
        self.hops.update(len(a.chain) for a in article.attributions)
        self.claims += len(article.claims)
        self.own_voice += sum(claim.attribution is None for claim in article.claims)
        self.unclaimed.update(row.reason.value for row in article.unclaimed)
        self.removed.update(r.reason.value for r in article.removed)
        if article.problem:
            self.problems[article.problem.code] += 1
            console.print(Text(harmless(f"{article.path}: {article.problem.message}"), style="red"))

    @property
    def unreadable(self) -> int:
        """Inputs that could not be read; another language can be read, only not analysed."""
        return sum(n for code, n in self.problems.items() if code is not ProblemCode.LANGUAGE)

    @property
    def pace(self) -> str:
        """Articles a second so far."""
        return f"{self.articles / max(time.monotonic() - self.started, 1e-9):.1f} articles/s"

    def report(self) -> None:
        """Print the closing summary."""
        read = self.articles - self.unreadable
        console.print(
            f"{counted(read, 'article')} read, {self.unreadable} could not be; {self.pace}."
        )
        if foreign := self.problems[ProblemCode.LANGUAGE]:
            console.print(f"{foreign} in a language that whence does not analyse yet.")
        attributions = counted(self.attributions, "attribution")
        console.print(f"{attributions}, {counted(self.dead_ends, 'dead end')} among them.")
        if self.hops:
            lengths = ", ".join(f"{hops} in {n}" for hops, n in sorted(self.hops.items()))
            console.print(f"Hops of a chain: {lengths}.")
        claims = counted(self.claims, "claim")
        console.print(f"{claims}, {self.own_voice:,} of them in the outlets' own voice.")
        if self.unclaimed:
            console.print(
                f"No claim came of {self.unclaimed.total()} more: {most(self.unclaimed)}."
            )
        if self.removed:
            console.print(
                f"{counted(self.removed.total(), 'block')} removed: {most(self.removed)}."
            )


def listed(path: str | None) -> "Register":
    """The list of actors to go by; on a terminal a long one shows that it is being read."""
    from whence.steps.actors.lists import register_of  # which who lists a case has no need of

    if path is None:
        return register_of(None)
    with console.status(Text(harmless(f"reading the list {path}"))):
        return register_of(path)


def most(numbers: Counter[str]) -> str:
    """Write counts, the largest first."""
    return ", ".join(f"{number} {name}" for name, number in numbers.most_common())


def watched(articles: Iterable[Article], tally: Tally) -> Iterator[Article]:
    """Pass articles on, counting them and, on a terminal, showing how it goes."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task("reading")
        for article in articles:
            tally.add(article)
            words = f"{tally.articles} articles · {tally.pace} · {tally.unreadable} unreadable"
            bar.update(task, description=words)
            yield article
