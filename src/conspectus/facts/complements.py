"""What follows a reporting verb: a clause, marked words, a purpose, an object; and where it begins.

A frame and a cue in, the kind of complement with its first token out, past the one spoken to and
past "on Tuesday, in an interview". What surprises: "told X Y" has no border between the one spoken
to and what is said; the mention that begins there decides.
"""

import itertools
from typing import Literal

from conspectus.facts.clausehood import is_number, that_day
from conspectus.facts.cues import (
    ADVERBS,
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    PREPOSITIONS,
    STOPS,
    Found,
    phrase_end,
)
from conspectus.facts.frames import Frame, People

Complement = Literal["clause", "marks", "infinitive", "object", "pair", "colon", "before"]
OPENERS = frozenset("whether how why what who if where when which".split())
_KEPT = frozenset("that all most more both himself herself itself themselves".split())
_UNNAMED = frozenset("named identified quoted".split())
"""Whoever asks not to be is a source, and says nothing by it."""
_CLAIMED = frozenset("responsibility credit victory lives asylum".split())
"""Who claims these does something."""
_PARTICLES = frozenset("up off out back away down".split())
"""With one of these after it a verb is another verb: "called up reservists"."""
_TIMES = frozenset("night week month year morning evening afternoon weekend".split()) | DAYS
_ABOUT = frozenset("about around between over under near nearly almost some".split())
_REFLEXIVE = frozenset("himself herself itself themselves myself yourself ourselves".split())


def complement_of(
    frame: Frame, found: Found, people: People
) -> tuple[Complement, int, tuple[int, int] | None, tuple[int, int]] | None:
    """Return what kind of content follows a verb and where; None = nothing does."""
    cue = found.cue
    if cue is None:
        return None
    k = found.last + 1
    addressee: tuple[int, int] | None = None
    first = k
    while frame.low(k) in ADVERBS - _KEPT and (frame.low(k), frame.low(k + 1)) != ("not", "to"):
        k += 1
    if cue.addressee and phrase_here(frame, k):
        end = addressee_end(frame, k, people)
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
    if word == "that" and that_day(frame, at):
        return None
    if word in {":", ","} and marked_at(frame, at + 1):
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
    if word == "when" and frame.low(at + 1) == "asked":
        return None
    if word in OPENERS and cue.clause:
        return "clause", at, addressee, aside
    if word in {"to", "not"} and (word == "to" or frame.low(at + 1) == "to"):
        main = at + (1 if word == "to" else 2)
        verb = frame.low(main)
        unnamed = verb == "be" and frame.low(main + 1) in _UNNAMED
        if cue.infinitive and verb not in DETERMINERS and not unnamed:
            return "infinitive", at, addressee, aside
        return None
    counted = word in _ABOUT and _is_counted(frame, at + 1)
    if word in cue.prepositions and at == k and frame.low(at + 1) != "by" and not counted:
        kind: Complement = "object"
        return kind, at + 1, addressee, aside
    if word in DAYS and not frame.low(at + 1)[:1].isalpha():
        return None  # "announced yesterday."
    ends = frame.low(at + 2) in STOPS | {""}
    if word in {"last", "this"} and frame.low(at + 1) in _TIMES and ends:
        return None  # "announced last night."
    if not word or word in STOPS or word == "by" or word in _REFLEXIVE or word in _PARTICLES:
        return None
    starts = (counted or word not in PREPOSITIONS) and word not in {
        "and",
        "or",
        "but",
        "than",
        "as",
        "to",
        "nor",
        "neither",
        "otherwise",
    }
    if cue.words == ("claim",) and word in _CLAIMED:
        return None
    bare = word in {"it", "them", "this"} and not frame.low(at + 1)[:1].isalnum()
    if (bare and not marked_at(frame, at + 1)) or (
        word in {"it", "them"} and frame.low(at + 1) in {"and", "but", "or"}
    ):
        return None
    if cue.clause == "free" and starts and _finite_ahead(frame, at):
        return "clause", at, addressee, aside
    if "pair" in cue.objects and starts and at == k:
        joint = cue.prepositions
        needs = bool(joint) and cue.words[0] in {"accuse", "blame", "suspect", "convict"}
        ahead = _words(frame, at, 14)
        if cue.words == ("put",):
            plain = [w for w in ahead if w not in _ABOUT]
            stated = any(w == "at" and is_number(n) for w, n in itertools.pairwise(plain))
            return ("pair", at, addressee, aside) if stated else None
        linked = any(w in joint for w in ahead)
        if linked if needs else (linked or "“”" in ahead or "as" in joint):
            return "pair", at, addressee, aside
    nothing = cue.words == ("find",) and word == "no"  # found no sign that
    if ("object" in cue.objects or nothing) and starts and at == k:
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


def _is_counted(frame: Frame, k: int) -> bool:
    """Return whether a number follows "about": "said about 30 had died"."""
    return is_number(frame.low(k)) or any(c.isdigit() for c in frame.low(k))


def _finite_ahead(frame: Frame, k: int) -> bool:
    """Return whether what follows can be a clause: it has a second word, and is no bare number."""
    return len(_words(frame, k, 4)) >= 2


def phrase_here(frame: Frame, k: int) -> bool:
    """Return whether a noun phrase may begin at a token."""
    word = frame.low(k)
    if word == "this":  # "told this newspaper", not "told this week"
        return frame.low(k + 1).isalpha() and not that_day(frame, k)
    return bool(word) and word not in STOPS | PREPOSITIONS | DAYS | {"that", "and"} | OPENERS


def addressee_end(frame: Frame, k: int, people: People) -> int:
    """Return one past the one spoken to: a mention that begins here, else a short noun phrase."""
    if k >= len(frame.toks):
        return k
    best = 0
    article = frame.low(k) in {"the", "a", "an"} and k + 1 < len(frame.toks)
    for tok in frame.toks[k : k + 1 + article]:
        for start, end, _, _ in people.within(tok.start, tok.end):
            if start == tok.start:
                best = max(best, end)
    if best:
        end = k
        while end < len(frame.toks) and frame.toks[end].start < best:
            end += 1
        if frame.low(end) == "of":
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
        or word in OPENERS
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
            if frame.low(end) == "“”":
                if frame.low(end - 1) in PREPOSITIONS | DETERMINERS:
                    return k
                if any(frame.low(n) in AUXILIARIES - {"to"} for n in range(at + 1, end)):
                    end = at  # "said on Sunday it would “study the report”"
            if frame.low(end) in {"that", "“”", ":"} or (
                frame.low(end) == "," and frame.low(end + 1) in {"that", "“”"}
            ):
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
                if frame.low(skip) == "," and (closed := _closed(frame, skip)):
                    at = closed
                    continue
        return at
    return at


def _closed(frame: Frame, comma: int) -> int | None:
    """Return where "that" follows an insertion: "said on Friday, quoting a diplomat, that"."""
    for k in range(comma + 1, min(comma + 12, len(frame.toks))):
        if frame.low(k) == ",":
            return k + 1 if frame.low(k + 1) == "that" else None
    return None


def marked_at(frame: Frame, k: int) -> bool:
    """Return whether a token is a marked stretch."""
    return k < len(frame.toks) and frame.toks[k].mark is not None
