from datetime import UTC, datetime

import pytest

from conspectus.corroborate import corroborate
from conspectus.records import Correction
from conspectus.settings import CorroborateSettings
from conspectus.spans import select


@pytest.fixture
def strikes(page):
    """Two reports that are one incident to us."""
    pages = []
    for name, verb in (("a", "shelled"), ("b", "bombarded")):
        p = page(name, f"Guns {verb} the mill of Tarvik on 2 May.", f"Outlet {name}")
        p.verb = verb
        p.event(verb, when=p.time("2 May", "2021-05-02"), place=p.place("Tarvik", 61.0, 7.0))
        pages.append(p)
    return pages


def judgement(action, record, pages, undoes=None):
    targets = tuple(
        select(p.text, p.analysis().document.capture_id, record, p.span(p.verb)) for p in pages
    )
    return Correction(
        id=f"correction-{action}",
        made_at=datetime(2021, 6, 1, tzinfo=UTC),
        made_by="reader",
        action=action,
        targets=targets if not undoes else (),
        undoes_id=undoes,
    )


def incidents(pages, *judgements):
    result = corroborate([p.analysis() for p in pages], CorroborateSettings(), judgements)
    return len(result.incidents)


def test_different_parts_what_we_joined(strikes):
    assert incidents(strikes) == 1
    assert incidents(strikes, judgement("different", "Incident", strikes)) == 2


def test_an_undone_judgement_counts_no_more(strikes):
    apart = judgement("different", "Incident", strikes)
    assert incidents(strikes, apart, judgement("undo", "Incident", strikes, apart.id)) == 1


def test_same_joins_what_we_parted(page):
    pages = []
    for name, text, verb in (
        ("a", "Guns shelled the mill of Tarvik.", "shelled"),
        ("b", "A parade was held in Belmo.", "held"),
    ):
        p = page(name, text, f"Outlet {name}")
        p.verb = verb
        p.event(verb, "ASSAULT" if verb == "shelled" else "CONSULT")
        pages.append(p)
    assert incidents(pages) == 2
    assert incidents(pages, judgement("same", "Event", pages)) == 1


def test_same_joins_two_entities(page):
    a, b = page("a", "Orla Brandt spoke.", "Post"), page("b", "The Heron spoke.", "Mail")
    a.mention("Orla Brandt", "person")
    b.mention("The Heron", "person")
    a.verb, b.verb = "Orla Brandt", "The Heron"
    analyses = [a.analysis(), b.analysis()]
    same = judgement("same", "Entity", [a, b])
    assert len(corroborate(analyses, CorroborateSettings()).entities) == 2
    assert len(corroborate(analyses, CorroborateSettings(), [same]).entities) == 1
