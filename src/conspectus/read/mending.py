"""Paragraphs that a page break cut are joined, repeated ones are marked.

A cut shows itself: the first half ends without a full stop, the second begins in mid-sentence.
What surprises: a colon or an opening quotation mark at the end is no cut; a quotation follows.
"""

from collections.abc import Sequence
from dataclasses import replace

from conspectus.read import cues
from conspectus.read.lines import Line
from conspectus.read.looks import CLOSERS, HEADS, PROSE, SMALL_WORDS, STOPS, Label, bare, words_of


def mend(labels: list[Label], text: str, lines: Sequence[Line]) -> list[Label]:
    """Return the labels with cut paragraphs joined and repeated ones marked."""
    out = list(labels)
    last: int | None = None
    seen: dict[str, int] = {}
    for n, lab in enumerate(labels):
        if lab.kind not in ("title", "body", "update", "heading"):
            continue
        key = text[lines[n].start : lines[n].end]
        if lab.kind == "title" or len(key) >= PROSE:
            folded = bare(key)
            if folded in seen and (lab.kind == "title" or labels[seen[folded]].kind == lab.kind):
                out[n] = replace(lab, duplicate=seen[folded])
                continue
            seen.setdefault(folded, n)
        if lab.kind in ("body", "update"):
            if (
                last is not None
                and labels[last].kind == lab.kind
                and n - last <= 4
                and not cues.update_cue(words_of(text, lines[n]))
                and _cut(text, lines[last], lines[n])
            ):
                out[n] = replace(out[n], continues=True)
            last = n
        elif lab.kind == "heading":
            last = None
    return out


def _cut(text: str, before: Line, after: Line) -> bool:
    """Return whether a paragraph was cut in mid-sentence and goes on after the cut."""
    size = before.end - before.start
    tail = text[max(before.start, before.end - 60) : before.end]
    end, start = tail[-1], text[after.start]
    if end in STOPS + ":;" or (end in CLOSERS and tail.rstrip(CLOSERS)[-1:] in STOPS + ":;,"):
        return False
    if end in "“«„" or size < 40:
        return False
    if not (end.isalnum() or end in ",-–—" + CLOSERS):
        return False
    if start.islower():
        return end.isalnum() or end in ",-–—\"'”’»)]"
    if size < PROSE or after.tag in HEADS:
        return False
    word = tail.split()[-1].lower().strip(CLOSERS)
    if end == "," or word in SMALL_WORDS:
        return True
    return start in '"“«‘(' and end.isalnum() and tail.split()[-1][0].islower()
