"""Match: which claims of a pile assert the same, which contradict one another.

    claims → statements → vectors → (SQL) candidates → pair scores → judgements → groups

Nothing is compared with everything: candidates share rare words or have vectors that are near. What
reuse found to be one passage is the same without being scored. The result is the same for any order
of the articles.
"""

from collections.abc import Iterable, Sequence

from whence.engine.memo import EMPTY, Memo
from whence.model import Article, ClaimPlace, Contradiction, Matches, PileReuse, Quoted, Span
from whence.steps.actors import Cast
from whence.steps.match.candidates import Vectors, candidates
from whence.steps.match.copied import copied
from whence.steps.match.groups import groups_of
from whence.steps.match.judge import Judgement, Outcome, Scorer
from whence.steps.match.once import judged_once
from whence.steps.match.statements import Statement
from whence.steps.match.wordings import Statements, statements_of

__all__ = ["Scorer", "Vectors", "find_matches"]


def find_matches(
    articles: Iterable[Article],
    cast: Cast,
    reuse: PileReuse,
    vectors_of: Vectors,
    score_pairs: Scorer,
    memo: Memo = EMPTY,
) -> Matches:
    """Match the claims of a pile. Articles with a problem have none, and are passed by.

    `cast` are the pile's actors and `reuse` is what its articles share; `vectors_of` gives unit
    vectors of texts, `score_pairs` what the pair scorer says of two of them, whatever their order.
    `memo` is asked before claims are read and pairs judged.
    """
    statements = statements_of(articles, cast.by_place, memo)
    judgements = all_judged(statements, reuse, vectors_of, score_pairs, memo)
    groups = groups_of(len(statements), judgements)
    return Matches(
        groups=tuple(sorted(places_of(statements, members) for members in groups)),
        contradictions=tuple(contradictions(statements, judgements)),
        alike=tuple(
            (statements.places(one.a)[0], statements.places(one.b)[0])
            for one in judgements
            if one.outcome is Outcome.ALIKE
        ),
    )


def all_judged(
    statements: Statements,
    reuse: PileReuse,
    vectors_of: Vectors,
    score_pairs: Scorer,
    memo: Memo,
) -> list[Judgement]:
    """Judge what is one passage without the scorer, then all other candidates with it."""
    known = copied(statements, reuse)
    found = [one for one in candidates(statements, vectors_of) if (one.a, one.b) not in known]
    same = [Judgement(a, b, Outcome.SAME, 1.0) for a, b in sorted(known)]
    return same + judged_once(statements, found, score_pairs, memo)


def places_of(statements: Statements, members: Sequence[int]) -> tuple[ClaimPlace, ...]:
    """The claims of a group, in order."""
    return tuple(sorted(place for number in members for place in statements.places(number)))


def contradictions(statements: Statements, judgements: Iterable[Judgement]) -> list[Contradiction]:
    """Give what was judged to contradict, with the words on both sides."""
    found = []
    for one in judgements:
        if one.outcome is Outcome.CONTRADICTS and one.difference:
            a, b = statements[one.a], statements[one.b]
            contradiction = Contradiction(
                kind=one.difference.kind,
                a=a.first,
                b=b.first,
                a_words=quoted(a, one.difference.a),
                b_words=quoted(b, one.difference.b),
                score=one.score,
            )
            found.append(contradiction)
    return sorted(found, key=lambda one: (one.a, one.b))


def quoted(statement: Statement, span: Span | None) -> Quoted | None:
    """Words of a statement with their article."""
    return Quoted(statement.article, statement.first.path, span) if span else None
