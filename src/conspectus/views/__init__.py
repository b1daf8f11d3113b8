"""One module per question -> one typed answer."""

from conspectus.views.answers import Lens
from conspectus.views.corrections import corrections, touches
from conspectus.views.documents import case, document
from conspectus.views.entities import (
    entities,
    entity,
    most_mentioned,
    relations,
    wording,
)
from conspectus.views.explain import explain
from conspectus.views.finding import find
from conspectus.views.incidents import incident, timeline
from conspectus.views.matrix import matrix, subjects
from conspectus.views.places import places
from conspectus.views.questions import claim, questions
from conspectus.views.tallies import prepare
from conspectus.views.versions import versions

__all__ = [
    "Lens",
    "case",
    "claim",
    "corrections",
    "document",
    "entities",
    "entity",
    "explain",
    "find",
    "incident",
    "matrix",
    "most_mentioned",
    "places",
    "prepare",
    "questions",
    "relations",
    "subjects",
    "timeline",
    "touches",
    "versions",
    "wording",
]
