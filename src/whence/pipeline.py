"""The list of steps, in order: what happens to an article between the file and the output.

A step takes a batch of articles and gives the same articles, each knowing a little more. Steps are
pure: no clock, environment, network or store. An article with a problem passes through untouched.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from whence.engine import local
from whence.model import Article, Problem, ProblemCode
from whence.steps.actors.by_list import name_by_list
from whence.steps.actors.lists import starter
from whence.steps.actors.register import Register
from whence.steps.background import find_background
from whence.steps.chain import trace_chains
from whence.steps.claims import find_claims
from whence.steps.clean import clean
from whence.steps.kinds import classify
from whence.steps.link import link
from whence.steps.mentions import find_mentions
from whence.steps.places import find_places
from whence.steps.read import Entry, ReadOptions, find, parse
from whence.steps.speakers import resolve_speakers
from whence.steps.tag import tag
from whence.steps.times import find_times

Step = Callable[[list[Article]], list[Article]]


def each(function: Callable[[Article], Article]) -> Step:
    """Make a step of a function on one article; articles with a problem are passed by."""

    def step(articles: list[Article]) -> list[Article]:
        return [article if article.problem else function(article) for article in articles]

    step.__name__ = function.__name__  # so that a profile can say which step it is
    return step


STEPS: tuple[Step, ...] = (
    tag,
    each(find_mentions),
    each(find_times),
    each(link),
    each(resolve_speakers),
    each(classify),
    each(trace_chains),
    each(find_places),
    each(find_background),
    each(find_claims),
)
"""What is done to articles once they are clean, in order."""


def read(
    paths: Iterable[str | Path] | str | Path,
    *,
    options: ReadOptions | None = None,
    jobs: int = 1,
    register: Register | None = None,
) -> Iterator[Article]:
    """Read files, folders and globs into articles with their attributions, in input order.

    `register` is a list of actors that gives mentions the names it knows; the one that comes with
    whence if none is given. `jobs` processes share the work; the articles and their order are the
    same for any number. What cannot be read comes too, as an article with a `problem` and an empty
    text.

    >>> import whence
    >>> for article in whence.read("examples/doctest.txt"):
    ...     print(article.attributions[0].source.text)
    Ilse Brandt
    """
    options = options or ReadOptions()
    return read_entries(find(paths, options), options=options, jobs=jobs, register=register)


def read_entries(
    entries: Iterable[Entry],
    *,
    options: ReadOptions,
    jobs: int = 1,
    register: Register | None = None,
) -> Iterator[Article]:
    """Read what was found already; see `read`. Entries are taken only as they are needed."""
    articles = local.map_ordered(partial(read_batch, options=options), entries, jobs=jobs)
    return map(partial(name_by_list, register=register or starter()), articles)


def read_clean(
    paths: Iterable[str | Path] | str | Path,
    *,
    options: ReadOptions | None = None,
    jobs: int = 1,
) -> Iterator[Article]:
    """Read files into clean articles and go no further: what reuse needs, without the encoder."""
    options = options or ReadOptions()
    work = partial(clean_batch, options=options)
    return local.map_ordered(work, find(paths, options), jobs=jobs)


def clean_batch(entries: Sequence[Entry], *, options: ReadOptions) -> list[Article]:
    """Take a batch of entries through reading and cleaning."""
    return [clean(parse(entry, options), as_is=options.as_is) for entry in entries]


def read_batch(entries: Sequence[Entry], *, options: ReadOptions) -> list[Article]:
    """Take a batch of entries through reading, cleaning and all steps.

    Should a step fail on the batch, each article is tried alone, so that only the one at fault is
    lost, and comes back as a row that says so.
    """
    articles = clean_batch(entries, options=options)
    try:
        return run_steps(articles)
    except Exception:  # noqa: BLE001 - a fault of ours must not cost the user the pile
        return [alone for article in articles for alone in run_alone(article)]


def run_steps(articles: list[Article]) -> list[Article]:
    """Run all steps over clean articles."""
    for step in STEPS:
        articles = step(articles)
    return articles


def run_alone(article: Article) -> list[Article]:
    """Run all steps over one article; a failure becomes its problem."""
    try:
        return run_steps([article])
    except Exception as error:  # noqa: BLE001 - see read_batch
        message = f"whence failed on this article: {type(error).__name__}: {error}"
        return [replace(article, problem=Problem(ProblemCode.INTERNAL, message))]
