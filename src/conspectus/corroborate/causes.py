"""What caused it: the causes that accounts of one happening give, by class of cause.

A cause is a word of a small table in the sentence of an event or in those around it, said to be the
cause. What surprises: a bomb and an explosion agree, and so do an accident and a leak; only causes
of classes that exclude each other make a question.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from conspectus.corroborate.material import Account, Dispute, Material, Version
from conspectus.records import Event, Fact, Span

_CAUSES = {
    "bomb": r"(?:car|truck|suicide|roadside|petrol|nail|time|parcel)?\s?bomb(?:s|ing)?|"
    r"explosive\s+devices?|explosives|suicide\s+bombers?|detonat\w+|booby[- ]trap\w*|ied",
    "mine": r"(?:sea\s|land\s?|drifting\s|naval\s)?mines?|landmines?",
    "missile": r"missiles?|rockets?|torpedo(?:es)?",
    "air strike": r"air\s?strikes?|air\s+raids?|bombardment|warplanes?",
    "shelling": r"shelling|mortars?|artillery",
    "gunfire": r"gunfire|sniper\w*|shots|bullets?",
    "poison": r"sarin|chlorine|nerve\s+agent|poison\w*|chemical\s+(?:weapons?|attack|agent)",
    "arson": r"arson\w*|set\s+alight|torched|sabotage",
    "accident": r"(?:gas\s+)?leaks?|accident\w*|malfunction\w*|(?:technical|mechanical|engine|"
    r"structural|electrical)\s+(?:fault|failure|problem|error)s?|human\s+error|pilot\s+error|"
    r"short\s+circuit|negligence|metal\s+fatigue|boiler",
    "weather": r"bad\s+weather|storm|icing|lightning|fog",
}
_VIOLENT = frozenset({"bomb", "mine", "missile", "air strike", "shelling", "gunfire", "arson"})
_FRIENDS = (
    frozenset({"bomb", "arson"}), frozenset({"missile", "air strike"}),
    frozenset({"missile", "shelling"}), frozenset({"accident", "weather"}),
    frozenset({"bomb", "air strike"}), frozenset({"mine", "bomb"}),
    frozenset({"poison", "missile"}),
    frozenset({"poison", "shelling"}), frozenset({"poison", "air strike"}),
    frozenset({"poison", "bomb"}), frozenset({"air strike", "shelling"}),
)  # fmt: skip
_WORD = re.compile(
    "|".join(f"(?P<c{i}>\\b(?:{p})\\b)" for i, p in enumerate(_CAUSES.values())), re.I
)
_NAMES = tuple(_CAUSES)
_LINK = (
    r"caused\s+by|causes?\s+(?:of|was|is)|(?:the\s+)?work\s+of|result(?:ed|s)?\s+(?:of|from)|due\s+to|"
    r"because\s+of|blam\w+|brought\s+down\s+by|destroyed\s+by|triggered\s+by|"
    r"(?:was|is|were|been|had\s+been)\s+(?:not\s+)?(?:an?|the)?|called\s+it|spok\w+\s+of|"
    r"point\w*\s+to|suggest\w*|suspect\w*|ruled\s+out|rather\s+than|not\s+an?|consistent\s+with"
)
_SAID_CAUSE = re.compile(rf"\b(?:{_LINK})\s+(?:\w+\s+){{0,3}}$", re.I)
_BELIEVED = re.compile(
    r"^[^.]{0,30}\b(?:believ\w+|think\w*|thought|suspect\w*|says?|said|caused|blamed|to\s+blame|was\s+the\s+cause)\b",
    re.I,
)
_NOT = re.compile(
    r"\b(?:not|no|never|n't|ruled\s+out|rather\s+than|den\w+)\s+(?:\w+\s+){0,3}$", re.I
)
_BLOWS = re.compile(
    r"^(?:explo\w*|blast\w*|blew|blow\w*|crash\w*|fires?|burn\w*|sank|sunk|sink\w*|collaps\w*|"
    r"derail\w*|disaster|catastrophe|incident|outage|die\w*|dead|death\w*|kill\w*|poison\w*)",
    re.I,
)


def cause_disputes(m: Material) -> Iterator[Dispute]:
    """Yield happenings that accounts lay to causes which exclude each other."""
    for incident_id in sorted(m.incidents):
        events = m.events(incident_id)
        if not any(_BLOWS.match(m.traits[e.id].trigger) for e in events):
            continue
        given: dict[str, dict[str, Account]] = defaultdict(dict)
        for event in events:
            for cause, account in _given(m, event):
                given[cause].setdefault(account.fact.id, account)
        causes = [c for c in sorted(given) if any(_exclude(c, d) for d in given)]
        if len(causes) < 2:
            continue
        versions = tuple(Version(c, tuple(given[c].values())) for c in causes)
        tellers = {
            (m.voice_of[a.fact.doc_id], m.voice(a.fact, a.attribution))
            for v in versions
            for a in v.accounts
        }
        if len(tellers) > 1:
            yield Dispute(
                kind="cause",
                subject_kind="incident",
                subject_id=incident_id,
                aspect="why",
                versions=versions,
                weight=2.5,
            )


def _exclude(a: str, b: str) -> bool:
    """Return whether two causes cannot both be: violence and mishap, or two weapons."""
    return a != b and frozenset({a, b}) not in _FRIENDS


def _given(m: Material, event: Event) -> Iterator[tuple[str, Account]]:
    """Yield the causes that the sentence of an event and the one after it give."""
    doc_id = event.doc_id
    first = m.corpus.sentence(doc_id, event.triggers[0].start)
    block = m.corpus.paragraph(doc_id, first.start)
    spans = [first]
    if first.end < block.end:
        spans.append(m.corpus.sentence(doc_id, first.end))
    text = m.corpus.by_doc[doc_id].document.text
    for span in spans:
        piece = text[span.start : span.end]
        for found in _WORD.finditer(piece):
            at = Span(start=span.start + found.start(), end=span.start + found.end())
            if any(t.start <= at.start < t.end for t in event.triggers):
                continue
            before, after = piece[: found.start()], piece[found.end() :]
            if _NOT.search(before[-40:]):
                continue
            linked = _SAID_CAUSE.search(before[-60:]) or _BELIEVED.search(after)
            if not linked:
                continue
            cause = _NAMES[next(i for i in range(len(_NAMES)) if found[f"c{i}"])]
            fact, attribution = _rest(m, event, at, span)
            yield cause, Account(fact, attribution)


def _rest(m: Material, event: Event, at: Span, sentence: Span) -> tuple[Fact, tuple[str, ...]]:
    """Return the smallest fact over the words of a cause, else the nearest of the sentence."""
    over = [
        f for f in m.corpus.facts_over(event.doc_id, at) if f.spans[-1].end - f.spans[0].start < 300
    ]
    if over:
        fact = min(over, key=lambda f: (f.spans[-1].end - f.spans[0].start, f.id))
        return fact, getattr(fact, "attribution", event.attribution)
    speakers = [
        f
        for f in m.corpus.facts_in(event.doc_id, sentence)
        if f.id in m.corpus.mentions and m.corpus.mentions[f.id].kind in ("state", "person", "org")
    ]
    if speakers and sentence.start > event.triggers[0].start:
        nearest = min(speakers, key=lambda f: (abs(f.spans[0].start - at.end), f.id))
        return nearest, (nearest.id,)
    return event, event.attribution
