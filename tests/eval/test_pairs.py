import gzip
import json
from pathlib import Path

import pytest
from eval.ecbplus import Told, told
from eval.pairs import average_precision, figures
from eval.vitaminc import Pair, joined, pairs, part_of

from whence.infer.pairs import Verdict

SAME, AGAINST, NEITHER = Verdict(0.8, 0.1, 0.1), Verdict(0.05, 0.9, 0.05), Verdict(0.2, 0.2, 0.6)


def test_figures_by_hand() -> None:
    gold = [
        Pair("a", "b", label, page) for label, page in zip((0, 0, 1, 1, 2), "XXXYY", strict=True)
    ]
    found = figures(gold, [SAME, AGAINST, AGAINST, NEITHER, NEITHER])
    assert found["right"] == pytest.approx(3 / 5)
    assert (found["same"], found["contradicts"], found["neither"]) == (0.5, 0.5, 1)
    assert found["sure_contradicts"] == 0.5
    assert found["by_page"] == pytest.approx((2 / 3 + 1 / 2) / 2)
    assert found["elsewhere"] == 0.5
    assert found["macro_f1"] == pytest.approx((2 / 3 + 1 / 2 + 2 / 3) / 3)


def test_average_precision_by_hand() -> None:
    topics = [Told("a", "b", True), Told("a", "c", False), Told("b", "c", True)]
    found = [Verdict(same, 0, 1 - same) for same in (0.9, 0.6, 0.3)]
    assert average_precision(topics, found) == pytest.approx((1 + 2 / 3) / 2)


def test_pages_are_never_in_two_parts(tmp_path: Path) -> None:
    row = {"claim": "Karsund has a bridge .", "evidence": "It has .", "label": "SUPPORTS"}
    folder = tmp_path / "vitaminc"
    folder.mkdir()
    with gzip.open(folder / "claims.jsonl.gz", "wt") as lines:
        for number in range(300):
            lines.write(json.dumps({**row, "page": f"Page {number // 2}"}) + "\n")
    counts = {part: len(pairs(tmp_path, part)) for part in ("train", "choice", "held")}
    assert sum(counts.values()) == 300
    assert all(count and count % 2 == 0 for count in counts.values())


def test_the_part_of_a_page_stays() -> None:
    assert part_of("Karsund") == "held"
    assert part_of("Velmora") == "train"


def test_spaces_before_marks_are_taken_back() -> None:
    assert joined("Karsund 's bridge ( 1902 ) is shut , they say .") == (
        "Karsund's bridge (1902) is shut, they say."
    )


def test_sentences_of_one_event(tmp_path: Path) -> None:
    folder = tmp_path / "ecbplus"
    folder.mkdir()
    with gzip.open(folder / "ECB_Dev_corpus.txt.gz", "wt") as lines:
        for number in range(30):
            lines.write(f"7_{number}ecb\t0\t0\tKarsund\t-\n7_{number}ecb\t0\t1\tburns\t-\n\n")
    mentions = [
        {"doc_id": f"7_{n}ecb", "sent_id": 0, "coref_chain": f"fire{n % 2}"} for n in range(30)
    ]
    with gzip.open(folder / "ECB_Dev_Event_gold_mentions.json.gz", "wt") as stream:
        json.dump(mentions, stream)
    found = told(tmp_path)
    assert {pair.one for pair in found} == {"Karsund burns"}
    assert {pair.is_one_event for pair in found} == {True, False}
