"""Figures that cannot both hold: disputes over how many, how long, how far.

Only counts of one thing meet: one incident (or one named subject), one measure, one unit. Two
bounds differ when they do not meet, so "at least 40" and "52" agree. What surprises: inside one
document only the words of different speakers are set against each other, because a writer who
gives two numbers of his own is counting two things.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from conspectus.corroborate.contexts import group_figures, owner, subject_of
from conspectus.corroborate.likeness import distance_km
from conspectus.corroborate.material import Account, Dispute, Material, Version
from conspectus.records import Figure, Span, SubjectKind

MOST_VERSIONS = 6  # more answers than this to one question are answers to several questions
_UNITS: Mapping[str, tuple[str, float]] = {
    "second": ("minute", 1 / 60), "minute": ("minute", 1.0), "hour": ("minute", 60.0),
    "day": ("day", 1.0), "week": ("day", 7.0), "month": ("day", 30.4), "year": ("day", 365.0),
    "metre": ("km", 0.001), "meter": ("km", 0.001), "m": ("km", 0.001), "km": ("km", 1.0),
    "kilometre": ("km", 1.0), "kilometer": ("km", 1.0), "mile": ("km", 1.609),
    "foot": ("km", 0.000305), "feet": ("km", 0.000305), "yard": ("km", 0.000914),
}  # fmt: skip
_ROUNDED = 0.04  # lengths and times that differ by less are one figure in two units
_PART = re.compile(
    r"\b(?:includ\w+|among\s+(?:them|the\s+\w+)|of\s+wh(?:om|ich)|of\s+(?:them|those)|another|"
    r"a\s+further|other|additional|more\s+than\s+half|plus|as\s+well\s+as|since|per|every|each)\b"
    r"[^.;]{0,16}$",
    re.I,
)
_PART_AFTER = re.compile(r"^\s*(?:of\s+(?:them|those|whom|the)\b|more\b|others?\b)", re.I)
_TOTAL = re.compile(
    r"\b(?:in\s+all|in\s+total|altogether|combined|overall|total|together|between\s+them|"
    r"(?:both|two|three|four|all)\s+(?:\w+\s+)?(?:attacks|incidents|blasts|strikes|raids)|so\s+far\s+this)\b",
    re.I,
)
_NOT_PEOPLE = frozenset("attacks strikes raids bombs blasts times days incidents houses".split())
_COUNTED_PEOPLE = frozenset({"fighters", "troops", "militants", "rebels", "people"})
_DEATH = re.compile(
    r"\b(?:died|dead|deaths?|death\s+toll|killed|casualties|graves?|buried)\b", re.I
)
_PEOPLE = frozenset("people persons lives dead victims deaths casualties souls".split())
_HARM = frozenset({"killed", "wounded", "missing", "displaced", "detained", "arrested"})


def figure_disputes(m: Material) -> Iterator[Dispute]:
    """Yield a dispute for each thing counted of which the counts do not all meet."""
    for (kind, subject, measure), figures in sorted(_merged(m, _groups(m)).items()):
        conflicting = _conflicting(m, figures)
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
            weight=3.0 if measure in _HARM else 1.6,
        )


def shown(m: Material, figure: Figure) -> str:
    """Return a count as the source gives it, as short as that can be: "14", "at least 17"."""
    words = m.corpus.words(figure)
    low, high = figure.low, figure.high
    number = words if re.search(r"\d", words) or low is None or low != high else f"{low:g}"
    if figure.measure in ("duration", "distance") and figure.unit and figure.unit not in number:
        number = f"{number} {figure.unit}"
    digits = re.search(r"\d", words) is not None
    if low is not None and high is None and digits:
        return f"at least {number}"
    if low is None and high is not None:
        return f"at most {number}"
    if low != high and digits and len(re.findall(r"\d+", words.replace(",", ""))) == 1:
        return f"about {number}"
    return number


_Key = tuple[SubjectKind, str, str]


def _groups(m: Material) -> dict[_Key, list[Figure]]:
    """Return comparable figures by what they count: an incident, a named body, or a topic."""
    figures = m.corpus.figures.values()
    totals = frozenset(f.part_of_id for f in figures if f.part_of_id)
    measured = {f.id: _measure(m, f) for f in figures if _comparable(m, f, totals)}
    groups: dict[_Key, list[Figure]] = {}
    for group in group_figures(m, measured):
        measure = measured[group[0].id]
        told = Counter(i for f in group if (i := m.incident_of.get(f.event_id or "")))
        owners = Counter(o for f in group if (o := owner(m, f)))
        if owners and measure not in _HARM:
            key: _Key = ("entity", min(owners, key=lambda o: (-owners[o], o)), measure)
        elif told:
            key = ("incident", min(told, key=lambda i: (-told[i], i)), measure)
        else:
            key = ("topic", subject_of(m, group), measure)
        groups.setdefault(key, []).extend(group)
    return groups


def _merged(m: Material, groups: dict[_Key, list[Figure]]) -> dict[_Key, list[Figure]]:
    """Join groups of incidents at one place where one speaker gives the same count of both.

    A toll is often given for a series of attacks, and texts tie it to one or another of them.
    """
    by_speaker: dict[tuple[str, str], list[_Key]] = defaultdict(list)
    for key, figures in sorted(groups.items()):
        if key[0] == "entity" or key[2] not in _HARM:
            continue
        for voice in sorted({m.voice(f, f.attribution) for f in figures if f.attribution}):
            by_speaker[voice, key[2]].append(key)
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


def _comparable(m: Material, figure: Figure, totals: frozenset[str]) -> bool:
    if figure.low is None and figure.high is None:
        return False
    if figure.id in totals or figure.measure in ("share", "money", "ordinal", "age", "year"):
        return False
    if figure.measure == "count" and not figure.unit:
        return False
    if figure.measure in _HARM and (figure.unit or "").lower() in _NOT_PEOPLE:
        return False
    text = m.corpus.by_doc[figure.doc_id].document.text
    sentence = m.corpus.sentence(figure.doc_id, figure.spans[0].start)
    before = text[max(sentence.start, figure.spans[0].start - 60) : figure.spans[0].start]
    after = text[figure.spans[-1].end : min(sentence.end, figure.spans[-1].end + 40)]
    if _PART.search(before) or _PART_AFTER.search(after):
        return False
    return not (
        figure.measure in _HARM
        and _TOTAL.search(text[sentence.start : figure.spans[0].start])
        and figure.event_id is None
    )


def _measure(m: Material, figure: Figure) -> str:
    """Return what is counted, a unit of length or time in it, so that only like meets like.

    People counted in a paragraph about the dead are the dead: "it put the figure at 30 fighters".
    """
    if figure.measure in _COUNTED_PEOPLE:
        paragraph = m.corpus.paragraph(figure.doc_id, figure.spans[0].start)
        before = m.corpus.paragraph(figure.doc_id, max(0, paragraph.start - 1))
        near = Span(start=before.start, end=paragraph.end)
        if _DEATH.search(m.corpus.text(figure.doc_id, near)) and not figure.event_id:
            return "killed"
    if figure.measure in ("duration", "distance"):
        unit = (figure.unit or "").lower()
        base = _UNITS.get(unit) or _UNITS.get(unit.rstrip("s")) or (unit, 1.0)
        return f"{figure.measure} {base[0]}"
    if figure.measure == "count":
        return (figure.unit or "").lower()
    return figure.measure


def _bounds(figure: Figure) -> tuple[float, float]:
    """Return least and greatest count, lengths and times in one unit, open ends as infinity."""
    factor = 1.0
    if figure.measure in ("duration", "distance"):
        unit = (figure.unit or "").lower()
        factor = (_UNITS.get(unit) or _UNITS.get(unit.rstrip("s")) or ("", 1.0))[1]
    low = float("-inf") if figure.low is None else figure.low * factor
    high = float("inf") if figure.high is None else figure.high * factor
    if figure.measure in ("duration", "distance"):
        return low * (1 - _ROUNDED), high * (1 + _ROUNDED)
    return low, high


def _conflicting(m: Material, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures of a group that cannot hold together with some other one of it."""
    sums = _sums(m, figures)
    kept = [f for f in figures if f.id not in sums]
    given = Counter(f.doc_id for f in kept)
    single = frozenset(d for d, count in given.items() if count == 1)
    found = []
    for f in kept:
        if any(_clash(m, f, g, single) for g in kept if g is not f):
            found.append(f)
    return found


def _clash(m: Material, f: Figure, g: Figure, single: frozenset[str]) -> bool:
    low, high = _bounds(f)
    other_low, other_high = _bounds(g)
    if low <= other_high and other_low <= high:
        return False
    same_doc = f.doc_id == g.doc_id
    one, other = m.voice(f, f.attribution), m.voice(g, g.attribution)
    if same_doc and one == other and not (f.event_id == g.event_id and _twice(m, f, g)):
        return False
    if m.voice_of[f.doc_id] == m.voice_of[g.doc_id] and not same_doc and one == other:
        return False
    return _same_people(f, g, bool(f.attribution and g.attribution and one != other), single)


def _twice(m: Material, f: Figure, g: Figure) -> bool:
    """Return whether a writer gives one length of time twice in one paragraph."""
    paragraph = m.corpus.paragraph(f.doc_id, f.spans[0].start)
    near = paragraph.start <= g.spans[0].start < paragraph.end + 400
    return f.measure == "duration" and near


def _same_people(f: Figure, g: Figure, disputed: bool, single: frozenset[str]) -> bool:
    """Return whether two counts of harm count the same people, as far as their nouns tell.

    A part may be smaller than the whole: 9 civilians and 14 people agree, 14 civilians and 9
    people do not. The only count a text gives is its whole count, unless it is far smaller.
    Two speakers who differ count the same dead under their own words for them.
    """
    one, other = (f.unit or "people").lower(), (g.unit or "people").lower()
    if f.measure not in _HARM or one == other or disputed:
        return True
    if one in _PEOPLE and other in _PEOPLE:
        return True
    if one in _PEOPLE or other in _PEOPLE:
        whole, part = (f, g) if one in _PEOPLE else (g, f)
        if part.unit is None or _bounds(part)[0] > _bounds(whole)[1]:
            return True
        alone = part.doc_id in single and whole.doc_id in single
        return alone and _bounds(part)[1] >= 0.6 * _bounds(whole)[0]
    return False


def _sums(m: Material, figures: Sequence[Figure]) -> set[str]:
    """Return the figures that are the sum of two others of their document, or an early count."""
    found = set()
    for f in figures:
        sentence = m.corpus.sentence(f.doc_id, f.spans[0].start)
        if not f.low or f.low != f.high or not _TOTAL.search(m.corpus.text(f.doc_id, sentence)):
            continue
        exact = [g for g in m.corpus.by_doc[f.doc_id].figures if g.low == g.high]
        parts = [g for g in exact if g.measure == f.measure and g.id != f.id]
        values = [g.low for g in parts if g.low and g.low < f.low][:30]
        if any(a + b == f.low for i, a in enumerate(values) for b in values[i + 1 :]):
            found.add(f.id)
    return found


def _versions(m: Material, figures: Sequence[Figure]) -> tuple[Version, ...]:
    """Return the figures grouped by what they allow, earliest account first."""
    groups: dict[tuple[float, float], list[Figure]] = defaultdict(list)
    for f in figures:
        groups[_bounds(f)].append(f)
    versions = []
    for members in groups.values():
        ordered = sorted(members, key=lambda f: (m.corpus.moment(f.doc_id), f.id))
        accounts = tuple(Account(f, f.attribution) for f in ordered)
        versions.append(Version(shown(m, ordered[0]), accounts))
    moments = m.corpus.moment
    return tuple(sorted(versions, key=lambda v: (moments(v.accounts[0].fact.doc_id), v.value)))
