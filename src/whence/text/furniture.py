"""Furniture: lines of a page that are not the article, known by their own words.

Only whole blocks are judged, and only by wording that no reporter's sentence has from end to end:
a lost true paragraph costs more than a kept teaser. What can be told only from the blocks around
it is in `surroundings`.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from whence.model import Reason
from whence.text.bylines import has_masthead
from whence.text.lexicon import words_of
from whence.text.verbs import forms_of

PHOTO_AGENCY = (
    r"(?:AP(?:\sImages?|\sPhotos?)?|Associated\sPress|Reuters|AFP|Getty(?:\sImages)?|EPA(?:-EFE)?"
    r"|Shutterstock|iStock|Alamy|Sputnik|Xinhua|Anadolu|Bloomberg|UPI|TASS|Wikimedia(?:\sCommons)?"
    r"|Unsplash|Pexels|Flickr|DPA|PA\sWire|Press\sAssociation|Handout|Pool(?:\sPhoto)?)"
)
NAME = r"(?:[A-Z][\w.'’-]+|[A-Z]\.)"
CREDIT = re.compile(
    rf"""(?: (?:AP|Reuters|AFP|EPA|Pool|File|Staff|Courtesy)\sPhoto s? (?:[/:,].*)?
      | {NAME}(?:[,\s]+{NAME}){{0,4}}\s*(?:/|\||\bvia\b|—|–|-)\s*(?:.{{0,40}}?[/\s])?{PHOTO_AGENCY}
      | (?:Getty\sImages|Shutterstock|iStock|Alamy|AP\sImages?|AP\sPhotos?|Reuters|AFP|EPA)
      | {NAME}(?:\s+{NAME}){{1,4}},\s+{PHOTO_AGENCY}
      | {PHOTO_AGENCY}\s*(?:/|\||\bvia\b)\s*.{{1,60}}
      | (?:{NAME}\s){{1,3}}(?:Photo|Image|Picture|Graphic|Illustration)s?\s?/\s?{NAME}
        (?:,?\s{NAME}){{0,4}}
      ) \.?""",
    re.VERBOSE,
)
WORK = (
    r"(?:(?:additional|further|with) )*(?:reporting|writing|editing|translation|research"
    r"|photography|graphics|compiled|written|edited|translated|reported)"
)
NAMED = r"(?:(?:and|in|at|of|for|from|the|with|de|van|von|bin)\b|&|[A-ZÀ-Þ][\w.'’-]*)"
WORKERS = re.compile(rf"(?i:{WORK}(?:,? (?:and )?{WORK})* by)\s+{NAMED}(?:,?\s+{NAMED})*")
"""Who did what for an article: "Reporting by Ana Orr in Pell". What they found is no part of it."""
CREDIT_LABEL = re.compile(
    r"(?:(?:photo(?:graph(?:s|y)?|s)?|image|illustration|picture|graphic|video)s?"
    r"(?:\s(?:credit|by|copyright|courtesy|source|caption|via|illustration by)\b|:)"
    r"|credit:|pictured:|screen(?:shot|grab)\b|courtesy (?:photo\b|of\b(?!.*,.*\.$))"
    r"|image (?:caption|copyright)\b|(?:\w+ )?pool photo\b|file (?:photo|image|picture|pic)\b"
    r"|getty images\b)",
    re.IGNORECASE,
)
CAPTION_START = re.compile(
    r"(?:FILE\s*(?:PHOTO|PIC|IMAGE)?\s*[:–—-]|FILE\s+In\s"
    r"|In this (?:[\w.,]+ ){0,7}?(?:(?:file |handout |undated |combination |aerial )?"
    r"(?:photo|photograph|screenshot|frame grab|video grab|satellite image)\b"
    r"|(?:image|picture|frame|video) (?:taken|made|provided|released|posted|shot|from)\b)"
    r"|\((?:AP|Reuters|AFP|EPA|Pool|File|Staff|Courtesy) Photo\b)"
)
CAPTION_END = re.compile(
    rf"\((?:[^()]{{0,60}}\b(?:Photo|Photograph|Image|Picture|Illustration|Screenshot)s?"
    rf"\b[^()]{{0,60}}|[^()]{{2,60}}(?:/|\bvia\s){PHOTO_AGENCY}[^()]{{0,40}}"
    rf"|Photo by [^()]{{2,80}})\)[.\s(]*$"
    rf"|[.!?]\s+{NAME}(?:\s+{NAME}){{1,4}}(?:/{NAME}){{0,2}}/{PHOTO_AGENCY}$"
)

ALSO_IN = re.compile(
    r"also (?:in|on|from|at) (?:the )?(?P<own>(?:this|our|today[’']s) )?(?P<name>[^:.?!]{2,40}):\s",
    re.IGNORECASE,
)

SHARING = frozenset(
    "share tweet email e-mail print facebook twitter linkedin pinterest reddit whatsapp telegram "
    "instagram youtube flipboard tumblr messenger wechat pin fbshare gshare bluesky threads".split()
)
BESIDE_SHARING = frozenset(
    "on via this it article story page post link copy save with friends by to the a more comment "
    "comments connect us follow like x google".split()
)
TOLD = re.compile(r"[,?!][\"'”’]* ((?:[\w'’-]+ ){0,5}[\w'’-]+)\.$")
"""The last few words of a sentence, behind a comma."""
MOST_TOLD_CHARACTERS = 80
MOST_SHARING_WORDS = 14
MOST_CREDIT_CHARACTERS = 90
MOST_WORKERS_CHARACTERS = 400
MOST_LABELLED_CHARACTERS = 300
MOST_LINE_CHARACTERS = 700
MOST_CAPTION_WORDS = 90
"""Longer blocks are paragraphs with a caption fused to them, which stay."""
MOST_COMPARED_CHARACTERS = 200_000
DASHES = "—–-"
WORD = re.compile(r"[\w’'-]+")


@cache
def patterns() -> tuple[tuple[Reason, re.Pattern[str]], ...]:
    """The patterns of whole lines by reason, from `lexicon/furniture.txt`."""
    source = files("whence.text.lexicon").joinpath("furniture.txt").read_text("utf-8")
    found: dict[Reason, list[str]] = {}
    for line in filter(None, source.splitlines()):
        if header := re.fullmatch(r"\[([a-z ]+)\]", line):
            lines = found.setdefault(Reason(header[1]), [])
        elif not line.startswith("#"):
            lines.append(line)
    return tuple(
        (reason, re.compile("|".join(lines), re.IGNORECASE)) for reason, lines in found.items()
    )


def reason_of(text: str) -> Reason | None:
    """Say why a block is not the article, if its own words tell.

    >>> reason_of("ALSO READ: Mayor Opens Bridge").value
    'teaser'
    """
    text = text.strip()
    if not any(map(str.isalnum, text)):
        return Reason.PUNCTUATION
    if is_share_line(text):
        return Reason.SHARE
    if is_caption(text) or is_workers_line(text):
        return Reason.CAPTION
    if len(text) > MOST_LINE_CHARACTERS:
        return None
    if is_teaser_of_outlet(text):
        return Reason.TEASER
    if is_told(text):
        return None
    line = text.strip(" \t.…*•·|[]»›→←-–—")
    return next((reason for reason, pattern in patterns() if pattern.fullmatch(line)), None)


def is_told(text: str) -> bool:
    """Whether it ends as a statement does, with who made it: no page's own line does.

    >>> is_told("Keep reading and you find the lie, said Brandt."), is_told("Keep reading.")
    (True, False)
    """
    told = TOLD.search(text[-MOST_TOLD_CHARACTERS:])
    return told is not None and not told_verbs().isdisjoint(told[1].lower().split())


@cache
def told_verbs() -> frozenset[str]:
    """Verbs of saying in the past tense, and "says"."""
    forms = {form for verb in words_of("report_verbs") for form in forms_of(verb)}
    return frozenset(form for form in forms if not form.endswith(("ing", "s"))) - words_of(
        "report_verbs"
    ) | {"says", "ordered", "cried", "shouted"}


def is_share_line(text: str) -> bool:
    """Whether it is made of nothing but names of networks and words and counts of sharing."""
    words = [word.lower() for word in WORD.findall(text[:200])]
    if not 0 < len(words) <= MOST_SHARING_WORDS or len(text) > 200:
        return False
    is_one = any(word in SHARING for word in words)
    return is_one and all(word in SHARING | BESIDE_SHARING or word.isdigit() for word in words)


def is_caption(text: str) -> bool:
    """Whether it is the credit of a picture, or a caption that says so."""
    if len(text) <= MOST_CREDIT_CHARACTERS and CREDIT.fullmatch(text.strip("() ")):
        return True
    if len(text) <= MOST_LABELLED_CHARACTERS and CREDIT_LABEL.match(text):
        return True
    if len(text.split()) > MOST_CAPTION_WORDS:
        return False
    return CAPTION_START.match(text) is not None or CAPTION_END.search(text) is not None


def is_workers_line(text: str) -> bool:
    """Whether it only says who worked on the article: in brackets, of two tasks, or in addition.

    >>> is_workers_line("(Reporting by Ana Orr in Pell; editing by Jo Lund)")
    True
    >>> is_workers_line("(Reporting by the Courier has shown that the wall was old.)")
    False
    """
    if len(text) > MOST_WORKERS_CHARACTERS:
        return False
    is_bracketed = text[:1] in "([" and text.rstrip(".")[-1:] in ")]"
    tasks = text.strip("()[]. ").split(";")
    is_added = text.lower().startswith(("additional ", "further "))
    return (is_bracketed or is_added or len(tasks) > 1) and all(
        WORKERS.fullmatch(task.strip(" .")) for task in tasks
    )


def is_teaser_of_outlet(text: str) -> bool:
    """Whether it is the headline of another story, under a label that names the page or paper.

    >>> is_teaser_of_outlet("ALSO IN THE COURIER: Pell gets a bridge")
    True
    >>> is_teaser_of_outlet("Also in the boat: a map and two coats")
    False
    """
    label = ALSO_IN.match(text)
    if not label or text.endswith((".", ":", ";", ",")):
        return False
    return label[0].isupper() or label["own"] is not None or has_masthead(label["name"])


def key_of(text: str) -> str:
    """Reduce a text to its letters and digits in lower case, to compare it with another."""
    return "".join(filter(str.isalnum, text.lower()))


def repeats(texts: Sequence[str], *, least_words: int = 6) -> list[bool]:
    """Say which blocks say word for word what another one says, or says as a part of it.

    Of equal blocks the first one stays. Short ones are let be: labels and speakers recur, as do
    the lines with a dash that sign a post or a letter.
    """
    keys = [
        key_of(text) if len(text.split()) >= least_words and text[0] not in DASHES else ""
        for text in texts
    ]
    counts = Counter(keys)
    everything = "\n".join(keys)
    is_small = len(everything) <= MOST_COMPARED_CHARACTERS
    seen: set[str] = set()
    found = []
    for key in keys:
        is_part = is_small and bool(key) and everything.count(key) > counts[key]
        found.append(bool(key) and (key in seen or is_part))
        seen.add(key)
    return found
