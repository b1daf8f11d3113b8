"""Whose police, whose ministry: the country of offices and forces that are named without one.

Comes in: the drafts of a document in text order. Goes out: descriptions of offices and forces with
the country that the words around them give. What surprises: nothing is guessed where the document
speaks of the offices of two countries and neither stands near.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from conspectus.facts.drafts import Draft
from conspectus.facts.reader import Reader
from conspectus.knowledge.codebook import OFFICIAL

_BODIES = frozenset("org state".split())
_ONE_OF_A_STATE = frozenset(
    "police army navy military parliament government gendarmerie coastguard".split()
)
"""Offices of which a state has one, so that its papers name no country."""
_AT = frozenset("in at of".split())
_ARTICLES = frozenset("the a an its their".split())
_FOREIGN = frozenset("embassy consulate mission".split())
"""Offices that stand in another country than their own."""

_TWICE, _CLEARLY = 2, 2
"""Places of its home that a document names, and how many times as many as of another country."""
_ENOUGH = 3
"""Offices of one country from which a document without others is taken to speak of it."""


def place_offices(reader: Reader, drafts: Sequence[Draft]) -> None:
    """Set the country of descriptions of offices and forces."""
    starts = {d.start: d for d in drafts}
    units = {reader.words[d.end - 1].lower() for d in drafts if _is_unit(d)}
    offices = [
        d for d in drafts if _is_office(reader, d) and reader.words[d.head].lower() not in units
    ]
    for draft in offices:
        draft.country = draft.country or _beside(reader, draft, starts)
        if draft.kind == "state" and draft.country and draft.knowledge_id is None:
            draft.knowledge_id = f"state.{draft.country.lower()}"
    sentence = _sentences(reader)
    known = [d for d in drafts if d.country and d.sector in OFFICIAL and d.kind != "state"]
    known += [d for d in offices if d.country and d not in known]
    at_home = home(drafts)
    named = Counter(d.country for d in drafts if d.form == "name" and d.kind == "state")
    first = all(named[at_home] > n for c, n in named.items() if c != at_home)
    for draft in offices:
        one = reader.words[draft.head].lower() in _ONE_OF_A_STATE
        if draft.country is None and draft.kind != "state":
            draft.country = _near(draft, known, sentence) or (at_home if one else None)
        elif draft.country is None and one and at_home and first and draft.owner is None:
            draft.country, draft.knowledge_id = at_home, f"state.{at_home.lower()}"
    for draft in drafts:
        if draft.form == "nominal" and draft.kind in _BODIES and draft.sector == "GOV":
            _seat(reader, draft, starts)
        if at_home and _is_common(reader, draft) and not _told_of(draft, drafts):
            draft.country, draft.knowledge_id = at_home, None


def _is_common(reader: Reader, draft: Draft) -> bool:
    """Return whether a body's name is what many states call theirs: "Congress"."""
    known = draft.form == "name" and draft.kind == "org" and draft.knowledge_id is not None
    return known and draft.text.lower() in reader.nouns.heads


def _told_of(body: Draft, drafts: Sequence[Draft]) -> bool:
    """Return whether a document names anything else of the country of a body."""
    return any(d.country == body.country and d.text != body.text for d in drafts)


def _seat(reader: Reader, office: Draft, starts: dict[int, Draft]) -> None:
    """Let the capital in which an office has its seat stand for the state that it serves."""
    if [w.lower() for w in reader.words[office.end : office.end + 1]] != ["in"]:
        return
    place = starts.get(office.end + 1)
    if place is not None and place.how == "capital" and place.kind == "place" and place.country:
        place.kind, place.sector = "state", "GOV"
        place.knowledge_id = f"state.{place.country.lower()}"


def own_governments(drafts: Sequence[Draft]) -> None:
    """Let "her government" be that of her state; drafts with their chains."""
    at = {d.start: d for d in drafts if d.end - d.start == 1 or d.form == "name"}
    countries = {d.chain: d.country for d in drafts if d.country and d.kind in ("person", "state")}
    states = {d.country: d for d in drafts if d.kind == "state" and d.knowledge_id and d.country}
    for draft in drafts:
        if draft.form != "nominal" or draft.kind != "state" or draft.owner is None:
            continue
        owner = at.get(draft.owner)
        country = draft.country or (countries.get(owner.chain) if owner is not None else None)
        state = states.get(country) if country else None
        if state is not None and draft.knowledge_id is None:
            draft.country, draft.knowledge_id = country, state.knowledge_id
            draft.chain = state.chain


def home(drafts: Iterable[Draft]) -> str | None:
    """Return the country in which a document's places lie, if it names its state as often."""
    named = [d for d in drafts if d.form == "name" and d.country]
    country = foremost(d.country for d in named if d.kind == "place")
    states = Counter(d.country for d in named if d.kind == "state")
    most = max(states.values(), default=0)
    return country if country and states[country] and _CLEARLY * states[country] >= most else None


def foremost(countries: Iterable[str | None]) -> str | None:
    """Return the country that is counted more than once, and clearly more than any other."""
    first, second = (*Counter(c for c in countries if c).most_common(2), ("", 0), ("", 0))[:2]
    return first[0] if first[1] >= _TWICE and first[1] >= _CLEARLY * second[1] else None


def _is_unit(draft: Draft) -> bool:
    """Return whether a name of its own tells a body apart: "the Lebec Brigade"."""
    return draft.form == "name" and draft.kind in ("org", "group") and " " in draft.text


def _is_office(reader: Reader, draft: Draft) -> bool:
    if draft.form != "nominal" or draft.sector not in OFFICIAL or draft.kind not in _BODIES:
        return False
    if draft.how == "owner":  # "an army helicopter" may have come from anywhere
        return False
    return reader.words[draft.head].lower() not in _FOREIGN


def _beside(reader: Reader, draft: Draft, starts: dict[int, Draft]) -> str | None:
    """Return the country of the place behind: "the interior ministry in Arlburg"."""
    at = draft.end
    if at + 1 >= len(reader.words) or reader.words[at].lower() not in _AT:
        return None
    place = starts.get(at + 1) or (
        starts.get(at + 2) if reader.words[at + 1].lower() in _ARTICLES else None
    )
    return place.country if place is not None and place.form == "name" else None


def _sentences(reader: Reader) -> list[int]:
    numbers = [0] * len(reader.words)
    for n, sent in enumerate(reader.parsed.doc.sents):
        for i in range(sent.start, sent.end):
            numbers[i] = n
    return numbers


def _near(draft: Draft, known: Sequence[Draft], sentence: Sequence[int]) -> str | None:
    """Return the one country whose offices are named in the sentence, else in the document."""
    here = sentence[draft.start]
    like = [d for d in known if d.sector == draft.sector and d.kind == draft.kind]
    for near in ([d for d in known if sentence[d.start] == here], like, known):
        countries = {d.country for d in near}
        if len(countries) == 1 and (near is not known or len(near) >= _ENOUGH):
            return next(iter(countries))
    return None
