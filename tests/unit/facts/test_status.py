import pytest

from conspectus.facts.clauses import Words
from conspectus.facts.coding import event_type, resulting_type
from conspectus.facts.status import standing_of
from conspectus.facts.triggers import find_triggers
from conspectus.knowledge.triggers import Triggers
from conspectus.language import parse
from conspectus.language.blank import load
from conspectus.records import Block, Document, Span


def standing(text, lemma, attributed=False):
    span = Span(start=0, end=len(text))
    document = Document(id="d", capture_id="c", text=text, renderer="test")
    block = Block(id="b", doc_id="d", span=span, kind="body")
    words = Words.of(parse(document, (block,), load()), Triggers.load())
    hit = next(t.hit for t in find_triggers(words) if t.lemma == lemma)
    return standing_of(hit, words, attributed)


@pytest.mark.parametrize(
    ("text", "lemma", "status"),
    [
        ("The army shelled the harbour.", "shell", "asserted"),
        ("The army will shell the harbour.", "shell", "planned"),
        ("The colonel threatened to shell the harbour.", "shell", "threatened"),
        ("The mayor urged them to release the crew.", "release", "requested"),
        ("The army said it would shell the harbour.", "shell", "planned"),
        ("If the army shelled the harbour, the boats would leave.", "shell", "hypothetical"),
        ("The army denied that it shelled the harbour.", "shell", "denied"),
        ("A report that the army had shelled the harbour was untrue.", "shell", "denied"),
        ("They discussed a raid on the harbour.", "raid", "planned"),
        ("Minister Flora May shelled the harbour.", "shell", "asserted"),
        ("Gunners may have shelled the harbour.", "shell", "asserted"),
        ("Ministers will loosen the blockade of the harbour.", "blockade", "asserted"),
        ("Ministers may shell the harbour.", "shell", "hypothetical"),
        ("Police announced the arrest of two miners.", "arrest", "asserted"),
        ("Arland announced an embargo on the port.", "embargo", "asserted"),
        ("Arland announced a tour of the port.", "tour", "planned"),
        ("She called her neighbour to apologise for the delay.", "apologise for", "asserted"),
        ("She called on her neighbour to apologise for the delay.", "apologise for", "requested"),
        ("He will attend a hearing on the killings.", "killing", "asserted"),
        ("He will sail on Monday for talks with the miners.", "talks", "planned"),
        ("He is ending a tour of the mines.", "tour", "asserted"),
        ("The tour of the mines will begin on Monday.", "tour", "planned"),
        ("The tour of the mines began on Monday.", "tour", "asserted"),
        ("They voiced an interest in shelling the harbour.", "shell", "planned"),
        ("They want to force the crew to shell the harbour.", "shell", "planned"),
        ("They forced the crew to shell the harbour.", "shell", "asserted"),
    ],
)
def test_governing_words_decide_the_status(text, lemma, status):
    assert standing(text, lemma).status == status


def test_negation_in_the_outlets_own_voice_is_polarity():
    found = standing("The army did not shell the harbour.", "shell")
    assert (found.status, found.polarity) == ("asserted", "negative")


def test_negation_in_reported_words_is_a_denial():
    assert standing("It did not shell the harbour.", "shell", attributed=True).status == "denied"


def test_attempts_fail_and_halts_stop():
    assert standing("The rebels tried to storm the jetty.", "storm").phase == "failed"
    assert standing("The army stopped shelling the harbour.", "shell").phase == "stopped"


def test_hedges_set_the_certainty():
    assert standing("The ship was probably shelled by rebels.", "shell").certainty == "probable"
    assert standing("The ship was allegedly shelled by rebels.", "shell").certainty == "possible"


def test_status_turns_types_in_one_visible_step():
    assert resulting_type("CONSULT", "planned") == "AGREE"
    assert resulting_type("ASSAULT", "threatened") == "THREATEN"
    assert resulting_type("AID", "denied") == "REJECT"
    assert resulting_type("SANCTION", "asserted", "stopped") == "RETREAT"
    assert resulting_type(None, "planned") is None


def test_planned_force_keeps_its_type_and_planned_visits_become_agreements():
    assert event_type("ASSAULT", "planned", None) == "ASSAULT"
    assert event_type("CONSULT", "planned", None) == "AGREE"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("No battery of the army shelled the harbour.", "denied"),
        ("None of its batteries shelled the harbour.", "denied"),
        ("There was no doubt the army shelled the harbour.", "asserted"),
        ("With no warning, the army shelled the harbour.", "asserted"),
    ],
)
def test_what_nobody_did_is_denied_by_whoever_says_so(text, status):
    assert standing(text, "shell", attributed=True).status == status


def test_an_attempt_has_failed_unless_more_is_told():
    assert standing("They came in an attempt to shell the harbour.", "shell").phase == "failed"
