"""Building attributions of drafts: the same ones in the same order, whatever else varies."""

from itertools import permutations

from whence.model import Span
from whence.steps.link.build import build
from whence.steps.link.draft import Draft
from whence.steps.link.page import read_page

TEXT = "The pump failed. The gate held."
PUMP, GATE = Span.of(TEXT, 0, 15), Span.of(TEXT, 17, 30)


def test_of_drafts_with_the_same_parts_the_surest_is_kept_in_any_order() -> None:
    drafts = [
        Draft(content=(PUMP,), score=0.7),
        Draft(content=(PUMP,), score=0.9),
        Draft(content=(GATE,), score=0.8),
        Draft(source=GATE, content=(PUMP,), score=0.6),
    ]
    page = read_page(TEXT)
    results = {build(page, "0" * 64, order) for order in permutations(drafts)}
    assert len(results) == 1
    [found] = results
    assert [a.score for a in found if a.source is None] == [0.9, 0.8]
    assert len(found) == 3
