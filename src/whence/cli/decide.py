"""`whence decide`: what a person judges goes into the ledger of the case."""

from collections.abc import Callable

import click

from whence.case import Case, Deciding, Signed
from whence.cli.inputs import OUTPUT
from whence.cli.listing import CASE, FORM, case_opened, found_in, list_rows, say
from whence.errors import UsageError
from whence.export.findings_json import decision_json
from whence.export.in_words import decision_lines
from whence.model.decision import DIFFERENT, RIGHT, SAME, WRONG, Decision, Subject
from whence.text.amounts import counted

COLUMNS = "id at who verdict subject ids why stands placed words.text words.path words.start"
OUTCOME = "outcome"
Make = Callable[[Deciding, Signed], Decision]


@click.command("decide")
@CASE
@click.argument("words", nargs=-1, metavar="[VERDICT ID…]")
@click.option("--who", metavar="NAME", help="Who decides.")
@click.option("--why", metavar="TEXT", help="The reason.")
@click.option("--undo", metavar="DECISION", help="Take an entry back, by a further entry.")
@click.option("--list", "listed", is_flag=True, help="List the ledger.")
@FORM
@OUTPUT
def command(
    case: str,
    words: tuple[str, ...],
    who: str | None,
    why: str | None,
    undo: str | None,
    listed: bool,
    form: str | None,
    output: str | None,
) -> None:
    """Record a judgement of yours in the ledger of a case. It goes before every rule.

    \b
    whence decide CASE same|different ORIGIN ORIGIN    two origins, or two actors
    whence decide CASE right|wrong ATTRIBUTION         who said what
    whence decide CASE right|wrong CLAIM               whether it belongs to its group
    whence decide CASE outcome FORECAST "happened"     in your own words
    whence decide CASE --undo DECISION
    whence decide CASE --list

    All but --list need --who and --why. Of an id its beginning is enough. Nothing is ever
    overwritten, and adding articles never touches the ledger.
    """
    with case_opened(case) as opened:
        if listed:
            list_ledger(opened, form, output)
            return
        make = undoing(undo) if undo else making(words)
        if not who or not why:
            raise UsageError("a decision needs a name and a reason: --who NAME --why TEXT")
        decision = opened.decide(make, who=who, why=why)
    about = " ".join(decision.ids)
    say(f"{decision.id}: {decision.subject.value} {about}: {decision.verdict}, by {decision.who}.")


def making(words: tuple[str, ...]) -> Make:
    """Say what is to be decided by the words that were given."""
    verdict, *ids = words or ("",)
    if verdict in (SAME, DIFFERENT) and len(ids) == 2:
        return lambda deciding, signed: deciding.pair(signed, verdict, *ids)
    if verdict in (RIGHT, WRONG) and len(ids) == 1:
        return lambda deciding, signed: deciding.wording(signed, verdict, ids[0])
    if verdict == OUTCOME and len(ids) == 2:
        return lambda deciding, signed: deciding.outcome(signed, *ids)
    raise UsageError(
        f"say {SAME} or {DIFFERENT} with two ids, {RIGHT} or {WRONG} with one, or {OUTCOME} with "
        "one and your words; whence decide --help shows each"
    )


def undoing(entry: str) -> Make:
    """Take an entry back."""
    return lambda deciding, signed: deciding.undo(signed, entry)


def list_ledger(case: Case, form: str | None, output: str | None) -> None:
    """List all entries of the ledger."""
    found_in(case)  # with the progress shown, and kept for what comes next
    decisions, unplaced = case.decisions(), {one.id for one in case.unplaced()}
    standing = {one.id for one in decisions.standing}
    rows = [
        decision_json(
            one,
            stands=one.id in standing or one.subject is Subject.DECISION,
            placed=one.id not in unplaced,
        )
        for one in decisions.entries
    ]
    list_rows(rows, form=form, output=output, lines=decision_lines, columns=COLUMNS)
    say(
        f"{counted(len(rows), 'entry', 'entries')}, {counted(len(standing), 'decision')} in force, "
        f"{len(unplaced)} without a place."
    )
