"""A tree in, frames out: the arguments of every verb, event noun and state of a sentence.

What surprises: heads are read before what hangs on them, so that whatever lends its subject to
another already has its own. Each word is read once.
"""

from typing import Literal

from conspectus.language.frames import Frame, Reading, is_verb
from conspectus.language.gaps import fill_gap, missing_subject
from conspectus.language.light import carry_nouns
from conspectus.language.nominal import is_event_noun, noun_arguments
from conspectus.language.trees import OBLIQUES, SUBJECTS, Tree

_SHARED_FORMS = frozenset({"VB", "VBN", "VBG"})
_NAMED = ("PER", "ORG", "NORP", "ROLE")


def read_frames(tree: Tree) -> list[Frame]:
    """Return the frames of all verbs, event nouns and states of a sentence."""
    reading = Reading.of(tree)
    beside: list[Frame] = []
    for i in tree.downward():
        if i in reading.carried:
            continue
        copular = tree.child(i, "cop") >= 0
        event = is_event_noun(tree, i)
        if is_verb(tree, i) and not event:
            frame = _verb(reading, i)
            beside += carry_nouns(reading, frame)
        elif event and not (copular and tree.child(i, "case") < 0):
            frame = _noun(reading, i)
        elif copular or (tree.dep[i] == "xcomp" and tree.pos[i] not in ("ADV", "PUNCT")):
            frame = _state(reading, i)
            if event:  # "it was an attack on the port"
                beside.append(_noun(reading, i))
        else:
            continue
        reading.frames[i] = frame
    return [f for f in reading.frames.values() if f.kind != "light"] + beside


def _verb(reading: Reading, i: int) -> Frame:
    frame = _own(reading, i)
    _inherit(reading, frame)
    missing_subject(reading, frame)
    fill_gap(reading, frame)
    _roles(reading, frame)
    return frame


def _own(reading: Reading, i: int, kind: Literal["verb", "state"] = "verb") -> Frame:
    """Return a frame of what hangs on the head itself."""
    tree = reading.tree
    frame = Frame(i, kind, negation=tree.negation(i))
    outer: list[int] = []
    for k in tree.kids[i]:
        dep = tree.dep[k]
        if dep in ("aux", "aux:pass", "cop"):
            frame.auxiliaries.append(k)
        elif dep in SUBJECTS:
            frame.subjects += reading.filled(k)
        elif dep == "nsubj:outer":
            outer += reading.filled(k)
        elif dep == "obj":
            _object(reading, frame, k)
        elif dep == "iobj":
            frame.indirect += reading.filled(k)
        elif dep in OBLIQUES:
            _oblique(reading, frame, k)
        elif dep in ("ccomp", "xcomp") and frame.complement < 0:
            frame.complement = k
    frame.subjects = frame.subjects or outer
    frame.passive = _is_passive(reading, frame)
    return frame


def _object(reading: Reading, frame: Frame, k: int) -> None:
    if reading.is_reciprocal(k):
        frame.reciprocal = True
    elif not reading.tree.feature(k, "Reflex", "Yes"):
        frame.objects += reading.filled(k)


def _oblique(reading: Reading, frame: Frame, k: int) -> None:
    tree = reading.tree
    if tree.pos[k] == "ADP" and tree.child(k, "case") < 0:
        return  # a preposition left behind: `_gap` gives it its noun
    word = tree.marks(k, "case")
    named = tree.tokens[k].ent_type_ in _NAMED
    if tree.dep[k] == "obl:agent" or (
        word == "by" and named and tree.child(frame.head, "aux:pass") >= 0
    ):
        frame.agents += reading.filled(k)
        return
    if reading.is_reciprocal(k):
        frame.reciprocal = True
        return
    for w in reading.filled(k):
        own = tree.marks(w, "case") if w != k and k not in reading.stands_for else ""
        frame.obliques.append((own or word, w))


def _is_passive(reading: Reading, frame: Frame) -> bool:
    tree, i = reading.tree, frame.head
    if tree.child(i, "aux:pass", "nsubj:pass", "csubj:pass") >= 0:
        return True
    if tree.tag[i] and tree.tag[i] != "VBN":
        return False
    if not tree.tag[i] and not (
        tree.feature(i, "VerbForm", "Part") and not tree.feature(i, "Tense", "Pres")
    ):
        return False
    if frame.auxiliaries or tree.dep[i] == "conj":
        return False  # "has struck"; a conjunct follows its verb
    if tree.dep[i] in ("acl", "advcl", "amod", "xcomp", "acl:relcl"):
        return True
    return not frame.objects  # a headline: "Two killed in blast"


def _inherit(reading: Reading, frame: Frame) -> None:
    """Give a coordinated verb what it shares with the one before."""
    tree, i = reading.tree, frame.head
    first = reading.frames.get(tree.head[i]) if tree.dep[i] == "conj" else None
    if first is None:
        return
    own = bool(frame.auxiliaries) or bool(frame.subjects) or tree.child(i, "expl") >= 0
    if not own and tree.tag[i] == tree.tag[first.head] and tree.tag[i] in _SHARED_FORMS:
        frame.auxiliaries = list(first.auxiliaries)
        frame.passive = first.passive and not frame.objects
        if frame.negation < 0:
            frame.negation = first.negation
    elif not tree.tag[i] and not own and first.passive and not frame.objects:
        frame.passive = tree.feature(i, "VerbForm", "Part")
    if not frame.subjects and tree.child(i, "expl", "csubj") < 0 and not _commands(tree, i):
        frame.subjects = list(first.subjects)
    if not frame.objects and not frame.passive and not first.passive and frame.complement < 0:
        gap = [w for w in first.objects if w in reading.gaps_of(first)]
        frame.objects = gap or [w for w in first.objects if w > i]
    if frame.passive and first.passive:
        frame.agents = frame.agents or [w for w in first.agents if w > i]
        if not first.agents and frame.agents and not _between(tree, first.head, i):
            first.agents = list(frame.agents)
            _roles(reading, first)


def _roles(reading: Reading, frame: Frame) -> None:
    if frame.passive:
        frame.doers = list(frame.agents)
        frame.undergoers = list(frame.subjects)
    else:
        frame.doers = list(frame.subjects)
        frame.undergoers = [*frame.indirect, *frame.objects]
        if frame.reciprocal:
            frame.undergoers = list(frame.subjects)


def _noun(reading: Reading, i: int) -> Frame:
    tree = reading.tree
    own = noun_arguments(tree, i, reading.filled)
    frame = Frame(
        i, "noun", reciprocal=own.reciprocal, negation=tree.negation(i),
        auxiliaries=tree.with_dep(i, "cop", "aux"), subjects=own.subjects, objects=own.objects,
        agents=own.agents, obliques=own.obliques, doers=own.doers, undergoers=own.undergoers,
        complement=tree.child(i, "acl") if not tree.with_dep(i, "ccomp") else -1,
    )  # fmt: skip
    case = tree.marks(i, "case")
    if tree.child(i, "cop") >= 0:
        there = [w for k in tree.with_dep(i, *SUBJECTS) for w in reading.filled(k)]
        frame.obliques += [
            (tree.marks(k, "case"), w) for k in tree.with_dep(i, "obl") for w in reading.filled(k)
        ]
        if case == "under":
            frame.undergoers = there or frame.undergoers
            frame.doers = frame.doers or [w for p, w in frame.obliques if p in ("from", "by")]
        elif case in ("behind", "in", "on"):
            frame.doers = frame.doers or there
    return frame


def _state(reading: Reading, i: int) -> Frame:
    frame = _own(reading, i, "state")
    tree = reading.tree
    frame.passive = False
    frame.objects = []
    _inherit(reading, frame)
    missing_subject(reading, frame)
    if tree.dep[i] == "acl:relcl" and i not in reading.pronounced and not frame.subjects:
        frame.subjects = reading.antecedents(i, tree.head[i])
    frame.obliques += [
        (tree.marks(w, "case") or tree.marks(k, "case"), w)
        for k in tree.with_dep(i, "nmod")
        for w in reading.filled(k)
    ]
    frame.passive, frame.doers, frame.undergoers = False, list(frame.subjects), []
    return frame


def _commands(tree: Tree, i: int) -> bool:
    return tree.feature(i, "Mood", "Imp")


def _between(tree: Tree, first: int, second: int) -> bool:
    """Return whether more than a conjunction stands between two verbs."""
    return any(
        tree.dep[k] not in ("cc", "punct", "advmod", "aux", "aux:pass")
        for k in range(first + 1, second)
    )
