"""What a text tells of entities and of what they are to each other, by the guideline of re3d.

Its entities are the pipeline's nominals, titles and common nouns included; its relations are those
of `find_relations`, whose ends are the product's own mentions.
"""

from typing import Any

from conspectus.facts import find_relations
from conspectus.records import Mention
from lab.bench.plain import events_in, parsed_of

_TYPES = {
    "in_charge_of": "InChargeOf", "belongs_to": "BelongsTo", "allied_with": "AlliesOf",
    "fighting": "FightingAgainst", "likes": "Likes", "dislikes": "Dislikes", "met": "CommWith",
    "located_at": "CoLocated", "is": "IsSynonymOf", "has_role": "HasAttrOf",
}  # fmt: skip
_KINDS = {
    "PER": "Person", "ORG": "Organisation", "LOC": "Location", "NORP": "Nationality",
    "DATE": "Temporal", "WEAPON": "Weapon", "VEHICLE": "MilitaryPlatform",
    "QUANT": "Quantity", "MONEY": "Money",
}  # fmt: skip


def told(record: dict[str, Any]) -> dict[str, Any]:
    """Return the entities and relations of a document, as re3d's score asks for them."""
    parsed, tools = parsed_of(record["text"], record["doc_id"], None)
    mentions, events = events_in(parsed, tools)
    by_id = {m.id: m for m in mentions}
    nominals = [(parsed.span(c), c.label_) for c in parsed.doc.spans.get("nominals", ())]
    return {
        "doc_id": record["doc_id"],
        "entities": [
            {"start": s.start, "end": s.end, "type": _KINDS[label]} for s, label in nominals if s
        ],
        "relations": [
            {
                "type": _TYPES[r.type],
                "source": _end(by_id[r.first_id]),
                "target": _end(by_id[r.second_id]),
            }
            for r in find_relations(parsed, mentions, events)
        ],
    }


def _end(mention: Mention) -> dict[str, int]:
    return {"start": mention.spans[0].start, "end": mention.spans[-1].end}
