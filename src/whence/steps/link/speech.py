"""Whether a cue passes on what somebody said, wrote, found or holds to be so.

PolNeAR's cues take in every attitude ("hopes", "backs", "is drawing criticism"). That does for an
article's own sentences, but what stands inside another's words lengthens a chain, so there only
cues of saying count.
"""

import re
from functools import cache

from whence.text.lexicon import words_of
from whence.text.verbs import forms_of

FRAME = re.compile(r"(?:according to|as per|per|in the words of|citing)\b", re.IGNORECASE)
"""Cues that stand before their source."""
WORD = re.compile(r"[a-z]+")
OTHERS = frozenset("according per reportedly allegedly".split())
NOUNS = frozenset(
    "statement claim report warning testimony announcement assertion assessment conclusion comment "
    "remark denial allegation accusation estimate assurance guarantee promise pledge suggestion "
    "hint vow".split()
)


def is_report(cue: str) -> bool:
    """Whether one of the cue's words is a verb or noun of saying, in any form.

    >>> is_report("has repeatedly denied"), is_report("is backing")
    (True, False)
    """
    words = WORD.findall(cue.lower())
    return any(word in forms() or word in OTHERS for word in words)


@cache
def forms() -> frozenset[str]:
    """All forms of the listed verbs, and the nouns with their plurals."""
    return frozenset(forms_listed("report_verbs") | NOUNS | {f"{noun}s" for noun in NOUNS})


@cache
def forms_listed(name: str) -> frozenset[str]:
    """All forms of the verbs of one list."""
    return frozenset(form for verb in words_of(name) for form in forms_of(verb))


@cache
def finite_forms() -> frozenset[str]:
    """The forms of the listed verbs of saying that follow a subject: no "-ing"."""
    return frozenset(f for f in forms_listed("report_verbs") if not f.endswith("ing"))


@cache
def telling_forms() -> frozenset[str]:
    """The finite forms that are no noun as well: "says" and "reported", not "report"."""
    return finite_forms() - words_of("report_verbs")
