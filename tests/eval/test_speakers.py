"""The speakers' runner reads GUM's columns, and judges names, as worked out by hand."""

from pathlib import Path

import pytest
from eval.speakers import attribution_of, is_right, names_of, read_document, sources_of

CONLLU = """\
# newpar
1\tIlona\tIlona\tPROPN\tNNP\t_\t4\tnsubj\t_\tEntity=(7-person-new
2\tVarga\tVarga\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=7)
3-4\tdoesn't\t_\t_\t_\t_\t_\t_\t_\t_
3\tdoes\tdo\tAUX\tVBZ\t_\t4\taux\t_\t_
4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_
5\tsleep\tsleep\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

# newpar
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(7-person-giv)
2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_
3\tit\tit\tPRON\tPRP\t_\t4\tnsubj\t_\t_
4\trained\train\tVERB\tVBD\t_\t2\tccomp\t_\t_
5\tin\tin\tADP\tIN\t_\t6\tcase\t_\t_
6\tDunmore\tDunmore\tPROPN\tNNP\t_\t4\tobl\t_\tEntity=(8-place-new)|SpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""


def test_text_names_and_sources_come_out_of_the_columns(tmp_path: Path) -> None:
    path = tmp_path / "toy.conllu"
    path.write_text(CONLLU, "utf-8")
    document = read_document(path)
    assert document.text.strip() == "Ilona Varga doesn't sleep.\n\nShe said it rained in Dunmore."
    assert names_of(document) == {"7": "Ilona Varga", "8": "Dunmore"}
    found = [(mention.entity, verb.lemma) for mention, verb in sources_of(document)]
    assert found == [("7", "say")]


def test_what_follows_subject_and_verb_is_taken_for_the_content(tmp_path: Path) -> None:
    path = tmp_path / "toy.conllu"
    path.write_text(CONLLU, "utf-8")
    document = read_document(path)
    attribution = attribution_of(document, *next(sources_of(document)))
    assert attribution.source is not None
    assert attribution.source.text == "She"
    assert attribution.content[0].text.strip() == "it rained in Dunmore."


@pytest.mark.parametrize(
    ("name", "gold", "right"),
    [
        ("Ilona Varga", "Varga", True),
        ("Varga", "Ilona Varga", True),
        ("Ilona Mohr", "Ilona Varga", False),
    ],
)
def test_names_are_right_by_their_last_word(name: str, gold: str, right: bool) -> None:
    assert is_right(name, gold) is right
