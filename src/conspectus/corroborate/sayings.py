"""One sentence of one speaker in two wordings, or cut where the rest would have turned it.

Every text quotes only a part of what was said, so a part alone is no question. It is one when what
is left out of the same sentence turns it ("but", "unless", "not until"), or when two outlets put
different words between their marks for one sentence.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from conspectus.corroborate.clusters import Pair, pair
from conspectus.corroborate.corpus import content_words
from conspectus.corroborate.material import Account, Dispute, Material, Version
from conspectus.records import Quote

LEAST_WORDS = 6  # sentences shorter than this are the same by chance
LEAST_CUT = 4  # the same where one text goes on behind the last word of the other
SAME_SPEECH = 0.7  # share of the shorter sentence's words found in the other, in order
SAME_LENGTH = 0.7  # a shorter one than this share of the other was cut, not put in other words
NEIGHBOURS = 20  # quotations with one run of words that are compared
LONGEST = 60  # words of a sentence that are laid side by side
_TURNS = re.compile(
    r"\b(?:but|unless|until|except|however|although|though|only|if|provided|not|never|nor|without|"
    r"cannot|won.t|don.t|didn.t|unlikely|yet)\b",
    re.I,
)
TURNING = frozenset({"but", "yet", "although", "though", "unless", "until", "if", "however"})
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_SMALL = frozenset("a an the and that this is are was were be it its of to in on for".split())


class Said(NamedTuple):
    """One quoted sentence."""

    quote: Quote
    text: str
    words: tuple[str, ...]


def quote_disputes(m: Material) -> Iterator[Dispute]:
    """Yield sentences of one speaker that two outlets quote in other words or cut at a turn."""
    by_speaker: dict[str, list[Quote]] = defaultdict(list)
    for quote in sorted(m.corpus.quotes.values(), key=lambda q: q.id):
        speaker = m.entity_of.get(quote.speaker_id or "")
        if speaker and quote.kind in ("direct", "block", "mixed") and quote.quoted:
            by_speaker[speaker].append(quote)
    for speaker, quotes in sorted(by_speaker.items()):
        said = [s for q in quotes for s in _sentences(m, q)]
        seen: set[Pair] = set()
        for a, b in _near(m, said):
            key = pair(" ".join(a.words), " ".join(b.words))
            same = pair(m.voice_of[a.quote.doc_id], m.voice_of[b.quote.doc_id])
            found = None if key in seen or same in seen else _differing(m, speaker, a, b)
            if found:
                seen |= {key, same}
                yield found


def _sentences(m: Material, quote: Quote) -> Iterator[Said]:
    """Yield the sentences inside the marks, without the editor's brackets."""
    text = m.corpus.by_doc[quote.doc_id].document.text
    for span in quote.quoted:
        piece = text[span.start : span.end]
        for added in quote.inserted:
            if span.start <= added.start and added.end <= span.end:
                piece = piece.replace(text[added.start : added.end], " ")
        for sentence in _SENTENCE.split(piece):
            words = tuple(content_words(sentence))[:LONGEST]
            if len(words) >= LEAST_CUT:
                yield Said(quote, " ".join(sentence.split()).rstrip(" ,"), words)


def _near(m: Material, said: Sequence[Said]) -> list[tuple[Said, Said]]:
    """Return pairs of sentences of two voices and outlets that share three words in a row."""
    runs: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, s in enumerate(said):
        for i in range(len(s.words) - 2):
            runs[s.words[i : i + 3]].append(at)
    pairs = {
        (a, b)
        for group in runs.values()
        for i, a in enumerate(group[:NEIGHBOURS])
        for b in group[i + 1 : NEIGHBOURS]
        if a != b and _apart(m, said[a].quote, said[b].quote)
    }
    return [(said[a], said[b]) for a, b in sorted(pairs)]


def _apart(m: Material, a: Quote, b: Quote) -> bool:
    """Return whether two quotations stand in texts of two outlets; a copy may have cut one too."""
    outlets = [m.corpus.outlet(q.doc_id) or q.doc_id for q in (a, b)]
    return outlets[0] != outlets[1]


def _differing(m: Material, speaker: str, a: Said, b: Said) -> Dispute | None:
    short, long = sorted((a, b), key=lambda s: (len(s.words), s.quote.id))
    common = _in_order(short.words, long.words)
    if common / len(short.words) < SAME_SPEECH:
        return None
    rest = [w for w in short.words if w not in long.words and w not in _SMALL]
    added = [w for w in long.words if w not in short.words and w not in _SMALL]
    alike = len(short.words) >= SAME_LENGTH * len(long.words)
    whole = common == len(short.words)
    behind = _turned(short.words, long.words)
    cut = whole and not alike and (behind or _turning(short.words, long.words))
    voices = {m.voice_of[s.quote.doc_id] for s in (a, b)}
    long_enough = len(short.words) >= LEAST_WORDS and len(voices) > 1
    other_words = long_enough and alike and rest and added and not _slip(rest, added)
    if not cut and not other_words:
        return None
    one, other = m.corpus.outlet_shown(short.quote.doc_id), m.corpus.outlet_shown(long.quote.doc_id)
    return Dispute(
        kind="selection" if cut else "paraphrase",
        subject_kind="entity",
        subject_id=speaker,
        aspect="said",
        topic=short.quote.id,
        versions=tuple(Version(s.text, (Account(s.quote, s.quote.attribution),)) for s in (a, b)),
        reason=f"{one} quotes «{' '.join(rest)}» where {other} quotes «{' '.join(added)}»"
        if not cut
        else f"{one} ends the sentence where {other} quotes on with «{behind} …»"
        if behind
        else f"{one} begins the sentence where {other} has «{cut}» before it",
        weight=1.3,
    )


def _turned(short: Sequence[str], long: Sequence[str]) -> str:
    """Return the words right behind a cut if they turn the sentence, else nothing."""
    ends = [i for i, w in enumerate(long) if w == short[-1] and i + 1 >= len(short)]
    behind = " ".join(long[ends[0] + 1 : ends[0] + 8]) if ends else ""
    return behind if _TURNS.search(" ".join(behind.split()[:3])) else ""


def _turning(short: Sequence[str], long: Sequence[str]) -> str:
    """Return the words right before a cut if the last of them turns the sentence, else nothing."""
    n = len(short)
    at = next((i for i in range(len(long) - n + 1) if long[i : i + n] == short), 0)
    return " ".join(long[max(0, at - 8) : at]) if at and long[at - 1] in TURNING else ""


def _slip(a: Sequence[str], b: Sequence[str]) -> bool:
    """Return whether words differ only in spelling or ending: "girl" and "girls"."""
    one, other = ({w[:4] for w in x if w not in ("one", "some", "all")} for x in (a, b))
    return one <= other or other <= one


def _in_order(short: Sequence[str], long: Sequence[str]) -> int:
    """Return how many words of one text stand in the other in the same order."""
    row = [0] * (len(long) + 1)
    for word in short:
        left = 0
        for i, theirs in enumerate(long, 1):
            up = row[i]
            row[i] = left + 1 if word == theirs else max(up, row[i - 1])
            left = up
    return row[-1]
