"""Speakers: is "he said" given the right full name? Measured on GUM's news and interviews.

GUM has coreference but no attributions, so they are made of its syntax: every subject of a verb of
saying is a source. A source counts whose words are a pronoun or a common noun and whose entity is a
person named elsewhere in the article. It is right if the speaker's name and the entity's have their
last word in common, and no other name of another of its people.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path

from eval.command import run_alone
from whence.model import Article, Attribution, AttributionKind, Span
from whence.steps.speakers import resolve_speakers
from whence.steps.tag import tags_of

SAYING = frozenset(
    "say tell add explain write note argue claim ask announce state warn believe think recall "
    "report suggest admit insist describe reply respond declare confirm deny stress comment".split()
)
SUBJECTS = ("nsubj", "nsubj:outer")
OWN_VOICE = frozenset("i you we one".split())
LEAST_CONTENT = 12
"""Characters after subject and verb from which on they are taken for the content."""
GENRES = ("news", "interview")


@dataclass(slots=True)
class Token:
    """One token of GUM with its place in the rebuilt text; `head` is an index into the sentence."""

    start: int
    end: int
    lemma: str
    tag: str
    head: int
    relation: str


@dataclass(slots=True)
class Mention:
    """One mention of an entity, by its tokens."""

    entity: str
    kind: str
    tokens: list[Token] = field(default_factory=list)

    @property
    def bounds(self) -> tuple[int, int]:
        """Its first and last character in the text."""
        return self.tokens[0].start, self.tokens[-1].end


@dataclass(slots=True)
class Document:
    """One document of GUM as text, sentences and mentions."""

    text: str = ""
    sentences: list[list[Token]] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)


def score(data: Path) -> dict[str, float]:
    """Share of pronouns and nouns before verbs of saying that get the right person's name."""
    documents = [
        read_document(path)
        for genre in GENRES
        for path in sorted((data / "gum").glob(f"GUM_{genre}_*.conllu"))
    ]
    all_tags = tags_of([document.text for document in documents])
    judged: list[bool | None] = []
    for document, tags in zip(documents, all_tags, strict=True):
        sources = list(sources_of(document))
        attributions = tuple(attribution_of(document, *source) for source in sources)
        article = resolve_speakers(
            Article(path="gum", text=document.text, tags=tags, attributions=attributions)
        )
        names = names_of(document)
        for (mention, _), attribution in zip(sources, article.attributions, strict=True):
            gold = names.get(mention.entity)
            if gold and mention.kind == "person" and not is_name(mention):
                speaker = attribution.speaker
                judged.append(None if speaker is None else is_right(speaker.name, gold))
    answered = [verdict for verdict in judged if verdict is not None]
    return {
        "speakers_recall": sum(answered) / max(1, len(judged)),
        "speakers_precision": sum(answered) / max(1, len(answered)),
    }


def is_right(name: str, gold: str) -> bool:
    """Whether two names end in the same word.

    >>> is_right("Ilona Varga", "Mayor Ilona Varga"), is_right("Jan Mohr", "Ilona Varga")
    (True, False)
    """
    return name.split()[-1].strip(".,").lower() == gold.split()[-1].strip(".,").lower()


def is_name(mention: Mention) -> bool:
    """Whether a mention is headed by a name."""
    return any(token.tag == "PROPN" for token in mention.tokens) and head_of(mention).tag == "PROPN"


def head_of(mention: Mention) -> Token:
    """The token of a mention whose head stands outside of it: the first whose relation is not
    one that names and titles have inside.
    """
    inner = ("flat", "compound", "det", "amod", "nmod", "appos", "case", "punct", "nummod", "acl")
    return next((t for t in mention.tokens if not t.relation.startswith(inner)), mention.tokens[0])


def names_of(document: Document) -> dict[str, str]:
    """The longest name of each entity: the proper nouns of a mention from its head on."""
    found: dict[str, str] = {}
    for mention in document.mentions:
        if not is_name(mention):
            continue
        head = mention.tokens.index(head_of(mention))
        proper = list(takewhile(lambda token: is_in_name(document, token), mention.tokens[head:]))
        name = document.text[proper[0].start : proper[-1].end].rstrip("-")
        if len(name) > len(found.get(mention.entity, "")):
            found[mention.entity] = name
    return found


def is_in_name(document: Document, token: Token) -> bool:
    """Whether a token can belong to a name: a proper noun, or the hyphen of a double one."""
    return token.tag == "PROPN" or document.text[token.start : token.end] == "-"


def sources_of(document: Document) -> Iterator[tuple[Mention, Token]]:
    """The subjects of verbs of saying that are mentions, each with its verb; no "I" or "you"."""
    by_head: dict[int, Mention] = {}
    for mention in document.mentions:
        by_head.setdefault(head_of(mention).start, mention)
    for sentence in document.sentences:
        for token in sentence:
            verb = sentence[token.head - 1] if 0 < token.head <= len(sentence) else None
            if verb and token.relation in SUBJECTS and verb.lemma in SAYING:
                found = by_head.get(token.start)
                if found and document.text[token.start : token.end].lower() not in OWN_VOICE:
                    yield found, verb


def attribution_of(document: Document, mention: Mention, verb: Token) -> Attribution:
    """An attribution of the subject, its verb, and the rest of the sentence as content."""
    start, end = mention.bounds
    text = document.text
    sentence = next(s for s in document.sentences if s[0].start <= verb.start < s[-1].end)
    first, last = sentence[0].start, sentence[-1].end
    low, high = min(start, verb.start), max(end, verb.end)
    after = (high, last) if last - high > LEAST_CONTENT else (first, low)
    content = Span.of(text, *after) if after[1] > after[0] else Span.of(text, first, last)
    quoted = content.text.lstrip(" ,:")[:1] in ('"', "“")
    return Attribution(
        id=f"{verb.start}-{start}",
        content=(content,),
        source=Span.of(text, start, end),
        cue=Span.of(text, verb.start, verb.end),
        kind=AttributionKind.DIRECT if quoted else AttributionKind.INDIRECT,
    )


def read_document(path: Path) -> Document:
    """Read one CoNLL-U file of GUM; paragraphs become blank lines."""
    document = Document()
    open_mentions: list[Mention] = []
    sentence: list[Token] = []
    fused: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# newpar") and not line.startswith("# newpar_block") and document.text:
            document.text = document.text.rstrip() + "\n\n"
        columns = line.split("\t")
        if not line and sentence:
            document.sentences.append(sentence)
            sentence, fused = [], []
        elif len(columns) == 10 and "-" in columns[0]:
            fused = columns
        elif len(columns) == 10 and columns[0].isdigit():
            sentence.append(add_token(document, open_mentions, columns))
            if fused and glues(int(columns[0]), fused):
                document.text = document.text.rstrip()
    return document


def add_token(document: Document, open_mentions: list[Mention], columns: list[str]) -> Token:
    """Add one token to the text, and to the mentions that it opens, continues and closes."""
    start = len(document.text)
    document.text += columns[1]
    token = Token(start, len(document.text), columns[2], columns[3], int(columns[6]), columns[7])
    notes = dict(part.split("=", 1) for part in columns[9].split("|") if "=" in part)
    if notes.get("SpaceAfter") != "No":
        document.text += " "
    marks = brackets(notes.get("Entity", ""))
    for mark in marks:
        if mark.startswith("("):
            entity, kind = mark.strip("()").split("-")[:2]
            mention = Mention(entity, kind)
            open_mentions.append(mention)
            document.mentions.append(mention)
    for mention in open_mentions:
        mention.tokens.append(token)
    for mark in marks:
        if mark.endswith(")"):
            close(open_mentions, mark.strip("()").split("-")[0])
    return token


def glues(number: int, fused: list[str]) -> bool:
    """Whether no space follows a token of a fused word ("don't"), or the word itself."""
    first, last = (int(part) for part in fused[0].split("-"))
    if number == last:
        return "SpaceAfter=No" in fused[9]
    return first <= number < last


def close(open_mentions: list[Mention], entity: str) -> None:
    """Take the innermost open mention of an entity from the list."""
    for index in range(len(open_mentions) - 1, -1, -1):
        if open_mentions[index].entity == entity:
            del open_mentions[index]
            return


def brackets(value: str) -> list[str]:
    """Cut GUM's entity brackets into single marks.

    >>> brackets("(1-person-new-coref(2-place)1)")
    ['(1-person-new-coref', '(2-place)', '1)']
    """
    marks, current = [], ""
    for character in value:
        if character == "(" and current:
            marks.append(current)
            current = ""
        current += character
        if character == ")":
            marks.append(current)
            current = ""
    return [*marks, current] if current else marks


if __name__ == "__main__":
    run_alone(score)
