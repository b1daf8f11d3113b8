"""Events and entities that corefer across documents, mentions given.

Sentences are put back together from their tokens and read by the product. A given event is a bare
one, its words alone; a given name or description is the mention whose head it holds.
Groups are those of `find_incidents` and `find_entities` over the whole set at once. The peer joins
what has one stem inside one of the data's own topics, which it alone is told.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from conspectus.corroborate.corpus import Corpus
from conspectus.corroborate.entities import find_entities, plain_name
from conspectus.corroborate.incidents import find_incidents
from conspectus.corroborate.stories import alike_texts, stem, told_texts
from conspectus.corroborate.traits import traits
from conspectus.facts import find_mentions
from conspectus.ids import make_id
from conspectus.records import Analysis, Event, Mention, Span
from lab.bench.plain import parsed_of
from lab.bench.task import Set, Task, lines

_CLINGS = re.compile(r"(?:['’](?:s|re|ve|ll|d|m)|n['’]t|[.,;:!?)\]%…”])$", re.IGNORECASE)
_OPENS = ("“", "(", "[", "$")
_WRITTEN = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")"}
SLACK_DAYS = 1  # as the product's default


def predict(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield the group of each given mention."""
    given: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for m in lines(data):
        given[m["doc"]].append(m)
    docs = data.with_name(data.name.replace("_mentions", "_docs"))
    analyses: list[Analysis] = []
    owner: dict[str, str] = {}
    for row in list(lines(docs))[:limit]:
        analysis, owned = _read(row, given[row["doc"]])
        analyses.append(analysis)
        owner |= owned
    corpus = Corpus(analyses)
    _, _, entity_of = find_entities(corpus)
    voices = {a.document.id: a.document.id for a in corpus.analyses}
    _, members = find_incidents(
        corpus,
        traits(corpus, entity_of, voices),
        SLACK_DAYS,
        near=alike_texts(told_texts(corpus)),
    )
    group = {m.member_id: m.group_id for m in members} | dict(entity_of)
    for mention_id in sorted(owner):
        yield mention_id, group.get(owner[mention_id], owner[mention_id])


def _read(row: dict[str, Any], given: list[dict[str, Any]]) -> tuple[Analysis, dict[str, str]]:
    """Return the facts of a document, its given events among them, and whose each mention is."""
    text, places = _text(row)
    parsed, tools = parsed_of(text, row["doc"])
    mentions = find_mentions(parsed, tools.actors, tools.gazetteer)
    events, owner = [], {}
    for m in given:
        spans = tuple(places[m["sent"], t] for t in m["tokens"])
        if m["kind"] == "event":
            event = _event(row["doc"], m["id"], spans)
            events.append(event)
            owner[m["id"]] = event.id
        else:
            best = _mention(mentions, spans)
            owner[m["id"]] = best.id if best else f"name:{plain_name(m['text'])}"
    analysis = Analysis(
        document=parsed.document,
        blocks=parsed.blocks,
        mentions=mentions,
        events=tuple(events),
    )
    return analysis, owner


def _event(doc_id: str, name: str, spans: tuple[Span, ...]) -> Event:
    merged = [spans[0]]
    for s in spans[1:]:
        if s.start - merged[-1].end <= 1:
            merged[-1] = replace(merged[-1], end=s.end)
        else:
            merged.append(s)
    return Event(
        id=make_id("event", doc_id, spans[0], name),
        doc_id=doc_id,
        spans=tuple(merged),
        origin="given",
        triggers=(Span(start=spans[0].start, end=spans[-1].end),),
        type=None,
    )


def _mention(mentions: tuple[Mention, ...], spans: tuple[Span, ...]) -> Mention | None:
    """Return the mention whose head lies in the given words and that has most of them."""
    start, end = spans[0].start, spans[-1].end

    def fit(m: Mention) -> tuple[float, int]:
        both = min(end, m.spans[-1].end) - max(start, m.spans[0].start)
        return both / (max(end, m.spans[-1].end) - min(start, m.spans[0].start)), m.head.end

    held = [m for m in mentions if start <= m.head.start and m.head.end <= end]
    return max(held, key=fit, default=None)


def _text(row: dict[str, Any]) -> tuple[str, dict[tuple[int, int], Span]]:
    """Return the text of a document, a paragraph a sentence, and where each token lies."""
    text, places = "", {}
    for sentence in row["sents"]:
        text += "\n\n" if text else ""
        before = None
        for number, token in enumerate(sentence["tokens"]):
            written = _WRITTEN.get(token, token)
            if before is not None and not _CLINGS.match(written) and before not in _OPENS:
                text += " "
            places[sentence["sent"], number] = Span(start=len(text), end=len(text) + len(written))
            text += written
            before = written
    return text, places


def same_stem(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield one group for each stem inside a topic."""
    for m in lines(data):
        yield m["id"], f"{m['topic']}:{' '.join(stem(w) for w in m['text'].lower().split())}"


def _set(name: str, kind: str) -> Set:
    return Set(
        data=f"{name}_mentions.jsonl.gz", gold=f"{name}_gold.jsonl.gz", score=("--kind", kind)
    )


TASK = Task(
    name="crossdoc",
    sets={
        "ecb event": _set("ecb", "event"),
        "ecb entity": _set("ecb", "entity"),
        "meantime event": _set("meantime", "event"),
        "meantime entity": _set("meantime", "entity"),
    },
    predict=predict,
    peers={"one stem, given topics": same_stem},
    figures={
        f"{name} {kind} conll": (f"{name} {kind}", "conll")
        for name in ("ecb", "meantime")
        for kind in ("event", "entity")
    },
    form="object",
)
