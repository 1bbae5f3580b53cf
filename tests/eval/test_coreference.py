"""The runner of coreference counts what is named, given and right, as worked out by hand."""

from collections import Counter
from pathlib import Path

from eval.coreference import asked_in, counts_of, figures
from eval.speakers import read_document

from whence.model import Article, Mention, MentionKind, Span

CONLLU = """\
# newpar
1\tIlona\tIlona\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(7-person-new
2\tVarga\tVarga\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=7)
3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
4\tTelva\tTelva\tPROPN\tNNP\t_\t3\tobj\t_\tEntity=(8-organization-new)|SpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(7-person-giv)
2\tled\tlead\tVERB\tVBD\t_\t0\troot\t_\t_
3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\tEntity=(8-organization-giv
4\tfirm\tfirm\tNOUN\tNN\t_\t2\tobj\t_\tEntity=8)
5\tand\tand\tCCONJ\tCC\t_\t7\tcc\t_\t_
6\tits\tits\tPRON\tPRP$\t_\t7\tnmod:poss\t_\tEntity=(9-organization-giv)
7\tport\tport\tNOUN\tNN\t_\t4\tconj\t_\tSpaceAfter=No
8\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""


def counted(tmp_path: Path, **actors: str) -> Counter[str]:
    """The counts for an article that gives these words these actors."""
    path = tmp_path / "toy.conllu"
    path.write_text(CONLLU, "utf-8")
    document = read_document(path)
    text = document.text
    mentions = tuple(
        Mention(
            span=Span.of(text, text.rindex(words), text.rindex(words) + len(words)),
            kind=MentionKind.ORGANISATION,
            actor=actor,
        )
        for words, actor in actors.items()
    )
    return counts_of(Article(path="", text=text, mentions=mentions), asked_in(document))


def test_what_is_named_given_and_right_is_counted(tmp_path: Path) -> None:
    counts = counted(tmp_path, She="Varga", firm="Ilona Varga", its="Telva")
    assert (counts["people named"], counts["people given"], counts["people right"]) == (1, 1, 1)
    assert (counts["nouns named"], counts["nouns given"], counts["nouns right"]) == (1, 1, 0)
    assert (counts["things named"], counts["things given"], counts["things right"]) == (0, 1, 0)


def test_what_gets_no_actor_costs_recall_alone(tmp_path: Path) -> None:
    found = figures(counted(tmp_path, She="Ilona Varga"))
    assert (found["people_precision"], found["people_recall"]) == (1, 1)
    assert (found["nouns_precision"], found["nouns_recall"]) == (0, 0)
