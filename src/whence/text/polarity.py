"""Polarity: the word that makes a main clause say that something is not so.

Only the main clause counts: "the envoy, who did not speak, left" says that he left. "Not only",
"no doubt" and their like deny nothing.
"""

from collections.abc import Sequence

from whence.text.words import Word

NEGATORS = frozenset("not never no none nobody nothing neither nor nowhere cannot no-one".split())
UNTRUE = frozenset("false untrue incorrect".split())
"""After "it is", at the end of the main clause: "It is false that …"."""
DENIES_NOTHING = {
    "not": frozenset(
        "only just merely simply solely least until till unlike long surprisingly".split()
    ),
    "no": frozenset("doubt matter less fewer sooner later wonder . , ! : ;".split()),
    "nothing": frozenset(("but", "short")),
    "none": frozenset(("other", "too")),
}  # fmt: skip
BEFORE = {
    "not": frozenset("or if why".split()),
    "no": frozenset(("in", "or", "yes", "with")),
}


def negator(words: Sequence[Word]) -> Word | None:
    """The first word that negates; None if nothing does.

    >>> from whence.text.words import words_in
    >>> negator(words_in("They did not only look, they never left.")).text
    'never'
    """
    return next((word for i, word in enumerate(words) if negates(words, i)), None)


def negates(words: Sequence[Word], i: int) -> bool:
    """Whether one word negates where it stands."""
    low = words[i].low
    if low in UNTRUE:
        return i > 1 and words[0].low == "it" and all(word.is_mark for word in words[i + 1 :])
    key = "not" if low.endswith("n't") or low == "cannot" else low
    if key not in NEGATORS:
        return False
    before = words[i - 1].low if i else ""
    after = words[i + 1].low if i + 1 < len(words) else ""
    further = words[i + 2].low if i + 2 < len(words) else ""
    if key == "no" and (after[:1].isdigit() or (after == "more" and further == "than")):
        return False
    if before in BEFORE.get(key, ()):
        return key == "no" and before == "in" and after != "time"
    return after not in DENIES_NOTHING.get(key, ())
