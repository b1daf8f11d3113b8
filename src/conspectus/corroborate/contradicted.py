"""Told in one text and denied in another: whether it was so at all.

A denial is laid beside the sentences of other voices that share its ideas, so "the army was not
sent" meets "soldiers guarded a station". What surprises: who and where may be left out of either,
but something that was done must be in both, and a plan or a wish answers no denial.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from conspectus.corroborate.clusters import Groups
from conspectus.corroborate.corpus import FAR_PAST
from conspectus.corroborate.grammar import SHOWN, told_and_denied
from conspectus.corroborate.material import Dispute, Material, Version, account, clip
from conspectus.corroborate.settling import ADMITS
from conspectus.corroborate.statements import Statement, Statements, particular
from conspectus.records import Quote

NEAR = timedelta(days=45)  # between texts that tell and deny and share no other happening
LEAST = 0.06  # likeness below which two sentences are not compared
DENIED, NEGATED = 2.6, 6.5  # weight of shared plain ideas that ties a report to a denial, a "not"
WHOLE = 1.5  # the same where the report has all that is denied
SHARE = {True: 0.4, False: 0.5}  # share of a denial's plain ideas that the report must have
SAID = 3.5  # the same where a report has all that a "not" is said of
ALONE = 5.5  # weight of shared plain ideas that needs no shared name beside it
NOT_DONE = 7  # words from "not" on in which it is said what was not done
FEW = 4  # voices that may tell a thing before it is many things
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied)|ruled?\s+out|(?:dismiss|reject)(?:es|s|ed)?\s+(?:[\"“]?\w+[\"”]?\s+){0,5}?"
    r"(?:accusation|allegation|claim|report|charge|suggestion|notion|account|version|story|as\b)\w*|"
    r"(?:describ|denounc|dismiss)\w+\s+as\s+(?:an?\s+)?(?:\w+\s+)?(?:invention|fabrication|novel|fiction|"
    r"fable|fairy\s+tale|nonsense|lie|rumou?r)\w*|refut\w+|no\s+truth|"
    r"(?:false|untrue)|disput\w+)\b",
    re.I,
)
_UNTRUE = re.compile(r"false|untrue", re.I)
_NOT_DENIED = re.compile(
    r"\b(?:not|n[’']t|never|cannot|neither|nor|without|be|been|being|was|were)\s+(?:\w+ly\s+)?"
    r"(?:den(?:y|ies|ied|ying)|reject\w*|dismiss\w*)\b|"
    r"\b(?:den(?:y|ies|ied)|reject\w*)\s+(?:the\s+|any\s+)?(?:charges?|wrongdoing|access|entry|them|him|"
    r"her|us|passage|visas?|offers?|calls?|demands?|proposals?|plans?|talks|exchange|appeals?)\b",
    re.I,
)
_NEGATED = re.compile(
    r"\b(?:never|not\s+one|not\s+a\s+single|at\s+no\s+time)\b|\b(?:had|has|have|was|were|did)\s+not\b|"
    r"\bno\s+\w+\s+(?:\w+\s+)?(?:was|were|had|has|have|ever|left|took|entered|crossed|fell|died)\b|"
    r"\bnor\s+(?:did|had|was|were|has|have)\b|^nobody\s+\w+ed\b",
    re.I,
)
_IS_NOT = re.compile(r"\b(?:is|are|do|does|am)\s+not\b|\b(?:is|are|do|does)n[’']t\b", re.I)
_BESIDES = re.compile(r"\b(?:responsibility|involvement|as|while|whereas|but|when)\b", re.I)
"""Where it ends what is denied; responsibility says nothing of what for."""
_WHEN = re.compile(r"\b(?:since|until|before|after|when)\b", re.I)
_UNSURE = re.compile(
    r"\b(?:will|shall|would|could|might|may|should|plan\w*|threat\w*|want\w*|hope\w*|demand\w*|"
    r"ask\w*|urge\w*|if|whether|offer\w*|promis\w*|ready\s+to|due\s+to)\b",
    re.I,
)


def contradicted_disputes(m: Material, told: Statements) -> Iterator[Dispute]:
    """Yield what one voice tells and the voice of another text denies."""
    against: dict[int, list[Statement]] = {}
    denials = [s for s in told.every if _is_denial(m, s)]
    for i, s in enumerate(denials):
        near = [t for _, t in told.like(s, LEAST)] + _elsewhere(m, told, s)
        found = [t for t in near if _answers(m, told, s, t)]
        if found and len({m.voice_of[t.doc_id] for t in found}) <= FEW:
            against[i] = found
    for numbers in _grouped(against):
        no = [denials[i] for i in numbers]
        yes = list({(t.doc_id, t.span.start): t for i in numbers for t in against[i]}.values())
        dispute = _dispute(m, told, yes, no)
        if dispute:
            yield dispute


def _elsewhere(m: Material, told: Statements, s: Statement) -> list[Statement]:
    """Return the sentences of a page of many voices that stand in another entry or paragraph."""
    own = speakers(m, s) if _DENIES.search(s.text) else None
    if not own:
        return []
    here = m.corpus.paragraph(s.doc_id, s.span.start)
    apart = (t for t in told.by_doc[s.doc_id] if not here.start <= t.span.start < here.end)
    return [t for t in apart if (others := speakers(m, t)) and not others & own]


def speakers(m: Material, s: Statement) -> frozenset[str]:
    """Return whose words the reports and quotations of a sentence are, as voices."""
    return frozenset(m.voice(q, q.attribution) for q in _quotes(m, s) if q.attribution)


def who_speak(m: Material, s: Statement) -> frozenset[str]:
    """Return who speaks in the reports and quotations of a sentence, as entities."""
    found = (m.entity_of.get(q.speaker_id or "") for q in _quotes(m, s))
    return frozenset(i for i in found if i)


def _quotes(m: Material, s: Statement) -> list[Quote]:
    inside = (m.corpus.quotes.get(f.id) for f in m.corpus.facts_in(s.doc_id, s.span))
    return [q for q in inside if q]


def _grouped(against: dict[int, list[Statement]]) -> list[list[int]]:
    """Return the denials that answer one report together."""
    by_report: dict[tuple[str, int], list[int]] = defaultdict(list)
    for i, found in against.items():
        for t in found:
            by_report[t.doc_id, t.span.start].append(i)
    groups = Groups(against)
    for numbers in by_report.values():
        for i in numbers[1:]:
            groups.join(numbers[0], i)
    return groups.groups()


def _is_denial(m: Material, s: Statement) -> bool:
    if _NOT_DENIED.search(s.text) or s.text.rstrip("\"”’»' ").endswith("?"):
        return False
    if _DENIES.search(s.text):
        return True
    return _NEGATED.search(s.text) is not None and not _UNSURE.search(s.text)


def _denied_ideas(told: Statements, s: Statement) -> frozenset[str]:
    """Return the plain ideas of what is denied; nothing for "the police denied it"."""
    found = _DENIES.search(s.text)
    if found and _UNTRUE.match(found.group()):
        return told.ideas_of(s.text[: found.start()]) & s.ideas
    if not found:
        return s.ideas
    return told.ideas_of(_BESIDES.split(s.text[found.end() :], maxsplit=1)[0]) & s.ideas


def undone(told: Statements, words: str) -> frozenset[str]:
    """Return the ideas of what some words say was not done: those right behind their "not"."""
    found = _NEGATED.search(words)
    behind = words[found.start() :].split() if found else []
    return told.ideas_of(_WHEN.split(" ".join(behind[:NOT_DONE]))[0])


def _answers(m: Material, told: Statements, denial: Statement, report: Statement) -> bool:
    """Return whether a sentence of another voice tells what is denied."""
    if denial.doc_id != report.doc_id and m.voice_of[denial.doc_id] == m.voice_of[report.doc_id]:
        return False
    if any(p.search(report.text) for p in (_DENIES, _NEGATED, _UNSURE, _IS_NOT)):
        return False
    moments = [m.corpus.moment(s.doc_id) for s in (denial, report)]
    far = FAR_PAST not in moments and abs(moments[0] - moments[1]) > NEAR
    if far and not m.tell_of_one(denial.doc_id, report.doc_id):
        return False
    outright = _DENIES.search(denial.text) is not None
    wanted = _denied_ideas(told, denial)
    shared = wanted & report.ideas
    if not shared:
        return False
    worth = told.plain(shared)
    whole = (
        outright
        and (len(shared) > 1 or _same_thing(m, denial, report))
        and worth >= 0.9 * told.plain(wanted)
    )
    not_done = undone(told, denial.text) & denial.ideas
    named = {i for i in denial.ideas & report.ideas if ":" in i}
    said = not_done <= report.ideas and len(not_done) > 1 and told.plain(not_done) >= SAID
    if worth < (WHOLE if whole else DENIED if outright else SAID if said else NEGATED):
        return False
    if worth < SHARE[outright] * told.plain(wanted):
        return False
    if not outright and not not_done & report.ideas:
        return False
    if not named and not said and worth < ALONE and worth < 0.9 * told.plain(wanted):
        return False
    return bool(told.evidence(report))


def _instead(told: Statements, s: Statement) -> list[Statement]:
    """Return the sentence behind a "not" that says what was so instead."""
    if _DENIES.search(s.text):
        return []
    after = told.after(s)
    return [t for t in after if not (_DENIES.search(t.text) or _NEGATED.search(t.text))]


def _same_thing(m: Material, denial: Statement, report: Statement) -> bool:
    """Return whether two sentences name a person, a body or a place both, the speakers left out.

    States are named in too much to tell one thing from another.
    """
    speaking = {f"entity:{i}" for i in who_speak(m, denial)}
    return bool(particular(denial.ideas & report.ideas - speaking))


def _dispute(
    m: Material, told: Statements, yes: Sequence[Statement], no: Sequence[Statement]
) -> Dispute | None:
    instead = [t for s in no for t in _instead(told, s)]
    sides = [[(s, f) for s in x for f in told.evidence(s)] for x in (yes, [*no, *instead])]
    if not all(sides):
        return None
    denial = [f for s in no for f in told.evidence(s)] or [f for _, f in sides[1]]
    denier, teller = m.first_teller(denial), m.first_teller([f for _, f in sides[0]])
    subject_kind, subject_id = m.asked_of((f for _, f in sides[0]), clip(yes[0].text))
    last = max((*yes, *no), key=lambda s: (m.corpus.moment(s.doc_id), s.doc_id, s.span.start))
    settled = ADMITS.search(last.text) is not None and len({s.doc_id for s in (*yes, *no)}) > 1
    return Dispute(
        kind="certainty",
        subject_kind=subject_kind,
        subject_id=subject_id,
        aspect="happened",
        topic=f"{no[0].doc_id}:{no[0].span.start}",
        versions=(
            Version(clip(yes[0].text), tuple(account(f) for _, f in sides[0])),
            Version(
                f"denied: {clip(no[0].text)}",
                tuple(account(f, "contradict") for _, f in sides[1]),
            ),
        ),
        state="settled" if settled else None,
        reason=told_and_denied(clip(yes[0].text, SHOWN), teller, denier),
        weight=1.7,
    )
