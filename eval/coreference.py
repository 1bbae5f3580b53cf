"""Coreference to a name: whom "his", "it" and "the company" name, on GUM's news and interviews.

Pronouns of the third person and short descriptions ("the company") are looked at, wherever they
stand. Whence gives a mention an actor only where it is sure enough; of those, `precision` is the
share that is right, and of all that stand for a person, a body or a place which the article names,
`recall` is (a cocktail, a storm and the month of April are nobody that an actor could be). An actor
is right if it is one of the entity's names, or longer or shorter than one, or its initials, or ends
in the same word, or is said of the entity elsewhere ("the Odrin study").

    python -m eval.coreference --data DIR
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from eval.command import run_alone
from eval.speakers import GENRES, Document, Mention, is_name, read_document
from whence.model import Article
from whence.steps.link import link
from whence.steps.mentions import find_mentions
from whence.steps.speakers import resolve_speakers
from whence.steps.tag import tags_of
from whence.text.name_keys import name_key
from whence.text.person_names import initials
from whence.text.words import words_in

KINDS = {
    **dict.fromkeys("he him his himself she her hers herself".split(), "people"),
    **dict.fromkeys("it its itself they them their theirs themselves".split(), "things"),
}
"""The pronouns, by what they mostly stand for."""
NOUNS = "nouns"
ACTORS = frozenset("person organization place".split())
"""The kinds of entities that can be actors, as GUM calls them."""
MAX_WORDS, MAX_TITLED = 4, 8
"""How long a description is, and a mention of a person that has a name in it."""
SMALL = frozenset("the a of and".split())
Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """A pronoun or a description, with the names of whom it means; none if it is not named.

    `forms` are the keys of all that is said of it with a capital letter inside.
    """

    kind: str
    bounds: Bounds
    names: frozenset[str]
    forms: frozenset[str]
    can_be_actor: bool

    @property
    def is_named(self) -> bool:
        """Whether it stands for somebody whom the article names."""
        return self.can_be_actor and bool(self.names)

    def is_meant(self, actor: str) -> bool:
        """Whether an actor's name is the right one."""
        return name_key(actor) in self.forms or any(is_right(actor, name) for name in self.names)


def score(data: Path) -> dict[str, float]:
    """Precision and recall for people's pronouns, those of things, and nouns."""
    paths = [path for genre in GENRES for path in sorted((data / "gum").glob(f"GUM_{genre}_*"))]
    documents = [read_document(path) for path in paths]
    counts: Counter[str] = Counter()
    for document, tags in zip(documents, tags_of([d.text for d in documents]), strict=True):
        article = Article(path="gum", text=document.text, tags=tags)
        article = resolve_speakers(link(find_mentions(article)))
        counts += counts_of(article, asked_in(document))
    return figures(counts)


def figures(counts: Mapping[str, int]) -> dict[str, float]:
    """Turn counts into shares."""
    found = {}
    for kind in (*dict.fromkeys(KINDS.values()), NOUNS):
        found[f"{kind}_precision"] = counts[f"{kind} right"] / max(1, counts[f"{kind} given"])
        found[f"{kind}_recall"] = counts[f"{kind} found"] / max(1, counts[f"{kind} named"])
    return found


def counts_of(article: Article, asked: Iterator[Asked]) -> Counter[str]:
    """How many are named in the article, given an actor, and given the right one."""
    counts: Counter[str] = Counter()
    actors = {(m.span.start, m.span.end): m.actor for m in article.mentions if m.actor}
    named = {m.span.end for m in article.mentions if m.name}
    for one in asked:
        start, end = one.bounds
        actor = actors.get(one.bounds) or actors.get((start + len("the "), end))
        if one.kind == NOUNS and (end in named or (actor and actor.islower())):
            continue
        is_right = actor is not None and one.is_meant(actor)
        counts[f"{one.kind} given"] += actor is not None
        counts[f"{one.kind} right"] += is_right
        counts[f"{one.kind} named"] += one.is_named
        counts[f"{one.kind} found"] += one.is_named and is_right
    return counts


def asked_in(document: Document) -> Iterator[Asked]:
    """The pronouns and descriptions of a document."""
    names = names_of(document)
    entity_at = {mention.bounds: mention.entity for mention in document.mentions}
    forms: dict[str, set[str]] = defaultdict(set)
    for mention in document.mentions:
        start, end = mention.bounds
        if any(letter.isupper() for letter in document.text[start + 1 : end]):
            forms[mention.entity].add(name_key(document.text[start:end]))
    actors = {mention.entity for mention in document.mentions if mention.kind in ACTORS}

    def asked(kind: str, bounds: Bounds, entity: str) -> Asked:
        found, said = names.get(entity, frozenset()), frozenset(forms[entity])
        return Asked(kind, bounds, found, said, entity in actors)

    for word in words_in(document.text):
        if word.low in KINDS:
            bounds = word.start, word.end
            yield asked(KINDS[word.low], bounds, entity_at.get(bounds, ""))
    for mention in document.mentions:
        if is_description(document, mention):
            start, end = mention.bounds
            is_possessive = document.text[start:end].endswith(("'s", "’s"))
            yield asked(NOUNS, (start, end - 2 * is_possessive), mention.entity)


def is_description(document: Document, mention: Mention) -> bool:
    """Whether a mention is a short description in small letters: "the company"."""
    start, end = mention.bounds
    words = document.text[start:end]
    is_the = words.lower().startswith(("the ", "this ")) and len(words.split()) <= MAX_WORDS
    return is_the and not any(letter.isupper() for letter in words[1:]) and not is_name(mention)


def names_of(document: Document) -> dict[str, frozenset[str]]:
    """All names of each entity that has any."""
    found: dict[str, set[str]] = defaultdict(set)
    for mention in document.mentions:
        proper = [token for token in mention.tokens if token.tag == "PROPN"]
        is_titled = mention.kind == "person" and len(mention.tokens) <= MAX_TITLED
        if proper and (is_titled or is_name(mention)):
            found[mention.entity].add(document.text[proper[0].start : proper[-1].end])
    return {entity: frozenset(names) for entity, names in found.items()}


def is_right(actor: str, name: str) -> bool:
    """Whether an actor's name and one of the entity's are one, longer or shorter.

    >>> is_right("the Odrin Port Authority", "Port Authority"), is_right("Otto Lind", "Ida Reis")
    (True, False)
    """
    one, other = words_of(actor), words_of(name)
    if not one or not other:
        return False
    last = actor.split()[-1].lower() == name.split()[-1].lower()
    letters = name_key(name), name_key(actor)
    is_short = letters[0] in short_for(actor) or letters[1] in short_for(name)
    return last or is_short or one <= other or other <= one


def short_for(name: str) -> set[str]:
    """The initials of a name of several words."""
    words = name_key(name).split()
    return initials(words) if len(words) > 1 else set()


def words_of(name: str) -> set[str]:
    """The words of a name that count."""
    return {word.strip(".,’'s\"").lower() for word in name.split()} - SMALL - {""}


if __name__ == "__main__":
    run_alone(score)
