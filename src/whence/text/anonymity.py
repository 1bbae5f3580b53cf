"""Anonymity: where a text says why a source is not named.

"Who spoke on condition of anonymity because he was not authorised to", "asked not to be named for
fear of reprisals", "declined to be identified, citing …": few words open such a reason, and it
ends with its clause.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from whence.model import Span
from whence.text.sentences import lines_with

NAMED = r"(?:named|identified|quoted(?:\s+by\s+name)?|cited|credited|recognised|recognized)"
WILL = (
    r"(?:ask|request|wish|prefer|insist|want|beg|chos|choos|opt|agree|declin|refus|spok|speak"
    r"|demand|requir|elect|talk|condition|hop)\w*"
)
HINT = re.compile(
    r"\b(?:anonym|named|unnamed|identi|unidenti|quoted|cited|credited|recogni|nameless"
    r"|(?:sur)?names?\b|cleared|authori[sz]ed|allowed|permitted|supposed)",
    re.I,
)
ROOTS = (
    "anonym", "name", "identi", "quoted", "cited", "credited", "recogni", "cleared", "authori",
    "allowed", "permitted", "supposed",
)  # fmt: skip
"""Parts of words without which a line has no hint."""
CORE = re.compile(
    rf"\b(?:(?:up)?on\s+(?:the\s+)?conditions?\s+(?:of\s+(?:strict\s+)?anonymity|that\s+\w+"
    rf"(?:\s+[\w’']+){{0,4}}?\s+not\s+be\s+{NAMED}|of\s+not\s+being\s+{NAMED})"
    rf"|under\s+(?:the\s+)?condition\s+of\s+(?:strict\s+)?anonymity"
    rf"|{WILL}(?:\s+[\w’']+){{0,4}}?\s+(?:(?:not\s+to\s+be|not\s+being)\s+{NAMED}"
    rf"|not\s+be\s+(?:{NAMED}|used|published|printed|disclosed|revealed)"
    rf"|(?:to\s+)?(?:remain(?:ing)?|stay(?:ing)?|be(?:ing)?\s+kept)\s+(?:anonymous|unnamed|unidentified|nameless)"
    rf"|(?:to\s+)?(?:give|provide|use|disclose|reveal|share)\s+(?:his|her|their|a|an)"
    rf"(?:\s+\w+){{0,2}}\s+(?:names?|identit\w+|surnames?)|for\s+anonymity|anonymity|anonymously)"
    rf"|(?:declin|refus|agree)\w*\s+to\s+be\s+{NAMED}"
    rf"|(?:was|were|been|be|being|is|are)\s+granted\s+anonymity|granted\s+anonymity"
    rf"|(?:can|could|did|do|does|would)(?:\s*not|n[o’']t)\s+(?:want\s+to\s+|wish\s+to\s+)?be\s+{NAMED}"
    rf"|(?:name|names|identity|identities)\s+(?:is|are|was|were|has\s+been|have\s+been)\s+"
    rf"(?:being\s+)?(?:withheld|known|changed|protected)"
    rf"|not\s+(?:cleared|authori[sz]ed|allowed|permitted|supposed)\s+to\s+(?:speak|talk|comment"
    rf"|discuss|brief|be\s+{NAMED}|disclose|reveal|give)"
    rf"|(?:speaking|spoke|speak|talking)\s+anonymously)\b",
    re.I,
)
OPENING = re.compile(
    r"(?:\b(?:who|and|but|all|both|because|as|since|whose)\s+)*"
    r"(?:\b(?:he|she|they|is|are|was|were|has|had|have|real|full|last)\s+)*$",
    re.I,
)
"""What stands before the core and belongs to it: "because she was", "who"."""
CLOSE = re.compile(
    r"[;:!?—–()\n\"“”]|(?<![A-Z])\.(?!\w)|,\s+(?!(?:because|as|since|for|citing|due|given|fearing"
    r"|saying|in\s+order|so|out)\b)"
)
"""Where a reason ends; past a comma goes on only what gives the ground."""
MOST_CHARACTERS = 300
KEPT = 16
"""Texts whose reasons are kept, for two steps ask for them."""
AFTER = 40
BEFORE = 100


@lru_cache(maxsize=KEPT)
def reasons_in(text: str) -> tuple[Span, ...]:
    """Find every reason given for anonymity, from "on condition" or "who asked" to its end."""
    found: list[Span] = []
    for match in cores_in(text):
        if found and match.start() < found[-1].end:
            continue
        before = text[max(0, match.start() - BEFORE) : match.start()]
        opening = OPENING.search(before)
        start = match.start() - (len(before) - opening.start() if opening else 0)
        limit = min(len(text), match.end() + MOST_CHARACTERS)
        end = CLOSE.search(text, match.end(), limit)
        words = text[start : end.start() if end else limit].rstrip()
        found.append(Span.of(text, start, start + len(words)))
    return tuple(found)


def cores_in(text: str) -> Iterator[re.Match[str]]:
    """Find the words that no reason does without; only where a rare word of them stands."""
    end = 0
    hints = (h for p in lines_with(text, ROOTS) for h in HINT.finditer(text, p.start, p.end))
    for hint in hints:
        if hint.start() >= end:
            match = CORE.search(text, max(end, hint.start() - BEFORE), hint.end() + AFTER)
            if match:
                end = match.end()
                yield match
