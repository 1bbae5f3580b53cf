"""Settling: what would tell where a dead end goes on, in plain words."""

from whence.model import Article, Attribution, DeadEnd, Hop, SourceKind
from whence.steps.trace.who import Outlets
from whence.text.phrases import is_plural, phrases_of

MANY = frozenset(
    "two three four five six seven eight nine ten some several many most few both half those "
    "number majority dozens scores hundreds thousands millions".split()
)


def settles(
    reason: DeadEnd, words: str, article: Article, attribution: Attribution, outlets: Outlets
) -> str:
    """What would settle the end of an attribution, for which `words` stand.

    It names the article to be found, the outlet to be asked, or the words to be understood.
    """
    chain = attribution.chain
    last = next((hop for hop in reversed(chain) if hop.kind is SourceKind.OUTLET), None)
    outlet = last.name if last else article.byline.outlet or "the article"
    named = chain[-1] if chain and reason is DeadEnd.NOT_IN_PILE else last
    missing = absence(named, outlets, article.path) if named else ""
    match reason:
        case DeadEnd.LOOP:
            return f"{words} name one another as the source: where they have it from, neither says"
        case DeadEnd.NOT_IN_PILE:
            return missing
        case DeadEnd.UNRESOLVED:
            return f"whom “{words}” means in this sentence"
        case DeadEnd.NO_SOURCE:
            known = f"{outlet} does not say who says so"
        case DeadEnd.ANONYMOUS:
            verb = "are" if is_many(words) else "is"
            known = f"{outlet}, which reported it, knows who “{words}” {verb}"
    return f"{known}; {missing}" if missing else known


def absence(hop: Hop, outlets: Outlets, path: str) -> str:
    """Why the article of an outlet that is named could not be followed."""
    if outlets.named(hop, path):
        return f"no article of {hop.name} in the pile says the same before it"
    return f"the article of {hop.name} that it names is not in the pile"


def is_many(words: str) -> bool:
    """Whether words speak of more than one."""
    phrase = next(iter(phrases_of(words)), None)
    head = phrase.head.low if phrase else ""
    return is_plural(head) or head in MANY
