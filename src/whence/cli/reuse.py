"""`whence reuse`: files in, the passages that their articles share out."""

import sys
from collections import Counter

import click
from rich.text import Text

from whence.cli.inputs import form_of, opened, with_inputs
from whence.cli.progress import Tally, console, watched
from whence.errors import WhenceError
from whence.model import PileReuse
from whence.pipeline import read_clean
from whence.steps.read import ReadOptions
from whence.steps.reuse import find_reuse
from whence.steps.reuse.relations import MOST_OF_AN_OUTLET, MOST_PAIRED
from whence.text.amounts import counted


@click.command("reuse")
@with_inputs
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "text"]),
    help="JSON lines, or families and pairs in words. Default: text on a terminal, else jsonl.",
)
@click.option(
    "--most",
    type=click.IntRange(min=0),
    default=50,
    show_default=True,
    help="How many pairs are shown as text; JSON lines always have all.",
)
def command(
    paths: tuple[str, ...],
    form: str | None,
    output: str | None,
    options: ReadOptions,
    jobs: int,
    most: int,
) -> None:
    """Find the passages that stand in two articles: copies, wire dispatches, rewrites, quotations.

    PATH is as for `whence read`. The texts are read and cleaned; no model is needed. What could not
    be read is a row with a reason; the exit status is then 1.
    """
    form = form_of(form, output)
    tally = Tally()
    try:
        with opened(output) as out:
            pile = find_reuse(watched(read_clean(paths, options=options, jobs=jobs), tally))
            if form == "jsonl":
                from whence.export.reuse_jsonl import reuse_lines

                out.writelines(f"{line}\n" for line in reuse_lines(pile))
            else:
                from rich.console import Console

                from whence.export.reuse_terminal import print_reuse

                width = None if out.isatty() else 100
                print_reuse(pile, Console(file=out, highlight=False, width=width), most=most)
    except WhenceError as error:
        raise click.UsageError(str(error)) from error
    report(pile, tally)
    sys.exit(1 if tally.unreadable else 0)


def report(pile: PileReuse, tally: Tally) -> None:
    """Print the closing summary."""
    texts, inputs = len(pile.texts), sum(len(text.articles) for text in pile.texts)
    say(
        f"{counted(inputs, 'article')}, {counted(texts, 'different text')}; "
        f"{tally.unreadable} could not be read."
    )
    kinds = Counter(reuse.kind.value for reuse in pile.reuses)
    counts = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    pairs = counted(len(pile.reuses), "pair")
    say(f"{pairs} with a passage in common{': ' if counts else ''}{counts}.")
    say(
        f"{counted(len(pile.families), 'family', 'families')}, "
        f"{counted(sum(f.inputs for f in pile.families), 'article')} in them."
    )
    if pile.crowded:
        say(
            f"{counted(pile.crowded, 'text')} with words that more than {MOST_PAIRED} have, "
            f"or more than {MOST_OF_AN_OUTLET} of one outlet; "
            "by these, each is paired with the earliest alone."
        )


def say(words: str) -> None:
    """Print one line of the summary."""
    console.print(Text(words))
