"""Which figures count one and the same thing, by the company their numbers keep.

The event a figure is tied to is one sign among several: the names, places, days and words beside
the number are the others, because texts give the toll of a fire in sentences that are of something
else. Groups are average-linked like incidents.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import log

from conspectus.corroborate.clusters import Pair, average_link, pair
from conspectus.corroborate.corpus import content_words
from conspectus.corroborate.likeness import NARROW, apart, cosine, width
from conspectus.corroborate.material import Material
from conspectus.corroborate.statements import Statements
from conspectus.corroborate.weighing import likeness
from conspectus.records import Fact, Figure, Interval, Span, Timex

BASE = -1.7  # two counts of one measure of which nothing else is known
BESIDE = 110  # code points before and after a number in which words are its company
UNUSUAL = 0.5  # worth of a measure that few voices of the case count at all
COMMON = frozenset({"killed", "wounded", "people", "duration day", "states"})
NEIGHBOURS = 60  # in a crowded block a figure meets this many
ALIKE, USUAL = 4.0, 0.15  # points for each likeness of two sentences above what is usual
CLOSE = 0.3  # likeness at which another happening does not speak against one count
NEARLY = -1.0  # points of two events that may be one happening after all
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Company:
    """What stands beside a number."""

    figure: Figure
    paragraph: str
    measure: str
    voice: str
    incident: str | None
    subject: str | None
    words: Mapping[str, float]
    names: frozenset[str]
    around: frozenset[str]
    """Names of the sentence before, in the same paragraph."""
    states: frozenset[str]
    talk: frozenset[str]
    """The countries of those who met, where the number says how long they did."""
    days: tuple[Interval, ...]


def group_figures(m: Material, told: Statements, measured: Mapping[str, str]) -> list[list[Figure]]:
    """Return groups of figures that count one thing.

    Args:
        m: The case.
        told: Its sentences.
        measured: Figure id -> measure; figures not in it are left out.
    """
    figures = [m.corpus.figures[i] for i in sorted(measured)]
    counts: dict[str, set[str]] = defaultdict(set)
    near = {f.id: _near(m, f) for f in figures}
    for f in figures:
        for w in near[f.id]:
            counts[w].add(m.voice_of[f.doc_id])
    total = 1 + len({m.voice_of[f.doc_id] for f in figures})
    weight = {w: log(1 + total / len(docs)) for w, docs in counts.items()}
    found = {f.id: _company(m, f, measured[f.id], near[f.id], weight) for f in figures}
    telling: dict[str, set[str]] = defaultdict(set)
    for c in found.values():
        telling[c.measure].add(c.voice)
    few = max(4, len({c.voice for c in found.values()}) // 20)
    unusual = {measure for measure, docs in telling.items() if len(docs) <= few} - COMMON
    scores = {
        p: _score(m, told, found[p[0]], found[p[1]]) + UNUSUAL * (found[p[0]].measure in unusual)
        for p in _candidates(found)
    }
    groups = average_link(sorted(found), scores, 0.0, absent=-1.0)
    return [[found[i].figure for i in g] for g in groups if len(g) > 1]


def subject_of(m: Material, figures: Sequence[Figure]) -> str:
    """Return the names that the company of all figures shares, as the words of a question."""
    shared: dict[str, set[str]] = defaultdict(set)
    shown: dict[str, str] = {}
    for f in figures:
        for name, words in names_beside(m, f).items():
            shared[name].add(f.doc_id)
            shown.setdefault(name, words)
    best = sorted(shared, key=lambda n: (-len(shared[n]), n))[:2]
    return ", ".join(shown[n] for n in best) or figures[0].measure


def _sentence(m: Material, figure: Figure) -> Span:
    return m.corpus.sentence(figure.doc_id, figure.spans[0].start)


def _near(m: Material, figure: Figure) -> frozenset[str]:
    """Return the words beside a number, in its sentence."""
    text = m.corpus.by_doc[figure.doc_id].document.text
    sentence = _sentence(m, figure)
    start = max(sentence.start, figure.spans[0].start - BESIDE)
    end = min(sentence.end, figure.spans[-1].end + BESIDE)
    return frozenset(w for w in content_words(text[start:end]) if len(w) > 3 and w.isalpha())


def names_beside(m: Material, figure: Figure, sentence: Span | None = None) -> dict[str, str]:
    """Return the named things and places of a figure's sentence: key -> words."""
    found: dict[str, str] = {}
    for fact in m.corpus.facts_in(figure.doc_id, sentence or _sentence(m, figure)):
        mention = m.corpus.mentions.get(fact.id)
        place = m.corpus.toponyms.get(fact.id)
        if mention and mention.form == "name" and mention.kind in ("thing", "outlet"):
            words = m.corpus.words(mention)
            if words.casefold() in m.things:  # a ship is read as a paper where it is called so
                found[words.casefold()] = words
        elif mention and mention.form == "name" and mention.kind != "state":
            found[m.entity_of[mention.id]] = m.corpus.words(mention)
        elif place and place.place_id and (place.radius_km or 0) < 100:
            found[place.place_id] = m.corpus.words(place)
    return found


def _company(
    m: Material, f: Figure, measure: str, near: frozenset[str], weight: Mapping[str, float]
) -> Company:
    days = tuple(t.time for t in _dated(m, f) if t.time)
    sentence = _sentence(m, f)
    paragraph = m.corpus.paragraph(f.doc_id, sentence.start)
    before = m.corpus.sentence(f.doc_id, max(paragraph.start, sentence.start - 1))
    states = {
        m.entity_of[x.id]
        for x in m.corpus.facts_in(f.doc_id, sentence)
        if x.id in m.entity_of and m.corpus.mentions[x.id].kind == "state"
    }
    return Company(
        figure=f,
        paragraph=f"{f.doc_id}:{paragraph.start}",
        measure=measure,
        voice=m.voice_of[f.doc_id],
        incident=m.incident_of.get(f.event_id or ""),
        subject=owner(m, f),
        words={w: weight[w] for w in sorted(near)},
        names=frozenset(names_beside(m, f)),
        around=frozenset(names_beside(m, f, before)),
        states=frozenset(states),
        talk=talkers(m, f),
        days=days,
    )


def _dated(m: Material, figure: Figure) -> Iterator[Timex]:
    """Yield the days of a figure's sentence: not those of another number nearer to them.

    The hour at the head of a live entry is that of the entry.
    """
    sentence = _sentence(m, figure)
    facts = m.corpus.facts_in(figure.doc_id, sentence)
    numbers = [f for f in facts if f.id in m.corpus.figures and f.spans != figure.spans]
    head = m.corpus.paragraph(figure.doc_id, sentence.start).start
    for fact in facts:
        t = m.corpus.timexes.get(fact.id)
        if not t or not t.time or width(t.time) > NARROW or (t.type == "TIME" and _at(t) == head):
            continue
        if all(abs(_at(t) - _at(figure)) <= abs(_at(t) - _at(n)) for n in numbers):
            yield t


def _at(fact: Fact) -> int:
    return fact.spans[0].start


def talkers(m: Material, figure: Figure) -> frozenset[str]:
    """Return the countries of those named beside the length of a talk; none for any other length.

    Two of them tell which talk it was, whatever day and place texts give it.
    """
    event = m.corpus.events.get(figure.event_id or "")
    if figure.measure != "duration" or not event or event.type != "CONSULT":
        return frozenset()
    said = m.corpus.facts_in(figure.doc_id, _sentence(m, figure))
    entities = (m.entities[m.entity_of[x.id]] for x in said if x.id in m.entity_of)
    return frozenset(e.country for e in entities if e.country)


def owner(m: Material, figure: Figure) -> str | None:
    """Return the named body whose members a figure counts: "the 11 members of the League"."""
    if figure.measure in ("people", "killed", "wounded", "arrested", "detained"):
        return None  # some of its members did or suffered something: not how many it has
    entity = m.entities.get(m.entity_of.get(figure.subject_id or "", ""))
    if entity and entity.kind in ("group", "igo", "org", "state") and entity.label[:1].isupper():
        return entity.id
    text = m.corpus.by_doc[figure.doc_id].document.text
    end = figure.spans[-1].end
    for fact in m.corpus.facts_in(figure.doc_id, Span(start=end, end=end + 45)):
        mention = m.corpus.mentions.get(fact.id)
        if mention and mention.form == "name" and mention.kind in ("group", "igo", "org", "thing"):
            between = text[end : mention.spans[0].start].split()
            if 0 < len(between) < 5 and ("of" in between[-2:] or between[-1].endswith("member")):
                return m.entity_of[mention.id]
    return None


def _candidates(found: Mapping[str, Company]) -> list[Pair]:
    blocks: dict[tuple[str, str], list[str]] = defaultdict(list)
    for figure_id, c in found.items():
        for key in (*c.names, *c.around, *(f"talk:{x}" for x in c.talk), c.incident, c.subject):
            if key:
                blocks[c.measure, key].append(figure_id)
        for day in c.days:
            if day.begin:
                blocks[c.measure, day.begin.date().isoformat()].append(figure_id)
        blocks[c.measure, c.paragraph].append(figure_id)
    pairs: set[Pair] = set()
    for members in blocks.values():
        for i, a in enumerate(members):
            pairs.update(pair(a, b) for b in members[i + 1 : i + 1 + NEIGHBOURS])
    return sorted(pairs)


def _score(m: Material, told: Statements, a: Company, b: Company) -> float:
    """Return how much speaks for two figures counting one thing."""
    score = BASE + 2.2 * cosine(a.words, b.words)
    shared = a.names & b.names
    one_happening = bool(a.incident and a.incident == b.incident) or len(a.talk & b.talk) > 1
    same_doc = a.figure.doc_id == b.figure.doc_id
    alike = 0.0 if same_doc else _alike(told, a, b)
    least = 0.0 if one_happening else -0.6  # accounts of one happening may share no word
    score += 0.0 if same_doc else max(least, min(2.0, ALIKE * (alike - USUAL)))
    if shared:
        score += 0.9 * min(2, len(shared))
    elif (a.names | a.around) & (b.names | b.around) and not same_doc:
        score += 0.6
    elif a.names and b.names and not one_happening and not same_doc:
        score -= 0.3
    score += 0.25 * min(2, len(a.states & b.states)) * (not same_doc)
    one, other = (m.corpus.events.get(c.figure.event_id or "") for c in (a, b))
    score += 0.4 * bool(one and other and one.type == other.type and not one_happening)
    speakers = {m.voice(c.figure, c.figure.attribution) for c in (a, b) if c.figure.attribution}
    same_count = (a.figure.low, a.figure.high) == (b.figure.low, b.figure.high)
    score += 1.0 * (len(speakers) == 1 and same_count and not same_doc)
    score += 0.5 * (a.voice == b.voice and not same_doc)
    if a.subject and a.subject == b.subject:
        score += 1.8
    elif a.subject and b.subject:
        score -= 1.0
    if one_happening:
        score += 1.8
    elif a.incident and b.incident and not _answering(m, a, b):
        one_after_all = _may_be_one(m, a, b) or (alike >= CLOSE and not _days_apart(a, b))
        score -= 0.0 if one_after_all else 1.2
    if a.days and b.days and not one_happening:
        if _days_apart(a, b):
            score -= 3.0 if a.incident and b.incident else 1.2
        elif any(apart(x, y) is None for x in a.days for y in b.days):
            score += 0.7
    if same_doc:
        near = abs(a.figure.spans[0].start - b.figure.spans[0].start) < 400
        voices = m.voice(a.figure, a.figure.attribution), m.voice(b.figure, b.figure.attribution)
        score += 1.9 if near and voices[0] != voices[1] else -0.4
    return score


def _alike(told: Statements, a: Company, b: Company) -> float:
    one, other = (told.at(x.figure.doc_id, x.figure.spans[0].start) for x in (a, b))
    return told.likeness(one, other) if one and other else 0.0


def _days_apart(a: Company, b: Company) -> bool:
    """Return whether the days beside two figures all lie apart."""
    gaps = [apart(x, y) for x in a.days for y in b.days]
    return bool(gaps) and None not in gaps and min(g for g in gaps if g is not None) >= ONE_DAY


def _may_be_one(m: Material, a: Company, b: Company) -> bool:
    """Return whether the events of two figures are nearly one happening."""
    one, other = (m.traits.get(x.figure.event_id or "") for x in (a, b))
    return bool(one and other and likeness(one, other, ONE_DAY) > NEARLY)


def _answering(m: Material, a: Company, b: Company) -> bool:
    """Return whether two speakers give their counts one after the other in one text."""
    near = abs(a.figure.spans[0].start - b.figure.spans[0].start) < 400
    voices = {m.voice(c.figure, c.figure.attribution) for c in (a, b) if c.figure.attribution}
    return a.figure.doc_id == b.figure.doc_id and near and len(voices) == 2
