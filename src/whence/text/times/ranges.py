"""Stretches told by both their ends: "between 2003 and 2006", "from May to June"."""

import re
from dataclasses import replace

from whence.model import Relation, Span, Time, TimeType

BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
AND = re.compile(r"\s+and\s+")
TO = re.compile(r"\s*(?:to|[-–—])\s*")
WINDOW = 16


def with_ranges(text: str, times: list[Time]) -> list[Time]:
    """Add the stretch that two times are the ends of, and say of each end which one it is.

    The stretch of "between 2003 and 2006" has the value `2003/2006` and stands before its ends.
    """
    found: list[Time] = []
    for time in times:
        last = found[-1] if found else None
        if last is None or {last.type, time.type} - {TimeType.DATE, TimeType.TIME}:
            found.append(time)
            continue
        between = text[last.span.end : time.span.start]
        opening = BETWEEN.search(text, max(0, last.span.start - WINDOW), last.span.start)
        if opening and AND.fullmatch(between):
            stretch = replace(
                last,
                span=Span.of(text, opening.start(), time.span.end),
                value=f"{last.value}/{time.value}",
                relation=Relation.DURING,
            )
            found[-1:] = [stretch, last, replace(time, relation=Relation.UNTIL)]
        elif TO.fullmatch(between) and last.relation is not Relation.UNTIL:
            is_said = last.relation in (None, Relation.AT, Relation.DURING, Relation.FROM)
            found[-1] = replace(last, relation=Relation.FROM) if is_said else last
            found.append(replace(time, relation=Relation.UNTIL))
        else:
            found.append(time)
    return found
