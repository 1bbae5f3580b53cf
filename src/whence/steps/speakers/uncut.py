"""Names that the encoder cut short, with the rest that the text gives them: "Kim Yo | Jong"."""

from dataclasses import replace

from whence.model import Mention, MentionKind, Span
from whence.steps.speakers.reading import Reading
from whence.text.lexicon import words_of
from whence.text.person_names import SUFFIXES


def uncut(mention: Mention, reading: Reading) -> Mention:
    """The mention of a person with all of a name that the encoder cut short: "Kim Yo | Jong"."""
    span = mention.name
    if span is None or mention.kind is not MentionKind.PERSON:
        return mention
    at = reading.mentions_in(span.start, span.end)
    if len(at) != 1 or not reading.actor_at(at[0]).is_person:
        return mention
    name, text = reading.cast.mentions[at[0]], reading.page.text
    if name.start != span.start or not is_rest(span.text, text[span.end : name.end]):
        return mention
    whole = Span.of(text, mention.span.start, max(mention.span.end, name.end))
    return replace(mention, span=whole, name=Span.of(text, span.start, name.end))


def is_rest(name: str, rest: str) -> bool:
    """Whether words go on a name: not those of a headline, nor " and Varga", nor "-led"."""
    words = rest.split()
    if rest[:1] != " " or not words:
        is_eastern = name.split()[0].lower() in words_of("eastern_surnames")
        return is_eastern and rest[:1] == "-" and not rest.endswith("ed")
    is_suffix = words[0].rstrip(".").lower() in SUFFIXES
    return is_suffix or all(word[0].isupper() and not word.isupper() for word in words)
