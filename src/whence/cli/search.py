"""`whence search`: which articles of a case hold certain words, and where in them."""

import sys

import click

from whence.case import Case
from whence.cli.failing import failing
from whence.cli.progress import console
from whence.export import hits


@click.command("search")
@click.argument("case", metavar="CASE")
@click.argument("words", nargs=-1, required=True, metavar="WORDS…")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "jsonl", "csv"]),
    default="text",
    show_default=True,
    help="To read, one JSON object an article, or one row a place.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    help="Articles to give, the best first.",
)
def command(case: str, words: tuple[str, ...], form: str, limit: int) -> None:
    """Find the articles of a case that hold all WORDS.

    Large and small letters and accents don't matter. Words in double quotation marks stand
    together: whence search news.whence '"gate closed" Varga'. A star at the end of a word stands
    for any ending: flood*.
    """
    said = " ".join(words)
    with failing(), Case.open(case) as opened:
        found = opened.search(said, limit=limit)
        total = opened.count(said)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    hits.WRITERS[form](found, sys.stdout)
    console.print(f"{len(found)} of {total} articles." if total else "No article has all of them.")
