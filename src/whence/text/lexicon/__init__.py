"""Word lists as plain text: what news prose calls people, bodies, papers and outlets.

One list a file, entries in lower case and singular, separated by commas or line ends; a line that
opens with `#` says what the list is. Lists are data, so that whoever misses a word adds it without
reading code.
"""

from functools import cache
from importlib.resources import files

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
