"""An article's places for the terminal: each once, and those without a place by reason."""

from collections.abc import Iterator, Sequence

from whence.model import Article, Place, PlaceRole, Unplaced


def places(article: Article) -> Iterator[str]:
    """Write where it happened, then other places, then the names without a place, by reason."""
    scenes = [words_of(p) for p in article.places if p.precision and p.role is PlaceRole.SCENE]
    others = [words_of(p) for p in article.places if p.precision and p.role is not PlaceRole.SCENE]
    yield from listed("where it happened", scenes)
    yield from listed("mentioned", [words for words in others if words not in scenes])
    for reason in Unplaced:
        yield from listed(reason.value, [p.span.text for p in article.places if p.reason is reason])


def listed(head: str, words: Sequence[str]) -> Iterator[str]:
    """One line for a list, in which each entry stands once; none for an empty one."""
    if words:
        yield f"{head}: {', '.join(dict.fromkeys(words))}"


def words_of(place: Place) -> str:
    """A place in a few words: "Kunduz (city, AF)"."""
    what = ", ".join(word for word in (place.precision, place.country) if word)
    return f"{place.name or place.span.text} ({what})"
