"""Sentences as quotes see them: what stands between outer marks is one word.

Parsed in, frames out: a frame is a sentence whose marked stretches are single tokens, so that
"A. B," he said. is one frame of four words. What surprises: sentence borders inside marks are no
borders; and a very long sentence is cut into several frames, because every later step may look at
a whole frame.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from conspectus.facts.marks import Marked, find_marked, unopened
from conspectus.language import Parsed
from conspectus.language.sentences import cut_sentences
from conspectus.language.tokens import tokenize
from conspectus.language.voices import speakers_of
from conspectus.records import Block, Mention

LONGEST = 160  # tokens in a frame; the longest sentences of newspapers have about 120
_LABEL = 14  # tokens of the longest dateline
_SUBJECTS = frozenset({"nsubj"})
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
_DASHES = frozenset({"—", "–", "―", "-", "--"})
_SIGNATURE = 10  # tokens of a marked line with its dash and the name of who said it
_MONTHS = frozenset("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())
_TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)*%?|(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Col|Lt|Sgt|St|Prof|Adm"
    r"|Capt|Maj|Rev|Hon|Brig|Cpl|Insp|Jr|Sr|No)\.|[^\W_]+(?:['’\-&.][^\W_]+)*['’]?|\S"
)


@dataclass(frozen=True, slots=True)
class Tok:
    """A word, a sign, or a whole marked stretch."""

    text: str
    low: str
    start: int
    end: int
    mark: Marked | None = None


@dataclass(slots=True)
class Frame:
    """A sentence outside marks."""

    toks: list[Tok]
    paragraph: int
    block: Block
    inside: Marked | None = None
    """The mark this is a sentence within; None = the outlet's own text."""

    @property
    def start(self) -> int:
        """First reading offset."""
        return self.toks[0].start

    @property
    def end(self) -> int:
        """One past the last reading offset."""
        return self.toks[-1].end

    def low(self, i: int) -> str:
        """Return the token at a place in lower case; "" outside the frame."""
        return self.toks[i].low if 0 <= i < len(self.toks) else ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's range, its block and the marks in it."""

    start: int
    end: int
    block: Block
    marks: tuple[Marked, ...]
    left_open: bool
    """Its last mark is not closed in it."""


class People:
    """The mentions of a document by reading offset."""

    def __init__(self, parsed: Parsed, mentions: tuple[Mention, ...]) -> None:
        """Sort mentions by where they stand in the reading text."""
        placed: list[tuple[int, int, int, Mention]] = []
        for m in mentions:
            edges = parsed.reading(m.spans)
            head = parsed.passage.to_reading(m.head.start)
            if edges is not None:
                placed.append((*edges, edges[0] if head is None else head, m))
        placed.sort(key=lambda p: (p[0], -p[1]))
        self._placed = placed
        self._starts = [p[0] for p in placed]
        self._begins = {p[3].id: p[0] for p in placed}
        self._ends = {p[3].id: p[1] for p in placed}
        self._parsed = parsed
        self._heads: dict[int, Mention] = {}
        if parsed.doc.has_annotation("DEP"):
            for _, _, head, m in placed:
                for word in parsed.tokens(head, head + m.head.end - m.head.start):
                    self._heads.setdefault(word.i, m)
            for start, end, _, m in placed:  # of "Anna Holm" the tree's head is "Anna"
                if m.form == "name" and m.kind == "person":
                    self._heads.setdefault(parsed.tokens(start, end).root.i, m)

    def within(self, start: int, end: int) -> list[tuple[int, int, int, Mention]]:
        """Return (start, end, head, mention) of all that begin in a range."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return self._placed[low:high]

    def subject(self, start: int, end: int) -> Mention | None:
        """Return the mention that the tree makes the subject of a verb's words."""
        if not self._heads:
            return None
        verb = self._parsed.tokens(start, end).root
        for child in verb.children:
            if child.dep_ in _SUBJECTS and verb.dep_ != "acl:relcl":
                return self._heads.get(child.i)
        return None

    def relative(self, start: int, end: int) -> bool:
        """Return whether a verb heads a relative clause."""
        return bool(self._heads) and self._parsed.tokens(start, end).root.dep_ == "acl:relcl"

    def aside_end(self, start: int, end: int) -> int | None:
        """Return where the relative clause of a verb ends if its sentence goes on after it.

        So in "Arland, which said that it was neutral, closed the strait".
        """
        verb = self._parsed.tokens(start, end).root if self._heads else None
        if verb is None or verb.dep_ != "acl:relcl" or verb.head.head.i <= verb.right_edge.i:
            return None
        clause = verb.doc[verb.i : verb.right_edge.i + 1]
        return clause.end_char

    def clause_end(self, start: int, end: int) -> int | None:
        """Return where the clause under a noun ends if its sentence goes on after it.

        So in "their claim that she was abroad was meant to protect her".
        """
        noun = self._parsed.tokens(start, end).root if self._heads else None
        if noun is None or noun.dep_ not in {"nsubj", "nsubj:pass"}:
            return None
        under = [c for c in noun.children if c.dep_ in {"acl", "ccomp"} and c.i > noun.i]
        if not under or noun.head.i < under[-1].right_edge.i:
            return None
        last = under[-1].right_edge.i
        return noun.doc[last : last + 1].end_char

    def voice(self, start: int, end: int) -> Mention | None:
        """Return the mention that the tree makes the speaker of reporting words in any shape."""
        if not self._heads:
            return None
        for token in speakers_of(self._parsed.tokens(start, end).root):
            if token.i in self._heads:
                return self._heads[token.i]
        return None

    def start_of(self, mention: Mention) -> int | None:
        """Return the reading offset at which a mention begins."""
        return self._begins.get(mention.id)

    def words_of(self, mention: Mention, text: str) -> str:
        """Return a mention's words as they stand in the reading text."""
        start = self._begins.get(mention.id, 0)
        return text[start : self._ends.get(mention.id, start)]

    def covering(self, offset: int) -> list[tuple[int, int, int, Mention]]:
        """Return the mentions over an offset, shortest last."""
        at = bisect_right(self._starts, offset)
        near = self._placed[max(0, at - 8) : at]
        return [p for p in near if p[0] <= offset < p[1]]


def paragraphs(parsed: Parsed) -> list[Paragraph]:
    """Return the paragraphs with their marks; a quote cut by a paragraph border goes on."""
    text = parsed.text
    found: list[Paragraph] = []
    for start, end, block in parsed.paragraphs():
        end = start + len(text[start:end].rstrip())
        at = start
        joined: list[Marked] = []
        if found and found[-1].left_open:
            last = found[-1].marks[-1] if found[-1].marks else None
            opener = next((m for m in reversed(found[-1].marks) if not m.closed), last)
            cut = opener is not None and text[opener.inner : opener.until].rstrip()[-1:]
            if opener and cut and cut not in '.!?…:"”»':
                close = unopened(text, start, end, opener.family)
                if close is not None:
                    joined.append(Marked(start, start, close, close + 1, 0, True, opener.family))
                    at = close + 1
        marks, left_open = find_marked(text, at, end)
        found.append(Paragraph(start, end, block, (*joined, *marks), left_open))
    return found


def sentence_starts(parsed: Parsed) -> list[int]:
    """Return where sentences begin by the rules alone, whatever the trees say.

    A tree may hold the sentence before a quote as well, or end within "Why?" he asked.
    """
    tokens = tokenize(parsed.text)
    return [tokens[i][0] for i in cut_sentences(parsed.text, tokens)]


def frames(parsed: Parsed, found: list[Paragraph]) -> list[Frame]:
    """Return the frames of the whole document in reading order."""
    borders = sentence_starts(parsed)
    result: list[Frame] = []
    for number, p in enumerate(found):
        outer = [m for m in p.marks if m.depth == 0]
        result += _frames(parsed.text, p.start, p.end, outer, borders, number, p.block, None)
    return result


def inner_frames(
    parsed: Parsed, paragraph: Paragraph, number: int, mark: Marked, borders: list[int]
) -> list[Frame]:
    """Return the frames of the text inside a mark; marks within it are single tokens."""
    inner = [m for m in paragraph.marks if m.depth == mark.depth + 1 and _in(m, mark)]
    return _frames(
        parsed.text, mark.inner, mark.until, inner, borders, number, paragraph.block, mark
    )


def _in(inner: Marked, outer: Marked) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _frames(
    text: str,
    start: int,
    end: int,
    marks: list[Marked],
    borders: list[int],
    number: int,
    block: Block,
    inside: Marked | None,
) -> list[Frame]:
    result: list[Frame] = []
    toks: list[Tok] = []
    low = bisect_right(borders, start)
    for tok in _tokens(text, start, end, marks):
        cut = False
        while low < len(borders) and borders[low] <= tok.start:
            cut, low = True, low + 1
        cut = cut or _next_signed(text, toks, tok)
        if cut and toks and toks[-1].mark and _asks(toks[-1].text) and not tok.mark:
            cut = False  # "Why?" Anna Holm asked.
        if cut and toks and toks[-1].mark and tok.text in _DASHES:
            cut = False  # “...” ― Anna Holm
        if toks and (cut or len(toks) >= LONGEST):
            result.append(Frame(toks, number, block, inside))
            toks = []
        if len(toks) > 1 and toks[-1].text == "." and toks[-2].end == toks[-1].start:
            toks[-2:] = [_joined(toks[-2], toks[-1])]  # a stop within a sentence shortens a word
        toks.append(tok)
        while low < len(borders) and borders[low] < tok.end:
            low += 1
    if toks:
        result.append(Frame(toks, number, block, inside))
    for frame in result:
        _drop_notes(frame.toks)
    if result and inside is None:
        _unlabel(result)
    return result


def _next_signed(text: str, toks: list[Tok], tok: Tok) -> bool:
    """Return whether a marked line begins after one that is signed: “...” ― Anna Holm."""
    if tok.mark is None or len(toks) < 3 or not any(t.text in _DASHES for t in toks[-_SIGNATURE:]):
        return False
    return "\n" in text[toks[-1].end : tok.start]


def _drop_notes(toks: list[Tok]) -> None:
    """Take the numbers of notes off the end of a frame: "so it was. [7] [8, 9]"."""
    while toks[-1].text == "]":
        opener = next((k for k in range(len(toks) - 2, 0, -1) if toks[k].text == "["), 0)
        if not opener or any(
            t.text.strip(",–-") and not t.text[0].isdigit() for t in toks[opener + 1 : -1]
        ):
            return
        del toks[opener:]


def _joined(word: Tok, stop: Tok) -> Tok:
    return Tok(word.text + ".", word.low + ".", word.start, stop.end, word.mark)


def _unlabel(found: list[Frame]) -> None:
    """Take the label off a paragraph's first frame: "UPDATE 0740 GMT:", "OSLO, May 3 (ABC) —"."""
    toks = found[0].toks
    if _CLOCK.fullmatch(toks[0].text) and len(toks) > 2 and toks[1].text[0].isupper():
        found[0].toks = toks[1:]  # 11:30 Two boats ...
        return
    if not toks[0].text.isupper() or len(toks[0].text) < 2:
        return
    for k in range(1, min(_LABEL, len(toks) - 1)):
        tok = toks[k]
        if tok.low in {":", "—", "–", "―", "--"}:
            found[0].toks = toks[k + 1 :]
            return
        if tok.low == "-" and toks[k + 1].low == "-":
            found[0].toks = toks[k + 2 :] or toks
            return
        label = tok.text.isupper() or tok.text[0].isdigit() or tok.text in {",", "(", ")", "/"}
        if not label and tok.text.rstrip(".")[:3] not in _MONTHS:
            return


def _asks(marked: str) -> bool:
    return marked.rstrip("\"'”’»“ ")[-1:] in "?!…—–-"


def _tokens(text: str, start: int, end: int, marks: list[Marked]) -> Iterator[Tok]:
    at = start
    for mark in marks:
        yield from _plain(text, at, mark.start)
        yield Tok(text[mark.start : mark.end], "“”", mark.start, mark.end, mark)
        at = max(at, mark.end)
    yield from _plain(text, at, end)


def _plain(text: str, start: int, end: int) -> Iterator[Tok]:
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        yield Tok(word, word.lower().replace("’", "'"), match.start(), match.end())
