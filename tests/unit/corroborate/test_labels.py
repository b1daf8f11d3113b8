import pytest

from conspectus.corroborate import corroborate
from conspectus.corroborate.grammar import does, many_speak, sentence
from conspectus.knowledge.happenings import Happenings
from conspectus.settings import CorroborateSettings


def labels(*pages):
    result = corroborate([p.analysis() for p in pages], CorroborateSettings())
    return [i.label for i in result.incidents]


@pytest.mark.parametrize(
    "trigger, noun",
    [("shelled", "shelling"), ("air strikes", "air strikes"), ("met with", "meeting"),
     ("were arrested", "arrest"), ("was sunk", "sinking"), ("talks", "talks"),
     ("shot it down", "downing"), ("sat down", "talks"), ("took part in the raid", "raid")],
)  # fmt: skip
def test_a_verb_is_called_by_its_noun(trigger, noun):
    assert Happenings.load().of(trigger).noun == noun


def test_an_incident_is_called_as_a_person_would_call_it(page):
    p = page("a", "Guns of the Reed League shelled the Anka off Tarvik.")
    p.event(
        "shelled",
        actor=p.mention("Reed League", "group"),
        recipient=p.mention("the Anka", "thing", form="name"),
        place=p.place("Tarvik", 61.0, 7.0),
    )
    assert labels(p) == ["Shelling of the Anka, Tarvik"]


def test_a_meeting_names_both_sides(page):
    p = page("a", "Orla Brandt met Nils Haugen in Veyra.")
    p.event(
        "met",
        "CONSULT",
        actor=p.mention("Orla Brandt", "person"),
        recipient=p.mention("Nils Haugen", "person"),
        place=p.place("Veyra", 50.0, 10.0),
    )
    assert labels(p) == ["Meeting of Orla Brandt and Nils Haugen, Veyra"]


def test_who_loses_a_plane_is_not_shot_down(page):
    p = page("a", "Gunners shot down a Norwegian transport plane, and Norway protested.")
    p.event("shot down", recipient=p.mention("Norwegian", "state", country="NO"))
    assert labels(p) == ["Downing of Norwegian transport plane"]


def test_who_owns_a_chartered_ship_is_not_sunk(page):
    p = page("a", "Raiders sank the Norwegian-owned ferry Anka.")
    p.event("sank", recipient=p.mention("Norwegian", "state", country="NO"))
    assert labels(p) == ["Sinking"]


def test_a_party_that_the_sentence_does_not_name_is_not_in_the_name(page):
    p = page("a", "The Reed League came ashore. Two guards were killed.")
    p.event(
        "killed",
        actor=p.mention("Reed League", "group"),
        recipient=p.mention("Two guards", "person", form="nominal"),
    )
    assert all("Reed League" not in label for label in labels(p))


def test_a_noun_names_an_incident_before_a_verb_that_has_none(page):
    a = page("a", "Shells fell on Veyra on 4 May.")
    b = page("b", "Veyra was shelled on 4 May.", "Mail")
    for p, verb in ((a, "fell"), (b, "shelled")):
        p.event(verb, when=p.time("4 May", "2021-05-04"), place=p.place("Veyra", 50.0, 10.0))
    assert labels(a, b) == ["Shelling, Veyra"]


def test_a_party_named_only_by_another_is_left_out(page):
    p = page("a", "Somebody killed her daughter in Veyra.")
    p.event(
        "killed",
        recipient=p.mention("her daughter", "person", form="nominal"),
        place=p.place("Veyra", 50.0, 10.0),
    )
    assert labels(p) == ["Killing, Veyra"]


def test_the_first_word_of_a_sentence_is_no_name(page):
    p = page("a", "Soldiers were arrested in Veyra.")
    p.event("arrested", "COERCE", recipient=p.mention("Soldiers", "people", form="nominal"))
    assert labels(p) == ["Arrest of soldiers"]


def test_verbs_agree_with_who_speaks():
    assert does("the police", "deny") == "the police deny"
    assert does("a spokesman for the police", "say") == "a spokesman for the police says"
    assert many_speak("Oslo and Bergen")


def test_an_address_keeps_its_small_letters():
    assert sentence("www.news.example says 2") == "www.news.example says 2."


def test_a_state_is_called_by_its_name_where_texts_only_say_the_adjective(page):
    from conspectus.corroborate import corroborate
    from conspectus.settings import CorroborateSettings

    p = page("a", "Norwegian divers and Norwegian boats searched the fjord.", "Outlet a")
    p.mention("Norwegian", kind="state", country="NO", knowledge_id="state.no")
    found = corroborate([p.analysis()], CorroborateSettings(), ()).entities
    assert [e.label for e in found if e.knowledge_id == "state.no"] == ["Norway"]
