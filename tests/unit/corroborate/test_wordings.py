"""Words that outlets choose for one body, and voices for one deed."""

from conspectus.corroborate import corroborate
from conspectus.settings import CorroborateSettings


def found(*pages, kind="wording"):
    every = corroborate([p.analysis() for p in pages], CorroborateSettings()).discrepancies
    return [d for d in every if d.kind == kind]


def called(page, name, outlet, words):
    p = page(name, f"On Tuesday the {words} shut the harbour.", outlet)
    p.term(p.mention(words, "group", chain="x"))
    return p


def test_a_so_called_league_beside_the_league(page):
    a = called(page, "a", "Post", "Harbour League")
    b = called(page, "b", "Mail", "so-called Harbour League")
    (d,) = found(a, b)
    assert d.reason == (
        "Harbour League is called «so-called Harbour League» in Mail and «Harbour League» in Post."
    )


def taken(page, name, outlet, verb):
    p = page(name, f"Nine guards were {verb} at Tarvik on 2 May.", outlet)
    p.event(
        verb,
        "ASSAULT",
        recipient=p.mention("Nine guards", "people", form="nominal"),
        when=p.time("2 May", "2021-05-02"),
        place=p.place("Tarvik", 61.0, 7.0),
    )
    return p


def test_captured_here_and_kidnapped_there(page):
    (d,) = found(taken(page, "a", "Post", "captured"), taken(page, "b", "Mail", "kidnapped"))
    assert d.reason == "One deed, «captured» to Post and «kidnapped» to Mail."


def test_captured_and_detained_take_no_side(page):
    assert not found(taken(page, "a", "Post", "captured"), taken(page, "b", "Mail", "detained"))
