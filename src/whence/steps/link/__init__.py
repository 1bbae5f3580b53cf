"""Link: tagged spans become attributions, nested as they stand in one another.

What the encoder says of windows is put together over the whole text here, with what the text itself
says: its quotation marks, colons and paragraphs. The stages are listed in `STAGES`, in order.
"""

from dataclasses import replace

from whence.model import Article, Layer
from whence.steps.link.adopt import adopt, drop_unsure
from whence.steps.link.appositions import read_appositions
from whence.steps.link.behind import speakers_behind
from whence.steps.link.blocks import quote_blocks
from whence.steps.link.build import build
from whence.steps.link.cited import take_citations_apart
from whence.steps.link.complete import complete
from whence.steps.link.edges import even_marks, set_edges
from whence.steps.link.evidentials import add_evidentials
from whence.steps.link.expletives import drop_expletive_sources
from whence.steps.link.frames import add_frames
from whence.steps.link.grouping import group
from whence.steps.link.hearers import drop_hearers
from whence.steps.link.inner import inner_drafts
from whence.steps.link.long import fill_quotations
from whence.steps.link.page import read_page
from whence.steps.link.repair import repair
from whence.steps.link.statements import drop_no_statements
from whence.steps.link.trims import trim
from whence.steps.link.turns import read_turns
from whence.steps.link.voices import voices_within

STAGES = (
    repair,
    read_turns,
    complete,
    fill_quotations,
    quote_blocks,
    adopt,
    drop_unsure,
    drop_no_statements,
    drop_expletive_sources,
    add_frames,
    add_evidentials,
    trim,
    even_marks,
)


def link(article: Article) -> Article:
    """Give an article its attributions, in the order of the text."""
    if not article.text.strip():
        return article
    page = read_page(article.text)
    drafts = set_edges(page, group(page, article.tags, Layer.OUTER))
    for stage in STAGES:
        drafts = stage(page, drafts)
    drafts += trim(page, inner_drafts(page, article.tags, drafts))
    drafts += voices_within(page, article.tags, drafts)
    drafts = take_citations_apart(page, article.tags, drafts)
    drafts += speakers_behind(page, article.tags, drafts)
    drafts = drop_hearers(page, read_appositions(page, drafts))
    return replace(article, attributions=build(page, article.id, drafts))
