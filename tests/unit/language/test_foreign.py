# ruff: noqa: E501 (a sentence and its tree are one line)
"""Another's pipeline in place of ours: its trees, names and failings told in our terms."""

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Span

from conspectus import plugins
from conspectus.errors import MissingExtraError, PluginError
from conspectus.language.clauses import predicates
from conspectus.language.clear import Word, to_ud
from conspectus.language.foreign import Foreign
from tests.unit.language.trees import tree

# as spaCy's English pipelines label them -> as UD does
CASES = {
    "an object": ("Jets/NNS/2/nsubj hit/VBD/0/ROOT homes/NNS/2/dobj", "2 nsubj, 0 root, 2 obj"),
    "a passive": (
        "Kolm/NNP/3/nsubjpass was/VBD/3/auxpass hit/VBN/0/ROOT by/IN/3/agent jets/NNS/4/pobj",
        "3 nsubj:pass, 3 aux:pass, 0 root, 5 case, 3 obl:agent",
    ),
    "a preposition at a verb": ("They/PRP/2/nsubj fled/VBD/0/ROOT to/IN/2/prep Kolm/NNP/3/pobj", "2 nsubj, 0 root, 4 case, 2 obl"),
    "a preposition at a noun": (
        "raids/NNS/0/ROOT on/IN/1/prep the/DT/4/det port/NN/2/pobj of/IN/4/prep Kolm/NNP/5/pobj",
        "0 root, 4 case, 4 det, 1 nmod, 6 case, 4 nmod",
    ),
    "two prepositions with a noun each": (
        "fled/VBD/0/ROOT in/IN/1/prep boats/NNS/2/pobj and/CC/2/cc on/IN/2/conj foot/NN/5/pobj",
        "0 root, 3 case, 1 obl, 6 cc, 6 case, 3 conj",
    ),
    "from behind the wall": ("fired/VBD/0/ROOT from/IN/1/prep behind/IN/2/prep walls/NNS/3/pobj", "0 root, 4 case, 4 case, 1 obl"),
    "because of": ("shut/VBD/0/ROOT because/IN/1/prep of/IN/2/pcomp floods/NNS/3/pobj", "0 root, 4 case, 2 fixed, 1 obl"),
    "a clause after a preposition": (
        "blamed/VBD/0/ROOT them/PRP/1/dobj for/IN/1/prep shelling/VBG/3/pcomp Kolm/NNP/4/dobj",
        "0 root, 1 obj, 4 mark, 1 advcl, 4 obj",
    ),
    "a preposition left behind": (
        "the/DT/2/det town/NN/0/ROOT they/PRP/4/nsubj fought/VBD/2/relcl for/IN/4/prep",
        "2 det, 0 root, 4 nsubj, 2 acl:relcl, 4 obl",
    ),
    "a copula": (
        "Lukin/NNP/2/nsubj is/VBZ/0/ROOT the/DT/4/det governor/NN/2/attr of/IN/4/prep Kolm/NNP/5/pobj ././2/punct",
        "4 nsubj, 4 cop, 4 det, 0 root, 6 case, 4 nmod, 4 punct",
    ),
    "a copula in a clause": (
        "said/VBD/0/ROOT it/PRP/3/nsubj was/VBD/1/ccomp ready/JJ/3/acomp to/TO/6/aux leave/VB/4/xcomp",
        "0 root, 4 nsubj, 4 cop, 1 ccomp, 6 mark, 4 xcomp",
    ),
    "under attack": ("Kolm/NNP/2/nsubj is/VBZ/0/ROOT under/IN/2/prep attack/NN/3/pobj", "4 nsubj, 4 cop, 4 case, 0 root"),
    "a copula below a copula": (
        "It/PRP/2/nsubj is/VBZ/7/ccomp war/NN/2/attr ,/,/7/punct Ode/NNP/7/nsubj now/RB/7/advmod was/VBD/0/ROOT sure/JJ/7/acomp",
        "3 nsubj, 3 cop, 8 ccomp, 8 punct, 8 nsubj, 8 advmod, 8 cop, 0 root",
    ),
    "there was": ("There/EX/2/expl was/VBD/0/ROOT fighting/NN/2/attr", "2 expl, 0 root, 2 nsubj"),
    "another verb than be": ("He/PRP/2/nsubj became/VBD/0/ROOT president/NN/2/attr", "2 nsubj, 0 root, 2 xcomp"),
    "ordered troops to fire": (
        "Lukin/NNP/2/nsubj ordered/VBD/0/ROOT troops/NNS/5/nsubj to/TO/5/aux fire/VB/2/ccomp",
        "2 nsubj, 0 root, 2 obj, 5 mark, 2 xcomp",
    ),
    "a finite clause keeps its subject": (
        "said/VBD/0/ROOT troops/NNS/4/nsubj had/VBD/4/aux fired/VBN/1/ccomp",
        "0 root, 4 nsubj, 4 aux, 1 ccomp",
    ),
    "a list": (
        "monks/NNS/0/ROOT ,/,/1/punct cooks/NNS/1/conj and/CC/3/cc guards/NNS/3/conj",
        "0 root, 1 punct, 1 conj, 5 cc, 1 conj",
    ),
    "small labels": (
        "Kolm/NNP/3/poss 's/POS/1/case men/NNS/5/nsubj not/RB/5/neg gave/VBD/0/ROOT up/RP/5/prt Monday/NNP/5/npadvmod",
        "3 nmod:poss, 1 case, 5 nsubj, 5 advmod, 0 root, 5 compound:prt, 5 obl:unmarked",
    ),
    "to whom": ("gave/VBD/0/ROOT Riga/NNP/1/dative mortars/NNS/1/dobj", "0 root, 1 iobj, 1 obj"),
    "to whom, with a preposition": ("gave/VBD/0/ROOT mortars/NNS/1/dobj to/IN/1/dative Riga/NNP/3/pobj", "0 root, 1 obj, 4 case, 1 obl"),
}  # fmt: skip


def converted(text, people=()):
    doc = tree(text)
    words = [
        Word(t.lower_, t.pos_, t.tag_, t.head.i, t.dep_, 0 if t.i + 1 in people else -1)
        for t in doc
    ]
    return ", ".join(
        f"{0 if w.head == i else w.head + 1} {w.dep}" for i, w in enumerate(to_ud(words))
    )


@pytest.mark.parametrize("name", CASES)
def test_trees_become_those_of_ud(name):
    text, expected = CASES[name]
    assert converted(text) == expected


def test_a_tree_of_ud_stays_as_it_is():
    text = (
        "Kolm/NNP/3/nsubj:pass was/VBD/3/aux:pass hit/VBN/0/root by/IN/5/case jets/NNS/3/obl:agent"
    )
    assert converted(text) == "3 nsubj:pass, 3 aux:pass, 0 root, 5 case, 3 obl:agent"


def test_a_person_is_headed_by_the_first_name():
    text = "Minister/NNP/3/compound Ivo/NNP/3/compound Lukin/NNP/4/nsubj resigned/VBD/0/ROOT"
    assert converted(text, (2, 3)) == "2 nmod:desc, 4 nsubj, 2 flat, 0 root"


@Language.component("toy_reader")
def toy(doc):
    """Read "Ode was hit by jets." as a pipeline of spaCy would."""
    told = [(2, "nsubjpass"), (2, "auxpass"), (2, "ROOT"), (2, "agent"), (3, "pobj"), (2, "punct")]
    for token, (head, dep) in zip(doc, told, strict=True):
        token.head, token.dep_ = doc[head], dep
    for token, pos in zip(doc, "PROPN AUX VERB ADP NOUN PUNCT".split(), strict=True):
        token.pos_ = pos
    for token, tag in zip(doc, "NNP VBD VBN IN NNS .".split(), strict=True):
        token.tag_ = tag
    doc.ents = [Span(doc, 0, 1, "PERSON"), Span(doc, 4, 5, "PRODUCT")]
    return doc


@pytest.fixture(scope="module")
def toy_folder(tmp_path_factory):
    nlp = spacy.blank("en")
    nlp.add_pipe("toy_reader")
    path = tmp_path_factory.mktemp("toy")
    nlp.to_disk(path)
    return path


def test_a_foreign_pipeline_is_read_in_our_terms(toy_folder):
    doc = plugins.load("language", f"spacy:{toy_folder}")()("Ode was hit by jets.")
    assert [t.dep_ for t in doc] == ["nsubj:pass", "aux:pass", "root", "case", "obl:agent", "punct"]
    assert [(e.text, e.label_) for e in doc.ents] == [("Ode", "PER")]
    (clause,) = predicates(next(doc.sents))
    assert [t.text for t in (*clause.doers, *clause.undergoers)] == ["jets", "Ode"]


def test_each_paragraph_is_read_alone(toy_folder):
    doc = plugins.load("language", f"spacy:{toy_folder}")()(
        "Ode was hit by jets.\n\nOde was hit by jets."
    )
    assert [s.text.strip() for s in doc.sents] == ["Ode was hit by jets."] * 2


def test_a_missing_pipeline_says_what_to_install():
    with pytest.raises(MissingExtraError, match="spacy download en_core_web_xx"):
        plugins.load("language", "spacy:en_core_web_xx")()


def test_a_name_is_needed():
    with pytest.raises(PluginError, match="en_core_web_sm"):
        plugins.load("language", "spacy")()


def test_a_pipeline_that_changes_its_text_is_refused():
    nlp = spacy.blank("en")
    nlp.tokenizer = lambda text: spacy.tokens.Doc(nlp.vocab, words=text.split())
    with pytest.raises(PluginError, match="changed its text"):
        Foreign(nlp)("Kolm  fell.")
