"""Subjects and objects that a clause does not say itself: control, participles, bare relatives.

A frame in, who fills its empty place out. What surprises: nothing is guessed. Where grammar alone
does not tell who acts ("the town was shelled, killing twelve"), the place stays empty, because an
empty place costs less than a wrong one.
"""

from conspectus.language import constructions as known
from conspectus.language.frames import LONGEST_CLIMB, Frame, Reading, is_finite, is_verb
from conspectus.language.trees import OBLIQUES, SUBJECTS


def missing_subject(reading: Reading, frame: Frame) -> None:
    """Give a frame without subject the one that its place in the sentence gives it."""
    tree, i = reading.tree, frame.head
    if frame.subjects or tree.child(i, *SUBJECTS, "csubj", "csubj:pass", "expl") >= 0:
        return
    dep, above = tree.dep[i], tree.head[i]
    if above < 0:
        return
    parent = reading.frames.get(above) or reading.carried.get(above)
    if dep == "amod":
        frame.subjects = tree.coordinated(above)
    elif dep == "acl":
        frame.subjects = _subject_of_acl(reading, frame, above)
    elif parent is None:
        return
    elif dep == "xcomp":
        frame.subjects = _controller(reading, parent, i)
    elif dep == "advcl":
        frame.subjects = _subject_of_adverbial(reading, frame, parent)
    elif dep == "ccomp" and not is_finite(tree, i):
        frame.subjects = _controller(reading, parent, i)
    elif dep in OBLIQUES | {"obj"} and tree.tag[i] in ("VBG", ""):
        frame.subjects = list(parent.doers if parent.passive else parent.subjects)


def fill_gap(reading: Reading, frame: Frame) -> None:
    """Give the noun before a relative clause without pronoun its place in that clause."""
    tree, i = reading.tree, frame.head
    if tree.dep[i] == "acl:relcl" and i not in reading.pronounced:
        _zero_relative(reading, frame)
    if i in reading.zero:
        place, nouns = reading.zero[i]
        if place == "subject" and not frame.subjects:
            frame.subjects = list(nouns)
        elif place == "object" and not frame.objects:
            frame.objects = list(nouns)


def _controller(reading: Reading, parent: Frame, i: int) -> list[int]:
    """Return who does what an infinitive tells that completes a verb, noun or adjective."""
    tree = reading.tree
    lemma = tree.lemma[parent.head]
    if parent.kind in ("noun", "light"):
        return list(parent.doers)
    if lemma not in known.SUBJECT_CONTROL and not parent.passive:
        if parent.indirect:
            return list(parent.indirect)
        before = [w for w in parent.objects if w < i or w in reading.gaps_of(parent)]
        if before:
            return before
        words = known.OBLIQUE_CONTROL.get(lemma, frozenset())
        found = [w for word, w in parent.obliques if word in words and w < i]
        if found:
            return found
    return list(parent.subjects)


def _subject_of_adverbial(reading: Reading, frame: Frame, parent: Frame) -> list[int]:
    tree, i = reading.tree, frame.head
    if is_finite(tree, i):
        return []
    mark = tree.marks(i, "mark", "case")
    lemma = tree.lemma[i]
    infinitive = tree.tag[i] == "VB" or tree.feature(i, "VerbForm", "Inf") or "to" in mark.split()
    if parent.kind in ("noun", "light"):
        return list(parent.doers)
    above = tree.lemma[parent.head]
    if infinitive:
        words = known.OBLIQUE_CONTROL.get(above, frozenset())
        called = [w for word, w in parent.obliques if word in words and w < i]
        if called:
            return called
        if above in known.SENDING:
            moved = parent.subjects if parent.passive else parent.objects
            return list(moved or ([] if parent.passive else parent.subjects))
        return list(parent.agents if parent.passive else parent.subjects)
    if mark in known.OBJECT_MARKS:
        blamed = parent.subjects if parent.passive else parent.indirect or parent.objects
        if blamed:
            return list(blamed)
    if frame.passive and mark in ("as", "than"):
        return []  # "as reported by": what the whole clause tells is the subject
    if mark == "by" and parent.passive:
        return list(parent.agents)
    if parent.passive and not frame.passive and not mark and lemma in known.EFFECTS:
        if parent.agents:
            return list(parent.agents)
        return list(parent.subjects) if above in known.FIRED else []
    return list(parent.subjects)


def _subject_of_acl(reading: Reading, frame: Frame, noun: int) -> list[int]:
    tree, i = reading.tree, frame.head
    antecedent = reading.antecedents(i, noun)
    mark = tree.marks(i, "mark", "case")
    if frame.passive or (tree.tag[i] == "VBG" and not mark):
        return antecedent
    lemma = tree.lemma[noun]
    carrier = reading.carried.get(noun)
    own = reading.frames.get(noun)
    event = carrier or (own if own is not None and own.kind == "noun" else None)
    if event is not None or lemma in known.CONTENTS:
        verb = reading.frames.get(tree.head[noun])
        if lemma in known.ENTRUSTED:
            told = verb.indirect if verb else []
            said = [w for word, w in (event.obliques if event else []) if word in ("to", "on")]
            return list(told or said or (event.undergoers if event else []))
        if event is not None and event.doers:
            return list(event.doers)
        holders = [w for k in tree.with_dep(noun, "nmod:poss") for w in reading.filled(k)]
        if holders:
            return holders
        if verb is not None and tree.dep[noun] in ("obj", "obl"):
            return list(verb.doers if verb.passive else verb.subjects)
        return []
    person = tree.tokens[noun].ent_type_ in ("PER", "ORG", "NORP") or known.is_body(
        tree.lower[noun]
    )
    if person or tree.pos[noun] in ("PRON", "PROPN"):
        return antecedent
    verb = reading.frames.get(tree.head[noun])
    return list(verb.subjects) if verb is not None and tree.dep[noun] == "obj" else []


def _zero_relative(reading: Reading, frame: Frame) -> None:
    tree, i = reading.tree, frame.head
    noun = tree.head[i]
    nouns = reading.antecedents(i, noun)
    left = [k for k in tree.with_dep(i, "obl") if tree.pos[k] == "ADP" and not tree.kids[k]]
    if tree.child(i, *SUBJECTS, "expl") < 0:
        frame.subjects = frame.subjects or nouns
    elif left:
        frame.obliques.append((tree.lower[left[0]], nouns[0]))
        frame.obliques += [(tree.lower[left[0]], w) for w in nouns[1:]]
    elif tree.child(i, "advmod") >= 0 and any(
        tree.lower[k] in ("where", "when", "why") for k in tree.with_dep(i, "advmod")
    ):
        return
    elif not frame.objects and not frame.passive and tree.lemma[noun] not in known.CIRCUMSTANCES:
        below = i
        for _ in range(LONGEST_CLIMB):  # "the jet Ankara says it shot down"
            deeper = tree.child(below, "ccomp", "xcomp")
            if deeper < 0 or not is_verb(tree, deeper):
                break
            below = deeper
        if below == i:
            frame.objects = nouns
        elif tree.dep[below] == "ccomp" and tree.child(below, *SUBJECTS) < 0:
            reading.zero[below] = ("subject", nouns)
        elif tree.child(below, "obj") < 0 and tree.child(below, "aux:pass") < 0:
            reading.zero[below] = ("object", nouns)
