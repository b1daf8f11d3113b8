"""One speaker in two texts, and what a page says was not so but something else."""

from conspectus.corroborate import corroborate
from conspectus.settings import CorroborateSettings


def found(*pages):
    return corroborate([p.analysis() for p in pages], CorroborateSettings()).discrepancies


def speech(page, name, outlet, before, words, published="2021-05-03"):
    p = page(name, f"{before} “{words}” Orla Brandt said.", outlet, published)
    p.quote(words, p.mention("Orla Brandt", "person"))
    if "Vessland" in words:
        p.mention("Vessland", "state", country="IS", nth=p.text[: p.text.index("“")].count("Vess"))
    return p


WARM = "Trust in Vessland is our common aim and full cooperation is crucial,"
HARD = "We need more goodwill from Vessland,"


def test_warm_in_one_paper_and_told_as_scorn_in_another(page):
    a = speech(page, "a", "Post", "It was raining.", WARM)
    b = speech(page, "b", "Mail", "The plan was met with scorn.", HARD)
    (d,) = found(a, b)
    assert (d.kind, d.state) == ("selection", "open")


def test_warm_to_one_and_hard_on_another_are_no_two_faces(page):
    a = speech(page, "a", "Post", "It was raining.", WARM)
    b = speech(page, "b", "Mail", "The plan was met with scorn.", HARD.replace("Vess", "Nor"))
    assert not found(a, b)


def test_who_never_saw_what_she_saw(page):
    a = speech(page, "a", "Post", "It rained.", "I signed because I saw the ledgers,")
    b = speech(page, "b", "Mail", "It rained.", "I never saw the ledgers,", "2021-05-20")
    (d,) = found(a, b)
    assert (d.kind, d.state) == ("stance", "changed")


def test_who_never_saw_other_things_takes_nothing_back(page):
    a = speech(page, "a", "Post", "It rained.", "I signed because I saw the ledgers,")
    b = speech(page, "b", "Mail", "It rained.", "I never saw the harbour,", "2021-05-20")
    assert not found(a, b)


def test_what_was_carried_instead_stands_beside_the_not(page):
    a = page("a", "The mayor said the barge had been carrying lanterns to Tarvik.", "Post")
    a.quote("the barge had been carrying lanterns", a.mention("The mayor", "person"), "indirect")
    b = page("b", "Nor did it carry lanterns. In the hold were sealed crates of ledgers.", "Mail")
    b.event("carry", "COOPERATE", status="denied")
    crates = b.mention("sealed crates", "thing")
    (d,) = found(a, b)
    assert crates.id in d.fact_ids


def test_rifles_that_no_page_has_seen(page):
    a = page("a", "Raiders struck Tarvik on 2 May. Nine muskets were seized there.", "Post")
    b = page("b", "Raiders struck Tarvik on 2 May. No muskets have ever been shown.", "Mail")
    for p in (a, b):
        place = p.place("Tarvik", 61.0, 7.0)
        p.event("struck", "ASSAULT", when=p.time("2 May", "2021-05-02"), place=place)
    a.event("seized", "COERCE")
    b.event("shown", "CONSULT")
    assert [(d.kind, d.state) for d in found(a, b)] == [("certainty", "open")]
