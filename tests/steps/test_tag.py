"""Tags stand on the article's own words, whatever the encoder was shown."""

import re
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from whence.model import Article
from whence.model.tags import Layer, Role, TaggedSpan, Tags
from whence.steps.tag import tag, tags_of

TEXT = "An Iranian told the Ostrel Post that Ms. Vurr’s pump failed."


def test_spans_are_carried_back_onto_the_words_of_the_article() -> None:
    def tagger(texts: object) -> list[Tags]:
        assert texts == ["An American told the CNN that Ms. Smith’s pump failed."]
        places = [(0, 11), (21, 24), (30, 46)]
        spans = (TaggedSpan(start, end, Layer.OUTER, Role.SOURCE, 0.5) for start, end in places)
        return [Tags(tuple(spans), ())]

    (tags,) = tags_of([TEXT], tagger)
    told = [TEXT[span.start : span.end] for span in tags.spans]
    assert told == ["An Iranian", "Ostrel Post", "Ms. Vurr’s pump"]


def test_who_speaks_changes_no_tag() -> None:
    texts = [
        f"“The pump failed,” said {name}, a {party} from {place}. {name} told {outlet} so."
        for name, party, place, outlet in (
            ("Mary Vurr", "Republican", "Serbia", "Reuters"),
            ("Gustav Oduya", "Libertarian", "Ghana", "NBC"),
        )
    ]
    first, second = tags_of(texts)
    assert len(first.spans) > 4
    assert [(s.role, s.score) for s in first.spans] == [(s.role, s.score) for s in second.spans]


def test_initials_name_a_body_unless_a_person_is_called_so() -> None:
    text = "Then KRV moved on. KRV met JFK, and then ROY: Mr. Roy knew ROY well."

    def tagger(texts: Sequence[str]) -> list[Tags]:
        places = [match.span() for match in re.finditer("[A-Z]{3}", texts[0])]
        named = (TaggedSpan(start, end, Layer.NAMES, Role.PERSON, 0.5) for start, end in places)
        return [Tags(tuple(named), ())]

    (tags,) = tags_of([text], tagger)
    bodies = {text[s.start : s.end] for s in tags.spans if s.role is Role.ORGANISATION}
    assert bodies == {"KRV"}


@settings(max_examples=25)
@given(st.lists(st.sampled_from("Mary Vurr Mr. U.S. Iran an said “ ” . \n".split(" "))))
def test_every_span_lies_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    (article,) = tag([Article(path="a", text=text)])
    for span in article.tags.spans:
        assert 0 <= span.start < span.end <= len(text)
