"""Place mentions -> gazetteer entries: how each is meant and where it is.

Every name that stands for a place, a state or its people gets a Toponym. What surprises: "Oslo
says" is found too, read as a metonym; only `literal` ones are places where something can happen.
"""

from conspectus.ids import make_id
from conspectus.knowledge import Gazetteer
from conspectus.knowledge.gazetteer import Place
from conspectus.language import Parsed
from conspectus.records import Mention, Reading, Toponym
from conspectus.spans import words

ORIGIN = "facts.toponyms/1"


def find_toponyms(
    parsed: Parsed, mentions: tuple[Mention, ...], gazetteer: Gazetteer
) -> tuple[Toponym, ...]:
    """Return where the named places of a document are, in text order."""
    found = []
    for mention in mentions:
        if mention.form != "name" or mention.kind not in ("place", "state"):
            continue
        name = words(parsed.document.text, mention.spans)
        candidates = gazetteer.find(name)
        place = candidates[0] if candidates else None
        reading: Reading = "literal"
        if mention.kind == "state" and place is None:
            reading = "adjective"
        found.append(_record(parsed, mention, reading, place, candidates))
    return tuple(found)


def _record(
    parsed: Parsed,
    mention: Mention,
    reading: Reading,
    place: Place | None,
    candidates: tuple[Place, ...],
) -> Toponym:
    return Toponym(
        id=make_id("toponym", parsed.document.id, mention.spans),
        doc_id=parsed.document.id,
        spans=mention.spans,
        origin=ORIGIN,
        mention_id=mention.id,
        reading=reading,
        place_id=place.id if place else None,
        latitude=round(place.latitude, 4) if place else None,
        longitude=round(place.longitude, 4) if place else None,
        radius_km=place.radius_km if place else None,
        country=place.country if place else mention.country,
        admin1=place.admin1 if place else None,
        candidates=tuple(c.id for c in candidates[1:6]),
    )
