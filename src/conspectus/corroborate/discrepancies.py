"""Disputes -> discrepancies: kind, state, a reason in one plain sentence, and a rank.

We describe and never judge. What holds is ranked last, what harms people first; independent voices
on both sides weigh more than one odd page.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import log

from conspectus.corroborate.absences import absence_disputes
from conspectus.corroborate.amounts import amount_disputes
from conspectus.corroborate.answers import answer_disputes
from conspectus.corroborate.borders import border_disputes
from conspectus.corroborate.causes import cause_disputes
from conspectus.corroborate.claims import Ledger, enter_dispute
from conspectus.corroborate.comparable import LENGTHS
from conspectus.corroborate.contradicted import contradicted_disputes
from conspectus.corroborate.counts import counted, figure_disputes, shown
from conspectus.corroborate.deeds import deed_disputes
from conspectus.corroborate.denials import denial_disputes
from conspectus.corroborate.echoes import echo_disputes
from conspectus.corroborate.existence import existence_disputes
from conspectus.corroborate.faces import face_disputes
from conspectus.corroborate.fates import fate_disputes
from conspectus.corroborate.grammar import does, listed, sentence, told_in
from conspectus.corroborate.material import Account, Dispute, Material, Version
from conspectus.corroborate.nameddates import named_date_disputes
from conspectus.corroborate.rewordings import copy_disputes
from conspectus.corroborate.routes import route_disputes
from conspectus.corroborate.sayings import quote_disputes
from conspectus.corroborate.settling import settle
from conspectus.corroborate.stances import stance_disputes
from conspectus.corroborate.statements import Statements
from conspectus.corroborate.surety import surety_disputes
from conspectus.corroborate.times import date_disputes
from conspectus.corroborate.tones import tone_disputes
from conspectus.corroborate.whereabouts import place_disputes
from conspectus.corroborate.wordings import wording_disputes
from conspectus.ids import make_id
from conspectus.records import Discrepancy, DiscrepancyState, Fact, Figure

MOST_ANSWERS = 5  # to one question
_WHETHER = ("certainty", "actor")  # whether something happened and who did it
ORIGIN = "corroborate.discrepancies/4"
_STATES: dict[DiscrepancyState, float] = {
    "open": 1.0, "changed": 0.8, "settled": 0.6, "holds": 0.1,
}  # fmt: skip


def disputes(m: Material, told: Statements) -> Iterator[Dispute]:
    """Yield every difference between accounts, one finder after the other."""
    yield from figure_disputes(m, told)
    yield from amount_disputes(m, told)
    yield from deed_disputes(m)
    yield from contradicted_disputes(m, told)
    yield from denial_disputes(m)
    yield from answer_disputes(m, told)
    yield from absence_disputes(m, told)
    yield from existence_disputes(m)
    yield from fate_disputes(m, told)
    yield from surety_disputes(m, told)
    yield from stance_disputes(m, told)
    yield from face_disputes(m, told)
    yield from cause_disputes(m, told)
    yield from date_disputes(m)
    yield from named_date_disputes(m)
    yield from echo_disputes(m, told)
    yield from place_disputes(m)
    yield from border_disputes(m, told)
    yield from route_disputes(m, told)
    yield from copy_disputes(m)
    yield from quote_disputes(m)
    yield from tone_disputes(m, told)
    yield from wording_disputes(m)


def find_discrepancies(m: Material, ledger: Ledger) -> tuple[Discrepancy, ...]:
    """Return all differences across documents, and enter their claims; those inside one follow."""
    told = Statements(m)
    inner_counts = [
        [m.corpus.figures[i] for i in d.fact_ids if i in m.corpus.figures]
        for a in m.corpus.analyses
        for d in a.discrepancies
        if d.kind == "figure"
    ]
    gathered = _gathered(_distinct(m, disputes(m, told)))
    asked = [_absorbing(m, d, inner_counts) if d.kind == "figure" else d for d in gathered]
    found = [_discrepancy(m, told, ledger, d) for d in asked]
    inner = list(_inside(m, found))
    return tuple(sorted([*found, *inner], key=lambda d: (-d.rank, d.id)))


def _inside(m: Material, across: Sequence[Discrepancy]) -> Iterator[Discrepancy]:
    """Yield what each document says against itself, unless a question above has it."""
    asked = [frozenset(d.fact_ids) for d in across]
    counted = {_count(m, f) for d in across if d.kind == "figure" for f in d.fact_ids} - {None}
    told: set[tuple[str, str, str]] = set()
    order = sorted(m.corpus.analyses, key=lambda a: m.voice_of[a.document.id] != a.document.id)
    for analysis in order:
        for d in analysis.discrepancies:
            key = (m.voice_of[analysis.document.id], d.kind, d.reason)
            rests = frozenset(d.fact_ids)
            if key in told:
                continue
            if rests and any(rests <= facts for facts in asked):
                told.add(key)
                continue
            if d.kind == "figure" and counted & {_count(m, f) for f in rests}:
                continue
            told.add(key)
            yield d


def _count(m: Material, fact_id: str) -> tuple[object, ...] | None:
    """Return the paragraph of a figure and what it counts; None for any other fact."""
    f = m.corpus.figures.get(fact_id)
    return (m.corpus.paragraph(f.doc_id, f.spans[0].start), f.doc_id, f.measure) if f else None


def _gathered(found: Iterable[Dispute]) -> list[Dispute]:
    """Return disputes, those that are one question as one with all its answers.

    One question is whether one happening was so, and a count or a day that two finders ask about.
    """
    kept: list[Dispute] = []
    at: dict[object, int] = {}
    for dispute in found:
        keys = list(_keys(dispute))
        first = next((at[k] for k in keys if k in at), None)
        joined = _joined(kept[first], dispute) if first is not None else None
        if first is None or joined is None:
            first = len(kept)
            kept.append(dispute)
        else:
            kept[first] = joined
        for key in keys:
            at.setdefault(key, first)
    return kept


def _absorbing(m: Material, dispute: Dispute, inner: Iterable[Sequence[Figure]]) -> Dispute:
    """Return a question of how many with the texts that give two answers to it themselves.

    A text that gives one of its answers, in the words of the same voice, and another beside it
    gives a further answer.

    Args:
        m: The case.
        dispute: The question.
        inner: The figures of each question that is asked inside one text.
    """
    given = [
        (number, f)
        for number, v in enumerate(dispute.versions)
        for a in v.accounts
        if (f := m.corpus.figures.get(a.fact.id))
    ]
    by_value = {_amount(f): number for number, f in given}
    told = {(_amount(f), m.voice(f, f.attribution)) for _, f in given}
    more: dict[int, list[Account]] = defaultdict(list)
    further: dict[str, list[Account]] = defaultdict(list)
    for figures in inner:
        at = [by_value.get(_amount(f)) for f in figures]
        same = any((_amount(f), m.voice(f, f.attribution)) in told for f in figures)
        if len(set(at)) != len(figures) or len(figures) < 2 or (None in at and not same):
            continue
        for number, f in zip(at, figures, strict=True):
            into = further[shown(m, f)] if number is None else more[number]
            into.append(Account(f, f.attribution))
    versions = [
        replace(v, accounts=tuple({a.fact.id: a for a in (*v.accounts, *more[i])}.values()))
        for i, v in enumerate(dispute.versions)
    ]
    versions += [Version(value, tuple(accounts)) for value, accounts in further.items()]
    if len(versions) > MOST_ANSWERS:
        return dispute
    if not further:
        return replace(dispute, versions=tuple(versions))
    return replace(dispute, versions=tuple(versions), state=None, reason="")


def _amount(f: Figure) -> tuple[object, ...]:
    """Return what two figures share that give the same answer."""
    return f.measure, f.unit if f.measure in LENGTHS else None, f.low, f.high


def _keys(dispute: Dispute) -> Iterator[object]:
    """Yield what a dispute shares with another that asks the same."""
    whether = dispute.kind in _WHETHER and not dispute.state
    if dispute.subject_kind == "incident" and whether:
        yield "happened", dispute.subject_id
    if dispute.kind in ("figure", "date"):
        yield from ((dispute.kind, a.fact.id) for v in dispute.versions for a in v.accounts)


def _joined(first: Dispute, again: Dispute) -> Dispute | None:
    """Return two disputes as one question; None if that has too many answers."""
    versions = {v.value: v for v in first.versions}
    yes_or_no = all(sorted(map(_against, d.versions)) == [False, True] for d in (first, again))
    for v in again.versions:
        facts = {a.fact.id for a in v.accounts}
        if yes_or_no:
            same = next((w for w in versions.values() if _against(w) == _against(v)), None)
        else:
            shared = (w for w in versions.values() if facts & {a.fact.id for a in w.accounts})
            same = next(shared, None)
        before = same or versions.get(v.value)
        if before:
            accounts = {a.fact.id: a for a in (*v.accounts, *before.accounts)}
            versions[before.value] = replace(before, accounts=tuple(accounts.values()))
        else:
            versions[v.value] = v
    if len(versions) > MOST_ANSWERS:
        return None
    reasons = "; ".join(dict.fromkeys(filter(None, (first.reason, again.reason))))
    reason = reasons if first.kind in _WHETHER else first.reason
    of_whom = again if again.kind == "actor" else first  # who did it asks whether it was, too
    return replace(
        first,
        kind=of_whom.kind,
        aspect=of_whom.aspect,
        versions=tuple(versions.values()),
        reason=reason,
    )


def _against(version: Version) -> bool:
    """Return whether an answer is that it was not so."""
    return any(a.position == "contradict" for a in version.accounts)


def _distinct(m: Material, found: Iterable[Dispute]) -> Iterator[Dispute]:
    """Yield disputes, leaving out one whose versions each rest on a fact of one before.

    A quotation rests on the counts inside it as well.
    """
    seen: dict[str, list[list[frozenset[str]]]] = defaultdict(list)
    for dispute in found:
        sides = [
            frozenset(i for a in v.accounts for i in (a.fact.id, *_counts_in(m, a.fact)))
            for v in dispute.versions
        ]
        near = {id(x): x for side in sides for f in side for x in seen[f]}
        if any(_covers(before, sides) for before in near.values()):
            continue
        for fact_id in frozenset().union(*sides):
            seen[fact_id].append(sides)
        yield dispute


def _counts_in(m: Material, fact: Fact) -> Iterator[str]:
    """Yield the figures inside a quotation."""
    if fact.id in m.corpus.quotes:
        for span in fact.spans:
            yield from (
                f.id for f in m.corpus.facts_in(fact.doc_id, span) if f.id in m.corpus.figures
            )


def _covers(before: Sequence[frozenset[str]], sides: Sequence[frozenset[str]]) -> bool:
    """Return whether each version shares a fact with another version of a dispute before it."""
    met = [{i for i, facts in enumerate(before) if facts & side} for side in sides]
    return all(met) and len(set().union(*met)) > 1


def _discrepancy(m: Material, told: Statements, ledger: Ledger, dispute: Dispute) -> Discrepancy:
    claim_ids = enter_dispute(m, ledger, dispute)
    state, why = settle(m, told, dispute.kind, dispute.versions)
    if dispute.state:
        state, why = dispute.state, ""
    fact_ids = tuple(dict.fromkeys(a.fact.id for v in dispute.versions for a in v.accounts))
    voices = [{m.voice_of[d] for d in v.docs} for v in dispute.versions]
    witnesses = len(set().union(*voices))
    reason = "; ".join(filter(None, (dispute.reason or _reason(m, dispute), why)))
    return Discrepancy(
        id=make_id("discrepancy", dispute.kind, claim_ids, fact_ids),
        kind=dispute.kind,
        state=state,
        claim_ids=claim_ids,
        fact_ids=fact_ids,
        reason=sentence(reason),
        rank=round(dispute.weight * _STATES[state] * (1 + log(1 + witnesses)), 3),
        origin=ORIGIN,
    )


def _reason(m: Material, dispute: Dispute) -> str:
    """Return the versions side by side, each with who gives it first."""
    parts = []
    for version in dispute.versions:
        first = version.accounts[0]
        outlet = m.corpus.outlet_shown(first.fact.doc_id)
        teller = m.teller(first.fact, first.attribution)
        who = told_in(teller, outlet)
        if dispute.kind == "cause":
            parts.append(f"{does(who, 'give')} «{version.value}»")
        else:
            figure = m.corpus.figures.get(first.fact.id)
            parts.append(f"{does(who, 'say')} {counted(m, figure) if figure else version.value}")
    return listed(parts) + " as the cause" * (dispute.kind == "cause")
