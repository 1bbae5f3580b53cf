"""The words of the house as types: what everything else takes and gives.

All are frozen dataclasses without behaviour of their own; read `span`, `article`, `attribution`,
`claim`, `mention`, `actor`, `time` and `tags` in that order.
"""

from whence.model.actor import Actor, ActorKind, Alias, Ground, Quoted, Tie, TieKind
from whence.model.article import (
    Article,
    Block,
    Byline,
    Problem,
    ProblemCode,
    RawArticle,
    Reason,
    Removed,
)
from whence.model.attribution import (
    Attribution,
    AttributionKind,
    DeadEnd,
    Hop,
    SourceKind,
    Speaker,
)
from whence.model.claim import (
    Approximation,
    Claim,
    ClaimKind,
    Hedge,
    NoClaim,
    Number,
    Strength,
    Unclaimed,
)
from whence.model.mention import Mention, MentionKind
from whence.model.place import Place, PlacePrecision, PlaceRole, Unplaced
from whence.model.reuse import (
    Difference,
    Direction,
    Evidence,
    EvidenceKind,
    Family,
    Passage,
    PileReuse,
    Reuse,
    ReuseKind,
    Text,
)
from whence.model.span import Span
from whence.model.tags import Layer, Link, Role, TaggedSpan, Tags
from whence.model.time import Anchor, Background, Modifier, Precision, Relation, Time, TimeType

__all__ = [
    "Actor",
    "ActorKind",
    "Alias",
    "Anchor",
    "Approximation",
    "Article",
    "Attribution",
    "AttributionKind",
    "Background",
    "Block",
    "Byline",
    "Claim",
    "ClaimKind",
    "DeadEnd",
    "Difference",
    "Direction",
    "Evidence",
    "EvidenceKind",
    "Family",
    "Ground",
    "Hedge",
    "Hop",
    "Layer",
    "Link",
    "Mention",
    "MentionKind",
    "Modifier",
    "NoClaim",
    "Number",
    "Passage",
    "PileReuse",
    "Place",
    "PlacePrecision",
    "PlaceRole",
    "Precision",
    "Problem",
    "ProblemCode",
    "Quoted",
    "RawArticle",
    "Reason",
    "Relation",
    "Removed",
    "Reuse",
    "ReuseKind",
    "Role",
    "SourceKind",
    "Span",
    "Speaker",
    "Strength",
    "TaggedSpan",
    "Tags",
    "Text",
    "Tie",
    "TieKind",
    "Time",
    "TimeType",
    "Unclaimed",
    "Unplaced",
]
