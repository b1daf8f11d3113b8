"""From reports to drafts of utterances: which words are content, and who says them to whom.

A report of one sentence in, a draft out; `attaching` joins them to whole utterances. What
surprises: the tree may name the speaker only where it stands where the rules allow one.
"""

from dataclasses import dataclass, field

from conspectus.facts.cues import (
    AUXILIARIES,
    QUOTED,
    RELATIVES,
    STOPS,
    Found,
    phrase_start,
    tokens_between,
)
from conspectus.facts.frames import Frame, People
from conspectus.facts.marks import Marked
from conspectus.facts.reported import Report
from conspectus.facts.speakers import antecedent, main_subject, speaker_in
from conspectus.records import CueClass, Mention, QuoteKind

_GOING_ON = frozenset({"who", "which", "whose", "and", "but"})
"""What an insertion that is no subject begins with."""
_PAPERS = frozenset(
    "annex article clause paragraph text letter report treaty accord agreement draft statement"
    " communique communiqué resolution charter paper document memo memorandum message editorial"
    " headline constitution decree leaflet pamphlet manifesto declaration protocol law bill".split()
)


@dataclass(slots=True)
class Draft:
    """A quote in the making; all ranges are reading offsets."""

    pieces: list[tuple[int, int]]
    marks: list[Marked]
    cue: tuple[int, int] | None
    cls: CueClass | None
    speaker: Mention | None
    paragraph: int
    teller: Mention | None = None
    """Who quotes the speaker: "the agency quoted him as saying"."""
    addressee: Mention | None = None
    venue: tuple[int, int] | None = None
    kind: QuoteKind | None = None
    clause: bool = False
    """Its content is a clause rather than an object or a purpose."""
    announces: bool = False
    """It ends in a colon or a lone mark: what follows may be its content."""
    cited: Mention | None = None
    """Whom the speaker goes by: ", citing two officers,"."""
    frame: int = field(default=-1)


def from_report(frame: Frame, report: Report, people: People, before: list[Draft]) -> Draft | None:
    """Return the draft of one report of a frame."""
    found = report.found
    marks: list[Marked] = []
    pieces: list[tuple[int, int]] = []
    for start, end in _parted(frame, report.pieces):
        toks = frame.toks[start:end]
        inner = [t.mark for t in toks if t.mark]
        marks += inner
        if inner and all(t.mark or not t.text[0].isalnum() for t in toks):
            pieces += [(m.inner, m.until) for m in inner]
            continue
        first, last = toks[0], toks[-1]
        low = first.mark.inner if first.mark else first.start
        high = last.mark.until if last.mark else last.end
        pieces.append((low, high))
    blamed = found.cue and found.cue.words[0] in {"accuse", "blame", "suspect"}
    if report.complement == "pair" and not blamed and _ends_marked(frame, report):
        pieces, marks = [(marks[-1].inner, marks[-1].until)], marks[-1:]
    if report.complement == "object" and marks and _only_phrases(frame, report):
        pieces = [(m.inner, m.until) for m in marks]
    cue = (
        frame.toks[found.group if found.group <= found.first else found.first].start,
        frame.toks[found.last].end,
    )
    speaker: Mention | None = None
    teller: Mention | None = None
    if found.subject:
        speaker = antecedent(frame, people, found) if found.subject[1] == found.group else None
        speaker = (
            speaker or _told(frame, people, found) or speaker_in(frame, people, *found.subject)
        )
    elif found.shape == "participle" and frame.low(found.group - 1) == "as":
        start, stop = phrase_start(frame, found.group - 2), found.group - 1
        # "quoted the colonel as saying"
        k = next((k for k in range(start, found.group) if frame.low(k) in QUOTED), None)
        if k is not None and frame.low(k - 1) not in AUXILIARIES:
            teller = speaker_in(frame, people, start, k)
            start = k + 1
        elif k is not None and frame.low(k + 1) == "by":  # officers were quoted by X as saying
            teller = speaker_in(frame, people, k + 2, found.group - 1)
            start, stop = phrase_start(frame, _first_auxiliary(frame, k) - 1), k
        speaker = speaker_in(frame, people, start, stop)
    elif found.shape == "participle" and (voice := _of_clause(frame, people, report)):
        speaker = voice
    elif found.shares:
        shared = [d for d in before if d.cue and d.cue[1] <= frame.toks[found.group].start]
        if found.shape == "participle" and frame.low(found.group - 1) not in STOPS:
            start = phrase_start(frame, found.group - 1)
            speaker = speaker_in(frame, people, max(start, found.group - 4), found.group)
        if speaker is None:
            speaker = shared[-1].speaker if shared else main_subject(frame, people, found.group)
    if speaker is None and found.shape == "finite":
        speaker = _of_clause(frame, people, report)
    if speaker is None and found.shape == "source" and found.subject:
        speaker = _issuer(frame, people, *found.subject)
    if speaker is None and not found.subject and not marks and found.shape == "finite":
        return None  # an order or a fragment: nobody is said to say it
    marked = report.complement in {"marks", "colon"} and report.pieces
    if found.cue and found.cue.words[0] in {"quote", "cite"} and marked:
        quoted = speaker_in(frame, people, found.last + 1, report.pieces[0][0] - 1)
        teller, speaker = (speaker, quoted) if quoted else (teller, speaker)
    addressee = speaker_in(frame, people, *report.addressee) if report.addressee else None
    papers = found.subject and any(
        w in _PAPERS for w in tokens_between(frame, found.subject[0], found.subject[0] + 3)
    )
    meant = report.complement == "infinitive" and found.cls == "speech"
    cls: CueClass = "intention" if meant else found.cls  # "promised to leave", "ordered X to go"
    draft = Draft(pieces, marks, cue, cls, speaker, frame.paragraph, teller, addressee)
    if papers and marks:
        draft.kind = "document"
    draft.announces = report.complement == "colon"
    draft.clause = report.complement in {"clause", "colon", "marks", "before"}
    return draft


def _parted(frame: Frame, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return pieces parted where a colon leads from a clause to a whole marked sentence."""
    result: list[tuple[int, int]] = []
    for start, end in pieces:
        at = next((k for k in range(start + 2, end) if frame.low(k - 1) == ":"), None)
        if at is not None and frame.toks[at].mark and text_ends(frame.toks[at].text):
            result += [(start, at - 1), (at, end)]
        else:
            result.append((start, end))
    return result


def text_ends(marked: str) -> bool:
    """Return whether a marked stretch ends as a sentence does."""
    return marked.rstrip("\"'”’»“ ")[-1:] in ".?!…"


def _first_auxiliary(frame: Frame, k: int) -> int:
    """Return where the auxiliaries before a participle begin."""
    while k > 0 and frame.low(k - 1) in AUXILIARIES:
        k -= 1
    return k


def _issuer(frame: Frame, people: People, start: int, end: int) -> Mention | None:
    """Return whose a source is that is no mention itself: "according to data of the board"."""
    at = next((k for k in range(start, end) if frame.low(k) in {"of", "from", "by"}), end)
    return speaker_in(frame, people, at + 1, end)


def _told(frame: Frame, people: People, found: Found) -> Mention | None:
    """Return the subject of a finite verb as the tree has it, if it stands where it should."""
    told = people.subject(frame.toks[found.first].start, frame.toks[found.last].end)
    if told is None or found.shape != "finite" or found.subject is None:
        return None
    first, stop = found.subject
    at = people.start_of(told)
    if at is None or at >= frame.toks[stop - 1].end:
        return None
    ruled = speaker_in(frame, people, first, stop)
    if at < frame.toks[first].start:  # "A man who called, and who gave a name, said"
        inserted = frame.low(first - 1) == "," and frame.low(first) in _GOING_ON
        inserted = inserted or frame.low(first - 1) in RELATIVES
        return told if inserted and at >= frame.start else None
    if ruled is None or ruled.kind != "person" or ruled.form != "name" or told.form == "name":
        return told
    begun = people.start_of(ruled)
    k = next((k for k in range(first, stop) if frame.toks[k].start == begun), first)
    return ruled if frame.low(k - 1) == "," else told  # "A spokesman, Anna Holm, said"


def _of_clause(frame: Frame, people: People, report: Report) -> Mention | None:
    """Return whom the tree makes the speaker, if outside the content and its marks."""
    found = report.found
    told = people.voice(frame.toks[found.first].start, frame.toks[found.last].end)
    at = people.start_of(told) if told else None
    if told is None or at is None or not frame.start <= at < frame.end:
        return None
    ranges = [(frame.toks[a].start, frame.toks[b - 1].end) for a, b in report.pieces]
    ranges += [(t.start, t.end) for t in frame.toks if t.mark]
    return None if any(a <= at < b for a, b in ranges) else told


def _ends_marked(frame: Frame, report: Report) -> bool:
    """Return whether one marked phrase ends a pair: called the raid “an act of war”."""
    toks = [t for a, b in report.pieces for t in frame.toks[a:b]]
    return bool(toks) and toks[-1].mark is not None and sum(1 for t in toks if t.mark) == 1


def _only_phrases(frame: Frame, report: Report) -> bool:
    """Return whether little but marked phrases stands in an object: "a longer list" in "days"."""
    toks = [t for a, b in report.pieces for t in frame.toks[a:b]]
    return sum(1 for t in toks if not t.mark) <= 3
