"""The figures of the re3d runner, on documents worked by hand."""

import json
from pathlib import Path

from eval.re3d import Document, f1, outermost, read_documents

from whence.model import Mention, MentionKind, Span

PERSON, PLACE, QUANTITY = MentionKind.PERSON, MentionKind.PLACE, MentionKind.QUANTITY
TEXT = "Mayor Brandt of Dunmore left."


def mention(words: str, kind: MentionKind) -> Mention:
    """A mention of some words of the text."""
    start = TEXT.index(words)
    return Mention(span=Span.of(TEXT, start, start + len(words)), kind=kind)


def test_a_mention_counts_with_its_own_kind_and_words() -> None:
    document = Document("x", TEXT, {PERSON: ((0, 12),), PLACE: ((16, 23),)})
    right, wrong = mention("Mayor Brandt", PERSON), mention("Dunmore", PERSON)
    assert f1([(document, [right])], [PERSON]) == 1
    assert f1([(document, [right, wrong])], [PERSON, PLACE]) == 0.5


def test_nested_names_are_left_out_where_the_gold_has_none() -> None:
    outer, inner = mention("Mayor Brandt of Dunmore", PERSON), mention("Dunmore", PLACE)
    assert outermost([outer, mention("Brandt", QUANTITY), inner]) == [outer]


def test_documents_are_read_by_source_without_what_few_annotators_saw(tmp_path: Path) -> None:
    folder = tmp_path / "UK_Government"
    folder.mkdir()
    entities = [
        {"documentId": "1", "type": "Person", "begin": 0, "end": 12, "confidence": 0.9},
        {"documentId": "1", "type": "Location", "begin": 16, "end": 23, "confidence": 0.4},
        {"documentId": "1", "type": "Temporal", "begin": 24, "end": 28, "confidence": 1},
    ]
    rows = "\n".join(json.dumps(row) for row in entities)
    (folder / "entities.json").write_text(rows, "utf-8")
    (folder / "documents.json").write_text(json.dumps({"_id": "1", "text": TEXT}), "utf-8")
    assert list(read_documents(tmp_path)) == [Document("UK_Government", TEXT, {PERSON: ((0, 12),)})]
