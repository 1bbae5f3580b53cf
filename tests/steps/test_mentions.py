"""Mentions: names in the text, as spans."""

from tests.markup import tagged
from whence.model import MentionKind
from whence.steps.mentions import find_mentions


def test_names_become_mentions_in_the_order_of_the_text() -> None:
    article = find_mentions(tagged("{p Ilse Brandt} of {o Halyard} flew to {l Dunmore}."))
    assert [(m.span.text, m.kind) for m in article.mentions] == [
        ("Ilse Brandt", MentionKind.PERSON),
        ("Halyard", MentionKind.ORGANISATION),
        ("Dunmore", MentionKind.PLACE),
    ]


def test_sources_are_no_mentions() -> None:
    assert find_mentions(tagged("{s1 Officials} {c1 said} {x1 it was shut}.")).mentions == ()
