"""Place mentions -> gazetteer entries: how each is meant and where it is.

Every name that stands for a place, a state or its people gets a Toponym. What surprises: "Oslo
says" is found too, read as a metonym; only `literal` ones are places where something can happen. A
name has one sense in a document; where several places share it, the countries and divisions
that the text names, and the places near it, decide before size does.
"""

import itertools
import math
import re
from collections import Counter
from dataclasses import dataclass, field

from conspectus.ids import make_id
from conspectus.knowledge import Gazetteer
from conspectus.knowledge.gazetteer import GENERIC_AFTER, Place
from conspectus.knowledge.names import fold_name
from conspectus.knowledge.nouns import nouns
from conspectus.language import Parsed
from conspectus.records import Mention, Reading, Span, Toponym
from conspectus.spans import words

ORIGIN = "facts.toponyms/3"
MAX_CANDIDATES = 60
"""Places of one name that are weighed; the rest are hamlets."""
NEAR_KM = 250.0
"""Scale at which two places of a text support each other."""
LARGE = 20_000
"""A place inside the name of a body has at least so many people, or is named elsewhere too."""
CONTAINER = 6.0
"""Weight of a container said beside the name ("Paris, Texas"); beats any population."""
NAMED_DIVISION = 2.0
NAMED_COUNTRY = 1.6
_FEATURES = {
    "country": 2.0, "continent": 1.0, "admin1": -0.4, "admin2": -1.2, "city": 0.0,
    "capital": 1.2,
}  # fmt: skip
_OF = re.compile(r"\bof (?:the )?(?=[A-Z])")
_WORD = re.compile(r"\S+")
_LOCATIVE = frozenset(
    "in into inside to from at near across over throughout through within outside around along"
    " toward towards onto off above leaving entering northern southern eastern western central"
    " north south east west northeastern northwestern southeastern southwestern neighbouring"
    " neighboring upper lower visiting reached rural downtown".split()
)


_DATELINE = re.compile(
    r"[A-Z][A-Z .'-]{2,40}(?:, [A-Z][A-Za-z. ]{2,20})?(?: \([A-Z][\w ]{1,20}\))? ?(?:--|[—–:])"
)
_LISTS = (",", "and", "or", ", and", ", the", "and the", ", and the", "or the")
_GIVEN = frozenset(
    "according apology apologise apologize apologised apologized answer reply response letter"
    " message loan loans gift credit dollars euros pounds threat warning demand demands appeal"
    " invitation concession concessions offer pressure promise thanks belongs belonged guarantees"
    " permission orders statement reference references".split()
)
"""Before "to" or "from" they say that a state gives or gets, not that something moves."""


@dataclass(slots=True)
class _Named:
    """One place name of a document with all its mentions."""

    name: str
    candidates: tuple[Place, ...]
    containers: Counter[str] = field(default_factory=Counter)
    chosen: Place | None = None


def find_toponyms(
    parsed: Parsed, mentions: tuple[Mention, ...], gazetteer: Gazetteer
) -> tuple[Toponym, ...]:
    """Return where the named places of a document are, in text order."""
    spots = [
        (m, words(parsed.document.text, m.spans))
        for m in mentions
        if m.form == "name" and m.kind in ("place", "state", "people")
    ]
    named: dict[str, _Named] = {}
    for mention, name in spots:
        key = _key(mention, name)
        if key not in named:
            named[key] = _Named(name, _candidates(mention, name, gazetteer))
    for key in {_key(m, n) for m, n in spots if m.kind == "place" and _flows(parsed, m)}:
        entry = named[key]
        entry.candidates = tuple(p for p in entry.candidates if p.feature != "city")
    for (mention, name), (after, container) in itertools.pairwise(spots):
        if _comma(parsed, mention, after):
            short = gazetteer.abbreviated(container)
            wider = short.name if short else container
            named[_key(mention, name)].containers[fold_name(wider)] += 1
    countries = _countries(mentions)
    _resolve(list(named.values()), countries)
    found: list[Toponym] = []
    last: tuple[Mention, Reading] | None = None
    for mention, name in spots:
        entry = named[_key(mention, name)]
        if mention.kind == "people" and not entry.chosen:
            continue
        reading = _reading(parsed, mention, name, gazetteer)
        if reading == "metonym" and last and last[1] == "literal":
            reading = "literal" if _listed(parsed, last[0], mention) else reading
        last = mention, reading
        found.append(_record(parsed, mention, reading, entry))
    found += _embedded(parsed, mentions, gazetteer, named, countries)
    return tuple(sorted(found, key=lambda t: (t.spans[0].start, t.id)))


def _embedded(
    parsed: Parsed,
    mentions: tuple[Mention, ...],
    gazetteer: Gazetteer,
    named: dict[str, _Named],
    countries: Counter[str],
) -> list[Toponym]:
    """Return the places inside names of bodies: "Aleppo" of "Aleppo Media Centre"."""
    seen = {fold_name(e.name): e for e in named.values() if e.chosen}
    more: dict[str, _Named] = {}
    spots: list[tuple[Mention, tuple[int, int], str]] = []
    for mention in mentions:
        if mention.form != "name" or mention.kind not in ("org", "outlet", "group"):
            continue
        if mention.knowledge_id or len(mention.spans) != 1:
            continue
        start = parsed.passage.to_reading(mention.spans[0].start)
        if start is None:
            continue
        spot = _inside(
            parsed, start, mention.spans[0].end - mention.spans[0].start, gazetteer, seen
        )
        if spot is None and mention.country:
            first = words(parsed.document.text, mention.spans).split()[0]
            spot = (start, start + len(first))
        if spot:
            name = parsed.text[spot[0] : spot[1]]
            spots.append((mention, spot, name))
            if fold_name(name) not in seen and fold_name(name) not in more:
                found = gazetteer.find(name)
                state = gazetteer.state(f"state.{(mention.country or '').lower()}")
                found = found or ((state,) if state else ())
                more[fold_name(name)] = _Named(name, found[:MAX_CANDIDATES])
    _resolve([*named.values(), *more.values()], countries)
    found_ = []
    for mention, spot, name in spots:
        entry = seen.get(fold_name(name)) or more[fold_name(name)]
        spans = parsed.spans(spot)
        if entry.chosen and spans:
            found_.append(_record(parsed, mention, "adjective", entry, spans))
    return found_


def _inside(
    parsed: Parsed, start: int, length: int, gazetteer: Gazetteer, seen: dict[str, _Named]
) -> tuple[int, int] | None:
    """Return the reading range of a place that begins a body's name or follows its "of"."""
    text = parsed.text[start : start + length]
    starts = [0, *(m.end() for m in _OF.finditer(text))]
    for at in starts:
        ends = [m.end() for m in _WORD.finditer(text, at)][:4]
        for end in reversed(ends):
            name = text[at:end]
            if at == 0 and end == len(text):
                continue
            found = gazetteer.find(name) if gazetteer.has(name) else ()
            large = found and found[0].population >= LARGE and not nouns().is_common(name)
            if fold_name(name) in seen or large:
                return start + at, start + end
    return None


def _key(mention: Mention, name: str) -> str:
    return fold_name(name) + ("|" + (mention.knowledge_id or "") if mention.kind != "place" else "")


def _candidates(mention: Mention, name: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Return the places a name can be; an adjective's is its state."""
    short = gazetteer.abbreviated(name)
    if short and mention.kind == "place":
        return (short,)
    found = gazetteer.find(name)
    if mention.knowledge_id and mention.knowledge_id.startswith("place."):
        region = gazetteer.state(mention.knowledge_id)
        return (region,) if region else found
    if mention.kind in ("state", "people") and mention.country:
        state = gazetteer.state(mention.knowledge_id or f"state.{mention.country.lower()}")
        if state and not any(p.country == mention.country and p.population > 20_000 for p in found):
            return (state,)
        at_home = tuple(p for p in found if p.country == mention.country)
        found = at_home + tuple(p for p in found if p.country != mention.country)
    return found[:MAX_CANDIDATES]


def _comma(parsed: Parsed, mention: Mention, after: Mention) -> bool:
    """Return whether "A, B" or "A (B)" stands there, B beginning right after A."""
    between = parsed.document.text[mention.spans[-1].end : after.spans[0].start]
    return between in (", ", " (", ",\n")


def _countries(mentions: tuple[Mention, ...]) -> Counter[str]:
    """Return how often each country is named, as a name, an adjective or an actor's country."""
    return Counter(
        m.country for m in mentions if m.country and m.form == "name" and m.kind != "place"
    )


def _resolve(named: list[_Named], countries: Counter[str]) -> None:
    """Choose a place for each name: by its own evidence first, then once more beside the others."""
    total = sum(countries.values()) or 1
    divisions: Counter[str] = Counter()
    for entry in named:
        for place in entry.candidates[:3]:
            if place.feature in ("admin1", "admin2"):
                divisions[fold_name(place.name)] += 1
    wider = {
        place.country or "": fold_name(e.name)
        for e in named
        for place in e.candidates
        if place.feature == "country"
    }
    for anchors in ([], [0], [0]):
        near = [e.chosen for e in named if e.chosen and e.chosen.radius_km < 400] if anchors else []
        for entry in named:
            if not entry.candidates:
                continue
            scores = []
            for rank, place in enumerate(entry.candidates):
                score = _own_score(entry, place, countries, total, divisions, wider)
                if near:
                    score += _nearness(entry, place, near)
                scores.append((score, -rank))
            best = max(range(len(scores)), key=lambda i: scores[i])
            order = sorted(range(len(scores)), key=lambda i: scores[i], reverse=True)
            entry.chosen = entry.candidates[best]
            entry.candidates = tuple(entry.candidates[i] for i in order)


def _own_score(
    entry: _Named,
    place: Place,
    countries: Counter[str],
    total: int,
    divisions: Counter[str],
    wider: dict[str, str],
) -> float:
    score = math.log10(place.population + 100) + _FEATURES.get(place.feature, 0.3)
    last = entry.name.lower().split()[-1]
    if last in GENERIC_AFTER and place.feature in ("admin1", "admin2"):
        score += 4.0
    if place.country:
        score += NAMED_COUNTRY * min(1.0, 2 * countries[place.country] / total)
    division = fold_name(place.admin1 or "")
    if division and division != fold_name(entry.name) and divisions[division]:
        score += NAMED_DIVISION
    town = place.feature == "city" and any(c.feature == "country" for c in entry.candidates)
    for container in entry.containers if not town else ():
        if container in (fold_name(place.admin1 or "-"), wider.get(place.country or "-", "-")):
            score += CONTAINER
    return score


def _nearness(entry: _Named, place: Place, near: list[Place]) -> float:
    weight = 0.0
    for other in near:
        if other is entry.chosen or other.name == place.name:
            continue
        weight += math.exp(-distance_km(place, other) / NEAR_KM)
    return 2.0 * min(1.0, weight / 2)


def distance_km(a: Place, b: Place) -> float:
    """Return how far two places lie apart, on a plane that is good enough to compare them."""
    mean = math.radians((a.latitude + b.latitude) / 2)
    east = (a.longitude - b.longitude + 180) % 360 - 180
    return 111.2 * math.hypot(a.latitude - b.latitude, east * math.cos(mean))


def _reading(parsed: Parsed, mention: Mention, name: str, gazetteer: Gazetteer) -> Reading:
    if mention.kind == "place":
        known = not mention.knowledge_id or gazetteer.has(name)
        return "literal" if known or gazetteer.abbreviated(name) else "adjective"
    if mention.kind == "people":
        return "adjective"
    if not gazetteer.has(name.removeprefix("the ")):
        return "adjective"
    elsewhere = gazetteer.find(name)
    if elsewhere and all(
        p.country != mention.country and p.feature in ("city", "admin2") for p in elsewhere
    ):
        return "adjective"  # a people's adjective that is some town's name
    start = parsed.passage.to_reading(mention.spans[0].start) or 0
    before = parsed.text[max(0, start - 40) : start].lower().split()
    if before and before[-1] == "the":
        before.pop()
    if _DATELINE.match(parsed.text, start) and (not before or parsed.text[start - 1] == "\n"):
        return "literal"
    if not before or before[-1] not in _LOCATIVE:
        return "metonym"
    given = before[-1] in ("to", "from") and len(before) > 1 and before[-2] in _GIVEN
    return "metonym" if given else "literal"


def _flows(parsed: Parsed, mention: Mention) -> bool:
    """Return whether "on the" stands before a name as before a river's: no town has that."""
    start = parsed.passage.to_reading(mention.spans[0].start) or 0
    before = parsed.text[max(0, start - 12) : start].lower().split()
    return before[-2:] in (["on", "the"], ["along", "the"], ["across", "the"])


def _listed(parsed: Parsed, first: Mention, second: Mention) -> bool:
    """Return whether two names are members of one list, or the second holds the first."""
    between = parsed.document.text[first.spans[-1].end : second.spans[0].start]
    if " ".join(between.split()) not in _LISTS:
        return False
    after = parsed.document.text[second.spans[-1].end :][:5]
    return between.strip() != "," or after[:1] in ",.;)" or after.startswith((" and ", " or "))


def _record(
    parsed: Parsed,
    mention: Mention,
    reading: Reading,
    entry: _Named,
    spans: tuple[Span, ...] = (),
) -> Toponym:
    place = entry.chosen
    spans = spans or mention.spans
    return Toponym(
        id=make_id("toponym", parsed.document.id, spans),
        doc_id=parsed.document.id,
        spans=spans,
        origin=ORIGIN,
        mention_id=mention.id,
        reading=reading,
        place_id=place.id if place else None,
        latitude=round(place.latitude, 4) if place else None,
        longitude=round(place.longitude, 4) if place else None,
        radius_km=place.radius_km if place else None,
        country=place.country if place else mention.country,
        admin1=place.admin1 if place else None,
        candidates=tuple(c.id for c in entry.candidates if place and c.id != place.id)[:5],
    )
