"""How sure: what one text believes of a deed and another tells flat.

"In what is believed to be an air strike by the army" in the morning is "the army's attack" in the
evening. What surprises: only the doer or the kind of deed is looked at; a text that doubts a
number doubts no deed.
"""

import re
from collections.abc import Iterator

from conspectus.corroborate.material import Account, Dispute, Material, Version, account, clip
from conspectus.records import Event, Fact, Span

_BELIEVED = re.compile(
    r"\b(?:(?:is|are|was|were)\s+(?:widely\s+)?(?:believed|thought|suspected|presumed)\s+to\s+(?:be|have)|"
    r"suspected|apparently|presumably|probably|most\s+likely|believed\s+to\s+(?:be|have)|"
    r"what\s+(?:looks?|looked|appears?|appeared|seems?|seemed)\s+(?:like|to\s+be))\b",
    re.I,
)
REACH = 60  # code points behind such a word in which it is said what is believed
_DEED = re.compile(
    r"\b(?:strikes?|attacks?|raids?|bomb\w*|air\s?strikes?|shell\w*|missiles?|shot|fired|carried\s+out|"
    r"work\s+of|done|killed|behind|mines?|rockets?|sabotage)\b",
    re.I,
)


def surety_disputes(m: Material) -> Iterator[Dispute]:
    """Yield deeds that one account believes somebody's and another tells as his."""
    for incident_id in sorted(m.incidents):
        if m.incidents[incident_id].type == "ASSAULT":
            found = _of_incident(m, incident_id)
            if found:
                yield found


def _of_incident(m: Material, incident_id: str) -> Dispute | None:
    told = [e for e in m.events(incident_id) if e.status in ("asserted", "historical")]
    believed = {e.id: words for e in told if (words := _believed(m, e))}
    unsure = [e for e in told if e.id in believed]
    sure = [e for e in told if e.id not in believed and m.traits[e.id].actors and not _hedged(m, e)]
    sure = [e for e in sure if any(_other_text(m, e, u) for u in unsure)]
    if not unsure or not sure:
        return None
    first, last = min(_when(m, e) for e in unsure), max(_when(m, e) for e in sure)
    versions = (
        Version(
            clip(m.corpus.text(unsure[0].doc_id, believed[unsure[0].id])),
            tuple(Account(f, e.attribution) for e in unsure for f in _over(m, e, believed[e.id])),
        ),
        Version("told as certain", tuple(map(account, sure))),
    )
    return Dispute(
        kind="certainty",
        subject_kind="incident",
        subject_id=incident_id,
        aspect="how_sure",
        versions=versions,
        state="changed" if first < last else None,
        reason=f"believed in {m.corpus.outlet_shown(unsure[0].doc_id)}, told as certain in "
        f"{m.corpus.outlet_shown(sure[0].doc_id)}",
        weight=1.5,
    )


def _believed(m: Material, event: Event) -> Span | None:
    """Return the words by which an event's sentence believes who or what it was."""
    text = m.corpus.by_doc[event.doc_id].document.text
    sentence = m.corpus.sentence(event.doc_id, event.triggers[0].start)
    found = _BELIEVED.search(text, sentence.start, sentence.end)
    if not found:
        return None
    end = min(sentence.end, found.end() + REACH)
    deed = _DEED.search(text, found.end(), end)
    return Span(start=found.start(), end=deed.end()) if deed else None


def _hedged(m: Material, event: Event) -> bool:
    sentence = m.corpus.sentence(event.doc_id, event.triggers[0].start)
    words = m.corpus.text(event.doc_id, sentence)
    return event.certainty in ("probable", "possible") or _BELIEVED.search(words) is not None


def _other_text(m: Material, a: Event, b: Event) -> bool:
    """Return whether two events stand in texts of two voices or in two entries of one page."""
    if m.voice_of[a.doc_id] != m.voice_of[b.doc_id]:
        return True
    one, other = (m.corpus.block(e.doc_id, e.triggers[0].start) for e in (a, b))
    live = one and other and one.kind == other.kind == "update"
    return bool(
        live and one and other and (one.parent_id or one.id) != (other.parent_id or other.id)
    )


def _when(m: Material, event: Event) -> tuple[object, object]:
    """Return when an event was told: the moment of its text and of its entry."""
    block = m.corpus.block(event.doc_id, event.triggers[0].start)
    moment = m.corpus.moment(event.doc_id)
    entry = block.time.begin if block and block.time and block.time.begin else moment
    return moment, entry


def _over(m: Material, event: Event, words: Span) -> list[Fact]:
    """Return the event and what is read as believed in its sentence."""
    inside = (f for f in m.corpus.facts_over(event.doc_id, words) if f.id in m.corpus.quotes)
    return [event, *inside]
