"""What is reported: which words of a frame stand under which reporting words.

Cues in, `Report`s out: token ranges of the content, before the cue, after it, or on both sides.
What surprises: English puts the content on either side ("The shed burned, he said" and "He said
the shed burned"), and only the punctuation around subject and verb tells which.
"""

from dataclasses import dataclass

from conspectus.facts.clausehood import has_purpose, has_verb, is_number, that_day
from conspectus.facts.complements import (
    OPENERS,
    Complement,
    addressee_end,
    complement_of,
    marked_at,
    phrase_here,
)
from conspectus.facts.cues import (
    ADVERBS,
    BE,
    BORDERS,
    DAYS,
    DETERMINERS,
    PREPOSITIONS,
    QUOTED,
    RELATIVES,
    STOPS,
    Found,
    phrase_end,
    phrase_start,
)
from conspectus.facts.endings import ASIDE, FIRST_CLAUSE, content_end
from conspectus.facts.frames import Frame, People

_NOTHING = frozenset(
    "it so no yes nothing that this as much more anything what them him her".split()
)
_GOES_ON = frozenset(
    "and but because so if when unless since or after before while until although though".split()
)
_NAMED = 7  # tokens of a title with a name after a comma
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
            stop = _aside_end(frame, report, people)
            pieces = [(start, _fitted(frame, start, end, stop)) for start, end in report.pieces]
            report.pieces = [p for p in (_tidy(frame, p) for p in pieces) if p]
            if report.pieces and all(
                frame.low(k) in _NOTHING for a, b in report.pieces for k in range(a, b)
            ):
                continue
            if _nobody(frame, found) or _no_clause(frame, report):
                continue
            if report.pieces or report.complement == "colon":
                reports.append(report)
    return reports


def _aside_end(frame: Frame, report: Report, people: People) -> int | None:
    """Return where the content ends because its reporting verb is an aside: "who said X, left"."""
    found = report.found
    if found.shape == "noun":
        return people.clause_end(frame.toks[found.first].start, frame.toks[found.first].end)
    if found.shape != "finite" or report.complement != "clause" or not found.subject:
        return None
    first = found.subject[0]
    if not {frame.low(k) for k in (first - 1, first, found.group - 1)} & (RELATIVES | {"whose"}):
        return None
    return people.aside_end(frame.toks[found.first].start, frame.toks[found.last].end)


def _fitted(frame: Frame, start: int, end: int, stop: int | None) -> int:
    """Return the end of a piece of content that may not go beyond a reading offset."""
    if stop is None:
        return end
    return next((k for k in range(start + 1, end) if frame.toks[k].start >= stop), end)


def _nobody(frame: Frame, found: Found) -> bool:
    """Return whether nobody is said to say it: "Nobody in the harbour will say"."""
    if not found.subject or found.cue is None:
        return False
    first = frame.low(found.subject[0])
    return first in {"nobody", "none", "neither"} or (
        first == "no" and frame.low(found.subject[0] + 1) in {"one", "side"}
    )


def _no_clause(frame: Frame, report: Report) -> bool:
    """Return whether what would be reported is a bare phrase: no verb, no figure, no marks."""
    cue = report.found.cue
    if cue is None or report.complement == "infinitive":
        return False
    if cue.cls not in {"speech", "writing"} and report.complement != "clause":
        return False
    toks = [t for a, b in report.pieces for t in frame.toks[a:b]]
    if any(t.mark or is_number(t.low) for t in toks):
        return False
    if report.complement == "pair" and any(
        (frame.low(k) in {"of", "for"} and frame.low(k + 1).endswith("ing"))
        or (frame.low(k) in {"on", "for"} and cue.words[0] == "blame")
        for a, b in report.pieces
        for k in range(a, b - 1)
    ):
        return False  # "accused the army of burning the archive", "blame the flood on the dam"
    return not any(has_verb(frame, a, b) or has_purpose(frame, a, b) for a, b in report.pieces)


def _report(
    frame: Frame, cues: list[Found], number: int, found: Found, people: People
) -> Report | None:
    if found.shape == "infinitive":
        return None
    if found.shape == "source":
        return _of_source(frame, cues, found, people)
    if found.shape == "noun":
        k = found.last + 2
        return Report(found, [(k, content_end(frame, cues, number, k, "clause"))], "clause")
    if found.shape == "passive":
        return _of_passive(frame, cues, number, found)
    after = complement_of(frame, found, people)
    if found.cue and found.cue.words == ("report",) and frame.low(found.last + 1) in {"for", "to"}:
        return None  # "nine reported for duty"
    inverted = found.subject is not None and found.subject[0] > found.last
    left = found.group if inverted else found.subject[0] if found.subject else found.group
    if after is None and frame.low(left - 1) == "as" and found.shape == "finite":
        return _as_told(frame, found, left)
    if _parenthesis(frame, found, left):
        k = found.last + 2
        return Report(found, [(k, content_end(frame, cues, number, k, "clause"))], "clause")
    stands_alone = found.cue is not None and found.cue.alone
    if after is None and not inverted and frame.low(found.last + 1) in {"no", "neither"}:
        stands_alone = False  # "the board found no trace": what it says stands after it
    resumed = _after_quote(frame, left) and not (
        after and (frame.low(after[1] - 1) == "that" or frame.low(after[1]) in OPENERS)
    )
    if stands_alone and found.cue and not found.cue.clause and not _after_quote(frame, left):
        stands_alone = False
    if _titled(frame, left) and (after is not None or frame.low(0) in FIRST_CLAUSE):
        resumed = stands_alone = False
    if found.cue and found.cue.addressee == "must" and after is None:
        stands_alone = phrase_here(frame, found.last + 1)
    if found.shape == "finite" and stands_alone and (after is None or inverted or resumed):
        before = _before(frame, cues, number, found, left)
        if before is not None and not _within(frame, people, cues[:number], found, before):
            done = found.subject[1] if inverted and found.subject else found.last + 1
            split = not has_verb(frame, *before) or frame.low(before[1] - 1) in BE
            more, addressee, aside = _resumes(frame, found, done, people, split)
            pieces = [before]
            if more is not None:
                pieces.append((more, content_end(frame, cues, number, more, "clause")))
            return Report(found, pieces, "before", addressee, aside)
    if after is None and found.shape == "participle" and frame.low(found.group - 1) == "as":
        teller = next((n for n in range(found.group) if frame.low(n) in QUOTED), 0)
        before = _before(frame, cues, number, found, phrase_start(frame, teller - 1))
        return Report(found, [before], "before") if before and teller else None
    if after is None or inverted:
        return None
    complement, k, addressee, aside = after
    end = content_end(frame, cues, number, k, complement)
    if complement == "colon" and stands_alone and frame.low(left - 1) == ",":
        before = _before(frame, cues, number, found, left)
        if before is not None and has_verb(frame, *before):  # Six died, the report ends: five men
            return Report(found, [before, (k, end)], "before", addressee, aside)
    return Report(found, [(k, end)], complement, addressee, aside)


def _parenthesis(frame: Frame, found: Found, left: int) -> bool:
    """Return whether a verb and its subject are set into a relative clause: "which, X says, Y"."""
    if found.shape != "finite" or found.cue is None or not found.cue.alone:
        return False
    set_in = frame.low(left - 1) == "," and frame.low(found.last + 1) == ","
    return set_in and frame.low(left - 2) in {"which", "who"}


def _within(
    frame: Frame,
    people: People,
    earlier: list[Found],
    found: Found,
    before: tuple[int, int],
) -> bool:
    """Return whether what stands before a verb is no content of it.

    "Arland, which says “never again,” demanded", "a claim the families doubt", "has not replied".
    """
    quoted = any(frame.toks[k].mark for k in range(*before))
    if not quoted and (found.negated or _is_relative(frame, people, found)):
        return True
    return any(
        frame.low(other.group - 1) in RELATIVES | {"whose"}
        and before[0] <= other.first < before[1] + 1
        and _is_relative(frame, people, other)
        for other in earlier
        if not frame.toks[before[0]].mark
    )


def _is_relative(frame: Frame, people: People, found: Found) -> bool:
    """Return whether a verb only describes a noun: "which it denied", "a claim they doubt"."""
    if found.subject and found.subject[1] <= found.first:
        first, last = found.subject
        for k in range(first + 2, last):
            plain = frame.low(k - 1) not in PREPOSITIONS | BORDERS | {",", "'s"}
            if frame.low(first) in DETERMINERS and frame.low(k) in DETERMINERS and plain:
                return True
    return people.relative(frame.toks[found.first].start, frame.toks[found.last].end)


def _as_told(frame: Frame, found: Found, left: int) -> Report | None:
    """Return "As X reported, ..." and "..., as X reported"."""
    if frame.low(len(frame.toks) - 1) == "?":
        return None  # "Were they hit by the boat, as the men maintain?"
    if left == 1 and frame.low(found.last + 1) == ",":
        return Report(found, [(found.last + 2, len(frame.toks))], "clause")
    if frame.low(left - 2) == "," and frame.low(found.last + 1) in STOPS | {""}:
        commas = [k for k in range(left - 2) if frame.low(k) == ","]
        if commas and frame.low(commas[-1] + 1) == "not":  # 29 and not, as X first said, 31
            return Report(found, [(commas[-1] + 2, left - 2)], "before")
        return Report(found, [(0, left - 2)], "before")
    if frame.low(left - 2) == "“”":  # a gate that was “shut at noon,” as the generals claim
        return Report(found, [(left - 2, left - 1)], "before")
    return None


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
    start = _part_start(frame, end)
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


def _part_start(frame: Frame, end: int) -> int:
    """Return where the part of a sentence begins that a stop or a colon parts from the rest."""
    for k in range(end - 1, 0, -1):
        if frame.low(k) == ";" or (frame.low(k) == ":" and has_verb(frame, k + 1, end)):
            return k + 1
    return 0


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
    frame: Frame, found: Found, k: int, people: People, split: bool
) -> tuple[int | None, tuple[int, int] | None, tuple[int, int]]:
    """Return where a quote goes on after ", he said,", the addressee and what was skipped."""
    addressee = None
    if found.cue and found.cue.addressee:
        end = addressee_end(frame, k, people)
        end = end if end > k else phrase_end(frame, k)
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
        joins = split or word in _GOES_ON
        held = any(t.mark for t in frame.toks[: found.group])
        if joins and not held and (split or not _cue_follows(frame, at + 1)):
            return at, addressee, aside
    return None, addressee, aside


def _cue_follows(frame: Frame, i: int) -> bool:
    """Return whether a verb stands right after a conjunction: "and told", "but added"."""
    return frame.low(i).endswith(("ed", "ing", "said", "told", "says"))


def _named_after(frame: Frame, k: int, people: People) -> int:
    """Return where a name in apposition after a comma ends: "a spokesman, Col. Ruud"; else k."""
    if frame.low(k) != "," or k + 1 >= len(frame.toks) or not frame.toks[k + 1].text[0].isupper():
        return k
    until = next((n for n in range(k + 1, len(frame.toks)) if frame.low(n) in STOPS), -1)
    end = len(frame.toks) if until < 0 else until
    held = people.within(frame.toks[k + 1].start, frame.toks[end - 1].end)
    names = [p for p in held if p[3].kind == "person" and p[3].form == "name"]
    reaches = bool(names) and names[0][1] >= frame.toks[end - 1].end
    return end if reaches and end - k <= _NAMED else k


def _of_source(frame: Frame, cues: list[Found], found: Found, people: People) -> Report | None:
    end = found.subject[1] if found.subject else found.last + 1
    if frame.low(found.first - 1) in {"which", "who"}:  # which according to the mayor was hers
        stop = next((k for k in range(end + 1, len(frame.toks)) if frame.low(k) == ","), None)
        return Report(found, [(end, stop or len(frame.toks))], "clause")
    if found.subject and (named := _named_after(frame, end, people)) > end:
        found.subject, end = (found.subject[0], named), named
    at = end
    while at < len(frame.toks) and frame.low(at) not in {",", "“”", ":"} | STOPS:
        at += 1
    if found.first <= 1:
        k = at + 1 if frame.low(at) in {",", ":"} else at
        return Report(found, [(k, len(frame.toks))], "clause") if k < len(frame.toks) else None
    before = [frame.low(k) for k in range(max(0, found.first - 2), found.first)]
    if before == ["that", ","] and frame.low(at) == ",":
        return Report(found, [(at + 1, len(frame.toks))], "clause")
    start = 0
    for other in cues:
        if other.first >= found.first:
            break
        if frame.low(other.last + 1) == "," and other.subject:
            start = other.last + 2
    if not any(t.text[0].isalnum() or t.mark for t in frame.toks[start : found.first]):
        start = 0  # "We hold the dam," they said, according to the paper.
    if frame.low(found.first - 1) == "," and frame.low(found.first - 2) == "“”":
        return Report(found, [(found.first - 2, found.first - 1)], "before")
    pieces = [(start, found.first)]
    if frame.low(at) == "," and frame.low(at + 1) not in ASIDE | {"who", "a", "the", "an"}:
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
    if word == "that" and cue.clause and not that_day(frame, k):
        return Report(found, [(k + 1, content_end(frame, cues, number, k + 1, "clause"))], "clause")
    if cue.words == ("ask",) and word in OPENERS | {"if"}:
        end = next((n for n in range(k, len(frame.toks)) if frame.low(n) in STOPS), k)
        return Report(found, [(k, end)], "clause")
    if word == "as" and "as" in cue.prepositions:
        return Report(found, [(k, content_end(frame, cues, number, k, "object"))], "object")
    if word == "to" and cue.clause and not cue.addressee and found.subject is None:
        start = 0
        for at in range(found.group - 1, -1, -1):
            if frame.low(at) in STOPS | BORDERS:
                start = at + 1
                break
        end = content_end(frame, cues, number, k, "clause")
        return Report(found, [(start, found.group), (k, end)], "clause")
    if word == "“”" or marked_at(frame, k):
        return Report(found, [(k, content_end(frame, cues, number, k, "object"))], "object")
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
