"""What one voice says never was, and another tells of: a thing, a meeting, a harm to others.

Such a denial has few words in common with what it denies ("nobody else was hit", "he had not seen
her since spring"), so each sort has signs of its own. What surprises: who met whom is asked only
where one of the two says himself that they did not, because writers say it of the time before.
"""

import re
from collections.abc import Iterator

from conspectus.corroborate.contradicted import speakers, who_speak
from conspectus.corroborate.grammar import SHOWN, told_and_denied
from conspectus.corroborate.material import Dispute, Material, Version, account, clip
from conspectus.corroborate.statements import Statement, Statements, particular
from conspectus.knowledge.ideas import idea
from conspectus.records import DiscrepancyKind, Fact, Span

_NEVER_WAS = re.compile(
    r"\bthere\s+(?:(?:has|have|had)\s+never\s+been|never\s+(?:was|were|has\s+been|had\s+been)|"
    r"(?:was|were)\s+never)\s+(?:an?\s+|any\s+|the\s+)?(?P<what>[^.,;]+?)"
    r"(?=\s+(?:within|in|at|on|near|there|here|of|by|inside|behind|from|to|before|under)\b|[.,;”\"]|$)",
    re.I,
)
_NONE_SHOWN = re.compile(
    r"\bno\s+(?P<what>(?:\w+\s+){0,2}?\w+)\s+(?:has|have|had|was|were)\s+(?:ever\s+|yet\s+)?(?:been\s+)?"
    r"(?:shown|found|seen|recovered|produced|discovered|seized|issued|given)\b|"
    r"\b(?:found|saw|seen|gave|received|issued|discovered)\s+no\s+(?:trace\s+(?:\w+\s+)?of\s+(?:an?\s+|the\s+)?)?"
    r"(?P<thing>\w+)|\b(?:did|had|have)\s*(?:not|n[’']t)\s+(?:see|seen|find|found|issue|issued|give|given)\s+"
    r"(?:an?|any|one)\s+(?P<sort>\w+)",
    re.I,
)
_SHOWN = re.compile(
    r"\b(?:was|were|been)\s+(?:\w+ly\s+)?(?:seized|found|shown|recovered|discovered|captured|confiscated|signed|"
    r"issued|given)\b|\b(?:did\s+exist|existed|(?:seized|found|recovered|captured|signed|issued)\s+"
    r"(?:an?\s+|the\s+|\d+\s+|\w+\s+)?)",
    re.I,
)
_STANDS = re.compile(
    r"\b(?:stands?|stood|there\s+(?:is|was|were|are)|(?:was|were)\s+(?:built|based|kept|placed|hidden|"
    r"installed|moved|dismantled|removed|taken\s+away)|shows?|showed|saw|seen|found|filmed|photographed)\b",
    re.I,
)
_IS_NOT = re.compile(r"\b(?:no|not|never|nor|neither|without|deny|denies|denied)\b|n[’']t\b", re.I)
_NOT_MET = re.compile(
    r"\b(?:(?:has|have|had|did)\s*(?:not|n[’']t|never)|never)\s+(?:\w+\s+)?"
    r"(?:me[et]t?|seen?|spoken?|talk(?:ed)?|visited|dined|received)\b(?P<rest>[^.;]*)",
    re.I,
)
_BEFORE = re.compile(r"\b(?:before|until|till|after|when|again|yet|previously)\b", re.I)
_NOBODY_ELSE = re.compile(
    r"\b(?:nobody|no\s?one|no\s+(?:civilians?|bystanders?|residents?|villagers?))\s+(?:else\s+)?"
    r"(?:was|were|had\s+been|has\s+been|have\s+been)\s+(?:\w+\s+)?(?:hit|killed|hurt|harmed|wounded|injured|touched)\b",
    re.I,
)
_OF_OTHERS = re.compile(
    r"\b(?:civilians?|bystanders?|residents?|villagers?|children|famil(?:y|ies)|passers-by|"
    r"(?:nothing|anything)\s+to\s+do\s+with|no\s+(?:ties?|links?|connections?)\s+(?:to|with)|"
    r"not\s+members|unarmed|none\s+of\s+(?:them|whom))\b",
    re.I,
)
LEAST = 2.5  # weight of a thing that is said never to have been
MOST = 60  # sentences that answer one denial; what is told more often is asked elsewhere


def absence_disputes(m: Material, told: Statements) -> Iterator[Dispute]:
    """Yield what somebody says never was and a text of another voice tells of."""
    for s in told.every:
        if m.voice_of[s.doc_id] != s.doc_id or s.text.rstrip("\"”’»' ").endswith("?"):
            continue
        evidence = told.evidence(s)
        found = _things(m, told, s) or _meetings(m, told, s)
        hit = [] if found else _others(m, told, s)
        if evidence and (found or hit):
            yield _dispute(m, told, "certainty" if found else "target", s, found or hit)


def _candidates(m: Material, told: Statements, s: Statement, *ideas: str) -> list[Statement]:
    """Return sentences of other voices with some ideas, in texts that share a happening."""
    return [
        t
        for t in told.holding(*ideas)
        if (m.voice_of[t.doc_id] != m.voice_of[s.doc_id] and m.tell_of_one(s.doc_id, t.doc_id))
        or _answer_in_page(m, s, t)
    ][:MOST]


def _answer_in_page(m: Material, s: Statement, t: Statement) -> bool:
    """Return whether two sentences of one page are the words of two speakers."""
    if s.doc_id != t.doc_id:
        return False
    one, other = (speakers(m, x) for x in (s, t))
    return bool(one and other) and not one & other


def _things(m: Material, told: Statements, s: Statement) -> list[Statement]:
    """Return where a thing stands, or is seen, that a sentence says there has never been."""
    found = _NEVER_WAS.search(s.text) or _NONE_SHOWN.search(s.text)
    what = next((w for w in found.groupdict().values() if w), "") if found else ""
    kinds = sorted(told.ideas_of(what.lower()) & s.ideas)
    if not found or not kinds:
        return []
    thing = max(kinds, key=lambda i: (told.weight[i], i))
    if told.weight[thing] < LEAST:
        return []
    there = _STANDS if found.re is _NEVER_WAS else _SHOWN
    near = [t for t in _candidates(m, told, s, thing) if told.evidence(t)]
    return [t for t in near if there.search(t.text) and not _IS_NOT.search(t.text)]


def _meetings(m: Material, told: Statements, s: Statement) -> list[Statement]:
    """Return where two people meet of whom one says that they have not."""
    found = _NOT_MET.search(s.text)
    if not found or _BEFORE.search(found["rest"]):
        return []
    parties = _persons(m, s)
    if len(parties) != 2 or not parties & who_speak(m, s):
        return []
    met = _candidates(m, told, s, idea("meet"), *sorted(f"entity:{p}" for p in parties))
    return [t for t in met if not _NOT_MET.search(t.text) and told.evidence(t)]


def _persons(m: Material, s: Statement) -> frozenset[str]:
    """Return the persons with a name of their own in a sentence."""
    named = (i.removeprefix("entity:") for i in s.ideas if i.startswith("entity:"))
    return frozenset(i for i in named if i in m.entities and m.entities[i].kind == "person")


def _others(m: Material, told: Statements, s: Statement) -> list[Statement]:
    """Return where people come to harm at a place of which a sentence says that nobody else did."""
    if not _NOBODY_ELSE.search(s.text):
        return []
    return [
        t
        for place in sorted(particular(s.ideas | s.around))
        for t in told.about(place)
        if m.voice_of[t.doc_id] != m.voice_of[s.doc_id]
        and _OF_OTHERS.search(t.text)
        and _harms(m, t)
    ][:MOST]


def _harms(m: Material, s: Statement) -> bool:
    """Return whether a sentence tells of violence as done."""
    events = (m.corpus.events.get(f.id) for f in m.corpus.facts_in(s.doc_id, s.span))
    return any(e and e.type == "ASSAULT" and e.status in ("asserted", "historical") for e in events)


def _denying(m: Material, told: Statements, s: Statement) -> list[Fact]:
    """Return the facts of a denial: those that tell, else all from its "no" on."""
    found = told.evidence(s)
    if any(f.id not in m.corpus.mentions for f in found):
        return found
    no = _NEVER_WAS.search(s.text) or _NONE_SHOWN.search(s.text)
    start = s.span.start + (no.start() if no else 0)
    behind = m.corpus.facts_in(s.doc_id, Span(start=start, end=s.span.end))
    return behind or found


def _dispute(
    m: Material, told: Statements, kind: DiscrepancyKind, no: Statement, yes: list[Statement]
) -> Dispute:
    shown = [f for t in yes for f in told.evidence(t)]
    denied = _denying(m, told, no)
    subject_kind, subject_id = m.asked_of((*shown, *denied), clip(no.text, 60))
    return Dispute(
        kind=kind,
        subject_kind=subject_kind,
        subject_id=subject_id,
        aspect="whom" if kind == "target" else "happened",
        topic=f"{no.doc_id}:{no.span.start}",
        versions=(
            Version(clip(yes[0].text), tuple(map(account, shown))),
            Version(clip(no.text), tuple(account(f, "contradict") for f in denied)),
        ),
        reason=told_and_denied(
            clip(yes[0].text, SHOWN), m.first_teller(shown), m.first_teller(denied)
        ),
        weight=1.7,
    )
