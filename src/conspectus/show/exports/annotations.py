"""Every fact as a W3C Web Annotation: what was read, and the exact words it was read from.

What surprises: browsers and other tools count text as they like, so each target carries two
selectors: the words with their surroundings, and the offsets in code points.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from conspectus.records import FACTS, Document, Fact
from conspectus.schema import to_json
from conspectus.spans import select
from conspectus.store.snapshot import Snapshot
from conspectus.targets import mark

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_INSIDE = ("id", "doc_id", "spans", "origin", "score")  # said by the annotation itself


def export_annotations(snapshot: Snapshot, folder: Path) -> list[Path]:
    """Write one JSON-LD file of all facts and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "annotations.jsonld"
    path.write_bytes(to_json({"@context": CONTEXT, "@graph": list(annotations(snapshot))}))
    return [path]


def annotations(snapshot: Snapshot) -> Iterator[dict[str, Any]]:
    """Yield every fact of a case as a Web Annotation, by record type and id."""
    documents = {d.id: d for d in snapshot.rows(Document)}
    for kind in FACTS:
        for fact in snapshot.rows(kind):
            yield _annotation(fact, documents[fact.doc_id])


def _annotation(fact: Fact, document: Document) -> dict[str, Any]:
    import msgspec

    said = msgspec.to_builtins(fact)
    targets = []
    for span in mark(fact):
        quote = select(document.text, document.capture_id, type(fact).__name__, span)
        targets.append(
            {
                "source": document.url or f"urn:sha256:{document.capture_id}",
                "state": {"type": "State", "sha256": document.capture_id, "document": document.id},
                "selector": [
                    {
                        "type": "TextQuoteSelector",
                        "exact": quote.exact,
                        "prefix": quote.prefix,
                        "suffix": quote.suffix,
                    },
                    {"type": "TextPositionSelector", "start": span.start, "end": span.end},
                ],
            }
        )
    return {
        "id": f"urn:conspectus:{fact.id}",
        "type": "Annotation",
        "motivation": "describing",
        "generator": fact.origin,
        "body": {
            "type": "Dataset",
            "record": type(fact).__name__,
            "score": fact.score,
            "value": {k: v for k, v in said.items() if k not in _INSIDE},
        },
        "target": targets,
    }
