"""The ledger of decisions in a case: entries go in at the end, and none is ever changed."""

import sqlite3
from collections import defaultdict

from whence.model.case import DECISION_ANCHORS, DECISIONS
from whence.model.decision import Anchored, Decision, Decisions, Subject
from whence.store.schema import names
from whence.store.write import put


def put_decision(connection: sqlite3.Connection, decision: Decision) -> None:
    """Add an entry; called within a transaction."""
    (number,) = connection.execute(f'SELECT count(*) FROM "{DECISIONS.name}"').fetchone()
    first, second = (*decision.ids, None)[:2]
    said = (decision.verdict, decision.who, decision.why, decision.at, decision.whence)
    row = (decision.id, number, decision.subject.value, first, second, *said, decision.group)
    put(connection, DECISIONS, row)
    for n, one in enumerate(decision.anchors):
        place = (one.article, one.path, one.start, one.end, one.text, one.before, one.after)
        put(connection, DECISION_ANCHORS, (decision.id, n, *place))


def load_decisions(connection: sqlite3.Connection) -> Decisions:
    """Give the whole ledger, in the order in which it was written."""
    anchors = defaultdict[str, list[Anchored]](list)
    columns = names(DECISION_ANCHORS.column_names)
    sql = f'SELECT {columns} FROM "{DECISION_ANCHORS.name}" ORDER BY decision, n'
    for id_, _, article, path, start, end, text, before, after in connection.execute(sql):
        anchors[id_].append(
            Anchored(
                article=article,
                path=path,
                start=start,
                end=end,
                text=text,
                before=before,
                after=after,
            )
        )
    sql = f'SELECT {names(DECISIONS.column_names)} FROM "{DECISIONS.name}" ORDER BY entry'
    return Decisions(
        tuple(
            Decision(
                id=id_,
                subject=Subject(subject),
                ids=(first,) if second is None else (first, second),
                verdict=verdict,
                who=who,
                why=why,
                at=at,
                whence=whence,
                group=group,
                anchors=tuple(anchors[id_]),
            )
            for id_, _, subject, first, second, verdict, who, why, at, whence, group in (
                connection.execute(sql)
            )
        )
    )
