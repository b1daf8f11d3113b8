"""Quotes with their speakers: PolNeAR and GUM."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from conspectus.facts import find_mentions, find_quotes
from conspectus.records import Mention, Quote, Span
from lab.bench.plain import parsed_of
from lab.bench.quotes_peer import predict_by_pattern
from lab.bench.task import Set, Task, lines


def predict(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield each document's quotes; one inside another is left out, as in the gold."""
    for number, row in enumerate(lines(data)):
        if limit is not None and number >= limit:
            return
        parsed, tools = parsed_of(row["text"], row["doc_id"], row.get("date"), row.get("title"))
        mentions = find_mentions(parsed, tools.actors, tools.gazetteer)
        quotes = find_quotes(parsed, mentions, tools.lexicon)
        if set_name == "gum":  # which marks no turns of interviews
            quotes = tuple(q for q in quotes if q.cue or q.quoted)
        by_id = {m.id: m for m in mentions}
        outer = [q for q in quotes if not any(_within(q, o) for o in quotes if o is not q)]
        yield (
            row["doc_id"],
            {
                "doc_id": row["doc_id"],
                "quotes": [_row(row["text"], q, by_id) for q in outer],
            },
        )


def _within(quote: Quote, other: Quote) -> bool:
    start, end = quote.content[0].start, quote.content[-1].end
    size = sum(s.end - s.start for s in quote.content)
    return any(
        s.start <= start and end <= s.end and (s.end - s.start) > size for s in other.content
    )


def _row(text: str, quote: Quote, by_id: dict[str, Mention]) -> dict[str, Any]:
    inside = {"block": "direct", "document": "mixed"}
    speaker = by_id.get(quote.speaker_id or "")
    return {
        "start": quote.content[0].start,
        "end": quote.content[-1].end,
        "spans": [[s.start, s.end] for s in quote.content],
        "type": inside.get(quote.kind, quote.kind),
        "speaker": _piece(text, speaker.spans) if speaker else None,
        "cue": _piece(text, (quote.cue,)) if quote.cue else None,
    }


def _piece(text: str, spans: tuple[Span, ...]) -> dict[str, Any]:
    start, end = spans[0].start, spans[-1].end
    return {"start": start, "end": end, "text": text[start:end]}


_DIRECT = ("--json", "--types", "direct")
_MARKED = ("--json", "--types", "direct,mixed")
TASK = Task(
    name="quotes",
    sets={
        "direct": Set(data="dev.jsonl", gold="dev.jsonl", score=_DIRECT),
        "marked": Set(data="dev.jsonl", gold="dev.jsonl", score=_MARKED),
        "all": Set(data="dev.jsonl", gold="dev.jsonl", score=("--json",)),
        "gum": Set(data="gum_dev.jsonl", gold="gum_dev.jsonl", score=("--json",)),
    },
    predict=predict,
    peers={"pattern": predict_by_pattern},
    figures={
        "polnear direct f1": ("direct", "overlap/f1"),
        "polnear direct + mixed f1": ("marked", "overlap/f1"),
        "polnear all f1": ("all", "overlap/f1"),
        "polnear characters f1": ("all", "chars/f1"),
        "polnear speaker": ("all", "speaker_acc"),
        "polnear attributed f1": ("all", "attributed/f1"),
        "gum recall": ("gum", "overlap/r"),
        "gum speaker": ("gum", "speaker_acc"),
    },
)
