"""Chains of voices on sentences of our own, read by our own pipeline."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.tokens import Doc

from conspectus.facts import find_mentions, find_quotes
from conspectus.facts.attribution import voices_at
from conspectus.knowledge import Actors, Gazetteer, Lexicon
from conspectus.language import parse
from conspectus.records import Block, Document, Mention, Span

FOLDER = Path(__file__).parent / "data"
SHARES = {
    "chains.txt": (0.94, 0.92),
    "chains_manner.txt": (0.82, 0.82),
    "chains_test.txt": (0.7, 0.67),
    "chains_manner_test.txt": (0.75, 0.73),
}
"""Of each file the least share of innermost voices and of whole chains that come out right."""
_MARK = re.compile(r"\{([^}]+)\}")


def chains_of(line: str, nlp: Callable[[str], Doc]) -> list[tuple[bool, list[str]]]:
    """Return for each marked stretch whether it is attributed, and by which words to whom."""
    text, at = "", 0
    asked: list[tuple[int, int]] = []
    for m in _MARK.finditer(line):
        text += line[at : m.start()]
        asked.append((len(text), len(text) + len(m[1].rstrip(".,"))))
        text, at = text + m[1], m.end()
    text += line[at:]
    document = Document(id="d", capture_id="d", text=text, renderer="test", language="en")
    block = Block(id="b", doc_id="d", span=Span(start=0, end=len(text)), kind="body")
    parsed = parse(document, (block,), nlp)
    mentions = find_mentions(parsed, Actors.load(), Gazetteer.load())
    quotes = find_quotes(parsed, mentions, Lexicon.load())
    by_id = {m.id: m for m in mentions}
    found: list[tuple[bool, list[str]]] = []
    for start, end in asked:
        held = any(s.start <= start and end <= s.end for q in quotes for s in q.content)
        voices = voices_at(parsed, quotes, start, end)
        found.append((held, [_words(text, by_id[v], mentions) for v in voices]))
    return found


def _words(text: str, voice: Mention, mentions: tuple[Mention, ...]) -> str:
    """Return all words that stand for a voice."""
    same = [m for m in mentions if m.chain_id == voice.chain_id]
    return " | ".join(text[m.spans[0].start : m.spans[-1].end] for m in same)


def right(answer: str, held: bool, found: list[str]) -> tuple[bool, bool]:
    """Return whether the innermost voice and the whole chain are those of the answer."""
    wanted = [w for w in answer.split(" < ") if w not in "-?"]
    if (not held and answer == "?") or (held and answer == "-"):
        return False, False
    same = len(wanted) == len(found)
    innermost = wanted[-1] in found[-1] if wanted and found else same
    return innermost, same and all(w in f for w, f in zip(wanted, found, strict=True))


@pytest.mark.parametrize("name", SHARES)
def test_words_are_theirs_who_say_them(name: str, english: Callable[[str], Doc]) -> None:
    """Of most of our own sentences the innermost voice and the whole chain come out right."""
    rows = (FOLDER / name).read_text("utf-8").splitlines()
    lines = [s for s in rows if s and s[0] != "#"]
    marks = [
        right(a, *f)
        for line, answers in zip(lines[::2], lines[1::2], strict=True)
        for a, f in zip(
            answers.removeprefix("= ").split(" ; "), chains_of(line, english), strict=True
        )
    ]
    least_innermost, least_whole = SHARES[name]
    assert sum(i for i, _ in marks) / len(marks) >= least_innermost
    assert sum(w for _, w in marks) / len(marks) >= least_whole
