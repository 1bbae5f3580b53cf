"""Quotations: which stretches of a text stand in quotation marks, over paragraphs and nested.

An encoder sees a few hundred wordpieces; a quotation may run over ten paragraphs, each of which
opens and only the last of which closes. So quotation is analysed for the whole text, in one pass
that no number of unclosed marks can slow down or lead to swallow the rest of the article.

A mark that nothing closes in its paragraph runs on if the next paragraph opens anew, or if none of
the next few holds any mark of its kind until one closes it. Otherwise it counts as never closed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from whence.model import Span
from whence.text.marks import Family, Mark, Side, marks_of
from whence.text.sentences import paragraphs

MAX_DEPTH = 4
MAX_SILENT = 6
"""How many paragraphs without a mark may stand inside a quotation."""
MAX_PARTS = 300
"""Over how many paragraphs one quotation may run."""
MENDED_WORDS = 4
"""How long a quotation may be that closes with an opening mark, as in “Daesh “fighters."""

WORD = re.compile(r"\w+(?:['’]\w+)*")
SENTENCE_END = re.compile(r"[.?!]\s")
GOES_ON = re.compile(r"[.?!…:;,—–-][\"”’)\]]*$")
STARTS_SPEECH = re.compile(
    r"(?:^|[,:;.?!…—–(\[\"”’-]|\b(?:that|said|says|wrote|writes|added|asked|told|reads?|stated"
    r"|states|reported|warned|continued|replied|tweeted))\s*$"
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: a part per paragraph that it stands in, its marks included.

    `depth` counts the quotations that it stands in. If it is not `is_closed`, the last part goes to
    the end of its paragraph or to the next mark that nothing closes, whichever comes first.
    """

    parts: tuple[Span, ...]
    is_closed: bool = True
    depth: int = 0

    @property
    def start(self) -> int:
        """Where the first part starts."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Where the last part ends."""
        return self.parts[-1].end

    @property
    def word_count(self) -> int:
        """How many words are quoted."""
        return sum(len(WORD.findall(part.text)) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Running:
    """A quotation that nothing has closed yet: its parts so far, and paragraphs still in doubt.

    `silent` are paragraphs without a mark, its own only if a closing one follows. `stop` is where
    the last part ends should nothing follow.
    """

    family: Family
    parts: tuple[Span, ...]
    stop: int
    silent: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Paired:
    """What the marks of one paragraph come to; `closing` closes what ran on from before."""

    closed: tuple[tuple[Mark, Mark], ...]
    open_marks: tuple[Mark, ...]
    closing: Mark | None = None


def quotations(text: str) -> list[Quotation]:
    """Find all quotations of a text, in the order of their starts, an outer before its inner ones.

    What is opened and never closed gives at most one unclosed quotation a paragraph.

    >>> [q.parts[0].text for q in quotations("“It's the ‘old pump’,” he said.")]
    ["“It's the ‘old pump’,”", '‘old pump’']
    """
    running: Running | None = None
    found: list[Quotation] = []
    for paragraph in paragraphs(text):
        running, done = read_paragraph(text, paragraph, marks_of(text, paragraph), running)
        found += done
    if running is not None:
        found.append(given_up(running))
    return with_depths(found)


def read_paragraph(
    text: str, paragraph: Span, marks: Sequence[Mark], running: Running | None
) -> tuple[Running | None, list[Quotation]]:
    """Read one paragraph's marks; give what runs on after it, and the quotations that are done."""
    if running is None:
        paired = pair(text, marks, None)
        runs_on, left = start_running(text, paragraph, paired.open_marks)
        return runs_on, [*closed_ones(text, paired), *left]
    if is_resumed(paragraph, marks, running):
        return resume(text, paragraph, marks, running)
    return hold(text, paragraph, marks, running)


def closed_ones(text: str, paired: Paired) -> Iterator[Quotation]:
    """Make quotations of what one paragraph opens and closes."""
    for first, last in paired.closed:
        yield Quotation((Span.of(text, first.start, last.end),))


def is_resumed(paragraph: Span, marks: Sequence[Mark], running: Running) -> bool:
    """Whether the paragraph opens anew what ran on."""
    return (
        bool(marks)
        and len(running.parts) < MAX_PARTS
        and marks[0].start == paragraph.start
        and marks[0].family is running.family
        and marks[0].side is not Side.CLOSES
    )


def resume(
    text: str, paragraph: Span, marks: Sequence[Mark], running: Running
) -> tuple[Running | None, list[Quotation]]:
    """Carry a quotation into a paragraph that opens it anew."""
    paired = pair(text, marks, None)
    parts = running.parts + running.silent
    last = next((last for first, last in paired.closed if first is marks[0]), None)
    others = replace(paired, closed=tuple(p for p in paired.closed if p[0] is not marks[0]))
    done = list(closed_ones(text, others))
    if last is None:
        stop = next((m.start for m in paired.open_marks if m is not marks[0]), paragraph.end)
        return replace(running, parts=(*parts, paragraph), silent=(), stop=stop), done
    whole = Quotation((*parts, Span.of(text, paragraph.start, last.end)))
    runs_on, left = start_running(text, paragraph, paired.open_marks)
    return runs_on, [*done, whole, *left]


def hold(
    text: str, paragraph: Span, marks: Sequence[Mark], running: Running
) -> tuple[Running | None, list[Quotation]]:
    """Carry a quotation into a paragraph that does not open it anew, or give it up."""
    paired = pair(text, marks, running.family)
    done = list(closed_ones(text, paired))
    is_silent = all(mark.family is not running.family for mark in marks)
    if is_silent and len(running.silent) < MAX_SILENT:
        return replace(running, silent=(*running.silent, paragraph)), done
    runs_on, left = start_running(text, paragraph, paired.open_marks)
    if paired.closing is None:
        return runs_on, [given_up(running), *done, *left]
    last = Span.of(text, paragraph.start, paired.closing.end)
    whole = Quotation((*running.parts, *running.silent, last))
    return runs_on, [whole, *done, *left]


def start_running(
    text: str, paragraph: Span, open_marks: Sequence[Mark]
) -> tuple[Running | None, list[Quotation]]:
    """See whether the first mark that nothing closed may run on into the next paragraph."""
    first = open_marks[0] if open_marks else None
    if first is None or first.side is not Side.OPENS or first.end == paragraph.end:
        return None, []
    part = Span.of(text, first.start, paragraph.end)
    stop = open_marks[1].start if len(open_marks) > 1 else paragraph.end
    running = Running(first.family, (part,), stop)
    before = text[max(paragraph.start, first.start - 12) : first.start]
    if first.is_sure and STARTS_SPEECH.search(before) and GOES_ON.search(part.text[-12:]):
        return running, []
    return None, [given_up(running)]


def given_up(running: Running) -> Quotation:
    """Make what is known of a quotation that nothing closes."""
    *before, last = running.parts
    cut = last.text[: max(1, running.stop - last.start)].rstrip()
    return Quotation((*before, Span(last.start, last.start + len(cut), cut)), is_closed=False)


def pair(text: str, marks: Sequence[Mark], running: Family | None) -> Paired:
    """Pair the marks of one paragraph; `running` is the family of what is open from before."""
    stack: list[Mark] = []
    closed: list[tuple[Mark, Mark]] = []
    closing: Mark | None = None
    for mark in marks:
        is_open = any(other.family is mark.family for other in stack)
        if mark.side is Side.OPENS or (mark.side is Side.EITHER and not is_open):
            stack = [*stack, mark][-MAX_DEPTH:]
            running = None if mark.family is running else running
        elif is_open:
            while stack[-1].family is not mark.family:
                stack.pop()
            closed.append((stack.pop(), mark))
        elif mark.family is running and mark.is_sure:
            closing, running = mark, None
    return mended(text, Paired(tuple(closed), tuple(stack), closing))


def mended(text: str, paired: Paired) -> Paired:
    """Pair two opening marks round a word or two, where the second was meant to close."""
    closed, rest = list(paired.closed), list[Mark]()
    for mark in paired.open_marks:
        if rest and is_slip(text, rest[-1], mark):
            closed.append((rest.pop(), mark))
        else:
            rest.append(mark)
    return replace(paired, closed=tuple(closed), open_marks=tuple(rest))


def is_slip(text: str, first: Mark, second: Mark) -> bool:
    """Whether `second` closes what `first` opened, though it faces the wrong way."""
    if first.family is not second.family or first.family is Family.SINGLE:
        return False
    between = text[first.end : second.start]
    is_short = len(between) < 60 and 0 < len(WORD.findall(between)) <= MENDED_WORDS
    return is_short and not SENTENCE_END.search(between)


def with_depths(found: Sequence[Quotation]) -> list[Quotation]:
    """Order quotations and count for each those that it stands in."""
    ends: list[int] = []
    ordered: list[Quotation] = []
    for quotation in sorted(found, key=lambda q: (q.start, -q.end)):
        while ends and ends[-1] <= quotation.start:
            ends.pop()
        ordered.append(replace(quotation, depth=len(ends)))
        ends.append(quotation.end)
    return ordered
