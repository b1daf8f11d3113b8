"""What caused it: the causes that texts give of one happening, by class of cause.

A cause is a word of a small table that its sentence gives as the cause; sentences are of one
happening when they are told of the same things in the same company. What surprises: a bomb and an
explosion agree, and so do an accident and a leak; only causes of classes that exclude each other
make a question.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from conspectus.corroborate.clusters import Pair, average_link, pair
from conspectus.corroborate.corpus import extent, shortest
from conspectus.corroborate.material import Account, Dispute, Material, Version, account
from conspectus.corroborate.statements import Statement, Statements
from conspectus.records import Fact, Span

_CAUSES = {
    "bomb": r"(?:car|truck|suicide|roadside|petrol|nail|time|parcel)?\s?bomb(?:s|ing)?|"
    r"explosive\s+devices?|explosives|suicide\s+bombers?|detonat\w+|booby[- ]trap\w*|ied|grenades?",
    "mine": r"(?:sea\s|land\s?|drifting\s|naval\s)?mines?|landmines?",
    "missile": r"missiles?|rockets?|torpedo(?:es)?",
    "air strike": r"air\s?strikes?|air\s+raids?|bombardment|warplanes?",
    "shelling": r"shelling|mortars?|artillery",
    "gunfire": r"gunfire|sniper\w*|shots|bullets?",
    "shot down": r"shot\s+(?:it\s+)?down|brought\s+(?:it\s+)?down|downed",
    "poison": r"sarin|chlorine|nerve\s+agent|poison\w*|chemical\s+(?:weapons?|attack|agent)",
    "arson": r"arson\w*|set\s+alight|torched|sabotage",
    "accident": r"(?:gas\s+)?leak(?:s|ing|ed|y)?|accident\w*|fail(?:ed|ure)|malfunction\w*|"
    r"(?:technical|mechanical|engine|structural|electrical)\s+(?:fault|failure|problem|error)s?|human\s+error|pilot\s+error|"
    r"short\s+circuit|negligence|metal\s+fatigue|boiler",
    "weather": r"(?:the|bad|poor)\s+weather|(?:sand\s?|snow\s?|thunder\s?)?storm|"
    r"icing|lightning|fog",
}
_FRIENDS = (
    frozenset({"bomb", "arson"}), frozenset({"missile", "air strike"}),
    frozenset({"missile", "shelling"}), frozenset({"accident", "weather"}),
    frozenset({"bomb", "air strike"}), frozenset({"mine", "bomb"}),
    frozenset({"shot down", "missile"}), frozenset({"shot down", "gunfire"}),
    frozenset({"shot down", "air strike"}), frozenset({"gunfire", "shelling"}),
    frozenset({"poison", "missile"}), frozenset({"shot down", "shelling"}),
    frozenset({"shot down", "poison"}), frozenset({"shot down", "arson"}),
    frozenset({"shot down", "mine"}),
    frozenset({"poison", "shelling"}), frozenset({"poison", "air strike"}),
    frozenset({"poison", "bomb"}), frozenset({"air strike", "shelling"}),
)  # fmt: skip
_WORD = re.compile(
    "|".join(f"(?P<c{i}>\\b(?:{p})\\b)" for i, p in enumerate(_CAUSES.values())), re.I
)
_NAMES = tuple(_CAUSES)
_LINK = (
    r"caused\s+by|causes?\s+(?:of|was|is)|(?:the\s+)?work\s+of|result(?:ed|s)?\s+(?:of|from)|due\s+to|"
    r"because\s+of|blam\w+|(?:brought|shot|forced)\s+down\s+(?:by|with)|destroyed\s+by|triggered\s+by|"
    r"(?:hit|struck)\s+(?:by\s+)?|(?:blown|blew)\s+(?:\w+\s+)?up\s+(?:by|with)|fragments\s+of|"
    r"(?:was|is|were|been|had\s+been)\s+(?:not\s+)?(?:an?|the)?|called\s+it|spok\w+\s+of|"
    r"point\w*\s+to|suggest\w*|suspect\w*|ruled\s+out|rather\s+than|not\s+an?|consistent\s+with"
)
_SAID_CAUSE = re.compile(rf"\b(?:{_LINK})\s*(?:\w+\s+){{0,3}}$", re.I)
_BELIEVED = re.compile(
    r"^[^.]{0,30}\b(?:believ\w+|think\w*|thought|suspect\w*|says?|said|caused|blamed|to\s+blame|was\s+the\s+cause)\b",
    re.I,
)
_MAY_FAIL = re.compile(r"\b(?:engine|motor|pump|brakes?|boiler|gear|system)\b[\w\s]{0,20}$", re.I)
_NOT = re.compile(
    r"\b(?:not|no|never|n't|ruled\s+out|rather\s+than|den\w+)\s+(?:\w+\s+){0,3}$", re.I
)
LONGEST = 300  # code points of a fact that is evidence for a cause
ALIKE = 0.17  # likeness of two sentences above which their causes are of one happening
REACH, NEXT = 400, 0.2  # sentences this near each other, in code points, are more alike by this
BESIDE = 16  # code points on each side of a cause in which its words stand
_FORMERLY = re.compile(
    r"\b(?:until\s+(?:then|now)|at\s+first|initially|first\s+(?:spoke|said|blamed|thought)|had\s+been\s+"
    r"told|was\s+told|had\s+(?:said|blamed|spoken|thought|believed))\b",
    re.I,
)
_NEVER_CAUSE = frozenset({"shot down"})  # a deed that is itself the cause needs no such words


class _Given(NamedTuple):
    """A cause that a sentence gives."""

    cause: str
    at: Span
    statement: Statement


def cause_disputes(m: Material, told: Statements) -> Iterator[Dispute]:
    """Yield happenings that texts lay to causes which exclude each other."""
    given = [g for s in told.every for g in _given(m, s)]
    by_place: dict[tuple[str, int], list[int]] = defaultdict(list)
    for i, g in enumerate(given):
        by_place[g.statement.doc_id, g.statement.span.start].append(i)
    scores: dict[Pair, float] = {}
    for i, g in enumerate(given):
        for x, s in _near(told, g.statement):
            for j in by_place.get((s.doc_id, s.span.start), ()):
                if i != j:
                    same = NEXT * _same_cause(told, g, given[j])
                    scores[pair(f"{i:06}", f"{j:06}")] = x + same - ALIKE
    for members in average_link([f"{i:06}" for i in range(len(given))], scores, 0.0, absent=-ALIKE):
        found = _dispute(m, told, [given[int(i)] for i in members])
        if found:
            yield found


def causes_in(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the words for causes in a text, each with its class."""
    for found in _WORD.finditer(text):
        yield _NAMES[next(i for i in range(len(_NAMES)) if found[f"c{i}"])], found


def _same_cause(told: Statements, a: _Given, b: _Given) -> bool:
    """Return whether two sentences give one cause in the same words: "a leaking pump"."""
    if a.cause != b.cause:
        return False
    one, other = (_beside(told, g) for g in (a, b))
    return len(one & other) > 1


def _beside(told: Statements, g: _Given) -> frozenset[str]:
    """Return the ideas of the words of a cause and right beside it."""
    text = told.m.corpus.by_doc[g.statement.doc_id].document.text
    start = max(g.statement.span.start, g.at.start - BESIDE)
    return told.ideas_of(text[start : min(g.statement.span.end, g.at.end + BESIDE)].lower())


def _near(told: Statements, s: Statement) -> Iterator[tuple[float, Statement]]:
    """Yield the sentences that may be of one happening with one, and how alike they are."""
    yield 1.0, s
    yield from told.like(s, ALIKE / 2)
    for t in told.by_doc[s.doc_id]:
        if t is not s:
            near = abs(t.span.start - s.span.start) < REACH and _together(told.m, s, t)
            yield told.likeness(s, t) + NEXT * near, t


def _together(m: Material, s: Statement, t: Statement) -> bool:
    """Return whether two sentences of a text stand in one paragraph."""
    return m.corpus.paragraph(s.doc_id, s.span.start) == m.corpus.paragraph(t.doc_id, t.span.start)


def _exclude(a: str, b: str) -> bool:
    """Return whether two causes cannot both be: violence and mishap, or two weapons."""
    return a != b and frozenset({a, b}) not in _FRIENDS


def _given(m: Material, s: Statement) -> Iterator[_Given]:
    """Yield the causes that a sentence gives, by their place in the document."""
    text = m.corpus.by_doc[s.doc_id].document.text[s.span.start : s.span.end]
    for cause, found in causes_in(text):
        before, after = text[: found.start()], text[found.end() :]
        if _NOT.search(before[-40:]):
            continue
        said = _SAID_CAUSE.search(before[-60:]) or _BELIEVED.search(after)
        fails = found.group().lower().startswith("fail")
        if (_MAY_FAIL.search(before) if fails else cause in _NEVER_CAUSE or said) is None:
            continue
        at = Span(start=s.span.start + found.start(), end=s.span.start + found.end())
        yield _Given(cause, at, s)


def _dispute(m: Material, told: Statements, given: Sequence[_Given]) -> Dispute | None:
    by_cause: dict[str, dict[str, Account]] = defaultdict(dict)
    former = False
    for g in given:
        if any(_exclude(g.cause, other.cause) for other in given):
            for fact in _rest(m, told, g):
                by_cause[g.cause].setdefault(fact.id, account(fact))
            former = former or _FORMERLY.search(g.statement.text) is not None
    accounts = [a for found in by_cause.values() for a in found.values()]
    tellers = {(m.voice_of[a.fact.doc_id], m.voice(a.fact, a.attribution)) for a in accounts}
    if len(by_cause) < 2 or len(tellers) < 2:
        return None
    subject_kind, subject_id = m.asked_of((a.fact for a in accounts), " / ".join(sorted(by_cause)))
    return Dispute(
        kind="cause",
        subject_kind=subject_kind,
        subject_id=subject_id,
        aspect="why",
        versions=tuple(Version(c, tuple(by_cause[c].values())) for c in sorted(by_cause)),
        state="changed" if former else None,
        weight=2.5,
    )


def _rest(m: Material, told: Statements, g: _Given) -> list[Fact]:
    """Return the smallest fact over the words of a cause, else those of its sentence that tell."""
    over = shortest(m.corpus.facts_over(g.statement.doc_id, g.at))
    return [over] if over and extent(over) < LONGEST else told.evidence(g.statement)[:3]
