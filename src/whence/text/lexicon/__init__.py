"""Word lists as plain data: what news prose calls people, bodies, papers and outlets.

One list a file, entries in lower case and singular, separated by commas or line ends; a line that
opens with `#` says what the list is. Lists are data, so that whoever misses a word adds it without
reading code.
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

GROUPS = {
    "places": ("countries", "cities", "seats"),
    "given_names": ("female_names", "male_names", "either_names"),
}
"""Lists that go by one name."""


@cache
def words_of(*names: str) -> frozenset[str]:
    """The entries of one list or of several; each of `names` is a file without `.txt`.

    >>> "memo" in words_of("documents"), "minister" in words_of("people", "offices")
    (True, True)
    """
    if len(names) != 1:
        return frozenset[str]().union(*map(words_of, names))
    (name,) = names
    if name in GROUPS:
        return words_of(*GROUPS[name])
    text = files(__name__).joinpath(f"{name}.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    entries = (entry.strip() for line in lines for entry in line.split(","))
    return frozenset(entry for entry in entries if entry)


def table_of(name: str) -> dict[str, Any]:
    """The table of one list that says more of its words; `name` is a file without `.toml`."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text("utf-8"))
