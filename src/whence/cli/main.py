"""`whence`: the command that holds the others. Each is imported only when it is called for."""

import importlib

import click

COMMANDS = {
    "read": "Read news files into articles with their attributions.",
    "add": "Read news files into a case, which keeps them.",
    "search": "Find words in a case.",
    "claims": "List what is claimed in a case, and from how many independent origins.",
    "trace": "Show the tree of chains of one claim.",
    "origins": "List where the chains of a case end.",
    "conflicts": "List claims that cannot both hold, and what changed on the way.",
    "dead-ends": "List chains that end in nobody who can be named.",
    "forecasts": "List who foretold what, and when it falls due.",
    "report": "Write the dossier of a case, one page that opens anywhere.",
    "decide": "Record what you judge: same or different, right or wrong, what became of it.",
    "export": "Write a case for other programs: forecasts into a calendar.",
    "reuse": "Find the passages that stand in two articles, copies and dispatches.",
    "actors": "List who is named in them, under all their names.",
}
"""Name and one line for each command; its code is in the module of the same name."""


class LazyGroup(click.Group):
    """A group that imports a command's module only to run it, so that --help stays quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the commands in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command's module."""
        if cmd_name not in COMMANDS:
            return None
        module = cmd_name.replace("-", "_")
        command = getattr(importlib.import_module(f"whence.cli.{module}"), "command")  # noqa: B009
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="whence", message="%(prog)s %(version)s")
def main() -> None:
    """Who said it, through whom it reached us, and from how many independent origins.

    Try: whence read examples/pile
    """
