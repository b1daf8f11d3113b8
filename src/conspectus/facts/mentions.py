"""Parsed -> Mentions: names, descriptions and pronouns, each with the chain it belongs to.

Names are found first, then descriptions ("the minister") and pronouns; `chains` says which stand
for the same. What surprises: a state, its government, its capital when it acts and its adjective
are one chain, whatever the words.
"""

from conspectus.facts.chains import link
from conspectus.facts.described import find_described, person_of
from conspectus.facts.drafts import Draft
from conspectus.facts.homes import own_governments, place_offices
from conspectus.facts.names import find_names
from conspectus.facts.nominals import find_nominals, find_pronouns
from conspectus.facts.papers import find_papers
from conspectus.facts.reader import Reader
from conspectus.facts.roles import attach_roles, hold_office, is_office
from conspectus.ids import make_id
from conspectus.knowledge import Actors, Gazetteer
from conspectus.knowledge.nouns import nouns
from conspectus.language import Parsed
from conspectus.records import Mention

ORIGIN = "facts.mentions/5"


def find_mentions(parsed: Parsed, actors: Actors, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Return names, descriptions and personal pronouns in text order, chained within the document.

    A title stays outside a name and becomes its `role`; a description ends with its head noun.
    """
    reader = Reader(parsed, actors, gazetteer, nouns())
    drafts = find_names(reader)
    drafts += find_nominals(reader, drafts)
    drafts += find_described(reader, drafts)
    for draft in drafts:
        if person_of(reader, draft):
            draft.form, draft.kind, draft.how = "nominal", "person", ""
            draft.start -= 1
            draft.text = reader.text(draft.start, draft.end)
            draft.knowledge_id = draft.sector = None
        elif is_office(draft):
            hold_office(reader, draft)
    drafts = attach_roles(reader, drafts)
    drafts += find_papers(reader, {i for d in drafts for i in range(d.start, d.end)})
    drafts += find_pronouns(reader)
    drafts.sort(key=lambda d: (d.start, -d.end, d.form))
    place_offices(reader, drafts)
    link(reader, drafts)
    own_governments(drafts)
    found: list[Mention] = []
    first: dict[int, str] = {}
    seen: set[str] = set()
    for draft in drafts:
        mention = _record(reader, draft, first)
        if mention and mention.id not in seen:
            seen.add(mention.id)
            found.append(mention)
    return tuple(found)


def _record(reader: Reader, draft: Draft, first: dict[int, str]) -> Mention | None:
    parsed = reader.parsed
    spans = parsed.spans(reader.extent(draft.start, draft.end))
    head = parsed.span(reader.extent(draft.head, draft.head + 1))
    if not spans or head is None:
        return None
    doc_id = parsed.document.id
    id_ = make_id("mention", doc_id, spans, draft.form)
    chain = first.setdefault(draft.chain, make_id("chain", doc_id, spans, draft.form))
    return Mention(
        id=id_,
        doc_id=doc_id,
        spans=spans,
        origin=ORIGIN,
        kind=draft.kind,
        form=draft.form,
        head=head,
        chain_id=chain,
        role=draft.role,
        country=draft.country,
        sector=draft.sector,
        knowledge_id=draft.knowledge_id,
    )
