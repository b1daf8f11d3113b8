"""Open, changed or settled: what became of a difference, judged only by who said what when.

Settled means that the texts themselves closed it: a later account gives one version and speaks of
the other as past, or all later outlets agree. Changed means that one and the same voice gave both
versions at different times. We never ask which is right.
"""

import re
from collections.abc import Sequence
from datetime import timedelta

from conspectus.corroborate.corpus import FAR_PAST
from conspectus.corroborate.material import Material, Version
from conspectus.records import DiscrepancyState, Span

LATE = timedelta(days=7)  # an account this much later looks back on the others
REVISED = re.compile(
    r"\b(?:correct(?:ion|ed|s)|revis\w+|lowered|raised|earlier\s+(?:count|version|report|figure|"
    r"estimate|toll)|early\s+(?:count|report|figure|estimate|toll)|had\s+been\s+listed|initial(?:ly)?|"
    r"at\s+first|until\s+now|now\s+says?|previously|had\s+said|postponed|mistaken\w*|wrongly|"
    r"the\s+(?:figure|number|count)\s+of|(?:is|was)\s+why|now\s+admits?|never\s+more\s+than|"
    r"turned\s+out|retract\w+|backtrack\w*|withdr\w+|amended|updated)\b",
    re.I,
)


def settle(m: Material, versions: Sequence[Version]) -> tuple[DiscrepancyState, str]:
    """Return the state of a difference and, when it is not open, the sentence that says why."""
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
        if REVISED.search(m.corpus.text(doc_id, _around(m, a.fact.doc_id, a.fact.spans[0].start)))
    ]
    if before and len(set(now)) > 1 and revising and not _two_voices(m, last):
        final = _final(now, revising)
        return "settled", f"settled later: {where} says {final}"
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


def _two_voices(m: Material, last: Sequence[tuple[str, object]]) -> bool:
    """Return whether the last document leaves the versions to different speakers."""
    voices = {getattr(a, "attribution", ())[-1:] for _, a in last}
    return len(voices) > 1


def _final(now: Sequence[str], revising: Sequence[tuple[str, object]]) -> str:
    """Return the version the last document keeps: the one not called early or corrected."""
    gone = {value for value, _ in revising}
    kept = [value for value in now if value not in gone]
    return kept[0] if kept else now[0]


def _same_voice(m: Material, accounts: Sequence[tuple[object, str, object]], now: str) -> str:
    """Return the speaker or outlet that gives the last version and gave another one before."""
    speakers: dict[str, set[bool]] = {}
    for _, value, account in accounts:
        attribution = account.attribution  # type: ignore[attr-defined]
        fact = account.fact  # type: ignore[attr-defined]
        speaker = m.corpus.speaker(attribution)
        name = m.label(speaker.id) if speaker else m.corpus.outlet(fact.doc_id)
        if name:
            speakers.setdefault(name, set()).add(value == now)
    return next((name for name in sorted(speakers) if len(speakers[name]) == 2), "")


def _around(m: Material, doc_id: str, offset: int) -> Span:
    return m.corpus.sentence(doc_id, offset)
