"""Phrases made from the grammar itself, so that each rule is tried on all that it may meet."""

import re

from hypothesis import strategies as st

from whence.text.times.grammar import RULES
from whence.text.times.tokens import lexicon

FORMS = {
    "iso": ["2022-02-31", "2022-06-20"], "slash": ["9/13/99"], "clock": ["7:30", "24:59"],
    "decade": ["1990s", "460s"], "figure": ["20th", "99th"], "short": ["’68"], "ampm": ["p.m."],
    "oclock": ["o’clock"], "era": ["BC"], "day_number": ["5", "31"], "two_digits": ["68"],
    "year": ["1999"], "old_year": ["1789"], "number": ["999,999", "2.5", "0"], "comma": [","],
    "hyphen": ["-"], "dash": ["–"], "full_stop": ["."], "quote": ["’"], "possessive": ["s"],
    "bracket": ["("], "solidus": ["/"], "percent": ["%"], "plural": ["boats"], "stop": ["\n\n"],
}  # fmt: skip
"""Words of the kinds that the table of words does not list."""
LOOKAROUND = re.compile(r"\(\?<?[=!](?:[^()]|\([^()]*\))*\)")


def words_by_code() -> dict[str, list[str]]:
    """All words of each kind of token, by its code."""
    kinds = {kind: list(words) for kind, words in FORMS.items()}
    for word, (kind, _) in lexicon().words.items():
        kinds.setdefault(kind, []).append(word)
    return {code: kinds.get(kind, ["boat"]) for kind, code in lexicon().codes.items()}


def spelt(codes: str) -> st.SearchStrategy[str]:
    """Words for codes."""
    return st.tuples(*(st.sampled_from(WORDS[code]) for code in codes)).map(" ".join)


WORDS = words_by_code()
PHRASES = st.one_of(
    [st.from_regex(LOOKAROUND.sub("", rule.regex), fullmatch=True) for rule in RULES]
).flatmap(spelt)
NONSENSE = st.text(st.sampled_from(sorted(WORDS)), max_size=30).flatmap(spelt)
"""Any words that times are made of, in any order."""
