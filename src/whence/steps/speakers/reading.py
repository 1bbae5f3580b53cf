"""What is known of an article before its sources are read: its names, actors and their titles."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from whence.model import (
    Article,
    Attribution,
    AttributionKind,
    Byline,
    Layer,
    Role,
    SourceKind,
    Span,
    TaggedSpan,
)
from whence.steps.speakers.actors import Actor, Cast, cast_of
from whence.steps.speakers.affiliations import affiliations_of
from whence.steps.speakers.mentions import SPEAKING, Mention, find_mentions
from whence.steps.speakers.namesakes import told_apart
from whence.steps.speakers.notes import Note, closing, notes_of
from whence.steps.speakers.page import Page, read_page
from whence.text.nouns import kind_of
from whence.text.person_names import Gender, bare, title_gender
from whence.text.pronouns import FEMALE, MALE
from whence.text.roles import is_outlet_noun


@dataclass(frozen=True, slots=True)
class Reading:
    """An article cut up, with its actors. Lists by mention or sentence go with their starts.

    `names` are the mentions as the encoder would tag them, None where nothing speaks for a kind.
    `kinds` and `notes` are those of each actor. `told_rank` counts, up to each sentence, those in
    which the article itself speaks. `quoted` are the attributions that give somebody's own words.
    """

    page: Page
    cast: Cast
    mention_starts: Sequence[int]
    names: Sequence[TaggedSpan | None]
    kinds: Sequence[SourceKind]
    notes: Sequence[Sequence[Note]]
    contents: "Contents"
    told_rank: Sequence[int]
    by_surname: Mapping[str, Sequence[Actor]]
    quoted: frozenset[str]

    def named_like(self, surname: str) -> Sequence[Actor]:
        """The people of one surname."""
        return self.by_surname.get(surname, ())

    def actor_at(self, mention: int) -> Actor:
        """The actor whom a mention names."""
        return self.cast.actors[self.cast.actor_of[mention]]

    def mentions_in(self, start: int, end: int) -> range:
        """Indices of the mentions that start in start…end."""
        return range(bisect_left(self.mention_starts, start), bisect_left(self.mention_starts, end))

    def names_in(self, start: int, end: int) -> Sequence[TaggedSpan]:
        """The names that start in start…end, as the encoder would give them."""
        found = self.mentions_in(start, end)
        return [name for name in self.names[found.start : found.stop] if name is not None]

    def kind_of(self, span: Span) -> SourceKind:
        """What sort of source the words of a span name."""
        return kind_of(span.text, self.names_in(span.start, span.end), span.start)


@dataclass(frozen=True, slots=True)
class Contents:
    """The contents of all attributions, to find the one that a place stands in."""

    starts: Sequence[int]
    spans: Sequence[tuple[Span, str]]
    reach: Sequence[int]

    def around(self, at: int, but: str | None = None) -> str | None:
        """Id of the innermost attribution whose content `at` stands in, other than `but`."""
        index = bisect_right(self.starts, at) - 1
        steps = 0
        while index >= 0 and self.reach[index] > at and steps < MAX_NESTING:
            span, owner = self.spans[index]
            if span.end > at and owner != but:
                return owner
            index -= 1
            steps += 1
        return None


MAX_NESTING = 20
"""How many contents before a place are tried; no more begin before one and end after it."""


def read(article: Article) -> Reading:
    """Read an article's names and their titles."""
    page = read_page(article.text)
    starts = [a.source.start for a in article.attributions if a.source]
    sources = {page.word_from(start) for start in starts}
    mentions = told_apart(page, find_mentions(page, article.tags, sources))
    cast = cast_of(page, mentions)
    ends = [a.source.end for a in article.attributions if a.source]
    limits = frozenset(page.word_from(end) for end in ends)
    notes = [notes_about(page, mentions, actor, limits) for actor in cast.actors]
    contents = contents_of(article.attributions)
    cast = with_genders(page, cast, notes)
    return Reading(
        page,
        cast,
        [mention.start for mention in mentions],
        [tagged(mention, cast.actors[cast.actor_of[i]]) for i, mention in enumerate(mentions)],
        kinds_of(page, cast, article.byline),
        notes,
        contents,
        told_ranks(page, contents),
        by_surname(cast),
        frozenset(a.id for a in article.attributions if is_quoted(a)),
    )


QUOTES = ("“", '"', "‘", "«", "„")


def is_quoted(attribution: Attribution) -> bool:
    """Whether an attribution gives somebody's own words, by its kind or its quotation marks."""
    opens = any(span.text.lstrip()[:1] in QUOTES for span in attribution.content)
    return attribution.kind is AttributionKind.DIRECT or opens


def by_surname(cast: Cast) -> dict[str, list[Actor]]:
    """People by the last word of their name."""
    found: dict[str, list[Actor]] = defaultdict(list)
    for actor in cast.actors:
        if actor.is_person:
            found[actor.words[-1]].append(actor)
    return found


def notes_about(
    page: Page, mentions: Sequence[Mention], actor: Actor, limits: frozenset[int]
) -> list[Note]:
    """All notes about a person."""
    if not actor.is_person:
        return []
    return [
        note
        for i in actor.mentions
        for note in (*notes_of(page, mentions, i, limits), *affiliations_of(page, mentions, i))
    ]


def with_genders(page: Page, cast: Cast, notes: Sequence[Sequence[Note]]) -> Cast:
    """Tell the gender of people by what they are called, their pronouns, and their given names."""
    actors = [
        gendered(actor, gender_told(page, cast, actor, notes[actor.number]))
        if actor.is_person
        else actor
        for actor in cast.actors
    ]
    return Cast(cast.mentions, actors, cast.actor_of)


def gender_told(page: Page, cast: Cast, actor: Actor, notes: Iterable[Note]) -> Gender | None:
    """What titles say, or else pronouns that agree, or else the given name."""
    by_role = role_gender(notes)
    if by_role is not None:
        return by_role
    male, female = pronoun_votes(page, cast, actor)
    if abs(male - female) >= SURE_VOTES or (actor.gender is None and male != female):
        return Gender.MALE if male > female else Gender.FEMALE
    return actor.gender


def gendered(actor: Actor, gender: Gender | None) -> Actor:
    """The same actor with a gender."""
    return Actor(actor.number, actor.name, actor.words, actor.is_person, actor.mentions, gender)


def role_gender(notes: Iterable[Note]) -> Gender | None:
    """What somebody's titles say of gender."""
    return next((g for note in notes if (g := title_gender(sorted(note.heads)))), None)


SURE_VOTES = 3
"""How many pronouns more of one gender than of the other outweigh a given name."""


def pronoun_votes(page: Page, cast: Cast, actor: Actor) -> tuple[int, int]:
    """How often "he" and "she" follow a name, in its sentence or the next, before another name."""
    male = female = 0
    for index in actor.mentions[:12]:
        start = cast.mentions[index].start
        if cast.mentions[index].is_possessive or cast.mentions[index].is_modifier:
            continue
        sentence = page.sentence_at(start)
        is_last = sentence + 1 >= len(page.sentences)
        paragraph = page.paragraphs[page.paragraph_at(start)]
        end = page.sentence_end(start) if is_last else page.sentences[sentence + 1].end
        following = cast.mentions[index].last
        while following < len(page.words) and page.words[following].end <= min(end, paragraph.end):
            male += page.words[following].low in MALE
            female += page.words[following].low in FEMALE
            following += 1
            if is_other_person(cast, index, following):
                break
    return male, female


def is_other_person(cast: Cast, index: int, word: int) -> bool:
    """Whether the mention after mention `index` has begun and is of another person."""
    if index + 1 >= len(cast.mentions) or cast.mentions[index + 1].first > word:
        return False
    other = cast.actor_of[index + 1]
    return other != cast.actor_of[index] and cast.actors[other].is_person


def tagged(mention: Mention, actor: Actor) -> TaggedSpan | None:
    """A mention as the encoder would tag it, knowing whom it names."""
    if actor.is_person and mention.person > SPEAKING:
        role = Role.PERSON
    elif actor.is_person:
        return None
    elif actor.is_place:
        role = Role.PLACE
    elif mention.body > 0:
        role = Role.ORGANISATION
    else:
        return None
    return TaggedSpan(mention.start, mention.end, Layer.NAMES, role, 1.0)


def kinds_of(page: Page, cast: Cast, byline: Byline) -> list[SourceKind]:
    """What sort of source each actor is; the agency and outlet of the byline are outlets."""
    outlets = {bare(tuple(name.lower().split())) for name in (byline.wire, byline.outlet) if name}
    return [
        SourceKind.OUTLET if bare(actor.words) in outlets else kind_of_actor(page, cast, actor)
        for actor in cast.actors
    ]


def kind_of_actor(page: Page, cast: Cast, actor: Actor) -> SourceKind:
    """What sort of source an actor is, by its name, or by the encoder's word on it."""
    mentions = [cast.mentions[index] for index in actor.mentions[:MAX_GLOSSES]]
    if any(is_outlet_noun(page.low(m.first - 1)) or is_wire(page, m) for m in mentions):
        return SourceKind.OUTLET
    mention = mentions[0]
    if actor.is_person:
        is_sure = any(one.person > SPEAKING for one in mentions)
        return SourceKind.PERSON if is_sure else kind_by_gloss(page, mention)
    name = tagged(mention, actor)
    has_article = page.low(mention.first - 1) == "the"
    text = ("the " if has_article else "") + page.text[mention.start : mention.end]
    at = mention.start - 4 * has_article
    return kind_of(text, [name] if name else [], at)


def kind_by_gloss(page: Page, mention: Mention) -> SourceKind:
    """What the apposition after an unknown name says: "Vestnik, a news portal"."""
    if page.low(mention.last) != "," or page.low(mention.last + 1) not in ("a", "an", "the"):
        return SourceKind.PERSON
    end = page.words[closing(page, mention.last + 1) - 1].end
    kind = kind_of(page.text[mention.start : end])
    return kind if kind in (SourceKind.OUTLET, SourceKind.ORGANISATION) else SourceKind.PERSON


MAX_GLOSSES = 8
"""How many mentions of a body are looked at for the noun beside it."""


def is_wire(page: Page, mention: Mention) -> bool:
    """Whether "the Odrin agency" or "Odrin news agency" is said of a name."""
    return page.low(mention.last) == "news" and page.low(mention.last + 1) == "agency"


def contents_of(attributions: Sequence[Attribution]) -> Contents:
    """Order all contents by their starts, the inner after the outer."""
    spans = sorted(
        ((span, attribution.id) for attribution in attributions for span in attribution.content),
        key=lambda pair: (pair[0].start, -pair[0].end),
    )
    reach, furthest = [], 0
    for span, _ in spans:
        furthest = max(furthest, span.end)
        reach.append(furthest)
    return Contents([span.start for span, _ in spans], spans, reach)


def told_ranks(page: Page, contents: Contents) -> list[int]:
    """For each sentence, how many up to it are not wholly somebody's words."""
    ranks, rank = [], 0
    for sentence in page.sentences:
        inside = contents.around(sentence.start + 1)
        is_quoted = inside is not None and contents.around(sentence.end - 2) == inside
        rank += not is_quoted
        ranks.append(rank)
    return ranks
