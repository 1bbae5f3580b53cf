"""Language: which one a text is in, when there is enough of it to say.

English is known by its function words, in microseconds. Only what isn't plainly English is given
to py3langid (Lui & Baldwin 2012, https://aclanthology.org/P12-3005), whose model takes a second to
load and which errs on lists of names.
"""

import re

WORD = re.compile(r"[^\W\d_]+")
ENGLISH = frozenset(
    "the of and to that with for from by his her their this these which have has had were are is "
    "been was it he she they be as at on not but who would will said".split()
)
SAMPLE_CHARACTERS = 4000
LEAST_LETTERS = 60
PLAINLY_ENGLISH = 0.2
"""Share of function words; English news has 0.25 to 0.4, other languages less than 0.1."""
PLAINLY_OTHER = 0.1


def language_of(text: str) -> str | None:
    """Give the ISO 639-1 code of the language of a text; None if it is too short or unclear.

    The middle of the text is looked at, since page furniture stands at its ends.
    """
    start = max(0, (len(text) - SAMPLE_CHARACTERS) // 2)
    sample = text[start : start + SAMPLE_CHARACTERS]
    words = [word.lower() for word in WORD.findall(sample)]
    if sum(map(len, words)) < LEAST_LETTERS:
        return None
    share = sum(word in ENGLISH for word in words) / len(words)
    if share >= PLAINLY_ENGLISH:
        return "en"
    import py3langid

    (code, best), *others = py3langid.rank(" ".join(words))
    english = next((score for other, score in others if other == "en"), best)
    if code == "en":
        return "en"
    is_clear = share < PLAINLY_OTHER and best - english > SURE_MARGIN
    return code if is_clear else None


SURE_MARGIN = 40.0
"""In natural logarithms of the likelihood, summed over the sample."""


def language_name(code: str) -> str:
    """Name a language in English, from its ISO 639-1 code: "German"."""
    from babel import Locale

    return str(Locale("en").languages.get(code, code))
