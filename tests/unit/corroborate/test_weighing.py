from datetime import timedelta

import numpy as np
import pytest

from conspectus.corroborate.clusters import link
from conspectus.corroborate.corpus import Corpus
from conspectus.corroborate.entities import find_entities
from conspectus.corroborate.traits import traits
from conspectus.corroborate.weighing import cosine_of, cosines, parts

SLACK = timedelta(days=1)


def traits_of(*pages):
    """Return the traits of all events by their triggers."""
    corpus = Corpus([p.analysis() for p in pages])
    voices = {a.document.id: a.document.id for a in corpus.analyses}
    found = traits(corpus, find_entities(corpus)[2], voices).values()
    return {t.trigger: t for t in sorted(found, key=lambda t: (t.event.doc_id, t.sentence))}


def test_words_belong_to_the_nearest_of_two_deeds(page):
    p = page("a", "Raiders looted the tinned fish depot and shelled the customs lighthouse.")
    p.event("looted")
    p.event("shelled")
    found = traits_of(p)
    looted, shelled = found["looted"].words, found["shelled"].words
    assert looted["lighth"] < shelled["lighth"]
    assert shelled["tinned"] < looted["tinned"]


def test_a_party_the_sentence_does_not_name_is_no_proof_of_one_deed(page):
    a = page("a", "Haugen's men left. The depot was shelled.")
    b = page("b", "A column of Haugen's men set out. A chapel was bombarded.", "Mail")
    for p, verb in ((a, "shelled"), (b, "bombarded")):
        p.event(verb, recipient=p.mention("Haugen", "person", chain="haugen"))
    found = traits_of(a, b)
    assert "same recipient" not in parts(found["shelled"], found["bombarded"], SLACK)


def test_a_named_party_speaks_for_one_deed(page):
    a = page("a", "The depot of Haugen was shelled.")
    b = page("b", "Haugen was bombarded in his depot.", "Mail")
    for p, verb in ((a, "shelled"), (b, "bombarded")):
        p.event(verb, recipient=p.mention("Haugen", "person", chain="haugen"))
    found = traits_of(a, b)
    assert "same recipient" in parts(found["shelled"], found["bombarded"], SLACK)


@pytest.mark.parametrize(
    "text, sure",
    [
        ("The depot was shelled on 4 May.", True),
        ("The ministry admitted on 4 May that its guns had shelled the depot.", False),
        ("The depot was shelled the day after 4 May.", False),
    ],
)
def test_a_date_across_other_words_is_not_surely_the_deeds(page, text, sure):
    p = page("a", text)
    p.event("shelled", when=p.time("4 May", "2021-05-04"))
    assert traits_of(p)["shelled"].sure is sure


def test_a_date_beside_another_deed_is_not_surely_this_ones(page):
    p = page("a", "Boats burned after dawn, shells fell and the mayor fled on 4 May.")
    when = p.time("4 May", "2021-05-04")
    for verb in ("burned", "fled"):
        p.event(verb, when=when)
    found = traits_of(p)
    assert (found["burned"].sure, found["fled"].sure) == (False, True)


def test_unsure_dates_part_two_accounts_less_than_sure_ones(page):
    first = page("a", "The depot was shelled on 4 May.")
    other = page("b", "The depot was bombarded on 9 May.", "Mail", "2021-05-10")
    admitted = page("c", "On 9 May Orlan admitted that it blasted the depot.", "Sun", "2021-05-10")
    for p, verb, words in (
        (first, "shelled", "4 May"), (other, "bombarded", "9 May"), (admitted, "blasted", "9 May"),
    ):  # fmt: skip
        p.event(verb, when=p.time(words, f"2021-05-0{words[0]}"))
    found = traits_of(first, other, admitted)
    assert "other day" in parts(found["shelled"], found["bombarded"], SLACK)
    assert "other day, unsure" in parts(found["shelled"], found["blasted"], SLACK)


def test_capturing_is_another_deed_than_killing(page):
    a = page("a", "Nine guards were killed at the pier.")
    b = page("b", "Nine guards were captured at the pier.", "Mail")
    a.event("killed")
    b.event("captured")
    found = traits_of(a, b)
    assert parts(found["killed"], found["captured"], SLACK)["harm and hold"] < 0


def test_what_was_not_done_is_hardly_what_was_done_elsewhere(page):
    a = page("a", "Orlan will not close its harbours.")
    b = page("b", "The mill was closed.", "Mail")
    a.event("close", "COERCE", polarity="negative")
    b.event("closed", "COERCE")
    found = traits_of(a, b)
    assert parts(found["close"], found["closed"], SLACK)["done and not done"] < 0


def test_cosines_laid_out_at_once_are_those_of_single_pairs(page):
    pages = [
        page("a", "Raiders looted the tinned fish depot and shelled the customs lighthouse."),
        page("b", "The lighthouse was shelled by raiders from the sea.", "Mail"),
        page("c", "It burned.", "Sun"),
    ]
    for p, verbs in zip(pages, (("looted", "shelled"), ("shelled",), ("burned",)), strict=True):
        for verb in verbs:
            p.event(verb)
    corpus = Corpus([p.analysis() for p in pages])
    events = list(traits(corpus, {}, {d: d for d in corpus.by_doc}).values())
    pairs = np.array([(a, b) for a in range(4) for b in range(4) if a != b])
    single = [cosine_of(events[a], events[b]) for a, b in pairs.tolist()]
    assert cosines(events, pairs) == pytest.approx(single, abs=1e-5)
    assert max(single) > 0.1


def test_the_best_pair_lifts_a_link_that_the_mean_alone_does_not_make():
    pairs = np.array([(0, 1), (0, 2), (1, 2)])
    points = np.array([2.0, 1.0, -1.5])
    assert link(3, pairs, points, 0.0) == [[0, 1], [2]]
    assert link(3, pairs, points, 0.0, best=0.3) == [[0, 1, 2]]
