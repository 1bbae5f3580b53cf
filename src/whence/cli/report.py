"""`whence report`: a case in, its dossier out, one page that opens anywhere."""

from datetime import date
from pathlib import Path

import click

from whence.case import Case, maker
from whence.cli.inputs import opened
from whence.cli.listing import CASE, ON, case_opened, day_of, found_in, say
from whence.model import Article
from whence.report import dossier


@click.command("report")
@CASE
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="Where the page goes; - is standard output. Default: NAME.html for NAME.whence.",
)
@click.option("--title", help="What the page is called. Default: the name of the case.")
@ON
def command(case: str, output: str | None, title: str | None, on: str | None) -> None:
    """Write the dossier of a case: one page that opens offline, prints, and can be sent.

    Claims by how widely they are told against how few origins, the chains of each as a picture, and
    every line with a link to the words in the article.
    """
    name = Path(case).stem
    output = output or f"{name}.html"
    with case_opened(case) as opened_case:
        day = day_of(on, opened_case)
        page = dossier(
            found_in(opened_case).whole(),
            inputs_of(opened_case),
            title=title or name,
            made_by=maker(),
            on=date.fromisoformat(day) if on and day else None,
            decisions=opened_case.decisions(),
        )
    with opened(output) as out:
        out.write(page)
    say(f"{output}: {len(page.encode()) / 1e6:.1f} MB.")


def inputs_of(case: Case) -> list[Article]:
    """The articles of a case, each once, and what could not be read."""
    articles = list(case.articles())
    paths = {article.path for article in articles}
    return articles + [one for one in case.inputs() if one.problem and one.path not in paths]
