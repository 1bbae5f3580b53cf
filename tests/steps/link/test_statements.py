"""What is no statement, whatever the encoder says."""

import pytest

from tests.steps.link.outcome import lines


@pytest.mark.parametrize(
    "markup",
    [
        "{s1 The league} {c1 enjoyed support} {x1 among the ferrymen}.",
        "{s1 The league} {c1 has succeeded in showing} {x1 the town how strong it is}.",
        "{s1 The league} {c1 found} {x1 it an excellent chance to build a network}.",
        "{s1 The league} {c1 found} {x1 it hard to believe}.",
        "{x1 The coast} {c1 appears} {x1 more attractive to smugglers}.",
        "{x1 Both leagues} {c1 are often classified as} {x1 criminal}.",
        "{s1 The league} promised peace, but there {c1 seems to be little trust in} {x1 this vow}.",
    ],
)
def test_feats_judgements_looks_and_names_are_none(markup: str) -> None:
    assert lines(markup) == []


@pytest.mark.parametrize(
    "markup",
    [
        "{s1 The inquiry} {c1 found} {x1 it had been closed for years}.",
        "{s1 The inquiry} {c1 found} {x1 that it was an excellent pump}.",
        "{x1 The pump} {c1 appears} {x1 to have failed at noon}.",
        "{s1 The league} {c1 supports} {x1 the new wall}.",
    ],
)
def test_findings_and_attitudes_are_statements(markup: str) -> None:
    assert len(lines(markup)) == 1
