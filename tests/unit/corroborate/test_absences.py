"""What one voice says never was, and on which side of a border something was."""

from conspectus.corroborate import corroborate
from conspectus.settings import CorroborateSettings


def asked(*pages, kind=None):
    found = corroborate([p.analysis() for p in pages], CorroborateSettings()).discrepancies
    return [(d.kind, d.state) for d in found if kind in (None, d.kind)]


def raid(page, name, outlet, text):
    """Return a page that tells of one raid first."""
    p = page(name, "Raiders struck Tarvik on 2 May.\n\n" + text, outlet)
    place = p.place("Tarvik", 61.0, 7.0)
    p.event("struck", "ASSAULT", when=p.time("2 May", "2021-05-02"), place=place)
    return p


def test_a_thing_that_never_was_and_is_seen_elsewhere(page):
    a = raid(page, "a", "Post", "The mayor said that there has never been a beacon on the pier.")
    a.quote("there has never been a beacon on the pier", a.mention("The mayor", "person"))
    b = raid(page, "b", "Mail", "Photographs show that a beacon stood there.")
    b.quote("a beacon stood there", kind="indirect")
    assert asked(a, b) == [("certainty", "open")]


def test_what_no_page_shares_a_happening_with_denies_nothing(page):
    a = raid(page, "a", "Post", "The mayor said that there has never been a beacon on the pier.")
    a.quote("there has never been a beacon on the pier", a.mention("The mayor", "person"))
    b = page("b", "Photographs show that a beacon stood there.", "Mail")
    b.quote("a beacon stood there", kind="indirect")
    assert asked(a, b) == []


def met(page, words):
    a = raid(page, "a", "Post", f"Orla Brandt said that she {words}.")
    speaker = a.mention("Orla Brandt", "person", chain="orla")
    a.mention("Nils Haugen", "person")
    a.quote(f"she {words}", speaker, "indirect")
    b = raid(page, "b", "Mail", "Orla Brandt dined with Nils Haugen last week.")
    b.mention("Orla Brandt", "person")
    b.mention("Nils Haugen", "person")
    return asked(a, b)


def test_who_says_that_she_has_not_seen_him_is_told_to_have_dined_with_him(page):
    assert met(page, "had not seen Nils Haugen since spring") == [("certainty", "open")]


def test_who_had_not_met_before_may_meet_now(page):
    assert met(page, "had not seen Nils Haugen before") == []


def test_nobody_else_was_hit_and_families_were(page):
    a = raid(page, "a", "Post", "Bombs fell on Tarvik camp. Nobody else was hit.")
    a.place("Tarvik", 61.0, 7.0, nth=1)
    a.event("hit", "ASSAULT", status="denied")
    b = raid(page, "b", "Mail", "At Tarvik two families with no tie to the League were burned.")
    b.place("Tarvik", 61.0, 7.0, nth=1)
    b.event("burned", "ASSAULT")
    assert asked(a, b, kind="target") == [("target", "open")]


def flight(page, name, outlet, words, speaker):
    p = raid(
        page, name, outlet, f"{speaker} said that the plane was {words} when it was shot down."
    )
    country, at = ("NO", (64.0, 9.0)) if "Norland" in words else ("IS", (70.0, 20.0))
    land = p.place("Norland" if "Norland" in words else "Vessland", *at)
    p.facts["toponyms"][-1] = type(land)(
        **{f: getattr(land, f) for f in land.__dataclass_fields__}
        | {"radius_km": 400.0, "country": country}
    )
    p.quote(
        f"the plane was {words} when it was shot down", p.mention(speaker, "person"), "indirect"
    )
    return p


def test_a_plane_over_one_country_and_inside_its_neighbour(page):
    a = flight(page, "a", "Post", "inside Vessland", "Orla Brandt")
    b = flight(page, "b", "Mail", "in Norland’s airspace", "Nils Haugen")
    assert asked(a, b) == [("place", "open")]


def test_one_voice_may_tell_a_flight_over_two_countries(page):
    a = flight(page, "a", "Post", "inside Vessland", "Orla Brandt")
    b = flight(page, "b", "Mail", "in Norland’s airspace", "Orla Brandt")
    assert asked(a, b, kind="place") == []


def test_a_no_that_a_writer_sets_a_deed_against(page):
    p = page("a", "Orla Brandt says she will not talk. Yet on Tuesday she sent a priest to talk.")
    orla = p.mention("Orla Brandt", "person", chain="orla")
    p.mention("she", "person", chain="orla", form="pronoun", nth=1)
    p.quote("she will not talk", orla, "indirect")
    p.event("sent", "COOPERATE", actor=orla)
    assert asked(p) == [("stance", "open")]


def test_a_no_and_another_deed_are_no_question(page):
    p = page("a", "Orla Brandt says she will not talk. Yet on Tuesday she sent a priest to pray.")
    orla = p.mention("Orla Brandt", "person", chain="orla")
    p.mention("she", "person", chain="orla", form="pronoun", nth=1)
    p.quote("she will not talk", orla, "indirect")
    p.event("sent", "COOPERATE", actor=orla)
    assert asked(p) == []
