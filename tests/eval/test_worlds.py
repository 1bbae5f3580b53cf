"""Made-up worlds tell the truth of themselves: what is said to stand in an article does."""

import json
from datetime import timedelta
from itertools import chain

import pytest
from eval.worlds import FORMS, Told, world_of
from eval.worlds.maker import in_words
from eval.worlds.told import changed
from eval.worlds.ways import published

from whence.model import DriftKind

SEEDS = range(6)


def told_in(seeds: range) -> list[Told]:
    """What is told in some worlds."""
    return list(chain(*(world_of(seed, form="tuned").told for seed in seeds)))


@pytest.mark.parametrize("form", ["tuned", "held"])
@pytest.mark.parametrize("seed", SEEDS)
def test_every_sentence_stands_in_its_article_with_what_it_tells(seed: int, form: str) -> None:
    world = world_of(seed, form=form)
    texts = [json.loads(line)["text"] for line in world.lines]
    for told in world.told:
        sentence, number = told.sentence.casefold(), told.fact.number
        assert told.sentence in texts[told.line - 1]
        assert str(number) in sentence or (number < 100 and in_words(number) in sentence)
        assert told.fact.town in told.sentence
        assert told.hedge in sentence
        assert not told.through or told.through in told.sentence
        if told.origin:
            assert (told.origin.id.casefold() in sentence) is not told.is_bare


def test_a_seed_is_one_world() -> None:
    assert world_of(3, form="tuned") == world_of(3, form="tuned")
    assert world_of(3, form="tuned") != world_of(4, form="tuned")


def test_no_held_wording_is_among_the_others() -> None:
    for event in FORMS["events"]:
        for sort in ("plain", "loose"):
            assert not set(event["tuned"][sort]) & set(event["held"][sort])
    for name in ("told", "denied", "passed", "passed_denied", "hedges", "day", "furniture"):
        assert not set(FORMS[name]["tuned"]) & set(FORMS[name]["held"])


def test_worlds_have_copies_own_voices_denials_and_all_sorts_of_drift() -> None:
    told = told_in(range(30))
    assert any(one.origin is None for one in told)
    assert any(one.through for one in told)
    assert any(one.fact.is_denied for one in told)
    assert len({one.sentence for one in told}) < len(told)
    drift = chain(*(changed(one.follows, one) for one in told if one.follows))
    assert set(drift) == set(DriftKind)


def test_what_goes_back_to_an_earlier_sentence_comes_after_it_and_keeps_its_source() -> None:
    for told in told_in(SEEDS):
        for earlier in told.earlier:
            assert earlier.line < told.line
            assert earlier.origin == told.origin
            assert earlier.fact.event == told.fact.event


def test_a_window_is_counted_from_the_day_on_which_it_was_first_said() -> None:
    forecasts = [one for one in told_in(range(20)) if one.due]
    assert any(one.follows for one in forecasts)
    for told in forecasts:
        assert told.said
        assert told.due
        first = [told, *told.earlier][-1]
        assert published(first.line) - told.said in (timedelta(0), timedelta(1))
        assert told.said <= told.due[0] <= told.due[1]
