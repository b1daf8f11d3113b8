"""Turn the labels of the crises here, given by their words, into gold files with offsets.

`python -m tests.crises.write` renews every `gold.json`. A label is the words as they stand in the
text, (words, n) for their n-th occurrence, from 0, or (words, context) for those inside longer
words that stand once. Words that are not there are an error.
"""

import importlib
import json
import re
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
Label = str | tuple[str, int | str]


def main() -> None:
    """Write every crisis's gold."""
    for folder in sorted(p.parent for p in HERE.glob("*/labels.py")):
        labels = importlib.import_module(f"tests.crises.{folder.name}.labels")
        text = json.dumps(gold(folder, labels.CRISIS), ensure_ascii=False, indent=1)
        (folder / "gold.json").write_text(text + "\n", "utf-8")


def gold(folder: Path, crisis: dict[str, Any]) -> dict[str, Any]:
    """Return a crisis in the samples' schema."""
    texts = {d["id"]: (folder / d["file"]).read_text("utf-8") for d in crisis["documents"]}
    documents = [_document(d, texts[d["id"]]) for d in crisis["documents"]]
    home = {e["id"]: e["incident"] for d in documents for e in d["events"] if e["incident"]}
    return {
        "about": crisis["about"],
        "documents": documents,
        "actors": crisis["actors"],
        "incidents": [
            {**i, "event_mentions": _mentions(i["id"], home)} for i in crisis["incidents"]
        ],
        "contradictions": [_item(c, texts) for c in crisis["contradictions"]],
        "not_contradictions": [_item(c, texts) for c in crisis["not_contradictions"]],
        "same_wire": crisis["same_wire"],
        "wording": {},
        "relations": [],
    }


def _document(d: dict[str, Any], text: str) -> dict[str, Any]:
    place = _Finder(text, d["id"])
    return {
        "id": d["id"],
        "file": d["file"],
        "outlet": {"name": d["outlet"], "id": "outlet." + d["outlet"].lower().replace(" ", "_")},
        "title": place(d["title"]) if d["title"] else None,
        "byline": [{"name": n, "span": place(n)} for n in d["byline"]],
        "published": {"value": d["published"]},
        "blocks": _blocks(d["blocks"], text, place),
        "quotes": [_quote(place, f"{d['id']}.q{i}", *q) for i, q in enumerate(d["quotes"])],
        "indirect_speech": [
            _quote(place, f"{d['id']}.i{i}", *q) for i, q in enumerate(d["indirect"])
        ],
        "times": [
            {"span": place(w), "value": v, "type": "TIME" if re.search(r"T\d", v) else "DATE"}
            for w, v in d["times"]
        ],
        "places": [
            {"name": name, "lat": lat, "lon": lon, "mentions": [place(m) for m in found]}
            for name, lat, lon, found in d["places"]
        ],
        "actors": [
            {"actor": a, "aliases": [{"alias": w, "occurrences": place.every(w)} for w in aliases]}
            for a, aliases in d["actors"]
        ],
        "events": [_event(place, f"{d['id']}.e{i}", *e) for i, e in enumerate(d["events"], 1)],
        "figures": [
            {"id": f"{d['id']}.f{i}", "span": place(w), "value": v, "unit": u, "event": e,
             "qualifier": q}
            for i, (w, v, u, e, q) in enumerate(d["figures"], 1)
        ],
        "problems_inside_document": [
            {"kind": k, "spans": [place(w) for w in found]} for k, found in d["problems"]
        ],
    }  # fmt: skip


class _Finder:
    def __init__(self, text: str, doc_id: str) -> None:
        self.text, self.doc_id = text, doc_id

    def __call__(self, label: Label) -> dict[str, Any]:
        words, where = label if isinstance(label, tuple) else (label, 0)
        start = self._within(words, where) if isinstance(where, str) else self._nth(words, where)
        return {"start": start, "end": start + len(words), "text": words}

    def _nth(self, words: str, nth: int) -> int:
        found = [m.start() for m in re.finditer(re.escape(words), self.text)]
        if nth >= len(found):
            raise ValueError(f"{self.doc_id}: {words!r} stands {len(found)} times, wanted {nth}")
        return found[nth]

    def _within(self, words: str, context: str) -> int:
        times = self.text.count(context)
        if times != 1:
            raise ValueError(f"{self.doc_id}: {context!r} stands {times} times, not once")
        return self.text.index(context) + context.index(words)

    def sentence(self, label: Label) -> dict[str, Any]:
        """Return the sentence around words, cut at stops and line ends."""
        at = self(label)
        start = max(self.text.rfind(stop, 0, at["start"]) for stop in (". ", "\n")) + 1
        ends = [self.text.find(stop, at["end"]) for stop in (". ", "\n")]
        end = min([e for e in ends if e >= 0], default=len(self.text))
        return {"start": start, "end": end, "text": self.text[start:end]}

    def every(self, words: str) -> list[list[int]]:
        found = [
            list(m.span()) for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", self.text)
        ]
        if not found:
            raise ValueError(f"{self.doc_id}: {words!r} is not in the text")
        return found


def _blocks(labels: list[tuple[str, str]], text: str, place: _Finder) -> list[dict[str, Any]]:
    """Return blocks from (kind, first words): each reaches to the next one's first words."""
    starts, at = [], 0
    for kind, first in labels:
        start = text.find(first, at)
        if start < 0:
            raise ValueError(f"{place.doc_id}: no block begins with {first!r} after {at}")
        starts.append((start, kind))
        at = start + 1
    ends = [s for s, _ in starts[1:]] + [len(text)]
    return [
        {"start": s, "end": s + len(text[s:e].rstrip()), "kind": k}
        for (s, k), e in zip(starts, ends, strict=True)
    ]


def _quote(place: _Finder, id: str, words: Any, speaker: Any, mention: Any, cue: Any) -> Any:
    return {
        "id": id,
        "kind": "direct" if ".q" in id else "indirect",
        "span": place(words),
        "speaker": speaker,
        "speaker_mention": place(mention) if mention else None,
        "cue": place(cue) if cue else None,
    }


def _event(
    place: _Finder, id: str, trigger: Any, plover: str, source: Any, target: Any, modality: str,
    date: "str | None", where: "str | None", incident: "str | None", *also: str,
) -> dict[str, Any]:  # fmt: skip
    return {
        "id": id, "trigger": place(trigger), "evidence": place.sentence(trigger),
        "plover": plover, "mode": None, "attributed_to": None, "source": source,
        "target": target, "modality": modality, "date": date, "place": where,
        "incident": incident, "also_acceptable": list(also),
    }  # fmt: skip


def _item(item: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    says = [
        {"says": says, "doc": doc, **_Finder(texts[doc], doc)(words)}
        for says, doc, words in item["statements"]
    ]
    return {**item, "statements": says}


def _mentions(incident: str, home: dict[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for event, inc in home.items():
        if inc == incident:
            found.setdefault(event.split(".")[0], []).append(event)
    return found


if __name__ == "__main__":
    main()
