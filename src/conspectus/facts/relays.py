"""Who passes words on: the paper a speaker is quoted by, speaks to or appears in, and who is cited.

A frame and the cues of its reports in, mentions out. What surprises: in "the Gazette, citing two
officers, said" the officers stand inside the Gazette's words, in "the officers, quoted by the
Gazette, said" the Gazette stands around theirs, and both hang between the same commas.
"""

from conspectus.facts.cues import BE, DETERMINERS, Found
from conspectus.facts.frames import Frame, People
from conspectus.facts.speakers import speaker_in
from conspectus.records import Mention

_PASSED_ON = frozenset(
    "quoted cited interviewed carried broadcast published aired printed issued seen obtained"
    " reached".split()
)
_TALKED = frozenset(
    "interview interviews conversation spoke speaking spoken talked talking speak".split()
)
_CITING = frozenset({"citing", "quoting"})
_CITED = frozenset({"cited", "cites", "quoted", "quotes"})


def prints(mention: Mention) -> bool:
    """Return whether a mention is an outlet, or a name of which nothing else is known."""
    if mention.kind == "outlet":
        return True
    unknown = mention.kind == "org" and mention.sector is None and mention.knowledge_id is None
    return unknown and mention.form == "name"


def relayed_by(frame: Frame, people: People) -> Mention | None:
    """Return the outlet that the words of a frame were said to or passed on by.

    "quoted by the Gazette", "in an interview with Radio Sound", "Radio Sound was told by", "the
    Gazette published a letter in which".
    """
    for k in range(1, len(frame.toks)):
        placed = [p for p in people.covering(frame.toks[k].start) if p[0] == frame.toks[k].start]
        outlet = next((p for p in placed if p[3].kind == "outlet"), None)
        if outlet is None:
            continue
        at = k - 1
        while at > 0 and frame.low(at) in DETERMINERS:
            at -= 1
        before, led = frame.low(at), frame.low(at - 1)
        if before == "by" and led in _PASSED_ON:
            return outlet[3]
        if before in {"with", "to"} and led in _TALKED:
            return outlet[3]
        end = next(n for n in range(k, len(frame.toks) + 1) if _past(frame, n, outlet[1]))
        if frame.low(end) in BE and frame.low(end + 1) == "told":
            return outlet[3]
        if frame.low(end) in _PASSED_ON and "which" in [t.low for t in frame.toks[end:]]:
            return outlet[3]
    return None


def _past(frame: Frame, n: int, offset: int) -> bool:
    return n == len(frame.toks) or frame.toks[n].start >= offset


def cited_in(frame: Frame, people: People, found: Found, cues: list[Found]) -> Mention | None:
    """Return who is cited between the commas beside a report: ", citing two officers,"."""
    for other in cues:
        if other is found or other.shape != "source" or frame.low(other.first) not in _CITING:
            continue
        if other.subject and frame.low(other.first - 1) == ",":
            return speaker_in(frame, people, *other.subject)
    end = found.subject[1] if found.subject else found.last + 1
    if frame.low(end) == "," and frame.low(end + 1) == "which" and frame.low(end + 2) in _CITED:
        return speaker_in(frame, people, end + 3, len(frame.toks))
    return None
