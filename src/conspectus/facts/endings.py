"""Where reported content ends: mostly with the sentence, sooner where another voice takes over.

A frame, its cues and the first token of the content in, one past its last token out.
"""

from conspectus.facts.clausehood import is_past
from conspectus.facts.complements import Complement, marked_at
from conspectus.facts.cues import ADVERBS, DETERMINERS, PREPOSITIONS, PRONOUNS, STOPS, Found
from conspectus.facts.frames import Frame

_COORDINATE = frozenset("and but while though although whereas or yet as".split())
FIRST_CLAUSE = frozenset(
    "although though while if when after before as since because once until whereas".split()
)
_SHIFTED = frozenset({"had", "would", "could", "might"})
"""What a clause under a verb in the past is told with; a plain past after it is not under it."""
ASIDE = frozenset("who which whose whom where".split())


def content_end(
    frame: Frame, cues: list[Found], number: int, k: int, complement: Complement
) -> int:
    """Return one past the last token of content that begins at k."""
    end = len(frame.toks)
    if _subordinate(frame, cues, number) or _in_aside(frame, cues[number]):
        end = next((at for at in range(k + 1, end) if frame.low(at) == ","), end)
    if complement == "marks":
        at = k
        while at < end and (frame.toks[at].mark or frame.low(at) in {"...", "…"}):
            at += 1
        return at
    for other in cues[number + 1 :]:
        if other.first <= k:
            continue
        cut = _cut(frame, other, k)
        if cut is None and complement in {"object", "pair"} and other.shares:
            joined = frame.low(other.group - 1) in {"and", "but"} and other.group - 1 > k
            cut = other.group - 1 if joined else None
        if cut is None and complement in {"object", "pair", "infinitive"}:
            cut = _next_clause(frame, other, k)
        if cut is not None:
            end = min(end, cut)
            break
    for at in range(k + 1, end):
        word = frame.low(at)
        if complement in {"object", "pair"} and word in {"and", "but"} and _deed(frame, k, at + 1):
            return at
        if word == ";" and frame.low(at + 1) != "that":
            return at
        if word in {",", "—", "–", "―"} and complement in {"object", "pair", "infinitive"}:
            following = frame.low(at + 1)
            if following in _COORDINATE | ASIDE:
                return at
            if complement == "pair" and marked_at(frame, at + 1) and at + 3 >= end:
                return at  # at eleven, "not one more"
        if word in {"—", "–", "―"} and frame.low(at - 1) == "“”":
            return at
        if word == "," and frame.low(at + 1) in ASIDE and complement == "clause" and at - k > 3:
            return at
        if word == "," and frame.low(at + 1) in {"but", "while", "whereas"} and at - k > 2:
            return at
    return end


def _deed(frame: Frame, k: int, at: int) -> bool:
    """Return whether a finite verb after a conjunction goes on with the deeds of who spoke.

    So in "demanded a recount and broke off the talks": an object holds no clause of its own.
    """
    word, after = frame.low(at), frame.low(at + 1)
    if any(frame.low(n) in ASIDE | {"that"} for n in range(k, at)):
        return False
    if word in {"has", "have", "had", "is", "was", "were", "did", "does", "will", "would"}:
        return True
    if not is_past(word) or frame.toks[at].text[0].isupper():
        return False
    return after in DETERMINERS | PREPOSITIONS | PRONOUNS | {"to", "that", "“”"} or after in STOPS


def _in_aside(frame: Frame, found: Found) -> bool:
    """Return whether a cue stands in a relative clause between commas."""
    at = found.group - 1
    while at > 0 and frame.low(at) in ADVERBS:
        at -= 1
    return frame.low(at) in {"who", "which"} and frame.low(at - 1) == ","


def _next_clause(frame: Frame, other: Found, k: int) -> int | None:
    """Return the comma before a later cue's subject; None = there is none."""
    left = other.subject[0] if other.subject else other.group
    return left - 1 if left - 1 > k and frame.low(left - 1) == "," else None


def _subordinate(frame: Frame, cues: list[Found], number: int) -> bool:
    """Return whether a cue stands in a clause before the main one: "Although he said X, Y"."""
    if number or frame.low(0) not in FIRST_CLAUSE:
        return False
    return all(frame.low(k) != "," for k in range(cues[number].first))


def _cut(frame: Frame, other: Found, k: int) -> int | None:
    """Return where content ends because another cue takes over; None = it goes on."""
    if other.shape in {"passive", "infinitive", "noun"}:
        return None
    if other.shape == "source" and other.first - 1 <= k:
        return None  # said that, according to the police, the van ...
    if other.shape == "source":
        return other.first - 1 if frame.low(other.first - 1) == "," else other.first
    if other.shape == "participle":
        return other.group - 1 if frame.low(other.group - 1) in {",", "—", "–", "―"} else None
    if other.shares:
        before = frame.low(other.group - 1)
        if before in {"and", "but", "or"} and (
            frame.low(other.group - 2) == "," or frame.low(other.last + 1) in {"that", "“”", ":"}
        ):
            return other.group - 1
        shifted = any(frame.low(n) in _SHIFTED for n in range(k, other.group))
        if (
            before == "and"
            and shifted
            and other.group == other.first
            and is_past(frame.low(other.first))
        ):
            return other.group - 1  # said it had fallen and announced an inquiry
        return None
    if other.subject is None:
        return None
    left = min(other.subject[0], other.group)
    if left <= k + 1:
        return None
    before = frame.low(left - 1)
    if before in _COORDINATE and frame.low(left - 2) in {",", "—", "“”"}:
        return left - 1
    if before in {";", "—", "–", "―"}:
        return left - 1
    if _quotes(frame, other):
        for at in range(left - 1, k, -1):
            if frame.low(at) == "," or frame.low(at) in {"and", "but", "while", "—", "–", "―"}:
                return at
    if before == "," and frame.low(left) in PREPOSITIONS | {"who", "which"}:
        return left - 1
    return None


def _quotes(frame: Frame, found: Found) -> bool:
    """Return whether a marked sentence follows the cue."""
    at = found.last + 1
    if frame.low(at) in {",", ":"} and marked_at(frame, at + 1):
        return True
    return marked_at(frame, at) and frame.toks[at].text.strip("\"'“‘«„ ")[:1].isupper()
