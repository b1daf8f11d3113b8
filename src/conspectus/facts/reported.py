"""What is reported: which words of a frame stand under which reporting words.

Cues in, `Report`s out: token ranges of the content, before the cue, after it, or on both sides.
What surprises: English puts the content on either side ("The shed burned, he said" and "He said
the shed burned"), and only the punctuation around subject and verb tells which.
"""

from dataclasses import dataclass
from typing import Literal

from conspectus.facts.cues import (
    ADVERBS,
    BORDERS,
    DAYS,
    DETERMINERS,
    PREPOSITIONS,
    STOPS,
    Found,
    phrase_end,
)
from conspectus.facts.frames import Frame, People

Complement = Literal["clause", "marks", "infinitive", "object", "pair", "colon", "before"]
_OPENERS = frozenset("whether how why what who if where when which".split())
_COORDINATE = frozenset("and but while though although whereas or yet as".split())
_ASIDE = frozenset("who which whose whom where".split())
_KEPT = frozenset("that all most more both himself herself itself themselves".split())
_ABOUT = frozenset("about around between over under near nearly almost some".split())
_FIRST_CLAUSE = frozenset(
    "although though while if when after before as since because once until whereas".split()
)
_REFLEXIVE = frozenset("himself herself itself themselves myself yourself ourselves".split())
_NOTHING = frozenset(
    "it so no yes nothing that this as much more anything what them him her".split()
)
_SHORT_LEAD = 6  # words of "In London on Tuesday," before "he said": no content


@dataclass(slots=True)
class Report:
    """Reporting words with the token ranges of what they report."""

    found: Found
    pieces: list[tuple[int, int]]
    complement: Complement
    addressee: tuple[int, int] | None = None
    after: tuple[int, int] = (0, 0)
    """What stands between the cue and its content or the end: time, place, programme."""


def find_reports(frame: Frame, cues: list[Found], people: People) -> list[Report]:
    """Return what each cue of a frame reports; cues that report nothing here are left out."""
    reports: list[Report] = []
    for number, found in enumerate(cues):
        report = _report(frame, cues, number, found, people)
        if report:
            report.pieces = [p for p in (_tidy(frame, p) for p in report.pieces) if p]
            if report.pieces and all(
                frame.low(k) in _NOTHING for a, b in report.pieces for k in range(a, b)
            ):
                continue
            if report.pieces or report.complement == "colon":
                reports.append(report)
    return reports


def _report(
    frame: Frame, cues: list[Found], number: int, found: Found, people: People
) -> Report | None:
    if found.shape == "infinitive":
        return None
    if found.shape == "source":
        return _of_source(frame, cues, found)
    if found.shape == "noun":
        k = found.last + 2
        return Report(found, [(k, _end(frame, cues, number, k, "clause"))], "clause")
    if found.shape == "passive":
        return _of_passive(frame, cues, number, found)
    after = _complement(frame, found, people)
    inverted = found.subject is not None and found.subject[0] > found.last
    left = found.group if inverted else found.subject[0] if found.subject else found.group
    stands_alone = found.cue is not None and found.cue.alone
    resumed = _after_quote(frame, left) and not (
        after and (frame.low(after[1] - 1) == "that" or frame.low(after[1]) in _OPENERS)
    )
    if stands_alone and found.cue and not found.cue.clause and not _after_quote(frame, left):
        stands_alone = False
    if _titled(frame, left) and (after is not None or frame.low(0) in _FIRST_CLAUSE):
        resumed = stands_alone = False
    if found.cue and found.cue.addressee == "must" and after is None:
        stands_alone = _phrase_here(frame, found.last + 1)
    if found.shape == "finite" and stands_alone and (after is None or inverted or resumed):
        before = _before(frame, cues, number, found, left)
        if before is not None:
            done = found.subject[1] if inverted and found.subject else found.last + 1
            more, addressee, aside = _resumes(frame, found, done, people)
            pieces = [before]
            if more is not None:
                pieces.append((more, _end(frame, cues, number, more, "clause")))
            return Report(found, pieces, "before", addressee, aside)
    if after is None or inverted:
        return None
    complement, k, addressee, aside = after
    end = _end(frame, cues, number, k, complement)
    return Report(found, [(k, end)], complement, addressee, aside)


def _after_quote(frame: Frame, left: int) -> bool:
    """Return whether a finished quote stands right before a token."""
    if frame.low(left - 1) == "“”":
        return frame.toks[left - 1].text.rstrip("\"'”’»“ ")[-1:] in ",.?!…—–-"
    return frame.low(left - 1) in {",", "—", "–", "―"} and frame.low(left - 2) == "“”"


def _titled(frame: Frame, left: int) -> bool:
    """Return whether the mark before a token is a short phrase inside another clause."""
    k = left - 1 if frame.low(left - 1) == "“”" else left - 2
    if k <= 0 or not frame.toks[k].mark or frame.toks[k - 1].mark:
        return False
    return len(frame.toks[k].text.split()) <= 4 and frame.low(k - 1) not in {",", ":", "—"}


def _before(
    frame: Frame, cues: list[Found], number: int, found: Found, left: int
) -> tuple[int, int] | None:
    """Return the finished clause or quote before "he said"."""
    border = frame.low(left - 1)
    if left <= 0 or border not in {",", "“”", "—", "–", "―", "-", "?", "!", "…"}:
        return None
    end = left if border == "“”" else left - 1
    start = 0
    for other in cues[:number]:
        # ", he said, adding that": the content of the one before ends where this subject begins
        edge = other.subject[1] if other.subject and other.subject[0] > other.last else other.last
        if other.shape != "infinitive" and frame.low(edge + 1) in {",", ";"} and edge + 2 < end:
            start = max(start, edge + 2)
    if border == "“”" or frame.low(end - 1) == "“”":
        start = _marks_start(frame, start, end)
    elif (
        end - start <= _SHORT_LEAD
        and (
            frame.low(start) in PREPOSITIONS
            or frame.low(start) in DAYS
            or frame.low(start) in ADVERBS
            or frame.low(start) in BORDERS
        )
    ) or (end - start < 2 and not frame.toks[start].mark):
        return None
    return start, end


def _marks_start(frame: Frame, start: int, end: int) -> int:
    """Return where content that ends in marks begins: at the marks, or with the clause."""
    k = end - 1
    mark = frame.toks[k].mark
    while k > start and frame.toks[k - 1].mark:
        k -= 1
    if k == start or mark is None:
        return start
    finished = frame.toks[end - 1].text.rstrip("\"'”’»“ ")[-1:] in ",.?!…"
    opened = frame.low(k - 1) in {",", ":", "—", "–", "―"} or k - start <= 1
    return k if finished and opened else start


def _resumes(
    frame: Frame, found: Found, k: int, people: People
) -> tuple[int | None, tuple[int, int] | None, tuple[int, int]]:
    """Return where a quote goes on after ", he said,", the addressee and what was skipped."""
    addressee = None
    if found.cue and found.cue.addressee:
        end = phrase_end(frame, k)
        if end > k and frame.low(k) not in PREPOSITIONS and frame.low(k) not in DAYS:
            addressee, k = (k, end), end
    first = k
    while k < len(frame.toks) and frame.low(k) not in {",", ":", "“”", ";", "—"}:
        k += 1
    aside = (first, k)
    if k >= len(frame.toks) - 1 and not (k < len(frame.toks) and frame.toks[k].mark):
        return None, addressee, aside
    at = k if frame.toks[k].mark else k + 1
    while at < len(frame.toks) and frame.low(at) in {",", ":"}:
        at += 1
    if at < len(frame.toks) and frame.toks[at].mark:
        return at, addressee, aside
    word = frame.low(at)
    if frame.low(k) == "," and word and found.cue and not frame.toks[at - 2].mark:
        joins = word in {"and", "but", "because", "so", "if", "when", "unless", "since", "or"}
        held = any(t.mark for t in frame.toks[: found.group])
        if joins and not held and not _cue_follows(frame, at + 1):
            return at, addressee, aside
    return None, addressee, aside


def _cue_follows(frame: Frame, i: int) -> bool:
    """Return whether a verb stands right after a conjunction: "and told", "but added"."""
    return frame.low(i).endswith(("ed", "ing", "said", "told", "says"))


def _complement(
    frame: Frame, found: Found, people: People
) -> tuple[Complement, int, tuple[int, int] | None, tuple[int, int]] | None:
    """Return what kind of content follows a verb and where; None = nothing does."""
    cue = found.cue
    if cue is None:
        return None
    k = found.last + 1
    addressee: tuple[int, int] | None = None
    first = k
    while frame.low(k) in ADVERBS - _KEPT:
        k += 1
    if cue.addressee and _phrase_here(frame, k):
        end = _addressee_end(frame, k, people)
        if end > k and (cue.addressee == "must" or _follows(frame, end)):
            addressee, k = (k, end), end
            while frame.low(k) in ADVERBS - _KEPT:
                k += 1
            first = k
    if cue.addressee == "must" and addressee is None and frame.low(k) not in {"that", "“”", ":"}:
        return None
    at = _past_asides(frame, k)
    aside = (first, at)
    word = frame.low(at)
    if word in {":", ","} and _marked(frame, at + 1):
        return "marks", at + 1, addressee, aside
    if word == ":":
        return "colon", at + 1, addressee, aside
    if word == "“”":
        if cue.clause == "" and not cue.objects:
            return ("marks", at, addressee, aside) if cue.alone else None
        return ("clause" if cue.clause else "object"), at, addressee, aside
    if word == "that" and cue.clause:
        return "clause", at + 1, addressee, aside
    if word in {"who", "which"} and addressee is not None and cue.infinitive:
        for n in range(at, min(at + 16, len(frame.toks))):
            if frame.low(n) == "to":
                return "infinitive", n, addressee, aside
    if word in _OPENERS and cue.clause:
        return "clause", at, addressee, aside
    if word in {"to", "not"} and (word == "to" or frame.low(at + 1) == "to"):
        if cue.infinitive and frame.low(at + (1 if word == "to" else 2)) not in DETERMINERS:
            return "infinitive", at, addressee, aside
        return None
    if word in cue.prepositions and at == k and frame.low(at + 1) != "by":
        kind: Complement = "object"
        return kind, at + 1, addressee, aside
    if not word or word in STOPS or word == "by" or word in _REFLEXIVE:
        return None
    counted = word in _ABOUT and any(
        c.isdigit() for c in frame.toks[min(at + 1, len(frame.toks) - 1)].text
    )
    starts = (counted or word not in PREPOSITIONS) and word not in {
        "and",
        "or",
        "but",
        "than",
        "as",
        "to",
    }
    if cue.clause == "free" and starts and _finite_ahead(frame, at):
        return "clause", at, addressee, aside
    if "pair" in cue.objects and starts and at == k:
        joint = cue.prepositions
        needs = bool(joint) and cue.words[0] in {"accuse", "blame", "suspect", "convict"}
        ahead = _words(frame, at, 14)
        linked = any(w in joint for w in ahead)
        if linked if needs else (linked or "“”" in ahead or "as" in joint):
            return "pair", at, addressee, aside
    if "object" in cue.objects and starts and at == k:
        return "object", at, addressee, aside
    if "marked" in cue.objects and starts:
        for n in range(at, min(at + 12, len(frame.toks))):
            if frame.toks[n].mark:
                return "object", at, addressee, aside
            if frame.low(n) in {",", ";", ":", "—", "."}:
                break
    return None


def _words(frame: Frame, start: int, count: int) -> list[str]:
    found = []
    for k in range(start, min(start + count, len(frame.toks))):
        if frame.low(k) in {",", ";", ":", "—"}:
            break
        found.append(frame.low(k))
    return found


def _finite_ahead(frame: Frame, k: int) -> bool:
    """Return whether what follows can be a clause: it has a second word, and is no bare number."""
    return len(_words(frame, k, 4)) >= 2


def _phrase_here(frame: Frame, k: int) -> bool:
    word = frame.low(k)
    return bool(word) and word not in STOPS | PREPOSITIONS | DAYS | {"that", "and"} | _OPENERS


def _addressee_end(frame: Frame, k: int, people: People) -> int:
    """Return one past the one spoken to: a mention that begins here, else a short noun phrase."""
    if k >= len(frame.toks):
        return k
    best = 0
    for start, end, _, _ in people.within(frame.toks[k].start, frame.toks[k].end):
        if start == frame.toks[k].start:
            best = max(best, end)
    if best:
        end = k
        while end < len(frame.toks) and frame.toks[end].start < best:
            end += 1
        if frame.low(end) in {"of", "at"}:
            return phrase_end(frame, end + 1)
        while (
            end < len(frame.toks) and frame.toks[end].text[0].isupper() and not _follows(frame, end)
        ):
            end += 1
        if frame.low(end) in {"programme", "program", "newspaper", "radio", "television", "agency"}:
            end += 1
        return end
    if frame.low(k) in {"me", "us", "him", "her", "them", "reporters", "journalists", "you"}:
        return k + 1
    end = k
    while end < len(frame.toks) and end - k < 6 and not _follows(frame, end):
        if frame.low(end) in STOPS:
            break
        end += 1
    return end if end - k < 6 else k


def _follows(frame: Frame, k: int) -> bool:
    """Return whether the content of "told X" may begin here."""
    word = frame.low(k)
    return (
        word in {"that", "to", "“”", ":", ",", "it", "he", "she", "they", "there", "not", "of"}
        or word in _OPENERS
        or word in {"the", "a", "his", "her", "their", "its", "about", "in", "on", "at", "during"}
        or word in DAYS
    )


def _past_asides(frame: Frame, k: int) -> int:
    """Return where "said on Tuesday, in an interview with X, that" comes to its content."""
    at = k
    for _ in range(4):
        word = frame.low(at)
        if word == "," and frame.low(at + 1) not in {"“”", ""}:
            end = at + 1
            while (
                end < len(frame.toks) and end - at < 12 and frame.low(end) not in {",", "“”", ":"}
            ):
                end += 1
            if frame.low(end) == "," and frame.low(end + 1) in {"that", "“”", "how", "whether"}:
                at = end + 1
                continue
            return at
        if word in PREPOSITIONS or word in DAYS:
            end = at + 1
            while end < len(frame.toks) and end - at < 14:
                tok = frame.low(end)
                if tok in {"that", "“”", ":", ";", ".", "whether", "how"} or tok == ",":
                    break
                end += 1
            if frame.low(end) in {"that", "“”", ":"} or (
                frame.low(end) == "," and frame.low(end + 1) in {"that", "“”"}
            ):
                if frame.low(end) == "“”" and frame.low(end - 1) in PREPOSITIONS | DETERMINERS:
                    return k
                return end + 1 if frame.low(end) == "," and frame.low(end + 1) == "that" else end
            if word in DAYS or frame.low(at + 1) in DAYS:
                skip = at + (1 if word in DAYS else 2)
                while frame.low(skip) in DAYS | {
                    "week",
                    "month",
                    "year",
                    "night",
                    "morning",
                    "afternoon",
                    "evening",
                    "weekend",
                }:
                    skip += 1
                if skip < len(frame.toks) and frame.low(skip) not in STOPS:
                    at = skip
                    continue
        return at
    return at


def _marked(frame: Frame, k: int) -> bool:
    return k < len(frame.toks) and frame.toks[k].mark is not None


def _end(frame: Frame, cues: list[Found], number: int, k: int, complement: Complement) -> int:
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
        if cut is None and complement in {"object", "pair", "infinitive"}:
            cut = _next_clause(frame, other, k)
        if cut is not None:
            end = min(end, cut)
            break
    for at in range(k + 1, end):
        word = frame.low(at)
        if word == ";" and frame.low(at + 1) != "that":
            return at
        if word in {",", "—", "–", "―"} and complement in {"object", "pair", "infinitive"}:
            following = frame.low(at + 1)
            if following in _COORDINATE | _ASIDE:
                return at
        if word in {"—", "–", "―"} and frame.low(at - 1) == "“”":
            return at
        if word == "," and frame.low(at + 1) in _ASIDE and complement == "clause" and at - k > 3:
            return at
        if word == "," and frame.low(at + 1) in {"but", "while", "whereas"} and at - k > 2:
            return at
    return end


def _in_aside(frame: Frame, found: Found) -> bool:
    """Return whether a cue stands in a relative clause between commas."""
    at = found.group - 1
    return frame.low(at) in {"who", "which"} and frame.low(at - 1) == ","


def _next_clause(frame: Frame, other: Found, k: int) -> int | None:
    """Return the comma before a later cue's subject; None = there is none."""
    left = other.subject[0] if other.subject else other.group
    return left - 1 if left - 1 > k and frame.low(left - 1) == "," else None


def _subordinate(frame: Frame, cues: list[Found], number: int) -> bool:
    """Return whether a cue stands in a clause before the main one: "Although he said X, Y"."""
    if number or frame.low(0) not in _FIRST_CLAUSE:
        return False
    return all(frame.low(k) != "," for k in range(cues[number].first))


def _cut(frame: Frame, other: Found, k: int) -> int | None:
    """Return where content ends because another cue takes over; None = it goes on."""
    if other.shape in {"passive", "infinitive", "noun"}:
        return None
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
    if frame.low(at) in {",", ":"} and _marked(frame, at + 1):
        return True
    return _marked(frame, at) and frame.toks[at].text.strip("\"'“‘«„ ")[:1].isupper()


def _of_source(frame: Frame, cues: list[Found], found: Found) -> Report | None:
    end = found.subject[1] if found.subject else found.last + 1
    at = end
    while at < len(frame.toks) and frame.low(at) not in {",", "“”", ":"} | STOPS:
        at += 1
    if found.first <= 1:
        k = at + 1 if frame.low(at) in {",", ":"} else at
        return Report(found, [(k, len(frame.toks))], "clause") if k < len(frame.toks) else None
    start = 0
    for other in cues:
        if other.first >= found.first:
            break
        if frame.low(other.last + 1) == "," and other.subject:
            start = other.last + 2
    if frame.low(found.first - 1) == "," and frame.low(found.first - 2) == "“”":
        return Report(found, [(found.first - 2, found.first - 1)], "before")
    pieces = [(start, found.first)]
    if frame.low(at) == "," and frame.low(at + 1) not in _ASIDE | {"who", "a", "the", "an"}:
        pieces.append((at + 1, len(frame.toks)))
    return Report(found, pieces, "before")


def _of_passive(frame: Frame, cues: list[Found], number: int, found: Found) -> Report | None:
    """Return "X is believed to Y", "it was said that Y", "was told that Y"."""
    cue = found.cue
    if cue is None or cue.cls not in {"speech", "belief", "writing"}:
        return None
    k = found.subject[1] if found.subject else found.last + 1
    if found.subject and frame.low(found.last + 1) == "as":
        return Report(found, [(found.last + 2, found.subject[0] - 1)], "object")
    word = frame.low(k)
    if word == "that" and cue.clause:
        return Report(found, [(k + 1, _end(frame, cues, number, k + 1, "clause"))], "clause")
    if word == "as" and "as" in cue.prepositions:
        return Report(found, [(k, _end(frame, cues, number, k, "object"))], "object")
    if word == "to" and cue.clause and not cue.addressee and found.subject is None:
        start = 0
        for at in range(found.group - 1, -1, -1):
            if frame.low(at) in STOPS | BORDERS:
                start = at + 1
                break
        end = _end(frame, cues, number, k, "clause")
        return Report(found, [(start, found.group), (k, end)], "clause")
    if word == "“”" or _marked(frame, k):
        return Report(found, [(k, _end(frame, cues, number, k, "object"))], "object")
    return None


def _empty(frame: Frame, k: int) -> bool:
    """Return whether a token is a mark with nothing in it."""
    mark = frame.toks[k].mark
    return mark is not None and len(frame.toks[k].text.strip()) <= mark.inner - mark.start


def _tidy(frame: Frame, piece: tuple[int, int]) -> tuple[int, int] | None:
    """Return a piece without commas and conjunctions at its edges; None when nothing is left."""
    start, end = piece
    end = min(end, len(frame.toks))
    while start < end and _empty(frame, start):
        start += 1
    while end > start and (_empty(frame, end - 1) or frame.low(end - 1) == ":"):
        end -= 1
    while start < end and frame.low(start) in {",", ":", ";", "—", "–", "―", "-", ")", "--"}:
        start += 1
    while end > start and frame.low(end - 1) in {
        ",", ";", ":", "—", "–", "―", "-", ".", "and", "but", "while", "though", "although", "as",
        "--", "(",
    }:  # fmt: skip
        end -= 1
    return (start, end) if end > start else None
