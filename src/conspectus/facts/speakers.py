"""Who speaks: from the words around a reporting verb to the mention that stands for the speaker.

A token range in, a mention out, never a new one. What surprises: of "a person with knowledge of
the flight" the first mention counts, of "in London the minister" the last, of "Norway's defence
minister, Halvard Kvamme," the name.
"""

from conspectus.facts.cues import ADVERBS, AUXILIARIES, BORDERS, PREPOSITIONS, RELATIVES, Found
from conspectus.facts.frames import Frame, People
from conspectus.records import Mention

_GOES_ON = PREPOSITIONS | BORDERS | AUXILIARIES | ADVERBS
_REFLEXIVE = frozenset("himself herself itself themselves".split())
_OWNERS = frozenset({"state", "igo", "org", "group", "outlet"})
_VOICES = frozenset({"person", "group", "state", "igo", "org", "outlet", "people"})


def speaker_in(frame: Frame, people: People, start: int, end: int) -> Mention | None:
    """Return the mention that heads the phrase in a token range."""
    end = min(end, len(frame.toks))
    if start >= end:
        return None
    first = next(
        (
            k
            for k in range(start + 1, end)
            if frame.low(k) in {",", "(", "—", "–"} or frame.low(k) in RELATIVES
        ),
        end,
    )
    head = _head(frame, people, start, first, end)
    if first < end and frame.low(first) == "," and (head is None or head.form != "name"):
        second = next((k for k in range(first + 1, end) if frame.low(k) in {",", "("}), end)
        name = _head(frame, people, first + 1, second, end)
        begun = _token_of(frame, people, name)
        if (
            name is not None
            and name.form == "name"
            and name.kind == "person"
            and begun <= first + 3
        ):
            return name
    return head


def _head(frame: Frame, people: People, start: int, stop: int, end: int) -> Mention | None:
    """Return the last mention of a range that modifies no other."""
    if start >= stop:
        return None
    low, high = frame.toks[start].start, frame.toks[stop - 1].end
    found = [p for p in people.within(low, high) if p[1] <= high + 1]
    found += [p for p in people.covering(low) if p[0] < low]
    heads = _outermost([p for p in found if not _leans(frame, people, p, start, end, phrase=True)])
    if not heads:
        heads = [p for p in _outermost(found)[:1] if p[3].kind not in {"place", "state"}]
    papers = [p for p in heads if p[3].kind == "thing" and p[3].form == "nominal"]
    if papers and papers[0] is heads[0]:
        return papers[0][3]
    voices = [p for p in heads if p[3].kind in _VOICES] or heads
    plain = [p for p in voices if frame.low(_token_at(frame, p[0])) not in _REFLEXIVE] or voices
    return plain[-1][3] if plain else None


def _token_of(frame: Frame, people: People, mention: Mention | None) -> int:
    if mention is None:
        return len(frame.toks)
    placed = [p for p in people.within(frame.start, frame.end) if p[3] is mention]
    return _token_at(frame, placed[0][0]) if placed else len(frame.toks)


def main_subject(frame: Frame, people: People, until: int, start: int = 0) -> Mention | None:
    """Return the mention that is subject of the clause before a token: its first free mention."""
    until = min(until, len(frame.toks))
    if until <= start:
        return None
    low, high = frame.toks[start].start, frame.toks[until - 1].end
    found = [p for p in people.within(low, high) if p[3].kind in _VOICES or p[3].form != "name"]
    free = _outermost([p for p in found if not _leans(frame, people, p, start, until)])
    if not free:
        return None
    opener = frame.low(start)
    if opener in PREPOSITIONS | BORDERS or opener.endswith(("ing", "ed")):
        later = [p for p in free if frame.low(_token_at(frame, p[0]) - 1) == ","]
        free = later or free
    if len(free) > 1 and free[0][3].form == "nominal" and free[1][3].form == "name":
        gap = _token_at(frame, free[1][0]) - _token_at(frame, free[0][1] - 1)
        if free[1][3].kind == "person" and gap <= 4:
            return free[1][3]  # "the envoy, Anna Holm, ..."
    if len(free) > 1 and free[0][3].kind in _OWNERS and free[1][3].kind == "person":
        held = range(_token_at(frame, free[0][1] - 1) + 1, _token_at(frame, free[1][0]))
        role = all(frame.toks[k].text.islower() and frame.toks[k].text.isalpha() for k in held)
        if free[1][3].form == "name" and 0 < len(held) <= 3 and role:
            return free[1][3]  # "UN envoy Anna Holm, ..."
    return free[0][3]


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
    *,
    phrase: bool = False,
) -> bool:
    """Return whether a mention only modifies another: after "of", or a possessor.

    Within a noun phrase a state before any other noun modifies it: "the Paris attack".
    """
    at = _token_at(frame, placed[0])
    before = frame.low(at - 1)
    if before in PREPOSITIONS and at > start:
        return True
    last = _token_at(frame, placed[1] - 1)
    if placed[3].kind in {"state", "place"} and last + 1 < end:
        following = frame.toks[last + 1]
        if following.text[0].isupper() or people.covering(following.start):
            return True
        if phrase and following.text[0].islower() and following.low not in _GOES_ON:
            return True
    if last < len(frame.toks):
        tok = frame.toks[last]
        if tok.end > placed[1] and tok.low.endswith(("'s", "s'")) and last + 1 < end:
            return True
        if tok.low.endswith("'s") and tok.end == placed[1] and last + 1 < end:
            return True
    return False


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
