"""Verbs that only carry an event noun: "made a raid", "came under fire", "clashes broke out".

A verb's frame in, a frame for each noun it carries out. What surprises: the arguments of the noun
may hang on either word ("launched a raid on", "launched a raid ... against"), so both are asked.
"""

from conspectus.language import constructions as known
from conspectus.language.frames import Frame, Reading
from conspectus.language.nominal import (
    NounArguments,
    counted,
    is_event_noun,
    noun_arguments,
)
from conspectus.language.trees import Tree


def carry_nouns(reading: Reading, frame: Frame) -> list[Frame]:
    """Return a frame for each event noun that a verb only carries; marks the verb as light."""
    return _Carrier(reading, frame).found


class _Carrier:
    def __init__(self, reading: Reading, frame: Frame) -> None:
        self.reading = reading
        self.tree = reading.tree
        self.found: list[Frame] = []
        self._light(frame)

    def _light(self, frame: Frame) -> None:
        """Add a frame for each event noun that a verb only carries."""
        tree, i = self.tree, frame.head
        name, lemma = tree.name(i), tree.lemma[i]
        themes = frame.subjects if frame.passive else frame.objects
        direct = self._events(themes)
        receiving = lemma in known.RECEIVING
        if lemma == "fall" and any(tree.lower[w] == "victim" for w in _theme_words(tree, i)):
            frame.undergoers = list(frame.subjects)
            frame.doers = [w for word, w in frame.obliques if word in ("to", "of")]
            events = [w for w in frame.doers if is_event_noun(tree, w)]
            if events:
                frame.doers = [w for w in frame.doers if w not in events]
                self._carry(frame, events, frame.doers, frame.undergoers)
        elif direct and (name in known.LIGHT or lemma in known.LIGHT or receiving):
            if receiving:
                doers = [w for word, w in frame.obliques if word in ("from", "by")]
                self._carry(frame, direct, doers, frame.subjects)
            else:
                doers = frame.agents if frame.passive else frame.subjects
                self._carry(frame, direct, doers, list(frame.indirect))
        elif not self._happens(frame):
            self._light_oblique(frame)

    def _happens(self, frame: Frame) -> bool:
        """Add a frame for each event noun that a verb says to happen; return whether one did."""
        tree, i = self.tree, frame.head
        existing = tree.child(i, "expl") >= 0
        if frame.passive or not (existing or tree.name(i) in known.HAPPENING):
            return False
        words = _theme_words(tree, i)
        if tree.lemma[i] == "take" and not any(tree.lower[w] == "place" for w in words):
            return False
        said = list(frame.subjects)
        if existing and not said:  # some trees make what there is an object
            said = [w for k in tree.with_dep(i, "obj") for w in tree.coordinated(k)]
        events = self._events(said)
        self._carry(frame, events, list(frame.agents), [])
        return bool(events)

    def _events(self, places: list[int]) -> list[int]:
        """Return the event nouns among some words, looked for under words of quantity too."""
        nouns = [counted(self.tree, w) for w in places]
        return [w for w in nouns if is_event_noun(self.tree, w)]

    def _light_oblique(self, frame: Frame) -> None:
        tree, lemma = self.tree, self.tree.lemma[frame.head]
        for word, w in frame.obliques:
            if not is_event_noun(tree, w):
                continue
            if (lemma, word) in known.RECEIVING_WITH:
                doers = [x for p, x in frame.obliques if p in ("from", "by")] + frame.agents
                self._carry(frame, [w], doers, list(frame.subjects))
            elif (lemma, word) in known.LIGHT_WITH or (
                word == "in" and any(tree.lower[x] == "part" for x in frame.objects)
            ):
                self._carry(frame, [w], list(frame.subjects), [])

    def _carry(self, frame: Frame, nouns: list[int], doers: list[int], targets: list[int]) -> None:
        tree = self.tree
        for noun in nouns:
            before = self.reading.frame_of(noun)
            if before is not None:
                if tree.dep[frame.head] in ("acl", "acl:relcl"):
                    self._add(frame, before, doers, targets)
                continue
            own = noun_arguments(tree, noun, self.reading.filled)
            outside = [(p, w) for p, w in frame.obliques if w != noun]
            other = NounArguments(obliques=outside)
            light = Frame(
                frame.head, "light", noun, frame.passive,
                reciprocal=own.reciprocal or frame.reciprocal,
                negation=frame.negation if frame.negation >= 0 else tree.negation(noun),
                complement=frame.complement, auxiliaries=frame.auxiliaries,
                subjects=frame.subjects, objects=frame.objects, indirect=frame.indirect,
                agents=frame.agents or own.agents,
                obliques=[*own.obliques, *outside],
            )  # fmt: skip
            between = other.between()
            light.reciprocal = light.reciprocal or bool(between)
            received = bool(targets) and set(targets) == set(frame.subjects)
            light.doers = list(doers) or own.doers or between
            if received:
                light.doers += [
                    w for p, w in own.obliques if p in ("from", "by") and w not in light.doers
                ]
            light.doers = [w for w in light.doers if w != noun]
            aimed = [w for w in own.undergoers if w not in light.doers]
            outer = other.targets(tree, noun)
            light.undergoers = [*dict.fromkeys([*targets, *aimed, *outer])]
            if light.reciprocal and not light.undergoers:
                light.undergoers = list(light.doers)
            self.reading.carried[noun] = light
            self.found.append(light)
            frame.kind = "light"

    def _add(self, frame: Frame, noun: Frame, doers: list[int], targets: list[int]) -> None:
        """Give what a relative clause tells to the noun it hangs on: "raids launched by jets"."""
        other = NounArguments(obliques=frame.obliques)
        between = other.between()
        place = noun.noun if noun.noun >= 0 else noun.head
        noun.doers = noun.doers or [w for w in doers if w != place] or between
        noun.reciprocal = noun.reciprocal or bool(between)
        more = [*targets, *other.targets(self.tree, place)]
        noun.undergoers += [w for w in more if w not in (*noun.undergoers, *noun.doers, place)]
        if between and not noun.undergoers:
            noun.undergoers = list(between)
        if noun.negation < 0:
            noun.negation = frame.negation
        noun.auxiliaries = noun.auxiliaries or frame.auxiliaries
        frame.kind = "light"


def _theme_words(tree: Tree, i: int) -> list[int]:
    return [
        k for k in tree.kids[i] if tree.dep[k] in ("obj", "xcomp", "obl", "advmod", "compound:prt")
    ]
