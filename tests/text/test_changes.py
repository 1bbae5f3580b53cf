"""What is new in a text, and what is gone, by paragraphs."""

from hypothesis import given
from hypothesis import strategies as st

from whence.text.changes import changes

TEXTS = st.lists(st.sampled_from(["Dam holds.", "Two hurt.", " Two  hurt. ", "", "No word."])).map(
    "\n\n".join
)


def test_added_and_dropped_paragraphs_are_told() -> None:
    added, dropped = changes("The dam holds.\n\nNobody is hurt.", "Two are hurt.\n\nThe dam holds.")
    assert [span.text for span in added] == ["Two are hurt."]
    assert [span.text for span in dropped] == ["Nobody is hurt."]


@given(TEXTS, TEXTS)
def test_the_way_back_is_the_way_there_turned_round(old: str, new: str) -> None:
    added, dropped = changes(old, new)
    assert changes(new, old) == (dropped, added)
    assert changes(new, new) == ((), ())
    assert all(new[span.start : span.end] == span.text for span in added)
    assert len(new.split()) - len(old.split()) == sum(len(s.text.split()) for s in added) - sum(
        len(s.text.split()) for s in dropped
    )
