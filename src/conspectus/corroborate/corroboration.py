"""The function of the room: all analyses of a case in, one Corroboration out.

Reads like a table of contents. The order of the analyses never matters: they are sorted first and
every result is sorted by id.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from conspectus.corroborate.claims import Ledger, incident_claims
from conspectus.corroborate.copies import find_citations, find_copies, voices
from conspectus.corroborate.corpus import Corpus
from conspectus.corroborate.discrepancies import find_discrepancies
from conspectus.corroborate.entities import find_entities
from conspectus.corroborate.incidents import find_incidents
from conspectus.corroborate.judgements import judged
from conspectus.corroborate.material import Material
from conspectus.corroborate.spread import MapGroups
from conspectus.corroborate.stories import alike_texts, find_stories, told_texts
from conspectus.corroborate.traits import traits
from conspectus.corroborate.versions import find_versions
from conspectus.records import Analysis, Correction, Corroboration
from conspectus.settings import CorroborateSettings


def corroborate(
    analyses: Sequence[Analysis],
    settings: CorroborateSettings,
    judgements: Sequence[Correction] = (),
    captured: Mapping[str, datetime] | None = None,
    map_groups: MapGroups | None = None,
) -> Corroboration:
    """Return what documents say together; the order of analyses never matters.

    Args:
        analyses: One for each document.
        settings: Windows of days.
        judgements: What people decided of pairs.
        captured: When documents were captured, where that is known, by document id.
        map_groups: An engine's verb that spreads blocks of records; None = all in this process.
    """
    corpus = Corpus(analyses)
    told = judged(corpus, judgements)
    entities, in_entities, entity_of = find_entities(
        corpus, told.same_mentions, told.other_mentions
    )
    alike = alike_texts(told_texts(corpus))
    stories, in_stories, story_of = find_stories(corpus, alike, settings.story_window_days)
    versions = find_versions(corpus, captured)
    rewritten = {frozenset((x.from_id, x.to_id)) for x in versions}
    copies = [x for x in find_copies(corpus) if {x.from_id, x.to_id} not in rewritten]
    links = (*copies, *find_citations(corpus), *versions)
    voice_of = voices(corpus, links)
    found = traits(corpus, entity_of, voice_of)
    incidents, in_incidents = find_incidents(
        corpus,
        found,
        settings.incident_slack_days,
        told.same_events,
        told.other_events,
        alike,
        map_groups,
    )
    members: dict[str, list[str]] = defaultdict(list)
    for membership in in_incidents:
        members[membership.group_id].append(membership.member_id)
    material = Material(
        corpus=corpus,
        entity_of=entity_of,
        entities={e.id: e for e in entities},
        voice_of=voice_of,
        traits=found,
        incidents={i.id: i for i in incidents},
        members={i: tuple(sorted(events)) for i, events in sorted(members.items())},
        story_of=story_of,
        copies=tuple((x.from_id, x.to_id) for x in links if x.kind in ("copies", "succeeds")),
    )
    ledger = Ledger()
    incident_claims(material, ledger)
    discrepancies = find_discrepancies(material, ledger)
    return Corroboration(
        entities=entities,
        stories=stories,
        incidents=incidents,
        memberships=(*in_entities, *in_stories, *in_incidents),
        links=tuple(sorted(links, key=lambda x: (x.kind, x.from_id, x.to_id))),
        claims=tuple(ledger.claims[i] for i in sorted(ledger.claims)),
        stances=tuple(ledger.stances[i] for i in sorted(ledger.stances)),
        discrepancies=discrepancies,
    )
