"""How sure: what one text believes of a deed or its cause and another tells flat.

"In what is believed to be an air strike by the army" in the morning is "the army's attack" in the
evening; "probably a bomb" becomes a bomb when somebody says that it was shown. What surprises: only
the doer, the kind of deed and its cause are looked at; a text that doubts a number doubts no deed.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta

from conspectus.corroborate.causes import causes_in
from conspectus.corroborate.corpus import FAR_PAST
from conspectus.corroborate.grammar import does, listed, told_in
from conspectus.corroborate.material import Account, Dispute, Material, Version, account, clip
from conspectus.corroborate.statements import Statement, Statements
from conspectus.records import Event, Fact, Span

_BELIEVED = re.compile(
    r"\b(?:(?:is|are|was|were)\s+(?:widely\s+)?(?:believed|thought|suspected|presumed)\s+to\s+(?:be|have)|"
    r"suspected|apparently|presumably|probably|most\s+likely|believed\s+to\s+(?:be|have)|"
    r"what\s+(?:looks?|looked|appears?|appeared|seems?|seemed)\s+(?:like|to\s+be))\b",
    re.I,
)
HEAD = 40  # code points of an entry in which its hour stands
REACH = 60  # code points behind such a word in which it is said what is believed
_DEED = re.compile(
    r"\b(?:strikes?|attacks?|raids?|bomb\w*|air\s?strikes?|shell\w*|missiles?|shot|fired|carried\s+out|"
    r"work\s+of|done|killed|behind|mines?|rockets?|sabotage)\b",
    re.I,
)
_MAYBE = re.compile(
    r"\b(?:likely|probabl[ey]|possibl[ey]|perhaps|(?:may|might|could)\s+have|believ\w+|suspect\w*|"
    r"thought\s+to|presum\w+|appear(?:s|ed)\s+to|seem(?:s|ed)\s+to|point(?:s|ed)?\s+to)\b[^.;]{0,50}$",
    re.I,
)
_WAITS = re.compile(
    r"\b(?:urg\w+\s+(?:caution|patience)|too\s+early|premature|wait\w*\s+(?:for|until)|"
    r"(?:refus|declin)\w+\s+to\s+(?:speculate|guess|say)|ruled?\s+nothing\s+out|"
    r"(?:is|was)\s+not\s+(?:yet\s+)?(?:known|clear|established))\b",
    re.I,
)
"""Beside what is only believed: somebody who does not say so yet."""
_SHOWN = re.compile(
    r"\b(?:acknowledg\w+|admit\w+|conced\w+|confirm\w+|conclud\w+|establish\w+|found\s+that|"
    r"show(?:s|ed)\s+that|prov(?:es|ed)\s+that|announced\s+that|(?:now\s+)?says?\s+that\s+it\s+was)\b",
    re.I,
)
_DOES = re.compile(
    r"^\s+(?:had\s+|has\s+|have\s+)?(?:destroyed|downed|sank|sunk|brought|blew|blown|tore|torn|caused|"
    r"killed|hit|struck|exploded)\b|^[^.;]{0,12}$",
    re.I,
)
_WHO = ("person", "state", "org", "group", "igo")
SHARED = 4.0  # weight of what a doubt and a certainty must share, the cause itself left out
MOST = 200  # certainties of one cause that a doubt is compared with, which keeps large cases linear
NEAR = timedelta(days=60)  # between the texts that doubt and tell


def surety_disputes(m: Material, told: Statements) -> Iterator[Dispute]:
    """Yield deeds and causes that one account believes and another tells as certain."""
    yield from _causes(m, told)
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
        Version(_short(m, sure[0]), tuple(map(account, sure))),
    )
    return Dispute(
        kind="certainty",
        subject_kind="incident",
        subject_id=incident_id,
        aspect="how_sure",
        versions=versions,
        state="changed" if first < last else None,
        reason=f"only believed by {_where(m, unsure[0])}, told as certain by {_where(m, sure[0])}",
        weight=1.5,
    )


def _short(m: Material, event: Event) -> str:
    """Return the sentence of an event, cut to a line."""
    sentence = m.corpus.sentence(event.doc_id, event.triggers[0].start)
    return clip(m.corpus.text(event.doc_id, sentence))


def _where(m: Material, event: Event) -> str:
    """Return who tells an event and where: the outlet, and the hour of a live page's entry."""
    teller, outlet = m.teller(event, event.attribution), m.corpus.outlet_shown(event.doc_id)
    clock = _clock(m, event)
    return told_in(teller, outlet) + (f" at {clock}" if clock else "")


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


def _when(m: Material, event: Event) -> tuple[datetime, str]:
    """Return when an event was told: the moment of its text and the clock of its entry."""
    return m.corpus.moment(event.doc_id), _clock(m, event)


def _clock(m: Material, event: Event) -> str:
    """Return the hour at the head of a live page's entry as it is written there; "" for none."""
    blocks = {b.id: b for b in m.corpus.by_doc[event.doc_id].blocks}
    block = m.corpus.block(event.doc_id, event.triggers[0].start)
    entry = blocks.get(block.parent_id or block.id) if block and block.kind == "update" else None
    if not entry:
        return ""
    head = Span(start=entry.span.start, end=entry.span.start + HEAD)
    times = (m.corpus.timexes.get(f.id) for f in m.corpus.facts_in(event.doc_id, head))
    found = (re.search(r"T(\d\d:\d\d)", t.value or "") for t in times if t)
    return next((clock[1] for clock in found if clock), "")


def _over(m: Material, event: Event, words: Span) -> list[Fact]:
    """Return the event and what is read as believed in its sentence."""
    inside = (f for f in m.corpus.facts_over(event.doc_id, words) if f.id in m.corpus.quotes)
    return [event, *inside]


# --- causes -------------------------------------------------------------------------------------


def _causes(m: Material, told: Statements) -> Iterator[Dispute]:
    """Yield causes that one text gives as likely and a voice of another as shown."""
    likely: dict[str, list[Statement]] = defaultdict(list)
    shown: dict[str, list[Statement]] = defaultdict(list)
    for s in told.every:
        if m.voice_of[s.doc_id] != s.doc_id:
            continue
        for cause, found in causes_in(s.text):
            if _MAYBE.search(s.text[: found.start()]):
                likely[cause].append(s)
            elif _SHOWN.search(s.text[: found.start()]) and _DOES.search(s.text[found.end() :]):
                shown[cause].append(s)
    for cause in sorted(likely):
        for s in likely[cause]:
            sure = [t for t in shown[cause][:MOST] if _of_one(m, told, cause, s, t)]
            if sure:
                yield _risen(m, told, cause, s, sure)


def _of_one(m: Material, told: Statements, cause: str, s: Statement, t: Statement) -> bool:
    """Return whether a doubt and a certainty of two texts are on the cause of one happening."""
    moments = [m.corpus.moment(x.doc_id) for x in (s, t)]
    if s.doc_id == t.doc_id or (FAR_PAST not in moments and abs(moments[1] - moments[0]) > NEAR):
        return False
    shared = (s.ideas | s.around) & (t.ideas | t.around) - told.ideas_of(cause)
    named = [i for i in shared if ":" in i]
    worth = told.plain(shared)
    return bool(named) and worth > 0 and worth + sum(told.weight[i] for i in named) >= SHARED


def _first_named(m: Material, s: Statement) -> str:
    """Return the first who acts or speaks that a sentence names; "" for nobody."""
    mentions = (m.corpus.mentions.get(f.id) for f in m.corpus.facts_in(s.doc_id, s.span))
    return next((m.label(x.id) for x in mentions if x and x.kind in _WHO), "")


def _giver(m: Material, facts: list[Fact]) -> str:
    """Return who gives some facts, with the outlet where it is somebody else's word."""
    return told_in(m.first_teller(facts), m.corpus.outlet_shown(facts[0].doc_id))


def _risen(
    m: Material, told: Statements, cause: str, s: Statement, sure: list[Statement]
) -> Dispute:
    waiting = [t for t in (*told.before(s), *told.after(s)) if _WAITS.search(t.text)]
    sides = [[f for t in side for f in told.evidence(t)] for side in ([s, *waiting], sure)]
    subject_kind, subject_id = m.asked_of((f for side in sides for f in side), clip(s.text, 60))
    last = sure[-1]
    changed = m.corpus.moment(s.doc_id) < m.corpus.moment(last.doc_id)
    waits = [does(who, "wait") for t in waiting if (who := _first_named(m, t))]
    doubt = f"«{cause}» is only likely in {m.corpus.outlet_shown(s.doc_id)}"
    return Dispute(
        kind="certainty",
        subject_kind=subject_kind,
        subject_id=subject_id,
        aspect="how_sure",
        topic=cause,
        versions=(
            Version(clip(s.text), tuple(map(account, sides[0]))),
            Version(clip(last.text), tuple(map(account, sides[1]))),
        ),
        state="changed" if changed else None,
        reason=f"{listed([doubt, *dict.fromkeys(waits)])}; {_giver(m, sides[1])} gives it as shown",
        weight=1.5,
    )
