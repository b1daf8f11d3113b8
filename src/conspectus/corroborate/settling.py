"""Open, changed or settled: what became of a difference, judged only by who said what when.

Settled means that the texts themselves closed it: a later account gives one version and speaks of
the other as past, or all later outlets agree. Changed means that one and the same voice gave both
versions at different times. We never ask which is right.
"""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from conspectus.corroborate.comparable import bounds, measure_of
from conspectus.corroborate.corpus import FAR_PAST
from conspectus.corroborate.material import PRONOUNS, Account, Material, Version, clip
from conspectus.corroborate.statements import Statement, Statements
from conspectus.records import DiscrepancyKind, DiscrepancyState, Figure

LATE = timedelta(days=7)  # an account this much later looks back on the others
REVISED = re.compile(
    r"\b(?:correct(?:ion|ed|s)|revis\w+|lowered|raised|earlier\s+(?:count|version|report|figure|"
    r"estimate|toll)|early\s+(?:count|report|figure|estimate|toll)|had\s+been\s+listed|initial(?:ly)?|"
    r"at\s+first|until\s+now|now\s+says?|previously|had\s+(?:said|blamed|claimed|denied|insisted|maintained)|postponed|mistaken\w*|wrongly|"
    r"the\s+(?:figure|number|count)\s+of|(?:is|was)\s+why|now\s+admits?|never\s+more\s+than|"
    r"turned\s+out|retract\w+|backtrack\w*|withdr\w+|amended|updated)\b",
    re.I,
)


_GONE = re.compile(
    r"\b(?:early|earlier|first|initial|previous|original|preliminary)\s+"
    r"(?:counts?|reports?|figures?|estimates?|tolls?)\b[^.;]{0,30}$",
    re.I,
)
"""What stands before a number that is no longer said: "an early count of"."""
_UNDECIDED = re.compile(
    r"\b(?:contested|disputed|in\s+dispute|not\s+known|unknown|(?:do|does|did)\s+not\s+know|unclear|"
    r"undecided|unresolved|still\s+(?:say|speak|claim|insist|maintain|den|put|count)\w*|maintains|"
    r"den(?:y|ies|ied)|nobody\s+has\s+claimed|not\s+been\s+(?:established|settled)|"
    r"incomplete|could\s+not\s+(?:tell|say|confirm|be\s+confirmed)|cannot\s+(?:tell|say|be)|whether)\b",
    re.I,
)
"""A text that looks back and leaves the question as it was."""
ADMITS = re.compile(
    r"\b(?:admit\w*|acknowledg\w*|conced\w*|after\s+all|confirm\w*|withdr[ae]w\w*|retract\w*|"
    r"established|showed|found\s+that|had\s+ruled\s+this\s+out)\b",
    re.I,
)
_NOT = re.compile(r"\b(?:not|never|was\s+wrong|were\s+wrong)\b", re.I)
_RETROSPECT = re.compile(
    r"\bwhat\s+(?:we|is|was|has|is\s+and|the)\b|\b(?:known?|established|settled|fact.?check|verif\w+|"
    r"timeline|inquiry|investigation|in\s+review|records\s+show|weeks?\s+(?:on|later|after)|"
    r"months?\s+(?:on|later|after)|looking\s+back)\b",
    re.I,
)
"""Headlines of texts that look back and weigh."""
_OF_ONE_SPEECH: frozenset[DiscrepancyKind] = frozenset({"selection", "paraphrase"})
SAME = 0.24  # likeness of a later sentence to an account at which it speaks of the same
SHARED = 6.0  # weight of what both must say then
COUNTED, COUNTED_SHARED = 0.16, 8.0  # the same where a text that weighs accounts counts it again


def settle(
    m: Material, told: Statements, kind: DiscrepancyKind, versions: Sequence[Version]
) -> tuple[DiscrepancyState, str]:
    """Return the state of a difference and, when it is not open, the sentence that says why."""
    state, why = _by_accounts(m, versions)
    back = _looking_back(m, told, versions) if state != "settled" else _last(m, told, versions)
    if state == "changed" and kind in _OF_ONE_SPEECH:  # he spoke once; it is told in two ways
        state, why = "open", ""
    if not back or (state == "changed" and kind != "certainty"):
        return state, why
    if any(_UNDECIDED.search(s.text) for b in back for s in _around_it(told, b)):
        return "open", ""
    if state == "settled":
        return state, why
    last = back[-1]
    where = f"{m.corpus.outlet_shown(last.doc_id)} {m.corpus.day(last.doc_id)}".strip()
    return "settled", f"settled later: {where} writes «{clip(last.text, 120).rstrip('. ')}»"


def _last(m: Material, told: Statements, versions: Sequence[Version]) -> list[Statement]:
    """Return the sentences of the last dated text that gives an answer."""
    facts = [a.fact for v in versions for a in v.accounts]
    last = max(m.corpus.moment(f.doc_id) for f in facts)
    own = (told.at(f.doc_id, f.spans[0].start) for f in facts if m.corpus.moment(f.doc_id) == last)
    return [s for s in own if s]


def _around_it(told: Statements, s: Statement) -> list[Statement]:
    """Return a sentence, the one before it, and the one behind it that goes on about the same."""
    return [*told.before(s), s, *(t for t in told.after(s) if told.plain(t.ideas & s.ideas) > 0)]


def _looking_back(m: Material, told: Statements, versions: Sequence[Version]) -> list[Statement]:
    """Return the sentences by which a text of a week or more later takes the question up again."""
    facts = [a.fact for v in versions for a in v.accounts]
    moments = {f.doc_id: m.corpus.moment(f.doc_id) for f in facts}
    dated = sorted({when for when in moments.values() if when != FAR_PAST})
    if not dated:
        return []
    last = dated[-1]
    early = [when for when in dated if when < last]
    if early and last - early[-1] >= LATE:  # the last account is itself a look back
        own = [told.at(f.doc_id, f.spans[0].start) for f in facts if moments[f.doc_id] == last]
        kept = [s for s in own if s]
        return kept if any(_speaks_of_others(m, told, s) for s in kept) else []
    found: list[tuple[float, Statement]] = []
    if told.latest - last < LATE:
        return []
    revising = told.with_words(ADMITS) | told.with_words(REVISED)
    counts = [f for f in facts if isinstance(f, Figure)]
    weighing = told.under(_RETROSPECT) if counts else frozenset()
    asked = (told.at(f.doc_id, f.spans[0].start) for f in facts)
    for here in {(s.doc_id, s.span.start): s for s in asked if s}.values():
        for x, there in told.like(here, COUNTED if weighing else SAME, revising | weighing):
            if m.corpus.moment(there.doc_id) - last < LATE:
                continue
            shared = told.shared(here, there)
            again = id(there) in weighing and shared >= COUNTED_SHARED
            revised = id(there) in revising and x >= SAME and shared >= SHARED
            if revised or (again and _counts(m, there, counts)):
                found.append((x, there))
    return [max(found, key=lambda p: (p[0], p[1].doc_id, -p[1].span.start))[1]] if found else []


def _counts(m: Material, s: Statement, counts: Sequence[Figure]) -> bool:
    """Return whether a sentence counts what some figures count: one value or one thing."""
    inside = (m.corpus.figures.get(f.id) for f in m.corpus.facts_in(s.doc_id, s.span))
    asked = {key for f in counts for key in (bounds(f), measure_of(m, f), f.unit)} - {None}
    return any(f and asked & {bounds(f), measure_of(m, f), f.unit} for f in inside)


def _speaks_of_others(m: Material, told: Statements, s: Statement) -> bool:
    """Return whether a sentence or one beside it speaks of other versions, or its page does."""
    if id(s) in told.under(_RETROSPECT):
        return True
    near = (*told.before(s), s, *told.after(s))
    return any(p.search(x.text) for x in near for p in (REVISED, ADMITS, _NOT))


def _by_accounts(m: Material, versions: Sequence[Version]) -> tuple[DiscrepancyState, str]:
    """Return what the accounts themselves say became of a difference."""
    accounts = [
        (m.corpus.moment(a.fact.doc_id), v.value, a)
        for v in versions
        for a in v.accounts
        if m.corpus.moment(a.fact.doc_id) != FAR_PAST
    ]
    if not accounts:
        return "open", ""
    last_moment = max(when for when, _, _ in accounts)
    last = [(value, a) for when, value, a in accounts if when == last_moment]
    before = {value for when, value, _ in accounts if when < last_moment}
    doc_id = last[-1][1].fact.doc_id
    where = f"{m.corpus.outlet_shown(doc_id)} {m.corpus.day(doc_id)}".strip()
    now = [value for value, _ in last]
    revising = [
        (value, a)
        for value, a in last
        if REVISED.search(m.corpus.text(doc_id, m.corpus.sentence(doc_id, a.fact.spans[0].start)))
    ]
    if before and len(set(now)) > 1 and revising and not _two_voices(m, last):
        final = _final(now, revising)
        return "settled", f"settled later: {where} says {final}"
    if before and len(set(now)) == 1 and any(_gone(m, a) for _, a in last):
        other = {v.value for v in versions} - set(now)
        if len(other) == 1:
            return "settled", f"settled later: {where} calls {now[0]} an early count"
        return "open", ""
    if before and len(set(now)) == 1 and set(before) - set(now):
        changed = _same_voice(m, accounts, now[0])
        if changed:
            return "changed", f"{changed} said otherwise before; {where} says {now[0]}"
        others = max(when for when, value, _ in accounts if value != now[0])
        later = {m.voice_of[a.fact.doc_id] for when, v, a in accounts if when > others}
        agreeing = {m.corpus.outlet(d) for d in later}
        late = last_moment - others >= LATE
        seconded = late and now[0] in {v for when, v, _ in accounts if when < last_moment}
        if seconded and len(agreeing) == 1:
            return "settled", f"settled later: {where} says {now[0]} as others had"
        if len(agreeing) > 1:
            return "settled", f"settled later: the last {len(later)} accounts all say {now[0]}"
    return "open", ""


def _gone(m: Material, account: Account) -> bool:
    """Return whether a text gives a number as one that was said before."""
    at, doc_id = account.fact.spans[0].start, account.fact.doc_id
    text = m.corpus.by_doc[doc_id].document.text
    return bool(_GONE.search(text[m.corpus.sentence(doc_id, at).start : at]))


def _two_voices(m: Material, last: Sequence[tuple[str, Account]]) -> bool:
    """Return whether the last document leaves the versions to different speakers."""
    voices = {a.attribution[-1:] for _, a in last}
    return len(voices) > 1


def _final(now: Sequence[str], revising: Sequence[tuple[str, Account]]) -> str:
    """Return the version the last document keeps: the one not called early or corrected."""
    gone = {value for value, _ in revising}
    kept = [value for value in now if value not in gone]
    return kept[0] if kept else now[0]


def _same_voice(m: Material, accounts: Sequence[tuple[datetime, str, Account]], now: str) -> str:
    """Return the speaker or outlet that gives the last version and gave another one before."""
    speakers: dict[str, set[bool]] = {}
    for _, value, account in accounts:
        speaker = m.corpus.speaker(account.attribution)
        name = m.label(speaker.id) if speaker else m.corpus.outlet(account.fact.doc_id)
        if name and name.lower() not in PRONOUNS:  # "I" of one letter is not "I" of the next
            speakers.setdefault(name, set()).add(value == now)
    return next((name for name in sorted(speakers) if len(speakers[name]) == 2), "")
