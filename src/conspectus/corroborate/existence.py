"""Whether it was so at all: a deed denied here and told elsewhere, and what is no longer so.

What surprises: the denier speaks in general ("that anybody is being held") and the report in
particulars, so only the verb need be shared, where few voices of the case use it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta

from conspectus.corroborate.corpus import FAR_PAST, content_words
from conspectus.corroborate.likeness import COMMON, stems
from conspectus.corroborate.material import Account, Dispute, Material, Version
from conspectus.records import Event, Fact

FEW = 4  # voices that may tell a deed by one word before the word is no sign of one deed
NEAR = timedelta(days=31)  # between the texts that tell and deny
_DENIES = re.compile(r"\bden(?:y|ies|ied|ial)\b|\bno\s+truth\b|\b(?:false|untrue)\b", re.I)
_NO_LONGER = re.compile(
    r"\b(?:reported|believed|thought|feared|said\s+to\s+be|listed\s+as)\s+(?:as\s+)?"
    r"(missing|dead|killed|kidnapped|abducted|captured|lost)\b.*?"
    r"\b(?:is|are|was|were|has\s+been|have\s+been)\s+(?:now\s+)?"
    r"(?:alive|safe|well|at\s+home|found|free|unharmed|back|released|rescued)\b",
    re.I | re.S,
)


def existence_disputes(m: Material) -> Iterator[Dispute]:
    """Yield deeds told and denied by few words, and states that a later text ends."""
    yield from _told_and_denied(m)
    yield from _no_longer(m)


def _told_and_denied(m: Material) -> Iterator[Dispute]:
    told: dict[str, list[Event]] = defaultdict(list)
    for event in sorted(m.corpus.events.values(), key=lambda e: e.id):
        done = event.status == "asserted" and event.polarity == "positive"
        if done and event.type not in ("ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"):
            for stem in stems(m.traits[event.id].trigger):
                told[stem].append(event)
    denied: dict[str, list[Event]] = defaultdict(list)
    for event in sorted(m.corpus.events.values(), key=lambda e: e.id):
        if event.status == "denied" and event.attribution and _denies(m, event):
            for stem in sorted(stems(m.traits[event.id].trigger)):
                denied[stem].append(event)
    for stem, no in sorted(denied.items()):
        yes = [e for e in told[stem] if any(_against(m, e, d) for d in no)]
        voices = {m.voice_of[e.doc_id] for e in told[stem]}
        against = [d for d in no if any(_against(m, e, d) for e in yes)]
        if not yes or len(voices) > FEW:
            continue
        yield Dispute(
            kind="certainty",
            subject_kind="incident",
            subject_id=m.incident_of[yes[0].id],
            aspect="happened",
            topic=stem,
            versions=(
                Version(_clause(m, yes[0]), tuple(Account(e, e.attribution) for e in yes)),
                Version(
                    f"denied: {_clause(m, against[0])}",
                    tuple(Account(d, d.attribution, "contradict") for d in against),
                ),
            ),
            reason=f"told by {m.teller(yes[0], yes[0].attribution)} and denied by "
            f"{m.teller(against[0], against[0].attribution)}",
            weight=1.7,
        )


def _denies(m: Material, event: Event) -> bool:
    """Return whether a sentence denies an event in so many words."""
    sentence = m.corpus.sentence(event.doc_id, event.triggers[0].start)
    return _DENIES.search(m.corpus.text(event.doc_id, sentence)) is not None


def _against(m: Material, told: Event, denied: Event) -> bool:
    """Return whether one event may be what the other denies: near in time, by no other doer."""
    if m.voice_of[told.doc_id] == m.voice_of[denied.doc_id]:
        return False
    moments = [m.corpus.moment(e.doc_id) for e in (told, denied)]
    if FAR_PAST not in moments and abs(moments[0] - moments[1]) > NEAR:
        return False
    if m.voice(told, told.attribution) == m.voice(denied, denied.attribution) and told.attribution:
        return False
    for one, other in (
        (m.traits[told.id].recipients, m.traits[denied.id].recipients),
        (m.traits[told.id].actors, m.traits[denied.id].actors),
    ):
        names = [{e for e in x if m.entities[e].label[:1].isupper()} for x in (one, other)]
        if all(names) and not names[0] & names[1]:
            return False
    return True


def _clause(m: Material, event: Event) -> str:
    """Return the words of a sentence around an event, its clause at most."""
    sentence = m.corpus.sentence(event.doc_id, event.triggers[0].start)
    words = m.corpus.text(event.doc_id, sentence)
    trigger = m.corpus.text(event.doc_id, event.triggers[0])
    parts = re.split(r"(?<=[,;:])\s+", words)
    part = next((p for p in parts if trigger in p), trigger).strip(' ,;:."“”')
    return part if len(part) <= 120 else trigger


# --- what is no longer so -----------------------------------------------------------------------


def _no_longer(m: Material) -> Iterator[Dispute]:
    """Yield what a text calls past of somebody whom another text still tells it of."""
    for analysis in m.corpus.analyses:
        doc_id = analysis.document.id
        for span in m.corpus.sentences(doc_id):
            words = m.corpus.text(doc_id, span)
            found = _NO_LONGER.search(words)
            if not found or m.voice_of[doc_id] != doc_id:
                continue
            about = {w for w in content_words(words[: found.start()]) if len(w) > 4} - COMMON
            before = _still(m, doc_id, found[1].lower(), about)
            now = _facts(m, doc_id, span.start, span.end)
            if before and now:
                who = " ".join(words[: found.start()].split(" who ")[0].split()[:8]).rstrip(",")
                yield Dispute(
                    kind="certainty",
                    subject_kind="topic",
                    subject_id=who,
                    aspect="happened",
                    versions=(
                        Version(found[1].lower(), tuple(map(_account, before))),
                        Version(found.group().split()[-1].lower(), tuple(map(_account, now))),
                    ),
                    state="changed",
                    reason=f"{found[1].lower()} before; {m.corpus.outlet_shown(doc_id)} says "
                    "it is no longer so",
                    weight=1.5,
                )


def _account(fact: Fact) -> Account:
    return Account(fact, tuple(getattr(fact, "attribution", ())))


def _still(m: Material, doc_id: str, state: str, about: set[str]) -> list[Fact]:
    """Return the facts of earlier texts that tell the state of the same person."""
    found: list[Fact] = []
    for analysis in m.corpus.analyses:
        other = analysis.document.id
        if m.voice_of[other] == m.voice_of[doc_id] or state not in analysis.document.text:
            continue
        if m.corpus.moment(other) > m.corpus.moment(doc_id):
            continue
        for span in m.corpus.sentences(other):
            words = set(content_words(m.corpus.text(other, span)))
            if state in words and len(words & about) >= 2:
                found += _facts(m, other, span.start, span.end)
                break
    return found


def _facts(m: Material, doc_id: str, start: int, end: int) -> list[Fact]:
    """Return the facts of a sentence that tell: events and quotes, else who is named."""
    facts = [
        f
        for f in m.corpus.facts_in(doc_id, m.corpus.sentence(doc_id, start))
        if f.spans[-1].end <= end
    ]
    telling = [f for f in facts if f.id in m.corpus.events or f.id in m.corpus.quotes]
    return telling or [f for f in facts if f.id in m.corpus.mentions][:2]
