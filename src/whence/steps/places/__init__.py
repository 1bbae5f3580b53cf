"""Places: where on Earth the names in an article lie, and why some cannot be told.

First the names (`found`) and what the text says right at each (`toponyms`); then what could be
meant (`candidates`) and what the article as a whole makes likeliest (`choose`). A capital may stand
for its government (`governments`), and some places are where it happened (`scenes`). One name has
one sense in an article. Coordinates in the text are places as they stand (`points`).
"""

from dataclasses import replace

from whence.gazetteer import Entry
from whence.model import Article, Place, PlacePrecision, PlaceRole, Unplaced
from whence.steps.places.candidates import Query, told_once
from whence.steps.places.choose import choose
from whence.steps.places.governments import governed_from, governments_of
from whence.steps.places.hints import hints_of
from whence.steps.places.points import points_in
from whence.steps.places.scenes import scenes_of
from whence.steps.places.toponyms import Toponym, toponyms_of


def find_places(article: Article) -> Article:
    """Give an article its places, in the order of the text; coordinates are places too."""
    places = named_places(article) + list(points_in(article.text))
    return replace(article, places=tuple(sorted(places, key=lambda place: place.span)))


def named_places(article: Article) -> list[Place]:
    """One place for each name of a place."""
    toponyms = toponyms_of(article)
    queries = told_once([query_of(toponym) for toponym in toponyms])
    senses = choose(queries, hints_of(article.text))
    governments = governments_of(article, toponyms)
    scenes = scenes_of(article.text, toponyms)
    return [
        government(toponym)
        if is_government
        else place_of(toponym, senses[query], PlaceRole.SCENE if is_scene else PlaceRole.MENTIONED)
        for toponym, query, is_scene, is_government in zip(
            toponyms, queries, scenes, governments, strict=True
        )
    ]


def query_of(toponym: Toponym) -> Query:
    """What a name asks of the gazetteer."""
    is_part = toponym.part is not None
    return Query(toponym.name, toponym.within, toponym.is_region, toponym.is_whole, is_part)


def government(toponym: Toponym) -> Place:
    """The row of a capital that stands for its government: a country, and no point."""
    country = governed_from(toponym.name)
    return Place(span=toponym.span, country=country, reason=Unplaced.GOVERNMENT)


def place_of(toponym: Toponym, sense: Entry | Unplaced, role: PlaceRole) -> Place:
    """The row of one name; a part of a country or region is a region without a point."""
    if toponym.is_person:
        return Place(span=toponym.span, reason=Unplaced.PERSON)
    if toponym.is_word:
        return Place(span=toponym.span, reason=Unplaced.WORD)
    if isinstance(sense, Unplaced):
        return Place(span=toponym.span, role=role, reason=sense)
    if toponym.part is not None and sense.precision is not PlacePrecision.CITY:
        return Place(
            span=toponym.part,
            role=role,
            name=toponym.part.text,
            country=sense.country,
            precision=PlacePrecision.REGION,
        )
    is_called = toponym.is_region and sense.id is None
    return Place(
        span=toponym.span,
        role=role,
        id=sense.id,
        name=toponym.span.text.partition(",")[0] if is_called else sense.name,
        country=sense.country,
        lat=sense.lat,
        lon=sense.lon,
        precision=sense.precision,
    )
