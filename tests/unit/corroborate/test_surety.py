"""What is first believed and then told as certain: a deed, and a cause."""

from conspectus.corroborate import corroborate
from conspectus.settings import CorroborateSettings


def found(*pages):
    every = corroborate([p.analysis() for p in pages], CorroborateSettings()).discrepancies
    return [d for d in every if d.kind == "certainty"]


def doubt(page, words="The mayor of Tarvik said the ferry was likely sunk by a mine."):
    p = page("a", f"{words} Norland wants to wait for the divers.", "Post", "2021-05-03")
    p.place("Tarvik", 61.0, 7.0)
    p.mention("Norland", "state", country="NO")
    p.event("sunk", "ASSAULT")
    p.event("wait", "CONSULT")
    return p


def shown(page, words="confirmed that a mine had sunk the ferry off Tarvik"):
    p = page("b", f"Norland {words}.", "Mail", "2021-05-09")
    p.place("Tarvik", 61.0, 7.0)
    speaker = p.mention("Norland", "state", country="NO")
    p.quote("a mine had sunk the ferry", speaker, "indirect")
    return p


def test_a_cause_only_likely_and_then_shown_has_changed(page):
    (d,) = found(doubt(page), shown(page))
    assert d.state == "changed"
    assert d.reason == (
        "«mine» is only likely in Post and Norland waits; Norland in Mail gives it as shown."
    )


def test_a_cause_told_flat_twice_is_no_question(page):
    assert not found(doubt(page, "The ferry off Tarvik was sunk by a mine."), shown(page))
