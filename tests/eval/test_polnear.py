"""Scoring PolNeAR: gold from brat files, whence's attributions, all measures by hand."""

from pathlib import Path

import pytest
from eval.polnear import Parts, gold_parts, measures, predicted_parts
from eval.spans import Bounds

from tests.markup import attributed

TEXT = "Varga said the dam held. “It will not,” Brandt wrote, “hold.” Reportedly it broke."
ANNOTATION = """\
T1\tSource 0 5\tVarga
T2\tCue 6 10\tsaid
T3\tContent 11 23\tthe dam held
T4\tSource2 40 46\tBrandt
T5\tCue 47 52\twrote
T6\tContent 25 39;54 61\t“It will not,” “hold.”
T7\tCue 62 72\tReportedly
T8\tContent2 73 81\tit broke
T9\tDiscard 24 30\tx
E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1
E2\tAttribution:T5 Content:T6 Cue:T5 Source2:T4
E3\tAttribution-no-source:T7 Cue:T7 Content2:T8
"""


@pytest.fixture
def gold(tmp_path: Path) -> list[Parts]:
    """The three attributions of ANNOTATION."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "a_ann.ann").write_text(ANNOTATION, "utf-8")
    text, parts = gold_parts(tmp_path / "a.txt", tmp_path / "a_ann.ann")
    assert text == TEXT
    return parts


def at(words: str) -> tuple[Bounds]:
    """Where the words stand in TEXT."""
    return ((TEXT.index(words), TEXT.index(words) + len(words)),)


def test_gold_has_each_event_with_its_pieces(gold: list[Parts]) -> None:
    assert gold == [
        Parts(at("Varga"), at("said"), at("the dam held")),
        Parts(at("Brandt"), at("wrote"), at("“It will not,”") + at("“hold.”")),
        Parts((), at("Reportedly"), at("it broke")),
    ]


def test_gold_against_itself_is_perfect(gold: list[Parts]) -> None:
    assert {score.f1 for score in measures(TEXT, gold, gold).values()} == {1.0}


def test_all_measures_of_a_reading_with_faults(gold: list[Parts]) -> None:
    predicted = [
        Parts(at("Varga"), at("said"), at("the dam")),  # content too short: 7 of 12 characters
        Parts((), at("Brandt wrote"), at("It will not")),  # no source, one piece, cue too long
        Parts((), at("Reportedly"), at("it broke.")),  # right but for the stop
    ]
    f1 = {name: score.f1 for name, score in measures(TEXT, gold, predicted).items()}
    assert f1 == {
        "source_exact": pytest.approx(2 / 3),  # 1 of 1, 1 of 2
        "source_overlap": pytest.approx(2 / 3),
        "cue_exact": pytest.approx(2 / 3),  # 2 of 3, 2 of 3
        "cue_overlap": pytest.approx(1.0),
        "content_exact": pytest.approx(4 / 7),  # 2 of 3 predicted, 2 of 4 pieces
        "content_overlap": pytest.approx(6 / 7),  # 3 of 3, 3 of 4
        "linked": pytest.approx(2 / 3),  # the second has no source
    }


def test_attributions_that_stand_in_others_are_left_out() -> None:
    article = attributed("{s1 Varga} {c1 said} {x1 {s2 Brandt} {c2 thinks} {x2 it will hold}}.")
    parts = list(predicted_parts(article))
    assert len(article.attributions) == 2
    assert [article.text[a:b] for p in parts for a, b in p.source] == ["Varga"]
