"""One module per question -> one typed answer."""

from conspectus.views.answers import Lens
from conspectus.views.documents import case, document
from conspectus.views.entities import entities, entity, relations, wording
from conspectus.views.explain import explain
from conspectus.views.incidents import incident, timeline
from conspectus.views.questions import claim, questions
from conspectus.views.versions import versions

__all__ = [
    "Lens",
    "case",
    "claim",
    "document",
    "entities",
    "entity",
    "explain",
    "incident",
    "questions",
    "relations",
    "timeline",
    "versions",
    "wording",
]
