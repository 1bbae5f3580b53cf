"""By list: mentions of one article under the names that a list of actors has for them."""

from dataclasses import replace

from whence.model import Article, Mention, MentionKind
from whence.steps.actors.again import wider
from whence.steps.actors.names import KINDS, fitting
from whence.steps.actors.register import Register


def name_by_list(article: Article, register: Register) -> Article:
    """Give mentions the names that a list has for their actors."""
    if article.problem or not article.mentions:
        return article
    mentions = tuple(named_by_list(mention, article, register) for mention in article.mentions)
    return replace(article, mentions=mentions)


def named_by_list(mention: Mention, article: Article, register: Register) -> Mention:
    """One mention with the name that a list has for its actor, or for the longer one around it."""
    if not mention.actor or mention.kind not in KINDS:
        return mention
    published = article.byline.published
    longer = wider(article.text, mention.span, register, published)
    if longer is not None:
        return replace(mention, actor=longer[1].actor.name)
    is_person = mention.kind is MentionKind.PERSON
    claim = fitting(register.find(mention.actor, published), mention.actor, is_person)
    return replace(mention, actor=claim.actor.name) if claim else mention
