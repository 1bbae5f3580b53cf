"""What was read and judged before is recalled, and makes no difference to what is found."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings

from tests.portions import holds, portions
from tests.steps.match.piles import article, score_pairs, vectors_of
from whence.engine.memo import EMPTY, Held, Memo
from whence.model import Article, Matches
from whence.steps.actors import find_actors
from whence.steps.match import find_matches, once, wordings
from whence.steps.match.candidates import Candidate
from whence.steps.match.judge import Judgement, Scorer, judge
from whence.steps.match.keyed import Keyed, keyed
from whence.steps.match.statements import Reader
from whence.steps.match.wordings import Statements
from whence.steps.reuse import find_reuse

FERRY = "The ferry carried 212 passengers when it left the harbour of Port Sellan"
WALL = "Inspectors of the council found long cracks in the wall of the upper reservoir"
PILE = [
    article("a", f"{FERRY}.", f"{WALL}."),
    article("b", FERRY.replace("when", "as") + ".", published="2019-03-18"),
    article("c", FERRY.replace("212", "180") + ".", bodies=["Port Sellan"]),
    article("d", WALL.replace("found", "saw") + ".", f"{FERRY}."),
    article("e", WALL.replace("found", "never found") + ".", bodies=["council"]),
    article("f", f"{WALL}, said Ilva Moros.", people=["Ilva Moros"]),
]


def matched(pile: Sequence[Article], memo: Memo) -> Matches:
    return find_matches(pile, find_actors(pile), find_reuse(pile), vectors_of, score_pairs, memo)


@settings(max_examples=30)
@given(portions(PILE))
def test_any_portions_in_any_order_give_what_all_at_once_gives(
    drawn: tuple[list[Article], list[int]],
) -> None:
    holds(matched, PILE, drawn)


def test_there_is_something_to_recall() -> None:
    found = matched(PILE, EMPTY)
    assert found.contradictions
    assert any(len(group) > 1 for group in found.groups)


def test_only_what_is_new_is_read_and_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    memo, read, judged = Held(), list[str](), list[Candidate]()

    def reading(reader: Reader) -> Keyed:
        read.append(reader.article.path)
        return keyed(reader)

    def judging(
        statements: Statements, candidates: Sequence[Candidate], scorer: Scorer
    ) -> list[Judgement]:
        judged.extend(candidates)
        return judge(statements, candidates, scorer)

    monkeypatch.setattr(wordings, "keyed", reading)
    monkeypatch.setattr(once, "judge", judging)
    matched(PILE, memo)
    assert read
    assert judged
    read.clear()
    judged.clear()
    matched([*PILE, article("g", "Sheep grazed along the railway until autumn.")], memo)
    assert read == ["g"]
    assert judged == []
