"""What the trees report where the rules are silent: a reporting verb with a clause as its object.

The frames with what the rules found in, more drafts out. The rules ask which words stand side by
side; a verb far from its clause ("said over the radio, in a message heard in the port, that")
they do not see, and a tree does. What surprises: nothing is replaced. Where the rules gave a verb
its content they know better, because they were made for punctuation and marks.
"""

from bisect import bisect_right
from collections.abc import Sequence

from spacy.tokens import Token

from conspectus.facts.frames import Frame, People
from conspectus.facts.utterances import Draft
from conspectus.knowledge.reporting import Cue, Reporting
from conspectus.language import Parsed

_NOBODY = frozenset("nobody none neither nothing no-one".split())
_SHORTEST = 2  # words of a clause


def from_trees(
    parsed: Parsed,
    outer: Sequence[Frame],
    drafts: list[list[Draft]],
    people: People,
    reporting: Reporting,
) -> None:
    """Add to the drafts of each frame what only the tree of its sentence reports."""
    if not parsed.doc.has_annotation("DEP"):
        return
    starts = [f.start for f in outer]
    for token in parsed.doc:
        if token.dep_ != "ccomp" or token.head.pos_ != "VERB" or token.head.i >= token.i:
            continue
        cue = _cue(token.head, reporting)
        if cue is None:
            continue
        place = _place(token.head)
        at = bisect_right(starts, place[0]) - 1
        if at < 0 or place[1] > outer[at].end:
            continue
        draft = _draft(parsed, outer[at], drafts[at], people, token, cue)
        if draft is not None:
            drafts[at].append(draft)
            drafts[at].sort(key=lambda d: d.cue or (0, 0))


def _draft(
    parsed: Parsed, frame: Frame, known: list[Draft], people: People, clause: Token, cue: Cue
) -> Draft | None:
    place = _place(clause.head)
    if any(d.cue and d.cue[0] < place[1] and place[0] < d.cue[1] for d in known):
        return None
    start, end = _content(parsed, clause)
    marks = [t for t in frame.toks if t.mark and t.end > start and t.start < end]
    if marks or end > frame.end or len(parsed.text[start:end].split()) < _SHORTEST:
        return None
    if any(t.mark and t.start <= place[0] < t.end for t in frame.toks):
        return None
    held = [p for d in known for p in d.pieces]
    if any(a < end and start < b for a, b in held):
        return None
    speaker = people.voice(*place)
    if speaker is None or people.words_of(speaker, parsed.text).lower() in _NOBODY:
        return None
    return Draft([(start, end)], [], place, cue.cls, speaker, frame.paragraph, clause=True)


def _cue(verb: Token, reporting: Reporting) -> Cue | None:
    """Return the row of a verb that takes a clause; None where nobody says it or it is asked."""
    if any(c.dep_ == "nsubj" and c.lower_ in _NOBODY for c in verb.children):
        return None
    for cue, _ in reporting.by_form.get(verb.lower_, ()):
        if cue.clause and len(cue.words) == 1 and cue.cls in {"speech", "writing", "belief"}:
            return cue
    return None


def _content(parsed: Parsed, clause: Token) -> tuple[int, int]:
    """Return the range of a clause without "that" before it and the stop after it."""
    first, last = clause.left_edge.i, clause.right_edge.i
    doc = parsed.doc
    while first < clause.i and (doc[first].is_punct or doc[first].lower_ == "that"):
        first += 1
    while last > clause.i and doc[last].is_punct:
        last -= 1
    found = doc[first : last + 1]
    return found.start_char, found.end_char


def _place(token: Token) -> tuple[int, int]:
    word = token.doc[token.i : token.i + 1]
    return word.start_char, word.end_char
