"""The rules on the marked pairs, all read by whence: they forbid what they should, and no more."""

import pytest
from eval.marked import NEITHER, SAME, Pair, read, read_pairs

from whence.steps.actors import find_actors
from whence.steps.match.candidates import Candidate
from whence.steps.match.judge import Pair as Judged
from whence.steps.match.judge import is_wanted
from whence.steps.match.wordings import statements_of

PAIRS = list(read_pairs())


def judged(pair: Pair) -> Judged | None:
    """Both sides as the judge sees them; None where they cannot be about one thing."""
    articles = read(pair)
    by_place = find_actors(articles).by_place
    (a,), (b,) = (statements_of([article], by_place) for article in articles)
    return Judged(Candidate(0, 1, 1.0), a, b) if is_wanted(a, b) else None


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: str(pair.a))
def test_the_rules_leave_open_just_what_is_marked(pair: Pair) -> None:
    found = judged(pair)
    if pair.meaning == SAME:
        assert found is not None
        assert found.may_be_same
    elif pair.meaning == NEITHER:
        assert found is None or not found.may_contradict
    else:
        assert found is not None
        assert [str(one.kind) for one in found.differences] == [pair.meaning]
        assert found.may_contradict
