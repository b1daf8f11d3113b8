"""Figures that cannot both hold: disputes over how many, how long, how far.

Only counts of one thing meet: one incident (or one named subject), one measure, one unit. Two
bounds differ when they do not meet, so "at least 40" and "52" agree. What surprises: inside one
document only the words of different speakers are set against each other, because a writer who
gives two numbers of his own is counting two things.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from conspectus.corroborate.comparable import (
    HARM,
    LENGTHS,
    TOTAL,
    beside,
    bounds,
    comparable,
    from_one_point,
    measure_of,
    near_in_size,
    same_things,
)
from conspectus.corroborate.contexts import group_figures, names_beside, owner, subject_of, talkers
from conspectus.corroborate.likeness import distance_km
from conspectus.corroborate.material import Account, Dispute, Material, Version
from conspectus.corroborate.settling import REVISED
from conspectus.corroborate.statements import Statements
from conspectus.knowledge.triggers import plural
from conspectus.records import Figure, SubjectKind

NEAR = 500  # code points within which two speakers of one text answer each other
ALIKE = 0.25  # likeness at which one word beside two numbers is enough for one thing
MOST_VERSIONS = 5  # more answers than this to one question are answers to several questions


def figure_disputes(m: Material, told: Statements) -> Iterator[Dispute]:
    """Yield a dispute for each thing counted of which the counts do not all meet."""
    for (kind, subject, measure), figures in sorted(_merged(m, _groups(m, told)).items()):
        conflicting = _conflicting(m, told, figures)
        versions = _versions(m, conflicting)
        if not 2 <= len(versions) <= MOST_VERSIONS:
            continue
        far = measure.startswith("distance")
        speakers = {m.voice(a.fact, a.attribution) for v in versions for a in v.accounts}
        said = all(a.attribution for v in versions for a in v.accounts)
        docs = {d for v in versions for d in v.docs}
        quoted = measure.startswith("duration") and said and len(speakers) == 1 < len(docs)
        yield Dispute(
            kind="place" if far else "paraphrase" if quoted else "figure",
            subject_kind=kind,
            subject_id=subject,
            aspect="where" if far else "how_many",
            topic=measure,
            versions=versions,
            weight=3.0 if measure in HARM else 1.6,
        )


def shown(m: Material, figure: Figure) -> str:
    """Return a count as the source gives it, as short as that can be: "14", "at least 17"."""
    words = m.corpus.words(figure)
    low, high = figure.low, figure.high
    number = words if re.search(r"\d", words) or low is None or low != high else f"{low:g}"
    if figure.measure in LENGTHS and figure.unit and figure.unit not in number:
        number = f"{number} {figure.unit}"
    digits = re.search(r"\d", words) is not None
    vague = re.search(r"\b(?:dozens|scores|hundreds|thousands|several|some|many|few)\b", words)
    if low is not None and high is None and not vague and "least" not in number:
        return f"at least {number}"
    if low is None and high is not None:
        return f"at most {number}"
    if low != high and digits and len(re.findall(r"\d+", words.replace(",", ""))) == 1:
        return f"about {number}"
    return number


def counted(m: Material, figure: Figure) -> str:
    """Return a count with what it counts: "14 sailors killed", "at least 17 states"."""
    number = shown(m, figure)
    unit = "" if figure.measure in LENGTHS else (figure.unit or "").lower()
    harm = figure.measure if figure.measure in HARM and unit not in _HARMED else ""
    if unit and figure.low != 1 and not re.search(rf"(?:s|en|people|{'|'.join(_HARMED)})$", unit):
        unit = plural(unit)
    words = [number, *(w for w in (unit, harm) if w and w not in number.lower())]
    return " ".join(dict.fromkeys(words))


_HARMED = ("dead", "killed", "wounded", "injured", "hurt", "missing", "displaced", "detained")
"""What is counted says already what became of them."""
_Key = tuple[SubjectKind, str, str]


def _groups(m: Material, told: Statements) -> dict[_Key, list[Figure]]:
    """Return comparable figures by what they count: an incident, a named body, or a topic."""
    figures = m.corpus.figures.values()
    totals = _series(m)
    measured = {f.id: measure_of(m, f) for f in figures if comparable(m, f, totals)}
    groups: dict[_Key, list[Figure]] = {}
    for group in group_figures(m, told, measured):
        measure = measured[group[0].id]
        happened = Counter(i for f in group if (i := m.incident_of.get(f.event_id or "")))
        owners = Counter(o for f in group if (o := owner(m, f)))
        if owners and measure not in HARM:
            key: _Key = ("entity", min(owners, key=lambda o: (-owners[o], o)), measure)
        elif happened:
            key = ("incident", min(happened, key=lambda i: (-happened[i], i)), measure)
        else:
            key = ("topic", subject_of(m, group), measure)
        groups.setdefault(key, []).extend(group)
    return groups


def _series(m: Material) -> frozenset[str]:
    """Return the totals over several happenings; the total of one has the dead of that one."""
    parts = [f for f in m.corpus.figures.values() if f.part_of_id in m.corpus.figures]
    found = set()
    for part in parts:
        whole = m.corpus.figures[part.part_of_id or ""]
        home = m.incident_of.get(whole.event_id or "")
        if m.incident_of.get(part.event_id or "", home) != home or part.measure != whole.measure:
            found.add(whole.id)
    return frozenset(found)


def _merged(m: Material, groups: dict[_Key, list[Figure]]) -> dict[_Key, list[Figure]]:
    """Join groups of incidents at one place where one speaker gives the same count of both.

    A toll is often given for a series of attacks, and texts tie it to one or another of them.
    """
    by_speaker: dict[tuple[str, str], list[_Key]] = defaultdict(list)
    for key, figures in sorted(groups.items()):
        if key[0] == "entity" or key[2] not in HARM:
            continue
        for voice in sorted({m.voice(f, f.attribution) for f in figures if f.attribution}):
            by_speaker[voice, key[2]].append(key)
    for key, figures in sorted(groups.items()):
        for f in figures:
            if key[2] in HARM and f.low and f.low == f.high and f.low > 3:
                for name in sorted(names_beside(m, f)):
                    by_speaker[f"{f.low:g} {name}", key[2]].append(key)
    into: dict[_Key, _Key] = {}
    for keys in by_speaker.values():
        first = keys[0]
        for other in keys[1:]:
            if _same_series(m, first, other):
                into[other] = into.get(first, first)
    joined: dict[_Key, list[Figure]] = {}
    for key, figures in sorted(groups.items()):
        joined.setdefault(into.get(key, key), []).extend(figures)
    return joined


def _same_series(m: Material, first: _Key, second: _Key) -> bool:
    if "topic" in (first[0], second[0]):
        return first[0] != second[0]
    a, b = first[1], second[1]
    one, other = m.incidents[a], m.incidents[b]
    if one.type != other.type:
        return False
    places = [
        next((t.place for e in m.members[i] if (t := m.traits[e]).place), None) for i in (a, b)
    ]
    if not places[0] or not places[1]:
        return False
    distance = distance_km(places[0], places[1])
    if distance is None or distance > 120:
        return False
    if not one.time or not other.time or not one.time.begin or not other.time.begin:
        return True
    return abs((one.time.begin - other.time.begin).days) <= 21


_DEADLINE = re.compile(r"\b(?:within|before|in|no\s+later\s+than|less\s+than)\s*$", re.I)


def _conflicting(m: Material, told: Statements, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures of a group that cannot hold together with some other one of it."""
    sums = _sums(m, figures)
    kept = _first_of_each(m, [f for f in figures if f.id not in sums])
    given = Counter(f.doc_id for f in kept)
    single = frozenset(d for d, count in given.items() if count == 1)
    found = []
    for f in kept:
        if any(_clash(m, told, f, g, single) for g in kept if g is not f):
            found.append(f)
    return found


def _first_of_each(m: Material, figures: Sequence[Figure]) -> list[Figure]:
    """Return figures without those by which one voice of a text goes on to count other things."""
    first: dict[tuple[str, str], Figure] = {}
    kept: list[Figure] = []
    for f in sorted(figures, key=lambda f: (f.doc_id, f.spans[0].start, f.id)):
        if kept and _beside(m, kept[-1], f):
            continue
        key = f.doc_id, m.voice(f, f.attribution)
        before = first.setdefault(key, f)
        if (
            meet(before, f)
            or _revised(m, f)
            or _revised(m, before)
            or _both_deadlines(m, before, f)
        ):
            kept.append(f)
    return kept


def _beside(m: Material, f: Figure, g: Figure) -> bool:
    """Return whether a sentence counts two things in a row and not for two speakers."""
    if f.doc_id != g.doc_id or meet(f, g):
        return False
    text = m.corpus.by_doc[f.doc_id].document.text
    first, second = sorted((f, g), key=lambda x: x.spans[0].start)
    between = text[first.spans[-1].end : second.spans[0].start]
    if REVISED.search(between) or re.search(r"\b(?:not|from|to)\b", between):
        return False
    if f.attribution and g.attribution and m.voice(f, f.attribution) != m.voice(g, g.attribution):
        return False
    one, other = (m.corpus.sentence(x.doc_id, x.spans[0].start) for x in (f, g))
    return one == other and not _both_deadlines(m, f, g)


def _revised(m: Material, f: Figure) -> bool:
    sentence = m.corpus.sentence(f.doc_id, f.spans[0].start)
    return REVISED.search(m.corpus.text(f.doc_id, sentence)) is not None


def meet(f: Figure, g: Figure) -> bool:
    """Return whether two counts may be one."""
    low, high = bounds(f)
    other_low, other_high = bounds(g)
    return low <= other_high and other_low <= high


def _clash(m: Material, told: Statements, f: Figure, g: Figure, single: frozenset[str]) -> bool:
    if meet(f, g) or not near_in_size(f, g):
        return False
    same_doc = f.doc_id == g.doc_id
    one, other = m.voice(f, f.attribution), m.voice(g, g.attribution)
    if same_doc and one == other and not (_both_deadlines(m, f, g) or _corrected(m, f, g)):
        return False
    if m.voice_of[f.doc_id] == m.voice_of[g.doc_id] and not same_doc and one == other:
        return False
    if f.measure not in HARM and not _of_one_thing(m, told, f, g):
        return False
    if f.measure == "distance" and not from_one_point(m, f, g):
        return False
    return same_things(m, f, g, bool(f.attribution and g.attribution and one != other), single)


def _of_one_thing(m: Material, told: Statements, f: Figure, g: Figure) -> bool:
    """Return whether two counts of anything but harm share enough of what stands beside them."""
    if f.doc_id == g.doc_id:
        near = abs(f.spans[0].start - g.spans[0].start) < NEAR
        return near and (bool(f.attribution and g.attribution) or _both_deadlines(m, f, g))
    if m.voice(f, f.attribution) == m.voice(g, g.attribution) and (
        m.corpus.outlet(f.doc_id) == m.corpus.outlet(g.doc_id)
    ):
        return False
    texts = [m.corpus.by_doc[x.doc_id].document.text[x.spans[-1].end :][:1] for x in (f, g)]
    if "-" in texts and set(texts) != {"-"}:
        return False  # a nine-member board and two members of it
    names = names_beside(m, f).keys() & names_beside(m, g).keys()
    shared = len(beside(m, f) & beside(m, g)) + len(names)
    if len(talkers(m, f) & talkers(m, g)) > 1:
        return True
    owned = owner(m, f)
    if owned and owned == owner(m, g):
        return True
    one, other = (m.incident_of.get(x.event_id or "") for x in (f, g))
    if one and one == other and not (_planned(m, f) ^ _planned(m, g) and f.measure != "states"):
        talk = f.measure == "duration" and m.incidents[one].type in ("CONSULT", "AGREE")
        return shared >= 1 or talk or f.measure == "states"
    if _planned(m, f) != _planned(m, g):
        return False
    deeds = {e.type for x in (f, g) if (e := m.corpus.events.get(x.event_id or ""))}
    if names and deeds == {"ASSAULT"} and f.unit and f.unit == g.unit:
        return True
    return shared >= 2 or (shared == 1 and _alike(told, f, g))


def _alike(told: Statements, f: Figure, g: Figure) -> bool:
    """Return whether the sentences of two figures are much alike."""
    one, other = (told.at(x.doc_id, x.spans[0].start) for x in (f, g))
    return bool(one and other and told.likeness(one, other) >= ALIKE)


def _planned(m: Material, f: Figure) -> bool:
    """Return whether a figure counts what is planned, threatened or asked for."""
    event = m.corpus.events.get(f.event_id or "")
    return bool(event and event.status in ("planned", "threatened", "requested"))


def _both_deadlines(m: Material, f: Figure, g: Figure) -> bool:
    """Return whether a writer sets two time limits in one paragraph or its neighbours."""
    if f.measure != "duration" or g.measure != "duration" or f.doc_id != g.doc_id:
        return False
    paragraph = m.corpus.paragraph(f.doc_id, f.spans[0].start)
    near = paragraph.start <= g.spans[0].start < paragraph.end + 400
    text = m.corpus.by_doc[f.doc_id].document.text
    limits = [
        _DEADLINE.search(text[max(0, x.spans[0].start - 20) : x.spans[0].start]) for x in (f, g)
    ]
    return near and f.event_id == g.event_id and any(limits)


def _corrected(m: Material, f: Figure, g: Figure) -> bool:
    """Return whether a text sets one count against another itself: "six, not four"."""
    first, second = sorted((f, g), key=lambda x: x.spans[0].start)
    text = m.corpus.by_doc[f.doc_id].document.text
    between = text[first.spans[-1].end : second.spans[0].start]
    return (
        len(between) < 90
        and re.search(r"\b(?:not|instead\s+of|rather\s+than)\s*$", between) is not None
    )


def _sums(m: Material, figures: Sequence[Figure]) -> set[str]:
    """Return the figures that are the sum of two others of their document, or an early count."""
    found = set()
    for f in figures:
        sentence = m.corpus.sentence(f.doc_id, f.spans[0].start)
        if not f.low or f.low != f.high or not TOTAL.search(m.corpus.text(f.doc_id, sentence)):
            continue
        exact = [g for g in m.corpus.by_doc[f.doc_id].figures if g.low == g.high]
        parts = [g for g in exact if g.measure == f.measure and g.id != f.id]
        values = [g.low for g in parts if g.low and g.low < f.low][:30]
        if any(a + b == f.low for i, a in enumerate(values) for b in values[i + 1 :]):
            found.add(f.id)
    return found


def _versions(m: Material, figures: Sequence[Figure]) -> tuple[Version, ...]:
    """Return the figures grouped by what they allow, earliest account first."""
    groups: dict[float, list[Figure]] = defaultdict(list)
    for f in figures:
        low, high = bounds(f)
        groups[high if low == float("-inf") else low].append(f)
    versions = []
    for members in groups.values():
        ordered = sorted(members, key=lambda f: (m.corpus.moment(f.doc_id), f.id))
        accounts = tuple(Account(f, f.attribution) for f in ordered)
        versions.append(Version(shown(m, ordered[0]), accounts))
    moments = m.corpus.moment
    return tuple(sorted(versions, key=lambda v: (moments(v.accounts[0].fact.doc_id), v.value)))
