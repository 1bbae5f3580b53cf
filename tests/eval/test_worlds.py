"""Made-up worlds tell the truth of themselves: what is said to stand in an article does."""

import json

import pytest
from eval.worlds import FORMS, world_of

SEEDS = range(6)


@pytest.mark.parametrize("form", ["tuned", "held"])
@pytest.mark.parametrize("seed", SEEDS)
def test_every_sentence_stands_in_its_article_with_its_number(seed: int, form: str) -> None:
    world = world_of(seed, form=form)
    texts = [json.loads(line)["text"] for line in world.lines]
    for told in world.told:
        assert told.sentence in texts[told.line - 1]
        assert str(told.number) in told.sentence
        assert not told.through or told.through in told.sentence
        if told.origin and not told.through:
            assert told.origin.id.casefold() in told.sentence.casefold()


def test_a_seed_is_one_world() -> None:
    assert world_of(3, form="tuned") == world_of(3, form="tuned")
    assert world_of(3, form="tuned") != world_of(4, form="tuned")


def test_no_held_wording_is_among_the_others() -> None:
    for event in FORMS["events"]:
        assert not set(event["tuned"]) & set(event["held"])
    for name in ("told", "passed"):
        assert not set(FORMS[name]["tuned"]) & set(FORMS[name]["held"])


def test_worlds_have_copies_own_voices_and_numbers_that_differ() -> None:
    told = [one for seed in range(20) for one in world_of(seed, form="tuned").told]
    assert any(one.origin is None for one in told)
    assert any(one.through for one in told)
    assert len({one.sentence for one in told}) < len(told)
    numbers: dict[tuple[int, str], set[int]] = {}
    for one in told:
        numbers.setdefault((one.event, one.sentence.split()[-1]), set()).add(one.number)
    assert any(len(found) > 1 for found in numbers.values())
