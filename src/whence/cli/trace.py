"""`whence trace`: the tree of chains of one claim."""

import click

from whence.case.asking import meant
from whence.cli.failing import Failure
from whence.cli.inputs import opened
from whence.cli.listing import (
    case_opened,
    found_in,
    list_rows,
    print_lines,
    say,
    with_case,
)
from whence.export.findings_json import claims_json
from whence.export.in_words import word
from whence.export.trace_tree import tree_of

OTHERS = 5
"""Groups that are named beside the one that is shown."""


@click.command("trace")
@with_case
@click.argument("words", nargs=-1, required=True, metavar="WORDS…")
def command(case: str, words: tuple[str, ...], form: str | None, output: str | None) -> None:
    """Show where one claim comes from: its origins, all wordings, and the reason for each count.

    WORDS are some of the claim's, or the id of its group. whence trace dam.whence "gate was closed"
    """
    asked = " ".join(words)
    with case_opened(case) as opened_case:
        found = found_in(opened_case)
        places = [one.place for one in meant(found.words(), asked)]
        if not places:
            raise Failure(f"no claim has words like {asked[:100]!r}; whence claims lists them all")
        group, *others = [found.groups[place] for place in places[: OTHERS + 1]]
        more = len(places) - 1 - len(others)
        rows = list(claims_json(found, [group]))
    if form in ("jsonl", "csv"):
        from whence.cli.claims import COLUMNS
        from whence.export.in_words import claim_lines

        list_rows(rows, form=form, output=output, lines=claim_lines, columns=COLUMNS)
    else:
        with opened(output) as out:
            print_lines([tree_of(group)], out)
    for other in others:
        say(f"Or did you mean: {word(other.text)} [{other.id}]")
    if more:
        say(f"and {more} more that have some of these words.")
