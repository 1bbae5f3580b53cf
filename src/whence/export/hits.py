"""Hits of a search: to read in the terminal, as JSON lines, as CSV.

Offsets are those of the article's text, in Unicode code points, as everywhere.
"""

import csv
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from whence.export.jsonl import Json, printable_path, span_json
from whence.export.terminal import harmless
from whence.model import Span
from whence.model.hit import Hit

COLUMNS = ("path", "id", "url", "title", "outlet", "published", "start", "end", "text", "snippet")
PLAIN_WIDTH = 100


def hit_json(hit: Hit) -> dict[str, Json]:
    """Give the object for one article."""
    byline = hit.byline
    return {
        "id": hit.id,
        "path": printable_path(hit.path),
        "url": byline.url,
        "title": byline.title,
        "outlet": byline.outlet,
        "author": byline.author,
        "published": byline.published,
        "places": [span_json(place) for place in hit.places],
        "snippets": [span_json(snippet) for snippet in hit.snippets],
    }


def write_jsonl(hits: Iterable[Hit], out: TextIO) -> None:
    """Write one JSON object an article."""
    for hit in hits:
        out.write(json.dumps(hit_json(hit), ensure_ascii=False) + "\n")


def write_csv(hits: Iterable[Hit], out: TextIO) -> None:
    """Write one row a place, under a row with the names of the columns."""
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for hit in hits:
        rows.writerows(csv_rows(hit))


def csv_rows(hit: Hit) -> Iterable[Sequence[str | int | None]]:
    """Give a row for each place, or one without place where only the title has the words."""
    byline = hit.byline
    head = (
        printable_path(hit.path),
        hit.id,
        byline.url,
        byline.title,
        byline.outlet,
        byline.published,
    )
    if not hit.places:
        yield (*head, None, None, None, None)
    for place in hit.places:
        around = next((s.text for s in hit.snippets if s.contains(place)), None)
        yield (*head, place.start, place.end, place.text, around)


def write_text(hits: Iterable[Hit], out: TextIO) -> None:
    """Print each article's head and the stretches of text around the first places."""
    console = Console(file=out, highlight=False, width=None if out.isatty() else PLAIN_WIDTH)
    for hit in hits:
        byline = hit.byline
        title = " ".join(harmless(byline.title or hit.path).split())
        console.print(Text(title, style="bold"))
        words = (byline.outlet, byline.published, printable_path(hit.path))
        console.print(Text(harmless(" · ".join(w for w in words if w)), style="dim"))
        grid = Table.grid(padding=(0, 2))
        if not hit.places:
            grid.add_row(Text("in the title only", style="dim"))
        for snippet in hit.snippets:
            inside = [place for place in hit.places if snippet.contains(place)]
            grid.add_row(Text(offsets(inside), style="yellow"), marked(snippet, inside))
        console.print(Padding(grid, (0, 0, 1, 2)))


def offsets(places: Sequence[Span]) -> str:
    """Write where the places of a snippet stand, one a line."""
    return "\n".join(f"{place.start}:{place.end}" for place in places)


def marked(snippet: Span, places: Iterable[Span]) -> Text:
    """Mark the places in a snippet: coloured, and without colour in brackets."""
    text = Text()
    at = snippet.start
    for place in places:
        text.append(harmless(snippet.text[at - snippet.start : place.start - snippet.start]))
        text.append("[", style="dim").append(harmless(place.text), style="bold green")
        text.append("]", style="dim")
        at = place.end
    return text.append(harmless(snippet.text[at - snippet.start :]))


WRITERS: Mapping[str, Callable[[Iterable[Hit], TextIO], None]] = {
    "text": write_text,
    "jsonl": write_jsonl,
    "csv": write_csv,
}
"""How each `--format` is written."""
