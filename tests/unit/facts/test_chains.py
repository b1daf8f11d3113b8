"""Chains of voices on sentences of our own, read by our own pipeline."""

from collections.abc import Callable
from pathlib import Path

from spacy.tokens import Doc

from conspectus.facts import find_mentions, find_quotes
from conspectus.facts.attribution import voices_at
from conspectus.knowledge import Actors, Gazetteer, Lexicon
from conspectus.language import parse
from conspectus.records import Block, Document, Mention, Span

DATA = Path(__file__).parent / "data" / "chains.txt"
LEAST_INNERMOST = 0.94
LEAST_WHOLE = 0.93


def chain_of(line: str, nlp: Callable[[str], Doc]) -> tuple[bool, list[str]]:
    """Return whether the marked words of a line are attributed, and by which words to whom."""
    start, end = line.index("{"), line.index("}") - 1
    text = line.replace("{", "").replace("}", "")
    end -= text[end - 1] in ".,"
    document = Document(id="d", capture_id="d", text=text, renderer="test", language="en")
    block = Block(id="b", doc_id="d", span=Span(start=0, end=len(text)), kind="body")
    parsed = parse(document, (block,), nlp)
    mentions = find_mentions(parsed, Actors.load(), Gazetteer.load())
    quotes = find_quotes(parsed, mentions, Lexicon.load())
    held = any(s.start <= start and end <= s.end for q in quotes for s in q.content)
    by_id = {m.id: m for m in mentions}
    voices = voices_at(parsed, quotes, start, end)
    return held, [_words(text, by_id[v], mentions) for v in voices]


def _words(text: str, voice: Mention, mentions: tuple[Mention, ...]) -> str:
    """Return all words that stand for a voice."""
    same = [m for m in mentions if m.chain_id == voice.chain_id]
    return " | ".join(text[m.spans[0].start : m.spans[-1].end] for m in same)


def test_words_are_theirs_who_say_them(english: Callable[[str], Doc]) -> None:
    """Of most of our own sentences the innermost voice and the whole chain come out right."""
    lines = [s for s in DATA.read_text("utf-8").splitlines() if s and s[0] != "#"]
    innermost = whole = 0
    for line, answer in zip(lines[::2], lines[1::2], strict=True):
        held, found = chain_of(line, english)
        wanted = [w for w in answer.removeprefix("= ").split(" < ") if w not in "-?"]
        if (not held and answer == "= ?") or (held and answer == "= -"):
            continue
        same = len(wanted) == len(found)
        innermost += wanted[-1] in found[-1] if wanted and found else same
        whole += same and all(w in f for w, f in zip(wanted, found, strict=True))
    assert innermost / (len(lines) / 2) >= LEAST_INNERMOST
    assert whole / (len(lines) / 2) >= LEAST_WHOLE
