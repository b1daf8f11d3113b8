"""Who did it and to whom: deeds denied by one and told by another, and different doers.

What surprises: a speaker who says that he hits nobody but one enemy is set against whoever says in
the same breath whom he hit; that is the commonest dispute of any air campaign.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from conspectus.corroborate.corpus import extent
from conspectus.corroborate.grammar import does, inside
from conspectus.corroborate.likeness import stems
from conspectus.corroborate.material import Account, Dispute, Material, Version
from conspectus.corroborate.times import sure
from conspectus.records import Event, Fact, Mention, Span

_DOERS = ("state", "group", "igo", "org", "person")
_ONLY = re.compile(
    r"\b(?:nobody|no\s?one|none|nothing|not\s+anyone)\s+(?:but|except|other\s+than)\b"
    r"|\b(?:only|solely|exclusively|nothing\s+else|purely)\b|\bnever\b|\bdoes\s+not\s+target\b",
    re.I,
)
_HITS = re.compile(
    r"\b(?:target\w*|go(?:es|ing)?\s+after|went\s+after|hit(?:s|ting)?|str(?:ike|ikes|iking|uck)|"
    r"bomb\w*|attack\w*|aim\w*|fir(?:ed|es|ing)\s+(?:at|on)|shell\w*|kill\w*|sink\w*|sank|sunk)\b",
    re.I,
)
_OTHERS = re.compile(
    r"\b(?:no\s+(?:tie|ties|link|links|connection|connections)|civilian\w*|hospital\w*|school\w*|"
    r"market\w*|bystander\w*|residents?|families|children|moderate|not\s+members|unarmed|homes?)\b",
    re.I,
)
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ial)\w*|reject\w*|dismiss\w*|untrue|false|no\s+truth|refut\w*|did\s+not|"
    r"didn.t|never|(?:has|had|have)\s+no(?!\s+(?:right|reason|wish|need|choice|business)\b)|not\s+(?:us|responsible|involved|behind)|disput\w+|"
    r"disown\w*|nothing\s+to\s+do)\b",
    re.I,
)
_MEETS = re.compile(r"\b(?:me[et]+\w*|talk\w*|visit\w*|summit|negotiat\w*|confer\w*|held)\b", re.I)
_SAYS = re.compile(
    r"\b(?:say|says|said|told|tell|insist\w*|claim\w*|maintain\w*|accus\w+|report\w*|according|"
    r"den(?:y|ies|ied)|argue\w*|add(?:s|ed)|list)\b",
    re.I,
)


def deed_disputes(m: Material) -> Iterator[Dispute]:
    """Yield deeds that somebody denies, deeds with two doers, and disputed targets."""
    for incident_id in sorted(m.incidents):
        found = _denied(m, incident_id) or _two_doers(m, incident_id)
        if found:
            yield found
    yield from _targets(m)


def _denied(m: Material, incident_id: str) -> Dispute | None:
    """Return the dispute between those who tell of a deed and those who deny it."""
    events = m.events(incident_id)
    denied = [
        e
        for e in events
        if e.status == "denied" and e.attribution and _is_deed(m, e) and _DENIES.search(_told(m, e))
    ]
    told = [
        e for e in events if e.status == "asserted" and e.polarity == "positive" and _is_deed(m, e)
    ]
    if not denied or not told:
        return None
    doers = {d for e in denied for d in m.traits[e.id].actors}
    deniers = {m.voice(e, e.attribution) for e in denied}
    against = [
        e
        for e in told
        if m.voice(e, e.attribution) not in deniers
        and _speaks_of(m, e, doers)
        and any(sure(m, e.id, d.id) for d in denied)
    ]
    if not against:
        return None
    named = {d for e in against for d in _named(m, e)}
    accused = sorted(doers & named)
    if accused:
        who = m.entities[accused[0]].label
        versions = (
            Version(who, tuple(a for e in against for a in _doing(m, e, set(accused)))),
            Version(f"not {who}", tuple(a for e in denied for a in _denying(m, e))),
        )
    else:
        versions = (
            Version("it happened", tuple(Account(e, e.attribution) for e in against)),
            Version("denied", tuple(a for e in denied for a in _denying(m, e))),
        )
    return Dispute(
        kind="actor" if accused else "certainty",
        subject_kind="incident",
        subject_id=incident_id,
        aspect="who" if accused else "happened",
        versions=versions,
        reason=_denial(m, denied, against),
        weight=2.6,
    )


def _is_deed(m: Material, event: Event) -> bool:
    """Return whether an event is something done, not seen, said or denied."""
    trigger = m.traits[event.id].trigger
    if event.status != "denied" and _DENIES.search(trigger):
        return False
    return event.type != "CONSULT" or _MEETS.search(trigger) is not None


def _told(m: Material, event: Event) -> str:
    return m.corpus.text(event.doc_id, m.corpus.sentence(event.doc_id, event.triggers[0].start))


def _speaks_of(m: Material, event: Event, doers: set[str]) -> bool:
    """Return whether an event names the doer that others deny, or names none."""
    actors = m.traits[event.id].actors
    return bool(actors & doers) if doers else True


def _doing(m: Material, event: Event, doers: set[str]) -> Iterator[Account]:
    for argument in event.arguments:
        mention = m.corpus.mentions.get(argument.mention_id)
        if mention and argument.role == "actor" and m.entity_of.get(mention.id) in doers:
            yield Account(mention, event.attribution)
    yield Account(event, event.attribution)


def _denying(m: Material, event: Event) -> Iterator[Account]:
    """Yield the denial and what the denier says of it in the same paragraph."""
    yield Account(event, event.attribution, "contradict")
    paragraph = m.corpus.paragraph(event.doc_id, event.triggers[0].start)
    doers = m.traits[event.id].actors
    for fact in m.corpus.facts_in(event.doc_id, paragraph):
        quote = m.corpus.quotes.get(fact.id)
        if not quote or not quote.speaker_id:
            continue
        speaker = m.entity_of.get(quote.speaker_id)
        if speaker in doers or speaker == m.voice(event, event.attribution):
            yield Account(quote, quote.attribution, "contradict")


def _denial(m: Material, denied: Sequence[Event], told: Sequence[Event]) -> str:
    one, other = denied[0], told[0]
    by, teller = m.teller(one, one.attribution), m.teller(other, other.attribution)
    return f"{does(teller, 'say')} so and {does(by, 'deny')} it"


def _two_doers(m: Material, incident_id: str) -> Dispute | None:
    """Return the dispute over who did what one voice lays on one and another on another."""
    if m.incidents[incident_id].type != "ASSAULT":
        return None
    told = [e for e in m.events(incident_id) if e.status == "asserted" and _named(m, e)]
    clash: dict[str, Event] = {}
    for i, e in enumerate(told):
        for f in told[i + 1 :]:
            one, other = _named(m, e), _named(m, f)
            if m.voice_of[e.doc_id] == m.voice_of[f.doc_id] or one & other:
                continue
            if not stems(m.traits[e.id].trigger) & stems(m.traits[f.id].trigger):
                continue
            if _countries(m, one) & _countries(m, other) or not sure(m, e.id, f.id):
                continue
            if one & m.traits[f.id].recipients or other & m.traits[e.id].recipients:
                continue
            clash[e.id], clash[f.id] = e, f
    if _several_deeds(m, list(clash.values())):
        return None
    groups: dict[str, list[Account]] = defaultdict(list)
    for event_id in sorted(clash, key=lambda i: (m.corpus.moment(clash[i].doc_id), i)):
        event = clash[event_id]
        doers = _named(m, event)
        name = " and ".join(sorted(m.entities[d].label for d in doers))
        groups[name] += list(_doing(m, event, set(doers)))
    if len(groups) < 2:
        return None
    return Dispute(
        kind="actor",
        subject_kind="incident",
        subject_id=incident_id,
        aspect="who",
        versions=tuple(Version(v, tuple(a)) for v, a in groups.items()),
        weight=2.2,
    )


def _several_deeds(m: Material, events: Sequence[Event]) -> bool:
    """Return whether one outlet in its own words tells of several doers: of several deeds, then."""
    told: dict[str, list[frozenset[str]]] = defaultdict(list)
    for event in events:
        outlet = m.corpus.outlet(event.doc_id) or m.voice_of[event.doc_id]
        told[outlet].append(_named(m, event))
    return any(not one & other for doers in told.values() for one in doers for other in doers)


def _named(m: Material, event: Event) -> frozenset[str]:
    return frozenset(
        d
        for d in m.traits[event.id].actors
        if m.entities[d].kind in _DOERS
        and any(m.corpus.mentions[i].form == "name" for i in m.mentions_of[d])
    )


def _countries(m: Material, doers: frozenset[str]) -> set[str]:
    return {c for d in doers if (c := m.entities[d].country)}


# --- targets ------------------------------------------------------------------------------------


def _targets(m: Material) -> Iterator[Dispute]:
    """Yield claims to hit nobody but one enemy that the next voice speaks against."""
    for analysis in m.corpus.analyses:
        doc_id = analysis.document.id
        if m.voice_of[doc_id] != doc_id:
            continue
        sentences = m.corpus.sentences(doc_id)
        for here, *after in zip(sentences, sentences[1:], sentences[2:], strict=False):
            words = m.corpus.text(doc_id, here)
            if not (_ONLY.search(words) and _HITS.search(words)):
                continue
            block = m.corpus.paragraph(doc_id, here.start)
            claimed = _telling(m, doc_id, here, None)
            if not claimed:
                continue
            for there in after:
                text = m.corpus.text(doc_id, there)
                near = there.start < block.end
                if not near or not _OTHERS.search(text) or not _SAYS.search(text):
                    continue
                against = _telling(m, doc_id, there, claimed[0])
                if against:
                    yield _target(m, here, there, claimed, against)
                    break


_Telling = tuple[Mention, list[Fact]]


def _telling(m: Material, doc_id: str, sentence: Span, not_by: Mention | None) -> _Telling | None:
    """Return who speaks in a sentence and the facts it holds, for a named or described actor."""
    facts = m.corpus.facts_in(doc_id, sentence)
    actors = [
        m.corpus.mentions[f.id]
        for f in facts
        if f.id in m.corpus.mentions and m.corpus.mentions[f.id].kind in (*_DOERS, "people")
    ]
    other = m.entity_of.get(not_by.id) if not_by else None
    speaker = next((a for a in actors if m.entity_of.get(a.id) != other), None)
    rest = [f for f in facts if speaker and f.id != speaker.id and f.id not in m.corpus.toponyms]
    kept = [f for f in rest if extent(f) < 300]
    return (speaker, kept) if speaker and kept else None


def _target(m: Material, here: Span, there: Span, claimed: _Telling, against: _Telling) -> Dispute:
    versions = tuple(
        Version(
            m.corpus.text(speaker.doc_id, _clause(facts)),
            tuple(Account(f, (speaker.id,)) for f in facts),
        )
        for speaker, facts in (claimed, against)
    )
    who, other = (inside(m.label(x[0].id)) for x in (claimed, against))
    return Dispute(
        kind="target",
        subject_kind="entity",
        subject_id=m.entity_of[claimed[0].id],
        aspect="whom",
        topic=str(here.start),
        versions=versions,
        reason=f"{who} and {other} differ on whom {who} hits",
        weight=2.2,
    )


def _clause(facts: Sequence[Fact]) -> Span:
    """Return the stretch from the first to the last of some facts, at most a line of it."""
    start = min(f.spans[0].start for f in facts)
    end = max(f.spans[-1].end for f in facts)
    return Span(start=start, end=min(end, start + 90))
