"""What a text tells of entities and of what they are to each other, by the guideline of re3d.

Its entities are the pipeline's nominals, titles and common nouns included; its relations are those
of `find_relations`, whose ends are the product's own mentions.
"""

from collections.abc import Iterator
from typing import Any

from spacy.tokens import Span as Slice
from spacy.tokens import Token

from conspectus.facts import find_relations
from conspectus.language import Parsed
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
        ]
        + [_counted(parsed, one, other) for one, other in _counts(parsed)],
    }


def _counts(parsed: Parsed) -> Iterator[tuple[Token, Slice]]:
    """Yield what is counted with its count, a relation in re3d and a figure in the product."""
    for chunk in parsed.doc.spans.get("nominals", ()):
        top = chunk.root
        if chunk.label_ != "QUANT":
            continue
        if top.dep_.startswith("nummod") and top.head.pos_ in ("NOUN", "PROPN"):
            yield top.head, chunk
        yield from (
            (c, chunk)
            for c in top.rights
            if c.dep_ == "nmod" and any(g.lower_ == "of" for g in c.lefts)
        )


def _counted(parsed: Parsed, one: Token, count: Slice) -> dict[str, Any]:
    ends = parsed.span(one.doc[one.i : one.i + 1]), parsed.span(count)
    source, target = (
        {"start": e.start, "end": e.end} if e else {"start": 0, "end": 0} for e in ends
    )
    return {"type": _TYPES["has_role"], "source": source, "target": target}


def _end(mention: Mention) -> dict[str, int]:
    return {"start": mention.spans[0].start, "end": mention.spans[-1].end}
