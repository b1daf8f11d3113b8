"""Events of our own test sentences, each a document: the whole coder, from characters to parties.

A predicted event answers for a coded one if their triggers overlap, one for one. What surprises:
the type is that of the deed or of what the sentence does with it (a meeting that is planned may be
CONSULT or AGREE), and a party is right if its words overlap the coded ones or, told by its chain,
another of its mentions does.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from conspectus.facts.coding import event_type
from conspectus.records import Event, Mention, Span
from lab.bench.plain import events_in, parsed_of
from lab.bench.task import Set, Task
from lab.corpus.read import FOLDER, Coded, read

Extent = tuple[int, int]


def predict(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield the events of each sentence that somebody coded."""
    for number, sentence in enumerate(s for s in read(data) if s.events is not None):
        if limit is not None and number >= limit:
            return
        yield str(sentence.line), events_of(sentence.text, str(sentence.line))


def events_of(text: str, name: str) -> list[dict[str, Any]]:
    """Return the events of a sentence by the product's own way."""
    parsed, tools = parsed_of(text, name)
    mentions, found = events_in(parsed, tools)
    return [_row(e, mentions) for e in found if e.type is not None]


def _row(event: Event, mentions: Sequence[Mention]) -> dict[str, Any]:
    chains = {m.id: m.chain_id for m in mentions}

    def parties(role: str) -> list[list[Extent]]:
        """Return the places of each party's chain, its own place first."""
        held = [a.mention_id for a in event.arguments if a.role == role]
        return [
            [_extent(m.spans) for m in mentions if m.chain_id == chains.get(id_)] for id_ in held
        ]

    return {
        "triggers": [_extent([s]) for s in event.triggers],
        "type": event.type,
        "mode": event.mode,
        "status": event.status,
        "actor": parties("actor"),
        "recipient": parties("recipient"),
    }


def _extent(spans: Sequence[Span]) -> Extent:
    return spans[0].start, spans[-1].end


def score(gold: Path, predictions: Any) -> dict[str, Any]:
    """Return F1 of triggers and, of the triggers found, the share that is right in each part."""
    counts: Counter[str] = Counter()
    sentences = {str(s.line): s for s in read(gold) if s.events is not None}
    for name, predicted in predictions.items():
        coded = list(sentences[name].events or ())
        counts["coded"] += len(coded)
        counts["predicted"] += len(predicted)
        counts["quiet"] += not coded
        counts["kept quiet"] += not coded and not predicted
        for event, row in _pairs(coded, predicted):
            counts["trigger"] += 1
            right = judge(event, row)
            counts.update(k for k, good in right.items() if good)
            counts["full"] += all(right[k] for k in ("type", "status", "actor", "recipient"))
    met = counts["trigger"] or 1
    parts = ("type", "mode", "status", "actor", "recipient")
    return {
        "trigger": {
            "precision": counts["trigger"] / (counts["predicted"] or 1),
            "recall": counts["trigger"] / (counts["coded"] or 1),
            "f1": _f1(counts["trigger"], counts),
        },
        **{part: counts[part] / met for part in parts},
        "typed_f1": _f1(counts["type"], counts),
        "full_f1": _f1(counts["full"], counts),
        "full_recall": counts["full"] / (counts["coded"] or 1),
        "silence": counts["kept quiet"] / (counts["quiet"] or 1),
    }


def _f1(right: int, counts: Counter[str]) -> float:
    return 2 * right / ((counts["predicted"] + counts["coded"]) or 1)


def _pairs(
    coded: list[Coded], predicted: list[dict[str, Any]]
) -> Iterator[tuple[Coded, dict[str, Any]]]:
    left = list(predicted)
    for event in coded:
        near = [r for r in left if any(_meet(event.trigger, t) for t in r["triggers"])]
        if near:
            best = max(near, key=lambda r: sum(judge(event, r).values()))
            left.remove(best)
            yield event, best


def judge(event: Coded, row: dict[str, Any]) -> dict[str, bool]:
    """Return which parts of a predicted event are as somebody coded them."""
    kind: Any = event.type
    status: Any = event.status
    phase: Any = dict(event.more).get("phase")
    return {
        "type": row["type"] in (event.type, event_type(kind, status, phase)),
        "mode": row["mode"] == event.mode,
        "status": row["status"] == event.status,
        "actor": _party(event.actors, row["actor"]),
        "recipient": _party(event.recipients, row["recipient"]),
    }


def _party(coded: Sequence[Extent], predicted: Sequence[Sequence[Extent]]) -> bool:
    if not coded:
        return not predicted
    return any(_meet(c, p) for c in coded for chain in predicted for p in chain)


def _meet(a: Sequence[int], b: Sequence[int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


_TEST = str(FOLDER / "test_one.txt")
TASK = Task(
    name="own",
    sets={"test": Set(data=_TEST, gold=_TEST)},
    predict=predict,
    form="object",
    scorer=score,
    figures={
        "trigger f1": ("test", "trigger.f1"),
        "trigger precision": ("test", "trigger.precision"),
        "trigger recall": ("test", "trigger.recall"),
        **{p: ("test", p) for p in ("type", "mode", "status", "actor", "recipient")},
        "typed f1": ("test", "typed_f1"),
        "full f1": ("test", "full_f1"),
        "full recall": ("test", "full_recall"),
        "silence": ("test", "silence"),
    },
)
