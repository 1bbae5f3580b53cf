"""Forms of English verbs, made of their base form: what a list of verbs is met as in a text."""

import re

IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "find": "found",
    "show": "shown", "swear": "swore sworn", "think": "thought", "forecast": "forecast",
    "broadcast": "broadcast", "speak": "spoke spoken", "foresee": "foresaw foreseen",
    "forbid": "forbade forbidden", "bet": "bet", "feel": "felt", "mean": "meant",
    "foretell": "foretold", "undertake": "undertook undertaken",
    }  # fmt: skip
DOUBLED = frozenset("admit beg bet blog commit plan quip refer slam submit".split())


def forms_of(verb: str) -> set[str]:
    """The forms of one verb, regular and irregular."""
    stem = verb + verb[-1] if verb in DOUBLED else verb
    if verb.endswith("e"):
        regular = {f"{verb}d", f"{verb}s", f"{verb[:-1]}ing"}
    elif re.search(r"[^aeiou]y$", verb):
        regular = {f"{verb[:-1]}ied", f"{verb[:-1]}ies", f"{verb}ing"}
    elif re.search(r"(?:s|sh|ch|x)$", verb):
        regular = {f"{verb}ed", f"{verb}es", f"{verb}ing"}
    else:
        regular = {f"{stem}ed", f"{verb}s", f"{stem}ing"}
    return {verb, *regular, *IRREGULAR.get(verb, "").split()}
