"""Who speaks: from the words around a reporting verb to the mention that stands for the speaker.

A token range in, a mention out, never a new one. What surprises: of "a person with knowledge of
the flight" the first mention counts, of "in London the minister" the last, of "Norway's defence
minister, Halvard Kvamme," the name.
"""

from conspectus.facts.cues import PREPOSITIONS, RELATIVES, Found
from conspectus.facts.frames import Frame, People
from conspectus.records import Mention

_VOICES = frozenset({"person", "group", "state", "igo", "org", "outlet", "people"})


def speaker_in(frame: Frame, people: People, start: int, end: int) -> Mention | None:
    """Return the mention that heads the phrase in a token range."""
    if start >= end or start >= len(frame.toks):
        return None
    end = min(end, len(frame.toks))
    low, high = frame.toks[start].start, frame.toks[end - 1].end
    found = [p for p in people.within(low, high) if p[1] <= high + 1]
    found += [p for p in people.covering(low) if p[0] < low]
    if not found:
        return None
    heads = [p for p in found if not _leans(frame, people, p, start, end)]
    heads = _outermost(heads or found)
    voices = [p for p in heads if p[3].kind in _VOICES] or heads
    if frame.low(start) in PREPOSITIONS or frame.low(start) in {"on", "in"}:
        return voices[-1][3]
    names = [
        p for p in voices if p[3].form == "name" and p[3].kind == "person" and _comma(frame, p[0])
    ]
    return (names or voices)[0][3]


def main_subject(frame: Frame, people: People, until: int) -> Mention | None:
    """Return the mention that is subject of the clause before a token: its first free mention."""
    if until <= 0:
        return None
    low, high = frame.toks[0].start, frame.toks[min(until, len(frame.toks)) - 1].end
    found = [p for p in people.within(low, high) if p[3].kind in _VOICES or p[3].form == "pronoun"]
    free = [p for p in found if not _leans(frame, people, p, 0, until)]
    free = _outermost(free)
    return free[0][3] if free else None


def antecedent(frame: Frame, people: People, found: Found) -> Mention | None:
    """Return the mention a relative pronoun stands for: the last before it."""
    at = found.group - 1
    if at < 0 or frame.low(at) not in RELATIVES:
        return None
    end = at - 1 if frame.low(at - 1) == "," else at
    if end <= 0:
        return None
    low, high = frame.toks[max(0, end - 8)].start, frame.toks[end - 1].end
    found_ = [p for p in people.within(low, high) if p[3].kind in _VOICES]
    free = _outermost([p for p in found_ if not _leans(frame, people, p, max(0, end - 8), end)])
    return (free or found_)[-1][3] if found_ else None


def _leans(
    frame: Frame,
    people: People,
    placed: tuple[int, int, int, Mention],
    start: int,
    end: int,
) -> bool:
    """Return whether a mention only modifies another: after "of", or a possessor."""
    at = _token_at(frame, placed[0])
    before = frame.low(at - 1)
    if before in PREPOSITIONS and at > start:
        return True
    last = _token_at(frame, placed[1] - 1)
    if last < len(frame.toks):
        tok = frame.toks[last]
        if tok.end > placed[1] and tok.low.endswith(("'s", "s'")) and last + 1 < end:
            return True
        if tok.low.endswith("'s") and tok.end == placed[1] and last + 1 < end:
            return True
    return False


def _comma(frame: Frame, start: int) -> bool:
    """Return whether a mention stands after a comma: the name in an apposition."""
    return frame.low(_token_at(frame, start) - 1) == ","


def _outermost(
    found: list[tuple[int, int, int, Mention]],
) -> list[tuple[int, int, int, Mention]]:
    """Return mentions without those that lie within another, in text order."""
    kept: list[tuple[int, int, int, Mention]] = []
    for p in sorted(found, key=lambda p: (p[0], -p[1])):
        if not kept or p[1] > kept[-1][1]:
            kept.append(p)
    return kept


def _token_at(frame: Frame, offset: int) -> int:
    low, high = 0, len(frame.toks)
    while low < high:
        middle = (low + high) // 2
        if frame.toks[middle].end <= offset:
            low = middle + 1
        else:
            high = middle
    return low
