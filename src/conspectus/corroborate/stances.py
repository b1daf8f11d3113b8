"""Two faces of one actor: a stance that turns, and a deed against a word.

A text often says itself that somebody turned ("which he had never done before", "until now it
refused"); then the other face is looked for in all he is told to have said or done. Without such
words, praise and blame of one target, or "will not" and the deed, make the question. What
surprises: a state and those who speak for it are one actor here, because stances are theirs.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from conspectus.corroborate.corpus import FAR_PAST
from conspectus.corroborate.grammar import SHOWN
from conspectus.corroborate.material import Dispute, Material, Version, account, clip
from conspectus.corroborate.statements import Statement, Statements
from conspectus.records import DiscrepancyState, Fact, Quote

_TURNS = re.compile(
    r"\b(?:(?:which|as|what)\s+(?:no|none)\b[^.;]{3,60}\b(?:had|has|have)\s+(?:\w+\s+){0,2}(?:done|said)\b|"
    r"(?:had|has|have)\s+(?:never|not)\s+(?:done|said)\s+(?:so\s+|that\s+|this\s+)?(?:before|until)\b|"
    r"(?:shift|change|reversal|turnaround|about-face|u-turn)\s+(?:of|in)\s+(?:his|her|its|their|the)\b|"
    r"first\s+positive\b|changed\s+(?:his|her|its|their)\s+(?:mind|tone|position|view)|"
    r"revers(?:ed|es|ing)\s+(?:his|her|its|their|course)|dropped\s+(?:his|her|its|their)\s+"
    r"(?:opposition|objections?|resistance|demands?))\b",
    re.I,
)
"""A text says that this is new from him."""
_NOW = re.compile(
    r"\bnow\s+(?:says?|wants?|calls?|supports?|backs?|demands?|opposes?|praises?)\b", re.I
)
_OFFICE = re.compile(
    r"\b(?:minister|president|premier|chancellor|king|queen|leader|emir|envoy)\b", re.I
)
_FOR = re.compile(
    r"\b(?:prais\w*|thank\w*|welcom\w*|support\w*|back(?:s|ed|ing)|stands?\s+with|stood\s+with|"
    r"admir\w*|applaud\w*|hail\w*|courage\w*|justif\w*|endors\w*|importan\w+|ready\s+(?:for|to)|"
    r"embrac\w*|congratulat\w*|in\s+favou?r|agree[sd]?\s+with|right\s+to|collaborat\w*|cooperat\w*|"
    r"common\s+(?:aim|words|ground)|promis\w*|solidar\w*|just\s+(?:cause|war|demand)|friend\w*)\b",
    re.I,
)
_AGAINST = re.compile(
    r"\b(?:condemn\w*|critici[sz]\w*|reject\w*|refus\w*|oppos\w*|blam\w*|accus\w*|deplor\w*|denounc\w*|"
    r"rebuff\w*|nothing\s+more|no\s+foreign|foolish|must\s+(?:stop|leave|lay\s+down|go|end|withdraw)|"
    r"lay\s+down\s+(?:their|your|its)|wrong|disast\w*|unacceptab\w*|illegal\w*|aggress\w*|barbar\w*|"
    r"complicit|crim(?:e|es|inal)|scorn\w*|warn\w*|not\s+for|against)\b",
    re.I,
)
_NOT = re.compile(r"\b(?:not|no|never|nor|n[’']t|without|neither)\b", re.I)
_REFUSES = re.compile(
    r"\b(?:(?:will|would|shall|can)\s+(?:not|never)|won[’']t|refus(?:es|ed)\s+to|rul(?:es|ed)\s+out|"
    r"never\s+again)\s+(\w+(?:\s+\w+){0,4})",
    re.I,
)
_YET = re.compile(r"^[\"“«]?(?:Yet|But|Still|However|Nevertheless|Nonetheless|All\s+the\s+same)\b")
"""A writer sets what comes against what was said."""
_DEED = frozenset({"asserted", "historical"})
_LEAST = 2.6  # weight of ideas that a refusal and a deed must share
MOST_SAID = 400  # things told of one actor that are looked at, which keeps large cases linear


def stance_disputes(m: Material, told: Statements) -> Iterator[Dispute]:
    """Yield actors who are told to have turned, or to have done what they said they would not."""
    said = _said(m, told)
    found: dict[tuple[str, int], list[Dispute]] = defaultdict(list)
    for actor in sorted(said):
        here = said[actor][:MOST_SAID]
        for dispute in (
            _turned(m, told, actor, here),
            _gainsaid(m, told, actor, here) or _broken(m, told, actor, here),
        ):
            if dispute:
                last = dispute.versions[-1].accounts[0].fact
                turn = m.corpus.sentence(last.doc_id, last.spans[0].start)
                found[last.doc_id, turn.start].append(dispute)
    for key in sorted(found):  # a minister's turn is his state's: told of him whose words they are
        yield max(
            found[key], key=lambda d: (_of_person(m, d), len(d.versions[0].accounts), d.subject_id)
        )


def _of_person(m: Material, dispute: Dispute) -> bool:
    return m.entities[dispute.subject_id].kind == "person"


_Said = tuple[Statement, Fact]


def _said(m: Material, told: Statements) -> dict[str, list[_Said]]:
    """Return what each actor says, or does by saying, with its sentence."""
    found: dict[str, list[_Said]] = defaultdict(list)
    for quote in m.corpus.quotes.values():
        s = told.at(quote.doc_id, (quote.cue or quote.spans[0]).start)
        speaker = m.entity_of.get(quote.speaker_id or "")
        if s and speaker:
            found[_actor(m, speaker)].append((s, quote))
    for event in m.corpus.events.values():
        s = told.at(event.doc_id, event.triggers[0].start)
        if not s or event.status not in _DEED:
            continue
        for entity in sorted(m.traits[event.id].actors):
            found[_actor(m, entity)].append((s, event))
    for entity_id in sorted(found):
        state = _state(m, entity_id)
        if state and state != entity_id:  # what its ministers say is the state's stance
            found[state] += [p for p in found[entity_id] if isinstance(p[1], Quote)]
    for facts in found.values():
        facts.sort(key=lambda p: (m.corpus.moment(p[0].doc_id), p[0].doc_id, p[1].spans[0].start))
    return {a: facts for a, facts in found.items() if len(facts) > 1 and a}


def _actor(m: Material, entity_id: str) -> str:
    """Return an entity with a name of its own; "" for anybody else."""
    entity = m.entities[entity_id]
    return entity_id if entity.label[:1].isupper() and entity.kind in _KINDS else ""


def _state(m: Material, entity_id: str) -> str | None:
    """Return the state that a person in office speaks for."""
    entity = m.entities.get(entity_id)
    if not entity or entity.kind != "person" or not entity.country:
        return None
    mentions = [m.corpus.mentions[i] for i in m.mentions_of[entity_id]]
    if not any(_OFFICE.search(f"{x.role or ''} {m.corpus.words(x)}") for x in mentions):
        return None
    states = (e for e in m.entities.values() if e.kind == "state" and e.country == entity.country)
    return min((e.id for e in states), default=None)


_KINDS = ("person", "state", "group", "igo", "org")


def _side(words: str) -> int:
    """Return 1 for words in favour, -1 for words against, 0 for both or neither."""
    pro, con = len(_FOR.findall(words)), len(_AGAINST.findall(words))
    if pro and not con:
        return -1 if _NOT.search(words) else 1
    return -1 if con and not pro else 0


def _words(m: Material, fact: Fact, s: Statement) -> str:
    if isinstance(fact, Quote):
        return m.corpus.content(fact)
    return s.text


def _face(m: Material, fact: Fact, s: Statement) -> int:
    """Return the side that a thing said or done takes."""
    event = m.corpus.events.get(fact.id)
    if not event:
        return _side(_words(m, fact, s))
    return 1 if event.type == "SUPPORT" else -1 if event.type in ("ACCUSE", "REJECT") else 0


def _turned(m: Material, told: Statements, actor: str, said: Sequence[_Said]) -> Dispute | None:
    """Return the turn that a text itself speaks of, with the face before it."""
    for s, _ in said:
        told_so = _TURNS.search(s.text)
        if not (told_so or _NOW.search(s.text)) or m.voice_of[s.doc_id] != s.doc_id:
            continue
        now = _side(_TURNS.sub(" ", s.text))
        if not told_so and not now:
            continue
        before = [
            (t, f)
            for t, f in said
            if t is not s and _earlier(m, t, s) and _face(m, f, t) == -now != 0
        ]
        if not before and told_so:
            quotes = [(t, f) for t, f in said if isinstance(f, Quote) and t is not s]
            same = [(t, f) for t, f in quotes if t.doc_id == s.doc_id]
            before = [p for p in same if abs(p[0].span.start - s.span.start) < 900]
        facts = [f for t, f in said if t is s]
        if before and facts:
            return _dispute(m, actor, before, [(s, f) for f in facts], "changed")
    return None


def _earlier(m: Material, t: Statement, s: Statement) -> bool:
    """Return whether a sentence may be of before another: told earlier, or in the same text."""
    one, other = m.corpus.moment(t.doc_id), m.corpus.moment(s.doc_id)
    return t.doc_id == s.doc_id or FAR_PAST in (one, other) or one <= other


def _broken(m: Material, told: Statements, actor: str, said: Sequence[_Said]) -> Dispute | None:
    """Return what an actor said he would not do and is told to have done."""
    for s, fact in said:
        refused = _REFUSES.search(_words(m, fact, s))
        if not refused or not isinstance(fact, Quote):
            continue
        ideas = told.ideas_of(refused[1])
        for t, deed in said:
            if t is s or isinstance(deed, Quote) or m.voice_of[t.doc_id] == m.voice_of[s.doc_id]:
                continue
            event = m.corpus.events[deed.id]
            does = told.ideas_of(m.corpus.text(t.doc_id, event.triggers[0]))
            behind = told.ideas_of(t.text[max(0, event.triggers[0].start - t.span.start) :])
            shared = ideas & behind
            if not (does & ideas or len(shared) > 1) or told.plain(shared) < _LEAST:
                continue
            if not _NOT.search(t.text) and not _REFUSES.search(t.text):
                return _dispute(m, actor, [(s, fact)], [(t, deed)], None)
    return None


def _gainsaid(m: Material, told: Statements, actor: str, said: Sequence[_Said]) -> Dispute | None:
    """Return what an actor said he would not do and a writer goes on that he yet did.

    All who tell of his no stand on the one side, the writer alone on the other.
    """
    refusals = [
        (s, f, told.ideas_of(no[1]))
        for s, f in said
        if isinstance(f, Quote) and (no := _REFUSES.search(_words(m, f, s)))
    ]
    for s, _, ideas in refusals:
        for t in told.after(s):
            deeds = [(t, f) for f in _done_by(m, actor, t)]
            if deeds and _YET.match(t.text) and ideas & t.ideas and not _REFUSES.search(t.text):
                same = [(x, f) for x, f, others in refusals if ideas & others & t.ideas]
                return _dispute(m, actor, same, deeds, None)
    return None


def _done_by(m: Material, actor: str, s: Statement) -> list[Fact]:
    """Return what a sentence tells in its clause of an actor: an event, else all it names there."""
    facts = m.corpus.facts_in(s.doc_id, s.span)
    named = [f for f in facts if _actor_of(m, f) == actor]
    start = min((f.spans[0].start for f in named), default=s.span.end)
    text = m.corpus.by_doc[s.doc_id].document.text
    end = next((i for i in range(start, s.span.end) if text[i] in ",;:"), s.span.end)
    clause = [f for f in facts if start <= f.spans[0].start < end and f.id not in m.corpus.quotes]
    return [f for f in clause if f.id in m.corpus.events] or clause


def _actor_of(m: Material, fact: Fact) -> str:
    entity = m.entity_of.get(fact.id)
    return _actor(m, entity) if entity else ""


def _dispute(
    m: Material,
    actor: str,
    one: Sequence[_Said],
    other: Sequence[_Said],
    state: DiscrepancyState | None,
) -> Dispute:
    who = m.entities[actor].label
    before, after = (clip(_words(m, x[0][1], x[0][0]), SHOWN) for x in (one, other))
    return Dispute(
        kind="stance",
        subject_kind="entity",
        subject_id=actor,
        aspect="said",
        topic=one[0][1].id,
        versions=tuple(
            Version(clip(_words(m, x[0][1], x[0][0])), tuple(account(f) for _, f in x))
            for x in (one, other)
        ),
        state=state,
        reason=f"{who} is told to have turned: «{before}» before, «{after}» then"
        if state
        else f"{who} said no, «{before}», and is told to have done so, «{after}»",
        weight=1.4,
    )
