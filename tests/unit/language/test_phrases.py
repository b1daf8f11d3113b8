# ruff: noqa: E501 (a sentence and its tree are one line)
"""Where a noun phrase begins and ends, and whose word a clause is."""

import pytest

from conspectus.language import phrases
from conspectus.language.negation import negated
from conspectus.language.voices import reported_by
from tests.unit.language.trees import tree

NAVY = (
    "on/IN/4/case the/DT/4/det two/CD/4/nummod jets/NNS/0/root of/IN/7/case the/DT/7/det navy/NN/4/nmod ,/,/10/punct"
    " which/WDT/10/nsubj fell/VBD/4/acl:relcl=fall"
)
LUKIN = (
    "Defence/NN/2/compound Minister/NN/3/nmod:desc Ivo/NNP/10/nsubj Lukin/NNP/3/flat ,/,/7/punct a/DT/7/det sailor/NN/3/appos"
    " ,/,/7/punct has/VBZ/10/aux resigned/VBN/0/root=resign"
)


def test_a_phrase_is_the_noun_with_its_close_modifiers():
    assert phrases.phrase(tree(NAVY)[3]).text == "the two jets"


def test_a_wide_phrase_has_what_prepositions_bind():
    assert phrases.wide_phrase(tree(NAVY)[3]).text == "the two jets of the navy"


def test_a_wide_phrase_ends_before_a_conjunct():
    doc = tree("chief/NN/0/root of/IN/3/case staff/NN/1/nmod and/CC/5/cc minister/NN/1/conj")
    assert phrases.wide_phrase(doc[0]).text == "chief of staff"


def test_the_whole_is_all_that_hangs_on_a_word():
    assert phrases.whole(tree(NAVY)[3]).text == "on the two jets of the navy , which fell"


def test_a_name_keeps_its_parts_and_its_title():
    doc = tree(LUKIN)
    assert phrases.phrase(doc[2]).text == "Defence Minister Ivo Lukin"
    assert [t.text for t in phrases.titles(doc[2])] == ["Minister"]
    assert [t.text for t in phrases.apposition(doc[2])] == ["sailor"]


def test_chunks_do_not_overlap():
    doc = tree(LUKIN)
    assert [c.text for c in phrases.noun_chunks(doc)] == ["Defence Minister Ivo Lukin", "a sailor"]


def test_a_possessor_is_part_of_the_chunk():
    doc = tree(
        "Kolm/NNP/4/nmod:poss 's/POS/1/case old/JJ/4/amod harbour/NN/0/root burned/VBD/4/acl=burn"
    )
    assert [c.text for c in phrases.noun_chunks(doc)] == ["Kolm 's old harbour"]


def test_conjuncts_are_told_one_by_one():
    doc = tree("monks/NNS/0/root ,/,/3/punct cooks/NNS/1/conj and/CC/5/cc guards/NNS/1/conj")
    assert [t.text for t in phrases.conjuncts(doc[0])] == ["monks", "cooks", "guards"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dozens/NNS/0/root of/IN/4/case the/DT/4/det rebels/NNS/1/nmod", "rebels"),
        ("one/CD/0/root of/IN/3/case hundreds/NNS/1/nmod of/IN/5/case monks/NNS/3/nmod", "monks"),
        ("the/DT/2/det leader/NN/0/root of/IN/5/case the/DT/5/det rebels/NNS/2/nmod", "leader"),
    ],
)
def test_words_of_quantity_give_what_they_count(text, expected):
    doc = tree(text)
    root = next(t for t in doc if t.head.i == t.i)
    assert phrases.content(root).text == expected


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("They/PRP/3/nsubj never/RB/3/advmod fired/VBD/0/root=fire", 3, "never"),
        ("Nobody/NN/2/nsubj fired/VBD/0/root=fire", 2, "Nobody"),
        ("They/PRP/2/nsubj lost/VBD/0/root=lose no/DT/4/det boats/NNS/2/obj", 2, "no"),
        ("They/PRP/2/nsubj fired/VBD/0/root=fire", 2, None),
        (
            "They/PRP/4/nsubj did/VBD/4/aux not/RB/4/advmod agree/VB/0/root to/TO/6/mark leave/VB/4/xcomp",
            6,
            None,
        ),
    ],
)
def test_what_negates(text, at, expected):
    found = negated(tree(text)[at - 1])
    assert (found.text if found is not None else None) == expected


def voices(text, at):
    return [(v.cue.text, [s.text for s in v.speakers]) for v in reported_by(tree(text)[at - 1])]


def test_voices_are_told_outermost_first():
    text = (
        "The/DT/2/det agency/NN/3/nsubj says/VBZ/0/root=say aides/NNS/5/nsubj told/VBD/3/ccomp=tell it/PRP/5/iobj"
        " that/IN/10/mark the/DT/9/det bridge/NN/10/nsubj fell/VBD/5/ccomp=fall"
    )
    assert voices(text, 10) == [("says", ["agency"]), ("told", ["aides"])]
    assert voices(text, 5) == [("says", ["agency"])]
    assert voices(text, 3) == []


def test_a_voice_after_the_clause():
    text = "The/DT/2/det bridge/NN/3/nsubj fell/VBD/0/root=fall ,/,/7/punct the/DT/6/det ministry/NN/7/nsubj said/VBD/3/parataxis=say"
    assert voices(text, 3) == [("said", ["ministry"])]
    assert voices(text, 7) == []


def test_according_to():
    text = (
        "The/DT/2/det bridge/NN/3/nsubj fell/VBD/0/root=fall ,/,/7/punct according/VBG/7/case to/IN/5/fixed"
        " monks/NNS/3/obl and/CC/9/cc cooks/NNS/7/conj"
    )
    assert voices(text, 3) == [("according", ["monks", "cooks"])]


def test_as_somebody_said():
    text = "Kolm/NNP/2/nsubj fell/VBD/0/root=fall ,/,/6/punct as/IN/6/mark Lukin/NNP/6/nsubj said/VBD/2/advcl=say"
    assert voices(text, 2) == [("said", ["Lukin"])]


def test_a_passive_voice_may_have_no_speaker():
    text = "Narva/NNP/3/nsubj:pass is/VBZ/3/aux:pass believed/VBN/0/root=believe to/TO/6/mark have/VB/6/aux fired/VBN/3/xcomp=fire"
    assert voices(text, 6) == [("believed", [])]


def test_a_passive_voice_with_its_speaker():
    text = (
        "Narva/NNP/3/nsubj:pass is/VBZ/3/aux:pass said/VBN/0/root=say by/IN/5/case Oslo/NNP/3/obl:agent to/TO/8/mark have/VB/8/aux"
        " fired/VBN/3/xcomp=fire"
    )
    assert voices(text, 8) == [("said", ["Oslo"])]


def test_who_claims_to_have_done_it_speaks():
    text = "Rebels/NNS/2/nsubj claim/VBP/0/root to/TO/5/mark have/VB/5/aux taken/VBN/2/xcomp=take Kolm/NNP/5/obj"
    assert voices(text, 5) == [("claim", ["Rebels"])]


def test_a_noun_of_speech_has_its_owner():
    text = (
        "Oslo/NNP/3/nmod:poss 's/POS/1/case claim/NN/7/nsubj that/IN/6/mark Kolm/NNP/6/nsubj fell/VBD/3/acl=fall angered/VBD/0/root=anger"
        " Riga/NNP/7/obj"
    )
    assert voices(text, 6) == [("claim", ["Oslo"])]


def test_a_coordinated_voice_has_the_same_speaker():
    text = "Lukin/NNP/2/nsubj resigned/VBD/0/root=resign and/CC/4/cc said/VBD/2/conj=say Kolm/NNP/6/nsubj fell/VBD/4/ccomp=fall"
    assert voices(text, 6) == [("said", ["Lukin"])]


def test_a_participle_says_with_its_subject():
    text = "Lukin/NNP/2/nsubj resigned/VBD/0/root=resign ,/,/4/punct saying/VBG/2/advcl=say Kolm/NNP/6/nsubj fell/VBD/4/ccomp=fall"
    assert voices(text, 6) == [("saying", ["Lukin"])]


def test_other_verbs_with_a_clause_are_no_voices():
    text = (
        "The/DT/2/det gale/NN/3/nsubj meant/VBD/0/root=mean boats/NNS/5/nsubj sank/VBD/3/ccomp=sink"
    )
    assert voices(text, 5) == []


def test_who_is_led_to_think_so_thinks():
    text = "Clues/NNS/2/nsubj led/VBD/0/root=lead Lukin/NNP/2/obj to/TO/5/mark think/VB/2/xcomp Kolm/NNP/7/nsubj fell/VBD/5/ccomp=fall"
    assert voices(text, 7) == [("think", ["Lukin"])]


def test_a_wish_does_not_reach_into_a_relative_clause():
    text = "They/PRP/2/nsubj want/VBP/0/root to/TO/4/mark free/VB/2/xcomp monks/NNS/4/obj who/WP/7/nsubj fled/VBD/5/acl:relcl=flee"
    assert voices(text, 7) == []
    assert voices(text, 4) == [("want", ["They"])]
